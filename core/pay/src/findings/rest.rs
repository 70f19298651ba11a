//! Rest between working days, rest in the week, breaks in the day.
//!
//! Each test takes the reading that is kindest to the employer: a rest counts
//! whole if it starts within the 24 hours or the week. So what is found holds
//! under every reading.

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Millis, Phrase, UtcMs};

use super::{Finding, FindingKind, Inputs, Line};
use crate::ledger::Class;
use crate::pack::{Citation, RuleKey};
use crate::span::Span;
use crate::zones::DateRange;

/// A stretch without work, with the range of its length: both ends are as
/// unsure as the entries beside it.
#[derive(Clone, Copy)]
struct Rest {
    interval: Interval,
    length: Span<Millis>,
}

/// Work stretches joined where they touch, with the unsureness of their ends.
struct Work {
    interval: Interval,
    slack: Millis,
}

/// What is work when rest is at stake: also ways from home, waiting in a shift
/// and what nothing tells are not rest of which she can be sure, but they are
/// not counted as work here either, so that a rest is never made too short.
fn works(i: &Inputs<'_>) -> Vec<Work> {
    let mut out: Vec<Work> = Vec::new();
    for e in i.ledger.entries() {
        let counted = e.class.is_work()
            || (e.class == Class::Waiting && i.contract.waiting_is_work == Some(true));
        if !counted {
            continue;
        }
        let slack = Millis(e.doubt.0 / 2);
        match out.last_mut() {
            Some(w) if w.interval.end() == e.interval.start() => {
                w.interval = Interval::between(w.interval.start(), e.interval.end());
                w.slack = slack;
            }
            _ => out.push(Work {
                interval: e.interval,
                slack,
            }),
        }
    }
    out
}

fn rests(works: &[Work]) -> Vec<Rest> {
    works
        .windows(2)
        .map(|w| {
            let interval = Interval::between(w[0].interval.end(), w[1].interval.start());
            let slack = w[0].slack + w[1].slack;
            let best = interval.length();
            Rest {
                interval,
                length: Span::new(Millis((best - slack).0.max(0)), best, best + slack),
            }
        })
        .collect()
}

/// Rests that start within `window`, longest first.
fn starting_in(rests: &[Rest], window: Interval) -> Vec<Rest> {
    let from = rests.partition_point(|r| r.interval.start() < window.start());
    let mut found: Vec<Rest> = rests[from..]
        .iter()
        .take_while(|r| r.interval.start() <= window.end())
        .copied()
        .collect();
    found.sort_by_key(|r| std::cmp::Reverse(r.length.best));
    found
}

pub(super) fn day_rests(i: &Inputs<'_>) -> Vec<Finding> {
    let works = works(i);
    let rests = rests(&works);
    let Some(last) = works.last().map(|w| w.interval.end()) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    let mut start = works[0].interval.start();
    // One window of 24 hours after the other, each from the first work after
    // the rest of the one before.
    loop {
        let window = Interval::between(start, start.plus(Millis::from_mins(24 * 60)));
        let day = i.zones.date(start);
        let Some(longest) = starting_in(&rests, window).first().copied() else {
            break;
        };
        if let Some(figure) = i.rule(RuleKey::DayRest, day).first()
            && let Some(due) = figure.time()
            && longest.length.best < due
            && i.days.contains(day)
        {
            out.push(too_short(
                i,
                FindingKind::DayRest,
                day,
                longest,
                due,
                &figure.citation,
            ));
        }
        start = longest.interval.end();
        if start >= last {
            break;
        }
    }
    out
}

pub(super) fn week_rests(i: &Inputs<'_>) -> Vec<Finding> {
    let works = works(i);
    let rests = rests(&works);
    let (Some(first), Some(last)) = (works.first(), works.last()) else {
        return Vec::new();
    };
    let (first, last) = (first.interval.start(), last.interval.end());
    let mut out = Vec::new();
    let mut week = DateRange::iso_week(i.days.first);
    while week.first <= i.days.last {
        let all = i.zones.days(week);
        // Only weeks that the log covers from end to end tell anything.
        let whole = first <= all.start() && all.end() <= last;
        if whole && let Some(f) = week_rest(i, &rests, week) {
            out.push(f);
        }
        match week.last.succ_opt() {
            Some(next) => week = DateRange::iso_week(next),
            None => break,
        }
    }
    out
}

