//! Moving a store of version 0 to this version's form, stopped at every step.

use std::{fs, io, path::Path, sync::Arc};

use rusqlite::Connection;
use stint_model::{Interval, Moment, StoredRecord, UtcMs};

use crate::{
    Finding, SoftwarePlatform, Vault, VaultError,
    disk::{Disk, RealDisk},
};

use super::disks::{Fault, FaultyDisk};

/// After everything in the fixture.
fn now() -> Moment {
    Moment::at(UtcMs::new(20_003 * 86_400_000).unwrap())
}

/// Nothing reaches the disk from a step on that changes names or syncs.
fn dying(at: usize) -> FaultyDisk {
    let fault = Fault {
        at,
        for_good: true,
        error: io::ErrorKind::Other,
    };
    FaultyDisk::counting(fault, |_, step| {
        let what = step.split(' ').next().unwrap_or_default();
        ["create", "rename", "remove", "sync"].contains(&what)
    })
}

/// One step of moving the store's copy fails.
fn fails_the_copy_once(at: usize) -> FaultyDisk {
    let fault = Fault {
        at,
        for_good: false,
        error: io::ErrorKind::Other,
    };
    FaultyDisk::counting(fault, |before, step| match step.split_once(' ') {
        Some(("rename", name)) => name == "store.db.new",
        Some(("remove", name)) => name.contains("store.db.new"),
        // That after the exchange; those before belong to other files.
        Some(("sync", name)) if name.starts_with("folder ") => {
            before.last().is_some_and(|s| s.starts_with("rename"))
        }
        Some(("sync", _)) => true,
        _ => false,
    })
}

/// A copy of the frozen vault of version 0.
fn old_vault() -> tempfile::TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v0");
    let dir = tempfile::tempdir().unwrap();
    for part in ["hw", "vault", "vault/segments"] {
        fs::create_dir_all(dir.path().join(part)).unwrap();
        for entry in fs::read_dir(from.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let to = dir.path().join(part).join(path.file_name().unwrap());
                fs::copy(path, to).unwrap();
            }
        }
    }
    dir
}

fn open(dir: &Path, disk: Arc<dyn Disk>) -> Result<Vault, VaultError> {
    let vault = dir.join("vault");
    let platform = Arc::new(SoftwarePlatform::open(&dir.join("hw")).unwrap());
    let wrapped = Vault::begin_unlock(&vault).unwrap();
    let plain = platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    Vault::finish_unlock_on(disk, &vault, platform, plain, now())
}

fn all(vault: &Vault) -> Vec<StoredRecord> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    vault.records(ever).map(Result::unwrap).collect()
}

fn version(dir: &Path) -> i32 {
    let db = Connection::open(dir.join("vault/store.db")).unwrap();
    db.pragma_query_value(None, "user_version", |r| r.get(0))
        .unwrap()
}

