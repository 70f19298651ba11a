//! What she marked and what the platform told, beside fixes.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use stint_analysis::{Analyser, Named, Observation, places, places_off_duty};
use stint_model::{
    Activity, Coordinate, Decimetres, Fix, Interval, Mark, Mode, PlaceKind, PlatformVisit, Reason,
    Steps, Timeline, UtcMs,
};

const T0: i64 = 1_767_250_800_000;
const MIN: i64 = 60_000;
const SEC: i64 = 1_000;
const HOUR: i64 = 60 * MIN;

type Log = Vec<(i64, Observation)>;

fn at(ms: i64) -> UtcMs {
    UtcMs::new(T0 + ms).expect("in range")
}

fn between(a: i64, b: i64) -> Interval {
    Interval::between(at(a), at(b))
}

fn here(north_m: f64) -> Coordinate {
    Coordinate::from_degrees(51.45 + north_m / 111_195.0, -2.58).expect("on Earth")
}

/// Rests for some minutes at each stop, so many metres north; a fix a minute at
/// `mps` on the way.
fn log(stops: &[(f64, i64)], mps: f64) -> Log {
    let fix = |north| {
        Observation::Fix(Fix {
            position: here(north),
            accuracy: Some(Decimetres(100)),
            altitude: None,
            speed: None,
            bearing: None,
        })
    };
    let mut log = Vec::new();
    let mut t = 0;
    for (i, &(north, minutes)) in stops.iter().enumerate() {
        for _ in 0..minutes {
            log.push((t, fix(north)));
            t += MIN;
        }
        let Some(&(next, _)) = stops.get(i + 1) else {
            break;
        };
        let minutes = ((next - north).abs() / mps / 60.0).ceil() as i64;
        for k in 1..minutes {
            log.push((t, fix(north + (next - north) * k as f64 / minutes as f64)));
            t += MIN;
        }
    }
    log
}

fn run(mut log: Log, hints: Log) -> Timeline {
    log.extend(hints);
    log.sort_by_key(|(t, _)| *t);
    let mut timeline = Timeline::default();
    let mut analyser = Analyser::new();
    for (t, o) in log {
        analyser.push(at(t), o, &mut timeline);
    }
    analyser.finish(&mut timeline);
    timeline
}

/// Half an hour, ten minutes on the way, half an hour.
fn way(mps: f64, hints: Log) -> Timeline {
    run(log(&[(0.0, 30), (600.0 * mps, 30)], mps), hints)
}

fn steps(count: u32) -> Log {
    let interval = between(30 * MIN, 40 * MIN);
    vec![(40 * MIN, Observation::Steps(Steps { count, interval }))]
}

fn guess(first: Activity) -> Log {
    vec![
        (29 * MIN, Observation::Activity(first)),
        (40 * MIN, Observation::Activity(Activity::Still)),
    ]
}

fn mode(t: &Timeline) -> Mode {
    assert_eq!(t.trips.len(), 1);
    t.trips[0].mode
}

#[test]
fn whoever_makes_all_the_steps_of_a_way_walks() {
    assert_eq!(mode(&way(8.0, vec![])), Mode::Motorised);
    assert_eq!(mode(&way(8.0, steps(7_000))), Mode::Slow);
    assert_eq!(mode(&way(8.0, steps(300))), Mode::Motorised, "to her car");
    assert_eq!(mode(&way(2.0, steps(1_600))), Mode::Slow);
}

#[test]
fn the_platforms_guess_wins_over_speed_and_steps_win_over_it() {
    assert_eq!(mode(&way(2.0, vec![])), Mode::Slow);
    assert_eq!(mode(&way(2.0, guess(Activity::Vehicle))), Mode::Motorised);
    assert_eq!(mode(&way(8.0, guess(Activity::Cycling))), Mode::Slow);
    let both = [guess(Activity::Vehicle), steps(1_600)].concat();
    assert_eq!(mode(&way(2.0, both)), Mode::Slow);
}

#[test]
fn a_guess_from_hours_ago_says_nothing() {
    let log = log(&[(0.0, 200), (1_200.0, 30)], 2.0);
    let old = vec![(0, Observation::Activity(Activity::Vehicle))];
    assert_eq!(mode(&run(log, old)), Mode::Slow);
}

