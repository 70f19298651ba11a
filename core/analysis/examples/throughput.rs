//! How fast a made-up worker's log goes through the whole chain (cleaning,
//! stays, trips, places), and how much memory that takes.
//!
//! `cargo run --release -p stint-analysis --example throughput -- DAYS [EVERY_S]`
//! analyses DAYS days with a fix every EVERY_S seconds (10 if not given);
//! with `write FILE` behind these, it writes the log for other programs
//! instead: t_utc_ms i64, latitude f64, longitude f64, little-endian.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::{Duration, Instant};

#[path = "../tests/worker/mod.rs"]
mod worker;

use stint_analysis::{Analyser, places};
use stint_model::Timeline;
use worker::Worker;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |k: usize, default: &str| -> Result<u32, _> {
        args.get(k).map_or(default, String::as_str).parse()
    };
    let (days, every) = (number(0, "365")?, number(1, "10")?);
    let worker = Worker {
        every: i64::from(every) * 1000,
        ..Worker::default()
    };
    match (args.get(2).map(String::as_str), args.get(3)) {
        (Some("write"), Some(file)) => write(worker, days, file),
        (None, _) => analyse(worker, days),
        _ => Err("the third word can only be: write FILE".into()),
    }
}

fn analyse(worker: Worker, days: u32) -> Result<(), Box<dyn Error>> {
    // The clock is too coarse for a single short log.
    let again = (2_000_000 / worker.day(0).len() as u64 / u64::from(days.max(1))).max(1);
    let mut once = (0, 0, 0);
    let mut took = Duration::ZERO;
    for _ in 0..again {
        let (mut fixes, mut timeline) = (0, Timeline::default());
        let mut analyser = Analyser::new();
        for n in 0..days {
            let day = worker.day(n);
            fixes += day.len() as u64;
            let begun = on_processor();
            for (at, fix) in &day {
                analyser.push_fix(*at, fix, &mut timeline);
            }
            took += on_processor().saturating_sub(begun);
        }
        let begun = on_processor();
        analyser.finish(&mut timeline);
        places(&mut timeline, &[]);
        took += on_processor().saturating_sub(begun);
        once = (fixes, timeline.visits.len(), timeline.trips.len());
    }
    let (fixes, visits, trips) = once;
    writeln!(
        std::io::stdout(),
        "{{\"fixes\": {fixes}, \"seconds\": {:.6}, \"peak_mb\": {:.1}, \"visits\": {visits}, \"trips\": {trips}}}",
        took.as_secs_f64() / again as f64,
        peak_mb(),
    )?;
    Ok(())
}

fn write(worker: Worker, days: u32, file: &str) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(File::create(file)?);
    for (at, fix) in worker.days(days) {
        out.write_all(&at.get().to_le_bytes())?;
        out.write_all(&fix.position.lat().to_le_bytes())?;
        out.write_all(&fix.position.lon().to_le_bytes())?;
    }
    Ok(out.flush()?)
}

/// Time that this program had a processor for itself, so that what else runs
/// doesn't count; where the system doesn't tell, time that passed.
fn on_processor() -> Duration {
    static BEGUN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    std::fs::read_to_string("/proc/self/schedstat")
        .ok()
        .and_then(|s| s.split(' ').next()?.parse().ok())
        .map_or_else(
            || BEGUN.get_or_init(Instant::now).elapsed(),
            Duration::from_nanos,
        )
}

/// The most memory that was ever in use, where the system tells.
fn peak_mb() -> f64 {
    std::fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix("kB"))
        .and_then(|kb| kb.trim().parse::<f64>().ok())
        .map_or(f64::NAN, |kb| kb / 1024.0)
}
