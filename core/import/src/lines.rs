//! Lines of a text file, each within a limit.

use std::io::{self, BufRead};

/// The longest line that is read; longer ones are stepped over.
pub(crate) const LINE_LIMIT: usize = 1024 * 1024;

pub(crate) enum Line<'b> {
    /// A line without its end.
    Text(&'b [u8]),
    /// A line beyond the limit; it was stepped over.
    TooLong,
}

pub(crate) struct Lines<R> {
    reader: R,
    buffer: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            number: 0,
        }
    }

    /// The number of the line read last, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let mut too_long = false;
        let mut any = false;
        loop {
            let available = self.reader.fill_buf()?;
            if available.is_empty() {
                break;
            }
            any = true;
            let end = memchr::memchr(b'\n', available);
            let part = &available[..end.unwrap_or(available.len())];
            if self.buffer.len() + part.len() > LINE_LIMIT {
                too_long = true;
                self.buffer.clear();
            }
            if !too_long {
                self.buffer.extend_from_slice(part);
            }
            let used = end.map_or(available.len(), |at| at + 1);
            self.reader.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(if too_long {
            Line::TooLong
        } else {
            Line::Text(self.buffer.strip_suffix(b"\r").unwrap_or(&self.buffer))
        }))
    }
}
