//! A worker's phone: her vault, opened, with all that it answers.

use std::path::Path;
use std::sync::Arc;

use stint_model::{Moment, Phrase, Say};
use stint_pay::Zones;
use stint_vault::{IngestReport, NewVault, Platform, RecoveryCode, Secret, Unlock, Vault, Wrapped};

use crate::AppError;

const ZONE: &str = "zone";

/// An unlocked phone. When it is dropped or [`Phone::lock`]ed, its keys are
/// wiped.
pub struct Phone {
    pub(crate) vault: Vault,
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
        Ok((Self { vault, zone }, code))
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
        Self::opened(Vault::unlock(dir, platform, with, now)?, now)
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
        Ok(self.vault.ingest(now)?)
    }

    fn opened(mut vault: Vault, now: Moment) -> Result<(Self, IngestReport), AppError> {
        let report = vault.ingest(now)?;
        let zone = match vault.setting(ZONE)? {
            None => "UTC".to_owned(),
            Some(name) => {
                String::from_utf8(name).map_err(|_| AppError::BadSetting { key: ZONE })?
            }
        };
        Zones::named(&zone)?;
        Ok((Self { vault, zone }, report))
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

    /// What the vault found wrong with its own files, in plain words.
    ///
    /// # Errors
    /// The log of it can't be read.
    pub fn integrity(&self) -> Result<Vec<Phrase>, AppError> {
        let notes = self.vault.integrity()?;
        Ok(notes.iter().map(Say::say).collect())
    }

    /// Closes the vault and wipes the keys.
    ///
    /// # Errors
    /// The store couldn't be closed in order; nothing acknowledged is lost.
    pub fn lock(self) -> Result<(), AppError> {
        Ok(self.vault.lock()?)
    }
}
