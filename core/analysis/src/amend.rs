//! The worker's corrections, laid on top of what was derived. They always win.

use std::collections::BTreeSet;

use stint_model::{
    Amendment, AmendmentId, Change, Coordinate, Figure, Interval, Known, Millis, Percent, Place,
    PlaceId, PlaceKind, Reason, ShortText, Sureness, Timeline, UtcMs, Visit,
};

use crate::cut::{Stretch, cut, most_overlapping, rescale};
use crate::params::BREAK_SHARE;
use crate::places::{nearest_place, next_place_id, set_reasons};

/// What ended so shortly before she spoke of it may still go on: the phone
/// tells a stay once it has seen the next one.
const STILL_RUNS: Millis = Millis(15 * 60_000);

/// The timeline as the worker says it was.
///
/// Amendments are taken in the order given, which is the order made; an
/// [`Change::Undo`] takes back whatever it names, another undo included. They
/// are bound to time, so they hold whatever a later analysis makes of the same
/// records. Visits and trips never overlap afterwards: where she says where
/// she was, what was derived gives way.
#[must_use]
pub fn amend(mut timeline: Timeline, amendments: &[Amendment]) -> Timeline {
    let undone = undone(amendments);
    let holding = || amendments.iter().filter(|a| !undone.contains(&a.id));
    for a in holding() {
        apply(&mut timeline, a);
    }
    set_reasons(&mut timeline);
    for a in holding() {
        give_reason(&mut timeline, a);
    }
    timeline
}

/// Gives the ways that she spoke of her reason. A break takes only what lies in
/// it; of a way she may have spoken while it went on.
fn give_reason(t: &mut Timeline, a: &Amendment) {
    let about = About::of(a);
    for way in &mut t.trips {
        let (meant, reason) = match a.change {
            Change::TripReason(reason) => (about.means(way.interval), reason),
            Change::AddBreak => (
                is_within(way.interval, a.interval, BREAK_SHARE),
                Reason::Break,
            ),
            _ => return,
        };
        if meant {
            way.reason = reason;
        }
    }
}

/// Ids that a later undo, itself not taken back, takes back.
fn undone(amendments: &[Amendment]) -> BTreeSet<AmendmentId> {
    let mut undone = BTreeSet::new();
    for a in amendments.iter().rev() {
        if let Change::Undo(id) = a.change
            && !undone.contains(&a.id)
        {
            undone.insert(id);
        }
    }
    undone
}

/// The stretch of time that she spoke of.
#[derive(Debug, Clone, Copy)]
struct About {
    interval: Interval,
    /// It went on when she spoke.
    ran: bool,
}

impl About {
    fn of(a: &Amendment) -> Self {
        let since = a.made.utc.since(a.interval.end());
        Self {
            interval: a.interval,
            ran: (Millis::ZERO..STILL_RUNS).contains(&since),
        }
    }

    /// Whether she spoke of this stay or way: most of it lies in that stretch,
    /// or it is what began then, and went on.
    fn means(&self, part: Interval) -> bool {
        let begun = part.start().since(self.interval.start()).0.abs() <= STILL_RUNS.0;
        mostly_within(part, self.interval)
            || self.ran && begun && is_within(self.interval, part, BREAK_SHARE)
    }

    /// Whether this went on beyond the stretch when she spoke.
    fn runs_on(&self, part: Interval) -> bool {
        let end = self.interval.end();
        self.ran && part.start() < end && end < part.end()
    }

    /// The bounds that she gave to what was `was`. What went on when she spoke,
    /// and whose end she left as it was shown, ends when it ended.
    fn bounds(&self, given: Interval, was: Interval) -> Interval {
        let open = self.ran && given.end() == self.interval.end() && self.means(was);
        let end = if open {
            given.end().max(was.end())
        } else {
            given.end()
        };
        Interval::between(given.start(), end)
    }
}

