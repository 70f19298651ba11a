//! How a command fails: one sentence, and an exit code that means something.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use stint_app::AppError;
use stint_app::import::ImportError;
use stint_app::model::{Arg, Phrase, Say};
use thiserror::Error;

use crate::hint;

/// Why a command failed.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    /// It was called wrongly. Exit code 2.
    #[error("wrong use: {}", phrase.id)]
    Usage {
        /// What to say.
        phrase: Phrase,
    },
    /// Something that was read or written refused. Exit code 1.
    #[error("{path:?}: {source}")]
    Io {
        /// Message key; it takes `$file` and `$reason`.
        message: &'static str,
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The core refused. Exit code 1.
    #[error(transparent)]
    App(#[from] AppError),
    /// The core refused a file. Exit code 1.
    #[error("{path:?}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: AppError,
    },
    /// Something in the data. Exit code 1.
    #[error("data: {}", phrase.id)]
    Data {
        /// What to say.
        phrase: Phrase,
    },
    /// Some of the input was refused; what and why was said already. Exit code 1.
    #[error("some input was refused")]
    Partial,
    /// Whoever read the output went away. Exit code 1, nothing to say.
    #[error("the output was closed")]
    OutputClosed,
}

impl CliError {
    /// Wrong use, with its sentence.
    pub(crate) fn usage(phrase: Phrase) -> Self {
        Self::Usage { phrase }
    }

    /// Something in the data, with its sentence.
    pub(crate) fn data(phrase: Phrase) -> Self {
        Self::Data { phrase }
    }

    /// A file that the core refuses.
    pub(crate) fn file(path: &Path, source: AppError) -> Self {
        Self::File {
            path: path.to_owned(),
            source,
        }
    }

    /// What stopped a stream from one file into another: the one that can't be
    /// written is named where that was it, else the one that was read.
    pub(crate) fn between(read: Option<&Path>, written: &Path, source: AppError) -> Self {
        match (source, read) {
            (AppError::Import(ImportError::Write(e)), _) => {
                Self::io("cli-error-cannot-write", written, e)
            }
            (other, Some(read)) => Self::file(read, other),
            (other, None) => Self::App(other),
        }
    }

    /// A file that refuses, with the key of its sentence.
    pub(crate) fn io(message: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            message,
            path: path.to_owned(),
            source,
        }
    }

    /// What standard output says when it can't be written to.
    pub(crate) fn stdout(e: io::Error) -> Self {
        match e.kind() {
            io::ErrorKind::BrokenPipe => Self::OutputClosed,
            _ => Self::io("cli-error-cannot-write", Path::new("stdout"), e),
        }
    }

    /// The exit code: 2 for wrong use, 1 for anything in the data.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage { .. } => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }

    /// The sentence, unless all was said already.
    pub(crate) fn sentence(&self) -> Option<Phrase> {
        match self {
            Self::Usage { phrase } | Self::Data { phrase } => Some(phrase.clone()),
            Self::File { path, source } => Some(
                Phrase::new("cli-error-file")
                    .with("file", Arg::Text(path.display().to_string()))
                    .with("reason", Arg::Phrase(said(source))),
            ),
            Self::Io {
                message,
                path,
                source,
            } => Some(
                Phrase::new(message)
                    .with("file", Arg::Text(path.display().to_string()))
                    .with("reason", Arg::Phrase(io_reason(source))),
            ),
            Self::App(e) => Some(said(e)),
            Self::Partial | Self::OutputClosed => None,
        }
    }
}

impl From<stint_share::ShareError> for CliError {
    fn from(e: stint_share::ShareError) -> Self {
        Self::App(e.into())
    }
}

impl From<ImportError> for CliError {
    fn from(e: ImportError) -> Self {
        Self::App(e.into())
    }
}

impl From<stint_app::pay::PayError> for CliError {
    fn from(e: stint_app::pay::PayError) -> Self {
        Self::App(e.into())
    }
}

fn said(e: &AppError) -> Phrase {
    hint::with(e.say(), hint::after(e))
}

fn io_reason(e: &io::Error) -> Phrase {
    use io::ErrorKind as K;
    Phrase::new(match e.kind() {
        K::NotFound => "cli-io-not-found",
        K::PermissionDenied => "cli-io-not-allowed",
        K::AlreadyExists => "cli-io-exists",
        K::StorageFull | K::QuotaExceeded => "cli-io-disk-full",
        K::ReadOnlyFilesystem => "cli-io-read-only",
        K::IsADirectory => "cli-io-is-folder",
        K::NotADirectory => "cli-io-not-folder",
        K::InvalidInput => "cli-io-not-file",
        K::InvalidData => "cli-io-not-text",
        _ => "cli-io-other",
    })
}
