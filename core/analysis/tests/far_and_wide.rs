//! Where the Earth or the calendar has a seam, and logs of unusual size.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod worker;

use stint_analysis::{Analyser, Sink, places};
use stint_model::{Coordinate, Decimetres, Fix, Gap, ModelError, Timeline, Trip, UtcMs, Visit};
use worker::{DAY, START, Worker};

fn run(log: impl IntoIterator<Item = (UtcMs, Fix)>) -> Timeline {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (at, fix) in log {
        a.push_fix(at, &fix, &mut t);
    }
    a.finish(&mut t);
    places(&mut t, &[]);
    t
}

fn fix(lat: f64, lon: f64) -> Fix {
    Fix {
        position: Coordinate::from_degrees(lat, lon).expect("on Earth"),
        accuracy: Some(Decimetres(80)),
        altitude: None,
        speed: None,
        bearing: None,
    }
}

/// From one point to another and an hour at each, a fix every `every` s on the
/// way, which takes `way` s.
fn journey(a: (f64, f64), b: (f64, f64), way: i64, every: i64) -> Vec<(UtcMs, Fix)> {
    let at = |s: i64| UtcMs::new(START + s * 1000).expect("in range");
    let turn = (b.1 - a.1 + 540.0).rem_euclid(360.0) - 180.0;
    let mut log: Vec<_> = (0..360).map(|k| (at(k * 10), fix(a.0, a.1))).collect();
    for s in (every..way).step_by(every as usize) {
        let share = s as f64 / way as f64;
        let lon = (a.1 + turn * share + 540.0).rem_euclid(360.0) - 180.0;
        log.push((at(3600 + s), fix(a.0 + (b.0 - a.0) * share, lon)));
    }
    log.extend((0..360).map(|k| (at(3600 + way + k * 10), fix(b.0, b.1))));
    log
}

#[test]
fn a_trip_across_the_antimeridian_is_a_few_kilometres() {
    let t = run(journey((-16.8, 179.98), (-16.8, -179.98), 600, 10));
    assert_eq!((t.visits.len(), t.trips.len()), (2, 1));
    let length = t.trips[0].length.best().0;
    assert!((4_000.0..5_500.0).contains(&length), "{length}");
    assert_eq!(t.places.len(), 2);
}

#[test]
fn a_worker_at_the_antimeridian_is_one_at_greenwich() {
    let at = |lon| Worker {
        home: (514_500_000, lon),
        ..Worker::default()
    };
    let (here, there) = (run(at(0).days(2)), run(at(1_799_999_000).days(2)));
    assert!(here.visits.len() > 10);
    assert_eq!(here.visits.len(), there.visits.len());
    for (a, b) in here.trips.iter().zip(&there.trips) {
        assert_eq!(a.interval, b.interval);
        assert!((a.length.best().0 - b.length.best().0).abs() < 1.0);
    }
    assert_eq!(here.places.len(), there.places.len());
}

#[test]
fn walking_around_a_pole_is_a_short_walk() {
    for sign in [1.0, -1.0] {
        // 5 m from the pole, all meridians in a row: a rest, for a phone.
        let log = (0..720).map(|k| {
            let at = UtcMs::new(START + k * 10_000).expect("in range");
            (at, fix(sign * 89.999_955, (k % 360 - 180) as f64))
        });
        let t = run(log);
        let way: f64 = t.trips.iter().map(|p| p.length.high.0).sum();
        assert!(way < 30_000.0, "{way}");
    }
}

#[test]
fn across_the_pole_is_no_way_around_the_earth() {
    let mut log = journey((89.95, 0.0), (89.999, 0.0), 1200, 10);
    let end = log[log.len() - 1].0.get() + 10_000;
    log.extend((0..360).map(|k| {
        let at = UtcMs::new(end + k * 10_000).expect("in range");
        (at, fix(89.99, 180.0))
    }));
    let t = run(log);
    let way: f64 = t.trips.iter().map(|p| p.length.low.0).sum();
    assert!(way < 10_000.0, "{way}");
}

#[test]
fn a_ferry_is_one_motorised_trip() {
    // Dover to Calais in 90 minutes: 41.16 km on the WGS 84 ellipsoid.
    for every in [10, 60, 120, 300] {
        let t = run(journey((51.126, 1.332), (50.967, 1.862), 5400, every));
        assert_eq!((t.visits.len(), t.trips.len()), (2, 1));
        let p = &t.trips[0];
        // Ways at sea are straighter than the streets that chords are taken to
        // hide: the best estimate is too long, but the range holds.
        let length = p.length.best().0;
        assert!((40_000.0..55_000.0).contains(&length), "{length}");
        let holds = p.length.low.0..=p.length.high.0;
        assert!(holds.contains(&41_161.0), "{every} s: {holds:?}");
        assert_eq!(p.mode, stint_model::Mode::Motorised);
    }
}

