//! Hostile packages: each is refused, with a reason of its own. They are made
//! from a real one by taking it apart, changing it and sealing it again, as a
//! co-recipient or a malicious sender could.

use std::io::Read;

use age::secrecy::SecretString;
use tar::{Builder, EntryType, Header};

use super::{Opened, OrganiserKeys, open, unseal};
use crate::PackageRefusal as R;
use crate::invitation::Invitation;
use crate::{
    Extras, Level, Recipient, RecipientRole, ShareError, Signer, WorkerKey, container, minisign,
    padded, preview, seal,
};

use crate::common::*;

type Files = Vec<(String, Vec<u8>)>;

pub(super) struct Sender {
    union: Union,
    worker: Worker,
    sealed: Vec<u8>,
}

impl Sender {
    fn new() -> Self {
        Self::of(Union::new(0))
    }

    fn of(union: Union) -> Self {
        Self::sharing(union, &week("2026-11-16", 190))
    }

    pub(super) fn sharing(union: Union, table: &crate::Table) -> Self {
        let mut worker = Worker::joining(&union, 1);
        let sealed = worker.share(table, Extras::default());
        Self {
            sealed: sealed.bytes().to_vec(),
            union,
            worker,
        }
    }

    fn files(&self) -> Files {
        let entries = unseal::entries(self.sealed.as_slice(), &self.union.keys).unwrap();
        let file = |e: unseal::Entry| (e.name.to_owned(), e.content);
        entries.into_iter().map(file).collect()
    }

    fn recipients(&self) -> Vec<Recipient> {
        self.union.campaign.invitation().terms().recipients.clone()
    }

    fn open(&self, file: &[u8]) -> Result<Opened, ShareError> {
        open(file, &self.union.keys, &self.union.campaign)
    }

    fn refusal(&self, file: &[u8]) -> R {
        match self.open(file) {
            Err(ShareError::Package(r)) => r,
            Err(other) => panic!("another error: {other}"),
            Ok(_) => panic!("accepted"),
        }
    }

    fn seal(&self, content: &[u8]) -> Vec<u8> {
        seal::seal(content, &self.recipients()).unwrap()
    }

    /// Refusal of the plaintext `content`.
    fn of_content(&self, content: &[u8]) -> R {
        self.refusal(&self.seal(content))
    }

    /// Refusal of these files, packed as they must be.
    fn of_files(&self, files: &Files) -> R {
        self.of_content(&tar(files))
    }

    /// Refusal after a change of one file, signed anew with her key.
    pub(super) fn signed(&self, name: &str, change: impl FnOnce(String) -> String) -> R {
        let mut files = self.files();
        edit(&mut files, name, change);
        fix_hashes(&mut files);
        sign(&mut files, &self.worker.key, self);
        self.of_files(&files)
    }
}

fn tar(files: &Files) -> Vec<u8> {
    let mut tar = Builder::new(Vec::new());
    for (name, content) in files {
        let header = container::header(name, content.len() as u64).unwrap();
        tar.append(&header, content.as_slice()).unwrap();
    }
    let mut out = tar.into_inner().unwrap();
    out.resize(padded(out.len() as u64) as usize, 0);
    out
}

fn edit(files: &mut Files, name: &str, change: impl FnOnce(String) -> String) {
    let file = files.iter_mut().find(|(n, _)| n == name).unwrap();
    file.1 = change(String::from_utf8(file.1.clone()).unwrap()).into_bytes();
}

/// Puts the true sizes and digests into the description.
fn fix_hashes(files: &mut Files) {
    use sha2::Digest;
    let Ok(mut json) = serde_json::from_slice::<crate::facts::Description>(&files[0].1) else {
        return;
    };
    for r in &mut json.resources {
        let Some((_, content)) = files.iter().find(|(n, _)| *n == r.path) else {
            continue;
        };
        let hash = sha2::Sha256::digest(content);
        r.hash = format!("sha256:{}", data_encoding::HEXLOWER.encode(&hash));
        r.bytes = content.len() as u64;
    }
    let strict: Option<crate::facts::Description> = crate::facts::from_json(&files[0].1);
    if strict.is_some() {
        files[0].1 = crate::facts::to_json(&json).unwrap();
    }
}

fn sign(files: &mut Files, key: &WorkerKey, sender: &Sender) {
    let id = sender.union.campaign.invitation().campaign();
    files[1].1 = minisign::sign(&files[0].1, preview::COMMENT, key, &id).unwrap();
}

#[test]
fn the_way_of_these_tests_itself_is_accepted() {
    let s = Sender::new();
    let mut files = s.files();
    fix_hashes(&mut files);
    sign(&mut files, &s.worker.key, &s);
    assert!(s.open(&s.seal(&tar(&files))).is_ok());
}

