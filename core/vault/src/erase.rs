//! Erasing by destroying keys.
//!
//! Every remaining key is wrapped again under a new root key, and the device's
//! key that wrapped the old one is destroyed; so what the disk's remnants
//! still hold of an erased day has no key any more.

use std::collections::BTreeSet;

use stint_model::{
    Amendment, AmendmentId, Change, Interval, Moment, Payload, StoredRecord, Stream, UtcDay, wire,
};
use zeroize::Zeroize;

use crate::{
    ErasureLevel, ErasureReport, Vault, VaultError,
    change::Draft,
    disk::Lock,
    erased::{Renewed, erased, levels},
    index::{Partition, StoreKeys, TIMELESS},
    keyfile::RowKind,
    lifecycle::add_store_keys,
    prekeys,
    wiped::wipe_records,
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
        // First: an interruption finishes what is committed, and this isn't.
        let all_read = self.drop_set_aside(interval)?;
        let new_keys = add_store_keys(&mut self.keys)?;
        let old_keys = std::mem::replace(&mut self.store_keys, new_keys);
        let erased = self.erase_in_store(interval, now, &old_keys);
        let (records, amendments) = match erased {
            Ok(counts) => counts,
            Err(e) => {
                self.store.rollback();
                let unused = std::mem::replace(&mut self.store_keys, old_keys);
                self.keys.remove(RowKind::Store, unused.id);
                return Err(e);
            }
        };
        self.raise_anchor();
        let renewed = self.finish_erasure(now, Some(&recorder), &[])?;
        Ok(ErasureReport {
            records,
            amendments,
            levels: self.levels(renewed, all_read),
            backups: self.index.backups,
        })
    }

    /// Every limit of an erasure; `all_read` is whether what was set aside could
    /// be looked through.
    pub(crate) fn levels(&self, renewed: Renewed, all_read: bool) -> Vec<ErasureLevel> {
        let handed_over = Partition::timeless(Stream::Consent);
        let copies = self.index.backups > 0 || self.index.entries.contains_key(&handed_over);
        let mut levels = levels(&self.slots(), renewed.device_key_gone, copies);
        // One that can't be removed is no better.
        let stay = !self.index.to_unlink.is_empty();
        if !all_read || stay || prekeys::has_unread_recordings(self) {
            levels.push(ErasureLevel::UnreadRecordings);
        }
        if !self.layout.other_copies().is_empty() {
            levels.push(ErasureLevel::DamagedCopy);
        }
        levels
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
        self.rekey_timeless(&mut draft)?;
        let finding = erased(interval, now.offset);
        self.note(&mut draft, now.utc, &[finding])?;
        if !draft.index.unread.is_empty() {
            draft.index.erased.push(interval);
        }
        draft.keys_changed = true;
        draft.asked_epoch = self.keys.context().epoch + 1;
        self.settle(draft)?;
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
        let mut records = match self.day_records(&draft.index, raw) {
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
        let before = records.len();
        records.retain(|r| !touches(r, interval));
        let erased = (before - records.len()) as u64;
        let touched = UtcDay(day).interval().overlap(interval).is_some();
        let mut put = Ok(());
        if erased > 0 || touched {
            self.drop_day(draft, day)?;
            if !records.is_empty() {
                put = self.put_day(draft, day, &records);
            }
        }
        wipe_records(&mut records);
        put.map(|()| erased)
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
        self.clear(draft, log)?;
        let after = before.iter().filter(|a| !gone.contains(&a.id));
        let mut entries = after.map(wire::encode).collect::<Result<Vec<_>, _>>()?;
        if !entries.is_empty() {
            self.append_log(draft, log, &entries)?;
        }
        entries.zeroize();
        Ok(gone.len() as u64)
    }

    /// Writes all that belongs to no day again under new keys: what was
    /// changed or removed in it since may have told of the erased days.
    fn rekey_timeless(&mut self, draft: &mut Draft) -> Result<(), VaultError> {
        let timeless = draft
            .index
            .entries
            .iter()
            .filter(|(p, _)| p.day == TIMELESS);
        let old: Vec<(Partition, u64)> = timeless.map(|(p, e)| (*p, e.key)).collect();
        for (p, key) in old {
            // One that shared another's key was written again with that one.
            if draft.index.entries.get(&p).map(|e| e.key) != Some(key) {
                continue;
            }
            match self.rekey(draft, p) {
                // It is mended when the vault is opened, and isn't in the way
                // of an erasure until then.
                Err(VaultError::DayDamaged) => {}
                other => other?,
            }
        }
        Ok(())
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
            kept.push((p, rows, blocks));
        }
        for (p, ..) in &kept {
            self.clear(draft, *p)?;
        }
        for (p, rows, blocks) in kept {
            self.replace(draft, p, &blocks, rows)?;
        }
        Ok(())
    }
}

/// Whether a record says anything about the interval.
pub(crate) fn touches(r: &StoredRecord, interval: Interval) -> bool {
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
