//! Distances: flat near a point, on the ellipsoid across the world.

use geo::{Distance, Geodesic, Point};
use serde::{Deserialize, Serialize};
use stint_model::Coordinate;

/// Metres of one 1e-7 degree of latitude on a sphere of the mean radius
/// 6,371,008.8 m (IUGG).
const METRES_PER_E7: f64 = 6_371_008.8 * std::f64::consts::PI / 180.0 / 1e7;
const TURN_E7: i64 = 3_600_000_000;
/// Where a flat map is off by more than 0.1 %.
const FLAT_LIMIT_M: f64 = 20_000.0;
/// Beyond this latitude meridians run together too fast for a flat map.
const FLAT_LAT_E7: i32 = 850_000_000;

/// A flat map around an origin: x east, y north, in metres
/// (equirectangular, true along the origin's parallel).
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Plane {
    origin: Coordinate,
    east: f64,
}

impl Plane {
    pub(crate) fn new(origin: Coordinate) -> Self {
        Self {
            origin,
            east: METRES_PER_E7 * origin.lat().to_radians().cos(),
        }
    }

    pub(crate) fn xy(&self, c: Coordinate) -> (f64, f64) {
        let mut dlon = i64::from(c.lon_e7()) - i64::from(self.origin.lon_e7());
        if dlon > TURN_E7 / 2 {
            dlon -= TURN_E7;
        } else if dlon < -TURN_E7 / 2 {
            dlon += TURN_E7;
        }
        let dlat = i64::from(c.lat_e7()) - i64::from(self.origin.lat_e7());
        (dlon as f64 * self.east, dlat as f64 * METRES_PER_E7)
    }

    pub(crate) fn coordinate(&self, x: f64, y: f64) -> Coordinate {
        // Whole steps from the origin, so that turning the Earth turns results.
        let steps = |m: f64, scale: f64| {
            if scale > 1e-9 {
                (m / scale).round() as i64
            } else {
                0
            }
        };
        let lat = i64::from(self.origin.lat_e7()) + steps(y, METRES_PER_E7);
        let lon = i64::from(self.origin.lon_e7()) + steps(x, self.east);
        let half = TURN_E7 / 2;
        let lon = (lon + half).rem_euclid(TURN_E7) - half;
        let lat = lat.clamp(-900_000_000, 900_000_000);
        match (i32::try_from(lat), i32::try_from(lon)) {
            (Ok(lat), Ok(lon)) => Coordinate::from_e7(lat, lon).unwrap_or(self.origin),
            _ => self.origin,
        }
    }

    /// Metres from the origin to `c`: flat when near, on the WGS 84 ellipsoid
    /// (Karney 2013) when far or near a pole.
    pub(crate) fn distance(&self, c: Coordinate) -> f64 {
        let (x, y) = self.xy(c);
        let flat = norm(x, y);
        if flat <= FLAT_LIMIT_M && self.origin.lat_e7().abs() < FLAT_LAT_E7 {
            flat
        } else {
            geodesic(self.origin, c)
        }
    }
}

/// The length of a vector on a flat map, whose sides square without overflow:
/// several times as fast as the general `hypot`.
pub(crate) fn norm(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// Metres between two positions along the WGS 84 ellipsoid.
pub(crate) fn geodesic(a: Coordinate, b: Coordinate) -> f64 {
    Geodesic.distance(Point::new(a.lon(), a.lat()), Point::new(b.lon(), b.lat()))
}

/// Metres between two positions by the cheapest way that is exact enough.
pub(crate) fn metres(a: Coordinate, b: Coordinate) -> f64 {
    Plane::new(a).distance(b)
}

/// Whether two positions are less than `limit` metres apart by a bound that
/// needs no trigonometry; `false` means that it must be computed.
pub(crate) fn surely_within(a: Coordinate, b: Coordinate, limit: f64) -> bool {
    let dlat = (i64::from(a.lat_e7()) - i64::from(b.lat_e7())).abs();
    let dlon = (i64::from(a.lon_e7()) - i64::from(b.lon_e7())).abs();
    ((dlat + dlon) as f64) * METRES_PER_E7 < limit
}
