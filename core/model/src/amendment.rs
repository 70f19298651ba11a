//! What the worker changed, laid on top of records that never change.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Coordinate, Interval, LongText, Moment, PlaceKind, Reason, RecordId, ShortText, UtcMs,
};

/// Names one amendment, random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AmendmentId(pub u64);

/// One change by the worker.
///
/// It is bound to a time interval and to records, never to a visit's number,
/// which a later analysis may change; so it survives being analysed again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Amendment {
    /// Its name.
    pub id: AmendmentId,
    /// When she made it.
    pub made: Moment,
    /// The stretch of time it is about.
    pub interval: Interval,
    /// The records it is about, where it is about single ones.
    #[serde(default)]
    pub records: Vec<RecordId>,
    /// What changes.
    pub change: Change,
}

/// What an amendment changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is right as it is.
    Confirm,
    /// The place around `at` has this name and kind, always.
    NamePlace {
        /// Any point at the place.
        at: Coordinate,
        /// Her name for it.
        name: ShortText,
        /// What it is to her.
        kind: PlaceKind,
    },
    /// The visit or trip of this interval really took from `start` to `end`.
    Bounds {
        /// True start.
        start: UtcMs,
        /// True end.
        end: UtcMs,
    },
    /// The visit of this interval was two, parted at `at`.
    Split {
        /// Where one ended and the next began.
        at: UtcMs,
    },
    /// All visits of this interval were one.
    Join,
    /// This interval was not work.
    NotWork,
    /// This interval was work after all.
    Work,
    /// The trip of this interval had this reason.
    TripReason(Reason),
    /// A visit that was not recorded took place in this interval.
    AddVisit {
        /// Where, if she gave a place.
        #[serde(default)]
        at: Option<Coordinate>,
        /// Her name for it.
        name: ShortText,
        /// What it is to her.
        kind: PlaceKind,
    },
    /// A shift took place in this interval that she forgot to start.
    AddShift,
    /// A break took place in this interval.
    AddBreak,
    /// A remark.
    Note(LongText),
    /// Takes an earlier amendment back; history keeps both.
    Undo(AmendmentId),
    /// In this interval she slept at a work place, as arranged. What she was
    /// awake for and worked is left out of it.
    AddSleepIn,
    /// In this interval she was on call, free to be elsewhere.
    AddOnCall,
    /// She was on leave in this interval. Which kind of leave isn't kept: no
    /// average asks for it, and an illness is nobody's business.
    AddLeave,
}

impl Amendment {
    /// The amendments that stand, in the order given (that in which they were
    /// made): what was undone is left out, and so is each undo.
    pub fn standing(made: &[Amendment]) -> Vec<&Amendment> {
        let mut undone = BTreeSet::new();
        let mut standing = Vec::with_capacity(made.len());
        // From the latest back: an undo that was itself undone undoes nothing.
        for a in made.iter().rev() {
            match a.change {
                _ if undone.contains(&a.id) => {}
                Change::Undo(earlier) => {
                    undone.insert(earlier);
                }
                _ => standing.push(a),
            }
        }
        standing.reverse();
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(id: u64, change: Change) -> Amendment {
        Amendment {
            id: AmendmentId(id),
            made: Moment::at(UtcMs::MIN),
            interval: Interval::between(UtcMs::MIN, UtcMs::MAX),
            records: Vec::new(),
            change,
        }
    }

    fn standing(all: &[Amendment]) -> Vec<u64> {
        Amendment::standing(all).iter().map(|a| a.id.0).collect()
    }

    #[test]
    fn what_is_undone_does_not_stand() {
        let undo = |id, of| made(id, Change::Undo(AmendmentId(of)));
        let all = [made(1, Change::Join), made(2, Change::NotWork), undo(3, 1)];
        assert_eq!(standing(&all), [2]);
    }

    #[test]
    fn an_undone_undo_undoes_nothing() {
        let undo = |id, of| made(id, Change::Undo(AmendmentId(of)));
        let all = [made(1, Change::Join), undo(2, 1), undo(3, 2)];
        assert_eq!(standing(&all), [1]);
    }
}
