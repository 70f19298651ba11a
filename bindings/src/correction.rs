//! The worker's corrections. They are laid on top of records, which never
//! change.

use stint_app::model::{self, Change, Interval, UtcMs, Visit};
use stint_app::pay::DateRange;
use stint_app::{AppError, Phone};

use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::{name, words};
use crate::{Moment, Position, Span, StintError, StintPhone};

mirror! {
    /// What a place is to the worker.
    both PlaceKind = model::PlaceKind {
        /// Where she lives. Never sent.
        Home,
        /// Somebody she works for.
        Client,
        /// Her employer's premises.
        Office,
        /// Her own business.
        Personal,
        /// Not told yet.
        Unknown,
    }
}

mirror! {
    /// Why a leg was travelled.
    in TripReason = model::Reason {
        /// From one work place to another.
        BetweenClients,
        /// One end is home, the other a work place.
        Commute,
        /// To or from the employer's premises only.
        Office,
        /// Within a break.
        Break,
        /// To or from her own business.
        Personal,
        /// Can't be told.
        Unknown,
    }
}

/// One correction of a stretch of time.
#[derive(Clone, PartialEq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Correction {
    /// It is right as it is.
    Confirm,
    /// The visit or trip really took another stretch.
    Bounds {
        /// Which.
        span: Span,
    },
    /// The visit was two.
    Split {
        /// Where one ended and the next began, within the stretch.
        at_ms: i64,
    },
    /// All visits of the stretch were one.
    Join,
    /// It was not work.
    NotWork,
    /// It was work after all.
    Work,
    /// The trip had this reason.
    Reason {
        /// Which.
        reason: TripReason,
    },
    /// A visit that was not recorded took place.
    AddVisit {
        /// Where, if she says.
        position: Option<Position>,
        /// Her name for the place.
        name: String,
        /// What it is to her.
        kind: PlaceKind,
    },
    /// A shift took place that she forgot to start.
    AddShift,
    /// A break took place.
    AddBreak,
    /// She slept at a work place, as arranged.
    AddSleepIn,
    /// She was on call, free to be elsewhere.
    AddOnCall,
    /// She was on leave, of whatever kind.
    AddLeave,
    /// A remark.
    Note {
        /// Its words.
        text: String,
    },
}

hidden!(Correction);

/// What kind of correction was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Undone {
    /// A confirmation.
    Confirm,
    /// A place's name.
    PlaceName,
    /// Another stretch of time.
    Bounds,
    /// A parting of visits.
    Split,
    /// A joining of visits.
    Join,
    /// That it wasn't work.
    NotWork,
    /// That it was work.
    Work,
    /// A trip's reason.
    Reason,
    /// An added visit.
    AddVisit,
    /// An added shift.
    AddShift,
    /// An added break.
    AddBreak,
    /// An added night asleep on duty.
    AddSleepIn,
    /// An added time on call.
    AddOnCall,
    /// Added leave.
    AddLeave,
    /// A remark.
    Note,
}

impl Undone {
    fn of(change: &Change) -> Result<Self, StintError> {
        Ok(match change {
            Change::Confirm => Self::Confirm,
            Change::NamePlace { .. } => Self::PlaceName,
            Change::Bounds { .. } => Self::Bounds,
            Change::Split { .. } => Self::Split,
            Change::Join => Self::Join,
            Change::NotWork => Self::NotWork,
            Change::Work => Self::Work,
            Change::TripReason(_) => Self::Reason,
            Change::AddVisit { .. } => Self::AddVisit,
            Change::AddShift => Self::AddShift,
            Change::AddBreak => Self::AddBreak,
            Change::AddSleepIn => Self::AddSleepIn,
            Change::AddOnCall => Self::AddOnCall,
            Change::AddLeave => Self::AddLeave,
            Change::Note(_) => Self::Note,
            // An undo doesn't stand, so it is never the one taken back.
            Change::Undo(_) => return Err(StintError::Internal),
        })
    }
}

impl Correction {
    fn check(self, of: Interval) -> Result<Change, StintError> {
        Ok(match self {
            Correction::Confirm => Change::Confirm,
            Correction::Bounds { span } => {
                let span = span.check()?;
                Change::Bounds {
                    start: span.start(),
                    end: span.end(),
                }
            }
            Correction::Split { at_ms } => {
                let at = UtcMs::new(at_ms)?;
                if !of.contains(at) {
                    return Err(StintError::BadSpan);
                }
                Change::Split { at }
            }
            Correction::Join => Change::Join,
            Correction::NotWork => Change::NotWork,
            Correction::Work => Change::Work,
            Correction::Reason { reason } => Change::TripReason(reason.into()),
            Correction::AddVisit {
                position,
                name: called,
                kind,
            } => Change::AddVisit {
                at: position.map(Position::check).transpose()?,
                name: name(called)?,
                kind: kind.into(),
            },
            Correction::AddShift => Change::AddShift,
            Correction::AddBreak => Change::AddBreak,
            Correction::AddSleepIn => Change::AddSleepIn,
            Correction::AddOnCall => Change::AddOnCall,
            Correction::AddLeave => Change::AddLeave,
            Correction::Note { text } => Change::Note(words(text)?),
        })
    }
}

#[uniffi::export]
impl StintPhone {
    /// Names the place of a visit; it keeps that name on every day. `visit` is
    /// the visit's stretch as a report gave it; if it isn't one any more, the
    /// call is refused with `NoSuchVisit`.
    pub fn name_place(
        &self,
        visit: Span,
        name: String,
        kind: PlaceKind,
        now: Moment,
    ) -> Result<(), StintError> {
        let (stretch, now) = (visit.check()?, now.check()?);
        let name = crate::values::name(name)?;
        self.slot.with(|phone| {
            let visit = visit_of(phone, stretch, now)?;
            Ok(phone.name_place(&visit, name.as_str(), kind.into(), now)?)
        })
    }

    /// Lays a correction of a stretch of time on top of the records.
    pub fn correct(
        &self,
        span: Span,
        correction: Correction,
        now: Moment,
    ) -> Result<(), StintError> {
        let (span, now) = (span.check()?, now.check()?);
        let change = correction.check(span)?;
        self.slot.with(|phone| Ok(phone.amend(span, change, now)?))
    }

    /// Takes the latest correction back. History keeps both.
    pub fn undo(&self, now: Moment) -> Result<Undone, StintError> {
        let now = now.check()?;
        self.slot.with(|phone| Undone::of(&phone.undo(now)?))
    }
}

pub(crate) fn visit_of(
    phone: &Phone,
    stretch: Interval,
    now: model::Moment,
) -> Result<Visit, StintError> {
    let day = phone.zones()?.date(stretch.start());
    let report = phone.report(DateRange::between(day, day), now)?;
    let found = report
        .timeline
        .visits
        .into_iter()
        .find(|v| v.interval == stretch);
    Ok(found.ok_or(AppError::NoSuchVisit { number: 0 })?)
}
