//! What a place is taken for that nobody named: a client's, or her own business.

use crate::common::*;
use stint_model::PlaceId;
use stint_pay::*;

/// A Monday.
const START: &str = "2026-03-02";

/// A stay at the place without a name from half past ten on, each on a day of its
/// own: how many minutes, and where she was before and after.
type Stay = (i64, PlaceId, PlaceId);

const AT_WORK: (PlaceId, PlaceId) = (ANNA, BERT);
const ERRAND: (PlaceId, PlaceId) = (HOME, HOME);

fn log(stays: &[Stay]) -> Log {
    let mut log = Log::new(london());
    for (n, (minutes, before, after)) in stays.iter().enumerate() {
        let date = days_after(START, n as u64);
        let end = 30 + minutes;
        let end = format!("{:02}:{:02}", 10 + end / 60, end % 60);
        log.typed(*before, &date, "09:00", "10:00");
        log.typed(NOWHERE, &date, "10:30", &end);
        log.typed(*after, &date, "13:00", "14:00");
    }
    log
}

/// Stays of these lengths, the first of them errands from home and back home.
fn stays(minutes: &[i64], errands: usize) -> Vec<Stay> {
    let stay = |(n, minutes): (usize, &i64)| {
        let (before, after) = if n < errands { ERRAND } else { AT_WORK };
        (*minutes, before, after)
    };
    minutes.iter().enumerate().map(stay).collect()
}

/// Whether it is taken for a client's.
fn is_clients(log: &Log) -> bool {
    let ledger = log.ledger();
    let mut visits = ledger.entries().iter().filter(|e| e.class == Class::Visit);
    visits.any(|e| e.from == Some(NOWHERE))
}

/// Plans on the days of the stays, by their numbers.
fn planned(log: &mut Log, rows: &[(usize, &str, &str, &str)]) {
    let mut csv = "start,end,client\n".to_owned();
    for (n, from, to, client) in rows {
        let date = days_after(START, *n as u64);
        csv += &format!("{date} {from},{date} {to},{client}\n");
    }
    log.roster = Some(Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap());
}

/// From home and back home on a quarter of the days, it is her own business,
/// however long she stays; on fewer it isn't, if she stays about as long each time.
#[test]
fn a_quarter_of_errands_makes_it_her_own() {
    for (n, errands, clients) in [
        (5, 0, true),
        (5, 1, true),
        (5, 2, false),
        (4, 1, false),
        (8, 1, true),
        (8, 2, false),
    ] {
        let log = log(&stays(&vec![30; n], errands));
        assert_eq!(is_clients(&log), clients, "{errands} of {n}");
    }
    // Straight from home, or straight home, isn't an errand.
    for (before, after) in [(HOME, BERT), (ANNA, HOME)] {
        assert!(is_clients(&log(&[(30, before, after); 4])));
    }
}

/// From the first fifth to the fourth: 24 minutes of half an hour are four fifths,
/// 36 are six.
#[test]
fn lengths_that_vary_make_it_her_own() {
    for (lengths, errands, clients) in [
        (&[10, 10, 30, 34, 60][..], 1, true),
        (&[10, 10, 30, 35, 60], 1, false),
        (&[10, 10, 30, 35, 60], 0, true),
        (&[10, 10, 30, 46, 60], 0, true),
        (&[10, 10, 30, 47, 60], 0, false),
        // Three stays tell nothing about their lengths.
        (&[10, 30, 90], 0, true),
    ] {
        let log = log(&stays(lengths, errands));
        assert_eq!(is_clients(&log), clients, "{lengths:?} {errands}");
    }
}

/// Between her own errands nothing speaks for a client; beside work something does.
#[test]
fn a_place_that_is_never_beside_work_is_her_own() {
    for (before, after, clients) in [
        (SHOP, SHOP, false),
        (SHOP, BERT, true),
        (ANNA, SHOP, true),
        (OFFICE, SHOP, true),
    ] {
        let log = log(&[(30, before, after); 4]);
        assert_eq!(is_clients(&log), clients, "{before:?} {after:?}");
    }
}

/// With half of the stays, she was to be with a client whose name no place has:
/// then it is that client's, though she came from home and went home.
#[test]
fn half_of_the_stays_planned_make_it_a_clients() {
    for (plans, clients) in [(2, true), (1, false)] {
        let mut log = log(&stays(&[30; 4], 4));
        let anna = (0..4).map(|n| (n, "08:00", "08:30", "Anna"));
        let carla = (0..plans).map(|n| (n, "10:30", "11:00", "Carla"));
        planned(&mut log, &anna.chain(carla).collect::<Vec<_>>());
        assert_eq!(is_clients(&log), clients, "{plans}");
    }
}

/// The roster knows these days and has fewer than a quarter of the stays, or none
/// of stays that vary.
#[test]
fn a_roster_that_has_nothing_for_a_place_makes_it_her_own() {
    for (lengths, plans, clients) in [
        (&[30, 30, 30, 30][..], 0, false),
        (&[30, 30, 30, 30], 1, true),
        (&[30, 30, 30, 30, 30], 1, false),
        (&[30, 30, 30], 0, true),
        (&[20, 30, 44], 0, true),
        (&[20, 30, 45], 0, false),
        (&[20, 30, 45], 1, true),
    ] {
        let mut log = log(&stays(lengths, 0));
        let anna = (0..lengths.len()).map(|n| (n, "09:00", "10:00", "Anna"));
        let carla = (0..plans).map(|n| (n, "10:30", "11:00", "Carla"));
        planned(&mut log, &anna.chain(carla).collect::<Vec<_>>());
        assert_eq!(is_clients(&log), clients, "{lengths:?} {plans}");
    }
}

/// A roster knows the hours less than six away from its visits.
#[test]
fn a_roster_knows_six_hours_about_its_visits() {
    for (from, to, known) in [
        ("16:59", "17:29", true),
        ("17:00", "17:30", false),
        ("04:00", "04:31", true),
        ("04:00", "04:30", false),
    ] {
        let mut log = log(&stays(&[30; 4], 0));
        let plans: Vec<_> = (0..4).map(|n| (n, from, to, "Anna")).collect();
        planned(&mut log, &plans);
        assert_eq!(is_clients(&log), !known, "{from} {to}");
    }
}

/// Half of the shorter one lies in the other, however long the plan was.
#[test]
fn a_long_plan_may_hold_a_short_stay() {
    for (to, clients) in [("10:45", true), ("10:44", false)] {
        let mut log = log(&stays(&[30; 4], 4));
        let plans: Vec<_> = (0..4).map(|n| (n, "07:00", to, "Carla")).collect();
        planned(&mut log, &plans);
        assert_eq!(is_clients(&log), clients, "{to}");
    }
}
