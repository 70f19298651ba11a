//! Measured by hand: `cargo test --release -p stint-share --features open
//! numbers -- --ignored --nocapture --test-threads 1`. Sealing and opening
//! stand beside the program `age` on the same files in the same run, in wall
//! time and in time of a core, which other work on the machine changes less.

use std::fs;
use std::io::{BufReader, BufWriter, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use age::secrecy::ExposeSecret;
use chrono::Datelike;
use stint_model::{Figure, Metres, PlaceId, PlaceKind, Reason};

use super::{Inbox, Ledger, OrganiserKeys, Whom, group_finding, unseal};
use crate::common::*;
use crate::{
    Extras, LegFact, PlaceFact, RecipientRole, Table, VisitFact, WeekTotals, preview, seal,
};

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let out = run();
    (start.elapsed(), out)
}

/// The best of three: what the machine can, not what else it did.
fn best(mut run: impl FnMut()) -> f64 {
    let times = (0..3).map(|_| timed(&mut run).0.as_secs_f64());
    times.fold(f64::INFINITY, f64::min)
}

/// Seconds of a core: of this process, and of the programs it has called.
fn cpu() -> (f64, f64) {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    // utime, stime, cutime, cstime, in hundredths of a second.
    let ticks: Vec<f64> = fields
        .split(' ')
        .skip(11)
        .take(4)
        .flat_map(str::parse)
        .collect();
    ((ticks[0] + ticks[1]) / 100.0, (ticks[2] + ticks[3]) / 100.0)
}

/// One side of a comparison: the shortest wall time, and seconds of a core in
/// all, of so many runs.
fn spent(runs: u32, mut run: impl FnMut()) -> (f64, f64) {
    let before = cpu();
    let mut least = f64::INFINITY;
    for _ in 0..runs {
        least = least.min(timed(&mut run).0.as_secs_f64());
    }
    let after = cpu();
    (least, after.0 - before.0 + after.1 - before.1)
}

#[test]
#[ignore = "a measurement"]
fn sealing_and_opening_beside_age() {
    let keys = OrganiserKeys::generate().unwrap();
    let recipients = [keys.as_recipient(RecipientRole::Organisation).unwrap()];
    let public = recipients[0].key.text();
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("key"), keys.identity.to_string().expose_secret()).unwrap();
    let age = |args: &[&str]| {
        let status = Command::new("age")
            .args(args)
            .current_dir(dir.path())
            .status();
        assert!(status.unwrap().success());
    };
    for (mib, runs) in [(1, 100), (100, 5)] {
        let content: Vec<u8> = (0..mib << 20).map(|i: u32| (i % 251) as u8).collect();
        fs::write(at("plain"), &content).unwrap();
        drop(content);
        let sealing = spent(runs, || {
            let plain = BufReader::with_capacity(64 * 1024, fs::File::open(at("plain")).unwrap());
            let out = fs::File::create(at("ours")).unwrap();
            let out = BufWriter::with_capacity(64 * 1024, out);
            seal::seal_into(plain, &recipients, out)
                .unwrap()
                .flush()
                .unwrap();
        });
        let their_sealing = spent(runs, || {
            age(&["-r", &public, "-o", "theirs", "plain"]);
        });
        let opening = spent(runs, || {
            let file = BufReader::new(fs::File::open(at("ours")).unwrap());
            let mut plain = unseal::plain(file, &keys).unwrap();
            let out = fs::File::create(at("out")).unwrap();
            let mut out = BufWriter::with_capacity(64 * 1024, out);
            std::io::copy(&mut plain, &mut out).unwrap();
            out.flush().unwrap();
        });
        let their_opening = spent(runs, || {
            age(&["-d", "-i", "key", "-o", "out", "theirs"]);
        });
        for (what, (wall, cores), (their_wall, their_cores)) in [
            ("sealed", sealing, their_sealing),
            ("opened", opening, their_opening),
        ] {
            let each = |seconds: f64| seconds * 1e3 / f64::from(runs);
            println!(
                "{mib} MiB {what}: {:.1} ms, age {:.1} ms, ratio {:.2}; of a core {:.1} ms, age {:.1} ms, ratio {:.2}",
                wall * 1e3,
                their_wall * 1e3,
                wall / their_wall,
                each(cores),
                each(their_cores),
                cores / their_cores,
            );
        }
    }
}

