//! How well forgotten ends of shifts are proposed, on simulated months: a shift
//! is all visits to clients and the office with less than five hours between
//! them; its beginning is marked, and no end.
//!
//! `cargo run --release -p stint-analysis --example shift_ends -- DATA ...`

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

use stint_analysis::{Analyser, Named, ShiftEnd, places, shift_end};
use stint_model::{Coordinate, Decimetres, Fix, Interval, Millis, PlaceKind, Timeline, UtcMs};

const BETWEEN_SHIFTS: Millis = Millis::from_mins(300);

/// A timeline and the true shifts.
type Worker = (Timeline, Vec<Interval>);

type Rows = Vec<BTreeMap<String, String>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    for told in [true, false] {
        let mut found: BTreeMap<String, Vec<(i64, bool)>> = BTreeMap::new();
        let mut count = 0;
        for folder in &folders {
            for (timeline, shifts) in workers(folder, told)? {
                for (k, shift) in shifts.iter().enumerate() {
                    let next = shifts.get(k + 1).map_or(UtcMs::MAX, |s| s.start());
                    count += 1;
                    let open = Interval::between(shift.start(), next);
                    let Some(end) = shift_end(&timeline, open) else {
                        continue;
                    };
                    let key = format!("{:?}, sureness {}", end.by, end.sureness.0.get());
                    found.entry(key).or_default().push(judged(&end, shift));
                }
            }
        }
        writeln!(out, "{count} shifts, places named: {told}")?;
        for (by, mut errors) in found {
            let (n, holds) = (errors.len(), errors.iter().filter(|e| e.1).count());
            errors.sort_unstable();
            let near = errors.iter().filter(|e| e.0 <= 600_000).count();
            let middle = errors[n / 2].0 / 1000;
            writeln!(
                out,
                "{by}: {n}, within 10 min {near}, median {middle} s, range holds {holds}"
            )?;
        }
    }
    Ok(())
}

/// By how many ms it is off, and whether the range holds the truth.
fn judged(end: &ShiftEnd, truth: &Interval) -> (i64, bool) {
    let off = end.shift.end().since(truth.end()).0.abs();
    (off, (end.earliest..=end.latest).contains(&truth.end()))
}

fn workers(folder: &Path, told: bool) -> Result<Vec<Worker>, Box<dyn Error>> {
    let mut logs: BTreeMap<String, (Analyser, Timeline)> = BTreeMap::new();
    for row in rows(&folder.join("input.csv"))? {
        let (analyser, timeline) = logs.entry(row["user"].clone()).or_default();
        let accuracy = row["accuracy_m"].parse().ok();
        let fix = Fix {
            position: position(&row)?,
            accuracy: accuracy.map(Decimetres::from_metres).transpose()?,
            altitude: None,
            speed: None,
            bearing: None,
        };
        analyser.push_fix(at(&row["t_utc_ms"])?, &fix, timeline);
    }
    let mut named: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for row in rows(&folder.join("places.csv"))? {
        let kind = match row["kind"].as_str() {
            "home" => PlaceKind::Home,
            "client" => PlaceKind::Client,
            "office" => PlaceKind::Office,
            _ => PlaceKind::Personal,
        };
        if told && row["named"] == "1" {
            let at = position(&row)?;
            let name = None;
            let all = named.entry(row["user"].clone()).or_default();
            all.push(Named { at, kind, name });
        }
    }
    let mut shifts: BTreeMap<String, Vec<Interval>> = BTreeMap::new();
    for row in rows(&folder.join("truth_visits.csv"))? {
        if row["kind"] != "visit" {
            continue;
        }
        let visit = Interval::between(at(&row["start_ms"])?, at(&row["end_ms"])?);
        let shifts = shifts.entry(row["user"].clone()).or_default();
        match shifts.last_mut() {
            Some(s) if visit.start().since(s.end()) < BETWEEN_SHIFTS => {
                *s = Interval::between(s.start(), visit.end());
            }
            _ => shifts.push(visit),
        }
    }
    let mut all = Vec::new();
    for (user, (analyser, mut timeline)) in logs {
        analyser.finish(&mut timeline);
        let named = named.get(&user).map_or(&[][..], Vec::as_slice);
        places(&mut timeline, named);
        all.push((timeline, shifts.remove(&user).unwrap_or_default()));
    }
    Ok(all)
}

fn rows(path: &Path) -> Result<Rows, csv::Error> {
    csv::Reader::from_path(path)?.deserialize().collect()
}

fn at(ms: &str) -> Result<UtcMs, Box<dyn Error>> {
    Ok(UtcMs::new(ms.parse()?)?)
}

fn position(row: &BTreeMap<String, String>) -> Result<Coordinate, Box<dyn Error>> {
    Ok(Coordinate::from_degrees(
        row["lat"].parse()?,
        row["lon"].parse()?,
    )?)
}