#[test]
fn tricks_with_the_seal() {
    let s = Sender::new();
    assert_eq!(s.refusal(b""), R::NotAge);
    assert_eq!(s.refusal(&[0xff; 70_000]), R::NotAge);
    assert_eq!(
        s.refusal(b"-----BEGIN AGE ENCRYPTED FILE-----\n"),
        R::NotAge
    );
    assert_eq!(s.refusal(&s.sealed[..60]), R::Damaged);
    assert_eq!(s.refusal(&s.sealed[..s.sealed.len() - 1]), R::Damaged);
    let mut flipped = s.sealed.clone();
    flipped[40_000] ^= 1;
    assert_eq!(s.refusal(&flipped), R::Damaged);
    let mut longer = s.sealed.clone();
    longer.push(0);
    assert_eq!(s.refusal(&longer), R::Damaged);
    let stanza = b"-> X25519 AAAA\nAAAA\n".repeat(2000);
    let endless = [b"age-encryption.org/v1\n".as_slice(), &stanza].concat();
    assert_eq!(s.refusal(&endless), R::HeaderTooLong);
    let stranger = OrganiserKeys::generate().unwrap();
    let other = [stranger.as_recipient(RecipientRole::Lawyer).unwrap()];
    assert_eq!(
        s.refusal(&seal::seal(b"x", &other).unwrap()),
        R::OtherRecipient
    );
    let passphrase = SecretString::from("a passphrase".to_owned());
    let mut recipient = age::scrypt::Recipient::new(passphrase);
    recipient.set_work_factor(10);
    assert_eq!(
        s.refusal(&age::encrypt(&recipient, b"x").unwrap()),
        R::OtherRecipient
    );
}

#[test]
fn tricks_with_the_archive() {
    let s = Sender::new();
    let good = tar(&s.files());
    assert_eq!(s.of_content(&[7; 65_536]), R::NotTar);
    assert_eq!(s.of_content(&[0; 65_536]), R::MissingEntry);
    assert_eq!(s.of_content(&good[..good.len() - 512]), R::NotPadded);
    assert_eq!(
        s.of_content(&[good.clone(), vec![0; 512]].concat()),
        R::NotPadded
    );
    let mut hidden = good.clone();
    *hidden.last_mut().unwrap() = 1;
    assert_eq!(s.of_content(&hidden), R::TrailingData);
    let with_first = |change: &dyn Fn(&mut Header)| {
        let mut header = container::header("datapackage.json", 0).unwrap();
        change(&mut header);
        header.set_cksum();
        let mut content = header.as_bytes().to_vec();
        content.resize(65_536, 0);
        s.of_content(&content)
    };
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::Directory,
        EntryType::Char,
        EntryType::Fifo,
        EntryType::XHeader,
        EntryType::GNULongName,
        EntryType::GNUSparse,
    ] {
        assert_eq!(with_first(&|h| h.set_entry_type(kind)), R::NotRegular);
    }
    for name in [
        "../datapackage.json",
        "/etc/passwd",
        "./datapackage.json",
        "a/b",
        "run.sh",
    ] {
        let named = with_first(&|h| {
            let field = &mut h.as_mut_bytes()[..100];
            field.fill(0);
            field[..name.len()].copy_from_slice(name.as_bytes());
        });
        assert_eq!(named, R::UnknownName, "{name}");
    }
    assert_eq!(with_first(&|h| h.set_size(8 << 30)), R::EntryTooLarge);
    assert_eq!(with_first(&|h| h.set_mode(0o755)), R::NotTar);
    assert_eq!(with_first(&|h| h.as_mut_bytes()[265] = b'x'), R::NotTar);
    let mut files = s.files();
    files.insert(3, files[2].clone());
    assert_eq!(s.of_files(&files), R::OutOfOrder);
    let mut files = s.files();
    files.swap(0, 2);
    assert_eq!(s.of_files(&files), R::OutOfOrder);
    let mut files = s.files();
    files.remove(2);
    assert_eq!(s.of_files(&files), R::MissingEntry);
    let mut files = s.files();
    files.push(("legs.csv".to_owned(), b"date\r\n".to_vec()));
    assert_eq!(s.of_files(&files), R::OutOfOrder);
}

