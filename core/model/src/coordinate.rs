//! A place on Earth, in integers.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ModelError;

const E7: f64 = 1e7;
const MAX_LAT_E7: i32 = 900_000_000;
const MAX_LON_E7: i32 = 1_800_000_000;

#[derive(Deserialize)]
struct Raw {
    lat_e7: i32,
    lon_e7: i32,
}

/// A WGS 84 position in units of 1e-7 degree (about 11 mm).
///
/// Printing one shows nothing of it: whoever needs the numbers asks for them
/// by name, and so no log line, panic or error text can hold a place by
/// accident.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Coordinate {
    lat_e7: i32,
    lon_e7: i32,
}

impl TryFrom<Raw> for Coordinate {
    type Error = ModelError;
    fn try_from(r: Raw) -> Result<Self, ModelError> {
        Self::from_e7(r.lat_e7, r.lon_e7)
    }
}

impl Coordinate {
    /// A position from 1e-7 degrees.
    ///
    /// # Errors
    /// [`ModelError::CoordinateOutOfRange`] beyond 90 degrees of latitude or
    /// 180 of longitude.
    pub fn from_e7(lat_e7: i32, lon_e7: i32) -> Result<Self, ModelError> {
        let on_earth = (-MAX_LAT_E7..=MAX_LAT_E7).contains(&lat_e7)
            && (-MAX_LON_E7..=MAX_LON_E7).contains(&lon_e7);
        if on_earth {
            Ok(Self { lat_e7, lon_e7 })
        } else {
            Err(ModelError::CoordinateOutOfRange)
        }
    }

    /// A position from degrees, rounded to 1e-7.
    ///
    /// # Errors
    /// [`ModelError::NotFinite`] for NaN and infinities,
    /// [`ModelError::CoordinateOutOfRange`] as in [`Coordinate::from_e7`].
    pub fn from_degrees(lat: f64, lon: f64) -> Result<Self, ModelError> {
        if !lat.is_finite() || !lon.is_finite() {
            return Err(ModelError::NotFinite);
        }
        if lat.abs() > 90.0 || lon.abs() > 180.0 {
            return Err(ModelError::CoordinateOutOfRange);
        }
        Self::from_e7((lat * E7).round() as i32, (lon * E7).round() as i32)
    }

    /// Latitude in 1e-7 degree, north positive.
    pub const fn lat_e7(self) -> i32 {
        self.lat_e7
    }

    /// Longitude in 1e-7 degree, east positive.
    pub const fn lon_e7(self) -> i32 {
        self.lon_e7
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e7) / E7
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e7) / E7
    }
}

impl fmt::Debug for Coordinate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Coordinate(hidden)")
    }
}
