//! A rescue names what is lost, and nothing else.

use std::fs;

use stint_model::Stream;

use super::{DAY, Phone, all, at, fix};
use crate::{Finding, RescueReport, index::Partition, keyfile::RowKind};

/// A day's records and what was derived of it; then the row of one key is
/// damaged in both copies.
fn rescued_without(stream: Stream) -> (RescueReport, usize) {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let mut import = vault.import().unwrap();
    import.add(&[fix(1, 10), fix(2, 20)]).unwrap();
    import.commit().unwrap();
    let day = at(0).utc.utc_day();
    vault.derived_put("visits", day, b"made again").unwrap();
    let entry = vault.index.entries[&Partition::of(stream, day.0)];
    let row = vault.keys.get(RowKind::Day, entry.key);
    assert!(row.is_some());
    vault.lock().unwrap();
    for copy in ["keys", "keys.copy"] {
        let path = phone.path().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        let id = entry.key.to_le_bytes();
        let at = bytes.windows(8).position(|w| w == id).unwrap();
        bytes[at + 20] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    let to = Phone::new();
    let (report, vault) = phone.rescued(&to, DAY);
    (report, all(&vault).len())
}

#[test]
fn a_key_of_what_is_made_again_is_no_loss() {
    let (report, records) = rescued_without(Stream::Derived);
    assert_eq!((report.losses, records), (Vec::new(), 2));
}

#[test]
fn a_key_of_a_day_is_a_loss() {
    let (report, records) = rescued_without(Stream::Raw);
    let day = at(0).utc.utc_day();
    let lost = Finding::DayLost { day, lost: Some(2) };
    assert_eq!((report.losses, records), (vec![Finding::KeysLost, lost], 0));
}
