//! Erasing by destroying keys.
//!
//! Every remaining key is wrapped again under a new root key, and the device's
//! key that wrapped the old one is destroyed; so what the disk's remnants
//! still hold of an erased day has no key any more.

use std::{collections::BTreeSet, path::Path};

use stint_model::{
    Amendment, AmendmentId, Arg, Change, Interval, Moment, Payload, Phrase, Say, StoredRecord,
    Stream, UtcDay, UtcMs, wire,
};

use crate::{
    Finding, Platform, Vault, VaultError,
    disk::{Disk, Layout, Lock, RealDisk, remove_if_there},
    index::{Partition, StoreKeys, TIMELESS},
    keyfile::{KeyFile, RowKind},
    lifecycle::add_store_keys,
    prekeys,
    segment::{HEADER_LEN, header_of},
    vault::Draft,
};

/// How far the promise reaches that something is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErasureLevel {
    /// E1: old remnants of this disk would need a hardware key that is gone.
    DeviceKeyGone,
    /// E2: whoever holds the passphrase or the recovery code, and an old image
    /// of this disk, could still open what was erased.
    SecretAndOldImage,
    /// E3: backups and packages that were handed over are out of reach.
    CopiesElsewhere,
}

impl Say for ErasureLevel {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Self::DeviceKeyGone => "vault-erasure-device-key-gone",
            Self::SecretAndOldImage => "vault-erasure-secret-and-old-image",
            Self::CopiesElsewhere => "vault-erasure-copies-elsewhere",
        })
    }
}

/// What an erasure did, and what it can't promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureReport {
    /// Records that are gone.
    pub records: u64,
    /// Amendments that are gone with them.
    pub amendments: u64,
    /// Every limit that applies.
    pub levels: Vec<ErasureLevel>,
    /// Backups made so far: they still hold it.
    pub backups: u32,
}

impl Say for ErasureReport {
    fn say(&self) -> Phrase {
        Phrase::new("vault-erasure-done")
            .with("records", Arg::Count(self.records as i64))
            .with("amendments", Arg::Count(self.amendments as i64))
    }
}

impl Vault {
    /// Erases every record and amendment of `interval`: for a local day, the
    /// caller gives that day's instants. Other records of the UTC days it
    /// touches are written again under new keys.
    ///
    /// No recorder may run meanwhile, since its open segment may hold records
    /// of the interval.
    ///
    /// # Errors
    /// [`VaultError::RecorderRunning`], and those of disk, database and
    /// platform. An erasure that was interrupted is finished at the next
    /// unlocking.
    pub fn erase(&mut self, interval: Interval, now: Moment) -> Result<ErasureReport, VaultError> {
        let _recorder =
            Lock::try_take(&self.layout.recorder_lock())?.ok_or(VaultError::RecorderRunning)?;
        self.ingest_all(now, true)?;
        let new_keys = add_store_keys(&mut self.keys)?;
        let old_keys = std::mem::replace(&mut self.store_keys, new_keys);
        let erased = self.erase_in_store(interval, now.utc, &old_keys);
        let (records, amendments) = match erased {
            Ok(counts) => counts,
            Err(e) => {
                self.store.rollback();
                self.store_keys = old_keys;
                return Err(e);
            }
        };
        self.raise_anchor();
        self.drop_set_aside(interval)?;
        self.finish_erasure(now)?;
        Ok(ErasureReport {
            records,
            amendments,
            levels: self.levels(),
            backups: self.index.backups,
        })
    }

    fn levels(&self) -> Vec<ErasureLevel> {
        let mut levels = vec![ErasureLevel::DeviceKeyGone];
        if self.slots().iter().any(|s| *s != crate::SlotKind::Platform) {
            levels[0] = ErasureLevel::SecretAndOldImage;
        }
        let handed_over = Partition::timeless(Stream::Consent);
        if self.index.backups > 0 || self.index.entries.contains_key(&handed_over) {
            levels.push(ErasureLevel::CopiesElsewhere);
        }
        levels
    }

