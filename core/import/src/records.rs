//! Google Takeout's `Records.json`: `{"locations": [...]}`.
//!
//! Fields as documented by <https://locationhistoryformat.com/reference/records/>.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use stint_model::{Fix, Moment};

use crate::clock::{Zone, iso_moment, utc_moment};
use crate::intake::{Intake, accuracy, altitude, bearing, position_e7, speed};
use crate::json::{
    Each, Loose, drop_array, drop_scalars, each_key, ignore_value, object, read_values,
};
use crate::watched::{Gauge, Watched};
use crate::{ImportError, Reason};

object! {
    Location {
        lat: Loose = "latitudeE7",
        lon: Loose = "longitudeE7",
        accuracy: Loose = "accuracy",
        altitude: Loose = "altitude",
        velocity: Loose = "velocity",
        heading: Loose = "heading",
        timestamp: Loose = "timestamp",
        timestamp_ms: Loose = "timestampMs",
    }
}

/// Some exports hold negative numbers as if they were unsigned 32-bit ones.
const WRAP: i64 = 1 << 32;

fn unwrapped(e7: &Loose, limit: i64) -> Result<i64, Reason> {
    let n = match e7 {
        Loose::Nothing => return Err(Reason::FieldMissing),
        other => other.int().ok_or(Reason::NotANumber)?,
    };
    Ok(if n > limit && n < WRAP { n - WRAP } else { n })
}

impl Location {
    fn moment(&self, zone: Option<Zone>) -> Result<Moment, Reason> {
        match (&self.timestamp, &self.timestamp_ms) {
            (Loose::Text(text), _) => iso_moment(text, zone),
            (_, Loose::Nothing) => Err(Reason::FieldMissing),
            (_, ms) => utc_moment(ms.int().ok_or(Reason::TimeUnreadable)?, zone),
        }
    }

    fn fix(&self) -> Result<Fix, Reason> {
        let lat = unwrapped(&self.lat, 900_000_000)?;
        let lon = unwrapped(&self.lon, 1_800_000_000)?;
        Ok(Fix {
            position: position_e7(lat, lon)?,
            accuracy: accuracy(self.accuracy.float()),
            altitude: altitude(self.altitude.float()),
            speed: speed(self.velocity.float()),
            bearing: bearing(self.heading.float()),
        })
    }
}

struct Root<'r, 'a> {
    gauge: &'r Gauge,
    intake: &'r mut Intake<'a>,
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Records.json")
    }
    drop_scalars!();
    drop_array!();
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { gauge, intake } = self;
        let zone = intake.options.zone;
        each_key(&mut map, |key, map| match key {
            "locations" => map.next_value_seed(Each::new(gauge, |line, entry: Location| {
                let row = entry.moment(zone).and_then(|m| Ok((m, entry.fix()?)));
                intake.fix(gauge, line, None, row);
            })),
            _ => ignore_value(gauge, map),
        })
    }
}

pub(crate) fn import(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    read_values(watched, |json| {
        json.deserialize_any(Root {
            gauge: &gauge,
            intake,
        })
    })
}
