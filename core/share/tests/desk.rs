//! The organiser's inbox: what it deletes, what it states, and what it still
//! does after a crash, an interruption, or the retention's end.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::*;
use stint_model::{Say, UtcMs};
use stint_share::open::*;
use stint_share::*;

/// A desk with an inbox, and a member who sent a package and took it back.
struct Story {
    union: Union,
    dir: tempfile::TempDir,
    worker: Worker,
    package: SealedPackage,
    withdrawal: Vec<u8>,
}

fn story() -> Story {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let package = worker.share(&week("2026-11-16", 60), Extras::default());
    let id = package.receipt().id().unwrap();
    let withdrawal = withdraw(&id, &worker.key, &mut worker.log, &PlainTexts, now()).unwrap();
    Story {
        union,
        dir: tempfile::tempdir().unwrap(),
        worker,
        package,
        withdrawal: withdrawal.bytes().to_vec(),
    }
}

/// Long after the campaign's retention.
fn much_later() -> UtcMs {
    UtcMs::new(NOW + 500 * 86_400_000).unwrap()
}

impl Story {
    fn inbox_path(&self) -> PathBuf {
        self.dir.path().join("inbox")
    }

    fn inbox(&self) -> Inbox {
        Inbox::at(&self.inbox_path()).unwrap()
    }

    fn receive(&self, inbox: &Inbox, bytes: &[u8]) -> Result<Received, ShareError> {
        inbox.receive(bytes, &self.union.keys, &self.union.campaign, now())
    }

    /// A file outside the inbox, handed in from there.
    fn hand_in(&self, inbox: &Inbox, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().canonicalize().unwrap().join(name);
        fs::write(&path, bytes).unwrap();
        let (keys, campaign) = (&self.union.keys, &self.union.campaign);
        drop(inbox.receive_from(bytes, &path, keys, campaign, now()));
        inbox.save(keys).unwrap();
        path
    }

    fn obey(&self, inbox: &Inbox) -> Obeyed {
        match self.receive(inbox, &self.withdrawal) {
            Ok(Received::Withdrawal(obeyed)) => obeyed,
            other => panic!("not obeyed: {other:?}"),
        }
    }

    fn kept(&self) -> Vec<PathBuf> {
        let all = fs::read_dir(self.inbox_path()).unwrap();
        let all = all.map(|e| e.unwrap().path());
        all.filter(|p| p.extension().is_some_and(|e| e == "stint"))
            .collect()
    }

    fn says(&self, answer: &Answer) -> DeletionStatement {
        let Answer::Statement(statement) = answer else {
            panic!("no statement: {answer:?}");
        };
        let receipt = self.package.receipt();
        let mut log = MemoryLog(self.worker.log.0.clone());
        accept_deletion(statement, receipt, &self.worker.key, &mut log, now()).unwrap()
    }
}

#[test]
fn a_statement_says_how_much_was_deleted_and_nothing_where_there_was_nothing() {
    let s = story();
    let inbox = s.inbox();
    let before = s.obey(&inbox);
    let said = s.says(&before.answer);
    assert_eq!((before.deleted, said.packages_deleted()), (0, 0));
    assert_eq!(said.say().id, "share-deletion-nothing");
    let late = s.receive(&inbox, s.package.bytes());
    assert_eq!(late.err(), Some(PackageRefusal::Withdrawn.into()));
    assert!(s.kept().is_empty());

    let s = story();
    let inbox = s.inbox();
    s.receive(&inbox, s.package.bytes()).unwrap();
    let said = s.says(&s.obey(&inbox).answer);
    assert_eq!(said.packages_deleted(), 1);
    assert_eq!(said.say().id, "share-deletion-stated");
    // It is as true the second time.
    assert_eq!(s.says(&s.obey(&inbox).answer).packages_deleted(), 1);
}

#[test]
fn a_withdrawal_cut_short_is_made_good() {
    let s = story();
    let inbox = s.inbox();
    s.receive(&inbox, s.package.bytes()).unwrap();
    let file = s.kept().remove(0);
    s.obey(&inbox);
    drop(inbox);
    // The machine stopped before the deletion reached the disk.
    fs::write(&file, s.package.bytes()).unwrap();
    let inbox = s.inbox();
    let counted = inbox.count(&s.union.keys, &s.union.campaign).unwrap();
    assert!(counted.packages.is_empty() && !file.exists());
    let again = s.obey(&inbox);
    assert_eq!(s.says(&again.answer).packages_deleted(), 1);
}

