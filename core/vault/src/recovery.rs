//! The recovery code: 160 random bits on paper.

use std::fmt;

use zeroize::Zeroizing;

use crate::{
    VaultError,
    crypto::{derive, random},
    secret::Key,
};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES: usize = 20;
/// The largest prime below 32 * 32: two check characters hold a remainder of
/// it. Any one wrong character and any two exchanged ones change it, since 32
/// has order 68 modulo 1021 and the code is 32 characters long.
const CHECK_PRIME: u32 = 1021;

/// Opens the vault when phone, finger or passphrase are gone, and every
/// backup. Shown once, kept on paper.
pub struct RecoveryCode(Zeroizing<[u8; BYTES]>);

impl RecoveryCode {
    pub(crate) fn generate() -> Result<Self, VaultError> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// Reads a code as typed: case, spaces and hyphens don't matter; O is read
    /// as 0, I and L as 1 (Crockford's base 32).
    ///
    /// # Errors
    /// [`VaultError::MalformedRecoveryCode`].
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let mut digits = Zeroizing::new(Vec::with_capacity(34));
        for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|a| char::from(*a) == c);
            digits.push(digit.ok_or(VaultError::MalformedRecoveryCode)? as u8);
            if digits.len() > 34 {
                return Err(VaultError::MalformedRecoveryCode);
            }
        }
        let (code, check) = digits
            .split_at_checked(32)
            .ok_or(VaultError::MalformedRecoveryCode)?;
        if check != check_digits(code) {
            return Err(VaultError::MalformedRecoveryCode);
        }
        let mut bytes = Zeroizing::new([0; BYTES]);
        for (five, eight) in bytes.chunks_exact_mut(5).zip(code.chunks_exact(8)) {
            let bits = eight.iter().fold(0u64, |bits, d| bits << 5 | u64::from(*d));
            five.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        Ok(Self(bytes))
    }

    /// The code for people: 8 groups of 4 characters, then 2 check characters.
    pub fn show(&self) -> Zeroizing<String> {
        let digits = self.digits();
        let mut text = Zeroizing::new(String::with_capacity(48));
        for (i, d) in digits.iter().chain(&check_digits(&digits[..])).enumerate() {
            if i > 0 && i % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*d)]));
        }
        text
    }

    fn digits(&self) -> Zeroizing<[u8; 32]> {
        let mut digits = Zeroizing::new([0; 32]);
        for (eight, five) in digits.chunks_exact_mut(8).zip(self.0.chunks_exact(5)) {
            let bits = five.iter().fold(0u64, |bits, b| bits << 8 | u64::from(*b));
            for (i, d) in eight.iter_mut().enumerate() {
                *d = (bits >> (35 - 5 * i)) as u8 & 31;
            }
        }
        digits
    }

    /// The X25519 secret key of the vault's recovery slot.
    pub(crate) fn slot_key(&self) -> Key {
        derive(&self.0[..], "stint/v1/slot/recovery", &[])
    }

    /// The X25519 secret key that opens backups.
    pub(crate) fn backup_key(&self) -> Key {
        derive(&self.0[..], "stint/v1/backup/recovery", &[])
    }
}

fn check_digits(code: &[u8]) -> [u8; 2] {
    let rest = code
        .iter()
        .fold(0, |rest, d| (rest * 32 + u32::from(*d)) % CHECK_PRIME);
    [(rest / 32) as u8, (rest % 32) as u8]
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_written_down() {
        for _ in 0..100 {
            let code = RecoveryCode::generate().unwrap();
            let shown = code.show().to_lowercase().replace('-', " ");
            assert_eq!(RecoveryCode::parse(&shown).unwrap().0, code.0);
        }
    }

    #[test]
    fn every_single_error_and_every_exchange_is_found() {
        let shown = RecoveryCode::generate().unwrap().show().replace('-', "");
        let chars: Vec<char> = shown.chars().collect();
        for i in 0..chars.len() {
            for c in ALPHABET
                .iter()
                .map(|a| char::from(*a))
                .filter(|c| *c != chars[i])
            {
                let mut wrong = chars.clone();
                wrong[i] = c;
                let typed: String = wrong.iter().collect();
                assert!(RecoveryCode::parse(&typed).is_err(), "{i}");
            }
            for j in (0..32).filter(|j| chars[*j] != chars[i] && i < 32) {
                let mut wrong = chars.clone();
                wrong.swap(i, j);
                let typed: String = wrong.iter().collect();
                assert!(RecoveryCode::parse(&typed).is_err(), "{i} {j}");
            }
        }
        assert!(RecoveryCode::parse("").is_err());
        assert!(RecoveryCode::parse(&"0".repeat(1000)).is_err());
    }
}
