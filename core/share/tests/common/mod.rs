//! A union, its campaign, workers: what every test starts from.
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Figure, Known, Millis, Percent, Phrase, UtcMs};
use stint_share::open::{DeskCampaign, OrganiserKeys, Passphrase, WorkFactor};
use stint_share::*;
use zeroize::Zeroizing;

/// Says that a test could not be run: past the capture of its output, so that
/// `./test` sees it and doesn't count it as passed.
pub fn not_run(test: &str, why: &str) {
    use std::io::Write as _;
    let said = format!("\n!! NOT RUN: {test}: {why}\n");
    std::io::stderr().write_all(said.as_bytes()).unwrap();
}

/// 2026-11-23, 12:00 UTC, a Monday.
pub const NOW: i64 = 1_795_435_200_000;

pub fn now() -> UtcMs {
    UtcMs::new(NOW).unwrap()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn terms(recipients: Vec<Recipient>) -> Terms {
    Terms {
        organisation: "Homecare Union, Branch 4".to_owned(),
        contact: "12 Mill Road, Leeds; 0113 496 0000".to_owned(),
        purpose: Purpose::Bargaining,
        purpose_text: "To show how much travel between clients is not paid.".to_owned(),
        question: Question::UnpaidTravel,
        fields: vec![
            Field::Hours,
            Field::UnpaidTravel,
            Field::Distance,
            Field::Visits,
        ],
        level: Level::Visits,
        recipients,
        start: date("2026-11-01"),
        end: date("2027-01-31"),
        retention_days: 365,
        jurisdiction: "GB".to_owned(),
        language: "en".to_owned(),
        notice_sha256: [9; 32],
        article13: Article13::USUAL,
        succession: None,
    }
}

pub struct Union {
    pub keys: OrganiserKeys,
    pub trustee: OrganiserKeys,
    pub campaign: DeskCampaign,
}

impl Union {
    pub fn new(codes: usize) -> Self {
        Self::with(codes, |_| {})
    }

    pub fn with(codes: usize, change: impl FnOnce(&mut Terms)) -> Self {
        let keys = OrganiserKeys::generate().unwrap();
        let trustee = OrganiserKeys::generate().unwrap();
        let mut terms = terms(vec![
            keys.as_recipient(RecipientRole::Organisation).unwrap(),
            trustee.as_recipient(RecipientRole::Trustee).unwrap(),
        ]);
        change(&mut terms);
        let campaign = DeskCampaign::create(&keys, terms, codes).unwrap();
        Self {
            keys,
            trustee,
            campaign,
        }
    }

    pub fn invitation(&self) -> Invitation {
        Invitation::parse(self.campaign.invitation().bytes()).unwrap()
    }
}

#[derive(Default)]
pub struct MemoryPins(pub BTreeMap<String, [u8; 32]>);

impl Pins for MemoryPins {
    fn key_of(&self, look: &NameLook) -> Result<Option<[u8; 32]>, ShareError> {
        Ok(self.0.get(look.as_str()).copied())
    }
    fn pin(&mut self, look: &NameLook, key: [u8; 32]) -> Result<(), ShareError> {
        self.0.insert(look.as_str().to_owned(), key);
        Ok(())
    }
    fn unpin(&mut self, look: &NameLook) -> Result<(), ShareError> {
        self.0.remove(look.as_str());
        Ok(())
    }
}

#[derive(Default)]
pub struct MemoryLog(pub Vec<Vec<u8>>);

impl ConsentStore for MemoryLog {
    fn append(&mut self, entry: &[u8]) -> Result<(), ShareError> {
        self.0.push(entry.to_vec());
        Ok(())
    }
    fn entries(&self) -> Result<Vec<Vec<u8>>, ShareError> {
        Ok(self.0.clone())
    }
}

/// Writes a message's name and argument names in place of a sentence.
pub struct PlainTexts;

impl Texts for PlainTexts {
    fn text(&self, phrase: &Phrase) -> String {
        phrase.id.to_owned()
    }
}

pub struct Worker {
    pub campaign: Campaign,
    pub key: WorkerKey,
    pub log: MemoryLog,
}

impl Worker {
    pub fn joining(union: &Union, seed: u8) -> Self {
        Self::joining_with(union, [seed; 32])
    }

    pub fn joining_with(union: &Union, seed: [u8; 32]) -> Self {
        let mut pins = MemoryPins::default();
        let campaign = union
            .invitation()
            .join(&mut pins, Trust::AsShown, now())
            .unwrap();
        let key = WorkerKey::from_seed(campaign.id(), &Zeroizing::new(seed));
        Self {
            campaign,
            key,
            log: MemoryLog::default(),
        }
    }

    pub fn preview(&self, table: &Table, extras: Extras) -> Preview {
        preview(&self.campaign, table, extras, &self.key, &PlainTexts, now()).unwrap()
    }

    pub fn share(&mut self, table: &Table, extras: Extras) -> SealedPackage {
        let p = self.preview(table, extras);
        let digest = p.digest();
        p.confirm(&digest, &self.key, &mut self.log, now()).unwrap()
    }
}

/// The terms of a case: full routes, for lawyers alone.
pub fn for_lawyers(t: &mut Terms) {
    (t.level, t.purpose) = (Level::Traces, Purpose::Enforcement);
    for r in &mut t.recipients {
        r.role = RecipientRole::Lawyer;
    }
}

/// A code, and an anchor of today's log.
pub fn with_anchor(code: &MemberCode) -> Extras {
    let log_key = LogKey::from_seed(&Zeroizing::new([8; 32]));
    let day = DayDigest::of(now().utc_day(), &[], &log_key).unwrap();
    Extras {
        member_code: Some(code.clone()),
        anchor: Some(Anchor {
            generation: 7,
            days: vec![day],
        }),
        ..Extras::default()
    }
}

pub fn with_code(code: &MemberCode) -> Extras {
    Extras {
        member_code: Some(code.clone()),
        ..Extras::default()
    }
}

pub fn minutes(best: i64, low: i64, high: i64) -> Figure<Millis> {
    Figure::known(
        Known::Measured,
        Millis::from_mins(best),
        Millis::from_mins(low),
        Millis::from_mins(high),
    )
}

/// One week with so many minutes of unpaid travel.
pub fn week(day: &str, travel: i64) -> Table {
    Table::Weeks(vec![WeekTotals {
        week_of: date(day),
        totals: Totals {
            worked: Some(minutes(1800, 1780, 1820)),
            unpaid_travel: Some(minutes(travel, travel - 10, travel + 20)),
            missed_breaks: Some(3),
            recorded: Some(Percent::new(95).unwrap()),
            ..Totals::default()
        },
    }])
}

/// The plaintext tar of a package, opened with plain age.
pub fn plain(union: &Union, sealed: &[u8]) -> Vec<u8> {
    let file = union
        .keys
        .wrap(
            &Passphrase::new("long enough to keep".to_owned()),
            WorkFactor::LogN(10),
        )
        .unwrap();
    let passphrase = age::secrecy::SecretString::from("long enough to keep".to_owned());
    let json = age::decrypt(&age::scrypt::Identity::new(passphrase), &file).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let identity: age::x25519::Identity = json["age_identity"].as_str().unwrap().parse().unwrap();
    age::decrypt(&identity, sealed).unwrap()
}

/// An evidence pack whose lines of records were changed, with digests that fit
/// the files, signed by its worker and sealed anew.
pub fn forge_evidence(
    tar: &[u8],
    worker: &Worker,
    union: &Union,
    change: impl Fn(&mut Vec<String>),
) -> Vec<u8> {
    use sha2::Digest as _;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in tar::Archive::new(tar).entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        files.push((name, content));
    }
    let text = String::from_utf8(files[4].1.clone()).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    change(&mut lines);
    let before = files[4].1.clone();
    files[4].1 = lines
        .iter()
        .map(|l| format!("{l}\n"))
        .collect::<String>()
        .into_bytes();
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes));
    let head = String::from_utf8(files[0].1.clone()).unwrap();
    let head = head.replace(&hex(&before), &hex(&files[4].1)).replace(
        &format!("\"bytes\": {}", before.len()),
        &format!("\"bytes\": {}", files[4].1.len()),
    );
    files[0].1 = head.into_bytes();
    files[1].1 = minisig(&files[0].1, "stint evidence", worker);
    seal_files(&files, union)
}

