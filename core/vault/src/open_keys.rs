//! Which copy of the key file a secret opens.

use crate::{
    Finding, SlotKind, VaultError,
    disk::{Disk, Layout},
    keyfile::{KeyFile, Keys},
    secret::Key,
    slots::Slot,
};

/// The copies of the key file.
pub(crate) struct Copies {
    /// Those that can be read, the newer first.
    pub(crate) found: Vec<KeyFile>,
    /// Whether one can't be read, or was there and isn't any more.
    pub(crate) damaged: bool,
    /// Whether one is older than any crash can leave it.
    pub(crate) replayed: bool,
}

impl KeyFile {
    /// Both copies as far as they can be read.
    ///
    /// # Errors
    /// Why none can be read.
    pub(crate) fn load(disk: &dyn Disk, layout: &Layout) -> Result<Copies, VaultError> {
        let read = layout.keys().map(|path| match disk.read(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Err(VaultError::NoVault),
            Err(e) => Err(e.into()),
            Ok(bytes) => Self::parse(&bytes),
        });
        // A crash leaves the second copy one behind, or, at first, not there.
        let (damaged, replayed) = match &read {
            [Ok(a), Ok(b)] => (false, a.serial < b.serial || a.serial - b.serial > 1),
            [Ok(a), Err(VaultError::NoVault)] => (a.serial > 1, false),
            _ => (true, false),
        };
        let mut found = Vec::new();
        let mut error = VaultError::NoVault;
        for copy in read {
            match copy {
                Ok(file) => found.push(file),
                // Damage says more than absence, a newer version more than damage.
                Err(VaultError::NoVault) => {}
                Err(_) if matches!(error, VaultError::Newer { .. }) => {}
                Err(e) => error = e,
            }
        }
        if found.is_empty() {
            return Err(error);
        }
        found.sort_by_key(|f| std::cmp::Reverse(f.serial));
        Ok(Copies {
            found,
            damaged,
            replayed,
        })
    }
}

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
    /// The other copy is one behind this one.
    pub(crate) is_ahead: bool,
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
    let newest = files.first().map(|file| file.serial);
    for file in files {
        let is_ahead = unfinished && newest == Some(file.serial);
        match root(&file).and_then(|root| file.open(root)) {
            Ok(keys) => {
                let mut findings = Vec::new();
                findings.extend(damaged.then_some(Finding::KeyCopyDamaged));
                findings.extend(copies.replayed.then_some(Finding::OlderKeys));
                return Ok(OpenKeys {
                    keys,
                    unequal: unequal || damaged,
                    is_ahead,
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