fn week_rest(i: &Inputs<'_>, rests: &[Rest], week: DateRange) -> Option<Finding> {
    let figure = *i.rule(RuleKey::WeekRest, week.first).first()?;
    let due = figure.time()?;
    let touching = |days: Interval| {
        rests
            .iter()
            .filter(|r| r.interval.overlap(days).is_some())
            .max_by_key(|r| r.length.best)
            .copied()
    };
    let longest = touching(i.zones.days(week))?;
    if longest.length.best >= due {
        return None;
    }
    // A longer rest in the week before or after may make up for it.
    if let Some(double) = i.rule(RuleKey::FortnightRest, week.first).first()
        && let Some(double) = double.time()
    {
        let shifted = |days: i64| {
            let first = week
                .first
                .checked_add_signed(chrono::TimeDelta::days(days))?;
            touching(i.zones.days(DateRange::iso_week(first)))
        };
        let made_up = [shifted(-7), shifted(7)]
            .into_iter()
            .flatten()
            .any(|r| r.length.best >= double);
        if made_up {
            return None;
        }
    }
    let mut f = too_short(
        i,
        FindingKind::WeekRest,
        week.first,
        longest,
        due,
        &figure.citation,
    );
    f.days = week;
    Some(f)
}

fn too_short(
    i: &Inputs<'_>,
    kind: FindingKind,
    day: NaiveDate,
    rest: Rest,
    due: Millis,
    citation: &Citation,
) -> Finding {
    let clock = |t: UtcMs| Arg::DateTime(t.local(i.zones.offset(t)));
    let id = match kind {
        FindingKind::WeekRest => "pay-rest-week-headline",
        _ => "pay-rest-day-headline",
    };
    let narrow = if rest.length.high >= due {
        vec![Phrase::new("pay-narrow-ends")]
    } else {
        Vec::new()
    };
    Finding {
        kind,
        days: DateRange::between(day, day),
        headline: Phrase::new(id)
            .with("day", Arg::Date(day))
            .with("rest", Arg::Duration(rest.length.best))
            .with("due", Arg::Duration(due)),
        amount: None,
        time: Some(rest.length),
        working: vec![Line {
            text: Phrase::new("pay-rest-line")
                .with("start", clock(rest.interval.start()))
                .with("end", clock(rest.interval.end()))
                .with("low", Arg::Duration(rest.length.low))
                .with("high", Arg::Duration(rest.length.high)),
            money: None,
        }],
        sources: vec![citation.clone()],
        narrow,
        steps: Vec::new(),
    }
}

pub(super) fn breaks(i: &Inputs<'_>) -> Vec<Finding> {
    i.ledger
        .working_days()
        .into_iter()
        .filter_map(|day| missing_break(i, day))
        .collect()
}

fn missing_break(i: &Inputs<'_>, span: Interval) -> Option<Finding> {
    let day = i.zones.date(span.start());
    if !i.days.contains(day) {
        return None;
    }
    let ledger = i.ledger.within(span);
    let worked: Millis = ledger
        .entries()
        .iter()
        .filter(|e| e.class.is_work())
        .map(|e| e.interval.length())
        .sum();
    let rules = i.rule(RuleKey::Break, day);
    let figure = rules.iter().rev().find(|f| {
        if f.from_exactly {
            worked >= f.after
        } else {
            worked > f.after
        }
    })?;
    let due = figure.time()?;
    // Every stretch without work counts as a pause, whatever it was.
    let pauses: Vec<Interval> = pauses(&ledger, span);
    let block = figure.least_block.unwrap_or(due);
    let taken: Millis = pauses
        .iter()
        .map(|p| p.length())
        .filter(|l| *l >= block)
        .sum();
    if taken >= due {
        return None;
    }
    let mut working = vec![Line {
        text: Phrase::new("pay-break-worked")
            .with("time", Arg::Duration(worked))
            .with("after", Arg::Duration(figure.after)),
        money: None,
    }];
    if let Some(longest) = pauses.iter().map(|p| p.length()).max() {
        working.push(Line {
            text: Phrase::new("pay-break-longest").with("time", Arg::Duration(longest)),
            money: None,
        });
    }
    Some(Finding {
        kind: FindingKind::Break,
        days: DateRange::between(day, day),
        headline: Phrase::new("pay-break-headline")
            .with("day", Arg::Date(day))
            .with("taken", Arg::Duration(taken))
            .with("due", Arg::Duration(due)),
        amount: None,
        time: Some(Span::exact(taken)),
        working,
        sources: vec![figure.citation.clone()],
        narrow: vec![Phrase::new("pay-narrow-breaks")],
        steps: Vec::new(),
    })
}

/// Stretches of a working day that are not work.
fn pauses(ledger: &crate::ledger::Ledger, span: Interval) -> Vec<Interval> {
    let mut out = Vec::new();
    let mut at = span.start();
    for e in ledger.entries().iter().filter(|e| e.class.is_work()) {
        if e.interval.start() > at {
            out.push(Interval::between(at, e.interval.start()));
        }
        at = at.max(e.interval.end());
    }
    out
}
