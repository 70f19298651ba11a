//! Backups: an ordinary age file for the recovery code, holding what the
//! vault holds, and none of its keys but the root of campaign signatures.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use age::Encryptor;
use stint_model::{Moment, Stream, UtcDay, UtcMs};

use crate::{
    NewVault, Platform, RecoveryCode, Unlock, Vault, VaultError, block::Content, columns,
    disk::RealDisk, index::Partition, keyfile::RowKind, vault::Draft,
};

mod reader;
mod writer;

use writer::Counted;

const MAGIC: &[u8; 8] = b"STNTBAK\0";
const VERSION: u16 = 0;
const HEAD: usize = 8 + 2 + 8 + 16 + 8 + 32 + 32;

/// What a backup holds, read to its last byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupSummary {
    /// When it was made.
    pub made: UtcMs,
    /// UTC days with records.
    pub days: u32,
    /// Records.
    pub records: u64,
    /// The first of these days.
    pub first: Option<UtcDay>,
    /// The last of these days.
    pub last: Option<UtcDay>,
    /// Generation and root of the vault it was made of.
    pub anchor: (u64, [u8; 32]),
}

/// One block on its way into or out of a backup.
struct Item {
    partition: Partition,
    /// Rows of the whole partition; each of its blocks says the same.
    rows: u32,
    content: Content,
}

impl Vault {
    /// Writes a backup that the recovery code opens. It isn't done before this
    /// returns; what was written before an error is worth nothing.
    ///
    /// # Errors
    /// [`VaultError::Io`] and [`VaultError::DiskFull`] of the writer,
    /// [`VaultError::DayDamaged`] if something can't be read.
    pub fn backup(&mut self, to: impl Write, now: Moment) -> Result<(), VaultError> {
        let recipient = writer::recipient(self)?;
        let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _))
            .map_err(|_| VaultError::NoRandomness)?;
        let mut out = Counted::new(encryptor.wrap_output(to)?);
        out.put(&writer::head(self, now)?)?;
        let partitions: Vec<(Partition, u32)> = self
            .index
            .entries
            .iter()
            .filter(|(p, _)| p.stream != Partition::of(Stream::Derived, 0).stream)
            .map(|(p, e)| (*p, e.rows))
            .collect();
        for (partition, rows) in partitions {
            for content in self.blocks(&self.index, partition)? {
                out.put(&writer::item_bytes(partition, rows, &content)?)?;
            }
        }
        out.put(&[0])?;
        out.end()?.finish()?.flush()?;
        self.change(|_, draft| {
            draft.index.backups += 1;
            Ok(())
        })
    }

    /// Reads a backup to its last byte without restoring it.
    ///
    /// # Errors
    /// [`VaultError::BackupForeign`], [`VaultError::BackupDamaged`],
    /// [`VaultError::Newer`], [`VaultError::Io`].
    pub fn verify_backup(
        from: impl Read,
        code: &RecoveryCode,
    ) -> Result<BackupSummary, VaultError> {
        reader::read(from, code, |_| Ok(())).map(|(summary, _)| summary)
    }

    /// Makes a new vault in `dir` from a backup: new keys, the same recovery
    /// code, the same campaign pseudonyms. It is there whole or not at all.
    ///
    /// # Errors
    /// Those of [`Vault::verify_backup`] and [`Vault::create`].
    pub fn restore(
        from: impl Read,
        code: &RecoveryCode,
        dir: &Path,
        platform: Arc<dyn Platform>,
        new: NewVault,
        now: Moment,
    ) -> Result<Self, VaultError> {
        if dir.read_dir().is_ok_and(|mut d| d.next().is_some()) {
            return Err(VaultError::AlreadyExists);
        }
        let unfinished = unfinished(dir);
        if unfinished.exists() {
            std::fs::remove_dir_all(&unfinished)?;
        }
        let disk = Arc::new(RealDisk);
        let (mut vault, _) =
            Self::create_with(disk, &unfinished, platform.clone(), new, Some(code), now)?;
        let restored = vault.fill(from, code);
        drop(vault);
        if let Err(e) = restored {
            std::fs::remove_dir_all(&unfinished)?;
            return Err(e);
        }
        if dir.exists() {
            std::fs::remove_dir(dir)?;
        }
        std::fs::rename(&unfinished, dir)?;
        if let Some(parent) = dir.parent().filter(|p| !p.as_os_str().is_empty()) {
            crate::disk::Disk::sync_dir(&RealDisk, parent)?;
        }
        Self::unlock(dir, platform, Unlock::Recovery(code), now)
    }

    fn fill(&mut self, from: impl Read, code: &RecoveryCode) -> Result<(), VaultError> {
        self.change(|vault, draft| {
            let mut open = OpenPartition::default();
            let (_, sign) = reader::read(from, code, |item| open.take(vault, draft, item))?;
            open.write(vault, draft)?;
            vault.keys.put(RowKind::Sign, 1, sign.bytes())?;
            draft.keys_changed = true;
            Ok(())
        })
    }
}

/// Blocks of one partition, which follow each other.
#[derive(Default)]
struct OpenPartition {
    partition: Option<(Partition, u32)>,
    contents: Vec<Vec<u8>>,
}

impl OpenPartition {
    fn take(&mut self, vault: &mut Vault, draft: &mut Draft, item: Item) -> Result<(), VaultError> {
        if self.partition.is_none_or(|(p, _)| p != item.partition) {
            self.write(vault, draft)?;
            self.partition = Some((item.partition, item.rows));
        }
        let current = columns::current(item.partition, &item.content)?;
        self.contents.push(current);
        Ok(())
    }

    fn write(&mut self, vault: &mut Vault, draft: &mut Draft) -> Result<(), VaultError> {
        match self.partition.take() {
            Some((p, rows)) => {
                let contents = std::mem::take(&mut self.contents);
                vault.replace(draft, p, &contents, rows)
            }
            None => Ok(()),
        }
    }
}

/// Where a restored vault grows before it is whole.
fn unfinished(dir: &Path) -> PathBuf {
    let mut name = dir.as_os_str().to_owned();
    name.push(".restoring");
    PathBuf::from(name)
}
