//! From a stranger's file to the entries within, in bounded memory and never
//! to a path.

use std::io::{BufRead, BufReader, Cursor, Read};

use age::{DecryptError, Decryptor};
use tar::{Archive, EntryType, Header};

use super::OrganiserKeys;
use crate::{PackageRefusal, padded};

const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// age's own header grows with each recipient by about 100 bytes.
const MAX_HEADER: usize = 16 * 1024;
pub(crate) const MAX_TOTAL: u64 = 256 * 1024 * 1024;
const MAX_TABLE: u64 = 64 * 1024 * 1024;
const MAX_TEXT: u64 = 1024 * 1024;

/// The names a container can have, in the order they must come in, each at
/// most once: so there are never more than ten entries.
const PACKAGE: [&str; 10] = [
    "datapackage.json",
    "datapackage.json.minisig",
    "consent.json",
    "README.txt",
    "weeks.csv",
    "days.csv",
    "visits.csv",
    "legs.csv",
    "fixes.csv",
    "notes.csv",
];
const EVIDENCE: [&str; 6] = super::evidence::NAMES;
const WITHDRAWAL: [&str; 3] = ["withdrawal.json", "withdrawal.json.minisig", "README.txt"];

/// One file of a container.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) content: Vec<u8>,
}

/// Opens a sealed container and reads its entries.
pub(crate) fn entries(file: impl Read, keys: &OrganiserKeys) -> Result<Vec<Entry>, PackageRefusal> {
    read_tar(plain(file, keys)?)
}

/// The content of an age file for these keys, as a stream.
pub(crate) fn plain<R: Read>(file: R, keys: &OrganiserKeys) -> Result<impl Read, PackageRefusal> {
    // What age's reader takes for the header it keeps in memory whole: its
    // end is looked for here first, within a limit.
    let mut file = BufReader::new(file);
    let mut start = Vec::new();
    file.by_ref()
        .take(MAX_HEADER as u64)
        .read_to_end(&mut start)
        .map_err(|_| PackageRefusal::Damaged)?;
    if !start.starts_with(MAGIC) {
        return Err(PackageRefusal::NotAge);
    }
    if !start.windows(5).any(|w| w == b"\n--- ") {
        return Err(match start.len() {
            MAX_HEADER => PackageRefusal::HeaderTooLong,
            _ => PackageRefusal::Damaged,
        });
    }
    let whole = Cursor::new(start).chain(file);
    let decryptor = Decryptor::new_buffered(whole).map_err(|_| PackageRefusal::Damaged)?;
    if decryptor.is_scrypt() {
        return Err(PackageRefusal::OtherRecipient);
    }
    let identity = std::iter::once(&keys.identity as &dyn age::Identity);
    decryptor.decrypt(identity).map_err(|e| match e {
        DecryptError::NoMatchingKeys => PackageRefusal::OtherRecipient,
        _ => PackageRefusal::Damaged,
    })
}

/// Counts what is read and remembers whether reading failed, as tar's errors
/// don't tell a broken seal from a broken archive.
struct Watched<R> {
    inner: R,
    count: u64,
    refusal: Option<PackageRefusal>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buf).inspect_err(|_| {
            self.refusal = Some(PackageRefusal::Damaged);
        })?;
        self.count += n as u64;
        if self.count > MAX_TOTAL {
            self.refusal = Some(PackageRefusal::TooLarge);
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        Ok(n)
    }
}

pub(crate) fn read_tar(plain: impl Read) -> Result<Vec<Entry>, PackageRefusal> {
    let mut archive = Archive::new(Watched {
        inner: plain,
        count: 0,
        refusal: None,
    });
    let read = read_entries(&mut archive);
    let mut watched = archive.into_inner();
    let entries = read.map_err(|e| watched.refusal.unwrap_or(e))?;
    check_padding(&mut watched).map_err(|e| watched.refusal.unwrap_or(e))?;
    Ok(entries)
}

fn read_entries<R: Read>(archive: &mut Archive<R>) -> Result<Vec<Entry>, PackageRefusal> {
    let mut out: Vec<Entry> = Vec::new();
    let mut names: &[&'static str] = &[];
    // Raw: no extension headers are followed, each is an entry to refuse.
    let raw = archive
        .entries()
        .map_err(|_| PackageRefusal::NotTar)?
        .raw(true);
    for entry in raw {
        let mut entry = entry.map_err(|_| PackageRefusal::NotTar)?;
        if entry.header().entry_type() != EntryType::Regular {
            return Err(PackageRefusal::NotRegular);
        }
        let path = entry.header().path_bytes().into_owned();
        let known = |list: &[&'static str]| list.iter().copied().find(|n| n.as_bytes() == path);
        let name = known(&PACKAGE)
            .or_else(|| known(&EVIDENCE))
            .or_else(|| known(&WITHDRAWAL))
            .ok_or(PackageRefusal::UnknownName)?;
        if out.is_empty() {
            names = match name {
                "datapackage.json" => &PACKAGE,
                "evidence.json" => &EVIDENCE,
                "withdrawal.json" => &WITHDRAWAL,
                _ => return Err(PackageRefusal::OutOfOrder),
            };
        }
        let at = names.iter().position(|n| *n == name);
        names = &names[at.ok_or(PackageRefusal::OutOfOrder)? + 1..];
        let size = entry.size();
        let most = if name.ends_with(".csv") || name.ends_with(".ndjson") {
            MAX_TABLE
        } else {
            MAX_TEXT
        };
        if size > most {
            return Err(PackageRefusal::EntryTooLarge);
        }
        if *entry.header().as_bytes() != *plain_header(name, size)?.as_bytes() {
            return Err(PackageRefusal::NotTar);
        }
        // At most the limit above, and no more of it used than there is.
        let mut content = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        entry
            .read_to_end(&mut content)
            .map_err(|_| PackageRefusal::NotTar)?;
        if content.len() as u64 != size {
            return Err(PackageRefusal::Damaged);
        }
        out.push(Entry { name, content });
    }
    Ok(out)
}

/// The only header that an entry of this name and size can have.
fn plain_header(name: &str, size: u64) -> Result<Header, PackageRefusal> {
    crate::container::header(name, size).map_err(|_| PackageRefusal::NotTar)
}

/// Behind the archive's end: zeros, just as many as the class of sizes asks.
fn check_padding<R: Read>(rest: &mut Watched<R>) -> Result<(), PackageRefusal> {
    let end = rest.count;
    let mut reader = BufReader::new(rest.by_ref());
    loop {
        let chunk = reader.fill_buf().map_err(|_| PackageRefusal::Damaged)?;
        if chunk.is_empty() {
            break;
        }
        if chunk.iter().any(|b| *b != 0) {
            return Err(PackageRefusal::TrailingData);
        }
        let n = chunk.len();
        reader.consume(n);
    }
    drop(reader);
    if rest.count == padded(end) {
        Ok(())
    } else {
        Err(PackageRefusal::NotPadded)
    }
}
