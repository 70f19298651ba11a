//! The made-up town's flat map: metres east and north of its middle.

use super::model::Coordinate;

/// Farmland in the English East Midlands; no street of the town exists there.
const MIDDLE_LAT: f64 = 52.905;
const MIDDLE_LON: f64 = -0.405;
/// Metres a degree at the middle, from the WGS 84 ellipsoid's radii of
/// curvature there.
const METRES_PER_DEGREE_LAT: f64 = 111_284.5;
const METRES_PER_DEGREE_LON: f64 = 67_284.5;

/// A point on the town's map.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// Metres east of the middle.
    pub(super) x: f64,
    /// Metres north of the middle.
    pub(super) y: f64,
}

impl Point {
    pub(super) fn distance(self, to: Point) -> f64 {
        let (dx, dy) = (to.x - self.x, to.y - self.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// The point at `share` (0 to 1) of the way to `to`.
    pub(super) fn toward(self, to: Point, share: f64) -> Point {
        Point {
            x: self.x + (to.x - self.x) * share,
            y: self.y + (to.y - self.y) * share,
        }
    }

    pub(super) fn moved(self, x: f64, y: f64) -> Point {
        Point {
            x: self.x + x,
            y: self.y + y,
        }
    }

    /// Where this is on Earth. Points beyond any town are held at its edge.
    #[expect(
        clippy::expect_used,
        reason = "a finite offset of at most 20 km from the middle of England is on Earth"
    )]
    pub(super) fn on_earth(self) -> Coordinate {
        const EDGE: f64 = 20_000.0;
        let held = |metres: f64| {
            if metres.is_finite() {
                metres.clamp(-EDGE, EDGE)
            } else {
                0.0
            }
        };
        Coordinate::from_degrees(
            MIDDLE_LAT + held(self.y) / METRES_PER_DEGREE_LAT,
            MIDDLE_LON + held(self.x) / METRES_PER_DEGREE_LON,
        )
        .expect("within 20 km of the middle of England")
    }
}
