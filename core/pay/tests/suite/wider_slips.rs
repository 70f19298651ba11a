//! Payslips for more days than a pay period has.

use crate::common::*;
use crate::slips::{MONTHLY, NOVEMBER, agreed, asks, november, slips, wage, weekly};
use stint_model::{Currency, Money, Reason};
use stint_pay::*;

pub(super) fn hundred_miles_a_week() -> Log {
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
/// any of the weeks, and any may have got little of it, as far as the others can
/// have got the rest at the official 55p.
#[test]
fn a_months_mileage_gives_back_what_its_weeks_cost() {
    let log = hundred_miles_a_week();
    let c = Contract {
        own_costs: contract("own_costs = \"0.45\"").own_costs,
        ..agreed(TravelPay::AsVisits, weekly())
    };
    for (paid, best, low) in [
        ("220.00", 0, 0),
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
            assert_eq!(asked.is_empty(), paid == "220.00", "{paid}");
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

/// Weekly mileage beside monthly pay: what was paid for the driving stays paid,
/// whether or not a slip reaches into the next month, or none is for the days
/// without work.
#[test]
fn mileage_that_was_paid_stays_paid() {
    let log = hundred_miles_a_week();
    let c = Contract {
        own_costs: contract("own_costs = \"0.45\"").own_costs,
        ..agreed(TravelPay::AsVisits, MONTHLY)
    };
    let basic = "2026-11-01,2026-11-30,basic,28,355.88\n";
    let weeks = [(2, 8), (9, 15), (16, 22), (23, 29)];
    let weeks = weeks.map(|(a, b)| format!("2026-11-{a:02},2026-11-{b:02},mileage,,45.00\n"));
    let weeks = weeks.concat();
    let fifth = "2026-11-30,2026-12-06,mileage,,45.00\n";
    for parts in [
        vec![basic, &weeks],
        vec![basic, &weeks, fifth],
        vec![&*weeks],
        vec![&*weeks, fifth],
    ] {
        let all = log.findings(&c, gb(), &slips(&parts.concat()), NOVEMBER);
        let f = wage(&all);
        assert_eq!((f.amount.unwrap().best, lines_sum(f)), (gbp(0), 0));
        // 55p a mile are 220.00.
        assert_eq!(below_official(&all), [gbp(4_000)]);
    }
    // A week that no slip pays lacks what it cost, and no other does.
    let three = weeks.replace("2026-11-16,2026-11-22,mileage,,45.00\n", "");
    for parts in [vec![&*three], vec![&*three, fifth]] {
        let all = log.findings(&c, gb(), &slips(&parts.concat()), NOVEMBER);
        assert_eq!(wage(&all).amount.unwrap().best, gbp(4_500));
        assert_eq!(below_official(&all), [gbp(8_500)]);
    }
}

fn below_official(all: &[Finding]) -> Vec<Money> {
    let told = of(all, FindingKind::MileageBelowOfficial);
    told.iter().map(|f| f.amount.unwrap().best).collect()
}

/// A cost of 25p a mile, given back at 45p for the first two of four weeks and at
/// nothing for the others: 25.00 lack in the third, though the month's payslip
/// comes close to all that its driving cost.
#[test]
fn other_weeks_may_have_got_more_than_they_cost() {
    let log = hundred_miles_a_week();
    let c = Contract {
        own_costs: contract("own_costs = \"0.25\"").own_costs,
        ..agreed(TravelPay::AsVisits, weekly())
    };
    let costs = contract("mileage_paid = \"0.45\"");
    let at_45p = Contract {
        mileage: costs.mileage,
        ..c.clone()
    };
    for (paid, c, open) in [
        ("90.00", &c, true),
        ("100.00", &c, true),
        ("100.00", &at_45p, true),
        // What was agreed for each mile is all that any of them got.
        ("180.00", &at_45p, false),
    ] {
        let month = slips(&format!("2026-11-01,2026-11-30,mileage,,{paid}\n"));
        let all = log.findings(c, gb(), &month, ("2026-11-16", "2026-11-22"));
        let f = wage(&all);
        assert_eq!(f.amount.unwrap().high.minor >= 2_500, open, "{paid}");
        let asked = asks(f, "pay-narrow-mileage-wider");
        assert_eq!(asked.is_empty(), !open, "{paid}");
    }
}

/// Four weeks of forty typed hours at 12.00, each 28.40 below the minimum; no way
/// was recorded. 60.00 for ways in a month of thirty days are 14.00 for a week.
#[test]
fn pay_for_ways_that_nobody_recorded_is_shared_out_by_days() {
    let mut log = Log::new(london());
    log.today = day("2026-12-05");
    for monday in ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"] {
        for n in 0..5 {
            let shift = log.interval(&days_after(monday, n), "08:00", "16:00");
            log.marks.shifts.push(shift);
        }
    }
    let plain = agreed(TravelPay::Unpaid, weekly());
    let c = Contract {
        rate: Rate {
            micros: 12_000_000,
            ..plain.rate
        },
        ..plain
    };
    let month = slips("2026-11-01,2026-11-30,travel,,60.00\n");
    let all = log.findings(&c, gb(), &month, ("2026-11-02", "2026-11-29"));
    let wages = of(&all, FindingKind::BelowMinimumWage);
    assert_eq!(wages.len(), 4);
    for f in wages {
        assert_eq!(line(f, "pay-wage-paid-wider-days").money, Some(gbp(-1_400)));
        let amount = f.amount.unwrap();
        assert_eq!((amount.low, amount.best), (gbp(0), gbp(1_440)));
        assert_eq!((amount.high, lines_sum(f)), (gbp(2_840), 1_440));
    }
}

/// Lodging that was taken off says nothing of what was paid for driving.
#[test]
fn a_payslip_for_something_else_alone_tells_no_mileage() {
    let log = hundred_miles_a_week();
    let costs = contract("mileage_paid = \"0.45\"\nown_costs = \"0.45\"");
    let c = Contract {
        mileage: costs.mileage,
        own_costs: costs.own_costs,
        ..agreed(TravelPay::AsVisits, MONTHLY)
    };
    let lodging = slips("2026-11-09,2026-11-15,lodging,,70.00\n");
    for slips in [Vec::new(), lodging] {
        let all = log.findings(&c, gb(), &slips, NOVEMBER);
        assert_eq!(below_official(&all), [gbp(4_000)]);
        let costs = |f: &&Finding| f.working.iter().any(|l| l.text.id == "pay-wage-costs");
        assert!(!all.iter().any(|f| costs(&f)));
    }
}
