//! The whole journey by commands alone: a worker's week, an organiser's desk.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::*;
use serde_json::json;

#[test]
fn a_week_is_recorded_seen_named_and_exported() {
    let worker = Person::with_vault();
    let code = worker.text("code.txt");
    assert!(code.trim().len() > 20, "no recovery code: {code}");
    let week = days(1, 7);
    worker.record(&week.records);
    let monday = monday();

    let text = worker.open(&format!("week {monday}")).done().out;
    assert!(text.lines().count() > 10, "{text}");
    plain(&text);
    let figures = worker.open(&format!("week {monday} --json")).json();
    assert!(figures.is_object());
    worker
        .open(&format!("week {monday} --html week.html"))
        .done();
    let page = worker.text("week.html");
    assert!(page.contains("<svg") && page.contains("</html>"));
    assert!(
        !page.contains("<script") && !page.contains("src=\"http"),
        "a page loads nothing"
    );
    let day = worker
        .open(&format!("day {monday} --html day.html"))
        .done()
        .out;
    assert!(!day.is_empty());
    assert!(
        worker
            .open(&format!("day {monday} --json"))
            .json()
            .is_object()
    );

    let visits = worker.open(&format!("place list {monday} --json")).json();
    let before = visits.as_array().unwrap().clone();
    assert!(before.len() > 2, "{before:?}");
    let name = [
        "place",
        "name",
        &monday.to_string(),
        "2",
        "--kind",
        "client",
        "Mrs A.",
    ];
    let mut command = worker.command_of(&name);
    command.args(["--passphrase-file", "pass.txt"]);
    ran(command).done();
    let named = worker.open(&format!("place list {monday} --json")).json();
    assert_eq!(named[1]["name"], "Mrs A.");
    let list = worker.open(&format!("place list {monday}")).done().out;
    assert!(list.contains("Mrs A."));
    worker.open("place undo").done();
    let undone = worker.open(&format!("place list {monday} --json")).json();
    assert_eq!(undone, json!(before), "undo brings back what was");
    let said = worker.open("place undo").refused_in_one_line(1);
    assert!(said.contains("nothing"), "{said}");

    for (format, mark) in [
        ("csv", "user,t_utc_ms,lat,lon,accuracy_m"),
        ("gpx", "</gpx>"),
        ("geojson", "FeatureCollection"),
        ("ndjson", "\n"),
    ] {
        let out = format!("out.{format}");
        let told = worker
            .open(&format!("export --format {format} {out} --json"))
            .json();
        assert!(told["written"].as_u64().unwrap() > 100, "{told}");
        assert!(worker.text(&out).contains(mark), "{format}");
    }
    assert!(worker.text("out.ndjson").lines().count() >= week.records.len());
}

#[test]
fn what_went_in_comes_out_the_same() {
    let worker = Person::with_vault();
    let week = days(2, 2);
    worker.record(&week.records);
    let mut sent = lines(&ndjson(&week.records));
    let mut back = worker.exported();
    sent.sort();
    back.sort();
    assert_eq!(back, sent);

    // Into another vault and back again, nothing is added twice.
    let told = worker.open("import all.ndjson --json").json();
    assert_eq!(told[0]["added"], 0, "{told}");
    assert!(told[0]["already_there"].as_u64().unwrap() >= sent.len() as u64);
}

#[test]
fn a_log_that_is_refused_does_not_keep_out_the_next() {
    let worker = Person::with_vault();
    worker.write("one.ndjson", &ndjson(&days(1, 1).records));
    let ran = worker.open("import no.csv one.ndjson");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("no.csv: "), "{}", ran.err);
    assert!(ran.out.contains("one.ndjson: "), "{}", ran.out);
    assert!(!worker.exported().is_empty());
}

#[test]
fn every_known_log_is_imported_once() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/import/tests/fixtures");
    let worker = Person::with_vault();
    for name in names(fixtures.as_ref()) {
        let words = format!("import {fixtures}/{name} --json");
        let first = worker.open(&words).json();
        assert!(first[0]["added"].as_u64().unwrap() > 0, "{name}: {first}");
        let again = worker.open(&words).json();
        assert_eq!(again[0]["added"], 0, "{name}: {again}");
        let sum = |v: &serde_json::Value| {
            v[0]["added"].as_u64().unwrap() + v[0]["already_there"].as_u64().unwrap()
        };
        assert_eq!(sum(&first), sum(&again), "{name}");
    }
}

#[test]
fn contract_and_payslip_show_in_the_week() {
    let worker = Person::with_days();
    let monday = monday();
    worker.write("contract.toml", &contract());
    worker.write("payslip.csv", &payslip("127.10", "127.10"));
    let without = worker.open(&format!("week {monday}")).done().out;
    worker
        .open("contract contract.toml --payslip payslip.csv")
        .done();
    let with = worker.open(&format!("week {monday}")).done().out;
    assert_ne!(with, without, "a contract changes nothing");
}

