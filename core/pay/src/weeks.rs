//! Weekly figures: minutes at work places, minutes and kilometres between them.

use chrono::NaiveDate;
use stint_model::{Interval, Timeline, UtcMs};

use crate::hours::by_week;
use crate::ledger::{Class, Ledger};
use crate::marks::Marks;
use crate::zones::Zones;

/// A number with its range, `low <= best <= high`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Estimate {
    /// The least it can honestly be.
    pub low: f64,
    /// Measured plus labelled estimate.
    pub best: f64,
    /// The most it can honestly be.
    pub high: f64,
}

/// The figures of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Minutes with clients and at the office.
    pub at_work_places_min: Estimate,
    /// Minutes on the way between these.
    pub between_min: Estimate,
    /// Kilometres between these.
    pub between_km: Estimate,
}

/// The figures of each week, in order. The timeline's places must be those the
/// worker has named.
pub fn weeks(timeline: &Timeline, marks: &Marks, zones: &Zones) -> Vec<Week> {
    let all = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let ledger = Ledger::new(timeline, marks, all);
    by_week(&ledger, zones)
        .into_iter()
        .map(|(days, h)| {
            let at = h.span(Class::Visit).plus(h.span(Class::Office));
            let between = h.span(Class::Between);
            let km = h.length(Class::Between);
            Week {
                monday: days.first,
                at_work_places_min: Estimate {
                    low: at.low.mins(),
                    best: at.best.mins(),
                    high: at.high.mins(),
                },
                between_min: Estimate {
                    low: between.low.mins(),
                    best: between.best.mins(),
                    high: between.high.mins(),
                },
                between_km: Estimate {
                    low: km.low.km(),
                    best: km.best().km(),
                    high: km.high.km(),
                },
            }
        })
        .collect()
}
