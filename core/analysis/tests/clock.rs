//! A wall clock that is set wrong and right again moves nothing.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod worker;

use proptest::prelude::*;
use stint_analysis::{ClockWatch, Logged, analyse, clock_corrections, moved};
use stint_model::{
    AppUse, BootTime, Fix, Interval, Known, Millis, Moment, Payload, Record, RecordId, ShortText,
    Source, StoredRecord, UtcMs,
};
use worker::{DAY, START, Worker};

fn ms(t: i64) -> UtcMs {
    UtcMs::new(t).expect("in range")
}

/// A log with a boot clock, whose phone was started before it.
fn records(log: &[(UtcMs, Fix)]) -> Vec<StoredRecord> {
    let record = |(counter, (at, fix)): (u32, &(UtcMs, Fix))| StoredRecord {
        id: RecordId {
            install: 1,
            segment: 1,
            counter,
        },
        record: Record {
            moment: Moment {
                boot: Some(BootTime {
                    boot: 7,
                    ms: (at.get() - START + DAY) as u64,
                }),
                ..Moment::at(*at)
            },
            source: Source::Gps,
            known: Known::Measured,
            payload: Payload::Fix(*fix),
        },
    };
    (0..).zip(log).map(record).collect()
}

/// The wall clock is `by` ahead within `wrong`, of true ms.
fn set(records: &mut [StoredRecord], wrong: std::ops::Range<i64>, by: i64) {
    for r in records {
        let moment = &mut r.record.moment;
        let boot = moment.boot.expect("recorded");
        if wrong.contains(&(boot.ms as i64 + START - DAY)) {
            moment.utc = moment.utc.plus(Millis(by));
        }
    }
}

fn logged(records: &[StoredRecord]) -> Vec<Logged> {
    let of = |r: &StoredRecord| (r.record.moment.utc, r.record.moment.boot);
    records.iter().map(of).collect()
}

const HOUR: i64 = 3_600_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_clock_set_wrong_and_right_again_moves_nothing(
        seed in any::<u64>(),
        from in HOUR..20 * HOUR,
        long in 60_000..4 * HOUR,
        by in prop_oneof![-3 * HOUR..-90_000, 90_000..3 * HOUR],
        again in prop_oneof![Just(0), -HOUR..-90_000],
    ) {
        // What a minute of the clock being wrong does isn't judged.
        prop_assume!((by + again).abs() > 60_000);
        let worker = Worker { seed, every: 60_000, ..Worker::default() };
        let straight = records(&worker.day(0));
        let mut jumped = straight.clone();
        let wrong = START + from..START + from + long;
        set(&mut jumped, wrong.start..wrong.end - long / 2, by);
        set(&mut jumped, wrong.end - long / 2..wrong.end, by + again);
        prop_assert_eq!(analyse(&straight), analyse(&jumped));
    }

    #[test]
    fn any_clocks_are_borne(
        log in prop::collection::vec((0..DAY, prop::option::of((0u32..3, any::<u64>()))), 0..200)
    ) {
        let log: Vec<Logged> = log
            .into_iter()
            .map(|(t, boot)| (ms(START + t), boot.map(|(boot, ms)| BootTime { boot, ms })))
            .collect();
        let mut watch = ClockWatch::default();
        let set = log.iter().filter(|l| watch.was_set(**l)).count();
        let moved = clock_corrections(&log);
        prop_assert_eq!(moved.len(), log.len());
        prop_assert!(set > 0 || moved.iter().all(|by| *by == Millis::ZERO));
    }
}

#[test]
fn without_a_way_back_the_wall_clock_stands() {
    let mut log = records(&Worker::default().day(0));
    set(&mut log, START + 12 * HOUR..START + DAY, -2 * HOUR);
    let corrections = clock_corrections(&logged(&log));
    assert!(corrections.iter().all(|by| *by == Millis::ZERO));
}

#[test]
fn a_restart_is_no_jump() {
    let mut log = records(&Worker::default().day(0));
    for r in &mut log[3_000..] {
        let boot = r.record.moment.boot.as_mut().expect("recorded");
        *boot = BootTime {
            boot: 8,
            ms: boot.ms - DAY as u64,
        };
    }
    let mut watch = ClockWatch::default();
    assert!(logged(&log).into_iter().all(|l| !watch.was_set(l)));
}

#[test]
fn a_record_moves_with_what_it_tells() {
    let used = Interval::between(ms(START), ms(START + 60_000));
    let record = Record {
        moment: Moment::at(ms(START + 60_000)),
        source: Source::System,
        known: Known::Measured,
        payload: Payload::AppUse(AppUse {
            app: ShortText::new("Rota").expect("short"),
            interval: used,
        }),
    };
    let later = moved(&record, Millis(HOUR));
    assert_eq!(later.moment.utc, ms(START + 60_000 + HOUR));
    let Payload::AppUse(used) = later.payload else {
        unreachable!("the same kind");
    };
    assert_eq!(used.interval.start(), ms(START + HOUR));
    assert_eq!(moved(&moved(&record, Millis(HOUR)), Millis(-HOUR)), record);
}
