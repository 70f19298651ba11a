//! What places are that nobody has named: a client's, or her own business.
//!
//! Two habits tell them apart. She goes to her own business from home and back
//! home, now and then at least; and she stays there for a few minutes one day
//! and an hour the next, where visits to a client last about as long as they
//! are planned for. What is inferred is an estimate, and everywhere labelled so.

use std::collections::BTreeMap;

use stint_model::{PlaceId, PlaceKind, Timeline, Visit};

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

/// The role of each place that was visited.
pub(crate) fn roles(timeline: &Timeline) -> BTreeMap<PlaceId, Role> {
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

#[derive(Default)]
struct Habit {
    minutes: Vec<f64>,
    from_home_to_home: usize,
    beside_work: usize,
}

impl Habit {
    fn role(&mut self) -> Role {
        let (n, spread) = (self.minutes.len(), self.spread());
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
