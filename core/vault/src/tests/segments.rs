//! Everything that can be done to a segment's bytes.

use std::collections::HashSet;

use super::{Phone, all, at, fix, is_fix};
use crate::{
    Finding, Vault,
    crypto::same,
    prekeys,
    segment::{self, End, header_of, prev_link, tag_input},
};

/// A phone whose recorder ended one segment and began the next; the first
/// one's bytes and the link that the second one holds.
fn two_segments() -> (Phone, Vec<u8>, [u8; 32]) {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    for i in 0..4 {
        recorder.append(&[fix(i, i as i32)], at(i)).unwrap();
    }
    recorder.close(at(5)).unwrap();
    drop(phone.recorder(6));
    let paths = phone.segments();
    let first = std::fs::read(&paths[0]).unwrap();
    let second = header_of(&std::fs::read(&paths[1]).unwrap()).unwrap();
    (phone, first, second.prev_link)
}

/// What an unlocked vault makes of these bytes: the fixes in them, and
/// whether it takes them for whole, ended in order, and this device's.
fn read(vault: &Vault, bytes: &[u8]) -> (Vec<i64>, bool) {
    let key = |h: &segment::Header| prekeys::secret(&vault.keys, h.prekey_id).map(|k| k.secret);
    let Ok(found) = segment::read(bytes, key) else {
        return (Vec::new(), false);
    };
    let (_, tagged, stated) = segment::parse(bytes).unwrap();
    let tag = vault.platform.mac(&tag_input(tagged)).unwrap();
    let whole = found.end == End::Finished && found.damage.places == 0 && same(&tag, &stated);
    let times = found
        .records
        .iter()
        .map(|r| &r.record)
        .filter(|r| is_fix(r));
    (times.map(|r| r.moment.utc.get()).collect(), whole)
}

#[test]
fn every_flipped_bit_is_found_and_costs_one_frame() {
    let (phone, mut bytes, link) = two_segments();
    let vault = phone.unlock(7);
    let (truth, whole) = read(&vault, &bytes);
    assert!(whole && truth.len() == 4);
    assert_eq!(prev_link(1, &bytes), link);
    let body = segment::HEADER_LEN;
    for i in 0..bytes.len() {
        for bit in 0..8 {
            bytes[i] ^= 1 << bit;
            let (found, whole) = read(&vault, &bytes);
            assert!(!whole, "byte {i} bit {bit} taken for whole");
            assert!(found.iter().all(|t| truth.contains(t)), "wrong data");
            assert!(
                i < body || found.len() >= 3,
                "byte {i} cost more than a frame"
            );
            assert_ne!(prev_link(1, &bytes), link);
            bytes[i] ^= 1 << bit;
        }
    }
    println!("segment: {} bits flipped, all found", bytes.len() * 8);
}

#[test]
fn every_truncation_is_found() {
    let (phone, bytes, link) = two_segments();
    let vault = phone.unlock(7);
    let (truth, _) = read(&vault, &bytes);
    for len in 0..bytes.len() {
        let (found, whole) = read(&vault, &bytes[..len]);
        assert!(!whole, "length {len}");
        assert!(truth.starts_with(&found));
        assert_ne!(prev_link(1, &bytes[..len]), link);
    }
    println!("segment: {} lengths, all found", bytes.len());
}

/// Where the frames of a segment lie.
fn frames(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = segment::HEADER_LEN;
    while at < bytes.len() {
        let len = u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        ranges.push(at..at + 9 + len + 4);
        at += 9 + len + 4;
    }
    ranges
}