fn apply(t: &mut Timeline, a: &Amendment) {
    let within = a.interval;
    let about = About::of(a);
    match &a.change {
        Change::Confirm => {
            each(t, about, |s| s.confirm());
        }
        Change::NamePlace { at, name, kind } => {
            let id = place_at(t, *at, name, *kind);
            for v in t.visits.iter_mut().filter(|v| v.place.is_none()) {
                if v.position
                    .is_some_and(|p| nearest_place(&t.places, p) == Some(id))
                {
                    v.place = Some(id);
                }
            }
        }
        Change::Bounds { start, end } => rebound(t, about, Interval::between(*start, *end)),
        Change::Split { at } => split(t, within, *at),
        Change::Join => join(t, about),
        Change::NotWork => {
            each(t, about, |s| s.set_not_work(true));
        }
        Change::Work => {
            each(t, about, |s| s.set_not_work(false));
        }
        Change::AddVisit { at, name, kind } => {
            let place = match at {
                Some(at) => Some(place_at(t, *at, name, *kind)),
                None => place_called(t, name, *kind),
            };
            let centre = place.and_then(|id| t.place(id)?.centre);
            cut(&mut t.visits, within);
            cut(&mut t.trips, within);
            t.visits.push(Visit {
                interval: within,
                dwell: Figure::known(
                    Known::Typed,
                    within.length(),
                    within.length(),
                    within.length(),
                ),
                position: at.or(centre),
                place,
                known: Known::Typed,
                sureness: certain(),
                fixes: 0,
                not_work: false,
            });
            t.visits.sort_by_key(|v| v.interval);
        }
        Change::TripReason(_)
        | Change::AddBreak
        | Change::AddShift
        | Change::AddSleepIn
        | Change::AddOnCall
        | Change::AddLeave
        | Change::Note(_)
        | Change::Undo(_) => {}
    }
}

fn each(t: &mut Timeline, about: About, mut change: impl FnMut(&mut dyn Stretch)) {
    for v in t.visits.iter_mut().filter(|v| about.means(v.interval)) {
        change(v);
    }
    for p in t.trips.iter_mut().filter(|p| about.means(p.interval)) {
        change(p);
    }
}

/// Whether at least half of `part` lies in `whole`.
fn mostly_within(part: Interval, whole: Interval) -> bool {
    is_within(part, whole, 0.5)
}

/// Whether at least this share of `part` lies in `whole`.
fn is_within(part: Interval, whole: Interval, share: f64) -> bool {
    part.overlap(whole)
        .is_some_and(|o| o.length().0 as f64 >= share * part.length().0 as f64)
}

pub(crate) fn certain() -> Sureness {
    Sureness(Percent::new(100).unwrap_or_default())
}

/// The place at `at`, named; made if there is none.
fn place_at(t: &mut Timeline, at: Coordinate, name: &ShortText, kind: PlaceKind) -> PlaceId {
    let id = nearest_place(&t.places, at).unwrap_or_else(|| {
        let id = next_place_id(&t.places);
        t.places.push(Place {
            id,
            centre: Some(at),
            kind,
            name: None,
            known: Known::Typed,
        });
        id
    });
    if let Some(p) = t.places.iter_mut().find(|p| p.id == id) {
        p.name = given(name);
        p.kind = kind;
        p.known = Known::Typed;
    }
    id
}

/// The place of that name and kind, if it is one; else a place of its own,
/// seen nowhere. None if she told neither.
fn place_called(t: &mut Timeline, name: &ShortText, kind: PlaceKind) -> Option<PlaceId> {
    let name = given(name);
    if name.is_none() && kind == PlaceKind::Unknown {
        return None;
    }
    let same: Vec<&Place> = t
        .places
        .iter()
        .filter(|p| name.is_some() && p.name == name && p.kind == kind)
        .collect();
    let known = match same[..] {
        [only] => Some(only),
        _ => same.into_iter().find(|p| p.centre.is_none()),
    };
    if let Some(place) = known {
        return Some(place.id);
    }
    let id = next_place_id(&t.places);
    t.places.push(Place {
        id,
        centre: None,
        kind,
        name,
        known: Known::Typed,
    });
    Some(id)
}

fn given(name: &ShortText) -> Option<ShortText> {
    Some(name.clone()).filter(|n| !n.as_str().is_empty())
}

