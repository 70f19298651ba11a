//! Backups: an ordinary age file for the recovery code, holding what the
//! vault holds, and none of its keys but the root of campaign signatures.

use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use age::{Decryptor, Encryptor, Identity, x25519};
use bech32::{Bech32, Hrp};
use sha2::{Digest, Sha256};
use stint_model::{Moment, Stream, UtcDay, UtcMs};
use zeroize::Zeroizing;

use crate::{
    NewVault, Platform, RecoveryCode, Unlock, Vault, VaultError,
    block::{MAX_CONTENT, SCHEMA},
    bytes::{Put, Take, padme},
    columns,
    crypto::same,
    disk::RealDisk,
    index::Partition,
    keyfile::RowKind,
    secret::Key,
    slots::Slot,
    vault::Draft,
};

const MAGIC: &[u8; 8] = b"STNTBAK\0";
const VERSION: u16 = 0;
const HEAD: usize = 8 + 2 + 8 + 16 + 8 + 32 + 32;
const LEVEL: i32 = 3;

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
    content: Zeroizing<Vec<u8>>,
}

impl Vault {
    /// Writes a backup that the recovery code opens. It isn't done before this
    /// returns; what was written before an error is worth nothing.
    ///
    /// # Errors
    /// [`VaultError::Io`] and [`VaultError::DiskFull`] of the writer,
    /// [`VaultError::DayDamaged`] if something can't be read.
    pub fn backup(&mut self, to: impl Write, now: Moment) -> Result<(), VaultError> {
        let recipient = self.backup_recipient()?;
        let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _))
            .map_err(|_| VaultError::NoRandomness)?;
        let mut out = Counted {
            inner: encryptor.wrap_output(to)?,
            len: 0,
            hash: Sha256::new(),
        };
        out.put(&self.backup_head(now)?)?;
        let partitions: Vec<(Partition, u32)> = self
            .index
            .entries
            .iter()
            .filter(|(p, _)| p.stream != Partition::of(Stream::Derived, 0).stream)
            .map(|(p, e)| (*p, e.rows))
            .collect();
        for (partition, rows) in partitions {
            for content in self.blocks(&self.index, partition)? {
                out.put(&item_bytes(partition, rows, &content)?)?;
            }
        }
        out.put(&[0])?;
        let digest: [u8; 32] = out.hash.clone().finalize().into();
        out.put(&digest)?;
        out.pad()?;
        out.inner.finish()?.flush()?;
        self.change(|_, draft| {
            draft.index.backups += 1;
            Ok(())
        })
    }

    fn backup_recipient(&self) -> Result<x25519::Recipient, VaultError> {
        let public = self.keys.slots().iter().find_map(|s| match s {
            Slot::Recovery { backup, .. } => Some(*backup),
            _ => None,
        });
        let public = public.ok_or(VaultError::NoSuchSlot)?;
        bech32::encode::<Bech32>(Hrp::parse_unchecked("age"), &public)
            .ok()
            .and_then(|text| text.parse().ok())
            .ok_or(VaultError::SlotDamaged)
    }

    fn backup_head(&self, now: Moment) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (generation, root) = self.anchor();
        let mut head = Zeroizing::new(Vec::with_capacity(HEAD));
        head.put(MAGIC).put_u16(VERSION);
        head.put_u64(now.utc.get() as u64);
        head.put(&self.keys.context().vault_id);
        head.put_u64(generation).put(&root);
        head.put(self.single_key(RowKind::Sign)?.bytes());
        Ok(head)
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
        read_backup(from, code, |_| Ok(())).map(|(summary, _)| summary)
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
            let (_, sign) = read_backup(from, code, |item| open.take(vault, draft, item))?;
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
        self.contents.push(item.content.to_vec());
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

fn item_bytes(p: Partition, rows: u32, content: &[u8]) -> Result<Vec<u8>, VaultError> {
    let packed = zstd::bulk::compress(content, LEVEL)?;
    let mut out = Vec::with_capacity(packed.len() + 21);
    out.put_u8(1).put_u32(p.day).put_u16(p.stream);
    out.put_u16(SCHEMA).put_u32(rows);
    out.put_u32(content.len() as u32);
    out.put_u32(packed.len() as u32).put(&packed);
    Ok(out)
}

/// A writer that knows how much went through it.
struct Counted<W> {
    inner: W,
    len: u64,
    hash: Sha256,
}

impl<W: Write> Counted<W> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.len += bytes.len() as u64;
        self.hash.update(bytes);
        self.inner.write_all(bytes)
    }

    /// Zeros up to the size class, so that a backup's size tells only that.
    fn pad(&mut self) -> io::Result<()> {
        let len = usize::try_from(self.len).unwrap_or(usize::MAX);
        let zeros = (padme(len) - len) as u64;
        io::copy(&mut io::repeat(0).take(zeros), &mut self.inner).map(|_| ())
    }
}

/// A reader that hashes what went through it.
struct Checked<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Checked<R> {
    fn bytes(&mut self, n: usize) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let mut bytes = Zeroizing::new(vec![0; n]);
        self.inner.read_exact(&mut bytes).map_err(damaged)?;
        self.hash.update(&bytes);
        Ok(bytes)
    }
}

