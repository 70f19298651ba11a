//! Erasing by destroying keys.
//!
//! Every remaining key is wrapped again under a new root key, and the device's
//! key that wrapped the old one is destroyed; so what the disk's remnants
//! still hold of an erased day has no key any more.

use std::{collections::BTreeSet, path::Path};

use stint_model::{
    Amendment, AmendmentId, Change, Interval, Moment, Payload, StoredRecord, Stream, UtcDay, wire,
};

use crate::{
    ErasureLevel, ErasureReport, Finding, Platform, PlatformError, Vault, VaultError,
    disk::{Disk, Layout, Lock, RealDisk, remove_if_there, unfinished},
    erased::{Renewed, erased, levels},
    index::{Partition, StoreKeys, TIMELESS},
    keyfile::RowKind,
    lifecycle::add_store_keys,
    prekeys,
    rescue::Remains,
    segment::{HEADER_LEN, header_of},
    slots::Slot,
    vault::Draft,
};

impl Vault {
    /// Erases every record and amendment of `interval`: for a local day, the
    /// caller gives that day's instants. Other records of the UTC days it
    /// touches are written again under new keys. The offset of `now` is that of
    /// the calendar by which the days are noted.
    ///
    /// No recorder may run meanwhile, since its open segment may hold records
    /// of the interval.
    ///
    /// # Errors
    /// [`VaultError::RecorderRunning`]; [`VaultError::TooFewSlots`] where the
    /// device's key is gone and only the recovery code would be left; and those
    /// of disk, database and platform. An erasure that was interrupted is
    /// finished at the next unlocking.
    pub fn erase(&mut self, interval: Interval, now: Moment) -> Result<ErasureReport, VaultError> {
        let recorder =
            Lock::try_take(&self.layout.recorder_lock())?.ok_or(VaultError::RecorderRunning)?;
        self.two_slots_stay()?;
        self.ingest_all(now, true)?;
        let new_keys = add_store_keys(&mut self.keys)?;
        let old_keys = std::mem::replace(&mut self.store_keys, new_keys);
        let erased = self.erase_in_store(interval, now, &old_keys);
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
        let renewed = self.finish_erasure(now, Some(&recorder))?;
        Ok(ErasureReport {
            records,
            amendments,
            levels: self.levels(renewed),
            backups: self.index.backups,
        })
    }

    /// Whether at least two ways in are left once all are made again.
    fn two_slots_stay(&self) -> Result<(), VaultError> {
        let (ctx, root) = (self.keys.context(), self.keys.root());
        let mut stay = 0;
        for slot in self.keys.slots() {
            stay += usize::from(slot.rewrap(&*self.platform, ctx, root)?.is_some());
        }
        match stay {
            0 | 1 => Err(VaultError::TooFewSlots),
            _ => Ok(()),
        }
    }

    pub(crate) fn levels(&self, renewed: Renewed) -> Vec<ErasureLevel> {
        let handed_over = Partition::timeless(Stream::Consent);
        let copies = self.index.backups > 0 || self.index.entries.contains_key(&handed_over);
        levels(&self.slots(), renewed.device_key_gone, copies)
    }

    /// The part that the database commits at once. Its root record then asks
    /// for a newer key file, so that the rest is done even after a crash.
    fn erase_in_store(
        &mut self,
        interval: Interval,
        now: Moment,
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
        let finding = erased(interval, now.offset);
        self.note(&mut draft, now.utc, &[finding])?;
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
        let log = Partition::timeless(Stream::Amendment);
        self.rekey(draft, log)?;
        self.clear(draft, log)?;
        let after = before.iter().filter(|a| !gone.contains(&a.id));
        let entries = after.map(wire::encode).collect::<Result<Vec<_>, _>>()?;
        if !entries.is_empty() {
            self.append_log(draft, log, &entries)?;
        }
        Ok(gone.len() as u64)
    }

