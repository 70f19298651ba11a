//! One file that can't be read, for good: everything else goes on, and it is
//! told once.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use stint_model::{DeviceEvent, Interval, Payload};

use super::{DAY, Phone, all, at, fix, is_fix};
use crate::{
    ErasureLevel, Finding, Recorder, SetAsideKind, Vault,
    disk::{Disk, GrowingFile, RealDisk},
    keyfile::RowKind,
};

/// A disk that can't read, or can't remove, one file, and remembers which it
/// read whole.
#[derive(Default, Clone)]
pub(super) struct Spoilt {
    pub(super) unread: Option<PathBuf>,
    pub(super) unremoved: Option<PathBuf>,
    pub(super) whole: Arc<Mutex<Vec<PathBuf>>>,
}

impl Spoilt {
    fn step(&self, path: &Path) -> io::Result<()> {
        match self.unread.as_deref() == Some(path) {
            true => Err(io::ErrorKind::Other.into()),
            false => Ok(()),
        }
    }
}

impl Disk for Spoilt {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        RealDisk.create_new(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step(path)?;
        self.whole.lock().unwrap().push(path.to_owned());
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        self.step(path)?;
        RealDisk.head(path, len)
    }
    fn open(&self, path: &Path) -> io::Result<Box<dyn io::Read>> {
        self.step(path)?;
        RealDisk.open(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        match self.unremoved.as_deref() == Some(path) {
            true => Err(io::ErrorKind::PermissionDenied.into()),
            false => RealDisk.remove(path),
        }
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        RealDisk.sync_dir(dir)
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_file(path)
    }
    fn empty(&self, path: &Path) -> io::Result<()> {
        RealDisk.empty(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.list(dir)
    }
}

/// Two segments with a fix each.
pub(super) fn two() -> Phone {
    let phone = Phone::new();
    for day in 0..2 {
        let mut recorder = phone.recorder(day * DAY);
        recorder
            .append(&[fix(day * DAY + 1, day as i32)], at(day * DAY + 1))
            .unwrap();
        recorder.close(at(day * DAY + 2)).unwrap();
    }
    phone
}

pub(super) fn fixes(vault: &Vault) -> usize {
    all(vault).iter().filter(|r| is_fix(&r.record)).count()
}

#[test]
fn a_segment_that_cannot_be_read_stops_nothing_and_is_told_once() {
    for which in 0..2 {
        let phone = two();
        let bad = phone.segments()[which].clone();
        let disk = Spoilt {
            unread: Some(bad.clone()),
            ..Spoilt::default()
        };
        let disk: Arc<dyn Disk> = Arc::new(disk);
        // The recorder goes on, and says that it couldn't tie its segment to
        // one that it can't read.
        let platform = phone.platform.clone();
        let mut recorder =
            Recorder::open_on(disk.clone(), &phone.path(), platform, at(2 * DAY)).unwrap();
        recorder
            .append(&[fix(2 * DAY, 2)], at(2 * DAY + 1))
            .unwrap();
        recorder.close(at(2 * DAY + 2)).unwrap();
        let mut vault = phone.unlock_on(disk.clone(), 3 * DAY).unwrap();
        let before = vault.keys.ids(RowKind::Prekey);
        let report = vault.ingest(at(3 * DAY)).unwrap();
        assert_eq!(report.findings, [Finding::SegmentNotRead]);
        assert_eq!(fixes(&vault), 2);
        let failed = all(&vault).iter().any(|r| {
            matches!(
                r.record.payload,
                Payload::Device(DeviceEvent::RecorderFailed)
            )
        });
        assert_eq!(failed, which == 1, "the one before the new segment");
        assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
        // Unlocked again, long after: still nothing new, and no key is gone
        // that it may be sealed to.
        drop(vault);
        let mut vault = phone.unlock_on(disk.clone(), 90 * DAY).unwrap();
        assert_eq!(vault.ingest(at(90 * DAY)).unwrap().findings, []);
        let after = vault.keys.ids(RowKind::Prekey);
        assert!(before.iter().all(|id| after.contains(id)));
        // An erasure goes through, and says what it can't promise.
        let elsewhere = Interval::between(at(2 * DAY).utc, at(3 * DAY).utc);
        let report = vault.erase(elsewhere, at(90 * DAY)).unwrap();
        assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
        drop(vault);
        assert!(bad.exists());
        // The device reads it again.
        let mut vault = phone.unlock(90 * DAY + 1);
        assert_eq!(vault.ingest(at(90 * DAY + 1)).unwrap().findings, []);
        assert_eq!(fixes(&vault), 2);
        assert!(!bad.exists());
        let report = vault.erase(elsewhere, at(90 * DAY + 2)).unwrap();
        assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
    }
}

#[test]
fn what_is_erased_is_not_taken_in_later() {
    let phone = two();
    let bad = phone.segments()[0].clone();
    let disk: Arc<dyn Disk> = Arc::new(Spoilt {
        unread: Some(bad.clone()),
        ..Spoilt::default()
    });
    let mut vault = phone.unlock_on(disk, 3 * DAY).unwrap();
    let day = Interval::between(at(0).utc, at(DAY).utc);
    let report = vault.erase(day, at(3 * DAY)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
    drop(vault);
    // Somebody changed it, too; it would be set aside.
    let mut bytes = fs::read(&bad).unwrap();
    bytes.extend_from_slice(b"more");
    fs::write(&bad, bytes).unwrap();
    let mut vault = phone.unlock(3 * DAY + 1);
    vault.ingest(at(3 * DAY + 1)).unwrap();
    let stored = all(&vault);
    assert!(stored.iter().all(|r| !day.contains(r.record.moment.utc)));
    assert_eq!(fixes(&vault), 1);
    assert!(!bad.exists());
    assert_eq!(vault.set_aside_files().unwrap(), []);
    assert!(vault.index.erased.is_empty());
}

#[test]
fn a_folder_and_a_file_without_end_are_in_nobodys_way() {
    let phone = two();
    let folder = phone
        .path()
        .join("segments")
        .join(format!("{:016x}.seg", 3));
    fs::create_dir(&folder).unwrap();
    let endless = phone
        .path()
        .join("segments")
        .join(format!("{:016x}.seg", 4));
    fs::copy(&phone.segments()[1], &endless).unwrap();
    let file = fs::OpenOptions::new().append(true).open(&endless).unwrap();
    file.set_len(65 << 20).unwrap();
    fs::create_dir_all(phone.path().join("quarantine/folder")).unwrap();
    phone.recorder(2 * DAY).close(at(2 * DAY)).unwrap();
    let mut vault = phone.unlock(3 * DAY);
    let report = vault.ingest(at(3 * DAY)).unwrap();
    // The copy states another number than its own.
    assert_eq!(
        report.findings,
        [Finding::SegmentNotRead, Finding::SegmentForeign]
    );
    assert_eq!(fixes(&vault), 2);
    assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    let aside = vault.set_aside_files().unwrap();
    assert!(aside.iter().any(|a| a.kind == SetAsideKind::Unknown));
    vault.drop_everything_set_aside(at(3 * DAY)).unwrap();
    vault.lock().unwrap();
}

#[test]
fn a_rescue_reads_what_can_be_read() {
    let phone = two();
    let bad = &phone.segments()[0];
    let file = fs::OpenOptions::new().append(true).open(bad).unwrap();
    file.set_len(65 << 20).unwrap();
    fs::create_dir(phone.path().join("segments/folder")).unwrap();
    fs::remove_file(phone.path().join("keys.copy")).unwrap();
    fs::create_dir(phone.path().join("keys.copy")).unwrap();
    let (report, _) = phone.rescued(&Phone::new(), 3 * DAY);
    assert_eq!(report.losses, [Finding::SegmentNotRead]);
    assert!(report.records > 0);
}

#[test]
fn the_key_of_a_segment_with_a_damaged_header_stays() {
    let phone = two();
    let path = phone.segments()[0].clone();
    let ours = fs::read(&path).unwrap();
    let sealed_to = crate::segment::header_of(&ours).unwrap().prekey_id;
    // The checksum; the prekey's number itself.
    for byte in [145, 30] {
        let phone = two();
        let path = phone.segments()[0].clone();
        let mut bytes = fs::read(&path).unwrap();
        let sealed_to = crate::segment::header_of(&bytes).unwrap().prekey_id;
        bytes[byte] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let mut vault = phone.unlock(2 * DAY);
        let report = vault.ingest(at(2 * DAY)).unwrap();
        let said = report.findings.contains(&Finding::SegmentUnreadable);
        assert!(said, "{:?}", report.findings);
        drop(vault);
        let mut vault = phone.unlock(90 * DAY);
        vault.ingest(at(90 * DAY)).unwrap();
        assert!(vault.keys.ids(RowKind::Prekey).contains(&sealed_to));
        // The day that its header states is erased with it.
        let day = Interval::between(at(0).utc, at(DAY).utc);
        let report = vault.erase(day, at(90 * DAY)).unwrap();
        assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
        assert!(!vault.keys.ids(RowKind::Prekey).contains(&sealed_to));
    }
    // Without any damage it goes with its day.
    let mut vault = phone.unlock(90 * DAY);
    vault.ingest(at(90 * DAY)).unwrap();
    assert!(!vault.keys.ids(RowKind::Prekey).contains(&sealed_to));
}

#[test]
fn what_cannot_be_removed_is_not_taken_in_again() {
    let phone = two();
    let stays = phone.segments()[0].clone();
    let disk = Arc::new(Spoilt {
        unremoved: Some(stays.clone()),
        ..Spoilt::default()
    });
    let mut vault = phone.unlock_on(disk.clone(), 2 * DAY).unwrap();
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
    assert!(stays.exists());
    vault.set_setting("name", b"1").unwrap();
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
    drop(vault);
    let mut vault = phone.unlock_on(disk, 2 * DAY).unwrap();
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
    drop(vault);
    let mut vault = phone.unlock(2 * DAY);
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
    assert!(!stays.exists());
    assert_eq!(fixes(&vault), 2);
}

#[test]
fn what_is_missing_is_said_once() {
    let phone = two();
    fs::remove_file(&phone.segments()[0]).unwrap();
    // Open: the last segment's recorder was killed.
    let mut recorder = phone.recorder(2 * DAY);
    recorder.append(&[fix(2 * DAY, 2)], at(2 * DAY)).unwrap();
    drop(recorder);
    fs::remove_file(&phone.segments()[0]).unwrap();
    let mut vault = phone.unlock(2 * DAY + 1);
    let first = vault.ingest(at(2 * DAY + 1)).unwrap();
    assert_eq!(first.findings, [Finding::SegmentMissing]);
    for _ in 0..2 {
        assert_eq!(vault.ingest(at(2 * DAY + 1)).unwrap().findings, []);
    }
    drop(vault);
    let mut vault = phone.unlock(2 * DAY + 2);
    assert_eq!(vault.ingest(at(2 * DAY + 2)).unwrap().findings, []);
}

#[test]
fn nobody_elses_file_is_read_beyond_its_header() {
    let (phone, stranger) = (two(), two());
    let path = phone
        .path()
        .join("segments")
        .join(format!("{:016x}.seg", 3));
    fs::copy(&stranger.segments()[0], &path).unwrap();
    let disk = Spoilt::default();
    let mut vault = phone.unlock_on(Arc::new(disk.clone()), 2 * DAY).unwrap();
    let report = vault.ingest(at(2 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentForeign]);
    let whole = disk.whole.lock().unwrap();
    assert!(
        whole
            .iter()
            .any(|p| p.extension().is_some_and(|e| e == "seg"))
    );
    assert!(!whole.contains(&path));
}

#[test]
fn a_recorder_never_holds_a_segment_whole() {
    let phone = two();
    let disk = Spoilt::default();
    let platform = phone.platform.clone();
    let open = Recorder::open_on(Arc::new(disk.clone()), &phone.path(), platform, at(2 * DAY));
    let mut recorder = open.unwrap();
    for day in 2..5 {
        recorder
            .append(&[fix(day * DAY, 1)], at(day * DAY))
            .unwrap();
    }
    recorder.close(at(5 * DAY)).unwrap();
    let whole = disk.whole.lock().unwrap();
    assert!(!whole.is_empty(), "it reads its list");
    let segment = |p: &PathBuf| p.extension().is_some_and(|e| e == "seg");
    assert!(!whole.iter().any(segment), "{whole:?}");
    let mut vault = phone.unlock(5 * DAY);
    assert_eq!(vault.ingest(at(5 * DAY)).unwrap().findings, []);
    assert_eq!(fixes(&vault), 5);
}
