//! The index: what there is, of which day, with which hash. It is all that is
//! read to open a vault, however old.

use std::collections::BTreeMap;

use stint_model::{Interval, Stream, UtcMs};
use zeroize::Zeroizing;

use crate::{
    VaultError,
    bytes::{Put, Take, padme},
    crypto::{self, Mac, mac, same, sha256},
    secret::Key,
};

pub(crate) use crate::partition::{Partition, RAW, TIMELESS};

const MAGIC: &[u8; 8] = b"STNTROOT";
const VERSION: u16 = 0;

/// What the index knows of a partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its data key's row in the key file.
    pub(crate) key: u64,
    /// How many blocks.
    pub(crate) blocks: u32,
    /// How many records, where its content is records.
    pub(crate) rows: u32,
    /// Chain over all blocks, in order.
    pub(crate) leaf: [u8; 32],
}

/// The chain's next link over one more block.
pub(crate) fn link(
    leaf: &[u8; 32],
    number: u32,
    generation: u64,
    schema: u16,
    body: &[u8],
) -> [u8; 32] {
    sha256(&[
        b"stint/v1/leaf",
        leaf,
        &number.to_le_bytes(),
        &generation.to_le_bytes(),
        &schema.to_le_bytes(),
        &sha256(&[body]),
    ])
}

/// The keys of the store itself. All of them are exchanged at an erasure.
pub(crate) struct StoreKeys {
    /// Their row in the key file.
    pub(crate) id: u64,
    label: Key,
    index: Key,
    mac: Key,
}

impl StoreKeys {
    pub(crate) fn from_row(id: u64, row: &[u8]) -> Option<Self> {
        let (label, rest) = row.split_at_checked(32)?;
        let (index, mac) = rest.split_at_checked(32)?;
        Some(Self {
            id,
            label: Key::from_slice(label)?,
            index: Key::from_slice(index)?,
            mac: Key::from_slice(mac)?,
        })
    }

    /// What stands for a partition in the database, so that it shows no date.
    pub(crate) fn label(&self, p: Partition) -> [u8; 16] {
        self.labels()(p)
    }

    /// The same for many partitions, with the key set up once.
    pub(crate) fn labels(&self) -> impl Fn(Partition) -> [u8; 16] {
        let keyed = Mac::new(self.label.bytes());
        move |p| {
            let day = p.day.to_le_bytes();
            let full = keyed.of(&[b"stint/v1/label", &day, &p.stream.to_le_bytes()]);
            let mut label = [0; 16];
            label.copy_from_slice(&full[..16]);
            label
        }
    }
}

/// What a vault holds, at one generation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    pub(crate) generation: u64,
    pub(crate) entries: BTreeMap<Partition, Entry>,
    /// All segments up to this number are accounted for.
    pub(crate) segments_done: u64,
    /// The highest segment number ever seen.
    pub(crate) segments_seen: u64,
    /// Segments taken in whole whose files may still be there.
    pub(crate) to_unlink: Vec<u64>,
    /// Segments of which all that opens was taken in, and whose files may still
    /// have to be set aside.
    pub(crate) to_set_aside: Vec<u64>,
    /// Imports made so far; each is a source of record ids.
    pub(crate) imports: u64,
    /// Version of the recorder's manifest.
    pub(crate) manifest: u64,
    /// This installation's number, in every record's id.
    pub(crate) install: u64,
    /// Backups made so far.
    pub(crate) backups: u32,
    /// Epochs whose key the device hasn't destroyed yet.
    pub(crate) device_keys: Vec<u32>,
    /// Segments up to `segments_done` whose files couldn't be read yet.
    pub(crate) unread: Vec<u64>,
    /// Rows of the key file, of campaigns or their root, that the next epoch
    /// leaves behind: they are erased.
    pub(crate) leaving: Vec<u64>,
    /// What was erased while there were unread segments.
    pub(crate) erased: Vec<ErasedUnread>,
    /// Files that nothing can be read of, under numbers that no recorder gave
    /// yet: they couldn't be set aside, which was told.
    pub(crate) in_the_way: Vec<u64>,
}

/// What was erased while some segments couldn't be read: no record of it is
/// taken in from these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErasedUnread {
    pub(crate) interval: Interval,
    /// The numbers that were unread then, and still are. Earlier programs noted
    /// none: it holds for all that are unread.
    pub(crate) segments: Vec<u64>,
}

