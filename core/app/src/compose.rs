//! From records to a timeline: analysis, places, and the worker's corrections
//! on top of both.

use std::collections::HashSet;
use std::sync::Arc;

use stint_analysis::{Named, ShiftEnd, shift_end, unended};
use stint_model::{
    Amendment, Change, Fix, Interval, Known, Millis, Payload, PlaceId, Record, Timeline, UtcMs,
};
use stint_pay::Marks;
use stint_vault::Vault;

use crate::days::Whole;
use crate::notes::{Note, notes};
use crate::{AppError, Phone};

/// What lies this near to a window is corrected together with it, and marks
/// begin or end there: longer than any single stay that is work.
const MARGIN: Millis = Millis::from_mins(24 * 60);

/// A stretch of a worker's life, as far as it is known.
pub(crate) struct Composed {
    /// Visits, trips and gaps, corrected by the worker.
    pub(crate) timeline: Timeline,
    /// What she marked: shifts, breaks, app use.
    pub(crate) marks: Marks,
    /// What she noted.
    pub(crate) notes: Vec<Note>,
    /// Proposed ends of shifts that she didn't end.
    pub(crate) ends: Vec<ShiftEnd>,
    /// All that is recorded, of which this is a part.
    pub(crate) whole: Arc<Whole>,
}

impl Phone {
    /// The timeline of `window`.
    pub(crate) fn compose(&self, window: Interval) -> Result<Composed, AppError> {
        let amendments = self.vault.amendments()?;
        let whole = self.whole(&amendments)?;
        let wide = widened(window, MARGIN);
        let records = whole.marks(wide)?;
        let timeline = stint_analysis::amend(whole.around(wide), &amendments);
        let marks = Marks::from_records(records.iter().copied()).amended(&amendments);
        Ok(Composed {
            ends: ends(&records, &marks, &timeline, window),
            timeline: within(timeline, window),
            notes: notes(&records, &amendments),
            marks,
            whole,
        })
    }

    /// The timeline of all that is recorded.
    pub(crate) fn everything(&self) -> Result<Timeline, AppError> {
        let amendments = self.vault.amendments()?;
        let whole = self.whole(&amendments)?;
        Ok(stint_analysis::amend(whole.timeline.clone(), &amendments))
    }

    /// Everything recorded, analysed: once for as long as no record changes.
    pub(crate) fn whole(&self, amendments: &[Amendment]) -> Result<Arc<Whole>, AppError> {
        let stamp = self.vault.records_stamp();
        let named = named(amendments);
        let mut known = self.whole.borrow_mut();
        let mut whole = match known.take() {
            Some(whole) if whole.stamp == stamp => whole,
            earlier => {
                let earlier = earlier.map(Arc::unwrap_or_clone);
                Arc::new(Whole::read(&self.vault, earlier)?)
            }
        };
        let placed_by = (named, whole.shifts(amendments));
        if whole.placed_by.as_ref() != Some(&placed_by) {
            let (named, shifts) = placed_by;
            Arc::make_mut(&mut whole).place(named, shifts);
        }
        *known = Some(Arc::clone(&whole));
        Ok(whole)
    }
}

/// When shifts begun within `window` may have ended that she didn't end, and
/// for which she added no shift since.
fn ends(
    records: &[&Record],
    marks: &Marks,
    timeline: &Timeline,
    window: Interval,
) -> Vec<ShiftEnd> {
    let touches = records.iter().filter_map(|r| match r.payload {
        Payload::Shift(mark) => Some((r.moment.utc, mark)),
        _ => None,
    });
    let visits = timeline.visits.last().map(|v| v.interval.end());
    let trips = timeline.trips.last().map(|t| t.interval.end());
    let known_until = visits.max(trips).unwrap_or(window.start());
    unended(touches, known_until)
        .into_iter()
        .filter(|open| window.contains(open.start()))
        .filter(|open| !marks.shifts.iter().any(|s| s.contains(open.start())))
        .filter_map(|open| shift_end(timeline, open))
        .collect()
}

/// The places she named; without a name where she only said what a place isn't.
pub(crate) fn named(amendments: &[Amendment]) -> Vec<Named> {
    Amendment::standing(amendments)
        .into_iter()
        .filter_map(|a| match &a.change {
            Change::NamePlace { at, name, kind } => Some(Named {
                at: *at,
                kind: *kind,
                name: Some(name.clone()).filter(|n| !n.as_str().is_empty()),
            }),
            _ => None,
        })
        .collect()
}

fn widened(i: Interval, margin: Millis) -> Interval {
    let start = i.start().plus(Millis::ZERO - margin);
    Interval::between(start, i.end().plus(margin))
}

/// What touches the window, with the places it is about and those she named.
/// The ledger cuts visits and trips at its edges, so that a night's hours count
/// in the day and week they fall on; gaps are cut here.
pub(crate) fn within(mut timeline: Timeline, window: Interval) -> Timeline {
    timeline
        .visits
        .retain(|v| v.interval.overlap(window).is_some());
    timeline
        .trips
        .retain(|t| t.interval.overlap(window).is_some());
    timeline.gaps = timeline
        .gaps
        .into_iter()
        .filter_map(|mut g| {
            g.interval = g.interval.overlap(window)?;
            Some(g)
        })
        .collect();
    let ends = timeline.trips.iter().flat_map(|t| [t.from, t.to]);
    let stays = timeline.visits.iter().map(|v| v.place);
    let touched: HashSet<PlaceId> = ends.chain(stays).flatten().collect();
    timeline
        .places
        .retain(|p| p.known == Known::Typed || touched.contains(&p.id));
    timeline
}

/// The fixes of a stretch, for a sketch of its routes.
pub(crate) fn fixes(vault: &Vault, window: Interval) -> Result<Vec<(UtcMs, Fix)>, AppError> {
    let mut fixes = Vec::new();
    let mut batches = vault.batches(window);
    while let Some(batch) = batches.advance() {
        fixes.extend(batch?.fixes().iter());
    }
    Ok(fixes)
}
