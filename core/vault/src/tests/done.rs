//! What becomes of the files of what was taken in: none goes that a recorder
//! still writes to, none is told twice, and no number is given twice.

use std::{collections::BTreeMap, fs, io, path::PathBuf, sync::Arc};

use stint_model::Interval;

use super::{
    DAY, Phone, all, at,
    disks::{Fault, FaultyDisk},
    fix,
    moved::{Other, open},
    strangers::strange,
    unreadable::{fixes, two},
};
use crate::{
    ErasureLevel, Finding, Vault,
    disk::RealDisk,
    keyfile::RowKind,
    segment::{header_of, prev_link},
};

pub(super) fn segment(phone: &Phone, number: u64) -> PathBuf {
    phone
        .path()
        .join("segments")
        .join(format!("{number:016x}.seg"))
}

fn image(phone: &Phone) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for dir in [phone.path(), phone.path().join("segments")] {
        let paths = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path());
        for path in paths.filter(|p| p.is_file() && p.extension().is_none_or(|e| e != "lock")) {
            files.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    files
}

/// A phone whose folder is an older copy of itself, and files of the time that
/// is gone, by number: the second segment, and a later one.
fn put_back() -> (Phone, BTreeMap<u64, Vec<u8>>) {
    let phone = two();
    let older = image(&phone);
    for ms in [20, 30, 40, 50] {
        let mut recorder = phone.recorder(5 * DAY + ms);
        recorder
            .append(&[fix(5 * DAY + ms, 90)], at(5 * DAY + ms))
            .unwrap();
        recorder.close(at(5 * DAY + ms + 1)).unwrap();
    }
    let later = [4, 6].map(|n| (n, fs::read(segment(&phone, n)).unwrap()));
    for path in phone.segments() {
        fs::remove_file(path).unwrap();
    }
    for (path, bytes) in older {
        fs::write(path, bytes).unwrap();
    }
    (phone, later.into())
}

#[test]
fn no_file_of_another_time_takes_the_one_that_is_recorded_to() {
    for number in [4, 6] {
        let (phone, later) = put_back();
        let mut vault = phone.unlock(6 * DAY);
        vault.ingest(at(6 * DAY)).unwrap();
        let mut recorder = phone.recorder(6 * DAY);
        recorder.append(&[fix(6 * DAY, 1)], at(6 * DAY)).unwrap();
        let own = phone.segments().last().unwrap().clone();
        assert_eq!(own, segment(&phone, 3));
        fs::write(segment(&phone, number), &later[&number]).unwrap();
        for ms in 1..4 {
            vault.ingest(at(6 * DAY + ms)).unwrap();
            assert!(own.exists(), "{number}: it would be written to nowhere");
            recorder
                .append(&[fix(6 * DAY + ms, 1)], at(6 * DAY + ms))
                .unwrap();
        }
        recorder.close(at(6 * DAY + 4)).unwrap();
        let report = vault.ingest(at(6 * DAY + 5)).unwrap();
        let again = |f: &Finding| matches!(f, Finding::SegmentAgain { .. });
        assert!(!report.findings.iter().any(again), "{report:?}");
        // Two of before, one that was put back, and what was recorded.
        assert_eq!(fixes(&vault), 2 + 1 + 4, "{number}");
        assert!(!own.exists() && vault.index.unread.is_empty());
    }
}

/// Without the device's key anybody can make a header, also one that fits.
#[test]
fn no_header_that_nobody_checks_takes_the_one_that_is_recorded_to() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    recorder.append(&[fix(1, 5)], at(1)).unwrap();
    let own = segment(&phone, 1);
    let link = prev_link(1, &fs::read(&own).unwrap());
    strange(&phone, &[2, 9], link);
    let mut vault = open(&phone, &Other::new(&phone.root), Arc::new(RealDisk)).unwrap();
    let unchecked = |vault: &mut Vault, ms| {
        let report = vault.ingest(at(ms)).unwrap();
        let day = at(0).utc.utc_day();
        let unchecked = Finding::SegmentUnchecked { day };
        report.findings.iter().filter(|f| **f == unchecked).count()
    };
    unchecked(&mut vault, 2);
    assert!(own.exists(), "it would be written to nowhere");
    assert_eq!(unchecked(&mut vault, 3), 0, "said once");
    recorder.append(&[fix(4, 6)], at(4)).unwrap();
    recorder.close(at(5)).unwrap();
    vault.ingest(at(6)).unwrap();
    assert_eq!(fixes(&vault), 2);
}

