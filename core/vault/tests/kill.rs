//! Kills: the recorder, and the vault at its work, end at any moment.
//!
//! The test runs itself as its own child, whose words it reads from a pipe.
//! `STINT_KILLS` sets how often a recorder is killed, `STINT_WORK_KILLS` how
//! often each other work.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod phone;

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, OnceLock},
    thread,
    time::{Duration, Instant},
};

use phone::{DAY, at, fix};
use stint_model::{Interval, Payload, StoredRecord};
use stint_vault::{
    Finding, NewVault, PassphraseCost, Recorder, RecoveryCode, Secret, SoftwarePlatform, Unlock,
    Vault, VaultError,
};

/// Time between two records: a day holds many kills' worth.
const STEP: i64 = 2_000;

fn moment(value: i32) -> i64 {
    i64::from(value) * STEP
}

fn platform(dir: &Path) -> Arc<SoftwarePlatform> {
    Arc::new(SoftwarePlatform::open(&dir.join("hw")).unwrap())
}

fn open(dir: &Path, now: i64) -> Vault {
    let hardware = platform(dir);
    let path = dir.join("vault");
    let wrapped = Vault::begin_unlock(&path).unwrap();
    let unlock = || {
        let plain = hardware.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        Vault::finish_unlock(&path, hardware.clone(), plain, at(now))
    };
    once_free(unlock).unwrap()
}

/// A child that another test starts holds this one's locks until it is itself:
/// waits for that.
fn once_free(unlock: impl Fn() -> Result<Vault, VaultError>) -> Result<Vault, VaultError> {
    loop {
        match unlock() {
            Err(VaultError::InUse) => thread::sleep(Duration::from_millis(1)),
            other => return other,
        }
    }
}

fn recorder(dir: &Path, now: i64) -> Recorder {
    let open = || Recorder::open(&dir.join("vault"), platform(dir), at(now));
    let mut recorder = open();
    while matches!(recorder, Err(VaultError::RecorderRunning)) {
        thread::sleep(Duration::from_millis(1));
        recorder = open();
    }
    recorder.unwrap()
}

fn only_the_platform() -> NewVault {
    NewVault {
        platform_slot: true,
        ..NewVault::default()
    }
}

fn create(dir: &Path) -> RecoveryCode {
    let platform = SoftwarePlatform::create(&dir.join("hw")).unwrap();
    let path = dir.join("vault");
    Vault::create(&path, Arc::new(platform), only_the_platform(), at(0))
        .unwrap()
        .1
}

fn how_many(variable: &str, otherwise: usize) -> usize {
    let set = std::env::var(variable).ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

fn interval(first: i32, end: i32) -> Interval {
    Interval::between(at(moment(first)).utc, at(moment(end)).utc)
}

/// Numbers of the fixes in a stretch.
fn values(vault: &Vault, within: Interval) -> Vec<i32> {
    let mut values: Vec<i32> = vault
        .records(within)
        .filter_map(|r| match r.unwrap().record.payload {
            Payload::Fix(f) => Some(f.position.lat_e7()),
            _ => None,
        })
        .collect();
    values.sort_unstable();
    values
}

fn alarms(vault: &Vault) -> usize {
    let notes = vault.integrity().unwrap();
    notes.iter().filter(|n| !n.finding.is_on_purpose()).count()
}

fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").unwrap();
    out.flush().unwrap();
}

/// The child's side. Without its variables, as in a plain test run, it has
/// nothing to do.
#[test]
fn child() {
    let Some(dir) = std::env::var_os("STINT_KILL_DIR").map(PathBuf::from) else {
        return;
    };
    let first: i32 = std::env::var("STINT_KILL_FIRST").unwrap().parse().unwrap();
    let work = std::env::var("STINT_KILL_WORK").unwrap();
    if work == "record" {
        let mut recorder = recorder(&dir, moment(first));
        for value in first.. {
            let now = moment(value);
            recorder.append(&[fix(now, value)], at(now)).unwrap();
            say(&format!("acknowledged {value}"));
        }
    }
    let work = WORKS.iter().find(|w| w.name == work).unwrap();
    (work.run)(&dir, first);
    say("done");
    // Until it is killed.
    loop {
        thread::park();
    }
}

