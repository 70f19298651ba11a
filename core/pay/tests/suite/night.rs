//! Work at night, to the minute and to the night.

use crate::common::*;
use stint_model::{Arg, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// Working days, each from midnight or from eight in the morning on, by the day of
/// the record: a shift of the night's end is one working day, no two.
fn log(nights: &[(u64, &str)], days: &[(u64, &str)]) -> Log {
    let mut all: Vec<(u64, &str, &str)> = nights.iter().map(|(n, to)| (*n, "00:00", *to)).collect();
    all.extend(days.iter().map(|(n, to)| (*n, "08:00", *to)));
    all.sort_unstable();
    let mut log = Log::new(london());
    for (n, from, to) in all {
        log.typed(ANNA, &days_after(WEEK.0, n), from, to);
    }
    log
}

fn average(log: &Log, days: (&str, &str)) -> Option<Finding> {
    let all = log.findings(&contract(""), gb(), &[], days);
    let found = of(&all, FindingKind::NightAverage);
    found.first().map(|f| (*f).clone())
}

/// Reg. 6: eight hours on average. Six nights of a week are as many days as count.
#[test]
fn exactly_eight_hours_on_average_are_allowed() {
    for (until, told) in [("08:00", false), ("08:01", true)] {
        let nights: Vec<(u64, &str)> = (1..7).map(|n| (n, until)).collect();
        let found = average(&log(&nights, &[]), WEEK);
        assert_eq!(found.is_some(), told, "{until}");
        if let Some(f) = found {
            let nine = Millis::from_mins(8 * 60 + 1);
            assert_eq!(f.time.unwrap().best, nine);
            assert_eq!(arg(&f.working[0].text, "nights"), &Arg::Count(6));
            assert_eq!(arg(&f.working[0].text, "days"), &Arg::Count(6));
        }
    }
}

/// Reg. 2: a night worker works three hours of night time or more.
#[test]
fn three_hours_of_night_make_a_night_worker() {
    // Night ends at six.
    for (from, told) in [("03:00", true), ("03:01", false)] {
        let mut log = Log::new(london());
        for n in 1..7 {
            log.typed(ANNA, &days_after(WEEK.0, n), from, "12:00");
        }
        assert_eq!(average(&log, WEEK).is_some(), told, "{from}");
    }
}

/// On most of her working days, not on half of them; days without work are none.
#[test]
fn a_night_worker_works_at_night_on_most_of_her_days() {
    for (nights, days, told) in [(3, 2, true), (3, 3, false), (2, 3, false), (1, 0, false)] {
        let nights: Vec<(u64, &str)> = (1..=nights).map(|n| (n, "12:00")).collect();
        let first = nights.len() as u64 + 1;
        let days: Vec<(u64, &str)> = (first..first + days).map(|n| (n, "20:00")).collect();
        let found = average(&log(&nights, &days), WEEK);
        assert_eq!(found.is_some(), told, "{nights:?} {days:?}");
    }
}

/// Every other night from eight in the evening to ten in the morning: each is one
/// working day, though it lies on two dates. Seven of fourteen hours in a fortnight
/// are 8:10 for each of its twelve days.
#[test]
fn a_night_over_midnight_is_one_working_day() {
    let mut log = Log::new(london());
    for n in 0..7 {
        log.typed(ANNA, &days_after(WEEK.0, 2 * n), "20:00", "10:00");
    }
    let f = average(&log, (WEEK.0, "2026-03-15")).unwrap();
    assert_eq!(f.time.unwrap().best, Millis::from_mins(8 * 60 + 10));
}

/// A carer who lives in, up for half an hour each night: no pause is long enough to
/// part her days, and yet they are seven. One long night makes no night worker.
#[test]
fn days_that_no_pause_parts_are_as_many_days() {
    let week = |long_nights: u64| {
        let mut log = Log::new(london());
        for n in 0..7 {
            let date = days_after(WEEK.0, n);
            if n > 0 {
                let from = if n <= long_nights { "00:00" } else { "03:00" };
                log.typed(ANNA, &date, from, "03:30");
            }
            log.typed(ANNA, &date, "08:00", "22:00");
        }
        log
    };
    for (long_nights, told) in [(1, false), (3, false), (4, true)] {
        let found = average(&week(long_nights), WEEK);
        assert_eq!(found.is_some(), told, "{long_nights}");
    }
    // Begun a week before the record's weeks that count, it is of these days, too.
    let mut long = week(1);
    for n in 7..140 {
        let date = days_after(WEEK.0, n);
        long.typed(ANNA, &date, "03:00", "03:30");
        long.typed(ANNA, &date, "08:00", "22:00");
    }
    for n in [130, 131] {
        long.typed(ANNA, &days_after(WEEK.0, n), "00:00", "03:00");
    }
    assert!(average(&long, (WEEK.0, "2026-07-19")).is_none());
}

/// Weeks without work belong to the period, but may have been leave: they are
/// days to divide by at the low end alone. An hour of waiting each night of which
/// nobody knows whether it counts is in the high end alone.
#[test]
fn a_night_average_has_its_range() {
    let nights: Vec<(u64, &str)> = (1..7).chain(15..21).map(|n| (n, "09:00")).collect();
    let mut log = log(&nights, &[]);
    for (n, _) in &nights {
        let shift = log.interval(&days_after(WEEK.0, *n), "00:00", "10:00");
        log.marks.shifts.push(shift);
    }
    let f = average(&log, (WEEK.0, "2026-03-22")).unwrap();
    // 108 hours over eighteen days, over twelve, and 120 over twelve.
    assert_eq!(minutes(f.time.unwrap()), (360.0, 540.0, 600.0));
}

/// A handover of half an hour makes no second working day of 24 hours' work.
#[test]
fn a_day_and_a_night_with_a_handover_are_one_working_day() {
    let mut log = log(&[], &[]);
    for n in [0, 3] {
        let (first, next) = (days_after(WEEK.0, n), days_after(WEEK.0, n + 1));
        let pieces = [(&first, "08:00", "23:59"), (&next, "00:00", "08:30")];
        for (date, from, to) in pieces {
            let shift = log.interval(date, from, to);
            log.marks.shifts.push(shift);
        }
    }
    assert!(average(&log, WEEK).is_some());
}

fn night_of(from: &str, to: &str) -> RulePack {
    let rule = |key: &str, clock: &str| {
        format!(
            "[[rule]]\nkey = \"{key}\"\nafter = \"3 hours\"\nunit = \"clock\"\nsource = \"agreed\"\nchecked = 2026-11-24\nfigures = [{{ from = 2022-01-01, value = \"{clock}\" }}]\n"
        )
    };
    let head = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n";
    let text = format!(
        "{head}{}{}",
        rule("night_start", from),
        rule("night_end", to)
    );
    RulePack::parse("agreed.toml", &text).unwrap()
}

/// Reg. 2: it may be agreed that night is another seven hours with those from
/// midnight to five in them, such as from midnight to seven.
#[test]
fn a_night_from_midnight_on_ends_on_the_same_day() {
    let night = log(&[(1, "09:00"), (3, "09:00")], &[(2, "20:00")]);
    let all = night.findings(&contract(""), &night_of("00:00", "07:00"), &[], WEEK);
    let f = only(&all, FindingKind::NightWork);
    assert_eq!(f.time.unwrap().best, Millis::from_mins(2 * 7 * 60));
    // Only nights with work are nights of work.
    assert_eq!(arg(said(f), "nights"), &Arg::Count(2));
    assert_eq!(lines(f), ["pay-night-line"; 2]);
}