#[test]
fn a_withdrawal_that_an_older_desk_kept_and_did_not_obey_is_obeyed() {
    let s = story();
    let inbox = s.inbox();
    s.receive(&inbox, s.package.bytes()).unwrap();
    drop(inbox);
    let digest =
        data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(&s.withdrawal));
    let old = s.inbox_path().join(format!("00000007-w-{digest}.stint"));
    fs::write(&old, &s.withdrawal).unwrap();
    let inbox = s.inbox();
    let counted = inbox.count(&s.union.keys, &s.union.campaign).unwrap();
    assert!(counted.packages.is_empty() && s.kept().is_empty());
    assert!(!inbox.taken_back().is_empty(), "for the ledger");
    let late = s.receive(&inbox, s.package.bytes());
    assert_eq!(late.err(), Some(PackageRefusal::Withdrawn.into()));
}

#[test]
fn nothing_is_stated_while_a_file_that_was_handed_in_is_left() {
    let s = story();
    let inbox = s.inbox();
    let original = s.hand_in(&inbox, "a.stint", s.package.bytes());
    let copy = s.hand_in(&inbox, "copy of a.stint", s.package.bytes());
    let other = Worker::joining(&s.union, 2).share(&week("2026-11-16", 60), Extras::default());
    s.hand_in(&inbox, "b.stint", other.bytes());
    drop(inbox);

    let inbox = s.inbox();
    let left = |answer: Answer| match answer {
        Answer::FilesLeft(left) => left,
        Answer::Statement(_) => panic!("stated what isn't so"),
    };
    let first = s.obey(&inbox);
    assert_eq!(first.deleted, 1);
    assert_eq!(left(first.answer), [original.as_path(), &copy]);
    assert_eq!(s.kept().len(), 1, "the desk's own copy is gone");
    fs::remove_file(original).unwrap();
    assert_eq!(left(s.obey(&inbox).answer), [copy.as_path()]);
    // Something else under that name isn't hers.
    fs::write(&copy, "a shopping list").unwrap();
    assert_eq!(s.says(&s.obey(&inbox).answer).packages_deleted(), 1);
    // What she took back and is handed in again is named again.
    let back = s.hand_in(&inbox, "again.stint", s.package.bytes());
    assert_eq!(left(s.obey(&inbox).answer), [back]);
}

#[test]
fn a_file_whose_folder_is_away_is_not_taken_for_deleted() {
    let s = story();
    let [stick, away] = ["stick", "away"].map(|name| s.dir.path().join(name));
    fs::create_dir(&stick).unwrap();
    let inbox = s.inbox();
    let original = s.hand_in(&inbox, "stick/a.stint", s.package.bytes());
    let named = || s.obey(&inbox).answer == Answer::FilesLeft(vec![original.clone()]);
    assert!(named());
    fs::rename(&stick, &away).unwrap();
    assert!(named(), "it is on the stick");
    fs::rename(&away, &stick).unwrap();
    fs::remove_file(&original).unwrap();
    assert_eq!(s.says(&s.obey(&inbox).answer).packages_deleted(), 1);
}

#[test]
fn a_run_that_is_cut_short_still_knows_where_a_package_lies() {
    let s = story();
    let inbox = s.inbox();
    let path = s.dir.path().canonicalize().unwrap().join("a.stint");
    fs::write(&path, s.package.bytes()).unwrap();
    let (keys, campaign) = (&s.union.keys, &s.union.campaign);
    let received = inbox.receive_from(s.package.bytes(), &path, keys, campaign, now());
    assert!(matches!(received, Ok(Received::Package(_))));
    // It stopped before the end of the run.
    drop(inbox);
    let answer = s.obey(&s.inbox()).answer;
    assert_eq!(answer, Answer::FilesLeft(vec![path]));
}

