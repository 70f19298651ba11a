//! From fixes to clusters with the times they were reached and left.

use serde::{Deserialize, Serialize};

use crate::cluster::{Cluster, Sample};
use crate::params::{
    ACCESS_M, COARSE_AFTER_MS, COMES_AFTER_MS, COMES_BEFORE_MS, GOES_AFTER_MS, GOES_BEFORE_MS,
    LEARN, LEAVE_FIXES, LINGER_MS, MAX_BRIDGE_MS, ORIGIN_SHARE, SETTLED_MS, STROLL_M, WALK_MPS,
    WALKS_MS,
};
use crate::path::{Path, winding};
use crate::plane::metres;

/// A cluster that is complete.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Closed {
    pub(crate) cluster: Cluster,
    /// The way up to its end.
    pub(crate) path_out: Path,
    /// UTC ms when it was reached and left, by the travel-time budget.
    pub(crate) start: i64,
    pub(crate) end: i64,
    /// UTC ms before which it can't have been reached and after which it can't
    /// have been left.
    pub(crate) earliest: i64,
    pub(crate) latest: i64,
    /// No inference reaches back before it.
    pub(crate) after_silence: bool,
}

impl Closed {
    /// The earliest and latest UTC ms at which it was honestly reached.
    pub(crate) fn arrival(&self) -> (i64, i64) {
        let blur = self.cluster.blur_ms();
        (
            self.earliest.min(self.start - COMES_BEFORE_MS - blur),
            self.cluster.first.max(self.start + COMES_AFTER_MS + blur),
        )
    }

    /// The earliest and latest UTC ms at which it was honestly left.
    pub(crate) fn departure(&self) -> (i64, i64) {
        let blur = self.cluster.blur_ms();
        (
            self.cluster.last.min(self.end - GOES_BEFORE_MS - blur),
            self.latest.max(self.end + GOES_AFTER_MS + blur),
        )
    }
}

/// Groups fixes one by one. Holds one finished cluster, one growing one, and
/// the few fixes outside it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Segmenter {
    waiting: Option<Closed>,
    growing: Option<Growing>,
    /// Mean ms between the last fix of a rest and the next one.
    silence: Option<f64>,
    /// Her usual speed on the way, in m/s.
    pace: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Growing {
    cluster: Cluster,
    path: Path,
    outside: Vec<Sample>,
    after_silence: bool,
}

impl Growing {
    fn new(s: Sample, path_in: Path, after_silence: bool) -> Self {
        let mut path = path_in;
        path.follow(&s);
        Self {
            cluster: Cluster::new(s, path_in),
            path,
            outside: Vec::with_capacity(LEAVE_FIXES + 1),
            after_silence,
        }
    }

    fn add(&mut self, s: Sample) {
        self.cluster.add(s);
        self.path.follow(&s);
    }

    fn left(&self) -> bool {
        let n = self.outside.len();
        if self.cluster.rests() {
            n >= LEAVE_FIXES
        } else {
            n >= 2
        }
    }
}

impl Segmenter {
    /// Takes the next fix; gives clusters that are now complete to `done`.
    pub(crate) fn push(&mut self, s: Sample, pace: f64, done: &mut dyn FnMut(Closed)) {
        self.pace = pace;
        let Some(g) = &mut self.growing else {
            self.growing = Some(Growing::new(s, Path::new(&s), true));
            return;
        };
        let latest = g.outside.last();
        let last = latest.map_or(g.cluster.last, |o| o.t);
        if s.is_coarse() && s.t - last < COARSE_AFTER_MS {
            return;
        }
        // A stay that the platform told of may last as long as it likes.
        let known = s.since() <= last && g.cluster.holds(&s).1;
        if s.t - last > MAX_BRIDGE_MS && !known {
            self.finish(None, done);
            self.growing = Some(Growing::new(s, Path::new(&s), true));
            return;
        }
        let (_, inside) = g.cluster.holds(&s);
        if inside {
            if s.is_coarse() && !g.outside.is_empty() {
                return;
            }
            g.outside.clear();
            if g.cluster.is_coarse() && !s.is_coarse() && !g.cluster.rests() {
                *g = Growing::new(s, g.path, g.after_silence);
            } else {
                g.add(s);
            }
            return;
        }
        g.outside.push(s);
        if g.left() {
            self.leave(done);
        }
    }

    /// Closes the growing cluster and starts again from the fixes outside it.
    fn leave(&mut self, done: &mut dyn FnMut(Closed)) {
        let Some(g) = self.growing.take() else {
            return;
        };
        let outside = g.outside.clone();
        let path = self.close(g, done);
        let mut again = outside.into_iter();
        if let Some(first) = again.next() {
            self.growing = Some(Growing::new(first, path, false));
        }
        for s in again {
            self.push(s, self.pace, done);
        }
    }

