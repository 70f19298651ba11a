//! Weekly figures: minutes at work places, minutes and kilometres between them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Interval, Millis, Timeline, UtcMs};

use crate::ledger::{Class, Entry, Ledger};
use crate::marks::Marks;
use crate::roster::Roster;
use crate::zones::{DateRange, Zones};

/// A number with its range, `low <= best <= high`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Estimate {
    /// The least it is likely to be.
    pub low: f64,
    /// Measured plus labelled estimate.
    pub best: f64,
    /// The most it is likely to be.
    pub high: f64,
}

/// The figures of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Minutes with clients and at the office.
    pub at_work_places_min: Estimate,
    /// Minutes on the way between these.
    pub between_min: Estimate,
    /// Kilometres between these.
    pub between_km: Estimate,
}

/// One entry's part in a sum: its value, how unsure it is by itself, and
/// whether it counts only if a guess about a place is right.
#[derive(Default, Clone, Copy)]
struct Part {
    sure: f64,
    guessed: f64,
    /// Squares of the guessed parts.
    guessed_squares: f64,
    /// Squares of independent errors, and the errors themselves.
    squares: f64,
    errors: f64,
    /// An error in each part that points the same way.
    shared: f64,
    /// Minutes of it that belong to ways: departures noticed late.
    late: f64,
    /// What a gap may hide.
    hidden: f64,
    hidden_best: f64,
}

/// How often a guess that a place is a client's is wrong.
const WRONG_GUESS: f64 = 0.1;
/// Error that all parts of a figure share, as a share of it: time at work
/// places, time between them, distance between them.
const COMMON: (f64, f64, f64) = (0.04, 0.05, 0.05);
/// Share of the errors of single ends that points the same way.
const ENDS_COMMON: f64 = 0.22;
/// Of what a phone didn't see of a way's ends, beyond the minutes below that are
/// unseen on any phone, the share by which the way comes out too short and the
/// stays too long: departures are noticed late. Cross-validated, see
/// `docs/src/pay.md`.
const ENDS_LATE: f64 = 0.12;
const ENDS_SEEN: f64 = 1.5;
/// What the first and last steps of each way add that no fix shows.
const LEG_KM: f64 = 0.05;
/// A silence from which on it is a gap and not a phone's rhythm.
const SILENCE: Millis = Millis(90 * 60_000);
/// The same for a silence at home by day, where phones sleep longer.
const SILENCE_AT_HOME: Millis = Millis(150 * 60_000);
/// Nobody works unseen for longer in one piece.
const LONGEST: Millis = Millis(5 * 3_600_000);
/// A silence at home hides work only by day.
const DAY: (u32, u32) = (7, 22);
/// In a gap of a working day: most and likely shares of visits and of ways.
const GAP_VISITS: (f64, f64) = (1.0, 0.7);
const GAP_WAYS: (f64, f64) = (0.5, 0.2);
/// Width of a range in standard errors, for nine weeks in ten.
const Z: f64 = 1.64;

impl Part {
    fn add(&mut self, value: f64, error: f64, guess: bool) {
        if guess {
            self.guessed += value;
            self.guessed_squares += value * value;
        } else {
            self.sure += value;
        }
        self.squares += error * error;
        self.errors += error;
    }

    /// Time of which nothing was recorded, and how much of it is likely.
    fn hide(&mut self, most: f64, likely: f64) {
        self.hidden += most;
        self.hidden_best += likely;
    }

    fn estimate(&self, common: f64) -> Estimate {
        let seen = (self.sure + self.guessed - self.late).max(0.0);
        let best = seen + self.hidden_best;
        let guesses = WRONG_GUESS * (1.0 - WRONG_GUESS) * self.guessed_squares;
        let common = common * seen;
        let ends = ENDS_COMMON * self.errors;
        let w = Z
            * (self.squares + guesses + common * common + ends * ends + self.shared.powi(2)).sqrt();
        Estimate {
            low: (seen - w).max(0.0),
            best,
            high: seen + self.hidden.max(self.hidden_best) + w,
        }
    }
}

