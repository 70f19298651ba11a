//! What happens half-way: kills, Ctrl-C, closed pipes, full disks.

#![allow(clippy::print_stdout, reason = "a test that can't run here says so")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]
#![cfg(unix)]

mod common;

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use common::*;

#[test]
fn a_killed_recorder_loses_no_acknowledged_record() {
    let worker = Person::with_vault();
    let lines: Vec<String> = lines(&ndjson(&days(1, 2).records));
    let mut child = worker
        .command("record")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let sent = lines.clone();
    let feeder = std::thread::spawn(move || {
        for line in sent {
            if writeln!(stdin, "{line}").is_err() {
                return;
            }
        }
    });
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged: Vec<String> = answers
        .by_ref()
        .take(lines.len() / 3)
        .map(Result::unwrap)
        .collect();
    child.kill().unwrap();
    child.wait().unwrap();
    // What was said before the kill and not read yet counts as well.
    acknowledged.extend(answers.map(Result::unwrap));
    feeder.join().unwrap();
    let acknowledged = acks(&acknowledged.join("\n"));
    assert!(acknowledged.len() >= lines.len() / 3);

    let kept: BTreeSet<String> = worker.exported().into_iter().collect();
    for n in &acknowledged {
        assert!(
            kept.contains(&lines[*n as usize - 1]),
            "record {n} was acknowledged and is lost"
        );
    }
    // It goes on after a kill, and what comes then is kept too.
    let rest = lines[acknowledged.len()..].join("\n");
    worker.fed("record", &rest).done();
    let kept: BTreeSet<String> = worker.exported().into_iter().collect();
    assert!(lines.iter().all(|l| kept.contains(l)));
}

#[test]
fn bad_lines_are_refused_by_number_and_the_rest_is_kept() {
    let worker = Person::with_vault();
    let good: Vec<String> = lines(&ndjson(&days(1, 1).records));
    let long = "x".repeat(70_000);
    let input = format!(
        "{}\nnot json\n\n{}\n{{\"moment\":1}}\n{long}\n\u{0}\n{}",
        good[0], good[1], good[2],
    );
    let ran = worker.fed("record", &input);
    assert_eq!(ran.code, Some(1));
    assert_eq!(acks(&ran.out), [1, 4, 8]);
    let refused: Vec<&str> = ran
        .out
        .lines()
        .filter_map(|l| l.strip_prefix("refused "))
        .collect();
    assert_eq!(refused, ["2", "3", "5", "6", "7"]);
    plain(&ran.err);
    assert_eq!(ran.err.lines().count(), 6, "{}", ran.err);
    assert!(
        ran.err.lines().last().unwrap().contains('5'),
        "they aren't counted: {}",
        ran.err
    );
    assert_eq!(worker.exported().len(), 3);
}

#[test]
fn a_line_is_acknowledged_without_waiting_for_the_next() {
    let worker = Person::with_vault();
    let line = lines(&ndjson(&days(1, 1).records))[0].clone() + "\n";
    let mut child = worker
        .command("record")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(line.as_bytes()).unwrap();
    let mut answer = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut answer)
        .unwrap();
    assert_eq!(answer, "ack 1\n");
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// A log of one person who walks about for many hours.
fn big_log(path: &Path, rows: u64) {
    let mut file = std::io::BufWriter::new(File::create(path).unwrap());
    writeln!(file, "user,t_utc_ms,lat,lon,accuracy_m").unwrap();
    for i in 0..rows {
        let step = i % 10_000;
        writeln!(
            file,
            "a,{},52.{:07},4.{:07},8.0",
            1_700_000_000_000_u64 + i * 1000,
            1_000_000 + step * 13,
            2_000_000 + step * 7,
        )
        .unwrap();
    }
    file.flush().unwrap();
}

/// Waits until a file is under way in that folder, or the program is over.
fn under_way(dir: &Path, child: &mut Child) -> bool {
    loop {
        if names(dir).iter().any(|n| n.ends_with(".part")) {
            return true;
        }
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::yield_now();
    }
}

