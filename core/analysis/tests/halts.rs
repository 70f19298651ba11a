//! From which mark to which she wants nothing recorded, whatever else is told
//! meanwhile.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod marked;

use marked::{
    CLIENT, HOME, Log, MIN, T0, at, between, causes, drive, end, note, run, spot, start, stay, told,
};
use stint_analysis::{Observation, coverage, places};
use stint_model::{
    Decimetres, DeviceEvent, GapCause, Mark, PlaceKind, PlatformVisit, Timeline, UtcMs,
};

use DeviceEvent::{Paused, RecorderStarted, RecorderStopped, Resumed};

/// A way that teaches that this phone is silent for ten minutes after a rest;
/// the last stay, at the client, is from minute 60 to 110.
fn slow_phone() -> Log {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 10);
    drive(&mut log, CLIENT, HOME, 20);
    stay(&mut log, HOME, 30, 40);
    drive(&mut log, HOME, CLIENT, 50);
    stay(&mut log, CLIENT, 60, 110);
    log
}

/// The visit that was going on at this minute.
fn visit_at(t: &Timeline, min: i64) -> Option<(f64, f64)> {
    let mins = |at: UtcMs| (at.get() - T0) as f64 / MIN as f64;
    let v = t.visits.iter().find(|v| v.interval.contains(at(min)))?;
    Some((mins(v.interval.start()), mins(v.interval.end())))
}

#[test]
fn a_mistap_gives_no_pause_to_a_client() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    told(&mut log, 30 * MIN, &[Paused]);
    told(&mut log, 330 * MIN, &[Resumed]);
    told(&mut log, 330 * MIN + 5_000, &[Paused]);
    told(&mut log, 330 * MIN + 10_000, &[Resumed]);
    stay(&mut log, CLIENT, 331, 390);
    let t = run(log);
    assert_eq!(t.visits.len(), 2);
    assert_eq!(visit_at(&t, 31), None);
    assert_eq!(causes(&t), [(GapCause::PausedByWorker, 30, 330)]);
}

#[test]
fn a_fix_between_two_pauses_joins_neither() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    told(&mut log, 30 * MIN, &[Paused]);
    told(&mut log, 60 * MIN, &[Resumed]);
    let mut one = Vec::new();
    stay(&mut one, CLIENT, 60, 61);
    log.push(one[1]);
    told(&mut log, 61 * MIN, &[Paused]);
    stay(&mut log, CLIENT, 100, 130);
    let t = run(log);
    assert_eq!(t.visits.len(), 2);
    assert!((31..100).all(|min| visit_at(&t, min).is_none()), "{t:?}");
}

#[test]
fn what_she_notes_in_a_pause_cuts_nothing_out_of_it() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    told(&mut log, 30 * MIN, &[Paused, RecorderStopped]);
    for min in [200, 210] {
        note(&mut log, min);
    }
    told(&mut log, 330 * MIN, &[RecorderStarted, Resumed]);
    stay(&mut log, CLIENT, 331, 390);
    let whole = [(GapCause::PausedByWorker, 30, 330)];
    assert_eq!(causes(&run(log)), whole);
}

#[test]
fn a_weekend_of_many_notes_ends_with_her_shift() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    for k in 1..80 {
        note(&mut log, 30 + 20 * k);
    }
    start(&mut log, 2_000);
    stay(&mut log, CLIENT, 2_120, 2_150);
    let gaps = [
        (GapCause::OutsideRecordedHours, 30, 2_000),
        (GapCause::Unknown, 2_000, 2_120),
    ];
    assert_eq!(causes(&run(log)), gaps);
}

#[test]
fn of_a_silence_in_many_parts_the_last_are_told() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    for k in 0..50 {
        told(&mut log, (100 + 40 * k) * MIN, &[Paused]);
        told(&mut log, (120 + 40 * k) * MIN, &[Resumed]);
    }
    stay(&mut log, CLIENT, 2_500, 2_530);
    let last = (GapCause::Unknown, 2_080, 2_500);
    assert_eq!(causes(&run(log)).last(), Some(&last));
}

