//! Files that are either whole or not there.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use stint_app::model::{Arg, Phrase};
use tempfile::NamedTempFile;

use crate::error::CliError;

/// Files under way, so that Ctrl-C can take them with it.
static UNDER_WAY: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn under_way() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what is half-written and ends the program. Files can neither begin
/// nor get their names meanwhile: each does so under the same lock.
pub(crate) fn remove_unfinished_and_exit(code: i32) -> ! {
    let unfinished = under_way();
    for path in unfinished.iter() {
        // Nothing can be done about a file that refuses to go; the next run
        // doesn't mistake it for a result, since it never gets its name.
        let _ = std::fs::remove_file(path);
    }
    std::process::exit(code)
}

/// A file that gets its name only once it is complete and on the disk.
/// Dropped before [`Output::finish`], it leaves nothing.
#[derive(Debug)]
pub(crate) struct Output {
    file: BufWriter<NamedTempFile>,
    target: PathBuf,
}

impl Output {
    /// Starts a file that will be `target`.
    ///
    /// # Errors
    /// The folder can't be written to.
    pub(crate) fn create(target: &Path) -> Result<Self, CliError> {
        Self::begin(target).map_err(|e| CliError::io("cli-error-cannot-write", target, e))
    }

    /// Starts a file for a secret: never over an existing one, and on systems
    /// that know owners, readable by the owner alone.
    ///
    /// # Errors
    /// As [`Output::create`], and the file exists.
    pub(crate) fn secret(target: &Path) -> Result<Self, CliError> {
        // Temporary files are made with mode 0600, and keep it under their name.
        match target.exists() {
            true => Err(io::ErrorKind::AlreadyExists.into()),
            false => Self::begin(target),
        }
        .map_err(|e| CliError::io("cli-error-cannot-write", target, e))
    }

    fn begin(target: &Path) -> io::Result<Self> {
        replaceable(target)?;
        let folder = match target.parent() {
            Some(p) if !p.as_os_str().is_empty() => p,
            _ => Path::new("."),
        };
        let mut under_way = under_way();
        let file = tempfile::Builder::new()
            .prefix(".stint-")
            .suffix(".part")
            .tempfile_in(folder)?;
        under_way.insert(file.path().to_owned());
        Ok(Self {
            file: BufWriter::with_capacity(1 << 16, file),
            target: target.to_owned(),
        })
    }

    /// Syncs the file and gives it its name.
    ///
    /// # Errors
    /// The disk is full or the name is taken by a folder.
    pub(crate) fn finish(self) -> Result<(), CliError> {
        let target = self.target.clone();
        self.end()
            .map_err(|e| CliError::io("cli-error-cannot-write", &target, e))
    }

    fn end(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().as_file().sync_all()?;
        let temporary = self.file.get_ref().path().to_owned();
        let (file, _) = self.file.into_parts();
        let mut under_way = under_way();
        file.persist(&self.target).map_err(|e| e.error)?;
        under_way.remove(&temporary);
        drop(under_way);
        sync_folder(&self.target)
    }
}

/// Makes a file's name as durable as its content, where folders can be synced.
fn sync_folder(target: &Path) -> io::Result<()> {
    let folder = match target.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    };
    match std::fs::File::open(folder) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        _ => Ok(()),
    }
}

/// Refuses outputs that would overwrite an input or each other.
///
/// # Errors
/// Two of the paths lead to the same file.
pub(crate) fn distinct<'p>(paths: impl IntoIterator<Item = &'p PathBuf>) -> Result<(), CliError> {
    let mut seen = BTreeSet::new();
    for path in paths {
        if !seen.insert(real(path)) {
            let file = Arg::Text(path.display().to_string());
            return Err(CliError::usage(
                Phrase::new("cli-error-same-file").with("file", file),
            ));
        }
    }
    Ok(())
}

/// Where a path leads, also if the file isn't there yet.
fn real(path: &Path) -> PathBuf {
    if let Ok(there) = path.canonicalize() {
        return there;
    }
    let folder = match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    };
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// A finished file takes the place of an older one, never of a folder, a
/// device or a pipe.
fn replaceable(target: &Path) -> io::Result<()> {
    match std::fs::metadata(target) {
        Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => Err(io::ErrorKind::InvalidInput.into()),
        _ => Ok(()),
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a whole file at once, or nothing.
///
/// # Errors
/// As [`Output::create`] and [`Output::finish`].
pub(crate) fn write_file(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut out = Output::begin(target)?;
    out.write_all(bytes)?;
    out.end()
}