/// What surrounds the index in the root record, readable without a key.
pub(crate) struct RootHead {
    pub(crate) vault_id: [u8; 16],
    pub(crate) store_keys: u64,
    /// The key file's epoch must not be below.
    pub(crate) epoch: u32,
    /// The key file's version must not be below.
    pub(crate) keys_serial: u64,
    generation: u64,
    root: [u8; 32],
}

impl Index {
    /// One hash over everything: with the generation, the rollback anchor.
    pub(crate) fn root(&self, keys: &StoreKeys) -> [u8; 32] {
        let mut all = b"stint/v1/root".to_vec();
        let label = keys.labels();
        for (p, e) in &self.entries {
            all.put(&label(*p)).put(&e.leaf);
        }
        sha256(&[&all])
    }

    /// The root record, sealed and authenticated.
    pub(crate) fn to_bytes(
        &self,
        keys: &StoreKeys,
        vault_id: [u8; 16],
        epoch: u32,
        keys_serial: u64,
    ) -> Result<Vec<u8>, VaultError> {
        let mut out = Vec::new();
        out.put(MAGIC).put_u16(VERSION).put(&vault_id);
        out.put_u64(keys.id).put_u32(epoch).put_u64(keys_serial);
        out.put_u64(self.generation).put(&self.root(keys));
        let sealed = crypto::seal(&keys.index, &out, &self.plain())?;
        out.put(&sealed);
        let tag = mac(keys.mac.bytes(), &[b"stint/v1/mac/manifest", &out]);
        out.put(&tag);
        Ok(out)
    }

    pub(crate) fn plain(&self) -> Zeroizing<Vec<u8>> {
        let told = self.unread.len() + self.leaving.len() + self.in_the_way.len();
        let numbers = self.done().count() + told;
        let erased = self.erased.iter().map(|e| 20 + 8 * e.segments.len());
        let lists = 8 * numbers + 4 * self.device_keys.len() + erased.sum::<usize>();
        let len = 76 + self.entries.len() * 54 + lists;
        let mut out = Zeroizing::new(Vec::with_capacity(padme(len)));
        out.put_u64(self.segments_done).put_u64(self.segments_seen);
        out.put_u64(self.imports).put_u64(self.manifest);
        out.put_u64(self.install).put_u32(self.backups);
        put_numbers(&mut out, &self.to_unlink);
        out.put_u32(self.entries.len() as u32);
        for (p, e) in &self.entries {
            out.put_u32(p.day).put_u16(p.stream).put_u64(e.key);
            out.put_u32(e.blocks).put_u32(e.rows).put(&e.leaf);
        }
        out.put_u32(self.device_keys.len() as u32);
        for epoch in &self.device_keys {
            out.put_u32(*epoch);
        }
        put_numbers(&mut out, &self.unread);
        put_numbers(&mut out, &self.leaving);
        out.put_u32(self.erased.len() as u32);
        for ErasedUnread { interval, .. } in &self.erased {
            let (start, end) = (interval.start().get(), interval.end().get());
            out.put_u64(start as u64).put_u64(end as u64);
        }
        for ErasedUnread { segments, .. } in &self.erased {
            put_numbers(&mut out, segments);
        }
        put_numbers(&mut out, &self.to_set_aside);
        put_numbers(&mut out, &self.in_the_way);
        let padded = padme(out.len());
        out.resize(padded, 0);
        out
    }

    /// Opens a root record whose head named these keys.
    pub(crate) fn from_bytes(bytes: &[u8], keys: &StoreKeys) -> Option<Self> {
        let (body, tag) = bytes.split_last_chunk::<32>()?;
        let expected = mac(keys.mac.bytes(), &[b"stint/v1/mac/manifest", body]);
        if !same(&expected, tag) {
            return None;
        }
        let (head, sealed) = body.split_at_checked(RootHead::LEN)?;
        let plain = crypto::open(&keys.index, head, sealed)?;
        let head = RootHead::parse(bytes).ok()?;
        let mut index = Self::parse(&plain)?;
        index.generation = head.generation;
        // An earlier program's holds for what is unread by now, and for no more.
        for erased in index.erased.iter_mut().filter(|e| e.segments.is_empty()) {
            erased.segments.clone_from(&index.unread);
        }
        index.erased.retain(|e| !e.segments.is_empty());
        same(&index.root(keys), &head.root).then_some(index)
    }

