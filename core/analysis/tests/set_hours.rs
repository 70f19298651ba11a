//! Hours that she set, and recording round the clock, beside marks of shifts that
//! she makes now and then.
#![allow(clippy::panic, clippy::expect_used, reason = "a test may fail loudly")]

mod marked;

use marked::{CLIENT, HOME, Log, MIN, causes, end, run, stay, told};
use stint_analysis::Observation;
use stint_model::{DeviceEvent, GapCause, Mark};

use DeviceEvent::{
    PermissionLost, RecorderAlive, RecorderStarted, RecorderStopped, SignalFound, SignalLost,
};

const DAY: i64 = 24 * 60;

/// A shift that she began and ended while the recorder ran, once.
fn marks(log: &mut Log) {
    log.push((10 * MIN, Observation::Shift(Mark::Start)));
    log.push((20 * MIN, Observation::Shift(Mark::End)));
}

fn beats(log: &mut Log, from: i64, to: i64) {
    for min in (from..to).step_by(5) {
        told(log, min * MIN, &[RecorderAlive]);
    }
}

/// A day of nine hours and the next, which begins with what happens to it.
fn two_days(marked: bool, begins: &dyn Fn(&mut Log)) -> Log {
    let mut log = Vec::new();
    told(&mut log, 0, &[RecorderStarted]);
    stay(&mut log, CLIENT, 0, 540);
    if marked {
        marks(&mut log);
    }
    told(&mut log, 540 * MIN, &[RecorderStopped]);
    told(&mut log, DAY * MIN, &[RecorderStarted]);
    begins(&mut log);
    stay(&mut log, CLIENT, DAY + 210, DAY + 240);
    log.sort_by_key(|(ms, _)| *ms);
    log
}

#[test]
fn what_is_lost_in_set_hours_is_not_her_choice() {
    let outside = (GapCause::OutsideRecordedHours, 540, DAY);
    let lost = |event, beating: bool| {
        move |log: &mut Log| {
            told(log, (DAY + 5) * MIN, &[event]);
            if beating {
                beats(log, DAY + 10, DAY + 210);
            }
        }
    };
    for marked in [false, true] {
        for beating in [false, true] {
            for (event, cause) in [
                (SignalLost, GapCause::NoSignal),
                (PermissionLost, GapCause::PermissionMissing),
            ] {
                let t = run(two_days(marked, &lost(event, beating)));
                let gaps = [outside, (cause, DAY, DAY + 210)];
                assert_eq!(causes(&t), gaps, "{marked} {beating}");
            }
        }
        let alive = causes(&run(two_days(marked, &|log| {
            beats(log, DAY + 5, DAY + 210)
        })));
        let [(GapCause::OutsideRecordedHours, 540, until)] = alive[..] else {
            panic!("{marked}: {alive:?}");
        };
        assert!(until <= DAY + 5, "{marked}: until its first sign of life");
    }
}

#[test]
fn who_chooses_to_record_always_is_off_no_more() {
    let mut log = Vec::new();
    told(&mut log, 0, &[RecorderStarted]);
    log.push((0, Observation::Shift(Mark::Start)));
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    told(&mut log, 60 * MIN, &[RecorderStarted]);
    told(&mut log, 61 * MIN, &[SignalLost]);
    beats(&mut log, 65, 200);
    told(&mut log, 200 * MIN, &[SignalFound]);
    beats(&mut log, 205, 260);
    stay(&mut log, HOME, 260, 290);
    let gaps = [
        (GapCause::OutsideRecordedHours, 30, 60),
        (GapCause::NoSignal, 60, 205),
    ];
    assert_eq!(causes(&run(log)), gaps);
}

#[test]
fn a_recorder_that_is_held_for_seconds_parts_nothing() {
    let mut log = Vec::new();
    told(&mut log, 0, &[RecorderStarted]);
    stay(&mut log, HOME, 0, 60);
    marks(&mut log);
    told(&mut log, 60 * MIN + 1_000, &[RecorderStopped]);
    told(&mut log, 60 * MIN + 4_000, &[RecorderStarted]);
    stay(&mut log, HOME, 61, 90);
    stay(&mut log, HOME, 110, 140);
    log.sort_by_key(|(ms, _)| *ms);
    let t = run(log);
    assert_eq!(t.visits.len(), 1, "{:?}", t.visits);
    assert_eq!(causes(&t), [(GapCause::Unknown, 90, 110)]);
}
