//! Opening one file: verified, or refused with its reason.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::RangeInclusive;

use data_encoding::HEXLOWER;
use stint_model::{Millis, UtcMs};

use super::unseal::{Entry, entries};
use super::{DeskCampaign, OrganiserKeys, WeekFigure, table};
use crate::consent::Uses;
use crate::facts::{Description, Facts, PACKAGE_VERSION, Resource, VERSION, from_json};
use crate::invitation::fields_at;
use crate::preview::recipients;
use crate::schema::{Schema, schemas};
use crate::sheet::{csv_name, is_whole_week};
use crate::withdrawal::Notice;
use crate::{
    ConsentId, ConsentRecord, Field, Invitation, Level, PackageRefusal, ShareError, minisign,
    preview, withdrawal,
};

/// A member as her pseudonymous key: she has another one in each campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberKey(pub [u8; 32]);

impl MemberKey {
    /// As `minisign -P` takes it.
    pub fn text(&self) -> String {
        minisign::public_key_text(&self.0)
    }
}

/// Names one package, random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId(pub [u8; 16]);

/// A package that passed every check.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub id: PackageId,
    /// Who signed it.
    pub member: MemberKey,
    /// How much detail it has.
    pub level: Level,
    /// The consent it was sent under.
    pub consent: ConsentId,
    /// Whether the member also consented to a view of her own figures.
    pub case_view: bool,
    /// The day it says that it was made on, RFC 3339.
    pub created: String,
    /// The day on which it came to the inbox first, where `created` was still to
    /// come: the phone's clock was ahead or the desk's behind, so nobody knows on
    /// which day it was made.
    pub early: Option<String>,
    /// The question's figure, by ISO week, of whole weeks.
    pub weeks: BTreeMap<String, WeekFigure>,
    /// The same of weeks that weren't over yet, or that the campaign begins or
    /// ends in: less than a week's figure, so that no average counts them.
    pub part_weeks: BTreeMap<String, WeekFigure>,
    /// Which of the campaign's codes she had, by number.
    pub(crate) code: Option<usize>,
    /// Whether a proof of some code was within.
    pub(crate) claims_code: bool,
}

impl Package {
    /// Whether it says that it is of a day that is still to come, whatever the
    /// time zones: the phone's clock was ahead, or the desk's is behind.
    pub(crate) fn is_of_a_later_day_than(&self, now: UtcMs) -> bool {
        let tomorrow = now.plus(Millis::from_mins(24 * 60));
        made_at(&self.created).is_some_and(|day| day > tomorrow)
    }

    /// Whether another one of hers tells another figure of a week that a finding
    /// may use, and nothing in them says which is the correction.
    pub fn contradicts(&self, other: &Self) -> bool {
        let told = |(week, figure)| other.weeks.get(week).is_some_and(|f| f != figure);
        self.member == other.member && self.may_be_as_late_as(other) && self.weeks.iter().any(told)
    }

    /// Whether it isn't known which of two was made later. Whichever clock was
    /// wrong, one that came early was made by the day that it says: what is surely
    /// of a later day is later.
    pub(crate) fn may_be_as_late_as(&self, other: &Self) -> bool {
        match (&self.early, &other.early) {
            (None, None) => self.created == other.created,
            (Some(_), Some(_)) => true,
            (Some(_), None) => other.created <= self.created,
            (None, Some(_)) => self.created <= other.created,
        }
    }

    /// What counts is what comes last in this order. One whose day isn't known
    /// never stands over one whose day is.
    pub(crate) fn rank(&self) -> (bool, &str) {
        (self.early.is_none(), &self.created)
    }

    /// Whether it counts where another one that was opened before it tells another
    /// figure.
    pub fn counts_over(&self, opened_before: &Self) -> bool {
        self.rank() >= opened_before.rank()
    }
}

/// A withdrawal that passed every check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalNotice {
    /// Who takes back.
    pub member: MemberKey,
    /// What.
    pub consent: ConsentId,
}

/// What a file turned out to be.
#[derive(Debug, Clone)]
pub enum Opened {
    /// A package.
    Package(Box<Package>),
    /// A withdrawal.
    Withdrawal(WithdrawalNotice),
}

