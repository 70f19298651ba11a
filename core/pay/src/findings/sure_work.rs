//! What is surely work, for findings about rest and breaks.

use stint_model::{Interval, Millis, UtcMs};

use super::Inputs;
use super::on_duty::{Against, law};
use crate::ledger::{Class, Entry};
use crate::pack::{Citation, Treatment};

/// Work stretches joined where they touch.
pub(super) struct Work {
    /// From, to.
    pub(super) interval: Interval,
    /// How far each end may be off.
    pub(super) slack: Millis,
    /// The law by which time on duty in it is work.
    pub(super) law: Option<Citation>,
}

/// Work that is certain. Ways from home, waiting that isn't said to be work,
/// guesses about places, and silences of the phone within a visit or way are
/// left out: she may have rested there.
pub(super) fn sure_work(i: &Inputs<'_>) -> Vec<Work> {
    gathered(i, |_| None)
}

/// The same with time on duty that the law takes for work where rest is due.
pub(super) fn sure_duty(i: &Inputs<'_>) -> Vec<Work> {
    gathered(i, |e| {
        if !matches!(e.class, Class::SleepIn | Class::OnCall) {
            return None;
        }
        law(i, Against::Hours, e.class, i.zones.date(e.interval.start()))
            .filter(|f| f.treatment() == Some(Treatment::Counts))
            .map(|f| f.citation.clone())
    })
}

fn gathered(i: &Inputs<'_>, by_law: impl Fn(&Entry) -> Option<Citation>) -> Vec<Work> {
    let gaps = &i.timeline.gaps;
    let mut out: Vec<Work> = Vec::new();
    for e in i.ledger.entries() {
        let counted = e.class.is_work()
            || (e.class == Class::Waiting && i.contract.waiting_is_work == Some(true));
        let law = by_law(e);
        if law.is_some() {
            // She said so herself: a silent phone changes nothing.
            let (at, until) = (e.interval.start(), e.interval.end());
            join(&mut out, (at, until), Millis::ZERO, law);
            continue;
        }
        if !counted || e.time.low.0 == 0 {
            continue;
        }
        let slack = Millis(e.doubt.0 / 2);
        let mut at = e.interval.start();
        let first = gaps.partition_point(|g| g.interval.end() <= at);
        let silences = gaps[first..]
            .iter()
            .take_while(|g| g.interval.start() < e.interval.end())
            .map(|g| g.interval);
        for silence in silences {
            join(&mut out, (at, silence.start()), slack, None);
            at = at.max(silence.end());
        }
        join(&mut out, (at, e.interval.end()), slack, None);
    }
    out
}

fn join(out: &mut Vec<Work>, (from, to): (UtcMs, UtcMs), slack: Millis, law: Option<Citation>) {
    if to <= from {
        return;
    }
    match out.last_mut() {
        Some(w) if w.interval.end() == from => {
            w.interval = Interval::between(w.interval.start(), to);
            w.slack = w.slack.max(slack);
            w.law = w.law.take().or(law);
        }
        _ => out.push(Work {
            interval: Interval::between(from, to),
            slack,
            law,
        }),
    }
}
