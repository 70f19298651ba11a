//! What is left in a process's memory when a phone was used through the door
//! and locked: no key, no name and no word of hers, whatever was asked before.
//!
//! The test runs itself as its own child and reads the child's memory.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::process::{Child, Command, Stdio};

use stint_bindings::*;

use crate::world::{FakeKeyStore, MONDAY, World, now};

const DIR: &str = "STINT_DOOR_MEMORY";

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
    let Some(dir) = std::env::var_os(DIR) else {
        return;
    };
    let dir = std::path::Path::new(&dir);
    let vault = dir.join("vault").to_str().unwrap().to_owned();
    let keys = FakeKeyStore::open(&dir.join("keys"));
    let plain = keys.unwrap(&begin_unlock(vault.clone()).unwrap());
    let kept = plain.clone();
    let phone = StintPhone::finish_unlock(vault, keys, plain, now(), None).unwrap();
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    let named = day.visits.iter().filter(|v| v.name.is_some()).count();
    assert_eq!(named, 1);
    phone.week(MONDAY, Language::De, 360, now()).unwrap();
    assert_eq!(phone.places().unwrap().len(), 3);
    let all = dir.join("all").to_str().unwrap().to_owned();
    phone.export(all, ExportFormat::Ndjson, None).unwrap();
    let code = phone.new_recovery_code(now()).unwrap();
    assert!(!code.show().unwrap().is_empty());
    say("open");
    drop((day, kept));
    phone.lock().unwrap();
    say("locked");
}

/// The child's memory once it has said `word`: all that it can write to.
fn memory(child: &mut Child, out: &mut impl BufRead, word: &str) -> Vec<u8> {
    let mut line = String::new();
    while !line.contains(word) {
        line.clear();
        let read = out.read_line(&mut line).unwrap();
        assert!(read > 0, "the child ended before {word}");
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

fn hits(memory: &[u8], needle: &[u8]) -> usize {
    memory
        .windows(needle.len())
        .filter(|part| part[0] == needle[0] && *part == needle)
        .count()
}

#[test]
fn a_phone_that_was_locked_leaves_nothing() {
    const CLIENT: &str = "Rosalind Kaminska";
    let world = World::new();
    let phone = world.after_work();
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    let (visit, name) = (day.visits[0].span, CLIENT.to_owned());
    phone
        .name_place(visit, name, PlaceKind::Client, now())
        .unwrap();
    phone.lock().unwrap();
    let key = world
        .key_store
        .unwrap(&begin_unlock(world.vault()).unwrap());

    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["memory::child", "--exact", "--nocapture"])
        .env(DIR, world.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let open = memory(&mut child, &mut out, "open");
    let locked = memory(&mut child, &mut out, "locked");
    assert!(child.wait().unwrap().success());
    let found = |memory: &[u8]| [hits(memory, &key), hits(memory, CLIENT.as_bytes())];
    // That they are seen while it is open shows that this looks.
    let [keys, names] = found(&open);
    println!(
        "open: {keys} keys, {names} names; locked: {:?}",
        found(&locked)
    );
    assert!(keys > 0 && names > 0);
    assert_eq!(found(&locked), [0, 0]);
}
