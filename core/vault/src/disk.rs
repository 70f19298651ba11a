//! Files, behind a trait so that tests can make every step fail.
//!
//! What is behind it: segments, key files, the recorder's manifest. SQLite
//! has its own.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::{VaultError, platform, siblings::is_copy};

/// The largest file that is read whole: a segment is at most 4 MiB and one
/// batch, a key file of a hundred years 7 MiB.
pub(crate) const MAX_READ: u64 = 64 << 20;

/// A recorder never comes so many segments ahead of those that are known to be
/// its own: a name that says so is somebody else's.
pub(crate) const FAR: u64 = 1 << 32;
/// Numbers from here on name the records of imports, and are no recorder's.
pub(crate) const IMPORTED: u64 = 1 << 63;

/// What follows a vault's name where it grows before it is whole.
pub(crate) const RESTORING: &str = ".restoring";

/// A file that only grows.
pub(crate) trait GrowingFile: Send {
    /// Appends all bytes, or fails having appended some of them.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns once all that was appended survives a power cut.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts what a failed append left.
    fn truncate(&mut self, len: u64) -> io::Result<()>;
}

/// What the vault asks of a file system.
pub(crate) trait Disk: Send + Sync {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>>;
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The first bytes of a file, `len` or as many as it has.
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>>;
    /// A file to be read from its beginning, for whoever needn't hold it whole.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(io::Cursor::new(self.read(path)?)))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes creations, renames and removals within `dir` survive a power cut.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Makes a file's content, whoever wrote it, survive a power cut.
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Leaves nothing of a file but its name. It takes no room.
    fn empty(&self, path: &Path) -> io::Result<()>;
    /// Names of the files in `dir`, unordered.
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>>;
}

/// Replaces a file so that after a power cut either the old or the new one is
/// there, whole.
pub(crate) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = unfinished(path);
    remove_if_there(disk, &new)?;
    let mut file = disk.create_new(&new)?;
    file.append(bytes)?;
    file.sync()?;
    drop(file);
    disk.rename(&new, path)?;
    disk.sync_dir(path.parent().unwrap_or(Path::new(".")))
}

/// Whether there is no room for one more file beside this one.
pub(crate) fn has_no_room_beside(path: &Path) -> bool {
    let trial = beside(path, "-room");
    let tried = remove_if_there(&RealDisk, &trial).and_then(|()| {
        let mut file = RealDisk.create_new(&trial)?;
        file.append(&[0; 4096])?;
        file.sync()
    });
    // If it stays, the next trial begins with that.
    let _ = remove_if_there(&RealDisk, &trial);
    tried.is_err_and(|e| matches!(e.into(), VaultError::DiskFull))
}

/// Where [`replace`] writes first, and what a kill meanwhile leaves.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    beside(path, ".new")
}

/// What SQLite keeps beside a database while it is changed.
pub(crate) fn journal_of(database: &Path) -> PathBuf {
    beside(database, "-journal")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes a file; that it isn't there is fine.
pub(crate) fn remove_if_there(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    match disk.remove(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Makes a folder, and those above it that are missing, for its owner alone.
pub(crate) fn private_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Takes a file or folder from everybody but its owner. Where that can't be
/// done its content is sealed all the same.
pub(crate) fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// The operating system's files.
pub(crate) struct RealDisk;

impl GrowingFile for File {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        // On Apple systems std asks for F_FULLFSYNC.
        self.sync_data()
    }
    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.set_len(len)
    }
}

impl Disk for RealDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        let mut options = OpenOptions::new();
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Box::new(options.open(path)?))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let mut bytes = Vec::new();
        file.take(MAX_READ + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_READ {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(len);
        File::open(path)?.take(len as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(path)?))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        // Only where directories can be opened; elsewhere a rename is durable by itself.
        if cfg!(unix) {
            File::open(dir)?.sync_all()?;
        }
        Ok(())
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().append(true).open(path)?.sync_data()
    }
    fn empty(&self, path: &Path) -> io::Result<()> {
        let file = OpenOptions::new().write(true).truncate(true).open(path)?;
        file.sync_all()
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(dir)?
            .map(|entry| entry.map(|e| e.file_name()))
            .collect()
    }
}

/// A lock that the operating system lets go when its holder dies.
pub(crate) struct Lock {
    file: File,
}

impl Drop for Lock {
    /// Closing isn't enough: a process that was forked just now holds the file
    /// too, until it runs its own program.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

impl Lock {
    /// Takes the lock, or returns `None` if somebody has it.
    pub(crate) fn try_take(path: &Path) -> Result<Option<Self>, VaultError> {
        let file = Self::open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(e)) => Err(e.into()),
        }
    }

    /// Waits for the lock. Only for steps that take milliseconds.
    pub(crate) fn wait(path: &Path) -> Result<Self, VaultError> {
        let file = Self::open(path)?;
        file.lock()?;
        Ok(Self { file })
    }

    fn open(path: &Path) -> Result<File, VaultError> {
        // A key store that calls back would wait for the lock that its own
        // caller holds.
        if platform::is_asked() {
            return Err(VaultError::InUse);
        }
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(options.open(path)?)
    }
}

