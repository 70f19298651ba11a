//! An age X25519 public key as 32 raw bytes.

use std::str::FromStr;

use bech32::{Bech32, Hrp};
use x25519_dalek::{PublicKey, StaticSecret};

use crate::ShareError;

const HRP: Hrp = Hrp::parse_unchecked("age");

/// An age X25519 public key, raw (the string form is Bech32 with "age").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecipientKey(pub [u8; 32]);

impl RecipientKey {
    /// A key from its string form, "age1…".
    ///
    /// # Errors
    /// [`ShareError::BadRecipientKey`].
    pub fn parse(text: &str) -> Result<Self, ShareError> {
        let (hrp, data) = bech32::decode(text).map_err(|_| ShareError::BadRecipientKey)?;
        let key = data.try_into().map_err(|_| ShareError::BadRecipientKey)?;
        let key = Self(key);
        if hrp == HRP && key.text() == text {
            Ok(key)
        } else {
            Err(ShareError::BadRecipientKey)
        }
    }

    /// The string form, "age1…".
    pub fn text(&self) -> String {
        // 32 bytes always fit into a Bech32 string.
        bech32::encode::<Bech32>(HRP, &self.0).unwrap_or_default()
    }

    /// Whether the key is a point of low order: what is sealed to it anyone
    /// can open. Not contributory for any secret, so any secret tells.
    pub(crate) fn is_weak(&self) -> bool {
        let probe = StaticSecret::from([0x55; 32]);
        let shared = probe.diffie_hellman(&PublicKey::from(self.0));
        !shared.was_contributory()
    }

    pub(crate) fn age(&self) -> Result<age::x25519::Recipient, ShareError> {
        age::x25519::Recipient::from_str(&self.text()).map_err(|_| ShareError::BadRecipientKey)
    }
}
