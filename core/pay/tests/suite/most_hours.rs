//! Days and weeks with more work than the law lets anybody do, and what is
//! raised or open there.

use crate::common::*;
use stint_model::{Millis, Reason};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn told(log: &Log, code: &str, extra: &str, kind: FindingKind) -> usize {
    let all = log.findings(&agreed_weekly(code, extra), pack(code), &[], WEEK);
    of(&all, kind).len()
}

#[test]
fn the_most_hours_of_a_day() {
    // Both ends together may be a minute and a half off.
    for (until, days) in [("18:00", 0), ("18:01", 0), ("18:02", 1)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "08:00", until, 0);
        assert_eq!(told(&log, "DE", "", FindingKind::DayHours), days, "{until}");
        assert_eq!(told(&log, "FR", "", FindingKind::DayHours), days, "{until}");
        assert_eq!(told(&log, "ES", "", FindingKind::DayHours), 1);
        assert_eq!(told(&log, "GB", "", FindingKind::DayHours), 0);
        let young = "band = \"under-18\"";
        assert_eq!(told(&log, "GB", young, FindingKind::DayHours), 1);
    }
}

/// Eleven hours over midnight are one day's, four and seven no two days'.
#[test]
fn a_night_is_one_day_of_work() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "20:00", "07:00", 0);
    assert_eq!(told(&log, "DE", "", FindingKind::DayHours), 1);
    // Nothing is sure of a place that nobody named.
    let mut unsure = Log::new(london());
    unsure.visit(ANNA, "2026-03-02", "08:00", "09:00", 0);
    unsure.visit(NOWHERE, "2026-03-02", "09:00", "20:00", 0);
    assert_eq!(told(&unsure, "DE", "", FindingKind::DayHours), 0);
}

#[test]
fn the_most_hours_of_a_week() {
    for (days, weeks) in [(5, 0), (6, 1)] {
        let mut log = Log::new(london());
        for n in 0..days {
            let date = (day("2026-03-02") + chrono::Days::new(n)).to_string();
            log.visit(ANNA, &date, "08:00", "17:30", 0);
        }
        let found = told(&log, "FR", "", FindingKind::WeekHours);
        assert_eq!(found, weeks, "{days}");
    }
}

/// Germany: nobody works longer than six hours without any break, though the
/// break in all is long enough.
#[test]
fn six_hours_without_a_break() {
    for (from, to, unbroken) in [("12:00", "12:30", false), ("14:30", "15:00", true)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "08:00", "16:00", 0);
        let pause = log.interval("2026-03-02", from, to);
        log.marks.breaks.push(pause);
        let all = log.findings(&agreed_weekly("DE", ""), pack("DE"), &[], WEEK);
        let found = of(&all, FindingKind::Break);
        assert_eq!(found.len(), usize::from(unbroken), "{from}");
        if let Some(f) = found.first() {
            assert_eq!(said(f).id, "pay-break-unbroken-headline");
        }
    }
}

/// California: on the seventh day of a week all hours are raised, for eight by
/// half, beyond them doubled. Personal attendants have rules of their own.
#[test]
fn a_seventh_day_in_california() {
    let days = |last: i64| {
        let mut days = vec![Millis::from_mins(5 * 60); 6];
        days.push(Millis::from_mins(last * 60));
        days
    };
    let premium = |band, days: &[Millis]| {
        let ca = pack("US-CA");
        let rate = agreed_weekly("US-CA", "").rate;
        overtime(ca, band, day("2026-03-02"), rate, days)
            .unwrap()
            .premium
            .minor
    };
    assert_eq!(premium(None, &days(5)), 5 * 1_000);
    assert_eq!(premium(None, &days(9)), 8 * 1_000 + 2_000);
    assert_eq!(premium(Some("personal-attendant"), &days(5)), 0);
    let mut with_a_day_off = days(5);
    with_a_day_off[2] = Millis::ZERO;
    assert_eq!(premium(None, &with_a_day_off), 0);
}

/// Ways from and to home count for weekly hours in the EU for who has no fixed
/// place of work: at the high end, with their law.
#[test]
fn ways_from_home_may_be_working_time_in_the_eu() {
    let mut log = Log::new(london());
    for n in 2..9 {
        let date = format!("2026-03-0{n}");
        log.trip(
            (HOME, ANNA),
            Reason::Commute,
            (&date, "07:00", "08:00"),
            30.0,
            0,
        );
        log.visit(ANNA, &date, "08:00", "15:30", 0);
    }
    for (code, open) in [("DE", true), ("GB", false)] {
        let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], WEEK);
        let f = only(&all, FindingKind::WeekAverage);
        let time = f.time.unwrap();
        assert_eq!(lines(f).contains(&"pay-home-ways-open"), open, "{code}");
        assert_eq!(f.sources.iter().any(|s| s.source.contains("Tyco")), open);
        let above = time.high - time.best;
        assert_eq!(above >= Millis::from_mins(7 * 60), open, "{code}");
    }
}

/// As many hours as the law lets anybody do are allowed: ten a day in Germany, and
/// 48 a week in France.
#[test]
fn exactly_the_most_hours_are_allowed() {
    for (until, days) in [("18:00", 0), ("18:01", 1)] {
        let mut log = Log::new(london());
        log.typed(ANNA, WEEK.0, "08:00", until);
        let all = log.findings(&agreed_weekly("DE", ""), pack("DE"), &[], WEEK);
        let found = of(&all, FindingKind::DayHours);
        assert_eq!(found.len(), days, "{until}");
        if let Some(f) = found.first() {
            assert_eq!(said(f).id, "pay-day-hours-headline");
            // She made no way from home that might count.
            assert!(!lines(f).contains(&"pay-home-ways-open"));
        }
    }
    for (until, weeks) in [("16:00", 0), ("16:01", 1)] {
        let mut log = Log::new(london());
        for n in 0..6 {
            let until = if n == 0 { until } else { "16:00" };
            log.typed(ANNA, &days_after(WEEK.0, n), "08:00", until);
        }
        let all = log.findings(&agreed_weekly("FR", ""), pack("FR"), &[], WEEK);
        let found = of(&all, FindingKind::WeekHours);
        assert_eq!(found.len(), weeks, "{until}");
        if let Some(f) = found.first() {
            assert_eq!(said(f).id, "pay-week-hours-headline");
        }
    }
}
