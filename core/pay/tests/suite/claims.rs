//! What must not be claimed: figures of other days, of other people, of another
//! law, or more than the record can know.

use crate::common::*;
use stint_model::{Arg, Currency, Millis};
use stint_pay::*;

pub(super) const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

pub(super) fn week() -> Log {
    let mut log = Log::new(london());
    for n in 2..7 {
        log.round(&format!("2026-03-0{n}"), 2);
    }
    log
}

pub(super) fn agreed(code: &str, extra: &str) -> Contract {
    let text = form(code, extra);
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

fn form(code: &str, extra: &str) -> String {
    format!(
        "jurisdiction = \"{code}\"\nrate = \"20.00\"\ntravel = \"unpaid\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}\n{extra}"
    )
}

fn slips(lines: &str) -> Vec<Payslip> {
    let csv = format!("from,to,item,hours,amount\n{lines}");
    Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap()
}

fn best(f: &Finding) -> i64 {
    let best = f.amount.unwrap().best.minor;
    assert_eq!(lines_sum(f), best);
    best
}

/// Half the days that are asked for have a payslip. What it paid is held against
/// what was driven on its own days alone.
#[test]
fn mileage_of_one_period_is_not_paid_by_another() {
    let mut log = Log::new(london());
    log.round("2026-02-26", 0);
    log.round("2026-03-03", 0);
    let paid = slips("2026-03-02,2026-03-08,mileage,,1.00\n");
    let c = contract("mileage_paid = \"0.25\"");
    let all = log.findings(&c, gb(), &paid, ("2026-02-23", "2026-03-08"));
    // 8 km are 4.971 miles: 1.24 at 25p, 2.24 at 45p.
    assert_eq!(best(only(&all, FindingKind::MileageOwed)), 24);
    let official = of(&all, FindingKind::MileageBelowOfficial);
    let amounts: Vec<i64> = official.into_iter().map(best).collect();
    assert_eq!(amounts, [224 - 124, 224 - 100]);
    // A payslip for some of a period's days doesn't say what was paid for it.
    let some = slips("2026-03-02,2026-03-05,mileage,,1.00\n");
    let all = log.findings(&c, gb(), &some, WEEK);
    assert!(of(&all, FindingKind::MileageOwed).is_empty());
}

/// Paid 16.00 for 20 hours of 21:40, the minimum of 12.21 is reached: what the
/// ways are worth is told, but nobody has a claim to it.
#[test]
fn travel_above_the_minimum_is_worth_something_and_not_owed() {
    let c = Contract {
        rate: Rate {
            micros: 16_000_000,
            ..contract("").rate
        },
        ..contract("")
    };
    let all = week().findings(&c, gb(), &[], WEEK);
    only(&all, FindingKind::MinimumWageMet);
    let worth = only(&all, FindingKind::UnpaidTravel);
    assert_eq!(best(worth), 2_667);
    assert_eq!(lines(worth)[0], "pay-travel-worth");
    assert!(of(&all, FindingKind::ClaimDeadline).is_empty());
    // Below the minimum there is one.
    let all = week().findings(&contract(""), gb(), &[], WEEK);
    only(&all, FindingKind::ClaimDeadline);
}

/// The French branch agreement pays ways as work: what they are worth is owed.
#[test]
fn travel_that_the_rules_pay_as_work_is_owed() {
    let all = week().findings(&agreed("FR", ""), pack("FR"), &[], WEEK);
    only(&all, FindingKind::MinimumWageMet);
    let due = only(&all, FindingKind::UnpaidTravel);
    assert_eq!(
        (said(due).id, best(due)),
        ("pay-travel-due-headline", 3_333)
    );
    assert!(!due.is_worth_alone() && due.unverified());
    let quoted = "rémunéré comme tel";
    let law = |c: &Citation| c.note.as_ref().is_some_and(|n| n.contains(quoted));
    assert!(due.sources.iter().any(law));
    let all = week().findings(&contract(""), gb(), &[], WEEK);
    assert!(only(&all, FindingKind::UnpaidTravel).is_worth_alone());
}

/// Agreed are 6.21 for 40 km and 6.03 for the least that they may have been.
#[test]
fn mileage_is_never_owed_by_her() {
    for (paid, low, id) in [
        ("6.10", 0, "pay-mileage-maybe"),
        ("6.00", 3, "pay-mileage-owed-headline"),
    ] {
        let slip = slips(&format!("2026-03-02,2026-03-08,mileage,,{paid}\n"));
        let c = contract("mileage_paid = \"0.25\"");
        let all = week().findings(&c, gb(), &slip, WEEK);
        let f = only(&all, FindingKind::MileageOwed);
        assert_eq!((f.amount.unwrap().low.minor, f.headline.id), (low, id));
    }
}

#[test]
fn a_mileage_year_begins_within_a_pay_period() {
    let mut log = Log::new(london());
    log.round("2026-04-03", 0);
    log.round("2026-04-07", 0);
    let c = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..contract("driven_before = 10000")
    };
    let all = log.findings(&c, gb(), &[], ("2026-04-01", "2026-04-30"));
    // The first way is beyond ten thousand miles of its year, at 25p; the other
    // is the first of the next, at 55p.
    let f = only(&all, FindingKind::MileageBelowOfficial);
    assert_eq!(best(f), 124 + 273);
}

