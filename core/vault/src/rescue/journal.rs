//! Pages as they were before a change that was never finished: SQLite keeps
//! them in a journal, and would put them back.
//!
//! The file's format is <https://www.sqlite.org/fileformat2.html>, section 3.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use crate::{bytes::Take, disk::journal_of};

const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
const HEAD: u64 = 28;

/// A journal of an unfinished change.
pub(super) struct Journal {
    file: File,
    /// How many pages the database had.
    pub(super) pages: u64,
    pub(super) page_size: usize,
    /// Where each page begins that was changed.
    places: BTreeMap<u64, u64>,
}

impl Journal {
    /// The journal beside a database; none where no change was interrupted.
    pub(super) fn beside(database: &Path) -> Option<Self> {
        let mut file = File::open(journal_of(database)).ok()?;
        let len = file.metadata().ok()?.len();
        let first = Part::at(&mut file, 0)?;
        let mut places = BTreeMap::new();
        let mut next = Some((0, first));
        while let Some((start, part)) = next {
            let size = u64::from(first.page_size) + 8;
            let mut at = start + u64::from(first.sector);
            for _ in 0..part.pages.min(len.saturating_sub(at) / size) {
                let number = u64::from(number(&mut file, at)?);
                places.entry(number).or_insert(at + 4);
                at += size;
            }
            let start = at.next_multiple_of(u64::from(first.sector));
            next = Part::at(&mut file, start).map(|part| (start, part));
        }
        Some(Self {
            file,
            pages: u64::from(first.database),
            page_size: usize::try_from(first.page_size).ok()?,
            places,
        })
    }

    /// A page as it was, if it was changed since.
    pub(super) fn page(&mut self, number: u64) -> Option<Vec<u8>> {
        let at = *self.places.get(&number)?;
        let mut page = vec![0; self.page_size];
        self.file.seek(SeekFrom::Start(at)).ok()?;
        self.file.read_exact(&mut page).ok()?;
        Some(page)
    }
}

/// What stands before some of the journal's pages.
#[derive(Clone, Copy)]
struct Part {
    pages: u64,
    database: u32,
    sector: u32,
    page_size: u32,
}

impl Part {
    fn at(file: &mut File, at: u64) -> Option<Self> {
        let mut head = [0; HEAD as usize];
        file.seek(SeekFrom::Start(at)).ok()?;
        file.read_exact(&mut head).ok()?;
        let mut take = Take(&head);
        if take.array()? != MAGIC {
            return None;
        }
        let mut next = || take.array().map(u32::from_be_bytes);
        let (pages, _, database) = (next()?, next()?, next()?);
        let (sector, page_size) = (next()?, next()?);
        let sane = (32..=65_536).contains(&sector) && (512..=65_536).contains(&page_size);
        sane.then_some(Self {
            pages: u64::from(pages),
            database,
            sector,
            page_size,
        })
    }
}

fn number(file: &mut File, at: u64) -> Option<u32> {
    let mut bytes = [0; 4];
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(u32::from_be_bytes(bytes))
}
