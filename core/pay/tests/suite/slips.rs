//! Payslips that pay for time and for driving on different days.

use crate::common::*;
use stint_model::Currency;
use stint_pay::*;

fn slips(lines: &str) -> Vec<Payslip> {
    let csv = format!("from,to,item,hours,amount\n{lines}");
    Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap()
}

/// Eighty hours at 12.71 are 1,016.80, paid by two payslips. A third, for a
/// month's mileage, doesn't say that nothing was paid for the hours.
#[test]
fn a_payslip_for_mileage_alone_pays_no_wage() {
    let mut log = Log::new(london());
    for n in 1..=10 {
        log.visit(ANNA, &format!("2026-11-{n:02}"), "08:00", "16:00", 0);
    }
    let agreed = contract("");
    let c = Contract {
        rate: Rate {
            micros: 12_710_000,
            ..agreed.rate
        },
        pay_period: PayPeriod::Month { first_day: 1 },
        ..agreed
    };
    let halves = "2026-11-01,2026-11-15,basic,40,508.40\n2026-11-16,2026-11-30,basic,40,508.40\n";
    let ways = "2026-11-01,2026-11-30,mileage,,45.00\n";
    for lines in [halves.to_owned(), format!("{halves}{ways}")] {
        let days = ("2026-11-01", "2026-11-30");
        let all = log.findings(&c, gb(), &slips(&lines), days);
        let f = all
            .iter()
            .find(|f| f.headline.id.starts_with("pay-wage-"))
            .unwrap();
        assert_eq!(f.amount.unwrap().best, gbp(0), "{lines}");
        assert!(lines_of_contract(f), "{lines}");
    }
}

fn lines_of_contract(f: &Finding) -> bool {
    let asked = f.narrow.iter().any(|p| p.id == "pay-narrow-payslip");
    asked && lines(f).contains(&"pay-wage-paid-contract")
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
