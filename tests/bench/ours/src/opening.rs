//! Opening a vault of five years and 16 million fixes, up to the model of the
//! first screen: today's report.

use std::time::{Duration, Instant};

use stint_model::{Moment, Record};
use stint_vault::Secret;

use crate::phone::{Phone, at, walk};

const DAYS: i64 = 1826;
const EACH: i64 = 8_763;
const DAY: i64 = 86_400_000;

pub fn measure() {
    let first = walk(0).moment.utc.get() / DAY * DAY;
    let phone = Phone::new(at(first));
    let mut vault = phone.unlock(at(first));
    let mut import = vault.import().unwrap();
    for day in 0..DAYS {
        let records: Vec<Record> = (0..EACH)
            .map(|i| {
                let mut record = walk(day * EACH + i);
                record.moment = at(first + day * DAY + i * (DAY / EACH));
                record
            })
            .collect();
        import.add(&records).unwrap();
    }
    import.commit().unwrap();
    drop(vault);
    let last = at(first + DAYS * DAY - 1);
    let wrapped = stint_vault::Vault::begin_unlock(&phone.files()).unwrap();
    let mut times = Vec::new();
    for _ in 0..9 {
        let plain = phone.platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        let begun = Instant::now();
        let (unlocked, records) = first_screen(&phone, plain, last, begun);
        times.push((begun.elapsed(), unlocked, records));
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
