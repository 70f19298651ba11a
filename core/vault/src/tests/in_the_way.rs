//! Files that can't be set aside, or should never have been there: what is told
//! of them, and that they keep nobody from her records.

use std::{fs, io, sync::Arc};

use stint_model::Interval;

use super::{
    DAY, Phone, at,
    disks::{Fault, FaultyDisk},
    done::{damage, segment},
    fix,
    strangers::strange,
    unreadable::{Spoilt, fixes, two},
};
use crate::{
    ErasureLevel, Finding, SoftwarePlatform, Vault,
    disk::RealDisk,
    keyfile::RowKind,
    segment::{NewSegment, SegmentWriter, header_of},
};

/// What was renamed may not be where it went, as far as the device says.
fn renames_without_a_sync() -> Arc<FaultyDisk> {
    let fault = Fault {
        at: 0,
        for_good: false,
        error: io::ErrorKind::Other,
    };
    let quarantine = |_: &[String], step: &str| step == "sync folder quarantine";
    Arc::new(FaultyDisk::counting(fault, quarantine))
}

/// Two recordings taken in, and a stranger's file of that number that no disk moves.
fn with_a_strangers_file(number: u64) -> (Phone, Vault) {
    let phone = two();
    strange(&phone, &[number], [7; 32]);
    let disk = Arc::new(FaultyDisk::that_sets_nothing_aside());
    let mut vault = phone.unlock_on(disk, 2 * DAY).unwrap();
    vault.ingest(at(2 * DAY)).unwrap();
    (phone, vault)
}

#[test]
fn a_recording_that_was_only_unread_before_is_told_once_it_is_lost() {
    let phone = two();
    let bad = phone.segments()[0].clone();
    let disk = Spoilt {
        unread: Some(bad.clone()),
        ..Spoilt::default()
    };
    let mut vault = phone.unlock_on(Arc::new(disk), 2 * DAY).unwrap();
    let report = vault.ingest(at(2 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentNotRead]);
    drop(vault);
    // It can be read, and its header is wrong.
    let mut bytes = fs::read(&bad).unwrap();
    bytes[145] ^= 1;
    fs::write(&bad, bytes).unwrap();
    let report = phone.unlock(3 * DAY).ingest(at(3 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentUnreadable]);
}

#[test]
fn a_file_that_went_although_its_sync_failed_is_not_missing() {
    let phone = two();
    strange(&phone, &[7], [7; 32]);
    let mut vault = phone.unlock_on(renames_without_a_sync(), 2 * DAY).unwrap();
    let report = vault.ingest(at(2 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentForeign]);
    assert!(!segment(&phone, 7).exists());
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
}

#[test]
fn what_is_recorded_under_the_number_of_a_file_that_went_is_taken_in() {
    let (phone, mut vault) = with_a_strangers_file(3);
    assert!(segment(&phone, 3).exists());
    let today = Interval::between(at(2 * DAY).utc, at(3 * DAY).utc);
    vault.erase(today, at(2 * DAY)).unwrap();
    drop(vault);
    let mut vault = phone
        .unlock_on(renames_without_a_sync(), 2 * DAY + 1)
        .unwrap();
    vault.ingest(at(2 * DAY + 1)).unwrap();
    drop(vault);
    let now = 2 * DAY + 3_600_000;
    let mut recorder = phone.recorder(now);
    recorder.append(&[fix(now, 5)], at(now)).unwrap();
    recorder.close(at(now)).unwrap();
    assert!(segment(&phone, 3).exists());
    let mut vault = phone.unlock(now + 1);
    assert_eq!(vault.ingest(at(now + 1)).unwrap().findings, []);
    assert_eq!(fixes(&vault), 3);
}

