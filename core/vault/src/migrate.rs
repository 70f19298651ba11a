//! Moving a store to this version's form: on a copy, which takes the old one's
//! place once every record in it was read back and is the same.

use stint_model::UtcMs;

use crate::{
    Finding, Vault, VaultError,
    block::{Content, SCHEMA},
    change::Draft,
    columns,
    disk::{journal_of, make_private, remove_if_there},
    index::{Index, Partition, RAW},
    store::Store,
};

/// Attempts that a failing device has, in all.
const TRIES: usize = 3;

impl Vault {
    /// Moves an older store to this version's form. `progress` hears how many
    /// rows of how many are done, each row counted once written and once
    /// compared. A kill leaves the old store or the new one, whole.
    ///
    /// Where the copy can't be made, for want of room, because the device fails,
    /// or because the old file can't be read to its end, the old store stays in
    /// use with all that it still gives. The next opening tries again, unless
    /// the log says that it is of no use.
    pub(crate) fn migrate(
        &mut self,
        now: UtcMs,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), VaultError> {
        if !self.store.is_outdated()? || self.has_given_up() {
            return Ok(());
        }
        let moved = match self.make_copy(now, progress) {
            Ok(after) => self.take_place(after)?,
            Err(e) => Err(e),
        };
        if let Err(why) = moved {
            // If it can't be removed, the next attempt begins with that.
            let _ = self.drop_copy();
            self.say_that_it_stays(now, &why);
        }
        Ok(())
    }

    /// Whether trying again would only fail again. What was mended since may
    /// have been in the way.
    fn has_given_up(&self) -> bool {
        let notes = self.integrity().unwrap_or_default();
        let mended =
            |f: &Finding| matches!(f, Finding::DayMended { .. } | Finding::LogMended { .. });
        let since = notes.iter().rev().map(|n| n.finding);
        let tries = since.take_while(|f| !mended(f)).filter_map(|f| match f {
            Finding::NotRewritten { version, damaged } if version == SCHEMA => Some(damaged),
            _ => None,
        });
        let tries: Vec<bool> = tries.collect();
        tries.contains(&true) || tries.len() >= TRIES
    }

    fn say_that_it_stays(&mut self, now: UtcMs, why: &VaultError) {
        // There is no room for a note either, and that passes.
        if matches!(why, VaultError::DiskFull) {
            return;
        }
        let finding = Finding::NotRewritten {
            version: SCHEMA,
            damaged: matches!(
                why,
                VaultError::StoreDamaged | VaultError::DayDamaged | VaultError::Value(_)
            ),
        };
        // What can't be noted is tried again the next time, no more.
        let _ = self.change(|vault, draft| vault.note(draft, now, &[finding]));
    }

    /// Writes a copy of the store in this version's form, closed and on the
    /// disk. Returns its index; this vault stays as it is.
    fn make_copy(
        &mut self,
        now: UtcMs,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Index, VaultError> {
        self.drop_copy()?;
        let path = self.layout.store_copy();
        let copy = Store::create(&path)?;
        make_private(&path);
        let before = self.index.clone();
        let old = std::mem::replace(&mut self.store, copy);
        let filled = self.fill_copy(&old, now, progress);
        if filled.is_err() {
            self.store.rollback();
        }
        let copy = std::mem::replace(&mut self.store, old);
        let after = std::mem::replace(&mut self.index, before);
        filled?;
        copy.close()?;
        self.disk.sync_file(&path)?;
        Ok(after)
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
        // A copy that isn't in its place yet is told to nobody.
        self.stage(&draft)?;
        self.store.commit()?;
        self.take_over(draft);
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
                self.store.adopt(old, &self.store_keys.label(p))
            }
            (Err(e), _) => Err(e),
            (Ok(_), None) => Ok(()),
        }
    }

    /// Whether a partition of the copy says what the old one says.
    fn compare_partition(
        &self,
        old: &Store,
        before: &Index,
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
    /// Returns why it couldn't be put there.
    ///
    /// # Errors
    /// If neither of them can be opened any more: nothing is in use then.
    fn take_place(&mut self, after: Index) -> Result<Result<(), VaultError>, VaultError> {
        let (copy, place) = (self.layout.store_copy(), self.layout.store());
        // No system renames a file under its users in the same way.
        let closed = std::mem::replace(&mut self.store, Store::nowhere()?).close();
        let renamed = closed.and_then(|()| Ok(self.disk.rename(&copy, &place)?));
        // A device that failed once may not fail again.
        self.store = Store::open(&place).or_else(|_| Store::open(&place))?;
        if let Err(why) = renamed {
            // Nothing is done with an index that isn't this store's.
            return match self.store.is_outdated()? {
                true => Ok(Err(why)),
                false => Err(why),
            };
        }
        self.index = after;
        // Each commit syncs the folder as well; until then the old store may
        // come back, and the device must not remember a newer one.
        if self.disk.sync_dir(&self.layout.dir).is_ok() {
            self.raise_anchor();
        }
        Ok(Ok(()))
    }
}
