//! Stint's records, one JSON object a line, as `stint record` reads them.

use stint_model::Record;

use crate::intake::Intake;
use crate::lines::{Line, Lines};
use crate::watched::Watched;
use crate::{ImportError, Reason};

/// The longest line that holds a record, in bytes: a note of 4,000 bytes, all
/// of them escaped, with room to spare.
pub const RECORD_LINE_LIMIT: usize = 64 * 1024;

/// A record from one line. The form is serde's of [`Record`].
///
/// # Errors
/// [`Reason::LineTooLong`] above [`RECORD_LINE_LIMIT`], [`Reason::Malformed`]
/// for anything that isn't exactly one record.
pub fn parse_record(line: &[u8]) -> Result<Record, Reason> {
    if line.len() > RECORD_LINE_LIMIT {
        return Err(Reason::LineTooLong);
    }
    serde_json::from_slice(line).map_err(|_| Reason::Malformed)
}

/// Sources and how a record is known stay as they were: these are records
/// that Stint itself wrote.
pub(crate) fn import(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    gauge.set_limited(false);
    let mut lines = Lines::new(watched);
    loop {
        let line = match lines.next() {
            Ok(line) => line,
            Err(e) => return Err(gauge.cause(ImportError::Read(e))),
        };
        let row = match line {
            None => return Ok(()),
            Some(Line::Text(text)) if text.trim_ascii().is_empty() => continue,
            Some(Line::Text(text)) => parse_record(text),
            Some(Line::TooLong) => Err(Reason::LineTooLong),
        };
        match row {
            Ok(record) => intake.record(&gauge, lines.number(), None, record),
            Err(reason) => intake.skip(lines.number(), reason),
        }
        gauge.entry_done();
        if gauge.stopped() {
            return Err(gauge.cause(ImportError::Stopped));
        }
    }
}
