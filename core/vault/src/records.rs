//! Reading records, a day at a time.

use stint_model::{Interval, Millis, StoredRecord, Stream, UtcDay};

use crate::{
    Batch, Vault, VaultError,
    block::Content,
    columns::{self, Reader},
    crypto::sha256,
    index::{Partition, RAW},
};

/// Records in order of time. It holds one day at a time.
pub struct Records<'a> {
    vault: &'a Vault,
    interval: Interval,
    days: std::vec::IntoIter<u32>,
    blocks: std::vec::IntoIter<Content>,
    block: std::vec::IntoIter<StoredRecord>,
}

impl Vault {
    /// Records logged within `interval`, in order of time. A damaged day is
    /// one [`VaultError::DayDamaged`]; the other days follow.
    pub fn records(&self, interval: Interval) -> Records<'_> {
        Records {
            vault: self,
            interval,
            days: self.days_within(interval),
            blocks: Vec::new().into_iter(),
            block: Vec::new().into_iter(),
        }
    }

    /// A hash that changes whenever any record is added, changed or erased,
    /// and only then, as far as one opened vault goes.
    pub fn records_stamp(&self) -> [u8; 32] {
        self.records_stamp_before(UtcDay(u32::MAX))
    }

    /// The same of records from before `day`.
    pub fn records_stamp_before(&self, day: UtcDay) -> [u8; 32] {
        let mut all = Vec::with_capacity(self.index.entries.len() * 36);
        for (p, e) in &self.index.entries {
            if p.stream == RAW && p.day < day.0 {
                all.extend_from_slice(&p.day.to_le_bytes());
                all.extend_from_slice(&e.leaf);
            }
        }
        sha256(&[&all])
    }

    /// Records logged within `interval` in batches, with their fixes as columns: several times
    /// as fast, for whoever doesn't ask for the records' names.
    pub fn batches(&self, interval: Interval) -> Batches<'_> {
        Batches {
            vault: self,
            interval,
            days: self.days_within(interval),
            blocks: Vec::new().into_iter(),
            whole: false,
            reader: Reader::default(),
        }
    }

    fn days_within(&self, interval: Interval) -> std::vec::IntoIter<u32> {
        let first = interval.start().utc_day().0;
        let last = interval.end().plus(Millis(-1)).utc_day().0;
        let days = self.days().map(|d| d.0);
        let within: Vec<u32> = days.filter(|d| (first..=last).contains(d)).collect();
        within.into_iter()
    }

    /// UTC days that have records, rising.
    pub fn days(&self) -> impl Iterator<Item = UtcDay> + '_ {
        self.index
            .entries
            .keys()
            .filter(|p| p.stream == RAW)
            .map(|p| UtcDay(p.day))
    }
}

/// Records in batches, in order of time. It holds one day at a time, and one
/// batch in memory that is used again.
pub struct Batches<'a> {
    vault: &'a Vault,
    interval: Interval,
    days: std::vec::IntoIter<u32>,
    blocks: std::vec::IntoIter<Content>,
    /// The whole of this day is wanted.
    whole: bool,
    reader: Reader,
}

impl Batches<'_> {
    /// The next batch. A damaged day is one [`VaultError::DayDamaged`]; the
    /// other days follow.
    pub fn advance(&mut self) -> Option<Result<&Batch, VaultError>> {
        loop {
            if let Some(block) = self.blocks.next() {
                let within = (!self.whole).then_some(self.interval);
                if let Err(e) = self.reader.read(&block, within) {
                    self.blocks = Vec::new().into_iter();
                    return Some(Err(e));
                }
                if self.reader.batch().is_empty() {
                    continue;
                }
                return Some(Ok(self.reader.batch()));
            }
            let day = self.days.next()?;
            let all = UtcDay(day).interval();
            self.whole = all.overlap(self.interval) == Some(all);
            let raw = Partition::of(Stream::Raw, day);
            match self.vault.blocks(&self.vault.index, raw) {
                Ok(blocks) => self.blocks = blocks.into_iter(),
                Err(e) => return Some(Err(e)),
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<StoredRecord, VaultError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let interval = self.interval;
            if let Some(r) = self.block.find(|r| interval.contains(r.record.moment.utc)) {
                return Some(Ok(r));
            }
            if let Some(block) = self.blocks.next() {
                match columns::decode(&block) {
                    Ok(records) => self.block = records.into_iter(),
                    Err(e) => {
                        self.blocks = Vec::new().into_iter();
                        return Some(Err(e));
                    }
                }
                continue;
            }
            let day = self.days.next()?;
            let raw = Partition::of(Stream::Raw, day);
            match self.vault.blocks(&self.vault.index, raw) {
                Ok(blocks) => self.blocks = blocks.into_iter(),
                Err(e) => return Some(Err(e)),
            }
        }
    }
}
