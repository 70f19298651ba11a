//! A figure of a question with its unit and its range.

use serde::Serialize;
use stint_model::{Arg, Metres, Millis};

use crate::Question;

/// The unit of a question's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes a week.
    Minutes,
    /// Kilometres a week.
    Kilometres,
    /// How many a week.
    Count,
}

impl Unit {
    /// Of a question.
    pub const fn of(question: Question) -> Self {
        match question {
            Question::UnpaidTravel
            | Question::AfterHours
            | Question::HoursWorked
            | Question::ClientTime => Unit::Minutes,
            Question::Mileage => Unit::Kilometres,
            Question::MissedBreaks => Unit::Count,
        }
    }

    /// A figure as cells hold it, in the unit: distances are in tenths.
    pub(crate) fn of_cell(self, n: i64) -> f64 {
        match self {
            Unit::Minutes | Unit::Count => n as f64,
            Unit::Kilometres => n as f64 / 10.0,
        }
    }

    /// The step that published figures are rounded to, so that the median of a
    /// small group isn't one member's exact figure.
    pub const fn step(self) -> f64 {
        match self {
            Unit::Minutes => 15.0,
            Unit::Kilometres => 1.0,
            Unit::Count => 0.5,
        }
    }
}

/// A figure with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Quantity {
    /// In the unit.
    pub value: f64,
    /// The unit.
    pub unit: Unit,
}

impl Quantity {
    /// The figure as an argument of a sentence.
    pub fn arg(self) -> Arg {
        match self.unit {
            Unit::Minutes => Arg::Duration(Millis((self.value * 60_000.0).round() as i64)),
            Unit::Kilometres => Arg::Distance(Metres(self.value * 1000.0)),
            Unit::Count => Arg::Text(format!("{}", (self.value * 10.0).round() / 10.0)),
        }
    }
}

/// A figure with the least and the most that it can honestly be.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Range {
    /// The least.
    pub low: f64,
    /// Measured, corrected, typed and estimated together.
    pub best: f64,
    /// The most.
    pub high: f64,
}

impl Range {
    /// Part by part sum.
    #[must_use]
    pub fn plus(self, o: Range) -> Range {
        Range {
            low: self.low + o.low,
            best: self.best + o.best,
            high: self.high + o.high,
        }
    }

    /// Each part changed in the same way.
    #[must_use]
    pub fn each(self, change: impl Fn(f64) -> f64) -> Range {
        Range {
            low: change(self.low),
            best: change(self.best),
            high: change(self.high),
        }
    }

    /// Part by part, divided.
    #[must_use]
    pub fn over(self, n: usize) -> Range {
        let n = n.max(1) as f64;
        Range {
            low: self.low / n,
            best: self.best / n,
            high: self.high / n,
        }
    }
}
