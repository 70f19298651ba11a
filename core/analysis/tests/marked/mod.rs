//! Logs with marks of hers, in minutes.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    reason = "shared by tests that each use a part"
)]

use stint_analysis::{Analyser, Observation};
use stint_model::{
    Coordinate, Decimetres, DeviceEvent, Fix, Gap, GapCause, Interval, Mark, Timeline, UtcMs,
};

use DeviceEvent::{RecorderStarted, RecorderStopped};

pub type Log = Vec<(i64, Observation)>;

pub const T0: i64 = 1_767_250_800_000;
pub const MIN: i64 = 60_000;

/// The client's door, and hers, 3 km from it.
pub const CLIENT: (f64, f64) = (51.45, -2.58);
pub const HOME: (f64, f64) = (51.477, -2.58);

pub fn at(min: i64) -> UtcMs {
    UtcMs::new(T0 + min * MIN).expect("in range")
}

pub fn between(a: i64, b: i64) -> Interval {
    Interval::new(at(a), at(b)).expect("in order")
}

pub fn spot((lat, lon): (f64, f64)) -> Coordinate {
    Coordinate::from_degrees(lat, lon).expect("on Earth")
}

/// A fix each ten seconds at one spot, in minutes.
pub fn stay(log: &mut Log, place: (f64, f64), from: i64, to: i64) {
    for t in (from * MIN..to * MIN).step_by(10_000) {
        let fix = Fix {
            position: spot(place),
            accuracy: Some(Decimetres(100)),
            altitude: None,
            speed: None,
            bearing: None,
        };
        log.push((t, Observation::Fix(fix)));
    }
}

/// From one door to the other in ten minutes.
pub fn drive(log: &mut Log, from: (f64, f64), to: (f64, f64), begun: i64) {
    for k in 1..60 {
        let s = f64::from(k) / 60.0;
        let on = |a: f64, b: f64| a + (b - a) * s;
        let mut here = Vec::new();
        stay(&mut here, (on(from.0, to.0), on(from.1, to.1)), 0, 1);
        log.push((begun * MIN + i64::from(k) * 10_000, here[0].1));
    }
}

pub fn end(log: &mut Log, min: i64) {
    log.push((min * MIN, Observation::Shift(Mark::End)));
    log.push((min * MIN, Observation::Device(RecorderStopped)));
}

pub fn start(log: &mut Log, min: i64) {
    log.push((min * MIN, Observation::Device(RecorderStarted)));
    log.push((min * MIN, Observation::Shift(Mark::Start)));
}

pub fn told(log: &mut Log, ms: i64, events: &[DeviceEvent]) {
    log.extend(events.iter().map(|e| (ms, Observation::Device(*e))));
}

/// A note, a work call or a work app's use: the recorder opens for it alone.
pub fn note(log: &mut Log, min: i64) {
    told(log, min * MIN, &[RecorderStarted, RecorderStopped]);
}

pub fn run(log: Log) -> Timeline {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (ms, o) in log {
        a.push(UtcMs::new(T0 + ms).expect("in range"), o, &mut t);
    }
    a.finish(&mut t);
    t
}

pub fn causes(t: &Timeline) -> Vec<(GapCause, i64, i64)> {
    let min = |at: UtcMs| (at.get() - T0 + MIN / 2) / MIN;
    let said = |g: &Gap| (g.cause, min(g.interval.start()), min(g.interval.end()));
    t.gaps.iter().map(said).collect()
}
