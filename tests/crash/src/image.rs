//! What is on a disk after a power cut.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use crate::{Owed, Random, Step};

/// How a cut treats what wasn't synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// All of it is lost.
    Dropped,
    /// All of it is kept.
    Kept,
    /// Each file up to some byte, then perhaps zeros or noise.
    Torn,
    /// Any of the writes to SQLite's files, whichever came first; each whole,
    /// or some of its sectors, the others old, zeros or noise. Files that only
    /// grow are torn.
    Reordered,
}

impl Cut {
    /// Each kind in turn, and then again and again the two that differ each time.
    pub fn of_round(round: usize) -> Self {
        match round {
            0 => Self::Dropped,
            1 => Self::Kept,
            n if n % 2 == 0 => Self::Torn,
            _ => Self::Reordered,
        }
    }
}

/// What a disk writes at once.
const SECTOR: usize = 512;

#[derive(Clone)]
enum Op {
    Write(usize, Rc<[u8]>),
    Resize(usize),
}

#[derive(Clone, Default)]
struct File {
    synced: Vec<u8>,
    pending: Vec<Op>,
}

/// A disk as far as some steps went.
#[derive(Clone, Default)]
pub struct Image {
    files: Vec<File>,
    /// Names that survive; folders have no number.
    names: BTreeMap<PathBuf, Option<usize>>,
    /// Changes of names that weren't synced.
    pending: Vec<Step>,
    /// What was promised so far.
    pub owed: Owed,
}

/// What is found: files with their bytes, and folders.
pub type Found = BTreeMap<PathBuf, Option<Vec<u8>>>;

impl Image {
    /// All that is in a folder, durable.
    pub fn of(root: &Path) -> Self {
        let mut image = Self::default();
        image.add(root);
        image
    }

    fn add(&mut self, dir: &Path) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                self.names.insert(path.clone(), None);
                self.add(&path);
            } else {
                let synced = fs::read(&path).unwrap();
                self.names.insert(path, Some(self.files.len()));
                let pending = Vec::new();
                self.files.push(File { synced, pending });
            }
        }
    }

    pub(crate) fn numbers(&self) -> HashMap<PathBuf, usize> {
        let files = self.names.iter();
        files
            .filter_map(|(p, n)| Some((p.clone(), (*n)?)))
            .collect()
    }

    pub(crate) fn files(&self) -> usize {
        self.files.len()
    }

    fn file(&mut self, number: usize) -> &mut File {
        if self.files.len() <= number {
            self.files.resize(number + 1, File::default());
        }
        &mut self.files[number]
    }

    /// Goes one step further.
    pub fn apply(&mut self, step: &Step) {
        match step {
            Step::Write(f, at, bytes) => {
                let op = Op::Write(*at as usize, bytes.clone());
                self.file(*f).pending.push(op);
            }
            Step::Resize(f, len) => self.file(*f).pending.push(Op::Resize(*len as usize)),
            Step::Sync(f) => {
                let file = self.file(*f);
                for op in std::mem::take(&mut file.pending) {
                    op.apply(&mut file.synced);
                }
            }
            Step::SyncDir(dir) => {
                for step in std::mem::take(&mut self.pending) {
                    if touches(&step).iter().any(|p| p.parent() == Some(dir)) {
                        change(&mut self.names, &step);
                    } else {
                        self.pending.push(step);
                    }
                }
            }
            Step::Promise(promise) => self.owed.add(promise),
            Step::Create(..) | Step::Rename(..) | Step::Remove(_) | Step::MakeDir(_) => {
                self.pending.push(step.clone());
            }
        }
    }

    /// What is found after the power is back.
    pub fn cut(&self, cut: Cut, random: &mut Random) -> Found {
        let mut names = self.names.clone();
        // A file system keeps the order of changes within a folder, not that
        // of two folders.
        let mut left: HashMap<PathBuf, usize> = HashMap::new();
        for step in &self.pending {
            *left.entry(folder(step)).or_default() += 1;
        }
        let mut folders: Vec<_> = left.iter_mut().collect();
        folders.sort();
        for (_, n) in folders {
            *n = match cut {
                Cut::Dropped => 0,
                Cut::Kept => *n,
                Cut::Torn | Cut::Reordered => random.below(*n + 1),
            };
        }
        for step in &self.pending {
            let left = left.entry(folder(step)).or_default();
            if *left > 0 {
                *left -= 1;
                change(&mut names, step);
            }
        }
        names
            .into_iter()
            .map(|(path, number)| {
                let sqlite = path.to_str().is_some_and(|p| p.contains("store.db"));
                let content = number.map(|n| {
                    let empty = File::default();
                    self.files.get(n).unwrap_or(&empty).cut(cut, sqlite, random)
                });
                (path, content)
            })
            .collect()
    }
}