/// One bit of a frame is another.
pub(super) fn damage(phone: &Phone, number: u64) {
    let path = segment(phone, number);
    let mut bytes = fs::read(&path).unwrap();
    bytes[300] ^= 1;
    fs::write(path, bytes).unwrap();
}

/// The folder comes back to its phone, whose list knows of no number.
#[test]
fn no_number_is_given_twice_although_the_highest_file_is_damaged() {
    for damaged in [&[2][..], &[1, 2], &[1]] {
        let phone = two();
        damaged.iter().for_each(|n| damage(&phone, *n));
        let mut vault = open(&phone, &Other::new(&phone.root), Arc::new(RealDisk)).unwrap();
        vault.ingest(at(4 * DAY)).unwrap();
        assert_eq!(vault.ingest(at(4 * DAY)).unwrap().findings, []);
        let names: Vec<_> = all(&vault).iter().map(|r| r.id).collect();
        drop(vault);
        let mut recorder = phone.recorder(4 * DAY);
        let new = recorder.append(&[fix(4 * DAY, 99)], at(4 * DAY)).unwrap();
        assert!(!names.contains(&new[0]), "{damaged:?}");
        recorder.close(at(4 * DAY + 1)).unwrap();
        let mut vault = phone.unlock(5 * DAY);
        assert_eq!(vault.ingest(at(5 * DAY)).unwrap().findings, []);
        assert!(all(&vault).iter().any(|r| r.id == new[0]));
        // Told by the list now, nothing of them stays among the recordings.
        assert_eq!(phone.segments().len(), 0, "{damaged:?}");
        assert_eq!(vault.set_aside_files().unwrap().len(), damaged.len());
    }
}

/// Killed after the commit, or without room for the folder of what is set aside.
#[test]
fn what_waits_to_be_set_aside_is_told_once() {
    for error in [io::ErrorKind::StorageFull, io::ErrorKind::Other] {
        for for_good in [false, true] {
            for k in 0.. {
                let phone = two();
                damage(&phone, 2);
                let disk = FaultyDisk::new(Fault {
                    at: usize::MAX,
                    for_good,
                    error,
                });
                let mut vault = phone.unlock_on(Arc::new(disk.clone()), 2 * DAY).unwrap();
                disk.fails_after(k);
                let _ = vault.ingest(at(2 * DAY));
                let failed = disk.has_failed();
                drop(vault);
                for ms in 1..4 {
                    phone.unlock(2 * DAY + ms).ingest(at(2 * DAY + ms)).unwrap();
                }
                let vault = phone.unlock(3 * DAY);
                let notes = vault.integrity().unwrap();
                let damaged = |f: &Finding| matches!(f, Finding::SegmentDamaged { .. });
                let again = |f: &Finding| matches!(f, Finding::SegmentAgain { .. });
                let count =
                    |is: fn(&Finding) -> bool| notes.iter().filter(|n| is(&n.finding)).count();
                assert_eq!(
                    (count(damaged), count(again)),
                    (1, 0),
                    "{error:?} {k} {notes:?}"
                );
                assert_eq!(vault.set_aside_files().unwrap().len(), 1);
                assert_eq!((phone.segments().len(), fixes(&vault)), (0, 2));
                if !failed {
                    break;
                }
            }
        }
    }
}

/// For good.
#[test]
fn what_cannot_be_set_aside_is_told_once() {
    let phone = two();
    damage(&phone, 2);
    let disk = FaultyDisk::that_sets_nothing_aside();
    for ms in 0..3 {
        let disk = Arc::new(disk.clone());
        let mut vault = phone.unlock_on(disk, 2 * DAY + ms).unwrap();
        let report = vault.ingest(at(2 * DAY + ms)).unwrap();
        assert_eq!(report.findings.len(), usize::from(ms == 0), "{report:?}");
    }
    let mut vault = phone.unlock(3 * DAY);
    assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
}

