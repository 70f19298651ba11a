//! What the vault asks of the phone, and a stand-in in software.

use std::{
    cell::Cell,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use thiserror::Error;

use crate::{
    Secret,
    crypto::{self, derive, random_key},
    disk::{RealDisk, private_dir, remove_if_there, replace},
    secret::Key,
};

/// Why the platform's key store didn't do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlatformError {
    /// The key may only be used while the device is unlocked.
    #[error("the device is locked")]
    Locked,
    /// The key is gone for good: lock screen removed, key store reset.
    #[error("the key is gone")]
    KeyLost,
    /// Anything else; trying again may help.
    #[error("the key store failed")]
    Failed,
}

/// The device's own keys: Android Keystore, Apple keychain.
///
/// Nothing here waits for a person: unwrapping, which may ask for a finger or
/// a code, is done by the shell between [`crate::Vault::begin_unlock`] and
/// [`crate::Vault::finish_unlock`].
pub trait Platform: Send + Sync {
    /// HMAC-SHA-256 of `bytes` under a key that never leaves the device and
    /// works while it is locked.
    ///
    /// # Errors
    /// As [`PlatformError`] says.
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError>;

    /// What [`Platform::anchor_set`] stored last, if anything.
    ///
    /// # Errors
    /// As [`PlatformError`] says.
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError>;

    /// Stores a few bytes outside the vault's folder, where replacing the
    /// folder by an older copy doesn't reach them.
    ///
    /// # Errors
    /// As [`PlatformError`] says.
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError>;

    /// Encrypts `plain` under the key of `epoch`, made at first use.
    ///
    /// # Errors
    /// As [`PlatformError`] says.
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError>;

    /// Destroys the key of `epoch` for good; that there is none is fine.
    ///
    /// # Errors
    /// As [`PlatformError`] says.
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError>;
}

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is within a question to the platform.
pub(crate) fn is_asked() -> bool {
    ASKED.get()
}

/// A platform that knows when it is asked, so that whatever calls the vault
/// from within an answer is refused instead of waiting for itself.
struct Guarded(Arc<dyn Platform>);

pub(crate) fn guarded(platform: Arc<dyn Platform>) -> Arc<dyn Platform> {
    Arc::new(Guarded(platform))
}

impl Guarded {
    fn ask<R>(&self, question: impl FnOnce(&dyn Platform) -> R) -> R {
        struct Reset(bool);
        impl Drop for Reset {
            fn drop(&mut self) {
                ASKED.set(self.0);
            }
        }
        let _reset = Reset(ASKED.replace(true));
        question(&*self.0)
    }
}

impl Platform for Guarded {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.ask(|p| p.mac(bytes))
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.ask(|p| p.anchor_get())
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.ask(|p| p.anchor_set(bytes))
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.ask(|p| p.wrap(epoch, plain))
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.ask(|p| p.destroy(epoch))
    }
}

/// A device whose keys are gone: what a vault is opened with, by passphrase or
/// recovery code, until a new device key is made.
pub struct LostPlatform;

impl Platform for LostPlatform {
    fn mac(&self, _: &[u8]) -> Result<[u8; 32], PlatformError> {
        Err(PlatformError::KeyLost)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        Err(PlatformError::KeyLost)
    }
    fn anchor_set(&self, _: &[u8]) -> Result<(), PlatformError> {
        Err(PlatformError::KeyLost)
    }
    fn wrap(&self, _: u32, _: &[u8]) -> Result<Vec<u8>, PlatformError> {
        Err(PlatformError::KeyLost)
    }
    fn destroy(&self, _: u32) -> Result<(), PlatformError> {
        Err(PlatformError::KeyLost)
    }
}

/// Keys in a folder, for tests and the terminal.
///
/// It can't promise what hardware can: whoever copies its folder has its
/// keys, and a deleted key may survive in the disk's remnants.
pub struct SoftwarePlatform {
    dir: PathBuf,
}

impl SoftwarePlatform {
    /// Makes a new device key in `dir`, which is created if needed.
    ///
    /// # Errors
    /// [`PlatformError::Failed`] if the folder can't be written or already
    /// holds one.
    pub fn create(dir: &Path) -> Result<Self, PlatformError> {
        private_dir(dir).map_err(|_| PlatformError::Failed)?;
        let platform = Self {
            dir: dir.to_owned(),
        };
        if platform.device_key().exists() {
            return Err(PlatformError::Failed);
        }
        platform.store(&platform.device_key())?;
        Ok(platform)
    }

    /// The device key that [`SoftwarePlatform::create`] made in `dir`.
    ///
    /// # Errors
    /// [`PlatformError::KeyLost`] if there is none.
    pub fn open(dir: &Path) -> Result<Self, PlatformError> {
        let platform = Self {
            dir: dir.to_owned(),
        };
        load(&platform.device_key())?;
        Ok(platform)
    }

    /// Decrypts what [`Platform::wrap`] made.
    ///
    /// # Errors
    /// [`PlatformError::KeyLost`] if the epoch's key is gone,
    /// [`PlatformError::Failed`] if it doesn't open `wrapped`.
    pub fn unwrap(&self, epoch: u32, wrapped: &[u8]) -> Result<Secret, PlatformError> {
        let key = load(&self.epoch_key(epoch))?;
        let plain = crypto::open(&key, &epoch.to_le_bytes(), wrapped);
        plain
            .map(|p| Secret::from_bytes(p.to_vec()))
            .ok_or(PlatformError::Failed)
    }

    fn device_key(&self) -> PathBuf {
        self.dir.join("device.key")
    }

    fn epoch_key(&self, epoch: u32) -> PathBuf {
        self.dir.join(format!("epoch-{epoch}.key"))
    }

    fn store(&self, path: &Path) -> Result<Key, PlatformError> {
        let key = random_key().map_err(|_| PlatformError::Failed)?;
        replace(&RealDisk, path, key.bytes()).map_err(|_| PlatformError::Failed)?;
        Ok(key)
    }
}

fn load(path: &Path) -> Result<Key, PlatformError> {
    match fs::read(path) {
        Ok(bytes) => Key::from_slice(&zeroize::Zeroizing::new(bytes)).ok_or(PlatformError::Failed),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Err(PlatformError::KeyLost),
        Err(_) => Err(PlatformError::Failed),
    }
}

impl Platform for SoftwarePlatform {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        let key = derive(
            load(&self.device_key())?.bytes(),
            "stint/v1/software/mac",
            &[],
        );
        Ok(crypto::mac(key.bytes(), &[bytes]))
    }

    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        match fs::read(self.dir.join("anchor")) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(PlatformError::Failed),
        }
    }

    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        replace(&RealDisk, &self.dir.join("anchor"), bytes).map_err(|_| PlatformError::Failed)
    }

    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        let path = self.epoch_key(epoch);
        let key = match load(&path) {
            Err(PlatformError::KeyLost) => self.store(&path)?,
            other => other?,
        };
        crypto::seal(&key, &epoch.to_le_bytes(), plain).map_err(|_| PlatformError::Failed)
    }

    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        remove_if_there(&RealDisk, &self.epoch_key(epoch)).map_err(|_| PlatformError::Failed)
    }
}
