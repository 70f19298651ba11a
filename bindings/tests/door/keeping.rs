//! Backups, exports and erasing.

use std::fs;
use std::sync::{Arc, Mutex};

use stint_bindings::*;

use crate::world::{MONDAY, SUNDAY, World, at, fix, moment, now};

fn file(world: &World, name: &str) -> String {
    world.path(name).to_str().unwrap().to_owned()
}

#[test]
fn a_backup_is_verified_and_restored_on_another_phone() {
    let (world, new) = (World::new(), World::new());
    let created = world.create();
    let (phone, code) = (created.phone, created.recovery_code.show().unwrap());
    let recorder = world.recorder();
    let day = crate::world::working_day();
    recorder.append(day, moment(at(12, 1))).unwrap();
    phone.take_in(moment(at(12, 2))).unwrap();

    let backup = file(&world, "backup");
    phone.back_up(backup.clone(), now(), None).unwrap();
    let twice = phone.back_up(backup.clone(), now(), None);
    assert_eq!(twice, Err(StintError::FileExists));
    let summary = verify_backup(backup.clone(), code.clone(), None).unwrap();
    assert_eq!((summary.days, summary.first), (1, Some(MONDAY)));
    assert!(summary.records >= 243);
    let other = new.create().recovery_code.show().unwrap();
    let foreign = verify_backup(backup.clone(), other, None);
    assert_eq!(foreign, Err(StintError::BackupForeign));

    let restored = file(&new, "restored");
    let restore = |from: &str, keys: &World| {
        restore_phone(
            from.to_owned(),
            code.clone(),
            restored.clone(),
            keys.keys(),
            None,
            true,
            now(),
            None,
        )
    };
    let missing = file(&world, "nowhere");
    assert_eq!(restore(&missing, &new), Err(StintError::FileUnreadable));
    let mut torn = fs::read(&backup).unwrap();
    torn.truncate(torn.len() - 1);
    let torn_file = file(&world, "torn");
    fs::write(&torn_file, torn).unwrap();
    assert_eq!(restore(&torn_file, &new), Err(StintError::BackupDamaged));
    restore(&backup, &new).unwrap();
    let plain = new
        .key_store
        .unwrap(&begin_unlock(restored.clone()).unwrap());
    let again = StintPhone::finish_unlock(restored, new.keys(), plain, now(), None).unwrap();
    let day = again.day(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!(day.visits.len(), 3);
}

/// Takes so many pieces, then answers with the error.
struct Sink {
    taken: Mutex<Vec<Vec<u8>>>,
    most: usize,
    then: SinkError,
}

impl Sink {
    fn new(most: usize, then: SinkError) -> Arc<Self> {
        Arc::new(Self {
            taken: Mutex::default(),
            most,
            then,
        })
    }
}

impl ExportSink for Sink {
    fn write(&self, bytes: Vec<u8>) -> Result<(), SinkError> {
        let mut taken = self.taken.lock().unwrap();
        if taken.len() == self.most {
            return Err(self.then);
        }
        taken.push(bytes);
        Ok(())
    }
}

#[test]
fn an_export_goes_into_a_sink_as_into_a_file() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    for part in 0..10_i32 {
        let fixes = |second: i32| fix(at(8, 0) + i64::from(part * 300 + second) * 1000, 53.8, -1.5);
        let end = moment(at(13, 0));
        recorder.append((0..300).map(fixes).collect(), end).unwrap();
    }
    phone.take_in(now()).unwrap();
    let (all, format) = (file(&world, "all"), ExportFormat::Ndjson);
    let exported = phone.export(all.clone(), format, None).unwrap();
    let sink = Sink::new(usize::MAX, SinkError::Failed);
    assert_eq!(phone.export_to(sink.clone(), format, None), Ok(exported));
    let pieces = sink.taken.lock().unwrap().clone();
    assert!(pieces.len() > 2 && pieces.iter().all(|p| p.len() <= 65_536));
    assert_eq!(pieces.concat(), fs::read(&all).unwrap());

    for (most, then, error) in [
        (0, SinkError::Failed, StintError::SinkFailed),
        (1, SinkError::Full, StintError::SinkFull),
    ] {
        let sink = Sink::new(most, then);
        assert_eq!(phone.export_to(sink.clone(), format, None), Err(error));
        assert_eq!(sink.taken.lock().unwrap().len(), most);
    }
    struct Stop;
    impl StintProgress for Stop {
        fn reached(&self, done: u64, _: Option<u64>) -> Result<bool, ProgressError> {
            Ok(done < 100_000)
        }
    }
    let sink = Sink::new(usize::MAX, SinkError::Failed);
    let stopped = phone.export_to(sink.clone(), format, Some(Arc::new(Stop)));
    assert_eq!(stopped, Err(StintError::Stopped));
    assert!(sink.taken.lock().unwrap().len() < pieces.len());
}

