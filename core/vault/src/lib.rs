//! Keys, sealed segments and the encrypted store.
//!
//! The [`Recorder`] adds records while the phone is locked: it holds public
//! keys only and can't read what it wrote. The [`Vault`] is what an unlocked
//! phone sees: it takes recorded segments in, exactly once, and keeps them in
//! encrypted blocks, a day at a time. `docs/src/formats/vault.md` has every
//! byte.

mod anchor;
mod backup;
mod ballast;
#[cfg(feature = "bench")]
pub mod bench;
mod block;
mod bytes;
mod campaign;
mod change;
mod check;
mod codes;
mod columns;
mod crypto;
mod days;
mod disk;
mod epochs;
mod erase;
mod erase_all;
mod erased;
mod error;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod import;
mod index;
mod ingest;
mod integrity;
mod keyfile;
mod lifecycle;
mod manifest;
mod migrate;
mod open_keys;
mod partition;
mod platform;
mod prekeys;
mod recorder;
mod records;
mod recovery;
mod rescue;
mod secret;
mod segment;
mod set_aside;
mod siblings;
mod slots;
mod store;
mod streams;
#[cfg(test)]
mod tests;
mod vault;
mod ways_in;
mod wiped;

pub use backup::BackupSummary;
pub use check::CheckReport;
pub use columns::{Batch, Entry, Fixes};
pub use erased::{ErasureLevel, ErasureReport};
pub use error::VaultError;
pub use import::{Added, ImportTransaction};
pub use ingest::IngestReport;
pub use integrity::{Finding, IntegrityNote, Log};
pub use lifecycle::{NewVault, Unlock, Wrapped};
pub use platform::{LostPlatform, Platform, PlatformError, SoftwarePlatform};
pub use recorder::Recorder;
pub use records::{Batches, Records};
pub use recovery::RecoveryCode;
pub use rescue::{Damaged, RescueReport, Rescued};
pub use secret::Secret;
pub use set_aside::{SetAside, SetAsideKind};
pub use slots::{PassphraseCost, SlotKind};
pub use vault::Vault;
