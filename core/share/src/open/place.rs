//! Where a file outside the inbox lies, and whether it is still there.

#[cfg(unix)]
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
#[cfg(unix)]
use std::os::unix::{
    ffi::{OsStrExt as _, OsStringExt as _},
    fs::MetadataExt as _,
};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::spool::MAX_FILE;

/// The file itself, where its name or a folder on the way is a link to it: that
/// is what has to go.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // One that is about to be written isn't there yet.
    let in_its_folder = || {
        let folder = fs::canonicalize(path.parent()?).ok()?;
        Some(folder.join(path.file_name()?))
    };
    let file = fs::canonicalize(&path).ok();
    file.or_else(in_its_folder).unwrap_or(path)
}

/// Where the file system of a folder is mounted, where a system tells.
pub(crate) fn mount_of(folder: &Path) -> Option<PathBuf> {
    let own = device(folder)?;
    let on_it = folder.ancestors().take_while(|f| device(f) == Some(own));
    on_it.last().map(Path::to_owned)
}

/// Whether a file system is mounted there now. Which one, no system tells of
/// every kind of stick.
pub(crate) fn is_mounted(folder: &Path) -> bool {
    // A link there leads to something else.
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|m| m.is_dir());
    is_folder && mount_of(folder).as_deref() == Some(folder)
}

/// Whether a file is there and still what it was. One that can't be read may
/// be, so it counts; and one whose folder is away may be back with it, as on a
/// stick.
pub(crate) fn holds(path: &Path, digest: &str, is_back: impl Fn(&Path) -> bool) -> bool {
    match File::open(path) {
        Ok(file) => sha256(file).map_or(true, |now| now == digest),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            !path.parent().is_some_and(|f| f.is_dir() && is_back(f))
        }
        Err(_) => true,
    }
}

/// The file system of a folder, where a system tells.
pub(crate) fn device(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    let device = fs::metadata(folder).ok().map(|m| m.dev());
    #[cfg(not(unix))]
    let device = {
        let _ = folder;
        None
    };
    device
}

/// A path as the book holds it: one that isn't text by its bytes, behind a sign
/// that no path has, so that it can be opened again.
pub(crate) fn as_text(path: &Path) -> String {
    #[cfg(unix)]
    if path.to_str().is_none() {
        return format!("\0{}", HEXLOWER.encode(path.as_os_str().as_bytes()));
    }
    path.to_string_lossy().into_owned()
}

pub(crate) fn as_path(text: &str) -> PathBuf {
    #[cfg(unix)]
    if let Some(hex) = text.strip_prefix('\0')
        && let Ok(bytes) = HEXLOWER.decode(hex.as_bytes())
    {
        return OsString::from_vec(bytes).into();
    }
    PathBuf::from(text)
}

fn sha256(file: File) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut reader = file.take(MAX_FILE + 1);
    let mut chunk = vec![0; 64 * 1024];
    loop {
        match reader.read(&mut chunk)? {
            0 => return Ok(HEXLOWER.encode(&hash.finalize())),
            n => hash.update(&chunk[..n]),
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_is_one_only_while_something_is_mounted() {
        let mount = |folder: &str| mount_of(Path::new(folder));
        assert_eq!(mount("/proc/sys/kernel"), Some(PathBuf::from("/proc")));
        assert_eq!(mount("/"), Some(PathBuf::from("/")));
        assert_eq!(mount("/no such folder"), None);
        assert!(is_mounted(Path::new("/proc")) && is_mounted(Path::new("/")));
        let dir = tempfile::tempdir().unwrap();
        assert!(!is_mounted(dir.path()) && !is_mounted(&dir.path().join("gone")));
        let link = dir.path().join("link");
        std::os::unix::fs::symlink("/proc", &link).unwrap();
        assert!(!is_mounted(&link));
    }
}
