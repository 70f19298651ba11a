//! Power cuts: recorder and vault work on a disk that notes each step, and
//! each step is then the last one, with what wasn't synced by then lost, torn
//! or kept in part. SQLite's own files are replaced whole at each commit here:
//! its journal is its makers' to test.

use std::{
    collections::{BTreeMap, HashMap},
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use stint_model::{Interval, Payload, RecordId, UtcMs};

use super::{DAY, Phone, at, fix};
use crate::{
    Finding, Recorder, VaultError,
    disk::{Disk, GrowingFile, RealDisk},
};

/// One step towards the disk, or word of what was promised by then.
#[derive(Clone)]
enum Step {
    Create(usize, PathBuf),
    Append(usize, Vec<u8>),
    Truncate(usize, usize),
    Sync(usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    SyncDir(PathBuf),
    /// What SQLite and the device hold from here on.
    Outside(Files),
    Acknowledged(Vec<(RecordId, i32)>),
    Set(u8),
    /// These values may be gone from here on.
    Erasing(std::ops::Range<i32>),
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// What a disk may leave undone while it says that it is done.
#[derive(Clone, Copy, PartialEq)]
enum Lie {
    None,
    File,
    Dir,
    Again,
}

struct Trace {
    root: PathBuf,
    steps: Vec<Step>,
    names: HashMap<PathBuf, usize>,
    files: usize,
    outside: Files,
    lie: Lie,
    /// The process that writes is killed at its next sync.
    killed: bool,
}

impl Trace {
    fn push(&mut self, step: Step) {
        let now = outside(&self.root);
        if now != self.outside {
            self.outside = now.clone();
            self.steps.push(Step::Outside(now));
        }
        self.steps.push(step);
    }
}

/// All that the traced disk doesn't write: the database and the device's keys.
fn outside(root: &Path) -> Files {
    let mut files = Files::new();
    for path in files_in(&root.join("hw")) {
        files.insert(path.clone(), fs::read(path).unwrap());
    }
    let store = root.join("vault/store.db");
    files.insert(store.clone(), fs::read(store).unwrap());
    files
}

fn files_in(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let paths = entries.map(|e| e.unwrap().path());
    paths.filter(|p| p.is_file()).collect()
}

#[derive(Clone)]
struct TracedDisk(Arc<Mutex<Trace>>);

struct TracedFile {
    file: Box<dyn GrowingFile>,
    number: usize,
    disk: TracedDisk,
}

impl TracedDisk {
    fn push(&self, step: Step) {
        self.0.lock().unwrap().push(step);
    }
    fn alive(&self) -> io::Result<()> {
        match self.0.lock().unwrap().killed {
            true => Err(io::ErrorKind::Other.into()),
            false => Ok(()),
        }
    }
    fn kill(&self, killed: bool) {
        self.0.lock().unwrap().killed = killed;
    }
    fn lies(&self, lie: Lie) -> bool {
        self.0.lock().unwrap().lie == lie
    }
}

impl GrowingFile for TracedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.disk.push(Step::Append(self.number, bytes.to_vec()));
        self.file.append(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.disk.alive()?;
        if !self.disk.lies(Lie::File) {
            self.disk.push(Step::Sync(self.number));
        }
        Ok(())
    }
    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.disk.alive()?;
        self.disk.push(Step::Truncate(self.number, len as usize));
        self.file.truncate(len)
    }
}

impl Disk for TracedDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        self.alive()?;
        let file = RealDisk.create_new(path)?;
        let mut trace = self.0.lock().unwrap();
        let number = trace.files;
        trace.files += 1;
        trace.names.insert(path.to_owned(), number);
        trace.push(Step::Create(number, path.to_owned()));
        Ok(Box::new(TracedFile {
            file,
            number,
            disk: self.clone(),
        }))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        RealDisk.head(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)?;
        let mut trace = self.0.lock().unwrap();
        let number = trace.names.remove(from).unwrap();
        trace.names.insert(to.to_owned(), number);
        trace.push(Step::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)?;
        let mut trace = self.0.lock().unwrap();
        trace.names.remove(path);
        trace.push(Step::Remove(path.to_owned()));
        Ok(())
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        if !self.lies(Lie::Dir) {
            self.push(Step::SyncDir(dir.to_owned()));
        }
        Ok(())
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_file(path)?;
        if !self.lies(Lie::Again) {
            let mut trace = self.0.lock().unwrap();
            let number = trace.names[path];
            trace.push(Step::Sync(number));
        }
        Ok(())
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.list(dir)
    }
}

