//! The phone's own keys, asked by callback.

use std::sync::Arc;

use stint_app::vault::{Platform, PlatformError};

use crate::callback;

/// The most a key store may return for a key or an anchor, in bytes.
const MOST: usize = 64 * 1024;

/// Why the key store didn't do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyStoreError {
    /// The key may only be used while the device is unlocked.
    #[error("the device is locked")]
    DeviceLocked,
    /// The key is gone for good: lock screen removed, key store reset.
    #[error("the key is gone")]
    KeyLost,
    /// Anything else; trying again may help.
    #[error("the key store failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for KeyStoreError {
    /// An exception that isn't one of the above. Its text is not looked at.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// The device's own keys: Android Keystore, Apple keychain.
///
/// Nothing here waits for a person. Unwrapping, which may ask for a finger or
/// a code, is done by the shell between `begin_unlock` and
/// `StintPhone.finish_unlock`. No method may call into Stint.
#[uniffi::export(with_foreign)]
pub trait KeyStore: Send + Sync {
    /// HMAC-SHA-256 of `bytes` under a key that never leaves the device and
    /// works while it is locked: 32 bytes.
    fn mac(&self, bytes: Vec<u8>) -> Result<Vec<u8>, KeyStoreError>;

    /// What `anchor_set` stored last, if anything.
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, KeyStoreError>;

    /// Stores up to 128 bytes outside the vault's folder, where replacing the
    /// folder by an older copy doesn't reach them.
    fn anchor_set(&self, bytes: Vec<u8>) -> Result<(), KeyStoreError>;

    /// Encrypts `plain`, a key, under the device key of `epoch`, made at first
    /// use. Wipe `plain` afterwards.
    fn wrap(&self, epoch: u32, plain: Vec<u8>) -> Result<Vec<u8>, KeyStoreError>;

    /// Destroys the device key of `epoch` for good; that there is none is fine.
    fn destroy(&self, epoch: u32) -> Result<(), KeyStoreError>;
}

/// A shell's key store as the vault wants it; its answers are checked.
struct Checked(Arc<dyn KeyStore>);

pub(crate) fn platform(key_store: Arc<dyn KeyStore>) -> Arc<dyn Platform> {
    Arc::new(Checked(key_store))
}

impl Checked {
    fn ask<R>(
        &self,
        question: impl FnOnce(&dyn KeyStore) -> Result<R, KeyStoreError>,
    ) -> Result<R, PlatformError> {
        callback::run(|| question(&*self.0)).map_err(|e| match e {
            KeyStoreError::DeviceLocked => PlatformError::Locked,
            KeyStoreError::KeyLost => PlatformError::KeyLost,
            KeyStoreError::Failed => PlatformError::Failed,
        })
    }
}

fn bounded(bytes: Vec<u8>) -> Result<Vec<u8>, PlatformError> {
    match bytes.len() {
        0..=MOST => Ok(bytes),
        _ => Err(PlatformError::Failed),
    }
}

impl Platform for Checked {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        let tag = self.ask(|k| k.mac(bytes.to_vec()))?;
        tag.try_into().map_err(|_| PlatformError::Failed)
    }

    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.ask(|k| k.anchor_get())?.map(bounded).transpose()
    }

    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.ask(|k| k.anchor_set(bytes.to_vec()))
    }

    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        bounded(self.ask(|k| k.wrap(epoch, plain.to_vec()))?)
    }

    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.ask(|k| k.destroy(epoch))
    }
}
