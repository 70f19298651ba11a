//! Time: bounds, days, wall clocks across a change of the hour, intervals.

#![cfg(test)]

use proptest::prelude::*;
use stint_model::{Interval, Millis, ModelError, Moment, UtcDay, UtcMs, ZoneOffset};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// Sunday 29 March 2026, 01:00 UTC: clocks in Europe go forward.
const SPRING: i64 = 1_774_746_000_000;
/// Sunday 25 October 2026, 01:00 UTC: clocks in Europe go back.
const AUTUMN: i64 = 1_792_890_000_000;

fn utc(ms: i64) -> UtcMs {
    UtcMs::new(ms).unwrap()
}

fn offset(minutes: i16) -> ZoneOffset {
    ZoneOffset::new(minutes).unwrap()
}

fn interval(start: i64, end: i64) -> Interval {
    Interval::new(utc(start), utc(end)).unwrap()
}

#[test]
fn time_is_held_within_1970_and_9999() {
    assert_eq!(UtcMs::new(-1), Err(ModelError::TimeOutOfRange));
    assert_eq!(UtcMs::new(0), Ok(UtcMs::MIN));
    assert_eq!(UtcMs::new(UtcMs::MAX.get()), Ok(UtcMs::MAX));
    assert_eq!(
        UtcMs::new(UtcMs::MAX.get() + 1),
        Err(ModelError::TimeOutOfRange)
    );
    assert_eq!(
        UtcMs::MAX.to_chrono().to_rfc3339(),
        "9999-12-31T23:59:59.999+00:00"
    );
    assert_eq!(UtcMs::MIN.plus(Millis(-1)), UtcMs::MIN);
    assert_eq!(UtcMs::MAX.plus(Millis(i64::MAX)), UtcMs::MAX);
    assert_eq!(UtcMs::MAX.plus(Millis(i64::MIN)), UtcMs::MIN);
}

#[test]
fn a_wall_clock_may_run_past_the_last_year() {
    let late = UtcMs::MAX.local(offset(1080));
    assert_eq!(late.to_string(), "+10000-01-01 17:59:59.999");
    let early = UtcMs::MIN.local(offset(-1080));
    assert_eq!(early.to_string(), "1969-12-31 06:00:00");
}

#[test]
fn lengths_saturate() {
    assert_eq!(Millis(i64::MAX) + Millis(1), Millis(i64::MAX));
    assert_eq!(Millis(i64::MIN) - Millis(1), Millis(i64::MIN));
    assert_eq!(Millis::from_secs(i64::MAX), Millis(i64::MAX));
    assert_eq!(Millis::from_mins(90).hours().to_bits(), 1.5_f64.to_bits());
}

#[test]
fn the_clock_goes_forward() {
    let (before, after) = (utc(SPRING - 1), utc(SPRING));
    assert_eq!(
        before.local(offset(60)).to_string(),
        "2026-03-29 01:59:59.999"
    );
    assert_eq!(after.local(offset(120)).to_string(), "2026-03-29 03:00:00");
    assert_eq!(after.since(before), Millis(1));
}

#[test]
fn the_clock_goes_back() {
    let (before, after) = (utc(AUTUMN - 1), utc(AUTUMN));
    assert_eq!(
        before.local(offset(120)).to_string(),
        "2026-10-25 02:59:59.999"
    );
    assert_eq!(after.local(offset(60)).to_string(), "2026-10-25 02:00:00");
    assert!(
        before < after,
        "order is that of UTC, whatever the wall shows"
    );
}

#[test]
fn the_local_date_is_that_of_the_wall_clock() {
    let late = Moment {
        utc: utc(1_767_652_200_000), // Monday 5 January 2026, 22:30 UTC
        boot: None,
        offset: offset(120),
    };
    assert_eq!(late.local_date().to_string(), "2026-01-06");
    assert_eq!(late.utc.utc_day().date().to_string(), "2026-01-05");
    assert_eq!(Moment::at(late.utc).local_date().to_string(), "2026-01-05");
}

#[test]
fn a_day_holds_its_first_millisecond_and_not_the_next_days() {
    let day = utc(SPRING).utc_day();
    assert_eq!(day.date().to_string(), "2026-03-29");
    let whole = day.interval();
    assert_eq!(whole.length(), Millis(DAY));
    assert_eq!(whole.start().utc_day(), day);
    assert_eq!(whole.end().plus(Millis(-1)).utc_day(), day);
    assert_eq!(whole.end().utc_day(), UtcDay(day.0 + 1));
}

#[test]
fn a_day_beyond_the_last_is_held_at_the_end() {
    assert_eq!(UtcDay(u32::MAX).start(), UtcMs::MAX);
    assert_eq!(UtcDay(u32::MAX).interval().length(), Millis::ZERO);
    assert_eq!(UtcDay(u32::MAX).date().to_string(), "9999-12-31");
}

#[test]
fn offsets_end_at_eighteen_hours() {
    for minutes in [-1080, 0, 345, 1080] {
        assert_eq!(offset(minutes).minutes(), minutes);
    }
    for minutes in [i16::MIN, -1081, 1081, i16::MAX] {
        assert_eq!(ZoneOffset::new(minutes), Err(ModelError::OffsetOutOfRange));
    }
}

#[test]
fn an_interval_ends_before_its_end() {
    let hour = interval(HOUR, 2 * HOUR);
    assert!(hour.contains(utc(HOUR)));
    assert!(hour.contains(utc(2 * HOUR - 1)));
    assert!(!hour.contains(utc(2 * HOUR)));
    assert!(!interval(HOUR, HOUR).contains(utc(HOUR)));
    assert_eq!(
        Interval::new(utc(2), utc(1)),
        Err(ModelError::IntervalReversed)
    );
    assert_eq!(Interval::between(utc(2), utc(1)), interval(1, 2));
}

#[test]
fn intervals_that_only_touch_share_nothing() {
    assert_eq!(interval(0, HOUR).overlap(interval(HOUR, DAY)), None);
    assert_eq!(
        interval(0, DAY).overlap(interval(HOUR, HOUR)),
        None,
        "an empty one overlaps nothing"
    );
}

fn any_interval() -> impl Strategy<Value = Interval> {
    (0..3 * DAY, 0..3 * DAY).prop_map(|(a, b)| Interval::between(utc(a), utc(b)))
}

proptest! {
    #[test]
    fn an_overlap_is_what_both_hold(a in any_interval(), b in any_interval(), t in 0..3 * DAY) {
        prop_assert_eq!(a.overlap(b), b.overlap(a));
        let shared = a.overlap(b).is_some_and(|o| o.contains(utc(t)));
        prop_assert_eq!(shared, a.contains(utc(t)) && b.contains(utc(t)));
    }

    #[test]
    fn days_tile_time(ms in 0..=UtcMs::MAX.get() - DAY) {
        let day = utc(ms).utc_day();
        prop_assert!(day.interval().contains(utc(ms)));
        prop_assert_eq!(day.interval().end(), UtcDay(day.0 + 1).start());
        prop_assert_eq!(day.date(), utc(ms).to_chrono().date_naive());
    }

    #[test]
    fn a_move_and_its_way_back_cancel(from in 0..=UtcMs::MAX.get(), to in 0..=UtcMs::MAX.get()) {
        let (from, to) = (utc(from), utc(to));
        prop_assert_eq!(from.plus(to.since(from)), to);
    }
}
