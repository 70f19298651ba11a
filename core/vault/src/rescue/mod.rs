//! A new vault from what a damaged one still holds. The damaged one is only
//! read: it stays as it is until the worker deletes it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use stint_model::{Arg, Moment, Phrase, Say, StoredRecord};

use crate::{
    Finding, NewVault, Platform, RecoveryCode, SlotKind, Unlock, Vault, VaultError,
    backup::grow,
    change::Draft,
    check::{is_raw, log_of},
    disk::{Layout, Lock, RealDisk},
    index::Partition,
    keyfile::{Keys, RowKind},
    secret::Key,
    slots::Slot,
};

mod carve;
mod erasures;
mod journal;
mod keys;
mod read;
mod segments;

pub(crate) use keys::{Remains, wrapped};

use erasures::Erasures;
use read::{Old, Part};

/// What a rescue brought over, and what is lost.
#[derive(Debug)]
pub struct RescueReport {
    /// Records in the new vault.
    pub records: u64,
    /// UTC days with records.
    pub days: u32,
    /// Corrections.
    pub amendments: u64,
    /// What is lost, each for itself; also in the new vault's integrity log.
    pub losses: Vec<Finding>,
    /// A new recovery code, if the old one's slot couldn't be read: to be
    /// shown once.
    pub recovery_code: Option<RecoveryCode>,
}

impl Say for RescueReport {
    fn say(&self) -> Phrase {
        Phrase::new("vault-rescue-done")
            .with("records", Arg::count(self.records))
            .with("days", Arg::count(self.days))
            .with("amendments", Arg::count(self.amendments))
    }
}

/// The damaged vault, and the device that wrote it, if it is still there.
pub struct Damaged<'a> {
    /// Its folder.
    pub dir: &'a Path,
    /// Whose mark its recordings carry.
    pub device: &'a dyn Platform,
}

/// Where a rescue goes.
pub struct Rescued<'a> {
    /// A folder that is empty or not there yet.
    pub dir: &'a Path,
    /// The device it is for.
    pub platform: Arc<dyn Platform>,
    /// Ways in beside those that the damaged vault still had.
    pub new: NewVault,
}

impl Vault {
    /// Makes a new vault from everything in a damaged one that still
    /// authenticates: key file, store, recordings, whatever is set aside. The
    /// damaged one isn't changed. The new one opens in the same ways, as far as
    /// they could be read; it is there whole or not at all.
    ///
    /// `progress` is told how many pieces of how many are done.
    ///
    /// # Errors
    /// Those of [`Vault::unlock`] where the secret opens nothing;
    /// [`VaultError::KeysDamaged`] and [`VaultError::KeysMissing`] where nobody
    /// can open anything; [`VaultError::TooFewSlots`] where fewer than two ways
    /// in would be left; [`VaultError::RecorderRunning`], since nobody would take
    /// in what is recorded into the damaged one from then on;
    /// [`VaultError::AlreadyExists`], and those of the disk.
    pub fn rescue(
        from: &Damaged<'_>,
        with: &Unlock<'_>,
        to: Rescued<'_>,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<RescueReport, VaultError> {
        let layout = Layout::new(from.dir);
        if !from.dir.exists() {
            return Err(VaultError::NoVault);
        }
        // What a recorder acknowledged meanwhile would be left behind. On a disk
        // that can't be written, nobody else is writing either.
        let (vault, recorder) = (layout.vault_lock(), layout.recorder_lock());
        let in_use = [
            (vault, VaultError::InUse),
            (recorder, VaultError::RecorderRunning),
        ];
        let mut locks = Vec::new();
        for (path, why) in in_use {
            match Lock::try_take(&path) {
                Ok(None) => return Err(why),
                other => locks.extend(other.ok().flatten()),
            }
        }
        let mut old = Old::open(&layout, with)?;
        let mut report = RescueReport {
            records: 0,
            days: 0,
            amendments: 0,
            losses: std::mem::take(&mut old.losses),
            recovery_code: None,
        };
        let notes = old.part(Partition::INTEGRITY_LOG);
        let erasures = Erasures::of(&notes);
        let losses = &mut report.losses;
        let (keys, index) = (&old.keys, old.index.as_ref());
        let recorded = segments::read(&layout, keys, from.device, &erasures, index, losses)?;
        let Rescued { dir, platform, new } = to;
        let code = match old.slots.iter().any(|s| s.kind() == SlotKind::Recovery) {
            true => None,
            false => Some(RecoveryCode::generate()?),
        };
        let ways = std::mem::take(&mut old.slots);
        let slots =
            |keys: &Keys, device: &dyn Platform| carried(&ways, &new, code.as_ref(), keys, device);
        let create =
            |dir: &Path, platform| Self::create_with(Arc::new(RealDisk), dir, platform, slots, now);
        let mut fill = Filling {
            old: &mut old,
            notes: Some(notes),
            recorded,
            report: &mut report,
            progress,
        };
        grow(dir, &platform, create, |vault| {
            vault.change(|vault, draft| fill.run(vault, draft, now))
        })?;
        report.recovery_code = code;
        drop(locks);
        Ok(report)
    }
}

