//! An erasure and what reaches into it from elsewhere: stays of several days,
//! and days that can't be read whole.

use stint_model::{Coordinate, Interval, Payload, PlatformVisit, Record};

use super::{DAY, Phone, all, at, fix, is_fix};
use crate::{ErasureLevel, Finding, Vault};

const HOUR: i64 = 3_600_000;

/// A stay that the phone told of at `told`.
fn stay(told: i64, from: i64, to: i64) -> Record {
    let visit = PlatformVisit {
        position: Coordinate::from_e7(1, 2).unwrap(),
        accuracy: None,
        interval: between(from, to),
    };
    Record {
        payload: Payload::Visit(visit),
        ..fix(told, 0)
    }
}

fn between(from: i64, to: i64) -> Interval {
    Interval::between(at(from).utc, at(to).utc)
}

fn import(vault: &mut Vault, records: &[Record]) {
    let mut import = vault.import().unwrap();
    import.add(records).unwrap();
    import.commit().unwrap();
}

fn stays(vault: &Vault) -> usize {
    all(vault).iter().filter(|r| !is_fix(&r.record)).count()
}

#[test]
fn a_stay_of_days_goes_with_each_of_them_wherever_it_is_stored() {
    // Told of when it ended, as phones do; stored where it began, as imports do.
    for told in [3 * DAY + 7 * HOUR, 18 * HOUR] {
        for day in 0..4 {
            let phone = Phone::new();
            let mut vault = phone.unlock(0);
            import(&mut vault, &[fix(0, 1), fix(9 * DAY, 2)]);
            import(&mut vault, &[stay(told, 18 * HOUR, 3 * DAY + 7 * HOUR)]);
            import(&mut vault, &[stay(12 * DAY, 8 * DAY, 12 * DAY)]);
            let erased = between(day * DAY + 19 * HOUR, day * DAY + 20 * HOUR);
            let there = day < 3;
            let report = vault.erase(erased, at(20 * DAY)).unwrap();
            assert_eq!(report.records, u64::from(there), "{told} {day}");
            assert_eq!(stays(&vault), 2 - usize::from(there));
            assert_eq!(all(&vault).len(), 2 + stays(&vault));
            assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
        }
    }
}

/// Damages one block of the store, by its row.
fn damage(phone: &Phone, rows: &str) {
    let db = rusqlite::Connection::open(phone.path().join("store.db")).unwrap();
    let sql = format!(
        "UPDATE block SET body = randomblob(length(body))
         WHERE rowid IN (SELECT rowid FROM block WHERE {rows})"
    );
    assert_eq!(db.execute(&sql, []).unwrap(), 1);
}

#[test]
fn of_a_damaged_day_only_the_interval_goes_and_what_cannot_be_read() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let many = 65_536 + 10;
    let records: Vec<Record> = (0..many).map(|i| fix(i * 1000, 7)).collect();
    import(&mut vault, &records);
    vault.lock().unwrap();
    damage(&phone, "number = 1");
    let mut vault = phone.unlock(DAY);
    let report = vault.erase(between(HOUR, 2 * HOUR), at(DAY)).unwrap();
    assert_eq!(report.records, 3600);
    assert_eq!(all(&vault).len(), 65_536 - 3600);
    let day = at(0).utc.utc_day();
    let lost = Finding::DayLost {
        day,
        lost: Some(10),
    };
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == lost), "{notes:?}");
    assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
}

#[test]
fn a_damaged_day_elsewhere_stays_and_the_erasure_says_that_it_may_hold_some() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    import(&mut vault, &[fix(0, 1)]);
    import(&mut vault, &[fix(9 * DAY, 1)]);
    vault.lock().unwrap();
    let day_of_nine = "generation = (SELECT max(generation) FROM block)";
    damage(&phone, day_of_nine);
    let mut vault = phone.unlock(10 * DAY);
    let report = vault.erase(between(0, DAY), at(10 * DAY)).unwrap();
    assert_eq!(report.records, 1);
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
    assert_eq!(vault.days().count(), 1);
}
