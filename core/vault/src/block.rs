//! A block: what the store holds of a day, compressed, padded and sealed.

use std::ops::{Deref, Range};

use zeroize::Zeroizing;

use crate::{
    VaultError,
    bytes::{Put, Take, padme},
    crypto::{SEALED_HEAD, derive, open_in_place, seal},
    index::RAW,
    secret::Key,
};

/// The form in which blocks are written. Older ones are read.
pub(crate) const SCHEMA: u16 = 1;
/// The largest content of a block, before compression.
pub(crate) const MAX_CONTENT: usize = 32 << 20;
const LEVEL: i32 = 3;

/// What a block holds, in the form of its version.
pub(crate) struct Content {
    pub(crate) schema: u16,
    bytes: Zeroizing<Vec<u8>>,
    within: Range<usize>,
}

impl Content {
    pub(crate) fn new(schema: u16, bytes: Zeroizing<Vec<u8>>) -> Self {
        let within = 0..bytes.len();
        Self {
            schema,
            bytes,
            within,
        }
    }
}

impl AsRef<[u8]> for Content {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl Deref for Content {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.bytes[self.within.clone()]
    }
}

/// Where a block belongs. It is bound to this, and opens nowhere else.
#[derive(Clone, Copy)]
pub(crate) struct BlockPlace {
    pub(crate) vault_id: [u8; 16],
    pub(crate) day: u32,
    pub(crate) stream: u16,
    pub(crate) number: u32,
    pub(crate) generation: u64,
}

impl BlockPlace {
    fn key(&self, day_key: &Key) -> Key {
        let parts: [&[u8]; 3] = [
            &self.stream.to_le_bytes(),
            &self.number.to_le_bytes(),
            &self.generation.to_le_bytes(),
        ];
        derive(day_key.bytes(), "stint/v1/block", &parts)
    }

    fn associated_data(&self, schema: u16) -> Vec<u8> {
        let mut aad = b"STNTBLK1".to_vec();
        aad.put(&self.vault_id).put_u32(self.day);
        aad.put_u16(self.stream).put_u32(self.number);
        aad.put_u64(self.generation).put_u16(schema);
        aad
    }

    pub(crate) fn seal(&self, day_key: &Key, content: &[u8]) -> Result<Vec<u8>, VaultError> {
        if content.len() > MAX_CONTENT {
            return Err(VaultError::TooLarge);
        }
        // Columns of records are packed already.
        let packed = match self.stream {
            RAW => Zeroizing::default(),
            _ => compress(content)?,
        };
        let pays = !packed.is_empty() && packed.len() < content.len();
        let stored = if pays { packed.as_slice() } else { content };
        let mut plain = Zeroizing::new(Vec::with_capacity(padme(stored.len() + 8)));
        plain.put_u32(content.len() as u32);
        plain.put_u32(if pays { stored.len() as u32 } else { 0 });
        plain.put(stored);
        let padded = padme(plain.len());
        plain.resize(padded, 0);
        seal(&self.key(day_key), &self.associated_data(SCHEMA), &plain)
    }

    pub(crate) fn open(
        &self,
        day_key: &Key,
        schema: u16,
        body: &[u8],
    ) -> Result<Content, VaultError> {
        self.open_owned(day_key, schema, body.to_vec())
    }

    /// The same, of a body that is opened where it stands.
    pub(crate) fn open_owned(
        &self,
        day_key: &Key,
        schema: u16,
        body: Vec<u8>,
    ) -> Result<Content, VaultError> {
        if schema > SCHEMA {
            return Err(VaultError::Newer { found: schema });
        }
        let aad = self.associated_data(schema);
        let mut plain = Zeroizing::new(body);
        open_in_place(&self.key(day_key), &aad, &mut plain)
            .and_then(|()| unpack(schema, plain))
            .ok_or(VaultError::DayDamaged)
    }
}

pub(crate) fn unpack(schema: u16, plain: Zeroizing<Vec<u8>>) -> Option<Content> {
    let mut take = Take(plain.get(SEALED_HEAD..)?);
    let len = take.u32()? as usize;
    let packed = take.u32()? as usize;
    if len > MAX_CONTENT {
        return None;
    }
    if schema > 0 && packed == 0 {
        take.bytes(len)?;
        let from = SEALED_HEAD + 8;
        return Some(Content {
            schema,
            bytes: plain,
            within: from..from + len,
        });
    }
    Some(Content::new(schema, decompress(take.bytes(packed)?, len)?))
}

/// With zstd (RFC 8878).
pub(crate) fn compress(bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let mut zstd = zstd::bulk::Compressor::new(LEVEL)?;
    let packed = Zeroizing::new(zstd.compress(bytes)?);
    // Its own memory, which nobody else can wipe, holds what it read: it reads as
    // much of something that can't be packed, and so takes as much room.
    zstd.compress(&noise(bytes.len()))?;
    Ok(packed)
}

/// Bytes without a pattern (Marsaglia, "Xorshift RNGs", 2003); no secret.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..len).map(|_| next()).collect()
}

/// What [`compress`] made of exactly `len` bytes.
pub(crate) fn decompress(packed: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = Zeroizing::new(zstd::bulk::decompress(packed, len).ok()?);
    (bytes.len() == len).then_some(bytes)
}
