//! Rest in each 24 hours, each week and each fortnight, to the minute.

use crate::common::*;
use stint_model::{Gap, GapCause, Interval, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn told(log: &Log, band: &str, days: (&str, &str), kind: FindingKind) -> Vec<Finding> {
    let all = log.findings(&contract(band), gb(), &[], days);
    of(&all, kind).into_iter().cloned().collect()
}

/// Reg. 10: "not less than eleven consecutive hours", for young workers twelve.
#[test]
fn exactly_the_rest_that_is_due_is_enough() {
    for (start, adult, young) in [
        ("09:00", 0, 0),
        ("08:59", 0, 1),
        ("08:00", 0, 1),
        ("07:59", 1, 1),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "17:00", "21:00");
        log.typed(BERT, "2026-03-03", start, "12:00");
        log.typed(HOME, "2026-03-03", "12:30", "23:00");
        let short = |band| told(&log, band, WEEK, FindingKind::DayRest).len();
        assert_eq!(short(""), adult, "{start}");
        assert_eq!(short("band = \"under-18\""), young, "{start}");
    }
}

/// From 06:00 on the longest stretch is the one from 22:00 to 06:00. Each end of
/// a visit may be 45 seconds off; that of the 24 hours is none.
#[test]
fn a_rest_is_as_unsure_as_its_own_ends() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-03", "06:00", "08:55", 0);
    log.visit(BERT, "2026-03-03", "15:52", "22:00", 0);
    log.visit(HOME, "2026-03-03", "22:30", "07:00", 0);
    let found = told(&log, "", WEEK, FindingKind::DayRest);
    assert_eq!(said(&found[0]).id, "pay-rest-day-headline");
    let rest = minutes(found[0].time.unwrap());
    assert_eq!(rest, (479.25, 480.0, 480.75));
    // Between two visits both ends are off.
    log.timeline.visits.pop();
    log.visit(BERT, "2026-03-04", "05:00", "06:00", 0);
    log.visit(HOME, "2026-03-04", "06:30", "12:00", 0);
    let found = told(&log, "", WEEK, FindingKind::DayRest);
    let rest = minutes(found[0].time.unwrap());
    assert_eq!(rest, (418.5, 420.0, 421.5));
}

/// The phone was silent for the first hour of the morning's visit: she may have
/// rested until its end.
#[test]
fn a_silence_at_the_start_of_work_goes_on_with_the_rest() {
    for (silent, short) in [("08:00", 0), ("07:59", 1), ("07:00", 1)] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "17:00", "21:00");
        log.typed(BERT, "2026-03-03", "07:00", "12:00");
        log.typed(HOME, "2026-03-03", "12:30", "23:00");
        let start = log.timeline.visits[1].interval.start();
        let end = log.interval("2026-03-03", "06:00", silent).end();
        log.timeline.gaps.push(Gap {
            interval: Interval::between(start, end),
            cause: GapCause::PhoneOff,
        });
        let found = told(&log, "", WEEK, FindingKind::DayRest);
        assert_eq!(found.len(), short, "{silent}");
    }
}

/// Nothing is known of 24 hours that the record doesn't hold to their end.
#[test]
fn the_record_holds_a_day_to_its_very_end() {
    for (until, days) in [("06:00", 1), ("05:59", 0)] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-03", "06:00", "09:00");
        log.typed(BERT, "2026-03-03", "15:00", "22:00");
        log.typed(HOME, "2026-03-03", "22:30", until);
        let found = told(&log, "", WEEK, FindingKind::DayRest);
        assert_eq!(found.len(), days, "{until}");
    }
}

/// Where no rest was long enough, the next 24 hours begin with the first work
/// once these are over, and not with the rest that follows them.
#[test]
fn the_next_day_begins_with_work() {
    let mut log = Log::new(london());
    log.typed(ANNA, "2026-03-03", "06:00", "14:00");
    // On duty until the 24 hours are over.
    log.typed(BERT, "2026-03-03", "22:00", "06:00");
    // Ten hours, work from 16:00 to 20:00, and a night of twelve.
    log.typed(ANNA, "2026-03-04", "16:00", "20:00");
    log.typed(ANNA, "2026-03-05", "08:00", "10:00");
    log.typed(HOME, "2026-03-05", "10:30", "10:00");
    let found = told(&log, "", WEEK, FindingKind::DayRest);
    let days: Vec<_> = found.iter().map(|f| f.days.first).collect();
    assert_eq!(days, [day("2026-03-03")]);
}

