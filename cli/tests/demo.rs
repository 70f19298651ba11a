//! The demo leaves what it says it leaves.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;

use common::*;

#[test]
fn the_demo_tells_its_story_and_leaves_what_it_names() {
    let person = Person::new();
    let told = person.stint("demo --days 2 --out d").done();
    plain(&told.err);
    for n in 1..=10 {
        assert!(
            told.out.contains(&format!("\n{n}. ")),
            "step {n} is missing"
        );
    }
    for name in [
        "START-HERE.txt",
        "1-week.html",
        "2-week-against-truth.html",
        "3-findings/findings.html",
        "3-findings/findings.csv",
        "3-findings/findings.json",
        "campaign/invitation.stint",
        "campaign/invitation-qr.svg",
        "campaign/steward-sheet.html",
        "contract.toml",
        "payslip.csv",
        "phone-passphrase.txt",
        "desk-passphrase.txt",
        "packages/member-01.stint",
        "packages/member-12.stint",
    ] {
        let file = person.path("d").join(name);
        assert!(fs::metadata(&file).unwrap().len() > 0, "{name}");
    }
    // Each command of the note works as it stands.
    let note = person.text("d/START-HERE.txt");
    let commands: Vec<&str> = note
        .lines()
        .filter_map(|l| l.strip_prefix("stint "))
        .collect();
    assert!(commands.len() >= 5, "{note}");
    for words in commands {
        person.stint(words).done();
    }
    // A package opens at the desk, and is one that it has already.
    let opened = person
        .stint("open d/packages/member-01.stint --desk d/desk --passphrase-file d/desk-passphrase.txt --json")
        .json();
    assert_eq!(opened[0]["again"], true, "{opened}");
    // Her contract and payslip are what the program reads.
    person
        .stint("contract d/contract.toml --payslip d/payslip.csv --vault d/phone --passphrase-file d/phone-passphrase.txt")
        .done();
}

#[test]
fn the_same_seed_gives_the_same_figures_also_in_the_same_folder() {
    let person = Person::new();
    let figures = |out: &str, seed: u32| {
        person
            .stint(&format!("demo --days 1 --seed {seed} --out {out} --json"))
            .json()
    };
    let first = figures("a", 5);
    assert_eq!(first.as_array().unwrap().len(), 5);
    assert_eq!(first, figures("a", 5), "a second run in the same folder");
    assert_ne!(first, figures("b", 6));
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let person = Person::new();
    fs::create_dir(person.path("mine")).unwrap();
    person.write("mine/letter.txt", "dear reader");
    let said = person
        .stint("demo --days 1 --out mine")
        .refused_in_one_line(1);
    assert!(said.contains("mine"), "{said}");
    assert_eq!(names(&person.path("mine")), ["letter.txt"]);
    person
        .stint("demo --days 1 --out pass.txt")
        .refused_in_one_line(1);
    assert_eq!(person.text("pass.txt").trim(), PASSPHRASE);
    person.stint("demo --days 0").refused(2);
    person.stint("demo --days 29").refused(2);
}