fn start(dir: &Path, work: &str, first: i32) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture"])
        .env("STINT_KILL_DIR", dir)
        .env("STINT_KILL_WORK", work)
        .env("STINT_KILL_FIRST", first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Always the same choices.
struct Random(u32);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u64::from(self.0 >> 8) % n.max(1)
    }
}

/// Waits more exactly than a sleep does.
fn wait(time: Duration) {
    let end = Instant::now() + time;
    if time > Duration::from_millis(2) {
        thread::sleep(time - Duration::from_millis(1));
    }
    while Instant::now() < end {
        std::hint::spin_loop();
    }
}

fn acknowledged(line: &str) -> Option<i32> {
    line.split("acknowledged ").nth(1)?.trim().parse().ok()
}

/// Kills a recorder, one time in four while it starts, else after some of its
/// acknowledgements. Returns all that it acknowledged.
fn kill_recorder(dir: &Path, first: i32, random: &mut Random) -> Vec<i32> {
    let mut child = start(dir, "record", first);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut heard = Vec::new();
    if random.below(4) == 0 {
        wait(Duration::from_micros(random.below(8_000)));
    } else {
        let enough = 1 + random.below(12) as usize;
        while heard.len() < enough {
            let line = lines.next().unwrap().unwrap();
            heard.extend(acknowledged(&line));
        }
        wait(Duration::from_micros(random.below(400)));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still in the pipe was acknowledged too.
    heard.extend(lines.map_while(Result::ok).filter_map(|l| acknowledged(&l)));
    heard
}

#[test]
fn no_kill_loses_an_acknowledged_record() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path();
    create(dir);
    let kills = how_many("STINT_KILLS", 200);
    let began = Instant::now();
    let mut acked = BTreeSet::new();
    let (mut next, mut findings) = (0, 0);
    let mut random = Random(12_345);
    for i in 0..kills {
        let done = kill_recorder(dir, next, &mut random);
        // The one that may have been written without an answer is left out.
        next = done.last().map_or(next, |last| last + 1).max(next) + 1;
        acked.extend(done);
        if i % 50 == 49 {
            let mut vault = open(dir, moment(next));
            findings += vault.ingest(at(moment(next))).unwrap().findings.len();
        }
    }
    let took = began.elapsed().as_secs_f64();
    let mut vault = open(dir, moment(next));
    findings += vault.ingest(at(moment(next))).unwrap().findings.len();
    let stored = values(&vault, interval(0, next + 1));
    let lost = acked.iter().filter(|v| stored.binary_search(v).is_err());
    let lost = lost.count();
    let twice = stored.windows(2).filter(|w| w[0] == w[1]).count();
    println!(
        "{kills} kills of a recorder, {} acknowledged, {} stored, {lost} lost, {twice} doubled, {findings} false alarms, {:.1} ms a kill",
        acked.len(),
        stored.len(),
        took * 1e3 / kills as f64,
    );
    assert!(!acked.is_empty());
    assert_eq!((lost, twice, findings, alarms(&vault)), (0, 0, 0, 0));
}

/// How many records a work is about.
const MANY: i32 = 20;

/// Something that a vault does.
struct Work {
    name: &'static str,
    /// What is there before; the number is that of its first record.
    prepare: fn(&Path, i32),
    /// In the child, which says "ready" when the work itself begins.
    run: fn(&Path, i32),
    /// Whether it is as before or as after, with whether the child had said
    /// that it was done. Returns whether it is as after.
    check: fn(&Path, i32, bool) -> bool,
}

