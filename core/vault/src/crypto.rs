//! The primitives, each with the one way in which the vault uses it.
//!
//! Every key is derived with its own label, and every label starts with
//! `stint/v1/`, so that no key is ever used for two purposes.

use std::{
    convert::Infallible,
    io::{self, Read},
};

use chacha20poly1305::{
    ChaCha20Poly1305, XChaCha20Poly1305,
    aead::{Aead, AeadInOut, KeyInit, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _, digest::FixedOutput};
use hpke::{
    Deserializable, OpModeR, OpModeS, Serializable,
    aead::{AeadCtxR, AeadCtxS, ChaCha20Poly1305 as HpkeChaCha, ExportOnlyAead},
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{TryCryptoRng, TryRng},
};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{VaultError, secret::Key};

type Kem = X25519HkdfSha256;
const XNONCE: usize = 24;
/// Bytes in front of what [`seal`] sealed.
pub(crate) const SEALED_HEAD: usize = XNONCE;

/// Bytes from the operating system's generator, and from nowhere else: a
/// generator in user space could be cloned with the process.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}

pub(crate) fn random_key() -> Result<Key, VaultError> {
    let mut key = Key::zero();
    getrandom::fill(key.bytes_mut()).map_err(|_| VaultError::NoRandomness)?;
    Ok(key)
}

pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// SHA-256 of all that there is to read, and its length, without holding it.
pub(crate) fn sha256_of(from: &mut dyn Read) -> io::Result<(u64, [u8; 32])> {
    let (mut hash, mut len) = (Sha256::new(), 0);
    let mut part = [0; 8192];
    loop {
        match from.read(&mut part) {
            Ok(0) => return Ok((len, hash.finalize().into())),
            Ok(n) => {
                hash.update(&part[..n]);
                len += n as u64;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Overwrites what the calls before this one left on the stack: compiled code
/// keeps copies of keys there that no destructor knows of.
#[inline(never)]
pub(crate) fn wipe_stack() {
    let mut below = [0u8; 4096];
    std::hint::black_box(&mut below);
}

/// HMAC-SHA-256 (RFC 2104) under one key, for several messages.
pub(crate) struct Mac(Hmac<Sha256>);

impl Mac {
    #[expect(clippy::expect_used, reason = "RFC 2104 allows keys of any length")]
    pub(crate) fn new(key: &[u8]) -> Self {
        let keyed = <Hmac<Sha256> as KeyInit>::new_from_slice(key);
        Self(keyed.expect("HMAC takes keys of any length"))
    }

    pub(crate) fn of(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut tag = [0; 32];
        self.again().of_last(parts, &mut tag);
        tag
    }

    /// The tag of the last message, put where it stays.
    pub(crate) fn of_last(mut self, parts: &[&[u8]], tag: &mut [u8; 32]) {
        for part in parts {
            self.0.update(part);
        }
        self.0.finalize_into(tag.into());
    }

    /// The same key once more.
    pub(crate) fn again(&self) -> Self {
        Self(self.0.clone())
    }
}

/// HMAC-SHA-256 (RFC 2104).
pub(crate) fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    Mac::new(key).of(parts)
}

/// HKDF-SHA-256 (RFC 5869) without salt; `parts` are of fixed length.
#[expect(
    clippy::expect_used,
    reason = "RFC 5869 allows 255 * 32 bytes; this is 32"
)]
pub(crate) fn derive(ikm: &[u8], label: &str, parts: &[&[u8]]) -> Key {
    let mut info: Vec<&[u8]> = vec![label.as_bytes()];
    info.extend_from_slice(parts);
    let mut key = Key::zero();
    Hkdf::<Sha256>::new(None, ikm)
        .expand_multi_info(&info, key.bytes_mut())
        .expect("32 bytes are within HKDF's limit");
    key
}

/// Whether two values are the same, in a time that doesn't tell where they differ.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// XChaCha20-Poly1305 with a random nonce in front.
pub(crate) fn seal(key: &Key, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let nonce = random::<XNONCE>()?;
    let body = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt(&nonce.into(), Payload { msg: plain, aad })
        .map_err(|_| VaultError::TooLarge)?;
    Ok([&nonce[..], &body].concat())
}

/// Opens what [`seal`] made, where it stands: the plaintext is from
/// [`SEALED_HEAD`] on. `None` if it isn't exactly that.
pub(crate) fn open_in_place(key: &Key, aad: &[u8], sealed: &mut Vec<u8>) -> Option<()> {
    let (nonce, body) = sealed.split_first_chunk_mut::<XNONCE>()?;
    let (plain, tag) = body.split_last_chunk_mut::<16>()?;
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(&(*nonce).into(), aad, plain.into(), &(*tag).into())
        .ok()?;
    sealed.truncate(sealed.len() - 16);
    Some(())
}

/// Opens what [`seal`] made; `None` if it isn't exactly that.
pub(crate) fn open(key: &Key, aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, body) = sealed.split_first_chunk::<XNONCE>()?;
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt(&(*nonce).into(), Payload { msg: body, aad })
        .ok()
        .map(Zeroizing::new)
}

fn counter_nonce(counter: u64) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[4..].copy_from_slice(&counter.to_le_bytes());
    nonce
}