/// A day and a half at work: two recorders, the first one killed, a vault
/// that takes in while they run, and an erasure.
fn work(phone: &Phone, disk: &TracedDisk) {
    let arc: Arc<dyn Disk> = Arc::new(disk.clone());
    let open = |now| {
        Recorder::open_on(arc.clone(), &phone.path(), phone.platform.clone(), at(now)).unwrap()
    };
    let mut value = 0;
    let mut append = |recorder: &mut Recorder, now: i64, many: i32| {
        let batch: Vec<_> = (value..value + many)
            .map(|v| fix(now + i64::from(v), v))
            .collect();
        let ids = recorder.append(&batch, at(now)).unwrap();
        disk.push(Step::Acknowledged(
            ids.into_iter().zip(value..value + many).collect(),
        ));
        value += many;
        value
    };
    let mut recorder = open(1);
    for i in 0..6 {
        append(&mut recorder, i * 60_000, 1 + i as i32 % 3);
    }
    // The clock is set forward: an event and a new segment.
    recorder.heartbeat(at(3_600_000)).unwrap();
    let morning = append(&mut recorder, 7_200_000, 400);
    {
        let mut vault = phone.unlock_on(arc.clone(), 7_300_000).unwrap();
        vault.ingest(at(7_300_000)).unwrap();
        vault.set_setting("count", &[1]).unwrap();
        disk.push(Step::Set(1));
        append(&mut recorder, 7_400_000, 2);
        vault.ingest(at(7_400_000)).unwrap();
    }
    append(&mut recorder, 7_500_000, 1);
    // Killed between a write and its sync: what the system still holds of it
    // is there for the next recorder, and may be gone after a cut.
    disk.kill(true);
    let unheard = [fix(7_600_000, -1), fix(7_600_001, -2)];
    assert!(recorder.append(&unheard, at(7_600_000)).is_err());
    drop(recorder);
    disk.kill(false);
    let mut recorder = open(8_000_000);
    append(&mut recorder, 8_000_001, 3);
    append(&mut recorder, DAY, 2);
    recorder.close(at(DAY + 1)).unwrap();
    let now = DAY + 2;
    let mut vault = phone.unlock_on(arc.clone(), now).unwrap();
    vault.ingest(at(now)).unwrap();
    vault.set_setting("count", &[2]).unwrap();
    disk.push(Step::Set(2));
    disk.push(Step::Erasing(0..morning));
    let hours = Interval::between(at(0).utc, at(7_300_000).utc);
    vault.erase(hours, at(now)).unwrap();
    drop(vault);
    let mut recorder = open(now + 10);
    append(&mut recorder, now + 11, 2);
    recorder.close(at(now + 12)).unwrap();
    let mut vault = phone.unlock_on(arc, now + 13).unwrap();
    vault.ingest(at(now + 13)).unwrap();
    vault.lock().unwrap();
}

/// How a cut treats what wasn't synced.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cut {
    Dropped,
    Kept,
    /// Each file up to some byte, then perhaps zeros or noise; some of the
    /// changes of folders.
    Torn,
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same cuts in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

#[derive(Clone, Default)]
struct File {
    synced: Vec<u8>,
    now: Vec<u8>,
}

/// A disk as far as the trace goes.
#[derive(Clone, Default)]
struct Image {
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    unsynced: Vec<Step>,
    outside: Files,
    acked: HashMap<RecordId, i32>,
    set: u8,
}

impl Image {
    /// All of a folder, durable.
    fn of(root: &Path) -> Self {
        let mut image = Self {
            outside: outside(root),
            ..Self::default()
        };
        let vault = root.join("vault");
        for path in [files_in(&vault), files_in(&vault.join("segments"))].concat() {
            let name = path.file_name().unwrap().to_str().unwrap();
            if name != "store.db" && !name.ends_with(".lock") {
                let bytes = fs::read(&path).unwrap();
                image.names.insert(path, image.files.len());
                image.files.push(File {
                    synced: bytes.clone(),
                    now: bytes,
                });
            }
        }
        image
    }

