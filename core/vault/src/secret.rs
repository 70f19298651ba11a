//! Bytes that must not be printed, compared carelessly, or left in memory.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A secret of any length: a passphrase, or a key on its way from the
/// platform. Its memory is wiped when it is dropped; printing it shows
/// nothing of it.
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// A secret of raw bytes.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A secret that a person types. It is normalised (Unicode NFC), so that
    /// the same letters typed on another keyboard are the same secret.
    pub fn from_text(text: &str) -> Self {
        // Reserved up front, so that no smaller copy is left behind by growing.
        let mut bytes = Vec::with_capacity(text.len() * 3);
        for c in text.nfc() {
            let mut buf = [0; 4];
            bytes.extend_from_slice(c.encode_utf8(&mut buf).as_bytes());
        }
        Self::from_bytes(bytes)
    }

    /// The bytes, for a platform that hands them on to its own key store.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// A key of 256 bits. Boxed, so that moving it leaves no copy behind.
pub(crate) struct Key(Box<Zeroizing<[u8; 32]>>);

impl Key {
    pub(crate) fn zero() -> Self {
        Self(Box::default())
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != 32 {
            return None;
        }
        let mut key = Self::zero();
        key.bytes_mut().copy_from_slice(bytes);
        Some(key)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    pub(crate) fn copy(&self) -> Self {
        let mut key = Self::zero();
        key.bytes_mut().copy_from_slice(self.bytes());
        key
    }
}
