//! How long the way between two places takes: as she drove it, else as far as
//! it is.

use std::collections::BTreeMap;

use geo::{Distance, Haversine, Point};
use stint_model::{Coordinate, Known, Metres, Millis, Mode, PlaceId, Timeline};

use crate::span::Span;

/// Length of a way over its beeline: the mean over all directions in a grid of
/// streets, 4 / pi.
const DETOUR: f64 = 4.0 / std::f64::consts::PI;
/// As much as a way round a river or a railway may take; an assumption.
const DETOUR_MOST: f64 = 2.0;
/// Beeline pace until she has driven anything, and its honest range, m/s.
const PACE: (f64, f64, f64) = (3.5, 5.5, 9.0);

/// The way between two places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegEstimate {
    /// Measured if she made it before, else estimated from the beeline.
    pub known: Known,
    /// How long.
    pub time: Span<Millis>,
    /// How far.
    pub length: Span<Metres>,
}

/// Ways learnt from a timeline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Legs {
    driven: BTreeMap<(PlaceId, PlaceId), Vec<(Millis, f64)>>,
    centres: BTreeMap<PlaceId, Coordinate>,
}

impl Legs {
    /// Learns from all trips with known ends, either way.
    pub fn learn(timeline: &Timeline) -> Self {
        let mut legs = Self {
            centres: centres(timeline),
            ..Self::default()
        };
        for t in timeline.trips.iter().filter(|t| t.mode != Mode::Unknown) {
            if let (Some(a), Some(b)) = (t.from, t.to) {
                let key = (a.min(b), a.max(b));
                let way = (t.duration.best(), t.length.best().0);
                legs.driven.entry(key).or_default().push(way);
            }
        }
        for ways in legs.driven.values_mut() {
            ways.sort_by_key(|w| w.0);
        }
        legs
    }

    /// The way between two places; none if one of them isn't known.
    pub fn between(&self, a: PlaceId, b: PlaceId) -> Option<LegEstimate> {
        if a == b {
            return Some(LegEstimate {
                known: Known::Measured,
                time: Span::default(),
                length: Span::default(),
            });
        }
        if let Some(ways) = self.driven.get(&(a.min(b), a.max(b))) {
            let middle = ways.get(ways.len() / 2)?;
            let (least, most) = (ways.first()?, ways.last()?);
            let metres = ways.iter().map(|w| w.1);
            let shortest = metres.clone().fold(middle.1, f64::min);
            let longest = metres.fold(middle.1, f64::max);
            return Some(LegEstimate {
                known: Known::Measured,
                time: Span::new(least.0, middle.0, most.0),
                length: Span::new(Metres(shortest), Metres(middle.1), Metres(longest)),
            });
        }
        let point = |p: &Coordinate| Point::new(p.lon(), p.lat());
        let (a, b) = (self.centres.get(&a)?, self.centres.get(&b)?);
        let beeline = Haversine.distance(point(a), point(b));
        let at = |pace: f64| Millis((beeline / pace * 1000.0).round() as i64);
        Some(LegEstimate {
            known: Known::Estimated,
            time: Span::new(at(PACE.2), at(PACE.1), at(PACE.0)),
            length: Span::new(
                Metres(beeline),
                Metres(beeline * DETOUR),
                Metres(beeline * DETOUR_MOST),
            ),
        })
    }
}

fn centres(timeline: &Timeline) -> BTreeMap<PlaceId, Coordinate> {
    let places = timeline.places.iter();
    places.filter_map(|p| Some((p.id, p.centre?))).collect()
}