    fn close(&mut self, g: Growing, done: &mut dyn FnMut(Closed)) -> Path {
        let c = g.cluster;
        let path_out = if c.rests() {
            c.path_in.to(c.centre(), c.first, c.last)
        } else {
            g.path
        };
        if let Some(before) = &mut self.waiting
            && !g.after_silence
            && before.cluster.rests()
            && before.cluster.same_place(&c)
        {
            before.cluster.absorb(&c);
            before.end = before.cluster.bounds().1;
            before.latest = before.cluster.last;
            before.path_out = path_out;
            return path_out;
        }
        let (start, end) = c.bounds();
        let mut now = Closed {
            start,
            end,
            earliest: c.first,
            latest: c.last,
            cluster: c,
            path_out,
            after_silence: g.after_silence,
        };
        if let Some(mut before) = self.waiting.take() {
            self.learn(&before, &now);
            share_silence(&mut before, &mut now, self.pace);
            done(before);
        }
        self.waiting = Some(now);
        path_out
    }

    /// Notes how long this phone stays silent before it notices a departure.
    fn learn(&mut self, rest: &Closed, next: &Closed) {
        if rest.cluster.rests() {
            let silence = (next.cluster.first - rest.cluster.last) as f64;
            let mean = self.silence.get_or_insert(silence);
            *mean += (silence - *mean) * LEARN;
        }
    }

    /// A rest that nothing was seen to end goes on for as long as this phone
    /// is usually silent at the end of one, but not past where she ended the
    /// recording.
    fn linger(&self, c: &mut Closed, halted: Option<i64>) {
        if let Some(silence) = self.silence
            && c.cluster.rests()
        {
            let most = halted.map_or(i64::MAX, |at| (at - c.end).max(0));
            let more = (silence as i64).min(LINGER_MS).min(most);
            c.latest = c.end + (2 * more).min(most);
            c.end += more;
        }
    }

    /// Gives all that is left, where she ended the recording, or as far as is
    /// known.
    pub(crate) fn finish(&mut self, halted: Option<i64>, done: &mut dyn FnMut(Closed)) {
        while let Some(mut g) = self.growing.take() {
            let outside = std::mem::take(&mut g.outside);
            let path = self.close(g, done);
            let mut rest = outside.into_iter();
            if let Some(s) = rest.next() {
                let mut next = Growing::new(s, path, false);
                next.outside = rest.collect();
                self.growing = Some(next);
            }
        }
        if let Some(mut c) = self.waiting.take() {
            self.linger(&mut c, halted);
            done(c);
        }
    }
}

/// Splits the time between two clusters into staying and travelling: the
/// travel-time budget.
fn share_silence(a: &mut Closed, b: &mut Closed, pace: f64) {
    let silence = b.cluster.first - a.cluster.last;
    let d = metres(a.cluster.centre(), b.cluster.centre());
    let on_foot = |c: &Cluster| (WALKS_MS..c.shortest_stay()).contains(&c.span()) && d <= STROLL_M;
    let walked = on_foot(&b.cluster);
    let need = if walked { walk(d) } else { budget(d, pace) }.min(silence);
    let idle = silence - need;
    let rests = (
        a.cluster.rests(),
        b.cluster.span() >= SETTLED_MS && !b.cluster.comes(),
    );
    let at_a = match rests {
        (true, false) => idle,
        (false, true) => 0,
        (true, true) => (idle as f64 * ORIGIN_SHARE) as i64,
        (false, false) => match a.cluster.span().cmp(&b.cluster.span()) {
            std::cmp::Ordering::Less => 0,
            _ => idle,
        },
    };
    a.latest = b.cluster.first - need / 2;
    b.earliest = a.cluster.last + need / 2;
    let seen_off = a.cluster.last + at_a;
    if at_a > 0 {
        a.end = seen_off;
    }
    if seen_off + need < b.cluster.first {
        b.start = seen_off + need;
    }
}

/// Ms that the beeline `d` takes on foot.
fn walk(d: f64) -> i64 {
    (d / WALK_MPS * 1000.0) as i64
}

/// Ms that the beeline `d` takes at `pace` m/s along the way, walking its ends.
fn budget(d: f64, pace: f64) -> i64 {
    let walk = d.min(ACCESS_M) / WALK_MPS;
    let drive = winding((d - ACCESS_M).max(0.0), pace) / pace;
    ((walk + drive) * 1000.0) as i64
}
