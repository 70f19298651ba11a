//! What is left in a process's memory: nothing of a recorder's past, and no
//! key and next to no place of a vault that was locked, whatever it took in and
//! gave to analysis before.
//!
//! The test runs itself as its own child and reads the child's memory.
#![cfg(target_os = "linux")]

use std::{
    fs::{self, File},
    hint::black_box,
    io::{BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::Path,
    process::{Child, Command, Stdio},
};

use stint_model::Interval;
use zeroize::Zeroize;

use super::{Phone, at, fix};
use crate::{
    crypto::hpke_export_from,
    keyfile::RowKind,
    prekeys,
    segment::{Ratchet, header_of, info},
};

const FRAMES: i64 = 200;
/// Hidden, so that the child's own code doesn't hold it.
const MASK: i32 = 0x0f0f_0f0f;
const LATITUDE: i32 = 521_234_567;
const SECRET: &[u8] = b"Rosalind Kaminska";

fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").unwrap();
    out.flush().unwrap();
    // Until somebody has looked.
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// The child's side.
#[test]
fn child() {
    let Some(dir) = std::env::var_os("STINT_MEMORY_DIR") else {
        return;
    };
    let phone = Phone::found(Path::new(&dir)).unwrap();
    let work = std::env::var("STINT_MEMORY_WORK").unwrap();
    if work == "record" {
        let mut recorder = phone.recorder(1);
        for i in 0..FRAMES {
            // One record, which is overwritten at once.
            let mut batch = [fix(i, black_box(LATITUDE ^ MASK) ^ black_box(MASK))];
            recorder.append(&batch, at(i)).unwrap();
            batch[0] = fix(i, 1);
            black_box(&batch);
        }
        say("recording");
        recorder.close(at(FRAMES)).unwrap();
        say("closed");
    } else {
        let mut vault = phone.unlock(FRAMES);
        vault.ingest(at(FRAMES)).unwrap();
        let mut secret: Vec<u8> = black_box(SECRET).iter().map(|b| b ^ 0x55).collect();
        secret.iter_mut().for_each(|b| *b ^= 0x55);
        vault.set_setting("name", &secret).unwrap();
        vault.set_setting("other", b"1").unwrap();
        secret.zeroize();
        // What analysis reads: all of it, and a part.
        for end in [10 * FRAMES, 5] {
            let within = Interval::between(at(0).utc, at(end).utc);
            let mut batches = vault.batches(within);
            while let Some(batch) = batches.advance() {
                black_box(batch.unwrap().fixes().iter().count());
            }
        }
        // What else goes through all records, and leaves some of them.
        vault.check(at(FRAMES), &mut |_, _| {}).unwrap();
        let mut import = vault.import().unwrap();
        for i in 0..20 {
            let mut batch = [fix(
                FRAMES + i,
                black_box(LATITUDE ^ MASK) ^ black_box(MASK),
            )];
            import.add(&batch).unwrap();
            batch[0] = fix(i, 1);
            black_box(&batch);
        }
        import.commit().unwrap();
        vault.backup(std::io::sink(), at(FRAMES)).unwrap();
        let part = Interval::between(at(0).utc, at(50).utc);
        vault.erase(part, at(FRAMES)).unwrap();
        say("open");
        vault.lock().unwrap();
        say("locked");
    }
}

fn start(phone: &Phone, work: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["tests::memory::child", "--exact", "--nocapture"])
        .env("STINT_MEMORY_DIR", &phone.root)
        .env("STINT_MEMORY_WORK", work)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The child's memory once it has said `word`: all that it can write to.
fn memory(child: &mut Child, out: &mut impl BufRead, word: &str) -> Vec<u8> {
    let mut line = String::new();
    while !line.contains(word) {
        line.clear();
        assert!(
            out.read_line(&mut line).unwrap() > 0,
            "the child ended before {word}"
        );
    }
    let maps = fs::read_to_string(format!("/proc/{}/maps", child.id())).unwrap();
    let mut file = File::open(format!("/proc/{}/mem", child.id())).unwrap();
    let mut all = Vec::new();
    for line in maps.lines().filter(|l| l.contains(" rw")) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let number = |hex| u64::from_str_radix(hex, 16).unwrap();
        let (from, to) = (number(from), number(to));
        let mut part = vec![0; (to - from) as usize];
        if file.seek(SeekFrom::Start(from)).is_ok() && file.read_exact(&mut part).is_ok() {
            all.extend(part);
        }
    }
    child.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    all
}

