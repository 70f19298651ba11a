//! The unlocked vault, and what it holds.

use std::sync::Arc;

use stint_model::{Stream, UtcMs};
use zeroize::Zeroizing;

use crate::{
    Finding, IntegrityNote, Platform, VaultError,
    block::{BlockPlace, Content, SCHEMA},
    bytes::{Put, Take},
    change::Draft,
    crypto::sha256,
    disk::{Disk, Layout, Lock},
    index::{Entry, Index, Partition, StoreKeys, link},
    keyfile::Keys,
    secret::Key,
    store::{Odd, Row, Store},
    wiped::extend,
};

/// Blocks of a log that are kept before they are merged into one.
const LOG_BLOCKS: u32 = 128;
/// Bytes in front of an entry at most.
const LONGEST_VARINT: usize = 10;

/// An unlocked vault. Dropping or locking it wipes its keys.
pub struct Vault {
    pub(crate) layout: Layout,
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) platform: Arc<dyn Platform>,
    pub(crate) keys: Keys,
    pub(crate) store_keys: StoreKeys,
    pub(crate) store: Store,
    pub(crate) index: Index,
    /// Noted since the last report of an ingest.
    pub(crate) unsaid: Vec<Finding>,
    /// The epoch that the root record asks for. Where it is higher than the
    /// key file's, an erasure has to be finished.
    pub(crate) asked_epoch: u32,
    /// Nobody knows whether the last change is in force.
    pub(crate) unsettled: bool,
    /// The recorder's list isn't the one that it should have: the device had no
    /// key for it, or the disk no room.
    pub(crate) list_due: bool,
    pub(crate) _lock: Lock,
}

/// A block of a damaged partition.
pub(crate) struct LooseBlock {
    pub(crate) name: String,
    pub(crate) body: Vec<u8>,
    pub(crate) opened: Result<Content, VaultError>,
}

impl Vault {
    /// Locks the vault: closes the database, wipes all keys.
    ///
    /// # Errors
    /// [`VaultError::Database`] if the database couldn't be closed in order;
    /// the keys are wiped all the same.
    pub fn lock(self) -> Result<(), VaultError> {
        self.store.close()
    }

    /// All blocks of a partition, opened; nothing if there is none.
    pub(crate) fn blocks(&self, index: &Index, p: Partition) -> Result<Vec<Content>, VaultError> {
        self.blocks_in(&self.store, index, p)
    }

    /// The same of another store of this vault.
    pub(crate) fn blocks_in(
        &self,
        store: &Store,
        index: &Index,
        p: Partition,
    ) -> Result<Vec<Content>, VaultError> {
        self.settled()?;
        let Some(entry) = index.entries.get(&p) else {
            return Ok(Vec::new());
        };
        let rows = store.blocks(&self.store_keys.label(p))?;
        let leaf = rows.iter().fold([0; 32], |leaf, r| {
            link(&leaf, r.number, r.generation, r.schema, &r.body)
        });
        if leaf != entry.leaf || rows.len() != entry.blocks as usize {
            return Err(VaultError::DayDamaged);
        }
        let key = self.keys.day_key(entry.key).ok_or(VaultError::DayDamaged)?;
        rows.into_iter()
            .map(|r| {
                self.place(p, r.number, r.generation)
                    .open_owned(&key, r.schema, r.body)
            })
            .collect()
    }

