//! The plan against what happened.

use std::collections::BTreeSet;

use stint_model::{Arg, Interval, Millis, Phrase, UtcMs, Visit};

use super::{Finding, FindingKind, Inputs, Line};
use crate::classes::visit_doubt;
use crate::hours::Hours;
use crate::ledger::Class;
use crate::plans::{Plans, ROUND};
use crate::roster::{Planned, Roster};
use crate::span::Span;
use crate::zones::DateRange;

/// Starts up to this much after the plan are on time. What a sparse phone may
/// have been late to notice is no delay, nor a visit cut short.
const GRACE: Millis = Millis(5 * 60_000);
/// A visit shorter than this share of its plan was cut short.
const CUT_SHORT: i64 = 80;

/// For each ISO week that has planned visits within the record: starts that
/// were late, those among them that could not be reached in the time the plan
/// left, visits cut short, and the plan's time for ways against what they took.
pub(super) fn weekly(i: &Inputs<'_>, roster: &Roster) -> Vec<Finding> {
    let Some(end) = record_end(i) else {
        return Vec::new();
    };
    let mut out: Vec<Finding> = Vec::new();
    let mut week: Option<(DateRange, Week)> = None;
    let mut before: Option<(&Planned, &Visit)> = None;
    let plans = Plans::of(i.timeline, roster);
    for (n, plan) in roster.visits().iter().enumerate() {
        let visit = plans.visit(n).and_then(|v| i.timeline.visits.get(v));
        let day = i.zones.date(plan.interval.start());
        if !i.days.contains(day) || plan.interval.start() >= end {
            continue;
        }
        let this = DateRange::iso_week(day);
        if week.as_ref().is_some_and(|(w, _)| *w != this)
            && let Some((w, done)) = week.take()
        {
            out.push(done.finding(w));
        }
        let (_, sums) = week.get_or_insert_with(|| (this, Week::default()));
        before = sums.take(i, before, plan, visit).map(|visit| (plan, visit));
    }
    if let Some((w, done)) = week {
        out.push(done.finding(w));
    }
    out
}

/// Where the record ends: nothing is known of plans from then on.
fn record_end(i: &Inputs<'_>) -> Option<UtcMs> {
    let visits = i.timeline.visits.iter().map(|v| v.interval.end());
    visits.max()
}

/// What the way between two visits took by itself, without any pause.
fn way(i: &Inputs<'_>, from: &Visit, to: &Visit) -> Option<Span<Millis>> {
    let between = Interval::new(from.interval.end(), to.interval.start()).ok()?;
    let took = Hours::of(&i.ledger.within(between)).span(Class::Between);
    (took.best.0 > 0).then_some(took)
}

#[derive(Default)]
struct Week {
    planned: i64,
    late: i64,
    impossible: i64,
    cut: i64,
    delay: Span<Millis>,
    lines: Vec<Line>,
    /// Ways of which both are known: what the plan left, what they took.
    ways: i64,
    given: Millis,
    took: Span<Millis>,
    /// Planned, at a place she named, and not in the record.
    unseen: i64,
    /// Clients of the roster that no place is named after.
    strangers: BTreeSet<String>,
}

impl Week {
    /// Takes a planned visit in, with the visit that it became, which it gives.
    fn take<'a>(
        &mut self,
        i: &'a Inputs<'_>,
        before: Option<(&Planned, &Visit)>,
        plan: &Planned,
        visit: Option<&'a Visit>,
    ) -> Option<&'a Visit> {
        let client = plan.client.as_str();
        let known = |p: &stint_model::Place| p.name.as_ref() == Some(&plan.client);
        if !i.timeline.places.iter().any(known) {
            self.strangers.insert(client.to_owned());
            return None;
        }
        self.planned += 1;
        let Some(visit) = visit else {
            self.unseen += 1;
            return None;
        };
        let start = plan.interval.start();
        let when = Arg::DateTime(start.local(i.zones.offset(start)));
        let line = |text: Phrase| Line {
            text: text
                .with("start", when.clone())
                .with("client", Arg::Text(client.to_owned())),
            money: None,
        };
        let left = before
            .map(|(p, v)| (start.since(p.interval.end()), way(i, v, visit)))
            .filter(|(given, _)| *given < ROUND);
        if let Some((given, Some(took))) = left {
            self.ways += 1;
            self.given = self.given + given;
            self.took = self.took.plus(took);
        }
        let delay = visit.interval.start().since(start);
        let slack = Millis(visit_doubt(visit).0 / 2);
        // Even if she was there as early as she can have been.
        if delay - slack > GRACE {
            self.late += 1;
            self.delay = self
                .delay
                .plus(Span::new(delay - slack, delay, delay + slack));
            let text = match left {
                // Even the shortest that the way can have been was too long.
                Some((given, Some(took))) if took.low > given => {
                    self.impossible += 1;
                    Phrase::new("pay-roster-impossible")
                        .with("given", Arg::Duration(given))
                        .with("took", Arg::Duration(took.best))
                }
                _ => Phrase::new("pay-roster-late"),
            };
            self.lines
                .push(line(text.with("delay", Arg::Duration(delay))));
        }
        let (was, should) = (visit.dwell.best(), plan.interval.length());
        let longest = visit.dwell.high.max(was + visit_doubt(visit));
        if longest.0 * 100 < should.0 * CUT_SHORT {
            self.cut += 1;
            self.lines.push(line(
                Phrase::new("pay-roster-cut")
                    .with("planned", Arg::Duration(should))
                    .with("time", Arg::Duration(was)),
            ));
        }
        Some(visit)
    }

    fn finding(mut self, week: DateRange) -> Finding {
        let plain = |text| Line { text, money: None };
        if self.ways > 0 {
            self.lines.push(plain(
                Phrase::new("pay-roster-ways")
                    .with("count", Arg::Count(self.ways))
                    .with("given", Arg::Duration(self.given))
                    .with("took", Arg::Duration(self.took.best))
                    .with("low", Arg::Duration(self.took.low))
                    .with("high", Arg::Duration(self.took.high)),
            ));
        }
        if self.unseen > 0 {
            self.lines.push(plain(
                Phrase::new("pay-roster-unseen").with("count", Arg::Count(self.unseen)),
            ));
        }
        let mut narrow = Vec::new();
        if !self.strangers.is_empty() {
            let names: Vec<String> = self.strangers.into_iter().collect();
            narrow.push(
                Phrase::new("pay-roster-strangers").with("names", Arg::Text(names.join(", "))),
            );
        }
        let fine = self.late == 0 && self.cut == 0;
        let seen = self.planned - self.unseen;
        let headline = match (seen, fine) {
            (..=0, _) => "pay-roster-unseen-headline",
            (_, true) => "pay-roster-kept-headline",
            (_, false) => "pay-roster-headline",
        };
        let mut headline = Phrase::new(headline)
            .with("day", Arg::Date(week.first))
            .with("planned", Arg::Count(seen));
        if !fine {
            headline = headline
                .with("late", Arg::Text(self.late.to_string()))
                .with("impossible", Arg::Text(self.impossible.to_string()))
                .with("cut", Arg::Text(self.cut.to_string()));
        }
        Finding {
            kind: FindingKind::Roster,
            days: week,
            headline,
            amount: None,
            time: Some(self.delay),
            working: self.lines,
            sources: Vec::new(),
            narrow,
            steps: Vec::new(),
            plans: Vec::new(),
        }
    }
}
