//! The employer's roster, laid beside what happened.

use std::collections::HashMap;

use chrono::NaiveDate;
use stint_model::{Figure, Millis, Timeline};
use stint_pay::Roster;

use crate::report::Report;

/// A visit belongs to a plan whose start is no further away.
const NEAR: Millis = Millis::from_mins(60);

/// What the roster plans for visits, by their place in the timeline.
#[derive(Debug, Default)]
pub(crate) struct Plans(HashMap<usize, Millis>);

impl Plans {
    /// Each planned visit belongs to the visit of that name which began
    /// nearest to it, at most an hour away; each visit has one plan at most.
    pub(crate) fn of(timeline: &Timeline, roster: &Roster) -> Self {
        let mut plans = HashMap::new();
        for plan in roster.visits() {
            let away = |i: usize| {
                let began = timeline.visits[i].interval.start();
                began.since(plan.interval.start()).0.abs()
            };
            let named = |i: &usize| {
                let v = &timeline.visits[*i];
                let place = v.place.and_then(|p| timeline.place(p));
                let client = place.filter(|p| p.kind.is_work() && !v.not_work);
                client.and_then(|p| p.name.as_ref()) == Some(&plan.client)
            };
            let nearest = (0..timeline.visits.len())
                .filter(|i| named(i) && away(*i) <= NEAR.0 && !plans.contains_key(i))
                .min_by_key(|i| away(*i));
            if let Some(i) = nearest {
                plans.insert(i, plan.interval.length());
            }
        }
        Self(plans)
    }

    pub(crate) fn planned(&self, visit: usize) -> Option<Millis> {
        self.0.get(&visit).copied()
    }

    /// Time at planned visits that began on some days, and what was planned
    /// for them: nothing where there are none.
    pub(crate) fn total(
        &self,
        report: &Report,
        on: impl Fn(NaiveDate) -> bool,
    ) -> Option<(Figure<Millis>, Millis)> {
        let visits = report.timeline.visits.iter().enumerate();
        visits
            .filter(|(_, v)| on(report.zones.date(v.interval.start())))
            .filter_map(|(i, v)| Some((v.dwell, self.planned(i)?)))
            .reduce(|(time, planned), (t, p)| (time.plus(t), planned + p))
    }
}
