//! Which copy of the key file a secret opens.

use crate::{
    Finding, SlotKind, VaultError,
    disk::{Disk, Layout},
    keyfile::{KeyFile, Keys},
    secret::Key,
    slots::Slot,
};

pub(crate) fn slot(file: &KeyFile, kind: SlotKind) -> Result<&Slot, VaultError> {
    let mut damaged = None;
    for slot in &file.slots {
        match slot {
            Ok(slot) if slot.kind() == kind => return Ok(slot),
            Ok(_) => {}
            Err(VaultError::CostChanged) if kind == SlotKind::Passphrase => {
                return Err(VaultError::CostChanged);
            }
            Err(_) => damaged = Some(VaultError::SlotDamaged),
        }
    }
    Err(damaged.unwrap_or(VaultError::NoSuchSlot))
}

pub(crate) struct OpenKeys {
    pub(crate) keys: Keys,
    /// One copy is behind, missing or damaged, and has to be written again.
    pub(crate) unequal: bool,
    pub(crate) findings: Vec<Finding>,
}

/// Opens the newer copy of the key file, or the other one if that is damaged,
/// or is a change of a secret that was never finished.
pub(crate) fn open_keys(
    disk: &dyn Disk,
    layout: &Layout,
    root: impl Fn(&KeyFile) -> Result<Key, VaultError>,
) -> Result<OpenKeys, VaultError> {
    let copies = KeyFile::load(disk, layout)?;
    let mut damaged = copies.damaged;
    let files = copies.found;
    // One that is missing or behind is written again: a crash between the two
    // must not leave old keys lying about.
    let unequal = match &files[..] {
        [a, b] if a.serial == b.serial => {
            // Only damage makes two of the same version differ.
            damaged |= !a.is_same_as(b);
            damaged
        }
        _ => true,
    };
    let unfinished = matches!(&files[..], [a, b] if a.serial == b.serial + 1);
    let mut error = None;
    for file in files {
        match root(&file).and_then(|root| file.open(root)) {
            Ok(keys) => {
                let mut findings = Vec::new();
                findings.extend(damaged.then_some(Finding::KeyCopyDamaged));
                findings.extend(copies.replayed.then_some(Finding::OlderKeys));
                return Ok(OpenKeys {
                    keys,
                    unequal: unequal || damaged,
                    findings,
                });
            }
            Err(e @ (VaultError::KeysDamaged | VaultError::SlotDamaged)) => {
                damaged = true;
                error.get_or_insert(e);
            }
            Err(e) if unfinished => _ = error.get_or_insert(e),
            Err(e) => return Err(error.unwrap_or(e)),
        }
    }
    Err(error.unwrap_or(VaultError::KeysDamaged))
}
