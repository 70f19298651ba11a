//! What happened, and that it happens again.

use std::collections::BTreeSet;

use crate::demo::world::model::{Interval, Millis, Mode, PlaceKind, Reason, ZoneOffset};
use chrono::Weekday;
use chrono_tz::Europe::London;
use chrono_tz::{America, Asia, Australia};

use super::*;

#[test]
fn same_seed_same_bytes() {
    assert_eq!(week(7), week(7));
    assert_ne!(hash(&week(7)), hash(&week(8)));
    // Holds the bytes still over platforms and versions. A change of the world
    // changes it; a change of anything else mustn't.
    assert_eq!(hash(&week(1)), GOLDEN);
}

const GOLDEN: &str = "8fd1825cdf6122264672b133b6b1dc0c278bca893807ef66c422d51a564a584c";

#[test]
fn a_shorter_week_begins_alike() {
    let (one, seven) = (Week::simulate(3, 1, date(2026, 11, 9), London), week(3));
    assert_eq!(one.places, seven.places);
    assert_eq!(one.truth.days.len(), 1);
    assert!(one.truth.totals.work_visits >= 6);
}

#[test]
fn truth_is_whole_and_adds_up() {
    for (seed, week) in weeks().iter().enumerate() {
        let truth = &week.truth;
        assert_eq!(truth.visits.len(), truth.trips.len() + 1);
        for (number, trip) in truth.trips.iter().enumerate() {
            let (before, after) = (truth.visits[number], truth.visits[number + 1]);
            assert_eq!(before.interval.end(), trip.interval.start());
            assert_eq!(trip.interval.end(), after.interval.start());
            assert_eq!((before.place, after.place), (trip.from, trip.to));
            let straight = metres(
                week.places[trip.from].position,
                week.places[trip.to].position,
            );
            assert!(trip.length.0 >= straight - 1.0, "seed {seed}");
        }
        let from = truth.visits[0].interval.start();
        let to = truth.visits[truth.visits.len() - 1].interval.end();
        assert_eq!(to.since(from), Millis::from_mins(7 * 24 * 60));

        assert!(apart(&truth.app_use) && apart(&truth.breaks));
        assert!(apart(
            &truth.gaps.iter().map(|g| g.interval).collect::<Vec<_>>()
        ));
        let shifts: Vec<Interval> = truth.shifts.iter().map(|s| s.interval).collect();
        assert!(apart(&shifts));
        let inside = |b: &Interval| shifts.iter().any(|s| s.overlap(*b) == Some(*b));
        assert!(truth.breaks.iter().all(inside));

        let mut sum = Totals::default();
        truth.days.iter().for_each(|d| sum.add(&d.totals));
        assert_eq!(sum, truth.totals);
        let worked = shifts.iter().map(|s| s.length()).sum::<Millis>()
            - truth.breaks.iter().map(|b| b.length()).sum();
        assert_eq!(worked, truth.totals.worked);
        let between = truth
            .trips
            .iter()
            .filter(|t| t.reason == Reason::BetweenClients);
        assert_eq!(
            between.map(|t| t.interval.length()).sum::<Millis>(),
            truth.totals.between
        );
        assert!(truth.totals.between + truth.totals.at_work_places <= truth.totals.worked);
    }
}

#[test]
fn weeks_begin_on_mondays() {
    let month = Week::simulate(2, 28, date(2026, 11, 4), London);
    assert_eq!(month.truth.days.len(), 28);
    let mondays: Vec<NaiveDate> = month.truth.weeks.iter().map(|w| w.monday).collect();
    assert_eq!(mondays.len(), 5);
    assert!(
        mondays
            .iter()
            .all(|m| chrono::Datelike::weekday(m) == Weekday::Mon)
    );
    let mut sum = Totals::default();
    month.truth.weeks.iter().for_each(|w| sum.add(&w.totals));
    assert_eq!(sum.work_visits, month.truth.totals.work_visits);
    assert_eq!(sum.between, month.truth.totals.between);
}

#[test]
fn weeks_are_plausible() {
    for (seed, week) in weeks().iter().enumerate() {
        let t = week.truth.totals;
        assert!(
            (22..=60).contains(&t.work_visits),
            "seed {seed}: {}",
            t.work_visits
        );
        assert!(
            (18.0..=50.0).contains(&t.worked.hours()),
            "seed {seed}: {}",
            t.worked.hours()
        );
        assert!(
            (80.0..=480.0).contains(&t.between.mins()),
            "seed {seed}: {}",
            t.between.mins()
        );
        assert!(
            (6.0..=130.0).contains(&t.between_length.km()),
            "seed {seed}"
        );
        assert!(
            (10.0..=400.0).contains(&t.after_hours.mins()),
            "seed {seed}: {}",
            t.after_hours.mins()
        );
        assert!(
            (3_000..=20_000).contains(&week.records.len()),
            "seed {seed}: {}",
            week.records.len()
        );

        let free = week
            .truth
            .days
            .iter()
            .filter(|d| d.totals.work_visits == 0)
            .count();
        assert!((1..=2).contains(&free), "seed {seed}: {free} days off");
        let shifts = |d: NaiveDate| {
            let on = |s: &&TrueShift| s.interval.start().local_date(ZoneOffset::UTC) == d;
            week.truth.shifts.iter().filter(on).count()
        };
        let split = week
            .truth
            .days
            .iter()
            .filter(|d| shifts(d.date) == 2)
            .count();
        assert_eq!(split, 1, "seed {seed}");
        let office = |v: &&TrueVisit| week.places[v.place].kind == PlaceKind::Office;
        assert_eq!(
            week.truth.visits.iter().filter(office).count(),
            1,
            "seed {seed}"
        );
        for visit in &week.truth.visits {
            if week.places[visit.place].kind == PlaceKind::Client {
                let minutes = visit.interval.length().mins();
                assert!((11.0..=85.0).contains(&minutes), "seed {seed}: {minutes}");
            }
        }
        for trip in &week.truth.trips {
            let speed = trip.length.0 / trip.interval.length().secs();
            let most = if trip.mode == Mode::Motorised {
                12.5
            } else {
                4.4
            };
            assert!((0.7..=most).contains(&speed), "seed {seed}: {speed} m/s");
            assert!(trip.interval.length().mins() <= 50.0, "seed {seed}");
        }
    }
}

