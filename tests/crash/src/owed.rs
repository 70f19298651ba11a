//! What was promised, and whether it was kept.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    path::Path,
    rc::Rc,
    sync::Arc,
};

use stint_model::{Interval, Payload, RecordId, StoredRecord, UtcMs};
use stint_vault::{
    Damaged, Finding, IntegrityNote, Platform, Rescued, SoftwarePlatform, Unlock, Vault, VaultError,
};

use crate::{DAY, Phone, at, fix};

/// What somebody may rely on, once it is said.
#[derive(Debug, Clone)]
pub enum Promise {
    /// There is a vault.
    Created,
    /// These records were acknowledged; each is known by its number.
    Acknowledged(Vec<(RecordId, i32)>),
    /// The setting has this value, or a higher one.
    Set(u8),
    /// These numbers may be gone from here on: all, or none.
    Erasing(Range<i32>),
    /// They are gone.
    Erased(Range<i32>),
    /// These numbers may be there from here on: all, or none.
    Adding(Range<i32>),
    /// They are there.
    Added(Range<i32>),
    /// These records are there in every field.
    Kept(Rc<Vec<StoredRecord>>),
}

/// Whoever hears of promises.
pub trait Witness {
    /// Hears of one.
    fn tell(&self, promise: Promise);
    /// The process that works is killed at its next sync, or lives again.
    fn kill(&self, _killed: bool) {}
}

/// All that was promised.
#[derive(Debug, Clone, Default)]
pub struct Owed {
    created: bool,
    acknowledged: HashMap<i32, RecordId>,
    whole: Vec<Range<i32>>,
    there: Vec<Range<i32>>,
    gone: Vec<Range<i32>>,
    erasing: Vec<Range<i32>>,
    set: u8,
    kept: Option<Rc<Vec<StoredRecord>>>,
    unreadable: bool,
    stays: bool,
}

impl Witness for std::cell::RefCell<Owed> {
    fn tell(&self, promise: Promise) {
        self.borrow_mut().add(&promise);
    }
}

/// What was found. All but the first must be zero.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How often it was looked.
    pub runs: usize,
    /// Promised and not there.
    pub lost: usize,
    /// There twice.
    pub doubled: usize,
    /// Erased, and there again.
    pub returned: usize,
    /// Neither before nor after.
    pub half: usize,
    /// Something was said to be wrong.
    pub alarms: usize,
    /// The vault couldn't be opened or read.
    pub refused: usize,
}

impl Verdict {
    /// The verdict over nothing but good.
    pub fn good(runs: usize) -> Self {
        Self {
            runs,
            ..Self::default()
        }
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        *self == Self::good(self.runs)
    }

    /// Both together.
    pub fn plus(self, b: Self) -> Self {
        Self {
            runs: self.runs + b.runs,
            lost: self.lost + b.lost,
            doubled: self.doubled + b.doubled,
            returned: self.returned + b.returned,
            half: self.half + b.half,
            alarms: self.alarms + b.alarms,
            refused: self.refused + b.refused,
        }
    }
}

/// How a vault is made again that wasn't finished.
pub type Again<'a> = &'a dyn Fn(&Phone) -> Result<Vault, VaultError>;

