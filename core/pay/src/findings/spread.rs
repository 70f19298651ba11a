//! Days that last so long, from the first work to the last, that the law adds
//! to their pay (New York: spread of hours).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Millis, Phrase};

use super::Inputs;
use super::on_duty::Against;
use super::sure_work::sure_work;
use crate::hours::Counted;
use crate::ledger::{Class, Entry};
use crate::pack::{Citation, RuleKey};
use crate::zones::DateRange;

/// A day longer than the law's length, pauses and all.
pub(super) struct LongDay {
    pub(super) day: NaiveDate,
    /// From the first work to the last; of a day that isn't surely so long, from
    /// the first that may be work to the last.
    span: Interval,
    /// What it is longer than.
    after: Millis,
    /// The time that is paid on top.
    pub(super) extra: Millis,
    /// Whether it was longer even if both its ends are off.
    pub(super) sure: bool,
    pub(super) citation: Citation,
}

impl LongDay {
    /// A line about it.
    pub(super) fn phrase(&self, id: &'static str, i: &Inputs<'_>) -> Phrase {
        Phrase::new(id)
            .with("day", Arg::Date(self.day))
            .with("from", Arg::Clock(i.zones.clock(self.span.start())))
            .with("to", Arg::Clock(i.zones.clock(self.span.end())))
            .with("after", Arg::Duration(self.after))
            .with("extra", Arg::Duration(self.extra))
    }
}

/// The days among some that are long by what is surely work, and those that are
/// if all was work that may have been.
pub(super) fn long_days(i: &Inputs<'_>, days: DateRange) -> Vec<LongDay> {
    if i.rule(RuleKey::SpreadOfHours, days.last).is_empty() {
        return Vec::new();
    }
    let mut sure = Reach::new(i, days);
    for w in sure_work(i) {
        sure.add(w.interval, w.slack);
    }
    let mut possible = Reach::new(i, days);
    for (stretch, slack) in possible_work(i, days) {
        possible.add(stretch, slack);
    }
    for (stretch, slack) in sure.by_day.values() {
        possible.add(*stretch, *slack);
    }
    let long = |(day, (widest, slack)): (NaiveDate, (Interval, Millis))| {
        let figure = *i.rule(RuleKey::SpreadOfHours, day).first()?;
        let after = figure.after;
        let surely = sure.by_day.get(&day);
        let surely = surely.filter(|(span, slack)| span.length() - *slack - *slack > after);
        let maybe = widest.length() + slack + slack > after;
        (surely.is_some() || maybe).then_some(LongDay {
            day,
            span: surely.map_or(widest, |(span, _)| *span),
            after,
            extra: figure.time()?,
            sure: surely.is_some(),
            citation: figure.citation.clone(),
        })
    };
    possible.by_day.into_iter().filter_map(long).collect()
}

/// Of each day, from the start of its first stretch to the end of the last that
/// begins on it, and how far its ends may be off.
struct Reach<'a> {
    i: &'a Inputs<'a>,
    days: DateRange,
    by_day: BTreeMap<NaiveDate, (Interval, Millis)>,
}

impl<'a> Reach<'a> {
    fn new(i: &'a Inputs<'_>, days: DateRange) -> Self {
        let by_day = BTreeMap::new();
        Self { i, days, by_day }
    }

    fn add(&mut self, stretch: Interval, off: Millis) {
        let day = self.i.zones.date(stretch.start());
        if !self.days.contains(day) {
            return;
        }
        let (span, slack) = self.by_day.entry(day).or_insert((stretch, off));
        let start = span.start().min(stretch.start());
        *span = Interval::between(start, span.end().max(stretch.end()));
        *slack = (*slack).max(off);
    }
}

/// All that the high end of the hours of pay holds, joined where it touches:
/// guesses about places, silences, and what may count or not. A night before and
/// after the days tells where their first and last stretch begin and end.
fn possible_work(i: &Inputs<'_>, days: DateRange) -> Vec<(Interval, Millis)> {
    let window = i.zones.days(days);
    let near = |e: &&Entry| {
        e.interval.end().plus(NIGHT) > window.start()
            && window.end().plus(NIGHT) > e.interval.start()
    };
    let mut out: Vec<(Interval, Millis)> = Vec::new();
    for e in i.ledger.entries().iter().filter(near) {
        let day = i.zones.date(e.interval.start());
        if !may_count(e, &i.counted(Against::Pay, day)) {
            continue;
        }
        let slack = Millis(e.doubt.0 / 2);
        match out.last_mut() {
            Some((span, off)) if span.end() == e.interval.start() => {
                *span = Interval::between(span.start(), e.interval.end());
                *off = (*off).max(slack);
            }
            _ => out.push((e.interval, slack)),
        }
    }
    out
}

const NIGHT: Millis = Millis(24 * 3_600_000);

fn may_count(e: &Entry, counted: &Counted) -> bool {
    match e.class {
        Class::Visit | Class::Office | Class::Between | Class::Shift => true,
        Class::Unclear | Class::Unseen => e.time.high > Millis::ZERO,
        Class::Waiting => counted.waiting != Some(false),
        Class::SleepIn => counted.sleep_in != Some(false),
        Class::OnCall => counted.on_call != Some(false),
        Class::Break => match (e.of_break, counted.short_break) {
            (Some(whole), Some(most)) => whole <= most,
            _ => false,
        },
        Class::Commute => counted.home_ways_may,
        Class::Home | Class::Own => false,
    }
}