    /// The part that the database commits at once. Its root record then asks
    /// for a newer key file, so that the rest is done even after a crash.
    fn erase_in_store(
        &mut self,
        interval: Interval,
        now: UtcMs,
        old_keys: &StoreKeys,
    ) -> Result<(u64, u64), VaultError> {
        let mut draft = self.begin()?;
        for p in self.index.entries.keys() {
            let (from, to) = (old_keys.label(*p), self.store_keys.label(*p));
            self.store.relabel(&from, &to)?;
        }
        // A day's results can tell of the days before it, so all of them go,
        // and with them their key.
        self.outdate(&mut draft, 0)?;
        let mut records = 0;
        for day in self.days_around(interval) {
            records += self.erase_of_day(&mut draft, day, interval)?;
        }
        let amendments = self.erase_amendments(&mut draft, interval)?;
        let finding = Finding::Erased {
            first: interval.start().utc_day(),
            last: interval.end().utc_day(),
        };
        self.note(&mut draft, now, &[finding])?;
        self.keys.save(&*self.disk, &self.layout)?;
        let next_epoch = self.keys.context().epoch + 1;
        self.write_root(&draft.index, &self.store_keys, next_epoch)?;
        self.store.commit()?;
        self.index = draft.index;
        Ok((records, amendments))
    }

    /// Days with data that may touch the interval: a record's own stretch of
    /// time can reach into the day before or after.
    fn days_around(&self, interval: Interval) -> Vec<u32> {
        let first = interval.start().utc_day().0.saturating_sub(1);
        let last = interval
            .end()
            .utc_day()
            .0
            .saturating_add(1)
            .min(TIMELESS - 1);
        let days: BTreeSet<u32> = self.index.entries.keys().map(|p| p.day).collect();
        days.range(first..=last).copied().collect()
    }