/// A power cut while the last segment is begun.
#[test]
fn an_erasure_leaves_nothing_that_was_never_begun_and_no_key_for_it() {
    for (rest, len) in [(0u8, 180), (0x5a, 180), (0x5a, 50), (0, 0)] {
        let phone = two();
        let mut vault = phone.unlock(2 * DAY);
        vault.ingest(at(2 * DAY)).unwrap();
        let before = vault.keys.ids(RowKind::Prekey);
        let path = segment(&phone, 3);
        fs::write(&path, vec![rest; len]).unwrap();
        // As it may be that of a recorder that begins.
        vault.ingest(at(2 * DAY)).unwrap();
        assert!(path.exists());
        let day = Interval::between(at(0).utc, at(DAY).utc);
        let report = vault.erase(day, at(2 * DAY)).unwrap();
        assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
        assert!(!path.exists());
        let after = vault.keys.ids(RowKind::Prekey);
        assert!(!before.iter().any(|id| after.contains(id)), "{rest} {len}");
        drop(vault);
        // Its number was nobody's, and can be given.
        let mut recorder = phone.recorder(2 * DAY + 1);
        recorder
            .append(&[fix(2 * DAY + 1, 9)], at(2 * DAY + 1))
            .unwrap();
        recorder.close(at(2 * DAY + 2)).unwrap();
        assert!(path.exists());
        let mut vault = phone.unlock(2 * DAY + 3);
        assert_eq!(vault.ingest(at(2 * DAY + 3)).unwrap().findings, []);
        assert_eq!(fixes(&vault), 2);
    }
}

#[test]
fn no_file_goes_on_the_strength_of_a_list_that_a_power_cut_may_take_back() {
    let phone = two();
    let disk = FaultyDisk::new(Fault {
        at: usize::MAX,
        for_good: false,
        error: io::ErrorKind::Other,
    });
    let mut vault = phone.unlock_on(Arc::new(disk.clone()), 2 * DAY).unwrap();
    // Found by trying: the sync of the folder after the list's exchange.
    let begun = disk.steps().len();
    let renamed = |steps: &[String]| steps.iter().rposition(|s| s == "rename recorder.new");
    let failed = (0..).find(|k| {
        let phone = two();
        let disk = FaultyDisk::new(Fault {
            at: usize::MAX,
            for_good: false,
            error: io::ErrorKind::Other,
        });
        let mut vault = phone.unlock_on(Arc::new(disk.clone()), 2 * DAY).unwrap();
        disk.fails_after(*k);
        let begun = disk.steps().len();
        let _ = vault.ingest(at(2 * DAY));
        assert!(disk.has_failed());
        renamed(&disk.steps()) == Some(begun + k - 1)
    });
    disk.fails_after(failed.unwrap());
    assert!(vault.ingest(at(2 * DAY)).is_err());
    assert_eq!(phone.segments().len(), 2);
    let between = disk.steps().len();
    assert!(between > begun);
    vault.ingest(at(2 * DAY)).unwrap();
    let steps = disk.steps();
    let first_gone = steps
        .iter()
        .position(|s| s.starts_with("remove 00"))
        .unwrap();
    let last_list = renamed(&steps[..first_gone]).unwrap();
    assert!(
        last_list > between,
        "the list that wasn't synced was relied on"
    );
    assert!(steps[last_list..first_gone].contains(&"sync folder vault".to_owned()));
    assert_eq!(phone.segments().len(), 0);
}

/// The file of an open segment is the recorder's also while others go.
#[test]
fn a_damaged_segment_without_an_end_waits_for_the_recorder_to_stop() {
    let phone = Phone::new();
    let mut killed = phone.recorder(0);
    killed.append(&[fix(1, 1)], at(1)).unwrap();
    killed.append(&[fix(2, 2)], at(2)).unwrap();
    drop(killed);
    let mut recorder = phone.recorder(3);
    let link = header_of(&fs::read(segment(&phone, 2)).unwrap()).unwrap();
    assert_ne!(link.prev_link, [0; 32]);
    damage(&phone, 1);
    let mut vault = phone.unlock(4);
    let day = at(0).utc.utc_day();
    // Told at once, and once.
    let report = vault.ingest(at(4)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentChanged { day }]);
    assert_eq!(vault.ingest(at(5)).unwrap().findings, []);
    assert!(segment(&phone, 1).exists());
    recorder.append(&[fix(6, 3)], at(6)).unwrap();
    recorder.close(at(7)).unwrap();
    let report = vault.ingest(at(8)).unwrap();
    let damaged = Finding::SegmentDamaged { day, places: 1 };
    assert!(report.findings.contains(&damaged), "{report:?}");
    assert_eq!(phone.segments().len(), 0);
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
}