#[test]
fn a_flight_is_as_long_as_the_great_circle_or_a_little_longer() {
    // London Heathrow to Madrid: 1,246 km on the ellipsoid in two hours and a
    // quarter, the phone in flight mode.
    let way = 2 * 3600 + 900;
    let t = run(journey((51.470, -0.454), (40.472, -3.561), way, way));
    assert_eq!((t.visits.len(), t.trips.len()), (2, 1));
    let length = t.trips[0].length;
    // Air routes are up to a twentieth longer.
    for truth in [1_246_000.0, 1.05 * 1_246_000.0] {
        assert!(
            (length.low.0..=length.high.0).contains(&truth),
            "{length:?}"
        );
    }
    assert_eq!(t.trips[0].mode, stint_model::Mode::Motorised);
}

#[test]
fn one_fix_and_none() {
    let none = run([]);
    assert_eq!(none, Timeline::default());
    let one = run([(UtcMs::new(START).expect("in range"), fix(51.0, 0.0))]);
    assert!(one.visits.is_empty() && one.trips.is_empty() && one.gaps.is_empty());
}

#[test]
fn a_day_without_a_fix_is_one_gap() {
    let worker = Worker::default();
    let t = run(worker.day(0).into_iter().chain(worker.day(2)));
    let midnight = |n: i64| START + n * DAY;
    let long: Vec<&Gap> = t
        .gaps
        .iter()
        .filter(|g| g.interval.length().hours() > 20.0)
        .collect();
    assert_eq!(long.len(), 1);
    assert!(long[0].interval.start().get() < midnight(1));
    assert!(long[0].interval.end().get() >= midnight(2));
}

#[test]
fn the_leap_day_is_a_day() {
    // 2024-02-28 to 03-01: 1,150 days after 2021-01-04.
    let leap = UtcMs::new(START + 1_151 * DAY).expect("in range");
    assert_eq!(leap.utc_day().date().to_string(), "2024-02-29");
    let worker = Worker::default();
    let t = run((1_150..1_153).flat_map(|n| worker.day(n)));
    assert!(t.gaps.is_empty());
    let on = |v: &&Visit| v.interval.start().utc_day() == leap.utc_day();
    assert!(t.visits.iter().filter(on).count() >= 7);
}

#[test]
fn a_night_is_one_visit_across_midnight() {
    let t = run(Worker::default().days(2));
    let midnight = UtcMs::new(START + DAY).expect("in range");
    let night = t.visits.iter().find(|v| v.interval.contains(midnight));
    let night = night.expect("a visit over midnight");
    assert!(night.interval.length().hours() > 8.0);
}

#[test]
fn impossible_values_are_refused_where_they_are_made() {
    let refused = |lat, lon| Coordinate::from_degrees(lat, lon).expect_err("not on Earth");
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(refused(bad, 0.0), ModelError::NotFinite);
        assert_eq!(refused(0.0, bad), ModelError::NotFinite);
        assert_eq!(Decimetres::from_metres(bad), Err(ModelError::NotFinite));
    }
    assert_eq!(refused(90.000_000_1, 0.0), ModelError::CoordinateOutOfRange);
    assert_eq!(
        refused(0.0, -180.000_000_1),
        ModelError::CoordinateOutOfRange
    );
    assert_eq!(UtcMs::new(-1), Err(ModelError::TimeOutOfRange));
    assert_eq!(UtcMs::new(i64::MAX), Err(ModelError::TimeOutOfRange));
}

/// Counts what comes and keeps nothing.
#[derive(Default)]
struct Count(u64);

impl Sink for Count {
    fn visit(&mut self, _: Visit) {
        self.0 += 1;
    }
    fn trip(&mut self, _: Trip) {
        self.0 += 1;
    }
    fn gap(&mut self, _: Gap) {
        self.0 += 1;
    }
}

#[test]
fn ten_million_fixes_take_no_more_memory_than_a_day() {
    let worker = Worker {
        every: 1_000,
        ..Worker::default()
    };
    let (mut analyser, mut count, mut fixes) = (Analyser::new(), Count::default(), 0);
    // The same day again and again: making them up would take longer.
    let day = worker.day(0);
    let mut sizes = Vec::new();
    for n in 0.. {
        for (at, fix) in &day {
            let at = UtcMs::new(at.get() + n * DAY).expect("in range");
            analyser.push_fix(at, fix, &mut count);
        }
        fixes += day.len();
        sizes.push(postcard::to_stdvec(&analyser).expect("can be stored").len());
        if fixes >= 10_000_000 {
            break;
        }
    }
    assert_eq!(analyser.finish(&mut count).taken, fixes as u64);
    assert!(count.0 > 1_000);
    let (first, last) = (sizes[1], sizes[sizes.len() - 1]);
    assert!(last <= first + 64, "{first} {last}");
}
