//! Laws, on logs as phones make them: rounds of visits with errors that go
//! together, tunnels, tower fixes, dense and sparse.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod worker;

use proptest::prelude::*;
use stint_analysis::{Analyser, Tally, amend, analyse, coverage, places};
use stint_model::{
    Amendment, AmendmentId, Change, Coordinate, Fix, Interval, Known, Millis, Moment, Payload,
    PlaceKind, Record, RecordId, ShortText, Source, StoredRecord, Timeline, UtcMs,
};
use worker::{DAY, START, Worker};

/// Not printed fix by fix: what made it is.
#[derive(Clone)]
struct Log(Vec<(UtcMs, Fix)>);

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} fixes", self.0.len())
    }
}

impl std::ops::Deref for Log {
    type Target = Vec<(UtcMs, Fix)>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl FromIterator<(UtcMs, Fix)> for Log {
    fn from_iter<I: IntoIterator<Item = (UtcMs, Fix)>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

const TURN: i64 = 3_600_000_000;

/// A day or two, with a stretch in which the phone slept.
fn logs() -> impl Strategy<Value = (Worker, Log)> {
    let every = prop_oneof![Just(10_000i64), Just(60_000), Just(300_000)];
    let asleep = (0..2 * DAY, 0..4 * 3_600_000i64);
    (any::<u64>(), every, 1u32..3, asleep).prop_map(|(seed, every, days, (from, long))| {
        let worker = Worker {
            seed,
            every,
            ..Worker::default()
        };
        let asleep = START + from..START + from + long;
        let log = worker
            .days(days)
            .filter(|(t, _)| !asleep.contains(&t.get()));
        (worker, log.collect())
    })
}

fn run(log: &[(UtcMs, Fix)]) -> (Timeline, Tally) {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (at, fix) in log {
        a.push_fix(*at, fix, &mut t);
    }
    let tally = a.finish(&mut t);
    (t, tally)
}

fn stretches(t: &Timeline) -> Vec<Interval> {
    let mut all: Vec<Interval> = t.visits.iter().map(|v| v.interval).collect();
    all.extend(t.trips.iter().map(|p| p.interval));
    all.sort();
    all
}

fn apart(all: &[Interval]) -> bool {
    all.windows(2).all(|w| w[0].end() <= w[1].start())
}

fn ms(t: i64) -> UtcMs {
    UtcMs::new(t).expect("in range")
}

fn turned(c: Coordinate, by: i64) -> Coordinate {
    let lon = (i64::from(c.lon_e7()) + by + TURN / 2).rem_euclid(TURN) - TURN / 2;
    Coordinate::from_e7(c.lat_e7(), i32::try_from(lon).expect("wrapped")).expect("on Earth")
}

fn changes() -> impl Strategy<Value = Vec<(i64, i64, Change)>> {
    let name = || ShortText::new("Flat").expect("short");
    let change = prop_oneof![
        Just(Change::Confirm),
        (0..2 * DAY, 1..DAY / 4).prop_map(|(s, l)| Change::Bounds {
            start: ms(START + s),
            end: ms(START + s + l)
        }),
        (0..2 * DAY).prop_map(|s| Change::Split { at: ms(START + s) }),
        Just(Change::Join),
        Just(Change::NotWork),
        Just(Change::AddVisit {
            at: None,
            name: name(),
            kind: PlaceKind::Client
        }),
    ];
    prop::collection::vec((0..2 * DAY, 1..DAY / 4, change), 0..6)
}

fn amendments(changes: Vec<(i64, i64, Change)>) -> Vec<Amendment> {
    (0..)
        .zip(changes)
        .map(|(id, (from, long, change))| Amendment {
            id: AmendmentId(id),
            made: Moment::at(ms(START)),
            interval: Interval::between(ms(START + from), ms(START + from + long)),
            records: vec![],
            change,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_overlaps_whatever_she_corrects((_, log) in logs(), changes in changes()) {
        let (mut t, _) = run(&log);
        places(&mut t, &[]);
        prop_assert!(apart(&stretches(&t)));
        prop_assert!(apart(&t.gaps.iter().map(|g| g.interval).collect::<Vec<_>>()));
        let corrected = amend(t, &amendments(changes));
        prop_assert!(apart(&stretches(&corrected)));
    }

    #[test]
    fn the_days_are_found(seed in any::<u64>()) {
        // While the phone sleeps nothing can be found.
        let log: Log = Worker { seed, ..Worker::default() }.days(1).collect();
        let (t, _) = run(&log);
        prop_assert!(t.visits.len() >= 5 && t.trips.len() >= 4);
    }

    #[test]
    fn more_fixes_never_lower_coverage((_, log) in logs(), dropped in 0u64.., most in 1u64..8) {
        let kept = |k: usize| (k as u64).wrapping_mul(0x9e37_79b9).wrapping_add(dropped) % 8 >= most;
        let fewer: Log = (0..).zip(log.iter()).filter(|(k, _)| kept(*k)).map(|(_, f)| *f).collect();
        // Before the first and after the last stay there is only an estimate
        // of how long she rested, which is longer where fixes are fewer.
        let (all, few) = (run(&log).0, run(&fewer).0);
        let inner = |t: &Timeline| Some((t.visits.first()?.interval.end(), t.visits.last()?.interval.start()));
        let (Some(a), Some(b)) = (inner(&all), inner(&few)) else { return Ok(()) };
        let (from, to) = (a.0.max(b.0), a.1.min(b.1));
        prop_assume!(from < to);
        let stretch = Interval::between(from, to);
        prop_assert!(coverage(&few, stretch).recorded <= coverage(&all, stretch).recorded);
    }

    #[test]
    fn more_fixes_never_lengthen_gaps((_, log) in logs(), dropped in 0u64.., most in 1u64..8) {
        let kept = |k: usize| (k as u64).wrapping_mul(0x9e37_79b9).wrapping_add(dropped) % 8 >= most;
        let fewer: Log = (0..).zip(log.iter()).filter(|(k, _)| kept(*k)).map(|(_, f)| *f).collect();
        let (Some(first), Some(last)) = (fewer.first(), fewer.last()) else { return Ok(()) };
        let stretch = Interval::between(first.0, last.0);
        let missing = |log: &[(UtcMs, Fix)]| -> Millis {
            let gaps = run(log).0.gaps;
            gaps.iter().filter_map(|g| Some(g.interval.overlap(stretch)?.length())).sum()
        };
        prop_assert!(missing(&log) <= missing(&fewer));
    }

    #[test]
    fn shifting_time_shifts_results((_, log) in logs(), by in 0i64..40_000_000_000) {
        let later: Log = log.iter().map(|(t, f)| (t.plus(Millis(by)), *f)).collect();
        let (mut here, there) = (run(&log).0, run(&later).0);
        let moved = |i: Interval| Interval::between(i.start().plus(Millis(by)), i.end().plus(Millis(by)));
        here.visits.iter_mut().for_each(|v| v.interval = moved(v.interval));
        here.trips.iter_mut().for_each(|v| v.interval = moved(v.interval));
        here.gaps.iter_mut().for_each(|v| v.interval = moved(v.interval));
        prop_assert_eq!(here, there);
    }

    #[test]
    fn turning_the_earth_turns_results((_, log) in logs(), by in 1..TURN) {
        let around: Log = log.iter().map(|(t, f)| (*t, Fix { position: turned(f.position, by), ..*f })).collect();
        let (mut here, mut there) = (run(&log).0, run(&around).0);
        places(&mut here, &[]);
        places(&mut there, &[]);
        prop_assert_eq!(here.visits.len(), there.visits.len());
        for (a, b) in here.visits.iter().zip(&there.visits) {
            prop_assert_eq!((a.interval, a.place, a.dwell), (b.interval, b.place, b.dwell));
            let (p, q) = (a.position.expect("known"), b.position.expect("known"));
            prop_assert_eq!(turned(p, by), q);
        }
        prop_assert_eq!(here.trips.len(), there.trips.len());
        for (a, b) in here.trips.iter().zip(&there.trips) {
            prop_assert_eq!((a.interval, a.mode, a.from, a.to), (b.interval, b.mode, b.from, b.to));
            prop_assert!((a.length.best().0 - b.length.best().0).abs() < 0.01);
        }
        prop_assert_eq!(here.gaps, there.gaps);
    }

    #[test]
    fn duplicates_and_delays_change_nothing((_, log) in logs(), late in 0usize..60) {
        let (once, _) = run(&log);
        // Each fix comes again, some places later but within two minutes.
        let mut twice = log.0.clone();
        for (k, f) in log.iter().enumerate().rev() {
            let until = f.0.get() + 100_000;
            let at = log[k..].iter().take(late).take_while(|g| g.0.get() < until).count();
            twice.insert((k + at).min(twice.len()), *f);
        }
        let (again, tally) = run(&twice);
        prop_assert_eq!(tally.duplicates + tally.too_late, log.len() as u64);
        prop_assert_eq!(once, again);
    }

    #[test]
    fn order_of_arrival_does_not_matter((_, log) in logs(), by in any::<u64>()) {
        let mut stored: Vec<StoredRecord> = (0..)
            .zip(log.iter())
            .map(|(counter, (at, fix))| StoredRecord {
                id: RecordId { install: 1, segment: 1, counter },
                record: Record {
                    moment: Moment::at(*at),
                    source: Source::Gps,
                    known: Known::Measured,
                    payload: Payload::Fix(*fix),
                },
            })
            .collect();
        let sorted = analyse(&stored);
        prop_assert_eq!(&sorted, &run(&log).0);
        stored.sort_by_key(|r| u64::from(r.id.counter).wrapping_mul(by | 1).rotate_left(29));
        prop_assert_eq!(sorted, analyse(&stored));
    }

    #[test]
    fn her_word_survives_a_later_analysis((worker, log) in logs(), pick in any::<prop::sample::Index>(), shorter in 0i64..300_000) {
        let (mut t, _) = run(&log);
        places(&mut t, &[]);
        prop_assume!(!t.visits.is_empty());
        let old = t.visits[pick.index(t.visits.len())].interval;
        prop_assume!(old.length().0 > 1_200_000);
        let start = old.start().plus(Millis(shorter));
        let missed = Interval::between(old.end().plus(Millis(-200_000)), old.end());
        let word = |id, interval, change| Amendment {
            id: AmendmentId(id),
            made: Moment::at(ms(START)),
            interval,
            records: vec![],
            change,
        };
        let name = ShortText::new("Chemist").expect("short");
        let said = [
            word(1, old, Change::Bounds { start, end: old.end() }),
            word(2, missed, Change::AddVisit { at: None, name, kind: PlaceKind::Client }),
            word(3, missed, Change::NotWork),
        ];
        // A later version sees the same day a little differently.
        let other = Worker { noise: worker.noise * 1.3, ..worker };
        let again: Log = other.days(2).filter(|(at, _)| log.iter().any(|(t, _)| t == at)).collect();
        let (mut later, _) = run(&again);
        places(&mut later, &[]);
        for timeline in [t, later] {
            let corrected = amend(timeline, &said);
            let whole = |v: &&stint_model::Visit| v.known == Known::Corrected && v.interval.start() == start;
            prop_assert_eq!(corrected.visits.iter().filter(whole).count(), 1);
            let typed = corrected.visits.iter().find(|v| v.known == Known::Typed);
            prop_assert_eq!(typed.map(|v| (v.interval, v.not_work)), Some((missed, true)));
            prop_assert!(apart(&stretches(&corrected)));
        }
    }
}
