//! Units as types, so that a metre is never taken for a second.

use serde::{Deserialize, Serialize};

use crate::ModelError;

/// A distance in metres, as analysis computes it. Finite and not negative by
/// convention of the functions that return it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Metres(pub f64);

impl Metres {
    /// Kilometres, with fraction.
    pub fn km(self) -> f64 {
        self.0 / 1000.0
    }
}

impl std::ops::Add for Metres {
    type Output = Metres;
    fn add(self, o: Metres) -> Metres {
        Metres(self.0 + o.0)
    }
}

impl std::ops::Sub for Metres {
    type Output = Metres;
    fn sub(self, o: Metres) -> Metres {
        Metres(self.0 - o.0)
    }
}

impl std::iter::Sum for Metres {
    fn sum<I: Iterator<Item = Metres>>(iter: I) -> Metres {
        iter.fold(Metres(0.0), |a, b| a + b)
    }
}

/// A stored length in tenths of a metre: accuracies and heights.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Decimetres(pub i32);

impl Decimetres {
    /// From metres, rounded to the nearest tenth; what doesn't fit is held at
    /// the type's limit.
    ///
    /// # Errors
    /// [`ModelError::NotFinite`] for NaN and infinities.
    pub fn from_metres(m: f64) -> Result<Self, ModelError> {
        if m.is_finite() {
            Ok(Self((m * 10.0).round() as i32))
        } else {
            Err(ModelError::NotFinite)
        }
    }

    /// Metres, with fraction.
    pub fn metres(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// A stored speed in centimetres per second.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct CentimetresPerSecond(pub u32);

/// A compass direction in whole degrees, 0 north, 90 east.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Degrees(pub u16);

/// A share in whole percent, 0 to 100.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

impl Percent {
    /// A share of `percent`.
    ///
    /// # Errors
    /// [`ModelError::PercentOutOfRange`] above 100.
    pub fn new(percent: u8) -> Result<Self, ModelError> {
        if percent <= 100 {
            Ok(Self(percent))
        } else {
            Err(ModelError::PercentOutOfRange)
        }
    }

    /// The share in percent.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = ModelError;
    fn try_from(p: u8) -> Result<Self, ModelError> {
        Self::new(p)
    }
}

impl From<Percent> for u8 {
    fn from(p: Percent) -> u8 {
        p.0
    }
}
