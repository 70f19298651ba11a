//! What a silence is made of.

use serde::{Deserialize, Serialize};
use stint_model::GapCause;

use crate::params::{GAP_MS, ONE_ACT_MS};
use crate::recording::State;

/// A silence is told in so many parts at most.
const PARTS: usize = 64;

/// A stretch of a silence through which recording was wanted, or wasn't.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Part {
    /// UTC ms.
    pub(crate) from: i64,
    /// Why it wasn't wanted.
    pub(crate) chosen: Option<GapCause>,
    /// A cause told within it, apart from that.
    pub(crate) cause: Option<GapCause>,
    /// How the phone started within it.
    pub(crate) restart: Option<Restart>,
}

impl Part {
    /// One that begins in this state.
    pub(crate) fn begun(from: i64, state: &State) -> Self {
        Self {
            from,
            chosen: state.chosen(),
            cause: state.standing(),
            restart: None,
        }
    }

    /// Takes a cause that is told within it.
    pub(crate) fn hint(&mut self, c: GapCause) {
        let wish = matches!(c, GapCause::PausedByWorker | GapCause::OutsideRecordedHours);
        if self.chosen.is_none() || !wish {
            self.cause = Some(self.cause.map_or(c, |old| stronger(old, c)));
        }
    }

    /// What a part too short to be told leaves to the one that it becomes part
    /// of.
    fn swallow(&mut self, short: Part) {
        self.from = self.from.min(short.from);
        if self.restart.is_none() {
            self.restart = short.restart;
        }
    }

    fn says_as(&self, o: &Part) -> bool {
        let one = |p: &Part| p.chosen.is_some() || p.restart.is_none();
        one(self) && one(o) && self.chosen.or(self.cause) == o.chosen.or(o.cause)
    }
}

/// A start of the phone within a silence; UTC ms.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Restart {
    pub(crate) on: i64,
    /// When it was unlocked, and why nothing was recorded from then on, if that
    /// was told.
    pub(crate) unlocked: Option<(i64, Option<GapCause>)>,
}

/// Adds the part that begins now. Where there are too many, the first two become
/// one, as the longer of them.
pub(crate) fn add(parts: &mut Vec<Part>, next: Part) {
    if parts.len() == PARTS {
        let (first, second, third) = (parts[0].from, parts[1].from, parts[2].from);
        if third - second > second - first {
            parts.swap(0, 1);
            parts[0].from = first;
        }
        parts.remove(1);
    }
    parts.push(next);
}

/// Adds the part of a halt that begins with the recorder's opening. If the one
/// before it began so too, that was for a note.
pub(crate) fn open(parts: &mut Vec<Part>, next: Part) {
    if let [.., before, last] = &parts[..]
        && before.chosen == next.chosen
        && last.chosen == next.chosen
    {
        parts.pop();
    }
    add(parts, next);
}

/// The parts of a silence up to `end` that are gaps, each with its end.
///
/// Where she wanted nothing recorded for more than 15 minutes, that begins and
/// ends where she said; what lies before and after is a silence of its own. A
/// part of either that is too short to be a gap is told with the one beside it.
pub(crate) fn told(parts: Vec<Part>, end: i64) -> Vec<(Part, i64)> {
    let ends: Vec<i64> = parts.iter().skip(1).map(|p| p.from).chain([end]).collect();
    let mut parts: Vec<(Part, i64)> = parts.into_iter().zip(ends).collect();
    join_acts(&mut parts);
    let runs: Vec<&[(Part, i64)]> = parts.chunk_by(of_a_kind).collect();
    let stretches = runs.chunk_by(|a, b| !is_halt(a) && !is_halt(b));
    let stretches = stretches.map(<[_]>::concat).filter(|s| length(s) > GAP_MS);
    let mut parts: Vec<(Part, i64)> = stretches
        .flat_map(|s| long_enough(without_short_halts(s)))
        .collect();
    parts.dedup_by(|(b, to), (a, until)| {
        let one = a.says_as(b) && *until == b.from;
        if one {
            *until = *to;
        }
        one
    });
    parts
}

/// Whether recording was wanted in both or in neither.
fn of_a_kind((a, _): &(Part, i64), (b, _): &(Part, i64)) -> bool {
    a.chosen.is_some() == b.chosen.is_some()
}

fn lasts((part, end): &(Part, i64)) -> i64 {
    end - part.from
}

fn length(run: &[(Part, i64)]) -> i64 {
    let from = run.first().map_or(0, |(part, _)| part.from);
    run.last().map_or(0, |(_, end)| end - from)
}

/// What lies within one act of hers is part of the halt around it.
fn join_acts(parts: &mut [(Part, i64)]) {
    let mut halted = None;
    for k in 0..parts.len() {
        let halts_again = parts[k..]
            .iter()
            .find(|(part, _)| part.chosen.is_some())
            .map(|(part, _)| part.from);
        match (parts[k].0.chosen, halted, halts_again) {
            (Some(cause), ..) => halted = Some((cause, parts[k].1)),
            (None, Some((cause, to)), Some(from)) if from - to <= ONE_ACT_MS => {
                parts[k].0.chosen = Some(cause);
            }
            _ => {}
        }
    }
}

fn is_halt(run: &[(Part, i64)]) -> bool {
    run.iter().all(|(part, _)| part.chosen.is_some()) && length(run) > GAP_MS
}

/// A halt that is too short is none: recording was wanted all the same, and what
/// else was lost is no choice of hers unless it is the smaller half.
fn without_short_halts(mut stretch: Vec<(Part, i64)>) -> Vec<(Part, i64)> {
    if is_halt(&stretch) {
        return stretch;
    }
    let halts = stretch.iter().filter(|(part, _)| part.chosen.is_some());
    let halted: i64 = halts.map(lasts).sum();
    let mostly = 2 * halted >= length(&stretch);
    for (part, _) in &mut stretch {
        let chosen = part.chosen.take().filter(|_| mostly);
        part.cause = chosen.or(part.cause);
    }
    stretch
}

/// Some parts in a row without those too short to be a gap: they are told with
/// the longer one beside them.
fn long_enough(mut parts: Vec<(Part, i64)>) -> Vec<(Part, i64)> {
    while parts.len() > 1 {
        let shortest = (0..parts.len()).min_by_key(|k| lasts(&parts[*k]));
        let Some(k) = shortest.filter(|k| lasts(&parts[*k]) <= GAP_MS) else {
            break;
        };
        let next_is_longer =
            k == 0 || k + 1 < parts.len() && lasts(&parts[k + 1]) > lasts(&parts[k - 1]);
        let (short, to) = parts.remove(k);
        let (into, until) = &mut parts[if next_is_longer { k } else { k - 1 }];
        *until = to.max(*until);
        into.swallow(short);
    }
    parts
}

/// Of two causes of one silence, the one that explains more of it.
pub(crate) fn stronger(a: GapCause, b: GapCause) -> GapCause {
    let rank = |c| match c {
        GapCause::PausedByWorker => 0,
        GapCause::PhoneOff => 1,
        GapCause::PermissionMissing => 2,
        GapCause::RecorderFailed => 3,
        GapCause::BatterySaver => 4,
        GapCause::StoppedBySystem => 5,
        GapCause::NotUnlockedSinceRestart => 6,
        GapCause::OutsideRecordedHours => 7,
        GapCause::NoSignal => 8,
        GapCause::Unknown => 9,
    };
    if rank(b) < rank(a) { b } else { a }
}