    fn file(&mut self, number: usize) -> &mut File {
        if self.files.len() <= number {
            self.files.resize(number + 1, File::default());
        }
        &mut self.files[number]
    }

    fn apply(&mut self, step: &Step) {
        match step {
            Step::Append(f, bytes) => self.file(*f).now.extend_from_slice(bytes),
            Step::Truncate(f, len) => self.file(*f).now.truncate(*len),
            Step::Sync(f) => {
                let file = self.file(*f);
                file.synced.clone_from(&file.now);
            }
            Step::Create(..) | Step::Rename(..) | Step::Remove(..) => {
                self.unsynced.push(step.clone());
            }
            Step::SyncDir(dir) => {
                let within = |p: &Path| p.parent() == Some(dir);
                let steps = std::mem::take(&mut self.unsynced);
                for step in steps {
                    let here = match &step {
                        Step::Create(_, p) | Step::Remove(p) => within(p),
                        Step::Rename(a, b) => within(a) || within(b),
                        _ => false,
                    };
                    if here {
                        self.rename(&step);
                    } else {
                        self.unsynced.push(step);
                    }
                }
            }
            Step::Outside(files) => self.outside.clone_from(files),
            Step::Acknowledged(records) => self.acked.extend(records.iter().copied()),
            Step::Set(value) => self.set = *value,
            Step::Erasing(values) => self.acked.retain(|_, v| !values.contains(v)),
        }
    }

    fn rename(&mut self, step: &Step) {
        match step {
            Step::Create(f, path) => _ = self.names.insert(path.clone(), *f),
            Step::Remove(path) => _ = self.names.remove(path),
            Step::Rename(from, to) => {
                // The name it had may be among what was lost.
                if let Some(f) = self.names.remove(from) {
                    self.names.insert(to.clone(), f);
                }
            }
            _ => {}
        }
    }

    /// What is found after the power is back.
    fn cut(mut self, cut: Cut, random: &mut Random) -> Self {
        let steps = std::mem::take(&mut self.unsynced);
        // A journal of a file system keeps the order of its changes.
        let reached = match cut {
            Cut::Dropped => 0,
            Cut::Kept => steps.len(),
            Cut::Torn => random.below(steps.len() + 1),
        };
        for step in &steps[..reached] {
            self.rename(step);
        }
        for file in &mut self.files {
            match cut {
                Cut::Dropped => {}
                Cut::Kept => file.synced.clone_from(&file.now),
                Cut::Torn => tear(file, random),
            }
        }
        self
    }

    /// Writes the files of this image, from `root`, to another folder.
    fn write(&self, root: &Path, to: &Path) {
        let place = |path: &Path| to.join(path.strip_prefix(root).unwrap());
        fs::create_dir_all(to.join("vault/segments")).unwrap();
        fs::create_dir_all(to.join("hw")).unwrap();
        for (path, bytes) in &self.outside {
            fs::write(place(path), bytes).unwrap();
        }
        for (path, f) in &self.names {
            let file = self.files.get(*f).map_or(&[][..], |f| &f.synced);
            fs::create_dir_all(place(path).parent().unwrap()).unwrap();
            fs::write(place(path), file).unwrap();
        }
    }
}

