//! Files of strangers among the recordings, and damaged ones that can't be set
//! aside: told once, and in nobody's way.

use std::{fs, sync::Arc};

use stint_model::Interval;

use super::{
    DAY, Phone, at,
    disks::FaultyDisk,
    done::{damage, segment},
    fix,
    moved::{Other, open},
    unreadable::{fixes, two},
};
use crate::{
    ErasureLevel, Finding, SoftwarePlatform, Vault,
    crypto::public_key,
    disk::RealDisk,
    keyfile::RowKind,
    prekeys,
    segment::{FrameKind, NewSegment, SegmentWriter},
};

/// Segments as a stranger's device makes them: their headers are whole, and link
/// as they are told.
pub(super) fn strange(phone: &Phone, numbers: &[u64], link: [u8; 32]) {
    let stranger = SoftwarePlatform::create(&phone.root.join("stranger")).unwrap();
    let vault = phone.unlock(0);
    let [id, ..] = vault.keys.ids(RowKind::Prekey)[..] else {
        panic!("no prekey")
    };
    for &number in numbers {
        let new = NewSegment {
            vault_id: vault.keys.context().vault_id,
            prekey_id: id,
            prekey: public_key(&prekeys::secret(&vault.keys, id).unwrap().secret),
            day: at(0).utc.utc_day().0,
            number,
            prev_link: link,
        };
        let path = segment(phone, number);
        let mut writer = SegmentWriter::create(&RealDisk, &stranger, &path, &new).unwrap();
        writer.append(FrameKind::Fin, &0u64.to_le_bytes()).unwrap();
        writer.sync().unwrap();
    }
}

#[test]
fn a_strangers_file_after_the_newest_recording_says_nothing_of_it() {
    for ended in [true, false] {
        let phone = Phone::new();
        let mut recorder = phone.recorder(0);
        recorder.append(&[fix(1, 1)], at(1)).unwrap();
        strange(&phone, &[2], [7; 32]);
        let recorder = if ended {
            recorder.close(at(2)).unwrap();
            None
        } else {
            Some(recorder)
        };
        let mut vault = phone.unlock(3);
        let report = vault.ingest(at(3)).unwrap();
        assert_eq!(report.findings, [Finding::SegmentForeign]);
        assert_eq!(vault.ingest(at(4)).unwrap().findings, []);
        assert_eq!(vault.set_aside_files().unwrap().len(), 1);
        assert_eq!((fixes(&vault), recorder.is_some()), (1, !ended));
    }
}

/// It is no recorder's yet, so that nothing else waits for it either.
#[test]
fn a_strangers_file_that_cannot_be_set_aside_is_told_once_and_hinders_nothing() {
    let phone = two();
    strange(&phone, &[7], [7; 32]);
    let disk = FaultyDisk::that_sets_nothing_aside();
    let mut vault = phone.unlock_on(Arc::new(disk), 2 * DAY).unwrap();
    let found = [1, 0, 0].map(|new| (new, vault.ingest(at(2 * DAY)).unwrap().findings.len()));
    assert!(found.iter().all(|(new, found)| new == found), "{found:?}");
    let notes = vault.integrity().unwrap().len();
    let day = Interval::between(at(DAY).utc, at(2 * DAY).utc);
    let report = vault.erase(day, at(2 * DAY)).unwrap();
    // Nothing of hers is in it.
    assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
    assert_eq!((report.records > 0, fixes(&vault)), (true, 1));
    let after = vault.integrity().unwrap();
    let foreign = after
        .iter()
        .filter(|n| n.finding == Finding::SegmentForeign);
    assert_eq!((foreign.count(), after.len() > notes), (1, true));
    drop(vault);
    // It can be now.
    let mut vault = phone.unlock(3 * DAY);
    assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    assert!(!segment(&phone, 7).exists());
}

#[test]
fn damaged_pieces_that_wait_to_be_set_aside_are_shown_and_deleted_with_the_others() {
    let phone = two();
    damage(&phone, 2);
    let disk = FaultyDisk::that_sets_nothing_aside();
    let mut vault = phone.unlock_on(Arc::new(disk), 2 * DAY).unwrap();
    vault.ingest(at(2 * DAY)).unwrap();
    assert!(segment(&phone, 2).exists());
    assert_eq!(vault.set_aside_files().unwrap().len(), 1);
    assert_eq!(vault.drop_everything_set_aside(at(2 * DAY)).unwrap(), 1);
    assert_eq!(vault.set_aside_files().unwrap().len(), 0);
    assert!(fs::metadata(segment(&phone, 2)).map_or(0, |m| m.len()) == 0);
    drop(vault);
    let mut vault = phone.unlock(3 * DAY);
    vault.ingest(at(3 * DAY)).unwrap();
    assert_eq!(vault.set_aside_files().unwrap().len(), 0);
    assert_eq!(phone.segments().len(), 0);
}

/// Each time it was a note that stays, and a commit.
#[test]
fn without_the_devices_key_a_running_recording_is_told_at_its_end_alone() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    recorder.append(&[fix(1, 1)], at(1)).unwrap();
    let mut vault = open(&phone, &Other::new(&phone.root), Arc::new(RealDisk)).unwrap();
    let unchecked = |vault: &mut Vault, ms| {
        let report = vault.ingest(at(ms)).unwrap();
        let is = |f: &&Finding| matches!(f, Finding::SegmentUnchecked { .. });
        report.findings.iter().filter(is).count()
    };
    assert_eq!([2, 3].map(|ms| unchecked(&mut vault, ms)), [0, 0]);
    assert_eq!(fixes(&vault), 1);
    recorder.append(&[fix(4, 2)], at(4)).unwrap();
    recorder.close(at(5)).unwrap();
    assert_eq!([6, 7].map(|ms| unchecked(&mut vault, ms)), [1, 0]);
    assert_eq!(fixes(&vault), 2);
}
