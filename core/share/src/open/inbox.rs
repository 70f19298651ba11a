//! The organiser's inbox: a folder of files as they came, sealed; opened in
//! memory only.

use std::cell::{RefCell, RefMut};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use stint_model::UtcMs;

use super::book::{Book, Tag};
use super::counted::{Counted, count};
use super::spool::{Incoming, Kept, Lock, remove_leftovers, sync_folder};
use super::statement::{Deleted, Obeyed, RetentionReceipt, answer, state};
use super::{
    DeskCampaign, Evidence, MemberKey, Opened, OrganiserKeys, Package, TakenBack, WithdrawalNotice,
    open,
};
use crate::consent::day_text;
use crate::{PackageRefusal, ShareError};

/// A folder of sealed files, held by one program at a time.
pub struct Inbox {
    dir: PathBuf,
    content: RefCell<Option<Content>>,
    _lock: Lock,
}

/// What is in the folder, read once.
struct Content {
    book: Book,
    /// Kept packages by their SHA-256.
    kept: BTreeMap<String, Kept>,
    /// Whose withdrawals were obeyed since the folder was read, and then.
    obeyed: Vec<MemberKey>,
}

/// What became of a file that was handed in.
#[derive(Debug)]
pub enum Received {
    /// A package, verified and kept.
    Package(Box<Package>),
    /// The very same file is here already.
    Again,
    /// A withdrawal, obeyed; also if it came before.
    Withdrawal(Obeyed),
}

impl Inbox {
    /// An inbox in a folder, which is made if it isn't there. What an
    /// interrupted run left half-written goes.
    ///
    /// # Errors
    /// [`ShareError::DeskBusy`] while another program holds it,
    /// [`ShareError::Io`].
    pub fn at(dir: &Path) -> Result<Self, ShareError> {
        fs::create_dir_all(dir)?;
        let lock = Lock::take(dir)?;
        remove_leftovers(dir)?;
        Ok(Self {
            dir: dir.to_owned(),
            content: RefCell::new(None),
            _lock: lock,
        })
    }

    /// Takes a file in: opens and checks it, keeps it sealed if it counts,
    /// obeys it if it is a withdrawal. Withdrawals are obeyed for ever, also
    /// after the retention's end and however often they come.
    ///
    /// # Errors
    /// [`ShareError::Package`] with the reason for which it is refused;
    /// nothing of it is kept then. [`ShareError::BadBook`],
    /// [`ShareError::Io`].
    pub fn receive(
        &self,
        file: impl Read,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        self.take(file, None, keys, campaign, now)
    }

    /// The same with the place it was read from, which is named when it has to
    /// be deleted.
    ///
    /// # Errors
    /// Those of [`Inbox::receive`].
    pub fn receive_from(
        &self,
        file: impl Read,
        place: &Path,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        self.take(file, Some(place), keys, campaign, now)
    }

    fn take(
        &self,
        file: impl Read,
        place: Option<&Path>,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        let incoming = Incoming::spool(&self.dir, file)?;
        let digest = incoming.digest();
        // A file of another campaign is told as such whatever is here.
        let opened = open(incoming.reader()?, keys, campaign)?;
        let mut content = self.content(keys, campaign)?;
        match opened {
            Opened::Withdrawal(notice) => self.obey(&notice, &mut content, keys, campaign, now),
            Opened::Package(_) if campaign.retention_is_over(now) => {
                Err(PackageRefusal::RetentionOver.into())
            }
            Opened::Package(mut package) => {
                let tag = Tag::of(package.member, package.consent);
                // On the disk before the package is: a run that is cut short
                // must not forget what to name when she takes it back.
                if let Some(place) = place
                    && content.book.lies_at(&tag, place, digest)
                {
                    content.book.write(&self.dir, keys)?;
                }
                let early = package.is_of_a_later_day_than(now);
                if early {
                    content.book.came_early(&tag, day_text(now));
                    content.book.write(&self.dir, keys)?;
                }
                if content.book.is_withdrawn(&tag) {
                    return Err(PackageRefusal::Withdrawn.into());
                }
                if content.kept.contains_key(digest) {
                    return Ok(Received::Again);
                }
                if early {
                    return Err(PackageRefusal::OfALaterDay.into());
                }
                let kept = incoming.keep(next_number(&content.kept))?;
                content.book.received(&tag, digest);
                content.kept.insert(digest.to_owned(), kept);
                package.early = content.book.early(&tag);
                Ok(Received::Package(package))
            }
        }
    }

