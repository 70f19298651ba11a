//! Golden files: the stored form of version 0, byte by byte, and its JSON.
//!
//! A change that alters one of these files changes what is on people's phones.
//! After a change that is meant, `UPDATE_GOLDEN=1` makes them anew.

#![cfg(test)]

mod samples;

use std::{collections::BTreeSet, fmt, fs, path::PathBuf};

use samples::Samples;
use stint_model::{
    Change, Payload,
    wire::{self, Wire},
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn from_hex(line: &str) -> Vec<u8> {
    assert!(line.len().is_multiple_of(2), "a golden line is cut");
    (0..line.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&line[i..i + 2], 16).unwrap())
        .collect()
}

fn writing() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// The file as it is; with `UPDATE_GOLDEN=1`, as it should be.
fn golden(file: &str, wanted: &str) -> String {
    let path = folder().join(file);
    if writing() {
        fs::write(&path, wanted).unwrap();
    }
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn hold_still<T: Wire + PartialEq + fmt::Debug>(samples: &Samples<T>) {
    for (name, values) in samples {
        let lines: Vec<String> = values
            .iter()
            .map(|v| to_hex(&wire::encode(v).unwrap()))
            .collect();
        let hex = golden(&format!("{name}.hex"), &(lines.join("\n") + "\n"));
        assert_eq!(
            hex.lines().collect::<Vec<_>>(),
            lines,
            "{name}: the stored form has changed"
        );
        let read: Vec<T> = hex
            .lines()
            .map(|line| wire::decode(&from_hex(line)).unwrap())
            .collect();
        assert_eq!(&read, values, "{name}: read back");

        let lines: Vec<String> = values
            .iter()
            .map(|v| serde_json::to_string(v).unwrap())
            .collect();
        let json = golden(&format!("{name}.jsonl"), &(lines.join("\n") + "\n"));
        assert_eq!(
            json.lines().collect::<Vec<_>>(),
            lines,
            "{name}: the JSON form has changed"
        );
        let read: Vec<T> = json
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(&read, values, "{name}: read back from JSON");
    }
}

#[test]
fn records_are_stored_as_ever() {
    hold_still(&samples::records());
}

#[test]
fn amendments_are_stored_as_ever() {
    hold_still(&samples::amendments());
}

#[test]
fn no_golden_file_is_left_over() {
    if writing() {
        return;
    }
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    for name in samples::records()
        .iter()
        .map(|s| s.0)
        .chain(samples::amendments().iter().map(|s| s.0))
    {
        wanted.insert(format!("{name}.hex"));
        wanted.insert(format!("{name}.jsonl"));
    }
    let found: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(found, wanted);
}

/// The golden file of a payload. A new kind doesn't compile until it has one.
fn file_of_payload(payload: &Payload) -> &'static str {
    match payload {
        Payload::Fix(_) => "record-fix",
        Payload::Shift(_) => "record-shift",
        Payload::Break(_) => "record-break",
        Payload::Note(_) => "record-note",
        Payload::AppUse(_) => "record-app-use",
        Payload::Steps(_) => "record-steps",
        Payload::Battery(_) => "record-battery",
        Payload::Answer(_) => "record-answer",
        Payload::Device(_) => "record-device",
        Payload::Activity(_) => "record-activity",
        Payload::Visit(_) => "record-visit",
    }
}

fn file_of_change(change: &Change) -> &'static str {
    match change {
        Change::Confirm => "amendment-confirm",
        Change::NamePlace { .. } => "amendment-name-place",
        Change::Bounds { .. } => "amendment-bounds",
        Change::Split { .. } => "amendment-split",
        Change::Join => "amendment-join",
        Change::NotWork => "amendment-not-work",
        Change::Work => "amendment-work",
        Change::TripReason(_) => "amendment-trip-reason",
        Change::AddVisit { .. } => "amendment-add-visit",
        Change::AddShift => "amendment-add-shift",
        Change::AddBreak => "amendment-add-break",
        Change::Note(_) => "amendment-note",
        Change::Undo(_) => "amendment-undo",
        Change::AddSleepIn => "amendment-add-sleep-in",
        Change::AddOnCall => "amendment-add-on-call",
        Change::AddLeave => "amendment-add-leave",
    }
}

#[test]
fn each_kind_has_its_golden_file() {
    const PAYLOADS: usize = 11;
    const CHANGES: usize = 16;
    let about_something_else = ["record-source", "record-known", "record-moment"];
    let mut kinds = BTreeSet::new();
    for (name, records) in samples::records() {
        for record in records {
            if !about_something_else.contains(&name) {
                assert_eq!(file_of_payload(&record.payload), name);
                kinds.insert(name);
            }
        }
    }
    assert_eq!(kinds.len(), PAYLOADS);
    let mut kinds = BTreeSet::new();
    for (name, amendments) in samples::amendments() {
        for amendment in amendments {
            assert_eq!(file_of_change(&amendment.change), name);
            kinds.insert(name);
        }
    }
    assert_eq!(kinds.len(), CHANGES);
}