#[test]
fn tricks_with_the_description() {
    let s = Sender::new();
    let name = "datapackage.json";
    assert_eq!(s.signed(name, |t| t + " "), R::BadDescription);
    assert_eq!(
        s.signed(name, |t| t.replacen(
            "\"name\"",
            "\"name\": \"a\",\n  \"name\"",
            1
        )),
        R::BadDescription
    );
    assert_eq!(
        s.signed(name, |t| t.replacen("\"version\": 2", "\"version\": 3", 1)),
        R::UnknownVersion
    );
    assert_eq!(
        s.signed(name, |t| t.replacen(
            "\"version\": 2",
            "\"version\": 2.0",
            1
        )),
        R::BadDescription
    );
    assert_eq!(
        s.signed(name, |t| t.replacen("\"title\"", "", 1).replacen(
            "text/csv",
            "text/html",
            1
        )),
        R::BadDescription
    );
    assert_eq!(
        s.signed(name, |t| t.replacen(
            "\"level\": \"weeks\"",
            "\"level\": \"traces\"",
            1
        )),
        R::LevelAboveCampaign
    );
    assert_eq!(
        s.signed(name, |t| t.replacen("\"hours\"", "\"after-hours\"", 1)),
        R::FieldsNotAsked
    );
    let trustee = s.recipients()[1].key.text();
    let thief = OrganiserKeys::generate()
        .unwrap()
        .recipient()
        .unwrap()
        .text();
    assert_eq!(
        s.signed(name, |t| t.replace(&trustee, &thief)),
        R::OtherRecipients
    );
    assert_eq!(
        s.signed(name, |t| t.replacen(
            "\"case_view\": false",
            "\"case_view\": true",
            1
        )),
        R::ConsentMismatch
    );
    assert_eq!(
        s.signed("consent.json", |t| t.replacen("P365D", "P9D", 1)),
        R::ConsentMismatch
    );
}

#[test]
fn tricks_with_the_signature() {
    let s = Sender::new();
    let mut files = s.files();
    edit(&mut files, "weeks.csv", |t| t.replacen("195", "999", 1));
    assert_eq!(s.of_files(&files), R::DigestMismatch);
    fix_hashes(&mut files);
    assert_eq!(s.of_files(&files), R::BadSignature);
    // A co-recipient has a key of its own, but not hers.
    let id = s.union.campaign.invitation().campaign();
    let forger = WorkerKey::from_seed(id, &zeroize::Zeroizing::new([66; 32]));
    sign(&mut files, &forger, &s);
    assert_eq!(s.of_files(&files), R::BadSignature);
    let mut files = s.files();
    edit(&mut files, "datapackage.json.minisig", |t| t + "\n");
    assert_eq!(s.of_files(&files), R::BadSignatureFile);
    let mut files = s.files();
    edit(&mut files, "datapackage.json.minisig", |_| {
        "untrusted".to_owned()
    });
    assert_eq!(s.of_files(&files), R::BadSignatureFile);
    let mut files = s.files();
    edit(&mut files, "datapackage.json.minisig", |t| {
        t.replace("stint package", "stint withdrawal")
    });
    assert_eq!(s.of_files(&files), R::BadSignature);
    let hers = minisign::public_key_text(&s.worker.key.public_key(&id).unwrap());
    let mut identity = [0; 32];
    identity[0] = 1;
    let weak = minisign::public_key_text(&identity);
    let mut files = s.files();
    edit(&mut files, "datapackage.json", |t| t.replace(&hers, &weak));
    let mut line = b"ED".to_vec();
    line.extend(&data_encoding::BASE64.decode(weak.as_bytes()).unwrap()[2..10]);
    line.extend([0; 64]);
    line[10] = 1;
    edit(&mut files, "datapackage.json.minisig", |t| {
        let mut lines: Vec<String> = t.lines().map(str::to_owned).collect();
        lines[1] = data_encoding::BASE64.encode(&line);
        lines.join("\n") + "\n"
    });
    assert_eq!(s.of_files(&files), R::WeakKey);
}

#[test]
fn tricks_with_the_table() {
    let s = Sender::new();
    let csv = "weeks.csv";
    assert_eq!(s.signed(csv, |t| t.replacen("week", "wk", 1)), R::BadTable);
    assert_eq!(s.signed(csv, |t| t.replacen("195", "1e3", 1)), R::BadTable);
    assert_eq!(s.signed(csv, |t| t.replacen("195", "-195", 1)), R::BadTable);
    assert_eq!(s.signed(csv, |t| t.replacen("195", "NaN", 1)), R::BadTable);
    assert_eq!(s.signed(csv, |t| t.replacen("195", "", 1)), R::BadTable);
    assert_eq!(
        s.signed(csv, |t| t.replacen("195", "10081", 1)),
        R::ImpossibleFigure
    );
    assert_eq!(
        s.signed(csv, |t| t.replacen("195", "300", 1)),
        R::ImpossibleFigure
    );
    // Closer than the classes of level 1.
    for off in ["191", "120", "615"] {
        let refusal = s.signed(csv, |t| t.replacen("195", off, 1));
        assert_eq!(refusal, R::ImpossibleFigure, "{off}");
    }
    assert_eq!(
        s.signed(csv, |t| t.replacen("2026-W47", "2026-W54", 1)),
        R::BadTable
    );
    assert_eq!(
        s.signed(csv, |t| t.replacen("2026-W47", "2026-W20", 1)),
        R::OutsideCampaign
    );
    assert_eq!(
        s.signed(csv, |t| t.replacen("2026-W47", "=1+1", 1)),
        R::Formula
    );
    let twice = |t: String| {
        let row = t.lines().nth(1).unwrap().to_owned();
        t + &row + "\r\n"
    };
    assert_eq!(s.signed(csv, twice), R::RowTwice);
}

