//! The minimum wage of a pay period: exactly reached, a penny below, a penny above;
//! and how the finding shows it.

use crate::common::*;
use stint_model::{Gap, GapCause, Reason};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");
const DAY: &str = "2026-03-02";

fn wage(log: &Log, c: &Contract) -> Finding {
    let all = log.findings(c, gb(), &[], WEEK);
    let kinds = [FindingKind::BelowMinimumWage, FindingKind::MinimumWageMet];
    let found = all.iter().find(|f| kinds.contains(&f.kind)).unwrap();
    found.clone()
}

fn bars(f: &Finding) -> Vec<(&'static str, i64)> {
    let bars = f.steps.iter();
    bars.map(|s| (s.label.id, s.money.minor)).collect()
}

/// What is asked for beside the payslip.
fn narrow(f: &Finding) -> Vec<&'static str> {
    let asked = f.narrow.iter().map(|p| p.id);
    asked.filter(|id| *id != "pay-narrow-payslip").collect()
}

/// The law that says how ways and costs count.
fn cites(f: &Finding, law: &str) -> bool {
    f.sources.iter().any(|c| c.source.contains(law))
}

/// The rate until March 2026 is 12.21. Four hours of visits are paid at it, at a
/// penny less and at a penny more.
#[test]
fn exactly_the_minimum_wage_is_enough() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "12:00");
    let plain = [
        "pay-wage-visits",
        "pay-wage-worked",
        "pay-wage-day",
        "pay-wage-paid-contract",
    ];
    let f = wage(&log, &contract_at(12_210_000, ""));
    assert_eq!(f.kind, FindingKind::MinimumWageMet);
    assert_eq!(said(&f).id, "pay-wage-met-headline");
    assert_eq!(lines(&f), plain);
    assert!(f.steps.is_empty() && narrow(&f).is_empty());
    let amount = f.amount.unwrap();
    assert_eq!(
        (amount.low, amount.best, amount.high),
        (gbp(0), gbp(0), gbp(0))
    );
    for law in ["reg. 34", "reg. 13", "s. 17"] {
        assert!(!cites(&f, law), "{law}");
    }

    let f = wage(&log, &contract_at(12_220_000, ""));
    assert_eq!(f.kind, FindingKind::MinimumWageMet);
    assert_eq!(lines(&f)[..4], plain);
    assert_eq!(line(&f, "pay-wage-above").money, Some(gbp(4)));
    assert_eq!(lines_sum(&f), 0);
    assert!(f.steps.is_empty());

    let f = wage(&log, &contract_at(12_200_000, ""));
    assert_eq!(f.kind, FindingKind::BelowMinimumWage);
    assert_eq!(said(&f).id, "pay-wage-below-headline");
    assert_eq!(f.amount.unwrap().best, gbp(4));
    // Paid four at 12.20; due at 12.21, and four pence at the rate of today are no
    // more than four.
    let wanted = [
        ("pay-step-paid", 4_880),
        ("pay-step-other", 4),
        ("pay-step-owed", 4_884),
    ];
    assert_eq!(bars(&f), wanted);
}

/// A way from home, two visits with an hour's way and an hour's waiting between
/// them, four hours at the office.
fn whole_day() -> Log {
    let mut log = Log::new(london());
    let home = (DAY, "07:30", "08:00");
    log.trip((HOME, ANNA), Reason::Commute, home, 10.0, 0);
    log.typed(ANNA, DAY, "08:00", "11:00");
    log.typed_way((DAY, "11:00", "12:00"), 40.0);
    log.typed(BERT, DAY, "13:00", "14:00");
    log.typed(OFFICE, DAY, "14:00", "18:00");
    let shift = log.interval(DAY, "08:00", "18:00");
    log.marks.shifts.push(shift);
    log
}

/// At 12.21 the way and the waiting are unpaid, 12.21 each. Of 40 km, which are
/// 24.855 miles, each mile costs 20p.
#[test]
fn each_part_of_the_day_has_its_line_and_its_bar() {
    let c = contract_at(12_210_000, "waiting_is_work = true\nown_costs = \"0.20\"");
    let f = wage(&whole_day(), &c);
    let wanted = [
        "pay-wage-visits",
        "pay-wage-office",
        "pay-wage-between",
        "pay-wage-waiting",
        "pay-wage-commute",
        "pay-wage-worked",
        "pay-wage-day",
        "pay-wage-costs",
        "pay-wage-paid-contract",
        "pay-wage-arrears",
    ];
    assert_eq!(lines(&f), wanted);
    let wanted = [
        ("pay-step-paid", 9_768),
        ("pay-step-travel", 1_221),
        ("pay-step-costs", 497),
        ("pay-step-other", 1_221),
        ("pay-step-owed", 12_707),
    ];
    assert_eq!(bars(&f), wanted);
    for law in ["reg. 34", "reg. 13", "s. 17"] {
        assert!(cites(&f, law), "{law}");
    }
    assert!(!narrow(&f).contains(&"pay-narrow-costs"));
}

