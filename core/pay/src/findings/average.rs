//! Weekly hours on average over the law's reference period.

use stint_model::{Arg, Millis, Phrase};

use super::{Finding, FindingKind, Inputs, Line};
use crate::hours::Hours;
use crate::pack::RuleKey;
use crate::span::Span;
use crate::zones::DateRange;

/// A week and the hours worked in it.
type Worked = (DateRange, Span<Millis>);

/// The worst average over as many worked weeks in a row as the pack says, or
/// over all of them if the log holds fewer; of those that end in the days
/// looked at. Weeks without any work are passed over, as leave is (Working Time
/// Regulations 1998, reg. 4(6)): at the low end they count as weeks of nothing,
/// since nobody said that they were leave.
pub(super) fn weekly(i: &Inputs<'_>) -> Option<Finding> {
    if i.contract.opted_out {
        return None;
    }
    let figure = *i.rule(RuleKey::WeekAverage, i.days.last).first()?;
    let most = figure.time()?;
    let weeks: Vec<Worked> = crate::hours::by_week(i.ledger, i.zones)
        .into_iter()
        .filter(|(w, _)| w.last <= i.days.last)
        .map(|(w, h): (DateRange, Hours)| (w, h.working(i.contract.waiting_is_work)))
        .filter(|(_, s)| s.best.0 > 0)
        .collect();
    let length = figure.over_weeks.map_or(weeks.len(), |n| n as usize);
    let length = length.min(weeks.len()).max(1);
    let average = |w: &[Worked]| {
        let sum = w
            .iter()
            .fold(Span::<Millis>::default(), |a, (_, s)| a.plus(*s));
        let n = w.len().max(1) as i64;
        let days = |(a, z): (&Worked, &Worked)| DateRange::between(a.0.first, z.0.last).len();
        let calendar = w.first().zip(w.last()).map_or(n, |ends| days(ends) / 7);
        Span::new(
            Millis(sum.low.0 / calendar.max(1)),
            Millis(sum.best.0 / n),
            Millis(sum.high.0 / n),
        )
    };
    let judged = |w: &&[Worked]| w.last().is_some_and(|(w, _)| i.days.contains(w.last));
    let worst = weeks
        .windows(length)
        .filter(judged)
        .max_by_key(|w| average(w).best)?;
    let span = average(worst);
    if span.best <= most {
        return None;
    }
    let days = DateRange::between(worst.first()?.0.first, worst.last()?.0.last);
    let working = worst
        .iter()
        .map(|(w, s)| Line {
            text: Phrase::new("pay-average-week")
                .with("day", Arg::Date(w.first))
                .with("time", Arg::Duration(s.best)),
            money: None,
        })
        .collect();
    let headline = Phrase::new("pay-average-headline")
        .with("weeks", Arg::Count(worst.len() as i64))
        .with("from", Arg::Date(days.first))
        .with("to", Arg::Date(days.last))
        .with("time", Arg::Duration(span.best))
        .with("most", Arg::Duration(most));
    Some(Finding {
        kind: FindingKind::WeekAverage,
        days,
        headline,
        amount: None,
        time: Some(span),
        working,
        sources: vec![figure.citation.clone()],
        narrow: i.narrow_hours(days),
        steps: Vec::new(),
        plans: Vec::new(),
    })
}
