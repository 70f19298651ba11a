//! The class of each visit and trip, and how sure its length is.

use std::collections::BTreeMap;

use stint_model::{
    Figure, Known, Metres, Millis, Mode, PlaceId, PlaceKind, Reason, Timeline, Trip, Visit,
};

use crate::ledger::{Class, Entry};
use crate::roles::{Role, roles};
use crate::roster::Roster;

/// Doubt of one end of a measured visit where fixes came densely.
const END_DOUBT: Millis = Millis(45_000);

pub(crate) struct Classes<'a> {
    timeline: &'a Timeline,
    roles: BTreeMap<PlaceId, Role>,
}

impl<'a> Classes<'a> {
    pub(crate) fn new(timeline: &'a Timeline, roster: Option<&Roster>) -> Self {
        Self {
            timeline,
            roles: roles(timeline, roster),
        }
    }

    fn role(&self, place: Option<PlaceId>) -> Option<Role> {
        place.and_then(|p| self.roles.get(&p)).copied()
    }

    pub(crate) fn visit(&self, v: &Visit) -> Entry {
        let role = self.role(v.place);
        let (class, guess) = match role {
            _ if v.not_work => (Class::Own, false),
            Some(Role::Told(PlaceKind::Client)) => (Class::Visit, false),
            Some(Role::Told(PlaceKind::Office)) => (Class::Office, false),
            Some(Role::Told(PlaceKind::Home)) => (Class::Home, false),
            Some(Role::Told(PlaceKind::Personal)) => (Class::Own, false),
            Some(Role::LikeWork) => (Class::Visit, true),
            Some(Role::LikeOwn) => (Class::Unclear, true),
            Some(Role::Told(PlaceKind::Unknown)) | None => (Class::Unclear, false),
        };
        Entry {
            interval: v.interval,
            class,
            of_break: None,
            time: told(v.dwell, guess),
            doubt: visit_doubt(v),
            length: Figure::default(),
            from: v.place,
            to: None,
        }
    }

    pub(crate) fn trip(&self, t: &Trip) -> Entry {
        let (before, after) = self.beside(t);
        let from = t.from.or(before.and_then(|v| v.place));
        let to = t.to.or(after.and_then(|v| v.place));
        let (class, guess) = match t.reason {
            _ if t.not_work => (Class::Own, false),
            Reason::BetweenClients => (Class::Between, false),
            Reason::Commute => (Class::Commute, false),
            Reason::Break => (Class::Break, false),
            Reason::Personal => (Class::Own, false),
            Reason::Office | Reason::Unknown => self.unknown(from, to),
        };
        let unseen =
            |v: Option<&Visit>| v.map_or(Millis::ZERO, |v| Millis(v.dwell.estimated.0 / 2));
        let doubt = match t.known {
            Known::Typed | Known::Corrected => Millis::ZERO,
            _ => {
                let told = Millis(t.duration.estimated.0 / 2);
                let ends = unseen(before) + unseen(after);
                ends_doubt(told.max(ends), t.duration.best())
            }
        };
        let mut time = told(t.duration, guess);
        if !matches!(t.known, Known::Typed | Known::Corrected) {
            time = without_idling(time, t);
        }
        let mut length = t.length;
        if guess {
            length = Figure {
                low: Metres(0.0),
                ..Figure::known(Known::Estimated, length.best(), length.low, length.high)
            };
        }
        Entry {
            interval: t.interval,
            class,
            of_break: None,
            time,
            doubt,
            length,
            from,
            to,
        }
    }

    /// The visits before and after a trip, if they are near in time.
    fn beside(&self, t: &Trip) -> (Option<&Visit>, Option<&Visit>) {
        let visits = &self.timeline.visits;
        let after = visits.partition_point(|v| v.interval.start() < t.interval.end());
        let before = visits[..after]
            .iter()
            .rev()
            .find(|v| v.interval.end() <= t.interval.start());
        const NEAR: Millis = Millis(3_600_000);
        let before = before.filter(|v| t.interval.start().since(v.interval.end()) < NEAR);
        let after = visits
            .get(after)
            .filter(|v| v.interval.start().since(t.interval.end()) < NEAR);
        (before, after)
    }

    /// The class of a way whose reason nobody told, by the roles of its ends.
    fn unknown(&self, from: Option<PlaceId>, to: Option<PlaceId>) -> (Class, bool) {
        let (Some(a), Some(b)) = (self.role(from), self.role(to)) else {
            return (Class::Unclear, true);
        };
        let guess = a.is_guess() || b.is_guess();
        let home = |r| r == Role::Told(PlaceKind::Home);
        let own = |r| matches!(r, Role::LikeOwn | Role::Told(PlaceKind::Personal));
        if a.is_work() && b.is_work() {
            (Class::Between, guess)
        } else if (home(a) && b.is_work()) || (a.is_work() && home(b)) {
            (Class::Commute, guess)
        } else if own(a) || own(b) || (home(a) && home(b)) {
            (Class::Own, guess)
        } else {
            (Class::Unclear, guess)
        }
    }
}

/// A figure that rests on a guess is estimated, and nothing of it is certain.
fn told(f: Figure<Millis>, guess: bool) -> Figure<Millis> {
    if guess {
        Figure::known(
            Known::Estimated,
            f.best(),
            Millis::ZERO,
            f.best().max(f.high),
        )
    } else {
        // The doubt about its ends is kept apart.
        Figure {
            low: f.best(),
            high: f.best(),
            ..f
        }
    }
}

/// A way this long is looked at twice.
const LONG: Millis = Millis(30 * 60_000);
/// Metres a second: slower than the first nobody travels for half an hour;
/// the second is usual; faster than the third nobody goes from door to door.
const PACE_MOTORISED: (f64, f64, f64) = (2.0, 5.5, 14.0);
const PACE_SLOW: (f64, f64, f64) = (0.7, 1.1, 5.0);

/// A long silence on a way is not all travel: the phone may have slept through
/// a visit. Where the distance can't have taken so long, the best figure is
/// what it takes at a usual pace, estimated; the rest is in the high end alone.
fn without_idling(time: Figure<Millis>, t: &Trip) -> Figure<Millis> {
    let (least, usual, most) = match t.mode {
        Mode::Slow => PACE_SLOW,
        Mode::Motorised | Mode::Unknown => PACE_MOTORISED,
    };
    let (metres, best) = (t.length.best().0, time.best());
    if best < LONG || metres >= least * best.secs() {
        return time;
    }
    let at = |pace: f64| Millis((metres / pace * 1000.0).round() as i64).min(best);
    let low = if time.low.0 == 0 {
        Millis::ZERO
    } else {
        at(most)
    };
    Figure::known(Known::Estimated, at(usual), low, time.high)
}

/// How far both ends of a visit together may be off, by what the phone didn't
/// see of it.
pub(crate) fn visit_doubt(v: &Visit) -> Millis {
    match v.known {
        Known::Typed | Known::Corrected => Millis::ZERO,
        _ => ends_doubt(v.dwell.estimated, v.dwell.best()),
    }
}

/// At least the doubt of two ends, at most half the length.
fn ends_doubt(unseen: Millis, best: Millis) -> Millis {
    let d = unseen.max(END_DOUBT + END_DOUBT);
    d.min(Millis(best.0.max(0) / 2))
}
