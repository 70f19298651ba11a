//! For measuring only: nothing written through this survives a power cut.

use std::{ffi::OsString, io, path::Path, sync::Arc};

use stint_model::Moment;

use crate::{
    Platform, Recorder, VaultError,
    disk::{Disk, GrowingFile, RealDisk},
};

/// A recorder that acknowledges before anything is on the disk.
///
/// # Errors
/// As [`Recorder::open`].
pub fn recorder_without_sync(
    dir: &Path,
    platform: Arc<dyn Platform>,
    now: Moment,
) -> Result<Recorder, VaultError> {
    Recorder::open_on(Arc::new(WithoutSync), dir, platform, now)
}

struct WithoutSync;

struct FileWithoutSync(Box<dyn GrowingFile>);

impl GrowingFile for FileWithoutSync {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.append(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.0.truncate(len)
    }
}

impl Disk for WithoutSync {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        Ok(Box::new(FileWithoutSync(RealDisk.create_new(path)?)))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        RealDisk.head(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Whether it is there is asked in this way, too.
        std::fs::metadata(path).map(|_| ())
    }
    fn empty(&self, path: &Path) -> io::Result<()> {
        RealDisk.empty(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.list(dir)
    }
}
