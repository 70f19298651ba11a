//! Pay periods, day by day.

use crate::common::*;
use stint_pay::*;

fn range(first: &str, last: &str) -> DateRange {
    DateRange::between(day(first), day(last))
}

#[test]
fn a_month_of_pay_begins_on_its_day() {
    let from_15 = PayPeriod::Month { first_day: 15 };
    let whole = PayPeriod::Month { first_day: 1 };
    for (period, on, first, last) in [
        (from_15, "2026-03-14", "2026-02-15", "2026-03-14"),
        (from_15, "2026-03-15", "2026-03-15", "2026-04-14"),
        (from_15, "2026-01-01", "2025-12-15", "2026-01-14"),
        (whole, "2026-02-01", "2026-02-01", "2026-02-28"),
        (whole, "2026-02-28", "2026-02-01", "2026-02-28"),
        (whole, "2028-02-29", "2028-02-01", "2028-02-29"),
    ] {
        assert_eq!(period.holding(day(on)), range(first, last), "{on}");
    }
}

/// As many days as were agreed, counted from the first of them, and backwards too.
#[test]
fn periods_of_days_follow_one_another() {
    let start = day("2026-03-02");
    let fortnight = PayPeriod::Days { days: 14, start };
    for (on, first, last) in [
        ("2026-03-02", "2026-03-02", "2026-03-15"),
        ("2026-03-15", "2026-03-02", "2026-03-15"),
        ("2026-03-16", "2026-03-16", "2026-03-29"),
        ("2026-03-01", "2026-02-16", "2026-03-01"),
    ] {
        assert_eq!(fortnight.holding(day(on)), range(first, last), "{on}");
    }
    let daily = PayPeriod::Days { days: 1, start };
    let on = day("2026-03-09");
    assert_eq!(daily.holding(on), DateRange::between(on, on));
}

/// A day more at either end is of one period more.
#[test]
fn periods_that_touch_the_days_are_covered() {
    let week = PayPeriod::Days {
        days: 7,
        start: day("2026-03-02"),
    };
    for (first, last, weeks) in [
        ("2026-03-02", "2026-03-08", 1),
        ("2026-03-08", "2026-03-08", 1),
        ("2026-03-02", "2026-03-09", 2),
        ("2026-03-01", "2026-03-08", 2),
        ("2026-03-01", "2026-03-09", 3),
    ] {
        let found = week.covering(range(first, last));
        assert_eq!(found.len(), weeks, "{first} {last}");
        assert!(found[0].contains(day(first)));
        for pair in found.windows(2) {
            assert_eq!(pair[0].last.succ_opt(), Some(pair[1].first));
        }
    }
}

#[test]
fn each_week_with_a_day_of_a_range_is_a_week_of_it() {
    let weeks = |first, last| -> Vec<DateRange> { range(first, last).iso_weeks().collect() };
    let one = range("2026-03-02", "2026-03-08");
    assert_eq!(weeks("2026-03-02", "2026-03-08"), [one]);
    assert_eq!(weeks("2026-03-08", "2026-03-08"), [one]);
    let next = range("2026-03-09", "2026-03-15");
    assert_eq!(weeks("2026-03-08", "2026-03-09"), [one, next]);
    // Where two ranges touch in a day they share that day.
    let shared = one.overlap(range("2026-03-08", "2026-03-09"));
    assert_eq!(shared, Some(range("2026-03-08", "2026-03-08")));
    assert_eq!(one.overlap(next), None);
    assert!(one.contains(one.first) && one.contains(one.last));
    assert!(!one.contains(next.first) && one.len() == 7);
}