    /// The blocks of a damaged partition in order, each with a name, as it is,
    /// and opened if it can be: what opens needn't stand in its own place.
    pub(crate) fn open_one_by_one(&self, p: Partition) -> Result<Vec<LooseBlock>, VaultError> {
        let entry = self.index.entries.get(&p);
        let key = entry.and_then(|entry| self.keys.day_key(entry.key));
        let label = self.store_keys.label(p);
        let mut blocks = Vec::new();
        for row in self.store.rows(&label)? {
            let name = loose_name(&label, p.stream, &row);
            let (stated, generation, body) = match row {
                Ok(row) => (Some((row.number, row.schema)), row.generation, row.body),
                Err(odd) => (None, odd.generation, odd.body),
            };
            // Its seal tells where it belongs, if its row doesn't.
            let own = (0..entry.map_or(0, |e| e.blocks))
                .flat_map(|number| (0..=SCHEMA).map(move |schema| (number, schema)));
            let opened = key.as_ref().and_then(|key| {
                stated.into_iter().chain(own).find_map(|(number, schema)| {
                    let place = self.place(p, number, generation);
                    Some((number, place.open(key, schema, &body).ok()?))
                })
            });
            let (number, opened) = match opened {
                Some((number, content)) => (number, Ok(content)),
                None => (u32::MAX, Err(VaultError::DayDamaged)),
            };
            blocks.push((number, LooseBlock { name, body, opened }));
        }
        blocks.sort_by_key(|(number, _)| *number);
        Ok(blocks.into_iter().map(|(_, block)| block).collect())
    }

    fn place(&self, p: Partition, number: u32, generation: u64) -> BlockPlace {
        BlockPlace {
            vault_id: self.keys.context().vault_id,
            day: p.day,
            stream: p.stream,
            number,
            generation,
        }
    }

    /// Puts these blocks in place of all that a partition held.
    pub(crate) fn replace(
        &mut self,
        draft: &mut Draft,
        p: Partition,
        contents: &[impl AsRef<[u8]>],
        rows: u32,
    ) -> Result<(), VaultError> {
        // A key that is damaged opens nothing, and so seals nothing.
        let id = match draft.index.key_for(p) {
            Some(id) if self.keys.day_key(id).is_some() => id,
            _ => {
                draft.keys_changed = true;
                self.keys.add_day_key()?
            }
        };
        let key = self.keys.day_key(id).ok_or(VaultError::DayDamaged)?;
        self.clear(draft, p)?;
        let mut entry = Entry {
            key: id,
            blocks: 0,
            rows,
            leaf: [0; 32],
        };
        for content in contents {
            self.insert(
                draft.index.generation,
                p,
                &key,
                &mut entry,
                content.as_ref(),
            )?;
        }
        draft.index.entries.insert(p, entry);
        Ok(())
    }

    fn insert(
        &self,
        generation: u64,
        p: Partition,
        key: &Key,
        entry: &mut Entry,
        content: &[u8],
    ) -> Result<(), VaultError> {
        let number = entry.blocks;
        let body = self.place(p, number, generation).seal(key, content)?;
        entry.leaf = link(&entry.leaf, number, generation, SCHEMA, &body);
        entry.blocks += 1;
        let row = Row {
            number,
            generation,
            schema: SCHEMA,
            body,
        };
        let label = self.store_keys.label(p);
        match self.store.insert(&label, &row) {
            // Rows that the index doesn't know: it is an older one. They are
            // kept, but not here.
            Err(VaultError::Database(e))
                if e.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
            {
                for old in self.store.rows(&label)? {
                    let name = loose_name(&label, p.stream, &old);
                    if let Ok(old) = old
                        && old.number >= number
                    {
                        self.keep_damaged(&name, &old.body)?;
                        self.store.delete_block(&label, old.number)?;
                    }
                }
                self.store.insert(&label, &row)
            }
            other => other,
        }
    }

    /// Removes a partition. Its key stays until the next erasure.
    pub(crate) fn clear(&self, draft: &mut Draft, p: Partition) -> Result<(), VaultError> {
        if draft.index.entries.remove(&p).is_some() {
            self.store.delete(&self.store_keys.label(p))?;
        }
        Ok(())
    }