fn schemas(dir: &Path) -> Vec<u16> {
    let db = Connection::open(dir.join("vault/store.db")).unwrap();
    let mut rows = db.prepare("SELECT DISTINCT schema FROM block").unwrap();
    rows.query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn stopped_at_any_step_the_old_or_the_new_store_is_there() {
    let whole = old_vault();
    let expected = all(&open(whole.path(), Arc::new(RealDisk)).unwrap());
    assert!(expected.len() > 100);
    let mut stopped = 0;
    for step in 0.. {
        let dir = old_vault();
        let disk = dying(step);
        let opened = open(dir.path(), Arc::new(disk.clone()));
        let done = !disk.has_failed();
        assert!(opened.is_ok() || !done);
        drop(opened);
        let first = version(dir.path());
        assert!(first == 1 || first == 2);
        let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
        assert_eq!(all(&vault), expected);
        let notes = vault.integrity().unwrap();
        let mut found: Vec<Finding> = notes.into_iter().map(|n| n.finding).collect();
        // An attempt that it outlived is noted.
        found.retain(|f| !matches!(f, Finding::NotRewritten { damaged: false, .. }));
        assert_eq!(found, [Finding::Rewritten], "step {step}");
        drop(vault);
        assert_eq!((version(dir.path()), schemas(dir.path())), (2, vec![1]));
        assert!(!dir.path().join("vault/store.db.new").exists());
        if done {
            let steps = disk.steps();
            let renamed = steps.iter().position(|s| s == "rename store.db.new");
            assert_eq!(steps[renamed.unwrap() - 1], "sync store.db.new");
            assert_eq!(steps[renamed.unwrap() + 1], "sync folder vault");
            break;
        }
        stopped += 1;
    }
    println!("migration stopped at {stopped} steps, 0 records lost");
    assert!(stopped >= 5, "{stopped}");
}

#[test]
fn what_a_killed_migration_left_is_in_nobodys_way() {
    let dir = old_vault();
    for rest in ["store.db.new", "store.db.new-journal"] {
        fs::write(dir.path().join("vault").join(rest), b"half of something").unwrap();
    }
    let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
    assert!(all(&vault).len() > 100);
    drop(vault);
    assert_eq!(version(dir.path()), 2);
}

#[test]
fn a_damaged_day_is_carried_over_as_it_is() {
    let whole = old_vault();
    let expected = all(&open(whole.path(), Arc::new(RealDisk)).unwrap());
    let count = |dir: &Path| -> i64 {
        let db = Connection::open(dir.join("vault/store.db")).unwrap();
        let sql = "SELECT count(*) FROM block";
        db.query_row(sql, [], |r| r.get(0)).unwrap()
    };
    let (mut damaged, mut mended) = (0, 0);
    for row in 1..=count(old_vault().path()) {
        let dir = old_vault();
        let db = Connection::open(dir.path().join("vault/store.db")).unwrap();
        let body: Vec<u8> = db
            .query_row("SELECT body FROM block WHERE rowid = ?1", [row], |r| {
                r.get(0)
            })
            .unwrap_or_default();
        if body.is_empty() {
            continue;
        }
        let mut other = body.clone();
        other[body.len() / 2] ^= 1;
        let sql = "UPDATE block SET body = ?2 WHERE rowid = ?1";
        db.execute(sql, rusqlite::params![row, other]).unwrap();
        drop(db);
        let before = count(dir.path());
        let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
        let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
        let found: Vec<_> = vault.records(ever).collect();
        let readable = found.iter().filter_map(|r| r.as_ref().ok());
        assert!(readable.into_iter().all(|r| expected.contains(r)));
        drop(vault);
        assert_eq!(version(dir.path()), 2);
        assert!(count(dir.path()) >= before, "a block is gone");
        let db = Connection::open(dir.path().join("vault/store.db")).unwrap();
        let kept: bool = db
            .query_row(
                "SELECT count(*) FROM block WHERE body = ?1",
                [&other],
                |r| r.get::<_, i64>(0).map(|n| n == 1),
            )
            .unwrap();
        // A log that every opening reads was mended before.
        let aside = fs::read_dir(dir.path().join("vault/quarantine"));
        let mut aside = aside.into_iter().flatten().map(|e| e.unwrap().path());
        let set_aside = aside.any(|path| fs::read(path).unwrap() == other);
        assert!(
            kept != set_aside,
            "row {row}: the damaged block was changed"
        );
        (damaged, mended) = (damaged + usize::from(kept), mended + usize::from(set_aside));
    }
    println!("migration: {damaged} damaged blocks carried over, {mended} set aside, 0 changed");
    assert!(damaged >= 4 && mended > 0);
}

#[test]
fn a_row_with_a_changed_number_is_carried_over_as_it_is() {
    let whole = old_vault();
    let expected = all(&open(whole.path(), Arc::new(RealDisk)).unwrap());
    let mut carried = 0;
    for damage in [
        "number = -1",
        "number = 1 << 40",
        "schema = 1 << 40",
        "schema = -1",
    ] {
        for row in 1..=6 {
            let dir = old_vault();
            let db = Connection::open(dir.path().join("vault/store.db")).unwrap();
            let sql = format!("UPDATE block SET {damage} WHERE rowid = {row}");
            if db.execute(&sql, []).unwrap() == 0 {
                continue;
            }
            drop(db);
            let mut vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
            vault.check(now(), &mut |_, _| {}).unwrap();
            assert_eq!(all(&vault), expected, "{damage}, row {row}");
            drop(vault);
            assert_eq!(version(dir.path()), 2);
            carried += 1;
        }
    }
    println!("migration: {carried} rows with a changed number carried over, 0 records lost");
    assert!(carried > 8);
}

/// Everything that a reading gives, and how many days it refuses.
fn readable(vault: &Vault) -> (Vec<StoredRecord>, usize) {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let found: Vec<_> = vault.records(ever).collect();
    let refused = found.iter().filter(|r| r.is_err()).count();
    (found.into_iter().filter_map(Result::ok).collect(), refused)
}

#[test]
fn what_cannot_be_read_to_its_end_stays_in_use_and_is_tried_once() {
    let whole = old_vault();
    let expected = all(&open(whole.path(), Arc::new(RealDisk)).unwrap());
    let mut kept = 0;
    for row in 1..=12 {
        let dir = old_vault();
        let db = Connection::open(dir.path().join("vault/store.db")).unwrap();
        // One block twice: no store of this version can hold that.
        db.execute_batch(&format!(
            "DROP INDEX block_place;
             INSERT INTO block SELECT * FROM block WHERE rowid = {row};"
        ))
        .unwrap();
        drop(db);
        let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
        let before = readable(&vault);
        assert!(before.0.iter().all(|r| expected.contains(r)));
        drop(vault);
        if version(dir.path()) == 2 {
            continue;
        }
        for _ in 0..2 {
            let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
            assert_eq!(readable(&vault), before, "row {row}");
            let notes = vault.integrity().unwrap();
            let found: Vec<Finding> = notes.into_iter().map(|n| n.finding).collect();
            let once = Finding::NotRewritten {
                version: 1,
                damaged: true,
            };
            assert_eq!(found, [once], "row {row}");
            drop(vault);
            assert_eq!(version(dir.path()), 1);
        }
        kept += 1;
    }
    println!(
        "migration: {kept} stores that can't be read to their end stay in use, each tried once"
    );
    assert!(kept > 0);
}

#[test]
fn a_device_that_fails_meanwhile_leaves_a_store_in_use() {
    let whole = old_vault();
    let expected = all(&open(whole.path(), Arc::new(RealDisk)).unwrap());
    let mut failed = 0;
    for k in 0.. {
        let dir = old_vault();
        let disk = fails_the_copy_once(k);
        let mut vault = open(dir.path(), Arc::new(disk.clone())).unwrap();
        assert_eq!(all(&vault), expected, "step {k}");
        // And can be worked with.
        vault.set_setting("count", &[1]).unwrap();
        drop(vault);
        if !disk.has_failed() {
            break;
        }
        let steps = disk.steps();
        let moved = version(dir.path()) == 2;
        assert_eq!(moved, steps[k].starts_with("sync folder"), "{steps:?}");
        let vault = open(dir.path(), Arc::new(RealDisk)).unwrap();
        assert_eq!(all(&vault), expected);
        let notes = vault.integrity().unwrap();
        let found: Vec<Finding> = notes.into_iter().map(|n| n.finding).collect();
        let failure = Finding::NotRewritten {
            version: 1,
            damaged: false,
        };
        match moved {
            true => assert_eq!(found, [Finding::Rewritten]),
            false => assert_eq!(found, [failure, Finding::Rewritten], "step {k}"),
        }
        drop(vault);
        assert_eq!(version(dir.path()), 2);
        failed += 1;
    }
    println!("migration: a device failed at {failed} steps, the vault opened each time");
    assert!(failed >= 4, "{failed}");
}

#[test]
fn a_device_that_always_fails_is_not_asked_for_ever() {
    let dir = old_vault();
    for opening in 1..=5 {
        let vault = open(dir.path(), Arc::new(fails_the_copy_once(0))).unwrap();
        assert_eq!(vault.integrity().unwrap().len(), opening.min(3));
    }
    assert_eq!(version(dir.path()), 1);
}

#[cfg(unix)]
#[test]
fn the_new_store_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = old_vault();
    drop(open(dir.path(), Arc::new(RealDisk)).unwrap());
    let mode = fs::metadata(dir.path().join("vault/store.db")).unwrap();
    assert_eq!(mode.permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_newer_store_is_refused_as_such() {
    let dir = old_vault();
    drop(open(dir.path(), Arc::new(RealDisk)).unwrap());
    let db = Connection::open(dir.path().join("vault/store.db")).unwrap();
    db.execute_batch("PRAGMA user_version = 3").unwrap();
    drop(db);
    let opened = open(dir.path(), Arc::new(RealDisk));
    assert!(matches!(opened, Err(VaultError::Newer { found: 3 })));
}
