//! A better order of a round, as a finding.

use crate::common::*;
use stint_model::{Arg, Millis, Reason};
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
