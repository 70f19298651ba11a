//! A disk that fails at one of its steps, or at all from one on.

use std::{
    ffi::OsString,
    io,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::disk::{Disk, GrowingFile, RealDisk};

/// When a disk fails, and how.
#[derive(Clone, Copy)]
pub(super) struct Fault {
    /// Before this step there were so many.
    pub(super) at: usize,
    /// Whether nothing reaches the disk any more, or one step fails alone.
    pub(super) for_good: bool,
    pub(super) error: io::ErrorKind,
}

/// Whether a step counts, after those that did: "rename store.db".
pub(super) type Counts = fn(&[String], &str) -> bool;

#[derive(Clone)]
pub(super) struct FaultyDisk(Arc<Plan>);

struct Plan {
    fault: Fault,
    at: AtomicUsize,
    counts: Counts,
    steps: Mutex<Vec<String>>,
}

impl FaultyDisk {
    pub(super) fn new(fault: Fault) -> Self {
        Self::counting(fault, |_, _| true)
    }

    /// The other steps are as many as they like, and never fail.
    pub(super) fn counting(fault: Fault, counts: Counts) -> Self {
        Self(Arc::new(Plan {
            fault,
            at: AtomicUsize::new(fault.at),
            counts,
            steps: Mutex::default(),
        }))
    }

    /// No segment can be moved, for good.
    pub(super) fn that_sets_nothing_aside() -> Self {
        let fault = Fault {
            at: 0,
            for_good: true,
            error: io::ErrorKind::PermissionDenied,
        };
        Self::counting(fault, |_, step| step.starts_with("rename 00"))
    }

    /// The steps that counted.
    pub(super) fn steps(&self) -> Vec<String> {
        self.0.steps.lock().unwrap().clone()
    }

    pub(super) fn has_failed(&self) -> bool {
        self.steps().len() > self.0.at.load(Ordering::Relaxed)
    }

    /// Fails after so many steps more.
    pub(super) fn fails_after(&self, steps: usize) {
        let at = self.steps().len() + steps;
        self.0.at.store(at, Ordering::Relaxed);
    }

    pub(super) fn works_again(&self) {
        self.0.at.store(usize::MAX, Ordering::Relaxed);
    }

    fn step(&self, what: &str, path: &Path) -> io::Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let step = format!("{what} {name}");
        let mut steps = self.0.steps.lock().unwrap();
        if !(self.0.counts)(&steps, &step) {
            return Ok(());
        }
        let (n, at) = (steps.len(), self.0.at.load(Ordering::Relaxed));
        steps.push(step);
        match n == at || (n > at && self.0.fault.for_good) {
            true => Err(self.0.fault.error.into()),
            false => Ok(()),
        }
    }
}

struct FaultyFile {
    file: Box<dyn GrowingFile>,
    name: std::path::PathBuf,
    disk: FaultyDisk,
    /// After a failed sync the kernel may say anything; nobody may rely on it.
    sync_failed: bool,
}

impl GrowingFile for FaultyFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        assert!(!self.sync_failed, "written after a failed sync");
        let step = self.disk.step("append", &self.name);
        step.inspect_err(|_| {
            // A short write.
            self.file.append(&bytes[..bytes.len() / 2]).unwrap();
        })?;
        self.file.append(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        assert!(!self.sync_failed, "synced again after a failed sync");
        let step = self.disk.step("flush", &self.name);
        step.inspect_err(|_| self.sync_failed = true)?;
        self.file.sync()
    }
    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.disk.step("cut", &self.name)?;
        self.file.truncate(len)
    }
}

impl Disk for FaultyDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        self.step("create", path)?;
        Ok(Box::new(FaultyFile {
            file: RealDisk.create_new(path)?,
            name: path.to_owned(),
            disk: self.clone(),
            sync_failed: false,
        }))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read", path)?;
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        self.step("head", path)?;
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
    fn empty(&self, path: &Path) -> io::Result<()> {
        self.step("empty", path)?;
        RealDisk.empty(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        self.step("list", dir)?;
        RealDisk.list(dir)
    }
}