/// The old ways in for the new root key, but for those that are made anew.
fn carried(
    old: &[Slot],
    new: &NewVault,
    code: Option<&RecoveryCode>,
    keys: &Keys,
    device: &dyn Platform,
) -> Result<Vec<Slot>, VaultError> {
    let (ctx, root) = (keys.context(), keys.root());
    let mut slots = Vec::new();
    if let Some(code) = code {
        slots.push(Slot::for_recovery(code, ctx, root)?);
    }
    if let Some(passphrase) = &new.passphrase {
        slots.push(Slot::for_passphrase(passphrase, new.cost, ctx, root)?);
    }
    if new.platform_slot {
        slots.push(Slot::for_platform(device, ctx, root)?);
    }
    for slot in old {
        if slots.iter().all(|s| s.kind() != slot.kind()) {
            slots.extend(slot.rewrap(device, ctx, root)?);
        }
    }
    Ok(slots)
}

struct Filling<'a, 'p> {
    old: &'a mut Old,
    /// The integrity log, which is read first.
    notes: Option<Part>,
    recorded: BTreeMap<u32, Vec<StoredRecord>>,
    report: &'a mut RescueReport,
    progress: &'p mut dyn FnMut(u64, u64),
}

impl Filling<'_, '_> {
    fn run(&mut self, vault: &mut Vault, draft: &mut Draft, now: Moment) -> Result<(), VaultError> {
        let mut places: BTreeSet<Partition> = self.old.places();
        let only_recorded = self
            .recorded
            .keys()
            .map(|day| Partition::of(stint_model::Stream::Raw, *day));
        places.extend(only_recorded);
        places.insert(Partition::INTEGRITY_LOG);
        let all = places.len() as u64;
        for (done, p) in (1..).zip(places) {
            let part = match self.notes.take_if(|_| p == Partition::INTEGRITY_LOG) {
                Some(notes) => notes,
                None => self.old.part(p),
            };
            self.report.losses.extend(part.loss);
            match is_raw(p) {
                true => self.day(vault, draft, p, part)?,
                false => self.log(vault, draft, p, part)?,
            }
            (self.progress)(done, all);
        }
        for id in self.old.campaign_rows(RowKind::Sign) {
            if let Some(root) = self.old.keys.get(RowKind::Sign, id) {
                vault.keys.put(RowKind::Sign, id, &root)?;
            }
        }
        for id in self.old.campaign_rows(RowKind::Campaign) {
            let row = self.old.keys.get(RowKind::Campaign, id);
            let seed = row.as_ref().and_then(|r| r.split_first_chunk::<16>());
            if let Some((campaign, seed)) = seed
                && let Some(seed) = Key::from_slice(seed)
            {
                vault.put_seed(campaign, &seed)?;
            }
        }
        draft.keys_changed = true;
        draft.index.backups = self.old.backups();
        let mut notes = vec![Finding::Rescued {
            records: self.report.records,
            losses: self.report.losses.len() as u32,
        }];
        notes.extend(&self.report.losses);
        vault.note(draft, now.utc, &notes)
    }

    fn day(
        &mut self,
        vault: &mut Vault,
        draft: &mut Draft,
        p: Partition,
        part: Part,
    ) -> Result<(), VaultError> {
        let recorded = self.recorded.remove(&p.day).unwrap_or_default();
        let records = read::merged(&part, recorded);
        if records.is_empty() {
            return Ok(());
        }
        self.report.records += records.len() as u64;
        self.report.days += 1;
        vault.put_day(draft, p.day, &records)
    }

    fn log(
        &mut self,
        vault: &mut Vault,
        draft: &mut Draft,
        p: Partition,
        part: Part,
    ) -> Result<(), VaultError> {
        if part.contents.is_empty() {
            return Ok(());
        }
        if log_of(p) == Some(crate::Log::Amendments) {
            self.report.amendments += u64::from(part.rows);
        }
        vault.replace(draft, p, &part.contents, part.rows)
    }
}
