//! Payslips that pay for time and for driving on different days.

use crate::common::*;
use stint_model::{Arg, Currency, Reason};
use stint_pay::*;

fn slips(lines: &str) -> Vec<Payslip> {
    let csv = format!("from,to,item,hours,amount\n{lines}");
    Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap()
}

const NOVEMBER: (&str, &str) = ("2026-11-01", "2026-11-30");
const MONTHLY: PayPeriod = PayPeriod::Month { first_day: 1 };

fn agreed(travel: TravelPay, pay_period: PayPeriod) -> Contract {
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

fn weekly() -> PayPeriod {
    PayPeriod::Days {
        days: 7,
        start: day("2026-11-02"),
    }
}

/// Forty hours with clients in each half of November, and on so many of their ten
/// days an hour on the way between them.
fn november(ways: usize) -> Log {
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

fn wage(all: &[Finding]) -> &Finding {
    all.iter().find(|f| WAGE.contains(&f.kind)).unwrap()
}

/// What a finding asks for, with the days.
fn asks<'f>(f: &'f Finding, id: &str) -> Vec<&'f Arg> {
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
        }
    }
}

fn hundred_miles_a_week() -> Log {
    let mut log = Log::new(london());
    log.today = day("2026-12-05");
    for date in ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"] {
        log.visit(ANNA, date, "08:00", "10:00", 0);
        let at = (date, "10:00", "13:00");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 160.9344, 0);
        log.visit(BERT, date, "13:00", "15:00", 0);
    }
    log
}

/// A hundred miles cost 45.00, and no mileage was agreed. What a month's payslip
/// gave back all the same is shared out by distance; all of it may have been for
/// any of the weeks.
#[test]
fn a_months_mileage_gives_back_what_its_weeks_cost() {
    let log = hundred_miles_a_week();
    let c = Contract {
        own_costs: contract("own_costs = \"0.45\"").own_costs,
        ..agreed(TravelPay::AsVisits, weekly())
    };
    for (paid, best, low) in [
        ("180.00", 0, 0),
        ("90.00", 2_250, 0),
        ("20.00", 4_000, 2_365),
    ] {
        let month = slips(&format!("2026-11-01,2026-11-30,mileage,,{paid}\n"));
        let all = log.findings(&c, gb(), &month, ("2026-11-02", "2026-11-29"));
        let wages = all
            .iter()
            .filter(|f| f.headline.id.starts_with("pay-wage-"));
        let wages: Vec<_> = wages.collect();
        assert_eq!(wages.len(), 4);
        for f in wages {
            let costs = f.working.iter().filter(|l| l.text.id == "pay-wage-costs");
            let costs: i64 = costs.filter_map(|l| l.money).map(|m| m.minor).sum();
            assert_eq!((costs, lines_sum(f)), (best, best), "{paid}");
            let amount = f.amount.unwrap();
            assert!(amount.low.minor <= low, "{paid}: {amount:?}");
            // At the high end it gave back none of this week's, if that lacks.
            assert_eq!(amount.high.minor >= 4_500, best > 0, "{paid}: {amount:?}");
            let asked = asks(f, "pay-narrow-mileage-wider");
            assert_eq!(asked.is_empty(), best == 0, "{paid}");
        }
    }
}

/// The last week of November reaches into December, whose payslip hasn't come:
/// for these days what was agreed stands in.
#[test]
fn days_beyond_a_months_mileage_have_what_was_agreed() {
    let mut log = hundred_miles_a_week();
    for date in ["2026-11-30", "2026-12-02"] {
        log.visit(ANNA, date, "08:00", "10:00", 0);
        let at = (date, "10:00", "13:00");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 160.9344, 0);
        log.visit(BERT, date, "13:00", "15:00", 0);
    }
    let costs = contract("mileage_paid = \"0.30\"\nown_costs = \"0.45\"");
    let c = Contract {
        mileage: costs.mileage,
        own_costs: costs.own_costs,
        ..agreed(TravelPay::AsVisits, weekly())
    };
    // 500 miles at 20p: 25.00 lack for the Monday, 15.00 for the Wednesday.
    let month = slips("2026-11-01,2026-11-30,mileage,,100.00\n");
    let all = log.findings(&c, gb(), &month, ("2026-11-30", "2026-12-06"));
    let f = wage(&all);
    assert_eq!((f.amount.unwrap().best, lines_sum(f)), (gbp(4_000), 4_000));
    // A payslip for the rest of the week says what was paid for it.
    let both =
        slips("2026-11-01,2026-11-30,mileage,,100.00\n2026-12-01,2026-12-06,mileage,,40.00\n");
    let all = log.findings(&c, gb(), &both, ("2026-11-30", "2026-12-06"));
    assert_eq!(wage(&all).amount.unwrap().best, gbp(3_000));
}

