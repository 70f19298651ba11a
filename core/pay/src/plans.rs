//! Which visit each planned visit became.

use std::collections::{BTreeMap, BTreeSet};

use stint_model::{Interval, Millis, ShortText, Timeline, Visit};

use crate::roster::Roster;

/// A visit that doesn't overlap its plan starts at most this far from it.
const NEAR: Millis = Millis::from_mins(60);
/// Planned visits further apart are of two rounds: what lies between them is
/// not the plan's time for a way, and no delay lasts so long.
pub(crate) const ROUND: Millis = Millis::from_mins(120);

/// Plans and visits, one to one; each may also be without the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plans {
    visits: BTreeMap<usize, usize>,
    plans: BTreeMap<usize, usize>,
}

impl Plans {
    /// A plan belongs to a visit at the work place of its client's name that
    /// overlaps it or starts within an hour of its start. Of all such pairs
    /// those whose starts are nearest come first, the earlier plan where two are
    /// as near, and each plan and each visit is taken once.
    pub fn of(timeline: &Timeline, roster: &Roster) -> Self {
        let named = by_name(timeline);
        let mut pairs: Vec<(i64, usize, usize)> = Vec::new();
        for (p, plan) in roster.visits().iter().enumerate() {
            let visits = named.get(&plan.client).map_or(&[][..], Vec::as_slice);
            let when = around(plan.interval);
            let first = visits.partition_point(|(_, v)| v.interval.end() <= when.start());
            for (v, visit) in visits[first..]
                .iter()
                .take_while(|(_, v)| v.interval.start() <= when.end())
            {
                let away = visit.interval.start().since(plan.interval.start()).0.abs();
                if away <= NEAR.0 || visit.interval.overlap(plan.interval).is_some() {
                    pairs.push((away, p, *v));
                }
            }
        }
        pairs.sort_unstable();
        let mut out = Self::default();
        for (_, plan, visit) in pairs {
            if !out.visits.contains_key(&plan) && !out.plans.contains_key(&visit) {
                out.visits.insert(plan, visit);
                out.plans.insert(visit, plan);
            }
        }
        out
    }

    /// The number of the visit, in the timeline, that a plan became; plans by
    /// their number in the roster.
    pub fn visit(&self, plan: usize) -> Option<usize> {
        self.visits.get(&plan).copied()
    }

    /// When she was to be with clients whose names no place has: as planned,
    /// but as late as she was with the client before in the same round.
    pub(crate) fn elsewhere(&self, timeline: &Timeline, roster: &Roster) -> Vec<Interval> {
        let named: BTreeSet<&ShortText> = timeline
            .places
            .iter()
            .filter_map(|p| p.name.as_ref())
            .collect();
        let mut out = Vec::new();
        let (mut late, mut before) = (Millis::ZERO, None);
        for (n, plan) in roster.visits().iter().enumerate() {
            let when = plan.interval;
            if before.is_none_or(|end| when.start().since(end) > ROUND) {
                late = Millis::ZERO;
            }
            before = Some(when.end());
            if let Some(visit) = self.visit(n).and_then(|v| timeline.visits.get(v)) {
                late = visit.interval.start().since(when.start());
            } else if !named.contains(&plan.client) {
                out.push(Interval::between(
                    when.start().plus(late),
                    when.end().plus(late),
                ));
            }
        }
        out.sort_unstable();
        out
    }

    /// The other way round.
    pub fn plan(&self, visit: usize) -> Option<usize> {
        self.plans.get(&visit).copied()
    }
}

/// Visits to work places by her name for these, with their numbers.
fn by_name(timeline: &Timeline) -> BTreeMap<&ShortText, Vec<(usize, &Visit)>> {
    let mut named: BTreeMap<&ShortText, Vec<(usize, &Visit)>> = BTreeMap::new();
    for (n, visit) in timeline
        .visits
        .iter()
        .enumerate()
        .filter(|(_, v)| !v.not_work)
    {
        let place = visit.place.and_then(|id| timeline.place(id));
        let work = place.filter(|p| p.kind.is_work());
        if let Some(name) = work.and_then(|p| p.name.as_ref()) {
            named.entry(name).or_default().push((n, visit));
        }
    }
    named
}

fn around(plan: Interval) -> Interval {
    Interval::between(plan.start().plus(Millis(-NEAR.0)), plan.end().plus(NEAR))
}
