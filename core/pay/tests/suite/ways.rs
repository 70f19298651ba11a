//! Ways between clients: what was paid of them, and where somebody owes them.

use crate::common::*;
use stint_model::{Arg, Currency, Millis, Reason};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// Twenty hours with clients and two on the way between them, from a Monday on.
fn week(monday: &str) -> Log {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = (day(monday) + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "10:00", 0);
        let at = (date.as_str(), "10:00", "10:24");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 12.0, 0);
        log.visit(BERT, &date, "10:24", "12:24", 0);
    }
    log
}

fn agreed(code: &str, rate: &str, extra: &str) -> Contract {
    let week = "pay_period = { every = \"week\", start = 2026-03-02 }";
    let text = format!(
        "jurisdiction = \"{code}\"\nrate = \"{rate}\"\ntravel = \"unpaid\"\n{week}\n{extra}"
    );
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

fn slips(lines: &str, currency: Currency) -> Vec<Payslip> {
    let rows = lines
        .lines()
        .map(|l| format!("2026-03-02,2026-03-08,{l}\n"));
    let csv = format!("from,to,item,hours,amount\n{}", rows.collect::<String>());
    Payslip::parse_csv("slip.csv", &csv, currency).unwrap()
}

const WHOLE: Option<(i64, i64)> = Some((2_800, 120));
const HALF: Option<(i64, i64)> = Some((1_400, 60));

/// At 14.00 the two hours are 28.00. What a payslip paid of them, or hours that
/// are paid in any case, is owed no more.
#[test]
fn ways_that_were_paid_are_not_owed() {
    for (lines_of, extra, left) in [
        ("", "", WHOLE),
        ("basic,20,280.00", "", WHOLE),
        ("basic,20,280.00\ntravel,2,28.00", "", None),
        ("basic,20,280.00\ntravel,1,14.00", "", HALF),
        ("basic,22,308.00", "", None),
        ("travel,2,28.00", "", None),
        ("", "guaranteed_hours_week = \"24\"", None),
        ("", "guaranteed_hours_week = \"21\"", HALF),
        // Paid less for visits: that isn't owed for ways.
        ("basic,19,266.00", "", WHOLE),
    ] {
        let c = agreed("FR", "14.00", extra);
        let paid = slips(lines_of, Currency::EUR);
        let all = week(WEEK.0).findings(&c, pack("FR"), &paid, WEEK);
        let told = of(&all, FindingKind::UnpaidTravel);
        let told: Vec<_> = told
            .iter()
            .map(|f| {
                let best = f.amount.unwrap().best.minor;
                assert_eq!(
                    (said(f).id, lines_sum(f)),
                    ("pay-travel-due-headline", best)
                );
                let unpaid = f.time.unwrap().best;
                assert!(said(f).args.contains(&("time", Arg::Duration(unpaid))));
                (best, unpaid.0 / 60_000)
            })
            .collect();
        assert_eq!(told, Vec::from_iter(left), "{lines_of} {extra}");
        let claim = of(&all, FindingKind::ClaimDeadline);
        assert!(claim.is_empty() || left.is_some(), "{lines_of} {extra}");
    }
}

/// The French rule is for ways within one half-day, and the record knows none.
#[test]
fn a_limit_that_the_record_does_not_know_is_said() {
    let limit = |code: &str| {
        let all = week(WEEK.0).findings(&agreed(code, "14.00", ""), pack(code), &[], WEEK);
        let f = only(&all, FindingKind::UnpaidTravel);
        (lines(f).contains(&"pay-travel-due-limit"), f.unverified())
    };
    assert_eq!(limit("FR"), (true, true));
    assert_eq!(limit("GB"), (false, false));
}

/// A payslip for the ways, or for all hours, leaves nothing of their worth either.
/// Hours that are guaranteed for days to come pay for no way of today.
#[test]
fn ways_that_were_paid_are_worth_no_more() {
    let worth = |log: &Log, lines_of: &str, extra: &str| {
        let c = agreed("GB", "14.00", extra);
        let all = log.findings(&c, gb(), &slips(lines_of, Currency::GBP), WEEK);
        let told = of(&all, FindingKind::UnpaidTravel);
        told.first().map(|f| f.amount.unwrap().best.minor)
    };
    let log = week(WEEK.0);
    let guaranteed = "guaranteed_hours_week = \"24\"";
    assert_eq!(worth(&log, "", ""), Some(2_800));
    assert_eq!(worth(&log, "basic,20,280.00\ntravel,2,28.00", ""), None);
    assert_eq!(worth(&log, "travel,1,14.00", ""), Some(1_400));
    assert_eq!(worth(&log, "", guaranteed), None);
    let mut today = week(WEEK.0);
    today.today = day("2026-03-07");
    assert_eq!(worth(&today, "", guaranteed), Some(2_800));
}

/// Pay for ways on a month's payslip may be for those of this week.
#[test]
fn a_months_pay_for_ways_may_be_for_these() {
    let c = agreed("FR", "14.00", "");
    let csv = "from,to,item,hours,amount\n2026-03-01,2026-03-31,travel,8,112.00\n";
    let month = Payslip::parse_csv("slip.csv", csv, Currency::EUR).unwrap();
    let all = week(WEEK.0).findings(&c, pack("FR"), &month, WEEK);
    assert!(of(&all, FindingKind::UnpaidTravel).is_empty());
}

/// The pack knows no minimum wage from April 2027 on, so nothing points there.
#[test]
fn without_a_minimum_wage_ways_are_worth_the_same() {
    let days = ("2027-04-05", "2027-04-11");
    let mut log = week(days.0);
    log.today = day("2027-05-01");
    let all = log.findings(&agreed("GB", "16.00", ""), gb(), &[], days);
    only(&all, FindingKind::NoMinimumWage);
    let f = only(&all, FindingKind::UnpaidTravel);
    assert_eq!(f.amount.unwrap().best, gbp(3_200));
    assert_eq!(f.time.unwrap().best, Millis::from_mins(120));
    assert_eq!(lines(f)[0], "pay-travel-worth-no-least");
    assert!(f.is_worth_alone());
}

/// Of ways at 9.00 an hour the contract leaves 5.00 of the agreed 14.00, unless
/// payslips tell what was paid: then what they leave.
#[test]
fn ways_at_a_lower_rate_lack_the_rest_of_it() {
    let nine = |rate: Rate| {
        TravelPay::At(Rate {
            micros: 9_000_000,
            ..rate
        })
    };
    for (lines_of, left) in [
        ("", 1_000),
        ("basic,20,280.00\ntravel,2,18.00", 1_000),
        ("basic,20,280.00", 2_800),
    ] {
        let plain = agreed("GB", "14.00", "");
        let c = Contract {
            travel: nine(plain.rate),
            ..plain
        };
        let all = week(WEEK.0).findings(&c, gb(), &slips(lines_of, Currency::GBP), WEEK);
        let f = only(&all, FindingKind::UnpaidTravel);
        assert_eq!(f.amount.unwrap().best.minor, left, "{lines_of}");
        assert_eq!(lines_sum(f), left);
    }
}

/// Of 22 hours the payslip paid 21, each at 14.00: an hour of the two on the way is
/// left. Shorter visits and ways leave less of it, longer ones more.
#[test]
fn what_is_left_of_the_ways_has_its_range() {
    let log = week(WEEK.0);
    let paid = slips("basic,21,294.00", Currency::GBP);
    let c = agreed("GB", "14.00", "");
    let all = log.findings(&c, gb(), &paid, WEEK);
    let f = only(&all, FindingKind::UnpaidTravel);
    let amount = f.amount.unwrap();
    let h = Hours::of(&log.ledger());
    let all_of = h.span(Class::Visit).plus(h.span(Class::Between));
    let left = |time: Millis| {
        let left = time - Millis::from_mins(21 * 60);
        c.rate.for_time(left).unwrap()
    };
    assert_eq!(amount.best, gbp(1_400));
    assert_eq!(amount.low, left(all_of.low));
    assert_eq!(amount.high, left(all_of.high));
    assert!(amount.low.minor > 0 && amount.high.minor < 2_800);
    let covered = &line(f, "pay-travel-paid").text;
    assert_eq!(arg(covered, "paid"), &Arg::Money(gbp(29_400)));
    assert_eq!(
        arg(covered, "time"),
        &Arg::Duration(Millis::from_mins(22 * 60))
    );
    assert_eq!(arg(covered, "due"), &Arg::Money(gbp(30_800)));
}

/// Where the rules pay ways as work they are wages, and have a deadline even where
/// the minimum is met.
#[test]
fn ways_that_are_owed_have_a_deadline() {
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"travel_paid\"\nunit = \"word\"\nsource = \"an agreement\"\nchecked = 2026-11-24\nfigures = [{ from = 2022-01-01, value = \"counts\" }]\n";
    let strict = RulePack::parse("strict.toml", text).unwrap();
    let c = agreed("GB", "16.00", "");
    for (rules, deadlines) in [(&strict, 1), (gb(), 0)] {
        let all = week(WEEK.0).findings(&c, rules, &[], WEEK);
        only(&all, FindingKind::MinimumWageMet);
        assert_eq!(of(&all, FindingKind::ClaimDeadline).len(), deadlines);
    }
}