#[test]
fn clients_live_near_and_streets_wind() {
    for (seed, week) in weeks().iter().enumerate() {
        let mut ratios = Vec::new();
        for trip in &week.truth.trips {
            let (a, b) = (&week.places[trip.from], &week.places[trip.to]);
            ratios.push(trip.length.0 / metres(a.position, b.position));
        }
        ratios.sort_by(f64::total_cmp);
        assert!(
            (1.15..=2.2).contains(&ratios[ratios.len() / 2]),
            "seed {seed}"
        );
        assert!(ratios[ratios.len() - 1] > 1.5, "seed {seed}");
        let clients: Vec<_> = week
            .places
            .iter()
            .filter(|p| p.kind == PlaceKind::Client)
            .collect();
        let mut neighbours = 0;
        for (number, one) in clients.iter().enumerate() {
            let others = clients.iter().enumerate().filter(|(n, _)| *n != number);
            let nearest = others
                .map(|(_, other)| metres(one.position, other.position))
                .fold(f64::MAX, f64::min);
            assert!(
                (39.9..=2_600.0).contains(&nearest),
                "seed {seed}: {nearest}"
            );
            neighbours += usize::from(nearest < 150.0);
        }
        assert!(neighbours >= 2, "seed {seed}");
        let names: BTreeSet<&str> = week.places.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names.len(), week.places.len());
    }
}

#[test]
fn traffic_makes_the_morning_slow() {
    let (mut rush, mut calm) = (Vec::new(), Vec::new());
    for week in weeks().iter().filter(|w| w.vehicle == Vehicle::Car) {
        for trip in &week.truth.trips {
            let hour = trip.interval.start().get() / 3_600_000 % 24;
            let speed = trip.length.0 / trip.interval.length().secs();
            match hour {
                _ if trip.length.0 < 800.0 => {}
                8 | 16 | 17 => rush.push(speed),
                9..=11 => calm.push(speed),
                _ => {}
            }
        }
    }
    let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
    assert!(rush.len() > 100 && calm.len() > 100);
    assert!(mean(&rush) < 0.93 * mean(&calm));
}

#[test]
fn plans_leave_no_time_and_pay_no_travel() {
    for (seed, week) in weeks().iter().enumerate().take(20) {
        let within = |w: &&[PlannedVisit]| w[0].shift == w[1].shift;
        let pairs = week.roster.windows(2).filter(within).count();
        let no_time = |w: &&[PlannedVisit]| {
            w[0].shift == w[1].shift && w[0].interval.end() == w[1].interval.start()
        };
        let tight = week.roster.windows(2).filter(no_time).count();
        assert!(tight * 4 >= pairs, "seed {seed}: {tight} of {pairs}");

        let slip = week.payslip;
        let planned: Millis = week.roster.iter().map(|v| v.interval.length()).sum();
        assert_eq!(slip.paid, planned);
        assert_eq!(slip.hourly.minor, 1271);
        assert_eq!(slip.basic.minor, (planned.0 / 60_000 * 1271 + 30) / 60);
        assert_eq!(slip.travel.minor, 0);
        assert_eq!(slip.gross, slip.basic.plus(slip.mileage).unwrap());
        let driven = week.truth.totals.between_length.0 / 1609.344;
        match week.vehicle {
            Vehicle::Car => {
                assert!(slip.mileage.minor > 0);
                assert!((slip.miles_hundredths as f64) < driven * 90.0);
            }
            _ => assert_eq!(slip.mileage.minor, 0),
        }
        assert!(slip.paid < week.truth.totals.worked, "seed {seed}");
    }
}

#[test]
fn any_zone_and_any_date_will_do() {
    for zone in [
        America::St_Johns,
        Asia::Kathmandu,
        Australia::Lord_Howe,
        America::Santiago,
    ] {
        for start in [
            date(1971, 1, 1),
            date(2026, 4, 3),
            date(2026, 9, 4),
            date(9998, 1, 1),
        ] {
            let week = Week::simulate(11, 3, start, zone);
            assert!(week.records.len() > 1000);
            assert_eq!(week.truth.visits.len(), week.truth.trips.len() + 1);
        }
    }
    assert_eq!(Week::simulate(1, 0, date(2026, 1, 1), London).days, 1);
    assert_eq!(Week::simulate(1, 255, date(2026, 1, 1), London).days, 28);
}

#[test]
fn a_crowd_has_different_weeks() {
    let seeds = crowd(5, 12);
    assert_eq!(seeds[0], 5);
    assert_eq!(crowd(5, 12), seeds);
    assert_eq!(seeds.iter().collect::<BTreeSet<_>>().len(), 12);
    let totals: BTreeSet<i64> = seeds
        .iter()
        .map(|&s| week(s).truth.totals.between.0)
        .collect();
    assert!(totals.len() > 10);
}
