//! A log analysed in pieces, with its state stored between them.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod worker;

use proptest::prelude::*;
use stint_analysis::{Analyser, Tally};
use stint_model::{Fix, Timeline, UtcMs};
use worker::{DAY, START, Worker};

fn whole(log: &[(UtcMs, Fix)]) -> (Timeline, Tally) {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (at, fix) in log {
        a.push_fix(*at, fix, &mut t);
    }
    let tally = a.finish(&mut t);
    (t, tally)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn stopping_anywhere_changes_nothing(
        seed in any::<u64>(),
        every in prop_oneof![Just(10_000i64), Just(60_000), Just(300_000)],
        stops in prop::collection::vec(0i64..3 * DAY, 0..6),
    ) {
        let worker = Worker { seed, every, ..Worker::default() };
        let log: Vec<_> = worker.days(3).collect();
        let mut stops: Vec<UtcMs> = stops
            .into_iter()
            .map(|ms| UtcMs::new(START + ms).expect("in range"))
            .collect();
        stops.sort();
        let mut t = Timeline::default();
        let mut analyser = Analyser::new();
        let mut rest = log.as_slice();
        for stop in stops {
            let (now, later) = rest.split_at(rest.partition_point(|(at, _)| *at < stop));
            for (at, fix) in now {
                analyser.push_fix(*at, fix, &mut t);
            }
            analyser.settle(stop, &mut t);
            let stored = postcard::to_stdvec(&analyser).expect("can be stored");
            analyser = postcard::from_bytes(&stored).expect("can be read");
            rest = later;
        }
        for (at, fix) in rest {
            analyser.push_fix(*at, fix, &mut t);
        }
        let tally = analyser.finish(&mut t);
        prop_assert_eq!((t, tally), whole(&log));
    }
}

#[test]
fn the_state_does_not_grow_with_the_log() {
    let mut analyser = Analyser::new();
    let mut sizes = Vec::new();
    for n in 0..60 {
        let mut t = Timeline::default();
        for (at, fix) in Worker::default().day(n) {
            analyser.push_fix(at, &fix, &mut t);
        }
        sizes.push(postcard::to_stdvec(&analyser).expect("can be stored").len());
    }
    let (early, late) = sizes.split_at(30);
    let most = |s: &[usize]| s.iter().max().copied().unwrap_or(0);
    assert!(most(late) <= most(early) + 64, "{sizes:?}");
    assert!(most(late) < 8 << 10, "{sizes:?}");
}
