//! Fixes in a row that could all be one point.

use serde::{Deserialize, Serialize};
use stint_model::Coordinate;

use crate::edge::Edge;
use crate::params::{
    COARSE_M, COARSE_RADIUS, COMES_MS, COMING_NOISE, CREEP_MPS, EDGE_NOISE, GAP_MS, GOES_MS,
    LONE_FIX, MERGE_M, MIN_STAY_MS, NOISE_FLOOR_M, RADIUS_M, RADIUS_PER_ACCURACY, REST_MS, SHARP_M,
    SILENT_STAY, WALK_MPS,
};
use crate::path::Path;
use crate::plane::{Plane, norm};

/// A fix that passed the door.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Sample {
    /// UTC ms.
    pub(crate) t: i64,
    pub(crate) at: Coordinate,
    /// Metres, 68 %.
    pub(crate) accuracy: f64,
    /// UTC ms since when she was there, if it only stands for a stay that the
    /// platform told of.
    pub(crate) told: Option<i64>,
}

impl Sample {
    /// UTC ms since when it is known that she was there.
    pub(crate) fn since(&self) -> i64 {
        self.told.unwrap_or(self.t)
    }

    /// Whether it comes from cell towers.
    pub(crate) fn is_coarse(&self) -> bool {
        self.accuracy > COARSE_M
    }

    fn weight(&self) -> f64 {
        1.0 / (self.accuracy * self.accuracy + NOISE_FLOOR_M * NOISE_FLOOR_M)
    }
}

/// A growing group of consecutive fixes with their weighted centre.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Cluster {
    plane: Plane,
    weight: f64,
    x: f64,
    y: f64,
    /// UTC ms of the first and the last fix.
    pub(crate) first: i64,
    pub(crate) last: i64,
    pub(crate) fixes: u32,
    /// How many of these only stand for a stay that the platform told of.
    pub(crate) told: u32,
    /// Whether the first does, and the last.
    told_first: bool,
    told_last: bool,
    /// Its first and last fixes.
    entry: Edge,
    exit: Edge,
    /// Ms between its own fixes that no gap swallowed.
    pub(crate) covered: i64,
    /// The way as it was before the first fix.
    pub(crate) path_in: Path,
}

impl Cluster {
    pub(crate) fn new(s: Sample, path_in: Path) -> Self {
        Self {
            plane: Plane::new(s.at),
            weight: s.weight(),
            x: 0.0,
            y: 0.0,
            first: s.t,
            last: s.t,
            fixes: 1,
            told: u32::from(s.told.is_some()),
            told_first: s.told.is_some(),
            told_last: s.told.is_some(),
            entry: Edge::new((s.t, 0.0, 0.0)),
            exit: Edge::new((s.t, 0.0, 0.0)),
            covered: 0,
            path_in,
        }
    }

    pub(crate) fn add(&mut self, s: Sample) {
        let (x, y) = self.plane.xy(s.at);
        let w = s.weight();
        self.weight += w;
        let share = w / self.weight;
        self.x += (x - self.x) * share;
        self.y += (y - self.y) * share;
        let dt = s.t - self.last;
        let told = s.told.is_some();
        if dt <= GAP_MS && !self.told_last && !told {
            self.covered += dt;
        }
        self.told_last = told;
        self.last = s.t;
        let seen = if s.is_coarse() {
            (s.t, self.x, self.y)
        } else {
            (s.t, x, y)
        };
        self.entry.first(seen);
        self.exit.last(seen);
        self.fixes = self.fixes.saturating_add(1);
        self.told = self.told.saturating_add(u32::from(told));
    }

    /// Metres from the centre to `s`, and whether `s` could lie at it.
    pub(crate) fn holds(&self, s: &Sample) -> (f64, bool) {
        let (x, y) = self.plane.xy(s.at);
        let d = norm(x - self.x, y - self.y);
        let noise = (s.accuracy * s.accuracy + self.variance()).sqrt();
        let times = if s.is_coarse() {
            COARSE_RADIUS
        } else {
            RADIUS_PER_ACCURACY
        };
        (d, d <= RADIUS_M + times * noise)
    }

