//! Laws that hold for every log.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use proptest::prelude::*;
use stint_analysis::{Analyser, Observation, Tally, coverage};
use stint_model::{
    Coordinate, Decimetres, DeviceEvent, Fix, Interval, Mark, PlatformVisit, Timeline, UtcMs,
};

type Log = Vec<(i64, i32, i32, Option<i32>)>;

/// A walk in time and space with rests, jumps, silences and blurred fixes.
fn logs() -> impl Strategy<Value = Log> {
    let step = (
        prop_oneof![6 => 1_000i64..120_000, 1 => 300_000i64..4_000_000],
        prop_oneof![5 => -500i32..500, 2 => -20_000i32..20_000],
        prop_oneof![5 => -500i32..500, 2 => -20_000i32..20_000],
        prop_oneof![
            1 => Just(None),
            6 => (30i32..400).prop_map(Some),
            1 => (2_000i32..30_000).prop_map(Some)
        ],
    );
    prop::collection::vec(step, 0..300).prop_map(|steps| {
        let (mut t, mut lat, mut lon) = (1_700_000_000_000i64, 514_500_000i32, -25_900_000i32);
        steps
            .into_iter()
            .map(|(dt, dlat, dlon, accuracy)| {
                t += dt;
                lat += dlat;
                lon += dlon;
                (t, lat, lon, accuracy)
            })
            .collect()
    })
}

fn fix(lat: i32, lon: i32, accuracy: Option<i32>) -> Fix {
    Fix {
        position: Coordinate::from_e7(lat, lon).expect("on Earth"),
        accuracy: accuracy.map(Decimetres),
        altitude: None,
        speed: None,
        bearing: None,
    }
}

fn run(log: &[(i64, i32, i32, Option<i32>)]) -> (Timeline, Tally) {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for &(at, lat, lon, acc) in log {
        let at = UtcMs::new(at).expect("in range");
        a.push(at, Observation::Fix(fix(lat, lon, acc)), &mut t);
    }
    let tally = a.finish(&mut t);
    (t, tally)
}

/// What she wants unrecorded: whole minutes since the log began, how long, and
/// whether it is a pause or time off.
type Halts = Vec<(i64, i64, bool)>;

fn halts() -> impl Strategy<Value = Halts> {
    let halt = (2i64..300, 1i64..60, any::<bool>());
    prop::collection::vec(halt, 0..8).prop_map(|halts| {
        let mut t = 0;
        let placed = halts.into_iter().map(|(after, long, pause)| {
            let from = t + after;
            t = from + long;
            (from, long, pause)
        });
        placed.collect()
    })
}

/// The fixes that were wanted, and what she did.
fn halted(log: &Log, halts: &Halts) -> Vec<(i64, Observation)> {
    use DeviceEvent as E;
    let began = log.first().map_or(0, |f| f.0);
    let mut all: Vec<(i64, Observation)> = log
        .iter()
        .filter(|f| {
            let within = |h: &(i64, i64, bool)| {
                let minute = (f.0 - began) as f64 / 60_000.0;
                (h.0 as f64..=(h.0 + h.1) as f64).contains(&minute)
            };
            !halts.iter().any(within)
        })
        .map(|&(t, lat, lon, accuracy)| (t, Observation::Fix(fix(lat, lon, accuracy))))
        .collect();
    for &(from, long, pause) in halts {
        let mut at = |minute: i64, o| all.push((began + minute * 60_000, o));
        at(from, Observation::Device(E::RecorderStopped));
        at(from + long, Observation::Device(E::RecorderStarted));
        if pause {
            at(from, Observation::Device(E::Paused));
            at(from + long, Observation::Device(E::Resumed));
        } else {
            at(from, Observation::Shift(Mark::End));
            at(from + long, Observation::Shift(Mark::Start));
        }
    }
    all.sort_by_key(|(t, _)| *t);
    all
}

/// Stays that the platform reports: whole minutes since the log began, how long,
/// at which fix, and whether it is told when it begins or when it is over.
type Stays = Vec<(i64, i64, usize, bool)>;

fn stays() -> impl Strategy<Value = Stays> {
    prop::collection::vec((0i64..600, 1i64..300, 0usize..300, any::<bool>()), 0..5)
}

/// The same with these stays. None is told while nothing is recorded: that would
/// be one of its own.
fn reported(log: &Log, halts: &Halts, stays: &Stays) -> Vec<(i64, Observation)> {
    let mut all = halted(log, halts);
    for &(from, long, k, early) in stays {
        let told = if early { from } else { from + long };
        let recorded = !halts.iter().any(|h| (h.0..=h.0 + h.1).contains(&told));
        let Some(&(_, lat, lon, _)) = log.get(k % log.len().max(1)).filter(|_| recorded) else {
            continue;
        };
        let at = |minute: i64| UtcMs::new(log[0].0 + minute * 60_000).expect("in range");
        let stay = PlatformVisit {
            position: Coordinate::from_e7(lat, lon).expect("on Earth"),
            accuracy: Some(Decimetres(300)),
            interval: Interval::between(at(from), at(from + long)),
        };
        all.push((at(told).get(), Observation::Visit(stay)));
    }
    all.sort_by_key(|(t, _)| *t);
    all
}