    /// Takes the interval out of one day. Returns how many records it held.
    fn erase_of_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        interval: Interval,
    ) -> Result<u64, VaultError> {
        let raw = Partition::of(Stream::Raw, day);
        let before = match self.day_records(&draft.index, raw) {
            Ok(records) => records,
            // Nobody can tell what a damaged day holds: all of it goes if the
            // interval touches it.
            Err(VaultError::DayDamaged | VaultError::Value(_)) => {
                if UtcDay(day).interval().overlap(interval).is_some() {
                    self.drop_day(draft, day)?;
                }
                return Ok(0);
            }
            Err(e) => return Err(e),
        };
        let mut after = before.clone();
        after.retain(|r| !touches(r, interval));
        let erased = (before.len() - after.len()) as u64;
        let touched = UtcDay(day).interval().overlap(interval).is_some();
        if erased > 0 || touched {
            self.drop_day(draft, day)?;
            if !after.is_empty() {
                self.put_day(draft, day, &after)?;
            }
        }
        Ok(erased)
    }

    /// Removes all streams of a day, and so its key: what is written for it
    /// next gets a new one.
    fn drop_day(&self, draft: &mut Draft, day: u32) -> Result<(), VaultError> {
        let of_day = |stream| Partition { day, stream };
        let all: Vec<Partition> = draft
            .index
            .entries
            .range(of_day(0)..=of_day(u16::MAX))
            .map(|(p, _)| *p)
            .collect();
        all.into_iter().try_for_each(|p| self.clear(draft, p))
    }

    fn erase_amendments(
        &mut self,
        draft: &mut Draft,
        interval: Interval,
    ) -> Result<u64, VaultError> {
        let before = self.amendments()?;
        let mut gone: BTreeSet<AmendmentId> = before
            .iter()
            .filter(|a| is_about(a, interval))
            .map(|a| a.id)
            .collect();
        for a in &before {
            if matches!(a.change, Change::Undo(id) if gone.contains(&id)) {
                gone.insert(a.id);
            }
        }
        if gone.is_empty() {
            return Ok(0);
        }
        // Logs share one key: each is written again under a new one.
        let log = Partition::timeless(Stream::Amendment);
        let others: Vec<(Partition, u32)> = draft
            .index
            .entries
            .iter()
            .filter(|(p, _)| p.day == TIMELESS && **p != log)
            .map(|(p, e)| (*p, e.rows))
            .collect();
        let mut kept = Vec::new();
        for (p, rows) in others {
            let blocks = self.blocks(&draft.index, p)?;
            let contents: Vec<Vec<u8>> = blocks.iter().map(|b| b.to_vec()).collect();
            kept.push((p, rows, contents));
        }
        self.drop_day(draft, TIMELESS)?;
        for (p, rows, contents) in kept {
            self.replace(draft, p, &contents, rows)?;
        }
        let after = before.iter().filter(|a| !gone.contains(&a.id));
        let entries = after.map(wire::encode).collect::<Result<Vec<_>, _>>()?;
        if !entries.is_empty() {
            self.append_log(draft, log, &entries)?;
        }
        Ok(gone.len() as u64)
    }

    /// Removes files set aside that were recorded on the erased days.
    fn drop_set_aside(&self, interval: Interval) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        let (first, last) = (interval.start().utc_day().0, interval.end().utc_day().0);
        for name in self.disk.list(&dir).unwrap_or_default() {
            let path = dir.join(name);
            let day = header_of(&self.disk.head(&path, HEADER_LEN)?).map(|h| h.day);
            if day.is_some_and(|d| (first..=last).contains(&d)) {
                self.disk.remove(&path)?;
            }
        }
        Ok(())
    }

    /// Destroys every key that nothing uses any more: new prekeys, a new root
    /// key, and the end of the old one.
    pub(crate) fn finish_erasure(&mut self, now: Moment) -> Result<(), VaultError> {
        prekeys::renew(self, now.utc.utc_day().0)?;
        self.next_epoch()?;
        self.store.vacuum()
    }

    /// Wraps all keys that are in use under a new root key.
    pub(crate) fn next_epoch(&mut self) -> Result<(), VaultError> {
        let used: BTreeSet<u64> = self.index.entries.values().map(|e| e.key).collect();
        let store_keys = self.store_keys.id;
        let mut next = self
            .keys
            .next_epoch(&*self.platform, |kind, id| match kind {
                RowKind::Day => used.contains(&id),
                RowKind::Store => id == store_keys,
                RowKind::Prekey | RowKind::Sign => true,
            })?;
        next.save(&*self.disk, &self.layout)?;
        let old = std::mem::replace(&mut self.keys, next);
        // A device that can't destroy it now is asked again at each unlocking.
        let _ = self.platform.destroy(old.context().epoch);
        Ok(())
    }

    /// Erases the whole vault in `dir`: keys first. It needs no secret.
    ///
    /// # Errors
    /// [`VaultError::InUse`], [`VaultError::RecorderRunning`] and those of the
    /// disk; it can be called again.
    pub fn erase_all(dir: &Path, platform: &dyn Platform) -> Result<(), VaultError> {
        let layout = Layout::new(dir);
        if !dir.exists() {
            return Err(VaultError::NoVault);
        }
        let _vault = Lock::try_take(&layout.vault_lock())?.ok_or(VaultError::InUse)?;
        let _recorder =
            Lock::try_take(&layout.recorder_lock())?.ok_or(VaultError::RecorderRunning)?;
        let copies = KeyFile::load(&RealDisk, &layout);
        for file in copies.into_iter().flat_map(|c| c.found) {
            // The wrapped key goes with the key file in any case.
            let _ = platform.destroy(file.epoch);
        }
        for path in layout.keys() {
            remove_if_there(&RealDisk, &path)?;
        }
        RealDisk.sync_dir(dir)?;
        remove_if_there(&RealDisk, &layout.store())?;
        for path in [layout.manifest(), layout.ballast()] {
            remove_if_there(&RealDisk, &path)?;
        }
        for folder in [layout.segments(), layout.quarantine()] {
            match std::fs::remove_dir_all(&folder) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.into()),
                _ => {}
            }
        }
        let _ = platform.anchor_set(&[]);
        Ok(RealDisk.sync_dir(dir)?)
    }
}

/// Whether a record says anything about the interval.
fn touches(r: &StoredRecord, interval: Interval) -> bool {
    let own = match &r.record.payload {
        Payload::AppUse(a) => Some(a.interval),
        Payload::Steps(s) => Some(s.interval),
        Payload::Visit(v) => Some(v.interval),
        _ => None,
    };
    interval.contains(r.record.moment.utc) || own.is_some_and(|own| own.overlap(interval).is_some())
}

/// Whether an amendment says anything about the interval. A place's name that
/// was given over a longer time says nothing about this part of it.
fn is_about(a: &Amendment, interval: Interval) -> bool {
    let within = interval.start() <= a.interval.start() && a.interval.end() <= interval.end();
    let of_times = !matches!(a.change, Change::NamePlace { .. } | Change::Undo(_));
    within || (of_times && a.interval.overlap(interval).is_some())
}
