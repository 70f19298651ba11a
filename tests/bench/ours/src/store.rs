//! Bytes a fix at rest, and reading a million back.

use std::{collections::BTreeMap, fs, path::Path};

use stint_model::{Interval, Record, UtcMs};
use stint_vault::{Recorder, bench::recorder_without_sync};

use crate::phone::{Phone, at, bytes, cpu, fix, many, walk};

const DAY: i64 = 86_400_000;
/// Days of each regime: the data's own, over and over, each on a date of its own.
const DAYS: i64 = 360;

pub fn measure(data: Option<&Path>) {
    let days = data.map(read_days).unwrap_or_default();
    if days.is_empty() {
        println!("# no data was named: a walk instead");
    }
    for (regime, days) in &days {
        let (phone, fixes) = recorded(days, many(DAYS));
        let name = match regime {
            'A' => "dense",
            'B' => "balanced",
            _ => "sparse",
        };
        println!(
            "bytes_a_fix_{name} {}",
            bytes(&phone.files()) as f64 / fixes as f64
        );
        let store = fs::metadata(phone.files().join("store.db")).unwrap().len();
        println!("bytes_a_fix_{name}_store {}", store as f64 / fixes as f64);
        read(&phone, fixes, &format!("read_{name}"));
    }
    let walked: Vec<Record> = (0..8_640).map(walk).collect();
    let (phone, fixes) = recorded(&[walked], many(116));
    read(&phone, fixes, "read_walk");
}

/// Days of fixes by regime.
fn read_days(data: &Path) -> BTreeMap<char, Vec<Vec<Record>>> {
    let mut files: Vec<_> = fs::read_dir(data)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    let mut days: BTreeMap<char, BTreeMap<_, Vec<Record>>> = BTreeMap::new();
    for (n, file) in files.iter().enumerate() {
        let Ok(text) = fs::read_to_string(file.join("input.csv")) else {
            continue;
        };
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let degree = |c: &str| (c.parse::<f64>().unwrap() * 1e7).round() as i32;
            let utc: i64 = cells[1].parse().unwrap();
            let accuracy = cells[4]
                .parse::<f64>()
                .ok()
                .map(|m| (m * 10.0).round() as i32);
            let regime = cells[0].chars().last().unwrap();
            let day = (n, cells[0].to_owned(), utc / DAY);
            days.entry(regime)
                .or_default()
                .entry(day)
                .or_default()
                .push(fix(utc, degree(cells[2]), degree(cells[3]), accuracy));
        }
    }
    let in_order = |days: BTreeMap<_, Vec<Record>>| days.into_values().collect();
    days.into_iter().map(|(k, v)| (k, in_order(v))).collect()
}

/// A phone that recorded these days, and took each in on the next.
fn recorded(days: &[Vec<Record>], many: i64) -> (Phone, usize) {
    let first = days[0][0].moment.utc.get() / DAY;
    let phone = Phone::new(at(first * DAY));
    let mut fixes = 0;
    for n in 0..many {
        let day = &days[n as usize % days.len()];
        let here = |r: &Record| {
            let mut r = r.clone();
            r.moment = at((first + n) * DAY + r.moment.utc.get() % DAY);
            r
        };
        let day: Vec<Record> = day.iter().map(here).collect();
        let mut recorder: Recorder =
            recorder_without_sync(&phone.files(), phone.shared(), day[0].moment).unwrap();
        for batch in day.chunks(60) {
            recorder.append(batch, batch[0].moment).unwrap();
        }
        fixes += day.len();
        let end = day[day.len() - 1].moment;
        recorder.close(end).unwrap();
        let report = phone.unlock(end).ingest(end).unwrap();
        assert!(report.findings.is_empty(), "{:?}", report.findings);
    }
    (phone, fixes)
}

fn read(phone: &Phone, fixes: usize, name: &str) {
    let vault = phone.unlock(at(1_900_000_000_000));
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let (mut best, mut rows) = (0f64, 0f64);
    for _ in 0..5 {
        let begun = cpu();
        let (mut found, mut sum) = (0, 0i64);
        let mut batches = vault.batches(ever);
        while let Some(batch) = batches.advance() {
            let fixes = batch.unwrap().fixes();
            found += fixes.len();
            // All that was read is used, so that none of it is left out.
            let lats = fixes.position().iter().map(|p| i64::from(p.lat_e7()));
            sum = sum.wrapping_add(lats.sum::<i64>());
        }
        std::hint::black_box(sum);
        assert_eq!(found, fixes);
        // No finer than the system counts.
        best = best.max(found as f64 / (cpu() - begun).max(1e-3));
    }
    println!("{name} {best}");
    for _ in 0..2 {
        let begun = cpu();
        let found = vault.records(ever).count();
        rows = rows.max(found as f64 / (cpu() - begun).max(1e-3));
    }
    println!("{name}_rows {rows}");
}
