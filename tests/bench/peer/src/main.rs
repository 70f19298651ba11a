//! The same work done by SQLCipher 4: one table of fixes with all that Stint
//! stores of one, and a lean one with four numbers; WAL, its own defaults
//! otherwise. Prints `name value` lines.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench")]

use std::{path::PathBuf, time::Instant};

use rusqlite::{Connection, params};

const TABLE: &str = "CREATE TABLE IF NOT EXISTS fix (
    utc INTEGER NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, accuracy INTEGER)";
const WHOLE: &str = "CREATE TABLE IF NOT EXISTS record (
    install INTEGER NOT NULL, segment INTEGER NOT NULL, counter INTEGER NOT NULL,
    utc INTEGER NOT NULL, boot INTEGER, boot_ms INTEGER, zone INTEGER NOT NULL,
    source INTEGER NOT NULL, known INTEGER NOT NULL, kind INTEGER NOT NULL,
    lat INTEGER, lon INTEGER, accuracy INTEGER, altitude INTEGER, speed INTEGER, bearing INTEGER)";
const INSERT_WHOLE: &str = "INSERT INTO record VALUES
    (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const INSERT: &str = "INSERT INTO fix (utc, lat, lon, accuracy) VALUES (?1, ?2, ?3, ?4)";

fn open(path: &std::path::Path, synchronous: &str) -> Connection {
    let db = Connection::open(path).unwrap();
    // A raw key, as ours: no work of a passphrase's.
    let key = "2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99";
    db.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; {TABLE}; {WHOLE};"
    ))
    .unwrap();
    let version: String = db
        .pragma_query_value(None, "cipher_version", |r| r.get(0))
        .unwrap();
    assert!(version.starts_with('4'), "{version}");
    db
}

/// Fixes like a walk's.
fn fix(i: i64) -> (i64, i64, i64, i64) {
    let step = i.wrapping_mul(6_364_136_223_846_793_005) >> 40;
    (
        1_767_250_800_000 + i * 10_000 + step % 1000,
        514_600_000 + i * 13 + step % 700,
        -25_000_000 - i * 7 - step % 900,
        100 + step % 60,
    )
}

/// Seconds of this thread's work on a core, so that other programs' don't count.
fn cpu() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    spent
        .split_whitespace()
        .next()
        .unwrap()
        .parse::<f64>()
        .unwrap()
        / 1e9
}

/// What is stored of a fix.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// As much as Stint stores.
    Whole,
    /// Time, position and accuracy.
    Lean,
}

fn append(form: Form, synchronous: &str, commits: i64, each: i64) -> f64 {
    let dir = scratch();
    let mut db = open(&dir.path().join("db"), synchronous);
    let (begun, worked) = (Instant::now(), cpu());
    for commit in 0..commits {
        let tx = db.transaction().unwrap();
        {
            let whole = form == Form::Whole;
            let sql = if whole { INSERT_WHOLE } else { INSERT };
            let mut insert = tx.prepare_cached(sql).unwrap();
            for i in commit * each..(commit + 1) * each {
                let (utc, lat, lon, accuracy) = fix(i);
                if whole {
                    let none = None::<i64>;
                    let boot_ms = utc - 1_767_000_000_123;
                    insert
                        .execute(params![
                            0x5EED_1234_5678_9ABCi64,
                            7,
                            i,
                            utc,
                            0x5EED_B007i64,
                            boot_ms,
                            60,
                            2,
                            0,
                            0,
                            lat,
                            lon,
                            accuracy,
                            none,
                            none,
                            none
                        ])
                        .unwrap();
                } else {
                    insert.execute(params![utc, lat, lon, accuracy]).unwrap();
                }
            }
        }
        tx.commit().unwrap();
    }
    // With syncs the time that passes counts, without them the work.
    let spent = match synchronous {
        "OFF" => cpu() - worked,
        _ => begun.elapsed().as_secs_f64(),
    };
    (commits * each) as f64 / spent
}

/// So many, or a fiftieth where only the bench itself is to be tried.
fn many(whole: i64) -> i64 {
    match std::env::var_os("STINT_BENCH_SMALL") {
        None => whole,
        Some(_) => whole / 50,
    }
}

/// A folder on the disk that is measured, not in memory.
fn scratch() -> tempfile::TempDir {
    let place = std::env::var_os("STINT_BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    tempfile::tempdir_in(place).unwrap()
}

fn main() {
    for (form, name) in [(Form::Whole, ""), (Form::Lean, "_lean")] {
        println!("append_unsynced_1{name} {}", append(form, "OFF", many(50_000), 1));
        println!(
            "append_unsynced_100{name} {}",
            append(form, "OFF", many(5_000), 100)
        );
    }
    println!("append_synced_1 {}", append(Form::Whole, "FULL", many(1_000), 1));
    let dir = scratch();
    let path = dir.path().join("db");
    let mut db = open(&path, "OFF");
    let tx = db.transaction().unwrap();
    let fixes = many(1_000_000);
    for i in 0..fixes {
        let (utc, lat, lon, accuracy) = fix(i);
        let mut insert = tx.prepare_cached(INSERT).unwrap();
        insert.execute(params![utc, lat, lon, accuracy]).unwrap();
    }
    tx.commit().unwrap();
    db.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")
        .unwrap();
    println!(
        "bytes_a_fix {}",
        std::fs::metadata(&path).unwrap().len() as f64 / fixes as f64
    );
    let mut best = 0f64;
    for _ in 0..3 {
        let begun = cpu();
        let mut all = db
            .prepare("SELECT utc, lat, lon, accuracy FROM fix")
            .unwrap();
        let mut rows = all.query([]).unwrap();
        let mut sum = 0i64;
        while let Some(row) = rows.next().unwrap() {
            for column in 0..4 {
                sum = sum.wrapping_add(row.get::<_, i64>(column).unwrap());
            }
        }
        std::hint::black_box(sum);
        // No finer than the system counts.
        best = best.max(fixes as f64 / (cpu() - begun).max(1e-3));
    }
    println!("read {best}");
}
