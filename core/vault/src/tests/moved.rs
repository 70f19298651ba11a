//! A folder that came to another phone, whose own keys come later.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use stint_model::Interval;

use super::{
    DAY, Phone, all, at,
    disks::{Fault, FaultyDisk},
    faults::{ERRORS, check, record},
    fix, is_fix,
};
use crate::{
    Finding, Platform, PlatformError, Recorder, SoftwarePlatform, Vault, VaultError,
    disk::{Disk, RealDisk},
};

/// A phone without keys, until it gets its own.
pub(super) struct Other {
    hardware: PathBuf,
    keys: OnceLock<SoftwarePlatform>,
}

impl Other {
    pub(super) fn new(dir: &Path) -> Arc<Self> {
        Arc::new(Self {
            hardware: dir.join("other-hw"),
            keys: OnceLock::new(),
        })
    }

    fn get_keys(&self) {
        let keys = SoftwarePlatform::create(&self.hardware).unwrap();
        assert!(self.keys.set(keys).is_ok());
    }

    fn keys(&self) -> Result<&SoftwarePlatform, PlatformError> {
        self.keys.get().ok_or(PlatformError::KeyLost)
    }
}

impl Platform for Other {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.keys()?.mac(bytes)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.keys()?.anchor_get()
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.keys()?.anchor_set(bytes)
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.keys()?.wrap(epoch, plain)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.keys()?.destroy(epoch)
    }
}

/// Opens the old phone's folder on the other one, as a recovery code does.
pub(super) fn open(
    old: &Phone,
    other: &Arc<Other>,
    disk: Arc<dyn Disk>,
) -> Result<Vault, VaultError> {
    let wrapped = Vault::begin_unlock(&old.path())?;
    let plain = match other.keys.get() {
        Some(keys) => keys.unwrap(wrapped.epoch, &wrapped.blob),
        None => Err(PlatformError::KeyLost),
    };
    let plain = plain.or_else(|_| old.software.unwrap(wrapped.epoch, &wrapped.blob))?;
    Vault::finish_unlock_on(disk, &old.path(), other.clone(), plain, at(4 * DAY))
}

#[test]
fn another_phones_folder_is_recorded_in_once_this_phone_opens_it() {
    let old = Phone::new();
    let acked = record(&old, Arc::new(RealDisk));
    let other = Other::new(&old.root);
    let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
    // What the old phone's recorder left is taken in, unchecked.
    vault.ingest(at(4 * DAY)).unwrap();
    check(&vault, &acked, "the old phone's records");
    other.get_keys();
    let record = |now| Recorder::open(&old.path(), other.clone(), at(now));
    let refused = record(4 * DAY).err();
    assert!(matches!(refused, Some(VaultError::ManifestForged)));
    vault.set_platform_slot(at(4 * DAY)).unwrap();

    let mut recorder = record(4 * DAY + 1).unwrap();
    recorder
        .append(&[fix(4 * DAY + 2, 99)], at(4 * DAY + 2))
        .unwrap();
    recorder.close(at(4 * DAY + 3)).unwrap();
    vault.lock().unwrap();
    let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
    let report = vault.ingest(at(4 * DAY + 4)).unwrap();
    assert_eq!(report.findings, []);
    check(&vault, &acked, "both phones' records");
    let fixes = all(&vault).iter().filter(|r| is_fix(&r.record)).count();
    assert_eq!(fixes, acked.len() + 1);
    let notes = vault.integrity().unwrap();
    let forged = notes.iter().any(|n| n.finding == Finding::ManifestForged);
    assert!(!forged, "no false alarm");
}

/// Her lock needn't be set for that: a passphrase may be all that opens it.
#[test]
fn a_phone_that_gets_keys_while_the_vault_is_open_records_after_the_next_ingest() {
    let old = Phone::new();
    let acked = record(&old, Arc::new(RealDisk));
    let other = Other::new(&old.root);
    let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
    vault.ingest(at(4 * DAY)).unwrap();
    other.get_keys();
    let recorder = |now| Recorder::open(&old.path(), other.clone(), at(now));
    assert!(matches!(
        recorder(4 * DAY).err(),
        Some(VaultError::ManifestForged)
    ));
    vault.ingest(at(4 * DAY)).unwrap();
    let mut recorder = recorder(4 * DAY + 1).unwrap();
    recorder
        .append(&[fix(4 * DAY + 2, 99)], at(4 * DAY + 2))
        .unwrap();
    recorder.close(at(4 * DAY + 3)).unwrap();
    assert_eq!(vault.ingest(at(4 * DAY + 4)).unwrap().findings, []);
    let fixes = all(&vault).iter().filter(|r| is_fix(&r.record)).count();
    assert_eq!(fixes, acked.len() + 1);
}

