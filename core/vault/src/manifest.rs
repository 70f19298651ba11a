//! The recorder's list of public keys: all it ever knows.
//!
//! Whoever can write files could put his own keys here, and the recorder would
//! seal to him; so the list carries a tag that only this device can make.

use crate::{
    Platform, VaultError,
    bytes::{Put, Take},
    crypto::same,
    segment::LAST_RESORT,
};

const MAGIC: &[u8; 8] = b"STNTMAN\0";
pub(crate) const VERSION: u16 = 0;

/// One day's public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Prekey {
    pub(crate) day: u32,
    pub(crate) id: u64,
    pub(crate) public: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Manifest {
    pub(crate) vault_id: [u8; 16],
    pub(crate) install: u64,
    /// Rises with each version of the list.
    pub(crate) serial: u64,
    /// No segment may have a number below this one.
    pub(crate) next_segment: u64,
    pub(crate) prekeys: Vec<Prekey>,
}

impl Manifest {
    /// The key for `day`, or else the one of last resort.
    pub(crate) fn prekey(&self, day: u32) -> Option<&Prekey> {
        let find = |day| self.prekeys.iter().find(|k| k.day == day);
        find(day).or_else(|| find(LAST_RESORT))
    }

    pub(crate) fn to_bytes(&self, platform: &dyn Platform) -> Result<Vec<u8>, VaultError> {
        let mut out = Vec::new();
        out.put(MAGIC).put_u16(VERSION).put(&self.vault_id);
        out.put_u64(self.install).put_u64(self.serial);
        out.put_u64(self.next_segment);
        out.put_u16(self.prekeys.len() as u16);
        for key in &self.prekeys {
            out.put_u32(key.day).put_u64(key.id).put(&key.public);
        }
        let tag = platform.mac(&tag_input(&out))?;
        out.put(&tag);
        Ok(out)
    }

    /// Reads a list and checks its tag.
    pub(crate) fn from_bytes(bytes: &[u8], platform: &dyn Platform) -> Result<Self, VaultError> {
        let forged = || VaultError::ManifestForged;
        let (body, tag) = bytes.split_last_chunk::<32>().ok_or_else(forged)?;
        if !same(&platform.mac(&tag_input(body))?, tag) {
            return Err(VaultError::ManifestForged);
        }
        let mut take = Take(body);
        if take.array().ok_or_else(forged)? != *MAGIC {
            return Err(VaultError::ManifestForged);
        }
        let version = take.u16().ok_or_else(forged)?;
        if version != VERSION {
            return Err(VaultError::Newer { found: version });
        }
        fields(&mut take).ok_or_else(forged)
    }
}

fn fields(take: &mut Take<'_>) -> Option<Manifest> {
    let mut manifest = Manifest {
        vault_id: take.array()?,
        install: take.u64()?,
        serial: take.u64()?,
        next_segment: take.u64()?,
        prekeys: Vec::new(),
    };
    for _ in 0..take.u16()? {
        manifest.prekeys.push(Prekey {
            day: take.u32()?,
            id: take.u64()?,
            public: take.array()?,
        });
    }
    take.is_empty().then_some(manifest)
}

fn tag_input(body: &[u8]) -> Vec<u8> {
    [b"stint/v1/manifest", body].concat()
}
