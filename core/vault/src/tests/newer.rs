//! An older program meets what a newer one wrote: it says so, and leaves every
//! file as it was.

use std::{fs, sync::Arc};

use super::{Phone, at};
use crate::{
    Finding, Recorder, VaultError,
    disk::RealDisk,
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

/// Its records wait beside the store for a program that can read them.
#[test]
fn a_segment_of_a_newer_form_is_kept_and_told() {
    let phone = Phone::new();
    drop(phone.recorder(1));
    let path = phone.segments()[0].clone();
    let mut bytes = fs::read(&path).unwrap();
    bytes[7] = b'1';
    let body = HEADER_LEN - 32 - 4;
    let crc = crc32c::crc32c(&bytes[..body]);
    bytes[body..body + 4].copy_from_slice(&crc.to_le_bytes());
    let tag = phone.platform.mac(&tag_input(&bytes[..body + 4])).unwrap();
    bytes[body + 4..HEADER_LEN].copy_from_slice(&tag);
    fs::write(&path, &bytes).unwrap();
    let report = phone.unlock(2).ingest(at(2)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentUnreadable]);
    let kept = fs::read_dir(phone.path().join("quarantine")).unwrap();
    let kept: Vec<Vec<u8>> = kept.map(|e| fs::read(e.unwrap().path()).unwrap()).collect();
    assert_eq!(kept, [bytes]);
}