/// Cuts what wasn't synced at any byte; zeros or noise may follow.
fn tear(file: &mut File, random: &mut Random) {
    let (synced, now) = (file.synced.len(), file.now.len());
    if now <= synced || file.now[..synced] != file.synced {
        if random.below(2) == 1 {
            file.synced.clone_from(&file.now);
        }
        return;
    }
    let reached = synced + random.below(now - synced + 1);
    let after = random.below(now - reached + 1);
    file.synced.extend_from_slice(&file.now[synced..reached]);
    match random.below(3) {
        0 => {}
        1 => file.synced.resize(reached + after, 0),
        _ => file.synced.extend((0..after).map(|_| random.next() as u8)),
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Verdict {
    images: usize,
    lost: usize,
    doubled: usize,
    alarms: usize,
    refused: usize,
}

/// Starts again on what a cut left, and says what is wrong with it.
fn start_again(image: &Image, dir: &Path, recorder_first: bool, verdict: &mut Verdict) {
    let mut again = || -> Result<(), VaultError> {
        let phone = Phone::found(dir)?;
        let now = DAY + 1_000;
        let value = 1_000_000;
        let mut acked = image.acked.clone();
        if recorder_first {
            let mut recorder = Recorder::open(&phone.path(), phone.platform.clone(), at(now))?;
            let ids = recorder.append(&[fix(now, value)], at(now))?;
            acked.insert(ids[0], value);
        }
        let mut vault = phone.unlock_on(Arc::new(RealDisk), now)?;
        let report = vault.ingest(at(now))?;
        let notes = vault.integrity()?;
        let alarms = notes
            .iter()
            .filter(|n| !matches!(n.finding, Finding::Erased { .. } | Finding::ErasureFinished));
        verdict.alarms += alarms.count().max(report.findings.len());
        let mut stored: HashMap<RecordId, i32> = HashMap::new();
        let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
        for r in vault.records(ever).collect::<Result<Vec<_>, _>>()? {
            if let Payload::Fix(f) = r.record.payload {
                let again = stored.insert(r.id, f.position.lat_e7());
                verdict.doubled += usize::from(again.is_some());
            }
        }
        let lost = acked.iter().filter(|(id, v)| stored.get(id) != Some(v));
        verdict.lost += lost.count();
        let set = vault.setting("count")?.map_or(0, |v| v[0]);
        verdict.lost += usize::from(set < image.set);
        Ok(())
    };
    if again().is_err() {
        verdict.refused += 1;
    }
}

/// Cuts the power `cuts` times, over all steps alike.
fn cut_power(lie: Lie, cuts: usize) -> Verdict {
    let phone = Phone::new();
    // Lays the ballast, which is 64 steps of no interest.
    phone.recorder(0).close(at(0)).unwrap();
    drop(phone.unlock(0));
    let root = phone.root.clone();
    let base = Image::of(&root);
    let disk = TracedDisk(Arc::new(Mutex::new(Trace {
        root: root.clone(),
        steps: Vec::new(),
        names: base.names.clone().into_iter().collect(),
        files: base.files.len(),
        outside: base.outside.clone(),
        lie,
        killed: false,
    })));
    work(&phone, &disk);
    let steps = disk.0.lock().unwrap().steps.clone();
    let mut verdict = Verdict::default();
    let mut random = Random(42);
    let memory = Path::new("/dev/shm");
    'all: for round in 0.. {
        let mut image = base.clone();
        for (i, step) in steps.iter().enumerate() {
            if verdict.images == cuts {
                break 'all;
            }
            image.apply(step);
            let cut = match round {
                0 => Cut::Dropped,
                1 => Cut::Kept,
                _ => Cut::Torn,
            };
            let dir = if memory.is_dir() {
                tempfile::tempdir_in(memory)
            } else {
                tempfile::tempdir()
            }
            .unwrap();
            let after = image.clone().cut(cut, &mut random);
            after.write(&root, dir.path());
            let before = (verdict.lost, verdict.alarms, verdict.refused);
            start_again(&after, dir.path(), (i + round) % 2 == 0, &mut verdict);
            let bad = before != (verdict.lost, verdict.alarms, verdict.refused);
            if bad && lie == Lie::None {
                println!("step {i} of {}, {cut:?}: {verdict:?}", steps.len());
            }
            verdict.images += 1;
        }
    }
    println!("power cuts: {} steps, {verdict:?}", steps.len());
    verdict
}

/// How many cuts: `STINT_POWER_CUTS`, for long runs.
fn cuts() -> usize {
    let set = std::env::var("STINT_POWER_CUTS").ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(2_000)
}

#[test]
fn no_power_cut_loses_an_acknowledged_record() {
    let cuts = cuts();
    let good = Verdict {
        images: cuts,
        ..Verdict::default()
    };
    assert_eq!(cut_power(Lie::None, cuts), good);
}

#[test]
fn a_disk_that_skips_its_syncs_fails_the_same_test() {
    assert!(cut_power(Lie::File, 400).lost > 0);
    assert!(cut_power(Lie::Dir, 400).lost > 0);
}

#[test]
fn a_predecessor_hashed_before_its_sync_fails_the_same_test() {
    assert!(cut_power(Lie::Again, 400).alarms > 0);
}