/// Each night of ten hours is told, not the first alone.
#[test]
fn every_short_night_is_told() {
    let mut log = Log::new(london());
    for n in 0..5 {
        log.typed(ANNA, &days_after(WEEK.0, n), "08:00", "22:00");
    }
    let found = told(&log, "", WEEK, FindingKind::DayRest);
    let days: Vec<_> = found.iter().map(|f| f.days.first).collect();
    let nights = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
    assert_eq!(days, nights.map(day));
}

/// Shifts from eight to eight on some days; after that of a numbered day so many
/// minutes of rest, and then an hour's work.
fn shifts(first: &str, days: u64, rests: &[(u64, i64)]) -> Log {
    let mut log = Log::new(london());
    let on = |n| log.interval(&days_after(first, n), "08:00", "20:00");
    let rest = |(n, minutes): &(u64, i64)| {
        let start = on(*n).end();
        Interval::between(start, start.plus(Millis::from_mins(*minutes)))
    };
    let free: Vec<Interval> = rests.iter().map(rest).collect();
    let works = |shift: &Interval| free.iter().all(|f| f.overlap(*shift).is_none());
    let mut all: Vec<Interval> = (0..days).map(on).filter(works).collect();
    let hour = Millis::from_mins(60);
    all.extend(
        free.iter()
            .map(|f| Interval::between(f.end(), f.end().plus(hour))),
    );
    all.sort_unstable();
    log.marks.shifts = all;
    log
}

const HOURS: i64 = 60;

/// Reg. 11: 24 hours in each seven days; or twice 24 or once 48 in each fourteen,
/// with the week before or with the one after. For the young 48 in each seven.
#[test]
fn a_day_a_week_or_two_a_fortnight() {
    // The week looked at is the days 8 to 14 of the record.
    let looked_at = ("2026-03-09", "2026-03-15");
    for (rests, adult, young) in [
        (&[][..], 1, 1),
        (&[(10, 24 * HOURS)], 0, 1),
        (&[(10, 24 * HOURS - 1)], 1, 1),
        (&[(10, 48 * HOURS)], 0, 0),
        (&[(10, 48 * HOURS - 1)], 0, 1),
        // In the week before, or the one after.
        (&[(3, 48 * HOURS)], 0, 1),
        (&[(3, 48 * HOURS - 1)], 1, 1),
        (&[(17, 48 * HOURS)], 0, 1),
        (&[(17, 48 * HOURS - 1)], 1, 1),
        (&[(3, 24 * HOURS)], 1, 1),
        (&[(2, 24 * HOURS), (4, 24 * HOURS)], 0, 1),
        (&[(2, 24 * HOURS), (4, 24 * HOURS - 1)], 1, 1),
        (&[(16, 24 * HOURS), (18, 24 * HOURS)], 0, 1),
        // One of each is two in no fortnight.
        (&[(3, 24 * HOURS), (17, 24 * HOURS)], 1, 1),
    ] {
        let log = shifts("2026-03-01", 24, rests);
        let short = |band| told(&log, band, looked_at, FindingKind::WeekRest);
        assert_eq!(short("").len(), adult, "{rests:?}");
        assert_eq!(short("band = \"under-18\"").len(), young, "{rests:?}");
        if let Some(f) = short("").first() {
            assert_eq!(said(f).id, "pay-rest-week-headline");
        }
    }
}

/// A week of which the record lacks a minute may have held the rest in it.
#[test]
fn a_week_is_judged_from_its_first_minute_to_its_last() {
    for (first, last, weeks) in [
        ("00:00", "00:00", 1),
        ("00:01", "00:00", 0),
        ("00:00", "23:59", 0),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, WEEK.0, first, "12:00");
        for n in 1..6 {
            log.typed(ANNA, &days_after(WEEK.0, n), "08:00", "20:00");
        }
        log.typed(ANNA, WEEK.1, "12:00", last);
        let young = "band = \"under-18\"";
        let found = told(&log, young, WEEK, FindingKind::WeekRest);
        assert_eq!(found.len(), weeks, "{first} {last}");
    }
}

/// A night asleep on duty in the next week is none of this one.
#[test]
fn time_on_duty_is_that_of_the_week() {
    let mut log = Log::new(london());
    for n in 0..15 {
        let date = days_after("2026-03-01", n);
        log.typed(ANNA, &date, "08:00", "20:00");
        if n == 3 || n == 8 {
            let asleep = log.interval(&date, "20:00", "23:00");
            log.marks.sleep_ins.push(asleep);
        }
    }
    let young = "band = \"under-18\"";
    let found = told(&log, young, WEEK, FindingKind::WeekRest);
    let asleep = line(&found[0], "pay-sleep-in-counts");
    let time = stint_model::Arg::Duration(Millis::from_mins(3 * 60));
    assert_eq!(arg(&asleep.text, "time"), &time);
}
