//! What can go wrong, each case with what to do about it.

use std::io;

use stint_model::{ModelError, Phrase, Say};
use thiserror::Error;

use crate::PlatformError;

/// Why the vault or the recorder couldn't do something. No case holds a key,
/// a coordinate, a name or a path.
#[derive(Debug, Error)]
pub enum VaultError {
    /// There is no vault in this folder.
    #[error("there is no vault here")]
    NoVault,
    /// There already is one; nothing is overwritten.
    #[error("there already is a vault here")]
    AlreadyExists,
    /// Another unlocked vault of the same folder is open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// Another recorder runs on the same folder, or this needs it stopped.
    #[error("a recorder is running")]
    RecorderRunning,
    /// A new vault needs a passphrase or a platform slot beside the recovery code.
    #[error("a vault needs two ways to be opened")]
    TooFewSlots,
    /// No slot of this kind.
    #[error("the vault can't be opened this way")]
    NoSuchSlot,
    /// The passphrase doesn't open its slot.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery code is well formed, but isn't this vault's.
    #[error("this recovery code belongs to another vault")]
    WrongRecoveryCode,
    /// The recovery code has a typing error.
    #[error("the recovery code has a typing error")]
    MalformedRecoveryCode,
    /// What the platform unwrapped isn't this vault's key.
    #[error("the platform's key is not this vault's")]
    WrongPlatformKey,
    /// A slot's bytes are damaged; another slot may still open the vault.
    #[error("this way of opening the vault is damaged")]
    SlotDamaged,
    /// A passphrase slot asks for less work than is safe, or for more than is
    /// sane: somebody changed it.
    #[error("the passphrase slot's cost was changed")]
    CostChanged,
    /// The files were written by a newer Stint.
    #[error("written by a newer version of Stint (version {found})")]
    Newer {
        /// The version found.
        found: u16,
    },
    /// The key file is damaged in both copies.
    #[error("the key file is damaged")]
    KeysDamaged,
    /// The key file is gone, and what it opened is still there.
    #[error("the key file is missing")]
    KeysMissing,
    /// The key file is an older copy, and lacks the keys of this store.
    #[error("the key file is older than the store")]
    KeysOlder,
    /// The store is another vault's.
    #[error("the store belongs to another vault")]
    StoreForeign,
    /// The store's root record doesn't belong to these keys, or is damaged.
    #[error("the store is damaged")]
    StoreDamaged,
    /// A day's data is damaged or was exchanged.
    #[error("data of one day is damaged")]
    DayDamaged,
    /// The recorder's list of public keys isn't signed by this device.
    #[error("the recorder's keys can't be trusted")]
    ManifestForged,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The platform's key store failed.
    #[error("the platform's key store failed: {0}")]
    Platform(#[from] PlatformError),
    /// The operating system gave no random bytes.
    #[error("no randomness from the system")]
    NoRandomness,
    /// One value is larger than the vault holds.
    #[error("the value is too large")]
    TooLarge,
    /// A backup that is damaged or isn't one.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// A backup made for another recovery code.
    #[error("the backup belongs to another recovery code")]
    BackupForeign,
    /// A stored value can't be read.
    #[error("a stored value can't be read: {0}")]
    Value(#[from] ModelError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
    /// A commit failed in a way that leaves open whether it is in force. This
    /// handle does nothing any more; the next one sees what is stored.
    #[error("whether the last change is stored isn't known")]
    Unsettled,
    /// A file couldn't be read or written.
    #[error("a file couldn't be read or written")]
    Io(#[source] io::Error),
}

impl From<io::Error> for VaultError {
    fn from(e: io::Error) -> Self {
        match e.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(e),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(e: rusqlite::Error) -> Self {
        match e.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
                Self::StoreDamaged
            }
            _ => Self::Database(e),
        }
    }
}

impl Say for VaultError {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Self::NoVault => "vault-error-no-vault",
            Self::AlreadyExists => "vault-error-already-exists",
            Self::InUse => "vault-error-in-use",
            Self::RecorderRunning => "vault-error-recorder-running",
            Self::TooFewSlots => "vault-error-too-few-slots",
            Self::NoSuchSlot => "vault-error-no-such-slot",
            Self::WrongPassphrase => "vault-error-wrong-passphrase",
            Self::WrongRecoveryCode => "vault-error-wrong-recovery-code",
            Self::MalformedRecoveryCode => "vault-error-malformed-recovery-code",
            Self::WrongPlatformKey => "vault-error-wrong-platform-key",
            Self::SlotDamaged => "vault-error-slot-damaged",
            Self::CostChanged => "vault-error-cost-changed",
            Self::Newer { .. } | Self::Value(ModelError::NewerWire { .. }) => "vault-error-newer",
            Self::KeysDamaged => "vault-error-keys-damaged",
            Self::KeysMissing => "vault-error-keys-missing",
            Self::KeysOlder => "vault-error-keys-older",
            Self::StoreForeign => "vault-error-store-foreign",
            Self::StoreDamaged => "vault-error-store-damaged",
            Self::DayDamaged | Self::Value(_) => "vault-error-day-damaged",
            Self::ManifestForged => "vault-error-manifest-forged",
            Self::DiskFull => "vault-error-disk-full",
            Self::Platform(PlatformError::Locked) => "vault-error-platform-locked",
            Self::Platform(PlatformError::KeyLost) => "vault-error-platform-key-lost",
            Self::Platform(PlatformError::Failed) => "vault-error-platform-failed",
            Self::NoRandomness => "vault-error-no-randomness",
            Self::TooLarge => "vault-error-too-large",
            Self::BackupDamaged => "vault-error-backup-damaged",
            Self::BackupForeign => "vault-error-backup-foreign",
            Self::Database(_) => "vault-error-database",
            Self::Unsettled => "vault-error-unsettled",
            Self::Io(_) => "vault-error-io",
        })
    }
}
