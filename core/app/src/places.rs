//! Naming places, and taking changes back.

use stint_model::{
    Amendment, AmendmentId, Change, Interval, Moment, PlaceKind, ShortText, Timeline, Visit,
};

use crate::{AppError, Phone};

impl Phone {
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
