//! A new root key: what makes an erasure last.
//!
//! Every key that is still used is wrapped again under the new one, and the
//! device's key that wrapped the old one is destroyed.

use std::collections::BTreeSet;

use stint_model::Moment;

use crate::{
    Finding, Platform, PlatformError, Vault, VaultError, disk::Lock, erased::Renewed,
    keyfile::RowKind, prekeys, slots::Slot,
};

impl Vault {
    /// Whether at least two ways in are left once all are made again. Returns
    /// what there is to say of those that aren't.
    pub(crate) fn two_slots_stay(&self) -> Result<Vec<Finding>, VaultError> {
        let lost = self.lost_slots()?;
        match self.keys.slots().len() - lost.len() {
            0 | 1 => Err(VaultError::TooFewSlots),
            _ => Ok(lost),
        }
    }

    /// Ways in that can't be made again.
    fn lost_slots(&self) -> Result<Vec<Finding>, VaultError> {
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let mut lost = Vec::new();
        for slot in self.keys.slots() {
            if slot.rewrap(&*self.platform, ctx, root)?.is_none() {
                lost.push(Finding::SlotLost { slot: slot.kind() });
            }
        }
        Ok(lost)
    }

    /// Finishes an erasure that was interrupted, by a kill or by an error.
    pub(crate) fn finish_if_interrupted(&mut self, now: Moment) -> Result<(), VaultError> {
        if self.keys.context().epoch < self.asked_epoch {
            let mut say = vec![Finding::ErasureFinished];
            say.extend(self.lost_slots()?);
            self.finish_erasure(now, None, &say)?;
        }
        Ok(())
    }

    /// Destroys every key that nothing uses any more: new prekeys, a new root
    /// key, and the end of the old one. `alone` is the recorder's lock, if it
    /// is held; beside a running recorder, its old keys go the next time. `say` is
    /// noted.
    pub(crate) fn finish_erasure(
        &mut self,
        now: Moment,
        alone: Option<&Lock>,
        say: &[Finding],
    ) -> Result<Renewed, VaultError> {
        prekeys::renew(self, now.utc.utc_day().0, alone)?;
        // Before it is done: with the new key file nothing is left to finish,
        // and so nobody would come back to say it.
        self.note_once(now, say)?;
        let renewed = self.next_epoch(false)?;
        let lost = renewed.lost.map(|slot| Finding::SlotLost { slot });
        let lost: Vec<Finding> = lost
            .filter(|lost| !say.contains(lost))
            .into_iter()
            .collect();
        // The store asks for the new key file from here on. All is gone that
        // was to go, so an error here isn't one of the erasure.
        let _ = self.change(|vault, draft| vault.note(draft, now.utc, &lost));
        // Deleted rows were overwritten already, and no key opens what is left:
        // a disk that is too full to write the store anew takes nothing back.
        let _ = self.store.vacuum();
        Ok(renewed)
    }

    /// Notes this, unless it is what the log ends with: whatever interrupts what
    /// it tells of, it is tried again.
    fn note_once(&mut self, now: Moment, findings: &[Finding]) -> Result<(), VaultError> {
        let notes = self.integrity().unwrap_or_default();
        let last = notes.iter().rev().map(|note| note.finding);
        if last.take(findings.len()).eq(findings.iter().rev().copied()) {
            return Ok(());
        }
        self.change(|vault, draft| vault.note(draft, now.utc, findings))
    }

    /// Wraps all keys that are in use under a new root key. A slot whose key
    /// is gone can't come along; with `two`, that may not leave fewer than two.
    pub(crate) fn next_epoch(&mut self, two: bool) -> Result<Renewed, VaultError> {
        self.settled()?;
        // What the device still has to destroy is on the disk before there is
        // one more of it.
        if !self.index.device_keys.is_empty() {
            self.change(|_, _| Ok(()))?;
        }
        let used: BTreeSet<u64> = self.index.entries.values().map(|e| e.key).collect();
        let store_keys = self.store_keys.id;
        let mut next = self
            .keys
            .next_epoch(&*self.platform, |kind, id| match kind {
                RowKind::Day => used.contains(&id),
                RowKind::Store => id == store_keys,
                RowKind::Prekey => true,
                RowKind::Sign | RowKind::Campaign => !self.index.leaving.contains(&id),
            })?;
        if two && next.slots().len() < 2 {
            return Err(VaultError::TooFewSlots);
        }
        self.settled()?;
        next.save(&*self.disk, &self.layout)?;
        let old = std::mem::replace(&mut self.keys, next);
        self.index.leaving.clear();
        self.raise_anchor();
        let kept = self.slots();
        let before = old.slots().iter().map(Slot::kind);
        let mut lost = before.filter(|kind| !kept.contains(kind));
        Ok(Renewed {
            lost: lost.next(),
            device_key_gone: self.destroy_device_keys(),
        })
    }

    /// Asks the device to destroy its keys of all epochs before this one that
    /// it may still have. Returns whether it did. One that it can't destroy now
    /// is asked for again at each unlocking.
    pub(crate) fn destroy_device_keys(&mut self) -> bool {
        let last = self.keys.context().epoch.saturating_sub(1);
        let old = &mut self.index.device_keys;
        if last > 0 && !old.contains(&last) {
            old.push(last);
        }
        let platform = &*self.platform;
        old.retain(|epoch| !is_destroyed(platform, *epoch));
        old.is_empty()
    }
}

/// Asks the device to destroy a key. Returns whether it is gone.
pub(crate) fn is_destroyed(platform: &dyn Platform, epoch: u32) -> bool {
    let destroyed = platform.destroy(epoch);
    matches!(destroyed, Ok(()) | Err(PlatformError::KeyLost))
}
