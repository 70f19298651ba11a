//! Erasing, and copies for the day a phone is lost.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use stint_model::Moment;
use stint_pay::DateRange;
use stint_share::{CampaignId, Invitation};
use stint_vault::{
    BackupSummary, ErasureLevel, ErasureReport, NewVault, Platform, RecoveryCode, Vault,
};

use crate::evidence::LOG_KEY;
use crate::{AppError, Phone};

impl Phone {
    /// Erases all records and corrections of some local days, and says how far
    /// that reaches.
    ///
    /// # Errors
    /// A recorder is running, or the vault can't be written.
    pub fn erase_days(&mut self, days: DateRange, now: Moment) -> Result<ErasureReport, AppError> {
        let zones = self.zones()?;
        let interval = zones.days(days);
        // So that the vault notes these very days, whatever season it is now.
        let offset = zones.offset(interval.start());
        let report = self.vault.erase(interval, Moment { offset, ..now })?;
        self.keep_up();
        Ok(report)
    }

    /// Erases a campaign: its pinned key goes, and her own key in it is
    /// destroyed, so that nobody can be her there again. Her records stay, and
    /// so does the log of what she agreed to.
    ///
    /// # Errors
    /// The vault can't be written, or too few ways to open it would be left.
    pub fn erase_campaign(
        &mut self,
        invitation: &Invitation,
        now: Moment,
    ) -> Result<ErasureReport, AppError> {
        self.forget(invitation)?;
        let mut others: Vec<[u8; 16]> = self
            .consents()?
            .iter()
            .filter_map(|entry| entry.campaign())
            .map(|CampaignId(id)| id)
            .collect();
        others.push(LOG_KEY);
        let campaign = invitation.campaign().0;
        Ok(self.vault.erase_campaign(&campaign, &others, now)?)
    }

    /// Erases a whole vault, its keys first. No secret is needed. Returns how
    /// far that reaches.
    ///
    /// # Errors
    /// There is no vault, or it is in use.
    pub fn erase_all(dir: &Path, platform: &dyn Platform) -> Result<Vec<ErasureLevel>, AppError> {
        Ok(Vault::erase_all(dir, platform)?)
    }

    /// Writes a sealed copy of everything, which the recovery code opens.
    ///
    /// # Errors
    /// `out` refuses, or a day can't be read.
    pub fn backup(&mut self, out: impl Write, now: Moment) -> Result<(), AppError> {
        Ok(self.vault.backup(out, now)?)
    }

    /// Reads a backup to its last byte, and restores nothing.
    ///
    /// # Errors
    /// It is damaged, of a newer version, or another code's.
    pub fn verify_backup(from: impl Read, code: &RecoveryCode) -> Result<BackupSummary, AppError> {
        Ok(Vault::verify_backup(from, code)?)
    }

    /// Makes a vault in `dir` from a backup: whole, or not at all.
    ///
    /// # Errors
    /// As [`Phone::verify_backup`], and `dir` isn't empty.
    pub fn restore(
        from: impl Read,
        code: &RecoveryCode,
        dir: &Path,
        platform: Arc<dyn Platform>,
        slots: NewVault,
        now: Moment,
    ) -> Result<(), AppError> {
        Ok(Vault::restore(from, code, dir, platform, slots, now)?)
    }
}
