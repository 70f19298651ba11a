//! The world is the same every time, agrees with itself, and is plausible.

mod log;
mod plausible;

use crate::demo::world::model::{
    Coordinate, DeviceEvent, Fix, Interval, Payload, Source, UtcMs, wire,
};
use std::sync::LazyLock;

use chrono::NaiveDate;
use chrono_tz::Europe::London;
use sha2::{Digest, Sha256};

use super::*;

pub(super) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(super) fn week(seed: u64) -> Week {
    Week::simulate(seed, 7, date(2026, 11, 9), London)
}

/// Weeks of the seeds 0 to 49, simulated once for all tests.
pub(super) fn weeks() -> &'static [Week] {
    static WEEKS: LazyLock<Vec<Week>> = LazyLock::new(|| (0..50).map(week).collect());
    &WEEKS
}

pub(super) fn hash(week: &Week) -> String {
    let mut sum = Sha256::new();
    for record in &week.records {
        sum.update(wire::encode(record).unwrap());
    }
    sum.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// Metres between two near coordinates.
pub(super) fn metres(a: Coordinate, b: Coordinate) -> f64 {
    let (north, east) = (a.lat() - b.lat(), a.lon() - b.lon());
    ((north * 111_284.5).powi(2) + (east * 67_284.5).powi(2)).sqrt()
}

pub(super) fn fixes(week: &Week) -> impl Iterator<Item = (UtcMs, &Source, Fix)> {
    week.records.iter().filter_map(|r| match r.payload {
        Payload::Fix(fix) => Some((r.moment.utc, &r.source, fix)),
        _ => None,
    })
}

pub(super) fn touches(week: &Week, wanted: &Payload) -> usize {
    week.records.iter().filter(|r| r.payload == *wanted).count()
}

pub(super) fn events(week: &Week, wanted: DeviceEvent) -> Vec<UtcMs> {
    let is = |r: &&Record| r.payload == Payload::Device(wanted);
    week.records
        .iter()
        .filter(is)
        .map(|r| r.moment.utc)
        .collect()
}

pub(super) fn apart(sorted: &[Interval]) -> bool {
    sorted.windows(2).all(|w| w[0].end() <= w[1].start())
}
