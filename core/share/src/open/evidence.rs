//! An evidence pack at the lawyer's desk: opened in memory, every line of it
//! checked against its chain, the chain against the signature.

use std::collections::BTreeMap;
use std::io::Read;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use stint_model::{Amendment, Arg, Phrase, Record, Say, UtcMs, wire};

use super::package::{bytes, check_addressees, check_version, content};
use super::unseal::{self, Entry, MAX_TOTAL, read_tar};
use super::{DeskCampaign, MemberKey, OrganiserKeys};
use crate::consent::{Uses, day_text};
use crate::evidence::{COMMENT, Head, Line, Opening, of_file};
use crate::facts::{VERSION, from_json};
use crate::log_digest::{Chain, amendment_leaf, record_leaf, root, utc_day};
use crate::{
    ConsentId, ConsentRecord, Invitation, Level, PackageRefusal as R, ShareError, minisign,
};

/// Names within the tar, in order.
pub(super) const NAMES: [&str; 6] = [
    "evidence.json",
    "evidence.json.minisig",
    "consent.json",
    "README.txt",
    "records.ndjson",
    "amendments.ndjson",
];

/// An evidence pack that passed every check.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Who signed it.
    pub member: MemberKey,
    /// The day it was made, RFC 3339.
    pub created: String,
    /// First and last UTC day.
    pub days: (String, String),
    /// Records in the log of these days.
    pub records: u64,
    /// Of these, how many can be read here.
    pub shown: u64,
    /// Amendments about these days.
    pub amendments: u64,
    /// Of these, how many can be read here.
    pub amendments_shown: u64,
    /// What was said of the log before.
    pub earlier: Vec<EarlierLog>,
    /// The consent it was sent under.
    pub consent: ConsentId,
    /// SHA-256 of the sealed file.
    pub(crate) sha256: String,
    tar: Vec<u8>,
}

/// What an earlier package said of the log, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLog {
    /// The day that package was made, RFC 3339.
    pub created: String,
    /// SHA-256 of its `datapackage.json`, to look it up at whoever got it.
    pub datapackage_sha256: String,
    /// What must stand in it as `blinded_anchor`.
    pub blinded_anchor: String,
    /// UTC days whose log is today what it was then.
    pub same: Vec<String>,
    /// UTC days whose log was another then: records came in later, or were
    /// erased.
    pub differs: Vec<String>,
}

impl Evidence {
    /// The pack without its seal: a tar, for the verifier of the format page.
    pub fn tar(&self) -> &[u8] {
        &self.tar
    }
}

impl Say for Evidence {
    fn say(&self) -> Phrase {
        Phrase::new("share-evidence-holds")
            .with("first", Arg::Text(self.days.0.clone()))
            .with("last", Arg::Text(self.days.1.clone()))
            .with("records", Arg::count(self.records))
            .with("shown", Arg::count(self.shown))
            .with("corrections", Arg::count(self.amendments_shown))
    }
}

impl Say for EarlierLog {
    fn say(&self) -> Phrase {
        Phrase::new("share-evidence-earlier")
            .with("day", Arg::Text(self.created.chars().take(10).collect()))
            .with("same", Arg::count(self.same.len()))
            .with("differs", Arg::count(self.differs.len()))
            .with("digest", Arg::Text(self.datapackage_sha256.clone()))
    }
}

/// Opens an evidence pack and checks all of it.
///
/// # Errors
/// [`ShareError::Package`] with the reason.
pub fn open_evidence(
    file: impl Read,
    keys: &OrganiserKeys,
    campaign: &DeskCampaign,
) -> Result<Evidence, ShareError> {
    let mut tar = Vec::new();
    let mut hash = Sha256::new();
    unseal::plain(Hashed(file, &mut hash), keys)?
        .take(MAX_TOTAL + 1)
        .read_to_end(&mut tar)
        .map_err(|_| R::Damaged)?;
    let sha256 = HEXLOWER.encode(&hash.finalize());
    let entries = read_tar(tar.as_slice())?;
    if entries.first().map(|e| e.name) != Some(NAMES[0]) {
        return Err(R::NotEvidence.into());
    }
    Ok(check(&entries, &campaign.invitation, (tar, sha256))?)
}

