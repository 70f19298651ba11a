//! Making visits and trips give way to what the worker said.

use stint_model::{Figure, Interval, Known, Metres, Trip, Visit};

use crate::amend::{certain, corrected, scaled};

/// A visit or a trip.
pub(crate) trait Stretch {
    fn interval(&self) -> Interval;
    /// Takes other bounds as a consequence of something else; figures shrink
    /// or grow in proportion.
    fn reshape(&mut self, to: Interval);
    /// Takes other bounds because she said so.
    fn correct(&mut self, to: Interval);
    fn confirm(&mut self);
    fn set_not_work(&mut self, not_work: bool);
}

impl Stretch for Visit {
    fn interval(&self) -> Interval {
        self.interval
    }
    fn reshape(&mut self, to: Interval) {
        self.dwell = scaled(self.dwell, self.interval.length(), to.length());
        self.interval = to;
    }
    fn correct(&mut self, to: Interval) {
        self.dwell = corrected(to.length());
        self.interval = to;
        self.known = Known::Corrected;
        self.sureness = certain();
    }
    fn confirm(&mut self) {
        self.sureness = certain();
    }
    fn set_not_work(&mut self, not_work: bool) {
        self.not_work = not_work;
    }
}

impl Stretch for Trip {
    fn interval(&self) -> Interval {
        self.interval
    }
    fn reshape(&mut self, to: Interval) {
        let (old, new) = (self.interval.length(), to.length());
        self.duration = scaled(self.duration, old, new);
        if new < old {
            let share = new.0 as f64 / old.0.max(1) as f64;
            self.length = rescale(self.length, |m| Metres(m.0 * share));
        }
        self.interval = to;
    }
    fn correct(&mut self, to: Interval) {
        self.duration = corrected(to.length());
        self.interval = to;
        self.known = Known::Corrected;
        self.sureness = certain();
    }
    fn confirm(&mut self) {
        self.sureness = certain();
    }
    fn set_not_work(&mut self, not_work: bool) {
        self.not_work = not_work;
    }
}

pub(crate) fn rescale<T: Copy>(f: Figure<T>, by: impl Fn(T) -> T) -> Figure<T> {
    Figure {
        measured: by(f.measured),
        corrected: by(f.corrected),
        typed: by(f.typed),
        estimated: by(f.estimated),
        low: by(f.low),
        high: by(f.high),
    }
}

/// Removes `hole` from all of them; one that surrounds it becomes two.
pub(crate) fn cut<S: Stretch + Clone>(items: &mut Vec<S>, hole: Interval) {
    let mut kept = Vec::with_capacity(items.len() + 1);
    for s in items.drain(..) {
        let i = s.interval();
        if i.overlap(hole).is_none() {
            kept.push(s);
            continue;
        }
        for (from, to) in [(i.start(), hole.start()), (hole.end(), i.end())] {
            if from < to {
                let mut part = s.clone();
                part.reshape(Interval::between(from, to));
                kept.push(part);
            }
        }
    }
    *items = kept;
}

/// The one that shares most time with `interval`.
pub(crate) fn most_overlapping<S: Stretch>(items: &[S], interval: Interval) -> Option<usize> {
    let shared = |s: &S| s.interval().overlap(interval).map(|o| o.length().0);
    items
        .iter()
        .enumerate()
        .filter_map(|(i, s)| shared(s).map(|o| (o, i)))
        .max_by_key(|&(o, i)| (o, std::cmp::Reverse(i)))
        .map(|(_, i)| i)
}
