//! How each language writes numbers, dates, lengths and money.

#![allow(clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use stint_messages::{Lang, Messages};
use stint_model::{Arg, Currency, Metres, Millis, Money};

fn all(arg: Arg) -> [String; 4] {
    Lang::ALL.map(|lang| Messages::new(lang).value(&arg))
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn at(y: i32, m: u32, d: u32, h: u32, min: u32) -> NaiveDateTime {
    day(y, m, d).and_hms_opt(h, min, 59).unwrap()
}

#[test]
fn lengths_of_time() {
    let say = |ms| Messages::new(Lang::En).value(&Arg::Duration(Millis(ms)));
    assert_eq!(say(11_400_000), "3 h 10 min");
    assert_eq!(say(3_600_000), "1 h");
    assert_eq!(say(3_585_000), "1 h");
    assert_eq!(say(58 * 60_000), "58 min");
    assert_eq!(say(45_000), "45 s");
    assert_eq!(say(59_700), "1 min");
    assert_eq!(say(0), "0 min");
    assert_eq!(say(-90_000), "−2 min");
    assert_eq!(say(-10), "0 min");
    assert_eq!(say(i64::MIN), "−2,562,047,788,015 h 13 min");
}

#[test]
fn distances() {
    assert_eq!(
        all(Arg::Distance(Metres(4_200.0))),
        ["4.2 km", "4,2 km", "4,2 km", "4,2 km"]
    );
    assert_eq!(
        all(Arg::Miles(Metres(57_936.4))),
        ["36.0 miles", "36,0 Meilen", "36,0 milles", "36,0 millas"]
    );
    let say = |m| Messages::new(Lang::En).value(&Arg::Distance(Metres(m)));
    assert_eq!(say(430.4), "430 m");
    assert_eq!(say(999.6), "1.0 km");
    assert_eq!(say(99_960.0), "100 km");
    assert_eq!(say(1_234_567.0), "1,235 km");
    assert_eq!(say(f64::NAN), "no figure");
    assert_eq!(say(-0.2), "0 m");
}

#[test]
fn money() {
    assert_eq!(
        all(Arg::Money(Money::new(4_120, Currency::EUR))),
        ["€41.20", "41,20 €", "41,20 €", "41,20 €"]
    );
    assert_eq!(
        all(Arg::Money(Money::new(-123_456_789, Currency::GBP))),
        [
            "−£1,234,567.89",
            "−1.234.567,89 £",
            "−1\u{a0}234\u{a0}567,89 £",
            "−1.234.567,89 £"
        ]
    );
    let say =
        |n, c| Messages::new(Lang::En).value(&Arg::Money(Money::new(n, Currency::new(c).unwrap())));
    assert_eq!(say(5, "GBP"), "£0.05");
    assert_eq!(say(0, "GBP"), "£0.00");
    assert_eq!(say(1234, "JPY"), "JPY 1,234");
    assert_eq!(say(5, "KWD"), "KWD 0.005");
    assert_eq!(say(i64::MIN, "SEK"), "−SEK 92,233,720,368,547,758.08");
}

/// With all digits of the law, for a sum to be done again, and no zero behind the
/// smallest coin.
#[test]
fn rates() {
    assert_eq!(
        all(Arg::Rate(725_000, Currency::USD)),
        ["$0.725", "0,725 $", "0,725 $", "0,725 $"]
    );
    let say = |n| Messages::new(Lang::En).value(&Arg::Rate(n, Currency::GBP));
    assert_eq!(say(12_710_000), "£12.71");
    assert_eq!(say(450_000), "£0.45");
    assert_eq!(say(1_234_000_000), "£1,234.00");
    assert_eq!(say(-4_995_000), "−£4.995");
    assert_eq!(say(1), "£0.000001");
    assert_eq!(say(0), "£0.00");
}

#[test]
fn shares() {
    assert_eq!(all(Arg::Percent(12.4)), ["12%", "12 %", "12 %", "12 %"]);
    assert_eq!(all(Arg::Percent(4.25))[1], "4,2 %");
    let say = |p| Messages::new(Lang::En).value(&Arg::Percent(p));
    assert_eq!(say(99.7), "99.7%");
    assert_eq!(say(99.99), "99.9%");
    assert_eq!(say(100.0), "100%");
    assert_eq!(say(5.0), "5%");
    assert_eq!(say(0.0), "0%");
    assert_eq!(say(-0.01), "0%");
    assert_eq!(say(f64::INFINITY), "no figure");
}

#[test]
fn counts() {
    assert_eq!(
        all(Arg::Count(4_000)),
        ["4,000", "4.000", "4\u{a0}000", "4000"]
    );
    assert_eq!(
        all(Arg::Count(-40_000)),
        ["−40,000", "−40.000", "−40\u{a0}000", "−40.000"]
    );
}

#[test]
fn dates_and_clocks() {
    assert_eq!(
        all(Arg::Date(day(2026, 11, 16))),
        [
            "16 November 2026",
            "16. November 2026",
            "16 novembre 2026",
            "16 de noviembre de 2026"
        ]
    );
    assert_eq!(all(Arg::Date(day(2026, 5, 1)))[2], "1er mai 2026");
    assert_eq!(
        all(Arg::DateTime(at(2026, 3, 9, 7, 42))),
        [
            "9 March 2026, 07:42",
            "9. März 2026, 07:42 Uhr",
            "9 mars 2026 à 07:42",
            "9 de marzo de 2026, 07:42"
        ]
    );
    let late = NaiveTime::from_hms_opt(23, 5, 59).unwrap();
    assert_eq!(all(Arg::Clock(late)), ["23:05"; 4]);
    assert_eq!(
        Lang::ALL.map(|l| Messages::new(l).date_long(day(2026, 11, 16))),
        [
            "Monday 16 November 2026",
            "Montag, 16. November 2026",
            "lundi 16 novembre 2026",
            "lunes 16 de noviembre de 2026"
        ]
    );
    assert_eq!(
        Lang::ALL.map(|l| Messages::new(l).date_short(day(2026, 11, 16))),
        ["Mon 16 Nov", "Mo 16. Nov.", "lun. 16 nov.", "lun 16 nov"]
    );
}

#[test]
fn lists() {
    let items = ["a", "b", "c"].map(str::to_owned);
    let say = |n: usize| Lang::ALL.map(|l| Messages::new(l).list(&items[..n]));
    assert_eq!(
        say(3),
        ["a, b and c", "a, b und c", "a, b et c", "a, b y c"]
    );
    assert_eq!(say(2)[0], "a and b");
    assert_eq!(say(1)[0], "a");
    assert_eq!(say(0)[0], "");
}

#[test]
fn every_day_of_a_leap_year_has_its_names() {
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        let mut date = day(2028, 1, 1);
        for _ in 0..366 {
            assert!(messages.value(&Arg::Date(date)).contains("2028"));
            let short = messages.date_short(date);
            assert!(short.split(' ').count() == 3, "{short}");
            date = date.succ_opt().unwrap();
        }
    }
}