/// Hashes what is read through it.
struct Hashed<'h, R>(R, &'h mut Sha256);

impl<R: Read> Read for Hashed<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.0.read(out)?;
        self.1.update(&out[..n]);
        Ok(n)
    }
}

fn check(
    entries: &[Entry],
    invitation: &Invitation,
    (tar, sha256): (Vec<u8>, String),
) -> Result<Evidence, R> {
    let raw = content(entries, NAMES[0])?;
    check_version(raw, &["version"], VERSION..=VERSION)?;
    let head: Head = from_json(raw).ok_or(R::BadDescription)?;
    let member = minisign::parse_public_key(&head.signer).ok_or(R::BadDescription)?;
    minisign::verify(raw, content(entries, NAMES[1])?, COMMENT, &member)?;
    check_addressees(
        &head.campaign,
        &head.invitation_sha256,
        &head.recipients,
        invitation,
    )?;
    if invitation.terms().level < Level::Traces {
        return Err(R::LevelAboveCampaign);
    }
    let files = NAMES[2..].iter().map(|name| {
        let content = content(entries, name)?.to_vec();
        Ok(of_file(&(name, content)))
    });
    if head.files != files.collect::<Result<Vec<_>, R>>()? {
        return Err(R::DigestMismatch);
    }
    check_consent(&head, &member, invitation, entries)?;
    check_records(&head, content(entries, NAMES[4])?)?;
    check_amendments(&head, content(entries, NAMES[5])?)?;
    let day = |at: Option<&crate::evidence::EvidenceDay>| at.map(|d| d.day.clone());
    let days = (day(head.days.first()), day(head.days.last()));
    Ok(Evidence {
        member: MemberKey(member),
        created: head.created.clone(),
        days: (
            days.0.ok_or(R::BadDescription)?,
            days.1.ok_or(R::BadDescription)?,
        ),
        records: head.days.iter().map(|d| d.records).sum(),
        shown: head.days.iter().map(|d| d.shown).sum(),
        amendments: head.amendments.records,
        amendments_shown: head.amendments.shown,
        earlier: head
            .earlier
            .iter()
            .map(|o| earlier(o, &head))
            .collect::<Result<_, R>>()?,
        consent: ConsentId::parse(&head.consent_record).ok_or(R::ConsentMismatch)?,
        sha256,
        tar,
    })
}

fn check_consent(
    head: &Head,
    signer: &[u8; 32],
    invitation: &Invitation,
    entries: &[Entry],
) -> Result<(), R> {
    let bad = R::ConsentMismatch;
    let record: ConsentRecord = from_json(content(entries, NAMES[2])?).ok_or(bad)?;
    let id = ConsentId::parse(&head.consent_record).ok_or(bad)?;
    let day = chrono::DateTime::parse_from_rfc3339(&head.created).map_err(|_| bad)?;
    let now = UtcMs::new(day.timestamp_millis()).map_err(|_| bad)?;
    let uses = Uses::Evidence;
    let expected = ConsentRecord::given(id, invitation, Level::Traces, uses, signer, now);
    if record == expected && day_text(now) == head.created {
        Ok(())
    } else {
        Err(bad)
    }
}

/// The lines of a file, each in its one form.
fn lines(content: &[u8]) -> impl Iterator<Item = Result<Line, R>> + '_ {
    let lines = content.split_inclusive(|b| *b == b'\n');
    lines.map(|bytes| {
        let line: Line = serde_json::from_slice(bytes).map_err(|_| R::BadLine)?;
        let mut again = Vec::with_capacity(bytes.len());
        line.write(&mut again).map_err(|_| R::BadLine)?;
        if again == bytes {
            Ok(line)
        } else {
            Err(R::BadLine)
        }
    })
}