fn payslip(basic: &str, total: &str) -> String {
    let (from, to) = (monday(), later(monday(), 6));
    format!(
        "from,to,item,hours,amount\n{from},{to},basic,10.00,{basic}\n{from},{to},total,,{total}\n"
    )
}

#[test]
fn a_payslip_that_does_not_add_up_keeps_neither_paper() {
    let worker = Person::with_days();
    worker.write("contract.toml", &contract());
    worker.write("payslip.csv", &payslip("127.10", "100.00"));
    let before = worker.snapshot("vault");
    let said = worker
        .open("contract contract.toml --payslip payslip.csv")
        .refused_in_one_line(1);
    assert!(said.contains("payslip.csv, line 3"), "{said}");
    assert_eq!(
        said.matches("payslip.csv").count(),
        1,
        "named twice: {said}"
    );
    assert!(worker.snapshot("vault") == before, "the contract was kept");
    worker.write("good.csv", &payslip("127.10", "127.10"));
    // The contract wasn't kept, so a payslip alone can't be read.
    worker
        .open("contract --payslip good.csv")
        .refused_in_one_line(1);
}

#[test]
fn a_share_goes_and_is_taken_back() {
    let worker = Person::with_days();
    let organiser = organiser(3);
    hand(
        &organiser,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    let monday = monday();
    let about = format!("invitation.stint --week {monday}");

    let shown = worker.stint("campaign show invitation.stint").done().out;
    assert!(shown.contains("Homecare Workers United"));
    let words = worker.stint("campaign show invitation.stint --json").json();
    assert_eq!(
        words["words"].as_str().unwrap().split_whitespace().count(),
        6
    );

    let preview = worker.open(&format!("share preview {about}")).done().out;
    let told = worker.open(&format!("share preview {about} --json")).json();
    let word = told["confirm"].as_str().unwrap();
    assert!(
        preview.contains(word),
        "the text names the word of the JSON"
    );
    assert!(!told["rows"].as_array().unwrap().is_empty());
    assert!(
        worker
            .open("share log --json")
            .json()
            .as_array()
            .unwrap()
            .is_empty()
    );

    worker
        .open(&format!(
            "share send {about} --confirm {word} --out p.stint"
        ))
        .done();
    hand(&worker, "p.stint", &organiser, "p.stint");
    let opened = organiser.open("open p.stint --json").json();
    assert_eq!(opened[0]["counted"], true, "{opened}");
    let again = organiser.open("open p.stint --json").json();
    assert_eq!(again[0]["again"], true, "{again}");

    let few = organiser
        .open("findings spring/invitation.stint --everyone --out findings")
        .refused_in_one_line(1);
    assert!(few.contains("10"), "{few}");
    assert!(!organiser.path("findings").exists());

    worker
        .open("share withdraw invitation.stint --out back.stint")
        .done();
    let first = fs::read(worker.path("back.stint")).unwrap();
    // A lost file can be made again.
    worker
        .open("share withdraw invitation.stint --out back.stint")
        .done();
    assert_ne!(first, fs::read(worker.path("back.stint")).unwrap());
    hand(&worker, "back.stint", &organiser, "back.stint");
    fs::remove_file(organiser.path("p.stint")).unwrap();
    let obeyed = organiser.open("open back.stint --json").json();
    assert_eq!(obeyed[0]["withdrawn"], 1, "{obeyed}");
    hand(&organiser, "back.stint.deleted", &worker, "answer");
    worker
        .open("share withdraw invitation.stint --statement answer")
        .done();
    let log = worker.open("share log --json").json();
    let events: Vec<&str> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["event"].as_str().unwrap())
        .collect();
    assert_eq!(events, ["given", "withdrawn", "deletion_stated"]);
    assert_eq!(worker.open("share log").done().out.lines().count(), 3);
    // What was taken back can't be handed in again.
    hand(&worker, "p.stint", &organiser, "p.stint");
    let said = organiser.open("open p.stint").refused(1);
    assert!(said.contains("p.stint"), "{said}");
}

