//! Key stores that fail, lie, call back, and phones used after their end.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;

use stint_bindings::*;

use crate::world::{MONDAY, World, at, fix, moment, now};

#[test]
fn every_failure_of_the_key_store_has_its_error() {
    let world = World::new();
    let phone = world.create().phone;
    phone.lock().unwrap();
    for (failure, error) in [
        (KeyStoreError::DeviceLocked, StintError::DeviceLocked),
        (KeyStoreError::Failed, StintError::KeyStoreFailed),
    ] {
        *world.key_store.failure.lock().unwrap() = Some(failure);
        let recorder = StintRecorder::open(world.vault(), world.keys(), now());
        assert_eq!(recorder.err(), Some(error));
        let elsewhere = world.path("elsewhere").to_str().unwrap().to_owned();
        let zone = "UTC".to_owned();
        let created = create_phone(elsewhere, world.keys(), None, true, zone, now());
        assert_eq!(created.err(), Some(error));
    }
    *world.key_store.failure.lock().unwrap() = Some(KeyStoreError::KeyLost);
    let recorder = StintRecorder::open(world.vault(), world.keys(), now());
    assert_eq!(recorder.err(), Some(StintError::DeviceKeyLost));
    *world.key_store.failure.lock().unwrap() = None;
    assert!(world.unlock().is_ok(), "nothing was spoilt");
}

#[test]
fn a_mac_of_the_wrong_length_is_a_failure() {
    let world = World::new();
    world.create().phone.lock().unwrap();
    world.key_store.nonsense.store(true, Ordering::Relaxed);
    let recorder = StintRecorder::open(world.vault(), world.keys(), now());
    assert_eq!(recorder.err(), Some(StintError::KeyStoreFailed));
}

#[test]
fn an_exception_is_a_failure_and_its_text_is_dropped() {
    let thrown = || uniffi::UnexpectedUniFFICallbackError::new("at 52.52, 13.405");
    assert_eq!(KeyStoreError::from(thrown()), KeyStoreError::Failed);
    assert_eq!(ProgressError::from(thrown()), ProgressError::Failed);
    assert!(!KeyStoreError::from(thrown()).to_string().contains("52"));
}

#[test]
fn a_callback_that_calls_in_is_refused_and_harms_nothing() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let refused = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&refused);
    let (inner, also, vault, keys) = (
        Arc::clone(&phone),
        Arc::clone(&recorder),
        world.vault(),
        Arc::downgrade(&world.key_store),
    );
    let hook = move |_: &str| {
        let keys = keys.upgrade().unwrap();
        let mut seen = seen.lock().unwrap();
        seen.extend(inner.week(MONDAY, Language::En, 360, now()).err());
        seen.extend(also.append(Vec::new(), now()).err());
        seen.extend(also.stop(now()).err());
        seen.extend(StintRecorder::open(vault.clone(), keys.clone(), now()).err());
        let secret = "secret".to_owned();
        seen.extend(
            StintPhone::unlock_with_passphrase(vault.clone(), keys.clone(), secret, now(), None)
                .err(),
        );
        let zone = "UTC".to_owned();
        seen.extend(create_phone(vault.clone(), keys, None, true, zone, now()).err());
    };
    *world.key_store.hook.lock().unwrap() = Some(Arc::new(hook));
    let record = fix(at(8, 0), 53.8, -1.55);
    recorder
        .append(vec![record], moment(at(8, 0) + 86_400_000))
        .unwrap();
    phone.take_in(now()).unwrap();
    *world.key_store.hook.lock().unwrap() = None;
    let refused = refused.lock().unwrap();
    assert!(refused.len() >= 6);
    assert_eq!(refused.len() % 6, 0, "each call was refused");
    assert!(refused.iter().all(|e| *e == StintError::CalledFromCallback));
    assert!(phone.week(MONDAY, Language::En, 360, now()).is_ok());
    recorder.stop(moment(at(8, 0) + 86_400_000)).unwrap();
}

#[test]
fn locking_from_a_callback_takes_effect_when_the_call_ends() {
    let world = World::new();
    let phone = world.create().phone;
    let inner = Arc::clone(&phone);
    *world.key_store.hook.lock().unwrap() = Some(Arc::new(move |_| inner.lock().unwrap()));
    let span = Span {
        start_ms: at(8, 0),
        end_ms: at(9, 0),
    };
    assert_eq!(phone.correct(span, Correction::AddShift, now()), Ok(()));
    *world.key_store.hook.lock().unwrap() = None;
    assert_eq!(phone.zone(), Err(StintError::Locked));
    let again = world.unlock().unwrap();
    assert_eq!(again.undo(now()), Ok(Undone::AddShift), "it was kept");
}

#[test]
fn stopping_while_records_are_added_stops_in_order() {
    let world = World::new();
    world.create().phone.lock().unwrap();
    let recorder = world.recorder();
    let next_day = moment(at(24 + 8, 0));
    let stopping = Arc::new(Mutex::new(None));
    let (kept, other) = (Arc::clone(&stopping), Arc::clone(&recorder));
    let hook = move |_: &str| {
        let mut kept = kept.lock().unwrap();
        if kept.is_none() {
            let (stops, beats) = (Arc::clone(&other), Arc::clone(&other));
            *kept = Some(thread::spawn(move || stops.stop(next_day)));
            // Refused once the one who stops it waits.
            let refused = thread::spawn(move || beats.heartbeat(next_day));
            assert_eq!(refused.join().unwrap(), Err(StintError::RecorderStopped));
        }
    };
    *world.key_store.hook.lock().unwrap() = Some(Arc::new(hook));
    let record = fix(next_day.utc_ms, 53.8, -1.55);
    assert_eq!(recorder.append(vec![record], next_day).unwrap().stored, 1);
    let stopping = stopping.lock().unwrap().take().unwrap();
    assert_eq!(stopping.join().unwrap(), Ok(()));
    *world.key_store.hook.lock().unwrap() = None;

    // The next one doesn't take it for one that the system ended.
    let later = moment(at(24 + 12, 0));
    let recorder = StintRecorder::open(world.vault(), world.keys(), later).unwrap();
    recorder.stop(later).unwrap();
    let all = world.path("all");
    let file = all.to_str().unwrap().to_owned();
    let phone = world.unlock().unwrap();
    phone.export(file, ExportFormat::Ndjson, None).unwrap();
    let all = std::fs::read_to_string(all).unwrap().to_lowercase();
    assert_eq!(all.matches("stopped").count(), 2, "{all}");
    assert!(!all.contains("killed"), "{all}");
}

