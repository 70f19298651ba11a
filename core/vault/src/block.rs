//! A block: what the store holds of a day, compressed, padded and sealed.

use zeroize::Zeroizing;

use crate::{
    VaultError,
    bytes::{Put, Take, padme},
    crypto::{derive, open, seal},
    secret::Key,
};

/// The form of a block's content.
pub(crate) const SCHEMA: u16 = 0;
/// The largest content of a block, before compression.
pub(crate) const MAX_CONTENT: usize = 32 << 20;
const LEVEL: i32 = 3;

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
        let packed = zstd::bulk::compress(content, LEVEL).map_err(VaultError::from)?;
        let mut plain = Zeroizing::new(Vec::with_capacity(padme(packed.len() + 8)));
        plain.put_u32(content.len() as u32);
        plain.put_u32(packed.len() as u32).put(&packed);
        let padded = padme(plain.len());
        plain.resize(padded, 0);
        seal(&self.key(day_key), &self.associated_data(SCHEMA), &plain)
    }

    pub(crate) fn open(
        &self,
        day_key: &Key,
        schema: u16,
        body: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        if schema > SCHEMA {
            return Err(VaultError::Newer { found: schema });
        }
        let plain = open(&self.key(day_key), &self.associated_data(schema), body)
            .ok_or(VaultError::DayDamaged)?;
        unpack(&plain).ok_or(VaultError::DayDamaged)
    }
}

fn unpack(plain: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut take = Take(plain);
    let len = take.u32()? as usize;
    let packed = take.u32()? as usize;
    let packed = take.bytes(packed)?;
    if len > MAX_CONTENT {
        return None;
    }
    let content = Zeroizing::new(zstd::bulk::decompress(packed, len).ok()?);
    (content.len() == len).then_some(content)
}
