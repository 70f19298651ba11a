//! An erasure that fails or is interrupted anywhere, and what is done after it:
//! in the end nothing is left of what was erased.

use std::{collections::BTreeSet, fs, io, sync::Arc};

use stint_model::{Interval, Stream};

use super::{
    DAY, Phone, all, at,
    disks::{Fault, FaultyDisk},
    fix, is_fix,
};
use crate::{
    ErasureLevel, Vault, VaultError,
    disk::RealDisk,
    index::{Partition, TIMELESS},
    keyfile::RowKind,
};

/// The erased day.
pub(super) fn day() -> Interval {
    Interval::between(at(DAY).utc, at(2 * DAY).utc)
}

pub(super) const NOW: i64 = 4 * DAY;

/// Three days of recording. A segment of each was changed by somebody, so that
/// it is set aside once it is taken in. The third day's holds a record of the
/// second that was handed in late.
pub(super) fn recorded() -> Phone {
    let phone = Phone::new();
    for day in 0..3 {
        let mut recorder = phone.recorder(day * DAY);
        let late = fix(DAY + 9, 90);
        let mut batch = vec![fix(day * DAY + 1, day as i32), fix(day * DAY + 2, 10)];
        batch.extend((day == 2).then_some(late));
        recorder.append(&batch, at(day * DAY + 10)).unwrap();
        recorder.close(at(day * DAY + 11)).unwrap();
    }
    phone.recorder(3 * DAY).close(at(3 * DAY)).unwrap();
    for path in &phone.segments()[..3] {
        let mut bytes = fs::read(path).unwrap();
        bytes.extend_from_slice(b"more");
        fs::write(path, bytes).unwrap();
    }
    phone
}

/// What must be gone with the day: its key, and all that segments were sealed to.
pub(super) struct Doomed {
    day_key: u64,
    prekeys: BTreeSet<u64>,
}

impl Doomed {
    pub(super) fn of(vault: &Vault) -> Self {
        let raw = Partition::of(Stream::Raw, at(DAY).utc.utc_day().0);
        Self {
            day_key: vault.index.entries[&raw].key,
            prekeys: vault.keys.ids(RowKind::Prekey).into_iter().collect(),
        }
    }

    pub(super) fn is_gone(&self, phone: &Phone, vault: &Vault, what: &str) {
        let days = vault.keys.ids(RowKind::Day);
        assert!(!days.contains(&self.day_key), "{what}: the day's key stays");
        // That of the first day's segment, which is still set aside, may stay;
        // and where destroying had to wait, yesterday's is listed once more.
        let left = vault.keys.ids(RowKind::Prekey);
        let left = left.iter().filter(|id| self.prekeys.contains(id)).count();
        assert!(left <= 2, "{what}: {left} old prekeys stay");
        let keys = fs::read_dir(phone.root.join("hw")).unwrap();
        let names = keys.map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut epochs: Vec<String> = names.filter(|n| n.starts_with("epoch-")).collect();
        epochs.sort();
        let epoch = vault.keys.context().epoch;
        assert_eq!(epochs, [format!("epoch-{epoch}.key")], "{what}");
        let aside = fs::read_dir(phone.path().join("quarantine")).unwrap();
        assert_eq!(aside.count(), 1, "{what}: set aside files");
    }
}

/// Of the steps that can fail, each of so many: `STINT_EVERY=1` tries all, in
/// some minutes.
fn every() -> usize {
    let every = std::env::var("STINT_EVERY").ok();
    every.and_then(|n| n.parse().ok()).unwrap_or(4).max(1)
}

/// Fixes of the erased day.
pub(super) fn left(vault: &Vault) -> usize {
    let stored = all(vault);
    let fixes = stored.iter().filter(|r| is_fix(&r.record));
    fixes
        .filter(|r| day().contains(r.record.moment.utc))
        .count()
}

/// Fixes of the erased day that a rescue finds.
fn rescued(phone: &Phone) -> usize {
    left(&phone.rescued(&Phone::new(), NOW + DAY).1)
}

/// Looks at what a whole and a rescued vault make of it.
pub(super) fn judge(phone: &Phone, doomed: &Doomed, erased: bool, what: &str) {
    let mut vault = phone.unlock(NOW + 1);
    vault.ingest(at(NOW + 1)).unwrap();
    let rest = left(&vault);
    assert!(rest == 0 || !erased, "{what}: said to be erased");
    if rest == 0 {
        doomed.is_gone(phone, &vault, what);
        vault.lock().unwrap();
        assert_eq!(rescued(phone), 0, "{what}: rescued");
    } else {
        assert_eq!(rest, 3, "{what}: half erased");
    }
}

#[test]
fn whatever_file_operation_fails_the_erasure_is_whole_or_not_at_all() {
    let mut runs = 0;
    for for_good in [false, true] {
        for k in (usize::from(for_good)..).step_by(every()) {
            let phone = recorded();
            let mut vault = phone.unlock(NOW);
            vault.ingest(at(NOW)).unwrap();
            let doomed = Doomed::of(&vault);
            vault.lock().unwrap();
            let disk = FaultyDisk::new(Fault {
                at: k,
                for_good,
                error: io::ErrorKind::Other,
            });
            let mut erased = false;
            if let Ok(mut vault) = phone.unlock_on(Arc::new(disk.clone()), NOW) {
                erased = vault.erase(day(), at(NOW)).is_ok();
                // Whoever got an error goes on.
                let _ = vault.set_setting("count", b"1");
                let _ = vault.ingest(at(NOW));
            }
            judge(
                &phone,
                &doomed,
                erased,
                &format!("{:?} at {k}, for good: {for_good}", disk.steps().get(k)),
            );
            runs += 1;
            if !disk.has_failed() {
                break;
            }
        }
    }
    println!("erasure: {runs} runs, each with another failing operation");
}

