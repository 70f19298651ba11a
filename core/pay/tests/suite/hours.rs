//! Sums of hours with their ranges, as the handbook says them.

use crate::common::*;
use stint_model::{Figure, Gap, GapCause, Millis, Reason};
use stint_pay::*;

const DAY: &str = "2026-03-02";

/// Low, best and high in seconds.
fn seconds(f: Figure<Millis>) -> [f64; 3] {
    [f.low.secs(), f.best().secs(), f.high.secs()]
}

/// Hours of measured visits and of measured ways, as many as asked for, each of an
/// hour on a day of its own.
fn hours(visits: u64, ways: u64) -> Hours {
    let mut log = Log::new(london());
    for n in 0..visits {
        log.visit(ANNA, &days_after(DAY, n), "08:00", "09:00", 0);
    }
    for n in 0..ways {
        let date = days_after(DAY, n);
        let at = (date.as_str(), "12:00", "13:00");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 30.0, 0);
    }
    Hours::of(&log.ledger())
}

/// Both ends are off by 90 s together. Of four such errors the root of their squares
/// is 180 s, a fifth of their sum 72 s, and four fifths of it are 288 s, by which
/// late departures make stays too long and ways too short. A single one is no more
/// than itself.
#[test]
fn errors_of_ends_mostly_cancel_out() {
    let (one, four) = (3_600.0, 14_400.0);
    let visits = |n| seconds(hours(n, 0).time(Class::Visit));
    let ways = |n| seconds(hours(0, n).time(Class::Between));
    assert_eq!(visits(1), [one - 90.0 - 72.0, one, one + 90.0]);
    assert_eq!(ways(1), [one - 90.0, one, one + 90.0 + 72.0]);
    assert_eq!(visits(4), [four - 252.0 - 288.0, four, four + 252.0]);
    assert_eq!(ways(4), [four - 252.0, four, four + 252.0 + 288.0]);
}

/// An end that is off moves time from visits to ways: of both doubts the larger one
/// counts.
#[test]
fn working_time_has_the_larger_of_two_doubts() {
    for (visits, ways, doubt) in [(4, 1, 252.0), (1, 4, 252.0), (1, 1, 90.0), (0, 1, 90.0)] {
        let sum = 3_600.0 * (visits + ways) as f64;
        let worked = seconds(hours(visits, ways).worked());
        assert_eq!(worked, [sum - doubt, sum, sum + doubt], "{visits} {ways}");
    }
}

/// No time is less than nothing, however unsure its ends.
#[test]
fn a_short_visit_has_no_less_than_no_time() {
    let mut log = Log::new(london());
    log.visit(ANNA, DAY, "08:00", "08:02", 0);
    let f = Hours::of(&log.ledger()).time(Class::Visit);
    assert_eq!(seconds(f), [12.0, 120.0, 180.0]);
}

/// Three hours of visits in a shift of ten with a break of a quarter of an hour and
/// half an hour without a phone; a way from home of half an hour; two hours asleep on
/// duty and one on call.
fn long_day() -> Hours {
    let mut log = Log::new(london());
    let home = (DAY, "07:30", "08:00");
    log.trip((HOME, ANNA), Reason::Commute, home, 10.0, 0);
    log.typed(ANNA, DAY, "08:00", "10:00");
    log.typed(BERT, DAY, "11:00", "12:00");
    let on = |from, to| log.interval(DAY, from, to);
    let gap = Gap {
        interval: on("16:00", "16:30"),
        cause: GapCause::PhoneOff,
    };
    log.marks = Marks {
        shifts: vec![on("08:00", "18:00")],
        breaks: vec![on("12:00", "12:15")],
        sleep_ins: vec![on("18:00", "20:00")],
        on_call: vec![on("20:00", "21:00")],
        ..Marks::default()
    };
    log.timeline.gaps.push(gap);
    Hours::of(&log.ledger())
}

/// What counts is in all of the range, what doesn't in none of it, and what isn't
/// known in the high end alone.
#[test]
fn what_may_count_is_in_the_high_end_alone() {
    let none = Counted {
        waiting: Some(false),
        sleep_in: Some(false),
        on_call: Some(false),
        home_ways_may: false,
        short_break: None,
    };
    let minutes_of = |counted| minutes(long_day().working(counted));
    // The half hour without a phone may have been work in any case.
    assert_eq!(minutes_of(none), (180.0, 180.0, 210.0));
    type Set = fn(&mut Counted, Option<bool>);
    let kinds: [(Set, f64); 3] = [
        (|c, is| c.waiting = is, 375.0),
        (|c, is| c.sleep_in = is, 120.0),
        (|c, is| c.on_call = is, 60.0),
    ];
    for (set, time) in kinds {
        let with = |is| {
            let mut counted = none;
            set(&mut counted, is);
            minutes_of(counted)
        };
        assert_eq!(with(Some(true)), (180.0 + time, 180.0 + time, 210.0 + time));
        assert_eq!(with(None), (180.0, 180.0, 210.0 + time));
    }
    let (low, best, high) = minutes_of(Counted {
        home_ways_may: true,
        ..none
    });
    assert_eq!((low, best), (180.0, 180.0));
    assert!((240.0..244.0).contains(&high), "{high}");
}

/// A break counts up to the law's length and not beyond it.
#[test]
fn a_break_of_exactly_the_laws_length_counts() {
    for (most, counted) in [(14, 0), (15, 15), (20, 15)] {
        let short = long_day().short_breaks(Millis::from_mins(most));
        assert_eq!(short, Millis::from_mins(counted), "{most}");
        let all = long_day().working(Counted {
            short_break: Some(Millis::from_mins(most)),
            ..Counted::default()
        });
        assert_eq!(all.low, Millis::from_mins(180 + counted));
    }
}

/// A pause of six hours parts two working days.
#[test]
fn six_hours_part_two_working_days() {
    for (from, days) in [("15:59", 1), ("16:00", 2)] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "10:00");
        log.typed(BERT, DAY, from, "17:00");
        assert_eq!(log.ledger().working_days().len(), days, "{from}");
    }
}

/// A shift in which a stay or a way was recorded is no work by itself; one beside
/// them is.
#[test]
fn a_shift_is_work_where_nothing_was_recorded_in_it() {
    let shift = |visit: Option<(&str, &str)>, way: Option<(&str, &str)>| {
        let mut log = Log::new(london());
        if let Some((from, to)) = visit {
            log.typed(ANNA, DAY, from, to);
        }
        if let Some((from, to)) = way {
            log.typed_way((DAY, from, to), 5.0);
        }
        let shift = log.interval(DAY, "10:00", "16:00");
        log.marks.shifts.push(shift);
        Hours::of(&log.ledger()).time(Class::Shift).best()
    };
    let whole = Millis::from_mins(6 * 60);
    assert_eq!(shift(None, None), whole);
    assert_eq!(shift(Some(("08:00", "10:00")), None), whole);
    assert_eq!(shift(Some(("08:00", "10:01")), None), Millis::ZERO);
    assert_eq!(shift(None, Some(("16:00", "16:20"))), whole);
    assert_eq!(shift(None, Some(("15:59", "16:20"))), Millis::ZERO);
}
