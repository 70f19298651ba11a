//! A number that says how it is known.

use serde::{Deserialize, Serialize};

/// How a figure is known. Never mixed unlabelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// A sensor or the system said so.
    Measured,
    /// Measured, then changed by the worker.
    Corrected,
    /// The worker typed it; nothing was measured.
    Typed,
    /// Worked out across a gap.
    Estimated,
}

/// A quantity split by how its parts are known, with its honest range.
///
/// `low <= best() <= high` by convention of the functions that return it.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Figure<T> {
    /// What sensors measured.
    pub measured: T,
    /// What the worker corrected.
    pub corrected: T,
    /// What the worker typed.
    pub typed: T,
    /// What is estimated across gaps.
    pub estimated: T,
    /// The least it can honestly be.
    pub low: T,
    /// The most it can honestly be.
    pub high: T,
}

impl<T> Figure<T>
where
    T: Copy + Default + std::ops::Add<Output = T>,
{
    /// A figure known in one way, with its range.
    pub fn known(known: Known, value: T, low: T, high: T) -> Self {
        let mut f = Self {
            low,
            high,
            ..Self::default()
        };
        match known {
            Known::Measured => f.measured = value,
            Known::Corrected => f.corrected = value,
            Known::Typed => f.typed = value,
            Known::Estimated => f.estimated = value,
        }
        f
    }

    /// The best single value: all parts together. Shown only beside its
    /// working, never as "measured".
    pub fn best(self) -> T {
        self.measured + self.corrected + self.typed + self.estimated
    }

    /// Part by part sum; the ranges add up at their worst, as if all errors
    /// pointed the same way.
    #[must_use]
    pub fn plus(self, o: Self) -> Self {
        Self {
            measured: self.measured + o.measured,
            corrected: self.corrected + o.corrected,
            typed: self.typed + o.typed,
            estimated: self.estimated + o.estimated,
            low: self.low + o.low,
            high: self.high + o.high,
        }
    }
}
