//! Logs that would be analysed wrongly, or overwritten by their own results.

#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const HEAD: &str = "user,t_utc_ms,lat,lon,accuracy_m\n";

fn stint(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stint"))
        .current_dir(folder)
        .env("STINT_LANG", "en")
        .args(line.split(' '))
        .output()
        .unwrap()
}

#[test]
fn a_result_never_overwrites_its_input() {
    let folder = tempfile::tempdir().unwrap();
    let log = format!("{HEAD}a,1767250800000,51.0,-2.0,10\n");
    fs::write(folder.path().join("log.csv"), &log).unwrap();
    for line in [
        "analyse log.csv --visits log.csv",
        "analyse log.csv --visits ./out.csv --trips out.csv",
        "convert log.csv ./log.csv",
    ] {
        let ran = stint(folder.path(), line);
        assert_eq!(ran.status.code(), Some(2), "{line}");
        assert_eq!(
            fs::read_to_string(folder.path().join("log.csv")).unwrap(),
            log
        );
        assert!(!folder.path().join("out.csv").exists());
    }
}

#[test]
fn a_person_in_pieces_is_refused_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "a,1767250800000,51.0,-2.0,10\nb,1767250800000,51.0,-2.0,10\na,1767250860000,51.0,-2.0,10\n";
    fs::write(folder.path().join("log.csv"), format!("{HEAD}{rows}")).unwrap();
    let ran = stint(folder.path(), "analyse log.csv --visits v.csv");
    assert_eq!(ran.status.code(), Some(1));
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.contains("line 4") || said.contains("Line 4"), "{said}");
    assert!(!folder.path().join("v.csv").exists());
}
