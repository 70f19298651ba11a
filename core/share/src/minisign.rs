//! Signatures in minisign's format, prehashed ("ED", BLAKE2b-512), so that
//! the tool `minisign` can check them without Stint.
//! Format: <https://jedisct1.github.io/minisign/>.

use blake2::Blake2b512;
use data_encoding::BASE64;
#[cfg(feature = "open")]
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

#[cfg(feature = "open")]
use crate::PackageRefusal;
use crate::{CampaignId, ShareError, Signer};

const UNTRUSTED: &str = "untrusted comment: signed by a Stint worker, pseudonymous";
const TRUSTED: &str = "trusted comment: ";

/// The number that minisign shows for a key: 8 bytes of its SHA-256.
fn key_number(key: &[u8; 32]) -> [u8; 8] {
    let hash = Sha256::digest(key);
    std::array::from_fn(|i| hash[i])
}

/// A public key as `minisign -P` takes it.
pub fn public_key_text(key: &[u8; 32]) -> String {
    BASE64.encode(&[b"Ed".as_slice(), &key_number(key), key].concat())
}

/// The raw key of a public key text.
pub(crate) fn parse_public_key(text: &str) -> Option<[u8; 32]> {
    let bytes = BASE64.decode(text.as_bytes()).ok()?;
    let key = <[u8; 32]>::try_from(bytes.get(10..)?).ok()?;
    (public_key_text(&key) == text).then_some(key)
}

/// Signs `message`: the content of a `.minisig` file.
pub(crate) fn sign(
    message: &[u8],
    comment: &str,
    signer: &dyn Signer,
    campaign: &CampaignId,
) -> Result<Vec<u8>, ShareError> {
    let key = signer.public_key(campaign)?;
    let signature = signer.sign(campaign, &Blake2b512::digest(message))?;
    let global = signer.sign(campaign, &[&signature[..], comment.as_bytes()].concat())?;
    let line = [b"ED".as_slice(), &key_number(&key), &signature].concat();
    let text = format!(
        "{UNTRUSTED}\n{}\n{TRUSTED}{comment}\n{}\n",
        BASE64.encode(&line),
        BASE64.encode(&global),
    );
    Ok(text.into_bytes())
}

#[cfg(feature = "open")]
/// Checks a `.minisig` file that [`sign`] could have written.
pub(crate) fn verify(
    message: &[u8],
    minisig: &[u8],
    comment: &str,
    key: &[u8; 32],
) -> Result<(), PackageRefusal> {
    let format = PackageRefusal::BadSignatureFile;
    let text = std::str::from_utf8(minisig).map_err(|_| format)?;
    let lines: Vec<&str> = text.split('\n').collect();
    let [untrusted, line, trusted, global, ""] = lines.as_slice() else {
        return Err(format);
    };
    if *untrusted != UNTRUSTED {
        return Err(format);
    }
    let found = trusted.strip_prefix(TRUSTED).ok_or(format)?;
    let line = BASE64.decode(line.as_bytes()).map_err(|_| format)?;
    let global = BASE64.decode(global.as_bytes()).map_err(|_| format)?;
    let global = <[u8; 64]>::try_from(global).map_err(|_| format)?;
    let (head, signature) = line.split_at_checked(10).ok_or(format)?;
    let signature = <[u8; 64]>::try_from(signature).map_err(|_| format)?;
    if head != [b"ED".as_slice(), &key_number(key)].concat() {
        return Err(PackageRefusal::BadSignature);
    }
    let public = VerifyingKey::from_bytes(key).map_err(|_| PackageRefusal::WeakKey)?;
    if public.is_weak() {
        return Err(PackageRefusal::WeakKey);
    }
    let check = |message: &[u8], signature: &[u8; 64]| {
        public
            .verify_strict(message, &Signature::from_bytes(signature))
            .map_err(|_| PackageRefusal::BadSignature)
    };
    check(&Blake2b512::digest(message), &signature)?;
    check(&[&signature[..], found.as_bytes()].concat(), &global)?;
    if found == comment {
        Ok(())
    } else {
        Err(PackageRefusal::BadSignature)
    }
}
