//! Erasure, backups, and ways in.
#![allow(clippy::unwrap_used, reason = "tests")]

mod phone;

use std::io;

use phone::{DAY, Phone, all, at, fix, fixes, new_vault};
use stint_model::{Amendment, AmendmentId, Change, Interval, Record, ShortText};
use stint_vault::{
    ErasureLevel, Finding, PassphraseCost, Platform, PlatformError, Recorder, RecoveryCode, Secret,
    SlotKind, Unlock, Vault, VaultError,
};

fn between(from: i64, to: i64) -> Interval {
    Interval::between(at(from).utc, at(to).utc)
}

/// A vault with a week of fixes, one each ten minutes.
fn week(phone: &Phone) -> (Vault, RecoveryCode, Vec<Record>) {
    let (mut vault, code) = phone.create();
    let written: Vec<Record> = (0..1008)
        .map(|i| fix(i * 600_000, i as i32 * 1000))
        .collect();
    let mut recorder = phone.recorder(0);
    for batch in written.chunks(100) {
        recorder.append(batch, batch[0].moment).unwrap();
    }
    recorder.close(at(7 * DAY)).unwrap();
    let report = vault.ingest(at(7 * DAY)).unwrap();
    assert!(report.findings.is_empty());
    (vault, code, written)
}

#[test]
fn an_erased_local_day_is_gone_and_nothing_else() {
    let phone = Phone::new();
    let (mut vault, _, mut written) = week(&phone);
    let note = |id: u64, interval, change| Amendment {
        id: AmendmentId(id),
        made: at(0),
        interval,
        records: Vec::new(),
        change,
    };
    let day = between(2 * DAY, 3 * DAY);
    vault
        .amend(&[note(1, between(2 * DAY + 5, 2 * DAY + 9), Change::NotWork)])
        .unwrap();
    vault
        .amend(&[note(2, between(0, 5), Change::NotWork)])
        .unwrap();
    vault
        .amend(&[note(3, day, Change::Undo(AmendmentId(1)))])
        .unwrap();
    let place = Change::NamePlace {
        at: stint_model::Coordinate::from_e7(1, 1).unwrap(),
        name: ShortText::new("Mrs K").unwrap(),
        kind: stint_model::PlaceKind::Client,
    };
    vault.amend(&[note(4, between(0, 7 * DAY), place)]).unwrap();
    vault.consent_append(b"shared once").unwrap();
    vault.set_setting("a", b"b").unwrap();
    let before = std::fs::read(phone.path().join("keys")).unwrap();

    let recorder = phone.recorder(7 * DAY + 1);
    let refused = vault.erase(day, at(7 * DAY + 2));
    assert!(matches!(refused, Err(VaultError::RecorderRunning)));
    drop(recorder);
    let report = vault.erase(day, at(7 * DAY + 3)).unwrap();
    assert_eq!((report.records, report.amendments), (144, 2));
    assert_eq!(
        report.levels,
        [
            ErasureLevel::SecretAndOldImage,
            ErasureLevel::CopiesElsewhere
        ]
    );
    written.retain(|r| !day.contains(r.moment.utc));
    let check = |vault: &Vault| {
        assert_eq!(fixes(vault), written);
        let ids: Vec<u64> = vault.amendments().unwrap().iter().map(|a| a.id.0).collect();
        assert_eq!(ids, [2, 4]);
        assert_eq!(vault.consent_log().unwrap(), [b"shared once"]);
        assert_eq!(vault.setting("a").unwrap().unwrap(), b"b");
        let notes = vault.integrity().unwrap();
        assert!(matches!(notes[..], [n] if matches!(n.finding, Finding::Erased { .. })));
    };
    check(&vault);
    vault.lock().unwrap();
    // Both ways in still work, and what is recorded next is kept.
    let mut recorder = phone.recorder(7 * DAY + 4);
    recorder
        .append(&[fix(7 * DAY + 5, 5)], at(7 * DAY + 5))
        .unwrap();
    recorder.close(at(7 * DAY + 6)).unwrap();
    let vault = phone.unlock(7 * DAY);
    check(&vault);
    vault.lock().unwrap();
    let mut vault = phone.unlock(7 * DAY + 9);
    let report = vault.ingest(at(7 * DAY + 9)).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert_eq!(fixes(&vault).len(), written.len() + 1);
    drop(vault);
    // The old key file with the new files opens nothing.
    for copy in ["keys", "keys.copy"] {
        std::fs::write(phone.path().join(copy), &before).unwrap();
    }
    let secret = Secret::from_text("correct horse");
    let old = Vault::unlock(
        &phone.path(),
        phone.platform.clone(),
        Unlock::Passphrase(&secret),
        at(0),
    );
    assert!(matches!(old, Err(VaultError::KeysOlder)));
}

