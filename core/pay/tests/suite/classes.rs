//! What visits and ways are, and how sure their lengths.

use crate::common::*;
use stint_model::{Figure, Interval, Known, Metres, Millis, Mode, PlaceId, Reason};
use stint_pay::*;

const DAY: &str = "2026-03-02";

fn mins(n: i64) -> Millis {
    Millis::from_mins(n)
}

/// The entry that begins at a time of the day.
fn entry(log: &Log, from: &str) -> Option<Entry> {
    let start = log.interval(DAY, from, "23:59").start();
    let ledger = log.ledger();
    let mut found = ledger
        .entries()
        .iter()
        .filter(|e| e.interval.start() == start);
    found.next().cloned()
}

fn way(log: &mut Log, ends: (Option<PlaceId>, Option<PlaceId>), from: &str, to: &str) {
    log.trip((HOME, HOME), Reason::Unknown, (DAY, from, to), 8.0, 0);
    let trip = log.timeline.trips.last_mut().unwrap();
    (trip.from, trip.to) = ends;
}

/// A way whose reason nobody told is what its two ends make it.
#[test]
fn a_way_is_what_its_ends_are() {
    for (ends, class) in [
        ((ANNA, BERT), Class::Between),
        ((OFFICE, ANNA), Class::Between),
        ((HOME, ANNA), Class::Commute),
        ((ANNA, HOME), Class::Commute),
        ((OFFICE, HOME), Class::Commute),
        ((HOME, HOME), Class::Own),
        ((HOME, SHOP), Class::Own),
        ((SHOP, HOME), Class::Own),
        ((SHOP, ANNA), Class::Own),
        ((ANNA, SHOP), Class::Own),
        ((SHOP, SHOP), Class::Own),
        ((HOME, NOWHERE), Class::Unclear),
        ((NOWHERE, ANNA), Class::Unclear),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "09:00");
        log.typed(BERT, DAY, "12:00", "13:00");
        way(&mut log, (Some(ends.0), Some(ends.1)), "10:15", "10:35");
        assert_eq!(entry(&log, "10:15").unwrap().class, class, "{ends:?}");
    }
}

/// A way to or from a place that is only taken for a client's is a guess as well:
/// nothing of it is certain.
#[test]
fn a_way_to_a_guessed_place_is_a_guess() {
    for (ends, sure) in [
        ((ANNA, BERT), true),
        ((ANNA, NOWHERE), false),
        ((NOWHERE, BERT), false),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "09:00");
        log.typed(NOWHERE, DAY, "11:00", "12:00");
        log.typed(BERT, DAY, "13:00", "14:00");
        way(&mut log, (Some(ends.0), Some(ends.1)), "10:15", "10:35");
        let found = entry(&log, "10:15").unwrap();
        assert_eq!(found.class, Class::Between, "{ends:?}");
        assert_eq!(found.time.low > Millis::ZERO, sure, "{ends:?}");
        assert_eq!(found.length.low.0 > 0.0, sure, "{ends:?}");
    }
}

/// The ends of a way that has none are the visits beside it, if less than an hour
/// lies between.
#[test]
fn a_way_without_ends_takes_those_of_the_visits_beside_it() {
    for (before, after, class) in [
        ("10:00", "10:20", Class::Between),
        ("09:01", "10:20", Class::Between),
        ("09:00", "10:20", Class::Unclear),
        ("10:00", "11:19", Class::Between),
        ("10:00", "11:20", Class::Unclear),
    ] {
        let mut log = Log::new(london());
        log.typed(BERT, DAY, "06:00", "06:30");
        log.typed(ANNA, DAY, "08:00", before);
        log.typed(BERT, DAY, after, "12:00");
        log.typed(ANNA, DAY, "12:30", "13:00");
        way(&mut log, (None, None), "10:00", "10:20");
        let found = entry(&log, "10:00").unwrap();
        assert_eq!(found.class, class, "{before} {after}");
        if class == Class::Between {
            assert_eq!((found.from, found.to), (Some(ANNA), Some(BERT)));
        }
    }
}

/// What she said is no work is none, wherever it was.
#[test]
fn what_she_said_is_no_work_is_none() {
    let mut log = Log::new(london());
    log.round(DAY, 0);
    log.timeline.visits[0].not_work = true;
    log.timeline.trips[1].not_work = true;
    assert_eq!(entry(&log, "09:00").unwrap().class, Class::Own);
    assert_eq!(entry(&log, "11:00").unwrap().class, Class::Own);
    assert_eq!(entry(&log, "11:20").unwrap().class, Class::Visit);
}