#[test]
fn no_stay_lingers_into_time_off() {
    let ends = |log| {
        visit_at(&run(log), 100)
            .map(|(_, end)| end)
            .expect("a stay")
    };
    let mut plain = slow_phone();
    stay(&mut plain, HOME, 600, 630);
    assert!(ends(plain) > 111.0, "left alone it would");
    // A work call in time off.
    let mut log = slow_phone();
    end(&mut log, 110);
    note(&mut log, 280);
    start(&mut log, 410);
    stay(&mut log, HOME, 411, 440);
    assert!(ends(log) <= 110.0);
    // A shift that is ended while paused.
    let mut log = slow_phone();
    told(&mut log, 110 * MIN, &[Paused, RecorderStopped]);
    told(
        &mut log,
        280 * MIN,
        &[RecorderStarted, RecorderStopped, Resumed],
    );
    log.push((280 * MIN, Observation::Shift(Mark::End)));
    start(&mut log, 410);
    stay(&mut log, HOME, 411, 440);
    assert!(ends(log) <= 110.0);
}

#[test]
fn a_fix_that_comes_late_ends_no_time_off() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    let mut late = Vec::new();
    stay(&mut late, CLIENT, 30, 31);
    log.push(late[0]);
    start(&mut log, 330);
    stay(&mut log, CLIENT, 331, 390);
    let t = run(log);
    let gaps: Vec<_> = t.gaps.iter().map(|g| g.interval).collect();
    assert_eq!(gaps, [between(30, 330)]);
}

#[test]
fn a_stay_told_of_in_time_off_is_one_of_its_own() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    let imported = PlatformVisit {
        interval: between(40, 100),
        position: spot(CLIENT),
        accuracy: Some(Decimetres(100)),
    };
    log.push((100 * MIN, Observation::Visit(imported)));
    start(&mut log, 330);
    stay(&mut log, CLIENT, 330, 390);
    let t = run(log);
    assert_eq!(t.visits.len(), 3);
    assert!(visit_at(&t, 70).is_some());
    assert!((101..329).all(|min| visit_at(&t, min).is_none()), "{t:?}");
}

/// Stays at the client as the platform reports them: told, from and to.
fn reported(log: &mut Log, stays: &[(i64, i64, i64)]) {
    for &(told, from, to) in stays {
        let stay = PlatformVisit {
            interval: between(from, to),
            position: spot(CLIENT),
            accuracy: Some(Decimetres(100)),
        };
        log.push((told * MIN, Observation::Visit(stay)));
    }
    log.sort_by_key(|(ms, _)| *ms);
}

#[test]
fn a_stay_told_of_across_a_pause_leaves_it_out() {
    for one_fix in [false, true] {
        for told_at in [0, 125] {
            let mut log = Vec::new();
            stay(&mut log, CLIENT, 0, 30);
            told(&mut log, 30 * MIN, &[Paused]);
            told(&mut log, 90 * MIN, &[Resumed]);
            if one_fix {
                let mut one = Vec::new();
                stay(&mut one, CLIENT, 91, 92);
                log.push(one[0]);
            }
            reported(&mut log, &[(told_at, 0, 120)]);
            let t = run(log);
            assert_eq!(t.visits.len(), 2, "{told_at} {one_fix}: {t:?}");
            assert!((31..90).all(|min| visit_at(&t, min).is_none()), "{t:?}");
            let (from, to) = visit_at(&t, 110).expect("what came after");
            assert!((90.0..92.0).contains(&from) && to > 119.0, "{from} {to}");
        }
    }
}

#[test]
fn a_stay_told_of_ends_with_her_shift() {
    // Told when it began, as imports do, and still going on in time off.
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 10);
    end(&mut log, 60);
    note(&mut log, 100);
    start(&mut log, 330);
    stay(&mut log, HOME, 330, 360);
    reported(&mut log, &[(0, 0, 200)]);
    let t = run(log);
    let (_, to) = visit_at(&t, 30).expect("until the end of the shift");
    assert!((59.0..=60.0).contains(&to), "{to}");
    assert!((61..330).all(|min| visit_at(&t, min).is_none()), "{t:?}");
}

