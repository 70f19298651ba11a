//! The plan against what happened.

use stint_model::{Arg, Millis, Phrase, Visit};

use super::{Finding, FindingKind, Inputs, Line};
use crate::roster::{Planned, Roster};
use crate::span::Span;
use crate::zones::DateRange;

/// Starts up to this much after the plan are on time.
const GRACE: Millis = Millis(5 * 60_000);
/// A visit shorter than this share of its plan was cut short.
const CUT_SHORT: i64 = 80;

/// For each ISO week: visits that started late, those among them that could
/// not be reached in the time the plan left, and visits cut short.
pub(super) fn weekly(i: &Inputs<'_>, roster: &Roster) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    let mut week: Option<(DateRange, Week)> = None;
    let mut before: Option<(&Planned, &Visit)> = None;
    for plan in roster.visits() {
        let day = i.zones.date(plan.interval.start());
        if !i.days.contains(day) {
            continue;
        }
        let this = DateRange::iso_week(day);
        if week.as_ref().is_some_and(|(w, _)| *w != this)
            && let Some((w, done)) = week.take()
        {
            out.extend(done.finding(w));
        }
        let Some(visit) = visit_of(i, plan) else {
            before = None;
            continue;
        };
        let (_, sums) = week.get_or_insert_with(|| (this, Week::default()));
        sums.take(i, before, plan, visit);
        before = Some((plan, visit));
    }
    if let Some((w, done)) = week {
        out.extend(done.finding(w));
    }
    out
}

/// The visit to a work place that shares most time with the plan, counted with
/// an hour's delay either way.
fn visit_of<'a>(i: &'a Inputs<'_>, plan: &Planned) -> Option<&'a Visit> {
    const HOUR: Millis = Millis(3_600_000);
    let named = |v: &Visit| {
        let place = v.place.and_then(|p| i.timeline.place(p));
        place
            .and_then(|p| p.name.as_ref())
            .is_some_and(|n| *n == plan.client)
    };
    let visits = &i.timeline.visits;
    let from = plan.interval.start().plus(Millis(-HOUR.0));
    let first = visits.partition_point(|v| v.interval.end() <= from);
    visits[first..]
        .iter()
        .take_while(|v| v.interval.start() < plan.interval.end().plus(HOUR))
        .filter(|v| named(v) && !v.not_work)
        .min_by_key(|v| v.interval.start().since(plan.interval.start()).0.abs())
}

#[derive(Default)]
struct Week {
    planned: i64,
    late: i64,
    impossible: i64,
    cut: i64,
    delay: Millis,
    lines: Vec<Line>,
}

impl Week {
    fn take(
        &mut self,
        i: &Inputs<'_>,
        before: Option<(&Planned, &Visit)>,
        plan: &Planned,
        visit: &Visit,
    ) {
        self.planned += 1;
        let delay = visit.interval.start().since(plan.interval.start());
        let client = Arg::Text(plan.client.as_str().to_owned());
        let start = plan.interval.start();
        let when = Arg::DateTime(start.local(i.zones.offset(start)));
        if delay > GRACE {
            self.late += 1;
            self.delay = self.delay + delay;
            // Of the same round: what the plan left, what the way took.
            let given = before.map(|(p, _)| start.since(p.interval.end()));
            let took = before.map(|(_, v)| visit.interval.start().since(v.interval.end()));
            let line = match given.zip(took) {
                Some((given, took)) if took > given && took < Millis::from_mins(120) => {
                    self.impossible += 1;
                    Phrase::new("pay-roster-impossible")
                        .with("given", Arg::Duration(given))
                        .with("took", Arg::Duration(took))
                }
                _ => Phrase::new("pay-roster-late"),
            };
            self.lines.push(Line {
                text: line
                    .with("start", when.clone())
                    .with("client", client.clone())
                    .with("delay", Arg::Duration(delay)),
                money: None,
            });
        }
        let (was, should) = (visit.dwell.best(), plan.interval.length());
        if was.0 * 100 < should.0 * CUT_SHORT {
            self.cut += 1;
            self.lines.push(Line {
                text: Phrase::new("pay-roster-cut")
                    .with("start", when)
                    .with("client", client)
                    .with("planned", Arg::Duration(should))
                    .with("time", Arg::Duration(was)),
                money: None,
            });
        }
    }

    fn finding(self, week: DateRange) -> Option<Finding> {
        if self.late == 0 && self.cut == 0 {
            return None;
        }
        Some(Finding {
            kind: FindingKind::Roster,
            days: week,
            headline: Phrase::new("pay-roster-headline")
                .with("day", Arg::Date(week.first))
                .with("planned", Arg::Text(self.planned.to_string()))
                .with("late", Arg::Text(self.late.to_string()))
                .with("impossible", Arg::Text(self.impossible.to_string()))
                .with("cut", Arg::Text(self.cut.to_string())),
            amount: None,
            time: Some(Span::exact(self.delay)),
            working: self.lines,
            sources: Vec::new(),
            narrow: Vec::new(),
            steps: Vec::new(),
        })
    }
}
