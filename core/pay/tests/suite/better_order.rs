//! A better order of a round, as a finding.

use crate::common::*;
use stint_model::{Arg, Interval, Millis, PlaceKind, Reason};
use stint_pay::*;

const DAY: (&str, &str) = ("2026-03-02", "2026-03-02");

/// Driven before: home to the office, Anna and Bert, and between these.
fn driven() -> Log {
    let mut log = Log::new(london());
    let mut way = |a, b, from: &str, to: &str, km| {
        log.trip(
            (a, b),
            Reason::BetweenClients,
            ("2026-02-02", from, to),
            km,
            0,
        );
    };
    way(HOME, ANNA, "08:00", "08:05", 3.0);
    way(ANNA, BERT, "09:00", "09:40", 20.0);
    way(BERT, OFFICE, "10:00", "10:05", 3.0);
    way(OFFICE, ANNA, "11:00", "11:05", 3.0);
    way(BERT, HOME, "12:00", "12:05", 3.0);
    way(OFFICE, HOME, "13:00", "13:05", 3.0);
    log
}

fn roster(log: &mut Log, rows: &str) {
    let csv = format!("start,end,client,earliest,latest\n{rows}");
    log.roster = Some(Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap());
}

const PLAN: &str = "2026-03-02 09:00,2026-03-02 09:30,Anna,2026-03-02 08:00,2026-03-02 12:00
2026-03-02 10:10,2026-03-02 10:40,Bert,2026-03-02 08:00,2026-03-02 12:00
2026-03-02 10:50,2026-03-02 11:20,Office,2026-03-02 08:00,2026-03-02 12:00
";

/// As planned 5 + 40 + 5 + 5 minutes; with the office in the middle 5 + 5 + 5
/// + 5. Each way was driven once, so nothing is unsure.
#[test]
fn the_same_visits_with_less_driving() {
    let mut log = driven();
    roster(&mut log, PLAN);
    let c = contract("own_costs = \"0.16\"");
    let all = log.findings(&c, RulePack::builtin("GB").unwrap(), &[], DAY);
    let f = only(&all, FindingKind::BetterOrder);
    let t = f.time.unwrap();
    let saved = Millis::from_mins(35);
    assert_eq!((t.low, t.best, t.high), (saved, saved, saved));
    // 35 min at 12.60 are 7.35; 17 km are 10.563 miles, at 16p 1.69.
    assert_eq!(f.amount.unwrap().best.minor, 735 + 169);
    assert_eq!(f.amount.unwrap().low, f.amount.unwrap().high);
    assert_eq!(
        lines(f),
        [
            "pay-order-time",
            "pay-order-km",
            "pay-order-better",
            "pay-order-driven"
        ]
    );
    let travel: Vec<i64> = f.plans.iter().map(|p| p.travel.0 / 60_000).collect();
    assert_eq!(travel, [55, 20]);
    for plan in &f.plans {
        assert_eq!(plan.visits.len(), 3);
        let drawn: Millis = plan.ways.iter().map(|w| w.length()).sum();
        assert!(drawn <= plan.travel);
    }
    // Both plans hold the same visits, of the same length.
    let sorted = |p: &Plan| {
        let mut names: Vec<_> = p
            .visits
            .iter()
            .map(|(i, n)| (n.clone(), i.length()))
            .collect();
        names.sort();
        names
    };
    assert_eq!(sorted(&f.plans[0]), sorted(&f.plans[1]));
}

/// Without windows in the roster those of the contract hold, else half an hour
/// either way, which here allows no other order.
#[test]
fn windows_are_kept_and_guesses_said() {
    let mut log = driven();
    let plain: String = PLAN
        .lines()
        .map(|l| l.splitn(4, ',').take(3).collect::<Vec<_>>().join(",") + ",,\n")
        .collect();
    roster(&mut log, &plain);
    let gb = RulePack::builtin("GB").unwrap();
    let found = |c: &Contract| {
        let all = log.findings(c, gb, &[], DAY);
        all.into_iter().find(|f| f.kind == FindingKind::BetterOrder)
    };
    assert!(found(&contract("visits_may_move_minutes = 5")).is_none());
    let f = found(&contract("visits_may_move_minutes = 90")).unwrap();
    assert!(lines(&f).contains(&"pay-order-window-contract"));
    assert!(found(&contract("")).is_none());
}

