//! Worked examples of official guidance.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use chrono::NaiveDate;
use stint_model::{Currency, Millis, Money};
use stint_pay::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
fn gb() -> &'static RulePack {
    RulePack::builtin("GB").unwrap()
}
fn gbp(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}
fn hours(h: i64) -> Millis {
    Millis::from_mins(h * 60)
}
fn miles(n: i64) -> Millimetres {
    Millimetres::from_miles(n)
}

/// E1: GOV.UK minimum wage calculator (alphagov/smart-answers,
/// minimum_wage_calculator_test.rb).
#[test]
fn e1_entitlement_for_39_hours() {
    let due = |band, d: &str| {
        gb().minimum_wage(band, day(d))
            .unwrap()
            .1
            .for_time(hours(39))
            .unwrap()
    };
    assert_eq!(due(None, "2026-05-01"), gbp(49_569));
    assert_eq!(due(Some("18-20"), "2026-05-01"), gbp(42_315));
    assert_eq!(due(None, "2025-05-01"), gbp(47_619));
    assert_eq!(due(Some("18-20"), "2025-05-01"), gbp(39_000));
}

fn car(d: &str, distance: Millimetres) -> Money {
    allowance(
        gb(),
        Vehicle::Car,
        None,
        Millimetres(0),
        &[(day(d), distance)],
    )
    .unwrap()
    .total
}

/// E4: GOV.UK mileage calculator
/// (simplified_expenses_checker_calculator_test.rb).
#[test]
fn e4_the_ten_thousandth_mile() {
    assert_eq!(car("2026-06-01", miles(10_000)), gbp(550_000));
    assert_eq!(car("2026-06-01", miles(10_001)), gbp(550_025));
    for year in ["2022", "2023", "2024", "2025"] {
        let d = format!("{year}-06-01");
        assert_eq!(car(&d, miles(10_000)), gbp(450_000));
        assert_eq!(car(&d, miles(10_001)), gbp(450_025));
    }
}

/// E5: HMRC employment income manual EIM31355.
#[test]
fn e5_relief_due_and_excess() {
    assert_eq!(car("2019-06-01", miles(12_000)).minor - 12_000 * 35, 80_000);
    assert_eq!(5_000 * 49 - car("2019-06-01", miles(5_000)).minor, 20_000);
}

/// E6: HMRC EIM31350.
#[test]
fn e6_nothing_paid_and_thirty_pence() {
    assert_eq!(car("2015-06-01", miles(860)), gbp(38_700));
    assert_eq!(car("2015-06-01", miles(900)).minor - 900 * 30, 13_500);
}

/// E8: nibusinessinfo.co.uk, minimum wage arrears.
#[test]
fn e8_arrears_at_todays_rate() {
    let old = gb().minimum_wage(None, day("2022-12-01")).unwrap().1;
    let new = gb().minimum_wage(None, day("2023-04-01")).unwrap().1;
    let due = old.for_time(hours(35)).unwrap();
    assert_eq!(due, gbp(33_250));
    let missing = due.minus(gbp(25_000)).unwrap();
    assert_eq!(missing, gbp(8_250));
    assert_eq!(arrears(missing, old, new).unwrap(), gbp(9_049));
    assert_eq!(arrears(missing, new, old).unwrap(), missing);
}

/// E10: HMRC NMWM09170: repaid expenses are not pay.
#[test]
fn e10_expenses_are_not_pay() {
    let slip = |basic: &str, expenses: &str| {
        let csv = format!(
            "from,to,item,hours,amount\n2026-05-01,2026-05-07,basic,,{basic}\n2026-05-01,2026-05-07,expenses,,{expenses}\n"
        );
        Payslip::parse_csv("slip.csv", &csv, Currency::GBP)
            .unwrap()
            .remove(0)
            .counting_pay()
    };
    assert_eq!(slip("100.00", "10.00"), gbp(10_000));
    assert_eq!(slip("500.00", "40.00"), gbp(50_000));
}

/// LITRG, "Alan": just meets the rate of 2023/24.
#[test]
fn litrg_alan() {
    let rate = gb().minimum_wage(None, day("2023-06-01")).unwrap().1;
    assert_eq!(rate.for_time(hours(25)).unwrap(), gbp(26_050));
}
