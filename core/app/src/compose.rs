//! From records to a timeline: analysis, places, and the worker's corrections
//! on top of both.

use stint_analysis::{Analyser, Named};
use stint_model::{Amendment, Change, Fix, Interval, Millis, Payload, Record, Timeline, UtcMs};
use stint_pay::Marks;
use stint_vault::Vault;

use crate::AppError;

/// Records beside a window that analysis sees too, so that a visit over
/// midnight is one visit: longer than any single stay that is work.
const MARGIN: Millis = Millis::from_mins(24 * 60);

/// A stretch of a worker's life, as far as it is known.
pub(crate) struct Composed {
    /// Visits, trips and gaps, corrected by the worker.
    pub(crate) timeline: Timeline,
    /// What she marked: shifts, breaks, app use.
    pub(crate) marks: Marks,
    /// How many records of the window it was made from.
    pub(crate) records: u64,
}

/// Reads `window` from the vault and makes a timeline of it.
pub(crate) fn compose(vault: &Vault, window: Interval) -> Result<Composed, AppError> {
    let amendments = vault.amendments()?;
    let mut analyser = Analyser::new();
    let mut timeline = Timeline::default();
    let mut marking: Vec<Record> = Vec::new();
    let mut records = 0;
    for stored in vault.records(widened(window, MARGIN)) {
        let record = stored?.record;
        if window.contains(record.moment.utc) {
            records += 1;
        }
        analyser.push_record(&record, &mut timeline);
        if matches!(
            record.payload,
            Payload::Shift(_) | Payload::Break(_) | Payload::AppUse(_)
        ) {
            marking.push(record);
        }
    }
    analyser.finish(&mut timeline);
    stint_analysis::places(&mut timeline, &named(&amendments));
    let timeline = stint_analysis::amend(timeline, &amendments);
    Ok(Composed {
        timeline: within(timeline, window),
        marks: Marks::from_records(&marking).amended(&amendments),
        records,
    })
}

/// The places she named.
fn named(amendments: &[Amendment]) -> Vec<Named> {
    Amendment::standing(amendments)
        .into_iter()
        .filter_map(|a| match &a.change {
            Change::NamePlace { at, name, kind } => Some(Named {
                at: *at,
                kind: *kind,
                name: Some(name.clone()),
            }),
            _ => None,
        })
        .collect()
}

fn widened(i: Interval, margin: Millis) -> Interval {
    let start = i.start().plus(Millis::ZERO - margin);
    Interval::between(start, i.end().plus(margin))
}

/// What touches the window. The ledger cuts visits and trips at its edges, so
/// that a night's hours count in the day and week they fall on; gaps are cut
/// here.
fn within(mut timeline: Timeline, window: Interval) -> Timeline {
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
    timeline
}

/// The fixes of a stretch, for a sketch of its routes.
pub(crate) fn fixes(vault: &Vault, window: Interval) -> Result<Vec<(UtcMs, Fix)>, AppError> {
    let mut fixes = Vec::new();
    for stored in vault.records(window) {
        let record = stored?.record;
        if let Payload::Fix(fix) = record.payload {
            fixes.push((record.moment.utc, fix));
        }
    }
    Ok(fixes)
}
