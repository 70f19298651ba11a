//! A rescue names what is lost, and nothing else.

use std::{
    fs,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use stint_model::Stream;

use super::{DAY, Phone, all, at, fix};
use crate::{
    Damaged, Finding, NewVault, Platform, PlatformError, RescueReport, Rescued, SoftwarePlatform,
    Unlock, Vault, VaultError, index::Partition, keyfile::RowKind,
};

/// A day's records and what was derived of it; then the row of one key is
/// damaged in both copies.
fn rescued_without(stream: Stream) -> (RescueReport, usize) {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let mut import = vault.import().unwrap();
    import.add(&[fix(1, 10), fix(2, 20)]).unwrap();
    import.commit().unwrap();
    let day = at(0).utc.utc_day();
    vault.derived_put("visits", day, b"made again").unwrap();
    let entry = vault.index.entries[&Partition::of(stream, day.0)];
    let row = vault.keys.get(RowKind::Day, entry.key);
    assert!(row.is_some());
    vault.lock().unwrap();
    for copy in ["keys", "keys.copy"] {
        let path = phone.path().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        let id = entry.key.to_le_bytes();
        let at = bytes.windows(8).position(|w| w == id).unwrap();
        bytes[at + 20] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    let to = Phone::new();
    let (report, vault) = phone.rescued(&to, DAY);
    (report, all(&vault).len())
}

#[test]
fn a_key_of_what_is_made_again_is_no_loss() {
    let (report, records) = rescued_without(Stream::Derived);
    assert_eq!((report.losses, records), (Vec::new(), 2));
}

#[test]
fn a_key_of_a_day_is_a_loss() {
    let (report, records) = rescued_without(Stream::Raw);
    let day = at(0).utc.utc_day();
    let lost = Finding::DayLost { day, lost: Some(2) };
    assert_eq!((report.losses, records), (vec![Finding::KeysLost, lost], 0));
}

/// A device that counts what it is told of a vault that has no name yet, as if
/// the program were killed right then.
struct Watched {
    device: SoftwarePlatform,
    dir: PathBuf,
    too_early: AtomicUsize,
    in_time: AtomicUsize,
}

impl Platform for Watched {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.device.mac(bytes)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.device.anchor_get()
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        let told = match self.dir.exists() {
            true => &self.in_time,
            false => &self.too_early,
        };
        told.fetch_add(1, Ordering::Relaxed);
        self.device.anchor_set(bytes)
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.device.wrap(epoch, plain)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.device.destroy(epoch)
    }
}

#[test]
fn the_device_hears_of_the_new_vault_once_it_has_its_name() {
    let phone = Phone::new();
    let dir = phone.root.join("rescued");
    let device = Arc::new(Watched {
        device: SoftwarePlatform::open(&phone.root.join("hw")).unwrap(),
        dir: dir.clone(),
        too_early: AtomicUsize::default(),
        in_time: AtomicUsize::default(),
    });
    let wrapped = Vault::begin_unlock(&phone.path()).unwrap();
    let plain = phone.software.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    let from = Damaged {
        dir: &phone.path(),
        device: &phone.software,
    };
    let to = Rescued {
        dir: &dir,
        platform: device.clone(),
        new: NewVault {
            platform_slot: true,
            ..NewVault::default()
        },
    };
    Vault::rescue(&from, &Unlock::Unwrapped(&plain), to, at(1), &mut |_, _| {}).unwrap();
    assert_eq!(device.too_early.load(Ordering::Relaxed), 0);
    assert_eq!(device.in_time.load(Ordering::Relaxed), 1);
    // From then on it is the new one that is recorded to.
    let recorder = crate::Recorder::open(&dir, device.clone(), at(2));
    recorder.unwrap().close(at(2)).unwrap();
}

/// A shell gives it its last name later, and can be killed before that.
#[test]
fn the_old_vault_is_recorded_to_until_the_new_one_is_opened() {
    for opened in [false, true] {
        let phone = Phone::new();
        match opened {
            true => drop(phone.rescued(&phone, 1)),
            false => drop(phone.rescue(&phone, 1)),
        }
        let dir = phone.root.join("rescued");
        let record =
            |dir: &std::path::Path| crate::Recorder::open(dir, phone.platform.clone(), at(2));
        record(&dir).unwrap().close(at(2)).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        match record(&phone.path()) {
            Ok(recorder) => assert!(!opened && recorder.close(at(2)).is_ok()),
            Err(e) => assert!(opened && matches!(e, VaultError::ManifestForged), "{e:?}"),
        }
        // It tells older copies of itself all the same.
        drop(phone.unlock(3));
        record(&phone.path()).unwrap().close(at(3)).unwrap();
    }
}

/// What it acknowledged from then on, nobody would ever take in.
#[test]
fn nothing_is_rescued_beside_a_recorder() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(1);
    let refused = phone.try_rescue(&phone, 2);
    assert!(matches!(refused, Err(VaultError::RecorderRunning)));
    assert!(!phone.root.join("rescued").exists());
    recorder.append(&[fix(3, 3)], at(3)).unwrap();
    recorder.close(at(4)).unwrap();
    let (_, vault) = phone.rescued(&phone, 5);
    assert!(all(&vault).iter().any(|r| r.record == fix(3, 3)));
}

/// Her choice of the new one can't be kept, on a full disk say, and she tries
/// again and again.
#[test]
fn the_vault_that_was_opened_last_is_recorded_to_however_many_are_made_of_it() {
    let phone = Phone::new();
    for now in 1..8 {
        phone.rescue(&phone, now);
        fs::remove_dir_all(phone.root.join("rescued")).unwrap();
        phone.recorder(now).close(at(now)).unwrap();
    }
}

/// A restore hands over a vault that isn't opened yet: a shell that is killed
/// then goes on with the one of before.
#[test]
fn the_old_vault_is_recorded_to_until_the_restored_one_is_opened() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let code = vault.new_recovery_code(at(0)).unwrap();
    let mut backup = Vec::new();
    vault.backup(&mut backup, at(0)).unwrap();
    drop(vault);
    let dir = phone.root.join("restored");
    let new = NewVault {
        platform_slot: true,
        ..NewVault::default()
    };
    let device = phone.platform.clone();
    Vault::restore(&backup[..], &code, &dir, device.clone(), new, at(1)).unwrap();
    phone.recorder(2).close(at(2)).unwrap();
    let record = |dir: &std::path::Path| crate::Recorder::open(dir, device.clone(), at(3));
    record(&dir).unwrap().close(at(3)).unwrap();
    drop(Vault::unlock(&dir, device.clone(), Unlock::Recovery(&code), at(4)).unwrap());
    record(&dir).unwrap().close(at(5)).unwrap();
    let refused = record(&phone.path()).err();
    assert!(matches!(refused, Some(VaultError::ManifestForged)));
}
