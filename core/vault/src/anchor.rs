//! What the device remembers of the vault outside its folder, so that an older
//! copy of any of its files is told.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::{
    Finding, Platform, PlatformError, Vault, VaultError,
    bytes::{Put, Take},
    manifest::Manifest,
    platform::guarded,
};

/// Vaults that the device remembers at most.
const REMEMBERED: usize = 4;

/// What the device remembers of a vault.
pub(crate) struct Anchor {
    vault_id: [u8; 16],
    generation: u64,
    root: [u8; 32],
    /// Version of the key file.
    keys: u64,
    /// Version of the recorder's list.
    list: u64,
}

impl Anchor {
    const LEN: usize = 16 + 8 + 32 + 8 + 8;

    /// All that the device remembers: mostly one. Behind that of a vault that
    /// was never opened yet stand those of before: whoever made it may have
    /// been stopped before it took another one's place.
    fn all(bytes: &[u8]) -> impl Iterator<Item = Self> + '_ {
        bytes.chunks(Self::LEN).filter_map(Self::parse)
    }

    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut take = Take(bytes);
        Some(Self {
            vault_id: take.array()?,
            generation: take.u64()?,
            root: take.array()?,
            // Earlier programs remembered no more.
            keys: take.u64().unwrap_or(0),
            list: take.u64().unwrap_or(0),
        })
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.vault_id.to_vec();
        out.put_u64(self.generation).put(&self.root);
        out.put_u64(self.keys).put_u64(self.list);
        out
    }
}

/// A device that is told of a vault only once that vault has its name: until
/// then another one may be recorded to, and goes on.
pub(crate) struct AnchorHeldBack {
    device: Arc<dyn Platform>,
    held: Mutex<Option<Vec<u8>>>,
}

impl AnchorHeldBack {
    pub(crate) fn of(device: &Arc<dyn Platform>) -> Self {
        Self {
            device: device.clone(),
            held: Mutex::default(),
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Vec<u8>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells the device, which doesn't forget yet what it knew: least of all the
    /// vault that was opened last, which stands behind all others.
    pub(crate) fn let_go(&self) {
        if let Some(mut anchor) = self.held().take() {
            let device = guarded(self.device.clone());
            let before = device.anchor_get().ok().flatten().unwrap_or_default();
            let before: Vec<&[u8]> = before.chunks(Anchor::LEN).collect();
            let too_many = (before.len() + 1).saturating_sub(REMEMBERED);
            anchor.extend(before[too_many..].concat());
            // As ever: without it only the detection of older copies is lost.
            let _ = device.anchor_set(&anchor);
        }
    }
}

impl Platform for AnchorHeldBack {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.device.mac(bytes)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        match self.held().clone() {
            Some(held) => Ok(Some(held)),
            None => self.device.anchor_get(),
        }
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        *self.held() = Some(bytes.to_vec());
        Ok(())
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.device.wrap(epoch, plain)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.device.destroy(epoch)
    }
}

/// Whether this is the last list of its vault, as far as the device remembers:
/// whoever writes files could put an older one back, or another vault's, whose
/// keys he has. A device that remembers nothing, or can't say just now, isn't
/// in the way of recording.
pub(crate) fn is_last_list(platform: &dyn Platform, list: &Manifest) -> bool {
    let remembered = platform.anchor_get().ok().flatten().unwrap_or_default();
    let mut anchors = Anchor::all(&remembered).peekable();
    anchors.peek().is_none()
        || anchors.any(|a| a.vault_id == list.vault_id && a.list <= list.serial)
}

impl Vault {
    /// Generation and root of what the vault holds now: printed in a consent
    /// receipt or an export, it proves later that nothing older was put in its
    /// place.
    pub fn anchor(&self) -> (u64, [u8; 32]) {
        (self.index.generation, self.index.root(&self.store_keys))
    }

    /// Tells the device how far the vault has come. A device that can't keep
    /// it loses the detection of older copies, never data.
    pub(crate) fn raise_anchor(&self) {
        let (generation, root) = self.anchor();
        let anchor = Anchor {
            vault_id: self.keys.context().vault_id,
            generation,
            root,
            keys: self.keys.serial(),
            list: self.index.manifest,
        };
        let bytes = anchor.to_bytes();
        if !matches!(self.platform.anchor_get(), Ok(Some(there)) if there == bytes) {
            let _: Result<(), PlatformError> = self.platform.anchor_set(&bytes);
        }
    }

    /// Whether the device, or the store of the keys, remembers a later state
    /// than this one. What is written next is newer than both.
    pub(crate) fn look_for_older(
        &mut self,
        keys_serial: u64,
        findings: &mut Vec<Finding>,
    ) -> Result<(), VaultError> {
        // Nothing is mended with keys that lack the newest ones: put back, the
        // right file still opens it.
        let missing = |key| self.keys.day_key(key).is_none();
        if self.keys.serial() < keys_serial && self.index.entries.values().any(|e| missing(e.key)) {
            return Err(VaultError::KeysOlder);
        }
        let remembered = match self.platform.anchor_get() {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(PlatformError::KeyLost) => {
                findings.push(Finding::PlatformKeyLost);
                Vec::new()
            }
            Err(e) => return Err(e.into()),
        };
        let (here, root_here) = self.anchor();
        // A vault that was there before this one has nothing to say.
        let vault_id = self.keys.context().vault_id;
        let ours = Anchor::all(&remembered).find(|a| a.vault_id == vault_id);
        let (least_keys, least_list) = match &ours {
            Some(a) => (a.keys.max(keys_serial), a.list),
            None => (keys_serial, 0),
        };
        if self.keys.serial() < least_keys {
            findings.push(Finding::OlderKeys);
            self.keys.go_beyond(least_keys);
        }
        if let Some(a) = ours {
            if here < a.generation || (here == a.generation && root_here != a.root) {
                findings.push(Finding::OlderCopy);
            }
            self.index.generation = here.max(a.generation);
        }
        self.index.manifest = self.index.manifest.max(least_list);
        Ok(())
    }
}
