//! The recorder's list of keys, its lock, its ballast, and what it says of the
//! segment before.

use std::{fs, sync::Arc, thread};

use super::{DAY, Phone, at, fix};
use crate::{
    NewVault, Recorder, Vault, VaultError,
    disk::{Disk, Layout, Lock, RealDisk},
    keyfile::RowKind,
    prekeys,
    segment::{self, FrameKind, NewSegment, SegmentWriter},
};

#[test]
fn an_older_list_is_not_used_although_this_device_signed_it() {
    let phone = Phone::new();
    let list = phone.path().join("recorder");
    let older = fs::read(&list).unwrap();
    drop(phone.unlock(3 * DAY));
    assert_ne!(fs::read(&list).unwrap(), older);
    fs::write(&list, older).unwrap();
    let open = |phone: &Phone| Recorder::open(&phone.path(), phone.platform.clone(), at(3 * DAY));
    assert!(matches!(open(&phone), Err(VaultError::ManifestForged)));
    // Until the vault puts it right.
    drop(phone.unlock(3 * DAY));
    assert!(open(&phone).is_ok());
}

#[test]
fn another_vaults_list_is_not_used_although_this_device_signed_it() {
    let phone = Phone::new();
    let old = fs::read(phone.path().join("recorder")).unwrap();
    let new = NewVault {
        platform_slot: true,
        ..NewVault::default()
    };
    let other = phone.root.join("other");
    let created = Vault::create(&other, phone.platform.clone(), new, at(0)).unwrap();
    drop(created);
    let open = || Recorder::open(&other, phone.platform.clone(), at(1));
    open().unwrap().close(at(1)).unwrap();
    fs::write(other.join("recorder"), &old).unwrap();
    assert!(matches!(open(), Err(VaultError::ManifestForged)));
}

#[test]
fn a_list_that_was_not_written_is_not_what_the_device_remembers() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    // No list can be put in its place.
    let unfinished = phone.path().join("recorder.new");
    fs::create_dir(&unfinished).unwrap();
    fs::write(unfinished.join("file"), b"").unwrap();
    assert!(prekeys::replenish(&mut vault, at(9 * DAY).utc.utc_day().0).is_err());
    vault.set_setting("name", b"1").unwrap();
    drop(vault);
    phone.recorder(9 * DAY).close(at(9 * DAY)).unwrap();
}

/// A vault looks whether a recorder runs before it destroys keys.
#[test]
fn a_recorder_that_starts_while_keys_are_destroyed_waits_for_it() {
    let phone = Phone::new();
    let layout = Layout::new(&phone.path());
    let starting = Lock::wait(&layout.manifest_lock()).unwrap();
    let looking = Lock::try_take(&layout.recorder_lock()).unwrap().unwrap();
    let (path, platform) = (phone.path(), phone.platform.clone());
    let recorder = thread::spawn(move || Recorder::open(&path, platform, at(1)).map(drop));
    drop(looking);
    drop(starting);
    recorder.join().unwrap().unwrap();
    // The vault holds both, or none.
    struct Looks(Layout);
    impl Disk for Looks {
        fn create_new(
            &self,
            path: &std::path::Path,
        ) -> std::io::Result<Box<dyn crate::disk::GrowingFile>> {
            let runs = Lock::try_take(&self.0.recorder_lock()).unwrap().is_none();
            let waits = Lock::try_take(&self.0.manifest_lock()).unwrap().is_none();
            assert!(waits || !runs, "a recorder would be refused");
            RealDisk.create_new(path)
        }
        fn read(&self, path: &std::path::Path) -> std::io::Result<Vec<u8>> {
            RealDisk.read(path)
        }
        fn head(&self, path: &std::path::Path, len: usize) -> std::io::Result<Vec<u8>> {
            RealDisk.head(path, len)
        }
        fn rename(&self, from: &std::path::Path, to: &std::path::Path) -> std::io::Result<()> {
            RealDisk.rename(from, to)
        }
        fn remove(&self, path: &std::path::Path) -> std::io::Result<()> {
            RealDisk.remove(path)
        }
        fn sync_dir(&self, dir: &std::path::Path) -> std::io::Result<()> {
            RealDisk.sync_dir(dir)
        }
        fn sync_file(&self, path: &std::path::Path) -> std::io::Result<()> {
            RealDisk.sync_file(path)
        }
        fn empty(&self, path: &std::path::Path) -> std::io::Result<()> {
            RealDisk.empty(path)
        }
        fn list(&self, dir: &std::path::Path) -> std::io::Result<Vec<std::ffi::OsString>> {
            RealDisk.list(dir)
        }
    }
    let before = phone.unlock(2).keys.ids(RowKind::Prekey).len();
    let vault = phone.unlock_on(Arc::new(Looks(layout)), 40 * DAY).unwrap();
    // Forty keys came, and those of the days that passed were destroyed.
    assert!(vault.keys.ids(RowKind::Prekey).len() < before + 10);
}

#[test]
fn ballast_is_laid_again_with_each_new_segment_and_whole() {
    let phone = Phone::new();
    let path = phone.path().join("ballast");
    let len = || fs::metadata(&path).map_or(0, |m| m.len());
    let mut recorder = phone.recorder(0);
    let whole = len();
    assert_eq!(whole, 256 << 10);
    // Used up; or cut by a kill.
    for day in 1..3 {
        fs::remove_file(&path).unwrap();
        if day == 2 {
            fs::write(&path, b"a part").unwrap();
        }
        recorder
            .append(&[fix(day * DAY, 1)], at(day * DAY))
            .unwrap();
        assert_eq!(len(), whole);
    }
}

#[test]
fn a_checkpoint_says_what_the_header_says() {
    let phone = Phone::new();
    let vault = phone.unlock(0);
    let prekey = vault.keys.ids(RowKind::Prekey)[0];
    let secret = prekeys::secret(&vault.keys, prekey).unwrap().secret;
    let said = |number: u64, hash: [u8; 32]| {
        let new = NewSegment {
            vault_id: [1; 16],
            prekey_id: prekey,
            prekey: crate::crypto::public_key(&secret),
            day: 20_000,
            number: 8,
            prev_link: segment::link_to(7, 99, &[5; 32]),
        };
        let path = phone.root.join("one.seg");
        let mut writer = SegmentWriter::create(&RealDisk, &*phone.platform, &path, &new).unwrap();
        let mut checkpoint = number.to_le_bytes().to_vec();
        checkpoint.extend_from_slice(&99u64.to_le_bytes());
        checkpoint.extend_from_slice(&hash);
        writer.append(FrameKind::Checkpoint, &checkpoint).unwrap();
        writer.finish().unwrap();
        let file = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let key = |_: &segment::Header| prekeys::secret(&vault.keys, prekey).map(|k| k.secret);
        let Ok(found) = segment::read(&file, key) else {
            panic!("it can't be opened")
        };
        found.damage.places
    };
    assert_eq!(said(7, [5; 32]), 0);
    assert_eq!(said(6, [5; 32]), 1);
    assert_eq!(said(7, [6; 32]), 1);
}
