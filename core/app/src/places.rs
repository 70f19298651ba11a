//! Naming places, and taking changes back.

use std::collections::HashMap;

use stint_model::{
    Amendment, AmendmentId, Change, Coordinate, Interval, Known, Moment, Place, PlaceKind,
    ShortText, Timeline, Visit,
};

use crate::{AppError, Phone};

/// A place with what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPlace {
    /// The place.
    pub place: Place,
    /// How often she was there.
    pub visits: usize,
    /// The latest of these visits.
    pub latest: Visit,
}

impl KnownPlace {
    /// Whether Stint worked out what it is to her, and she didn't say.
    pub fn is_guessed(&self) -> bool {
        self.place.known == Known::Estimated && self.place.kind != PlaceKind::Unknown
    }
}

impl Phone {
    /// All places she was at, the most visited first.
    ///
    /// # Errors
    /// The vault can't be read.
    pub fn known_places(&self) -> Result<Vec<KnownPlace>, AppError> {
        let timeline = self.everything()?;
        let mut at: HashMap<_, Vec<&Visit>> = HashMap::new();
        for visit in timeline.visits.iter().filter(|v| v.position.is_some()) {
            at.entry(visit.place).or_default().push(visit);
        }
        let mut known: Vec<KnownPlace> = timeline
            .places
            .iter()
            .filter_map(|place| {
                let visits = at.get(&Some(place.id))?;
                Some(KnownPlace {
                    place: place.clone(),
                    visits: visits.len(),
                    latest: (*visits.last()?).clone(),
                })
            })
            .collect();
        known.sort_by_key(|k| (std::cmp::Reverse(k.visits), k.place.id));
        Ok(known)
    }

    /// Takes away what is known of a visit's place: her name for it, or, where
    /// she gave none, what Stint took it for. That can be undone.
    ///
    /// # Errors
    /// [`AppError::NothingToUndo`] if nothing is known of it,
    /// [`AppError::NoPosition`], or the vault can't be written.
    pub fn clear_place(&mut self, visit: &Visit, now: Moment) -> Result<(), AppError> {
        let place = self.place_of(visit)?.ok_or(AppError::NoPosition)?;
        let centre = place.centre.ok_or(AppError::NoPosition)?;
        let changes: Vec<(Interval, Change)> = match (place.known, place.kind) {
            (Known::Typed, _) => {
                let amendments = self.vault.amendments()?;
                let standing = Amendment::standing(&amendments).into_iter();
                let named = standing.filter(|a| named_at(&a.change) == Some(centre));
                named.map(|a| (a.interval, Change::Undo(a.id))).collect()
            }
            (_, PlaceKind::Unknown) => Vec::new(),
            _ => {
                let nothing = Change::NamePlace {
                    at: centre,
                    name: ShortText::new("")?,
                    kind: PlaceKind::Unknown,
                };
                vec![(visit.interval, nothing)]
            }
        };
        if changes.is_empty() {
            return Err(AppError::NothingToUndo);
        }
        self.amend_all(changes, now)
    }

    fn place_of(&self, visit: &Visit) -> Result<Option<Place>, AppError> {
        let whole = self.whole(&self.vault.amendments()?)?;
        Ok(visit.place.and_then(|id| whole.timeline.place(id)).cloned())
    }

    /// Names the place of a visit; it keeps that name on every day.
    ///
    /// # Errors
    /// The visit has no position, the name is too long, or the vault refuses.
    pub fn name_place(
        &mut self,
        visit: &Visit,
        name: &str,
        kind: PlaceKind,
        now: Moment,
    ) -> Result<(), AppError> {
        let at = visit.position.ok_or(AppError::NoPosition)?;
        // A place that she named before gets another name, not a second self.
        let named = self.place_of(visit)?.filter(|p| p.known == Known::Typed);
        let at = named.and_then(|place| place.centre).unwrap_or(at);
        let name = ShortText::new(name)?;
        let change = Change::NamePlace { at, name, kind };
        self.amend(visit.interval, change, now)
    }

    /// Lays one change on top of the records.
    ///
    /// # Errors
    /// The vault can't be written.
    pub fn amend(
        &mut self,
        interval: Interval,
        change: Change,
        now: Moment,
    ) -> Result<(), AppError> {
        self.amend_all([(interval, change)], now)
    }

    /// Lays several changes on top of the records, all or none of them.
    ///
    /// # Errors
    /// The vault can't be written.
    pub fn amend_all(
        &mut self,
        changes: impl IntoIterator<Item = (Interval, Change)>,
        now: Moment,
    ) -> Result<(), AppError> {
        let amendment = |(interval, change)| {
            Ok(Amendment {
                id: AmendmentId(random_id()?),
                made: now,
                interval,
                records: Vec::new(),
                change,
            })
        };
        let amendments: Result<Vec<_>, AppError> = changes.into_iter().map(amendment).collect();
        Ok(self.vault.amend(&amendments?)?)
    }

    /// Takes the latest change back. History keeps both.
    ///
    /// # Errors
    /// [`AppError::NothingToUndo`], or the vault can't be written.
    pub fn undo(&mut self, now: Moment) -> Result<Change, AppError> {
        let all = self.vault.amendments()?;
        let standing = Amendment::standing(&all);
        let last = *standing.last().ok_or(AppError::NothingToUndo)?;
        self.amend(last.interval, Change::Undo(last.id), now)?;
        Ok(last.change.clone())
    }
}

fn named_at(change: &Change) -> Option<Coordinate> {
    match change {
        Change::NamePlace { at, .. } => Some(*at),
        _ => None,
    }
}

fn random_id() -> Result<u64, AppError> {
    getrandom::u64().map_err(|_| AppError::NoRandomness)
}

/// The visit with that number, counted from 1 in the order of time.
///
/// # Errors
/// [`AppError::NoSuchVisit`].
pub fn numbered(timeline: &Timeline, number: usize) -> Result<&Visit, AppError> {
    number
        .checked_sub(1)
        .and_then(|i| timeline.visits.get(i))
        .ok_or(AppError::NoSuchVisit { number })
}