/// Holiday pay beside forty hours at 10.00 is for none of them: 2.71 an hour lack.
#[test]
fn pay_for_absence_counts_for_nothing() {
    let hours = "2026-11-01,2026-11-30,basic,80,800.00\n";
    let leave = "2026-11-01,2026-11-30,leave,22,279.62\n";
    let c = agreed(TravelPay::AsVisits, MONTHLY);
    for lines_of in [hours.to_owned(), format!("{hours}{leave}")] {
        let all = november(0).findings(&c, gb(), &slips(&lines_of), NOVEMBER);
        let f = only(&all, FindingKind::BelowMinimumWage);
        assert_eq!(
            (f.amount.unwrap().best, lines_sum(f)),
            (gbp(21_680), 21_680)
        );
    }
    // Alone it doesn't say what was paid for the hours.
    let all = november(0).findings(&c, gb(), &slips(leave), NOVEMBER);
    let f = wage(&all);
    assert_eq!(f.amount.unwrap().best, gbp(0));
    assert!(!asks(f, "pay-narrow-payslip").is_empty());
}

/// A month's pay for ways is shared out between its weeks in the minimum wage,
/// too: 12.71 for an hour on the way in each of four weeks, of which half was
/// paid, all of it at the low end.
#[test]
fn a_months_pay_for_ways_is_shared_out_between_its_weeks() {
    let c = agreed(TravelPay::Unpaid, weekly());
    let mut log = Log::new(london());
    log.today = day("2026-12-05");
    for date in ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"] {
        log.visit(ANNA, date, "08:00", "16:00", 0);
        let at = (date, "16:00", "17:00");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 30.0, 0);
    }
    let month = slips("2026-11-01,2026-11-30,travel,2,25.42\n");
    let all = log.findings(&c, gb(), &month, ("2026-11-02", "2026-11-29"));
    let wages = of(&all, FindingKind::BelowMinimumWage);
    assert_eq!(wages.len(), 4);
    for f in wages {
        let amount = f.amount.unwrap();
        // 12.71 less a quarter of 25.42, which is 6.355.
        assert!([635, 636].contains(&amount.best.minor), "{amount:?}");
        assert_eq!(lines_sum(f), amount.best.minor);
        assert_eq!(amount.low.minor, 0);
        assert!(amount.high.minor >= 1_271, "{amount:?}");
    }
}

/// Where the law sets the rate, too: what a month's payslip gave back isn't
/// missing from each of its weeks.
#[test]
fn a_rate_that_is_due_is_held_against_a_months_mileage() {
    let week = "pay_period = { every = \"week\", start = 2026-03-02 }";
    let text = format!("jurisdiction = \"US-CA\"\nrate = \"20.00\"\ntravel = \"unpaid\"\n{week}");
    let c = Contract::parse("contract.toml", &text, pack("US-CA")).unwrap();
    let mut log = Log::new(london());
    for date in ["2026-03-03", "2026-03-10"] {
        log.round(date, 0);
    }
    let slip = "from,to,item,hours,amount\n2026-03-01,2026-03-31,mileage,,50.00\n";
    let slips = Payslip::parse_csv("slip.csv", slip, Currency::USD).unwrap();
    let days = ("2026-03-02", "2026-03-15");
    assert!(
        of(
            &log.findings(&c, pack("US-CA"), &slips, days),
            FindingKind::MileageOwed
        )
        .is_empty()
    );
    let without = log.findings(&c, pack("US-CA"), &[], days);
    assert_eq!(of(&without, FindingKind::MileageOwed).len(), 2);
}

/// 40 km are 24.855 miles, 11.18 at 45p. Of a month's mileage nobody knows what
/// is for one of its weeks; a week's mileage is known to be for its month.
#[test]
fn a_months_mileage_is_not_missing_from_its_weeks() {
    let mut log = Log::new(london());
    for n in 2..7 {
        log.round(&format!("2026-03-0{n}"), 0);
    }
    let week = contract("mileage_paid = \"0.45\"\nown_costs = \"0.45\"");
    let month = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..week.clone()
    };
    let (weekly, monthly) = ("2026-03-02,2026-03-08", "2026-03-01,2026-03-31");
    for (c, time, driving, owed) in [
        (&week, weekly, Some((monthly, "180.00")), 0),
        (&week, weekly, Some((weekly, "1.18")), 1_000),
        (&week, weekly, None, 1_118),
        (&month, monthly, Some((weekly, "1.18")), 1_000),
    ] {
        let basic = format!("{time},basic,25,300.00\n");
        let driving = driving.map(|(days, paid)| format!("{days},mileage,,{paid}\n"));
        let paid = slips(&format!("{basic}{}", driving.unwrap_or_default()));
        let all = log.findings(c, gb(), &paid, ("2026-03-02", "2026-03-08"));
        let told = of(&all, FindingKind::MileageOwed);
        let told: Vec<i64> = told.iter().map(|f| f.amount.unwrap().best.minor).collect();
        assert_eq!(told, Vec::from_iter((owed > 0).then_some(owed)));
        // What wasn't given back lowers the pay by as much.
        let costs = all.iter().flat_map(|f| &f.working);
        let costs = costs.filter(|l| l.text.id == "pay-wage-costs");
        let costs: i64 = costs.filter_map(|l| l.money).map(|m| m.minor).sum();
        assert_eq!(costs, owed);
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