/// Opens a file, in memory only, and checks all of it.
///
/// # Errors
/// [`ShareError::Package`] with the reason.
pub fn open(
    file: impl Read,
    keys: &OrganiserKeys,
    campaign: &DeskCampaign,
) -> Result<Opened, ShareError> {
    let entries = entries(file, keys)?;
    let first = entries.first().map(|e| e.name);
    Ok(match first {
        Some("datapackage.json") => Opened::Package(Box::new(package(&entries, campaign)?)),
        Some("evidence.json") => return Err(PackageRefusal::IsEvidence.into()),
        Some(_) => Opened::Withdrawal(withdrawal(&entries, &campaign.invitation)?),
        None => return Err(PackageRefusal::MissingEntry.into()),
    })
}

fn package(entries: &[Entry], campaign: &DeskCampaign) -> Result<Package, PackageRefusal> {
    let bad = PackageRefusal::BadDescription;
    let invitation = &campaign.invitation;
    let raw = content(entries, "datapackage.json")?;
    check_version(raw, &["stint", "version"], VERSION..=PACKAGE_VERSION)?;
    let description: Description = from_json(raw).ok_or(bad)?;
    let facts = &description.stint;
    let member = minisign::parse_public_key(&facts.signer).ok_or(bad)?;
    let minisig = content(entries, "datapackage.json.minisig")?;
    minisign::verify(raw, minisig, preview::COMMENT, &member)?;

    check_addressees(
        &facts.campaign,
        &facts.invitation_sha256,
        &facts.recipients,
        invitation,
    )?;
    let level = Level::from_slug(&facts.level).ok_or(bad)?;
    if level > invitation.terms().level {
        return Err(PackageRefusal::LevelAboveCampaign);
    }
    let fields: Vec<Field> = fields(facts)?;
    if fields != invitation.terms().fields {
        return Err(PackageRefusal::FieldsNotAsked);
    }
    let schemas = schemas(facts.version, level, &fields_at(invitation.terms(), level));
    check_resources(&description, &schemas, entries)?;
    check_consent(&description, level, invitation, entries)?;

    let mut weeks = BTreeMap::new();
    for schema in &schemas {
        let csv = content(entries, csv_name(schema.name))?;
        table::read(schema, csv, invitation, &mut weeks)?;
    }
    let made = made_at(&description.created).ok_or(bad)?.utc_day().date();
    let (weeks, part_weeks) = weeks.into_iter().partition(|(week, _)| {
        table::monday(week).is_some_and(|monday| is_whole_week(monday, invitation, made))
    });
    let proof = facts.member_proof.as_deref().map(|p| bytes(p).ok_or(bad));
    let proof: Option<[u8; 32]> = proof.transpose()?;
    if let Some(anchor) = &facts.blinded_anchor {
        bytes::<32>(anchor).ok_or(bad)?;
    }
    let id = invitation.campaign();
    let code = proof.and_then(|proof| {
        let codes = campaign.codes.iter();
        codes.clone().position(|c| c.proves(&id, &member, &proof))
    });
    Ok(Package {
        id: PackageId(bytes(&description.id).ok_or(bad)?),
        member: MemberKey(member),
        level,
        consent: ConsentId::parse(&facts.consent_record).ok_or(bad)?,
        case_view: facts.case_view,
        created: description.created.clone(),
        early: None,
        weeks,
        part_weeks,
        code,
        claims_code: proof.is_some(),
    })
}

fn withdrawal(
    entries: &[Entry],
    invitation: &Invitation,
) -> Result<WithdrawalNotice, PackageRefusal> {
    let bad = PackageRefusal::BadDescription;
    let raw = content(entries, "withdrawal.json")?;
    check_version(raw, &["version"], VERSION..=VERSION)?;
    let notice: Notice = from_json(raw).ok_or(bad)?;
    let member = minisign::parse_public_key(&notice.signer).ok_or(bad)?;
    let minisig = content(entries, "withdrawal.json.minisig")?;
    minisign::verify(raw, minisig, withdrawal::COMMENT, &member)?;
    check_addressees(
        &notice.campaign,
        &notice.invitation_sha256,
        &notice.recipients,
        invitation,
    )?;
    withdrawal::Kind::from_word(&notice.kind).ok_or(bad)?;
    Ok(WithdrawalNotice {
        member: MemberKey(member),
        consent: ConsentId::parse(&notice.consent_record).ok_or(bad)?,
    })
}

