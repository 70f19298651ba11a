//! Making a vault, and opening it.

use std::{path::Path, sync::Arc};

use stint_model::Moment;

use crate::{
    Finding, PassphraseCost, Platform, RecoveryCode, Secret, SlotKind, Vault, VaultError,
    bytes::Put,
    crypto::{random, random_key},
    disk::{Disk, Layout, Lock, RealDisk, make_private, private_dir},
    index::{Index, RootHead, StoreKeys},
    keyfile::{KeyFile, Keys, RowKind},
    open_keys::{OpenKeys, open_keys, slot},
    platform::guarded,
    prekeys, rescue,
    secret::Key,
    slots::Slot,
    store::Store,
};

/// How a new vault can be opened, beside its recovery code.
#[derive(Debug, Default)]
pub struct NewVault {
    /// A passphrase, if the worker wants one.
    pub passphrase: Option<Secret>,
    /// What trying a passphrase costs.
    pub cost: PassphraseCost,
    /// Whether the device's own key store opens it.
    pub platform_slot: bool,
}

impl NewVault {
    /// The recovery code and one more way are the least.
    pub(crate) fn check(&self) -> Result<(), VaultError> {
        match self.passphrase.is_none() && !self.platform_slot {
            true => Err(VaultError::TooFewSlots),
            false => Ok(()),
        }
    }
}

