//! Erasing everything: keys first.

use std::{io::ErrorKind, path::Path};

use crate::{
    ErasureLevel, Platform, Vault, VaultError,
    disk::{Disk, Layout, Lock, RealDisk, remove_if_there, unfinished},
    epochs::is_destroyed,
    erased::levels,
    rescue::Remains,
};

/// The device may still hold keys of this many epochs before one that is
/// named: of those that it failed to destroy then.
const EPOCHS_BEFORE: u32 = 1024;

impl Vault {
    /// Erases the whole vault in `dir`, and what a damaged one or a restore
    /// that didn't finish left beside it: keys first. It needs no secret.
    /// Returns every limit of it.
    ///
    /// # Errors
    /// [`VaultError::NoVault`], [`VaultError::InUse`],
    /// [`VaultError::RecorderRunning`] and those of the disk; it can be called
    /// again.
    pub fn erase_all(dir: &Path, platform: &dyn Platform) -> Result<Vec<ErasureLevel>, VaultError> {
        let layout = Layout::new(dir);
        let others = layout.other_copies();
        if !dir.exists() && others.is_empty() {
            return Err(VaultError::NoVault);
        }
        let mut locks = Vec::new();
        let mut all: Vec<Layout> = others.iter().map(|dir| Layout::new(dir)).collect();
        if dir.exists() {
            all.push(layout.clone());
        }
        for vault in &all {
            let lock = Lock::try_take(&vault.vault_lock())?;
            locks.push(lock.ok_or(VaultError::InUse)?);
            let lock = Lock::try_take(&vault.recorder_lock())?;
            locks.push(lock.ok_or(VaultError::RecorderRunning)?);
        }
        let (mut gone, mut slots) = (true, Vec::new());
        for vault in &all {
            let remains = Remains::of(vault);
            gone &= remains.is_sure;
            for last in remains.epochs {
                for epoch in last.saturating_sub(EPOCHS_BEFORE)..=last {
                    // The wrapped key goes with the key file in any case.
                    gone &= is_destroyed(platform, epoch);
                }
            }
            slots.extend(remains.slots);
        }
        for vault in &all {
            erase_files(vault)?;
        }
        drop(locks);
        for other in others {
            std::fs::remove_dir_all(other)?;
        }
        let _ = platform.anchor_set(&[]);
        if dir.exists() {
            RealDisk.sync_dir(dir)?;
        }
        // Nobody can tell any more what was handed over.
        Ok(levels(&slots, gone, true))
    }
}

fn erase_files(layout: &Layout) -> Result<(), VaultError> {
    for path in layout.keys() {
        remove_if_there(&RealDisk, &path)?;
        // A kill while it was written leaves all its keys there.
        remove_if_there(&RealDisk, &unfinished(&path))?;
    }
    RealDisk.sync_dir(&layout.dir)?;
    for path in layout.stores() {
        remove_if_there(&RealDisk, &path)?;
    }
    for path in [layout.manifest(), layout.ballast()] {
        remove_if_there(&RealDisk, &path)?;
        remove_if_there(&RealDisk, &unfinished(&path))?;
    }
    for folder in [layout.segments(), layout.quarantine()] {
        match std::fs::remove_dir_all(&folder) {
            Err(e) if e.kind() == ErrorKind::NotADirectory => remove_if_there(&RealDisk, &folder)?,
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e.into()),
            _ => {}
        }
    }
    Ok(())
}