    /// UTC ms when its centre was reached and left: the way from the first fix
    /// and to the last one is walked.
    pub(crate) fn bounds(&self) -> (i64, i64) {
        let noise = self.edge_noise();
        let centre = (self.x, self.y);
        let half = self.span() / 2;
        let way_in = self.entry.way(self.first, centre, noise, false);
        let way_out = self.exit.way(self.last, centre, noise, true);
        (
            self.first + (way_in + COMES_MS).min(half),
            self.last - (way_out + GOES_MS).min(half),
        )
    }

    /// Whether she was seen to come before she rested here.
    pub(crate) fn comes(&self) -> bool {
        self.entry.is_off(
            (self.x, self.y),
            NOISE_FLOOR_M + COMING_NOISE * self.accuracy(),
            false,
        )
    }

    fn edge_noise(&self) -> f64 {
        NOISE_FLOOR_M + EDGE_NOISE * self.accuracy()
    }

    /// Ms on foot through what its accuracy can't resolve.
    pub(crate) fn blur_ms(&self) -> i64 {
        ((self.accuracy() - SHARP_M).max(0.0) / WALK_MPS * 1000.0) as i64
    }

    /// Variance of the centre in square metres, as if errors were independent.
    fn variance(&self) -> f64 {
        (1.0 / self.weight).min(1e8)
    }

    /// The spread of one typical fix in metres.
    pub(crate) fn accuracy(&self) -> f64 {
        (f64::from(self.fixes) / self.weight).sqrt()
    }

    pub(crate) fn centre(&self) -> Coordinate {
        self.plane.coordinate(self.x, self.y)
    }

    /// Whether two clusters could be one place.
    pub(crate) fn same_place(&self, o: &Cluster) -> bool {
        let d = {
            let (x, y) = self.plane.xy(o.centre());
            norm(x - self.x, y - self.y)
        };
        let noise = MERGE_M + norm(self.accuracy(), o.accuracy());
        d <= if o.fixes == 1 {
            LONE_FIX * noise
        } else {
            noise
        }
    }

    /// Takes all members of a later cluster in as one.
    pub(crate) fn absorb(&mut self, o: &Cluster) {
        let (ox, oy) = self.plane.xy(o.centre());
        self.weight += o.weight;
        let share = o.weight / self.weight;
        self.x += (ox - self.x) * share;
        self.y += (oy - self.y) * share;
        let dt = o.first - self.last;
        self.exit = o.exit.moved(self.plane.xy(o.plane.coordinate(0.0, 0.0)));
        self.covered += o.covered;
        if dt <= GAP_MS && !self.told_last && !o.told_first {
            self.covered += dt.max(0);
        }
        self.told_last = o.told_last;
        self.last = o.last;
        self.fixes = self.fixes.saturating_add(o.fixes);
        self.told = self.told.saturating_add(o.told);
    }

    /// Whether it is made of cell-tower fixes alone.
    pub(crate) fn is_coarse(&self) -> bool {
        self.accuracy() > COARSE_M
    }

    pub(crate) fn span(&self) -> i64 {
        self.last - self.first
    }

    /// Whether its fixes last too long for a bend or a queue.
    pub(crate) fn rests(&self) -> bool {
        self.span() >= REST_MS
    }

    /// Whether `dwell` ms at it, silences included, make a stay.
    pub(crate) fn is_stay(&self, dwell: i64) -> bool {
        let times = if self.rests() { 1 } else { SILENT_STAY };
        dwell >= times * self.shortest_stay()
    }

    /// Ms that a stay here must last to be told from creeping through the
    /// circle that its accuracy can't resolve.
    pub(crate) fn shortest_stay(&self) -> i64 {
        MIN_STAY_MS + (2.0 * (self.accuracy() - SHARP_M).max(0.0) / CREEP_MPS * 1000.0) as i64
    }
}
