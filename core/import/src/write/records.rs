//! Records as they are, one JSON object a line; read again by
//! [`crate::parse_record`].

use std::io::Write;

use stint_model::Record;

use super::{RecordWriter, flush};
use crate::ImportError;

/// Writes any record, whole. The form has no place for whose it is.
pub struct RecordsWriter<W> {
    writer: W,
}

impl<W: Write> RecordsWriter<W> {
    /// A writer of records; the form has no head.
    pub fn new(writer: W) -> Self {
        Self { writer }
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

impl<W: Write> RecordWriter for RecordsWriter<W> {
    fn record(&mut self, _: Option<&str>, record: &Record) -> Result<bool, ImportError> {
        serde_json::to_writer(&mut self.writer, record)
            .map_err(|e| ImportError::Write(e.into()))?;
        self.writer.write_all(b"\n").map_err(ImportError::Write)?;
        Ok(true)
    }

    fn finish(self: Box<Self>) -> Result<(), ImportError> {
        self.end().map(drop)
    }
}
