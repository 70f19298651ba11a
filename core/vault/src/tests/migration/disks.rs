//! Disks that stop or fail while a store is moved.

use std::{
    ffi::OsString,
    io,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

use crate::disk::{Disk, GrowingFile, RealDisk};

/// Dies at its k-th step: nothing after it reaches the disk. What the files
/// were at each step is kept.
#[derive(Clone)]
pub(super) struct Dying {
    left: Arc<AtomicI64>,
    pub(super) steps: Arc<Mutex<Vec<String>>>,
}

impl Dying {
    pub(super) fn at(step: i64) -> Self {
        Self {
            left: Arc::new(AtomicI64::new(step)),
            steps: Arc::default(),
        }
    }
    fn step(&self, what: &str, path: &Path) -> io::Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.steps.lock().unwrap().push(format!("{what} {name}"));
        match self.left.fetch_sub(1, Ordering::Relaxed) {
            ..=0 => Err(io::ErrorKind::Other.into()),
            _ => Ok(()),
        }
    }
}

impl Disk for Dying {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        self.step("create", path)?;
        RealDisk.create_new(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        RealDisk.head(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename", from)?;
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove", path)?;
        RealDisk.remove(path)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.step("sync folder", dir)?;
        RealDisk.sync_dir(dir)
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step("sync", path)?;
        RealDisk.sync_file(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.list(dir)
    }
}

/// Fails at its k-th step, and at no other.
pub(super) struct FailsOnce(pub(super) Dying, pub(super) i64);

impl FailsOnce {
    fn step(&self, what: &str, path: &Path) -> io::Result<()> {
        let _ = self.0.step(what, path);
        match self.0.left.load(Ordering::Relaxed) == i64::MAX - 1 - self.1 {
            true => Err(io::Error::from_raw_os_error(5)),
            false => Ok(()),
        }
    }
}

impl Disk for FailsOnce {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        RealDisk.create_new(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        RealDisk.head(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if from.ends_with("store.db.new") {
            self.step("rename", from)?;
        }
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        if path.to_string_lossy().contains("store.db.new") {
            self.step("remove", path)?;
        }
        RealDisk.remove(path)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        // That after the exchange; those before belong to other files.
        let steps = self.0.steps.lock().unwrap().clone();
        if steps.last().is_some_and(|s| s.starts_with("rename")) {
            self.step("sync folder", dir)?;
        }
        RealDisk.sync_dir(dir)
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step("sync", path)?;
        RealDisk.sync_file(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.list(dir)
    }
}
