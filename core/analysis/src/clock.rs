//! A wall clock that was wrong for a while, and the boot clock that tells.

use std::collections::BTreeMap;

use stint_model::{BootTime, Interval, Millis, Payload, Record, UtcMs};

use crate::params::{CLOCK_LEVELS, CLOCK_STEP_MS};

/// When something was logged, by the wall clock and by the boot clock.
pub type Logged = (UtcMs, Option<BootTime>);

/// Notices that a wall clock was set, from what was logged in any order.
#[derive(Debug, Clone, Default)]
pub struct ClockWatch {
    /// The latest boot and the UTC ms of its start, by the latest record of it.
    latest: Option<(u32, i64)>,
    /// The same of boots before.
    earlier: BTreeMap<u32, i64>,
}

impl ClockWatch {
    /// Whether, since the record before of the same boot, the wall clock went
    /// more than a minute farther or less far than the boot clock.
    pub fn was_set(&mut self, logged: Logged) -> bool {
        let Some((boot, started)) = start(logged) else {
            return false;
        };
        let before = match self.latest.replace((boot, started)) {
            Some((same, before)) if same == boot => Some(before),
            other => {
                self.earlier.extend(other);
                self.earlier.get(&boot).copied()
            }
        };
        before.is_some_and(|before| !agree(before, started))
    }
}

/// What must be added to each wall clock time so that a clock that was set
/// wrong and right again moves nothing.
///
/// Within one boot, whatever was logged between a jump of the wall clock and
/// its correction, after which it agrees with the time before the jump again,
/// belongs where the boot clock has it. All else stays as the wall clock has
/// it: where a clock was set once, nothing tells which time was right.
pub fn clock_corrections(log: &[Logged]) -> Vec<Millis> {
    let mut boots: BTreeMap<u32, Vec<(u64, i64, usize)>> = BTreeMap::new();
    for (k, logged) in log.iter().enumerate() {
        if let (Some((boot, started)), Some(at)) = (start(*logged), logged.1) {
            boots.entry(boot).or_default().push((at.ms, started, k));
        }
    }
    let mut corrections = vec![Millis::ZERO; log.len()];
    for records in boots.values_mut() {
        records.sort_unstable();
        correct(records, &mut corrections);
    }
    corrections
}

/// A record as it would be if the wall clock had been `by` ahead.
#[must_use]
pub fn moved(record: &Record, by: Millis) -> Record {
    let mut record = record.clone();
    let to = |i: Interval| Interval::between(i.start().plus(by), i.end().plus(by));
    record.moment.utc = record.moment.utc.plus(by);
    match &mut record.payload {
        Payload::AppUse(used) => used.interval = to(used.interval),
        Payload::Steps(steps) => steps.interval = to(steps.interval),
        Payload::Visit(visit) => visit.interval = to(visit.interval),
        Payload::Fix(_)
        | Payload::Shift(_)
        | Payload::Break(_)
        | Payload::Note(_)
        | Payload::Battery(_)
        | Payload::Answer(_)
        | Payload::Device(_)
        | Payload::Activity(_) => {}
    }
    record
}

/// A time that the wall clock kept for a while.
struct Level {
    /// UTC ms at the start of the boot, by its first and its latest record.
    started: i64,
    latest: i64,
    /// Its records, and those that it enclosed.
    records: Vec<usize>,
}

/// The records of one boot, in order of its clock.
fn correct(records: &[(u64, i64, usize)], corrections: &mut [Millis]) {
    // Times that may still come back, the present one last.
    let mut levels: Vec<Level> = Vec::new();
    for &(_, started, k) in records {
        let back = levels.iter().rposition(|l| agree(l.latest, started));
        match back {
            Some(at) => {
                let wrong: Vec<Level> = levels.drain(at + 1..).collect();
                let Some(level) = levels.last_mut() else {
                    continue;
                };
                for between in wrong {
                    let by = Millis(level.latest.saturating_sub(between.started));
                    for k in between.records {
                        corrections[k] = corrections[k] + by;
                        level.records.push(k);
                    }
                }
                level.records.push(k);
                level.latest = started;
            }
            None => {
                if levels.len() == CLOCK_LEVELS {
                    levels.remove(0);
                }
                levels.push(Level {
                    started,
                    records: vec![k],
                    latest: started,
                });
            }
        }
    }
}

/// The boot, and the UTC ms of its start by this record's two clocks.
fn start((utc, boot): Logged) -> Option<(u32, i64)> {
    let boot = boot?;
    Some((boot.boot, utc.get() - i64::try_from(boot.ms).ok()?))
}

fn agree(a: i64, b: i64) -> bool {
    a.abs_diff(b) <= CLOCK_STEP_MS
}