fn observed(log: &[(i64, Observation)]) -> Timeline {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for &(at, o) in log {
        a.push(UtcMs::new(at).expect("in range"), o, &mut t);
    }
    a.finish(&mut t);
    t
}

fn ordered(intervals: &[Interval]) -> bool {
    intervals.windows(2).all(|w| w[0].end() <= w[1].start())
}

fn all_stretches(t: &Timeline) -> Vec<Interval> {
    let mut all: Vec<Interval> = t.visits.iter().map(|v| v.interval).collect();
    all.extend(t.trips.iter().map(|p| p.interval));
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_overlaps(log in logs()) {
        let (t, _) = run(&log);
        prop_assert!(ordered(&all_stretches(&t)));
        prop_assert!(ordered(&t.gaps.iter().map(|g| g.interval).collect::<Vec<_>>()));
    }

    #[test]
    fn nothing_overlaps_and_nobody_is_anywhere_in_a_long_halt(
        log in logs(),
        halts in halts(),
        stays in stays(),
    ) {
        let t = observed(&reported(&log, &halts, &stays));
        prop_assert!(ordered(&all_stretches(&t)));
        prop_assert!(ordered(&t.gaps.iter().map(|g| g.interval).collect::<Vec<_>>()));
        let began = log.first().map_or(0, |f| f.0);
        let at = |minute: i64| UtcMs::new(began + minute * 60_000).expect("in range");
        for &(from, long, _) in halts.iter().filter(|h| h.1 > 15) {
            let halt = Interval::between(at(from), at(from + long));
            prop_assert!(all_stretches(&t).iter().all(|s| s.overlap(halt).is_none()));
        }
    }

    #[test]
    fn a_fix_more_lengthens_no_gap(
        log in logs(),
        halts in halts(),
        stays in stays(),
        without in 0usize..300,
    ) {
        let all = reported(&log, &halts, &stays);
        let fixes: Vec<usize> = (0..all.len())
            .filter(|k| matches!(all[*k].1, Observation::Fix(_)))
            .collect();
        prop_assume!(fixes.len() > 2);
        let mut fewer = all.clone();
        fewer.remove(fixes[1 + without % (fixes.len() - 2)]);
        let fewer = observed(&fewer).gaps;
        for gap in observed(&all).gaps {
            let shared = fewer.iter().filter_map(|g| g.interval.overlap(gap.interval));
            let shared: i64 = shared.map(|i| i.length().0).sum();
            prop_assert_eq!(shared, gap.interval.length().0);
        }
    }

    #[test]
    fn halts_may_arrive_in_pieces_and_out_of_order(
        log in logs(),
        halts in halts(),
        stays in stays(),
        cut in 0usize..300,
        swaps in prop::collection::vec(0usize..300, 0..60),
    ) {
        let all = reported(&log, &halts, &stays);
        let mut shuffled = all.clone();
        for i in swaps {
            if i + 1 < shuffled.len() && (shuffled[i + 1].0 - shuffled[i].0).abs() < 60_000 {
                shuffled.swap(i, i + 1);
            }
        }
        let newest = |k: usize| shuffled[..=k].iter().map(|f| f.0).max().unwrap_or(0);
        prop_assume!((0..shuffled.len()).all(|k| newest(k) - shuffled[k].0 < 100_000));
        let mut t = Timeline::default();
        let mut analyser = Analyser::new();
        for (k, &(at, o)) in shuffled.iter().enumerate() {
            if k == cut {
                let stored = postcard::to_stdvec(&analyser).expect("can be stored");
                analyser = postcard::from_bytes(&stored).expect("can be read");
            }
            analyser.push(UtcMs::new(at).expect("in range"), o, &mut t);
        }
        analyser.finish(&mut t);
        prop_assert_eq!(observed(&all), t);
    }

    #[test]
    fn every_figure_lies_in_its_range(log in logs()) {
        let (t, _) = run(&log);
        for v in &t.visits {
            prop_assert!(v.dwell.low <= v.dwell.best() && v.dwell.best() <= v.dwell.high);
            prop_assert_eq!(v.dwell.best(), v.interval.length());
        }
        for p in &t.trips {
            prop_assert!(p.length.low <= p.length.best() && p.length.best() <= p.length.high);
            prop_assert!(p.length.high.0.is_finite() && p.length.low.0 >= 0.0);
            prop_assert!(p.duration.low <= p.duration.best());
            prop_assert!(p.duration.best() <= p.duration.high);
            prop_assert_eq!(p.duration.best(), p.interval.length());
        }
    }

    #[test]
    fn feeding_in_pieces_gives_the_same(log in logs(), cut in 0usize..300) {
        let (whole, _) = run(&log);
        let cut = cut.min(log.len());
        let mut t = Timeline::default();
        let mut first = Analyser::new();
        for &(at, lat, lon, acc) in &log[..cut] {
            first.push_fix(UtcMs::new(at).expect("in range"), &fix(lat, lon, acc), &mut t);
        }
        let mut second = first.clone();
        drop(first);
        for &(at, lat, lon, acc) in &log[cut..] {
            second.push_fix(UtcMs::new(at).expect("in range"), &fix(lat, lon, acc), &mut t);
        }
        second.finish(&mut t);
        prop_assert_eq!(whole, t);
    }

    #[test]
    fn duplicates_change_nothing(log in logs()) {
        let (once, _) = run(&log);
        let twice: Log = log.iter().flat_map(|f| [*f, *f]).collect();
        let (again, tally) = run(&twice);
        prop_assert_eq!(once, again);
        prop_assert_eq!(tally.duplicates, log.len() as u64);
    }

    #[test]
    fn order_of_arrival_does_not_matter(log in logs(), swaps in prop::collection::vec(0usize..300, 0..60)) {
        let (sorted, _) = run(&log);
        let mut shuffled = log.clone();
        for i in swaps {
            if i + 1 < shuffled.len() && (shuffled[i + 1].0 - shuffled[i].0).abs() < 60_000 {
                shuffled.swap(i, i + 1);
            }
        }
        let newest = |k: usize| shuffled[..=k].iter().map(|f| f.0).max().unwrap_or(0);
        prop_assume!((0..shuffled.len()).all(|k| newest(k) - shuffled[k].0 < 100_000));
        let (other, tally) = run(&shuffled);
        prop_assert_eq!(tally.too_late, 0);
        prop_assert_eq!(sorted, other);
    }

    #[test]
    fn shifting_time_shifts_results(log in logs(), by in 0i64..40_000_000_000) {
        let (here, _) = run(&log);
        let later: Log = log.iter().map(|&(t, a, o, c)| (t + by, a, o, c)).collect();
        let (there, _) = run(&later);
        prop_assert_eq!(here.visits.len(), there.visits.len());
        prop_assert_eq!(here.trips.len(), there.trips.len());
        for (a, b) in here.visits.iter().zip(&there.visits) {
            prop_assert_eq!(a.interval.start().get() + by, b.interval.start().get());
            prop_assert_eq!(a.position, b.position);
        }
        for (a, b) in here.trips.iter().zip(&there.trips) {
            prop_assert_eq!(a.length, b.length);
        }
    }

    #[test]
    fn shifting_longitude_shifts_results(log in logs(), by in 1i64..3_600_000_000) {
        let turned = |lon: i32| {
            let l = i64::from(lon) + by;
            i32::try_from((l + 1_800_000_000).rem_euclid(3_600_000_000) - 1_800_000_000)
                .expect("fits")
        };
        let (here, _) = run(&log);
        let around: Log = log.iter().map(|&(t, a, o, c)| (t, a, turned(o), c)).collect();
        let (there, _) = run(&around);
        prop_assert_eq!(here.visits.len(), there.visits.len());
        for (a, b) in here.visits.iter().zip(&there.visits) {
            prop_assert_eq!(a.interval, b.interval);
            let (p, q) = (a.position.expect("known"), b.position.expect("known"));
            prop_assert!((p.lat_e7() - q.lat_e7()).abs() <= 1);
            let off = i64::from(turned(p.lon_e7())) - i64::from(q.lon_e7());
            let off = off.rem_euclid(3_600_000_000);
            prop_assert!(off <= 2 || off >= 3_600_000_000 - 2);
        }
        for (a, b) in here.trips.iter().zip(&there.trips) {
            prop_assert_eq!(a.interval, b.interval);
            prop_assert!((a.length.best().0 - b.length.best().0).abs() < 0.1 + 1e-6 * a.length.best().0);
        }
    }

    #[test]
    fn coverage_is_a_share_of_the_stretch(log in logs(), from in 0i64..40_000_000, long in 0i64..40_000_000) {
        let (t, _) = run(&log);
        let start = UtcMs::new(1_700_000_000_000 + from).expect("in range");
        let stretch = Interval::between(start, start.plus(stint_model::Millis(long)));
        let c = coverage(&t, stretch);
        prop_assert!(c.recorded.0 >= 0 && c.recorded <= stretch.length());
    }
}
