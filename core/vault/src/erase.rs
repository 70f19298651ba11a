//! Erasing by destroying keys.
//!
//! Every remaining key is wrapped again under a new root key, and the device's
//! key that wrapped the old one is destroyed; so what the disk's remnants
//! still hold of an erased day has no key any more.

use std::collections::BTreeSet;

use stint_model::{
    Amendment, AmendmentId, Change, Interval, Moment, Payload, Record, Stream, UtcDay, wire,
};
use zeroize::Zeroize;

use crate::{
    ErasureLevel, ErasureReport, Finding, Vault, VaultError,
    change::Draft,
    columns::Reader,
    disk::Lock,
    erased::{Renewed, erased, levels},
    index::{ErasedUnread, Partition, StoreKeys, TIMELESS},
    keyfile::RowKind,
    lifecycle::add_store_keys,
    prekeys,
    wiped::wipe,
};

/// What an erasure met in the days.
struct Found {
    /// Records that are gone.
    records: u64,
    findings: Vec<Finding>,
    /// Whether every day that stays could be looked through.
    all_read: bool,
}

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
        let lost = self.two_slots_stay()?;
        self.ingest_all(now, true)?;
        // First: an interruption finishes what is committed, and this isn't.
        let mut all_read = self.drop_set_aside(interval)?;
        let new_keys = add_store_keys(&mut self.keys)?;
        let old_keys = std::mem::replace(&mut self.store_keys, new_keys);
        let erased = self.erase_in_store(interval, now, &old_keys);
        let (found, amendments) = match erased {
            Ok(counts) => counts,
            Err(e) => {
                self.store.rollback();
                self.take_keys_back(old_keys, &e);
                return Err(e);
            }
        };
        all_read &= found.all_read;
        self.raise_anchor();
        let renewed = self.finish_erasure(now, Some(&recorder), &lost)?;
        let mut levels = self.levels(renewed);
        // One that can't be removed is no better; but of some only the number
        // stays.
        let head = |n| self.disk.head(&self.layout.segment(n), 1);
        let is_empty = |n| head(n).is_ok_and(|head| head.is_empty());
        let stay = !self.index.to_unlink.iter().copied().all(is_empty);
        let unread = !self.index.unread.is_empty() || prekeys::has_unread_recordings(self);
        if !all_read || stay || unread {
            levels.push(ErasureLevel::UnreadRecordings);
        }
        if self.list_due {
            // No old image is needed then.
            levels.retain(|level| *level != ErasureLevel::SecretAndOldImage);
            levels.push(ErasureLevel::RecordingKeysKept);
        }
        Ok(ErasureReport {
            records: found.records,
            amendments,
            levels,
            backups: self.index.backups,
        })
    }

    /// Goes on with the store's old keys after a failed erasure. The new ones
    /// go, unless the store may name them already.
    pub(crate) fn take_keys_back(&mut self, old: StoreKeys, why: &VaultError) {
        let unused = std::mem::replace(&mut self.store_keys, old);
        if !matches!(why, VaultError::Unsettled) {
            self.keys.remove(RowKind::Store, unused.id);
        }
    }

    /// The limits of every erasure, whatever is erased.
    pub(crate) fn levels(&self, renewed: Renewed) -> Vec<ErasureLevel> {
        let handed_over = Partition::timeless(Stream::Consent);
        let copies = self.index.backups > 0 || self.index.entries.contains_key(&handed_over);
        let mut levels = levels(&self.slots(), renewed.device_key_gone, copies);
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
    ) -> Result<(Found, u64), VaultError> {
        let mut draft = self.begin()?;
        for p in self.index.entries.keys() {
            let (from, to) = (old_keys.label(*p), self.store_keys.label(*p));
            self.store.relabel(&from, &to)?;
        }
        // A day's results can tell of the days before it, so all of them go,
        // and with them their key.
        self.outdate(&mut draft, 0)?;
        let mut found = Found {
            records: 0,
            findings: vec![erased(interval, now.offset)],
            all_read: true,
        };
        for day in self.days_touching(interval)? {
            self.erase_of_day(&mut draft, day, interval, &mut found)?;
        }
        let amendments = self.erase_amendments(&mut draft, interval)?;
        self.rekey_timeless(&mut draft)?;
        self.note(&mut draft, now.utc, &found.findings)?;
        let segments = draft.index.unread.clone();
        if !segments.is_empty() {
            draft.index.erased.push(ErasedUnread { interval, segments });
        }
        draft.keys_changed = true;
        draft.asked_epoch = self.keys.context().epoch + 1;
        self.settle(draft)?;
        Ok((found, amendments))
    }

    /// Days with data that may touch the interval: those around it, and each
    /// other one with a record whose own stretch of time reaches there. A stay
    /// is stored where it began or where it ended, and can last for weeks.
    fn days_touching(&self, interval: Interval) -> Result<Vec<u32>, VaultError> {
        let first = interval.start().utc_day().0.saturating_sub(1);
        let last = interval
            .end()
            .utc_day()
            .0
            .saturating_add(1)
            .min(TIMELESS - 1);
        let days: BTreeSet<u32> = self.index.entries.keys().map(|p| p.day).collect();
        let (mut touching, mut reader) = (Vec::new(), Reader::default());
        for day in days.range(..TIMELESS).copied() {
            if (first..=last).contains(&day) || self.reaches(day, interval, &mut reader)? {
                touching.push(day);
            }
        }
        Ok(touching)
    }

    /// Whether a day holds a record that touches the interval, or may hold one.
    fn reaches(
        &self,
        day: u32,
        interval: Interval,
        reader: &mut Reader,
    ) -> Result<bool, VaultError> {
        let mut look = || -> Result<bool, VaultError> {
            for block in self.blocks(&self.index, Partition::of(Stream::Raw, day))? {
                reader.read(&block, None)?;
                if reader.batch().others().any(|r| touches(r, interval)) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        match look() {
            Err(VaultError::DayDamaged | VaultError::Value(_)) => Ok(true),
            other => other,
        }
    }

    /// Takes the interval out of one day.
    fn erase_of_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        interval: Interval,
        found: &mut Found,
    ) -> Result<(), VaultError> {
        let raw = Partition::of(Stream::Raw, day);
        let (mut records, damaged) = match self.day_records(&draft.index, raw) {
            Ok(records) => (records, false),
            // Nobody can tell what is in a block that can't be read.
            Err(VaultError::DayDamaged | VaultError::Value(_)) => {
                (self.readable(raw, |_, _| Ok(()))?, true)
            }
            Err(e) => return Err(e),
        };
        let rows = draft.index.entries.get(&raw).map_or(0, |e| e.rows);
        let lost = rows.saturating_sub(records.len() as u32);
        let before = records.len();
        records.retain(|r| !touches(&r.record, interval));
        let erased = (before - records.len()) as u64;
        let touched = UtcDay(day).interval().overlap(interval).is_some();
        let mut put = Ok(());
        if erased > 0 || touched {
            self.drop_day(draft, day)?;
            if !records.is_empty() {
                put = self.put_day(draft, day, &records);
            }
            let day = UtcDay(day);
            found.findings.extend(damaged.then_some(match lost {
                0 => Finding::DayDamaged { day },
                lost => Finding::DayLost {
                    day,
                    lost: Some(lost),
                },
            }));
        } else {
            found.all_read &= !damaged;
        }
        wipe(&mut records);
        found.records += erased;
        put
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

/// The stretch of time that a record tells of, besides the instant at which it
/// was logged.
pub(crate) fn own_interval(payload: &Payload) -> Option<Interval> {
    match payload {
        Payload::AppUse(a) => Some(a.interval),
        Payload::Steps(s) => Some(s.interval),
        Payload::Visit(v) => Some(v.interval),
        _ => None,
    }
}

/// Whether a record says anything about the interval.
pub(crate) fn touches(r: &Record, interval: Interval) -> bool {
    let own = own_interval(&r.payload);
    interval.contains(r.moment.utc) || own.is_some_and(|own| own.overlap(interval).is_some())
}

/// Whether an amendment says anything about the interval. A place's name that
/// was given over a longer time says nothing about this part of it.
fn is_about(a: &Amendment, interval: Interval) -> bool {
    let within = interval.start() <= a.interval.start() && a.interval.end() <= interval.end();
    let of_times = !matches!(a.change, Change::NamePlace { .. } | Change::Undo(_));
    within || (of_times && a.interval.overlap(interval).is_some())
}