#[test]
fn all_is_erased_without_a_secret() {
    let phone = Phone::new();
    let (vault, _, _) = week(&phone);
    let busy = Vault::erase_all(&phone.path(), &*phone.platform);
    assert!(matches!(busy, Err(VaultError::InUse)));
    drop(vault);
    // What a kill leaves of files that were being written.
    for rest in [
        "keys.new",
        "keys.copy.new",
        "recorder.new",
        "store.db-journal",
        "store.db.new",
        "store.db.new-journal",
    ] {
        std::fs::copy(phone.path().join("keys"), phone.path().join(rest)).unwrap();
    }
    Vault::erase_all(&phone.path(), &*phone.platform).unwrap();
    let left: Vec<String> = phone::files(&phone.path());
    assert!(left.iter().all(|f| f.ends_with(".lock")), "{left:?}");
    let secret = Secret::from_text("correct horse");
    let gone = Vault::unlock(
        &phone.path(),
        phone.platform.clone(),
        Unlock::Passphrase(&secret),
        at(0),
    );
    assert!(matches!(gone, Err(VaultError::NoVault)));
    let gone = Recorder::open(&phone.path(), phone.platform.clone(), at(0));
    assert!(matches!(gone, Err(VaultError::NoVault)));
    phone.create();
}

#[test]
fn a_backup_comes_back_on_another_phone() {
    let phone = Phone::new();
    let (mut vault, code, written) = week(&phone);
    vault.consent_append(b"c1").unwrap();
    vault.set_setting("k", b"v").unwrap();
    let seed = *vault.campaign_seed(&[9; 16]).unwrap();
    let mut backup = Vec::new();
    vault.backup(&mut backup, at(7 * DAY)).unwrap();
    let anchor = vault.anchor();
    let summary = Vault::verify_backup(&backup[..], &code).unwrap();
    assert_eq!((summary.days, summary.made), (8, at(7 * DAY).utc));
    assert_eq!(summary.anchor.1, anchor.1);
    assert_eq!(summary.records as usize, all(&vault).len());

    let other = Phone::new();
    let restore = |from: &[u8], code: &RecoveryCode| {
        Vault::restore(
            from,
            code,
            &other.path(),
            other.platform.clone(),
            new_vault(),
            at(8 * DAY),
        )
    };
    let stranger = Phone::new().create().1;
    assert!(matches!(
        restore(&backup, &stranger),
        Err(VaultError::BackupForeign)
    ));
    assert!(!other.path().exists());
    restore(&backup, &code).unwrap();
    let mut restored = other.unlock(8 * DAY);
    assert_eq!(all(&restored), all(&vault));
    assert_eq!(fixes(&restored), written);
    assert_eq!(restored.consent_log().unwrap(), [b"c1"]);
    assert_eq!(restored.setting("k").unwrap().unwrap(), b"v");
    assert_eq!(*restored.campaign_seed(&[9; 16]).unwrap(), seed);
    // Both phones go on, and neither takes the other's numbers.
    let mut recorder = other.recorder(8 * DAY);
    recorder.append(&[fix(8 * DAY, 1)], at(8 * DAY)).unwrap();
    recorder.close(at(8 * DAY + 1)).unwrap();
    assert!(
        restored
            .ingest(at(8 * DAY + 2))
            .unwrap()
            .findings
            .is_empty()
    );
    assert_eq!(fixes(&restored).len(), written.len() + 1);
    assert!(matches!(
        restore(&backup, &code),
        Err(VaultError::AlreadyExists)
    ));
    // The backup still holds what is erased here.
    let report = restored.erase(between(0, DAY), at(8 * DAY + 3)).unwrap();
    assert_eq!(report.backups, 1);
    assert!(report.levels.contains(&ErasureLevel::CopiesElsewhere));
    drop(restored);
    other.unlock(8 * DAY);
}

#[test]
fn every_damage_to_a_backup_is_found() {
    let phone = Phone::new();
    let (mut vault, code) = phone.create();
    let mut import = vault.import().unwrap();
    import.add(&[fix(0, 1)]).unwrap();
    import.commit().unwrap();
    let mut backup = Vec::new();
    vault.backup(&mut backup, at(0)).unwrap();
    let mut bits = 0;
    for i in 0..backup.len() {
        for bit in 0..8 {
            backup[i] ^= 1 << bit;
            assert!(
                Vault::verify_backup(&backup[..], &code).is_err(),
                "byte {i} bit {bit}"
            );
            backup[i] ^= 1 << bit;
            bits += 1;
        }
    }
    for len in 0..backup.len() {
        assert!(
            Vault::verify_backup(&backup[..len], &code).is_err(),
            "length {len}"
        );
    }
    println!(
        "backup: {bits} bits flipped, {} lengths, all found",
        backup.len()
    );
}

/// Notes which epochs' keys it is asked to destroy.
#[derive(Default)]
struct Destroying(std::sync::Mutex<Vec<u32>>);

impl Platform for Destroying {
    fn mac(&self, _: &[u8]) -> Result<[u8; 32], PlatformError> {
        Err(PlatformError::Failed)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        Ok(None)
    }
    fn anchor_set(&self, _: &[u8]) -> Result<(), PlatformError> {
        Ok(())
    }
    fn wrap(&self, _: u32, _: &[u8]) -> Result<Vec<u8>, PlatformError> {
        Err(PlatformError::Failed)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.0.lock().unwrap().push(epoch);
        Ok(())
    }
}