const WORKS: [Work; 8] = [
    Work {
        name: "ingest",
        prepare: |dir, first| {
            let mut recorder = recorder(dir, moment(first));
            for part in (first..first + MANY).collect::<Vec<_>>().chunks(4) {
                let batch: Vec<_> = part.iter().map(|v| fix(moment(*v), *v)).collect();
                recorder.append(&batch, at(moment(part[0]))).unwrap();
            }
            // Half of them end in order.
            if first % 40 == 0 {
                recorder.close(at(moment(first + MANY))).unwrap();
            }
        },
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            say("ready");
            vault.ingest(at(moment(first + MANY))).unwrap();
        },
        check: |dir, first, _| {
            let mut vault = open(dir, moment(first));
            let before = values(&vault, interval(first, first + MANY)).len();
            vault.ingest(at(moment(first + MANY))).unwrap();
            all_there(&vault, first);
            before > 0
        },
    },
    Work {
        name: "import",
        prepare: |_, _| {},
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            say("ready");
            import(&mut vault, first);
        },
        check: |dir, first, done| {
            let vault = open(dir, moment(first));
            all_or_none(&vault, first, done, true)
        },
    },
    Work {
        name: "erase",
        prepare: |dir, first| import(&mut open(dir, moment(first)), first),
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            say("ready");
            let gone = interval(first, first + MANY);
            vault.erase(gone, at(moment(first + MANY))).unwrap();
        },
        check: |dir, first, done| {
            let vault = open(dir, moment(first));
            !all_or_none(&vault, first, done, false)
        },
    },
    Work {
        name: "campaign",
        prepare: |dir, first| {
            let mut vault = open(dir, moment(first));
            let seed = *vault.campaign_seed(&campaign(first)).unwrap();
            fs::write(dir.join("seed"), seed).unwrap();
            fs::write(dir.join("erased"), erased_campaigns(&vault).to_string()).unwrap();
        },
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            say("ready");
            let now = at(moment(first));
            vault.erase_campaign(&campaign(first), &[], now).unwrap();
        },
        check: |dir, first, done| {
            let mut vault = open(dir, moment(first));
            let before: usize = fs::read_to_string(dir.join("erased"))
                .unwrap()
                .parse()
                .unwrap();
            let said = erased_campaigns(&vault) > before;
            assert!(said || !done);
            // One root key for each erasure, and the notes tell the truth.
            let epoch = Vault::begin_unlock(&dir.join("vault")).unwrap().epoch;
            assert_eq!(epoch as usize, 1 + erased_campaigns(&vault));
            let seed = *vault.campaign_seed(&campaign(first)).unwrap();
            let stays = fs::read(dir.join("seed")).unwrap() == seed;
            assert!(said != stays);
            said
        },
    },
    Work {
        name: "backup",
        prepare: |dir, first| {
            if first == 0 {
                import(&mut open(dir, moment(first)), first);
            }
        },
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            let new = dir.join("backup.new");
            let file = File::create(&new).unwrap();
            say("ready");
            vault.backup(&file, at(moment(first))).unwrap();
            file.sync_all().unwrap();
            fs::rename(new, dir.join("backup.age")).unwrap();
        },
        check: |dir, first, done| {
            all_there(&open(dir, moment(first)), 0);
            let Ok(file) = File::open(dir.join("backup.age")) else {
                assert!(!done);
                return false;
            };
            let backup = Vault::verify_backup(file, &code(dir)).unwrap();
            assert_eq!(backup.records, MANY as u64);
            fs::remove_file(dir.join("backup.age")).unwrap();
            true
        },
    },
    Work {
        name: "restore",
        prepare: |dir, first| {
            if first == 0 {
                let mut vault = open(dir, moment(first));
                import(&mut vault, first);
                let file = File::create(dir.join("backup.age")).unwrap();
                vault.backup(file, at(0)).unwrap();
            }
        },
        run: |dir, first| {
            let from = File::open(dir.join("backup.age")).unwrap();
            say("ready");
            restore(dir, from, first).unwrap();
        },
        check: |dir, first, done| {
            let target = dir.join("restored");
            let there = target.exists();
            assert!(there || !done);
            if there {
                let unlock = Unlock::Recovery(&code(dir));
                let vault = Vault::unlock(&target, platform(dir), unlock, at(moment(first)));
                all_there(&vault.unwrap(), 0);
                fs::remove_dir_all(target).unwrap();
            }
            there
        },
    },
    Work {
        name: "slots",
        prepare: |_, _| {},
        run: |dir, first| {
            let mut vault = open(dir, moment(first));
            say("ready");
            // In turn, so that a change is seen as one.
            vault
                .set_passphrase(&passphrase(first), PassphraseCost::LEAST, at(moment(first)))
                .unwrap();
        },
        check: |dir, first, done| {
            drop(open(dir, moment(first)));
            let with = |secret: Secret| {
                once_free(|| {
                    let unlock = Unlock::Passphrase(&secret);
                    Vault::unlock(&dir.join("vault"), platform(dir), unlock, at(moment(first)))
                })
            };
            let last = dir.join("last");
            match with(passphrase(first)) {
                Ok(_) => {
                    fs::write(last, first.to_string()).unwrap();
                    true
                }
                Err(VaultError::WrongPassphrase) => {
                    assert!(!done);
                    let before = fs::read_to_string(last).unwrap().parse().unwrap();
                    with(passphrase(before)).unwrap();
                    false
                }
                Err(VaultError::NoSuchSlot) => {
                    assert!(!done && !last.exists());
                    false
                }
                Err(e) => panic!("{e:?}"),
            }
        },
    },
    Work {
        name: "migration",
        prepare: |dir, _| older(dir),
        run: |dir, _| {
            say("ready");
            drop(open(dir, 0));
        },
        check: |dir, _, done| {
            let moved = store_version(dir) == 2;
            assert!(moved || !done);
            let vault = open(dir, 0);
            assert_eq!(phone::all(&vault), frozen());
            let notes = vault.integrity().unwrap();
            assert!(matches!(notes[..], [n] if n.finding == Finding::Rewritten));
            moved
        },
    },
];

