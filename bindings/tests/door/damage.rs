//! A vault of which a byte was changed says so, and never shows anything else.

use std::fs;
use std::path::{Path, PathBuf};

use stint_bindings::*;

use crate::world::{FakeKeyStore, MONDAY, World, now};

fn key_files(world: &World) -> [PathBuf; 2] {
    ["vault/keys", "vault/keys.copy"].map(|name| world.path(name))
}

fn change(file: &Path, at: usize) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at] ^= 0xff;
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_way_in_that_is_damaged_says_so() {
    let world = World::new();
    world.create().phone.lock().unwrap();
    let wrapped = begin_unlock(world.vault()).unwrap().blob;
    let files = key_files(&world).map(|file| {
        let bytes = fs::read(&file).unwrap();
        let mut parts = bytes.windows(wrapped.len());
        (parts.position(|part| part == wrapped).unwrap(), file)
    });
    files.iter().for_each(|(at, file)| change(file, *at));
    let damaged = begin_unlock(world.vault());
    assert_eq!(damaged.err(), Some(StintError::SlotDamaged));
    files.iter().for_each(|(at, file)| change(file, *at));
    assert!(world.unlock().is_ok());
}

#[test]
fn keys_of_a_newer_version_are_left_alone() {
    let world = World::new();
    world.create().phone.lock().unwrap();
    // The version stands after the eight bytes that name the format.
    key_files(&world).iter().for_each(|file| change(file, 9));
    let newer = begin_unlock(world.vault());
    assert_eq!(newer.err(), Some(StintError::NewerVersion));
    key_files(&world).iter().for_each(|file| change(file, 9));
    assert!(world.unlock().is_ok());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (
            entry.as_ref().unwrap().path(),
            to.join(entry.unwrap().file_name()),
        );
        match from.is_dir() {
            true => copy(&from, &to),
            false => drop(fs::copy(&from, &to).unwrap()),
        }
    }
}

#[test]
fn whatever_page_of_the_store_is_damaged_no_day_is_wrong() {
    let world = World::new();
    let phone = world.after_work();
    let sound = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    phone.lock().unwrap();
    let pages = fs::read(world.path("vault/store.db")).unwrap().len() / 1024;
    let mut answers = Vec::new();
    for page in 0..pages {
        let changed = World::new();
        for folder in ["vault", "keys"] {
            let to = changed.path(folder);
            let _ = fs::remove_dir_all(&to);
            copy(&world.path(folder), &to);
        }
        change(&changed.path("vault/store.db"), page * 1024 + 900);
        let keys = FakeKeyStore::open(&changed.path("keys"));
        let wrapped = begin_unlock(changed.vault()).unwrap();
        let plain = keys.unwrap(&wrapped);
        let opened = StintPhone::finish_unlock(changed.vault(), keys, plain, now(), None);
        answers.push(
            match opened.and_then(|p| p.day(MONDAY, Language::En, 360, now())) {
                Ok(day) => {
                    assert_eq!(day.rows, sound.rows);
                    None
                }
                Err(error) => Some(error),
            },
        );
    }
    println!("{answers:?}");
    assert!(answers.contains(&Some(StintError::DataDamaged)));
    let known = [StintError::DataDamaged, StintError::StoreDamaged];
    assert!(answers.iter().flatten().all(|error| known.contains(error)));
}
