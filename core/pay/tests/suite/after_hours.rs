//! How long work apps were in front after work, with the range of it.

use stint_model::{AppUse, Millis, ShortText};
use stint_pay::*;

use crate::common::*;

/// Work from nine to one; an app in front from these times of the day on, each
/// for ten minutes.
fn log(uses: &[(&str, &str)]) -> Log {
    let mut log = Log::new(london());
    log.round("2026-03-02", 0);
    for (from, to) in uses {
        log.marks.app_use.push(AppUse {
            app: ShortText::new("Rota").unwrap(),
            interval: log.interval("2026-03-02", from, to),
        });
    }
    log
}

fn range(log: &Log) -> (i64, i64, i64) {
    let span = after_hours_range(&log.marks, &log.ledger(), &log.zones);
    let minutes = |t: Millis| t.0 / 60_000;
    (minutes(span.low), minutes(span.best), minutes(span.high))
}

/// The working day ends at 13:20.
#[test]
fn use_within_half_an_hour_of_work_may_have_been_work() {
    assert_eq!(range(&log(&[("13:25", "13:35")])), (0, 10, 10));
    assert_eq!(range(&log(&[("13:45", "13:55")])), (5, 10, 10));
    assert_eq!(range(&log(&[("13:50", "14:00")])), (10, 10, 10));
    assert_eq!(range(&log(&[("08:20", "08:30")])), (10, 10, 10));
    assert_eq!(range(&log(&[("08:25", "08:35")])), (5, 10, 10));
    assert_eq!(range(&log(&[("10:00", "10:10")])), (0, 0, 0));
}

#[test]
fn the_same_minute_in_two_apps_counts_once() {
    assert_eq!(
        range(&log(&[("20:00", "20:10"), ("20:05", "20:15")])),
        (15, 15, 15)
    );
}

#[test]
fn a_marked_shift_is_work_to_its_end() {
    let mut log = log(&[("13:25", "13:35"), ("14:10", "14:20")]);
    let shift = log.interval("2026-03-02", "09:00", "14:00");
    log.marks.shifts.push(shift);
    let (low, best, high) = range(&log);
    assert_eq!((best, high), (10, 10));
    assert!(low <= best);
}

#[test]
fn a_finding_has_the_same_range_as_the_figure() {
    let log = log(&[("13:45", "13:55"), ("20:00", "20:10")]);
    let all = log.findings(&contract(""), gb(), &[], ("2026-03-02", "2026-03-08"));
    let time = only(&all, FindingKind::AfterHours).time.unwrap();
    assert_eq!(
        time,
        after_hours_range(&log.marks, &log.ledger(), &log.zones)
    );
    assert_eq!(
        (time.low, time.best),
        (Millis::from_mins(15), Millis::from_mins(20))
    );
}

/// The working days end at 13:20 and begin at nine: an app in front at 22:00 leaves
/// exactly eleven hours if it is gone then, and a minute less a minute later.
#[test]
fn exactly_eleven_undisturbed_hours_are_enough() {
    for (until, short) in [("22:00", false), ("22:01", true)] {
        let mut log = log(&[("21:50", until), ("21:55", "21:57")]);
        log.round("2026-03-03", 0);
        let all = log.findings(&contract(""), gb(), &[], ("2026-03-02", "2026-03-08"));
        let f = only(&all, FindingKind::AfterHours);
        assert_eq!(lines(f).contains(&"pay-after-rest-short"), short, "{until}");
        assert!(lines(f).contains(&"pay-after-rest"));
        assert_eq!(f.sources.len(), usize::from(short));
        let apps = stint_model::Arg::Text("Rota".to_owned());
        assert_eq!(arg(&f.working[0].text, "apps"), &apps);
    }
}

/// After the last work on record nobody knows how long the rest was.
#[test]
fn no_rest_is_told_that_the_record_does_not_hold() {
    let log = log(&[("22:00", "22:10")]);
    let all = log.findings(&contract(""), gb(), &[], ("2026-03-02", "2026-03-08"));
    let f = only(&all, FindingKind::AfterHours);
    assert_eq!(lines(f), ["pay-after-day"]);
}

/// Work ends on a Sunday at eight in the evening and begins on Monday at eight. An
/// app is used once before midnight and once after it: in one piece the rest has 8 h
/// 20 min, of which both weeks tell.
#[test]
fn a_rest_over_sunday_night_is_disturbed_by_both_weeks() {
    let mut log = Log::new(london());
    log.typed(ANNA, "2026-03-08", "16:00", "20:00");
    log.typed(ANNA, "2026-03-09", "08:00", "12:00");
    let weeks = ("2026-03-02", "2026-03-15");
    for (date, from, to) in [
        ("2026-03-08", "20:30", "20:40"),
        ("2026-03-09", "05:00", "05:10"),
    ] {
        log.marks.app_use.push(AppUse {
            app: ShortText::new("Rota").unwrap(),
            interval: log.interval(date, from, to),
        });
    }
    let all = log.findings(&contract(""), gb(), &[], weeks);
    let found = of(&all, FindingKind::AfterHours);
    assert_eq!(found.len(), 2);
    for f in &found {
        let rest = arg(&line(f, "pay-after-rest").text, "time");
        let pieces = stint_model::Arg::Duration(Millis::from_mins(8 * 60 + 20));
        assert_eq!(rest, &pieces, "{:?}", f.days);
        assert!(lines(f).contains(&"pay-after-rest-short"));
        // Each week has its own use alone.
        assert_eq!(f.time.unwrap().best, Millis::from_mins(10));
    }
    // A rest that only the week before disturbed is none of this week's.
    log.typed(ANNA, "2026-03-12", "08:00", "12:00");
    log.marks.app_use[1].interval = log.interval("2026-03-10", "12:00", "12:10");
    let all = log.findings(&contract(""), gb(), &[], weeks);
    let found = of(&all, FindingKind::AfterHours);
    let rest = |f: &Finding| arg(&line(f, "pay-after-rest").text, "time").clone();
    let minutes = |n| stint_model::Arg::Duration(Millis::from_mins(n));
    assert_eq!(rest(found[0]), minutes(11 * 60 + 20));
    assert_eq!(rest(found[1]), minutes(43 * 60 + 50));
}
