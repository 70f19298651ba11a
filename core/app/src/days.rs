//! Days analysed once. What analysis made of each day is kept in the vault, a
//! month or so together, with the state it was in at the last midnight, so that
//! the next day goes on from there: the result is that of one run over everything, whatever was kept.

use serde::{Deserialize, Serialize};
use stint_analysis::{Analyser, METHOD, Named, fingerprint, places_off_duty};
use stint_model::{Amendment, Interval, Payload, Record, Timeline, UtcDay};
use stint_pay::Marks;
use stint_vault::{Vault, VaultError};

use crate::AppError;

mod one_day;

use one_day::analyse;

const LABEL: &str = "analysis";
/// What was kept by another method, or in another form, is made again.
const KEPT_BY: [u8; 8] = fingerprint(
    METHOD,
    &[include_bytes!("days.rs"), include_bytes!("days/one_day.rs")],
)
.to_le_bytes();
/// Time zones are whole quarters of an hour from UTC, and so are their days.
const QUARTER_MS: i64 = 900_000;

/// What came of one UTC day's records.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Day {
    /// Visits, trips and gaps that became certain on it.
    certain: Timeline,
    /// Shifts, breaks, app use and notes.
    marks: Vec<Record>,
    /// Quarters of an hour that have records, counted from midnight, and how
    /// many.
    quarters: Vec<(u8, u32)>,
    /// Some of it can't be read.
    damaged: bool,
}

/// Days one after another, kept together with the last of them: a change in
/// any outdates all. Read in one piece, so that years are read in a few.
type Span = Vec<(u32, Day)>;
const SPAN_DAYS: usize = 31;

/// Everything recorded, analysed; places found, nothing corrected.
#[derive(Debug, Clone, Default)]
pub(crate) struct Whole {
    pub(crate) stamp: [u8; 32],
    /// The names and shifts that its places were found with, once they are
    /// found.
    pub(crate) placed_by: Option<(Vec<Named>, Vec<Interval>)>,
    pub(crate) timeline: Timeline,
    days: Vec<(UtcDay, Day)>,
    shifts: Vec<Interval>,
    /// Before the last day, which may still grow.
    over: Option<Over>,
}

/// Where the days that are over end.
#[derive(Debug, Clone)]
struct Over {
    last: UtcDay,
    /// Of all records before the last day.
    stamp: [u8; 32],
    visits: usize,
    trips: usize,
    gaps: usize,
    analyser: Analyser,
}

impl Whole {
    /// Takes what is known from `earlier` or is kept, and analyses the rest.
    pub(crate) fn read(vault: &Vault, earlier: Option<Self>) -> Result<Self, AppError> {
        let all: Vec<UtcDay> = vault.days().collect();
        let (mut whole, mut analyser) = match earlier.and_then(|w| w.without_last(vault)) {
            Some(known) => known,
            None => Self::kept(vault, &all)?,
        };
        whole.stamp = vault.records_stamp();
        for day in &all[whole.days.len()..] {
            if all.last() == Some(day) {
                whole.over = Some(Over {
                    last: *day,
                    stamp: vault.records_stamp_before(*day),
                    visits: whole.timeline.visits.len(),
                    trips: whole.timeline.trips.len(),
                    gaps: whole.timeline.gaps.len(),
                    analyser: analyser.clone(),
                });
            }
            let done = analyse(vault, *day, &mut analyser)?;
            whole.add(*day, done);
        }
        analyser.finish(&mut whole.timeline);
        whole.shifts = shifts(&whole.days);
        Ok(whole)
    }

    /// The days that are kept, from the first on without a hole.
    fn kept(vault: &Vault, all: &[UtcDay]) -> Result<(Self, Analyser), AppError> {
        let mut whole = Self::default();
        let mut state = Vec::new();
        for last in vault.derived_days() {
            let Some(kept) = kept(vault, last)? else {
                break;
            };
            let Some((span, rest)) = decode::<Span>(&kept) else {
                break;
            };
            let next = all[whole.days.len()..].iter().take(span.len());
            if !next.map(|d| d.0).eq(span.iter().map(|(d, _)| *d)) {
                break;
            }
            for (day, done) in span {
                whole.add(UtcDay(day), done);
            }
            state = rest.to_vec();
        }
        Ok(match decode(&state) {
            Some((analyser, [])) => (whole, analyser),
            _ => Default::default(),
        })
    }

