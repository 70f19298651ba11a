//! RFC 9180, appendix A: the base mode of the two suites that the vault uses.

use std::convert::Infallible;

use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable,
    aead::{ChaCha20Poly1305, ExportOnlyAead},
    kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem,
    rand_core::{TryCryptoRng, TryRng},
    setup_receiver, setup_sender_with_rng,
};

const INFO: &str = "4f6465206f6e2061204772656369616e2055726e";
const CONTEXTS: [&str; 3] = ["", "00", "54657374436f6e74657874"];

fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex).unwrap()
}

/// Gives the ephemeral key's seed of the vector.
struct Seed(Vec<u8>);

impl TryRng for Seed {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unreachable!("only bytes are asked for")
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unreachable!("only bytes are asked for")
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.copy_from_slice(&self.0);
        Ok(())
    }
}

impl TryCryptoRng for Seed {}

/// A.2.1: ChaCha20-Poly1305, as slots use it. All 257 messages of the
/// exchange open; those that the RFC prints are compared.
#[test]
fn rfc_9180_with_chacha20_poly1305() {
    let seed = "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b";
    let secret = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
    let public = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
    let encapsulated = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
    let plain = b"Beauty is truth, truth beauty";
    let printed = [
        (
            0,
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
        ),
        (
            1,
            "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c",
        ),
        (
            2,
            "71146bd6795ccc9c49ce25dda112a48f202ad220559502cef1f34271e0cb4b02b4f10ecac6f48c32f878fae86b",
        ),
        (
            4,
            "63357a2aa291f5a4e5f27db6baa2af8cf77427c7c1a909e0b37214dd47db122bb153495ff0b02e9e54a50dbe16",
        ),
        (
            255,
            "18ab939d63ddec9f6ac2b60d61d36a7375d2070c9b683861110757062c52b8880a5f6b3936da9cd6c23ef2a95c",
        ),
        (
            256,
            "7a4a13e9ef23978e2c520fd4d2e757514ae160cd0cd05e556ef692370ca53076214c0c40d4c728d6ed9e727a5b",
        ),
    ];
    let exported = [
        "4bbd6243b8bb54cec311fac9df81841b6fd61f56538a775e7c80a9f40160606e",
        "8c1df14732580e5501b00f82b10a1647b40713191b7c1240ac80e2b68808ba69",
        "5acb09211139c43b3090489a9da433e8a30ee7188ba8b0a9a1ccf0c229283e53",
    ];
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&bytes(secret)).unwrap();
    assert_eq!(Kem::sk_to_pk(&secret).to_bytes()[..], bytes(public));
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(&bytes(public)).unwrap();
    let (enc, mut sender) = setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, Kem>(
        &OpModeS::Base,
        &public,
        &bytes(INFO),
        &mut Seed(bytes(seed)),
    )
    .unwrap();
    assert_eq!(enc.to_bytes()[..], bytes(encapsulated));
    let mut receiver = setup_receiver::<ChaCha20Poly1305, HkdfSha256, Kem>(
        &OpModeR::Base,
        &secret,
        &enc,
        &bytes(INFO),
    )
    .unwrap();
    let mut opened = 0;
    for i in 0..=256 {
        let aad = format!("Count-{i}");
        let sealed = sender.seal(plain, aad.as_bytes()).unwrap();
        if let Some((_, expected)) = printed.iter().find(|(at, _)| *at == i) {
            assert_eq!(sealed, bytes(expected), "message {i}");
        }
        assert_eq!(receiver.open(&sealed, aad.as_bytes()).unwrap(), plain);
        opened += 1;
    }
    for (context, expected) in CONTEXTS.iter().zip(exported) {
        let mut out = [0; 32];
        receiver.export(&bytes(context), &mut out).unwrap();
        assert_eq!(out[..], bytes(expected));
        sender.export(&bytes(context), &mut out).unwrap();
        assert_eq!(out[..], bytes(expected));
    }
    println!(
        "HPKE: {opened} messages, {} printed, 3 exports",
        printed.len()
    );
}

/// A.7.1: export only, as segments use it.
#[test]
fn rfc_9180_export_only() {
    let seed = "55bc245ee4efda25d38f2d54d5bb6665291b99f8108a8c4b686c2b14893ea5d9";
    let secret = "33d196c830a12f9ac65d6e565a590d80f04ee9b19c83c87f2c170d972a812848";
    let public = "194141ca6c3c3beb4792cd97ba0ea1faff09d98435012345766ee33aae2d7664";
    let encapsulated = "e5e8f9bfff6c2f29791fc351d2c25ce1299aa5eaca78a757c0b4fb4bcd830918";
    let exported = [
        "7a36221bd56d50fb51ee65edfd98d06a23c4dc87085aa5866cb7087244bd2a36",
        "d5535b87099c6c3ce80dc112a2671c6ec8e811a2f284f948cec6dd1708ee33f0",
        "ffaabc85a776136ca0c378e5d084c9140ab552b78f039d2e8775f26efff4c70e",
    ];
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&bytes(secret)).unwrap();
    assert_eq!(Kem::sk_to_pk(&secret).to_bytes()[..], bytes(public));
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(&bytes(public)).unwrap();
    let (enc, sender) = setup_sender_with_rng::<ExportOnlyAead, HkdfSha256, Kem>(
        &OpModeS::Base,
        &public,
        &bytes(INFO),
        &mut Seed(bytes(seed)),
    )
    .unwrap();
    assert_eq!(enc.to_bytes()[..], bytes(encapsulated));
    let receiver = setup_receiver::<ExportOnlyAead, HkdfSha256, Kem>(
        &OpModeR::Base,
        &secret,
        &enc,
        &bytes(INFO),
    )
    .unwrap();
    for (context, expected) in CONTEXTS.iter().zip(exported) {
        let mut out = [0; 32];
        receiver.export(&bytes(context), &mut out).unwrap();
        assert_eq!(out[..], bytes(expected));
        sender.export(&bytes(context), &mut out).unwrap();
        assert_eq!(out[..], bytes(expected));
    }
    println!("HPKE: 3 exports");
}
