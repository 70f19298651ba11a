//! What analysis makes of records: visits, trips, gaps. Always derived, can
//! always be made again.

use serde::{Deserialize, Serialize};

use crate::{Coordinate, Figure, Gap, Interval, Known, Metres, Millis, Percent, Place, PlaceId};

/// How a leg was travelled, as far as speed alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// On foot, by bicycle or the like.
    Slow,
    /// By car, bus, train, motorcycle.
    Motorised,
    /// Can't be told.
    Unknown,
}

/// Why a leg was travelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// From one work place to another: clients and office.
    BetweenClients,
    /// One end is home, the other a work place.
    Commute,
    /// To or from the employer's premises only.
    Office,
    /// Within a break.
    Break,
    /// To or from her own business.
    Personal,
    /// Can't be told.
    Unknown,
}

/// How sure an inference is, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sureness(pub Percent);

/// A stay at one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// From arrival to departure, best estimate.
    pub interval: Interval,
    /// Its length, by how it is known, with its range.
    pub dwell: Figure<Millis>,
    /// Where, if a position is known.
    pub position: Option<Coordinate>,
    /// Which place, once places are known.
    pub place: Option<PlaceId>,
    /// How the visit is known.
    pub known: Known,
    /// How sure.
    pub sureness: Sureness,
    /// Fixes it was made from.
    pub fixes: u32,
    /// The worker said it is not work.
    pub not_work: bool,
}

/// A journey between two visits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trip {
    /// From departure to arrival, best estimate.
    pub interval: Interval,
    /// Time on the way, by how it is known, with its range.
    pub duration: Figure<Millis>,
    /// Distance along the way, by how it is known, with its range.
    pub length: Figure<Metres>,
    /// Slow or motorised.
    pub mode: Mode,
    /// Why.
    pub reason: Reason,
    /// Where it began.
    pub from: Option<PlaceId>,
    /// Where it ended.
    pub to: Option<PlaceId>,
    /// How the trip is known.
    pub known: Known,
    /// How sure.
    pub sureness: Sureness,
    /// Fixes it was made from.
    pub fixes: u32,
    /// The worker said it is not work.
    pub not_work: bool,
}

/// How much of a stretch of time was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The stretch that should have been recorded.
    pub interval: Interval,
    /// How much of it was.
    pub recorded: Millis,
}

/// A stretch of a worker's life as derived: sorted, without overlaps.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Timeline {
    /// Places, by number.
    pub places: Vec<Place>,
    /// Visits in order of time.
    pub visits: Vec<Visit>,
    /// Trips in order of time.
    pub trips: Vec<Trip>,
    /// Gaps in order of time.
    pub gaps: Vec<Gap>,
}

impl Timeline {
    /// The place with that number.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.iter().find(|p| p.id == id)
    }
}