/// Puts a copy of the frozen vault of version 0 in the folder.
fn older(dir: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v0");
    for part in ["hw", "vault", "vault/segments"] {
        let to = dir.join(part);
        if part != "vault/segments" && to.exists() {
            fs::remove_dir_all(&to).unwrap();
        }
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(from.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
            }
        }
    }
}

/// What that vault holds.
fn frozen() -> &'static [StoredRecord] {
    static RECORDS: OnceLock<Vec<StoredRecord>> = OnceLock::new();
    RECORDS.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        older(dir.path());
        phone::all(&open(dir.path(), 0))
    })
}

fn store_version(dir: &Path) -> i32 {
    let db = rusqlite::Connection::open(dir.join("vault/store.db")).unwrap();
    db.pragma_query_value(None, "user_version", |r| r.get(0))
        .unwrap()
}

fn campaign(n: i32) -> [u8; 16] {
    let mut id = [9; 16];
    id[..4].copy_from_slice(&n.to_le_bytes());
    id
}

fn erased_campaigns(vault: &Vault) -> usize {
    let notes = vault.integrity().unwrap();
    let erased = notes
        .iter()
        .filter(|n| n.finding == Finding::CampaignErased);
    erased.count()
}

fn passphrase(n: i32) -> Secret {
    Secret::from_text(&format!("passphrase {n}"))
}

fn code(dir: &Path) -> RecoveryCode {
    RecoveryCode::parse(&fs::read_to_string(dir.join("code")).unwrap()).unwrap()
}

fn import(vault: &mut Vault, first: i32) {
    let records: Vec<_> = (first..first + MANY).map(|v| fix(moment(v), v)).collect();
    let mut import = vault.import().unwrap();
    import.add(&records).unwrap();
    import.commit().unwrap();
}

