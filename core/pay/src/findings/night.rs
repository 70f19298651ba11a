//! Work at night.

use std::iter::once;

use stint_model::{Arg, Interval, Millis, Phrase};

use super::on_duty::{self, Against};
use super::{Finding, FindingKind, Inputs, Line};
use crate::hours::{self, Hours};
use crate::ledger::DAY_PARTING;
use crate::pack::{Figure, RuleKey, Value};
use crate::span::Span;
use crate::zones::DateRange;

/// Of seven days one is free: the law's average is over the other six
/// (Working Time Regulations 1998, reg. 6(5): A / (B - C)).
const DAYS_A_WEEK: i64 = 6;

const DAY: Millis = Millis(24 * 3_600_000);

/// For each ISO week: the hours worked in night time and on how many nights.
pub(super) fn weekly(i: &Inputs<'_>) -> Vec<Finding> {
    let weeks = i.days.iso_weeks();
    weeks.filter_map(|week| week_of_nights(i, week)).collect()
}

fn week_of_nights(i: &Inputs<'_>, week: DateRange) -> Option<Finding> {
    let (from, to) = night(i, week)?;
    let mut total = Span::<Millis>::default();
    let mut working = Vec::new();
    for day in week.iter().filter(|d| i.days.contains(*d)) {
        let Some(time) = in_night(i, day) else {
            continue;
        };
        total = total.plus(time);
        working.push(Line {
            text: Phrase::new("pay-night-line")
                .with("day", Arg::Date(day))
                .with("time", Arg::Duration(time.best)),
            money: None,
        });
    }
    // Nothing for sure: a visit that ends about eleven is no night work.
    if total.low.0 == 0 {
        return None;
    }
    Some(Finding {
        kind: FindingKind::NightWork,
        days: week,
        headline: Phrase::new("pay-night-headline")
            .with("day", Arg::Date(week.first))
            .with("time", Arg::Duration(total.best))
            .with("nights", Arg::count(working.len()))
            .with("from", clock(from)?)
            .with("to", clock(to)?),
        amount: None,
        time: Some(total),
        working,
        sources: vec![from.citation.clone()],
        narrow: vec![Phrase::new("pay-narrow-night")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

/// The average of a night worker's hours in each 24, over the last worked weeks
/// of the law's reference period. A night worker is who works the law's share
/// of night time on most of her working days.
pub(super) fn average(i: &Inputs<'_>) -> Option<Finding> {
    let figure = *i.rule(RuleKey::NightAverage, i.days.last).first()?;
    let most = figure.time()?;
    let weeks: Vec<(DateRange, Hours)> = hours::by_week(i.ledger, i.zones)
        .into_iter()
        .filter(|(w, _)| w.last <= i.days.last)
        .collect();
    let length = figure.over_weeks.map_or(weeks.len(), |n| n as usize);
    let last = &weeks[weeks.len().saturating_sub(length.max(1))..];
    let days = DateRange::between(last.first()?.0.first, last.last()?.0.last);
    let least = night(i, days)?.0.after;
    let nights = days
        .iter()
        .filter(|d| in_night(i, *d).is_some_and(|t| t.low >= least))
        .count();
    // A night over midnight is one working day, not two: that of its evening. Of
    // days that no long pause parts, each 24 hours are one, and what is left of them
    // where it is as long as such a pause.
    let worked = i.ledger.working_days().into_iter().flat_map(|d| {
        let day = move |n| d.start().plus(Millis(n * DAY.0));
        let next = (1..).map(day);
        once(d.start()).chain(next.take_while(move |start| d.end().since(*start) >= DAY_PARTING))
    });
    let worked = worked.filter(|start| days.contains(i.zones.date(*start)));
    if nights * 2 <= worked.count() {
        return None;
    }
    let sum = last
        .iter()
        .map(|(w, h)| h.working(i.counted(Against::Hours, w.first)))
        .fold(Span::default(), Span::plus);
    // Weeks without work are of the reference period, but may have been leave.
    let whole = (days.len() / 7) * DAYS_A_WEEK;
    let n = last.len() as i64 * DAYS_A_WEEK;
    let average = Span::new(
        Millis(sum.low.0 / whole.max(1)),
        Millis(sum.best.0 / n.max(1)),
        Millis(sum.high.0 / n.max(1)),
    );
    if average.best <= most {
        return None;
    }
    let duty = on_duty::said_of_hours(i, days);
    let mut narrow = i.narrow_hours(days);
    narrow.extend(duty.narrow);
    Some(Finding {
        kind: FindingKind::NightAverage,
        days,
        headline: Phrase::new("pay-night-average-headline")
            .with("from", Arg::Date(days.first))
            .with("to", Arg::Date(days.last))
            .with("time", Arg::Duration(average.best))
            .with("low", Arg::Duration(average.low))
            .with("high", Arg::Duration(average.high))
            .with("most", Arg::Duration(most)),
        amount: None,
        time: Some(average),
        working: vec![Line {
            text: Phrase::new("pay-night-average-line")
                .with("time", Arg::Duration(sum.best))
                .with("days", Arg::count(n))
                .with("nights", Arg::count(nights)),
            money: None,
        }]
        .into_iter()
        .chain(duty.lines)
        .collect(),
        sources: once(figure.citation.clone()).chain(duty.laws).collect(),
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

/// The figures of when night starts and ends.
fn night<'a>(i: &'a Inputs<'_>, days: DateRange) -> Option<(&'a Figure, &'a Figure)> {
    let one = |key| i.rule(key, days.first).first().copied();
    one(RuleKey::NightStart).zip(one(RuleKey::NightEnd))
}

fn clock(f: &Figure) -> Option<Arg> {
    match f.value {
        Value::Clock(t) => Some(Arg::Clock(t)),
        _ => None,
    }
}

/// Work in the night that starts on this day; none if there was none.
fn in_night(i: &Inputs<'_>, day: chrono::NaiveDate) -> Option<Span<Millis>> {
    let (from, to) = night(i, DateRange::between(day, day))?;
    let (Value::Clock(from), Value::Clock(to)) = (from.value, to.value) else {
        return None;
    };
    let ends = if to > from { day } else { day.succ_opt()? };
    let night = Interval::between(i.zones.instant(day, from), i.zones.instant(ends, to));
    let worked = Hours::of(&i.ledger.within(night)).worked();
    (worked.best().0 > 0).then(|| Span::new(worked.low, worked.best(), worked.high))
}
