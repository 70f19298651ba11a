//! Opening a vault of five years and 16 million fixes, up to the model of the
//! first screen: today's report.

use std::time::Instant;

use stint_model::Record;
use stint_pay::DateRange;

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
    let today = last.local_date();
    let wrapped = stint_app::Phone::begin_unlock(&phone.files()).unwrap();
    let mut times = Vec::new();
    for _ in 0..9 {
        let plain = phone.platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        let begun = Instant::now();
        let platform = phone.shared();
        let (opened, _) =
            stint_app::Phone::finish_unlock(&phone.files(), platform, plain, last).unwrap();
        let unlocked = begun.elapsed();
        let report = opened.report(DateRange::between(today, today), last).unwrap();
        times.push((begun.elapsed(), unlocked, report.records));
    }
    times.sort();
    let (all, unlocked, records) = times[times.len() / 2];
    println!("# median of {}; today has {records} records", times.len());
    println!("open_five_years_ms {}", all.as_secs_f64() * 1e3);
    println!("open_five_years_unlock_ms {}", unlocked.as_secs_f64() * 1e3);
}
