//! Reading records, a day at a time.

use stint_model::{Interval, Millis, StoredRecord, Stream, UtcDay};
use zeroize::Zeroizing;

use crate::{Vault, VaultError, columns, crypto::sha256, index::Partition};

/// Records in order of time. It holds one day at a time.
pub struct Records<'a> {
    vault: &'a Vault,
    interval: Interval,
    days: std::vec::IntoIter<u32>,
    blocks: std::vec::IntoIter<Zeroizing<Vec<u8>>>,
    block: std::vec::IntoIter<StoredRecord>,
}

impl Vault {
    /// Records logged within `interval`, in order of time. A damaged day is
    /// one [`VaultError::DayDamaged`]; the other days follow.
    pub fn records(&self, interval: Interval) -> Records<'_> {
        let first = interval.start().utc_day().0;
        let last = interval.end().plus(Millis(-1)).utc_day().0;
        let days: Vec<u32> = self
            .days()
            .map(|d| d.0)
            .filter(|d| (first..=last).contains(d))
            .collect();
        Records {
            vault: self,
            interval,
            days: days.into_iter(),
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
        let raw = Partition::of(Stream::Raw, 0).stream;
        let mut all = Vec::with_capacity(self.index.entries.len() * 36);
        for (p, e) in &self.index.entries {
            if p.stream == raw && p.day < day.0 {
                all.extend_from_slice(&p.day.to_le_bytes());
                all.extend_from_slice(&e.leaf);
            }
        }
        sha256(&[&all])
    }

    /// UTC days that have records, rising.
    pub fn days(&self) -> impl Iterator<Item = UtcDay> + '_ {
        let raw = Partition::of(Stream::Raw, 0).stream;
        self.index
            .entries
            .keys()
            .filter(move |p| p.stream == raw)
            .map(|p| UtcDay(p.day))
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
