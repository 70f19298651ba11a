//! Moving a store to this version's form: on a copy, which takes the old one's
//! place once every record in it was read back and is the same.

use stint_model::UtcMs;

use crate::{
    Finding, Vault, VaultError,
    block::Content,
    columns,
    disk::{journal_of, make_private, remove_if_there},
    index::{Partition, RAW},
    store::Store,
    vault::Draft,
};

impl Vault {
    /// Moves an older store to this version's form. `progress` hears how many
    /// rows of how many are done, each row counted once written and once
    /// compared. A kill leaves the old store or the new one, whole.
    ///
    /// Where the copy can't be made, for want of room or because the old file
    /// can't be read to its end, the old store stays in use with all that it
    /// still gives, and the next opening tries again.
    pub(crate) fn migrate(
        &mut self,
        now: UtcMs,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), VaultError> {
        if !self.store.is_outdated()? {
            return Ok(());
        }
        self.drop_copy()?;
        let copy = match Store::create(&self.layout.store_copy()) {
            Err(VaultError::DiskFull) => return self.drop_copy(),
            other => other?,
        };
        make_private(&self.layout.store_copy());
        let before = self.index.clone();
        let old = std::mem::replace(&mut self.store, copy);
        match self.fill_copy(&old, now, progress) {
            Ok(()) => self.take_place(old),
            Err(e) => {
                self.store.rollback();
                self.store = old;
                self.index = before;
                self.drop_copy()?;
                match e {
                    VaultError::DiskFull
                    | VaultError::StoreDamaged
                    | VaultError::DayDamaged
                    | VaultError::Value(_) => Ok(()),
                    e => Err(e),
                }
            }
        }
    }

    /// Removes what an interrupted migration left. The journal first: without
    /// its database it could be taken for that of the next one.
    fn drop_copy(&self) -> Result<(), VaultError> {
        let copy = self.layout.store_copy();
        remove_if_there(&*self.disk, &journal_of(&copy))?;
        Ok(remove_if_there(&*self.disk, &copy)?)
    }

    /// Writes the whole store again, a partition at a time, and compares.
    fn fill_copy(
        &mut self,
        old: &Store,
        now: UtcMs,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), VaultError> {
        let before = self.index.clone();
        let total = 2 * before
            .entries
            .values()
            .map(|e| u64::from(e.rows))
            .sum::<u64>();
        let mut done = 0;
        let mut draft = self.begin()?;
        for (p, entry) in &before.entries {
            self.copy_partition(&mut draft, old, *p)?;
            done += u64::from(entry.rows);
            progress(done, total);
        }
        match self.note(&mut draft, now, &[Finding::Rewritten]) {
            // A log that is damaged says so by itself.
            Err(VaultError::DayDamaged | VaultError::Value(_)) => {}
            other => other?,
        }
        self.settle(draft)?;
        for (p, entry) in &before.entries {
            self.compare_partition(old, &before, *p)?;
            done += u64::from(entry.rows);
            progress(done, total);
        }
        Ok(())
    }

    fn copy_partition(
        &mut self,
        draft: &mut Draft,
        old: &Store,
        p: Partition,
    ) -> Result<(), VaultError> {
        let entry = draft.index.entries.get(&p).copied();
        let written = self.blocks_in(old, &draft.index, p).and_then(|blocks| {
            let current = |block: &Content| columns::current(p, block);
            blocks.iter().map(current).collect::<Result<Vec<_>, _>>()
        });
        match (written, entry) {
            (Ok(contents), Some(entry)) => self.replace(draft, p, &contents, entry.rows),
            // What is damaged stays as it is, with all that may still be
            // rescued of it.
            (Err(VaultError::DayDamaged | VaultError::Value(_)), _) => {
                let label = self.store_keys.label(p);
                let mut rows = old.blocks(&label)?.into_iter();
                rows.try_for_each(|row| self.store.insert(&label, &row))
            }
            (Err(e), _) => Err(e),
            (Ok(_), None) => Ok(()),
        }
    }

    /// Whether a partition of the copy says what the old one says.
    fn compare_partition(
        &self,
        old: &Store,
        before: &crate::index::Index,
        p: Partition,
    ) -> Result<(), VaultError> {
        let was = match self.blocks_in(old, before, p) {
            Err(VaultError::DayDamaged | VaultError::Value(_)) => return Ok(()),
            other => other?,
        };
        let is = self.blocks(&self.index, p)?;
        let same = if p.stream == RAW {
            let decode = |blocks: &[Content]| {
                let days = blocks.iter().map(columns::decode);
                days.collect::<Result<Vec<_>, _>>()
                    .map(|days| days.concat())
            };
            match decode(&was) {
                Ok(was) => was == decode(&is)?,
                // It could be opened, not understood, and was copied as it is.
                Err(_) => true,
            }
        } else {
            let bytes = |blocks: &[Content]| blocks.iter().flat_map(|b| b.to_vec()).collect();
            let (was, is): (Vec<u8>, Vec<u8>) = (bytes(&was), bytes(&is));
            // The log has one note more: this migration's.
            is.starts_with(&was) && (is.len() == was.len() || p == Partition::INTEGRITY_LOG)
        };
        if same {
            Ok(())
        } else {
            Err(VaultError::StoreDamaged)
        }
    }

    /// Puts the copy, which is whole and on the disk, in the old store's place.
    fn take_place(&mut self, old: Store) -> Result<(), VaultError> {
        let (copy, place) = (self.layout.store_copy(), self.layout.store());
        // No system renames a file under its users in the same way.
        std::mem::replace(&mut self.store, Store::nowhere()?).close()?;
        old.close()?;
        self.disk.sync_file(&copy)?;
        self.disk.rename(&copy, &place)?;
        self.disk.sync_dir(&self.layout.dir)?;
        self.store = Store::open(&place)?;
        self.raise_anchor();
        Ok(())
    }
}