#[test]
fn swapped_deleted_and_doubled_frames_are_found() {
    let (phone, bytes, _) = two_segments();
    let vault = phone.unlock(7);
    let (truth, _) = read(&vault, &bytes);
    let ranges = frames(&bytes);
    let head = &bytes[..segment::HEADER_LEN];
    let build = |order: &[usize]| {
        let mut out = head.to_vec();
        for i in order {
            out.extend_from_slice(&bytes[ranges[*i].clone()]);
        }
        out
    };
    let straight: Vec<usize> = (0..ranges.len()).collect();
    let mut tried = 0;
    let mut check = |order: &[usize]| {
        let (found, whole) = read(&vault, &build(order));
        assert!(!whole, "{order:?}");
        let unique: HashSet<_> = found.iter().collect();
        assert!(unique.len() == found.len() && found.iter().all(|t| truth.contains(t)));
        tried += 1;
    };
    for i in 0..ranges.len() {
        let mut deleted = straight.clone();
        deleted.remove(i);
        check(&deleted);
        let mut doubled = straight.clone();
        doubled.insert(i, i);
        check(&doubled);
        for j in 0..i {
            let mut swapped = straight.clone();
            swapped.swap(i, j);
            check(&swapped);
        }
    }
    println!("segment: {tried} orders of frames, all found");
}

#[test]
fn what_was_done_to_a_closed_segment_is_noted_and_the_rest_kept() {
    for (cut, flip) in [(90, None), (0, Some(400)), (0, Some(200)), (0, Some(20))] {
        let (phone, mut bytes, _) = two_segments();
        if let Some(i) = flip {
            bytes[i] ^= 1;
        }
        bytes.truncate(bytes.len() - cut);
        std::fs::write(&phone.segments()[0], &bytes).unwrap();
        let mut vault = phone.unlock(7);
        let report = vault.ingest(at(7)).unwrap();
        assert!(!report.findings.is_empty(), "{cut} {flip:?}");
        assert!(vault.integrity().unwrap().len() >= report.findings.len());
        let fixes = all(&vault).iter().filter(|r| is_fix(&r.record)).count();
        assert!(fixes >= 3 || flip == Some(20), "{fixes}");
        // Nothing is deleted: the file is still there.
        assert_eq!(
            std::fs::read_dir(phone.path().join("quarantine"))
                .unwrap()
                .count(),
            1
        );
        assert_eq!(vault.ingest(at(8)).unwrap().findings, []);
    }
}

#[test]
fn a_missing_and_a_foreign_segment_are_noted() {
    let (phone, bytes, _) = two_segments();
    drop(phone.recorder(8));
    let paths = phone.segments();
    std::fs::remove_file(&paths[1]).unwrap();
    let mut vault = phone.unlock(9);
    let report = vault.ingest(at(9)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentMissing]);
    // A replayed one adds nothing.
    std::fs::write(&paths[0], &bytes).unwrap();
    let before = all(&vault).len();
    let report = vault.ingest(at(10)).unwrap();
    assert_eq!((report.added, all(&vault).len()), (0, before));
    drop(vault);
    // One that another device sealed to the same key isn't taken in.
    let stranger = Phone::new();
    let hardware = phone.root.join("hw2");
    let other = crate::SoftwarePlatform::create(&hardware).unwrap();
    drop(stranger);
    let list = std::fs::read(phone.path().join("recorder")).unwrap();
    let mut body = list[..list.len() - 32].to_vec();
    let forged = crate::Platform::mac(&other, &[b"stint/v1/manifest", &body[..]].concat());
    body.extend_from_slice(&forged.unwrap());
    let forged_list = body;
    std::fs::write(phone.path().join("recorder"), &forged_list).unwrap();
    let refused = crate::Recorder::open(&phone.path(), phone.platform.clone(), at(11));
    assert!(matches!(refused, Err(crate::VaultError::ManifestForged)));
    let other: std::sync::Arc<dyn crate::Platform> = std::sync::Arc::new(other);
    let mut forger = crate::Recorder::open(&phone.path(), other, at(11)).unwrap();
    forger.append(&[fix(11, 99)], at(11)).unwrap();
    drop(forger);
    std::fs::write(phone.path().join("recorder"), &list).unwrap();
    let mut vault = phone.unlock(12);
    let report = vault.ingest(at(12)).unwrap();
    assert!(
        report.findings.contains(&Finding::SegmentForeign),
        "{report:?}"
    );
    assert!(all(&vault).iter().all(|r| r.record != fix(11, 99)));
}