/// As a phone's own backup brings it: the folder, and none of the keys.
#[test]
fn another_phones_folder_is_recorded_in_once_this_phones_lock_is_set() {
    let (old, new) = (World::new(), World::new());
    let created = old.create();
    let code = created.recovery_code.show().unwrap();
    created.phone.lock().unwrap();
    let recorder = old.recorder();
    let end = moment(at(12, 1));
    let day = crate::world::working_day();
    recorder.append(day, end).unwrap();
    recorder.stop(end).unwrap();

    let (dir, keys) = (|| old.vault(), || new.keys());
    *new.key_store.failure.lock().unwrap() = Some(KeyStoreError::KeyLost);
    let open = || StintPhone::unlock_with_recovery(dir(), keys(), code.clone(), now(), None);
    let phone = open().unwrap();
    assert!(phone.arrived().added >= 243);
    *new.key_store.failure.lock().unwrap() = None;
    let record = || StintRecorder::open(dir(), keys(), now());
    assert_eq!(record().err(), Some(StintError::ManifestForged));
    phone.set_device_lock(now()).unwrap();
    let recorder = record().unwrap();
    let later = moment(at(7 * 24 + 12, 1));
    let fix = fix(later.utc_ms, 53.8, -1.55);
    assert_eq!(recorder.append(vec![fix], later).unwrap().stored, 1);
    recorder.stop(later).unwrap();
    phone.lock().unwrap();

    let plain = new.key_store.unwrap(&begin_unlock(dir()).unwrap());
    let phone = StintPhone::finish_unlock(dir(), keys(), plain, later, None).unwrap();
    assert!(phone.arrived().added >= 1);
    assert_eq!(phone.arrived().findings, 0);
    assert_eq!(
        phone
            .day(MONDAY, Language::En, 360, later)
            .unwrap()
            .visits
            .len(),
        3
    );
}

#[test]
fn everything_can_be_exported_and_nothing_is_overwritten() {
    let world = World::new();
    let phone = world.after_work();
    let all = file(&world, "all.ndjson");
    let exported = phone
        .export(all.clone(), ExportFormat::Ndjson, None)
        .unwrap();
    assert_eq!(exported.no_place, 0);
    let lines = fs::read_to_string(&all).unwrap().lines().count() as u64;
    assert_eq!(lines, exported.written);
    let again = phone.export(all, ExportFormat::Csv, None);
    assert_eq!(again.err(), Some(StintError::FileExists));
    let fixes = phone.export(file(&world, "fixes.csv"), ExportFormat::Csv, None);
    assert_eq!(fixes.map(|e| e.written), Ok(241));
    let nowhere = phone.export(file(&world, "no/where.csv"), ExportFormat::Csv, None);
    assert_eq!(nowhere.err(), Some(StintError::Io));

    let empty = World::new();
    let nothing = file(&empty, "nothing.csv");
    let outcome = empty
        .create()
        .phone
        .export(nothing.clone(), ExportFormat::Csv, None);
    assert_eq!(outcome.err(), Some(StintError::NothingRecorded));
    assert!(fs::metadata(nothing).is_err(), "no half file is left");
}

#[test]
fn what_is_erased_is_gone_and_its_limits_are_said() {
    let world = World::new();
    let phone = world.after_work();
    let back = phone.erase_days(SUNDAY, MONDAY, Language::En, now());
    assert_eq!(back.err(), Some(StintError::BadSpan));
    let erased = phone
        .erase_days(MONDAY, MONDAY, Language::En, now())
        .unwrap();
    assert!(erased.records >= 243);
    assert!(erased.said.len() >= 2);
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    assert!(day.rows.is_empty() && day.visits.is_empty());

    let in_use = erase_everything(world.vault(), world.keys(), Language::En);
    assert_eq!(in_use, Err(StintError::VaultInUse));
    phone.lock().unwrap();
    erase_everything(world.vault(), world.keys(), Language::En).unwrap();
    assert_eq!(begin_unlock(world.vault()).err(), Some(StintError::NoVault));
}