/// What the payslip gave back counts, not what was agreed.
#[test]
fn driving_costs_are_those_that_the_payslip_left() {
    let c = contract("own_costs = \"0.20\"\nmileage_paid = \"0.05\"");
    for (mileage, costs) in [("0.00", 497), ("3.00", 197), ("10.00", 0)] {
        let paid = format!(
            "2026-03-02,2026-03-08,basic,20,252.00\n2026-03-02,2026-03-08,mileage,,{mileage}\n"
        );
        let all = week().findings(&c, gb(), &slips(&paid), WEEK);
        let f = only(&all, FindingKind::BelowMinimumWage);
        assert_eq!(best(f), 1_255 + costs, "{mileage}");
        // 40 km may be 41.2 km.
        let amount = f.amount.unwrap();
        let hours = Hours::of(&week().ledger()).worked();
        let rate = |time: Millis| (12.21 * time.hours() * 100.0).round() as i64;
        let more = rate(hours.high) - rate(hours.best());
        let farther = i64::from(costs > 0) * 14;
        assert!((amount.high.minor - amount.best.minor - more - farther).abs() <= 1);
    }
}

/// The same days with each way a minute longer and each visit before it a minute
/// shorter: the range holds what is missing then.
#[test]
fn the_range_holds_minutes_moved_from_visits_to_ways() {
    let mut moved = week();
    for trip in &mut moved.timeline.trips {
        if trip.from == Some(ANNA) {
            let start = trip.interval.start().plus(Millis::from_mins(-1));
            trip.interval = stint_model::Interval::between(start, trip.interval.end());
            trip.duration.measured = trip.interval.length();
        }
    }
    for visit in &mut moved.timeline.visits {
        if visit.place == Some(ANNA) {
            let end = visit.interval.end().plus(Millis::from_mins(-1));
            visit.interval = stint_model::Interval::between(visit.interval.start(), end);
            visit.dwell.measured = visit.interval.length();
        }
    }
    for extra in ["", "guaranteed_hours_week = \"20\""] {
        let missing = |log: &Log| {
            let all = log.findings(&contract(extra), gb(), &[], WEEK);
            only(&all, FindingKind::BelowMinimumWage).amount.unwrap()
        };
        let (here, there) = (missing(&week()), missing(&moved));
        assert!(there.best.minor > 0);
        assert!(here.low.minor <= there.best.minor, "{extra}");
        assert!(here.high.minor >= there.best.minor, "{extra}");
    }
}

#[test]
fn a_payslip_without_all_its_hours_is_not_held_against_the_log() {
    let told = |lines: &str, c: &Contract| {
        let all = week().findings(c, gb(), &slips(lines), WEEK);
        of(&all, FindingKind::PayslipHours).first().map(|f| best(f))
    };
    let plain = contract("");
    let some = "2026-03-02,2026-03-08,basic,10,126.00\n2026-03-02,2026-03-08,basic,,126.00\n";
    assert_eq!(told(some, &plain), None);
    // Twenty hours of visits and 1:40 between them, at 12.60 and at 9.00.
    let at_nine = Contract {
        travel: TravelPay::At(Rate {
            micros: 9_000_000,
            ..plain.rate
        }),
        ..plain.clone()
    };
    let both = "2026-03-02,2026-03-08,basic,19,239.40\n2026-03-02,2026-03-08,travel,1,9.00\n";
    assert_eq!(told(both, &at_nine), Some(1_260 + 600));
    assert_eq!(told(both, &plain), None);
}

