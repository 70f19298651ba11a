//! Days that last so long, from the first work to the last, that the law adds
//! to their pay (New York: spread of hours).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Interval, Millis};

use super::Inputs;
use super::sure_work::sure_work;
use crate::pack::{Citation, RuleKey};
use crate::zones::DateRange;

/// A day longer than the law's length, pauses and all.
pub(super) struct LongDay {
    pub(super) day: NaiveDate,
    /// From the first work to the last.
    pub(super) span: Interval,
    /// What it is longer than.
    pub(super) after: Millis,
    /// The time that is paid on top.
    pub(super) extra: Millis,
    /// Whether it was longer even if both its ends are off.
    pub(super) sure: bool,
    pub(super) citation: Citation,
}

/// The long days of some days, by what is surely work.
pub(super) fn long_days(i: &Inputs<'_>, days: DateRange) -> Vec<LongDay> {
    if i.rule(RuleKey::SpreadOfHours, days.last).is_empty() {
        return Vec::new();
    }
    let mut spans: BTreeMap<NaiveDate, (Interval, Millis)> = BTreeMap::new();
    for w in sure_work(i) {
        let day = i.zones.date(w.interval.start());
        if !days.contains(day) {
            continue;
        }
        spans
            .entry(day)
            .and_modify(|(span, slack)| {
                *span = Interval::between(span.start(), w.interval.end());
                *slack = (*slack).max(w.slack);
            })
            .or_insert((w.interval, w.slack));
    }
    let long = |(day, (span, slack)): (NaiveDate, (Interval, Millis))| {
        let figure = *i.rule(RuleKey::SpreadOfHours, day).first()?;
        let ends = slack + slack;
        (span.length() + ends > figure.after).then_some(LongDay {
            day,
            span,
            after: figure.after,
            extra: figure.time()?,
            sure: span.length() - ends > figure.after,
            citation: figure.citation.clone(),
        })
    };
    spans.into_iter().filter_map(long).collect()
}