fn restore(dir: &Path, from: File, first: i32) -> Result<(), VaultError> {
    let (code, now) = (code(dir), at(moment(first)));
    let target = dir.join("restored");
    Vault::restore(
        from,
        &code,
        &target,
        platform(dir),
        only_the_platform(),
        now,
    )
}

fn all_there(vault: &Vault, first: i32) {
    let found = values(vault, interval(first, first + MANY));
    assert_eq!(found, (first..first + MANY).collect::<Vec<_>>());
}

/// Whether they are there; `done`, they must be as `expected`.
fn all_or_none(vault: &Vault, first: i32, done: bool, expected: bool) -> bool {
    let found = values(vault, interval(first, first + MANY));
    let there = !found.is_empty();
    if there {
        all_there(vault, first);
    }
    assert!(!done || there == expected);
    there
}

/// Kills the child some time after it is ready. Returns whether it was done.
fn kill_at_work(
    out: ChildStdout,
    mut child: Child,
    longest: &mut Duration,
    random: &mut Random,
) -> bool {
    let mut lines = BufReader::new(out).lines();
    while !lines.next().unwrap().unwrap().contains("ready") {}
    let begun = Instant::now();
    if longest.is_zero() {
        // The first one only shows how long it takes.
        while !lines.next().unwrap().unwrap().contains("done") {}
        *longest = begun.elapsed();
        child.kill().unwrap();
        child.wait().unwrap();
        return true;
    }
    wait(Duration::from_micros(
        random.below(longest.as_micros() as u64 * 5 / 4),
    ));
    child.kill().unwrap();
    child.wait().unwrap();
    let done = lines.map_while(Result::ok).any(|l| l.contains("done"));
    if done {
        // Machines differ from one minute to the next.
        *longest = (*longest * 15 + begun.elapsed()) / 16;
    }
    done
}

/// Kills one work again and again, and looks each time what is there.
fn kill_while(name: &str) {
    let work = WORKS.iter().find(|w| w.name == name).unwrap();
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path();
    fs::write(dir.join("code"), create(dir).show().as_bytes()).unwrap();
    let kills = how_many("STINT_WORK_KILLS", 25);
    let mut random = Random(777);
    let mut longest = Duration::ZERO;
    let (mut dones, mut afters) = (0, 0);
    let began = Instant::now();
    for i in 0..kills {
        let first = i as i32 * MANY;
        (work.prepare)(dir, first);
        let mut child = start(dir, name, first);
        let out = child.stdout.take().unwrap();
        let done = kill_at_work(out, child, &mut longest, &mut random);
        dones += usize::from(done);
        afters += usize::from((work.check)(dir, first, done));
    }
    let vault = open(dir, DAY);
    let (alarms, took) = (alarms(&vault), began.elapsed().as_secs_f64());
    println!(
        "{kills} kills during {name}: {} before, {afters} after ({dones} said so), 0 between, {alarms} false alarms, {:.1} ms a kill",
        kills - afters,
        took * 1e3 / kills as f64,
    );
    assert_eq!(alarms, 0);
}

macro_rules! kills {
    ($($test:ident: $name:literal)*) => {$(
        #[test]
        fn $test() {
            kill_while($name);
        }
    )*};
}

kills! {
    a_kill_during_an_ingest_is_before_or_after: "ingest"
    a_kill_during_an_import_is_before_or_after: "import"
    a_kill_during_an_erasure_is_before_or_after: "erase"
    a_kill_during_an_erasure_of_a_campaign_is_before_or_after: "campaign"
    a_kill_during_a_backup_is_before_or_after: "backup"
    a_kill_during_a_restore_is_before_or_after: "restore"
    a_kill_during_a_change_of_slots_is_before_or_after: "slots"
    a_kill_during_a_migration_is_before_or_after: "migration"
}
