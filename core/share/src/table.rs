//! What the caller hands in to be shared, a type a level. There is no place
//! in the types of levels 1 to 3 for a coordinate, a name, a note or a time of
//! day: what can't be handed in can't leak. Levels 4 and 5 are in
//! [`crate::detail`].

use chrono::{NaiveDate, Weekday};
use stint_model::{Coordinate, Figure, Metres, Millis, Percent, PlaceId, PlaceKind, Reason};

use crate::detail::{AreaVisit, Trace};

use crate::Level;

/// A finished table at one level of detail. What the campaign doesn't ask for
/// may be filled in; it is left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Table {
    /// Level 1: totals of a week.
    Weeks(Vec<WeekTotals>),
    /// Level 2: totals of a day.
    Days(Vec<DayTotals>),
    /// Level 3: visits and the legs between them.
    Visits {
        /// Totals of a week, as at level 1. The question is answered from
        /// these: legs rounded one by one don't add up.
        weeks: Vec<WeekTotals>,
        /// Stays at clients and at the office; others are left out.
        visits: Vec<VisitFact>,
        /// Legs; those with an end at home or at a place that isn't work are
        /// left out.
        legs: Vec<LegFact>,
    },
    /// Level 4: the same with areas on a coarse grid.
    Areas {
        /// As at level 3.
        weeks: Vec<WeekTotals>,
        /// As at level 3, in order of time, each with its position: only its
        /// cell is shared, and not around home or at the ends of a day.
        visits: Vec<AreaVisit>,
        /// As at level 3.
        legs: Vec<LegFact>,
        /// Where she lives: the cells around it are hidden.
        homes: Vec<Coordinate>,
    },
    /// Level 5: full traces of her work, for her own case.
    Traces(Trace),
}

impl Table {
    /// Its level of detail.
    pub const fn level(&self) -> Level {
        match self {
            Table::Weeks(_) => Level::Weeks,
            Table::Days(_) => Level::Days,
            Table::Visits { .. } => Level::Visits,
            Table::Areas { .. } => Level::Areas,
            Table::Traces(_) => Level::Traces,
        }
    }

    /// First and last local day that it is about.
    pub(crate) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let week = |w: &WeekTotals| {
            let week = w.week_of.week(Weekday::Mon);
            [week.first_day(), week.last_day()]
        };
        let weeks = |weeks: &[WeekTotals]| weeks.iter().flat_map(week).collect();
        let mut days: Vec<NaiveDate> = match self {
            Table::Weeks(w) => weeks(w),
            Table::Days(d) => d.iter().map(|d| d.date).collect(),
            Table::Visits { weeks: w, .. } | Table::Areas { weeks: w, .. } => weeks(w),
            Table::Traces(trace) => weeks(&trace.weeks),
        };
        match self {
            Table::Visits { visits, legs, .. } => {
                days.extend(visits.iter().map(|v| v.date));
                days.extend(legs.iter().map(|l| l.date));
            }
            Table::Areas { visits, legs, .. } => {
                days.extend(visits.iter().map(|v| v.visit.date));
                days.extend(legs.iter().map(|l| l.date));
            }
            Table::Traces(trace) => {
                days.extend(trace.visits.iter().map(|v| v.visit.date));
                days.extend(trace.legs.iter().map(|l| l.leg.date));
            }
            Table::Weeks(_) | Table::Days(_) => {}
        }
        Some((days.iter().min().copied()?, days.iter().max().copied()?))
    }
}

/// Totals of one stretch of time. `None` is "not known", which is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Totals {
    /// Working time.
    pub worked: Option<Figure<Millis>>,
    /// Travel between clients that isn't paid.
    pub unpaid_travel: Option<Figure<Millis>>,
    /// Distance for work.
    pub distance: Option<Figure<Metres>>,
    /// Breaks that were due and not had.
    pub missed_breaks: Option<u32>,
    /// Use of work apps outside working time.
    pub after_hours: Option<Figure<Millis>>,
    /// Time with clients, of the visits that the rota plans.
    pub with_clients: Option<Figure<Millis>>,
    /// What the rota plans for those visits.
    pub planned: Option<Millis>,
    /// How much of the working time was recorded.
    pub recorded: Option<Percent>,
}

/// Totals of an ISO week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekTotals {
    /// Any day of the week; only its ISO week is shared.
    pub week_of: NaiveDate,
    /// Its totals.
    pub totals: Totals,
}

/// Totals of a local day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayTotals {
    /// The local date.
    pub date: NaiveDate,
    /// Its totals.
    pub totals: Totals,
}

/// A place as the worker's timeline numbers it. The number never leaves: a
/// pseudonym made for the campaign does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceFact {
    /// Its number in the timeline.
    pub id: PlaceId,
    /// What it is to the worker.
    pub kind: PlaceKind,
}

/// A stay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VisitFact {
    /// The local date it began.
    pub date: NaiveDate,
    /// Where.
    pub place: PlaceFact,
    /// How long; rounded to 15 minutes here.
    pub dwell: Figure<Millis>,
    /// What the rota plans for this visit, if it plans it; rounded likewise.
    pub planned: Option<Millis>,
}

/// A journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegFact {
    /// The local date it began.
    pub date: NaiveDate,
    /// Where it began, if known.
    pub from: Option<PlaceFact>,
    /// Where it ended, if known.
    pub to: Option<PlaceFact>,
    /// How long; rounded to 15 minutes here.
    pub duration: Figure<Millis>,
    /// How far; rounded to 0.5 km here.
    pub length: Figure<Metres>,
    /// Why.
    pub reason: Reason,
}