    /// Writes a partition that belongs to no day again under a new key, and
    /// with it all that share its key: those of version 0 did.
    pub(crate) fn rekey(&mut self, draft: &mut Draft, p: Partition) -> Result<(), VaultError> {
        let Some(old) = draft.index.entries.get(&p).map(|e| e.key) else {
            return Ok(());
        };
        let sharing: Vec<(Partition, u32)> = draft
            .index
            .entries
            .iter()
            .filter(|(_, e)| e.key == old)
            .map(|(p, e)| (*p, e.rows))
            .collect();
        let mut kept = Vec::new();
        for (p, rows) in sharing {
            let blocks = self.blocks(&draft.index, p)?;
            let contents: Vec<Vec<u8>> = blocks.iter().map(|b| b.to_vec()).collect();
            self.clear(draft, p)?;
            kept.push((p, rows, contents));
        }
        for (p, rows, contents) in kept {
            self.replace(draft, p, &contents, rows)?;
        }
        Ok(())
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
    /// key, and the end of the old one. `alone` is the recorder's lock, if it
    /// is held; beside a running recorder, its old keys go the next time.
    pub(crate) fn finish_erasure(
        &mut self,
        now: Moment,
        alone: Option<&Lock>,
    ) -> Result<Renewed, VaultError> {
        prekeys::renew(self, now.utc.utc_day().0, alone)?;
        let renewed = self.next_epoch(false)?;
        // The store asks for the new key file from here on.
        self.change(|vault, draft| {
            let lost = renewed.lost.map(|slot| Finding::SlotLost { slot });
            vault.note(draft, now.utc, lost.as_slice())
        })?;
        self.store.vacuum()?;
        Ok(renewed)
    }

    /// Wraps all keys that are in use under a new root key. A slot whose key
    /// is gone can't come along; with `two`, that may not leave fewer than two.
    pub(crate) fn next_epoch(&mut self, two: bool) -> Result<Renewed, VaultError> {
        let used: BTreeSet<u64> = self.index.entries.values().map(|e| e.key).collect();
        let store_keys = self.store_keys.id;
        let mut next = self
            .keys
            .next_epoch(&*self.platform, |kind, id| match kind {
                RowKind::Day => used.contains(&id),
                RowKind::Store => id == store_keys,
                RowKind::Prekey | RowKind::Sign | RowKind::Campaign => true,
            })?;
        if two && next.slots().len() < 2 {
            return Err(VaultError::TooFewSlots);
        }
        next.save(&*self.disk, &self.layout)?;
        let old = std::mem::replace(&mut self.keys, next);
        self.raise_anchor();
        let kept = self.slots();
        let before = old.slots().iter().map(Slot::kind);
        let mut lost = before.filter(|kind| !kept.contains(kind));
        // A device that can't destroy it now is asked again at each unlocking.
        let destroyed = self.platform.destroy(old.context().epoch);
        Ok(Renewed {
            lost: lost.next(),
            device_key_gone: matches!(destroyed, Ok(()) | Err(PlatformError::KeyLost)),
        })
    }

    /// Erases the whole vault in `dir`: keys first. It needs no secret. Returns
    /// every limit of it.
    ///
    /// # Errors
    /// [`VaultError::InUse`], [`VaultError::RecorderRunning`] and those of the
    /// disk; it can be called again.
    pub fn erase_all(dir: &Path, platform: &dyn Platform) -> Result<Vec<ErasureLevel>, VaultError> {
        let layout = Layout::new(dir);
        if !dir.exists() {
            return Err(VaultError::NoVault);
        }
        let _vault = Lock::try_take(&layout.vault_lock())?.ok_or(VaultError::InUse)?;
        let _recorder =
            Lock::try_take(&layout.recorder_lock())?.ok_or(VaultError::RecorderRunning)?;
        let remains = Remains::of(&layout);
        let mut gone = remains.is_sure;
        for epoch in &remains.epochs {
            // The wrapped key goes with the key file in any case.
            let destroyed = platform.destroy(*epoch);
            gone &= matches!(destroyed, Ok(()) | Err(PlatformError::KeyLost));
        }
        for path in layout.keys() {
            remove_if_there(&RealDisk, &path)?;
            // A kill while it was written leaves all its keys there.
            remove_if_there(&RealDisk, &unfinished(&path))?;
        }
        RealDisk.sync_dir(dir)?;
        for path in layout.stores() {
            remove_if_there(&RealDisk, &path)?;
        }
        for path in [layout.manifest(), layout.ballast()] {
            remove_if_there(&RealDisk, &path)?;
            remove_if_there(&RealDisk, &unfinished(&path))?;
        }
        for folder in [layout.segments(), layout.quarantine()] {
            match std::fs::remove_dir_all(&folder) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.into()),
                _ => {}
            }
        }
        let _ = platform.anchor_set(&[]);
        RealDisk.sync_dir(dir)?;
        // Nobody can tell any more what was handed over.
        Ok(levels(&remains.slots, gone, true))
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
