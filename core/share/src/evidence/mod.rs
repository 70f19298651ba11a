//! The evidence pack of one worker's own case: her log of some days as it was
//! recorded, her corrections, the hash chain over both, and her signature.
//! What isn't about work is in the chain by its digest alone.

mod file;
mod said;
mod shown;

use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use sha2::Digest as _;
use stint_model::{Amendment, Arg, Interval, Phrase, Say, StoredRecord, UtcDay, UtcMs};

use crate::consent::{self, Uses};
use crate::container::File;
use crate::facts::{VERSION, to_json};
use crate::log_digest::{Chain, DayDigest, LogKey, Salted};
use crate::preview::{Frozen, random, recipients, shown as digest_of_shown};
use crate::words::PreviewRow;
use crate::{
    AnchorOpening, Campaign, ConsentId, ConsentRecord, Invitation, Level, Naming, Preview, Receipt,
    ShareError, Signer, Texts, minisign,
};

pub(crate) use file::{Digested, EvidenceDay, Head, Line, Opening, of_file};
use said::Counts;
use shown::Showing;

pub(crate) const COMMENT: &str = "stint evidence";
/// The largest file within, as its reader takes it.
const MAX_FILE: usize = 64 * 1024 * 1024;

/// A worker's log of some days, as the vault gives it back.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceLog {
    /// UTC days in order, each with all its records.
    pub days: Vec<(UtcDay, Vec<StoredRecord>)>,
    /// All amendments about these days, in the order they were made.
    pub amendments: Vec<Amendment>,
    /// Stays and journeys of her work: what was recorded outside of them is
    /// withheld.
    pub work: Vec<Interval>,
    /// Working days, each from its first work to its last: what the recorder
    /// did outside of them is withheld.
    pub working_days: Vec<Interval>,
    /// What becomes of names and remarks.
    pub naming: Naming,
    /// Receipts of what she shared before: their digests of the log are
    /// opened where they are about these days.
    pub earlier: Vec<Receipt>,
}

/// Freezes an evidence pack for the lawyers of a campaign at the level of full
/// traces. [`Preview::confirm`] is the only way to a sealed one, as with any
/// package.
///
/// # Errors
/// [`ShareError::LevelAboveCampaign`] if the campaign doesn't ask for traces,
/// [`ShareError::CampaignOver`], [`ShareError::NothingToShare`],
/// [`ShareError::EvidenceTooLarge`], [`ShareError::Signer`],
/// [`ShareError::Random`].
pub fn evidence(
    campaign: &Campaign,
    log: &EvidenceLog,
    key: &LogKey,
    signer: &dyn Signer,
    texts: &dyn Texts,
    now: UtcMs,
) -> Result<Preview, ShareError> {
    let invitation = campaign.invitation();
    if invitation.is_over(now) {
        return Err(ShareError::CampaignOver);
    }
    if invitation.terms().level < Level::Traces {
        return Err(ShareError::LevelAboveCampaign);
    }
    let showing = Showing::of(log, &invitation.terms().fields);
    let (days, records, mut rows) = records(log, &showing, key)?;
    let (amendments, corrections, more) = amendments(log, &showing, key)?;
    if days.iter().all(|d| d.records == 0) {
        return Err(ShareError::NothingToShare);
    }
    rows.extend(more);
    let about = days_of(&days);

    let id = campaign.id();
    let signed_by = signer.public_key(&id)?;
    let consent = ConsentId(random()?);
    let uses = Uses::Evidence;
    let record = ConsentRecord::given(consent, invitation, Level::Traces, uses, &signed_by, now);
    let json = to_json(&record).map_err(|_| ShareError::BadReceipt)?;
    let readme = readme(campaign, texts).into_bytes();
    let files: Vec<File> = vec![
        ("consent.json", json),
        ("README.txt", readme),
        ("records.ndjson", records),
        ("amendments.ndjson", corrections),
    ];
    if files.iter().any(|(_, content)| content.len() > MAX_FILE) {
        return Err(ShareError::EvidenceTooLarge);
    }
    let earlier = earlier(log, &days)?;
    let mut cautions = cautions(log, &showing, &days, &amendments, &earlier)?;
    cautions.extend(outside(invitation, about));
    let head = Head {
        version: VERSION,
        campaign: HEXLOWER.encode(&id.0),
        invitation_sha256: HEXLOWER.encode(&invitation.sha256()),
        recipients: recipients(invitation),
        consent_record: consent.text(),
        signer: minisign::public_key_text(&signed_by),
        created: consent::day_text(now),
        days,
        amendments,
        earlier: earlier.into_iter().map(|(opening, _)| opening).collect(),
        files: files.iter().map(of_file).collect(),
    };
    let shown = {
        let openings = to_json(&head.earlier).map_err(|_| ShareError::BadReceipt)?;
        let what = [b"evidence".as_slice(), head.signer.as_bytes(), &openings];
        digest_of_shown(invitation, &what, files.iter())
    };
    rows.push(head.along().row());
    let head = to_json(&head).map_err(|_| ShareError::BadReceipt)?;
    Ok(Preview::freeze(Frozen {
        campaign: campaign.clone(),
        files: [("evidence.json", head)].into_iter().chain(files).collect(),
        signature: ("evidence.json.minisig", COMMENT),
        rows,
        charts: Vec::new(),
        cautions,
        record,
        anchor: None,
        signer: signed_by,
        day: now.utc_day(),
        days: about,
        shown,
    }))
}

type Rows = Vec<PreviewRow>;