#[test]
fn a_way_within_a_break_is_part_of_it() {
    let named = [0.0, 4_800.0].map(|north| Named {
        at: here(north),
        kind: PlaceKind::Client,
        name: None,
    });
    let reason = |hints| {
        let mut t = way(8.0, hints);
        places(&mut t, &named);
        t.trips[0].reason
    };
    let marks = |from, to| {
        vec![
            (from * MIN, Observation::Break(Mark::Start)),
            (to * MIN, Observation::Break(Mark::End)),
        ]
    };
    assert_eq!(reason(vec![]), Reason::BetweenClients);
    assert_eq!(reason(marks(25, 45)), Reason::Break);
    assert_eq!(reason(marks(25, 35)), Reason::BetweenClients, "only half");
    assert_eq!(reason(marks(45, 50)), Reason::BetweenClients);
    assert_eq!(reason(marks(25, 45)[..1].to_vec()), Reason::Break);
}

#[test]
fn a_night_on_duty_is_no_home() {
    let mut t = run(log(&[(0.0, 500), (4_800.0, 60)], 8.0), vec![]);
    let home = |t: &Timeline| t.places.iter().any(|p| p.kind == PlaceKind::Home);
    places_off_duty(&mut t, &[], &[between(-HOUR, 9 * HOUR)]);
    assert!(!home(&t));
    places_off_duty(&mut t, &[], &[between(-HOUR, HOUR)]);
    assert!(home(&t), "most of the night was hers");
}

fn stood(north: f64, from: i64, to: i64) -> Log {
    let visit = PlatformVisit {
        position: here(north),
        accuracy: Some(Decimetres(300)),
        interval: between(from * MIN, to * MIN),
    };
    vec![(to * MIN, Observation::Visit(visit))]
}

#[test]
fn a_stay_that_the_platform_reported_fills_a_silence() {
    // Two clients, with a third between them in two hours of silence.
    let stops = log(&[(0.0, 30), (4_800.0, 120), (9_600.0, 30)], 8.0);
    let silence = 32 * MIN..170 * MIN;
    let seen: Log = stops
        .into_iter()
        .filter(|(t, _)| !silence.contains(t))
        .collect();
    assert_eq!(run(seen.clone(), vec![]).visits.len(), 2);
    let t = run(seen, stood(4_800.0, 40, 158));
    assert_eq!(t.visits.len(), 3);
    let (told, stay) = (between(40 * MIN, 158 * MIN), &t.visits[1]);
    let shared = stay.interval.overlap(told).expect("at that time");
    assert!(shared.length().0 > told.length().0 * 9 / 10);
    assert!(stay.dwell.estimated.0 > 100 * MIN, "nothing measured it");
    assert_eq!(t.gaps.len(), 1, "it was a silence all the same");
    assert_eq!(t.trips.len(), 2);
}

#[test]
fn a_stay_that_is_told_when_it_begins_keeps_its_end() {
    // An import's order; with the way on, and as the last of its log.
    let night = |told_at: i64, goes_on: bool| {
        let (from, to) = (60 * MIN, 720 * MIN);
        let visit = PlatformVisit {
            position: here(0.0),
            accuracy: None,
            interval: between(from, to),
        };
        let way: Log = log(&[(0.0, 0), (9_600.0, 30)], 8.0)
            .into_iter()
            .map(|(t, o)| (to + MIN + t, o))
            .filter(|_| goes_on)
            .collect();
        let told = vec![(told_at * MIN, Observation::Visit(visit))];
        let came = log(&[(-4_800.0, 50), (0.0, 0)], 8.0);
        let visits = run(came, [told, way].concat()).visits;
        let mut stays = visits.into_iter().map(|v| v.interval);
        let night = stays.find(|i| i.contains(at(400 * MIN)));
        let night = night.expect("a night");
        (
            night.start().since(at(from)).0 / MIN,
            night.end().since(at(to)).0 / MIN,
        )
    };
    for (told_at, goes_on) in [(60, true), (60, false), (720, true)] {
        assert_eq!(night(told_at, goes_on), (0, 0), "{told_at} {goes_on}");
    }
}

