//! Days and weeks with more work than the law lets anybody do.

use stint_model::{Arg, Interval, Millis, Phrase};

use super::on_duty::{self, Against};
use super::{Finding, FindingKind, Inputs, Line, with_days};
use crate::hours::{self, Hours};
use crate::pack::{Figure, RuleKey};
use crate::span::Span;
use crate::zones::DateRange;

/// A finding for each working day and each ISO week with surely more work than
/// the law's most. A day is the 24 hours from the first work on, so that work
/// over midnight stays together.
pub(super) fn all(i: &Inputs<'_>) -> Vec<Finding> {
    let mut out: Vec<Finding> = i
        .ledger
        .working_days()
        .into_iter()
        .filter_map(|span| a_day(i, span))
        .collect();
    out.extend(i.days.iso_weeks().filter_map(|week| a_week(i, week)));
    out
}

fn a_day(i: &Inputs<'_>, span: Interval) -> Option<Finding> {
    const DAY: Millis = Millis::from_mins(24 * 60);
    let date = i.zones.date(span.start());
    let days = DateRange::between(date, date);
    if !i.days.contains(date) {
        return None;
    }
    let whole = span.overlap(Interval::between(span.start(), span.start().plus(DAY)))?;
    let time = Hours::of(&i.ledger.within(whole)).working(i.counted(Against::Hours, date));
    let figure = *i.rule(RuleKey::DayHours, date).first()?;
    finding(i, FindingKind::DayHours, days, time, figure)
}

fn a_week(i: &Inputs<'_>, week: DateRange) -> Option<Finding> {
    let figure = *i.rule(RuleKey::WeekHours, week.first).first()?;
    let hours = hours::over(i.ledger, i.zones, week);
    let time = hours.working(i.counted(Against::Hours, week.first));
    finding(i, FindingKind::WeekHours, week, time, figure)
}

fn finding(
    i: &Inputs<'_>,
    kind: FindingKind,
    days: DateRange,
    time: Span<Millis>,
    figure: &Figure,
) -> Option<Finding> {
    let most = figure.time()?;
    // Only what holds under every reading.
    if time.low <= most {
        return None;
    }
    let id = match kind {
        FindingKind::WeekHours => "pay-week-hours-headline",
        _ => "pay-day-hours-headline",
    };
    let duty = on_duty::said_of_hours(i, days);
    let mut narrow = i.narrow_hours(days);
    narrow.extend(duty.narrow);
    narrow.push(Phrase::new("pay-narrow-ends"));
    let line = Line {
        text: Phrase::new("pay-hours-line")
            .with("low", Arg::Duration(time.low))
            .with("high", Arg::Duration(time.high)),
        money: None,
    };
    Some(Finding {
        kind,
        days,
        headline: with_days(id, days)
            .with("time", Arg::Duration(time.best))
            .with("most", Arg::Duration(most)),
        amount: None,
        time: Some(time),
        working: std::iter::once(line).chain(duty.lines).collect(),
        sources: std::iter::once(figure.citation.clone())
            .chain(duty.laws)
            .collect(),
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    })
}
