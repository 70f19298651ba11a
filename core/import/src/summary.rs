//! What came of an import: counts, and the rows that were left out.

use std::collections::BTreeMap;
use std::fmt;

use stint_model::{Interval, Phrase, Say};

use crate::Format;

/// Why a row wasn't taken. The list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It doesn't follow the format's grammar, or ends too early.
    Malformed,
    /// A field that it needs is missing.
    FieldMissing,
    /// A number can't be read, or is NaN or infinite.
    NotANumber,
    /// Latitude beyond 90 degrees or longitude beyond 180.
    OffEarth,
    /// Latitude and longitude are exactly 0, which programs write when they
    /// have no position.
    NoPosition,
    /// The time can't be read.
    TimeUnreadable,
    /// The time lies before 2000 or after 2099: the clock was wrong.
    TimeImplausible,
    /// The time has no zone and none was given.
    ZoneMissing,
    /// The clock went back that night: the time happened twice.
    TimeTwice,
    /// The clock went forward that night: the time never happened.
    TimeNever,
    /// The end lies before the start.
    Reversed,
    /// The line is longer than any honest one.
    LineTooLong,
    /// The same as the row before.
    Duplicate,
    /// It is about something that Stint doesn't import.
    OtherKind,
    /// A file within a zip file that is of no known format.
    FileUnrecognised,
    /// A zip file within a zip file.
    ZipNested,
}

impl Reason {
    /// Every reason, in the order they are shown.
    pub const ALL: [Reason; 16] = [
        Reason::Malformed,
        Reason::FieldMissing,
        Reason::NotANumber,
        Reason::OffEarth,
        Reason::NoPosition,
        Reason::TimeUnreadable,
        Reason::TimeImplausible,
        Reason::ZoneMissing,
        Reason::TimeTwice,
        Reason::TimeNever,
        Reason::Reversed,
        Reason::LineTooLong,
        Reason::Duplicate,
        Reason::OtherKind,
        Reason::FileUnrecognised,
        Reason::ZipNested,
    ];

    /// Whether something is wrong with the row. A duplicate or a row of
    /// another kind is in order, only of no use.
    pub const fn is_fault(self) -> bool {
        !matches!(self, Reason::Duplicate | Reason::OtherKind)
    }
}

impl Say for Reason {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Reason::Malformed => "import-skip-malformed",
            Reason::FieldMissing => "import-skip-field-missing",
            Reason::NotANumber => "import-skip-not-a-number",
            Reason::OffEarth => "import-skip-off-earth",
            Reason::NoPosition => "import-skip-no-position",
            Reason::TimeUnreadable => "import-skip-time-unreadable",
            Reason::TimeImplausible => "import-skip-time-implausible",
            Reason::ZoneMissing => "import-skip-zone-missing",
            Reason::TimeTwice => "import-skip-time-twice",
            Reason::TimeNever => "import-skip-time-never",
            Reason::Reversed => "import-skip-reversed",
            Reason::LineTooLong => "import-skip-line-too-long",
            Reason::Duplicate => "import-skip-duplicate",
            Reason::OtherKind => "import-skip-other-kind",
            Reason::FileUnrecognised => "import-skip-file-unrecognised",
            Reason::ZipNested => "import-skip-zip-nested",
        })
    }
}

/// One row that wasn't taken. Printing one leaves the file's name out.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name of the file within a zip file; none outside one. Cut to 100
    /// characters, with `_` for characters that could fool a reader.
    pub file_in_zip: Option<String>,
    /// Its line, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in line {}", self.reason, self.line)
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// The formats that were read, in order, each once.
    pub formats: Vec<Format>,
    /// Records handed to the sink.
    pub records: u64,
    /// Rows left out, by reason; exact.
    pub skipped: BTreeMap<Reason, u64>,
    /// The first rows left out, at most [`Summary::PROBLEMS_PER_REASON`] of
    /// each reason.
    pub problems: Vec<Problem>,
    /// From the earliest record to just after the latest.
    pub span: Option<Interval>,
}

impl Summary {
    /// How many rows of one reason are listed singly.
    pub const PROBLEMS_PER_REASON: u64 = 20;

    /// All rows left out.
    pub fn skipped_total(&self) -> u64 {
        self.skipped.values().sum()
    }

    /// Rows left out because something is wrong with them.
    pub fn faults(&self) -> u64 {
        self.skipped
            .iter()
            .filter(|(reason, _)| reason.is_fault())
            .map(|(_, n)| n)
            .sum()
    }

    pub(crate) fn skip(&mut self, file_in_zip: Option<&str>, line: u64, reason: Reason) {
        let n = self.skipped.entry(reason).or_default();
        *n += 1;
        if *n <= Self::PROBLEMS_PER_REASON {
            self.problems.push(Problem {
                file_in_zip: file_in_zip.map(str::to_owned),
                line,
                reason,
            });
        }
    }
}
