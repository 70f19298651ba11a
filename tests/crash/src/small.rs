//! A disk with little room: whole pages for each file, as a file system in
//! memory has them, and ENOSPC in the middle of a write.

use std::{
    collections::HashMap,
    ffi::c_int,
    fs,
    path::{Path, PathBuf},
};

use crate::syscalls::{Call, Fate, System};

const PAGE: u64 = 4096;

/// A disk of so many pages.
pub struct SmallDisk {
    pages: u64,
    /// Lengths.
    files: HashMap<PathBuf, u64>,
    open: HashMap<c_int, PathBuf>,
}

impl SmallDisk {
    /// A disk of so many KiB with what is in `root` now.
    pub fn system(root: &Path, kib: u64) -> Box<dyn System> {
        let mut disk = Self {
            pages: kib * 1024 / PAGE,
            files: HashMap::new(),
            open: HashMap::new(),
        };
        disk.find(root);
        Box::new(disk)
    }

    fn find(&mut self, dir: &Path) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => self.find(&path),
                false => {
                    let len = fs::metadata(&path).unwrap().len();
                    self.files.insert(path, len);
                }
            }
        }
    }

    /// How far a file can grow.
    fn limit(&self, path: &Path) -> u64 {
        let used: u64 = self.files.values().map(|len| len.div_ceil(PAGE)).sum();
        let own = self.files.get(path).map_or(0, |len| len.div_ceil(PAGE));
        (own + self.pages.saturating_sub(used)) * PAGE
    }
}

impl System for SmallDisk {
    fn fate(&mut self, call: &Call<'_>) -> Fate {
        let Call::Write { fd, at, bytes } = call else {
            return Fate::Done;
        };
        let Some(path) = self.open.get(fd) else {
            return Fate::Done;
        };
        let limit = self.limit(path);
        match limit.checked_sub(*at) {
            Some(room) if room >= bytes.len() as u64 => Fate::Done,
            None | Some(0) => Fate::Fails(libc::ENOSPC),
            Some(room) => Fate::Short(room as usize),
        }
    }

    fn done(&mut self, call: &Call<'_>, returned: i64) {
        match call {
            Call::Open {
                path,
                creates,
                truncates,
            } => {
                if path.is_dir() {
                    return;
                }
                if *creates || *truncates {
                    self.files.insert(path.to_path_buf(), 0);
                }
                self.open.insert(returned as c_int, path.to_path_buf());
            }
            Call::Close(fd) => _ = self.open.remove(fd),
            Call::Write { fd, at, .. } => {
                if let Some(path) = self.open.get(fd) {
                    let len = self.files.entry(path.clone()).or_default();
                    *len = (*len).max(at + returned as u64);
                }
            }
            Call::Resize { fd, len } => {
                if let Some(path) = self.open.get(fd) {
                    self.files.insert(path.clone(), *len);
                }
            }
            Call::Rename(from, to) => {
                if let Some(len) = self.files.remove(*from) {
                    self.files.insert(to.to_path_buf(), len);
                }
                for path in self.open.values_mut().filter(|path| path == from) {
                    *path = to.to_path_buf();
                }
            }
            Call::Remove(path) => _ = self.files.remove(*path),
            _ => {}
        }
    }
}