/// ChaCha20-Poly1305 (RFC 8439) with a key that is used once; the counter as
/// nonce is a second belt. Returns the tag.
pub(crate) fn seal_in_place(
    key: &Key,
    counter: u64,
    aad: &[u8],
    plain: &mut [u8],
) -> Result<[u8; 16], VaultError> {
    ChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&counter_nonce(counter).into(), aad, plain.into())
        .map(Into::into)
        .map_err(|_| VaultError::TooLarge)
}

/// Opens what [`seal_in_place`] made, with its tag behind it.
pub(crate) fn open_once(
    key: &Key,
    counter: u64,
    aad: &[u8],
    body: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    ChaCha20Poly1305::new(key.bytes().into())
        .decrypt(&counter_nonce(counter).into(), Payload { msg: body, aad })
        .ok()
        .map(Zeroizing::new)
}

/// The X25519 public key of a secret one (RFC 7748).
pub(crate) fn public_key(secret: &Key) -> [u8; 32] {
    let secret = x25519_dalek::StaticSecret::from(*secret.bytes());
    x25519_dalek::PublicKey::from(&secret).to_bytes()
}

/// The operating system's generator as HPKE asks for it. What was made with
/// it counts only if it never failed.
struct SystemRandom {
    failed: bool,
}

impl TryRng for SystemRandom {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        self.failed |= getrandom::fill(out).is_err();
        Ok(())
    }
}

impl TryCryptoRng for SystemRandom {}

/// Makes something with the system's randomness, or nothing.
fn with_random<T>(make: impl FnOnce(&mut SystemRandom) -> T) -> Result<T, VaultError> {
    let mut random = SystemRandom { failed: false };
    let made = make(&mut random);
    if random.failed {
        return Err(VaultError::NoRandomness);
    }
    Ok(made)
}

/// Key material exported from one HPKE exchange.
pub(crate) struct Exported {
    pub(crate) chain: Key,
    pub(crate) commit: [u8; 32],
}

macro_rules! export {
    ($ctx:expr) => {{
        let mut out = Exported {
            chain: Key::zero(),
            commit: [0; 32],
        };
        $ctx.export(b"stint/v1/chain0", out.chain.bytes_mut())
            .and_then(|()| $ctx.export(b"stint/v1/commit", &mut out.commit))
            .ok()
            .map(|()| out)
    }};
}

/// HPKE base mode, export only (RFC 9180, suite 0x0020, 0x0001, 0xFFFF).
/// Returns the encapsulated key and what both sides share. `None` if the
/// public key is one that no secret key has.
pub(crate) fn hpke_export_to(
    public: &[u8; 32],
    info: &[u8],
) -> Result<Option<([u8; 32], Exported)>, VaultError> {
    let Ok(public) = <Kem as hpke::Kem>::PublicKey::from_bytes(public) else {
        return Ok(None);
    };
    let sent: Result<(_, AeadCtxS<ExportOnlyAead, HkdfSha256, Kem>), _> =
        with_random(|random| hpke::setup_sender_with_rng(&OpModeS::Base, &public, info, random))?;
    let Ok((enc, ctx)) = sent else {
        return Ok(None);
    };
    Ok(export!(ctx).map(|exported| (enc.to_bytes().into(), exported)))
}

/// The receiving side of [`hpke_export_to`].
pub(crate) fn hpke_export_from(secret: &Key, enc: &[u8; 32], info: &[u8]) -> Option<Exported> {
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(secret.bytes()).ok()?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).ok()?;
    let ctx: AeadCtxR<ExportOnlyAead, HkdfSha256, Kem> =
        hpke::setup_receiver(&OpModeR::Base, &secret, &enc, info).ok()?;
    export!(ctx)
}

/// HPKE base mode, one message (suite 0x0020, 0x0001, 0x0003): encapsulated
/// key, then ciphertext.
pub(crate) fn hpke_seal(
    public: &[u8; 32],
    info: &[u8],
    plain: &[u8],
) -> Result<Option<Vec<u8>>, VaultError> {
    let Ok(public) = <Kem as hpke::Kem>::PublicKey::from_bytes(public) else {
        return Ok(None);
    };
    let sealed = with_random(|random| {
        hpke::single_shot_seal_with_rng::<HpkeChaCha, HkdfSha256, Kem>(
            &OpModeS::Base,
            &public,
            info,
            plain,
            b"",
            random,
        )
    })?;
    Ok(sealed
        .ok()
        .map(|(enc, body)| [enc.to_bytes().as_slice(), &body].concat()))
}

/// Opens what [`hpke_seal`] made.
pub(crate) fn hpke_open(secret: &Key, info: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (enc, body) = sealed.split_first_chunk::<32>()?;
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(secret.bytes()).ok()?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).ok()?;
    hpke::single_shot_open::<HpkeChaCha, HkdfSha256, Kem>(
        &OpModeR::Base,
        &secret,
        &enc,
        info,
        body,
        b"",
    )
    .ok()
    .map(Zeroizing::new)
}
