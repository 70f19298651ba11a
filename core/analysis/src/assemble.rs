//! From clusters to visits and trips.

use serde::{Deserialize, Serialize};
use stint_model::{
    Figure, Interval, Known, Metres, Millis, Mode, Percent, Reason, Sureness, Trip, UtcMs, Visit,
};

use crate::hints::Hinted;
use crate::params::{
    ACCESS_M, CAME_M, DOUBT_ABOVE, DOUBT_BELOW, DOUBT_M, DOUBT_SHARE, DRIVE_MPS, FAST_SHARE,
    FAST_TIME, JUMP_MPS, LEARN, MERGE_AWAY_MS, MERGE_FAR_M, OFF_M, SLOW_MPS, STRIDE_MPS,
    TEACHING_M, WAIT_MS, WALK_MPS,
};
use crate::path::{Leg, Path};
use crate::plane::metres;
use crate::segment::Closed;
use crate::sink::Sink;

/// Joins fragments of one stay, drops what was no stay, tells the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Assembler {
    stay: Option<Closed>,
    /// Where the way after the last stay, or after a long silence, begins.
    from: Option<(i64, Path)>,
    far: f64,
    /// Beeline speed from the last fix of the stay to the first spot that lies
    /// off it, in m/s: no slower than that.
    off: Option<f64>,
    /// The way to the stay, while the stay may still turn out to be a wait on
    /// a longer way.
    held: Option<Held>,
    pace: Option<f64>,
    last: Option<(i64, Path)>,
}

/// A way that is complete unless it goes on after a wait.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Held {
    start: i64,
    from: Path,
    /// The earliest and latest that it began.
    left: (i64, i64),
    trip: Trip,
}

impl Assembler {
    pub(crate) fn push<S: Sink>(&mut self, c: Closed, to: &mut Hinted<'_, S>) {
        if c.after_silence {
            self.finish(to);
            self.from = Some((c.start, c.cluster.path_in));
        }
        if let Some(s) = &mut self.stay {
            let d = metres(s.cluster.centre(), c.cluster.centre());
            let away = c.start - s.end;
            if s.cluster.same_place(&c.cluster) && away <= MERGE_AWAY_MS && self.far <= MERGE_FAR_M
            {
                s.cluster.absorb(&c.cluster);
                s.end = s.end.max(c.end);
                s.latest = s.latest.max(c.latest);
                s.path_out = c.path_out;
                self.far = 0.0;
                self.off = None;
                return;
            }
            self.far = self.far.max(d);
            if d >= OFF_M && self.off.is_none() {
                self.off = Some(d * 1000.0 / (c.cluster.first - s.cluster.last).max(1) as f64);
            }
        }
        self.last = Some((c.end, c.path_out));
        if c.cluster.is_stay(c.end - c.start) {
            self.settle(c, to);
        }
    }

    /// `c` is the next stay: the one before it is complete.
    fn settle<S: Sink>(&mut self, mut c: Closed, to: &mut Hinted<'_, S>) {
        let mut left = None;
        let mut waited = None;
        if let Some(s) = self.stay.take() {
            c.start = c.start.max(s.end);
            left = Some(s.departure());
            self.from = Some((s.end, s.path_out));
            waited = self.waited(&s, &c);
            if waited.is_none() {
                self.tell(&s, to);
            }
        }
        let arrived = c.cluster.path_in.to(c.cluster.centre(), c.start, c.start);
        if let Some((t, from)) = self.from.take()
            && c.start > t
        {
            self.learn(&arrived.since(&from));
            let whole = waited.map(|w| (w.start, w.from, w.left));
            let (t, from, left) = whole.unwrap_or((t, from, left.unwrap_or((t, t))));
            let leg = arrived.since(&from);
            let reached = c.arrival();
            let range = (reached.0 - left.1, reached.1 - left.0);
            let mut trip = trip(t, c.start, range, leg, self.pace());
            to.hints.tell(&mut trip);
            if may_go_on(&trip) {
                self.held = Some(Held {
                    start: t,
                    from,
                    left,
                    trip,
                });
            } else {
                to.sink.trip(trip);
            }
        }
        self.far = 0.0;
        self.off = None;
        self.stay = Some(c);
    }

    /// The way to a stay that was a wait on it: she came from far without a
    /// vehicle, and one took her on from the very spot.
    fn waited(&mut self, s: &Closed, next: &Closed) -> Option<Held> {
        let ridden = self.off.is_some_and(|speed| speed > STRIDE_MPS);
        if !ridden || s.end - s.start > WAIT_MS || next.start <= s.end {
            return None;
        }
        let arrived = next.cluster.path_in;
        let arrived = arrived.to(next.cluster.centre(), next.start, next.start);
        let on = arrived.since(&s.path_out);
        if mode(&on, next.start - s.end, self.pace()) != Mode::Motorised {
            return None;
        }
        self.held.take()
    }

    /// Tells a stay that is complete, and the way to it if that was held back.
    fn tell<S: Sink>(&mut self, s: &Closed, to: &mut Hinted<'_, S>) {
        if let Some(held) = self.held.take() {
            to.sink.trip(held.trip);
        }
        to.sink.visit(visit(s));
    }