/// The figures of each week, in order: likely ranges, meant to hold the truth
/// in nine weeks of ten. The timeline's places must be those the worker has
/// named; places that nobody named are taken for clients' or her own by their
/// habits, or by the roster where there is one.
pub fn weeks(
    timeline: &Timeline,
    marks: &Marks,
    roster: Option<&Roster>,
    zones: &Zones,
) -> Vec<Week> {
    let all = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let ledger = Ledger::new(timeline, marks, roster, all);
    let mut parts: BTreeMap<NaiveDate, [Part; 3]> = BTreeMap::new();
    for e in ledger.entries() {
        let monday = DateRange::iso_week(zones.date(e.interval.start())).first;
        let [at, between, km] = parts.entry(monday).or_default();
        let guess = e.time.low.0 == 0;
        let time = e.time.best().mins();
        let silent = silence_in(e.interval, timeline);
        let seen = 1.0 - silent / e.interval.length().mins().max(1.0);
        match e.class {
            Class::Visit | Class::Office => {
                at.add(time * seen, e.doubt.mins() / 3.5 * seen, guess);
                at.hide(silent * GAP_VISITS.0, silent * GAP_VISITS.1);
                between.hide(silent * GAP_WAYS.0, silent * GAP_WAYS.1);
            }
            Class::Unseen => {
                at.hide(time * GAP_VISITS.0, time * GAP_VISITS.1);
                between.hide(time * GAP_WAYS.0, time * GAP_WAYS.1);
            }
            Class::Between => {
                let late = ENDS_LATE * (e.doubt.mins() - ENDS_SEEN).max(0.0) * seen;
                between.add(time * seen + late, e.doubt.mins() / 3.5 * seen, guess);
                at.late += late;
                // A silence on the way may hide visits.
                let open = (e.time.high - e.time.best()).mins();
                let silent = if guess { silent } else { silent.max(open) };
                at.hide(silent * GAP_VISITS.0, silent * GAP_VISITS.1);
                between.hide(silent * GAP_WAYS.0, silent * GAP_WAYS.1);
                let length = e.length.best().km();
                let error = (e.length.high.km() - length).max(0.0) / Z;
                km.shared += LEG_KM;
                km.add(length, error, guess);
            }
            _ => {}
        }
    }
    for (monday, silent) in silences_beside_work(timeline, &ledger, zones) {
        let [at, between, _] = parts.entry(monday).or_default();
        at.hide(silent * GAP_VISITS.0, 0.0);
        between.hide(silent * GAP_WAYS.0, 0.0);
    }
    for [_, between, km] in parts.values_mut() {
        // What a gap hides is driven as fast as the rest of the week.
        let speed = (km.sure + km.guessed) / (between.sure + between.guessed).max(1.0);
        km.hide(between.hidden * speed, between.hidden_best * speed);
    }
    parts
        .into_iter()
        .map(|(monday, [at, between, km])| Week {
            monday,
            at_work_places_min: at.estimate(COMMON.0),
            between_min: between.estimate(COMMON.1),
            between_km: km.estimate(COMMON.2),
        })
        .collect()
}

/// Minutes of an interval that lie in gaps too long to be a phone's rhythm.
fn silence_in(interval: Interval, timeline: &Timeline) -> f64 {
    let gaps = &timeline.gaps;
    let first = gaps.partition_point(|g| g.interval.end() <= interval.start());
    gaps[first..]
        .iter()
        .take_while(|g| g.interval.start() < interval.end())
        .filter(|g| g.interval.length() >= SILENCE)
        .filter_map(|g| g.interval.overlap(interval))
        .map(|o| o.length().mins())
        .sum()
}

/// Minutes of gaps by day that begin or end beside work and that analysis took
/// for time at home or for nothing: a phone that died at home may have been
/// carried to work. By the Monday of their week.
fn silences_beside_work(
    timeline: &Timeline,
    ledger: &Ledger,
    zones: &Zones,
) -> Vec<(NaiveDate, f64)> {
    const NEAR: Millis = Millis(3_600_000);
    let entries = ledger.entries();
    let working = |e: &&Entry| e.class.is_work() || e.class == Class::Commute;
    let mut out = Vec::new();
    for gap in timeline.gaps.iter().map(|g| g.interval) {
        if gap.length() < SILENCE_AT_HOME {
            continue;
        }
        let first =
            entries.partition_point(|e| e.interval.end() <= gap.start().plus(Millis(-NEAR.0)));
        let beside = entries[first..]
            .iter()
            .take_while(|e| e.interval.start() < gap.end().plus(NEAR));
        if !beside.clone().any(|e| working(&e)) {
            continue;
        }
        // What a visit or a way already takes is counted there.
        let taken: f64 = beside
            .filter(working)
            .filter_map(|e| e.interval.overlap(gap))
            .map(|o| o.length().mins())
            .sum();
        for day in DateRange::between(zones.date(gap.start()), zones.date(gap.end())).iter() {
            let hour = |h| chrono::NaiveTime::from_hms_opt(h, 0, 0).unwrap_or_default();
            let by_day = Interval::between(
                zones.instant(day, hour(DAY.0)),
                zones.instant(day, hour(DAY.1)),
            );
            let silent = by_day.overlap(gap).map_or(Millis::ZERO, Interval::length);
            if silent >= SILENCE_AT_HOME {
                let left = (silent.min(LONGEST).mins() - taken).max(0.0);
                out.push((DateRange::iso_week(day).first, left));
            }
        }
    }
    out
}
