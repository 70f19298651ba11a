//! Her wall clock: offsets as the phone logged them, and the hours that a day has.

use crate::common::*;
use chrono::NaiveTime;
use stint_model::{Moment, UtcMs, ZoneOffset};
use stint_pay::*;

/// 29 March 2026, 01:00 UTC: Britain's clock skips an hour.
const SPRING: i64 = 1_774_746_000_000;
/// 25 October 2026, 01:00 UTC: it shows an hour twice.
const AUTUMN: i64 = 1_792_890_000_000;

fn at(ms: i64) -> UtcMs {
    UtcMs::new(ms).unwrap()
}

fn moment(ms: i64, minutes: i16) -> Moment {
    Moment {
        offset: ZoneOffset::new(minutes).unwrap(),
        ..Moment::at(at(ms))
    }
}

/// Britain's year as a phone logs it: with each record, in no order.
fn logged() -> Zones {
    let hour = 3_600_000;
    Zones::logged([
        moment(AUTUMN, 0),
        moment(SPRING, 60),
        moment(AUTUMN - hour, 60),
        moment(SPRING - 24 * hour, 0),
        moment(SPRING + hour, 60),
    ])
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// An offset holds from its instant on, and the first one also before it.
#[test]
fn a_logged_offset_holds_until_the_next() {
    for (t, minutes) in [
        (0, 0),
        (SPRING - 1, 0),
        (SPRING, 60),
        (SPRING + 1, 60),
        (AUTUMN - 1, 60),
        (AUTUMN, 0),
        (AUTUMN + 1_000_000_000, 0),
    ] {
        assert_eq!(logged().offset(at(t)).minutes(), minutes, "{t}");
        if t > 0 {
            assert_eq!(london().offset(at(t)), logged().offset(at(t)), "{t}");
        }
    }
    assert_eq!(Zones::logged([]).offset(at(SPRING)), ZoneOffset::UTC);
    let fixed = Zones::fixed(ZoneOffset::new(-300).unwrap());
    for t in [0, AUTUMN] {
        assert_eq!(fixed.offset(at(t)).minutes(), -300);
    }
}

/// A time that the clock shows twice is its first; one that it skips is the instant
/// of the skip.
#[test]
fn a_time_of_a_changed_night_is_found() {
    for zones in [london(), logged()] {
        for (date, time, t) in [
            ("2026-03-29", "00:59", SPRING - 60_000),
            ("2026-03-29", "01:00", SPRING),
            ("2026-03-29", "01:30", SPRING),
            ("2026-03-29", "02:00", SPRING),
            ("2026-03-29", "02:01", SPRING + 60_000),
            ("2026-10-25", "00:59", AUTUMN - 3_660_000),
            ("2026-10-25", "01:00", AUTUMN - 3_600_000),
            ("2026-10-25", "01:59", AUTUMN - 60_000),
            ("2026-10-25", "02:00", AUTUMN + 3_600_000),
        ] {
            let found = zones.instant(day(date), clock(time));
            assert_eq!(found, at(t), "{date} {time}");
        }
    }
}

/// Days have 23 hours in March and 25 in October, and follow one another.
#[test]
fn days_have_their_hours_by_any_clock() {
    for zones in [london(), logged()] {
        for (date, hours) in [
            ("2026-03-28", 24.0),
            ("2026-03-29", 23.0),
            ("2026-03-30", 24.0),
            ("2026-10-25", 25.0),
        ] {
            let whole = zones.day(day(date));
            assert_eq!(whole.length().hours(), hours, "{date}");
            assert_eq!(zones.date(whole.start()), day(date));
            let next = day(date).succ_opt().unwrap();
            assert_eq!(zones.date(whole.end()), next);
            assert_eq!(zones.clock(whole.end()), clock("00:00"));
            let two = zones.days(DateRange::between(day(date), next));
            assert_eq!(
                (two.start(), two.end()),
                (whole.start(), zones.day(next).end())
            );
        }
    }
}
