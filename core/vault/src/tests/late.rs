//! What an erasure holds for later: recordings that couldn't be read then, and
//! no other ones.

use std::{fs, sync::Arc};

use stint_model::Interval;

use super::{
    DAY, Phone, at, fix,
    unreadable::{Spoilt, fixes, two},
};
use crate::{Finding, disk::RealDisk};

const HOUR: i64 = 3_600_000;

/// A phone with a segment that is never read, since it is a folder, and a day
/// that was erased at noon.
fn erased_at_noon() -> (Phone, std::path::PathBuf) {
    let phone = two();
    let never = phone.path().join("segments/0000000000000003.seg");
    fs::create_dir(&never).unwrap();
    let mut vault = phone.unlock(3 * DAY);
    vault.ingest(at(3 * DAY)).unwrap();
    let day = Interval::between(at(3 * DAY).utc, at(4 * DAY).utc);
    vault.erase(day, at(3 * DAY + 12 * HOUR)).unwrap();
    vault.lock().unwrap();
    (phone, never)
}

#[test]
fn a_segment_that_cannot_be_read_for_a_moment_loses_nothing_to_an_earlier_erasure() {
    let (phone, never) = erased_at_noon();
    let two_o_clock = 3 * DAY + 14 * HOUR;
    let mut recorder = phone.recorder(two_o_clock);
    recorder
        .append(&[fix(two_o_clock, 9)], at(two_o_clock))
        .unwrap();
    recorder.close(at(two_o_clock)).unwrap();
    let new = phone.segments().last().unwrap().clone();
    assert_ne!(new, never);
    let disk = Spoilt {
        unread: Some(new.clone()),
        ..Spoilt::default()
    };
    let mut vault = phone.unlock_on(Arc::new(disk), two_o_clock + 1).unwrap();
    let report = vault.ingest(at(two_o_clock + 1)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentNotRead]);
    assert_eq!(vault.index.unread, [3, 4]);
    drop(vault);
    let mut vault = phone.unlock(two_o_clock + 2);
    assert_eq!(vault.ingest(at(two_o_clock + 2)).unwrap().findings, []);
    assert_eq!(fixes(&vault), 3);
    assert!(!new.exists());
    // The other one is still held to it.
    assert_eq!(vault.index.erased[0].segments, [3]);
}

#[test]
fn a_segment_whose_file_is_gone_is_given_up_and_told() {
    let (phone, never) = erased_at_noon();
    fs::remove_dir(never).unwrap();
    for path in phone.segments() {
        fs::remove_file(path).unwrap();
    }
    let mut vault = phone.unlock_on(Arc::new(RealDisk), 4 * DAY).unwrap();
    let report = vault.ingest(at(4 * DAY)).unwrap();
    assert_eq!(report.findings, [Finding::SegmentMissing]);
    assert!(vault.index.unread.is_empty() && vault.index.erased.is_empty());
    assert_eq!(vault.ingest(at(4 * DAY)).unwrap().findings, []);
}

/// As a live vault would take it in: it was recorded after the erasure, on the
/// erased day by a clock that was set back.
#[test]
fn a_rescue_holds_an_unread_segment_to_no_erasure_before_it() {
    let (phone, _) = erased_at_noon();
    let eleven = 3 * DAY + 11 * HOUR;
    let mut recorder = phone.recorder(eleven);
    recorder.append(&[fix(eleven, 9)], at(eleven)).unwrap();
    recorder.close(at(eleven)).unwrap();
    let disk = Spoilt {
        unread: phone.segments().last().cloned(),
        ..Spoilt::default()
    };
    let mut vault = phone.unlock_on(Arc::new(disk), eleven + 1).unwrap();
    vault.ingest(at(eleven + 1)).unwrap();
    assert_eq!(vault.index.unread, [3, 4]);
    drop(vault);
    let (_, rescued) = phone.rescued(&Phone::new(), eleven + 2);
    assert_eq!(fixes(&rescued), 3);
}

/// And it holds one to what was erased while that couldn't be read.
#[test]
fn a_rescue_holds_an_unread_segment_to_what_was_erased_since() {
    let phone = two();
    let bad = phone.segments()[0].clone();
    let disk = Spoilt {
        unread: Some(bad),
        ..Spoilt::default()
    };
    let mut vault = phone.unlock_on(Arc::new(disk), 3 * DAY).unwrap();
    let day = Interval::between(at(0).utc, at(DAY).utc);
    vault.erase(day, at(3 * DAY)).unwrap();
    drop(vault);
    let (_, rescued) = phone.rescued(&Phone::new(), 3 * DAY);
    assert_eq!(fixes(&rescued), 1);
}