fn check_records(head: &Head, content: &[u8]) -> Result<(), R> {
    let mut lines = lines(content).peekable();
    let mut before = None;
    for day in &head.days {
        let date = utc_day(&day.day).ok_or(R::BadDescription)?;
        if before.replace(date).is_some_and(|b| b >= date) {
            return Err(R::BadDescription);
        }
        let (mut chain, mut shown, mut last) = (Chain::default(), 0, None);
        let of_day = |l: &Result<Line, R>| {
            let day_of = |l: &Line| l.day.as_deref() == Some(&day.day);
            l.as_ref().map_or(true, day_of)
        };
        while let Some(line) = lines.next_if(of_day) {
            let line = line?;
            let id = line.id.ok_or(R::BadLine)?;
            if last.replace(id).is_some_and(|l| l >= id) || line.amendment.is_some() {
                return Err(R::BrokenChain);
            }
            let leaf = bytes(&line.leaf).ok_or(R::BadLine)?;
            if let Some((salt, stored)) = opened(&line)? {
                let record: Record = wire::decode(&stored).map_err(|_| R::BadLine)?;
                let its_day = record.moment.utc.utc_day() == date;
                if !its_day || line.record.as_ref() != Some(&record) {
                    return Err(R::BadLine);
                }
                if record_leaf(&salt, &id, &stored) != leaf {
                    return Err(R::BrokenChain);
                }
                shown += 1;
            } else if line.record.is_some() {
                return Err(R::BadLine);
            }
            chain.add(&leaf);
        }
        let digest = HEXLOWER.encode(&chain.day(date));
        if (chain.count(), shown, &digest) != (day.records, day.shown, &day.digest) {
            return Err(R::BrokenChain);
        }
    }
    match lines.next() {
        None => Ok(()),
        Some(_) => Err(R::BrokenChain),
    }
}

fn check_amendments(head: &Head, content: &[u8]) -> Result<(), R> {
    let (mut chain, mut shown) = (Chain::default(), 0);
    for line in lines(content) {
        let line = line?;
        if line.day.is_some() || line.id.is_some() || line.record.is_some() {
            return Err(R::BadLine);
        }
        let leaf = bytes(&line.leaf).ok_or(R::BadLine)?;
        if let Some((salt, stored)) = opened(&line)? {
            let amendment: Amendment = wire::decode(&stored).map_err(|_| R::BadLine)?;
            if line.amendment.as_ref() != Some(&amendment) {
                return Err(R::BadLine);
            }
            if amendment_leaf(&salt, &stored) != leaf {
                return Err(R::BrokenChain);
            }
            shown += 1;
        } else if line.amendment.is_some() {
            return Err(R::BadLine);
        }
        chain.add(&leaf);
    }
    let digest = HEXLOWER.encode(&chain.amendments());
    let said = &head.amendments;
    if (chain.count(), shown, &digest) == (said.records, said.shown, &said.digest) {
        Ok(())
    } else {
        Err(R::BrokenChain)
    }
}

type Opened = ([u8; 32], Vec<u8>);

/// Salt and stored form of a line that is shown.
fn opened(line: &Line) -> Result<Option<Opened>, R> {
    match (&line.salt, &line.stored) {
        (None, None) => Ok(None),
        (Some(salt), Some(stored)) => {
            let stored = HEXLOWER.decode(stored.as_bytes()).map_err(|_| R::BadLine)?;
            Ok(Some((bytes(salt).ok_or(R::BadLine)?, stored)))
        }
        _ => Err(R::BadLine),
    }
}

/// What an opening says, once it holds together.
fn earlier(opening: &Opening, head: &Head) -> Result<EarlierLog, R> {
    let bad = R::BadDescription;
    let root = root(&opening.days).ok_or(bad)?;
    let blinded = crate::AnchorOpening {
        nonce: opening.nonce.clone(),
        generation: opening.generation,
        root: HEXLOWER.encode(&root),
        days: Vec::new(),
    };
    let blinded = HEXLOWER.encode(&blinded.blinded().ok_or(bad)?);
    if opening.root != HEXLOWER.encode(&root) || opening.blinded_anchor != blinded {
        return Err(bad);
    }
    let now: BTreeMap<&str, &str> = head
        .days
        .iter()
        .map(|d| (d.day.as_str(), d.digest.as_str()))
        .collect();
    let (mut same, mut differs) = (Vec::new(), Vec::new());
    for then in &opening.days {
        match now.get(then.day.as_str()) {
            Some(digest) if *digest == then.digest => same.push(then.day.clone()),
            Some(_) => differs.push(then.day.clone()),
            None => {}
        }
    }
    Ok(EarlierLog {
        created: opening.created.clone(),
        datapackage_sha256: opening.datapackage_sha256.clone(),
        blinded_anchor: blinded,
        same,
        differs,
    })
}
