//! The suites of Kotlin and Swift leave nothing out: each makes every call of
//! the door, and provokes every error that a shell can.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::fs;
use std::path::Path;

/// What the suites don't provoke; `tests/door/errors.rs` holds what they are
/// made of.
const NOT_PROVOKED: [&str; 9] = [
    // Amounts larger than a form takes.
    "BadMoney",
    // Where the system fails, or Stint itself.
    "DiskFull",
    "Internal",
    "NoRandomness",
    "Unsettled",
    // Written by another version, or by one who has the keys.
    "AlreadyWithdrawn",
    "BadSetting",
    "ConsentLogBroken",
    "CostChanged",
];

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// All sources of a folder and those in it, one after another.
fn sources(folder: &Path, ending: &str) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all += &sources(&path, ending);
        } else if path.extension().is_some_and(|e| e == ending) {
            all += &fs::read_to_string(path).unwrap();
        }
    }
    all
}

fn suites() -> [String; 2] {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    [
        sources(&here.join("kotlin/src/test"), "kt"),
        sources(&here.join("swift/Tests"), "swift")
            + &sources(&here.join("swift/Sources"), "swift"),
    ]
}

/// The calls that a shell makes; what it is called by aside.
fn calls() -> Vec<String> {
    let surface = read("surface/kotlin.txt");
    let mut called_back = false;
    let mut calls = Vec::new();
    for line in surface.lines() {
        if !line.starts_with(' ') {
            called_back = ["KeyStore", "StintProgress", "ExportSink"]
                .iter()
                .any(|name| line.ends_with(&format!("interface {name}")));
        } else if let Some(rest) = line.trim().strip_prefix("fun `")
            && !called_back
        {
            calls.push(rest.split('`').next().unwrap().to_owned());
        }
    }
    assert!(calls.len() > 90, "the list of calls: {}", calls.len());
    calls
}

#[test]
fn both_make_every_call() {
    let [kotlin, swift] = suites();
    for call in calls() {
        let made = format!("{call}(");
        assert!(kotlin.contains(&made), "{call} isn't called from Kotlin");
        assert!(swift.contains(&made), "{call} isn't called from Swift");
    }
}

#[test]
fn mutants_change_what_is_there_and_name_tests_that_are() {
    let script = read("mutants");
    let list = script.split_once("MUTANTS=\"\n").unwrap().1;
    let list = list.split_once("\n\"\n").unwrap().0;
    let [kotlin, swift] = suites();
    assert!(list.lines().count() >= 9);
    for line in list.lines() {
        let line = line.replace("\\$", "$").replace("\\\"", "\"");
        let parts: Vec<_> = line.split('@').collect();
        let [name, file, old, _, in_kotlin, in_swift] = parts[..] else {
            panic!("six parts: {line}");
        };
        let source = read(&format!("../{file}"));
        assert_eq!(source.matches(old).count(), 1, "{name}");
        let named = |test: &str| test.split_once('.').unwrap().1.to_owned();
        assert!(
            kotlin.contains(&format!("fun `{}`()", named(in_kotlin))),
            "{name}"
        );
        assert!(
            swift.contains(&format!("func {}()", named(in_swift))),
            "{name}"
        );
    }
}

#[test]
fn both_provoke_every_error() {
    let [kotlin, swift] = suites();
    let surface = read("surface/kotlin.txt");
    let errors: Vec<_> = surface
        .lines()
        .filter(|l| l.ends_with(": StintException(message)"))
        .filter_map(|l| l.trim().split('(').next())
        .collect();
    assert!(errors.len() > 80, "the list of errors: {}", errors.len());
    for error in errors {
        let in_kotlin = kotlin.contains(&format!("StintException.{error}"));
        let in_swift = swift.contains(&format!("\"{error}\""));
        let expected = !NOT_PROVOKED.contains(&error);
        assert_eq!((in_kotlin, in_swift), (expected, expected), "{error}");
    }
}