/// What can't be decrypted any further arrives as an I/O error.
fn damaged(e: io::Error) -> VaultError {
    match e.kind() {
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::InvalidData
        | io::ErrorKind::InvalidInput
        | io::ErrorKind::Other => VaultError::BackupDamaged,
        _ => VaultError::from(e),
    }
}

fn identity(code: &RecoveryCode) -> Result<x25519::Identity, VaultError> {
    let key = code.backup_key();
    let text = bech32::encode::<Bech32>(Hrp::parse_unchecked("age-secret-key-"), key.bytes());
    text.ok()
        .map(Zeroizing::new)
        .and_then(|text| text.to_uppercase().parse().ok())
        .ok_or(VaultError::BackupDamaged)
}

/// Reads a backup, and checks every block that it can understand.
fn read_backup(
    from: impl Read,
    code: &RecoveryCode,
    mut each: impl FnMut(Item) -> Result<(), VaultError>,
) -> Result<(BackupSummary, Key), VaultError> {
    let identity = identity(code)?;
    let decryptor = Decryptor::new(from).map_err(|e| match e {
        age::DecryptError::Io(e) => damaged(e),
        _ => VaultError::BackupDamaged,
    })?;
    let plain = decryptor
        .decrypt(std::iter::once(&identity as &dyn Identity))
        .map_err(|e| match e {
            age::DecryptError::NoMatchingKeys => VaultError::BackupForeign,
            _ => VaultError::BackupDamaged,
        })?;
    let mut input = Checked {
        inner: plain,
        hash: Sha256::new(),
    };
    let (mut summary, sign) = head(&input.bytes(HEAD)?)?;
    let raw = Partition::of(Stream::Raw, 0).stream;
    let mut last = None;
    while let Some(item) = next_item(&mut input)? {
        if last.is_some_and(|p| p > item.partition) {
            return Err(VaultError::BackupDamaged);
        }
        if item.partition.stream == raw {
            let day = UtcDay(item.partition.day);
            let records = columns::decode(&item.content).map_err(|_| VaultError::BackupDamaged)?;
            summary.records += records.len() as u64;
            summary.days += u32::from(last != Some(item.partition));
            summary.first = summary.first.or(Some(day));
            summary.last = Some(day);
        }
        last = Some(item.partition);
        each(item)?;
    }
    let digest: [u8; 32] = input.hash.clone().finalize().into();
    if !same(&input.bytes(32)?, &digest) {
        return Err(VaultError::BackupDamaged);
    }
    let mut rest = [0; 4096];
    loop {
        match input.inner.read(&mut rest).map_err(damaged)? {
            0 => return Ok((summary, sign)),
            n if rest[..n].iter().all(|b| *b == 0) => {}
            _ => return Err(VaultError::BackupDamaged),
        }
    }
}

fn head(bytes: &[u8]) -> Result<(BackupSummary, Key), VaultError> {
    let bad = || VaultError::BackupDamaged;
    let mut take = Take(bytes);
    if take.array().ok_or_else(bad)? != *MAGIC {
        return Err(VaultError::BackupDamaged);
    }
    let version = take.u16().ok_or_else(bad)?;
    if version != VERSION {
        return Err(VaultError::Newer { found: version });
    }
    let made = UtcMs::new(take.u64().ok_or_else(bad)? as i64)?;
    take.bytes(16).ok_or_else(bad)?;
    let generation = take.u64().ok_or_else(bad)?;
    let root = take.array().ok_or_else(bad)?;
    let sign = Key::from_slice(take.0).ok_or_else(bad)?;
    let summary = BackupSummary {
        made,
        days: 0,
        records: 0,
        first: None,
        last: None,
        anchor: (generation, root),
    };
    Ok((summary, sign))
}

fn next_item(input: &mut Checked<impl Read>) -> Result<Option<Item>, VaultError> {
    match input.bytes(1)?[0] {
        0 => return Ok(None),
        1 => {}
        _ => return Err(VaultError::BackupDamaged),
    }
    let fields = input.bytes(20)?;
    let mut take = Take(&fields);
    let mut read = || {
        let partition = Partition {
            day: take.u32()?,
            stream: take.u16()?,
        };
        let (schema, rows) = (take.u16()?, take.u32()?);
        Some((partition, schema, rows, take.u32()?, take.u32()?))
    };
    let (partition, schema, rows, len, packed) = read().ok_or(VaultError::BackupDamaged)?;
    if schema > SCHEMA {
        return Err(VaultError::Newer { found: schema });
    }
    // zstd's own bound is a little above the content's length.
    if len as usize > MAX_CONTENT || packed as usize > MAX_CONTENT + MAX_CONTENT / 64 {
        return Err(VaultError::BackupDamaged);
    }
    let packed = input.bytes(packed as usize)?;
    let content = zstd::bulk::decompress(&packed, len as usize).map(Zeroizing::new);
    let content = content.map_err(|_| VaultError::BackupDamaged)?;
    if content.len() != len as usize {
        return Err(VaultError::BackupDamaged);
    }
    Ok(Some(Item {
        partition,
        rows,
        content,
    }))
}
