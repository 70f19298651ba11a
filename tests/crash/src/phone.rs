//! A phone of tests: a folder with a vault, and a software platform.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use stint_model::{Coordinate, Fix, Known, Moment, Payload, Record, Source, UtcMs};
use stint_vault::{
    NewVault, Platform, Recorder, RecoveryCode, SoftwarePlatform, Vault, VaultError,
};

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;

/// A moment so many milliseconds after the day on which the tests begin.
pub fn at(ms: i64) -> Moment {
    Moment::at(UtcMs::new(20_000 * DAY + ms).unwrap())
}

/// A fix whose latitude is a number to know it by.
pub fn fix(ms: i64, value: i32) -> Record {
    Record {
        moment: at(ms),
        source: Source::Gps,
        known: Known::Measured,
        payload: Payload::Fix(Fix {
            position: Coordinate::from_e7(value, 10_000_000).unwrap(),
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        }),
    }
}

/// A new folder, in memory where there is a disk of memory: a real one's syncs
/// would only take time.
pub fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// A phone whose files are in one folder.
pub struct Phone {
    /// That folder.
    pub root: PathBuf,
    /// Its platform.
    pub platform: Arc<SoftwarePlatform>,
}

impl Phone {
    /// A new one without a vault.
    pub fn without_vault(root: &Path) -> Self {
        SoftwarePlatform::create(&root.join("hw")).unwrap();
        Self::found(root).unwrap()
    }

    /// A new one with a vault.
    pub fn with_vault(root: &Path) -> (Self, RecoveryCode) {
        let phone = Self::without_vault(root);
        let (vault, code) = phone.create().unwrap();
        vault.lock().unwrap();
        // Lays the ballast, which is of no interest.
        phone.recorder(0).unwrap().close(at(0)).unwrap();
        drop(phone.unlock(0).unwrap());
        (phone, code)
    }

    /// The one in this folder.
    ///
    /// # Errors
    /// Those of the platform.
    pub fn found(root: &Path) -> Result<Self, VaultError> {
        Ok(Self {
            root: root.to_owned(),
            platform: Arc::new(SoftwarePlatform::open(&root.join("hw"))?),
        })
    }

    /// The vault's folder.
    pub fn path(&self) -> PathBuf {
        self.root.join("vault")
    }

    /// Makes the vault; only the platform opens it, without a passphrase's work.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn create(&self) -> Result<(Vault, RecoveryCode), VaultError> {
        Vault::create(&self.path(), self.platform(), Self::new_vault(), at(0))
    }

    /// What opens the vault.
    pub fn new_vault() -> NewVault {
        NewVault {
            platform_slot: true,
            ..NewVault::default()
        }
    }

    /// Its platform, as the vault asks for it.
    pub fn platform(&self) -> Arc<dyn Platform> {
        self.platform.clone()
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn unlock(&self, now: i64) -> Result<Vault, VaultError> {
        let wrapped = Vault::begin_unlock(&self.path())?;
        let plain = self.platform.unwrap(wrapped.epoch, &wrapped.blob)?;
        Vault::finish_unlock(&self.path(), self.platform(), plain, at(now))
    }

    /// Starts recording.
    ///
    /// # Errors
    /// Those of the recorder.
    pub fn recorder(&self, now: i64) -> Result<Recorder, VaultError> {
        Recorder::open(&self.path(), self.platform(), at(now))
    }
}
