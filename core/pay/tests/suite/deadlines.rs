//! Until when a claim can be made, and what reaches back to earlier days.

use crate::claims::{WEEK, agreed, week};
use crate::common::*;
use stint_model::Arg;
use stint_pay::*;

/// Three months less a day for what was paid until September 2026, then six.
/// A period may be paid before its end: from its first day on the time is there
/// for sure. Pay of late September may have come in October: only after six
/// months from then is it surely too late.
#[test]
fn a_deadline_has_passed_only_if_it_has_for_any_day_of_payment() {
    for (today, first, id, day_, late, unseen) in [
        (
            "2026-11-23",
            "2026-10-05",
            "pay-claim-headline",
            "2027-04-04",
            "2027-05-10",
            true,
        ),
        (
            "2026-06-01",
            "2026-03-02",
            "pay-claim-headline",
            "2026-06-01",
            "2026-07-07",
            false,
        ),
        (
            "2026-06-02",
            "2026-03-02",
            "pay-claim-unsure-headline",
            "2026-06-01",
            "2026-07-07",
            false,
        ),
        (
            "2026-07-07",
            "2026-03-02",
            "pay-claim-unsure-headline",
            "2026-06-01",
            "2026-07-07",
            false,
        ),
        (
            "2026-07-08",
            "2026-03-02",
            "pay-claim-passed-headline",
            "2026-06-01",
            "2026-07-07",
            false,
        ),
        (
            "2027-01-05",
            "2026-09-21",
            "pay-claim-unsure-headline",
            "2026-12-20",
            "2027-04-26",
            true,
        ),
    ] {
        let mut log = Log::new(london());
        log.round(first, 0);
        log.today = day(today);
        let all = log.findings(&contract(""), gb(), &[], (first, first));
        let f = only(&all, FindingKind::ClaimDeadline);
        let sentence = said(f);
        assert_eq!(sentence.id, id, "{today}");
        for (name, wanted) in [("day", day_), ("late", late)] {
            let told = sentence.args.iter().find(|(n, _)| *n == name).unwrap();
            assert_eq!(told.1, Arg::Date(day(wanted)), "{today}");
        }
        // The six months were not seen in the official text.
        assert_eq!(f.unverified(), unseen, "{today}");
        // Once the sure time is over, the working has the longest, too.
        let both = lines(f)
            .iter()
            .filter(|id| **id == "pay-claim-line")
            .count();
        let over = id != "pay-claim-headline";
        assert_eq!(both, 1 + usize::from(over), "{today}");
    }
}

/// A period that ends today is over; one that ends tomorrow isn't.
#[test]
fn a_period_is_over_on_its_last_day() {
    for (today, told) in [("2026-03-08", 1), ("2026-03-07", 0)] {
        let mut log = week();
        log.today = day(today);
        let all = log.findings(&contract(""), gb(), &[], WEEK);
        assert_eq!(of(&all, FindingKind::ClaimDeadline).len(), told, "{today}");
    }
}

/// The mileage rate of April 2026 was decided on 24 June. What begins on that day
/// is not looked at with a rate that came later.
#[test]
fn a_rate_reaches_back_to_the_days_before_it_was_decided() {
    for (first, back) in [("2026-06-23", true), ("2026-06-24", false)] {
        let mut log = Log::new(london());
        log.round(first, 0);
        let c = Contract {
            pay_period: PayPeriod::Days {
                days: 7,
                start: day(first),
            },
            ..contract("")
        };
        let all = log.findings(&c, gb(), &[], (first, first));
        let f = only(&all, FindingKind::MileageBelowOfficial);
        assert_eq!(lines(f).contains(&"pay-reaches-back"), back, "{first}");
    }
    // Nor does one that was decided on the day from which it holds.
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"mileage\"\nvehicle = \"car\"\nunit = \"GBP/mile\"\nsource = \"a law\"\nchecked = 2026-11-24\nfigures = [{ from = 2026-03-03, value = \"0.55\", decided = 2026-03-03 }]\n";
    let rules = RulePack::parse("decided.toml", text).unwrap();
    let all = week().findings(&contract(""), &rules, &[], WEEK);
    let f = only(&all, FindingKind::MileageBelowOfficial);
    assert!(!lines(f).contains(&"pay-reaches-back"));
}

/// Each year's rate has its law, once; where the rules know no rate for a part of
/// the days, its distance is told.
#[test]
fn each_mileage_rate_has_its_law_and_what_has_none_is_told() {
    let mut log = Log::new(london());
    for date in ["2026-04-02", "2026-04-03", "2026-04-07", "2026-04-08"] {
        log.round(date, 0);
    }
    let month = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..contract("")
    };
    let all = log.findings(&month, gb(), &[], ("2026-04-01", "2026-04-30"));
    let f = only(&all, FindingKind::MileageBelowOfficial);
    let from: Vec<_> = f.sources.iter().map(|c| c.from).collect();
    assert_eq!(from, [day("2011-04-06"), day("2026-04-06")]);
    assert!(!lines(f).contains(&"pay-mileage-no-rate"));

    let mut log = Log::new(london());
    for date in ["2025-12-30", "2025-12-31", "2026-01-05"] {
        log.round(date, 0);
    }
    let c = Contract {
        pay_period: PayPeriod::Days {
            days: 28,
            start: day("2025-12-15"),
        },
        ..agreed("DE", "")
    };
    let all = log.findings(&c, pack("DE"), &[], ("2025-12-15", "2026-01-11"));
    let f = only(&all, FindingKind::MileageBelowOfficial);
    let distance = arg(&line(f, "pay-mileage-no-rate").text, "distance");
    assert_eq!(distance, &Arg::Distance(stint_model::Metres(16_000.0)));
}

/// Three months that begin with 31 August end with November, which has no 31st.
#[test]
fn months_end_with_a_month_that_is_shorter() {
    let mut log = Log::new(london());
    log.round("2025-07-31", 0);
    log.today = day("2025-11-30");
    let text = "jurisdiction = \"GB\"\nrate = \"12.60\"\ntravel = \"unpaid\"\npay_period = { every = \"month\" }";
    let month = Contract::parse("contract.toml", text, gb()).unwrap();
    let all = log.findings(&month, gb(), &[], ("2025-07-01", "2025-07-31"));
    let f = only(&all, FindingKind::ClaimDeadline);
    assert_eq!(arg(said(f), "late"), &Arg::Date(day("2025-11-30")));
    assert_eq!(said(f).id, "pay-claim-unsure-headline");
}
