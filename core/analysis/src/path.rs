//! Distance along the way, from fixes that are noisy and far between.

use serde::{Deserialize, Serialize};
use stint_model::Coordinate;

use crate::cluster::Sample;
use crate::params::{
    DETOUR, DETOUR_M, DETOUR_POWER, DETOUR_S, MIN_MOVE_M, MIN_MOVE_PER_ACCURACY, MIN_STEP_MS,
    SLOW_MPS, SPEED_NOISE_M, STRAIGHT_FIXES, STRAIGHT_SHARE, WINDING_MPS,
};
use crate::plane::{metres, surely_within};

/// Chords over a longer time than this are estimates.
const MEASURED_MS: i64 = 60_000;
/// Between fixes nearer than this no turn is hidden.
const HIDING_MS: i64 = 15_000;
/// Fixes farther apart than this don't show how fast she moved.
const MOVING_MS: i64 = 300_000;

/// Running totals along the way; a leg is the difference of two of them.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Path {
    at: Coordinate,
    t: i64,
    /// Metres along chords of dense fixes, corrected.
    pub(crate) measured: f64,
    /// Metres along chords across pauses in recording, corrected.
    pub(crate) estimated: f64,
    /// Metres along chords, uncorrected.
    pub(crate) chords: f64,
    /// Metres added for detours along chords that a turn could hide in.
    pub(crate) added: f64,
    /// Ms of them faster than on foot or by bicycle.
    pub(crate) fast_ms: i64,
    /// Chords between fixes on the move, in metres, the way along them, and
    /// their ms.
    pub(crate) moving: f64,
    pub(crate) moved: f64,
    pub(crate) moving_ms: i64,
    /// Fixes along the way.
    pub(crate) fixes: u32,
    /// It waits at a stay.
    waits: bool,
}

impl Path {
    pub(crate) fn new(s: &Sample) -> Self {
        Self {
            at: s.at,
            t: s.t,
            measured: 0.0,
            estimated: 0.0,
            chords: 0.0,
            added: 0.0,
            fast_ms: 0,
            moving: 0.0,
            moved: 0.0,
            moving_ms: 0,
            fixes: 0,
            waits: true,
        }
    }

    /// Goes on to a fix, unless that would only follow its noise.
    pub(crate) fn follow(&mut self, s: &Sample) {
        self.fixes = self.fixes.saturating_add(1);
        if s.t - self.t < MIN_STEP_MS {
            return;
        }
        let jitter = MIN_MOVE_M.max(MIN_MOVE_PER_ACCURACY * s.accuracy);
        if surely_within(self.at, s.at, jitter) {
            return;
        }
        let d = metres(self.at, s.at);
        if d >= jitter {
            let dt = s.t - self.t;
            if !self.waits && dt <= MOVING_MS {
                self.moving += d;
                self.moved += along(d, dt);
                self.moving_ms += dt;
                if d > SLOW_MPS * dt as f64 / 1000.0 + SPEED_NOISE_M + s.accuracy {
                    self.fast_ms += dt;
                }
            }
            self.go(d, s.t);
            self.at = s.at;
            self.t = s.t;
            self.waits = false;
        }
    }

    /// Goes to a stay's centre and waits there until `until`.
    #[must_use]
    pub(crate) fn to(mut self, centre: Coordinate, arrival: i64, until: i64) -> Self {
        let d = metres(self.at, centre);
        self.go(d, arrival.max(self.t));
        self.at = centre;
        self.t = until;
        self.waits = true;
        self
    }

    fn go(&mut self, d: f64, t: i64) {
        let dt = t - self.t;
        let along = along(d, dt);
        if dt <= MEASURED_MS {
            self.measured += along;
        } else {
            self.estimated += along;
        }
        self.chords += d;
        if dt > HIDING_MS {
            self.added += along - d;
        }
    }

    /// What came since `earlier`.
    pub(crate) fn since(&self, earlier: &Path) -> Leg {
        Leg {
            beeline: metres(earlier.at, self.at),
            measured: self.measured - earlier.measured,
            estimated: self.estimated - earlier.estimated,
            chords: self.chords - earlier.chords,
            added: self.added - earlier.added,
            fast_ms: self.fast_ms - earlier.fast_ms,
            moving: self.moving - earlier.moving,
            moved: self.moved - earlier.moved,
            moving_ms: self.moving_ms - earlier.moving_ms,
            fixes: self.fixes - earlier.fixes,
        }
    }
}

/// The way between two points of a [`Path`]; fields as there, and the metres
/// between its ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leg {
    pub(crate) beeline: f64,
    pub(crate) measured: f64,
    pub(crate) estimated: f64,
    pub(crate) chords: f64,
    pub(crate) added: f64,
    pub(crate) fast_ms: i64,
    pub(crate) moving: f64,
    pub(crate) moved: f64,
    pub(crate) moving_ms: i64,
    pub(crate) fixes: u32,
}

impl Leg {
    /// The least that the way can be by its turns: where many chords in a row
    /// show none, there may be none between fixes either, as at sea.
    pub(crate) fn straightest(&self) -> f64 {
        if self.fixes >= STRAIGHT_FIXES && self.beeline >= STRAIGHT_SHARE * self.chords {
            self.beeline
        } else {
            f64::INFINITY
        }
    }
}

/// Metres along the way that a chord of `d` metres over `dt` ms stands for.
fn along(d: f64, dt: i64) -> f64 {
    winding(d, d * 1000.0 / dt.max(1) as f64)
}

/// The same for a beeline of `d` metres at `speed` m/s.
pub(crate) fn winding(d: f64, speed: f64) -> f64 {
    let scale = DETOUR_M.max(DETOUR_S * speed);
    let most = (DETOUR - 1.0) * (WINDING_MPS / speed.max(WINDING_MPS));
    d * (1.0 + most * (1.0 - (-(d / scale).powf(DETOUR_POWER)).exp()))
}
