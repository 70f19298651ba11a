//! Work apps used outside working time, and the rest that it left.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{AppUse, Arg, Interval, Millis, Phrase};

use super::{Finding, FindingKind, Inputs, Line};
use crate::ledger::Ledger;
use crate::marks::Marks;
use crate::pack::RuleKey;
use crate::span::Span;
use crate::zones::{DateRange, Zones};

/// One finding for each ISO week with any use of a work app outside shifts or,
/// on days without a marked shift, outside the working day.
pub(super) fn weekly(i: &Inputs<'_>) -> Vec<Finding> {
    let working = working(i.marks, i.ledger);
    let after = after_hours(i.marks, i.ledger, i.zones);
    let mut weeks: BTreeMap<DateRange, Vec<&AppUse>> = BTreeMap::new();
    for used in &after {
        let day = i.zones.date(used.interval.start());
        if i.days.contains(day) {
            weeks
                .entry(DateRange::iso_week(day))
                .or_default()
                .push(used);
        }
    }
    // A rest over Sunday night is disturbed by what either week holds.
    let (all, _) = covered(&after);
    weeks
        .into_iter()
        .map(|(week, uses)| finding(i, week, &uses, &all, &working))
        .collect()
}

/// Work apps in front outside marked shifts or, where none touches it, outside
/// the working day. In order of time, cut at local midnight, each instant once
/// for each app.
pub fn after_hours(marks: &Marks, ledger: &Ledger, zones: &Zones) -> Vec<AppUse> {
    let mut out = Vec::new();
    for used in outside(&marks.app_use, &working(marks, ledger)) {
        let (first, last) = (used.interval.start(), used.interval.end());
        for date in DateRange::between(zones.date(first), zones.date(last)).iter() {
            if let Some(interval) = used.interval.overlap(zones.day(date)) {
                out.push(AppUse {
                    app: used.app.clone(),
                    interval,
                });
            }
        }
    }
    out
}

/// How long work apps were in front outside working time, with its range: use
/// within half an hour of work may have been work, where no shift's end was
/// marked, and so is in the high end alone.
pub fn after_hours_range(marks: &Marks, ledger: &Ledger, zones: &Zones) -> Span<Millis> {
    let uses = after_hours(marks, ledger, zones);
    let all = time_in_apps(&uses);
    let sure = time_in_apps(&outside(&uses, &near_work(marks, ledger)));
    Span::new(sure, all, all)
}

/// How long any of the apps was in front: each instant once.
pub fn time_in_apps<'a>(uses: impl IntoIterator<Item = &'a AppUse>) -> Millis {
    covered(uses).1
}

/// Marked shifts, nights asleep on duty and, where no shift touches it, working
/// days; joined.
fn working(marks: &Marks, ledger: &Ledger) -> Vec<Interval> {
    let shifts = &marks.shifts;
    let mut all: Vec<Interval> = ledger
        .working_days()
        .into_iter()
        .filter(|d| shifts.iter().all(|s| s.overlap(*d).is_none()))
        .chain(shifts.iter().chain(&marks.sleep_ins).copied())
        .collect();
    all.sort_unstable();
    join(all)
}

/// Shifts, time on duty or on call, and working days, each of these with what
/// may have been work beside it: where a shift's end wasn't marked, nobody knows
/// when it was.
fn near_work(marks: &Marks, ledger: &Ledger) -> Vec<Interval> {
    const BESIDE: Millis = Millis::from_mins(30);
    let mut all: Vec<Interval> = ledger
        .working_days()
        .into_iter()
        .map(|d| Interval::between(d.start().plus(Millis(-BESIDE.0)), d.end().plus(BESIDE)))
        .chain(
            [&marks.shifts, &marks.sleep_ins, &marks.on_call]
                .into_iter()
                .flatten()
                .copied(),
        )
        .collect();
    all.sort_unstable();
    join(all)
}

fn join(sorted: Vec<Interval>) -> Vec<Interval> {
    let mut out: Vec<Interval> = Vec::new();
    for s in sorted {
        match out.last_mut() {
            Some(last) if s.start() <= last.end() => {
                *last = Interval::between(last.start(), last.end().max(s.end()));
            }
            _ => out.push(s),
        }
    }
    out
}

