//! Amendments, settings, consent, derived data, and campaign seeds.

use std::collections::BTreeMap;

use stint_model::{Amendment, Change, Stream, UtcDay, wire};

use crate::{
    Vault, VaultError,
    bytes::{Put, Take},
    index::Partition,
    vault::Draft,
};

/// An amendment over more days than this touches all of them.
const MANY_DAYS: u32 = 400;

impl Vault {
    /// Adds amendments, all or none. History keeps every one; taking one back
    /// is one more.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was added.
    pub fn amend(&mut self, amendments: &[Amendment]) -> Result<(), VaultError> {
        let encoded: Result<Vec<_>, _> = amendments.iter().map(wire::encode).collect();
        let encoded = encoded?;
        self.change(|vault, draft| {
            vault.append_log(draft, Partition::timeless(Stream::Amendment), &encoded)?;
            for amendment in amendments {
                vault.outdate(draft, amendment)?;
            }
            Ok(())
        })
    }

    /// Drops derived data that an amendment makes wrong.
    fn outdate(&self, draft: &mut Draft, amendment: &Amendment) -> Result<(), VaultError> {
        let first = amendment.interval.start().utc_day().0;
        let last = amendment.interval.end().utc_day().0;
        let everywhere = matches!(amendment.change, Change::NamePlace { .. } | Change::Undo(_));
        if everywhere || last - first > MANY_DAYS {
            let all: Vec<u32> = draft.index.entries.keys().map(|p| p.day).collect();
            self.invalidate(draft, all)
        } else {
            self.invalidate(draft, first..=last)
        }
    }

    /// All amendments in the order in which they were made, also those taken back.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if the log is damaged.
    pub fn amendments(&self) -> Result<Vec<Amendment>, VaultError> {
        self.log(&self.index, Partition::timeless(Stream::Amendment))?
            .iter()
            .map(|bytes| Ok(wire::decode(bytes)?))
            .collect()
    }

    /// The value of a setting.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if the settings are damaged.
    pub fn setting(&self, key: &str) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.map(Partition::timeless(Stream::Settings))?.remove(key))
    }

    /// Sets a setting; an empty value is a value.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn set_setting(&mut self, key: &str, value: &[u8]) -> Result<(), VaultError> {
        let settings = Partition::timeless(Stream::Settings);
        let mut map = self.map(settings)?;
        map.insert(key.to_owned(), value.to_vec());
        self.put_map(settings, &map)
    }

    /// Adds an entry to the consent log. Nothing ever leaves this log.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was added.
    pub fn consent_append(&mut self, entry: &[u8]) -> Result<(), VaultError> {
        self.change(|vault, draft| {
            let log = Partition::timeless(Stream::Consent);
            vault.append_log(draft, log, &[entry.to_vec()])
        })
    }

    /// The consent log in the order in which it was written.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if the log is damaged.
    pub fn consent_log(&self) -> Result<Vec<Vec<u8>>, VaultError> {
        let entries = self.log(&self.index, Partition::timeless(Stream::Consent))?;
        Ok(entries.iter().map(|e| e.to_vec()).collect())
    }

    /// Keeps what analysis made of a day, until that day's records or
    /// amendments change.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn derived_put(&mut self, label: &str, day: UtcDay, data: &[u8]) -> Result<(), VaultError> {
        let partition = Partition::of(Stream::Derived, day.0);
        // Derived data that can't be read is made again.
        let mut map = self.map(partition).unwrap_or_default();
        map.insert(label.to_owned(), data.to_vec());
        self.put_map(partition, &map)
    }

    /// What [`Vault::derived_put`] kept, if it is still valid.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if it is damaged: make it again.
    pub fn derived_get(&self, label: &str, day: UtcDay) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self
            .map(Partition::of(Stream::Derived, day.0))?
            .remove(label))
    }

    pub(crate) fn map(&self, p: Partition) -> Result<BTreeMap<String, Vec<u8>>, VaultError> {
        let mut map = BTreeMap::new();
        for block in self.blocks(&self.index, p)? {
            let mut take = Take(&block);
            while !take.is_empty() {
                let pair = take.prefixed().zip(take.prefixed());
                let (key, value) = pair.ok_or(VaultError::DayDamaged)?;
                let key = str::from_utf8(key).map_err(|_| VaultError::DayDamaged)?;
                map.insert(key.to_owned(), value.to_vec());
            }
        }
        Ok(map)
    }

    fn put_map(&mut self, p: Partition, map: &BTreeMap<String, Vec<u8>>) -> Result<(), VaultError> {
        let mut content = Vec::new();
        for (key, value) in map {
            content.put_prefixed(key.as_bytes()).put_prefixed(value);
        }
        self.change(|vault, draft| vault.replace(draft, p, &[content], map.len() as u32))
    }
}
