//! What can go wrong with a whole file.

use std::io;

use stint_model::{Arg, Phrase, Say};
use thiserror::Error;

use crate::Reason;

/// Why a file can't be read or written at all. No case holds a value of the
/// file: errors end up in logs.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The system couldn't read.
    #[error("the file can't be read")]
    Read(#[source] io::Error),
    /// The system couldn't write.
    #[error("the file can't be written")]
    Write(#[source] io::Error),
    /// A folder instead of a file.
    #[error("this is a folder")]
    Folder,
    /// No bytes at all, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// None of the known formats.
    #[error("the format is not known")]
    Unrecognised,
    /// The file ends in the middle.
    #[error("the file ends too early, in line {line}")]
    Truncated {
        /// Line of the end, from 1.
        line: u64,
    },
    /// The file breaks its own format's grammar.
    #[error("the file is damaged in line {line}")]
    Damaged {
        /// Line of the damage, from 1.
        line: u64,
    },
    /// One entry is larger than any honest one.
    #[error("one entry is too long, in line {line}")]
    TooLong {
        /// Line where the limit was reached, from 1.
        line: u64,
    },
    /// A zip file with more entries than allowed.
    #[error("the zip file holds more than {limit} files")]
    ZipTooManyFiles {
        /// The limit.
        limit: usize,
    },
    /// A zip file that unpacks to far more than it can honestly hold.
    #[error("the zip file unpacks to too much")]
    ZipBomb,
    /// A zip file that can't be unpacked.
    #[error("the zip file is damaged")]
    ZipDamaged,
    /// A zip file with a password.
    #[error("the zip file is encrypted")]
    ZipEncrypted,
    /// Zip files within a zip file and nothing else to read.
    #[error("the zip file holds only other zip files")]
    ZipNested,
    /// Dates like 3/4/22 in the whole file.
    #[error("the order of day and month can't be told")]
    DateOrderUnknown,
    /// A time zone that isn't in the zone database.
    #[error("the time zone is not known")]
    ZoneUnknown,
    /// A column that the format needs is missing.
    #[error("the column {column} is missing")]
    ColumnMissing {
        /// Its name.
        column: &'static str,
    },
    /// A row that can't be used, in a file that must be whole. The reader can
    /// go on after it.
    #[error("line {line} can't be used: {reason:?}")]
    Row {
        /// Its line, from 1.
        line: u64,
        /// Why.
        reason: Reason,
    },
    /// The sink or the progress asked to stop.
    #[error("stopped on request")]
    Stopped,
}

impl Say for ImportError {
    fn say(&self) -> Phrase {
        match self {
            Self::Read(_) => Phrase::new("import-error-read"),
            Self::Write(_) => Phrase::new("import-error-write"),
            Self::Folder => Phrase::new("import-error-folder"),
            Self::Empty => Phrase::new("import-error-empty"),
            Self::Unrecognised => Phrase::new("import-error-unrecognised"),
            Self::Truncated { line } => {
                Phrase::new("import-error-truncated").with("line", Arg::count(*line))
            }
            Self::Damaged { line } => {
                Phrase::new("import-error-damaged").with("line", Arg::count(*line))
            }
            Self::TooLong { line } => {
                Phrase::new("import-error-too-long").with("line", Arg::count(*line))
            }
            Self::ZipTooManyFiles { limit } => Phrase::new("import-error-zip-too-many-files")
                .with("limit", Arg::count(*limit as u64)),
            Self::ZipBomb => Phrase::new("import-error-zip-bomb"),
            Self::ZipDamaged => Phrase::new("import-error-zip-damaged"),
            Self::ZipEncrypted => Phrase::new("import-error-zip-encrypted"),
            Self::ZipNested => Phrase::new("import-error-zip-nested"),
            Self::DateOrderUnknown => Phrase::new("import-error-date-order"),
            Self::ZoneUnknown => Phrase::new("import-error-zone"),
            Self::ColumnMissing { column } => {
                Phrase::new("import-error-column").with("column", Arg::Text((*column).to_owned()))
            }
            Self::Row { line, reason } => Phrase::new("import-error-row")
                .with("line", Arg::count(*line))
                .with("reason", Arg::Phrase(reason.say())),
            Self::Stopped => Phrase::new("import-error-stopped"),
        }
    }
}