/// The parts of app use that lie outside all of `working` (sorted, disjoint).
fn outside(uses: &[AppUse], working: &[Interval]) -> Vec<AppUse> {
    let mut out = Vec::new();
    for used in uses {
        let mut at = used.interval.start();
        let first = working.partition_point(|w| w.end() <= at);
        let mut keep = |a, b| {
            if a < b {
                out.push(AppUse {
                    app: used.app.clone(),
                    interval: Interval::between(a, b),
                });
            }
        };
        for w in working[first..]
            .iter()
            .take_while(|w| w.start() < used.interval.end())
        {
            keep(at, w.start());
            at = at.max(w.end());
        }
        keep(at, used.interval.end());
    }
    out
}

/// Time covered by intervals, each instant once.
fn covered<'a>(uses: impl IntoIterator<Item = &'a AppUse>) -> (Vec<Interval>, Millis) {
    let mut all: Vec<Interval> = uses.into_iter().map(|u| u.interval).collect();
    all.sort_unstable();
    let joined = join(all);
    let sum = joined.iter().map(|j| j.length()).sum();
    (joined, sum)
}

/// Of the uses of a week; `all` is when any app was used in any week.
fn finding(
    i: &Inputs<'_>,
    week: DateRange,
    uses: &[&AppUse],
    all: &[Interval],
    working: &[Interval],
) -> Finding {
    let owned: Vec<AppUse> = uses.iter().map(|u| (*u).clone()).collect();
    let sure = time_in_apps(&outside(&owned, &near_work(i.marks, i.ledger)));
    let (joined, total) = covered(uses.iter().copied());
    let mut days: BTreeMap<NaiveDate, Vec<&AppUse>> = BTreeMap::new();
    for used in uses {
        days.entry(i.zones.date(used.interval.start()))
            .or_default()
            .push(used);
    }
    let mut lines: Vec<Line> = days
        .iter()
        .map(|(day, uses)| Line {
            text: Phrase::new("pay-after-day")
                .with("day", Arg::Date(*day))
                .with("time", Arg::Duration(covered(uses.iter().copied()).1))
                .with("apps", Arg::Text(names(uses))),
            money: None,
        })
        .collect();
    let due = i.rule(RuleKey::DayRest, week.first);
    let figure = due.first().copied();
    let rest = disturbed(&joined, all, working);
    if let Some(rest) = rest {
        lines.push(Line {
            text: Phrase::new("pay-after-rest").with("time", Arg::Duration(rest)),
            money: None,
        });
    }
    let short = figure
        .and_then(|f| f.time())
        .zip(rest)
        .filter(|(due, rest)| rest < due);
    if let Some((due, _)) = short {
        lines.push(Line {
            text: Phrase::new("pay-after-rest-short").with("due", Arg::Duration(due)),
            money: None,
        });
    }
    Finding {
        kind: FindingKind::AfterHours,
        days: week,
        headline: Phrase::new("pay-after-headline")
            .with("day", Arg::Date(week.first))
            .with("time", Arg::Duration(total))
            .with("days", Arg::Count(days.len() as i64)),
        amount: None,
        time: Some(Span::new(sure, total, total)),
        working: lines,
        sources: figure
            .filter(|_| short.is_some())
            .map(|f| f.citation.clone())
            .into_iter()
            .collect(),
        narrow: vec![Phrase::new("pay-narrow-after")],
        steps: Vec::new(),
        plans: Vec::new(),
    }
}

fn names(uses: &[&AppUse]) -> String {
    let mut names: Vec<&str> = uses.iter().map(|u| u.app.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

/// Of the rests in which an app was used that week: the shortest that the longest
/// undisturbed stretch of one was. Of such a rest every use counts, also one in
/// another week.
fn disturbed(that_week: &[Interval], all: &[Interval], working: &[Interval]) -> Option<Millis> {
    working
        .windows(2)
        .filter_map(|w| {
            let rest = Interval::between(w[0].end(), w[1].start());
            let (mut at, mut longest) = (rest.start(), Millis::ZERO);
            that_week.iter().find(|u| u.overlap(rest).is_some())?;
            for used in all.iter().filter_map(|u| u.overlap(rest)) {
                longest = longest.max(used.start().since(at));
                at = used.end();
            }
            Some(longest.max(rest.end().since(at)))
        })
        .min()
}