/// A way that was never driven is estimated from the beeline: the finding says
/// how many, and its range is wider than its point.
#[test]
fn ways_never_driven_are_estimated_and_said() {
    let mut log = Log::new(london());
    let rows = "2026-03-02 09:00,2026-03-02 09:10,Bert,2026-03-02 08:00,2026-03-02 12:00
2026-03-02 09:20,2026-03-02 09:30,Office,2026-03-02 08:00,2026-03-02 12:00
2026-03-02 09:40,2026-03-02 09:50,Shop,,
2026-03-02 10:00,2026-03-02 10:10,Anna,2026-03-02 08:00,2026-03-02 12:00
";
    roster(&mut log, rows);
    let gb = RulePack::builtin("GB").unwrap();
    let all = log.findings(&contract(""), gb, &[], DAY);
    let f = only(&all, FindingKind::BetterOrder);
    let t = f.time.unwrap();
    assert!(t.low < t.best && t.best < t.high);
    let line = f.working.iter().find(|l| l.text.id == "pay-order-beeline");
    assert!(lines(f).contains(&"pay-order-window-guess"));
    let count = line.unwrap().text.args.iter().find(|(n, _)| *n == "count");
    assert!(matches!(count.unwrap().1, Arg::Count(n) if n > 0));
}

#[test]
fn a_newer_roster_replaces_its_days_and_survives_being_kept() {
    let zones = london();
    let parse = |rows: &str| {
        let csv = format!("start,end,client\n{rows}");
        Roster::parse("r.csv", &csv, Some(&zones)).unwrap()
    };
    let old = parse(
        "2026-03-02 09:00,2026-03-02 10:00,\"Anna \"\"A\"\", upstairs\"\n2026-03-03 09:00,2026-03-03 10:00,Bert\n",
    );
    let new = parse("2026-03-03 08:00,2026-03-03 09:30,Cleo\n");
    let both = old.replaced_by(new);
    let names: Vec<&str> = both.visits().iter().map(|v| v.client.as_str()).collect();
    assert_eq!(names, ["Anna \"A\", upstairs", "Cleo"]);
    let again = Roster::parse("kept", &both.to_csv(), None).unwrap();
    assert_eq!(again, both);
}

fn found(log: &Log, c: &Contract) -> Option<Finding> {
    let all = log.findings(c, gb(), &[], ("2026-03-02", "2026-03-03"));
    let found = of(&all, FindingKind::BetterOrder);
    found.first().map(|f| (*f).clone())
}

/// Visits of a day, each with the window from seven to twelve.
fn planned(log: &mut Log, visits: &[(&str, &str, &str)]) {
    let rows = visits.iter().map(|(from, to, client)| {
        let on = "2026-03-02";
        format!("{on} {from},{on} {to},{client},{on} 07:00,{on} 12:00\n")
    });
    let rows: String = rows.collect();
    roster(log, &rows);
}

/// Each way ends with the visit that it leads to, or begins with the end of the
/// last one.
#[test]
fn ways_are_drawn_where_they_are() {
    let mut log = driven();
    roster(&mut log, PLAN);
    let f = found(&log, &contract("")).unwrap();
    // Without what a mile costs her only the time is worth anything.
    assert_eq!(
        lines(&f),
        ["pay-order-time", "pay-order-better", "pay-order-driven"]
    );
    assert_eq!(said(&f).id, "pay-order-headline");
    let on = |from, to| log.interval("2026-03-02", from, to);
    let ways = [
        on("08:55", "09:00"),
        on("09:30", "10:10"),
        on("10:45", "10:50"),
        on("11:20", "11:25"),
    ];
    assert_eq!(f.plans[0].ways, ways);
    let better = &f.plans[1];
    let five = Millis::from_mins(5);
    let before = |v: &Interval| Interval::between(v.start().plus(Millis(-five.0)), v.start());
    let mut wanted: Vec<Interval> = better.visits.iter().map(|(v, _)| before(v)).collect();
    let end = better.visits.last().unwrap().0.end();
    wanted.push(Interval::between(end, end.plus(five)));
    assert_eq!(better.ways, wanted);
}

