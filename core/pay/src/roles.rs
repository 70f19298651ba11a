//! What places are that nobody has named: a client's, or her own business.
//!
//! Two habits tell them apart. She goes to her own business from home and back
//! home, now and then at least; and she stays there for a few minutes one day
//! and an hour the next, where visits to a client last about as long as they
//! are planned for. A roster tells more: she was to be with a client then, or
//! she wasn't. What is inferred is an estimate, and everywhere labelled so.

use std::collections::BTreeMap;

use stint_model::{Interval, Millis, PlaceId, PlaceKind, Timeline, Visit};

use crate::plans::Plans;
use crate::roster::Roster;

/// What a place is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// As the timeline says: named, or proposed and not refused.
    Told(PlaceKind),
    /// Nobody said; visits there look like work.
    LikeWork,
    /// Nobody said; visits there look like her own business.
    LikeOwn,
}

impl Role {
    pub(crate) const fn is_work(self) -> bool {
        match self {
            Role::Told(kind) => kind.is_work(),
            Role::LikeWork => true,
            Role::LikeOwn => false,
        }
    }

    pub(crate) const fn is_guess(self) -> bool {
        matches!(self, Role::LikeWork | Role::LikeOwn)
    }
}

/// Stays whose lengths vary by more than this share of their median are hardly
/// planned ones, and by more than that surely not: a sparse log blurs the
/// lengths of planned ones too.
const SOME_SPREAD: f64 = 0.8;
const WIDE_SPREAD: f64 = 1.2;
/// Stays this few tell nothing about their spread.
const FEW: usize = 4;
/// A roster knows the hours about its visits; stays farther from any of them
/// are of days that it doesn't hold.
const ROSTERED: Millis = Millis(6 * 3_600_000);

/// The role of each place that was visited.
pub(crate) fn roles(timeline: &Timeline, roster: Option<&Roster>) -> BTreeMap<PlaceId, Role> {
    let planned = roster.map(|r| Planned::new(timeline, r));
    let kinds: BTreeMap<PlaceId, PlaceKind> =
        timeline.places.iter().map(|p| (p.id, p.kind)).collect();
    let kind = |v: Option<&Visit>| {
        v.and_then(|v| v.place)
            .and_then(|p| kinds.get(&p))
            .copied()
            .unwrap_or(PlaceKind::Unknown)
    };
    let mut seen: BTreeMap<PlaceId, Habit> = BTreeMap::new();
    let visits = &timeline.visits;
    for (i, v) in visits.iter().enumerate() {
        let Some(place) = v.place else { continue };
        if kind(Some(v)) != PlaceKind::Unknown {
            continue;
        }
        let before = i.checked_sub(1).and_then(|b| visits.get(b));
        let after = visits.get(i + 1);
        let h = seen.entry(place).or_default();
        h.minutes.push(v.interval.length().mins());
        match planned.as_ref().and_then(|p| p.holds(v.interval)) {
            Some(true) => h.as_planned += 1,
            Some(false) => h.unplanned += 1,
            None => {}
        }
        if kind(before) == PlaceKind::Home && kind(after) == PlaceKind::Home {
            h.from_home_to_home += 1;
        }
        if kind(before).is_work() || kind(after).is_work() {
            h.beside_work += 1;
        }
    }
    timeline
        .places
        .iter()
        .map(|p| {
            let role = match (p.kind, seen.get_mut(&p.id)) {
                (PlaceKind::Unknown, Some(h)) => h.role(),
                (kind, _) => Role::Told(kind),
            };
            (p.id, role)
        })
        .collect()
}

/// What the roster says about stays at places that nobody named.
struct Planned {
    /// With clients whose names no place has.
    elsewhere: Vec<Interval>,
    /// With any client.
    all: Vec<Interval>,
    longest: Millis,
}

impl Planned {
    fn new(timeline: &Timeline, roster: &Roster) -> Self {
        let elsewhere = Plans::of(timeline, roster).elsewhere(timeline, roster);
        let lengths = elsewhere.iter().map(|e| e.length());
        Self {
            longest: lengths.max().unwrap_or_default(),
            elsewhere,
            all: roster.visits().iter().map(|p| p.interval).collect(),
        }
    }

    /// Whether a visit was planned for a stay: half of the shorter one is in
    /// the other. None where the roster doesn't know these hours.
    fn holds(&self, stay: Interval) -> Option<bool> {
        let next = self.all.partition_point(|p| p.start() < stay.start());
        let beside = [next.checked_sub(1), Some(next)];
        let near = |p: &Interval| {
            p.start().since(stay.end()) < ROSTERED && stay.start().since(p.end()) < ROSTERED
        };
        let known = beside.into_iter().flatten().filter_map(|n| self.all.get(n));
        known.clone().any(near).then(|| {
            let from = stay.start().plus(Millis(-self.longest.0));
            let first = self.elsewhere.partition_point(|e| e.start() < from);
            self.elsewhere[first..]
                .iter()
                .take_while(|e| e.start() < stay.end())
                .filter_map(|e| Some((e.overlap(stay)?, e.length().min(stay.length()))))
                .any(|(shared, shorter)| 2 * shared.length().0 >= shorter.0)
        })
    }
}

#[derive(Default)]
struct Habit {
    minutes: Vec<f64>,
    /// Stays in hours that the roster knows: with a visit planned, and without.
    as_planned: usize,
    unplanned: usize,
    from_home_to_home: usize,
    beside_work: usize,
}

impl Habit {
    fn role(&mut self) -> Role {
        let (n, spread) = (self.minutes.len(), self.spread());
        let rostered = self.as_planned + self.unplanned;
        if rostered > 0 && 2 * self.as_planned >= rostered {
            return Role::LikeWork;
        }
        let few_planned = rostered >= FEW && 4 * self.as_planned < rostered;
        let none_planned = rostered > 0 && self.as_planned == 0 && spread > SOME_SPREAD;
        if few_planned || none_planned {
            return Role::LikeOwn;
        }
        let errands = self.from_home_to_home;
        let often = errands * 4 >= n;
        let now_and_then = errands > 0 && spread > SOME_SPREAD;
        let unplanned = n >= FEW && spread > WIDE_SPREAD;
        if often || now_and_then || unplanned || self.beside_work == 0 {
            Role::LikeOwn
        } else {
            Role::LikeWork
        }
    }

    /// From the first to the fourth fifth of the lengths, over their median.
    fn spread(&mut self) -> f64 {
        self.minutes.sort_by(f64::total_cmp);
        let n = self.minutes.len();
        let at = |share: f64| {
            let i = ((n - 1) as f64 * share).round() as usize;
            self.minutes.get(i).copied().unwrap_or(0.0)
        };
        (at(0.8) - at(0.2)) / at(0.5).max(1.0)
    }
}