/// Nobody takes a running recorder's file for the one that was there before.
#[test]
fn what_is_recorded_under_the_number_of_a_file_that_was_erased_stays() {
    let (phone, mut vault) = with_a_strangers_file(3);
    let stale = vault.index.in_the_way.clone();
    vault
        .erase(Interval::between(at(0).utc, at(DAY).utc), at(2 * DAY))
        .unwrap();
    assert!(!segment(&phone, 3).exists());
    drop(vault);
    let now = 2 * DAY + 3_600_000;
    let mut recorder = phone.recorder(now);
    recorder.append(&[fix(now, 5)], at(now)).unwrap();
    let mut vault = phone.unlock(now + 1);
    // As a process that ended between the file and the commit leaves it.
    vault.index.in_the_way = stale;
    assert_eq!(vault.set_aside_files().unwrap().len(), 0);
    vault.drop_everything_set_aside(at(now + 1)).unwrap();
    vault.ingest(at(now + 1)).unwrap();
    assert!(segment(&phone, 3).exists());
    assert!(vault.index.in_the_way.is_empty());
    recorder.close(at(now + 2)).unwrap();
    vault.ingest(at(now + 2)).unwrap();
    assert_eq!(fixes(&vault), 2);
}

#[test]
fn a_recording_of_hers_that_loses_its_header_there_is_told() {
    let (phone, mut vault) = with_a_strangers_file(3);
    vault
        .erase(Interval::between(at(0).utc, at(DAY).utc), at(2 * DAY))
        .unwrap();
    drop(vault);
    for hour in [1, 2] {
        let now = 2 * DAY + hour * 3_600_000;
        let mut recorder = phone.recorder(now);
        recorder.append(&[fix(now, 5)], at(now)).unwrap();
        recorder.close(at(now)).unwrap();
    }
    let mut bytes = fs::read(segment(&phone, 3)).unwrap();
    bytes[145] ^= 1;
    fs::write(segment(&phone, 3), bytes).unwrap();
    let report = phone.unlock(3 * DAY).ingest(at(3 * DAY)).unwrap();
    assert!(report.findings.contains(&Finding::SegmentUnreadable));
}

/// The number is a recorder's by now, since a later one was given.
#[test]
fn a_strangers_file_is_set_aside_once_recording_goes_on_after_it() {
    let (phone, vault) = with_a_strangers_file(3);
    drop(vault);
    let now = 2 * DAY + 3_600_000;
    phone.recorder(now).close(at(now)).unwrap();
    let mut vault = phone.unlock(now + 1);
    vault.ingest(at(now + 1)).unwrap();
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    let dropped = vault.drop_everything_set_aside(at(now + 1)).unwrap();
    assert_eq!(dropped, 1);
}

