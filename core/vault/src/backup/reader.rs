//! Reading a backup to its last byte, and believing none of them.

use std::io::{self, BufReader, Cursor, Read};

use age::{Decryptor, Identity, x25519};
use bech32::{Bech32, Hrp};
use sha2::{Digest, Sha256};
use stint_model::{Stream, UtcDay, UtcMs};
use zeroize::Zeroizing;

use crate::{
    RecoveryCode, VaultError,
    block::{Content, MAX_CONTENT, SCHEMA, decompress},
    bytes::Take,
    columns,
    crypto::same,
    index::Partition,
    secret::Key,
    wiped::wipe,
};

use super::{BackupSummary, Block, HEAD, Item, MAGIC, VERSION};

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
        .and_then(|mut text| {
            text.make_ascii_uppercase();
            text.parse().ok()
        })
        .ok_or(VaultError::BackupDamaged)
}

/// Age keeps a header in memory whole, and reads it from its start with each
/// line: without an end that is the whole file, and takes the square of it.
const MAX_HEADER: u64 = 16 * 1024;

/// The same file, if age's header ends where it must.
fn with_header(from: impl Read) -> Result<impl io::BufRead, VaultError> {
    let mut from = BufReader::new(from);
    let mut start = Vec::new();
    from.by_ref()
        .take(MAX_HEADER)
        .read_to_end(&mut start)
        .map_err(damaged)?;
    if !start.windows(5).any(|w| w == b"\n--- ") {
        return Err(VaultError::BackupDamaged);
    }
    Ok(Cursor::new(start).chain(from))
}

/// Reads a backup, and checks every block that it can understand.
pub(super) fn read(
    from: impl Read,
    code: &RecoveryCode,
    each: impl FnMut(Item) -> Result<(), VaultError>,
) -> Result<(BackupSummary, Option<Key>), VaultError> {
    let identity = identity(code)?;
    let decryptor = Decryptor::new_buffered(with_header(from)?).map_err(|e| match e {
        age::DecryptError::Io(e) => damaged(e),
        _ => VaultError::BackupDamaged,
    })?;
    let plain = decryptor
        .decrypt(std::iter::once(&identity as &dyn Identity))
        .map_err(|e| match e {
            age::DecryptError::NoMatchingKeys => VaultError::BackupForeign,
            _ => VaultError::BackupDamaged,
        })?;
    read_plain(plain, each)
}

/// The same of what age has opened.
pub(super) fn read_plain(
    plain: impl Read,
    mut each: impl FnMut(Item) -> Result<(), VaultError>,
) -> Result<(BackupSummary, Option<Key>), VaultError> {
    let mut input = Checked {
        inner: plain,
        hash: Sha256::new(),
    };
    let (mut summary, sign) = head(&input.bytes(HEAD)?)?;
    let raw = Partition::of(Stream::Raw, 0).stream;
    let mut last = None;
    while let Some(found) = next_item(&mut input)? {
        let item = match found {
            Item::Block(block) => block,
            campaign => {
                each(campaign)?;
                continue;
            }
        };
        if last.is_some_and(|p| p > item.partition) {
            return Err(VaultError::BackupDamaged);
        }
        if item.partition.stream == raw {
            let day = UtcDay(item.partition.day);
            let decoded = columns::decode(&item.content);
            let mut records = decoded.map_err(|_| VaultError::BackupDamaged)?;
            summary.records += records.len() as u64;
            wipe(&mut records);
            summary.days += u32::from(last != Some(item.partition));
            summary.first = summary.first.or(Some(day));
            summary.last = Some(day);
        }
        last = Some(item.partition);
        each(Item::Block(item))?;
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

fn head(bytes: &[u8]) -> Result<(BackupSummary, Option<Key>), VaultError> {
    let bad = || VaultError::BackupDamaged;
    let mut take = Take(bytes);
    if take.array().ok_or_else(bad)? != *MAGIC {
        return Err(VaultError::BackupDamaged);
    }
    let version = take.u16().ok_or_else(bad)?;
    if version > VERSION {
        return Err(VaultError::Newer { found: version });
    }
    let made = UtcMs::new(take.u64().ok_or_else(bad)? as i64)?;
    take.bytes(16).ok_or_else(bad)?;
    let generation = take.u64().ok_or_else(bad)?;
    let root = take.array().ok_or_else(bad)?;
    let sign = Key::from_slice(take.0).ok_or_else(bad)?;
    let sign = (version == 0 || *sign.bytes() != [0; 32]).then_some(sign);
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
        2 => {
            let row = input.bytes(48)?;
            let campaign = row.split_first_chunk::<16>();
            let (id, seed) = campaign.ok_or(VaultError::BackupDamaged)?;
            let seed = Key::from_slice(seed).ok_or(VaultError::BackupDamaged)?;
            return Ok(Some(Item::Campaign(*id, seed)));
        }
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
    let bytes = decompress(&packed, len as usize).ok_or(VaultError::BackupDamaged)?;
    Ok(Some(Item::Block(Block {
        partition,
        rows,
        content: Content::new(schema, bytes),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a fuzzing program found: seconds of work, and more with each line.
    #[test]
    fn a_header_without_an_end_is_not_read_on() {
        struct Lines(usize);
        impl Read for Lines {
            fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
                let start = b"age-encryption.org/v1\n";
                for byte in buf.iter_mut() {
                    *byte = match start.get(self.0) {
                        Some(byte) => *byte,
                        None => b"-> a\n"[(self.0 - start.len()) % 5],
                    };
                    self.0 += 1;
                }
                Ok(buf.len())
            }
        }
        let code = RecoveryCode::generate().unwrap();
        let mut file = Lines(0);
        let read = read(&mut file, &code, |_| Ok(()));
        assert!(matches!(read, Err(VaultError::BackupDamaged)));
        assert!(file.0 < 64 * 1024, "{} bytes read", file.0);
    }
    #[test]
    fn a_newer_backup_is_refused_as_such() {
        let mut bytes = [0; HEAD];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..10].copy_from_slice(&VERSION.to_le_bytes());
        assert!(
            read_plain(&bytes[..], |_| Ok(()))
                .is_err_and(|e| matches!(e, VaultError::BackupDamaged))
        );
        bytes[8..10].copy_from_slice(&(VERSION + 1).to_le_bytes());
        let read = read_plain(&bytes[..], |_| Ok(()));
        assert!(matches!(read, Err(VaultError::Newer { found }) if found == VERSION + 1));
    }
}
