//! Opening a vault of five years and 16 million fixes, up to the model of the
//! first screen: today's report, of a day that has records.

use std::time::{Duration, Instant};

use stint_model::{Moment, Record};
use stint_vault::Secret;

use crate::{
    phone::{Phone, at, fix, many},
    worker::{DAY, START, Worker},
};

const DAYS: i64 = 1826;
/// Ms between fixes: 8,763 a day.
const EVERY: i64 = 9_860;
/// On the last day it is afternoon.
const NOW: i64 = DAY / 24 * 15;

/// A worker's rounds: her visits, ways and places are as many as a real one's.
fn day(n: u32) -> Vec<Record> {
    let worker = Worker {
        every: EVERY,
        ..Worker::default()
    };
    let fixes = worker.day(n).into_iter();
    let record = |(at, f): (stint_model::UtcMs, stint_model::Fix)| {
        let accuracy = f.accuracy.map(|a| a.0);
        fix(
            at.get(),
            f.position.lat_e7(),
            f.position.lon_e7(),
            accuracy,
        )
    };
    fixes.map(record).collect()
}

pub fn measure() {
    let days = many(DAYS);
    let phone = Phone::new(at(START));
    let mut vault = phone.unlock(at(START));
    let now = at(START + (days - 1) * DAY + NOW);
    let mut import = vault.import().unwrap();
    for n in 0..days {
        let mut records = day(n as u32);
        records.retain(|r| r.moment.utc <= now.utc);
        import.add(&records).unwrap();
    }
    import.commit().unwrap();
    drop(vault);
    let wrapped = stint_vault::Vault::begin_unlock(&phone.files()).unwrap();
    let mut times = Vec::new();
    for n in 0..10 {
        let plain = phone.platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        let begun = Instant::now();
        let (unlocked, records) = first_screen(&phone, plain, now, begun);
        let all = begun.elapsed();
        assert!(records > 0, "today has no record");
        match n {
            // Nothing is known of any day yet.
            0 => println!("open_five_years_first_ms {}", all.as_secs_f64() * 1e3),
            _ => times.push((all, unlocked, records)),
        }
    }
    times.sort();
    let (all, unlocked, records) = times[times.len() / 2];
    println!("# median of {}; today has {records} records", times.len());
    println!("open_five_years_ms {}", all.as_secs_f64() * 1e3);
    println!("open_five_years_unlock_ms {}", unlocked.as_secs_f64() * 1e3);
}

/// The app's way: unlock, take in, today's report.
#[cfg(feature = "screen")]
fn first_screen(phone: &Phone, plain: Secret, now: Moment, begun: Instant) -> (Duration, u64) {
    let today = now.local_date();
    let (opened, _) =
        stint_app::Phone::finish_unlock(&phone.files(), phone.shared(), plain, now).unwrap();
    let unlocked = begun.elapsed();
    let range = stint_pay::DateRange::between(today, today);
    (unlocked, opened.report(range, now).unwrap().records)
}

/// Without the app: unlock, take in, read what its report reads.
#[cfg(not(feature = "screen"))]
fn first_screen(phone: &Phone, plain: Secret, now: Moment, begun: Instant) -> (Duration, u64) {
    let platform = phone.shared();
    let mut vault =
        stint_vault::Vault::finish_unlock(&phone.files(), platform, plain, now).unwrap();
    vault.ingest(now).unwrap();
    let unlocked = begun.elapsed();
    let before = now.utc.plus(stint_model::Millis(-2 * DAY));
    let mut batches = vault.batches(stint_model::Interval::between(before, now.utc));
    let mut records = 0;
    while let Some(batch) = batches.advance() {
        records += batch.unwrap().entries().count() as u64;
    }
    (unlocked, records)
}
