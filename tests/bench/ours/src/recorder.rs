//! Appending: unsynced, synced, and beside the bare disk; and its memory.

use std::{fs::OpenOptions, io::Write, path::Path, process::Command, sync::Arc, time::Instant};

use stint_model::Record;
use stint_vault::{Recorder, SoftwarePlatform, bench::recorder_without_sync};

use crate::phone::{Phone, at, cpu, many, walk};

pub fn measure() {
    for (name, commits, each) in [
        ("append_unsynced_1", 200_000, 1),
        ("append_unsynced_100", 10_000, 100),
    ] {
        println!("{name} {}", unsynced(many(commits) as usize, each));
    }
    synced();
}

/// Of one day, so that the recorder's list has a key for each record.
fn records(commits: usize, each: usize) -> Vec<Record> {
    let first = walk(0).moment.utc.get();
    let mut made: Vec<Record> = (0..(commits * each) as i64).map(walk).collect();
    for (i, record) in made.iter_mut().enumerate() {
        record.moment = at(first + i as i64 * 40);
    }
    made
}

fn unsynced(commits: usize, each: usize) -> f64 {
    let records = records(commits, each);
    let phone = Phone::new(records[0].moment);
    let mut recorder =
        recorder_without_sync(&phone.files(), phone.shared(), records[0].moment).unwrap();
    let begun = cpu();
    for batch in records.chunks(each) {
        recorder.append(batch, batch[0].moment).unwrap();
    }
    records.len() as f64 / (cpu() - begun)
}

/// Rounds of both in turn, so that the disk's moods reach both.
fn synced() {
    let records = records(many(2_000) as usize, 1);
    let phone = Phone::new(records[0].moment);
    let mut recorder = Recorder::open(&phone.files(), phone.shared(), records[0].moment).unwrap();
    let path = phone.files().join("bare");
    let options = OpenOptions::new().append(true).create_new(true).clone();
    let mut bare = options.open(path).unwrap();
    // One frame of one record.
    let frame = [7u8; 9 + 64 + 16 + 4];
    let (mut ours, mut limit) = (Vec::new(), Vec::new());
    for record in &records {
        let begun = Instant::now();
        recorder
            .append(std::slice::from_ref(record), record.moment)
            .unwrap();
        ours.push(begun.elapsed().as_secs_f64());
        let begun = Instant::now();
        bare.write_all(&frame).unwrap();
        bare.sync_data().unwrap();
        limit.push(begun.elapsed().as_secs_f64());
    }
    let rate = |times: &[f64]| times.len() as f64 / times.iter().sum::<f64>();
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        1.0 / times[times.len() / 2]
    };
    println!("append_synced_1 {}", rate(&ours));
    println!("bare_sync {}", rate(&limit));
    println!("append_synced_1_median {}", median(&mut ours));
    println!("bare_sync_median {}", median(&mut limit));
}

/// What recording a day adds to a process of its own, at its highest, above
/// one that opens no recorder.
pub fn memory() {
    let phone = Phone::new(at(walk(0).moment.utc.get()));
    let highest = |recording: &str| -> f64 {
        let own = std::env::current_exe().unwrap();
        let home = phone.files().parent().unwrap().to_owned();
        let mut child = Command::new(own);
        child.arg(home).args(["process", recording]);
        let out = child.output().unwrap().stdout;
        String::from_utf8(out).unwrap().trim().parse().unwrap()
    };
    println!(
        "recorder_memory {}",
        (highest("recording") - highest("idle")) / 1e6
    );
}

/// Such a process: prints the most memory that it ever had.
pub fn process(home: &Path, recording: bool) {
    let platform = Arc::new(SoftwarePlatform::open(&home.join("hw")).unwrap());
    if recording {
        let first = walk(0).moment.utc.get();
        let mut recorder = Recorder::open(&home.join("vault"), platform, at(first)).unwrap();
        for i in 0..many(10_000) {
            let mut record = walk(i);
            record.moment = at(first + i * 4_000);
            recorder
                .append(std::slice::from_ref(&record), record.moment)
                .unwrap();
        }
        recorder.close(at(first + 40_001_000)).unwrap();
    }
    println!("{}", highest_resident());
}

fn highest_resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|l| l.starts_with("VmHWM"))
        .unwrap_or("");
    let kib = line
        .split_whitespace()
        .nth(1)
        .and_then(|n| n.parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
