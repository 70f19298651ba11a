//! What a way was by other signs than fixes: breaks that she marked, steps
//! counted, the platform's guess. None of them is needed.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use stint_model::{Activity, Interval, Mark, Millis, Mode, Reason, Steps, Trip, UtcMs};

use crate::input::Observation;
use crate::params::{BREAK_SHARE, GUESS_LASTS_MS, GUESSED_SHARE, HINTS, STEP_M, WALKED_SHARE};

/// Hints that ways still to be told may need. Their number is bounded.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Hints {
    break_since: Option<UtcMs>,
    doing: Option<(UtcMs, Activity)>,
    latest: VecDeque<Hint>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Hint {
    Break(Interval),
    Doing(Interval, Activity),
    Steps(Steps),
}

impl Hint {
    fn interval(&self) -> Interval {
        match self {
            Hint::Break(i) | Hint::Doing(i, _) => *i,
            Hint::Steps(s) => s.interval,
        }
    }
}

impl Hints {
    /// Notes what is no fix.
    pub(crate) fn hear(&mut self, t: i64, o: &Observation) {
        let now = UtcMs::new(t).unwrap_or(UtcMs::MIN);
        match o {
            Observation::Break(Mark::Start) => self.break_since = Some(now),
            Observation::Break(Mark::End) => self.end_break(now),
            // A break that she forgot to end ends with her shift; how long it
            // was is unknown where that isn't marked either.
            Observation::Shift(Mark::End) => self.end_break(now),
            Observation::Shift(Mark::Start) => self.break_since = None,
            Observation::Activity(a) => {
                if let Some((from, before)) = self.doing.replace((now, *a)) {
                    let lasted = lasting(from).overlap(Interval::between(from, now));
                    if let Some(lasted) = lasted {
                        self.keep(Hint::Doing(lasted, before));
                    }
                }
            }
            Observation::Steps(s) => self.keep(Hint::Steps(*s)),
            _ => {}
        }
    }

    fn end_break(&mut self, now: UtcMs) {
        if let Some(from) = self.break_since.take() {
            self.keep(Hint::Break(Interval::between(from, now)));
        }
    }

    fn keep(&mut self, hint: Hint) {
        if self.latest.len() == HINTS {
            self.latest.pop_front();
        }
        self.latest.push_back(hint);
    }

    /// Lays what is known on a way. Steps that make up its length win over a
    /// guess, and both over speed.
    pub(crate) fn tell(&self, t: &mut Trip) {
        let all = t.interval.length().0 as f64;
        let (mut at_rest, mut on_foot, mut riding, mut steps) = (0.0, 0.0, 0.0, 0.0);
        let open = self
            .break_since
            .map(|from| Hint::Break(Interval::between(from, UtcMs::MAX)));
        let doing = self.doing.map(|(from, a)| Hint::Doing(lasting(from), a));
        for hint in self.latest.iter().copied().chain(open).chain(doing) {
            let Some(shared) = hint.interval().overlap(t.interval) else {
                continue;
            };
            let shared = shared.length().0 as f64;
            match hint {
                Hint::Break(_) => at_rest += shared,
                Hint::Doing(_, Activity::Vehicle) => riding += shared,
                Hint::Doing(_, Activity::Walking | Activity::Cycling) => on_foot += shared,
                Hint::Doing(_, Activity::Still) => {}
                Hint::Steps(s) => {
                    let part = shared / s.interval.length().0.max(1) as f64;
                    steps += f64::from(s.count) * part;
                }
            }
        }
        if at_rest >= BREAK_SHARE * all {
            t.reason = Reason::Break;
        }
        let length = t.length.best().0;
        if length <= 0.0 {
            return;
        }
        if steps * STEP_M >= WALKED_SHARE * length {
            t.mode = Mode::Slow;
        } else if on_foot + riding >= GUESSED_SHARE * all {
            t.mode = if riding > on_foot {
                Mode::Motorised
            } else {
                Mode::Slow
            };
        }
    }
}

/// Where results go, and what hints say of ways before they are told.
pub(crate) struct Hinted<'a, S> {
    pub(crate) hints: &'a Hints,
    pub(crate) sink: &'a mut S,
}

/// How long a guess holds if no other follows.
fn lasting(from: UtcMs) -> Interval {
    Interval::between(from, from.plus(Millis(GUESS_LASTS_MS)))
}
