//! What a damaged store still holds, part by part.

use std::collections::{BTreeMap, BTreeSet};

use stint_model::{StoredRecord, Stream, UtcDay};

use crate::{
    Finding, Unlock, VaultError,
    block::{BlockPlace, Content},
    check::{entries_in, is_raw, log_of},
    columns,
    disk::Layout,
    index::{Index, Partition, RootHead, StoreKeys, TIMELESS, link},
    keyfile::{Keys, RowKind},
    slots::Slot,
};

use super::{
    carve::{Found, Pages, Place},
    keys::Pieces,
};

/// Days that are tried where the list of contents is gone: 1970 to 2106 ...
const DAYS: u32 = 50_000;
/// ... from 2020 on first, since most records are of then.
const FIRST_TRIED: u32 = 18_262;

/// A damaged vault, open as far as it goes.
pub(super) struct Old {
    pub(super) keys: Keys,
    pub(super) slots: Vec<Slot>,
    pub(super) losses: Vec<Finding>,
    pub(super) index: Option<Index>,
    pages: Option<Pages>,
    blocks: BTreeMap<Partition, Vec<Place>>,
    /// Data keys by day, as far as they were found.
    day_keys: BTreeMap<u32, u64>,
    free_keys: Vec<u64>,
}

/// A block's generation, form, bytes and content.
type Opened = (u64, u16, Vec<u8>, Content);

/// What was read of one partition.
#[derive(Default)]
pub(super) struct Part {
    pub(super) contents: Vec<Content>,
    pub(super) rows: u32,
    pub(super) loss: Option<Finding>,
}

impl Old {
    pub(super) fn open(layout: &Layout, with: &Unlock<'_>) -> Result<Self, VaultError> {
        let mut pages = Pages::open(&layout.store()).ok();
        let (mut roots, mut found) = (Vec::new(), Vec::new());
        if let Some(pages) = &mut pages {
            for number in 1..=pages.count() {
                for (place, row) in pages.rows(number) {
                    match row {
                        Found::Root(record) => roots.push(record),
                        Found::Block(label, _) => found.push((label, place)),
                    }
                }
            }
        }
        let opened = Pieces::gather(layout, roots.first().map(Vec::as_slice))?.open(with)?;
        let store_keys = all_store_keys(&opened.keys);
        let index = roots
            .iter()
            .filter_map(|record| open_root(record, &store_keys))
            .max_by_key(|index| index.generation);
        let mut old = Self {
            free_keys: opened.keys.ids(RowKind::Day),
            keys: opened.keys,
            slots: opened.slots,
            losses: Vec::new(),
            index,
            pages,
            blocks: BTreeMap::new(),
            day_keys: BTreeMap::new(),
        };
        old.place(found, &store_keys);
        Ok(old)
    }

    /// Finds out which block is of which day.
    fn place(&mut self, found: Vec<([u8; 16], Place)>, keys: &[StoreKeys]) {
        if self.index.is_none() {
            self.losses.push(Finding::ContentsUnknown);
        }
        let wanted: BTreeSet<[u8; 16]> = found.iter().map(|(label, _)| *label).collect();
        let mut known: BTreeMap<[u8; 16], Partition> = BTreeMap::new();
        for keys in keys {
            let label_of = keys.labels();
            for p in self.candidates() {
                if known.len() == wanted.len() {
                    break;
                }
                let label = label_of(p);
                if wanted.contains(&label) {
                    known.insert(label, p);
                }
            }
        }
        let mut strays = 0;
        for (label, place) in found {
            match known.get(&label) {
                Some(p) => self.blocks.entry(*p).or_default().push(place),
                None => strays += 1,
            }
        }
        if strays > 0 {
            self.losses.push(Finding::PiecesLost { pieces: strays });
        }
        // What analysis made is made again, and needs no key.
        let mut of_places = self.places().into_iter();
        if let Some(index) = &self.index
            && of_places.any(|p| {
                let key = index.entries.get(&p).map(|e| e.key);
                key.is_some_and(|id| self.keys.day_key(id).is_none())
            })
        {
            self.losses.push(Finding::KeysLost);
        }
    }

    fn candidates(&self) -> Vec<Partition> {
        if let Some(index) = &self.index {
            return index.entries.keys().copied().collect();
        }
        let raw = |day| Partition::of(Stream::Raw, day);
        let derived = |day| Partition::of(Stream::Derived, day);
        let logs = (1..=6).map(|stream| Partition {
            day: TIMELESS,
            stream,
        });
        let days = (FIRST_TRIED..DAYS).chain(0..FIRST_TRIED);
        logs.chain(days.flat_map(|day| [raw(day), derived(day)]))
            .collect()
    }