    /// The days before the last, if nothing changed in them.
    fn without_last(mut self, vault: &Vault) -> Option<(Self, Analyser)> {
        let over = self.over.take()?;
        if vault.records_stamp_before(over.last) != over.stamp {
            return None;
        }
        self.days.pop();
        self.timeline.visits.truncate(over.visits);
        self.timeline.trips.truncate(over.trips);
        self.timeline.gaps.truncate(over.gaps);
        self.placed_by = None;
        Some((self, over.analyser))
    }

    fn add(&mut self, day: UtcDay, mut done: Day) {
        let t = &mut self.timeline;
        t.visits.append(&mut done.certain.visits);
        t.trips.append(&mut done.certain.trips);
        t.gaps.append(&mut done.certain.gaps);
        self.days.push((day, done));
    }

    /// All shifts, with those that she added.
    pub(crate) fn shifts(&self, amendments: &[Amendment]) -> Vec<Interval> {
        let marks = Marks {
            shifts: self.shifts.clone(),
            ..Marks::default()
        };
        marks.amended(amendments).shifts
    }

    /// Finds all places anew, with these names; a night within a shift is no
    /// night at home.
    pub(crate) fn place(&mut self, named: Vec<Named>, shifts: Vec<Interval>) {
        self.timeline.places.clear();
        for v in &mut self.timeline.visits {
            v.place = None;
        }
        places_off_duty(&mut self.timeline, &named, &shifts);
        self.placed_by = Some((named, shifts));
    }

    /// Visits, trips and gaps that touch `window`, with the next visit and trip
    /// on each side, which these may touch in turn.
    pub(crate) fn around(&self, window: Interval) -> Timeline {
        let t = &self.timeline;
        let visits = touching(&t.visits, window, 1, |v| v.interval);
        let trips = touching(&t.trips, window, 1, |p| p.interval);
        let gaps = touching(&t.gaps, window, 0, |g| g.interval);
        Timeline {
            places: t.places.clone(),
            visits: visits.to_vec(),
            trips: trips.to_vec(),
            gaps: gaps.to_vec(),
        }
    }

    /// Shifts, breaks, app use and notes made within `window`.
    ///
    /// # Errors
    /// A day that it touches is damaged: what she marked on it isn't known.
    pub(crate) fn marks(&self, window: Interval) -> Result<Vec<&Record>, AppError> {
        let touched = touching(&self.days, window, 0, |d| d.0.interval());
        if touched.iter().any(|(_, d)| d.damaged) {
            return Err(VaultError::DayDamaged.into());
        }
        let marks = touched.iter().flat_map(|(_, d)| &d.marks);
        Ok(in_order(
            marks.filter(|r| window.contains(r.moment.utc)).collect(),
        ))
    }

    /// How many records were logged within `window`.
    pub(crate) fn records(&self, vault: &Vault, window: Interval) -> Result<u64, AppError> {
        let (from, to) = (window.start().get(), window.end().get());
        if from % QUARTER_MS != 0 || to % QUARTER_MS != 0 {
            return vault.records(window).try_fold(0, |n, r| {
                r?;
                Ok(n + 1)
            });
        }
        let touched = touching(&self.days, window, 0, |d| d.0.interval());
        let quarters = touched.iter().flat_map(|(day, d)| {
            let midnight = day.start().get();
            let at = move |q: u8| midnight + i64::from(q) * QUARTER_MS;
            d.quarters.iter().map(move |(q, n)| (at(*q), u64::from(*n)))
        });
        Ok(quarters
            .filter(|(at, _)| (from..to).contains(at))
            .map(|(_, n)| n)
            .sum())
    }
}