    /// Adds entries to a log: amendments, consent, integrity.
    pub(crate) fn append_log(
        &mut self,
        draft: &mut Draft,
        p: Partition,
        entries: &[Vec<u8>],
    ) -> Result<(), VaultError> {
        let room = entries.iter().map(|e| e.len() + LONGEST_VARINT).sum();
        let mut content = Zeroizing::new(Vec::with_capacity(room));
        for entry in entries {
            content.put_prefixed(entry);
        }
        let added = entries.len() as u32;
        match draft.index.entries.get(&p).copied() {
            Some(mut entry) if entry.blocks < LOG_BLOCKS => {
                let key = self.keys.day_key(entry.key).ok_or(VaultError::DayDamaged)?;
                self.insert(draft.index.generation, p, &key, &mut entry, &content)?;
                entry.rows += added;
                draft.index.entries.insert(p, entry);
                Ok(())
            }
            Some(entry) => {
                let mut merged = Zeroizing::default();
                for block in self.blocks(&draft.index, p)? {
                    extend(&mut merged, &block);
                }
                // The old entries stay one block as long as they fit.
                let contents = [merged, content];
                self.replace(draft, p, &contents, entry.rows + added)
            }
            None => self.replace(draft, p, &[content], added),
        }
    }

    /// All entries of a log, in the order in which they were added.
    pub(crate) fn log(
        &self,
        index: &Index,
        p: Partition,
    ) -> Result<Vec<Zeroizing<Vec<u8>>>, VaultError> {
        let mut entries = Vec::new();
        for block in self.blocks(index, p)? {
            let mut take = Take(&block);
            while !take.is_empty() {
                let entry = take.prefixed().ok_or(VaultError::DayDamaged)?;
                entries.push(Zeroizing::new(entry.to_vec()));
            }
        }
        Ok(entries)
    }

    /// Adds findings to the integrity log.
    pub(crate) fn note(
        &mut self,
        draft: &mut Draft,
        now: UtcMs,
        findings: &[Finding],
    ) -> Result<(), VaultError> {
        if findings.is_empty() {
            return Ok(());
        }
        let entries = findings
            .iter()
            .map(|finding| {
                let note = IntegrityNote {
                    found: now,
                    finding: *finding,
                };
                postcard::to_stdvec(&note).map_err(|_| VaultError::TooLarge)
            })
            .collect::<Result<Vec<_>, _>>()?;
        self.append_log(draft, Partition::INTEGRITY_LOG, &entries)?;
        let wrong = findings.iter().filter(|f| !f.is_on_purpose());
        self.unsaid.extend(wrong);
        Ok(())
    }

    /// Everything that was ever found wrong or done to the keys, in the order
    /// in which it was found. The first has number 1.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if the log itself is damaged.
    pub fn integrity(&self) -> Result<Vec<IntegrityNote>, VaultError> {
        self.log(&self.index, Partition::INTEGRITY_LOG)?
            .iter()
            .map(|entry| IntegrityNote::from_bytes(entry).ok_or(VaultError::DayDamaged))
            .collect()
    }

    /// Forgets what analysis made of a day and of all later ones: what it
    /// learnt on the way goes into these.
    pub(crate) fn outdate(&self, draft: &mut Draft, first: u32) -> Result<(), VaultError> {
        let from = Partition::of(Stream::Raw, first);
        let later = draft.index.entries.range(from..).map(|(p, _)| *p);
        let derived: Vec<Partition> = later.filter(Partition::is_derived).collect();
        derived.into_iter().try_for_each(|p| self.clear(draft, p))
    }
}

/// What a damaged block is called beside the store. The label keeps two days'
/// blocks apart, and tells no date.
fn loose_name(label: &[u8; 16], stream: u16, row: &Result<Row, Odd>) -> String {
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
    let row = match row {
        Ok(row) => format!("{}.{}", row.number, row.generation),
        // By its bytes, so that no two of them have one name.
        Err(odd) => format!("{}.{}", hex(&sha256(&[&odd.body])[..8]), odd.generation),
    };
    format!("block-{}-{stream}-{row}", hex(&label[..8]))
}
