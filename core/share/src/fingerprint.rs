//! Six words that stand for a key, to compare by eye or by voice.

use std::fmt;

use bip39::Language;
use sha2::{Digest, Sha256};

/// Six words of the BIP 39 English list for an organiser's signing key:
/// 66 bits of SHA-256("stint/v1/fingerprint" || key).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u16; 6]);

impl Fingerprint {
    /// Of an Ed25519 public key.
    pub fn of(key: &[u8; 32]) -> Self {
        let hash = Sha256::new()
            .chain_update(b"stint/v1/fingerprint")
            .chain_update(key)
            .finalize();
        let mut bits = 0u128;
        for b in hash.iter().take(9) {
            bits = bits << 8 | u128::from(*b);
        }
        // 9 bytes are 72 bits; the first 66 are taken.
        let bits = bits >> 6;
        let word = |i: usize| (bits >> (11 * (5 - i)) & 0x7ff) as u16;
        Self(std::array::from_fn(word))
    }

    /// The words.
    pub fn words(&self) -> [&'static str; 6] {
        let list = Language::English.word_list();
        self.0.map(|i| list[usize::from(i)])
    }

    /// Whether `typed` are these words, whatever their case and spacing.
    pub fn matches(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        typed
            .split(|c: char| !c.is_alphabetic())
            .filter(|w| !w.is_empty())
            .eq(self.words())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fingerprint(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn any_form_of_the_same_words_matches() {
        let f = Fingerprint::of(&[7; 32]);
        let words = f.to_string();
        assert_eq!(words.split(' ').count(), 6);
        assert!(f.matches(&words.to_uppercase().replace(' ', " - ")));
        assert!(!f.matches(&words.replacen(f.words()[0], "zebraz", 1)));
        assert!(!f.matches(&f.words()[..5].join(" ")));
    }

    proptest! {
        #[test]
        fn another_key_has_other_words(a: [u8; 32], b: [u8; 32]) {
            prop_assume!(a != b);
            prop_assert_ne!(Fingerprint::of(&a).words(), Fingerprint::of(&b).words());
        }
    }
}