/// The names of a vault's files.
#[derive(Clone)]
pub(crate) struct Layout {
    pub(crate) dir: PathBuf,
}

impl Layout {
    pub(crate) fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
        }
    }
    /// The two copies of the key file.
    pub(crate) fn keys(&self) -> [PathBuf; 2] {
        [self.dir.join("keys"), self.dir.join("keys.copy")]
    }
    pub(crate) fn manifest(&self) -> PathBuf {
        self.dir.join("recorder")
    }
    pub(crate) fn store(&self) -> PathBuf {
        self.dir.join("store.db")
    }
    /// Where a store grows that is to take the place of an older one.
    pub(crate) fn store_copy(&self) -> PathBuf {
        unfinished(&self.store())
    }
    /// The store, and all that may lie about of it.
    pub(crate) fn stores(&self) -> [PathBuf; 4] {
        let (store, copy) = (self.store(), self.store_copy());
        let journals = (journal_of(&store), journal_of(&copy));
        [store, journals.0, copy, journals.1]
    }
    pub(crate) fn segments(&self) -> PathBuf {
        self.dir.join("segments")
    }
    pub(crate) fn segment(&self, number: u64) -> PathBuf {
        self.segments().join(format!("{number:016x}.seg"))
    }
    /// Where segments go that can't be read whole; nothing is deleted to recover.
    pub(crate) fn quarantine(&self) -> PathBuf {
        self.dir.join("quarantine")
    }
    pub(crate) fn ballast(&self) -> PathBuf {
        self.dir.join("ballast")
    }
    pub(crate) fn vault_lock(&self) -> PathBuf {
        self.dir.join("vault.lock")
    }
    pub(crate) fn recorder_lock(&self) -> PathBuf {
        self.dir.join("recorder.lock")
    }
    /// Held while the manifest is exchanged, and while a segment is begun.
    pub(crate) fn manifest_lock(&self) -> PathBuf {
        self.dir.join("manifest.lock")
    }

    /// Other vaults of the same worker beside this one.
    pub(crate) fn other_copies(&self) -> Vec<PathBuf> {
        let Some(name) = self.dir.file_name() else {
            return Vec::new();
        };
        let parent = match self.dir.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let (name, mut found) = (name.to_string_lossy().into_owned(), Vec::new());
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let other = entry.file_name().to_string_lossy().into_owned();
            if is_copy(&other, &name) && entry.path().is_dir() {
                found.push(entry.path());
            }
        }
        found.sort();
        found
    }

    /// Whether there is data whose key file is gone. A store alone isn't: it
    /// is made before the first keys are written.
    pub(crate) fn lost_its_keys(&self, disk: &dyn Disk) -> bool {
        self.manifest().exists() || self.segment_numbers(disk).is_ok_and(|n| !n.is_empty())
    }

    /// What to say of a folder without a key file.
    pub(crate) fn without_keys(&self, disk: &dyn Disk) -> VaultError {
        match self.lost_its_keys(disk) {
            true => VaultError::KeysMissing,
            false => VaultError::NoVault,
        }
    }

    /// Takes the folder from everybody but its owner; earlier programs left
    /// that to the system.
    pub(crate) fn make_private(&self) {
        for path in [
            self.dir.clone(),
            self.segments(),
            self.quarantine(),
            self.store(),
        ] {
            if path.exists() {
                make_private(&path);
            }
        }
    }

    /// Numbers of all segments there are, rising.
    pub(crate) fn segment_numbers(&self, disk: &dyn Disk) -> io::Result<Vec<u64>> {
        let names = match disk.list(&self.segments()) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        let mut numbers: Vec<u64> = names
            .iter()
            .filter_map(|n| n.to_str()?.strip_suffix(".seg"))
            .filter(|n| n.len() == 16)
            .filter_map(|n| u64::from_str_radix(n, 16).ok())
            .collect();
        numbers.sort_unstable();
        Ok(numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::Lock;

    #[test]
    fn a_lock_that_was_let_go_is_free_whoever_still_has_the_file_open() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        let lock = Lock::try_take(&path).unwrap().unwrap();
        assert!(Lock::try_take(&path).unwrap().is_none());
        // What a forked process has.
        let inherited = lock.file.try_clone().unwrap();
        drop(lock);
        assert!(Lock::try_take(&path).unwrap().is_some());
        drop(inherited);
    }
}