/// Gives the visit or trip that she spoke of the bounds that she gave; its
/// neighbours give way or follow.
fn rebound(t: &mut Timeline, about: About, given: Interval) {
    let old = about.interval;
    let visit = most_overlapping(&t.visits, old);
    let trip = most_overlapping(&t.trips, old);
    let overlap = |i: Interval| i.overlap(old).map_or(0, |o| o.length().0);
    let visit_wins = match (visit, trip) {
        (Some(v), Some(p)) => overlap(t.visits[v].interval) >= overlap(t.trips[p].interval),
        (v, _) => v.is_some(),
    };
    let was;
    if let (true, Some(i)) = (visit_wins, visit) {
        let mut v = t.visits.remove(i);
        was = v.interval;
        let new = about.bounds(given, was);
        v.correct(new);
        cut(&mut t.visits, new);
        cut(&mut t.trips, new);
        follow(&mut t.trips, was, new);
        t.visits.push(v);
    } else if let Some(i) = trip {
        let mut p = t.trips.remove(i);
        was = p.interval;
        let new = about.bounds(given, was);
        p.correct(new);
        cut(&mut t.visits, new);
        cut(&mut t.trips, new);
        follow(&mut t.visits, was, new);
        t.trips.push(p);
    }
    t.visits.sort_by_key(|v| v.interval);
    t.trips.sort_by_key(|p| p.interval);
}

/// Whatever touched the old bounds touches the new ones, if it has to grow for
/// that; it grows into the old bounds only, as beyond them others may be.
fn follow<S: Stretch>(items: &mut [S], was: Interval, new: Interval) {
    let (start, end) = (new.start().min(was.end()), new.end().max(was.start()));
    for s in items.iter_mut() {
        let i = s.interval();
        if i.end() == was.start() && start > i.end() {
            s.reshape(Interval::between(i.start(), start));
        } else if i.start() == was.end() && end < i.start() {
            s.reshape(Interval::between(end, i.end()));
        }
    }
}

fn split(t: &mut Timeline, within: Interval, at: UtcMs) {
    let Some(i) = t
        .visits
        .iter()
        .position(|v| v.interval.contains(at) && v.interval.overlap(within).is_some())
    else {
        return;
    };
    let old = t.visits[i].interval;
    if at == old.start() {
        return;
    }
    let mut second = t.visits[i].clone();
    t.visits[i].correct(Interval::between(old.start(), at));
    second.correct(Interval::between(at, old.end()));
    t.visits.insert(i + 1, second);
}

/// Makes one visit of all in that stretch; the last may have gone on when she
/// spoke.
fn join(t: &mut Timeline, about: About) {
    let touched =
        |v: &Visit| mostly_within(v.interval, about.interval) || about.runs_on(v.interval);
    let (Some(first), Some(last)) = (
        t.visits.iter().position(touched),
        t.visits.iter().rposition(touched),
    ) else {
        return;
    };
    if first == last {
        return;
    }
    let whole = Interval::between(
        t.visits[first].interval.start(),
        t.visits[last].interval.end(),
    );
    let fixes = t.visits[first..=last].iter().map(|v| v.fixes).sum();
    let longest = t.visits[first..=last]
        .iter()
        .max_by_key(|v| v.interval.length())
        .cloned();
    t.visits.drain(first..=last);
    cut(&mut t.trips, whole);
    if let Some(mut v) = longest {
        v.fixes = fixes;
        v.correct(whole);
        t.visits.insert(first, v);
    }
}

/// A length that she corrected: known exactly as she said.
pub(crate) fn corrected(length: Millis) -> Figure<Millis> {
    Figure::known(Known::Corrected, length, length, length)
}

/// A length of something that was made shorter or longer on its side.
pub(crate) fn scaled(f: Figure<Millis>, old: Millis, new: Millis) -> Figure<Millis> {
    rescale(f, |m| Millis(share(m.0, new.0, old.0)))
}

fn share(part: i64, new: i64, old: i64) -> i64 {
    let scaled = i128::from(part) * i128::from(new) / i128::from(old.max(1));
    scaled as i64
}
