//! Ways to open the vault, looking for damage, and saving what a damaged one
//! still holds.

use stint_model::Moment;
use stint_vault::{
    CheckReport, Damaged, PassphraseCost, RecoveryCode, RescueReport, Rescued, Secret, SetAside,
    SlotKind, Unlock, Vault,
};

use crate::{AppError, Phone};

impl Phone {
    /// The ways to open this vault: two at least.
    pub fn ways_in(&self) -> Vec<SlotKind> {
        self.vault.slots()
    }

    /// Sets or changes the passphrase.
    ///
    /// # Errors
    /// The vault can't be written; then the old one still holds.
    pub fn set_passphrase(
        &mut self,
        passphrase: &Secret,
        cost: PassphraseCost,
        now: Moment,
    ) -> Result<(), AppError> {
        Ok(self.vault.set_passphrase(passphrase, cost, now)?)
    }

    /// Lets the device's own key store open the vault, also after it lost its
    /// key.
    ///
    /// # Errors
    /// The key store has no key, or the vault can't be written.
    pub fn set_device_lock(&mut self, now: Moment) -> Result<(), AppError> {
        Ok(self.vault.set_platform_slot(now)?)
    }

    /// Makes a new recovery code. The old one opens only older backups.
    ///
    /// # Errors
    /// The vault can't be written; then the old one still holds.
    pub fn new_recovery_code(&mut self, now: Moment) -> Result<RecoveryCode, AppError> {
        Ok(self.vault.new_recovery_code(now)?)
    }

    /// Removes the passphrase or the device's lock.
    ///
    /// # Errors
    /// Fewer than two ways would be left, or the vault can't be written.
    pub fn remove_way_in(&mut self, kind: SlotKind, now: Moment) -> Result<(), AppError> {
        Ok(self.vault.remove_slot(kind, now)?)
    }

    /// Reads everything to its last byte, and puts right what can be put right
    /// without deleting.
    ///
    /// # Errors
    /// The vault can't be read or written.
    pub fn check(
        &mut self,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<CheckReport, AppError> {
        Ok(self.vault.check(now, progress)?)
    }

    /// Damaged pieces that are kept until she lets go of them.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, AppError> {
        Ok(self.vault.set_aside_files()?)
    }

    /// Deletes the damaged pieces, because she says so.
    ///
    /// # Errors
    /// The vault can't be written.
    pub fn drop_set_aside(&mut self, now: Moment) -> Result<u32, AppError> {
        Ok(self.vault.drop_everything_set_aside(now)?)
    }

    /// Makes a new vault from all that a damaged one still holds. The damaged
    /// one stays as it is.
    ///
    /// # Errors
    /// The secret opens nothing, or the new vault can't be written.
    pub fn rescue(
        from: &Damaged<'_>,
        with: &Unlock<'_>,
        to: Rescued<'_>,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<RescueReport, AppError> {
        Ok(Vault::rescue(from, with, to, now, progress)?)
    }
}
