//! A worker's phone: her vault, opened, with all that it answers.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use stint_model::{Arg, Moment, Phrase, Say};
use stint_pay::Zones;
use stint_vault::{
    IngestReport, NewVault, Platform, RecoveryCode, Secret, Unlock, Vault, VaultError, Wrapped,
};

use crate::AppError;
use crate::days::{Whole, keep_up};

const ZONE: &str = "zone";
/// Days whose results are written together: what was kept when the phone is
/// killed stays.
const DAYS_AT_ONCE: usize = 31;

/// An unlocked phone. When it is dropped or [`Phone::lock`]ed, its keys are
/// wiped.
pub struct Phone {
    pub(crate) vault: Vault,
    /// What was last made of all records, for as long as they stay the same.
    pub(crate) whole: RefCell<Option<Arc<Whole>>>,
    zone: String,
}

impl Phone {
    /// Makes a new vault in `dir` and opens it. `zone` is the IANA name of the
    /// zone in which her days begin and end. The recovery code is shown once,
    /// on paper if possible; Stint keeps no copy.
    ///
    /// # Errors
    /// The zone is unknown, there is a vault already, or the folder can't be
    /// written.
    pub fn create(
        dir: &Path,
        platform: Arc<dyn Platform>,
        slots: NewVault,
        zone: &str,
        now: Moment,
    ) -> Result<(Self, RecoveryCode), AppError> {
        Zones::named(zone)?;
        let (mut vault, code) = Vault::create(dir, platform, slots, now)?;
        vault.set_setting(ZONE, zone.as_bytes())?;
        let zone = zone.to_owned();
        Ok((Self::of(vault, zone), code))
    }

    /// Opens the vault in `dir` and takes in what was recorded meanwhile.
    ///
    /// # Errors
    /// Wrong secret, no vault, or a damaged one: each its own case.
    pub fn unlock(
        dir: &Path,
        platform: Arc<dyn Platform>,
        with: Unlock<'_>,
        now: Moment,
    ) -> Result<(Self, IngestReport), AppError> {
        Self::unlock_telling(dir, platform, with, now, &mut |_, _| {})
    }

    /// The same; `progress` hears how much of how much is done where an older
    /// version's store has to be written again first.
    ///
    /// # Errors
    /// As [`Phone::unlock`].
    pub fn unlock_telling(
        dir: &Path,
        platform: Arc<dyn Platform>,
        with: Unlock<'_>,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(Self, IngestReport), AppError> {
        let vault = Vault::unlock_telling(dir, platform, with, now, progress)?;
        Self::opened(vault, now)
    }

    /// What the platform must unwrap so that [`Phone::finish_unlock`] can open
    /// the vault. Between the two the shell shows its own prompt.
    ///
    /// # Errors
    /// There is no vault, or it has no platform slot.
    pub fn begin_unlock(dir: &Path) -> Result<Wrapped, AppError> {
        Ok(Vault::begin_unlock(dir)?)
    }

    /// Opens the vault with what the platform unwrapped.
    ///
    /// # Errors
    /// As [`Phone::unlock`].
    pub fn finish_unlock(
        dir: &Path,
        platform: Arc<dyn Platform>,
        plain: Secret,
        now: Moment,
    ) -> Result<(Self, IngestReport), AppError> {
        Self::opened(Vault::finish_unlock(dir, platform, plain, now)?, now)
    }

    /// Takes in what was recorded since the last time; a recorder may run
    /// meanwhile.
    ///
    /// # Errors
    /// The vault can't be written. What was taken in by then stays.
    pub fn take_in(&mut self, now: Moment) -> Result<IngestReport, AppError> {
        let report = self.vault.ingest(now)?;
        self.keep_up();
        Ok(report)
    }

    /// The same where she looks at what there is. Whether that is all of it: on
    /// a full disk the newest waits.
    pub(crate) fn take_in_what_fits(&mut self, now: Moment) -> Result<bool, AppError> {
        let report = unless_full(self.vault.ingest(now))?;
        self.keep_up();
        Ok(report.is_some())
    }

    /// Keeps what analysis makes of days that are over. What can't be kept is
    /// made again when it is asked for: it costs time, nothing else.
    pub(crate) fn keep_up(&mut self) {
        while let Ok(true) = keep_up(&mut self.vault, DAYS_AT_ONCE) {}
    }

    fn of(vault: Vault, zone: String) -> Self {
        Self {
            vault,
            whole: RefCell::default(),
            zone,
        }
    }

    fn opened(mut vault: Vault, now: Moment) -> Result<(Self, IngestReport), AppError> {
        let report = unless_full(vault.ingest(now))?.unwrap_or_default();
        let zone = match vault.setting(ZONE)? {
            None => "UTC".to_owned(),
            Some(name) => {
                String::from_utf8(name).map_err(|_| AppError::BadSetting { key: ZONE })?
            }
        };
        Zones::named(&zone)?;
        let mut phone = Self::of(vault, zone);
        phone.keep_up();
        Ok((phone, report))
    }

    /// IANA name of the zone in which her days begin and end.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// Her wall clock.
    ///
    /// # Errors
    /// None is known: the name was checked when the phone was opened.
    pub fn zones(&self) -> Result<Zones, AppError> {
        Ok(Zones::named(&self.zone)?)
    }

    /// What the vault found wrong with its own files, and what was done to its
    /// keys: numbered, in plain words, oldest first.
    ///
    /// # Errors
    /// The log of it can't be read.
    pub fn integrity(&self) -> Result<Vec<Phrase>, AppError> {
        let (notes, zones) = (self.vault.integrity()?, self.zones()?);
        let numbered = notes.iter().zip(1u64..).map(|(note, number)| {
            Phrase::new("app-note")
                .with("number", Arg::count(number))
                .with("day", Arg::Date(zones.date(note.found)))
                .with("text", Arg::Phrase(note.say()))
        });
        Ok(numbered.collect())
    }

    /// Closes the vault and wipes the keys.
    ///
    /// # Errors
    /// The store couldn't be closed in order; nothing acknowledged is lost.
    pub fn lock(self) -> Result<(), AppError> {
        Ok(self.vault.lock()?)
    }
}

/// On a full disk what was recorded waits, and she gets in all the same: what is
/// there already is what she needs to make room.
fn unless_full(
    ingested: Result<IngestReport, VaultError>,
) -> Result<Option<IngestReport>, VaultError> {
    match ingested {
        Err(VaultError::DiskFull) => Ok(None),
        other => other.map(Some),
    }
}
