//! Everything that is ever written to the disk, searched for what it must not
//! show: not only what is left in the end, but also journals, files replaced
//! meanwhile, and whatever a crash at any moment could leave.
#![cfg(target_os = "linux")]

use std::fs::{self, File};

use stint_crash::{Image, Lie, Phone, Step, Trace, Witness, at, fix, scratch};
use stint_model::{Interval, Known, Payload, Record, ShortText, Source};
use stint_vault::{PassphraseCost, Secret};

const LATITUDE: i32 = 521_234_567;
const WORDS: [&str; 4] = [
    "Rosalind Kaminska",
    "Pflegedienst Morgenstern",
    "correct horse battery",
    "campaign-fair-travel",
];

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let whole = bytes.chunks_exact(3);
    whole
        .flat_map(|c| {
            let n = u32::from(c[0]) << 16 | u32::from(c[1]) << 8 | u32::from(c[2]);
            [18, 12, 6, 0].map(|s| char::from(ALPHABET[(n >> s) as usize & 63]))
        })
        .collect()
}

/// Each secret in each form in which it could lie about.
fn canaries(code: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for word in WORDS.iter().chain([&code]) {
        let bytes = word.as_bytes();
        all.push(bytes.to_vec());
        all.push(word.encode_utf16().flat_map(u16::to_le_bytes).collect());
        all.push(hex::encode(bytes).into_bytes());
        all.push(hex::encode_upper(bytes).into_bytes());
        // At each of the three places where a group of four can begin.
        for skip in 0..3 {
            all.push(base64(&bytes[skip..]).into_bytes());
        }
    }
    let degrees = f64::from(LATITUDE) / 1e7;
    let zigzag = (LATITUDE as u64) << 1;
    let varint = |mut v: u64| {
        let mut out = Vec::new();
        while v >= 0x80 {
            out.push(v as u8 | 0x80);
            v >>= 7;
        }
        out.push(v as u8);
        out
    };
    all.extend([
        degrees.to_le_bytes().to_vec(),
        degrees.to_be_bytes().to_vec(),
        LATITUDE.to_string().into_bytes(),
        b"52.1234567".to_vec(),
        varint(zigzag),
    ]);
    all
}

fn word(index: usize) -> ShortText {
    ShortText::new(WORDS[index]).unwrap()
}

#[test]
fn nothing_that_is_ever_written_shows_what_it_holds() {
    let dir = scratch();
    let root = dir.path();
    drop(Phone::with_vault(root));
    let phone = Phone::found(root).unwrap();
    let base = Image::of(root);
    let mut code = String::new();
    let (steps, ()) = Trace::of(root, &base, Lie::None, |trace| {
        let mut recorder = phone.recorder(0).unwrap();
        for i in 0..50 {
            let mut named = fix(i, LATITUDE);
            named.source = Source::Imported(word(0));
            named.known = Known::Typed;
            let alive = Record {
                payload: Payload::Device(stint_model::DeviceEvent::RecorderAlive),
                ..named.clone()
            };
            recorder.append(&[named, alive], at(i)).unwrap();
        }
        // Killed: no end, and nothing taken in order.
        trace.kill(true);
        let _ = recorder.append(&[fix(60, LATITUDE)], at(60));
        drop(recorder);
        trace.kill(false);
        let mut vault = phone.unlock(100).unwrap();
        vault.ingest(at(100)).unwrap();
        vault.set_setting(WORDS[1], WORDS[3].as_bytes()).unwrap();
        vault.consent_append(WORDS[3].as_bytes()).unwrap();
        let passphrase = Secret::from_text(WORDS[2]);
        vault
            .set_passphrase(&passphrase, PassphraseCost::LEAST, at(1))
            .unwrap();
        code = vault.new_recovery_code(at(1)).unwrap().show().to_string();
        let backup = File::create(root.join("backup.age")).unwrap();
        vault.backup(backup, at(101)).unwrap();
        vault
            .erase(Interval::between(at(0).utc, at(20).utc), at(102))
            .unwrap();
        vault.lock().unwrap();
        // One that has to be found.
        fs::write(root.join("control"), hex::encode(WORDS[0])).unwrap();
    });
    let canaries = canaries(&code);
    let (mut writes, mut bytes, mut hits) = (0, 0, 0);
    for step in &steps {
        if let Step::Write(_, _, written) = step {
            writes += 1;
            bytes += written.len();
            for canary in &canaries {
                hits += usize::from(written.windows(canary.len()).any(|w| w == canary));
            }
        }
    }
    println!(
        "canaries: {} forms, {writes} writes of {bytes} bytes, {} hits",
        canaries.len(),
        hits - 1
    );
    assert!(writes > 100);
    assert_eq!(hits, 1, "only the one that was put there");
}
