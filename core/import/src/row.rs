//! One line of a CSV file, split into its fields.
//!
//! Files are read line by line: a quote that never closes costs one line, not
//! the rest of the file.

use csv_core::{ReadRecordResult, ReaderBuilder};

use crate::Reason;

const MOST_FIELDS: usize = 64;

/// Fields of one line; the memory is used again for the next.
pub(crate) struct Fields {
    bytes: Vec<u8>,
    ends: [usize; MOST_FIELDS],
    len: usize,
}

impl Fields {
    pub(crate) fn new() -> Self {
        Self {
            bytes: vec![0; 256],
            ends: [0; MOST_FIELDS],
            len: 0,
        }
    }

    /// Splits a line without its line end.
    pub(crate) fn split(&mut self, line: &[u8]) -> Result<(), Reason> {
        self.len = 0;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if self.bytes.len() < line.len() + 1 {
            self.bytes.resize(line.len() + 1, 0);
        }
        if memchr::memchr(b'"', line).is_none() {
            self.split_plain(line)
        } else {
            self.split_quoted(line)
        }
    }

    fn split_plain(&mut self, line: &[u8]) -> Result<(), Reason> {
        let mut end = 0;
        for field in line.split(|b| *b == b',') {
            if self.len == MOST_FIELDS {
                return Err(Reason::Malformed);
            }
            self.bytes[end..end + field.len()].copy_from_slice(field);
            end += field.len();
            self.ends[self.len] = end;
            self.len += 1;
        }
        Ok(())
    }

    fn split_quoted(&mut self, line: &[u8]) -> Result<(), Reason> {
        // An odd number of quotes leaves one open at the end of the line.
        if memchr::memchr_iter(b'"', line).count() % 2 == 1 {
            return Err(Reason::Malformed);
        }
        let mut reader = ReaderBuilder::new().build();
        let (result, read, written, fields) =
            reader.read_record(line, &mut self.bytes, &mut self.ends);
        if result != ReadRecordResult::InputEmpty || read != line.len() {
            return Err(Reason::Malformed);
        }
        let (out, ends) = (&mut self.bytes[written..], &mut self.ends[fields..]);
        let (result, _, _, last) = reader.read_record(&[], out, ends);
        if result != ReadRecordResult::Record {
            return Err(Reason::Malformed);
        }
        self.len = fields + last;
        Ok(())
    }

    pub(crate) fn get(&self, index: usize) -> Option<&[u8]> {
        if index >= self.len {
            return None;
        }
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.bytes.get(start..self.ends[index])
    }

    /// A field as text without blanks around; none if it isn't UTF-8.
    pub(crate) fn text(&self, index: usize) -> Option<&str> {
        std::str::from_utf8(self.get(index)?).ok().map(str::trim)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len).filter_map(|i| self.get(i))
    }
}

/// Bytes as text: UTF-8, or else Latin-1, in which every byte is a character.
pub(crate) fn decode(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes
            .iter()
            .map(|b| char::from(*b))
            .collect::<String>()
            .into(),
    }
}
