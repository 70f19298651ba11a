//! What is hers prints itself nowhere: each value of the door is hidden, or
//! stands here as one that says nothing of her.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::fs;
use std::path::Path;

/// Counts, choices of a closed list, and bare times, which say nothing without
/// what they belong to.
const PLAIN: [&str; 24] = [
    "Appended",
    "BackupSummary",
    "BootClock",
    "CalendarDate",
    "Checked",
    "ConsentKind",
    "Erased",
    "Exported",
    "Imported",
    "Jurisdiction",
    "Moment",
    "NewPhone",
    "Origin",
    "PayPeriod",
    "Point",
    "RosterKept",
    "SetAside",
    "SetAsideKind",
    "SkippedRows",
    "Span",
    "Stroke",
    "TakenIn",
    "TravelPay",
    "Undone",
];

/// The values that a source file declares, each with whether it is hidden.
fn values(source: &str) -> Vec<(String, bool)> {
    let lines: Vec<&str> = source.lines().collect();
    let derived = |line: &str| {
        line.starts_with("#[derive(")
            && (line.contains("uniffi::Record") || line.contains("uniffi::Enum"))
    };
    let starts = (0..lines.len()).filter(|i| derived(lines[*i]));
    starts
        .map(|start| {
            let rest = &lines[start..];
            let named = rest
                .iter()
                .position(|line| line.starts_with("pub "))
                .unwrap();
            let name = rest[named].split_whitespace().nth(2).unwrap();
            let hidden = rest[..named].contains(&"#[uniffi::export(Debug)]");
            (name.to_owned(), hidden)
        })
        .collect()
}

#[test]
fn what_is_hers_is_hidden() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut plain = Vec::new();
    let mut hidden = 0;
    for entry in fs::read_dir(sources).unwrap() {
        for (name, is_hidden) in values(&fs::read_to_string(entry.unwrap().path()).unwrap()) {
            match is_hidden {
                true => hidden += 1,
                false => plain.push(name),
            }
        }
    }
    plain.sort_unstable();
    assert_eq!(plain, PLAIN);
    assert!(hidden > 30, "{hidden}");
}
