//! Files of the inbox: names that keep the order they came in, and writing
//! them so that none is ever half there.

use std::fs::{self, File, TryLockError};
use std::io::{BufReader, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::preview::random;
use crate::{PackageRefusal, ShareError};

/// A package's content is at most 256 MiB; age adds a header and 16 bytes for
/// each 64 KiB.
pub(crate) const MAX_FILE: u64 = 257 * 1024 * 1024;
/// How names of files that aren't whole yet begin.
pub(crate) const LEFTOVER: &str = ".incoming-";

/// A kept file: `<number>-<p or w>-<SHA-256>.stint`, p for a package and w for
/// a withdrawal, as the first builds kept those.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kept {
    pub(crate) number: u64,
    pub(crate) withdrawal: bool,
    pub(crate) digest: String,
}

impl Kept {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".stint")?.split('-');
        let kept = Self {
            number: parts.next()?.parse().ok()?,
            withdrawal: parts.next()? == "w",
            digest: parts.next()?.to_owned(),
        };
        (kept.name() == name).then_some(kept)
    }

    pub(crate) fn name(&self) -> String {
        let kind = if self.withdrawal { 'w' } else { 'p' };
        format!("{:08}-{kind}-{}.stint", self.number, self.digest)
    }
}

/// A file being taken in; gone again unless it is kept.
pub(crate) struct Incoming {
    dir: PathBuf,
    path: PathBuf,
    digest: String,
}

impl Incoming {
    /// Copies a stranger's file into the folder, at most [`MAX_FILE`] of it.
    pub(crate) fn spool(dir: &Path, file: impl Read) -> Result<Self, ShareError> {
        let name = format!("{LEFTOVER}{}", HEXLOWER.encode(&random::<8>()?));
        let path = dir.join(name);
        let mut out = File::create_new(&path)?;
        let mut incoming = Self {
            dir: dir.to_owned(),
            path,
            digest: String::new(),
        };
        let mut hash = Sha256::new();
        let mut left = MAX_FILE;
        let mut reader = file.take(MAX_FILE + 1);
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let n = match reader.read(&mut chunk) {
                Ok(0) => break,
                Ok(n) => n,
                Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                // The stranger's file, not the inbox.
                Err(_) => return Err(PackageRefusal::CannotRead.into()),
            };
            left = left.checked_sub(n as u64).ok_or(PackageRefusal::TooLarge)?;
            hash.update(&chunk[..n]);
            out.write_all(&chunk[..n])?;
        }
        out.sync_all()?;
        incoming.digest = HEXLOWER.encode(&hash.finalize());
        Ok(incoming)
    }

    pub(crate) fn digest(&self) -> &str {
        &self.digest
    }

    pub(crate) fn reader(&self) -> Result<BufReader<File>, ShareError> {
        Ok(BufReader::new(File::open(&self.path)?))
    }

    /// Gives the file its lasting name.
    pub(crate) fn keep(&self, number: u64) -> Result<Kept, ShareError> {
        let kept = Kept {
            number,
            withdrawal: false,
            digest: self.digest.clone(),
        };
        fs::rename(&self.path, self.dir.join(kept.name()))?;
        sync_folder(&self.dir)?;
        Ok(kept)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Already renamed if it was kept; then there is nothing to remove.
        let _ = fs::remove_file(&self.path);
    }
}

/// Writes a file whole and gives it its name at once.
pub(crate) fn replace(
    dir: &Path,
    under_way: &str,
    name: &str,
    bytes: &[u8],
) -> Result<(), ShareError> {
    let path = dir.join(under_way);
    let mut out = File::create(&path)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    fs::rename(&path, dir.join(name))?;
    sync_folder(dir)
}

/// Makes names as durable as what they name, where folders can be synced.
pub(crate) fn sync_folder(dir: &Path) -> Result<(), ShareError> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// Holds an inbox for one program; let go when it ends, however it ends.
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
    pub(crate) fn take(dir: &Path) -> Result<Self, ShareError> {
        // Folders can be locked on Unix only.
        #[cfg(unix)]
        let file = File::open(dir)?;
        #[cfg(not(unix))]
        let file = File::create(dir.join(".lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(ShareError::DeskBusy),
            Err(TryLockError::Error(e)) => Err(e.into()),
        }
    }
}

/// Removes what an interrupted run left; only under the lock.
pub(crate) fn remove_leftovers(dir: &Path) -> Result<(), ShareError> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(LEFTOVER) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
