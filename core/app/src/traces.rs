//! Visits and ways of a report as a campaign may get them, with positions and
//! times for the levels that have a place for these.

use std::collections::HashMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use stint_model::{Amendment, Change, Interval, Known, Place, PlaceId, PlaceKind, Trip, Visit};
use stint_pay::Roster;
use stint_share::{
    AreaVisit, LegFact, Naming, PlaceFact, Table, Trace, TraceFix, TraceLeg, TraceNote, TraceVisit,
    VisitFact, WeekTotals,
};

use crate::plans::Plans;
use crate::report::Report;
use crate::{AppError, Phone, compose};

/// What of a report's visits and ways is work, by day.
pub(crate) struct Shared<'r> {
    report: &'r Report,
    places: HashMap<PlaceId, PlaceFact>,
    plans: Plans,
}

impl<'r> Shared<'r> {
    pub(crate) fn of(report: &'r Report, roster: &Roster) -> Self {
        let places = report.timeline.places.iter();
        Self {
            report,
            places: places.map(|p| (p.id, lasting(p))).collect(),
            plans: Plans::of(&report.timeline, roster),
        }
    }

    fn place(&self, id: Option<PlaceId>) -> Option<PlaceFact> {
        self.places.get(&id?).copied()
    }

    fn date(&self, i: Interval) -> NaiveDate {
        self.report.zones.date(i.start())
    }

    /// A visit over midnight is one row, of the day on which it began.
    fn begun(&self, i: Interval) -> bool {
        self.report.range.contains(self.date(i))
    }

    pub(crate) fn visits(&self) -> impl Iterator<Item = (&'r Visit, VisitFact)> {
        let visits = self.report.timeline.visits.iter().enumerate();
        visits
            .filter(|(_, v)| !v.not_work && self.begun(v.interval))
            .filter_map(|(i, v)| {
                let fact = VisitFact {
                    date: self.date(v.interval),
                    place: self.place(v.place)?,
                    dwell: v.dwell,
                    planned: self.plans.planned(i),
                };
                Some((v, fact))
            })
    }

    pub(crate) fn legs(&self) -> impl Iterator<Item = (&'r Trip, LegFact)> {
        let legs = self.report.timeline.trips.iter();
        legs.filter(|t| !t.not_work && self.begun(t.interval))
            .map(|t| {
                let fact = LegFact {
                    date: self.date(t.interval),
                    from: self.place(t.from),
                    to: self.place(t.to),
                    duration: t.duration,
                    length: t.length,
                    reason: t.reason,
                };
                (t, fact)
            })
    }

    /// Level 4.
    pub(crate) fn areas(&self, weeks: Vec<WeekTotals>) -> Table {
        let places = self.report.timeline.places.iter();
        let homes = places.filter(|p| p.kind == PlaceKind::Home);
        let area = |(v, visit): (&Visit, VisitFact)| AreaVisit {
            visit,
            at: v.position,
        };
        Table::Areas {
            weeks,
            visits: self.visits().map(area).collect(),
            legs: self.legs().map(|(_, fact)| fact).collect(),
            homes: homes.filter_map(|p| p.centre).collect(),
        }
    }
}

impl Phone {
    /// Level 5.
    pub(crate) fn traces(
        &self,
        shared: &Shared<'_>,
        weeks: Vec<WeekTotals>,
        naming: Naming,
    ) -> Result<Table, AppError> {
        let report = shared.report;
        let window = report.zones.days(report.range);
        let name = |v: &Visit| report.timeline.place(v.place?)?.name.clone();
        // What was recorded while she was, by her own word, somewhere that no
        // position told of may be of anywhere.
        let unseen = report.timeline.visits.iter().filter(|v| v.fixes == 0);
        let unseen: Vec<Interval> = unseen.map(|v| v.interval).collect();
        let mut fixes = compose::fixes(&self.vault, window)?;
        fixes.retain(|(at, _)| !unseen.iter().any(|i| i.contains(*at)));
        let amendments = self.vault.amendments()?;
        let notes = Amendment::standing(&amendments)
            .into_iter()
            .filter_map(|a| match &a.change {
                Change::Note(text) if window.contains(a.interval.start()) => Some(TraceNote {
                    date: shared.date(a.interval),
                    at: a.interval.start(),
                    text: text.clone(),
                }),
                _ => None,
            });
        Ok(Table::Traces(Trace {
            weeks,
            visits: shared
                .visits()
                .map(|(v, visit)| TraceVisit {
                    visit,
                    from: v.interval.start(),
                    to: v.interval.end(),
                    name: name(v),
                })
                .collect(),
            legs: shared
                .legs()
                .map(|(t, leg)| TraceLeg {
                    leg,
                    from: t.interval.start(),
                    to: t.interval.end(),
                })
                .collect(),
            fixes: fixes
                .into_iter()
                .map(|(at, fix)| TraceFix {
                    date: report.zones.date(at),
                    at,
                    position: fix.position,
                    accuracy_m: fix.accuracy.map(|a| a.metres().ceil() as u32),
                })
                .collect(),
            notes: notes.collect(),
            naming,
        }))
    }
}

/// A number that the place keeps from one stretch of days to the next: a
/// timeline numbers its places anew. A place she named keeps its centre, or its
/// name where none was seen; the others are told apart by their kind alone.
fn lasting(place: &Place) -> PlaceFact {
    let mut hash = Sha256::new();
    match (place.known, place.centre, &place.name) {
        (Known::Typed, Some(centre), _) => {
            hash.update(centre.lat_e7().to_le_bytes());
            hash.update(centre.lon_e7().to_le_bytes());
        }
        (Known::Typed, None, Some(name)) => hash.update(name.as_str()),
        _ => {}
    }
    let hash = hash.finalize();
    PlaceFact {
        id: PlaceId(u32::from_le_bytes([hash[0], hash[1], hash[2], hash[3]])),
        kind: place.kind,
    }
}

#[cfg(test)]
mod tests {
    use stint_model::{Coordinate, ShortText};

    use super::*;

    fn place(id: u32, lat: f64, known: Known) -> Place {
        Place {
            id: PlaceId(id),
            centre: Some(Coordinate::from_degrees(lat, -1.5).unwrap()),
            kind: PlaceKind::Client,
            name: None,
            known,
        }
    }

    #[test]
    fn a_named_place_keeps_its_number_when_the_timeline_changes() {
        let first = lasting(&place(1, 51.5, Known::Typed));
        assert_eq!(first, lasting(&place(9, 51.5, Known::Typed)));
        assert_ne!(first, lasting(&place(1, 51.6, Known::Typed)));
    }

    #[test]
    fn a_place_that_was_never_seen_is_told_by_its_name() {
        let named = |id, name| Place {
            centre: None,
            name: Some(ShortText::new(name).unwrap()),
            ..place(id, 51.5, Known::Typed)
        };
        assert_eq!(lasting(&named(1, "Mrs D")), lasting(&named(9, "Mrs D")));
        assert_ne!(lasting(&named(1, "Mrs D")), lasting(&named(1, "Mrs E")));
    }
}
