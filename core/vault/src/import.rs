//! Taking in another program's records: all of them, or none.

use std::{
    collections::{BTreeMap, HashMap, hash_map::RandomState},
    hash::BuildHasher,
};

use stint_model::{Record, RecordId, StoredRecord, Stream};

use crate::{
    Vault, VaultError,
    change::Draft,
    disk::IMPORTED,
    index::Partition,
    wiped::{push_record, wipe},
};

/// Days that are held open at once; files are mostly in order of time.
const OPEN_DAYS: usize = 8;

/// What [`ImportTransaction::add`] did with a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Added {
    /// Records that are new.
    pub added: u64,
    /// Records that the vault, or this import, had already.
    pub already_there: u64,
}

/// A running import. Dropping it takes everything back.
pub struct ImportTransaction<'a> {
    vault: &'a mut Vault,
    draft: Option<Draft>,
    open: BTreeMap<u32, OpenDay>,
    /// Ids given so far.
    next: u64,
}

struct OpenDay {
    records: Vec<StoredRecord>,
    /// Where a record with that hash stands: no second copy of any.
    known: HashMap<u64, u32>,
    hasher: RandomState,
    changed: bool,
}

impl OpenDay {
    fn of(records: Vec<StoredRecord>) -> Self {
        let mut day = Self {
            known: HashMap::with_capacity(records.len()),
            records,
            hasher: RandomState::new(),
            changed: false,
        };
        for at in 0..day.records.len() {
            let hash = day.hasher.hash_one(&day.records[at].record);
            day.known.entry(hash).or_insert(at as u32);
        }
        day
    }

    /// Adds a record, unless it is there already, in every field.
    fn add(&mut self, id: RecordId, record: &Record) -> bool {
        let hash = self.hasher.hash_one(record);
        let is_there = match self.known.get(&hash) {
            None => false,
            Some(at) if self.records[*at as usize].record == *record => true,
            // Another one has the same hash: that hardly ever happens.
            Some(_) => self.records.iter().any(|r| r.record == *record),
        };
        if !is_there {
            let at = self.records.len() as u32;
            self.known.entry(hash).or_insert(at);
            let record = record.clone();
            push_record(&mut self.records, StoredRecord { id, record });
            self.changed = true;
        }
        !is_there
    }
}

impl Drop for OpenDay {
    fn drop(&mut self) {
        wipe(&mut self.records);
    }
}

impl Vault {
    /// Begins an import.
    ///
    /// # Errors
    /// Those of the database.
    pub fn import(&mut self) -> Result<ImportTransaction<'_>, VaultError> {
        let draft = self.begin()?;
        Ok(ImportTransaction {
            vault: self,
            draft: Some(draft),
            open: BTreeMap::new(),
            next: 0,
        })
    }
}

impl ImportTransaction<'_> {
    /// Adds records. One that is already there, in every field, adds nothing.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if a day to be added to can't be read, and
    /// those of disk and database. The import can then only be dropped.
    pub fn add(&mut self, records: &[Record]) -> Result<Added, VaultError> {
        let mut result = Added::default();
        for record in records {
            let day = record.moment.utc.utc_day().0;
            let id = self.next_id()?;
            if self.day(day)?.add(id, record) {
                self.next += 1;
                result.added += 1;
            } else {
                result.already_there += 1;
            }
        }
        Ok(result)
    }

    /// Makes the import part of the vault.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was added.
    pub fn commit(mut self) -> Result<(), VaultError> {
        while let Some((day, open)) = self.open.pop_first() {
            self.write(day, open)?;
        }
        match self.draft.take() {
            Some(mut draft) if self.next > 0 => {
                // One number for each 2^32 records.
                draft.index.imports += (self.next >> 32) + 1;
                let committed = self.vault.commit(draft);
                if committed.is_err() {
                    self.vault.store.rollback();
                }
                committed
            }
            _ => {
                self.vault.store.rollback();
                Ok(())
            }
        }
    }

    fn next_id(&self) -> Result<RecordId, VaultError> {
        let index = &self.draft()?.index;
        Ok(RecordId {
            install: index.install,
            segment: IMPORTED | (index.imports + (self.next >> 32)),
            counter: self.next as u32,
        })
    }

    fn draft(&self) -> Result<&Draft, VaultError> {
        self.draft.as_ref().ok_or(VaultError::StoreDamaged)
    }

    fn day(&mut self, day: u32) -> Result<&mut OpenDay, VaultError> {
        if !self.open.contains_key(&day) {
            if self.open.len() >= OPEN_DAYS
                && let Some((day, oldest)) = self.open.pop_first()
            {
                self.write(day, oldest)?;
            }
            let raw = Partition::of(Stream::Raw, day);
            let records = self.vault.day_records(&self.draft()?.index, raw)?;
            self.open.insert(day, OpenDay::of(records));
        }
        self.open.get_mut(&day).ok_or(VaultError::StoreDamaged)
    }

    fn write(&mut self, day: u32, mut open: OpenDay) -> Result<(), VaultError> {
        if !open.changed {
            return Ok(());
        }
        // Stable: the file's own order decides where times are equal.
        open.records.sort_by_key(|r| r.record.moment.utc);
        let draft = self.draft.as_mut().ok_or(VaultError::StoreDamaged)?;
        self.vault.put_day(draft, day, &open.records)
    }
}

impl Drop for ImportTransaction<'_> {
    fn drop(&mut self) {
        if self.draft.take().is_some() {
            self.vault.store.rollback();
        }
    }
}
