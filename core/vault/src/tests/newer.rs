//! An older program meets what a newer one wrote: it says so, and leaves every
//! file as it was.

use std::{fs, sync::Arc};

use super::{Phone, at};
use crate::{
    ErasureLevel, Finding, Recorder, VaultError,
    disk::RealDisk,
    keyfile::RowKind,
    segment::{HEADER_LEN, tag_input},
};

/// The recorder's list as a newer program would write it, its tag right.
fn newer_list(phone: &Phone) -> Vec<u8> {
    let list = fs::read(phone.path().join("recorder")).unwrap();
    let mut body = list[..list.len() - 32].to_vec();
    body[8..10].copy_from_slice(&9u16.to_le_bytes());
    let tagged = [b"stint/v1/manifest", &body[..]].concat();
    body.extend_from_slice(&phone.platform.mac(&tagged).unwrap());
    body
}

#[test]
fn a_newer_list_of_keys_is_no_forgery() {
    let phone = Phone::new();
    let newer = newer_list(&phone);
    let path = phone.path().join("recorder");
    fs::write(&path, &newer).unwrap();
    let recorder = Recorder::open(&phone.path(), phone.platform.clone(), at(1));
    assert!(matches!(recorder, Err(VaultError::Newer { found: 9 })));
    let vault = phone.unlock_on(Arc::new(RealDisk), 1);
    assert!(matches!(vault, Err(VaultError::Newer { found: 9 })));
    assert_eq!(fs::read(&path).unwrap(), newer);
}

#[test]
fn a_newer_root_record_and_a_newer_block_are_refused_as_such() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let mut import = vault.import().unwrap();
    import.add(&[super::fix(0, 1)]).unwrap();
    import.commit().unwrap();
    drop(vault);
    let store = phone.path().join("store.db");
    let db = rusqlite::Connection::open(&store).unwrap();
    let day = db.execute("UPDATE block SET schema = 9", []).unwrap();
    assert!(day > 0);
    drop(db);
    // Its number isn't sealed by anything that this program could check.
    let vault = phone.unlock_on(Arc::new(RealDisk), 1);
    assert!(vault.is_ok_and(|v| v.records(ever()).any(|r| r.is_err())));
    let db = rusqlite::Connection::open(&store).unwrap();
    let mut root: Vec<u8> = db
        .query_row("SELECT body FROM root", [], |r| r.get(0))
        .unwrap();
    root[8..10].copy_from_slice(&9u16.to_le_bytes());
    db.execute("UPDATE root SET body = ?1", [root]).unwrap();
    drop(db);
    let vault = phone.unlock_on(Arc::new(RealDisk), 2);
    assert!(matches!(vault, Err(VaultError::Newer { found: 9 })));
}

fn ever() -> stint_model::Interval {
    stint_model::Interval::between(stint_model::UtcMs::MIN, stint_model::UtcMs::MAX)
}

/// Its records wait among the recordings for a program that can read them, and
/// so does its key.
#[test]
fn a_segment_of_a_newer_form_stays_where_it_is_and_is_told_once() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(1);
    recorder.append(&[super::fix(1, 7)], at(1)).unwrap();
    recorder.close(at(1)).unwrap();
    let path = phone.segments()[0].clone();
    let ours = fs::read(&path).unwrap();
    let mut bytes = ours.clone();
    bytes[7] = b'9';
    let body = HEADER_LEN - 32 - 4;
    let crc = crc32c::crc32c(&bytes[..body]);
    bytes[body..body + 4].copy_from_slice(&crc.to_le_bytes());
    let tag = phone.platform.mac(&tag_input(&bytes[..body + 4])).unwrap();
    bytes[body + 4..HEADER_LEN].copy_from_slice(&tag);
    fs::write(&path, &bytes).unwrap();
    let report = phone.unlock(2).ingest(at(2)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentNewer]);
    // Long after its day, with another one recorded and taken in since.
    let late = 100 * super::DAY;
    phone.recorder(late).close(at(late)).unwrap();
    let mut vault = phone.unlock(late);
    assert_eq!(vault.ingest(at(late)).unwrap().findings, []);
    let erased = stint_model::Interval::between(at(5).utc, at(6).utc);
    let report = vault.erase(erased, at(late)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::UnreadRecordings));
    let sealed_to = crate::segment::header_of(&ours).unwrap().prekey_id;
    assert!(vault.keys.ids(RowKind::Prekey).contains(&sealed_to));
    drop(vault);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let (report, _) = phone.rescued(&Phone::new(), late);
    assert!(report.losses.contains(&Finding::SegmentNewer));
    // The program that can.
    fs::write(&path, &ours).unwrap();
    let mut vault = phone.unlock(late + 1);
    assert_eq!(vault.ingest(at(late + 1)).unwrap().findings, []);
    assert_eq!(
        super::all(&vault)
            .iter()
            .filter(|r| super::is_fix(&r.record))
            .count(),
        1
    );
    assert!(!path.exists());
}
