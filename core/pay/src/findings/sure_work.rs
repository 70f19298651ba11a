//! What is surely work, for findings about rest and breaks.

use stint_model::{Interval, Millis};

use super::Inputs;
use crate::ledger::Class;

/// Work stretches joined where they touch.
pub(super) struct Work {
    /// From, to.
    pub(super) interval: Interval,
    /// How far each end may be off.
    pub(super) slack: Millis,
}

/// Work that is certain. Ways from home, waiting that isn't said to be work,
/// guesses about places, and silences of the phone within a visit or way are
/// left out: she may have rested there.
pub(super) fn sure_work(i: &Inputs<'_>) -> Vec<Work> {
    let gaps = &i.timeline.gaps;
    let mut out: Vec<Work> = Vec::new();
    for e in i.ledger.entries() {
        let counted = e.class.is_work()
            || (e.class == Class::Waiting && i.contract.waiting_is_work == Some(true));
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
            join(&mut out, at, silence.start(), slack);
            at = at.max(silence.end());
        }
        join(&mut out, at, e.interval.end(), slack);
    }
    out
}

fn join(out: &mut Vec<Work>, from: stint_model::UtcMs, to: stint_model::UtcMs, slack: Millis) {
    if to <= from {
        return;
    }
    match out.last_mut() {
        Some(w) if w.interval.end() == from => {
            w.interval = Interval::between(w.interval.start(), to);
            w.slack = w.slack.max(slack);
        }
        _ => out.push(Work {
            interval: Interval::between(from, to),
            slack,
        }),
    }
}