/// Interrupts a command as soon as it has begun to write; tries again where it
/// was faster than the signal.
fn interrupted(person: &Person, words: &str, target: &str) {
    for _ in 0..5 {
        let mut child = person.command(words).spawn().unwrap();
        let begun = under_way(&person.path(""), &mut child);
        if begun && child.try_wait().unwrap().is_none() {
            signal(&child, "INT");
        }
        let ran = ended(child);
        if ran.code == Some(130) {
            let left = person.names();
            assert!(!left.iter().any(|n| n.ends_with(".part")), "{left:?}");
            assert!(
                !person.path(target).exists(),
                "{words}: a half-written {target}"
            );
            return;
        }
        assert_eq!(ran.code, Some(0), "{ran:#?}");
        fs::remove_file(person.path(target)).unwrap();
    }
    panic!("{words}: never caught half-way");
}

#[test]
fn ctrl_c_leaves_nothing_half_written() {
    let person = Person::with_vault();
    big_log(&person.path("big.csv"), 400_000);
    for target in ["out.gpx", "out.ndjson"] {
        interrupted(&person, &format!("convert big.csv {target}"), target);
    }
    interrupted(
        &person,
        "analyse big.csv --visits v.csv --trips t.csv",
        "v.csv",
    );
    assert!(!person.path("t.csv").exists());

    big_log(&person.path("less.csv"), 60_000);
    person.open("import less.csv").done();
    interrupted(
        &person,
        "export --format gpx mine.gpx --passphrase-file pass.txt",
        "mine.gpx",
    );
    person.open("export --format gpx mine.gpx").done();
}

#[test]
fn ctrl_c_in_an_import_adds_nothing() {
    let person = Person::with_vault();
    person.write("one.ndjson", &ndjson(&days(1, 1).records));
    person.open("import one.ndjson").done();
    let before = person.exported();
    big_log(&person.path("big.csv"), 400_000);
    let store = |p: &Person| p.snapshot("vault").values().map(Vec::len).sum::<usize>();
    let size = store(&person);
    let mut child = person
        .command("import big.csv --passphrase-file pass.txt")
        .spawn()
        .unwrap();
    while store(&person) == size && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    signal(&child, "INT");
    assert_eq!(ended(child).code, Some(130));
    assert_eq!(person.exported(), before);
}

#[test]
fn an_interrupted_recorder_keeps_what_it_acknowledged() {
    let worker = Person::with_vault();
    let line = lines(&ndjson(&days(1, 1).records))[0].clone() + "\n";
    let mut child = worker
        .command("record")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(line.as_bytes()).unwrap();
    let mut answer = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut answer)
        .unwrap();
    signal(&child, "INT");
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(worker.exported().len(), 1);
}

#[test]
fn a_reader_that_went_away_is_no_panic() {
    let worker = Person::with_days();
    for words in [
        format!("week {} --passphrase-file pass.txt", monday()),
        format!("day {} --json --passphrase-file pass.txt", monday()),
        format!("place list {} --passphrase-file pass.txt", monday()),
        "demo --help".to_owned(),
    ] {
        let mut command = worker.command(&words);
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let ran = ended(child);
        assert!(matches!(ran.code, Some(0 | 1)), "{words}: {ran:#?}");
        assert_eq!(ran.err, "", "{words}");
    }
}

#[test]
fn a_full_standard_output_is_told() {
    let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else {
        println!("SKIPPED: this system has no /dev/full");
        return;
    };
    let worker = Person::with_days();
    let told = |words: &str| {
        let mut command = worker.command(words);
        command.stdout(full.try_clone().unwrap());
        ran(command).refused_in_one_line(1)
    };
    let said = told(&format!("week {} --passphrase-file pass.txt", monday()));
    assert!(said.contains("full"), "{said}");
    // A recovery code that nobody saw: no vault was made.
    told("init --vault fresh --passphrase-file pass.txt");
    told("init --vault fresh --passphrase-file pass.txt --json");
    assert!(!worker.path("fresh").exists());
    // What couldn't be acknowledged to anyone ends the recording.
    let mut command = worker.command("record");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(full.try_clone().unwrap())
        .spawn()
        .unwrap();
    let line = ndjson(&days(1, 3).records[..1]);
    child
        .stdin
        .take()
        .unwrap()
        .write_all(line.as_bytes())
        .unwrap();
    ended(child).refused_in_one_line(1);
}