#[test]
fn erasing_everything_destroys_the_device_key_whatever_is_damaged() {
    // A byte of the rows; the epoch itself; all of both copies.
    for damage in [200..201, 26..30, 0..100_000] {
        for copies in [&["keys", "keys.copy"][..], &["keys"], &["keys.copy"]] {
            let phone = Phone::new();
            let (mut vault, _) = phone.create();
            vault.set_platform_slot(at(0)).unwrap();
            let wrapped = Vault::begin_unlock(&phone.path()).unwrap();
            assert!(wrapped.epoch > 1);
            drop(vault);
            for copy in copies {
                let path = phone.path().join(copy);
                let mut bytes = std::fs::read(&path).unwrap();
                let end = damage.end.min(bytes.len());
                bytes[damage.start..end].iter_mut().for_each(|b| *b ^= 0x5a);
                std::fs::write(path, bytes).unwrap();
            }
            let device = Destroying::default();
            let levels = Vault::erase_all(&phone.path(), &device).unwrap();
            let destroyed = device.0.into_inner().unwrap();
            assert!(destroyed.contains(&wrapped.epoch), "{damage:?} {copies:?}");
            assert!(levels.contains(&ErasureLevel::SecretAndOldImage));
            assert!(!levels.contains(&ErasureLevel::DeviceKeyKept));
        }
    }
    // Where nothing tells which key it was, nothing is promised.
    let phone = Phone::new();
    drop(phone.create());
    for file in ["keys", "keys.copy", "store.db"] {
        std::fs::write(phone.path().join(file), b"gone").unwrap();
    }
    let levels = Vault::erase_all(&phone.path(), &Destroying::default()).unwrap();
    assert!(levels.contains(&ErasureLevel::DeviceKeyKept));
}

#[test]
fn a_full_disk_ends_a_backup_with_an_error() {
    struct Full(usize);
    impl io::Write for Full {
        fn write(&mut self, b: &[u8]) -> io::Result<usize> {
            match self.0.checked_sub(b.len()) {
                Some(left) => self.0 = left,
                None => return Err(io::ErrorKind::StorageFull.into()),
            }
            Ok(b.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let phone = Phone::new();
    let (mut vault, _, _) = week(&phone);
    let full = vault.backup(Full(1000), at(0));
    assert!(matches!(full, Err(VaultError::DiskFull)));
}

#[test]
fn ways_in_change() {
    let phone = Phone::new();
    let (mut vault, code) = phone.create();
    let old_keys = std::fs::read(phone.path().join("keys")).unwrap();
    vault
        .set_passphrase(&Secret::from_text("new one"), PassphraseCost::LEAST, at(0))
        .unwrap();
    let open =
        |unlock: Unlock<'_>| Vault::unlock(&phone.path(), phone.platform.clone(), unlock, at(0));
    drop(vault);
    let old = open(Unlock::Passphrase(&Secret::from_text("correct horse")));
    assert!(matches!(old, Err(VaultError::WrongPassphrase)));
    let mut vault = open(Unlock::Passphrase(&Secret::from_text("new one"))).unwrap();
    assert_ne!(std::fs::read(phone.path().join("keys")).unwrap(), old_keys);
    let new_code = vault.new_recovery_code(at(0)).unwrap();
    vault.remove_slot(SlotKind::Passphrase, at(0)).unwrap();
    assert!(matches!(
        vault.remove_slot(SlotKind::Platform, at(0)),
        Err(VaultError::TooFewSlots)
    ));
    vault.set_platform_slot(at(0)).unwrap();
    drop(vault);
    assert!(matches!(
        open(Unlock::Recovery(&code)),
        Err(VaultError::WrongRecoveryCode)
    ));
    let gone = open(Unlock::Passphrase(&Secret::from_text("new one")));
    assert!(matches!(gone, Err(VaultError::NoSuchSlot)));
    open(Unlock::Recovery(&new_code)).unwrap();
}

#[test]
fn an_older_copy_is_never_silent() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    vault.set_setting("consent", b"granted").unwrap();
    vault.lock().unwrap();
    let copy = phone.dir.path().join("copy");
    copy_folder(&phone.path(), &copy);
    let mut vault = phone.unlock(0);
    vault.set_setting("consent", b"withdrawn").unwrap();
    vault.lock().unwrap();
    std::fs::remove_dir_all(phone.path()).unwrap();
    copy_folder(&copy, &phone.path());
    let vault = phone.unlock(0);
    let notes = vault.integrity().unwrap();
    assert!(
        notes.iter().any(|n| n.finding == Finding::OlderCopy),
        "{notes:?}"
    );
    vault.lock().unwrap();
    // Said once, and then the vault goes on from there.
    assert_eq!(phone.unlock(0).integrity().unwrap().len(), notes.len());
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
