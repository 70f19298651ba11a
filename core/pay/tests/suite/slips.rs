//! Payslips that pay for time and for driving on different days.

use crate::common::*;
use crate::wider_slips::hundred_miles_a_week;
use stint_model::{Arg, Currency, Reason};
use stint_pay::*;

pub(super) fn slips(lines: &str) -> Vec<Payslip> {
    let csv = format!("from,to,item,hours,amount\n{lines}");
    Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap()
}

pub(super) const NOVEMBER: (&str, &str) = ("2026-11-01", "2026-11-30");
pub(super) const MONTHLY: PayPeriod = PayPeriod::Month { first_day: 1 };

pub(super) fn agreed(travel: TravelPay, pay_period: PayPeriod) -> Contract {
    let agreed = contract("");
    Contract {
        rate: Rate {
            micros: 12_710_000,
            ..agreed.rate
        },
        travel,
        pay_period,
        ..agreed
    }
}

pub(super) fn weekly() -> PayPeriod {
    PayPeriod::Days {
        days: 7,
        start: day("2026-11-02"),
    }
}

/// Forty hours with clients in each half of November, and on so many of their ten
/// days an hour on the way between them.
pub(super) fn november(ways: usize) -> Log {
    let mut log = Log::new(london());
    log.today = day("2026-12-05");
    for (n, day) in (2..=6).chain(16..=20).enumerate() {
        let date = format!("2026-11-{day:02}");
        log.visit(ANNA, &date, "08:00", "16:00", 0);
        if n < ways {
            let at = (date.as_str(), "16:00", "17:00");
            log.trip((ANNA, BERT), Reason::BetweenClients, at, 30.0, 0);
        }
    }
    log
}

const WAGE: [FindingKind; 2] = [FindingKind::BelowMinimumWage, FindingKind::MinimumWageMet];

pub(super) fn wage(all: &[Finding]) -> &Finding {
    all.iter().find(|f| WAGE.contains(&f.kind)).unwrap()
}

/// What a finding asks for, with the days.
pub(super) fn asks<'f>(f: &'f Finding, id: &str) -> Vec<&'f Arg> {
    let asked = f.narrow.iter().filter(|p| p.id == id);
    asked.flat_map(|p| p.args.iter().map(|(_, a)| a)).collect()
}

const FIRST_HALF: &str = "2026-11-01,2026-11-15,basic,40,508.40\n";
const SECOND_HALF: &str = "2026-11-16,2026-11-30,basic,40,508.40\n";

/// Eighty hours at 12.71 are 1,016.80, and ten on the way 127.10 more. However
/// payslips divide that, it was paid.
#[test]
fn payslips_in_parts_are_added_up() {
    let halves = format!("{FIRST_HALF}{SECOND_HALF}");
    let mileage = "2026-11-01,2026-11-30,mileage,,45.00\n";
    let month = "2026-11-01,2026-11-30,basic,80,1016.80\n";
    let ways = "2026-11-01,2026-11-30,travel,10,127.10\n";
    let ways_in_halves =
        "2026-11-01,2026-11-15,travel,5,63.55\n2026-11-16,2026-11-30,travel,5,63.55\n";
    for (hours, parts, lines_of_pay) in [
        (0, vec![&*halves], 2),
        (0, vec![&*halves, mileage], 2),
        (10, vec![&*halves, ways], 3),
        (10, vec![month, ways_in_halves], 3),
    ] {
        let c = agreed(TravelPay::AsVisits, MONTHLY);
        let slips = slips(&parts.concat());
        let all = november(hours).findings(&c, gb(), &slips, NOVEMBER);
        let f = wage(&all);
        assert_eq!(f.amount.unwrap().best, gbp(0), "{parts:?}");
        assert_eq!(lines_sum(f), 0);
        let told = lines(f);
        let told = told.iter().filter(|id| **id == "pay-wage-paid-payslip");
        assert_eq!(told.count(), lines_of_pay, "{parts:?}");
        assert!(asks(f, "pay-narrow-payslip").is_empty(), "{parts:?}");
        // No slip is all that was paid for its hours, or none is short of any.
        assert!(of(&all, FindingKind::PayslipHours).is_empty(), "{parts:?}");
    }
}

