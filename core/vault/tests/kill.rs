//! Kills: the recorder, and the vault at its work, end at any moment.
//!
//! The test runs itself as its own child. `STINT_KILLS` sets how often.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use phone::{all, at, fix, new_vault};
use stint_model::{Interval, Payload};
use stint_vault::{NewVault, Platform, Recorder, SoftwarePlatform, Vault};

fn open(dir: &Path) -> Vault {
    let hardware = SoftwarePlatform::open(&dir.join("hw")).unwrap();
    let path = dir.join("vault");
    let wrapped = Vault::begin_unlock(&path).unwrap();
    let plain = hardware.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    Vault::finish_unlock(&path, Arc::new(hardware), plain, at(0)).unwrap()
}

fn kills() -> u32 {
    let set = std::env::var("STINT_KILLS").ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(200)
}

/// The child's side. Without its variables, as in a plain test run, it has
/// nothing to do.
#[test]
fn child() {
    let Some(dir) = std::env::var_os("STINT_KILL_DIR").map(PathBuf::from) else {
        return;
    };
    let first: i32 = std::env::var("STINT_KILL_FIRST").unwrap().parse().unwrap();
    if first < 0 {
        // A vault at work: it takes in, erases an hour that nobody records
        // in, and changes its keys.
        loop {
            let mut vault = open(&dir);
            vault.ingest(at(0)).unwrap();
            let empty = Interval::between(at(-7_200_000).utc, at(-3_600_000).utc);
            vault.erase(empty, at(0)).unwrap();
            vault.set_setting("count", b"x").unwrap();
        }
    }
    let platform: Arc<dyn Platform> = Arc::new(SoftwarePlatform::open(&dir.join("hw")).unwrap());
    let mut recorder = Recorder::open(&dir.join("vault"), platform, at(0)).unwrap();
    let mut out = std::io::stdout().lock();
    for value in first.. {
        recorder
            .append(&[fix(i64::from(value), value)], at(i64::from(value)))
            .unwrap();
        writeln!(out, "acknowledged {value}").unwrap();
        out.flush().unwrap();
    }
}

fn start(dir: &Path, first: i32) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture"])
        .env("STINT_KILL_DIR", dir)
        .env("STINT_KILL_FIRST", first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills the child after a while, and returns what it had acknowledged.
fn kill_after(mut child: Child, wait: Duration) -> Vec<i32> {
    let out = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        BufReader::new(out)
            .lines()
            .map_while(Result::ok)
            .filter_map(|l| l.split("acknowledged ").nth(1)?.trim().parse().ok())
            .collect::<Vec<i32>>()
    });
    thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

#[test]
fn no_kill_loses_an_acknowledged_record() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path();
    let platform: Arc<dyn Platform> = Arc::new(SoftwarePlatform::create(&dir.join("hw")).unwrap());
    let new = NewVault {
        passphrase: None,
        ..new_vault()
    };
    drop(Vault::create(&dir.join("vault"), platform, new, at(0)).unwrap());
    let mut acked = BTreeSet::new();
    let (mut next, mut findings, mut at_work) = (0, 0, 0);
    // Always the same waits, from 0 to 24 ms beyond the start.
    let mut random = 12_345u32;
    for i in 0..kills() {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let wait = Duration::from_micros(u64::from(random >> 8) % 24_000 + 4_000);
        if i % 5 == 4 {
            kill_after(start(dir, -1), wait * 8);
            at_work += 1;
        } else {
            let done = kill_after(start(dir, next), wait);
            next = done.last().map_or(next, |last| last + 1).max(next) + 1;
            acked.extend(done);
        }
        if i % 20 == 19 {
            let report = open(dir).ingest(at(0)).unwrap();
            findings += report.findings.len();
        }
    }
    let mut vault = open(dir);
    findings += vault.ingest(at(0)).unwrap().findings.len();
    let mut stored: Vec<i32> = all(&vault)
        .iter()
        .filter_map(|r| match &r.record.payload {
            Payload::Fix(f) => Some(f.position.lat_e7()),
            _ => None,
        })
        .collect();
    stored.sort_unstable();
    let lost = acked
        .iter()
        .filter(|v| stored.binary_search(v).is_err())
        .count();
    let twice = stored.windows(2).filter(|w| w[0] == w[1]).count();
    println!(
        "{} kills ({at_work} of a vault at work), {} acknowledged, {} stored, {lost} lost, {twice} doubled, {findings} false alarms",
        kills(),
        acked.len(),
        stored.len(),
    );
    assert!(!acked.is_empty());
    let notes = vault.integrity().unwrap();
    let alarms = notes
        .iter()
        .filter(|n| !matches!(n.finding, stint_vault::Finding::Erased { .. }));
    assert_eq!((lost, twice, findings, alarms.count()), (0, 0, 0, 0));
}
