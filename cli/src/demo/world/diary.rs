//! What the worker touches and uses: shifts, breaks, notes, the work app.

use super::clock::{MINUTE, WallClock, instant, span};
use super::dice::Dice;
use super::life::Life;
use super::model::{AppUse, Interval, Known, LongText, Mark, Payload, ShortText, Source};
use super::names::{NOTES, WORK_APP};
use super::patch::{HOME, Patch};

/// A record before the phone's clocks stamp it.
pub(super) struct Entry {
    pub(super) at: i64,
    pub(super) source: Source,
    pub(super) known: Known,
    pub(super) payload: Payload,
}

impl Entry {
    pub(super) fn system(at: i64, payload: Payload) -> Self {
        Self {
            at,
            source: Source::System,
            known: Known::Measured,
            payload,
        }
    }

    /// A touch: the phone's own clock says when.
    fn touch(at: i64, payload: Payload) -> Self {
        Self {
            at,
            source: Source::Worker,
            known: Known::Measured,
            payload,
        }
    }
}

/// Touches on start and end, a few seconds after it began and before it ended.
pub(super) fn touches(life: &Life, dice: &mut Dice) -> Vec<Entry> {
    let mut entries = Vec::new();
    for shift in &life.shifts {
        let began = shift.interval.start().get() + dice.seconds(4.0, 60.0);
        let ended = shift.interval.end().get() - dice.seconds(4.0, 60.0);
        entries.push(Entry::touch(began, Payload::Shift(Mark::Start)));
        if !shift.end_forgotten {
            entries.push(Entry::touch(ended, Payload::Shift(Mark::End)));
        }
    }
    for rest in &life.breaks {
        let began = rest.start().get() + dice.seconds(4.0, 40.0);
        let ended = rest.end().get() - dice.seconds(4.0, 40.0);
        entries.push(Entry::touch(began, Payload::Break(Mark::Start)));
        entries.push(Entry::touch(ended, Payload::Break(Mark::End)));
    }
    entries
}

/// A few words after some visits.
pub(super) fn notes(life: &Life, patch: &Patch, dice: &mut Dice) -> Vec<Entry> {
    let mut entries = Vec::new();
    let at_work = life.visits.iter().filter(|v| patch.kind(v.place).is_work());
    for (number, visit) in at_work.enumerate() {
        if number != 2 && !dice.chance(0.06) {
            continue;
        }
        let words = NOTES[dice.below(NOTES.len())];
        if let Ok(words) = LongText::new(words) {
            let at = visit.interval.end().get() - dice.seconds(70.0, 160.0);
            let (source, known) = (Source::Worker, Known::Typed);
            entries.push(Entry {
                at,
                source,
                known,
                payload: Payload::Note(words),
            });
        }
    }
    entries
}

/// When the work app is in front: at each visit's beginning and end, and at
/// home, unpaid: before the first visit, in the evening, on days off.
pub(super) fn app_use(
    life: &Life,
    patch: &Patch,
    clock: WallClock,
    dice: &mut Dice,
) -> Vec<Interval> {
    let mut used = Vec::new();
    for visit in &life.visits {
        let (start, end) = (visit.interval.start().get(), visit.interval.end().get());
        if patch.kind(visit.place).is_work() {
            let began = start + dice.seconds(61.0, 110.0);
            used.push(span(began, began + dice.seconds(25.0, 100.0)));
            let ended = end - dice.seconds(61.0, 66.0);
            used.push(span(ended - dice.seconds(30.0, 120.0), ended));
        } else if visit.place == HOME {
            at_home(start, end, clock, dice, &mut used);
        }
    }
    used.sort();
    used.dedup_by(|next, before| next.start() < before.end());
    used
}

/// Looks at each half hour that she is at home and awake.
fn at_home(start: i64, end: i64, clock: WallClock, dice: &mut Dice, used: &mut Vec<Interval>) {
    let mut slot = start - start % (30 * MINUTE) + 30 * MINUTE;
    while slot + 30 * MINUTE < end {
        let p = match clock.minute_of_day(slot) / 30 {
            12 => 0.35,
            19..=25 => 0.06,
            38..=44 => 0.22,
            _ => 0.0,
        };
        if dice.chance(p) {
            let began = slot + dice.seconds(0.0, 900.0);
            used.push(span(began, began + dice.seconds(100.0, 780.0)));
        }
        slot += 30 * MINUTE;
    }
}

/// The log's entry for each use, made when the app leaves the front.
pub(super) fn app_entries(used: &[Interval]) -> Vec<Entry> {
    let Ok(app) = ShortText::new(WORK_APP) else {
        return Vec::new();
    };
    used.iter()
        .map(|&interval| {
            let payload = Payload::AppUse(AppUse {
                app: app.clone(),
                interval,
            });
            Entry::system(interval.end().get(), payload)
        })
        .collect()
}

/// Whether `ms` lies in a visit to a work place.
pub(super) fn is_caring(life: &Life, patch: &Patch, ms: i64) -> bool {
    let visit = life
        .visits
        .partition_point(|v| v.interval.end() <= instant(ms));
    life.visits
        .get(visit)
        .is_some_and(|v| v.interval.contains(instant(ms)) && patch.kind(v.place).is_work())
}