/// Shifts marked on all days that can be read: none is put together across a
/// damaged one, on which she may have ended it.
fn shifts(days: &[(UtcDay, Day)]) -> Vec<Interval> {
    let is_shift = |r: &&Record| matches!(r.payload, Payload::Shift(_));
    let readable = days.split(|(_, d)| d.damaged);
    let marked = readable.flat_map(|days| {
        let marks = days.iter().flat_map(|(_, d)| &d.marks);
        Marks::from_records(in_order(marks.filter(is_shift).collect())).shifts
    });
    marked.collect()
}

/// A clock that was wrong around midnight leaves marks with the next day.
fn in_order(mut marks: Vec<&Record>) -> Vec<&Record> {
    marks.sort_by_key(|r| r.moment.utc);
    marks
}

/// The part of `items`, which are in order of time, that touches `window`, and
/// `more` items on each side.
fn touching<T>(
    items: &[T],
    window: Interval,
    more: usize,
    interval: impl Fn(&T) -> Interval,
) -> &[T] {
    let first = items.partition_point(|i| interval(i).end() <= window.start());
    let last = items.partition_point(|i| interval(i).start() < window.end());
    &items[first.saturating_sub(more)..items.len().min(last.max(first) + more)]
}

/// Analyses days that have no result yet and keeps what comes of them, the
/// last one left out, as it still grows. At most `most` days, which are kept
/// all or none; returns whether more are left.
///
/// # Errors
/// Those of disk and database.
pub(crate) fn keep_up(vault: &mut Vault, most: usize) -> Result<bool, AppError> {
    let mut over: Vec<UtcDay> = vault.days().collect();
    over.pop();
    // Whatever is outdated takes all later days with it, so what is kept is
    // the beginning.
    let spans: Vec<UtcDay> = vault.derived_days().collect();
    let is_kept = |day: &UtcDay| matches!(kept(vault, *day), Ok(Some(_)));
    let mut whole = spans.partition_point(is_kept);
    let newest = match whole.checked_sub(1) {
        None => None,
        Some(newest) => kept(vault, spans[newest])?,
    };
    let newest = newest.as_deref().and_then(decode::<Span>);
    let newest = newest.and_then(|(span, state)| match decode(state) {
        Some((analyser, [])) => Some((span, analyser)),
        _ => None,
    });
    let (mut span, mut analyser, done) = match newest {
        None => {
            whole = 0;
            (Span::new(), Analyser::new(), 0)
        }
        Some((span, analyser)) => {
            let done = over.partition_point(|d| *d <= spans[whole - 1]);
            (span, analyser, done)
        }
    };
    let todo = &over[done..over.len().min(done + most)];
    if todo.is_empty() {
        return Ok(done < over.len());
    }
    match span.len() < SPAN_DAYS {
        // Goes on in a larger one.
        true => whole = whole.saturating_sub(1),
        false => span.clear(),
    }
    let mut results = Vec::new();
    for (n, day) in todo.iter().enumerate() {
        span.push((day.0, analyse(vault, *day, &mut analyser)?));
        if span.len() >= SPAN_DAYS || n + 1 == todo.len() {
            let mut bytes = KEPT_BY.to_vec();
            for part in [postcard::to_stdvec(&span), postcard::to_stdvec(&analyser)] {
                bytes.extend(part.map_err(|_| VaultError::TooLarge)?);
            }
            results.push((*day, bytes));
            span.clear();
        }
    }
    vault.derived_exchange(LABEL, &spans[whole..], &results)?;
    Ok(done + todo.len() < over.len())
}

/// What this version kept of the days up to one. What can't be read is made
/// again.
fn kept(vault: &Vault, day: UtcDay) -> Result<Option<Vec<u8>>, AppError> {
    let bytes = match vault.derived_get(LABEL, day) {
        Err(VaultError::DayDamaged) => None,
        other => other?,
    };
    Ok(bytes.and_then(|b| Some(b.strip_prefix(&KEPT_BY)?.to_vec())))
}

fn decode<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<(T, &'b [u8])> {
    postcard::take_from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests;