    /// Her usual speed along the way, in m/s.
    pub(crate) fn pace(&self) -> f64 {
        self.pace.unwrap_or(DRIVE_MPS)
    }

    fn learn(&mut self, leg: &Leg) {
        if leg.moving >= TEACHING_M {
            let speed = leg.moved / (leg.moving_ms.max(1) as f64 / 1000.0);
            let speed = speed.clamp(WALK_MPS, JUMP_MPS);
            let pace = self.pace.get_or_insert(speed);
            *pace += (speed - *pace) * LEARN;
        }
    }

    /// Tells what is left; nothing that follows belongs to it.
    pub(crate) fn finish<S: Sink>(&mut self, to: &mut Hinted<'_, S>) {
        let mut left = None;
        if let Some(s) = self.stay.take() {
            left = Some(s.departure());
            self.from = Some((s.end, s.path_out));
            self.tell(&s, to);
        }
        if let (Some((t, from)), Some((end, path))) = (self.from.take(), self.last.take())
            && end > t
        {
            let leg = path.since(&from);
            if leg.chords > MERGE_FAR_M {
                // Of the way on from here nothing is known; when it began is
                // known no better than that of any other.
                let (earliest, latest) = left.unwrap_or((t, t));
                let range = (end - latest, end - earliest);
                let mut trip = trip(t, end, range, leg, self.pace());
                to.hints.tell(&mut trip);
                to.sink.trip(trip);
            }
        }
        self.far = 0.0;
        self.off = None;
    }
}

/// Whether a way may go on after the stay at its end: she came too far to have
/// a vehicle of her own there.
fn may_go_on(t: &Trip) -> bool {
    t.mode == Mode::Slow && t.length.best().0 >= CAME_M && t.reason != Reason::Break
}

fn interval(start: i64, end: i64) -> Interval {
    let at = |t| UtcMs::new(t).unwrap_or(UtcMs::MIN);
    Interval::between(at(start), at(end))
}

fn sure(share: f64) -> Sureness {
    let p = (share.clamp(0.0, 1.0) * 100.0).round() as u8;
    Sureness(Percent::new(p).unwrap_or_default())
}

fn visit(c: &Closed) -> Visit {
    let all = c.end - c.start;
    let measured = c.cluster.covered.min(all);
    let (reached, left) = (c.arrival(), c.departure());
    Visit {
        interval: interval(c.start, c.end),
        dwell: Figure {
            measured: Millis(measured),
            estimated: Millis(all - measured),
            low: Millis((left.0 - reached.1).clamp(0, all)),
            high: Millis((left.1 - reached.0).max(all)),
            ..Figure::default()
        },
        position: Some(c.cluster.centre()),
        place: None,
        known: if measured > 0 {
            Known::Measured
        } else {
            Known::Estimated
        },
        sureness: sure(0.5 + 0.5 * measured as f64 / all.max(1) as f64),
        fixes: c.cluster.fixes - c.cluster.told,
        not_work: false,
    }
}

/// Slow or motorised, by what was observed of it, else by her usual speed.
fn mode(leg: &Leg, took: i64, pace: f64) -> Mode {
    let observed = leg.moving >= FAST_SHARE * leg.chords;
    let fast = if observed {
        leg.fast_ms as f64 > FAST_TIME * leg.moving_ms as f64
    } else {
        let speed = leg.chords * 1000.0 / took.max(1) as f64;
        pace > SLOW_MPS && leg.chords > 2.0 * ACCESS_M && speed > STRIDE_MPS
    };
    if fast { Mode::Motorised } else { Mode::Slow }
}

fn trip(start: i64, end: i64, range: (i64, i64), leg: Leg, pace: f64) -> Trip {
    let best = leg.measured + leg.estimated;
    let added = leg.added.max(0.0);
    let measured = ((end - start) as f64 * leg.measured / best.max(1.0)) as i64;
    let measured = measured.clamp(0, end - start);
    let doubt = DOUBT_M + DOUBT_SHARE * best;
    let low = (best - doubt - DOUBT_BELOW * added).min(leg.straightest() - DOUBT_M);
    Trip {
        interval: interval(start, end),
        duration: Figure {
            measured: Millis(measured),
            estimated: Millis(end - start - measured),
            low: Millis(range.0.clamp((end - start) / 3, end - start)),
            high: Millis(range.1.max(end - start)),
            ..Figure::default()
        },
        length: Figure {
            measured: Metres(leg.measured),
            estimated: Metres(leg.estimated),
            low: Metres(low.max(0.0)),
            high: Metres(best + doubt + DOUBT_ABOVE * added),
            ..Figure::default()
        },
        mode: mode(&leg, end - start, pace),
        reason: Reason::Unknown,
        from: None,
        to: None,
        known: if leg.measured >= leg.estimated {
            Known::Measured
        } else {
            Known::Estimated
        },
        sureness: sure(leg.measured / best.max(1.0)),
        fixes: leg.fixes,
        not_work: false,
    }
}
