//! Figures with their ranges.

use crate::SceneError;

/// Beyond this a picture has no room for the figure.
const LIMIT: f64 = 1e15;

/// A figure that says how far it can honestly be off: `low <= best <= high`,
/// all finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    low: f64,
    best: f64,
    high: f64,
}

impl Range {
    /// A figure with its range.
    ///
    /// # Errors
    /// [`SceneError::NotFinite`], [`SceneError::RangeReversed`].
    pub fn new(low: f64, best: f64, high: f64) -> Result<Self, SceneError> {
        if ![low, best, high].iter().all(|v| v.abs() <= LIMIT) {
            return Err(SceneError::NotFinite);
        }
        if low <= best && best <= high {
            Ok(Self { low, best, high })
        } else {
            Err(SceneError::RangeReversed)
        }
    }

    /// A figure without doubt.
    ///
    /// # Errors
    /// [`SceneError::NotFinite`].
    pub fn exact(value: f64) -> Result<Self, SceneError> {
        Self::new(value, value, value)
    }

    /// The least it can be.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The best single value.
    pub const fn best(self) -> f64 {
        self.best
    }

    /// The most it can be.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// The same, further along by `by`.
    pub(crate) fn moved(self, by: f64) -> Self {
        Self {
            low: self.low + by,
            best: self.best + by,
            high: self.high + by,
        }
    }

    /// Whether there is any doubt to draw.
    pub fn has_width(self) -> bool {
        self.low < self.high
    }
}
