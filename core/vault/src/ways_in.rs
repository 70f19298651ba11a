//! Adding, changing and removing ways to open the vault.
//!
//! Each of them makes a new root key, so that an old passphrase together with
//! the files of today opens nothing.

use crate::{PassphraseCost, RecoveryCode, Secret, SlotKind, Vault, VaultError, slots::Slot};

impl Vault {
    /// The ways to open this vault.
    pub fn slots(&self) -> Vec<SlotKind> {
        self.keys.slots().iter().map(Slot::kind).collect()
    }

    /// Sets or changes the passphrase.
    ///
    /// # Errors
    /// Those of disk and platform; then the old one still holds.
    pub fn set_passphrase(
        &mut self,
        passphrase: &Secret,
        cost: PassphraseCost,
    ) -> Result<(), VaultError> {
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let slot = Slot::for_passphrase(passphrase, cost, ctx, root)?;
        self.with_slot(slot)
    }

    /// Lets the device's own key store open the vault; also after the key
    /// store lost its key.
    ///
    /// # Errors
    /// Those of disk and platform.
    pub fn set_platform_slot(&mut self) -> Result<(), VaultError> {
        // Wrapped with the next epoch, whose key in the device's store is new.
        self.with_slot(Slot::unwrapped_platform())
    }

    /// Makes a new recovery code; the old one opens only older backups.
    ///
    /// # Errors
    /// Those of disk and platform; then the old one still holds.
    pub fn new_recovery_code(&mut self) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::generate()?;
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let slot = Slot::for_recovery(&code, ctx, root)?;
        self.with_slot(slot)?;
        Ok(code)
    }

    /// Removes the passphrase or the platform slot. The recovery code stays,
    /// and so does one more way.
    ///
    /// # Errors
    /// [`VaultError::TooFewSlots`] if too few ways would be left,
    /// [`VaultError::NoSuchSlot`], and those of disk and platform.
    pub fn remove_slot(&mut self, kind: SlotKind) -> Result<(), VaultError> {
        if !self.slots().contains(&kind) {
            return Err(VaultError::NoSuchSlot);
        }
        if kind == SlotKind::Recovery || self.slots().len() <= 2 {
            return Err(VaultError::TooFewSlots);
        }
        let before = self.keys.slots().to_vec();
        self.keys.remove_slot(kind);
        self.next_epoch()
            .inspect_err(|_| self.keys.set_slots(before))
    }

    fn with_slot(&mut self, slot: Slot) -> Result<(), VaultError> {
        let before = self.keys.slots().to_vec();
        self.keys.set_slot(slot);
        self.next_epoch()
            .inspect_err(|_| self.keys.set_slots(before))
    }
}