    /// Notes an evidence pack that was opened, and where it and its content
    /// lie: the desk doesn't keep it, but must be able to name it when the
    /// member takes it back.
    ///
    /// # Errors
    /// [`ShareError::Package`] if its consent was taken back or the retention
    /// is over; [`ShareError::BadBook`], [`ShareError::Io`].
    pub fn note_evidence(
        &self,
        evidence: &Evidence,
        pack: &Path,
        tar: Option<&Path>,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<(), ShareError> {
        let mut content = self.content(keys, campaign)?;
        let tag = Tag::of(evidence.member, evidence.consent);
        let book = &mut content.book;
        if campaign.retention_is_over(now) {
            return Err(PackageRefusal::RetentionOver.into());
        }
        book.lies_at(&tag, pack, &evidence.sha256);
        if book.is_withdrawn(&tag) {
            book.write(&self.dir, keys)?;
            return Err(PackageRefusal::Withdrawn.into());
        }
        book.received(&tag, &evidence.sha256);
        if let Some(tar) = tar {
            let digest = HEXLOWER.encode(&Sha256::digest(evidence.tar()));
            book.lies_at(&tag, tar, &digest);
        }
        book.write(&self.dir, keys)
    }

    /// Keeps the book of what was taken in. That is safe before: without it, the
    /// next run opens each file once more.
    ///
    /// # Errors
    /// [`ShareError::Io`].
    pub fn save(&self, keys: &OrganiserKeys) -> Result<(), ShareError> {
        match self.content.borrow().as_ref() {
            Some(content) => content.book.write(&self.dir, keys),
            None => Ok(()),
        }
    }

    /// All that was taken back, as far as the folder was read: nothing before
    /// anything of it was asked for. It is for [`Ledger::forget`](super::Ledger::forget),
    /// before a withdrawal is answered and before anything is released.
    pub fn taken_back(&self) -> TakenBack {
        let content = self.content.borrow();
        let of = |content: &Content| TakenBack {
            consents: content.book.withdrawn().cloned().collect(),
            members: content.obeyed.clone(),
        };
        content.as_ref().map(of).unwrap_or_default()
    }

    /// Opens everything anew and counts it.
    ///
    /// # Errors
    /// [`ShareError::BadBook`], [`ShareError::Io`]; a file that doesn't count
    /// is in the result.
    pub fn count(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<Counted, ShareError> {
        let content = self.content(keys, campaign)?;
        let mut files: Vec<&Kept> = content.kept.values().collect();
        files.sort();
        let opened = files.into_iter().map(|f| {
            let mut opened = open(self.read(f)?, keys, campaign);
            if let Ok(Opened::Package(p)) = &mut opened {
                p.early = content.book.early(&Tag::of(p.member, p.consent));
            }
            Ok((f.name(), opened))
        });
        count(opened, campaign.codes.len())
    }

    /// Deletes everything once the retention is over; `None` before that.
    ///
    /// # Errors
    /// [`ShareError::BadBook`], [`ShareError::Io`].
    pub fn end_retention(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Option<RetentionReceipt>, ShareError> {
        if !campaign.retention_is_over(now) {
            return Ok(None);
        }
        let mut content = self.content(keys, campaign)?;
        let Content { book, kept, .. } = &mut *content;
        let kept = std::mem::take(kept);
        let deleted = kept.len() as u32;
        // In the book before any is removed, so that a run that is cut short
        // forgets none. Nothing is taken in after the end: what is still here
        // after such a run was counted then.
        if book.ended == 0 && deleted > 0 {
            book.ended = deleted;
            book.write(&self.dir, keys)?;
        }
        for file in kept.values() {
            fs::remove_file(self.dir.join(file.name()))?;
        }
        sync_folder(&self.dir)?;
        let all = book.ended;
        let left = book.forget_all_but_left();
        book.write(&self.dir, keys)?;
        let answer = answer(left, || state(Deleted::Retention, all, keys, campaign, now))?;
        Ok(Some(RetentionReceipt { deleted, answer }))
    }

    /// Said and done: how many files the end of the retention deleted goes from
    /// the book. To be called once the statement is kept, and not before: what
    /// is cut short in between states the same again.
    ///
    /// # Errors
    /// [`ShareError::BadBook`], [`ShareError::Io`].
    pub fn retention_stated(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<(), ShareError> {
        let mut content = self.content(keys, campaign)?;
        content.book.ended = 0;
        content.book.write(&self.dir, keys)
    }

    /// The withdrawal is in the book before anything is deleted, so that a
    /// crash in between is made good by the next run.
    fn obey(
        &self,
        notice: &WithdrawalNotice,
        content: &mut Content,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        let tag = Tag::of(notice.member, notice.consent);
        // After the end nothing is taken in that it could keep out.
        if !campaign.retention_is_over(now) || content.book.knows(&tag) {
            content.book.withdraw(&tag)?;
            content.book.write(&self.dir, keys)?;
        }
        let mut deleted = 0;
        for digest in content.book.of(&tag) {
            deleted += 1;
            if let Some(file) = content.kept.remove(digest) {
                fs::remove_file(self.dir.join(file.name()))?;
            }
        }
        sync_folder(&self.dir)?;
        content.obeyed.push(notice.member);
        let what = Deleted::Consent(notice.consent.text());
        let answer = answer(content.book.left_of(&tag), || {
            state(what, deleted, keys, campaign, now)
        })?;
        Ok(Received::Withdrawal(Obeyed {
            consent: notice.consent,
            deleted,
            answer,
        }))
    }

    /// What is in the folder. What the book doesn't know yet is entered, and
    /// what was taken back but is still there is deleted.
    fn content(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<RefMut<'_, Content>, ShareError> {
        let mut slot = self.content.borrow_mut();
        if slot.is_none() {
            *slot = Some(self.load(keys, campaign)?);
        }
        RefMut::filter_map(slot, Option::as_mut).map_err(|_| ShareError::BadBook)
    }

    fn load(&self, keys: &OrganiserKeys, campaign: &DeskCampaign) -> Result<Content, ShareError> {
        let mut book = Book::read(&self.dir, keys)?;
        let mut known = book.digests();
        let mut kept = BTreeMap::new();
        let mut notices = Vec::new();
        let mut obeyed = Vec::new();
        for file in self.files()? {
            if !known.contains_key(&file.digest) {
                match open(self.read(&file)?, keys, campaign) {
                    Ok(Opened::Package(p)) => {
                        let tag = Tag::of(p.member, p.consent);
                        book.received(&tag, &file.digest);
                        known.insert(file.digest.clone(), tag);
                    }
                    Ok(Opened::Withdrawal(n)) => {
                        book.withdraw(&Tag::of(n.member, n.consent))?;
                        notices.push(file);
                        obeyed.push(n.member);
                        continue;
                    }
                    // Counting names it with its reason.
                    Err(ShareError::Package(_)) => {}
                    Err(e) => return Err(e),
                }
            }
            kept.insert(file.digest.clone(), file);
        }
        if !notices.is_empty() {
            book.write(&self.dir, keys)?;
        }
        let withdrawn = |file: &Kept| {
            let tag = known.get(&file.digest);
            tag.is_some_and(|tag| book.is_withdrawn(tag))
        };
        let gone: Vec<Kept> = kept.values().filter(|f| withdrawn(f)).cloned().collect();
        for file in notices.iter().chain(&gone) {
            fs::remove_file(self.dir.join(file.name()))?;
            kept.remove(&file.digest);
        }
        Ok(Content { book, kept, obeyed })
    }

    fn read(&self, file: &Kept) -> Result<BufReader<File>, ShareError> {
        Ok(BufReader::new(File::open(self.dir.join(file.name()))?))
    }

    /// Kept files in the order they came.
    fn files(&self) -> Result<Vec<Kept>, ShareError> {
        let mut out = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            out.extend(entry?.file_name().to_str().and_then(Kept::parse));
        }
        out.sort();
        Ok(out)
    }
}

fn next_number(kept: &BTreeMap<String, Kept>) -> u64 {
    kept.values().map(|k| k.number + 1).max().unwrap_or(0)
}
