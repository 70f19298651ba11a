//! Places, and what Stint took them for.

use stint_app::KnownPlace;

use crate::correction::visit_of;
use crate::hidden::hidden;
use crate::{CalendarDate, Moment, PlaceKind, Span, StintError, StintPhone};

/// A place that she was at.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Place {
    /// Her name for it, if she gave one.
    pub name: Option<String>,
    /// What it is to her, as far as it is known.
    pub kind: PlaceKind,
    /// Whether Stint worked that out, and she didn't say it.
    pub guessed: bool,
    /// How often she was there.
    pub visits: u32,
    /// The day of the latest visit.
    pub latest: CalendarDate,
    /// That visit: names the place in `StintPhone.name_place` and
    /// `clear_place`.
    pub visit: Span,
}

hidden!(Place);

#[uniffi::export]
impl StintPhone {
    /// All places that she was at, the most visited first. No position is told.
    pub fn places(&self) -> Result<Vec<Place>, StintError> {
        self.slot.with(|phone| {
            let zones = phone.zones()?;
            let place = |k: KnownPlace| Place {
                guessed: k.is_guessed(),
                kind: k.place.kind.into(),
                visits: u32::try_from(k.visits).unwrap_or(u32::MAX),
                latest: zones.date(k.latest.interval.start()).into(),
                visit: k.latest.interval.into(),
                name: k.place.name.map(String::from),
            };
            Ok(phone.known_places()?.into_iter().map(place).collect())
        })
    }

    /// Takes away what is known of the place of a visit: her name for it, or,
    /// where she gave none, what Stint took it for. `undo` brings it back,
    /// except a name, which can be given again. `NothingToUndo` if nothing is
    /// known of it.
    pub fn clear_place(&self, visit: Span, now: Moment) -> Result<(), StintError> {
        let (stretch, now) = (visit.check()?, now.check()?);
        self.slot.with(|phone| {
            let visit = visit_of(phone, stretch, now)?;
            Ok(phone.clear_place(&visit, now)?)
        })
    }
}
