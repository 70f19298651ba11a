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
