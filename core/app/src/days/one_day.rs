//! What comes of one day's records.

use stint_analysis::{Analyser, ClockWatch, Logged, Observation, clock_corrections, moved};
use stint_model::{BootTime, Fix, Millis, Payload, Record, Timeline, UtcDay};
use stint_vault::{Entry, Vault, VaultError};

use super::{Day, QUARTER_MS};
use crate::AppError;

/// Takes one day's records in and settles at midnight.
pub(super) fn analyse(
    vault: &Vault,
    day: UtcDay,
    analyser: &mut Analyser,
) -> Result<Day, AppError> {
    let before = analyser.clone();
    let mut clock = ClockWatch::default();
    let (mut certain, mut marks) = (Timeline::default(), Vec::new());
    let mut was_set = false;
    let read = Read::each(vault, day, &mut |entry| {
        was_set |= clock.was_set(logged(&entry));
        match entry {
            Entry::Fix(at, boot, fix) => {
                analyser.push_logged((at, boot), Observation::Fix(fix), &mut certain);
            }
            Entry::Other(record) => {
                analyser.push_record(record, &mut certain);
                marks.extend(is_marking(record).then(|| record.clone()));
            }
        }
    })?;
    if was_set {
        *analyser = before;
        (certain, marks) = correctly(vault, day, analyser)?;
    }
    analyser.settle(day.interval().end(), &mut certain);
    Ok(Day {
        certain,
        marks,
        quarters: read.quarters,
        damaged: read.damaged,
    })
}

/// The same on a day on which the wall clock was set: what was logged while it
/// was wrong is taken in where it belongs.
fn correctly(
    vault: &Vault,
    day: UtcDay,
    analyser: &mut Analyser,
) -> Result<(Timeline, Vec<Record>), AppError> {
    enum Taken {
        Fix(Option<BootTime>, Fix),
        Other(Record),
    }
    let (mut log, mut taken) = (Vec::new(), Vec::new());
    // What was logged late yesterday may be filed under today; it comes too
    // late then, and is left out.
    if let Some(yesterday) = day.0.checked_sub(1) {
        Read::each(vault, UtcDay(yesterday), &mut |e| log.push(logged(&e)))?;
    }
    let before = log.len();
    Read::each(vault, day, &mut |entry| {
        log.push(logged(&entry));
        taken.push(match entry {
            Entry::Fix(_, boot, fix) => Taken::Fix(boot, fix),
            Entry::Other(record) => Taken::Other(record.clone()),
        });
    })?;
    let corrections = clock_corrections(&log);
    let right = corrections.into_iter().zip(log).skip(before).zip(taken);
    let mut right: Vec<_> = right
        .map(|((by, (at, _)), taken)| (at.plus(by), by, taken))
        .collect();
    right.sort_by_key(|(at, ..)| *at);
    let (mut certain, mut marks) = (Timeline::default(), Vec::new());
    for (at, by, taken) in right {
        match taken {
            Taken::Fix(boot, fix) => {
                analyser.push_logged((at, boot), Observation::Fix(fix), &mut certain);
            }
            Taken::Other(record) => {
                let record = moved(&record, by);
                analyser.push_record(&record, &mut certain);
                marks.extend(is_marking(&record).then_some(record));
            }
        }
    }
    Ok((certain, marks))
}

fn logged(entry: &Entry<'_>) -> Logged {
    match entry {
        Entry::Fix(at, boot, _) => (*at, *boot),
        Entry::Other(record) => (record.moment.utc, record.moment.boot),
    }
}

/// What was read of a day; fields as in [`Day`].
#[derive(Default)]
struct Read {
    quarters: Vec<(u8, u32)>,
    damaged: bool,
}

impl Read {
    /// Gives what can be read of a day to `take`, in order of the wall clock.
    fn each(vault: &Vault, day: UtcDay, take: &mut dyn FnMut(Entry<'_>)) -> Result<Self, AppError> {
        let mut read = Self::default();
        let all = day.interval();
        let mut batches = vault.batches(all);
        while let Some(batch) = batches.advance() {
            let batch = match batch {
                Ok(batch) => batch,
                Err(VaultError::DayDamaged | VaultError::Value(_)) => {
                    read.damaged = true;
                    continue;
                }
                Err(e) => return Err(e.into()),
            };
            for entry in batch.entries() {
                let Millis(since_midnight) = logged(&entry).0.since(all.start());
                let quarter = (since_midnight / QUARTER_MS) as u8;
                match read.quarters.last_mut() {
                    Some((last, n)) if *last == quarter => *n += 1,
                    _ => read.quarters.push((quarter, 1)),
                }
                take(entry);
            }
        }
        Ok(read)
    }
}

fn is_marking(record: &Record) -> bool {
    matches!(
        record.payload,
        Payload::Shift(_) | Payload::Break(_) | Payload::AppUse(_) | Payload::Note(_)
    )
}