fn unseen(figure: &mut Figure<Millis>, minutes: i64) {
    figure.measured = figure.measured - mins(minutes);
    figure.estimated = mins(minutes);
}

/// The ends of a visit may be off by what the phone didn't see of it: at least a
/// minute and a half together, at most half of it. Typed ones are known.
#[test]
fn a_visits_ends_are_as_unsure_as_they_were_seen() {
    let doubt = |until, minutes| {
        let mut log = Log::new(london());
        log.visit(ANNA, DAY, "09:00", until, 0);
        unseen(&mut log.timeline.visits[0].dwell, minutes);
        entry(&log, "09:00").unwrap().doubt
    };
    assert_eq!(doubt("10:00", 0), Millis(90_000));
    assert_eq!(doubt("10:00", 1), Millis(90_000));
    assert_eq!(doubt("10:00", 10), mins(10));
    assert_eq!(doubt("10:00", 40), mins(30));
    assert_eq!(doubt("09:02", 0), mins(1));
    for known in [Known::Typed, Known::Corrected] {
        let mut log = Log::new(london());
        log.visit(ANNA, DAY, "09:00", "10:00", 0);
        log.timeline.visits[0].known = known;
        assert_eq!(entry(&log, "09:00").unwrap().doubt, Millis::ZERO);
    }
}

/// Those of a way by half of what it lacks, or by half of what the visits beside it
/// lack together, whichever is more.
#[test]
fn a_ways_ends_are_as_unsure_as_the_visits_beside_it() {
    for (own, before, after, wanted) in [(10, 0, 0, 5), (10, 8, 6, 7), (0, 8, 0, 4), (0, 0, 6, 3)] {
        let mut log = Log::new(london());
        log.round(DAY, 0);
        unseen(&mut log.timeline.visits[0].dwell, before);
        unseen(&mut log.timeline.visits[1].dwell, after);
        unseen(&mut log.timeline.trips[1].duration, own);
        let doubt = |log: &Log| entry(log, "11:00").unwrap().doubt;
        assert_eq!(doubt(&log), mins(wanted), "{own} {before} {after}");
        for known in [Known::Typed, Known::Corrected] {
            log.timeline.trips[1].known = known;
            assert_eq!(doubt(&log), Millis::ZERO);
        }
    }
}

/// An hour for 3,300 m is not all travel: at 5.5 m/s they take ten minutes, at
/// 14 m/s 3:56, and it may have been all of the hour. What she typed stands.
#[test]
fn a_long_silence_on_a_way_is_not_all_travel() {
    let mut log = Log::new(london());
    let at = (DAY, "10:00", "11:00");
    log.trip((ANNA, BERT), Reason::BetweenClients, at, 3.3, 0);
    let time = entry(&log, "10:00").unwrap().time;
    assert_eq!(time.best(), mins(10));
    assert_eq!((time.low, time.high), (Millis(235_714), mins(60)));
    assert_eq!(time.estimated, mins(10));
    for known in [Known::Typed, Known::Corrected] {
        log.timeline.trips[0].known = known;
        let time = entry(&log, "10:00").unwrap().time;
        assert_eq!((time.low, time.best()), (mins(60), mins(60)));
    }
    // On foot or by bicycle 1.1 m/s are usual.
    log.timeline.trips[0].known = Known::Measured;
    log.timeline.trips[0].mode = Mode::Slow;
    log.timeline.trips[0].length.measured = Metres(1_980.0);
    assert_eq!(entry(&log, "10:00").unwrap().time.best(), mins(30));
}

/// From half an hour on, and below two metres a second (0.7 where she is slow).
#[test]
fn only_long_and_slow_ways_are_looked_at_twice() {
    for (until, mode, metres, whole) in [
        ("10:30", Mode::Motorised, 3_599.0, false),
        ("10:29", Mode::Motorised, 1_000.0, true),
        ("10:30", Mode::Motorised, 3_600.0, true),
        ("10:30", Mode::Unknown, 3_599.0, false),
        ("10:30", Mode::Slow, 1_259.0, false),
        ("10:30", Mode::Slow, 1_260.0, true),
    ] {
        let mut log = Log::new(london());
        let at = (DAY, "10:00", until);
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 1.0, 0);
        log.timeline.trips[0].mode = mode;
        log.timeline.trips[0].length.measured = Metres(metres);
        let found = entry(&log, "10:00").unwrap();
        let took = found.time.best() == Interval::length(found.interval);
        assert_eq!(took, whole, "{until} {mode:?} {metres}");
    }
}
