//! Amendments, settings, consent, derived data, and campaign seeds.

use std::collections::BTreeMap;

use stint_model::{Amendment, Stream, UtcDay, wire};
use zeroize::Zeroizing;

use crate::{
    Vault, VaultError,
    bytes::{Put, Take},
    change::Draft,
    index::Partition,
};

type Map = BTreeMap<String, Zeroizing<Vec<u8>>>;

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
            vault.append_log(draft, Partition::timeless(Stream::Amendment), &encoded)
        })
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
        let mut map = self.map(Partition::timeless(Stream::Settings))?;
        Ok(map.remove(key).map(|value| value.to_vec()))
    }

    /// Sets a setting; an empty value is a value.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn set_setting(&mut self, key: &str, value: &[u8]) -> Result<(), VaultError> {
        let settings = Partition::timeless(Stream::Settings);
        let mut map = self.map(settings)?;
        map.insert(key.to_owned(), value.to_vec().into());
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

    /// Keeps what analysis made of a day's records and of those before it,
    /// until any of them changes. Amendments are no part of it: they are laid
    /// on top of what it holds.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn derived_put(&mut self, label: &str, day: UtcDay, data: &[u8]) -> Result<(), VaultError> {
        self.derived_put_all(label, &[(day, data.to_vec())])
    }

    /// The same for several days at once.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn derived_put_all(
        &mut self,
        label: &str,
        days: &[(UtcDay, Vec<u8>)],
    ) -> Result<(), VaultError> {
        self.derived_exchange(label, &[], days)
    }

    /// The same; what was kept of the days `gone` goes in exchange.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was changed.
    pub fn derived_exchange(
        &mut self,
        label: &str,
        gone: &[UtcDay],
        days: &[(UtcDay, Vec<u8>)],
    ) -> Result<(), VaultError> {
        self.change(|vault, draft| {
            for (day, data) in days {
                let partition = Partition::of(Stream::Derived, day.0);
                // Derived data that can't be read is made again.
                let mut map = vault.map(partition).unwrap_or_default();
                map.insert(label.to_owned(), data.clone().into());
                vault.write_map(draft, partition, &map)?;
            }
            // Last, so that the key of what is derived stays in use.
            for day in gone
                .iter()
                .filter(|d| days.iter().all(|(put, _)| put != *d))
            {
                let partition = Partition::of(Stream::Derived, day.0);
                let mut map = vault.map(partition).unwrap_or_default();
                map.remove(label);
                match map.is_empty() {
                    true => vault.clear(draft, partition)?,
                    false => vault.write_map(draft, partition, &map)?,
                }
            }
            Ok(())
        })
    }

    /// UTC days with which something derived is kept, rising.
    pub fn derived_days(&self) -> impl Iterator<Item = UtcDay> + '_ {
        let derived = self.index.entries.keys().filter(|p| p.is_derived());
        derived.map(|p| UtcDay(p.day))
    }

    /// What [`Vault::derived_put`] kept, if it is still valid.
    ///
    /// # Errors
    /// [`VaultError::DayDamaged`] if it is damaged: make it again.
    pub fn derived_get(&self, label: &str, day: UtcDay) -> Result<Option<Vec<u8>>, VaultError> {
        let mut map = self.map(Partition::of(Stream::Derived, day.0))?;
        Ok(map.remove(label).map(|data| data.to_vec()))
    }

    pub(crate) fn map(&self, p: Partition) -> Result<Map, VaultError> {
        let mut map = BTreeMap::new();
        for block in self.blocks(&self.index, p)? {
            let mut take = Take(&block);
            while !take.is_empty() {
                let pair = take.prefixed().zip(take.prefixed());
                let (key, value) = pair.ok_or(VaultError::DayDamaged)?;
                let key = str::from_utf8(key).map_err(|_| VaultError::DayDamaged)?;
                map.insert(key.to_owned(), value.to_vec().into());
            }
        }
        Ok(map)
    }

    fn put_map(&mut self, p: Partition, map: &Map) -> Result<(), VaultError> {
        self.change(|vault, draft| vault.write_map(draft, p, map))
    }

    fn write_map(&mut self, draft: &mut Draft, p: Partition, map: &Map) -> Result<(), VaultError> {
        // Reserved up front, so that no copy is left behind by growing.
        let sizes = map.iter().map(|(key, value)| key.len() + value.len() + 20);
        let mut content = Zeroizing::new(Vec::with_capacity(sizes.sum()));
        for (key, value) in map {
            content.put_prefixed(key.as_bytes()).put_prefixed(value);
        }
        self.replace(draft, p, &[content], map.len() as u32)
    }
}
