//! The inbox's book: what came in under each consent, where else on this
//! machine that lies, and what was taken back. Sealed to the desk's own key.

use std::collections::{BTreeMap, BTreeSet};
#[cfg(unix)]
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
#[cfg(unix)]
use std::os::unix::{
    ffi::{OsStrExt as _, OsStringExt as _},
    fs::MetadataExt as _,
};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::spool::{LEFTOVER, MAX_FILE, replace};
use super::{MemberKey, OrganiserKeys, unseal};
use crate::facts::{VERSION, from_json, to_json};
use crate::{ConsentId, PackageRefusal, RecipientRole, ShareError, seal};

const NAME: &str = "book.age";
/// Some hundred thousand packages.
const MAX_BOOK: u64 = 64 * 1024 * 1024;
/// So many withdrawals of what isn't here are kept: anyone who has the
/// invitation can make more.
pub(crate) const MAX_UNMATCHED: usize = 10_000;

/// Names a member's consent without telling who she is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Tag(String);

impl Tag {
    pub(crate) fn of(member: MemberKey, consent: ConsentId) -> Self {
        let tag = Sha256::new()
            .chain_update(b"stint/v1/inbox/consent\0")
            .chain_update(member.0)
            .chain_update(consent.0);
        Self(HEXLOWER.encode(&tag.finalize()))
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Book {
    version: u32,
    /// How many files the end of the retention deleted.
    pub(crate) ended: u32,
    consents: BTreeMap<Tag, Entry>,
    /// The file system that the book lies on.
    #[serde(skip)]
    device: Option<u64>,
}

/// What there is, or was, of one consent.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    withdrawn: bool,
    /// SHA-256 of each sealed file that was taken in.
    received: BTreeSet<String>,
    /// Files outside the inbox that hold it, each with its SHA-256.
    elsewhere: BTreeMap<String, String>,
    /// Those of them that lay on another file system than the book: a stick
    /// leaves the folder where it was.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    apart: BTreeSet<String>,
}

impl Book {
    /// The book in a folder; an empty one where there is none yet.
    pub(crate) fn read(dir: &Path, keys: &OrganiserKeys) -> Result<Self, ShareError> {
        let device = device(dir);
        let file = match File::open(dir.join(NAME)) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Ok(Self {
                    version: VERSION,
                    device,
                    ..Self::default()
                });
            }
            Err(e) => return Err(e.into()),
        };
        let bad = ShareError::BadBook;
        let mut plain = Vec::new();
        unseal::plain(file, keys)
            .map_err(|_| bad)?
            .take(MAX_BOOK)
            .read_to_end(&mut plain)
            .map_err(|_| bad)?;
        let book: Self = from_json(&plain).ok_or(bad)?;
        match book.version {
            VERSION => Ok(Self { device, ..book }),
            _ => Err(bad),
        }
    }

    /// Keeps the book; one with nothing in it leaves no file.
    pub(crate) fn write(&self, dir: &Path, keys: &OrganiserKeys) -> Result<(), ShareError> {
        if self.consents.is_empty() && self.ended == 0 {
            return match fs::remove_file(dir.join(NAME)) {
                Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e.into()),
                _ => Ok(()),
            };
        }
        let plain = to_json(self).map_err(|_| ShareError::BadBook)?;
        let role = RecipientRole::Organisation;
        let sealed = seal::seal(&plain, &[keys.as_recipient(role)?])?;
        replace(dir, &format!("{LEFTOVER}book"), NAME, &sealed)
    }

    pub(crate) fn knows(&self, tag: &Tag) -> bool {
        self.consents.contains_key(tag)
    }

    pub(crate) fn is_withdrawn(&self, tag: &Tag) -> bool {
        self.consents.get(tag).is_some_and(|e| e.withdrawn)
    }

    /// Every sealed file that was ever taken in, and is not forgotten.
    pub(crate) fn digests(&self) -> BTreeMap<String, Tag> {
        let entries = self.consents.iter();
        entries
            .flat_map(|(tag, e)| e.received.iter().map(|d| (d.clone(), tag.clone())))
            .collect()
    }

    /// Notes a sealed file that was taken in.
    pub(crate) fn received(&mut self, tag: &Tag, digest: &str) {
        let entry = self.consents.entry(tag.clone()).or_default();
        entry.received.insert(digest.to_owned());
    }

    /// Notes a file outside the inbox that holds what was sent. Whether that is
    /// news.
    pub(crate) fn lies_at(&mut self, tag: &Tag, path: &Path, digest: &str) -> bool {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let apart = path.parent().is_some_and(|f| is_apart(f, self.device));
        let path = as_text(&path);
        let entry = self.consents.entry(tag.clone()).or_default();
        let moved = match apart {
            true => entry.apart.insert(path.clone()),
            false => entry.apart.remove(&path),
        };
        let before = entry.elsewhere.insert(path, digest.to_owned());
        moved || before.as_deref() != Some(digest)
    }

    /// Notes that a consent was taken back.
    pub(crate) fn withdraw(&mut self, tag: &Tag) -> Result<(), ShareError> {
        if !self.knows(tag) {
            let unmatched = |e: &&Entry| e.withdrawn && e.received.is_empty();
            if self.consents.values().filter(unmatched).count() >= MAX_UNMATCHED {
                return Err(PackageRefusal::TooManyWithdrawals.into());
            }
        }
        self.consents.entry(tag.clone()).or_default().withdrawn = true;
        Ok(())
    }

    /// Sealed files taken in under a consent.
    pub(crate) fn of(&self, tag: &Tag) -> impl Iterator<Item = &String> {
        self.consents.get(tag).into_iter().flat_map(|e| &e.received)
    }

    /// Files outside the inbox that still hold what came under a consent.
    pub(crate) fn left_of(&self, tag: &Tag) -> Vec<PathBuf> {
        let entry = self.consents.get(tag);
        entry.map(|e| e.left(self.device)).unwrap_or_default()
    }

    /// Forgets every consent of which nothing is left outside the inbox, and
    /// names what is.
    pub(crate) fn forget_all_but_left(&mut self) -> Vec<PathBuf> {
        let mut all = Vec::new();
        let device = self.device;
        self.consents.retain(|_, entry| {
            let left = entry.left(device);
            let keep = !left.is_empty();
            all.extend(left);
            keep
        });
        all
    }
}

