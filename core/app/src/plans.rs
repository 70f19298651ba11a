//! What the employer's roster planned for the visits that there were.

use chrono::NaiveDate;
use stint_model::{Figure, Millis, Timeline};
use stint_pay::Roster;

use crate::report::Report;

/// What the roster plans for visits, by their place in the timeline.
#[derive(Debug, Default)]
pub(crate) struct Plans {
    matched: stint_pay::Plans,
    lengths: Vec<Millis>,
}

impl Plans {
    pub(crate) fn of(timeline: &Timeline, roster: &Roster) -> Self {
        Self {
            matched: stint_pay::Plans::of(timeline, roster),
            lengths: roster
                .visits()
                .iter()
                .map(|p| p.interval.length())
                .collect(),
        }
    }

    pub(crate) fn planned(&self, visit: usize) -> Option<Millis> {
        self.lengths.get(self.matched.plan(visit)?).copied()
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
