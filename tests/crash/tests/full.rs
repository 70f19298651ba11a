//! A full disk: one that this program fakes, always; and a file system in
//! memory, which has to be mounted. For that the test starts itself again where
//! it may: as root, or in a namespace of its own (`unshare -rm`).
#![cfg(target_os = "linux")]

use std::{
    cell::{Cell, RefCell},
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    rc::Rc,
};

use stint_crash::{
    DAY, Owed, Phone, Promise, SmallDisk, Witness, at, fix, scratch,
    syscalls::{Call, Fate, System, watch},
};
use stint_model::{Interval, Record};
use stint_vault::{Recorder, Vault, VaultError};

/// Mounts a file system of so many KiB and runs `test` of this file on it.
fn on_a_small_disk(test: &str, kib: usize) {
    let dir = scratch();
    let command = format!(
        "mount -t tmpfs -o size={kib}k none '{0}' && STINT_FULL_DIR='{0}' '{1}' {test} --exact --ignored --nocapture",
        dir.path().display(),
        std::env::current_exe().unwrap().display(),
    );
    let namespace = |args: &[&str]| {
        let mut unshare = Command::new("unshare");
        unshare.args(args);
        unshare
    };
    let can = namespace(&["-rm", "true"])
        .status()
        .is_ok_and(|s| s.success());
    if !can {
        // Past the capture of a test's output: whoever runs it must see it.
        let said = format!("!! NOT RUN: {test}: no file system can be mounted here\n");
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return;
    }
    let done = namespace(&["-rm", "sh", "-c", &command]).output().unwrap();
    print!("{}", String::from_utf8_lossy(&done.stdout));
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// The same on a disk that this program fakes: it needs no permission.
fn on_a_faked_disk(test: fn(&Path), kib: u64) {
    let dir = scratch();
    let disk = SmallDisk::system(dir.path(), kib);
    watch(dir.path(), disk, || test(dir.path()));
}

fn small_disk() -> PathBuf {
    PathBuf::from(std::env::var_os("STINT_FULL_DIR").unwrap())
}

fn append(recorder: &mut Recorder, owed: &RefCell<Owed>, value: i32) -> Result<(), VaultError> {
    let now = i64::from(value);
    let ids = recorder.append(&[fix(now, value)], at(now))?;
    owed.tell(Promise::Acknowledged(vec![(ids[0], value)]));
    Ok(())
}

/// What was there is there, after some room was made by hand.
fn check(root: &Path, filler: &Path, owed: RefCell<Owed>) -> Owed {
    fs::remove_file(filler).unwrap();
    let owed = owed.into_inner();
    let verdict = owed.check(root, false, &|_| Err(VaultError::NoVault));
    assert!(verdict.is_good(), "{verdict:?}");
    owed
}

/// Fills the disk to its last byte.
fn fill(filler: &Path) {
    let mut file = fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(filler)
        .unwrap();
    while file.write(&[0; 4096]).is_ok_and(|n| n > 0) {}
    while file.write(&[0; 1]).is_ok_and(|n| n > 0) {}
}

#[test]
fn a_recorder_on_a_full_disk_loses_nothing() {
    on_a_faked_disk(record_until_full, 768);
}

#[test]
fn a_recorder_on_a_full_file_system_loses_nothing() {
    on_a_small_disk("recording_until_full", 768);
}

#[test]
#[ignore = "needs a small disk"]
fn recording_until_full() {
    record_until_full(&small_disk());
}

fn record_until_full(root: &Path) {
    drop(Phone::with_vault(root));
    let phone = Phone::found(root).unwrap();
    let owed = RefCell::new(Owed::default());
    owed.tell(Promise::Created);
    let filler = root.join("filler");
    // Some room, for what is to be recorded until it is full.
    fs::write(&filler, vec![0; 64 << 10]).unwrap();
    let mut recorder = phone.recorder(0).unwrap();
    let (mut value, mut refused) = (0, 0);
    while refused < 20 {
        match append(&mut recorder, &owed, value) {
            Ok(()) => {}
            Err(VaultError::DiskFull) => refused += 1,
            Err(e) => panic!("{e:?}"),
        }
        value += 1;
    }
    drop(recorder);
    let ballast = root.join("vault/ballast").exists();
    assert!(!ballast, "the ballast was kept");
    let owed = check(root, &filler, owed);
    println!(
        "full disk: {} acknowledged, {refused} refused, 0 lost",
        owed.acknowledged()
    );
    assert!(owed.acknowledged() > 500);
}

#[test]
fn a_vault_on_a_full_disk_loses_nothing() {
    on_a_faked_disk(work_until_full, 4096);
}

#[test]
fn a_vault_on_a_full_file_system_loses_nothing() {
    on_a_small_disk("working_until_full", 4096);
}

#[test]
#[ignore = "needs a small disk"]
fn working_until_full() {
    work_until_full(&small_disk());
}

fn work_until_full(root: &Path) {
    drop(Phone::with_vault(root));
    let phone = Phone::found(root).unwrap();
    let owed = RefCell::new(Owed::default());
    owed.tell(Promise::Created);
    let mut vault = phone.unlock(0).unwrap();
    let records: Vec<_> = (0..5_000)
        .map(|v| fix(i64::from(v) * DAY / 500, v * 1_000))
        .collect();
    let mut import = vault.import().unwrap();
    import.add(&records).unwrap();
    import.commit().unwrap();
    drop(vault);
    let filler = root.join("filler");
    let mut full = 0;
    // Room that grows by a page each time: every work ends in a full disk
    // earlier or later, VACUUM among them.
    for pages in 0..60 {
        let _ = fs::remove_file(&filler);
        let spare = root.join("spare");
        fs::write(&spare, vec![0; pages * 4096]).unwrap();
        fill(&filler);
        fs::remove_file(spare).unwrap();
        // A new day each time: it opens all the same.
        let day = pages as i64 * DAY;
        let mut vault = phone.unlock(day).unwrap();
        let mut work = || -> Result<(), VaultError> {
            vault.set_setting("count", &[1])?;
            let backup = root.join("backup.age");
            let written = File::create(&backup).map_err(VaultError::from);
            let written = written.and_then(|file| vault.backup(file, at(day)));
            let _ = fs::remove_file(backup);
            full += usize::from(matches!(written, Err(VaultError::DiskFull)));
            // An hour that nobody recorded in: VACUUM rewrites the store.
            let empty = Interval::between(at(-7_200_000).utc, at(-3_600_000).utc);
            vault.erase(empty, at(day)).map(|_| ())
        };
        match work() {
            Ok(()) => {}
            Err(VaultError::DiskFull) => full += 1,
            Err(e) => panic!("{pages} pages: {e:?}"),
        }
    }
    let ever = Interval::between(at(-DAY).utc, at(20 * DAY).utc);
    fs::remove_file(&filler).unwrap();
    let vault: Vault = phone.unlock(60 * DAY).unwrap();
    let there = vault.records(ever).map(Result::unwrap);
    let there = there.filter(|r| records.contains(&r.record)).count();
    println!(
        "full disk: {full} times full while backing up, erasing and VACUUM; {there} of 5000 records there"
    );
    assert_eq!(there, 5_000);
    assert!(full > 0);
}

/// What such a disk refuses: SQLite names none of it as a full disk.
#[derive(Clone, Copy)]
enum NoRoom {
    /// No file can be made.
    ForFiles,
    /// Found only once it is synced.
    ForSyncs,
}

/// A disk that has no room, or that fails otherwise, while it is told to.
struct Spent {
    no_room: NoRoom,
    error: i32,
    now: Rc<Cell<bool>>,
}

impl System for Spent {
    fn fate(&mut self, call: &Call<'_>) -> Fate {
        let hit = match self.no_room {
            NoRoom::ForFiles => {
                matches!(call, Call::Open { creates: true, .. } | Call::MakeDir(_))
            }
            NoRoom::ForSyncs => matches!(call, Call::Sync(_)),
        };
        match hit && self.now.get() {
            true => Fate::Fails(self.error),
            false => Fate::Done,
        }
    }

    fn done(&mut self, _: &Call<'_>, _: i64) {}
}

/// A recording waits; the vault opens, and says what is wrong.
fn taken_in_without_room(no_room: NoRoom, error: i32) -> VaultError {
    let dir = scratch();
    let root = dir.path();
    let (phone, _) = Phone::with_vault(root);
    let record = |value: i32| {
        let mut recorder = phone.recorder(value.into()).unwrap();
        let one = fix(value.into(), value);
        recorder.append(&[one], at(value.into())).unwrap();
        recorder.close(at(value.into())).unwrap();
    };
    // The day and the settings have their keys: what fails is SQLite.
    record(1);
    let mut vault = phone.unlock(2).unwrap();
    vault.ingest(at(2)).unwrap();
    vault.set_setting("count", &[0]).unwrap();
    drop(vault);
    record(3);
    let now = Rc::new(Cell::new(matches!(no_room, NoRoom::ForFiles)));
    let spent = Spent {
        no_room,
        error,
        now: now.clone(),
    };
    let said = watch(root, Box::new(spent), || {
        // A new day, so that there are keys to make.
        let mut vault = phone.unlock(DAY).unwrap();
        now.set(true);
        let set = vault.set_setting("count", &[1]).unwrap_err();
        let taken_in = vault.ingest(at(DAY)).unwrap_err();
        let name = |e: &VaultError| format!("{e}");
        assert_eq!(name(&set), name(&taken_in));
        taken_in
    });
    let mut vault = phone.unlock(2 * DAY).unwrap();
    let report = vault.ingest(at(2 * DAY)).unwrap();
    assert_eq!(report.findings, []);
    let ever = Interval::between(at(-DAY).utc, at(DAY).utc);
    let there: Vec<_> = vault.records(ever).map(|r| r.unwrap().record).collect();
    assert!(there.contains(&fix(1, 1)) && there.contains(&fix(3, 3)));
    drop(vault);
    let left = fs::read_dir(phone.path()).unwrap();
    let left = left.map(|e| e.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.ends_with("-room")));
    said
}

#[test]
fn a_disk_without_room_for_a_file_or_a_sync_is_called_full() {
    for no_room in [NoRoom::ForFiles, NoRoom::ForSyncs] {
        for error in [libc::ENOSPC, libc::EDQUOT] {
            let said = taken_in_without_room(no_room, error);
            assert!(matches!(said, VaultError::DiskFull), "{said:?}");
        }
    }
    // What is no full disk isn't called one.
    let said = taken_in_without_room(NoRoom::ForSyncs, libc::EIO);
    assert!(matches!(said, VaultError::Database(_)), "{said:?}");
}

#[test]
fn she_gets_to_today_on_a_full_disk() {
    on_a_faked_disk(look_at_today, 4096);
}

#[test]
fn she_gets_to_today_on_a_full_file_system() {
    on_a_small_disk("looking_at_today", 4096);
}

#[test]
#[ignore = "needs a small disk"]
fn looking_at_today() {
    look_at_today(&small_disk());
}

/// A shift goes on, which the recorder writes from its reserve, and she opens
/// the app.
fn look_at_today(root: &Path) {
    drop(Phone::with_vault(root));
    let phone = Phone::found(root).unwrap();
    let open = |now| {
        let wrapped = stint_app::Phone::begin_unlock(&phone.path()).unwrap();
        let plain = phone.platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        let (dir, platform) = (phone.path(), phone.platform());
        let unlocked = stint_app::Phone::finish_unlock(&dir, platform, plain, at(now));
        unlocked.unwrap().0
    };
    let mut recorder = phone.recorder(1).unwrap();
    recorder.append(&[fix(1, 1)], at(1)).unwrap();
    let mut unlocked = open(2);
    assert!(!unlocked.today(at(2)).unwrap().is_behind);
    unlocked.lock().unwrap();
    let filler = root.join("filler");
    fill(&filler);
    recorder.append(&[fix(3, 3)], at(3)).unwrap();
    fill(&filler);
    let mut unlocked = open(4);
    let today = unlocked.today(at(4)).unwrap();
    assert!(today.is_behind);
    let line = today.line(at(4));
    assert_eq!(line, stint_model::Phrase::new("app-today-behind"));
    // And once she made room.
    fs::remove_file(&filler).unwrap();
    assert!(!unlocked.today(at(5)).unwrap().is_behind);
    unlocked.lock().unwrap();
    let ever = Interval::between(at(-DAY).utc, at(DAY).utc);
    let vault = phone.unlock(6).unwrap();
    let there = vault.records(ever).map(Result::unwrap);
    let hers = |r: &Record| [fix(1, 1), fix(3, 3)].contains(r);
    assert_eq!(there.filter(|r| hers(&r.record)).count(), 2);
}