impl Entry {
    fn left(&self, device: Option<u64>) -> Vec<PathBuf> {
        let there = self.elsewhere.iter().filter_map(|(text, digest)| {
            let path = as_path(text);
            // Where a stick was there is a folder, too, but the desk's own.
            let is_back = |f: &Path| !self.apart.contains(text) || is_apart(f, device);
            holds(&path, digest, is_back).then_some(path)
        });
        there.collect()
    }
}

/// Whether a file is there and still what it was. One that can't be read may
/// be, so it counts; and one whose folder is away may be back with it, as on a
/// stick.
fn holds(path: &Path, digest: &str, is_back: impl Fn(&Path) -> bool) -> bool {
    match File::open(path) {
        Ok(file) => sha256(file).map_or(true, |now| now == digest),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            !path.parent().is_some_and(|f| f.is_dir() && is_back(f))
        }
        Err(_) => true,
    }
}

/// Whether a folder lies on another file system than the book.
fn is_apart(folder: &Path, book: Option<u64>) -> bool {
    device(folder).is_some_and(|own| book.is_some_and(|book| own != book))
}

/// The file system of a folder, where a system tells.
fn device(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    let device = fs::metadata(folder).ok().map(|m| m.dev());
    #[cfg(not(unix))]
    let device = {
        let _ = folder;
        None
    };
    device
}

/// A path as the book holds it: one that isn't text by its bytes, behind a sign
/// that no path has, so that it can be opened again.
fn as_text(path: &Path) -> String {
    #[cfg(unix)]
    if path.to_str().is_none() {
        return format!("\0{}", HEXLOWER.encode(path.as_os_str().as_bytes()));
    }
    path.to_string_lossy().into_owned()
}

fn as_path(text: &str) -> PathBuf {
    #[cfg(unix)]
    if let Some(hex) = text.strip_prefix('\0')
        && let Ok(bytes) = HEXLOWER.decode(hex.as_bytes())
    {
        return OsString::from_vec(bytes).into();
    }
    PathBuf::from(text)
}

fn sha256(file: File) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut reader = file.take(MAX_FILE + 1);
    let mut chunk = vec![0; 64 * 1024];
    loop {
        match reader.read(&mut chunk)? {
            0 => return Ok(HEXLOWER.encode(&hash.finalize())),
            n => hash.update(&chunk[..n]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn withdrawals_of_nothing_end_and_those_of_something_do_not() {
        let mut book = Book::default();
        let tag = |n: u64| {
            let mut member = [0; 32];
            member[..8].copy_from_slice(&n.to_le_bytes());
            Tag::of(MemberKey(member), ConsentId([0; 16]))
        };
        let hers = tag(u64::MAX);
        book.received(&hers, "digest");
        for n in 0..MAX_UNMATCHED as u64 {
            book.withdraw(&tag(n)).unwrap();
        }
        let one_more = book.withdraw(&tag(MAX_UNMATCHED as u64));
        let refused = PackageRefusal::TooManyWithdrawals;
        assert_eq!(one_more, Err(ShareError::Package(refused)));
        assert_eq!(book.withdraw(&hers), Ok(()));
        assert_eq!(book.withdraw(&tag(0)), Ok(()), "again is no more");
    }

    fn hers() -> Tag {
        Tag::of(MemberKey([1; 32]), ConsentId([1; 16]))
    }

    /// /proc is always another file system, and the folder beside the book
    /// stands for what is left where a stick was.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_empty_folder_where_a_stick_was_does_not_tell_that_a_file_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let mut book = Book {
            device: device(dir.path()),
            ..Book::default()
        };
        let on_stick = Path::new("/proc/no such file");
        assert!(book.lies_at(&hers(), on_stick, "digest"));
        assert!(!book.lies_at(&hers(), on_stick, "digest"), "no news");
        assert!(book.left_of(&hers()).is_empty(), "the stick is there");
        book.device = device(Path::new("/proc"));
        assert_eq!(book.left_of(&hers()), [on_stick]);
        let beside = dir.path().join("no such file");
        book.device = device(dir.path());
        book.lies_at(&hers(), &beside, "digest");
        assert!(book.left_of(&hers()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_found_again() {
        let dir = tempfile::tempdir().unwrap();
        let name = std::ffi::OsStr::from_bytes(b"a\xff.stint");
        let path = dir.path().join(name);
        fs::write(&path, "hers").unwrap();
        let mut book = Book::default();
        let digest = sha256(File::open(&path).unwrap()).unwrap();
        book.lies_at(&hers(), &path, &digest);
        let stored = to_json(&book).unwrap();
        let book: Book = from_json(&stored).unwrap();
        assert_eq!(book.left_of(&hers()), [path.as_path()]);
        fs::remove_file(&path).unwrap();
        assert!(book.left_of(&hers()).is_empty());
    }
}
