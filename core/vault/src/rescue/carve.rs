//! Rows out of an SQLite file that SQLite itself may refuse.
//!
//! Each page of the file is taken for a leaf of a table, whatever its header
//! says, and each cell for a row of ours. What isn't one fails here or when it
//! is opened: every block is authenticated. The file's format is
//! <https://www.sqlite.org/fileformat2.html>, sections 1.3 and 1.6.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use crate::store::Row;

use super::journal::Journal;

/// What this program makes its databases with, and what it made them with.
const USUAL_PAGES: [usize; 2] = [1024, 4096];
/// No row of ours is larger.
const LONGEST: u64 = 64 << 20;

/// Where a row lies in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    page: u64,
    cell: usize,
}

/// A database file, page by page.
pub(super) struct Pages {
    file: File,
    size: usize,
    count: u64,
    journal: Option<Journal>,
}

/// A row of either table.
pub(super) enum Found {
    Root(Vec<u8>),
    Block([u8; 16], Row),
}

impl Pages {
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        let mut file = File::open(path)?;
        let len = file.metadata()?.len();
        let mut head = Vec::with_capacity(18);
        (&mut file).take(18).read_to_end(&mut head)?;
        // The last page may be cut short.
        let pages = |size: usize| {
            let journal = Journal::beside(path).filter(|j| j.page_size == size);
            let there = len.div_ceil(size as u64);
            Ok::<_, std::io::Error>(Self {
                file: file.try_clone()?,
                size,
                // Later ones belong to the change that wasn't finished.
                count: journal.as_ref().map_or(there, |j| j.pages.min(there)),
                journal,
            })
        };
        // What the header states is as little to be believed as the rest: the
        // size counts with which most is found.
        let stated = stated_size(&head);
        let mut best = pages(stated.unwrap_or(USUAL_PAGES[0]))?;
        let mut most = best.found();
        for size in USUAL_PAGES.into_iter().filter(|s| Some(*s) != stated) {
            let mut other = pages(size)?;
            let found = other.found();
            if found > most {
                (best, most) = (other, found);
            }
        }
        Ok(best)
    }

    /// How many rows there are.
    fn found(&mut self) -> usize {
        (1..=self.count).map(|page| self.rows(page).len()).sum()
    }

    pub(super) fn count(&self) -> u64 {
        self.count
    }

    fn page(&mut self, number: u64) -> Option<Vec<u8>> {
        if let Some(page) = self.journal.as_mut().and_then(|j| j.page(number)) {
            return Some(page);
        }
        let at = number.checked_sub(1)?.checked_mul(self.size as u64)?;
        let mut page = Vec::with_capacity(self.size);
        self.file.seek(SeekFrom::Start(at)).ok()?;
        let limit = self.size as u64;
        (&mut self.file).take(limit).read_to_end(&mut page).ok()?;
        if page.is_empty() {
            return None;
        }
        page.resize(self.size, 0);
        Some(page)
    }

    /// All that a page holds, if it is a leaf. Pages count from 1.
    pub(super) fn rows(&mut self, number: u64) -> Vec<(Place, Found)> {
        let Some(page) = self.page(number) else {
            return Vec::new();
        };
        // The first page begins with the file's own header.
        let head = if number == 1 { 100 } else { 0 };
        let cells = usize::from(two(&page, head + 3).unwrap_or(0));
        let mut found = Vec::new();
        for i in 0..cells.min(self.size / 2) {
            let Some(cell) = two(&page, head + 8 + 2 * i) else {
                break;
            };
            let cell = usize::from(cell);
            let place = Place { page: number, cell };
            if let Some(row) = self.cell(&page, cell).and_then(|payload| row(&payload)) {
                found.push((place, row));
            }
        }
        found
    }

    /// The row at a place that [`Pages::rows`] named.
    pub(super) fn row(&mut self, place: Place) -> Option<Found> {
        let page = self.page(place.page)?;
        self.cell(&page, place.cell).and_then(|p| row(&p))
    }

    /// A cell's payload, with what of it lies on overflow pages.
    fn cell(&mut self, page: &[u8], at: usize) -> Option<Vec<u8>> {
        let mut rest = page.get(at..)?;
        let len = varint(&mut rest)?;
        varint(&mut rest)?;
        if !(6..=LONGEST).contains(&len) {
            return None;
        }
        let len = len as usize;
        let usable = self.size;
        let most = usable - 35;
        if len <= most {
            return rest.get(..len).map(<[u8]>::to_vec);
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let fits = least + (len - least) % (usable - 4);
        let local = if fits <= most { fits } else { least };
        let mut payload = rest.get(..local)?.to_vec();
        let mut next = four(rest, local)?;
        let mut hops = 0;
        while payload.len() < len {
            // A chain that runs in a circle ends here.
            hops += 1;
            if hops > self.count {
                return None;
            }
            let page = self.page(u64::from(next))?;
            next = four(&page, 0)?;
            let part = (len - payload.len()).min(usable - 4);
            payload.extend_from_slice(page.get(4..4 + part)?);
        }
        Some(payload)
    }
}

fn stated_size(head: &[u8]) -> Option<usize> {
    match usize::from(two(head, 16)?) {
        size @ 512..=32768 if size.is_power_of_two() => Some(size),
        1 => Some(65536),
        _ => None,
    }
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes([pair[0], pair[1]]))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    let (head, _) = bytes.get(at..)?.split_first_chunk::<4>()?;
    Some(u32::from_be_bytes(*head))
}

/// SQLite's own: highest bits first, the ninth byte whole.
fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut v = 0u64;
    for i in 0..9 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        if i == 8 {
            return Some(v << 8 | u64::from(*byte));
        }
        v = v << 7 | u64::from(byte & 0x7f);
        if *byte < 0x80 {
            return Some(v);
        }
    }
    None
}

enum Value<'a> {
    Null,
    Number(i64),
    Blob(&'a [u8]),
}

/// A record's columns: as many as a row of ours has, five at most.
fn row(payload: &[u8]) -> Option<Found> {
    let mut rest = payload;
    let head = usize::try_from(varint(&mut rest)?).ok()?;
    let mut types = payload.get(payload.len() - rest.len()..head)?;
    let mut body = payload.get(head..)?;
    let mut values = Vec::with_capacity(5);
    while !types.is_empty() && values.len() < 6 {
        let kind = varint(&mut types)?;
        let len = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind as usize,
            5 => 6,
            6 => 8,
            n if n >= 12 && n % 2 == 0 => usize::try_from((n - 12) / 2).ok()?,
            _ => return None,
        };
        let (value, later) = body.split_at_checked(len)?;
        body = later;
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Number(0),
            9 => Value::Number(1),
            1..=6 => Value::Number(number(value)),
            _ => Value::Blob(value),
        });
    }
    match values[..] {
        [Value::Null, Value::Blob(root)] => Some(Found::Root(root.to_vec())),
        [
            Value::Blob(label),
            Value::Number(n),
            Value::Number(generation),
            Value::Number(schema),
            Value::Blob(body),
        ] => {
            let row = Row {
                number: u32::try_from(n).ok()?,
                generation: generation as u64,
                schema: u16::try_from(schema).ok()?,
                body: body.to_vec(),
            };
            Some(Found::Block(label.try_into().ok()?, row))
        }
        _ => None,
    }
}

/// Big-endian with its sign.
fn number(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|b| *b >= 0x80) {
        -1
    } else {
        0
    };
    bytes.iter().fold(sign, |n, b| n << 8 | i64::from(*b))
}
