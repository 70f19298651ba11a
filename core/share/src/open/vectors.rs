//! The age format's own test vectors (C2SP/CCTV), read as a desk reads what
//! comes in: X25519 and binary only.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;

use age::x25519;
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use flate2::read::ZlibDecoder;
use sha2::{Digest, Sha256};

use super::{OrganiserKeys, unseal};
use crate::PackageRefusal as R;

const HYBRID_IDENTITY: &str = "AGE-SECRET-KEY-PQ-";

struct Vector {
    name: String,
    says: BTreeMap<String, String>,
    identities: Vec<x25519::Identity>,
    file: Vec<u8>,
}

impl Vector {
    fn all() -> Vec<Self> {
        let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cctv");
        let files = std::fs::read_dir(dir).unwrap();
        files.map(|f| Self::read(f.unwrap().path())).collect()
    }

    fn read(path: PathBuf) -> Self {
        let bytes = std::fs::read(&path).unwrap();
        let end = bytes.windows(2).position(|w| w == b"\n\n").unwrap();
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let lines = || head.lines().map(|l| l.split_once(": ").unwrap());
        // A hybrid key is none that a desk could have.
        let identities =
            lines().filter(|(key, v)| *key == "identity" && !v.starts_with(HYBRID_IDENTITY));
        let says: BTreeMap<_, _> = lines().map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
        let mut file = bytes[end + 2..].to_vec();
        if says.contains_key("compressed") {
            let mut plain = Vec::new();
            ZlibDecoder::new(file.as_slice())
                .read_to_end(&mut plain)
                .unwrap();
            file = plain;
        }
        Self {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            identities: identities.map(|(_, v)| v.parse().unwrap()).collect(),
            says,
            file,
        }
    }

    /// What the first identity that opens it reads, or why none does.
    fn opened(&self) -> Result<Vec<u8>, R> {
        let mut last = Err(R::OtherRecipient);
        let someone = [x25519::Identity::generate()];
        let identities = match self.identities.is_empty() {
            true => someone.as_slice(),
            false => self.identities.as_slice(),
        };
        for identity in identities {
            let keys = OrganiserKeys {
                identity: identity.clone(),
                signing: SigningKey::from_bytes(&[1; 32]),
            };
            last = unseal::plain(self.file.as_slice(), &keys).and_then(|mut content| {
                let mut out = Vec::new();
                content.read_to_end(&mut out).map_err(|_| R::Damaged)?;
                Ok(out)
            });
            if last.is_ok() {
                break;
            }
        }
        last
    }
}

/// Vectors that the crate `age` opens though it shouldn't: a stanza without its
/// last, empty line. Nothing in them can be read in two ways.
const LENIENT: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

#[test]
fn each_vector_opens_or_is_refused_as_it_says() {
    let mut counts = BTreeMap::new();
    let mut lenient = Vec::new();
    for v in Vector::all() {
        let says = |key: &str| v.says.get(key).map(String::as_str);
        let opened = v.opened();
        let name = &v.name;
        let group = if says("armored").is_some() {
            // Packages are binary; the armor is refused whatever is in it.
            assert_eq!(opened.err(), Some(R::NotAge), "{name}");
            "armored"
        } else if says("passphrase").is_some() {
            // A desk opens what is sealed to its key, never to a passphrase.
            assert!(opened.is_err(), "{name}");
            "passphrase"
        } else if name.starts_with("hybrid") {
            // Sealed to hybrid keys: refused, and where nothing else is wrong
            // for that very reason.
            let reason = opened.unwrap_err();
            let sound = says("expect") == Some("success");
            assert!(!sound || reason == R::OtherRecipient, "{name}: {reason:?}");
            "hybrid"
        } else if says("expect") == Some("success") {
            let digest = HEXLOWER.encode(&Sha256::digest(opened.unwrap()));
            assert_eq!(Some(digest.as_str()), says("payload"), "{name}");
            "opened"
        } else {
            if opened.is_ok() {
                lenient.push(name.clone());
            }
            "refused"
        };
        *counts.entry(group).or_insert(0) += 1;
    }
    lenient.sort();
    assert_eq!(lenient, LENIENT);
    let total: i32 = counts.values().sum();
    assert_eq!(total, 143, "{counts:?}");
    assert_eq!(counts["hybrid"], 18, "{counts:?}");
    assert!(counts["opened"] > 5, "{counts:?}");
}
