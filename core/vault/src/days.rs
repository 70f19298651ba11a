//! A day's records, as blocks.

use stint_model::{StoredRecord, Stream, UtcDay};

use crate::{
    Finding, Vault, VaultError,
    change::Draft,
    columns::{self, MAX_ROWS},
    index::{Index, Partition},
    wiped::{move_records, wipe},
};

/// Bytes of notes and the like after which a block is full.
const BLOCK_BYTES: usize = 8 << 20;

impl Vault {
    /// Adds records to a day. Returns how many weren't there already.
    pub(crate) fn merge_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        mut new: Vec<StoredRecord>,
        findings: &mut Vec<Finding>,
    ) -> Result<u64, VaultError> {
        let partition = Partition::of(Stream::Raw, day);
        let mut records = match self.day_records(&draft.index, partition) {
            Err(VaultError::DayDamaged | VaultError::Value(_)) => {
                findings.push(Finding::DayDamaged { day: UtcDay(day) });
                self.salvage(partition)?
            }
            other => other?,
        };
        let before = records.len();
        move_records(&mut records, &mut new);
        records.sort_unstable_by_key(order);
        records.dedup();
        let added = records.len().saturating_sub(before) as u64;
        let mut put = Ok(());
        if added > 0 || findings.contains(&Finding::DayDamaged { day: UtcDay(day) }) {
            put = self.put_day(draft, day, &records);
        }
        wipe(&mut records);
        put.map(|()| added)
    }

    /// Puts these records, in order, in place of all of a day.
    pub(crate) fn put_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        records: &[StoredRecord],
    ) -> Result<(), VaultError> {
        let mut contents = Vec::new();
        for chunk in chunks(records) {
            contents.push(columns::encode(chunk)?);
        }
        let partition = Partition::of(Stream::Raw, day);
        self.replace(draft, partition, &contents, records.len() as u32)?;
        self.outdate(draft, day)
    }

    /// All records of a day, in order.
    pub(crate) fn day_records(
        &self,
        index: &Index,
        p: Partition,
    ) -> Result<Vec<StoredRecord>, VaultError> {
        let mut records = Vec::new();
        for block in self.blocks(index, p)? {
            move_records(&mut records, &mut columns::decode(&block)?);
        }
        Ok(records)
    }

    /// Records of a damaged day that can still be read, in order. What can't is copied
    /// beside the store as it is, for whoever can do better.
    pub(crate) fn salvage(&self, p: Partition) -> Result<Vec<StoredRecord>, VaultError> {
        self.readable(p, |name, body| self.keep_damaged(name, body))
    }

    /// The same; `odd` gets each block that can't be read.
    pub(crate) fn readable(
        &self,
        p: Partition,
        odd: impl Fn(&str, &[u8]) -> Result<(), VaultError>,
    ) -> Result<Vec<StoredRecord>, VaultError> {
        let mut records = Vec::new();
        for block in self.open_one_by_one(p)? {
            match block.opened.and_then(|content| columns::decode(&content)) {
                Ok(mut readable) => move_records(&mut records, &mut readable),
                Err(_) => odd(&block.name, &block.body)?,
            }
        }
        records.sort_unstable_by_key(order);
        Ok(records)
    }
}

/// Order within a day: by time, then by number.
pub(crate) fn order(r: &StoredRecord) -> (i64, u64, u64, u32) {
    (
        r.record.moment.utc.get(),
        r.id.install,
        r.id.segment,
        r.id.counter,
    )
}

/// Parts of a day that each fit one block.
fn chunks(mut records: &[StoredRecord]) -> Vec<&[StoredRecord]> {
    let mut parts = Vec::new();
    while !records.is_empty() {
        let mut bytes = 0;
        let fits = records
            .iter()
            .take(MAX_ROWS)
            .take_while(|r| {
                bytes += weight(r);
                bytes <= BLOCK_BYTES
            })
            .count();
        let (part, rest) = records.split_at(fits.max(1));
        parts.push(part);
        records = rest;
    }
    parts
}

/// Bytes of a record at most, roughly.
fn weight(r: &StoredRecord) -> usize {
    use stint_model::Payload;
    match &r.record.payload {
        Payload::Note(text) => 64 + text.as_str().len(),
        Payload::Answer(a) => 64 + a.question.as_str().len() + a.answer.as_str().len(),
        Payload::AppUse(a) => 64 + a.app.as_str().len(),
        _ => 64,
    }
}
