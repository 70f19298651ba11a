//! What fixes must pass: nothing stale, nothing that jumps.

use serde::{Deserialize, Serialize};
use stint_model::Coordinate;

use crate::cluster::Sample;
use crate::params::{BELIEVED_AFTER_MS, BELIEVED_SPOTS, HELD_FIXES, JUMP_MPS, REMEMBERED};
use crate::plane::{metres, surely_within};

/// What became of fixes at the door.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Turned {
    /// Coarse fixes at a position that was reported before.
    pub(crate) stale: u64,
    /// Fixes that jumped.
    pub(crate) jumps: u64,
}

/// Holds back the latest fixes until those after them show that they were no
/// jump. Its size is bounded.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Door {
    /// The latest positions reported, and which of them is the last.
    recent: [Option<Coordinate>; REMEMBERED],
    latest: usize,
    /// The last fix let in.
    before: Option<Sample>,
    held: Vec<Sample>,
    /// What is held can't be reached from the fix let in last.
    doubted: bool,
    pub(crate) turned: Turned,
}

impl Door {
    /// Takes the next fix; what is now let in goes to `pass`.
    pub(crate) fn knock(&mut self, s: Sample, pass: &mut dyn FnMut(Sample)) {
        if self.is_stale(&s) {
            self.turned.stale += 1;
            return;
        }
        let Some(&last) = self.held.last() else {
            self.held.push(s);
            return;
        };
        if reachable(&last, &s) {
            let stays = last.at == s.at || self.doubted;
            if !stays || self.held.len() >= HELD_FIXES || self.is_believed(&s) {
                self.let_in(pass);
            }
            self.held.push(s);
            return;
        }
        if self.doubted || self.was_astray(&s) {
            self.turned.jumps += self.held.len() as u64;
            self.held.clear();
        } else {
            self.let_in(pass);
        }
        self.doubted = self.before.is_some_and(|b| !reachable(&b, &s));
        self.held.push(s);
    }

    /// Lets in what is left: nothing speaks against it any more.
    pub(crate) fn open(&mut self, pass: &mut dyn FnMut(Sample)) {
        self.let_in(pass);
    }

    fn let_in(&mut self, pass: &mut dyn FnMut(Sample)) {
        self.doubted = false;
        self.before = self.held.last().copied();
        for s in self.held.drain(..) {
            pass(s);
        }
    }

    /// A coarse fix at a position that was reported before is one that the
    /// phone remembered.
    fn is_stale(&mut self, s: &Sample) -> bool {
        if self.recent[self.latest] == Some(s.at) {
            return s.is_coarse();
        }
        if s.is_coarse() && self.recent.contains(&Some(s.at)) {
            return true;
        }
        self.latest = (self.latest + 1) % REMEMBERED;
        self.recent[self.latest] = Some(s.at);
        false
    }

    /// Whether fixes that jumped here have gone on for so long, or at so many
    /// spots, that they are right and she really is elsewhere.
    fn is_believed(&self, s: &Sample) -> bool {
        let Some(first) = self.held.first().filter(|_| self.doubted) else {
            return false;
        };
        let moves = self.held.windows(2).filter(|w| w[0].at != w[1].at).count();
        s.t - first.t >= BELIEVED_AFTER_MS || moves + 1 >= BELIEVED_SPOTS
    }

    /// Whether one spot that was held is far off the way from the fix before it
    /// to the one after it.
    fn was_astray(&self, s: &Sample) -> bool {
        let (Some(b), Some(h)) = (&self.before, self.held.first()) else {
            return false;
        };
        2.0 * metres(b.at, s.at) < metres(b.at, h.at)
    }
}

/// Whether anything on the ground could get from one to the other.
fn reachable(a: &Sample, b: &Sample) -> bool {
    let seconds = (b.t - a.t).max(1) as f64 / 1000.0;
    let limit = JUMP_MPS * seconds + a.accuracy + b.accuracy;
    surely_within(a.at, b.at, limit) || metres(a.at, b.at) <= limit
}