/// How often any of these is in there.
fn hits(memory: &[u8], needles: &[Vec<u8>]) -> usize {
    // Most places are ruled out by their first two bytes.
    let mut first = vec![false; 1 << 16];
    let two = |bytes: &[u8]| usize::from(bytes[0]) << 8 | usize::from(bytes[1]);
    for needle in needles {
        first[two(needle)] = true;
    }
    (0..memory.len() - 1)
        .filter(|i| first[two(&memory[*i..])])
        .map(|i| {
            needles
                .iter()
                .filter(|n| memory[i..].starts_with(n))
                .count()
        })
        .sum()
}

/// A coordinate as it lies in memory and in a record's stored form.
fn forms_of_the_latitude() -> [Vec<u8>; 2] {
    let mut stored = Vec::new();
    crate::bytes::Put::put_signed(&mut stored, i64::from(LATITUDE));
    [LATITUDE.to_le_bytes().to_vec(), stored]
}

#[test]
fn a_recorder_knows_nothing_of_what_it_wrote() {
    let phone = Phone::new();
    let mut child = start(&phone, "record");
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let recording = memory(&mut child, &mut out, "recording");
    let closed = memory(&mut child, &mut out, "closed");
    child.wait().unwrap();
    let vault = phone.unlock(FRAMES);
    let mut old = Vec::new();
    for path in phone.segments() {
        let file = fs::read(path).unwrap();
        let header = header_of(&file).unwrap();
        let secret = prekeys::secret(&vault.keys, header.prekey_id)
            .unwrap()
            .secret;
        let chain = hpke_export_from(&secret, &header.enc, &info(&header))
            .unwrap()
            .chain;
        let mut ratchet = Ratchet::new(chain);
        for _ in 0..FRAMES {
            old.push(ratchet.chain().to_vec());
            old.push(ratchet.step().bytes().to_vec());
        }
    }
    let of_keys = |memory: &[u8]| hits(memory, &old);
    let of_places = |memory: &[u8]| forms_of_the_latitude().map(|f| hits(memory, &[f]));
    println!(
        "recorder: {} old keys looked for in {} KiB: {} found; canaries {:?}. Closed: {} keys, canaries {:?}",
        old.len(),
        recording.len() >> 10,
        of_keys(&recording),
        of_places(&recording),
        of_keys(&closed),
        of_places(&closed),
    );
    assert_eq!((of_keys(&recording), of_keys(&closed)), (0, 0));
    // While it runs, the last record's stored form may still be there.
    let [places, stored] = of_places(&recording);
    assert!(places == 0 && stored <= 1, "{places} {stored}");
    assert_eq!(of_places(&closed), [0, 0]);
}

#[test]
fn a_locked_vault_leaves_no_key() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(1);
    for batch in 0..20 {
        let fixes: Vec<_> = (0..10).map(|i| fix(10 * batch + i, LATITUDE)).collect();
        recorder.append(&fixes, at(10 * batch)).unwrap();
    }
    recorder.close(at(3)).unwrap();
    let mut child = start(&phone, "vault");
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let open = memory(&mut child, &mut out, "open");
    let locked = memory(&mut child, &mut out, "locked");
    child.wait().unwrap();
    let vault = phone.unlock(FRAMES);
    let mut keys = vec![vault.keys.root().bytes().to_vec()];
    for kind in [RowKind::Day, RowKind::Store, RowKind::Prekey, RowKind::Sign] {
        for id in vault.keys.ids(kind) {
            let row = vault.keys.get(kind, id).unwrap();
            let row = if kind == RowKind::Prekey {
                &row[4..]
            } else {
                &row[..]
            };
            keys.extend(row.chunks(32).map(<[u8]>::to_vec));
        }
    }
    let of_keys = |memory: &[u8]| hits(memory, &keys);
    let mut canaries = forms_of_the_latitude().to_vec();
    canaries.push(SECRET.to_vec());
    let of_canaries: Vec<usize> = canaries
        .iter()
        .map(|c| hits(&locked, std::slice::from_ref(c)))
        .collect();
    println!(
        "vault: {} keys looked for in {} KiB: open {}, locked {}; canaries (place, stored place, name) {of_canaries:?}",
        keys.len(),
        locked.len() >> 10,
        of_keys(&open),
        of_keys(&locked),
    );
    // That the open one's root key is seen shows that this looks.
    assert!(of_keys(&open) > 0);
    assert_eq!(of_keys(&locked), 0);
    // Of 220 fixes, moved from one buffer to the next by a check, an import, a
    // backup and an erasure, a few single copies may be left where a value was
    // moved through, in libraries, too.
    let [places, stored, names] = of_canaries[..] else {
        panic!("three canaries");
    };
    assert!(places <= 8 && stored <= 8 && names == 0, "{of_canaries:?}");
}
