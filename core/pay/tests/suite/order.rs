//! The best order of visits, against trying them all.

use proptest::prelude::*;
use stint_model::{Interval, Millis, UtcMs};
use stint_pay::*;

fn at(minute: i64) -> UtcMs {
    UtcMs::new(1_772_409_600_000 + minute * 60_000).unwrap()
}

/// Every order, the least travel and of those the earliest end.
fn brute_force(start: UtcMs, stops: &[Stop], travel: &Travel) -> Option<(Millis, UtcMs)> {
    fn go(left: &mut Vec<usize>, done: &mut Vec<usize>, see: &mut impl FnMut(&[usize])) {
        if left.is_empty() {
            see(done);
        }
        for n in 0..left.len() {
            let k = left.remove(n);
            done.push(k);
            go(left, done, see);
            done.pop();
            left.insert(n, k);
        }
    }
    let mut best = None;
    go(
        &mut (0..stops.len()).collect(),
        &mut Vec::new(),
        &mut |order| {
            if let Some(o) = follow(start, stops, travel, order) {
                let this = (o.travel, o.end);
                best = Some(best.map_or(this, |b: (Millis, UtcMs)| b.min(this)));
            }
        },
    );
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_order_is_better(
        stops in prop::collection::vec((5..60i64, 0..400i64, 0..300i64), 0..8),
        ways in prop::collection::vec(1..40i64, 100),
    ) {
        let stops: Vec<Stop> = stops
            .into_iter()
            .map(|(length, from, width)| Stop {
                length: Millis::from_mins(length),
                may_start: Interval::between(at(from), at(from + width)),
            })
            .collect();
        let size = stops.len() + 2;
        let travel = Travel::new(stops.len(), |a, b| Millis::from_mins(ways[a * size + b]));
        let found = best_order(at(0), &stops, &travel).unwrap();
        let wanted = brute_force(at(0), &stops, &travel);
        prop_assert_eq!(found.as_ref().map(|o| (o.travel, o.end)), wanted);
        if let Some(o) = found {
            let order: Vec<usize> = o.visits.iter().map(|v| v.0).collect();
            prop_assert_eq!(follow(at(0), &stops, &travel, &order), Some(o));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Eight visits whose windows leave much, little or no room.
    #[test]
    fn no_order_of_eight_visits_is_better(
        stops in prop::collection::vec((5..30i64, 0..240i64, 0..480i64), 8),
        ways in prop::collection::vec(1..40i64, 100),
    ) {
        let stops: Vec<Stop> = stops
            .into_iter()
            .map(|(length, from, width)| Stop {
                length: Millis::from_mins(length),
                may_start: Interval::between(at(from), at(from + width)),
            })
            .collect();
        let travel = Travel::new(8, |a, b| Millis::from_mins(ways[a * 10 + b]));
        let found = best_order(at(0), &stops, &travel).unwrap();
        let wanted = brute_force(at(0), &stops, &travel);
        prop_assert_eq!(found.map(|o| (o.travel, o.end)), wanted);
    }
}

#[test]
fn twelve_visits_and_not_thirteen() {
    let stops = |n: usize| -> Vec<Stop> {
        (0..n as i64)
            .map(|k| Stop {
                length: Millis::from_mins(20),
                may_start: Interval::between(at(k * 17 % 300), at(k * 17 % 300 + 240)),
            })
            .collect()
    };
    let way = |a: usize, b: usize| Millis::from_mins(((a * 31 + b * 17) % 23) as i64 + 3);
    let found = best_order(at(0), &stops(12), &Travel::new(12, way)).unwrap();
    assert_eq!(found.unwrap().visits.len(), 12);
    let e = best_order(at(0), &stops(13), &Travel::new(13, way)).unwrap_err();
    assert!(matches!(e, PayError::TooManyVisits { count: 13, .. }));
}
