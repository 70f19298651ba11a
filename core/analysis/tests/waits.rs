//! Waits on a way, told from visits.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use stint_analysis::{Analyser, Observation};
use stint_model::{Coordinate, Decimetres, Fix, Mark, Mode, Timeline, UtcMs};

const T0: i64 = 1_767_250_800_000;
/// Metres a second: on foot, by bus.
const WALK: f64 = 1.4;
const RIDE: f64 = 9.0;

/// A log along a meridian, a fix every ten seconds.
#[derive(Default)]
struct Log {
    fixes: Vec<(i64, Observation)>,
    t: i64,
    /// Metres north of where it began.
    north: f64,
}

impl Log {
    fn fix(&mut self) {
        let position = Coordinate::from_degrees(51.45 + self.north / 111_195.0, -2.58);
        let fix = Fix {
            position: position.expect("on Earth"),
            accuracy: Some(Decimetres(100)),
            altitude: None,
            speed: None,
            bearing: None,
        };
        self.fixes.push((self.t, Observation::Fix(fix)));
        self.t += 10_000;
    }

    fn rest(mut self, minutes: i64) -> Self {
        for _ in 0..minutes * 6 {
            self.fix();
        }
        self
    }

    fn go(mut self, metres: f64, speed: f64) -> Self {
        let steps = (metres / (speed * 10.0)).ceil();
        for _ in 0..steps as i64 {
            self.north += metres / steps;
            self.fix();
        }
        self
    }

    fn mark(mut self, mark: Mark) -> Self {
        self.fixes.push((self.t, Observation::Break(mark)));
        self
    }

    fn analysed(self) -> Timeline {
        let mut t = Timeline::default();
        let mut a = Analyser::new();
        for (ms, o) in self.fixes {
            a.push(UtcMs::new(T0 + ms).expect("in range"), o, &mut t);
        }
        a.finish(&mut t);
        t
    }
}

/// From a client on foot to a stop, by bus to the next client.
fn by_bus(walk: f64, minutes: i64) -> Timeline {
    let log = Log::default().rest(30).go(walk, WALK).rest(minutes);
    log.go(4_000.0, RIDE).rest(30).analysed()
}

#[test]
fn a_wait_for_a_bus_is_part_of_the_way() {
    let t = by_bus(1_300.0, 9);
    assert_eq!((t.visits.len(), t.trips.len()), (2, 1));
    let way = &t.trips[0];
    assert_eq!(way.mode, Mode::Motorised);
    assert_eq!(way.interval.start(), t.visits[0].interval.end());
    assert_eq!(way.interval.end(), t.visits[1].interval.start());
    assert!(way.length.low.0 <= 5_300.0 && 5_300.0 <= way.length.high.0);
    // 15.5 min on foot, 9 of waiting, 7.4 by bus.
    assert!((way.duration.best().mins() - 31.9).abs() < 1.0);
}

/// Her car may stand a short way off; half an hour is no wait.
#[test]
fn a_visit_near_by_or_a_long_one_is_told() {
    for (walk, minutes) in [(600.0, 9), (1_300.0, 25)] {
        let t = by_bus(walk, minutes);
        assert_eq!((t.visits.len(), t.trips.len()), (3, 2), "{walk} {minutes}");
    }
}

/// From a visit she walks to where the bus stops.
#[test]
fn who_walks_off_first_was_on_a_visit() {
    let log = Log::default().rest(30).go(1_300.0, WALK).rest(9);
    let log = log.go(250.0, WALK).go(4_000.0, RIDE);
    let t = log.rest(30).analysed();
    assert_eq!((t.visits.len(), t.trips.len()), (3, 2));
}

#[test]
fn who_came_by_a_vehicle_was_on_a_visit() {
    let log = Log::default().rest(30).go(3_000.0, RIDE).rest(9);
    let t = log.go(4_000.0, RIDE).rest(30).analysed();
    assert_eq!((t.visits.len(), t.trips.len()), (3, 2));
}

/// On foot there and on foot onwards.
#[test]
fn who_goes_on_on_foot_was_on_a_visit() {
    let log = Log::default().rest(30).go(1_300.0, WALK).rest(9);
    let t = log.go(1_300.0, WALK).rest(30).analysed();
    assert_eq!((t.visits.len(), t.trips.len()), (3, 2));
}

/// The log ends while she waits, or on the bus: nothing is held back for good.
#[test]
fn what_the_end_of_the_log_cuts_off_is_told() {
    let log = || Log::default().rest(30).go(1_300.0, WALK).rest(9);
    let waiting = log().analysed();
    assert_eq!((waiting.visits.len(), waiting.trips.len()), (2, 1));
    let riding = log().go(4_000.0, RIDE).analysed();
    assert_eq!((riding.visits.len(), riding.trips.len()), (2, 2));
}

/// A walk in a break that she marked doesn't become part of her way to work.
#[test]
fn a_break_is_not_joined() {
    let log = Log::default().rest(30).mark(Mark::Start);
    let log = log.go(1_300.0, WALK).mark(Mark::End).rest(9);
    let t = log.go(4_000.0, RIDE).rest(30).analysed();
    assert_eq!((t.visits.len(), t.trips.len()), (3, 2));
}