fn records(
    log: &EvidenceLog,
    showing: &Showing<'_>,
    key: &LogKey,
) -> Result<(Vec<EvidenceDay>, Vec<u8>, Rows), ShareError> {
    let (mut days, mut lines, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for (day, records) in &log.days {
        let mut sorted: Vec<&StoredRecord> = records.iter().collect();
        sorted.sort_by_key(|r| r.id);
        let (mut chain, mut shown, mut counts) = (Chain::default(), 0, Counts::default());
        let mut words = Vec::new();
        for record in sorted {
            let salted = Salted::record(record, key)?;
            chain.add(&salted.leaf);
            let open = showing.record(&record.record);
            let line = Line::record(*day, record, &salted, open);
            if open {
                shown += 1;
                counts.add(&record.record.payload);
                words.extend(said::words_row(record, &line)?);
            }
            line.write(&mut lines)?;
            if lines.len() > MAX_FILE {
                return Err(ShareError::EvidenceTooLarge);
            }
        }
        let day = EvidenceDay {
            day: day.date().to_string(),
            records: chain.count(),
            shown,
            digest: HEXLOWER.encode(&chain.day(*day)),
        };
        if day.records > 0 {
            rows.push(said::day_row(&day, &counts));
        }
        rows.extend(words);
        days.push(day);
    }
    Ok((days, lines, rows))
}

fn amendments(
    log: &EvidenceLog,
    showing: &Showing<'_>,
    key: &LogKey,
) -> Result<(Digested, Vec<u8>, Rows), ShareError> {
    let (mut chain, mut shown) = (Chain::default(), 0);
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    for amendment in &log.amendments {
        let salted = Salted::amendment(amendment, key)?;
        chain.add(&salted.leaf);
        let open = showing.amendment(amendment);
        let line = Line::amendment(amendment, &salted, open);
        if open {
            shown += 1;
            rows.push(said::amendment_row(amendment, &line)?);
        }
        line.write(&mut lines)?;
    }
    let digested = Digested {
        records: chain.count(),
        shown,
        digest: HEXLOWER.encode(&chain.amendments()),
    };
    Ok((digested, lines, rows))
}

/// Openings of what was sent before about any of these days, each with whom
/// it was sent to.
fn earlier(log: &EvidenceLog, days: &[EvidenceDay]) -> Result<Vec<(Opening, String)>, ShareError> {
    let mut out = Vec::new();
    for receipt in &log.earlier {
        let Some(AnchorOpening { days: known, .. }) = &receipt.anchor else {
            continue;
        };
        let about = |d: &DayDigest| days.iter().any(|own| own.day == d.day);
        if known.iter().any(about) {
            let whom = receipt.invitation()?.terms().organisation.clone();
            out.extend(Opening::of(receipt).map(|opening| (opening, whom)));
        }
    }
    Ok(out)
}

fn cautions(
    log: &EvidenceLog,
    showing: &Showing<'_>,
    days: &[EvidenceDay],
    amendments: &Digested,
    earlier: &[(Opening, String)],
) -> Result<Vec<Phrase>, ShareError> {
    let records: u64 = days.iter().map(|d| d.records - d.shown).sum();
    let corrections = amendments.records - amendments.shown;
    let mut out = vec![
        Phrase::new("share-caution-traces"),
        Phrase::new("share-evidence-caution-home"),
        Phrase::new(match log.naming {
            Naming::Initials => "share-evidence-caution-no-names",
            Naming::InFull => "share-caution-names-in-full",
        }),
    ];
    if showing.tells_of_apps() {
        out.push(Phrase::new("share-evidence-caution-apps"));
    }
    if records + corrections > 0 {
        let withheld = Phrase::new("share-evidence-caution-withheld")
            .with("records", Arg::count(records))
            .with("corrections", Arg::count(corrections));
        out.push(withheld);
    }
    let mut known: Vec<&String> = earlier.iter().map(|(_, whom)| whom).collect();
    known.sort();
    known.dedup();
    out.extend(known.into_iter().map(|whom| {
        Phrase::new("share-evidence-caution-earlier").with("whom", Arg::Text(whom.clone()))
    }));
    Ok(out)
}

fn days_of(days: &[EvidenceDay]) -> Option<(NaiveDate, NaiveDate)> {
    let day = |d: &EvidenceDay| d.day.parse().ok();
    Some((day(days.first()?)?, day(days.last()?)?))
}

/// Her case may be about older days than the campaign: that is hers to decide,
/// and said.
fn outside(invitation: &Invitation, days: Option<(NaiveDate, NaiveDate)>) -> Option<Phrase> {
    let (first, last) = days?;
    let t = invitation.terms();
    (!invitation.covers(first) || !invitation.covers(last)).then(|| {
        Phrase::new("share-evidence-caution-outside")
            .with("first", Arg::Date(first))
            .with("last", Arg::Date(last))
            .with("start", Arg::Date(t.start))
            .with("end", Arg::Date(t.end))
    })
}

fn readme(campaign: &Campaign, texts: &dyn Texts) -> String {
    let t = campaign.invitation().terms();
    let lines = [
        Phrase::new("share-evidence-readme-what")
            .with("organisation", Arg::Text(t.organisation.clone())),
        Phrase::new("share-evidence-readme-files"),
        Phrase::new("share-evidence-readme-check"),
        Phrase::new("share-readme-use")
            .with("end", Arg::Date(t.end))
            .with("days", Arg::Count(i64::from(t.retention_days))),
        Phrase::new("share-evidence-readme-question")
            .with("question", Arg::Phrase(t.question.say())),
    ];
    lines.iter().map(|l| texts.text(l) + "\n\n").collect()
}

/// SHA-256, hexadecimal.
pub(crate) fn sha256(content: &[u8]) -> String {
    HEXLOWER.encode(&sha2::Sha256::digest(content))
}