/// Waiting stands among the hours only where it is work; where nobody said, it is
/// asked for.
#[test]
fn waiting_is_shown_where_it_counts() {
    for (extra, shown, asked) in [
        ("waiting_is_work = true", true, false),
        ("waiting_is_work = false", false, false),
        ("", false, true),
    ] {
        let f = wage(&whole_day(), &contract_at(12_210_000, extra));
        assert_eq!(lines(&f).contains(&"pay-wage-waiting"), shown, "{extra}");
        assert_eq!(narrow(&f).contains(&"pay-narrow-waiting"), asked, "{extra}");
        // She drove, and nobody knows what it cost her.
        assert!(narrow(&f).contains(&"pay-narrow-costs"), "{extra}");
        assert_eq!(narrow(&f).len(), 1 + usize::from(asked), "{extra}");
    }
    // Ways that are paid as visits explain nothing of what is missing.
    let paid = Contract {
        travel: TravelPay::AsVisits,
        ..contract_at(12_210_000, "waiting_is_work = true")
    };
    let f = wage(&whole_day(), &paid);
    assert_eq!(bars(&f)[1], ("pay-step-other", 1_221));
}

/// An errand to a place that nobody named and an hour without a phone are asked for,
/// each where there is one.
#[test]
fn what_is_not_known_is_asked_for() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "09:00");
    log.typed(HOME, DAY, "09:30", "10:00");
    log.typed(NOWHERE, DAY, "10:30", "11:00");
    log.typed(HOME, DAY, "11:15", "11:45");
    log.typed(ANNA, DAY, "12:00", "13:00");
    let f = wage(&log, &contract_at(13_000_000, ""));
    assert_eq!(narrow(&f), ["pay-narrow-unclear"]);
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "10:00");
    log.timeline.gaps.push(Gap {
        interval: log.interval(DAY, "10:00", "11:00"),
        cause: GapCause::PhoneOff,
    });
    log.typed(ANNA, DAY, "11:00", "13:00");
    let f = wage(&log, &contract_at(13_000_000, ""));
    assert_eq!(narrow(&f), ["pay-narrow-unseen"]);
}

/// Two visits to one client with a pause in between are two, however the employer
/// rounds; so are two with an errand between them.
#[test]
fn only_a_marked_break_makes_one_visit_of_two() {
    let c = contract_at(12_210_000, "rounding_minutes = 15\nrounding = \"down\"");
    let paid = |log: &Log| {
        line(&wage(log, &c), "pay-wage-paid-contract")
            .money
            .unwrap()
    };
    // Twice 45 minutes of 55, and not 105 of 110.
    let mut pause = Log::new(london());
    pause.typed(ANNA, DAY, "09:00", "09:55");
    pause.typed(ANNA, DAY, "10:05", "11:00");
    let mut errand = Log::new(london());
    errand.typed(ANNA, DAY, "09:00", "09:55");
    errand.typed(SHOP, DAY, "09:55", "10:05");
    errand.typed(ANNA, DAY, "10:05", "11:00");
    for log in [pause, errand] {
        assert_eq!(paid(&log), gbp(-1_832));
    }
    let mut marked = Log::new(london());
    marked.typed(ANNA, DAY, "09:00", "11:00");
    let pause = marked.interval(DAY, "09:55", "10:05");
    marked.marks.breaks.push(pause);
    assert_eq!(paid(&marked), gbp(-2_137));
}

/// Hours that are paid in any case are paid for a week that is over: its last day
/// is enough.
#[test]
fn guaranteed_hours_are_paid_on_the_last_day() {
    for (today, paid) in [("2026-03-08", 24_420), ("2026-03-07", 4_884)] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "12:00");
        log.today = day(today);
        let f = wage(
            &log,
            &contract_at(12_210_000, "guaranteed_hours_week = \"20\""),
        );
        let line = line(&f, "pay-wage-paid-contract");
        assert_eq!(line.money, Some(gbp(-paid)), "{today}");
    }
}