#[test]
fn a_damaged_book_does_not_claim_the_files_of_another_campaign() {
    let s = story();
    let inbox = s.inbox();
    fs::write(s.inbox_path().join("book.age"), "damaged").unwrap();
    let other = story();
    let refused = s.receive(&inbox, other.withdrawal.as_slice()).err();
    let reason = PackageRefusal::OtherRecipient;
    assert_eq!(refused, Some(reason.into()));
    let refused = s.receive(&inbox, &s.withdrawal).err();
    assert_eq!(refused, Some(ShareError::BadBook));
}

#[test]
fn after_the_retention_withdrawals_are_still_answered() {
    let s = story();
    let inbox = s.inbox();
    let original = s.hand_in(&inbox, "a.stint", s.package.bytes());
    let (keys, campaign) = (&s.union.keys, &s.union.campaign);
    let end = || inbox.end_retention(keys, campaign, much_later()).unwrap();
    let ended = end().unwrap();
    assert_eq!(ended.deleted, 1);
    assert_eq!(ended.answer, Answer::FilesLeft(vec![original.clone()]));
    assert!(s.kept().is_empty());
    let withdraw = |bytes: &[u8]| inbox.receive(bytes, keys, campaign, much_later());
    let answer = withdraw(&s.withdrawal).unwrap();
    assert!(matches!(
        answer,
        Received::Withdrawal(Obeyed {
            deleted: 1,
            answer: Answer::FilesLeft(_),
            ..
        })
    ));
    fs::remove_file(original).unwrap();
    let Answer::Statement(statement) = end().unwrap().answer else {
        panic!("nothing is left, and nothing is stated");
    };
    let statement = String::from_utf8(statement).unwrap();
    assert!(
        statement.contains("\"packages_deleted\": 1"),
        "{statement}: of both runs"
    );
    // Then, once that is kept, nothing is left that tells of her.
    inbox.retention_stated(keys, campaign).unwrap();
    assert_eq!(fs::read_dir(s.inbox_path()).unwrap().count(), 0);
    let Ok(Received::Withdrawal(last)) = withdraw(&s.withdrawal) else {
        panic!("not answered");
    };
    assert_eq!(s.says(&last.answer).packages_deleted(), 0);
    assert_eq!(fs::read_dir(s.inbox_path()).unwrap().count(), 0);
    // What can't be opened is named as what it is.
    let damaged = &s.package.bytes()[..s.package.bytes().len() - 1];
    let refused = withdraw(damaged).err();
    assert_eq!(refused, Some(PackageRefusal::Damaged.into()));
    let refused = withdraw(s.package.bytes()).err();
    assert_eq!(refused, Some(PackageRefusal::RetentionOver.into()));
}

#[test]
fn an_end_that_is_cut_short_still_says_how_much_there_was() {
    let s = story();
    let (keys, campaign) = (&s.union.keys, &s.union.campaign);
    let other = Worker::joining(&s.union, 2).share(&week("2026-11-16", 60), Extras::default());
    let inbox = s.inbox();
    for sent in [s.package.bytes(), other.bytes()] {
        s.receive(&inbox, sent).unwrap();
    }
    inbox.save(keys).unwrap();
    drop(inbox);
    // It stops at the last file, as a folder can't be removed like one.
    let mut kept = s.kept();
    kept.sort_by_key(|p| p.to_str().unwrap().rsplit('-').next().map(str::to_owned));
    fs::remove_file(&kept[1]).unwrap();
    fs::create_dir(&kept[1]).unwrap();
    let end = || s.inbox().end_retention(keys, campaign, much_later());
    assert!(end().is_err() && !kept[0].exists());
    fs::remove_dir(&kept[1]).unwrap();
    // Twice: it stops once more before the statement is kept.
    for _ in 0..2 {
        let Answer::Statement(statement) = end().unwrap().unwrap().answer else {
            panic!("nothing is left, and nothing is stated");
        };
        let statement = String::from_utf8(statement).unwrap();
        assert!(statement.contains("\"packages_deleted\": 2"), "{statement}");
    }
    s.inbox().retention_stated(keys, campaign).unwrap();
    assert_eq!(fs::read_dir(s.inbox_path()).unwrap().count(), 0);
}