/// 400.00 for each half of 80 hours are 216.80 too little.
#[test]
fn too_little_in_parts_is_too_little() {
    let halves = "2026-11-01,2026-11-15,basic,40,400.00\n2026-11-16,2026-11-30,basic,40,400.00\n";
    let c = agreed(TravelPay::AsVisits, MONTHLY);
    let all = november(0).findings(&c, gb(), &slips(halves), NOVEMBER);
    let f = only(&all, FindingKind::BelowMinimumWage);
    assert_eq!(
        (f.amount.unwrap().best, lines_sum(f)),
        (gbp(21_680), 21_680)
    );
    assert!(asks(f, "pay-narrow-payslip").is_empty());
}

/// A payslip for mileage or ways alone, or for half of the days, says nothing of
/// the rest: the contract stands in, and the days that lack are asked for.
#[test]
fn the_days_that_no_payslip_pays_are_asked_for() {
    let whole = [Arg::Date(day(NOVEMBER.0)), Arg::Date(day(NOVEMBER.1))];
    let half = [Arg::Date(day("2026-11-16")), Arg::Date(day(NOVEMBER.1))];
    for (lines_of, days) in [
        ("2026-11-01,2026-11-30,mileage,,45.00\n", &whole),
        ("2026-11-01,2026-11-30,travel,10,127.10\n", &whole),
        (FIRST_HALF, &half),
    ] {
        let c = agreed(TravelPay::AsVisits, MONTHLY);
        let all = november(10).findings(&c, gb(), &slips(lines_of), NOVEMBER);
        let f = wage(&all);
        assert_eq!(f.amount.unwrap().best, gbp(0), "{lines_of}");
        assert!(lines(f).contains(&"pay-wage-paid-contract"), "{lines_of}");
        let asked = asks(f, "pay-narrow-payslip");
        assert_eq!(asked, days.iter().collect::<Vec<_>>(), "{lines_of}");
    }
}

/// A week of forty hours, paid in full, beside a month's payslip: what that took off
/// may have been taken off of this week, and what it paid for ways may have been
/// for others.
#[test]
fn what_a_wider_payslip_says_is_in_the_range_and_said() {
    let week = "2026-11-02,2026-11-08,basic,40,508.40\n";
    for (ways, month, more, line) in [
        (0, "lodging,,400.00", 40_000, "pay-wage-off-wider"),
        (0, "deduction,,30.00", 3_000, "pay-wage-off-wider"),
        (5, "travel,5,63.55", 6_355, "pay-wage-paid-wider"),
    ] {
        let c = agreed(TravelPay::AsVisits, weekly());
        let slips = slips(&format!("{week}2026-11-01,2026-11-30,{month}\n"));
        let all = november(ways).findings(&c, gb(), &slips, ("2026-11-02", "2026-11-08"));
        let f = only(&all, FindingKind::BelowMinimumWage);
        let amount = f.amount.unwrap();
        // Nobody claims what may have been paid.
        assert_eq!((amount.best, lines_sum(f)), (gbp(0), 0), "{month}");
        assert!(amount.high.minor >= more, "{month}: {amount:?}");
        assert!(lines(f).contains(&line), "{month}");
        assert!(!asks(f, "pay-narrow-payslip-wider").is_empty(), "{month}");
        assert!(of(&all, FindingKind::ClaimDeadline).is_empty());
    }
}

/// By a payslip for these days beside the contract: pay for ways that the
/// contract doesn't pay counts, and so does what is taken off.
#[test]
fn the_contract_stands_in_for_basic_pay_alone() {
    let c = agreed(TravelPay::Unpaid, MONTHLY);
    for (lines_of, missing) in [
        ("", 12_710),
        ("2026-11-01,2026-11-30,travel,10,127.10\n", 0),
        ("2026-11-01,2026-11-30,deduction,,10.00\n", 13_710),
    ] {
        let all = november(10).findings(&c, gb(), &slips(lines_of), NOVEMBER);
        let f = wage(&all);
        assert_eq!(f.amount.unwrap().best, gbp(missing), "{lines_of}");
        assert_eq!(lines_sum(f), missing, "{lines_of}");
    }
}

