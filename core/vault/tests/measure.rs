//! Figures of speed and size, printed. Run with `--ignored --nocapture`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::time::Instant;

use phone::{DAY, Phone, at, fix};
use stint_model::{Interval, Record, UtcMs};

#[test]
#[ignore = "prints figures, checks nothing"]
fn measure() {
    let phone = Phone::new();
    drop(phone.create());
    let mut recorder = phone.recorder(0);
    let mut times: Vec<u128> = (0..500)
        .map(|i| {
            let begun = Instant::now();
            recorder.append(&[fix(i, i as i32)], at(i)).unwrap();
            begun.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!(
        "append of one record, with sync: p50 {} us, p99 {} us",
        times[250], times[495]
    );
    drop(recorder);

    let mut vault = phone.unlock(0);
    // Five years, a fix each minute, moving like a walk with noise.
    let (days, per_day) = (1826i64, 1440i64);
    let mut random = 1u32;
    let mut lat = 500_000_000;
    let begun = Instant::now();
    let mut import = vault.import().unwrap();
    for day in 0..days {
        let records: Vec<Record> = (0..per_day)
            .map(|i| {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                lat += (random >> 21) as i32 - 1024;
                fix(day * DAY + i * 60_000, lat)
            })
            .collect();
        import.add(&records).unwrap();
    }
    import.commit().unwrap();
    let total = (days * per_day) as f64;
    println!(
        "import: {:.0} records a second",
        total / begun.elapsed().as_secs_f64()
    );
    drop(vault);
    let size = std::fs::metadata(phone.path().join("store.db"))
        .unwrap()
        .len();
    println!(
        "store: {:.2} bytes a fix (latitude moving only)",
        size as f64 / total
    );
    let keys = std::fs::metadata(phone.path().join("keys")).unwrap().len();
    println!("key file: {keys} bytes");

    let begun = Instant::now();
    let vault = phone.unlock(0);
    println!(
        "open, with the least Argon2id cost: {} ms",
        begun.elapsed().as_millis()
    );
    let begun = Instant::now();
    let count = vault
        .records(Interval::between(UtcMs::MIN, UtcMs::MAX))
        .count() as f64;
    println!(
        "read: {:.1} million records a second",
        count / 1e6 / begun.elapsed().as_secs_f64()
    );
    drop(vault);
    let begun = Instant::now();
    let mut vault = phone.unlock(0);
    vault
        .erase(Interval::between(at(DAY).utc, at(2 * DAY).utc), at(0))
        .unwrap();
    println!(
        "open and erase a day of {days}: {} ms",
        begun.elapsed().as_millis()
    );
}
