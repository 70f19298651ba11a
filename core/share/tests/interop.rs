//! Packages and keys in the hands of Debian's age, minisign and tar, of
//! frictionless and LibreOffice. Where a tool isn't installed, a test says so
//! and `./test` counts it as not run.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod common;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use common::*;
use stint_model::{Coordinate, LongText, Millis, PlaceId, PlaceKind, ShortText, UtcMs};
use stint_share::open::*;
use stint_share::*;

fn found(test: &str, tools: &[&str]) -> bool {
    let missing: Vec<_> = tools
        .iter()
        .filter(|t| Command::new(t).arg("--version").output().is_err())
        .collect();
    if !missing.is_empty() {
        not_run(test, &format!("{missing:?} not installed"));
    }
    missing.is_empty()
}

fn run(dir: &Path, program: &str, args: &[&str]) -> Output {
    Command::new(program)
        .args(args)
        .current_dir(dir)
        .output()
        .unwrap()
}

/// The age identity of keys, as a file for `age -i`.
fn identity_file(union: &Union, dir: &Path) {
    let pass = "long enough to keep";
    let wrapped = union
        .keys
        .wrap(&Passphrase::new(pass.to_owned()), WorkFactor::LogN(10))
        .unwrap();
    let secret = age::secrecy::SecretString::from(pass.to_owned());
    let json = age::decrypt(&age::scrypt::Identity::new(secret), &wrapped).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    fs::write(dir.join("key"), json["age_identity"].as_str().unwrap()).unwrap();
}

#[test]
fn age_tar_and_minisign_read_a_package() {
    if !found(
        "age_tar_and_minisign_read_a_package",
        &["age", "minisign", "tar"],
    ) {
        return;
    }
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let sealed = Worker::joining(&union, 1).share(&week("2026-11-16", 190), Extras::default());
    fs::write(dir.join("week.stint"), sealed.bytes()).unwrap();
    identity_file(&union, dir);
    let opened = run(
        dir,
        "age",
        &["-d", "-i", "key", "-o", "week.tar", "week.stint"],
    );
    assert!(
        opened.status.success(),
        "{}",
        String::from_utf8_lossy(&opened.stderr)
    );
    let unpacked = run(dir, "tar", &["-xvf", "week.tar"]);
    assert!(
        unpacked.status.success(),
        "{}",
        String::from_utf8_lossy(&unpacked.stderr)
    );
    assert!(
        unpacked.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&unpacked.stderr)
    );
    let names = String::from_utf8(unpacked.stdout).unwrap();
    assert_eq!(
        names.lines().collect::<Vec<_>>(),
        [
            "datapackage.json",
            "datapackage.json.minisig",
            "consent.json",
            "README.txt",
            "weeks.csv"
        ]
    );
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(dir.join("datapackage.json")).unwrap()).unwrap();
    let signer = json["stint"]["signer"].as_str().unwrap();
    let good = run(dir, "minisign", &["-Vm", "datapackage.json", "-P", signer]);
    let said = String::from_utf8_lossy(&good.stdout).into_owned();
    assert!(
        good.status.success() && said.contains("stint package"),
        "{said}"
    );
    let changed = fs::read_to_string(dir.join("datapackage.json")).unwrap() + " ";
    fs::write(dir.join("datapackage.json"), changed).unwrap();
    let bad = run(dir, "minisign", &["-Vm", "datapackage.json", "-P", signer]);
    assert!(!bad.status.success());
}

#[test]
fn a_package_sealed_by_age_opens() {
    if !found("a_package_sealed_by_age_opens", &["age", "tar"]) {
        return;
    }
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let sealed = Worker::joining(&union, 1).share(&week("2026-11-16", 190), Extras::default());
    fs::write(dir.join("week.stint"), sealed.bytes()).unwrap();
    identity_file(&union, dir);
    run(
        dir,
        "age",
        &["-d", "-i", "key", "-o", "week.tar", "week.stint"],
    );
    let recipient = union.keys.recipient().unwrap().text();
    let again = run(
        dir,
        "age",
        &["-r", &recipient, "-o", "again.stint", "week.tar"],
    );
    assert!(
        again.status.success(),
        "{}",
        String::from_utf8_lossy(&again.stderr)
    );
    let file = fs::File::open(dir.join("again.stint")).unwrap();
    assert!(matches!(
        open(file, &union.keys, &union.campaign),
        Ok(Opened::Package(_))
    ));
    // An armored file is refused, not guessed at.
    run(
        dir,
        "age",
        &["-a", "-r", &recipient, "-o", "armor.stint", "week.tar"],
    );
    let file = fs::File::open(dir.join("armor.stint")).unwrap();
    assert_eq!(
        open(file, &union.keys, &union.campaign).err(),
        Some(ShareError::Package(PackageRefusal::NotAge))
    );
}

