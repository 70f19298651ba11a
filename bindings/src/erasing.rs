//! Erasing, and how far it reaches.

use std::sync::Arc;

use stint_app::Phone;
use stint_app::model::Say;
use stint_app::vault::ErasureReport;
use stint_app::{self as app, Reach};

use crate::defect::{caught, silenced};
use crate::hidden::hidden;
use crate::key_store::{KeyStore, platform};
use crate::values::{days, path};
use crate::{CalendarDate, Invitation, Language, Moment, StintError, StintPhone, callback};

/// What erasing did, and how far it reaches.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Erased {
    /// Records that are gone.
    pub records: u64,
    /// Corrections that are gone with them.
    pub corrections: u64,
    /// Backups made so far: they still hold it.
    pub backups: u32,
    /// What was erased and what it doesn't reach, one sentence each. All of
    /// them are to be shown.
    pub said: Vec<String>,
}

impl Erased {
    fn of(report: &ErasureReport, language: Language) -> Self {
        let messages = language.messages();
        let limits = report.levels.iter().map(Say::say);
        Self {
            records: report.records,
            corrections: report.amendments,
            backups: report.backups,
            said: std::iter::once(report.say())
                .chain(limits)
                .map(|p| messages.say(&p))
                .collect(),
        }
    }
}

/// What erasing will do, to be shown before she says yes: all sentences of it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ErasureAhead {
    /// What goes, one sentence each.
    pub goes: Vec<String>,
    /// What it doesn't reach, one sentence each.
    pub stays: Vec<String>,
}

hidden!(ErasureAhead);

impl ErasureAhead {
    fn of(reach: &Reach, language: Language) -> Self {
        let messages = language.messages();
        Self {
            goes: reach.goes.iter().map(|p| messages.say(p)).collect(),
            stays: reach.stays.iter().map(|p| messages.say(p)).collect(),
        }
    }
}

#[uniffi::export]
impl StintPhone {
    /// What `erase_days` will do.
    pub fn before_erasing_days(
        &self,
        first: CalendarDate,
        last: CalendarDate,
        language: Language,
    ) -> Result<ErasureAhead, StintError> {
        let range = days(first, last)?;
        self.slot.with(|phone| {
            let reach = phone.before_erasing_days(range)?;
            Ok(ErasureAhead::of(&reach, language))
        })
    }

    /// What `erase_campaign` will do.
    pub fn before_erasing_campaign(
        &self,
        invitation: &Invitation,
        language: Language,
    ) -> Result<ErasureAhead, StintError> {
        self.slot.with(|phone| {
            let reach = phone.before_erasing_campaign(&invitation.0)?;
            Ok(ErasureAhead::of(&reach, language))
        })
    }

    /// What `erase_everything` will do, with whom something is still shared.
    pub fn before_erasing_everything(
        &self,
        language: Language,
    ) -> Result<ErasureAhead, StintError> {
        self.slot.with(|phone| {
            let reach = phone.before_erasing_everything()?;
            Ok(ErasureAhead::of(&reach, language))
        })
    }

    /// Erases all records and corrections of some local days, at most 370, and
    /// empties all previews, whatever comes of it: what they show may be
    /// erased. No recorder may run meanwhile.
    pub fn erase_days(
        &self,
        first: CalendarDate,
        last: CalendarDate,
        language: Language,
        now: Moment,
    ) -> Result<Erased, StintError> {
        let (range, now) = (days(first, last)?, now.check()?);
        self.slot.with(|phone| {
            // First, since erasing that fails may have come half the way.
            phone.empty_previews();
            let report = phone.erase_days(range, now)?;
            Ok(Erased::of(&report, language))
        })
    }

    /// Erases a campaign: its key is no longer trusted, and her own key in it
    /// is destroyed, so that nobody can be her there again. Her records stay,
    /// and so does the log of what she agreed to. No recorder may run
    /// meanwhile.
    pub fn erase_campaign(
        &self,
        invitation: &Invitation,
        language: Language,
        now: Moment,
    ) -> Result<Erased, StintError> {
        let now = now.check()?;
        self.slot.with(|phone| {
            let report = phone.erase_campaign(&invitation.0, now)?;
            Ok(Erased::of(&report, language))
        })
    }
}

/// What `erase_everything` will do, as far as it can be said while the phone is
/// locked.
#[uniffi::export]
pub fn before_erasing_locked(language: Language) -> ErasureAhead {
    silenced(|| ErasureAhead::of(&app::before_erasing_locked(), language))
}

/// Erases a whole vault, its keys first. Needs no secret; the phone must be
/// locked. Returns how far that reaches, one sentence each: all of them are to
/// be shown.
#[uniffi::export]
pub fn erase_everything(
    dir: String,
    key_store: Arc<dyn KeyStore>,
    language: Language,
) -> Result<Vec<String>, StintError> {
    callback::refuse_within()?;
    caught(|| {
        let levels = Phone::erase_all(&path(&dir)?, &*platform(key_store))?;
        let messages = language.messages();
        Ok(levels.iter().map(|l| messages.say(&l.say())).collect())
    })
}
