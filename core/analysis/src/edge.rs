//! The first or the last fixes of a cluster: how she came and how she left.

use serde::{Deserialize, Serialize};

use crate::params::{EDGE_FIXES, NOISE_FLOOR_M, WALK_MPS};

/// A fix near the edge of a stay: UTC ms, and metres on its cluster's map.
type Point = (i64, f64, f64);

/// Up to [`EDGE_FIXES`] fixes at one end of a cluster.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Edge {
    points: [Point; EDGE_FIXES],
    seen: usize,
}

impl Edge {
    pub(crate) fn new(p: Point) -> Self {
        Self {
            points: [p; EDGE_FIXES],
            seen: 1,
        }
    }

    /// Keeps `p` if the first fixes are not complete.
    pub(crate) fn first(&mut self, p: Point) {
        if self.seen < EDGE_FIXES {
            self.points[self.seen] = p;
            self.seen += 1;
        }
    }

    /// Keeps `p` in place of the oldest.
    pub(crate) fn last(&mut self, p: Point) {
        self.points[self.seen % EDGE_FIXES] = p;
        self.seen += 1;
    }

    /// The same on a map whose origin lies at `by`.
    pub(crate) fn moved(mut self, by: (f64, f64)) -> Self {
        for p in &mut self.points {
            p.1 += by.0;
            p.2 += by.1;
        }
        self
    }

    /// From the edge inwards: ms to `edge`, and the way to the centre in ms on
    /// foot, for as long as the fixes lie farther than `noise` from it. The
    /// most of their sums is how long before or after `edge` she was there.
    pub(crate) fn way(&self, edge: i64, centre: (f64, f64), noise: f64, from_last: bool) -> i64 {
        let n = self.seen.min(EDGE_FIXES);
        let mut most = 0;
        for k in 0..n {
            let at = if from_last {
                (self.seen - 1 - k) % EDGE_FIXES
            } else {
                k
            };
            let (t, x, y) = self.points[at];
            let d = (x - centre.0).hypot(y - centre.1);
            let walk = ((d - NOISE_FLOOR_M).max(0.0) / WALK_MPS * 1000.0) as i64;
            if k > 0 && d <= noise {
                break;
            }
            most = most.max((t - edge).abs() + walk);
            if d <= noise {
                break;
            }
        }
        most
    }

    /// Whether its outermost fix lies farther than `noise` from the centre: she
    /// was on the way.
    pub(crate) fn is_off(&self, centre: (f64, f64), noise: f64, from_last: bool) -> bool {
        let at = if from_last {
            (self.seen - 1) % EDGE_FIXES
        } else {
            0
        };
        let (_, x, y) = self.points[at];
        (x - centre.0).hypot(y - centre.1) > noise
    }
}