    pub(crate) fn parse(plain: &[u8]) -> Option<Self> {
        let mut take = Take(plain);
        let mut index = Self {
            segments_done: take.u64()?,
            segments_seen: take.u64()?,
            imports: take.u64()?,
            manifest: take.u64()?,
            install: take.u64()?,
            backups: take.u32()?,
            ..Self::default()
        };
        for _ in 0..take.u32()? {
            index.to_unlink.push(take.u64()?);
        }
        for _ in 0..take.u32()? {
            let partition = Partition {
                day: take.u32()?,
                stream: take.u16()?,
            };
            let entry = Entry {
                key: take.u64()?,
                blocks: take.u32()?,
                rows: take.u32()?,
                leaf: take.array()?,
            };
            index.entries.insert(partition, entry);
        }
        // Earlier programs wrote none of these: padding follows, if anything.
        for _ in 0..take.u32().unwrap_or(0) {
            index.device_keys.push(take.u32()?);
        }
        index.unread = numbers(&mut take)?;
        index.leaving = numbers(&mut take)?;
        for _ in 0..take.u32().unwrap_or(0) {
            let mut instant = || UtcMs::new(take.u64()? as i64).ok();
            let interval = Interval::between(instant()?, instant()?);
            let segments = Vec::new();
            index.erased.push(ErasedUnread { interval, segments });
        }
        for erased in &mut index.erased {
            erased.segments = numbers(&mut take)?;
        }
        index.to_set_aside = numbers(&mut take)?;
        index.in_the_way = numbers(&mut take)?;
        Some(index)
    }

    /// Segments whose records are committed, and whose files may still be there.
    pub(crate) fn done(&self) -> impl Iterator<Item = u64> + '_ {
        self.to_unlink.iter().chain(&self.to_set_aside).copied()
    }

    /// What was erased while this segment couldn't be read.
    pub(crate) fn erased_of(&self, segment: u64) -> Vec<Interval> {
        let erased = self.erased.iter().filter(|e| e.segments.contains(&segment));
        erased.map(|e| e.interval).collect()
    }

    /// Takes over which segments can't be read now. What was erased while one
    /// of them was unread is remembered as long as that one is.
    pub(crate) fn set_unread(&mut self, unread: Vec<u64>) {
        for erased in &mut self.erased {
            erased.segments.retain(|n| unread.contains(n));
        }
        self.erased.retain(|e| !e.segments.is_empty());
        self.unread = unread;
    }

    /// The key of all that was derived: none of a day's, so that it can be
    /// destroyed at an erasure while other days stay.
    fn derived_key(&self) -> Option<u64> {
        let (p, entry) = self.entries.iter().find(|(p, _)| p.is_derived())?;
        let of_records = self.entries.get(&Partition::of(Stream::Raw, p.day));
        (of_records.map(|e| e.key) != Some(entry.key)).then_some(entry.key)
    }

    /// The data key that a partition is sealed with: one for all streams of a
    /// day, one for each stream that belongs to no day, one for what was
    /// derived.
    pub(crate) fn key_for(&self, p: Partition) -> Option<u64> {
        if p.is_derived() {
            return self.derived_key();
        }
        if p.day == TIMELESS {
            return self.entries.get(&p).map(|e| e.key);
        }
        let of_day = |stream| Partition { day: p.day, stream };
        self.entries
            .range(of_day(0)..=of_day(u16::MAX))
            .find(|(p, _)| !p.is_derived())
            .map(|(_, e)| e.key)
    }
}

fn put_numbers(out: &mut Vec<u8>, numbers: &[u64]) {
    out.put_u32(numbers.len() as u32);
    for number in numbers {
        out.put_u64(*number);
    }
}

/// None where an earlier program wrote nothing.
fn numbers(take: &mut Take<'_>) -> Option<Vec<u64>> {
    let many = take.u32().unwrap_or(0);
    (0..many).map(|_| take.u64()).collect()
}

impl RootHead {
    const LEN: usize = 8 + 2 + 16 + 8 + 4 + 8 + 8 + 32;

    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        let damaged = || VaultError::StoreDamaged;
        let mut take = Take(bytes);
        if take.array().ok_or_else(damaged)? != *MAGIC {
            return Err(VaultError::StoreDamaged);
        }
        let version = take.u16().ok_or_else(damaged)?;
        if version != VERSION {
            return Err(VaultError::Newer { found: version });
        }
        let mut fields = || {
            Some(Self {
                vault_id: take.array()?,
                store_keys: take.u64()?,
                epoch: take.u32()?,
                keys_serial: take.u64()?,
                generation: take.u64()?,
                root: take.array()?,
            })
        };
        fields().ok_or_else(damaged)
    }
}
