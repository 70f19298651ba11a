//! From positions on Earth to pixels of a sketch.

use stint_model::Coordinate;

use crate::{Frame, Point};

/// The smallest stretch that fills the sketch, so that noise is not blown up.
const LEAST_METRES: f64 = 200.0;

/// Equirectangular around the middle: true to scale within a town or county.
pub(crate) struct Projection {
    lat: f64,
    lon: f64,
    cos_lat: f64,
    centre: Point,
    middle: Point,
    pub(crate) metres_per_pixel: f64,
}

/// Length of a degree of latitude on the mean sphere of IUGG, 6,371,008.8 m.
const METRES_PER_DEGREE: f64 = 111_195.08;

impl Projection {
    pub(crate) fn new(all: impl Iterator<Item = Coordinate> + Clone, area: Frame) -> Self {
        let first = all.clone().next();
        let (lat, lon) = first.map_or((0.0, 0.0), |c| (c.lat(), c.lon()));
        let mut map = Self {
            lat,
            lon,
            cos_lat: lat.to_radians().cos().max(0.01),
            centre: Point::new(area.x + area.width / 2.0, area.y + area.height / 2.0),
            middle: Point::new(0.0, 0.0),
            metres_per_pixel: 1.0,
        };
        let mut low = Point::new(f64::MAX, f64::MAX);
        let mut high = Point::new(f64::MIN, f64::MIN);
        for c in all {
            let p = map.metres(c);
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        if first.is_some() {
            map.middle = Point::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0);
            let across = ((high.x - low.x) / area.width).max((high.y - low.y) / area.height);
            map.metres_per_pixel = across.max(LEAST_METRES / area.width);
        }
        map
    }

    /// Metres east and north of the first point.
    fn metres(&self, c: Coordinate) -> Point {
        let mut east = c.lon() - self.lon;
        if east > 180.0 {
            east -= 360.0;
        } else if east < -180.0 {
            east += 360.0;
        }
        Point::new(
            east * self.cos_lat * METRES_PER_DEGREE,
            (c.lat() - self.lat) * METRES_PER_DEGREE,
        )
    }

    /// The pixel of a position.
    pub(crate) fn at(&self, c: Coordinate) -> Point {
        let p = self.metres(c);
        Point::new(
            self.centre.x + (p.x - self.middle.x) / self.metres_per_pixel,
            self.centre.y - (p.y - self.middle.y) / self.metres_per_pixel,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(lat: f64, lon: f64) -> Coordinate {
        Coordinate::from_degrees(lat, lon).unwrap()
    }

    #[test]
    fn a_sketch_is_true_to_scale_and_north_is_up() {
        // One minute of latitude is 1853 m on the mean sphere; at 60 degrees a
        // minute of longitude is half of that.
        let (a, north) = (place(60.0, 10.0), place(60.0 + 1.0 / 60.0, 10.0));
        let east = place(60.0, 10.0 + 2.0 / 60.0);
        let map = Projection::new(
            [a, north, east].into_iter(),
            Frame::new(0.0, 0.0, 300.0, 300.0),
        );
        let (a, north, east) = (map.at(a), map.at(north), map.at(east));
        assert!(north.y < a.y && east.x > a.x);
        let metres = |p: Point, q: Point| (p.x - q.x).hypot(p.y - q.y) * map.metres_per_pixel;
        assert!((metres(a, north) - 1853.0).abs() < 2.0);
        assert!((metres(a, east) - 1853.0).abs() < 2.0);
    }

    #[test]
    fn the_date_line_parts_nothing() {
        let (west, east) = (place(0.0, 179.999), place(0.0, -179.999));
        let map = Projection::new([west, east].into_iter(), Frame::new(0.0, 0.0, 300.0, 300.0));
        let metres = (map.at(east).x - map.at(west).x) * map.metres_per_pixel;
        assert!((metres - 222.39).abs() < 0.1);
    }
}