#[test]
fn what_has_no_end_is_cut_off() {
    let endless = || std::io::repeat(0);
    assert_eq!(unseal::read_tar(endless()).err(), Some(R::TooLarge));
    let most = endless().take(unseal::MAX_TOTAL);
    assert_eq!(unseal::read_tar(most).err(), Some(R::NotPadded));
    let s = Sender::new();
    let dir = tempfile::tempdir().unwrap();
    let inbox = super::Inbox::at(dir.path()).unwrap();
    let taken = inbox.receive(endless(), &s.union.keys, &s.union.campaign, now());
    assert_eq!(taken.err(), Some(ShareError::Package(R::TooLarge)));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

/// It would count as the latest one until that day.
#[test]
fn a_day_that_is_still_to_come() {
    let s = Sender::new();
    let dir = tempfile::tempdir().unwrap();
    let inbox = super::Inbox::at(dir.path()).unwrap();
    let taken = |at: &str| {
        let at = stint_model::UtcMs::new(
            chrono::DateTime::parse_from_rfc3339(at)
                .unwrap()
                .timestamp_millis(),
        );
        inbox.receive(
            s.sealed.as_slice(),
            &s.union.keys,
            &s.union.campaign,
            at.unwrap(),
        )
    };
    let refused = taken("2026-11-21T23:59:59Z").err();
    assert_eq!(refused, Some(ShareError::Package(R::OfALaterDay)));
    assert!(taken("2026-11-22T00:00:00Z").is_ok(), "a time zone's worth");
}

#[test]
fn texts_end_at_a_mebibyte_and_tables_do_not() {
    let mib = |more: usize| vec![b' '; (1 << 20) + more];
    let named = |files: &[(&str, Vec<u8>)]| {
        let files: Files = files
            .iter()
            .map(|(n, c)| ((*n).to_owned(), c.clone()))
            .collect();
        unseal::read_tar(tar(&files).as_slice()).map(|entries| entries.len())
    };
    let good = [("datapackage.json", mib(0)), ("weeks.csv", mib(1))];
    assert_eq!(named(&good), Ok(2));
    let evidence = [("evidence.json", mib(0)), ("records.ndjson", mib(1))];
    assert_eq!(named(&evidence), Ok(2));
    let long = [("datapackage.json", mib(1))];
    assert_eq!(named(&long), Err(R::EntryTooLarge));
    let twice = [("datapackage.json", mib(0)), ("datapackage.json", mib(0))];
    assert_eq!(named(&twice), Err(R::OutOfOrder));
}

#[test]
fn packages_of_others() {
    let s = Sender::new();
    let other = Sender::new();
    // A recipient of another campaign passes a package on.
    let content = tar(&other.files());
    assert_eq!(s.of_content(&content), R::OtherCampaign);
    // The same campaign, with another text than the one she saw.
    let invitation = s.union.campaign.invitation();
    let mut terms = invitation.terms().clone();
    terms.purpose_text = "Something else.".to_owned();
    let altered = Invitation::sign(terms, invitation.nonce, &s.union.keys.signing).unwrap();
    assert_eq!(altered.campaign(), invitation.campaign());
    let desk = super::DeskCampaign::without_codes(altered, &s.union.keys).unwrap();
    assert_eq!(
        open(s.sealed.as_slice(), &s.union.keys, &desk).unwrap_err(),
        ShareError::Package(R::OtherInvitation)
    );
}

#[test]
fn a_desk_refuses_more_detail_than_asked() {
    let s = Sender::of(Union::with(0, |t| t.level = Level::Weeks));
    let days = |t: String| t.replacen("\"level\": \"weeks\"", "\"level\": \"days\"", 1);
    assert_eq!(s.signed("datapackage.json", days), R::LevelAboveCampaign);
}

#[test]
fn every_flipped_bit_of_a_seal_is_seen() {
    let s = Sender::new();
    // All of the header, and a byte in every few hundred of the payload.
    let header = s.sealed.windows(5).position(|w| w == b"\n--- ").unwrap() + 60;
    let places = (0..header).chain((header..s.sealed.len()).step_by(397));
    for at in places {
        let mut flipped = s.sealed.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(s.open(&flipped).is_err(), "byte {at}");
    }
}