#[test]
fn a_band_is_paid_by_its_own_wage_or_by_none() {
    let wage = |code: &str, band: &str, on: &str| {
        let found = pack(code).minimum_wage(Some(band), day(on));
        found.map(|(_, rate)| rate.micros / 10_000)
    };
    assert_eq!(wage("GB", "21-22", "2024-03-31"), Some(1_018));
    assert_eq!(wage("GB", "21-22", "2026-05-01"), Some(1_271));
    // No figure for that day: not that of people of 21.
    assert_eq!(wage("NL", "20", "2025-05-01"), None);
    // A band for overtime alone.
    assert_eq!(
        wage("US-CA", "personal-attendant", "2026-05-01"),
        Some(1_690)
    );
    let refused = |code: &str, extra: &str| {
        Contract::parse("c.toml", &form(code, extra), pack(code)).unwrap_err()
    };
    // The federal wage is nobody's in New York.
    assert!(matches!(refused("US-NY", ""), PayError::BandMissing { .. }));
    let engine = refused("IE", "band = \"up-to-1200cc\"");
    assert!(matches!(engine, PayError::NoBand { .. }));
    let age = refused("IE", "mileage_band = \"18\"");
    assert!(matches!(age, PayError::NoBand { .. }));
    agreed("IE", "band = \"18\"\nmileage_band = \"up-to-1200cc\"");
}

/// A ceiling free of tax, a rate that has to be paid, and costs that have to be
/// paid back are three things.
#[test]
fn what_the_official_mileage_rate_means_depends_on_the_law() {
    for (code, kind, sentence) in [
        (
            "GB",
            FindingKind::MileageBelowOfficial,
            "pay-mileage-official-headline",
        ),
        (
            "US",
            FindingKind::MileageBelowOfficial,
            "pay-mileage-official-headline",
        ),
        ("FR", FindingKind::MileageOwed, "pay-mileage-due-headline"),
        (
            "US-CA",
            FindingKind::MileageOwed,
            "pay-mileage-costs-headline",
        ),
    ] {
        let all = week().findings(&agreed(code, ""), pack(code), &[], WEEK);
        assert_eq!(said(only(&all, kind)).id, sentence, "{code}");
    }
}

#[test]
fn a_remark_stands_beside_its_source() {
    let rest = gb().one(RuleKey::DayRest, &Select::default(), day("2026-03-02"));
    let phrase = rest.unwrap().citation.phrase();
    let source = phrase.args.iter().find(|(name, _)| *name == "source");
    let Some((_, Arg::Phrase(noted))) = source else {
        panic!("no remark");
    };
    assert_eq!(noted.id, "pay-source-noted");
}

/// Shifts that she marked are enough to know the rest between them.
#[test]
fn rest_between_shifts_without_places() {
    for (start, short) in [("05:00", true), ("07:30", false)] {
        let mut log = Log::new(london());
        let first = log.interval("2026-03-02", "08:00", "20:00");
        let second = log.interval("2026-03-03", start, "12:00");
        log.marks.shifts.extend([first, second]);
        let all = log.findings(&contract(""), gb(), &[], WEEK);
        let told = of(&all, FindingKind::DayRest).len();
        assert_eq!(told, usize::from(short), "{start}");
    }
}

/// Under 18 there is no fortnight that makes up for a week (reg. 11(3)).
#[test]
fn a_fortnight_is_not_for_young_workers() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-01", "08:00", "12:00", 0);
    for n in (0..21).filter(|n| ![6, 12, 13, 20].contains(n)) {
        let date = (day("2026-03-02") + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "12:00", 0);
    }
    log.visit(ANNA, "2026-03-30", "08:00", "12:00", 0);
    let told = |c: &Contract| {
        let all = log.findings(c, gb(), &[], ("2026-03-02", "2026-03-22"));
        of(&all, FindingKind::WeekRest).len()
    };
    assert_eq!(told(&contract("")), 0);
    // From Saturday noon to Monday at eight are 44 hours of 48.
    assert_eq!(told(&contract("band = \"under-18\"")), 1);
}
