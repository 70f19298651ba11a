//! Everything that is ever written to the disk, searched for what it must not
//! show: not only what is left in the end, but also journals, files replaced
//! meanwhile, and whatever a crash at any moment could leave.
#![cfg(target_os = "linux")]

use std::fs::{self, File};

use stint_crash::{Image, Lie, Phone, Step, Trace, Witness, at, fix, scratch};
use stint_model::{Coordinate, Interval, Known, Payload, Record, ShortText, Source};
use stint_vault::{PassphraseCost, Secret};

const LATITUDE: i32 = 521_234_567;
const LONGITUDE: i32 = 97_654_321;
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
    let varint = |mut v: u64| {
        let mut out = Vec::new();
        while v >= 0x80 {
            out.push(v as u8 | 0x80);
            v >>= 7;
        }
        out.push(v as u8);
        out
    };
    for place in [LATITUDE, LONGITUDE] {
        let degrees = f64::from(place) / 1e7;
        all.extend([
            degrees.to_le_bytes().to_vec(),
            degrees.to_be_bytes().to_vec(),
            place.to_string().into_bytes(),
            format!("{degrees:.7}").into_bytes(),
            i64::from(place).to_le_bytes().to_vec(),
            i64::from(place).to_be_bytes().to_vec(),
        ]);
    }
    // Next to each other, as a record holds them.
    let zigzag = |place: i32| varint((place as u64) << 1);
    all.extend([
        zigzag(LATITUDE),
        [zigzag(LATITUDE), zigzag(LONGITUDE)].concat(),
        [LATITUDE.to_le_bytes(), LONGITUDE.to_le_bytes()].concat(),
        [LATITUDE.to_be_bytes(), LONGITUDE.to_be_bytes()].concat(),
    ]);
    all
}

/// Four bytes each: among megabytes of noise one may stand there by chance.
fn short_canaries() -> Vec<Vec<u8>> {
    [LATITUDE, LONGITUDE]
        .iter()
        .flat_map(|place| [place.to_le_bytes().to_vec(), place.to_be_bytes().to_vec()])
        .collect()
}

/// The 20 bytes that a recovery code shows in base 32, before its check.
fn bytes_of(code: &str) -> Vec<u8> {
    const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digits = code.chars().filter_map(|c| ALPHABET.find(c));
    let mut bits = digits
        .take(32)
        .flat_map(|digit| (0..5).rev().map(move |i| digit >> i & 1));
    let byte = |_| {
        let bits = bits.by_ref().take(8);
        bits.fold(0u8, |byte, bit| byte << 1 | bit as u8)
    };
    (0..20).map(byte).collect()
}

fn at_her_place(i: i64) -> Record {
    let mut record = fix(i, LATITUDE);
    if let Payload::Fix(fix) = &mut record.payload {
        fix.position = Coordinate::from_e7(LATITUDE, LONGITUDE).unwrap();
    }
    record
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
    let (mut code, mut seed) = (String::new(), Vec::new());
    let (steps, ()) = Trace::of(root, &base, Lie::None, |trace| {
        let mut recorder = phone.recorder(0).unwrap();
        for i in 0..50 {
            let mut named = at_her_place(i);
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
        let _ = recorder.append(&[at_her_place(60)], at(60));
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
        seed = vault.campaign_seed(&[7; 16]).unwrap().to_vec();
        let backup = File::create(root.join("backup.age")).unwrap();
        vault.backup(backup, at(101)).unwrap();
        vault
            .erase(Interval::between(at(0).utc, at(20).utc), at(102))
            .unwrap();
        vault.lock().unwrap();
        // One that has to be found.
        fs::write(root.join("control"), hex::encode(WORDS[0])).unwrap();
    });
    let mut canaries = canaries(&code);
    let raw_code = bytes_of(&code);
    // A key that the vault keeps, and its two halves.
    for secret in [&raw_code[..], &seed[..], &seed[..16], &seed[16..]] {
        canaries.extend([secret.to_vec(), hex::encode(secret).into_bytes()]);
    }
    let short = short_canaries();
    let (mut writes, mut bytes, mut hits, mut by_chance) = (0, 0, 0, 0);
    for step in &steps {
        if let Step::Write(_, _, written) = step {
            writes += 1;
            bytes += written.len();
            let shows = |c: &Vec<u8>| written.windows(c.len()).any(|w| w == c);
            hits += canaries.iter().filter(|c| shows(c)).count();
            by_chance += short.iter().filter(|c| shows(c)).count();
        }
    }
    println!(
        "canaries: {} forms, {writes} writes of {bytes} bytes, {} hits",
        canaries.len() + short.len(),
        hits - 1
    );
    assert!(by_chance < 2, "{by_chance} coordinates in four bytes");
    assert_eq!(raw_code.len(), 20);
    assert!(writes > 100);
    assert_eq!(hits, 1, "only the one that was put there");
}