    /// All parts that there are, or should be. What analysis made isn't one:
    /// it is made again.
    pub(super) fn places(&self) -> BTreeSet<Partition> {
        let mut places: BTreeSet<Partition> = self.blocks.keys().copied().collect();
        if let Some(index) = &self.index {
            places.extend(index.entries.keys());
        }
        places.retain(|p| is_raw(*p) || log_of(*p).is_some());
        places
    }

    /// How many backups there are; where that is lost, one is assumed, so that
    /// an erasure never promises too much.
    pub(super) fn backups(&self) -> u32 {
        self.index.as_ref().map_or(1, |index| index.backups)
    }

    /// Rows of campaigns, or of their root, that weren't erased.
    pub(super) fn campaign_rows(&self, kind: RowKind) -> Vec<u64> {
        let mut rows = self.keys.ids(kind);
        if let Some(index) = &self.index {
            rows.retain(|id| !index.leaving.contains(id));
        }
        rows
    }

    /// What of a part still authenticates.
    pub(super) fn part(&mut self, p: Partition) -> Part {
        let expected = self.index.as_ref().and_then(|i| i.entries.get(&p)).copied();
        let mut blocks: BTreeMap<u32, Opened> = BTreeMap::new();
        let mut unread = 0;
        for place in self.blocks.remove(&p).unwrap_or_default() {
            let found = self.pages.as_mut().and_then(|pages| pages.row(place));
            let Some(Found::Block(_, row)) = found else {
                continue;
            };
            let at = BlockPlace {
                vault_id: self.keys.context().vault_id,
                day: p.day,
                stream: p.stream,
                number: row.number,
                generation: row.generation,
            };
            let opened = self
                .keys_for(p, expected.map(|e| e.key))
                .into_iter()
                .find_map(|id| {
                    let key = self.keys.day_key(id)?;
                    let content = at.open(&key, row.schema, &row.body).ok()?;
                    entries_in(p, &content).map(|_| (id, content))
                });
            let Some((id, content)) = opened else {
                unread += 1;
                continue;
            };
            if p.day != TIMELESS {
                self.day_keys.insert(p.day, id);
                self.free_keys.retain(|free| *free != id);
            }
            // Of two generations of a block the newer counts.
            if blocks
                .get(&row.number)
                .is_none_or(|(g, ..)| *g < row.generation)
            {
                blocks.insert(row.number, (row.generation, row.schema, row.body, content));
            }
        }
        let leaf = blocks
            .iter()
            .fold([0; 32], |leaf, (n, (g, schema, body, _))| {
                link(&leaf, *n, *g, *schema, body)
            });
        let gaps = blocks.keys().zip(0..).any(|(n, i)| *n != i);
        let mut part = Part::default();
        for (_, _, _, content) in blocks.into_values() {
            part.rows += entries_in(p, &content).unwrap_or(0);
            part.contents.push(content);
        }
        let lost = match expected {
            Some(e) if e.leaf == leaf => None,
            Some(e) => Some(e.rows.checked_sub(part.rows).filter(|lost| *lost > 0)),
            None if unread > 0 || gaps => Some(None),
            None => None,
        };
        part.loss = lost.map(|lost| match log_of(p) {
            Some(log) => Finding::LogLost { log, lost },
            None => {
                let day = UtcDay(p.day);
                Finding::DayLost { day, lost }
            }
        });
        part
    }

    /// Data keys that may open a part: the one that the list of contents names,
    /// or that opened another part of the day, or else any that is left.
    fn keys_for(&self, p: Partition, named: Option<u64>) -> Vec<u64> {
        match named.or_else(|| self.day_keys.get(&p.day).copied()) {
            Some(id) => vec![id],
            None => self.free_keys.clone(),
        }
    }
}

fn all_store_keys(keys: &Keys) -> Vec<StoreKeys> {
    let rows = keys.ids(RowKind::Store).into_iter();
    rows.filter_map(|id| StoreKeys::from_row(id, &keys.get(RowKind::Store, id)?))
        .collect()
}

fn open_root(record: &[u8], all: &[StoreKeys]) -> Option<Index> {
    let head = RootHead::parse(record).ok()?;
    let keys = all.iter().find(|k| k.id == head.store_keys)?;
    Index::from_bytes(record, keys)
}

/// Records of a day from its blocks and its recordings, each once, in order.
pub(super) fn merged(part: &Part, recorded: Vec<StoredRecord>) -> Vec<StoredRecord> {
    let mut records = recorded;
    for content in &part.contents {
        records.extend(columns::decode(content).unwrap_or_default());
    }
    records.sort_by_key(crate::days::order);
    records.dedup();
    records
}
