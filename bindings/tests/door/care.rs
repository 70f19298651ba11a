//! Ways in, looking for damage, saving what a damaged vault holds, and calls
//! that are stopped.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use stint_bindings::*;

use crate::world::{World, at, moment, now, working_day};

/// Goes on for so many calls.
struct For(AtomicU64);

impl StintProgress for For {
    fn reached(&self, done: u64, total: Option<u64>) -> Result<bool, ProgressError> {
        assert!(total.is_none_or(|total| done <= total));
        let left = self.0.load(Ordering::Relaxed);
        self.0.store(left.saturating_sub(1), Ordering::Relaxed);
        Ok(left > 0)
    }
}

fn calls(number: u64) -> Option<Arc<dyn StintProgress>> {
    Some(Arc::new(For(AtomicU64::new(number))))
}

fn file(world: &World, name: &str) -> String {
    world.path(name).to_str().unwrap().to_owned()
}

#[test]
fn ways_in_are_added_and_removed_but_two_are_left() {
    let world = World::new();
    let phone = world.create().phone;
    assert_eq!(phone.ways_in(), Ok(vec![WayIn::Recovery, WayIn::Platform]));
    let few = phone.remove_way_in(WayIn::Platform, now());
    assert_eq!(few, Err(StintError::TooFewSlots));
    let short = phone.set_passphrase("seven77".to_owned(), now());
    assert_eq!(short, Err(StintError::PassphraseTooShort));
    let words = || "one two three four".to_owned();
    phone.set_passphrase(words(), now()).unwrap();
    phone.remove_way_in(WayIn::Platform, now()).unwrap();
    let code = phone.new_recovery_code(now()).unwrap();
    phone.lock().unwrap();

    assert_eq!(
        begin_unlock(world.vault()).err(),
        Some(StintError::NoSuchSlot)
    );
    let (dir, keys) = (|| world.vault(), || world.keys());
    let wrong = "one two three five".to_owned();
    let wrong = StintPhone::unlock_with_passphrase(dir(), keys(), wrong, now(), None);
    assert_eq!(wrong.err(), Some(StintError::WrongPassphrase));
    let phone = StintPhone::unlock_with_passphrase(dir(), keys(), words(), now(), None).unwrap();
    phone.set_device_lock(now()).unwrap();
    phone.lock().unwrap();
    let typed = code.show().unwrap();
    let phone = StintPhone::unlock_with_recovery(dir(), keys(), typed, now(), None).unwrap();
    assert_eq!(phone.ways_in().map(|w| w.len()), Ok(3));
    phone.lock().unwrap();
    assert!(world.unlock().is_ok());
}

#[test]
fn a_sound_vault_is_checked_and_a_broken_one_rescued() {
    let world = World::new();
    let created = world.create();
    let code = created.recovery_code.show().unwrap();
    created.phone.lock().unwrap();
    let recorder = world.recorder();
    recorder.append(working_day(), moment(at(12, 1))).unwrap();
    recorder.stop(moment(at(12, 1))).unwrap();
    let phone = world.unlock().unwrap();
    let checked = phone.check(Language::En, now(), calls(u64::MAX)).unwrap();
    assert_eq!((checked.days, checked.needs_rescue), (1, false));
    assert!(checked.records >= 243 && checked.findings.is_empty());
    assert_eq!(phone.set_aside(), Ok(Vec::new()));
    assert_eq!(phone.drop_set_aside(now()), Ok(0));
    phone.lock().unwrap();

    let rescue = |opening, to: &str| {
        rescue_phone(
            world.vault(),
            world.keys(),
            Arc::new(opening),
            file(&world, to),
            None,
            true,
            Language::De,
            now(),
            calls(u64::MAX),
        )
    };
    let passphrase = "not this one".to_owned();
    let by_passphrase = Opening::by_passphrase(passphrase).unwrap();
    let wrong = rescue(by_passphrase, "none").err();
    assert_eq!(wrong, Some(StintError::NoSuchSlot));
    let typed = "not a code".to_owned();
    let mistyped = Opening::by_recovery_code(typed).err();
    assert_eq!(mistyped, Some(StintError::MistypedRecoveryCode));
    let plain = world
        .key_store
        .unwrap(&begin_unlock(world.vault()).unwrap());
    let saved = rescue(Opening::by_unwrapped(plain).unwrap(), "one").unwrap();
    assert_eq!((saved.days, saved.losses.len()), (1, 0));
    assert!(saved.recovery_code.is_none(), "the old one still opens it");
    let by_code = Opening::by_recovery_code(code.clone()).unwrap();
    let saved = rescue(by_code, "two").unwrap();
    assert_eq!(saved.records, checked.records);
    assert!(saved.said.contains(&saved.records.to_string()));
    let dir = file(&world, "two");
    let phone = StintPhone::unlock_with_recovery(dir, world.keys(), code, now(), None);
    assert!(phone.is_ok());
}

#[test]
fn a_call_that_is_stopped_leaves_nothing() {
    let world = World::new();
    let created = world.create();
    let (phone, code) = (created.phone, created.recovery_code.show().unwrap());
    let recorder = world.recorder();
    // Scattered, so that packing doesn't make little of them.
    let scattered = (0..8_000i64).map(|i| {
        let spread = f64::from(i32::try_from(i * 7_919 % 1_000).unwrap()) / 1_000.0;
        crate::world::fix(at(8, 0) + i * 1_009, 53.0 + spread, -1.0 - spread)
    });
    recorder
        .append(scattered.collect(), moment(at(12, 0)))
        .unwrap();
    recorder.stop(moment(at(12, 1))).unwrap();
    phone.take_in(now()).unwrap();

    let all = file(&world, "all.ndjson");
    let exported = phone.export(all.clone(), ExportFormat::Ndjson, calls(1));
    assert_eq!(exported.err(), Some(StintError::Stopped));
    assert!(fs::metadata(&all).is_err(), "no half file is left");
    assert!(
        phone
            .export(all, ExportFormat::Ndjson, calls(u64::MAX))
            .is_ok()
    );

    let backup = file(&world, "backup");
    let stopped = phone.back_up(backup.clone(), now(), calls(0));
    assert_eq!(stopped, Err(StintError::Stopped));
    assert!(fs::metadata(&backup).is_err(), "no half file is left");
    phone
        .back_up(backup.clone(), now(), calls(u64::MAX))
        .unwrap();
    let stopped = verify_backup(backup.clone(), code.clone(), calls(0));
    assert_eq!(stopped.err(), Some(StintError::Stopped));
    let new = World::new();
    let restore = |progress| {
        let (from, code) = (backup.clone(), code.clone());
        restore_phone(
            from,
            code,
            new.vault(),
            new.keys(),
            None,
            true,
            now(),
            progress,
        )
    };
    assert_eq!(restore(calls(0)), Err(StintError::Stopped));
    assert_eq!(begin_unlock(new.vault()).err(), Some(StintError::NoVault));
    restore(calls(u64::MAX)).unwrap();
    assert!(new.unlock().is_ok());
}
