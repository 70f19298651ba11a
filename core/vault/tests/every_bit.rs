//! Every bit of every file of a vault flipped, one at a time: found, or
//! harmless; never a panic, never wrong data, and the blast radius is printed.
//!
//! The plain test takes every bit of the small files' heads and a sample of
//! the rest. All of it: `cargo test -p stint-vault --release --test every_bit
//! -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::{collections::BTreeMap, fs, path::PathBuf};

use phone::{DAY, Phone, at, fix};
use stint_model::{Interval, Record, UtcDay, UtcMs};
use stint_vault::{NewVault, SoftwarePlatform, Vault, VaultError};

struct Life {
    phone: Phone,
    files: BTreeMap<PathBuf, Vec<u8>>,
    device: BTreeMap<PathBuf, Vec<u8>>,
    truth: Vec<Record>,
}

fn life() -> Life {
    let phone = Phone::new();
    let new = NewVault {
        platform_slot: true,
        ..NewVault::default()
    };
    let (mut vault, _) = Vault::create(&phone.path(), phone.platform.clone(), new, at(0)).unwrap();
    let mut import = vault.import().unwrap();
    let old: Vec<Record> = (0..6)
        .flat_map(|d| {
            (0..30).map(move |i| fix(d * DAY + i * 9_000, (i * i * 7_919 % 999_983) as i32))
        })
        .collect();
    import.add(&old).unwrap();
    import.commit().unwrap();
    vault.set_setting("zone", b"Europe/London").unwrap();
    vault.consent_append(b"yes").unwrap();
    vault.lock().unwrap();
    let mut recorder = phone.recorder(7 * DAY);
    for i in 0..4 {
        recorder
            .append(&[fix(7 * DAY + i, i as i32)], at(7 * DAY + i))
            .unwrap();
    }
    recorder.close(at(7 * DAY + 9)).unwrap();
    drop(phone.recorder(7 * DAY + 10));
    let mut life = Life {
        files: read(&phone, "vault"),
        device: read(&phone, "hw"),
        phone,
        truth: Vec::new(),
    };
    life.truth = open(&life).unwrap().records;
    life
}

fn read(phone: &Phone, dir: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let dir = phone.dir.path().join(dir);
    let mut files = BTreeMap::new();
    for dir in [dir.clone(), dir.join("segments")] {
        for entry in fs::read_dir(dir).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_file() && !name.ends_with(".lock") && name != "ballast" {
                files.insert(path.clone(), fs::read(path).unwrap());
            }
        }
    }
    files
}

struct Seen {
    records: Vec<Record>,
    days_in_error: usize,
    notes: usize,
}

/// What a person gets of the vault as it lies there.
fn open(life: &Life) -> Result<Seen, VaultError> {
    let phone = &life.phone;
    let now = at(8 * DAY);
    let wrapped = Vault::begin_unlock(&phone.path())?;
    let software = SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap();
    let plain = software.unwrap(wrapped.epoch, &wrapped.blob)?;
    let mut vault = Vault::finish_unlock(&phone.path(), phone.platform.clone(), plain, now)?;
    vault.ingest(now)?;
    let mut seen = Seen {
        records: Vec::new(),
        days_in_error: 0,
        notes: 0,
    };
    for r in vault.records(Interval::between(UtcMs::MIN, UtcMs::MAX)) {
        match r {
            Ok(r) => seen.records.push(r.record),
            Err(_) => seen.days_in_error += 1,
        }
    }
    let setting = vault.setting("zone")?;
    assert!(
        setting.is_none_or(|s| s == b"Europe/London"),
        "a wrong setting"
    );
    assert!(
        vault.consent_log()?.iter().all(|e| e == b"yes"),
        "a wrong consent"
    );
    seen.notes = vault.integrity()?.len();
    Ok(seen)
}

fn put(life: &Life) {
    let _ = fs::remove_dir_all(life.phone.path().join("quarantine"));
    for now in read(&life.phone, "vault")
        .keys()
        .filter(|p| !life.files.contains_key(*p))
    {
        fs::remove_file(now).unwrap();
    }
    let _ = fs::remove_file(life.phone.path().join("store.db-journal"));
    for (path, bytes) in life.files.iter().chain(&life.device) {
        fs::write(path, bytes).unwrap();
    }
}

fn day_of(r: &Record) -> UtcDay {
    r.moment.utc.utc_day()
}

/// Flips the bits that `wanted` names, by file's name, byte and bit.
fn flip(wanted: impl Fn(&str, usize, usize) -> bool) {
    let life = life();
    for path in life.files.keys() {
        let name = path
            .strip_prefix(life.phone.path())
            .unwrap()
            .display()
            .to_string();
        let bytes = &life.files[path];
        let (mut flips, mut refused, mut told, mut harmless) = (0, 0, 0, 0);
        let mut like_a_crash = 0;
        let (mut worst, mut worst_days) = (0, 0);
        for i in 0..bytes.len() {
            for bit in (0..8).filter(|bit| wanted(&name, i, *bit)) {
                put(&life);
                let mut changed = bytes.clone();
                changed[i] ^= 1 << bit;
                fs::write(path, changed).unwrap();
                flips += 1;
                let Ok(seen) = open(&life) else {
                    refused += 1;
                    continue;
                };
                assert!(
                    seen.records.iter().all(|r| life.truth.contains(r)),
                    "{name} byte {i} bit {bit}: wrong data"
                );
                let lost: Vec<&Record> = life
                    .truth
                    .iter()
                    .filter(|r| !seen.records.contains(r))
                    .collect();
                if lost.is_empty() {
                    harmless += usize::from(seen.notes == 0);
                    told += usize::from(seen.notes > 0);
                    continue;
                }
                // The newest frame of a recording that nobody ended: cut off, it
                // looks like a crash.
                if name.ends_with("2.seg") && lost.len() <= 2 {
                    like_a_crash += 1;
                    continue;
                }
                assert!(
                    seen.notes > 0 || seen.days_in_error > 0,
                    "{name} byte {i} bit {bit}: silent"
                );
                told += 1;
                let mut days: Vec<UtcDay> = lost.iter().map(|r| day_of(r)).collect();
                days.dedup();
                worst = worst.max(lost.len());
                worst_days = worst_days.max(days.len());
            }
        }
        println!(
            "every bit: {name}: {flips} flipped: {refused} refused, {told} told, {harmless} harmless, {like_a_crash} like a crash; worst cost {worst} of {} records of {worst_days} days",
            life.truth.len()
        );
        assert!(flips > 0);
    }
}

#[test]
fn a_sample_of_all_bits_is_found_or_harmless() {
    flip(|name, i, bit| {
        let step = match name {
            "store.db" => 331,
            "recorder" | "keys" | "keys.copy" => 149,
            _ => 61,
        };
        i % step == 0 && bit == (i / step) % 8
    });
}

#[test]
#[ignore = "takes an hour"]
fn every_bit_is_found_or_harmless() {
    flip(|_, _, _| true);
}