/// A signature file as a worker's phone writes it.
pub fn minisig(message: &[u8], comment: &str, worker: &Worker) -> Vec<u8> {
    use blake2::Digest as _;
    let id = worker.campaign.id();
    let key = worker.key.public_key(&id).unwrap();
    let signature = worker
        .key
        .sign(&id, &blake2::Blake2b512::digest(message))
        .unwrap();
    let global = worker
        .key
        .sign(&id, &[&signature[..], comment.as_bytes()].concat())
        .unwrap();
    let base64 = |bytes: &[u8]| data_encoding::BASE64.encode(bytes);
    let number = <sha2::Sha256 as sha2::Digest>::digest(key);
    let line = [b"ED".as_slice(), &number[..8], &signature].concat();
    format!(
        "untrusted comment: signed by a Stint worker, pseudonymous\n{}\ntrusted comment: {comment}\n{}\n",
        base64(&line),
        base64(&global)
    )
    .into_bytes()
}

fn seal_files(files: &[(String, Vec<u8>)], union: &Union) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_ustar();
        header.set_path(name).unwrap();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        header.set_cksum();
        tar.append(&header, content.as_slice()).unwrap();
    }
    let mut out = tar.into_inner().unwrap();
    out.resize(padded(out.len() as u64) as usize, 0);
    let recipient: age::x25519::Recipient = union.keys.recipient().unwrap().text().parse().unwrap();
    age::encrypt(&recipient, &out).unwrap()
}