impl Owed {
    /// How many records were acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.acknowledged.len()
    }

    pub(crate) fn add(&mut self, promise: &Promise) {
        match promise {
            Promise::Created => self.created = true,
            Promise::Acknowledged(records) => {
                self.acknowledged
                    .extend(records.iter().map(|(id, v)| (*v, *id)));
            }
            Promise::Set(value) => self.set = *value,
            Promise::Erasing(values) => {
                self.acknowledged.retain(|v, _| !values.contains(v));
                self.erasing.push(values.clone());
            }
            Promise::Erased(values) => self.gone.push(values.clone()),
            Promise::Adding(values) => self.whole.push(values.clone()),
            Promise::Added(values) => self.there.push(values.clone()),
            Promise::Kept(records) => self.kept = Some(records.clone()),
        }
    }

    /// From here on it is no false alarm that a copy of the keys, or a
    /// recording, can't be read: one couldn't.
    pub fn a_copy_may_be_unreadable(&mut self) {
        self.unreadable = true;
    }

    /// From here on it is no false alarm that a store couldn't be written again.
    pub fn a_store_may_stay_as_it_is(&mut self) {
        self.stays = true;
    }

    fn is_false(&self, finding: &Finding) -> bool {
        // A failed reading can look like damage.
        match finding {
            Finding::KeyCopyDamaged | Finding::SegmentNotRead => !self.unreadable,
            Finding::NotRewritten { .. } => !self.stays,
            _ => true,
        }
    }

    /// Starts again on what is in `root`, and says what is wrong with it.
    pub fn check(&self, root: &Path, recorder_first: bool, again: Again<'_>) -> Verdict {
        let mut verdict = Verdict::good(1);
        if let Err(e) = self.look(root, recorder_first, again, &mut verdict) {
            verdict.refused += 1;
            println!("refused: {e:?}");
        }
        verdict
    }

    fn look(
        &self,
        root: &Path,
        recorder_first: bool,
        again: Again<'_>,
        verdict: &mut Verdict,
    ) -> Result<(), VaultError> {
        let phone = Phone::found(root)?;
        let now = 2 * DAY;
        let mut acknowledged = self.acknowledged.clone();
        if recorder_first && self.created {
            let mut recorder = phone.recorder(now)?;
            let ids = recorder.append(&[fix(now, i32::MAX / 4)], at(now))?;
            acknowledged.insert(i32::MAX / 4, ids[0]);
        }
        let mut vault = match phone.unlock(now) {
            Err(VaultError::NoVault) if !self.created => again(&phone)?,
            other => other?,
        };
        let report = vault.ingest(at(now))?;
        let notes = vault.integrity()?;
        let alarms: Vec<_> = notes
            .iter()
            .map(|n| n.finding)
            .filter(|f| !f.is_on_purpose())
            .filter(|f| self.is_false(f))
            .collect();
        if !alarms.is_empty() || !report.findings.is_empty() {
            println!("said: {alarms:?} {:?}", report.findings);
        }
        let said = report.findings.iter();
        let said = said.filter(|f| self.is_false(f));
        verdict.alarms += alarms.len().max(said.count());
        let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
        let stored = vault.records(ever).collect::<Result<Vec<_>, _>>()?;
        self.compare(&stored, &acknowledged, verdict);
        let set = vault.setting("count")?.map_or(0, |v| v[0]);
        verdict.lost += usize::from(set < self.set);
        vault.lock()?;
        let is_erased = |n: &IntegrityNote| matches!(n.finding, Finding::Erased { .. });
        if notes.iter().any(is_erased) {
            verdict.half += usize::from(!is_finished(&phone)?);
            verdict.returned += returned_by_a_rescue(&phone, &self.erasing)?;
        }
        Ok(())
    }

    fn compare(
        &self,
        stored: &[StoredRecord],
        acknowledged: &HashMap<i32, RecordId>,
        verdict: &mut Verdict,
    ) {
        let mut values: HashMap<i32, RecordId> = HashMap::new();
        let mut ids = HashSet::new();
        for r in stored {
            verdict.doubled += usize::from(!ids.insert(r.id));
            if let Payload::Fix(f) = &r.record.payload {
                let twice = values.insert(f.position.lat_e7(), r.id).is_some();
                // Only here is each number used once.
                verdict.doubled += usize::from(twice && self.kept.is_none());
            }
        }
        let lost = acknowledged
            .iter()
            .filter(|(v, id)| values.get(v) != Some(id));
        verdict.lost += lost.count();
        let there = |range: &Range<i32>| values.keys().filter(|v| range.contains(v)).count();
        for range in &self.whole {
            let found = there(range);
            verdict.half += usize::from(found != 0 && found != range.len());
        }
        for range in &self.there {
            verdict.lost += range.len() - there(range);
        }
        for range in &self.gone {
            verdict.returned += there(range);
        }
        if let Some(kept) = &self.kept {
            let stored: HashSet<_> = stored.iter().map(|r| (r.id, &r.record)).collect();
            let lost = kept.iter().filter(|r| !stored.contains(&(r.id, &r.record)));
            verdict.lost += lost.count();
        }
    }
}

/// Whether an erasure left one root key, and the device nothing of those before.
fn is_finished(phone: &Phone) -> Result<bool, VaultError> {
    let epoch = Vault::begin_unlock(&phone.path())?.epoch;
    let mut keys = 0;
    for entry in std::fs::read_dir(phone.root.join("hw"))? {
        let name = entry?.file_name();
        keys += usize::from(name.to_string_lossy().starts_with("epoch-"));
    }
    Ok(epoch > 1 && keys == 1)
}

/// Records that are gone, and that a rescue would bring back.
fn returned_by_a_rescue(phone: &Phone, gone: &[Range<i32>]) -> Result<usize, VaultError> {
    let other = crate::scratch();
    let device = other.path().join("hw");
    let platform: Arc<dyn Platform> = Arc::new(SoftwarePlatform::create(&device)?);
    let wrapped = Vault::begin_unlock(&phone.path())?;
    let with = phone.platform.unwrap(wrapped.epoch, &wrapped.blob)?;
    let dir = other.path().join("vault");
    let from = Damaged {
        dir: &phone.path(),
        device: &*phone.platform,
    };
    let to = Rescued {
        dir: &dir,
        platform: platform.clone(),
        new: Phone::new_vault(),
    };
    Vault::rescue(
        &from,
        &Unlock::Unwrapped(&with),
        to,
        at(3 * DAY),
        &mut |_, _| {},
    )?;
    let vault = Phone::found(other.path())?.unlock(3 * DAY)?;
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let mut returned = 0;
    for r in vault.records(ever) {
        if let Payload::Fix(f) = &r?.record.payload {
            let value = f.position.lat_e7();
            returned += usize::from(gone.iter().any(|range| range.contains(&value)));
        }
    }
    Ok(returned)
}