/// A pause of two hours, or midnight, parts two rounds.
#[test]
fn rounds_are_parted_by_two_hours_and_by_midnight() {
    let anna = ("09:00", "09:30", "Anna");
    for (bert, office, told) in [
        (("11:29", "11:40"), ("11:45", "11:55"), true),
        (("11:30", "11:40"), ("11:45", "11:55"), false),
    ] {
        let mut log = driven();
        let bert = (bert.0, bert.1, "Bert");
        planned(&mut log, &[anna, bert, (office.0, office.1, "Office")]);
        let better = found(&log, &contract(""));
        assert_eq!(better.is_some(), told, "{bert:?}");
    }
    let mut log = driven();
    let window = "2026-03-02 20:00,2026-03-03 04:00";
    let rows = format!(
        "2026-03-02 22:30,2026-03-02 23:00,Anna,{window}
2026-03-02 23:40,2026-03-02 23:50,Bert,{window}
2026-03-03 00:00,2026-03-03 00:30,Office,{window}
"
    );
    roster(&mut log, &rows);
    assert!(found(&log, &contract("")).is_none());
}

/// From Anna to Bert in ten minutes and in nine: with the office between them she
/// saves five minutes, which are worth a talk, or four, which aren't.
#[test]
fn five_minutes_are_worth_a_talk() {
    for (way, told) in [("09:10", true), ("09:09", false)] {
        let mut log = driven();
        let end = log.interval("2026-02-02", "09:00", way).end();
        let trip = &mut log.timeline.trips[1];
        trip.interval = Interval::between(trip.interval.start(), end);
        trip.duration.measured = trip.interval.length();
        roster(&mut log, PLAN);
        let f = found(&log, &contract(""));
        assert_eq!(f.is_some(), told, "{way}");
        if let Some(f) = f {
            assert_eq!(minutes(f.time.unwrap()), (5.0, 5.0, 5.0));
        }
    }
}

/// The long way was driven in less once. Where by that time nothing would be
/// saved, the saving is no sure one.
#[test]
fn a_saving_is_sure_if_it_is_one_at_its_least() {
    for (least, id) in [
        ("15:05", "pay-order-maybe-headline"),
        ("15:06", "pay-order-headline"),
    ] {
        let mut log = driven();
        let mut again = |from, to| {
            let on = ("2026-02-03", from, to);
            log.trip((ANNA, BERT), Reason::BetweenClients, on, 20.0, 0);
        };
        again("15:00", least);
        again("16:00", "16:40");
        roster(&mut log, PLAN);
        let f = found(&log, &contract("")).unwrap();
        assert_eq!(said(&f).id, id, "{least}");
        let low = f.time.unwrap().low.mins();
        assert_eq!(low > 0.0, id == "pay-order-headline");
    }
}

/// Less time on the way may be a longer way.
#[test]
fn a_quicker_order_may_be_a_longer_one() {
    for (km, id) in [(20.0, "pay-order-nearer"), (2.0, "pay-order-farther")] {
        let mut log = driven();
        log.timeline.trips[1].length.measured = stint_model::Metres(km * 1000.0);
        roster(&mut log, PLAN);
        let f = found(&log, &contract("")).unwrap();
        let Arg::Phrase(drive) = arg(said(&f), "drive") else {
            panic!("no phrase");
        };
        assert_eq!(drive.id, id);
    }
}