/// Writes what was found in `root` to another folder.
pub fn lay(found: &Found, root: &Path, to: &Path) {
    for (path, content) in found {
        let place = to.join(path.strip_prefix(root).unwrap());
        // What is in a folder that was lost is lost.
        if place.parent().is_some_and(Path::is_dir) {
            match content {
                Some(bytes) => fs::write(place, bytes).unwrap(),
                None => fs::create_dir_all(place).unwrap(),
            }
        }
    }
}

fn touches(step: &Step) -> Vec<&Path> {
    match step {
        Step::Create(_, p) | Step::Remove(p) | Step::MakeDir(p) => vec![p],
        Step::Rename(a, b) => vec![a, b],
        _ => Vec::new(),
    }
}

/// The folder whose journal a change of names is in: a new name's.
fn folder(step: &Step) -> PathBuf {
    let last = touches(step).pop();
    last.and_then(Path::parent)
        .unwrap_or(Path::new(""))
        .to_owned()
}

fn change(names: &mut BTreeMap<PathBuf, Option<usize>>, step: &Step) {
    match step {
        Step::Create(f, path) => _ = names.insert(path.clone(), Some(*f)),
        Step::MakeDir(path) => _ = names.insert(path.clone(), None),
        Step::Remove(path) => names.retain(|p, _| !p.starts_with(path)),
        Step::Rename(from, to) => {
            let moved: Vec<PathBuf> = names
                .keys()
                .filter(|p| p.starts_with(from))
                .cloned()
                .collect();
            for path in moved {
                // The name it had may be among what was lost.
                if let (Some(f), Ok(rest)) = (names.remove(&path), path.strip_prefix(from)) {
                    let new = if rest.as_os_str().is_empty() {
                        to.clone()
                    } else {
                        to.join(rest)
                    };
                    names.insert(new, f);
                }
            }
        }
        _ => {}
    }
}

impl Op {
    fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => put(to, *at, bytes),
            Self::Resize(len) => to.resize(*len, 0),
        }
    }

    /// Its front, and perhaps zeros or noise behind.
    fn tear(&self, to: &mut Vec<u8>, random: &mut Random) {
        let Self::Write(at, bytes) = self else { return };
        let reached = random.below(bytes.len() + 1);
        put(to, *at, &bytes[..reached]);
        let after = random.below(bytes.len() - reached + 1);
        match random.below(3) {
            0 => {}
            1 => put(to, at + reached, &vec![0; after]),
            _ => put(to, at + reached, &noise(after, random)),
        }
    }

    /// Some of its sectors.
    fn scatter(&self, to: &mut Vec<u8>, random: &mut Random) {
        let Self::Write(at, bytes) = self else { return };
        for (i, sector) in bytes.chunks(SECTOR).enumerate() {
            let at = at + i * SECTOR;
            match random.below(6) {
                0 => {}
                1 => put(to, at, &vec![0; sector.len()]),
                2 => put(to, at, &noise(sector.len(), random)),
                _ => put(to, at, sector),
            }
        }
    }
}

fn put(to: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    if to.len() < at + bytes.len() {
        to.resize(at + bytes.len(), 0);
    }
    to[at..at + bytes.len()].copy_from_slice(bytes);
}

fn noise(len: usize, random: &mut Random) -> Vec<u8> {
    (0..len).map(|_| random.bits() as u8).collect()
}

impl File {
    fn cut(&self, cut: Cut, sqlite: bool, random: &mut Random) -> Vec<u8> {
        let mut found = self.synced.clone();
        match cut {
            Cut::Dropped => {}
            Cut::Kept => self.pending.iter().for_each(|op| op.apply(&mut found)),
            Cut::Reordered if sqlite => {
                for op in &self.pending {
                    match random.below(3) {
                        0 => {}
                        1 => op.apply(&mut found),
                        _ => op.scatter(&mut found, random),
                    }
                }
            }
            Cut::Torn | Cut::Reordered => {
                let reached = random.below(self.pending.len() + 1);
                for op in &self.pending[..reached] {
                    op.apply(&mut found);
                }
                if let Some(op) = self.pending.get(reached) {
                    op.tear(&mut found, random);
                }
            }
        }
        found
    }
}
