//! What the worker erased from a damaged vault, as its notes say: a recording
//! that was set aside may still hold some of it.

use std::ops::RangeInclusive;

use stint_model::{Millis, Record, UtcDay, UtcMs};

use super::read::Part;
use crate::{Finding, IntegrityNote, bytes::Take, erase::own_interval};

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
        let ahead = Millis::from_mins(record.moment.offset.minutes().into());
        let day = |t: UtcMs| t.plus(ahead).utc_day();
        let own = own_interval(&record.payload).map(|i| (day(i.start()), day(i.end())));
        let logged = day(record.moment.utc);
        let mut stretches = own.into_iter().chain([(logged, logged)]);
        stretches.any(|(first, last)| {
            self.0.iter().any(|e| {
                record.moment.utc < e.at && first <= *e.days.end() && last >= *e.days.start()
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use stint_model::{
        Coordinate, Interval, Known, Moment, Payload, PlatformVisit, Record, Source, UtcDay,
    };

    use super::{Erasure, Erasures};

    #[test]
    fn a_stay_belongs_to_each_of_its_days() {
        let start = |day: u32| UtcDay(day).start();
        let stay = Record {
            moment: Moment::at(start(20_003)),
            source: Source::System,
            known: Known::Measured,
            payload: Payload::Visit(PlatformVisit {
                position: Coordinate::from_e7(1, 1).unwrap(),
                accuracy: None,
                interval: Interval::between(start(20_000), start(20_003)),
            }),
        };
        for (day, holds) in [
            (19_999, false),
            (20_000, true),
            (20_001, true),
            (20_003, true),
            (20_004, false),
        ] {
            let erased = Erasure {
                at: start(20_009),
                days: UtcDay(day)..=UtcDay(day),
            };
            assert_eq!(Erasures(vec![erased]).hold(&stay), holds, "{day}");
        }
    }
}