pub(crate) fn content<'a>(entries: &'a [Entry], name: &str) -> Result<&'a [u8], PackageRefusal> {
    let entry = entries.iter().find(|e| e.name == name);
    Ok(&entry.ok_or(PackageRefusal::MissingEntry)?.content)
}

/// A newer version is named as such before its form is judged.
pub(crate) fn check_version(
    json: &[u8],
    path: &[&str],
    known: RangeInclusive<u32>,
) -> Result<(), PackageRefusal> {
    let value: serde_json::Value =
        serde_json::from_slice(json).map_err(|_| PackageRefusal::BadDescription)?;
    let found = path.iter().try_fold(&value, |v, key| v.get(key));
    match found.and_then(serde_json::Value::as_u64) {
        Some(v) if u32::try_from(v).is_ok_and(|v| known.contains(&v)) => Ok(()),
        Some(_) => Err(PackageRefusal::UnknownVersion),
        None => Err(PackageRefusal::BadDescription),
    }
}

pub(crate) fn check_addressees(
    campaign: &str,
    invitation_sha256: &str,
    named: &[String],
    invitation: &Invitation,
) -> Result<(), PackageRefusal> {
    if campaign != HEXLOWER.encode(&invitation.campaign().0) {
        return Err(PackageRefusal::OtherCampaign);
    }
    if invitation_sha256 != HEXLOWER.encode(&invitation.sha256()) {
        return Err(PackageRefusal::OtherInvitation);
    }
    if *named != recipients(invitation) {
        return Err(PackageRefusal::OtherRecipients);
    }
    Ok(())
}

fn fields(facts: &Facts) -> Result<Vec<Field>, PackageRefusal> {
    let fields = facts.fields.iter().map(|f| Field::from_slug(f));
    fields
        .collect::<Option<Vec<_>>>()
        .ok_or(PackageRefusal::FieldsNotAsked)
}

/// The description lists exactly the entries, in order, each with the digest
/// and the schema that this version would write.
fn check_resources(
    description: &Description,
    schemas: &[Schema],
    entries: &[Entry],
) -> Result<(), PackageRefusal> {
    let consent = content(entries, "consent.json")?;
    let readme = content(entries, "README.txt")?;
    let mut expected = vec![
        Resource::file(
            "consent",
            "consent.json",
            "json",
            "application/json",
            consent,
        ),
        Resource::file("readme", "README.txt", "txt", "text/plain", readme),
    ];
    for schema in schemas {
        let csv = content(entries, csv_name(schema.name))?;
        expected.push(Resource::table(schema, csv));
    }
    if entries.len() != expected.len() + 2 {
        return Err(PackageRefusal::OutOfOrder);
    }
    let digests = |r: &[Resource]| -> Vec<String> { r.iter().map(|r| r.hash.clone()).collect() };
    if digests(&description.resources) != digests(&expected) {
        return Err(PackageRefusal::DigestMismatch);
    }
    let whole = Description::new(
        description.id.clone(),
        description.created.clone(),
        expected,
        description.stint.clone(),
    );
    if *description == whole {
        Ok(())
    } else {
        Err(PackageRefusal::BadDescription)
    }
}

/// The consent record is the one that this package, invitation and signer
/// call for, word by word; only its day is the worker's.
fn check_consent(
    description: &Description,
    level: Level,
    invitation: &Invitation,
    entries: &[Entry],
) -> Result<(), PackageRefusal> {
    let bad = PackageRefusal::ConsentMismatch;
    let record: ConsentRecord = from_json(content(entries, "consent.json")?).ok_or(bad)?;
    let facts = &description.stint;
    let id = ConsentId::parse(&facts.consent_record).ok_or(bad)?;
    let signer = minisign::parse_public_key(&facts.signer).ok_or(bad)?;
    let now = made_at(&description.created).ok_or(bad)?;
    let uses = Uses::Findings {
        case_view: facts.case_view,
    };
    let expected = ConsentRecord::given(id, invitation, level, uses, &signer, now);
    if record == expected && crate::consent::day_text(now) == description.created {
        Ok(())
    } else {
        Err(bad)
    }
}

fn made_at(created: &str) -> Option<UtcMs> {
    let day = chrono::DateTime::parse_from_rfc3339(created).ok()?;
    UtcMs::new(day.timestamp_millis()).ok()
}

pub(crate) fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let bytes = HEXLOWER.decode(hex.as_bytes()).ok()?;
    bytes.try_into().ok()
}