/// Its last recorder was killed, and no other one comes after it there.
#[test]
fn an_open_segment_of_another_phone_is_told_once() {
    let old = Phone::new();
    let mut recorder = old.recorder(0);
    recorder.append(&[fix(1, 5)], at(1)).unwrap();
    drop(recorder);
    let other = Other::new(&old.root);
    let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
    let unchecked = |vault: &mut Vault| {
        let report = vault.ingest(at(4 * DAY)).unwrap();
        let told = |f: &&Finding| matches!(f, Finding::SegmentUnchecked { .. });
        report.findings.iter().filter(told).count()
    };
    assert_eq!((unchecked(&mut vault), unchecked(&mut vault)), (1, 0));
    other.get_keys();
    assert_eq!(vault.ingest(at(4 * DAY)).unwrap().findings, []);
    assert_eq!(all(&vault).iter().filter(|r| is_fix(&r.record)).count(), 1);
}

/// A recorder that was there before the key was lost goes on with its file.
#[test]
fn a_running_recorder_keeps_its_segment_although_the_key_is_lost() {
    let old = Phone::new();
    let mut recorder = old.recorder(0);
    recorder.append(&[fix(1, 5)], at(1)).unwrap();
    let other = Other::new(&old.root);
    let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
    vault.ingest(at(2)).unwrap();
    recorder.append(&[fix(3, 6)], at(3)).unwrap();
    recorder.close(at(4)).unwrap();
    vault.ingest(at(5)).unwrap();
    assert_eq!(all(&vault).iter().filter(|r| is_fix(&r.record)).count(), 2);
}

#[test]
fn a_folder_that_comes_back_gives_no_name_twice() {
    let old = Phone::new();
    let acked = record(&old, Arc::new(RealDisk));
    let mut vault = open(&old, &Other::new(&old.root), Arc::new(RealDisk)).unwrap();
    vault.ingest(at(4 * DAY)).unwrap();
    vault.lock().unwrap();
    let mut recorder = old.recorder(4 * DAY);
    let new = recorder.append(&[fix(4 * DAY, 99)], at(4 * DAY)).unwrap();
    assert!(!acked.contains_key(&new[0]));
    recorder.close(at(4 * DAY + 1)).unwrap();
    let mut vault = old.unlock(4 * DAY + 2);
    assert_eq!(vault.ingest(at(4 * DAY + 2)).unwrap().findings, []);
    check(&vault, &acked, "the records of before");
    assert!(all(&vault).iter().any(|r| r.id == new[0]));
}

/// What is on the disk after each step: either nobody's lock opens it anew and
/// the other ways do, or this phone's lock opens it and its recorder records.
#[test]
fn a_lock_that_was_half_set_is_set_again() {
    let mut runs = 0;
    for error in ERRORS {
        for for_good in [false, true] {
            for k in 0.. {
                let old = Phone::new();
                let acked = record(&old, Arc::new(RealDisk));
                let other = Other::new(&old.root);
                let disk = FaultyDisk::new(Fault {
                    at: usize::MAX,
                    for_good,
                    error,
                });
                let mut vault = open(&old, &other, Arc::new(disk.clone())).unwrap();
                vault.ingest(at(4 * DAY)).unwrap();
                other.get_keys();
                disk.fails_after(k);
                let set = vault.set_platform_slot(at(4 * DAY));
                let failed = disk.has_failed();
                drop(vault);

                let what = format!("{error:?} at {k}, for good: {for_good}");
                let wrapped = Vault::begin_unlock(&old.path()).unwrap();
                let own = other.keys().unwrap().unwrap(wrapped.epoch, &wrapped.blob);
                if set.is_ok() || own.is_ok() {
                    // In force, although perhaps it couldn't be noted.
                    assert!(own.is_ok(), "{what}: not opened by its own lock");
                    let recorder = Recorder::open(&old.path(), other.clone(), at(4 * DAY));
                    assert!(recorder.is_ok(), "{what}: opened, not recorded in");
                    drop(recorder);
                }
                let mut vault = open(&old, &other, Arc::new(RealDisk)).unwrap();
                vault.set_platform_slot(at(4 * DAY)).unwrap();
                let mut recorder =
                    Recorder::open(&old.path(), other.clone(), at(4 * DAY + 1)).unwrap();
                recorder
                    .append(&[fix(4 * DAY + 2, 99)], at(4 * DAY + 2))
                    .unwrap();
                recorder.close(at(4 * DAY + 3)).unwrap();
                vault.ingest(at(4 * DAY + 4)).unwrap();
                check(&vault, &acked, &what);
                let new_day = Interval::between(at(4 * DAY).utc, at(5 * DAY).utc);
                let new = vault
                    .records(new_day)
                    .filter(|r| is_fix(&r.as_ref().unwrap().record));
                assert_eq!(new.count(), 1, "{what}");
                runs += 1;
                if !failed {
                    break;
                }
            }
        }
    }
    println!("moved folder: its lock set with {runs} failures, 0 records lost");
    assert!(runs > 40, "{runs}");
}
