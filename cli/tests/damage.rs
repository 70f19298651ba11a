//! A damaged vault at the terminal: checked, rescued, opened in new ways.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::fs;

use common::*;

#[test]
fn a_damaged_vault_is_rescued_into_a_new_one() {
    let worker = Person::with_days();
    let before = worker.exported();
    let report = worker
        .stint("check --passphrase-file pass.txt --json")
        .json();
    let records = report["records"].clone();
    // Its events and heartbeats count, too.
    assert!(records.as_u64() >= Some(before.len() as u64), "{report}");
    assert_eq!(report["needs_rescue"], false);
    // The list of contents is gone.
    let home = worker.path("vault");
    let folder = walk(&home)
        .into_iter()
        .find(|p| p.ends_with("store.db"))
        .unwrap();
    let files = folder.parent().unwrap();
    let mut bytes = fs::read(&folder).unwrap();
    let at = bytes.windows(8).position(|w| w == b"STNTROOT").unwrap();
    bytes[at + 30] ^= 1;
    fs::write(&folder, bytes).unwrap();
    let said = worker.stint("check --passphrase-file pass.txt").refused(1);
    assert!(said.contains("Rescue"), "{said}");
    let damaged = files.parent().unwrap().display().to_string();
    let rescue = format!("rescue {damaged} --out saved --passphrase-file pass.txt --json");
    let report = worker.stint(&rescue).json();
    assert_eq!(report["records"], records);
    let again = worker.stint(&rescue).refused(1);
    assert!(!again.is_empty());
    worker
        .stint("export all.ndjson --format ndjson --vault saved --passphrase-file pass.txt")
        .done();
    assert_eq!(lines(&worker.text("all.ndjson")), before);
    let notes = worker
        .stint("check --vault saved --recovery-file code.txt")
        .done();
    assert!(notes.out.contains("No. 1,"), "{}", notes.out);
}

#[test]
fn ways_in_are_changed_and_two_stay() {
    let worker = Person::with_days();
    worker.write("new.txt", "another horse battery staple\n");
    worker
        .stint("access passphrase --passphrase-file pass.txt --new-passphrase-file new.txt")
        .done();
    worker
        .stint("access list --passphrase-file pass.txt")
        .refused(1);
    worker
        .stint("access code --passphrase-file new.txt --recovery-out code2.txt")
        .done();
    worker
        .stint("access list --recovery-file code.txt")
        .refused(1);
    let ways = worker
        .stint("access list --recovery-file code2.txt --json")
        .json();
    assert_eq!(ways["ways"].as_array().unwrap().len(), 2);
    worker
        .stint("access remove passphrase --recovery-file code2.txt")
        .refused(1);
}

#[test]
fn a_day_that_is_gone_does_not_look_like_an_empty_one() {
    let worker = Person::with_days();
    let whole = worker.open(&format!("week {}", monday())).done().out;
    assert!(
        !whole.contains("All figures are of what is left:"),
        "{whole}"
    );
    worker.open(&format!("erase day {} --yes", monday())).done();
    let day = worker.open(&format!("day {}", monday())).done().out;
    assert!(day.contains("the record of this day is not whole"), "{day}");
    assert!(day.contains("You erased"), "{day}");
    let week = worker.open(&format!("week {}", monday())).done().out;
    assert!(week.contains("All figures are of what is left:"), "{week}");
    let other = format!("day {}", later(monday(), 1));
    let other = worker.open(&other).done().out;
    assert!(
        !other.contains("All figures are of what is left:"),
        "{other}"
    );
}

fn walk(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(walk(&path)),
            false => found.push(path),
        }
    }
    found
}
