//! Stint's own CSV.

use std::borrow::Cow;
use std::io::Write;

use stint_model::{Fix, Payload, Record, UtcMs};

use super::{RecordWriter, flush, push_decimal, push_lat, push_lon, put};
use crate::ImportError;

/// A text as one cell of a CSV file: quoted where RFC 4180 asks for it, and
/// with `'` before it where a spreadsheet would take it for a formula
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
pub fn safe_cell(text: &str) -> Cow<'_, str> {
    let formula = is_formula(text);
    let quotes = text.contains(['"', ',', '\n', '\r']);
    match (formula, quotes) {
        (false, false) => Cow::Borrowed(text),
        (true, false) => Cow::Owned(format!("'{text}")),
        (formula, true) => {
            let guard = if formula { "'" } else { "" };
            Cow::Owned(format!("\"{guard}{}\"", text.replace('"', "\"\"")))
        }
    }
}

/// Whether a spreadsheet may take the text for a formula, or the text looks
/// like one that was guarded already.
pub(crate) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Writes `user,t_utc_ms,lat,lon,accuracy_m`.
pub struct StintCsvWriter<W> {
    writer: W,
    row: String,
}

impl<W: Write> StintCsvWriter<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn new(mut writer: W) -> Result<Self, ImportError> {
        put(&mut writer, "user,t_utc_ms,lat,lon,accuracy_m\n")?;
        Ok(Self {
            writer,
            row: String::new(),
        })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn fix(&mut self, user: &str, time: UtcMs, fix: &Fix) -> Result<(), ImportError> {
        let row = &mut self.row;
        row.clear();
        // A line break would part the row for readers that go line by line.
        row.push_str(&safe_cell(&user.replace(['\n', '\r'], " ")));
        row.push(',');
        push_decimal(row, time.get(), 0);
        row.push(',');
        push_lat(row, fix.position);
        row.push(',');
        push_lon(row, fix.position);
        row.push(',');
        if let Some(accuracy) = fix.accuracy {
            push_decimal(row, i64::from(accuracy.0), 1);
        }
        row.push('\n');
        put(&mut self.writer, &self.row)
    }

    /// Flushes.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn end(mut self) -> Result<W, ImportError> {
        flush(&mut self.writer)?;
        Ok(self.writer)
    }
}

impl<W: Write> RecordWriter for StintCsvWriter<W> {
    fn record(&mut self, user: Option<&str>, record: &Record) -> Result<bool, ImportError> {
        match &record.payload {
            Payload::Fix(fix) => {
                self.fix(user.unwrap_or_default(), record.moment.utc, fix)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn finish(self: Box<Self>) -> Result<(), ImportError> {
        self.end().map(drop)
    }
}
