//! What the worker erased from a damaged vault, as its notes say: a recording
//! that was set aside may still hold some of it.

use std::ops::RangeInclusive;

use stint_model::{Millis, Payload, Record, UtcDay, UtcMs};

use super::read::Part;
use crate::{Finding, IntegrityNote, bytes::Take};

/// All erasures of days.
#[derive(Default)]
pub(super) struct Erasures(Vec<Erasure>);

struct Erasure {
    /// When it was.
    at: UtcMs,
    /// By the worker's calendar.
    days: RangeInclusive<UtcDay>,
}

impl Erasures {
    /// Those that the integrity log tells of.
    pub(super) fn of(log: &Part) -> Self {
        let mut found = Vec::new();
        for content in &log.contents {
            let mut take = Take(content);
            while let Some(entry) = take.prefixed() {
                if let Some(note) = IntegrityNote::from_bytes(entry)
                    && let Finding::Erased { first, last } = note.finding
                {
                    found.push(Erasure {
                        at: note.found,
                        days: first..=last,
                    });
                }
            }
        }
        Self(found)
    }

    /// Whether a record belongs to what was erased: all that was recorded
    /// before an erasure, and stayed, is in the store.
    pub(super) fn hold(&self, record: &Record) -> bool {
        let own = match &record.payload {
            Payload::AppUse(a) => Some(a.interval),
            Payload::Steps(s) => Some(s.interval),
            Payload::Visit(v) => Some(v.interval),
            _ => None,
        };
        let ahead = Millis::from_mins(record.moment.offset.minutes().into());
        let moments = own.into_iter().flat_map(|i| [i.start(), i.end()]);
        let mut days = moments
            .chain([record.moment.utc])
            .map(|t| t.plus(ahead).utc_day());
        days.any(|day| {
            let of_day = |e: &Erasure| record.moment.utc < e.at && e.days.contains(&day);
            self.0.iter().any(of_day)
        })
    }
}