#[test]
fn a_key_store_that_is_slow_for_the_recorder_holds_up_no_phone_that_is_open() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let (started, wait_for_start) = channel();
    let (go_on, wait_to_go_on) = channel::<()>();
    let (started, wait_to_go_on) = (Mutex::new(started), Mutex::new(wait_to_go_on));
    let once = AtomicBool::new(false);
    *world.key_store.hook.lock().unwrap() = Some(Arc::new(move |_| {
        if !once.swap(true, Ordering::Relaxed) {
            started.lock().unwrap().send(()).unwrap();
            wait_to_go_on.lock().unwrap().recv().unwrap();
        }
    }));
    let next_day = moment(at(24 + 8, 0));
    thread::scope(|scope| {
        let slow = scope.spawn(|| {
            let record = fix(next_day.utc_ms, 53.8, -1.55);
            recorder.append(vec![record], next_day)
        });
        wait_for_start.recv().unwrap();
        assert!(phone.week(MONDAY, Language::En, 360, now()).is_ok());
        assert!(phone.places().is_ok());
        assert!(!slow.is_finished());
        go_on.send(()).unwrap();
        assert_eq!(slow.join().unwrap().unwrap().stored, 1);
    });
    *world.key_store.hook.lock().unwrap() = None;
    recorder.stop(next_day).unwrap();
}

#[test]
fn after_lock_every_call_is_refused() {
    let world = World::new();
    let phone = world.after_work();
    phone.lock().unwrap();
    phone.lock().unwrap();
    let span = Span {
        start_ms: at(8, 0),
        end_ms: at(9, 0),
    };
    let outcomes = [
        phone.take_in(now()).err(),
        phone.zone().err(),
        phone.integrity(Language::En).err(),
        phone.keep_contract(String::new()).err(),
        phone.keep_payslips(String::new()).err(),
        phone.keep_rules(String::new()).err(),
        phone.keep_roster("a".to_owned(), String::new(), None).err(),
        phone.ways_in().err(),
        phone.set_passphrase("long enough".to_owned(), now()).err(),
        phone.set_device_lock(now()).err(),
        phone.new_recovery_code(now()).err(),
        phone.remove_way_in(WayIn::Platform, now()).err(),
        phone.check(Language::En, now(), None).err(),
        phone.set_aside().err(),
        phone.drop_set_aside(now()).err(),
        phone.shared_of(MONDAY, MONDAY).err(),
        phone.ask_erasure(MONDAY, MONDAY, Language::En, now()).err(),
        phone.week(MONDAY, Language::En, 360, now()).err(),
        phone.day(MONDAY, Language::En, 360, now()).err(),
        phone.page(MONDAY, MONDAY, Language::En, now()).err(),
        phone
            .name_place(span, "A".to_owned(), PlaceKind::Client, now())
            .err(),
        phone.correct(span, Correction::Work, now()).err(),
        phone.undo(now()).err(),
        phone.import_file(world.vault(), Language::En, None).err(),
        phone.consents().err(),
        phone.withdraw("0".repeat(32), Language::En, now()).err(),
        phone
            .accept_deletion(Vec::new(), "0".repeat(32), now())
            .err(),
    ];
    assert!(outcomes.iter().all(|e| *e == Some(StintError::Locked)));
    assert!(world.unlock().is_ok(), "the vault is free again");
}

#[test]
fn after_stop_every_call_is_refused() {
    let world = World::new();
    world.create();
    let recorder = world.recorder();
    let twice = StintRecorder::open(world.vault(), world.keys(), now());
    assert_eq!(twice.err(), Some(StintError::RecorderRunning));
    recorder.stop(moment(at(8, 0))).unwrap();
    recorder.stop(moment(at(8, 0))).unwrap();
    let stopped = StintError::RecorderStopped;
    assert_eq!(recorder.append(Vec::new(), now()), Err(stopped));
    assert_eq!(recorder.heartbeat(now()), Err(stopped));
    assert!(world.recorder().stop(now()).is_ok());
}

#[test]
fn threads_take_turns() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    thread::scope(|scope| {
        for thread in 0..4 {
            let (phone, recorder) = (&phone, &recorder);
            scope.spawn(move || {
                for minute in 0..5 {
                    let t = at(8 + thread, minute);
                    let record = fix(t, 53.8, -1.55);
                    // One clock for all: it may not run backwards.
                    recorder.append(vec![record], moment(at(13, 0))).unwrap();
                    phone.take_in(moment(at(13, 0))).unwrap();
                }
            });
        }
    });
    recorder.stop(moment(at(13, 1))).unwrap();
    phone.take_in(moment(at(13, 2))).unwrap();
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!(day.date, MONDAY);
    phone.lock().unwrap();
    let arrived = world.unlock().unwrap().arrived();
    assert_eq!((arrived.added, arrived.findings), (0, 0));
}
