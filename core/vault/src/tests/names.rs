//! Files that anybody could have put among the recordings: no name and no size
//! stops recording, or makes it give a name twice.

use std::{collections::BTreeSet, fs, path::PathBuf};

use stint_model::{DeviceEvent, Payload};

use super::{
    DAY, Phone, all, at, fix,
    unreadable::{fixes, two},
};
use crate::Finding;

fn segment(phone: &Phone, number: u64) -> PathBuf {
    let name = format!("{number:016x}.seg");
    phone.path().join("segments").join(name)
}

fn record(phone: &Phone, now: i64) {
    let mut recorder = phone.recorder(now);
    recorder.append(&[fix(now, 1)], at(now)).unwrap();
    recorder.close(at(now)).unwrap();
}

#[test]
fn no_name_among_the_recordings_takes_a_number_away() {
    let ours = two();
    let genuine = fs::read(&ours.segments()[1]).unwrap();
    let numbers = [u64::MAX, u64::MAX - 1, 1 << 63, (1 << 63) - 1, 1 << 40];
    for number in numbers {
        for bytes in [&[7; 500][..], &genuine, b""] {
            let phone = two();
            fs::write(segment(&phone, number), bytes).unwrap();
            record(&phone, 2 * DAY);
            let mut vault = phone.unlock(3 * DAY);
            let report = vault.ingest(at(3 * DAY)).unwrap();
            let missing = report.findings.contains(&Finding::SegmentMissing);
            assert!(!missing, "{number:x}: {:?}", report.findings);
            assert_eq!(
                (vault.index.segments_done, vault.index.segments_seen),
                (3, 3)
            );
            assert_eq!(fixes(&vault), 3);
            // Once more, with the file still there or set aside.
            record(&phone, 4 * DAY);
            vault.ingest(at(5 * DAY)).unwrap();
            let mut import = vault.import().unwrap();
            import.add(&[fix(6 * DAY, 1)]).unwrap();
            import.commit().unwrap();
            let stored = all(&vault);
            let names: BTreeSet<_> = stored.iter().map(|r| r.id).collect();
            assert_eq!((fixes(&vault), names.len()), (5, stored.len()));
            assert_eq!(vault.index.segments_done, 4);
        }
    }
}

#[test]
fn a_folder_with_a_number_far_ahead_is_said_once() {
    let phone = two();
    fs::create_dir(segment(&phone, 1 << 50)).unwrap();
    record(&phone, 2 * DAY);
    let mut vault = phone.unlock(3 * DAY);
    let report = vault.ingest(at(3 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentNotRead]);
    for later in 4..6 {
        record(&phone, later * DAY);
        assert_eq!(vault.ingest(at(later * DAY)).unwrap().findings, []);
    }
    assert_eq!((fixes(&vault), vault.index.segments_done), (5, 5));
}

#[test]
fn a_file_without_end_is_not_hashed() {
    let phone = two();
    let last = phone.segments()[1].clone();
    let file = fs::OpenOptions::new().append(true).open(last).unwrap();
    file.set_len((64 << 20) + 1).unwrap();
    record(&phone, 2 * DAY);
    let mut vault = phone.unlock(3 * DAY);
    vault.ingest(at(3 * DAY)).unwrap();
    let said = |r: &stint_model::StoredRecord| {
        matches!(
            r.record.payload,
            Payload::Device(DeviceEvent::RecorderFailed)
        )
    };
    assert!(all(&vault).iter().any(said));
}

#[test]
fn a_file_that_is_recorded_to_stays_whatever_lies_beside_it() {
    let genuine = fs::read(&two().segments()[1]).unwrap();
    for number in [4, 0x100, u64::MAX] {
        for bytes in [&[7; 500][..], &genuine, b""] {
            let phone = two();
            let mut recorder = phone.recorder(2 * DAY);
            recorder.append(&[fix(2 * DAY, 1)], at(2 * DAY)).unwrap();
            fs::write(segment(&phone, number), bytes).unwrap();
            let mut vault = phone.unlock(2 * DAY + 1);
            let report = vault.ingest(at(2 * DAY + 1)).unwrap();
            let missing = report.findings.contains(&Finding::SegmentMissing);
            assert!(!missing, "{number:x}: {:?}", report.findings);
            let (done, seen) = (vault.index.segments_done, vault.index.segments_seen);
            assert_eq!((done, seen), (2, 3), "{number:x}");
            recorder
                .append(&[fix(2 * DAY + 2, 2)], at(2 * DAY + 2))
                .unwrap();
            recorder.close(at(2 * DAY + 3)).unwrap();
            vault.ingest(at(2 * DAY + 4)).unwrap();
            assert_eq!(fixes(&vault), 4, "{number:x}: acknowledged and lost");
        }
    }
}

#[test]
fn a_kill_is_told_whatever_lies_beside_it() {
    let phone = two();
    fs::write(segment(&phone, u64::MAX), [7; 500]).unwrap();
    drop(phone.recorder(2 * DAY));
    record(&phone, 3 * DAY);
    let mut vault = phone.unlock(4 * DAY);
    vault.ingest(at(4 * DAY)).unwrap();
    let killed = Payload::Device(DeviceEvent::RecorderKilled);
    assert!(all(&vault).iter().any(|r| r.record.payload == killed));
}

#[test]
fn what_was_taken_in_before_is_not_written_again() {
    let phone = two();
    let mut recorder = phone.recorder(2 * DAY);
    recorder.append(&[fix(2 * DAY, 1)], at(2 * DAY)).unwrap();
    let mut vault = phone.unlock(2 * DAY + 1);
    assert!(vault.ingest(at(2 * DAY + 1)).unwrap().added > 0);
    let before = vault.index.generation;
    let report = vault.ingest(at(2 * DAY + 1)).unwrap();
    assert!(report.already_there > 0);
    assert_eq!((report.added, vault.index.generation), (0, before));
    recorder
        .append(&[fix(2 * DAY + 2, 2)], at(2 * DAY + 2))
        .unwrap();
    assert_eq!(vault.ingest(at(2 * DAY + 3)).unwrap().added, 1);
}