#[test]
fn a_file_in_the_way_that_cannot_go_keeps_no_day_from_being_erased() {
    let phone = two();
    strange(&phone, &[7], [7; 32]);
    let fault = Fault {
        at: 0,
        for_good: true,
        error: io::ErrorKind::PermissionDenied,
    };
    let stays = |_: &[String], step: &str| {
        step.starts_with("rename 00") || step == "remove 0000000000000007.seg"
    };
    let disk = Arc::new(FaultyDisk::counting(fault, stays));
    let mut vault = phone.unlock_on(disk, 2 * DAY).unwrap();
    vault.ingest(at(2 * DAY)).unwrap();
    let its_day = Interval::between(at(0).utc, at(DAY).utc);
    let report = vault.erase(its_day, at(2 * DAY)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
    assert_eq!(fixes(&vault), 1);
}

/// Its bytes say another day, and its checksum that they are damaged.
#[test]
fn a_recording_with_a_damaged_day_goes_with_the_day_of_its_key() {
    let phone = two();
    let first = phone.segments()[0].clone();
    let mut bytes = fs::read(&first).unwrap();
    let sealed_to = header_of(&bytes).unwrap().prekey_id;
    bytes[38] ^= 1;
    fs::write(&first, bytes).unwrap();
    let mut vault = phone.unlock(5 * DAY);
    vault.ingest(at(5 * DAY)).unwrap();
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    let its_day = Interval::between(at(0).utc, at(DAY).utc);
    vault.erase(its_day, at(5 * DAY)).unwrap();
    assert_eq!(vault.set_aside_files().unwrap().len(), 0);
    assert!(!vault.keys.ids(RowKind::Prekey).contains(&sealed_to));
}

#[test]
fn a_strangers_file_that_waits_is_shown_and_deleted() {
    let (phone, mut vault) = with_a_strangers_file(7);
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    assert_eq!(vault.drop_everything_set_aside(at(2 * DAY)).unwrap(), 1);
    assert!(!segment(&phone, 7).exists());
    assert_eq!(vault.set_aside_files().unwrap().len(), 0);
    assert_eq!(vault.ingest(at(2 * DAY)).unwrap().findings, []);
}

#[test]
fn a_strangers_file_that_waits_goes_with_its_day() {
    let (phone, mut vault) = with_a_strangers_file(7);
    let its_day = Interval::between(at(0).utc, at(DAY).utc);
    vault.erase(its_day, at(2 * DAY)).unwrap();
    assert!(!segment(&phone, 7).exists());
}

/// It says another day than that of the key it is sealed to.
#[test]
fn a_planted_file_keeps_no_key_of_an_erased_day() {
    let phone = two();
    let first = header_of(&fs::read(&phone.segments()[0]).unwrap()).unwrap();
    let stranger = SoftwarePlatform::create(&phone.root.join("stranger")).unwrap();
    let new = NewSegment {
        vault_id: first.vault_id,
        prekey_id: first.prekey_id,
        prekey: [9; 32],
        day: 9,
        number: 7,
        prev_link: [7; 32],
    };
    SegmentWriter::create(&RealDisk, &stranger, &segment(&phone, 7), &new).unwrap();
    // Longer than a header, so that it may hold something.
    let mut bytes = fs::read(segment(&phone, 7)).unwrap();
    bytes.extend([0; 40]);
    fs::write(segment(&phone, 7), bytes).unwrap();
    let mut vault = phone.unlock(5 * DAY);
    vault.ingest(at(5 * DAY)).unwrap();
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    let its_day = Interval::between(at(0).utc, at(DAY).utc);
    vault.erase(its_day, at(5 * DAY)).unwrap();
    let kept = vault.keys.ids(RowKind::Prekey);
    assert!(!kept.contains(&first.prekey_id));
}

#[test]
fn a_file_in_the_place_of_the_folder_keeps_nobody_out() {
    let phone = two();
    damage(&phone, 2);
    fs::write(phone.path().join("quarantine"), b"x").unwrap();
    let mut vault = phone.unlock(2 * DAY);
    vault.ingest(at(2 * DAY)).unwrap();
    assert!(vault.set_aside_files().unwrap().len() <= 1);
    let day = Interval::between(at(5 * DAY).utc, at(6 * DAY).utc);
    let report = vault.erase(day, at(2 * DAY)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
    vault.lock().unwrap();
    phone.unlock(3 * DAY).ingest(at(3 * DAY)).unwrap();
    Vault::erase_all(&phone.path(), &*phone.platform).unwrap();
    assert!(!phone.path().join("quarantine").exists());
}

#[test]
fn what_was_deleted_before_one_that_stays_is_noted() {
    let phone = two();
    damage(&phone, 2);
    let fault = Fault {
        at: 0,
        for_good: true,
        error: io::ErrorKind::PermissionDenied,
    };
    let stays =
        |_: &[String], step: &str| step.starts_with("rename 00") || step.starts_with("empty");
    let disk = Arc::new(FaultyDisk::counting(fault, stays));
    let mut vault = phone.unlock_on(disk, 2 * DAY).unwrap();
    vault.ingest(at(2 * DAY)).unwrap();
    fs::create_dir_all(phone.path().join("quarantine")).unwrap();
    fs::write(phone.path().join("quarantine/0.seg"), b"x").unwrap();
    assert!(vault.drop_everything_set_aside(at(2 * DAY)).is_err());
    let notes = vault.integrity().unwrap();
    let dropped = Finding::SetAsideDropped { files: 1 };
    assert!(notes.iter().any(|note| note.finding == dropped));
}

#[test]
fn a_campaigns_erasure_tells_no_limit_of_recordings() {
    let phone = two();
    let mut vault = phone.unlock(2 * DAY);
    vault.campaign_seed(&[7; 16]).unwrap();
    fs::create_dir_all(phone.path().join("quarantine")).unwrap();
    fs::write(phone.path().join("quarantine/0.seg"), [0xAA; 300]).unwrap();
    let report = vault.erase_campaign(&[7; 16], &[], at(2 * DAY)).unwrap();
    assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
    let day = Interval::between(at(5 * DAY).utc, at(6 * DAY).utc);
    let report = vault.erase(day, at(2 * DAY)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
}
