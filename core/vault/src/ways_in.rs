//! Adding, changing and removing ways to open the vault.
//!
//! Each of them makes a new root key, so that an old passphrase together with
//! the files of today opens nothing.

use stint_model::{Moment, UtcMs};

use crate::{
    Finding, PassphraseCost, RecoveryCode, Secret, SlotKind, Vault, VaultError, prekeys,
    slots::Slot,
};

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
        now: Moment,
    ) -> Result<(), VaultError> {
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let slot = Slot::for_passphrase(passphrase, cost, ctx, root)?;
        self.with_slot(slot, now)
    }

    /// Lets the device's own key store open the vault; also after the key
    /// store lost its key, or where the folder came from another device. From
    /// then on this device's recorder can add to it.
    ///
    /// # Errors
    /// [`VaultError::Platform`] if the key store still has no key, and those
    /// of the disk; then nothing was changed.
    pub fn set_platform_slot(&mut self, now: Moment) -> Result<(), VaultError> {
        // Asked first: a slot that can't be wrapped would be left out.
        let (ctx, root) = (self.keys.context(), self.keys.root());
        Slot::for_platform(&*self.platform, ctx, root)?;
        // A recorder trusts only the list that its own device vouched for, and
        // this folder may have come from another one. First, so that a device
        // that opens the vault by itself can record to it, whatever ends this.
        prekeys::replenish(self, now.utc.utc_day().0)?;
        // Wrapped with the next epoch, whose key in the device's store is new.
        self.with_slot(Slot::unwrapped_platform(), now)
    }

    /// Makes a new recovery code; the old one opens only older backups.
    ///
    /// # Errors
    /// Those of disk and platform; then the old one still holds.
    pub fn new_recovery_code(&mut self, now: Moment) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::generate()?;
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let slot = Slot::for_recovery(&code, ctx, root)?;
        self.with_slot(slot, now)?;
        Ok(code)
    }

    /// Removes the passphrase or the platform slot. The recovery code stays,
    /// and so does one more way.
    ///
    /// # Errors
    /// [`VaultError::TooFewSlots`] if too few ways would be left,
    /// [`VaultError::NoSuchSlot`], and those of disk and platform.
    pub fn remove_slot(&mut self, kind: SlotKind, now: Moment) -> Result<(), VaultError> {
        if !self.slots().contains(&kind) {
            return Err(VaultError::NoSuchSlot);
        }
        if kind == SlotKind::Recovery {
            return Err(VaultError::TooFewSlots);
        }
        self.finish_if_interrupted(now)?;
        let before = self.keys.slots().to_vec();
        self.keys.remove_slot(kind);
        self.renew(before, Finding::SlotRemoved { slot: kind }, now.utc)
    }

    fn with_slot(&mut self, slot: Slot, now: Moment) -> Result<(), VaultError> {
        // It exchanges more than this does.
        self.finish_if_interrupted(now)?;
        let before = self.keys.slots().to_vec();
        let finding = Finding::SlotSet { slot: slot.kind() };
        self.keys.set_slot(slot);
        self.renew(before, finding, now.utc)
    }

    /// Puts the changed slots in force, or those from before back.
    fn renew(&mut self, before: Vec<Slot>, finding: Finding, now: UtcMs) -> Result<(), VaultError> {
        let renewed = match self.next_epoch(true) {
            Ok(renewed) => renewed,
            Err(e) => {
                self.keys.set_slots(before);
                // The first copy may hold the change already.
                let _ = self.save_keys();
                return Err(e);
            }
        };
        let mut findings = vec![finding];
        findings.extend(renewed.lost.map(|slot| Finding::SlotLost { slot }));
        // The store asks for the new key file from here on. The change itself
        // is in force, so an error here isn't one of it.
        let _ = self.change(|vault, draft| vault.note(draft, now, &findings));
        self.unsaid.clear();
        Ok(())
    }
}
