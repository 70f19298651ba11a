//! Breaks in the working day.

use stint_model::{Arg, Interval, Millis, Phrase};

use super::sure_work::{Work, sure_work};
use super::{Finding, FindingKind, Inputs, Line};
use crate::pack::RuleKey;
use crate::span::Span;
use crate::zones::DateRange;

/// A finding for each working day whose breaks are surely too short: by what is
/// surely work, with every stretch without it a pause as long as it can be.
pub(super) fn breaks(i: &Inputs<'_>) -> Vec<Finding> {
    let works = sure_work(i);
    i.ledger
        .working_days()
        .into_iter()
        .filter_map(|day| missing_break(i, &works, day))
        .collect()
}

fn missing_break(i: &Inputs<'_>, works: &[Work], span: Interval) -> Option<Finding> {
    let day = i.zones.date(span.start());
    if !i.days.contains(day) {
        return None;
    }
    let works: Vec<&Work> = works
        .iter()
        .filter(|w| w.interval.overlap(span).is_some())
        .collect();
    let best: Millis = works.iter().map(|w| w.interval.length()).sum();
    let slack: Millis = works.iter().map(|w| w.slack + w.slack).sum();
    let worked = Millis((best - slack).0.max(0));
    let rules = i.rule(RuleKey::Break, day);
    let figure = rules.iter().rev().find(|f| {
        if f.from_exactly {
            worked >= f.after
        } else {
            worked > f.after
        }
    })?;
    let due = figure.time()?;
    let pauses: Vec<Span<Millis>> = works.windows(2).map(|w| pause(w[0], w[1])).collect();
    let block = figure.least_block.unwrap_or(due);
    let sum = |of: fn(&Span<Millis>) -> Millis| -> Millis {
        pauses.iter().map(of).filter(|l| *l >= block).sum()
    };
    let taken = Span::new(sum(|p| p.low), sum(|p| p.best), sum(|p| p.high));
    if taken.high >= due {
        return None;
    }
    let mut working = vec![Line {
        text: Phrase::new("pay-break-worked")
            .with("time", Arg::Duration(best))
            .with("after", Arg::Duration(figure.after)),
        money: None,
    }];
    if let Some(longest) = pauses.iter().map(|p| p.best).max() {
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
            .with("taken", Arg::Duration(taken.best))
            .with("due", Arg::Duration(due)),
        amount: None,
        time: Some(taken),
        working,
        sources: vec![figure.citation.clone()],
        narrow: vec![Phrase::new("pay-narrow-breaks")],
        steps: Vec::new(),
    })
}

/// The stretch between two works.
fn pause(before: &Work, after: &Work) -> Span<Millis> {
    let best = after.interval.start().since(before.interval.end());
    let slack = before.slack + after.slack;
    Span::new(Millis((best - slack).0.max(0)), best, best + slack)
}
