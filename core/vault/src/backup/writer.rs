//! The bytes of a backup on their way out.

use std::io::{self, Read, Write};

use age::x25519;
use bech32::{Bech32, Hrp};
use sha2::{Digest, Sha256};
use stint_model::Moment;
use zeroize::Zeroizing;

use crate::{
    Vault, VaultError,
    block::{Content, compress},
    bytes::{Put, padme},
    index::Partition,
    keyfile::RowKind,
    secret::Key,
    slots::Slot,
};

use super::{HEAD, MAGIC, VERSION};

/// The recovery slot's public half, as age knows it.
pub(super) fn recipient(vault: &Vault) -> Result<x25519::Recipient, VaultError> {
    let public = vault.keys.slots().iter().find_map(|s| match s {
        Slot::Recovery { backup, .. } => Some(*backup),
        _ => None,
    });
    let public = public.ok_or(VaultError::NoSuchSlot)?;
    bech32::encode::<Bech32>(Hrp::parse_unchecked("age"), &public)
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or(VaultError::SlotDamaged)
}

/// What a backup begins with.
pub(super) fn head(vault: &Vault, now: Moment) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let (generation, root) = vault.anchor();
    let mut head = Zeroizing::new(Vec::with_capacity(HEAD));
    head.put(MAGIC).put_u16(VERSION);
    head.put_u64(now.utc.get() as u64);
    head.put(&vault.keys.context().vault_id);
    head.put_u64(generation).put(&root);
    let sign = vault.roots().first().copied();
    match sign.and_then(|id| vault.keys.get(RowKind::Sign, id)) {
        Some(root) => head.put(&root),
        // A vault of today has none.
        None => head.put(&[0; 32]),
    };
    Ok(head)
}

/// One block.
pub(super) fn item_bytes(
    p: Partition,
    rows: u32,
    content: &Content,
) -> Result<Vec<u8>, VaultError> {
    let packed = compress(content)?;
    let mut out = Vec::with_capacity(packed.len() + 21);
    out.put_u8(1).put_u32(p.day).put_u16(p.stream);
    out.put_u16(content.schema).put_u32(rows);
    out.put_u32(content.len() as u32);
    out.put_u32(packed.len() as u32).put(&packed);
    Ok(out)
}

/// One campaign's key.
pub(super) fn campaign_bytes(campaign: &[u8; 16], seed: &Key) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(Vec::with_capacity(49));
    out.put_u8(2).put(campaign).put(seed.bytes());
    out
}

/// A writer that writes all it is given. Age's header is lost on one that
/// takes only a part, as any may.
pub(super) struct Whole<W>(pub(super) W);

impl<W: Write> Write for Whole<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(bytes)?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A writer that knows how much went through it.
pub(super) struct Counted<W> {
    inner: W,
    len: u64,
    hash: Sha256,
}

impl<W: Write> Counted<W> {
    pub(super) fn new(inner: W) -> Self {
        Self {
            inner,
            len: 0,
            hash: Sha256::new(),
        }
    }

    pub(super) fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.len += bytes.len() as u64;
        self.hash.update(bytes);
        self.inner.write_all(bytes)
    }

    /// Ends with the hash of all before, and zeros up to the size class, so
    /// that a backup's size tells only that.
    pub(super) fn end(mut self) -> io::Result<W> {
        let digest: [u8; 32] = self.hash.clone().finalize().into();
        self.put(&digest)?;
        let len = usize::try_from(self.len).unwrap_or(usize::MAX);
        let zeros = (padme(len) - len) as u64;
        io::copy(&mut io::repeat(0).take(zeros), &mut self.inner)?;
        Ok(self.inner)
    }
}
