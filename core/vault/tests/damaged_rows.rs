//! Rows of the database whose numbers were changed: the day goes on, and what
//! the row still seals is kept.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use phone::{DAY, Phone, at, fix, fixes};
use stint_model::{Record, UtcDay};
use stint_vault::{Finding, SetAsideKind, VaultError};

/// Blocks of the second day: more rows than one block holds.
const MANY: i64 = 70_000;

/// Two days in the store, and one more record of each in a segment.
fn two_days(phone: &Phone) -> Vec<Record> {
    let (mut vault, _) = phone.create();
    let first = (0..9).map(|i| fix(i, i as i32));
    let second = (0..MANY).map(|i| fix(DAY + i, (i * 37 % 8_191) as i32));
    let mut all: Vec<Record> = first.chain(second).collect();
    let mut import = vault.import().unwrap();
    import.add(&all).unwrap();
    import.commit().unwrap();
    vault.lock().unwrap();
    let new = [fix(MANY, 7), fix(DAY + MANY, 8)];
    let mut recorder = phone.recorder(MANY);
    recorder.append(&new[..1], at(MANY)).unwrap();
    recorder.append(&new[1..], at(DAY + MANY)).unwrap();
    recorder.close(at(DAY + MANY)).unwrap();
    all.extend(new);
    all.sort_by_key(|r| r.moment.utc);
    all
}

fn damage(phone: &Phone, what: &str, row: i64) -> bool {
    let db = rusqlite::Connection::open(phone.path().join("store.db")).unwrap();
    let sql = format!("UPDATE block SET {what} WHERE rowid = {row}");
    db.execute(&sql, []).unwrap() == 1
}

#[test]
fn a_day_with_a_changed_row_takes_in_what_is_new() {
    let (mut days, mut logs) = (0, 0);
    for what in [
        "number = -1",
        "number = 1 << 40",
        "schema = -1",
        "schema = 9",
    ] {
        for row in 1.. {
            let phone = Phone::new();
            let written = two_days(&phone);
            if !damage(&phone, what, row) {
                break;
            }
            let mut vault = phone.unlock(3 * DAY);
            let report = vault.ingest(at(3 * DAY)).unwrap();
            // The row's seal tells where it belongs.
            assert_eq!(fixes(&vault), written, "{what}, row {row}");
            let named = |day: u32| {
                let day = UtcDay(at(0).utc.utc_day().0 + day);
                report.findings.contains(&Finding::DayDamaged { day })
            };
            match named(0) || named(1) {
                true => days += 1,
                false => logs += 1,
            }
            vault.lock().unwrap();
            let mut vault = phone.unlock(3 * DAY);
            assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
            assert_eq!(fixes(&vault), written);
        }
    }
    println!("rows: {days} changed rows of a day named and read, {logs} of something else");
    assert_eq!(days, 12);
}

#[test]
fn a_row_that_nothing_opens_is_kept_and_named() {
    for row in 1..=3 {
        let phone = Phone::new();
        let written = two_days(&phone);
        assert!(damage(&phone, "number = -1, generation = 1 << 50", row));
        let mut vault = phone.unlock(3 * DAY);
        let report = vault.ingest(at(3 * DAY)).unwrap();
        assert!(matches!(report.findings[..], [Finding::DayDamaged { .. }]));
        let read = fixes(&vault);
        assert!(read.len() >= 9 && read.len() < written.len());
        assert!(read.iter().all(|r| written.contains(r)));
        let new = [fix(MANY, 7), fix(DAY + MANY, 8)];
        assert!(new.iter().all(|r| read.contains(r)));
        let aside = vault.set_aside_files().unwrap();
        assert!(matches!(aside[..], [a] if a.kind == SetAsideKind::Block));
        assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    }
}

#[test]
fn a_check_mends_a_day_with_a_changed_row() {
    let phone = Phone::new();
    let written = two_days(&phone);
    let mut vault = phone.unlock(3 * DAY);
    vault.ingest(at(3 * DAY)).unwrap();
    vault.lock().unwrap();
    let mut changed = 0;
    for row in 1..40 {
        changed += usize::from(damage(&phone, "schema = 1 << 20", row));
    }
    assert!(changed >= 3);
    let mut vault = phone.unlock(3 * DAY);
    let ever = stint_model::Interval::between(at(0).utc, at(2 * DAY).utc);
    let damaged = vault
        .records(ever)
        .filter(|r| matches!(r, Err(VaultError::DayDamaged)));
    assert_eq!(damaged.count(), 2);
    let report = vault.check(at(3 * DAY), &mut |_, _| {}).unwrap();
    assert!(!report.needs_rescue);
    let mended = report.findings.iter();
    let mended = mended.filter(|f| matches!(f, Finding::DayMended { lost: 0, .. }));
    assert_eq!(mended.count(), 2);
    assert_eq!(fixes(&vault), written);
}
