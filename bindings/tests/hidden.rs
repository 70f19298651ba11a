//! What is hers prints itself nowhere: each value of the door is hidden, or
//! stands here as one that says nothing of her.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::fs;
use std::path::Path;

/// Counts, choices of a closed list, and bare times, which say nothing without
/// what they belong to.
const PLAIN: [&str; 25] = [
    // Each closed list that `mirror!` makes.
    "$name",
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

/// The values that a source file declares, each with whether it is hidden: it
/// prints what `hidden!` made, here and by what is exported. None where it is
/// only half so, and prints everything somewhere.
fn values(source: &str) -> Vec<(String, Option<bool>)> {
    let lists = source.split("hidden!(").skip(1);
    let lists = lists.filter_map(|list| list.split(')').next());
    let listed: Vec<&str> = lists.flat_map(|l| l.split(',')).map(str::trim).collect();
    let kinds = ["uniffi::Record", "uniffi::Enum"];
    let found = kinds.iter().flat_map(|kind| source.match_indices(kind));
    found
        .map(|(at, _)| {
            let start = source[..at].rfind("#[derive(").unwrap();
            let (derived, rest) = source[start..].split_once(")]").unwrap();
            assert!(start + derived.len() > at, "not in a derive: {derived}");
            let (attributes, item) = rest.split_once("pub ").unwrap();
            let name = item.split_whitespace().nth(1).unwrap();
            let ways = [
                attributes.contains("#[uniffi::export(Debug)]"),
                listed.contains(&name),
            ];
            let hidden = match ways {
                [true, true] if !derived.contains("Debug") => Some(true),
                [false, false] => Some(false),
                _ => None,
            };
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
                Some(true) => hidden += 1,
                Some(false) => plain.push(name),
                None => panic!("{name} is hidden by half"),
            }
        }
    }
    plain.sort_unstable();
    assert_eq!(plain, PLAIN);
    assert!(hidden > 30, "{hidden}");
}

#[test]
fn what_is_hidden_by_half_is_seen() {
    let value = |derived: &str, exported: &str, list: &str| {
        let source = format!("#[derive({derived})]\n{exported}pub struct Her {{\n}}\n{list}");
        values(&source)
    };
    let one = |hidden| vec![("Her".to_owned(), hidden)];
    let exported = "#[uniffi::export(Debug)]\n";
    let list = "hidden!(\n    His,\n    Her,\n);";
    let wrapped = "\n    Clone,\n    uniffi::Enum,\n";
    assert_eq!(value(wrapped, exported, list), one(Some(true)));
    assert_eq!(value("Debug, uniffi::Record", "", ""), one(Some(false)));
    for (derived, exported, list) in [
        ("Debug, uniffi::Record", exported, ""),
        ("Debug, uniffi::Record", exported, list),
        ("uniffi::Record", "", list),
    ] {
        assert_eq!(value(derived, exported, list), one(None));
    }
}