#[test]
fn a_yes_is_to_exactly_what_was_shown() {
    let worker = Person::with_days();
    let organiser = organiser(2);
    hand(
        &organiser,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    let about = format!("invitation.stint --week {}", monday());
    let word = |more: &str| {
        let told = worker
            .open(&format!("share preview {about} {more} --json"))
            .json();
        told["confirm"].as_str().unwrap().to_owned()
    };
    let yes = word("");
    assert_eq!(yes, word(""), "the word outlives the run");
    assert_ne!(yes, word("--case-view"));
    let send = |word: &str, more: &str| {
        worker.open(&format!(
            "share send {about} {more} --confirm {word} --out p.stint"
        ))
    };
    let nothing_went = || {
        assert!(!worker.path("p.stint").exists());
        assert!(
            worker
                .open("share log --json")
                .json()
                .as_array()
                .unwrap()
                .is_empty()
        );
    };
    send("00000000", "").refused(1);
    send(&yes, "--case-view").refused(1);
    nothing_went();

    let sheet = organiser.text("spring/steward-sheet.html");
    let code = sheet
        .split("<li>")
        .last()
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    worker.write("member-code.txt", &format!("{code}\n"));
    send(&yes, "--code-file member-code.txt").refused(1);
    nothing_went();
    assert_ne!(yes, word("--code-file member-code.txt"));

    // She typed her contract meanwhile: now it is known what isn't paid.
    worker.write("contract.toml", &contract());
    worker.open("contract contract.toml").done();
    let said = send(&yes, "").refused(1);
    assert!(said.contains("share preview"), "{said}");
    nothing_went();
    let with_code = word("--code-file member-code.txt");
    send(&with_code, "--code-file member-code.txt").done();
    hand(&worker, "p.stint", &organiser, "p.stint");
    organiser.open("open p.stint").done();
}

#[test]
fn what_is_erased_is_gone() {
    let worker = Person::with_days();
    let (first, second) = (monday(), later(monday(), 1));
    let count = || {
        worker.open("export --format ndjson all.ndjson").done();
        worker.text("all.ndjson").lines().count()
    };
    let all = count();
    let said = worker
        .open(&format!("erase day {first}"))
        .refused_in_one_line(2);
    assert!(said.contains("--yes"), "{said}");
    assert_eq!(count(), all);
    let told = worker
        .open(&format!("erase day {first} --yes --json"))
        .json();
    let erased = told["records"].as_u64().unwrap() as usize;
    assert!(erased > 0);
    assert_eq!(count(), all - erased);
    worker
        .open(&format!("export --from {first} --to {first} gone.csv"))
        .refused_in_one_line(1);
    assert!(!worker.path("gone.csv").exists());
    worker
        .open(&format!("export --from {second} --to {second} there.csv"))
        .done();

    let organiser = organiser(0);
    hand(
        &organiser,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    worker
        .open(&format!("share preview invitation.stint --week {first}"))
        .done();
    worker.open("erase campaign invitation.stint --yes").done();

    worker.stint("erase all").refused(2);
    worker.stint("erase all --yes").done();
    worker.open("day").refused_in_one_line(1);
    // Locks stay, with nothing in them.
    assert!(worker.snapshot("vault").values().all(Vec::is_empty));
    worker
        .stint("init --passphrase-file pass.txt --recovery-out code2.txt")
        .done();
}

#[test]
fn a_backup_comes_back_elsewhere() {
    let worker = Person::with_days();
    let before = worker.exported();
    worker.open("backup copy.backup").done();
    let told = worker
        .stint("backup copy.backup --verify --recovery-file code.txt --json")
        .json();
    assert!(told["records"].as_u64().unwrap() >= before.len() as u64);
    worker.write("new.txt", "another passphrase\n");
    worker
        .stint(
            "restore copy.backup --vault other --recovery-file code.txt --passphrase-file new.txt",
        )
        .done();
    worker
        .stint("export --format ndjson back.ndjson --vault other --passphrase-file new.txt")
        .done();
    let back = worker.text("back.ndjson");
    let back: BTreeSet<&str> = back.lines().collect();
    assert!(before.iter().all(|line| back.contains(line.as_str())));
    // The recovery code opens the vault, too.
    worker.stint("day --recovery-file code.txt").done();
}

#[test]
fn a_log_needs_no_vault() {
    let person = Person::new();
    person.write("log.ndjson", &ndjson(&days(3, 2).records));
    let told = person.stint("convert log.ndjson log.csv --json").json();
    assert!(told["written"].as_u64().unwrap() > 100);
    let found = person
        .stint("analyse log.csv --visits v.csv --trips t.csv --json")
        .json();
    assert!(found["visits"].as_u64().unwrap() > 2, "{found}");
    assert_eq!(
        person.text("v.csv").lines().count() as u64,
        found["visits"].as_u64().unwrap() + 1,
    );
    assert!(person.text("t.csv").lines().count() > 1);
    for ending in ["gpx", "geojson", "ndjson"] {
        person
            .stint(&format!("convert log.csv log2.{ending}"))
            .done();
    }
    // Positions come back from another form as they went in.
    person.stint("convert log2.ndjson round.csv").done();
    assert_eq!(person.text("round.csv"), person.text("log.csv"));
}