#[test]
fn leftovers_of_an_interrupted_run_go_and_one_program_at_a_time_works() {
    let s = story();
    let inbox = s.inbox();
    let second = Inbox::at(&s.inbox_path());
    assert_eq!(second.err(), Some(ShareError::DeskBusy));
    drop(inbox);
    let leftover = s.inbox_path().join(".incoming-0011223344556677");
    fs::write(&leftover, s.package.bytes()).unwrap();
    let _inbox = s.inbox();
    assert!(!leftover.exists());
}

#[test]
fn the_book_is_sealed_names_no_member_and_is_missed_when_it_is_damaged() {
    let s = story();
    let inbox = s.inbox();
    let original = s.hand_in(&inbox, "a.stint", s.package.bytes());
    s.obey(&inbox);
    drop(inbox);
    let path = s.inbox_path().join("book.age");
    let sealed = fs::read(&path).unwrap();
    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    let name = original.to_str().unwrap();
    assert!(!holds(&sealed, name));
    let opened = plain(&s.union, &sealed);
    assert!(holds(&opened, name));
    let key = s.worker.key.public_key(&s.worker.campaign.id()).unwrap();
    let consent = s.package.receipt().id().unwrap().text();
    let hex = data_encoding::HEXLOWER.encode(&key);
    assert!(!holds(&opened, &hex) && !holds(&opened, &consent));
    fs::write(&path, &sealed[..sealed.len() - 1]).unwrap();
    let refused = s.receive(&s.inbox(), s.package.bytes());
    assert_eq!(refused.err(), Some(ShareError::BadBook));
}

#[test]
fn what_the_book_missed_is_entered_later() {
    let s = story();
    let inbox = s.inbox();
    s.receive(&inbox, s.package.bytes()).unwrap();
    // It stopped before the book was written.
    drop(inbox);
    assert!(!s.inbox_path().join("book.age").exists());
    let inbox = s.inbox();
    assert!(matches!(
        s.receive(&inbox, s.package.bytes()),
        Ok(Received::Again)
    ));
    assert_eq!(s.obey(&inbox).deleted, 1);
    assert!(s.kept().is_empty());
}

#[test]
fn only_its_own_and_its_co_recipients_keys_take_a_campaign_on() {
    let union = Union::new(3);
    let joined = DeskCampaign::without_codes(union.invitation(), &union.trustee).unwrap();
    let file = joined.to_sealed(&union.trustee).unwrap();
    let again = DeskCampaign::from_sealed(&file, &union.trustee).unwrap();
    assert!(again.codes().is_empty());
    assert!(DeskCampaign::without_codes(union.invitation(), &union.keys).is_ok());
    let stranger = OrganiserKeys::generate().unwrap();
    let refused = DeskCampaign::without_codes(union.invitation(), &stranger);
    assert_eq!(refused.err(), Some(ShareError::OtherKeys));
}

#[test]
fn a_ledger_out_of_its_seal_is_none() {
    let union = Union::new(0);
    let ledger = Ledger::new(union.campaign.invitation().campaign());
    let sealed = ledger.to_bytes(&union.keys).unwrap();
    let opened = plain(&union, &sealed);
    assert!(opened.starts_with(b"{"));
    let refused = Ledger::from_bytes(&opened, &union.keys);
    assert_eq!(refused.err(), Some(ShareError::BadLedger));
}

#[test]
fn a_file_that_can_not_be_read_says_nothing_of_the_inbox() {
    struct Torn(usize);
    impl std::io::Read for Torn {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.0 += 1;
            match self.0 {
                1 => Err(std::io::ErrorKind::Interrupted.into()),
                2 => Ok(into.len()),
                _ => Err(std::io::Error::other("a bad sector")),
            }
        }
    }
    let s = story();
    let inbox = s.inbox();
    let (keys, campaign) = (&s.union.keys, &s.union.campaign);
    let refused = inbox.receive(Torn(0), keys, campaign, now()).err();
    assert_eq!(refused, Some(PackageRefusal::CannotRead.into()));
    assert_eq!(fs::read_dir(s.inbox_path()).unwrap().count(), 0);
}
