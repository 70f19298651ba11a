//! What she says of a stay that still goes on.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use stint_analysis::amend;
use stint_model::{
    Amendment, AmendmentId, Change, Coordinate, Figure, Interval, Known, Millis, Mode, Moment,
    Percent, Reason, Sureness, Timeline, Trip, UtcMs, Visit,
};

const MIN: i64 = 60_000;

fn at(min: i64) -> UtcMs {
    UtcMs::new(1_767_250_800_000 + min * MIN).expect("in range")
}

fn between(a: i64, b: i64) -> Interval {
    Interval::new(at(a), at(b)).expect("in order")
}

fn visit(a: i64, b: i64) -> Visit {
    let dwell = Millis((b - a) * MIN);
    Visit {
        interval: between(a, b),
        dwell: Figure::known(Known::Measured, dwell, dwell, dwell),
        position: Coordinate::from_degrees(51.45, -2.58).ok(),
        place: None,
        known: Known::Measured,
        sureness: Sureness(Percent::new(90).expect("a share")),
        fixes: 30,
        not_work: false,
    }
}

fn trip(a: i64, b: i64) -> Trip {
    let took = Millis((b - a) * MIN);
    Trip {
        interval: between(a, b),
        duration: Figure::known(Known::Measured, took, took, took),
        length: Figure::default(),
        mode: Mode::Motorised,
        reason: Reason::Unknown,
        from: None,
        to: None,
        known: Known::Measured,
        sureness: Sureness(Percent::new(90).expect("a share")),
        fixes: 30,
        not_work: false,
    }
}

/// Said at minute `made` of what was shown as `a` to `b` then.
fn said(made: i64, (a, b): (i64, i64), change: Change) -> Amendment {
    Amendment {
        id: AmendmentId(1),
        made: Moment::at(at(made)),
        interval: between(a, b),
        records: vec![],
        change,
    }
}

/// Ten o'clock is minute 0: a stay until eleven, a way, another stay.
fn evening() -> Timeline {
    Timeline {
        visits: vec![visit(2, 60), visit(80, 120)],
        trips: vec![trip(60, 80)],
        ..Timeline::default()
    }
}

#[test]
fn her_word_holds_for_all_of_it() {
    let t = amend(evening(), &[said(10, (2, 10), Change::NotWork)]);
    assert!(t.visits[0].not_work);
    assert!(!t.visits[1].not_work);
    // Said hours later of eight minutes alone, it isn't about the whole hour.
    let t = amend(evening(), &[said(600, (2, 10), Change::NotWork)]);
    assert!(!t.visits[0].not_work);
}

#[test]
fn a_corrected_arrival_leaves_the_end_open() {
    let bounds = |start, end| Change::Bounds {
        start: at(start),
        end: at(end),
    };
    let t = amend(evening(), &[said(10, (2, 10), bounds(-5, 10))]);
    assert_eq!(t.visits[0].interval, between(-5, 60));
    assert_eq!(t.trips[0].interval, between(60, 80));
    // An end that she gave is hers.
    let t = amend(evening(), &[said(10, (2, 10), bounds(-5, 9))]);
    assert_eq!(t.visits[0].interval, between(-5, 9));
}

#[test]
fn a_break_takes_no_more_of_a_way_than_lies_in_it() {
    let reason = |a, b| {
        let said = said(600, (a, b), Change::AddBreak);
        amend(evening(), &[said]).trips[0].reason
    };
    assert_ne!(reason(55, 72), Reason::Break);
    assert_eq!(reason(55, 80), Reason::Break);
}

#[test]
fn a_join_takes_in_what_went_on() {
    let two = Timeline {
        visits: vec![visit(0, 60), visit(70, 180)],
        trips: vec![trip(60, 70)],
        ..Timeline::default()
    };
    let t = amend(two.clone(), &[said(95, (0, 90), Change::Join)]);
    assert_eq!(t.visits.len(), 1);
    assert_eq!(t.visits[0].interval, between(0, 180));
    // Said hours later, the second isn't the half hour that she spoke of.
    let t = amend(two, &[said(600, (0, 90), Change::Join)]);
    assert_eq!(t.visits.len(), 2);
}

#[test]
fn a_way_that_she_calls_a_break_is_one_though_it_went_on() {
    let reason = |made, stretch| {
        let said = said(made, stretch, Change::TripReason(Reason::Break));
        amend(evening(), &[said]).trips[0].reason
    };
    assert_eq!(reason(68, (60, 66)), Reason::Break, "it ran on");
    assert_eq!(reason(600, (60, 70)), Reason::Break, "cut at midnight");
    assert_ne!(reason(600, (60, 66)), Reason::Break);
}