/// A disk of one megabyte, gone when dropped.
struct SmallDisk<'p>(&'p Path);

impl<'p> SmallDisk<'p> {
    fn mount(at: &'p Path, size: &str) -> Option<Self> {
        fs::create_dir(at).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(at)
            .output();
        match mounted {
            Ok(out) if out.status.success() => Some(Self(at)),
            _ => {
                // Past the capture of a test's output: `./test` counts it.
                let said = "\n!! NOT RUN: no small disk can be mounted here (needs root)\n";
                std::io::stderr().write_all(said.as_bytes()).unwrap();
                None
            }
        }
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_no_half_written_file() {
    let worker = Person::with_days();
    let at = worker.path("small");
    let Some(_disk) = SmallDisk::mount(&at, "16k") else {
        return;
    };
    big_log(&worker.path("big.csv"), 20_000);
    let before = worker.snapshot("vault");
    for words in [
        "convert big.csv small/out.gpx".to_owned(),
        "export --format ndjson small/out.ndjson --passphrase-file pass.txt".to_owned(),
        "backup small/copy.backup --passphrase-file pass.txt".to_owned(),
        format!(
            "week {} --html small/week.html --passphrase-file pass.txt",
            monday()
        ),
    ] {
        let said = worker.stint(&words).refused_in_one_line(1);
        assert!(said.contains("full"), "{words}: {said}");
        assert_eq!(names(&at), [""; 0], "{words}");
    }
    assert!(worker.snapshot("vault") == before);
    // Nor a vault without a recovery code.
    fs::write(at.join("fill"), vec![0; 65_536]).ok();
    worker
        .stint("init --vault fresh --passphrase-file pass.txt --recovery-out small/code.txt")
        .refused_in_one_line(1);
    assert!(!worker.path("fresh").exists());
}

#[test]
fn a_vault_on_a_full_disk_loses_nothing_acknowledged() {
    let worker = Person::new();
    let at = worker.path("small");
    let Some(_disk) = SmallDisk::mount(&at, "600k") else {
        return;
    };
    // Long notes, since such a disk holds many thousands of positions.
    let note = format!("\"payload\":{{\"note\":\"{}\"}}}}", "so ".repeat(1_000));
    let as_note = |line: String| line[..line.find("\"payload\"").unwrap()].to_owned() + &note;
    let lines = lines(&ndjson(&days(1, 2).records)).into_iter();
    let lines: Vec<String> = lines.map(as_note).collect();
    worker
        .stint("init --vault small/v --passphrase-file pass.txt --recovery-out code.txt")
        .done();
    let ran = worker.fed("record --vault small/v", &lines.join("\n"));
    let acknowledged = acks(&ran.out);
    assert!(acknowledged.len() < lines.len(), "the disk never filled up");
    ran.refused_in_one_line(1);
    drop(worker.stint("day --vault small/v --passphrase-file pass.txt"));
    // With room again, all that was acknowledged is there.
    let grown = Command::new("mount")
        .args(["-o", "remount,size=64m"])
        .arg(&at)
        .status();
    assert!(grown.unwrap().success());
    worker
        .stint("export --vault small/v --format ndjson all.ndjson --passphrase-file pass.txt")
        .done();
    let text = worker.text("all.ndjson");
    let kept: BTreeSet<&str> = text.lines().collect();
    for n in acknowledged {
        assert!(
            kept.contains(lines[n as usize - 1].as_str()),
            "record {n} is lost"
        );
    }
}