#[test]
fn a_stay_told_of_when_it_begins_in_time_off_keeps_its_end() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    note(&mut log, 50);
    note(&mut log, 60);
    start(&mut log, 330);
    stay(&mut log, CLIENT, 330, 390);
    reported(&mut log, &[(40, 40, 100)]);
    let (from, to) = visit_at(&run(log), 70).expect("one of its own");
    assert!((40.0..41.0).contains(&from) && (99.0..=100.0).contains(&to));
}

#[test]
fn a_pause_names_no_silence_of_more_than_twice_its_length() {
    let silence = |paused, resumed, ends| {
        let mut log = Vec::new();
        stay(&mut log, CLIENT, 0, 10);
        told(&mut log, 11 * MIN, &[DeviceEvent::SignalLost]);
        told(&mut log, paused * MIN, &[Paused, RecorderStopped]);
        told(&mut log, resumed * MIN, &[RecorderStarted, Resumed]);
        stay(&mut log, CLIENT, ends, ends + 10);
        causes(&run(log))
    };
    assert_eq!(silence(24, 39, 53), [(GapCause::NoSignal, 10, 53)]);
    assert_eq!(silence(12, 26, 27), [(GapCause::PausedByWorker, 10, 27)]);
}

#[test]
fn a_silence_around_a_short_pause_is_one_gap() {
    let log = |between: &[i64]| {
        let mut log = Vec::new();
        stay(&mut log, CLIENT, 0, 10);
        told(&mut log, 24 * MIN, &[Paused]);
        told(&mut log, 39 * MIN, &[Resumed]);
        for min in between {
            stay(&mut log, CLIENT, *min, min + 1);
        }
        stay(&mut log, CLIENT, 53, 63);
        log.sort_by_key(|(ms, _)| *ms);
        run(log)
    };
    let t = log(&[]);
    assert_eq!(t.visits.len(), 1);
    assert_eq!(causes(&t), [(GapCause::Unknown, 10, 53)]);
    let recorded = |t: &Timeline| coverage(t, between(0, 63)).recorded;
    assert!(recorded(&t).mins() <= 20.0);
    assert!(recorded(&log(&[45])) > recorded(&t));
}

/// Fixes and a night's silence of somebody who records round the clock.
fn evening(log: &mut Log, day: i64) {
    let from = day * 24 * 60;
    log.push((from * MIN, Observation::Shift(Mark::Start)));
    stay(log, CLIENT, from, from + 60);
    log.push(((from + 60) * MIN, Observation::Shift(Mark::End)));
    drive(log, CLIENT, HOME, from + 60);
    stay(log, HOME, from + 70, from + 130);
}

#[test]
fn who_records_round_the_clock_has_no_hours_outside() {
    let mut log = Vec::new();
    told(&mut log, 0, &[RecorderStarted]);
    evening(&mut log, 0);
    told(&mut log, 131 * MIN, &[DeviceEvent::PhoneOff]);
    told(
        &mut log,
        310 * MIN,
        &[DeviceEvent::PhoneOn, DeviceEvent::FirstUnlock],
    );
    stay(&mut log, HOME, 311, 340);
    assert_eq!(causes(&run(log)), [(GapCause::PhoneOff, 130, 311)]);

    let mut log = Vec::new();
    told(&mut log, 0, &[RecorderStarted]);
    for day in 0..3 {
        evening(&mut log, day);
        stay(&mut log, HOME, day * 24 * 60 + 550, day * 24 * 60 + 590);
        drive(&mut log, HOME, CLIENT, (day + 1) * 24 * 60 - 10);
    }
    let mut t = run(log);
    places(&mut t, &[]);
    let home = t.places.iter().find(|p| p.kind == PlaceKind::Home);
    assert_eq!(home.map(|p| Some(p.id)), t.visits.get(1).map(|v| v.place));
}