#[test]
fn age_opens_a_large_package_of_both_recipients() {
    if !found(
        "age_opens_a_large_package_of_both_recipients",
        &["age", "age-keygen"],
    ) {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let made = run(dir, "age-keygen", &["-o", "debian.key"]);
    assert!(made.status.success());
    let key = fs::read_to_string(dir.join("debian.key")).unwrap();
    let public = key
        .split_whitespace()
        .find(|w| w.starts_with("age1"))
        .unwrap();
    let debian = Recipient {
        role: RecipientRole::Lawyer,
        key: RecipientKey::parse(public).unwrap(),
    };
    let union = Union::with(0, |t| t.recipients.push(debian));
    // A year of visits, beyond the floor of 64 KiB.
    let visits = (0..90)
        .flat_map(|d| (0..40).map(move |p| (d, p)))
        .map(|(d, p)| VisitFact {
            date: date("2026-11-01") + chrono::Days::new(d),
            place: PlaceFact {
                id: PlaceId(p),
                kind: PlaceKind::Client,
            },
            dwell: minutes(30, 28, 33),
            planned: None,
        });
    let table = Table::Visits {
        weeks: Vec::new(),
        visits: visits.collect(),
        legs: Vec::new(),
    };
    let sealed = Worker::joining(&union, 1).share(&table, Extras::default());
    fs::write(dir.join("month.stint"), sealed.bytes()).unwrap();
    let opened = run(
        dir,
        "age",
        &["-d", "-i", "debian.key", "-o", "out.tar", "month.stint"],
    );
    assert!(
        opened.status.success(),
        "{}",
        String::from_utf8_lossy(&opened.stderr)
    );
    let size = fs::metadata(dir.join("out.tar")).unwrap().len();
    assert!(size > FLOOR);
    assert_eq!(size, padded(size));
}

#[test]
fn frictionless_validates_each_level() {
    if !found("frictionless_validates_each_level", &["frictionless"]) {
        return;
    }
    let union = Union::new(0);
    let Table::Weeks(weeks) = week("2026-11-16", 700) else {
        panic!()
    };
    let day = DayTotals {
        date: date("2026-11-16"),
        totals: weeks[0].totals,
    };
    let packages = [
        // The high end of a week in the class "or more" is empty.
        unpacked(&union, &week("2026-11-16", 700)),
        unpacked(&union, &week("2026-11-16", 190)),
        unpacked(&union, &Table::Days(vec![day])),
        hostile_files(),
    ];
    for files in packages {
        let dir = tempfile::tempdir().unwrap();
        for (name, content) in &files {
            fs::write(dir.path().join(name), content).unwrap();
        }
        let args = ["validate", "datapackage.json"];
        let valid = run(dir.path(), "frictionless", &args);
        let said = String::from_utf8_lossy(&valid.stdout).into_owned();
        assert!(valid.status.success(), "{said}");
    }
}

/// The files of a package, by name.
fn unpacked(union: &Union, table: &Table) -> Vec<(String, String)> {
    let sealed = Worker::joining(union, 1).share(table, Extras::default());
    let tar = plain(union, sealed.bytes());
    let mut out = Vec::new();
    for entry in tar::Archive::new(tar.as_slice()).entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        out.push((name, text));
    }
    out
}

fn hostile_tables() -> Vec<(String, String)> {
    let files = hostile_files().into_iter();
    files.filter(|(name, _)| name.ends_with(".csv")).collect()
}

/// A trace whose names and notes are formulas, and every file of its package.
fn hostile_files() -> Vec<(String, String)> {
    const EVIL: [&str; 6] = [
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "=1+1",
        "\u{ff1d}1+1",
    ];
    let union = Union::with(0, for_lawyers);
    let Table::Weeks(weeks) = week("2026-11-16", 190) else {
        panic!()
    };
    let at = UtcMs::new(NOW - 7 * 86_400_000).unwrap();
    let visits = (0u32..).zip(EVIL).map(|(i, name)| TraceVisit {
        visit: VisitFact {
            date: date("2026-11-16"),
            place: PlaceFact {
                id: PlaceId(i),
                kind: PlaceKind::Client,
            },
            dwell: minutes(30, 28, 33),
            planned: None,
        },
        from: at,
        to: at.plus(Millis::from_mins(30)),
        name: Some(ShortText::new(name).unwrap()),
    });
    let notes = EVIL.map(|note| TraceNote {
        date: date("2026-11-16"),
        at,
        text: LongText::new(note).unwrap(),
    });
    let table = Table::Traces(Trace {
        weeks,
        visits: visits.collect(),
        legs: Vec::new(),
        fixes: vec![TraceFix {
            date: date("2026-11-16"),
            at,
            position: Coordinate::from_degrees(-51.5, -0.125).unwrap(),
            accuracy_m: Some(9),
        }],
        notes: notes.to_vec(),
        naming: Naming::InFull,
    });
    unpacked(&union, &table)
}

#[test]
fn no_cell_of_any_table_begins_like_a_formula() {
    let tables = hostile_tables();
    assert_eq!(tables.len(), 5, "weeks, visits, legs, fixes, notes");
    let mut texts = 0;
    for (name, text) in tables {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        for cell in reader.records().flat_map(|r| {
            let cells = r.unwrap();
            cells.iter().map(str::to_owned).collect::<Vec<_>>()
        }) {
            let number = cell.parse::<f64>().is_ok();
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']);
            assert!(number || !formula, "{name}: {cell}");
            texts += usize::from(cell.starts_with('\''));
        }
    }
    assert_eq!(texts, 10, "five names and five notes were defused");
}

#[test]
fn libreoffice_finds_no_formula() {
    if !found("libreoffice_finds_no_formula", &["soffice"]) {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    for (name, text) in hostile_tables() {
        fs::write(dir.join(&name), text).unwrap();
        let profile = format!(
            "-env:UserInstallation=file://{}",
            dir.join("profile").display()
        );
        let args = [
            profile.as_str(),
            "--headless",
            "--convert-to",
            "fods",
            &name,
        ];
        assert!(run(dir, "soffice", &args).status.success());
        let sheet = fs::read_to_string(dir.join(name.replace(".csv", ".fods"))).unwrap();
        assert!(sheet.contains("table:table-cell"), "{name} was not read");
        assert!(!sheet.contains("table:formula"), "{name}");
    }
}
