//! What levels 4 and 5 take in beside level 3: positions, times of day, names
//! and notes. Only a table of such a level has a place for them.

use chrono::NaiveDate;
use stint_model::{Coordinate, LongText, ShortText, UtcMs};

use crate::{LegFact, VisitFact, WeekTotals};

/// A stay with its position, for level 4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaVisit {
    /// The stay.
    pub visit: VisitFact,
    /// Where it was; only the cell of a coarse grid leaves, and none of the
    /// first and last stays of a day.
    pub at: Option<Coordinate>,
}

/// How clients' names and her notes leave at level 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// Names as initials; notes stay.
    #[default]
    Initials,
    /// Names in full, and notes: only if she says so.
    InFull,
}

/// A stay with its times and name, for level 5.
#[derive(Debug, Clone, PartialEq)]
pub struct TraceVisit {
    /// The stay.
    pub visit: VisitFact,
    /// When it began.
    pub from: UtcMs,
    /// When it ended.
    pub to: UtcMs,
    /// Her name for the place.
    pub name: Option<ShortText>,
}

/// A journey with its times, for level 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TraceLeg {
    /// The journey.
    pub leg: LegFact,
    /// When it began.
    pub from: UtcMs,
    /// When it ended.
    pub to: UtcMs,
}

/// A recorded position, for level 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TraceFix {
    /// The local date.
    pub date: NaiveDate,
    /// When.
    pub at: UtcMs,
    /// Where.
    pub position: Coordinate,
    /// How far off it may be, in metres.
    pub accuracy_m: Option<u32>,
}

/// A remark of hers, for level 5.
#[derive(Debug, Clone, PartialEq)]
pub struct TraceNote {
    /// The local date.
    pub date: NaiveDate,
    /// The time it is about.
    pub at: UtcMs,
    /// Her words.
    pub text: LongText,
}

/// Full traces. What doesn't lie within a stay or a journey that is shared at
/// level 3 is left out: home and what isn't work stay on the phone.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// Totals of a week, as at level 1.
    pub weeks: Vec<WeekTotals>,
    /// Stays, in order of time.
    pub visits: Vec<TraceVisit>,
    /// Journeys, in order of time.
    pub legs: Vec<TraceLeg>,
    /// Positions.
    pub fixes: Vec<TraceFix>,
    /// Remarks; they leave with [`Naming::InFull`] only.
    pub notes: Vec<TraceNote>,
    /// What becomes of names and remarks.
    pub naming: Naming,
}

/// "Mrs Ana Ruiz" as "M. A. R.".
pub(crate) fn initials(name: &str) -> String {
    let firsts = name
        .split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.chars().next());
    let letters: Vec<String> = firsts.map(|c| format!("{}.", c.to_uppercase())).collect();
    letters.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_its_initials() {
        assert_eq!(initials("Mrs Ana Ruiz"), "M. A. R.");
        assert_eq!(initials("élise-marie"), "É. M.");
        assert_eq!(initials(" ?! "), "");
    }
}