/// Two visits to one client on a day have their reason: neither is moved by more
/// than a quarter of an hour, whatever its window.
#[test]
fn a_client_of_two_visits_keeps_their_times() {
    let mut log = driven();
    let visits = [
        ("08:30", "08:40", "Office"),
        ("08:50", "09:00", "Anna"),
        ("09:45", "09:55", "Bert"),
        ("10:05", "10:15", "Office"),
    ];
    planned(&mut log, &visits);
    let f = found(&log, &contract("")).unwrap();
    assert!(lines(&f).contains(&"pay-order-twice"));
    let office = |plan: &Plan| -> Vec<i64> {
        let of = plan
            .visits
            .iter()
            .filter(|(_, name)| name.as_str() == "Office");
        of.map(|(v, _)| v.start().get() / 60_000).collect()
    };
    let (was, is) = (office(&f.plans[0]), office(&f.plans[1]));
    for (was, is) in was.iter().zip(&is) {
        assert!((was - is).abs() <= 15, "{was} {is}");
    }
}

/// Whose home nobody knows, of hers the ways from and to it are left out.
#[test]
fn without_a_home_the_ways_to_it_are_left_out() {
    let mut log = driven();
    for place in &mut log.timeline.places {
        if place.kind == PlaceKind::Home {
            place.kind = PlaceKind::Unknown;
        }
    }
    roster(&mut log, PLAN);
    let f = found(&log, &contract("")).unwrap();
    assert!(lines(&f).contains(&"pay-order-no-home"));
    // From Anna over the office to Bert.
    let travel: Vec<f64> = f.plans.iter().map(|p| p.travel.mins()).collect();
    assert_eq!(travel, [45.0, 10.0]);
    assert_eq!(f.plans[0].ways.len(), 2);
}

/// Of three times that a way was made the middle one, between the shortest and the
/// longest; there and back are one way. Ways of which nobody knows how she made them
/// tell nothing.
#[test]
fn a_way_takes_as_long_as_it_mostly_took() {
    let mut log = Log::new(london());
    let mut way = |a, b, to: &str, km| {
        let at = ("2026-02-02", "09:00", to);
        log.trip((a, b), Reason::BetweenClients, at, km, 0);
    };
    way(ANNA, BERT, "09:50", 9.0);
    way(BERT, ANNA, "09:10", 12.0);
    way(ANNA, BERT, "09:20", 10.0);
    way(ANNA, BERT, "09:01", 1.0);
    log.timeline.trips[3].mode = stint_model::Mode::Unknown;
    let legs = Legs::learn(&log.timeline);
    for (a, b) in [(ANNA, BERT), (BERT, ANNA)] {
        let leg = legs.between(a, b).unwrap();
        assert_eq!(minutes(leg.time), (10.0, 20.0, 50.0));
        let km = [leg.length.low, leg.length.best, leg.length.high].map(|m| m.0 / 1000.0);
        assert_eq!(km, [9.0, 10.0, 12.0]);
    }
    let stays = legs.between(ANNA, ANNA).unwrap();
    assert_eq!(minutes(stays.time), (0.0, 0.0, 0.0));
}

/// A hundredth of a degree of latitude are 1,112 m: at 9, 5.5 and 3.5 m/s, and once,
/// 4/pi times and twice as far.
#[test]
fn a_way_never_made_is_taken_from_the_beeline() {
    let log = Log::new(london());
    let leg = Legs::learn(&log.timeline).between(ANNA, BERT).unwrap();
    let beeline = leg.length.low.0;
    assert!((1_100.0..1_370.0).contains(&beeline), "{beeline}");
    let seconds = [leg.time.low, leg.time.best, leg.time.high].map(|t| t.0 as f64 / 1000.0);
    for (took, pace) in seconds.iter().zip([9.0, 5.5, 3.5]) {
        assert!((took - beeline / pace).abs() < 0.001, "{took} {pace}");
    }
    let detour = 4.0 / std::f64::consts::PI;
    assert!((leg.length.best.0 - beeline * detour).abs() < 0.001);
    assert!((leg.length.high.0 - beeline * 2.0).abs() < 0.001);
    assert_eq!(leg.known, stint_model::Known::Estimated);
}