/// How to open a vault.
#[derive(Debug)]
pub enum Unlock<'a> {
    /// With the passphrase.
    Passphrase(&'a Secret),
    /// With the recovery code.
    Recovery(&'a RecoveryCode),
    /// With what the device's key store unwrapped of [`Vault::begin_unlock`].
    Unwrapped(&'a Secret),
}

/// What the device's key store has to unwrap for [`Vault::finish_unlock`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// Which of the device's keys wrapped it.
    pub epoch: u32,
    /// What [`Platform::wrap`] returned.
    pub blob: Vec<u8>,
}

impl Vault {
    /// Makes a vault in `dir`, which is created if needed, and its recovery
    /// code, which is shown once and never again.
    ///
    /// # Errors
    /// [`VaultError::TooFewSlots`] without passphrase and platform slot,
    /// [`VaultError::AlreadyExists`], and those of disk and platform.
    pub fn create(
        dir: &Path,
        platform: Arc<dyn Platform>,
        new: NewVault,
        now: Moment,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        new.check()?;
        let code = RecoveryCode::generate()?;
        let disk = Arc::new(RealDisk);
        let slots = |keys: &Keys, device: &dyn Platform| first_slots(&new, &code, device, keys);
        let vault = Self::create_with(disk, dir, platform, slots, now)?;
        Ok((vault, code))
    }

    pub(crate) fn create_with(
        disk: Arc<dyn Disk>,
        dir: &Path,
        platform: Arc<dyn Platform>,
        slots: impl FnOnce(&Keys, &dyn Platform) -> Result<Vec<Slot>, VaultError>,
        now: Moment,
    ) -> Result<Self, VaultError> {
        let platform = guarded(platform);
        let layout = Layout::new(dir);
        let made = !dir.exists();
        private_dir(&layout.segments())?;
        // The folder's own name must survive a power cut as its files do.
        if let Some(parent) = dir.parent().filter(|_| made) {
            let here = parent.as_os_str().is_empty();
            disk.sync_dir(if here { Path::new(".") } else { parent })?;
        }
        let lock = Lock::try_take(&layout.vault_lock())?.ok_or(VaultError::InUse)?;
        if layout.keys().iter().any(|p| p.exists()) {
            return Err(VaultError::AlreadyExists);
        }
        if layout.lost_its_keys(&*disk) {
            return Err(VaultError::KeysMissing);
        }
        // A store without keys and without a list is the rest of a creation
        // that didn't finish: nothing in it can be opened by anybody.
        if layout.store().exists() {
            disk.remove(&layout.store())?;
        }
        let mut keys = Keys::create(random()?)?;
        keys.set_slots(slots(&keys, &*platform)?);
        if keys.slots().len() < 2 {
            return Err(VaultError::TooFewSlots);
        }
        let store_keys = add_store_keys(&mut keys)?;
        let store = Store::create(&layout.store())?;
        make_private(&layout.store());
        let index = Index {
            generation: 1,
            install: u64::from_le_bytes(random()?),
            ..Index::default()
        };
        let mut vault = Self {
            layout,
            disk,
            platform,
            keys,
            store_keys,
            store,
            index,
            unsaid: Vec::new(),
            asked_epoch: 1,
            unsettled: false,
            list_due: false,
            _lock: lock,
        };
        let root = vault.root_record(&vault.index, &vault.store_keys, 1)?;
        vault.store.set_root(&root)?;
        prekeys::replenish(&mut vault, now.utc.utc_day().0)?;
        vault.raise_anchor();
        Ok(vault)
    }

    /// Opens a vault with a secret that a person knows or holds.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::WrongRecoveryCode`],
    /// [`VaultError::NoSuchSlot`], [`VaultError::SlotDamaged`],
    /// [`VaultError::CostChanged`], [`VaultError::InUse`] and those of
    /// [`Vault::finish_unlock`].
    pub fn unlock(
        dir: &Path,
        platform: Arc<dyn Platform>,
        with: Unlock<'_>,
        now: Moment,
    ) -> Result<Self, VaultError> {
        Self::unlock_telling(dir, platform, with, now, &mut |_, _| {})
    }

    /// The same. Where an older version's store has to be written again, which
    /// takes a second for each million records or so, `progress` hears how
    /// much of how much is done.
    ///
    /// # Errors
    /// As [`Vault::unlock`].
    pub fn unlock_telling(
        dir: &Path,
        platform: Arc<dyn Platform>,
        with: Unlock<'_>,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Self, VaultError> {
        let root = |file: &KeyFile| {
            let ctx = file.context();
            match &with {
                Unlock::Passphrase(secret) => {
                    slot(file, SlotKind::Passphrase)?.open_with_passphrase(secret, ctx)
                }
                Unlock::Recovery(code) => {
                    slot(file, SlotKind::Recovery)?.open_with_recovery(code, ctx)
                }
                Unlock::Unwrapped(plain) => {
                    slot(file, SlotKind::Platform)?.open_with_platform(plain)
                }
            }
        };
        Self::open(Arc::new(RealDisk), dir, platform, root, now, progress)
    }

    /// First half of opening with the device's own key store: what it has to
    /// unwrap. The shell asks the person and the key store in between.
    ///
    /// # Errors
    /// [`VaultError::NoVault`], [`VaultError::NoSuchSlot`],
    /// [`VaultError::SlotDamaged`], [`VaultError::KeysDamaged`].
    pub fn begin_unlock(dir: &Path) -> Result<Wrapped, VaultError> {
        let layout = Layout::new(dir);
        let files = match KeyFile::load(&RealDisk, &layout) {
            Err(VaultError::NoVault) => return Err(layout.without_keys(&RealDisk)),
            // Slots may be whole where the rest of the file isn't.
            Err(VaultError::KeysDamaged) => return rescue::wrapped(&layout),
            other => other?,
        };
        let mut error = VaultError::NoSuchSlot;
        for file in &files.found {
            match slot(file, SlotKind::Platform) {
                Ok(Slot::Platform { wrapped, .. }) => {
                    return Ok(Wrapped {
                        epoch: file.epoch,
                        blob: wrapped.clone(),
                    });
                }
                Ok(_) => {}
                Err(e) => error = e,
            }
        }
        Err(error)
    }

    /// Second half: opens the vault with what the key store unwrapped.
    ///
    /// # Errors
    /// [`VaultError::WrongPlatformKey`], [`VaultError::InUse`],
    /// [`VaultError::KeysDamaged`], [`VaultError::StoreDamaged`],
    /// [`VaultError::Newer`] and those of disk and platform.
    pub fn finish_unlock(
        dir: &Path,
        platform: Arc<dyn Platform>,
        plain: Secret,
        now: Moment,
    ) -> Result<Self, VaultError> {
        Self::finish_unlock_on(Arc::new(RealDisk), dir, platform, plain, now)
    }

    /// The same, with `progress` as in [`Vault::unlock_telling`].
    ///
    /// # Errors
    /// As [`Vault::finish_unlock`].
    pub fn finish_unlock_telling(
        dir: &Path,
        platform: Arc<dyn Platform>,
        plain: Secret,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Self, VaultError> {
        let root = |file: &KeyFile| slot(file, SlotKind::Platform)?.open_with_platform(&plain);
        Self::open(Arc::new(RealDisk), dir, platform, root, now, progress)
    }

    pub(crate) fn finish_unlock_on(
        disk: Arc<dyn Disk>,
        dir: &Path,
        platform: Arc<dyn Platform>,
        plain: Secret,
        now: Moment,
    ) -> Result<Self, VaultError> {
        let root = |file: &KeyFile| slot(file, SlotKind::Platform)?.open_with_platform(&plain);
        Self::open(disk, dir, platform, root, now, &mut |_, _| {})
    }

    fn open(
        disk: Arc<dyn Disk>,
        dir: &Path,
        platform: Arc<dyn Platform>,
        root: impl Fn(&KeyFile) -> Result<Key, VaultError>,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Self, VaultError> {
        let platform = guarded(platform);
        let layout = Layout::new(dir);
        if !layout.keys().iter().any(|p| p.exists()) {
            return Err(layout.without_keys(&*disk));
        }
        let lock = Lock::try_take(&layout.vault_lock())?.ok_or(VaultError::InUse)?;
        layout.make_private();
        let OpenKeys {
            keys,
            unequal,
            is_ahead,
            mut findings,
        } = open_keys(&*disk, &layout, root)?;
        let store = Store::open(&layout.store())?;
        let record = store.root()?;
        // A kill within a commit leaves its last step undone: what is done next
        // must not outlast what it relies on.
        disk.sync_dir(&layout.dir)?;
        let head = RootHead::parse(&record)?;
        if head.vault_id != keys.context().vault_id {
            return Err(VaultError::StoreForeign);
        }
        let store_keys = keys
            .get(RowKind::Store, head.store_keys)
            .and_then(|row| StoreKeys::from_row(head.store_keys, &row))
            .ok_or(match keys.serial() < head.keys_serial {
                true => VaultError::KeysOlder,
                false => VaultError::StoreDamaged,
            })?;
        let index = Index::from_bytes(&record, &store_keys).ok_or(VaultError::StoreDamaged)?;
        let mut vault = Self {
            layout,
            disk,
            platform,
            keys,
            store_keys,
            store,
            index,
            unsaid: Vec::new(),
            asked_epoch: head.epoch,
            unsettled: false,
            list_due: false,
            _lock: lock,
        };
        vault.look_for_older(head.keys_serial, &mut findings)?;
        if unequal {
            match vault.save_keys() {
                // One copy is whole. The other one follows with the next change.
                Err(VaultError::DiskFull) if findings.is_empty() && is_ahead => vault.keys.again(),
                other => other?,
            }
        }
        vault.greet(findings, now)?;
        // Last, so that the new store begins with nothing left to finish.
        vault.migrate(now.utc, progress)?;
        Ok(vault)
    }

    fn greet(&mut self, findings: Vec<Finding>, now: Moment) -> Result<(), VaultError> {
        self.mend_what_is_always_read(now)?;
        if !findings.is_empty() {
            self.change(|vault, draft| vault.note(draft, now.utc, &findings))?;
        }
        unless_full(self.finish_if_interrupted(now))?;
        // Whatever an interrupted change of epoch left, or the device couldn't
        // do then.
        self.destroy_device_keys();
        prekeys::check_manifest(self, now)?;
        unless_full(prekeys::replenish(self, now.utc.utc_day().0))
    }
}

/// What is done at each unlocking, or each ingest, and can wait for the next one
/// isn't in the way of it on a full disk: her data is what she needs to make
/// room.
pub(crate) fn unless_full(done: Result<(), VaultError>) -> Result<(), VaultError> {
    match done {
        Err(VaultError::DiskFull) => Ok(()),
        other => other,
    }
}

pub(crate) fn first_slots(
    new: &NewVault,
    code: &RecoveryCode,
    platform: &dyn Platform,
    keys: &Keys,
) -> Result<Vec<Slot>, VaultError> {
    let (ctx, root) = (keys.context(), keys.root());
    let mut slots = vec![Slot::for_recovery(code, ctx, root)?];
    if let Some(passphrase) = &new.passphrase {
        slots.push(Slot::for_passphrase(passphrase, new.cost, ctx, root)?);
    }
    if new.platform_slot {
        slots.push(Slot::for_platform(platform, ctx, root)?);
    }
    Ok(slots)
}

/// Makes the store's own keys.
pub(crate) fn add_store_keys(keys: &mut Keys) -> Result<StoreKeys, VaultError> {
    let id = u64::from_le_bytes(random()?);
    let mut row = zeroize::Zeroizing::new(Vec::with_capacity(96));
    for _ in 0..3 {
        row.put(random_key()?.bytes());
    }
    keys.put(RowKind::Store, id, &row)?;
    StoreKeys::from_row(id, &row).ok_or(VaultError::KeysDamaged)
}
