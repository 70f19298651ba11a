//! What is known of the time in which she wanted nothing recorded: nothing.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod marked;

use marked::{CLIENT, HOME, MIN, at, between, causes, drive, end, run, spot, start, stay};
use stint_analysis::{Observation, places};
use stint_model::{
    Decimetres, DeviceEvent, GapCause, Known, Mark, PlaceKind, PlatformVisit, Reason,
};

#[test]
fn time_off_between_two_shifts_is_nobodys() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    start(&mut log, 330);
    stay(&mut log, HOME, 330, 332);
    drive(&mut log, HOME, CLIENT, 332);
    stay(&mut log, CLIENT, 342, 372);
    let t = run(log);
    let first = &t.visits[0];
    assert!(first.interval.end() <= at(31), "{first:?}");
    assert!(first.dwell.high.mins() <= 33.0, "{first:?}");
}

#[test]
fn back_at_the_same_client_after_time_off_is_another_visit() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    start(&mut log, 330);
    stay(&mut log, CLIENT, 330, 390);
    let t = run(log);
    assert_eq!(t.visits.len(), 2);
    let whole: f64 = t.visits.iter().map(|v| v.dwell.best().mins()).sum();
    assert!((88.0..92.0).contains(&whole), "{whole}");
}

#[test]
fn a_short_pause_parts_nothing() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    log.push((30 * MIN, Observation::Device(DeviceEvent::Paused)));
    log.push((35 * MIN, Observation::Device(DeviceEvent::Resumed)));
    stay(&mut log, CLIENT, 60, 90);
    assert_eq!(run(log).visits.len(), 1);
}

#[test]
fn what_was_lost_in_the_shift_is_not_her_choice() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    start(&mut log, 330);
    stay(&mut log, CLIENT, 450, 480);
    assert_eq!(
        causes(&run(log)),
        [
            (GapCause::OutsideRecordedHours, 30, 330),
            (GapCause::Unknown, 330, 450)
        ]
    );
}

#[test]
fn a_night_off_was_not_stopped_by_the_phone() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    end(&mut log, 30);
    start(&mut log, 330);
    log.push((448 * MIN, Observation::Device(DeviceEvent::RecorderKilled)));
    log.push((448 * MIN, Observation::Device(DeviceEvent::RecorderStarted)));
    stay(&mut log, CLIENT, 450, 480);
    assert_eq!(
        causes(&run(log)),
        [
            (GapCause::OutsideRecordedHours, 30, 330),
            (GapCause::StoppedBySystem, 330, 450)
        ]
    );
}

#[test]
fn a_pause_ends_where_she_ended_it() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    log.push((30 * MIN, Observation::Device(DeviceEvent::Paused)));
    log.push((50 * MIN, Observation::Device(DeviceEvent::Resumed)));
    stay(&mut log, CLIENT, 270, 300);
    assert_eq!(
        causes(&run(log)),
        [
            (GapCause::PausedByWorker, 30, 50),
            (GapCause::Unknown, 50, 270)
        ]
    );
}

#[test]
fn nights_that_nobody_recorded_make_no_home() {
    let mut log = Vec::new();
    for day in 0..4 {
        let morning = day * 24 * 60;
        start(&mut log, morning);
        stay(&mut log, CLIENT, morning, morning + 30);
        drive(&mut log, CLIENT, HOME, morning + 30);
        stay(&mut log, HOME, morning + 40, morning + 70);
        drive(&mut log, HOME, CLIENT, morning + 70);
        stay(&mut log, CLIENT, morning + 80, morning + 110);
        end(&mut log, morning + 110);
    }
    let mut t = run(log);
    places(&mut t, &[]);
    assert!(t.places.iter().all(|p| p.kind != PlaceKind::Home));
}

#[test]
fn an_office_is_one_in_every_zone() {
    // Two nights, each with a call before and one after midnight.
    for shift in [0, 180] {
        let mut log = Vec::new();
        for night in 0..2 {
            for minute in [0, 120] {
                let from = 900 + shift + night * 24 * 60 + minute;
                stay(&mut log, CLIENT, from, from + 30);
                stay(&mut log, HOME, from + 45, from + 60);
            }
        }
        let mut t = run(log);
        places(&mut t, &[]);
        assert!(
            t.places.iter().all(|p| p.kind != PlaceKind::Office),
            "{shift}"
        );
    }
}

#[test]
fn the_last_way_is_known_no_better_than_others() {
    let mut log = Vec::new();
    stay(&mut log, CLIENT, 0, 30);
    drive(&mut log, CLIENT, HOME, 30);
    let t = run(log);
    let way = t.trips.last().expect("a way");
    assert!(way.duration.low < way.duration.best(), "{way:?}");
    assert!(way.duration.high > way.duration.best(), "{way:?}");
}

#[test]
fn a_stay_that_only_the_platform_told_of_is_not_measured() {
    let mut log = Vec::new();
    stay(&mut log, HOME, 0, 30);
    let told = PlatformVisit {
        interval: between(60, 72),
        position: spot(CLIENT),
        accuracy: Some(Decimetres(200)),
    };
    log.push((75 * MIN, Observation::Visit(told)));
    stay(&mut log, HOME, 120, 150);
    let t = run(log);
    let visit = t
        .visits
        .iter()
        .find(|v| v.interval.overlap(between(62, 70)).is_some());
    let visit = visit.expect("the stay");
    assert_eq!(
        (visit.known, visit.fixes),
        (Known::Estimated, 0),
        "{visit:?}"
    );
}

#[test]
fn a_break_without_an_end_ends_with_the_shift() {
    let mut log = Vec::new();
    start(&mut log, 0);
    stay(&mut log, CLIENT, 0, 30);
    log.push((30 * MIN, Observation::Break(Mark::Start)));
    end(&mut log, 40);
    start(&mut log, 600);
    stay(&mut log, CLIENT, 600, 630);
    drive(&mut log, CLIENT, HOME, 630);
    stay(&mut log, HOME, 640, 670);
    let mut t = run(log);
    places(&mut t, &[]);
    assert!(!t.trips.is_empty());
    assert!(t.trips.iter().all(|t| t.reason != Reason::Break));
}
