//! How the vault changes: all of a change is in force, or nothing of it.

use crate::{
    Vault, VaultError,
    index::{Index, StoreKeys},
};

/// A change that isn't committed yet.
pub(crate) struct Draft {
    pub(crate) index: Index,
    /// The key file has to be written before the commit.
    pub(crate) keys_changed: bool,
    /// The epoch that the key file has to reach: one that is higher than its
    /// own is an erasure that has to be finished.
    pub(crate) asked_epoch: u32,
    /// There is nothing to change: it is taken back, and the disk isn't asked.
    pub(crate) is_void: bool,
}

impl Vault {
    /// Makes one change: all of it, or nothing.
    pub(crate) fn change<T>(
        &mut self,
        make: impl FnOnce(&mut Self, &mut Draft) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let mut draft = self.begin()?;
        let made = make(self, &mut draft).and_then(|made| {
            match draft.is_void {
                true => self.store.rollback(),
                false => self.commit(draft)?,
            }
            Ok(made)
        });
        if made.is_err() {
            self.store.rollback();
        }
        made
    }

    pub(crate) fn begin(&self) -> Result<Draft, VaultError> {
        self.settled()?;
        self.store.begin()?;
        let mut index = self.index.clone();
        index.generation += 1;
        Ok(Draft {
            index,
            keys_changed: false,
            asked_epoch: self.asked_epoch,
            is_void: false,
        })
    }

    /// Nothing is read or written once nobody knows which state is in force.
    pub(crate) fn settled(&self) -> Result<(), VaultError> {
        match self.unsettled {
            true => Err(VaultError::Unsettled),
            false => Ok(()),
        }
    }

    /// Writes the key file, unless nobody knows which keys the store names: it
    /// could lose the very ones.
    pub(crate) fn save_keys(&mut self) -> Result<(), VaultError> {
        self.settled()?;
        self.keys.save(&*self.disk, &self.layout)
    }

    pub(crate) fn commit(&mut self, draft: Draft) -> Result<(), VaultError> {
        self.settle(draft)?;
        self.raise_anchor();
        Ok(())
    }

    /// The same without telling the device.
    ///
    /// # Errors
    /// [`VaultError::Unsettled`] where it may be in force all the same; after
    /// any other error it isn't.
    pub(crate) fn settle(&mut self, draft: Draft) -> Result<(), VaultError> {
        let root = self.stage(&draft)?;
        if let Err(why) = self.store.commit() {
            self.after_a_failed_commit(&root, why)?;
        }
        self.take_over(draft);
        Ok(())
    }

    /// Writes all of a change but its commit. Returns the root record.
    pub(crate) fn stage(&mut self, draft: &Draft) -> Result<Vec<u8>, VaultError> {
        if draft.keys_changed {
            self.save_keys()?;
        }
        // An erasure that isn't finished stays so, whatever else is written.
        let epoch = draft.asked_epoch.max(self.keys.context().epoch);
        let root = self.root_record(&draft.index, &self.store_keys, epoch)?;
        self.store.set_root(&root)?;
        Ok(root)
    }

    /// Goes on from a change that is committed.
    pub(crate) fn take_over(&mut self, draft: Draft) {
        self.index = draft.index;
        self.asked_epoch = draft.asked_epoch;
    }

    /// Finds out what a commit did that reports a failure. Where only the sync
    /// of the folder failed, the journal is gone and the new state is there.
    pub(crate) fn after_a_failed_commit(
        &mut self,
        root: &[u8],
        why: VaultError,
    ) -> Result<(), VaultError> {
        self.store.rollback();
        match self.store.root() {
            Ok(there) if there != root => Err(why),
            // A power cut could still bring the journal back. A commit of the
            // same once more settles it.
            Ok(_) if self.commit_again(root).is_ok() => Ok(()),
            _ => {
                self.unsettled = true;
                Err(VaultError::Unsettled)
            }
        }
    }

    fn commit_again(&self, root: &[u8]) -> Result<(), VaultError> {
        self.store.begin()?;
        self.store.set_root(root)?;
        self.store.commit()
    }

    pub(crate) fn root_record(
        &self,
        index: &Index,
        keys: &StoreKeys,
        epoch: u32,
    ) -> Result<Vec<u8>, VaultError> {
        let vault_id = self.keys.context().vault_id;
        index.to_bytes(keys, vault_id, epoch, self.keys.serial())
    }
}
