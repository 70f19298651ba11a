//! Backups: an ordinary age file for the recovery code, holding what the
//! vault holds, and none of its keys but those of campaign signatures.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use age::Encryptor;
use stint_model::{Moment, Stream, UtcDay, UtcMs};
use zeroize::Zeroizing;

use crate::{
    NewVault, Platform, RecoveryCode, Vault, VaultError,
    anchor::AnchorHeldBack,
    block::Content,
    change::Draft,
    columns,
    crypto::random,
    disk::{Disk, RESTORING, RealDisk},
    index::Partition,
    keyfile::{Keys, RowKind},
    lifecycle::first_slots,
    secret::Key,
};

mod reader;
mod writer;

use writer::{Counted, Whole};

const MAGIC: &[u8; 8] = b"STNTBAK\0";
/// Version 1 added the keys of campaigns.
const VERSION: u16 = 1;
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

/// What is within a backup, once it is open.
#[cfg(feature = "fuzz")]
pub(crate) fn read_plain(plain: impl Read) -> Result<BackupSummary, VaultError> {
    reader::read_plain(plain, |_| Ok(())).map(|(summary, _)| summary)
}

/// The inside of a backup of one day, without its hash.
#[cfg(feature = "fuzz")]
pub(crate) fn sample(columns: &[u8]) -> Vec<u8> {
    use crate::bytes::Put;
    let mut out = Vec::new();
    out.put(MAGIC).put_u16(VERSION);
    out.resize(HEAD, 0);
    let content = Content::new(crate::block::SCHEMA, columns.to_vec().into());
    let day = Partition::of(Stream::Raw, 20_000);
    let item = writer::item_bytes(day, 7, &content);
    out.put(&item.unwrap_or_default()).put_u8(0);
    out
}

/// What follows a backup's head.
enum Item {
    Block(Block),
    /// A campaign's id, and the seed of its signatures.
    Campaign([u8; 16], Key),
}

/// One block on its way into or out of a backup.
struct Block {
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
        // Age has no error for a system without randomness.
        random::<1>()?;
        let recipient = writer::recipient(self)?;
        let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _))
            .map_err(|_| VaultError::NoRandomness)?;
        let mut out = Counted::new(encryptor.wrap_output(Whole(to))?);
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
        for (campaign, seed) in self.seeds() {
            out.put(&writer::campaign_bytes(&campaign, &seed))?;
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
    /// code, the same campaign pseudonyms. It is there whole or not at all, and
    /// not opened: until it is, one that was there before can be recorded to.
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
    ) -> Result<(), VaultError> {
        new.check()?;
        let slots = |keys: &Keys, device: &dyn Platform| first_slots(&new, code, device, keys);
        let create =
            |dir: &Path, platform| Self::create_with(Arc::new(RealDisk), dir, platform, slots, now);
        grow(dir, &platform, create, |vault| vault.fill(from, code))
    }

    fn fill(&mut self, from: impl Read, code: &RecoveryCode) -> Result<(), VaultError> {
        self.change(|vault, draft| {
            let mut open = OpenPartition::default();
            let (_, sign) = reader::read(from, code, |item| match item {
                Item::Block(block) => open.take(vault, draft, block),
                Item::Campaign(campaign, seed) => vault.put_seed(&campaign, &seed).map(|_| ()),
            })?;
            open.write(vault, draft)?;
            if let Some(sign) = sign {
                vault.keys.put(RowKind::Sign, 1, sign.bytes())?;
            }
            draft.keys_changed = true;
            // The one that it is made from; nobody can tell of others.
            draft.index.backups = 1;
            Ok(())
        })
    }
}

/// Blocks of one partition, which follow each other.
#[derive(Default)]
struct OpenPartition {
    partition: Option<(Partition, u32)>,
    contents: Vec<Zeroizing<Vec<u8>>>,
}

impl OpenPartition {
    fn take(
        &mut self,
        vault: &mut Vault,
        draft: &mut Draft,
        item: Block,
    ) -> Result<(), VaultError> {
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

/// Makes a vault that gets its name once it is filled: it is there whole, or
/// not at all.
pub(crate) fn grow(
    dir: &Path,
    platform: &Arc<dyn Platform>,
    create: impl FnOnce(&Path, Arc<dyn Platform>) -> Result<Vault, VaultError>,
    fill: impl FnOnce(&mut Vault) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    if dir.read_dir().is_ok_and(|mut d| d.next().is_some()) {
        return Err(VaultError::AlreadyExists);
    }
    let unfinished = unfinished(dir);
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished)?;
    }
    let device = Arc::new(AnchorHeldBack::of(platform));
    let filled = create(&unfinished, device.clone()).and_then(|mut vault| {
        fill(&mut vault)?;
        vault.lock()
    });
    if let Err(e) = filled {
        // The first error is the one to tell.
        let _ = std::fs::remove_dir_all(&unfinished);
        return Err(e);
    }
    if dir.exists() {
        std::fs::remove_dir(dir)?;
    }
    std::fs::rename(&unfinished, dir)?;
    let parent = dir.parent().filter(|p| !p.as_os_str().is_empty());
    let synced = parent.map_or(Ok(()), |parent| RealDisk.sync_dir(parent));
    // It has its name, even if a power cut may take that again.
    device.let_go();
    Ok(synced?)
}

/// Where a restored vault grows before it is whole.
fn unfinished(dir: &Path) -> PathBuf {
    let mut name = dir.as_os_str().to_owned();
    name.push(RESTORING);
    PathBuf::from(name)
}
