//! Worked examples of official guidance.

use crate::common::*;
use stint_model::{Currency, Millis, Money};
use stint_pay::*;

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

/// The 10,000th mile is the last at 55p; each rate has a line of its own only if a
/// mile was driven at it.
#[test]
fn the_ten_thousandth_mile_is_the_last_at_the_higher_rate() {
    for (before, driven, wanted) in [
        (9_999, 1, &[(1, 55)][..]),
        (10_000, 1, &[(1, 25)]),
        (9_999, 2, &[(1, 55), (1, 25)]),
        (0, 10_000, &[(10_000, 55)]),
    ] {
        let of = [(day("2026-06-01"), miles(driven))];
        let parts = allowance(gb(), Vehicle::Car, None, miles(before), &of)
            .unwrap()
            .parts;
        let parts: Vec<(i64, i64)> = parts
            .iter()
            .map(|(_, mm, rate, _)| (mm.0 / miles(1).0, rate.micros / 10_000))
            .collect();
        assert_eq!(parts, wanted, "{before} {driven}");
    }
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
    assert_eq!(arrears(missing, old, old).unwrap(), missing);
    // A rate of nothing is no measure of anything.
    let none = Rate { micros: 0, ..old };
    assert_eq!(arrears(missing, none, new).unwrap(), missing);
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

fn offset(d: &str) -> Rate {
    gb().one(RuleKey::AccommodationOffset, &Select::default(), day(d))
        .unwrap()
        .rate()
        .unwrap()
}

fn lodging(charge: i64, nights_week: u32) -> Lodging {
    Lodging {
        charge: gbp(charge),
        nights_week: Some(nights_week),
    }
}

/// E2: GOV.UK minimum wage calculator, five nights a week.
#[test]
fn e2_lodging_over_a_week() {
    let adjust = |d, charge| {
        lodging(charge, 5)
            .adjustment(offset(d), 7)
            .unwrap()
            .unwrap()
    };
    assert_eq!(adjust("2026-05-01", 0), gbp(5_550));
    assert_eq!(adjust("2026-05-01", 1_200), gbp(-450));
    assert_eq!(adjust("2026-05-01", 800), gbp(0));
    assert_eq!(adjust("2025-05-01", 0), gbp(5_330));
    assert_eq!(adjust("2025-05-01", 1_200), gbp(-670));
    assert_eq!(adjust("2025-05-01", 800), gbp(0));
}

/// E3: the same for pay every five days; 260.00 of pay become 234.58.
#[test]
fn e3_lodging_over_five_days() {
    let adjust = |d| lodging(2_000, 4).adjustment(offset(d), 5).unwrap().unwrap();
    assert_eq!(adjust("2026-05-01"), gbp(23_458 - 26_000));
    assert_eq!(adjust("2025-05-01"), gbp(23_332 - 26_000));
}

/// E7: HMRC EIM31375 (2003/04): each kind of vehicle by itself.
#[test]
fn e7_kinds_of_vehicle_are_not_netted() {
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nyear_starts = \"04-06\"\n[[rule]]\nkey = \"mileage\"\nvehicle = \"car\"\nunit = \"GBP/mile\"\nsource = \"ITEPA 2003, s. 230\"\nchecked = 2026-11-23\nfigures = [{ from = 2003-04-06, to = 2011-04-05, value = \"0.40\" }]\n[[rule]]\nkey = \"mileage\"\nvehicle = \"cycle\"\nunit = \"GBP/mile\"\nsource = \"ITEPA 2003, s. 230\"\nchecked = 2026-11-23\nfigures = [{ from = 2003-04-06, value = \"0.20\" }]\n";
    let pack = RulePack::parse("old.toml", text).unwrap();
    let of = |vehicle, n| {
        let driven = [(day("2003-06-01"), miles(n))];
        allowance(&pack, vehicle, None, Millimetres(0), &driven)
            .unwrap()
            .total
            .minor
    };
    assert_eq!(of(Vehicle::Car, 9_500) - 9_500 * 38, 19_000);
    assert_eq!(700 * 22 - of(Vehicle::Cycle, 700), 1_400);
}

/// E9: HMRC NMWM10220 and NMWM10200.
#[test]
fn e9_lodging_and_the_hourly_rate() {
    let old = Rate {
        micros: 4_820_000,
        currency: Currency::GBP,
        per: Per::Day,
    };
    let pay = 619 * 45;
    let charged = pay + lodging(1_500, 5).adjustment(old, 7).unwrap().unwrap().minor;
    assert_eq!(charged, 22_765);
    assert_eq!((charged as f64 / 45.0).round(), 506.0);
    let free = pay + lodging(0, 5).adjustment(old, 7).unwrap().unwrap().minor;
    assert_eq!(free, 30_265);
    assert_eq!((free as f64 / 45.0).round(), 673.0);
}

fn plain(micros: i64, currency: Currency) -> Rate {
    Rate {
        micros,
        currency,
        per: Per::Hour,
    }
}

/// E11: 29 CFR 778.110.
#[test]
fn e11_overtime_of_a_46_hour_week() {
    let us = RulePack::builtin("US").unwrap();
    let pay = |micros| {
        let days = [10, 10, 10, 10, 6].map(hours);
        overtime(
            us,
            None,
            day("2026-03-02"),
            plain(micros, Currency::USD),
            &days,
        )
        .unwrap()
    };
    assert_eq!(pay(12_000_000).total.minor, 58_800);
    // With a bonus of 46 dollars the regular rate is 598 / 46 = 13.
    let p = pay(13_000_000);
    assert_eq!((p.total.minor, p.premium.minor), (63_700, 6 * 650));
}

/// Exactly 40 hours a week, 8 and 12 a day are paid plainly, and cite no law; a
/// minute more is raised.
#[test]
fn overtime_begins_with_the_minute_after() {
    let parts = |code: &str, days: &[i64]| {
        let days: Vec<Millis> = days.iter().map(|m| Millis::from_mins(*m)).collect();
        let rate = plain(60_000_000, Currency::USD);
        let pay = overtime(pack(code), None, day("2026-03-02"), rate, &days).unwrap();
        let parts = pay.parts.iter();
        let parts: Vec<(u32, i64)> = parts.map(|(f, t, _)| (*f, t.0 / 60_000)).collect();
        (parts, pay.premium.minor, pay.sources.len())
    };
    assert_eq!(parts("US", &[600; 4]), (vec![(1000, 2_400)], 0, 0));
    let more = (vec![(1000, 2_400), (1500, 1)], 50, 1);
    assert_eq!(parts("US", &[600, 600, 600, 601]), more);
    assert_eq!(parts("US-CA", &[480; 5]), (vec![(1000, 2_400)], 0, 0));
    let day = (vec![(1000, 480), (1500, 1)], 50, 1);
    assert_eq!(parts("US-CA", &[481]), day);
    let day = (vec![(1000, 480), (1500, 240)], 12_000, 1);
    assert_eq!(parts("US-CA", &[720]), day);
    let day = (vec![(1000, 480), (1500, 240), (2000, 1)], 12_100, 1);
    assert_eq!(parts("US-CA", &[721]), day);
}

/// E12: SMIC of November 2024, by month (52 weeks over 12).
#[test]
fn e12_heures_supplementaires() {
    let fr = RulePack::builtin("FR").unwrap();
    let monday = day("2025-03-03");
    let smic = fr.minimum_wage(None, monday).unwrap().1;
    let month = |h: i64| {
        let week = overtime(fr, None, monday, smic, &[hours(h)])
            .unwrap()
            .total
            .minor;
        week * 52 / 12
    };
    assert_eq!(
        [35, 39, 43, 44].map(month),
        [180_180, 205_920, 231_660, 239_382]
    );
}

/// California, 25 dollars, days of 10, 8, 13, 8 and 8 hours: 40 plain, 6 at one
/// and a half, 1 double; nothing twice.
#[test]
fn california_does_not_raise_an_hour_twice() {
    let ca = RulePack::builtin("US-CA").unwrap();
    let days = [10, 8, 13, 8, 8].map(hours);
    let p = overtime(
        ca,
        None,
        day("2026-03-02"),
        plain(25_000_000, Currency::USD),
        &days,
    )
    .unwrap();
    assert_eq!(p.total.minor, 127_500);
    let times: Vec<_> = p.parts.iter().map(|(f, t, _)| (*f, t.hours())).collect();
    assert_eq!(times, [(1000, 40.0), (1500, 6.0), (2000, 1.0)]);
}

/// lgg-steuer.de: 12.82 x 40 x 13 / 3 = 2,222.13 a month.
#[test]
fn a_month_at_the_mindestlohn() {
    let de = RulePack::builtin("DE").unwrap();
    let rate = de.minimum_wage(None, day("2025-03-01")).unwrap().1;
    let thirds = rate.for_time(hours(40 * 13)).unwrap().minor;
    assert_eq!((thirds as f64 / 3.0).round(), 222_213.0);
}

/// profnews.org: 37.5 hours in 52 weeks at 12.71.
#[test]
fn a_year_at_the_living_wage() {
    let rate = gb().minimum_wage(None, day("2026-05-01")).unwrap().1;
    let year = rate.for_time(Millis::from_mins(52 * 2_250)).unwrap();
    assert_eq!(year, gbp(2_478_450));
}

/// revenue.ie: 1,400 km by the end of August leave 100 km in the first band of
/// 1,500.
#[test]
fn a_hundred_kilometres_left_in_the_first_band() {
    let ie = RulePack::builtin("IE").unwrap();
    let bands: Vec<Option<String>> = ie
        .figures()
        .iter()
        .filter(|f| f.key == RuleKey::Mileage)
        .map(|f| f.select.band.clone())
        .collect();
    let band = bands.into_iter().find(Option::is_some).flatten();
    let driven = [(day("2022-09-05"), Millimetres::from_km(150))];
    let before = Millimetres::from_km(1_400);
    let a = allowance(ie, Vehicle::Car, band.as_deref(), before, &driven).unwrap();
    let parts: Vec<i64> = a.parts.iter().map(|p| p.1.0 / MM_PER_KM).collect();
    assert_eq!(parts, [100, 50]);
}