#[test]
fn a_longer_stay_outlasts_another_that_is_told_within_it() {
    // An import's night, and the phone's own word of the evening.
    let ends = |north: f64, from: i64, to: i64| {
        let told = |told: i64, north: f64, from: i64, to: i64| {
            let visit = PlatformVisit {
                position: here(north),
                accuracy: None,
                interval: between(from * MIN, to * MIN),
            };
            (told * MIN, Observation::Visit(visit))
        };
        let mut all = log(&[(-4_800.0, 50), (0.0, 0)], 8.0);
        let way = log(&[(0.0, 0), (9_600.0, 30)], 8.0);
        all.extend(way.into_iter().map(|(t, o)| (721 * MIN + t, o)));
        let night = told(60, 0.0, 60, 720);
        let visits = run(all, vec![night, told(180, north, from, to)]).visits;
        let night = visits
            .into_iter()
            .find(|v| v.interval.contains(at(400 * MIN)));
        night.map(|v| v.interval.end().since(at(720 * MIN)).0 / MIN)
    };
    assert_eq!(ends(0.0, 65, 175), Some(0));
    assert_eq!(ends(2_000.0, 65, 175), None, "she was elsewhere");
    assert_eq!(ends(2_000.0, 10, 40), Some(0), "before it began");
}

/// What was measured of the first stay, in minutes, where one is reported when
/// it begins.
fn measured(fixes: Log, from: i64, to: i64) -> i64 {
    let visit = PlatformVisit {
        position: here(0.0),
        accuracy: Some(Decimetres(100)),
        interval: between(from * SEC, to * SEC),
    };
    let t = run(fixes, vec![(from * SEC, Observation::Visit(visit))]);
    t.visits[0].dwell.measured.0 / MIN
}

#[test]
fn between_a_fix_and_a_reported_edge_nothing_is_measured() {
    let later = |by: i64, log: Log| log.into_iter().map(move |(t, o)| (t + by * MIN, o));
    // 39 minutes, then 9 more after the stay's end.
    let fixes = later(10, log(&[(0.0, 40)], 1.0)).chain(later(70, log(&[(0.0, 10)], 1.0)));
    assert_eq!(measured(fixes.collect(), 0, 60 * 60), 48);
    // Across the road for three minutes, and back.
    let away = later(30, log(&[(100.0, 3)], 1.0)).chain(later(45, log(&[(0.0, 15)], 1.0)));
    let fixes = log(&[(0.0, 30)], 1.0).into_iter().chain(away);
    assert_eq!(measured(fixes.collect(), 33 * 60 + 30, 65 * 60), 29 + 14);
}

#[test]
fn fixes_elsewhere_end_a_stay_that_was_told_when_it_began() {
    let all = log(&[(0.0, 30), (1_200.0, 60)], 2.0);
    let plain = run(all.clone(), vec![]);
    let visit = PlatformVisit {
        position: here(0.0),
        accuracy: None,
        interval: between(0, 36 * MIN + MIN / 2),
    };
    let told = vec![(0, Observation::Visit(visit))];
    assert_eq!(run(all, told).trips, plain.trips);
}

#[test]
fn fixes_win_over_a_stay_that_the_platform_reported() {
    let all = log(&[(0.0, 30), (4_800.0, 60), (9_600.0, 30)], 8.0);
    let plain = run(all.clone(), vec![]);
    let wrong = stood(2_000.0, 45, 90);
    assert_eq!(run(all, wrong).visits.len(), plain.visits.len());
}

#[test]
fn hints_change_no_times_and_no_lengths() {
    let plain = way(8.0, vec![]);
    let breaks = vec![
        (25 * MIN, Observation::Break(Mark::Start)),
        (45 * MIN, Observation::Break(Mark::End)),
    ];
    let hinted = way(
        8.0,
        [steps(7_000), guess(Activity::Walking), breaks].concat(),
    );
    assert_eq!(plain.visits, hinted.visits);
    assert_eq!(plain.gaps, hinted.gaps);
    assert_eq!(plain.trips[0].interval, hinted.trips[0].interval);
    assert_eq!(plain.trips[0].length, hinted.trips[0].length);
}