/// A month of rounds: twelve visits and eleven ways on each of 22 days.
fn month() -> Table {
    let place = |p: u32| PlaceFact {
        id: PlaceId(p),
        kind: PlaceKind::Client,
    };
    let first = date("2026-11-02");
    let days = (0..30)
        .filter(|d| d % 7 < 5)
        .map(|d| first + chrono::Days::new(d));
    let (mut visits, mut legs, mut weeks) = (Vec::new(), Vec::new(), Vec::<WeekTotals>::new());
    for day in days {
        let Table::Weeks(week) = week(&day.to_string(), 190) else {
            continue;
        };
        let new = |w: &WeekTotals| {
            !weeks
                .iter()
                .any(|o| o.week_of.iso_week() == w.week_of.iso_week())
        };
        weeks.extend(week.into_iter().filter(new).collect::<Vec<_>>());
        for p in 0..12 {
            visits.push(VisitFact {
                date: day,
                place: place(p),
                dwell: minutes(30, 28, 33),
                planned: None,
            });
            legs.push(LegFact {
                date: day,
                from: Some(place(p)),
                to: Some(place(p + 1)),
                duration: minutes(12, 11, 14),
                length: Figure {
                    measured: Metres(4_000.0),
                    low: Metres(3_800.0),
                    high: Metres(4_300.0),
                    ..Figure::default()
                },
                reason: Reason::BetweenClients,
            });
        }
    }
    Table::Visits {
        weeks,
        visits,
        legs,
    }
}

#[test]
#[ignore = "a measurement"]
fn a_month_in_the_preview() {
    let worker = Worker::joining(&Union::new(0), 1);
    let table = month();
    let shown = || {
        preview(
            &worker.campaign,
            &table,
            Extras::default(),
            &worker.key,
            &PlainTexts,
            now(),
        )
        .unwrap()
    };
    let rows = shown().rows().len();
    let time = best(|| drop(shown()));
    println!(
        "a month at level 3, {rows} rows, in the preview: {:.1} ms",
        time * 1e3
    );
}

#[test]
#[ignore = "a measurement"]
fn a_thousand_packages_to_a_finding() {
    let union = Union::new(1000);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let packages: Vec<Vec<u8>> = (0u16..)
        .zip(union.campaign.codes())
        .map(|(i, code)| {
            let mut seed = [9; 32];
            seed[..2].copy_from_slice(&i.to_le_bytes());
            let table = week("2026-11-16", 60 + i64::from(i) % 200);
            let sealed = Worker::joining_with(&union, seed).share(&table, with_code(code));
            sealed.bytes().to_vec()
        })
        .collect();
    let (received, ()) = timed(|| {
        for p in &packages {
            inbox
                .receive(p.as_slice(), &union.keys, &union.campaign, now())
                .unwrap();
        }
    });
    drop(packages);
    let (found, members) = timed(|| {
        let counted = inbox.count(&union.keys, &union.campaign).unwrap();
        let mut ledger = Ledger::new(union.campaign.invitation().campaign());
        let f = group_finding(&counted, &union.campaign, Whom::Confirmed, &mut ledger);
        f.unwrap().members
    });
    assert_eq!(members, 1000);
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|l| l.starts_with("VmHWM"));
    println!(
        "1,000 packages: received in {:.1} s, opened and found in {:.1} s; {} (with the 1,000 sealed packages of the test itself)",
        received.as_secs_f64(),
        found.as_secs_f64(),
        peak.unwrap_or("no peak memory known")
    );
}
