//! One-time member codes: a steward hands one to each member, so that nobody
//! can invent members.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
#[cfg(feature = "open")]
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{CampaignId, ShareError};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 16;

/// A member's code: 75 random bits and a check character in Crockford's
/// Base32, written in four groups of four.
///
/// A package never holds the code, only a proof that is bound to the signer:
/// who reads the package can't use the code for himself.
#[derive(Clone, PartialEq, Eq)]
pub struct MemberCode(Zeroizing<[u8; LENGTH]>);

impl MemberCode {
    /// A new code from the system's randomness.
    ///
    /// # Errors
    /// [`ShareError::Random`].
    pub fn generate() -> Result<Self, ShareError> {
        let mut code = Zeroizing::new([0u8; LENGTH]);
        getrandom::fill(&mut *code).map_err(|_| ShareError::Random)?;
        for c in code.iter_mut() {
            *c = ALPHABET[usize::from(*c % 32)];
        }
        code[LENGTH - 1] = check(&code[..LENGTH - 1]);
        Ok(Self(code))
    }

    /// A code as typed: case, spaces, hyphens and look-alike letters forgiven.
    ///
    /// # Errors
    /// [`ShareError::BadMemberCode`] if it has a typing mistake.
    pub fn parse(typed: &str) -> Result<Self, ShareError> {
        let mut code = Zeroizing::new([0u8; LENGTH]);
        let mut letters = typed.bytes().filter(|b| !matches!(b, b' ' | b'-'));
        for c in code.iter_mut() {
            let typed = letters.next().ok_or(ShareError::BadMemberCode)?;
            *c = read_letter(typed).ok_or(ShareError::BadMemberCode)?;
        }
        if letters.next().is_some() || check(&code[..LENGTH - 1]) != code[LENGTH - 1] {
            return Err(ShareError::BadMemberCode);
        }
        Ok(Self(code))
    }

    /// The code as printed: "ABCD-EFGH-JKMN-PQRS".
    pub fn text(&self) -> Zeroizing<String> {
        let groups: Vec<&str> = self
            .0
            .chunks(4)
            .map(|g| std::str::from_utf8(g).unwrap_or_default())
            .collect();
        Zeroizing::new(groups.join("-"))
    }

    /// The proof that whoever signs with `signer` had this code.
    pub(crate) fn proof(&self, campaign: &CampaignId, signer: &[u8; 32]) -> [u8; 32] {
        self.mac(campaign, signer).finalize().into_bytes().into()
    }

    #[cfg(feature = "open")]
    pub(crate) fn proves(
        &self,
        campaign: &CampaignId,
        signer: &[u8; 32],
        proof: &[u8; 32],
    ) -> bool {
        self.proof(campaign, signer).ct_eq(proof).into()
    }

    fn mac(&self, campaign: &CampaignId, signer: &[u8; 32]) -> Hmac<Sha256> {
        #[expect(
            clippy::expect_used,
            reason = "HMAC takes a key of any length (RFC 2104)"
        )]
        let mac = Hmac::<Sha256>::new_from_slice(&*self.0).expect("any length is a key");
        mac.chain_update(b"stint/v1/member\0")
            .chain_update(campaign.0)
            .chain_update(signer)
    }
}

impl fmt::Debug for MemberCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemberCode(hidden)")
    }
}

fn read_letter(typed: u8) -> Option<u8> {
    let c = match typed.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        c => c,
    };
    ALPHABET.contains(&c).then_some(c)
}

/// Weights are odd and so have inverses modulo 32: one wrong letter always
/// shows, and nearly every swap of neighbours does.
fn check(code: &[u8]) -> u8 {
    let value = |c: u8| ALPHABET.iter().position(|a| *a == c).unwrap_or(0);
    let sum: usize = code
        .iter()
        .enumerate()
        .map(|(i, c)| value(*c) * (2 * i + 1))
        .sum();
    ALPHABET[sum % 32]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_typed_by_people() {
        let code = MemberCode::generate().unwrap();
        let typed = code.text().to_lowercase().replace('-', " ");
        let typed = typed.replace('0', "o").replace('1', "l");
        assert!(MemberCode::parse(&typed).unwrap() == code);
    }

    #[test]
    fn codes_are_of_all_letters() {
        let codes: Vec<_> = (0..60).map(|_| MemberCode::generate().unwrap()).collect();
        let drawn = codes.iter().flat_map(|c| c.0[..LENGTH - 1].iter().copied());
        let letters: std::collections::BTreeSet<u8> = drawn.collect();
        assert_eq!(letters.len(), ALPHABET.len());
        assert_eq!(check(b"000000000000001"), b'X');
        assert_eq!(check(b"Z00000000000002"), b'S');
    }

    #[test]
    fn a_proof_is_of_one_code_and_one_signer() {
        let campaign = CampaignId([1; 16]);
        let [a, b] = [0, 1].map(|_| MemberCode::generate().unwrap());
        let proof = a.proof(&campaign, &[2; 32]);
        assert_ne!(proof, b.proof(&campaign, &[2; 32]));
        assert_ne!(proof, a.proof(&campaign, &[3; 32]));
        assert_ne!(proof, a.proof(&CampaignId([4; 16]), &[2; 32]));
        #[cfg(feature = "open")]
        {
            assert!(a.proves(&campaign, &[2; 32], &proof));
            assert!(!b.proves(&campaign, &[2; 32], &proof));
        }
    }

    proptest! {
        #[test]
        fn one_wrong_letter_shows(at in 0usize..16, by in 1u8..32) {
            let code = MemberCode::generate().unwrap();
            let mut letters = *code.0;
            let value = ALPHABET.iter().position(|a| *a == letters[at]).unwrap();
            letters[at] = ALPHABET[(value + usize::from(by)) % 32];
            let typed = String::from_utf8(letters.to_vec()).unwrap();
            prop_assert!(MemberCode::parse(&typed).is_err());
        }
    }
}
