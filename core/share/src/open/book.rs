//! The inbox's book: what came in under each consent, where else on this
//! machine that lies, and what was taken back. Sealed to the desk's own key.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::place::{as_path, as_text, device, holds, is_mounted, mount_of, resolved};
use super::spool::{LEFTOVER, replace};
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
    /// Where the file system of each was mounted, if it was another one than the
    /// book's: a stick that is pulled out leaves the folder where it was.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    mounts: BTreeMap<String, String>,
    /// Those of them of which an older build noted only that they lay on another
    /// file system than the book.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    apart: BTreeSet<String>,
    /// The day on which it came, where the day that it is of was still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    early: Option<String>,
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

    /// Consents that were taken back.
    pub(crate) fn withdrawn(&self) -> impl Iterator<Item = &Tag> {
        let entries = self.consents.iter();
        entries.filter(|(_, e)| e.withdrawn).map(|(tag, _)| tag)
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
        let path = resolved(path);
        // Where a disk of the desk itself is mounted tells nothing of a stick, and
        // on another machine it is mounted elsewhere.
        let folder = path.parent().filter(|f| is_apart(f, self.device));
        let mount = folder.and_then(mount_of).map(|m| as_text(&m));
        let path = as_text(&path);
        let entry = self.consents.entry(tag.clone()).or_default();
        entry.apart.remove(&path);
        let was_mounted = match &mount {
            Some(mount) => entry.mounts.insert(path.clone(), mount.clone()),
            None => entry.mounts.remove(&path),
        };
        let before = entry.elsewhere.insert(path, digest.to_owned());
        was_mounted != mount || before.as_deref() != Some(digest)
    }

    /// Notes on which day it came that a package is of a later one. What was
    /// taken in came on its day: if that is still to come now, the desk's own
    /// clock went back since.
    pub(crate) fn came_early(&mut self, tag: &Tag, today: String) {
        let entry = self.consents.entry(tag.clone()).or_default();
        if entry.received.is_empty() {
            entry.early.get_or_insert(today);
        }
    }

    /// The day on which a package came first, where it is of a later one.
    pub(crate) fn early(&self, tag: &Tag) -> Option<String> {
        self.consents.get(tag).and_then(|e| e.early.clone())
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
            let is_back = |folder: &Path| match self.mounts.get(text) {
                Some(mount) => is_mounted(&as_path(mount)),
                None => !self.apart.contains(text) || is_apart(folder, device),
            };
            holds(&path, digest, is_back).then_some(path)
        });
        there.collect()
    }
}

/// Whether a folder lies on another file system than the book.
fn is_apart(folder: &Path, book: Option<u64>) -> bool {
    device(folder).is_some_and(|own| book.is_some_and(|book| own != book))
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

    /// /proc is always another file system, and a folder beside the book stands
    /// for what is left where a stick was.
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
        // Wherever the desk's folder is by now.
        book.device = device(Path::new("/proc"));
        assert!(book.left_of(&hers()).is_empty(), "the stick is there");
        let beside = dir.path().join("no such file");
        book.lies_at(&hers(), &beside, "digest");
        assert!(book.left_of(&hers()).is_empty(), "it was on no stick");
        let entry = book.consents.get_mut(&hers()).unwrap();
        let mount = as_text(dir.path());
        entry.mounts.insert(as_text(&resolved(&beside)), mount);
        assert_eq!(book.left_of(&hers()), [resolved(&beside)]);
    }

    /// Else a desk on another machine waits for a disk that was never away.
    #[cfg(unix)]
    #[test]
    fn where_the_desk_s_own_disk_was_mounted_is_not_noted() {
        let dir = tempfile::tempdir().unwrap();
        let mut book = Book {
            device: device(dir.path()),
            ..Book::default()
        };
        let beside = dir.path().join("a.stint");
        assert!(book.lies_at(&hers(), &beside, "digest"));
        assert!(book.consents[&hers()].mounts.is_empty());
        // What was noted of it on a stick goes with it.
        let entry = book.consents.get_mut(&hers()).unwrap();
        let text = as_text(&resolved(&beside));
        entry.mounts.insert(text, "/no such folder".to_owned());
        assert_eq!(book.left_of(&hers()).len(), 1);
        assert!(book.lies_at(&hers(), &beside, "digest"));
        assert!(book.left_of(&hers()).is_empty());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_older_book_knows_only_that_a_file_lay_apart() {
        let on_stick = "/proc/no such file".to_owned();
        let entry = Entry {
            elsewhere: BTreeMap::from([(on_stick.clone(), "digest".to_owned())]),
            apart: BTreeSet::from([on_stick.clone()]),
            ..Entry::default()
        };
        let book = to_json(&Book {
            consents: BTreeMap::from([(hers(), entry)]),
            ..Book::default()
        });
        let mut book: Book = from_json(&book.unwrap()).unwrap();
        book.device = device(Path::new("/"));
        assert!(book.left_of(&hers()).is_empty(), "the stick is there");
        book.device = device(Path::new("/proc"));
        assert_eq!(book.left_of(&hers()), [Path::new(&on_stick)]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_the_file_that_has_to_go() {
        let dir = tempfile::tempdir().unwrap();
        let stick = resolved(dir.path()).join("stick");
        fs::create_dir(&stick).unwrap();
        let file = stick.join("a.stint");
        fs::write(&file, "hers").unwrap();
        let link = dir.path().join("b.stint");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let mut book = Book::default();
        let digest = HEXLOWER.encode(&Sha256::digest("hers"));
        book.lies_at(&hers(), &link, &digest);
        fs::remove_file(&link).unwrap();
        assert_eq!(book.left_of(&hers()), [file.as_path()]);
        fs::remove_file(&file).unwrap();
        assert!(book.left_of(&hers()).is_empty());
        // Nor is one through which a file is about to be written.
        let link = dir.path().join("link");
        std::os::unix::fs::symlink(&stick, &link).unwrap();
        book.lies_at(&hers(), &link.join("b.tar"), &digest);
        assert!(book.left_of(&hers()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_found_again() {
        let dir = tempfile::tempdir().unwrap();
        let name = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"a\xff.stint");
        let path = resolved(dir.path()).join(name);
        fs::write(&path, "hers").unwrap();
        let mut book = Book::default();
        let digest = HEXLOWER.encode(&Sha256::digest("hers"));
        book.lies_at(&hers(), &path, &digest);
        let stored = to_json(&book).unwrap();
        let book: Book = from_json(&stored).unwrap();
        assert_eq!(book.left_of(&hers()), [path.as_path()]);
        fs::remove_file(&path).unwrap();
        assert!(book.left_of(&hers()).is_empty());
    }
}