/// A hundred miles in each of four weeks, of which the month's payslip gives
/// back one: what is agreed for the others is owed over the month, and a quarter
/// of what lacks lowers the pay of each of its weeks.
#[test]
fn a_months_mileage_is_judged_over_its_month() {
    let log = hundred_miles_a_week();
    let costs = contract("mileage_paid = \"0.45\"\nown_costs = \"0.45\"");
    let c = Contract {
        mileage: costs.mileage,
        own_costs: costs.own_costs,
        ..agreed(TravelPay::AsVisits, weekly())
    };
    let weeks = ("2026-11-02", "2026-11-29");
    for (paid, owed) in [("45.00", Some(13_500)), ("180.00", None)] {
        let month = slips(&format!("2026-11-01,2026-11-30,mileage,,{paid}\n"));
        let all = log.findings(&c, gb(), &month, weeks);
        let told: Vec<_> = of(&all, FindingKind::MileageOwed)
            .iter()
            .map(|f| (f.days, f.amount.unwrap().best))
            .collect();
        let november = DateRange::between(day(NOVEMBER.0), day(NOVEMBER.1));
        let expected = owed.map(|minor| (november, gbp(minor)));
        assert_eq!(told, Vec::from_iter(expected), "{paid}");
        let wages = all
            .iter()
            .filter(|f| f.headline.id.starts_with("pay-wage-"));
        let wages: Vec<_> = wages.collect();
        assert_eq!(wages.len(), 4);
        for f in wages {
            let amount = f.amount.unwrap();
            let lacking = if owed.is_some() { 3_375 } else { 0 };
            assert_eq!((amount.best.minor, lines_sum(f)), (lacking, lacking));
            let open = amount.high.minor >= 4_500;
            assert_eq!(open, owed.is_some(), "{paid}: {amount:?}");
            let asked = asks(f, "pay-narrow-mileage-wider");
            assert_eq!(asked.is_empty(), owed.is_none(), "{paid}");
            let shared = line(f, "pay-wage-mileage-wider");
            assert_eq!(shared.money, None);
            let share = Arg::Money(gbp(4_500 - lacking));
            assert_eq!(arg(&shared.text, "share"), &share);
        }
    }
}

/// A payslip that begins or ends outside a week is for other days, too: what it
/// paid for this one nobody knows, so the contract stands in.
#[test]
fn a_payslip_is_for_a_week_from_its_first_day_to_its_last() {
    for (from, to, by_payslip) in [
        ("2026-11-02", "2026-11-08", true),
        ("2026-11-02", "2026-11-09", false),
        ("2026-11-01", "2026-11-08", false),
    ] {
        let paid = slips(&format!("{from},{to},basic,40,600.00\n"));
        let c = agreed(TravelPay::Unpaid, weekly());
        let all = november(0).findings(&c, gb(), &paid, ("2026-11-02", "2026-11-08"));
        let f = wage(&all);
        assert_eq!(
            lines(f).contains(&"pay-wage-paid-payslip"),
            by_payslip,
            "{from} {to}"
        );
        assert_eq!(lines(f).contains(&"pay-wage-paid-contract"), !by_payslip);
    }
}

/// 600.00 for 42 hours are 14.2857 an hour: shown as 14.29.
#[test]
fn what_was_got_for_an_hour_is_shown_to_the_nearest_penny() {
    let mut log = Log::new(london());
    log.today = day("2026-12-05");
    for n in 2..8 {
        log.typed(ANNA, &format!("2026-11-{n:02}"), "08:00", "15:00");
    }
    let paid = slips("2026-11-02,2026-11-08,basic,42,600.00\n");
    let c = agreed(TravelPay::Unpaid, weekly());
    let all = log.findings(&c, gb(), &paid, ("2026-11-02", "2026-11-08"));
    assert_eq!(arg(said(wage(&all)), "hourly"), &Arg::Money(gbp(1_429)));
}

/// A deduction of nothing is none: it has no line.
#[test]
fn a_deduction_of_nothing_has_no_line() {
    for (amount, told) in [("0.00", false), ("-0.01", true)] {
        let paid = slips(&format!("2026-11-01,2026-11-30,deduction,,{amount}\n"));
        let c = agreed(TravelPay::Unpaid, weekly());
        let all = november(0).findings(&c, gb(), &paid, ("2026-11-02", "2026-11-08"));
        assert_eq!(
            lines(wage(&all)).contains(&"pay-wage-off-wider"),
            told,
            "{amount}"
        );
    }
}

/// Who is paid by the day has payslips of one day.
#[test]
fn a_payslip_may_be_of_one_day() {
    let paid = slips("2026-11-02,2026-11-02,basic,8,101.68\n");
    assert_eq!(paid[0].days().len(), 1);
    let csv = "from,to,item,hours,amount\n2026-11-02,2026-11-01,basic,8,101.68\n";
    let e = Payslip::parse_csv("slip.csv", csv, Currency::GBP).unwrap_err();
    assert!(matches!(e, PayError::DatesReversed { at, .. } if at.line == 2));
}
