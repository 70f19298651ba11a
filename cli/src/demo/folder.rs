//! The folder that the demo leaves behind.

use std::path::{Path, PathBuf};

use stint_app::model::{Arg, Phrase};

use crate::error::CliError;
use crate::output;

/// Marks a folder as the demo's own, to be made anew without asking.
const MARK: &str = ".stint-demo";

/// The demo's folder, empty at first.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder, in place of one that an earlier demo left.
    ///
    /// # Errors
    /// It holds something else, or can't be written.
    pub(crate) fn fresh(path: &Path) -> Result<Self, CliError> {
        let failed = |e| CliError::io("cli-error-cannot-write", path, e);
        let empty = match std::fs::read_dir(path) {
            Ok(mut listing) => listing.next().is_none(),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => true,
            Err(e) => return Err(failed(e)),
        };
        if !empty && !path.join(MARK).exists() {
            let file = Arg::Text(path.display().to_string());
            return Err(CliError::data(
                Phrase::new("cli-error-demo-folder").with("file", file),
            ));
        }
        if !empty {
            std::fs::remove_dir_all(path).map_err(failed)?;
        }
        std::fs::create_dir_all(path).map_err(failed)?;
        std::fs::write(path.join(MARK), "").map_err(failed)?;
        Ok(Self(path.to_owned()))
    }

    /// A path within.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A folder within, made.
    pub(crate) fn dir(&self, name: &str) -> Result<PathBuf, CliError> {
        let path = self.at(name);
        std::fs::create_dir_all(&path)
            .map_err(|e| CliError::io("cli-error-cannot-write", &path, e))?;
        Ok(path)
    }

    /// Writes a file within.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, CliError> {
        let path = self.at(name);
        output::write_file(&path, bytes)
            .map_err(|e| CliError::io("cli-error-cannot-write", &path, e))?;
        Ok(path)
    }
}