#[test]
fn only_files_of_the_erased_day_are_dropped() {
    let phone = recorded();
    let mut vault = phone.unlock(NOW);
    vault.ingest(at(NOW)).unwrap();
    let names = || -> Vec<String> {
        let dir = fs::read_dir(phone.path().join("quarantine")).unwrap();
        let mut names: Vec<String> = dir
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let before = names();
    assert_eq!(before.len(), 3);
    // The first day ends where the second one begins.
    let first = Interval::between(at(0).utc, at(DAY).utc);
    vault.erase(first, at(NOW)).unwrap();
    assert_eq!(names(), before[1..]);
    // The third day's file holds a record of the second.
    vault.erase(day(), at(NOW)).unwrap();
    assert_eq!(names(), [""; 0]);
}

/// As an earlier program left it: interrupted after its commit.
#[test]
fn a_rescue_brings_nothing_back_that_was_erased() {
    let phone = recorded();
    let mut vault = phone.unlock(NOW);
    vault.ingest(at(NOW)).unwrap();
    let aside = phone.path().join("quarantine");
    let copy: Vec<_> = fs::read_dir(&aside)
        .unwrap()
        .map(|e| e.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    let keys = vault.keys.ids(RowKind::Prekey);
    let secrets: Vec<_> = keys
        .iter()
        .map(|id| (*id, vault.keys.get(RowKind::Prekey, *id).unwrap()))
        .collect();
    vault.erase(day(), at(NOW)).unwrap();
    for (path, bytes) in copy {
        fs::write(path, bytes).unwrap();
    }
    for (id, secret) in secrets {
        vault.keys.put(RowKind::Prekey, id, &secret).unwrap();
    }
    vault.keys.save(&RealDisk, &vault.layout.clone()).unwrap();
    vault.lock().unwrap();
    assert_eq!(rescued(&phone), 0);
}

#[test]
fn an_erasure_renews_every_key_of_what_belongs_to_no_day() {
    let phone = recorded();
    let mut vault = phone.unlock(NOW);
    vault.ingest(at(NOW)).unwrap();
    vault.set_setting("name", b"value").unwrap();
    vault.consent_append(b"yes").unwrap();
    let keys = |vault: &Vault| -> BTreeSet<u64> {
        let timeless = vault
            .index
            .entries
            .iter()
            .filter(|(p, _)| p.day == TIMELESS);
        timeless.map(|(_, e)| e.key).collect()
    };
    let before = keys(&vault);
    assert_eq!(before.len(), 3);
    vault.erase(day(), at(NOW)).unwrap();
    let after = keys(&vault);
    assert_eq!(after.len(), 3);
    assert!(before.is_disjoint(&after));
    let left: BTreeSet<u64> = vault.keys.ids(RowKind::Day).into_iter().collect();
    assert!(before.is_disjoint(&left));
    assert_eq!(vault.setting("name").unwrap().unwrap(), b"value");
    assert_eq!(vault.consent_log().unwrap(), [b"yes"]);
}

#[test]
fn erasing_everything_takes_the_copies_beside_it_too() {
    let phone = recorded();
    let vault = phone.path();
    for other in [
        "vault.restoring",
        "vault.rescued",
        "vault.rescued.restoring",
        "vault-2",
        "vault.damaged-1",
        "vault.damaged-2",
    ] {
        let dir = phone.root.join(other);
        fs::create_dir_all(dir.join("segments")).unwrap();
        for file in ["keys", "keys.copy", "store.db"] {
            fs::copy(vault.join(file), dir.join(file)).unwrap();
        }
    }
    fs::create_dir(phone.root.join("vault-of-others")).unwrap();
    let mut opened = phone.unlock(NOW);
    let report = opened.erase(day(), at(NOW)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::DamagedCopy));
    drop(opened);
    Vault::erase_all(&vault, &*phone.platform).unwrap();
    let mut names: Vec<String> = fs::read_dir(&phone.root)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["hw", "vault", "vault-of-others"]);
    // Also where only such a copy is left.
    fs::remove_dir_all(&vault).unwrap();
    fs::create_dir(phone.root.join("vault.restoring")).unwrap();
    Vault::erase_all(&vault, &*phone.platform).unwrap();
    let again = Vault::erase_all(&vault, &*phone.platform);
    assert!(matches!(again, Err(VaultError::NoVault)));
}

/// Its own clock says that it was recorded before the erasure.
#[test]
fn a_rescue_keeps_what_was_recorded_after_an_erasure_by_a_clock_that_was_set_back() {
    let phone = recorded();
    let mut vault = phone.unlock(NOW);
    vault.erase(day(), at(NOW)).unwrap();
    vault.lock().unwrap();
    let mut recorder = phone.recorder(DAY + 5);
    recorder.append(&[fix(DAY + 5, 1)], at(DAY + 5)).unwrap();
    recorder.close(at(DAY + 6)).unwrap();
    assert_eq!(rescued(&phone), 1);
}
