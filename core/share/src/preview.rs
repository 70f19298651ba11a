//! From a table to a sealed package. There is one way: [`preview`] freezes
//! the exact content, the worker sees it, [`Preview::confirm`] with the digest
//! of what she saw writes her consent down and seals it.
//!
//! Nothing else makes a [`SealedPackage`]:
//! ```compile_fail,E0451
//! # fn f(real: stint_share::SealedPackage) {
//! let forged = stint_share::SealedPackage { bytes: Vec::new(), ..real };
//! # }
//! ```
//! and a preview can be confirmed once, as confirming uses it up:
//! ```compile_fail,E0382
//! # use stint_share::*;
//! # fn f(p: Preview, s: &dyn Signer, l: &mut dyn ConsentStore, now: stint_model::UtcMs) {
//! let digest = p.digest();
//! let _ = p.confirm(&digest, s, l, now);
//! let _ = p.confirm(&digest, s, l, now);
//! # }
//! ```

use chrono::NaiveDate;
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest as _, Sha256};
use stint_model::{Millis, Phrase, UtcDay, UtcMs};

use crate::consent::Uses;
use crate::container::File;
use crate::facts::{Description, Facts, PACKAGE_VERSION, Resource, VERSION, to_json};
use crate::log::{ConsentEvent, append};
use crate::sheet::{csv_name, is_whole_week, sheets};
use crate::withdrawal::{Kind, Notice};
use crate::words::{self, PreviewRow};
use crate::{
    Anchor, AnchorOpening, Campaign, CampaignId, ConsentId, ConsentRecord, ConsentStore,
    Invitation, MemberCode, PreviewChart, Receipt, ShareError, Signer, Table, bars, consent,
    container, csv_text, minisign, seal,
};

pub(crate) const COMMENT: &str = "stint package";

/// SHA-256 of everything that was frozen, in order, with names and lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Hexadecimal, to be carried through a program's boundary.
    pub fn text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// From its hexadecimal form.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }
}

/// Turns phrases into the worker's language, for `README.txt`.
pub trait Texts {
    /// The sentence.
    fn text(&self, phrase: &Phrase) -> String;
}

/// What goes along with the table.
#[derive(Default)]
pub struct Extras {
    /// The one-time code from the steward's sheet.
    pub member_code: Option<MemberCode>,
    /// The state of the worker's log, to be blinded.
    pub anchor: Option<Anchor>,
    /// Whether she also consents to a view of her own figures.
    pub case_view: bool,
    /// The local date. Where that is the day before the UTC day, as west of
    /// Greenwich in the evening, it is the day on which the package is made: a
    /// week that still runs there isn't over.
    pub today: Option<NaiveDate>,
}

/// The frozen content of one package, shown before any yes.
pub struct Preview(Frozen);

/// What a preview holds: of a package, or of an evidence pack.
pub(crate) struct Frozen {
    pub(crate) campaign: Campaign,
    /// The first is the description, which is signed.
    pub(crate) files: Vec<File>,
    /// Name of the signature's file, and its trusted comment.
    pub(crate) signature: (&'static str, &'static str),
    pub(crate) rows: Vec<PreviewRow>,
    pub(crate) charts: Vec<PreviewChart>,
    pub(crate) cautions: Vec<Phrase>,
    pub(crate) record: ConsentRecord,
    pub(crate) anchor: Option<AnchorOpening>,
    pub(crate) signer: [u8; 32],
    pub(crate) day: UtcDay,
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    pub(crate) shown: Digest,
}

/// A package, sealed to the recipients. Made by [`Preview::confirm`] only.
pub struct SealedPackage {
    bytes: Vec<u8>,
    receipt: Receipt,
}

impl SealedPackage {
    /// The age file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the worker keeps; it is in her consent log, too.
    pub fn receipt(&self) -> &Receipt {
        &self.receipt
    }
}

/// Freezes what would be sent.
///
/// # Errors
/// [`ShareError::CampaignOver`], [`ShareError::LevelAboveCampaign`],
/// [`ShareError::OutsideCampaign`], [`ShareError::NothingToShare`],
/// [`ShareError::BadFigure`], [`ShareError::RowTwice`],
/// [`ShareError::Signer`], [`ShareError::Random`].
pub fn preview(
    campaign: &Campaign,
    table: &Table,
    extras: Extras,
    signer: &dyn Signer,
    texts: &dyn Texts,
    now: UtcMs,
) -> Result<Preview, ShareError> {
    let invitation = campaign.invitation();
    if invitation.is_over(now) {
        return Err(ShareError::CampaignOver);
    }
    let id = campaign.id();
    let key = signer.public_key(&id)?;
    let consent = ConsentId(random()?);
    let uses = Uses::Findings {
        case_view: extras.case_view,
    };
    let utc_day = now.utc_day().date();
    let made = match extras.today {
        Some(today) if today < utc_day => now.plus(Millis::from_mins(-24 * 60)),
        _ => now,
    };
    let record = ConsentRecord::given(consent, invitation, table.level(), uses, &key, made);
    let anchor = extras.anchor.map(|a| AnchorOpening::new(a, &random()?));
    let anchor = anchor.transpose()?;

    let sheets = sheets(table, invitation, signer)?;
    let whole = |day| is_whole_week(day, invitation, made.utc_day().date());
    let said = words::Said {
        in_classes: sheets.iter().any(|s| s.schema.classes.is_some()),
        case_view: extras.case_view,
        part_week: !table.days().is_none_or(|(a, b)| whole(a) && whole(b)),
    };
    let mut content: Vec<(File, Resource)> = Vec::new();
    let json = to_json(&record).map_err(|_| ShareError::BadReceipt)?;
    let entry = Resource::file("consent", "consent.json", "json", "application/json", &json);
    content.push((("consent.json", json), entry));
    let readme = words::readme(invitation, table, texts).into_bytes();
    let entry = Resource::file("readme", "README.txt", "txt", "text/plain", &readme);
    content.push((("README.txt", readme), entry));
    for sheet in &sheets {
        let csv = csv_text::write(sheet)?;
        let entry = Resource::table(&sheet.schema, &csv);
        content.push(((csv_name(sheet.schema.name), csv), entry));
    }
    let member_proof = extras
        .member_code
        .map(|c| HEXLOWER.encode(&c.proof(&id, &key)));
    let facts = Facts {
        version: PACKAGE_VERSION,
        campaign: HEXLOWER.encode(&id.0),
        invitation_sha256: HEXLOWER.encode(&invitation.sha256()),
        recipients: recipients(invitation),
        level: table.level().slug().to_owned(),
        fields: invitation
            .terms()
            .fields
            .iter()
            .map(|f| f.slug().to_owned())
            .collect(),
        consent_record: consent.text(),
        case_view: extras.case_view,
        signer: minisign::public_key_text(&key),
        member_proof,
        blinded_anchor: anchor
            .as_ref()
            .and_then(AnchorOpening::blinded)
            .map(|blinded| HEXLOWER.encode(&blinded)),
    };
    let case_view = [u8::from(facts.case_view)];
    let proof = facts.member_proof.as_deref().unwrap_or_default();
    let what = [
        facts.level.as_bytes(),
        &case_view,
        facts.signer.as_bytes(),
        proof.as_bytes(),
    ];
    let shown = shown(invitation, &what, content.iter().map(|(file, _)| file));
    let (files, resources): (Vec<File>, Vec<Resource>) = content.into_iter().unzip();
    let package = HEXLOWER.encode(&random::<16>()?);
    let description = Description::new(package, consent::day_text(made), resources, facts);
    let mut rows = words::rows(&sheets);
    rows.push(description.along().row());
    let description = to_json(&description).map_err(|_| ShareError::BadReceipt)?;

    Ok(Preview(Frozen {
        campaign: campaign.clone(),
        files: [("datapackage.json", description)]
            .into_iter()
            .chain(files)
            .collect(),
        signature: ("datapackage.json.minisig", COMMENT),
        rows,
        charts: bars::charts(&sheets),
        cautions: words::cautions(invitation, table, &said),
        record,
        anchor,
        signer: key,
        day: now.utc_day(),
        days: table.days(),
        shown,
    }))
}

/// Everything that a person decides on, and nothing that is drawn at random:
/// the invitation (who gets it, what for, how long), `what` (how much, her key,
/// her code), and each file but the consent, which follows from these and its
/// random name.
pub(crate) fn shown<'f>(
    invitation: &Invitation,
    what: &[&[u8]],
    files: impl Iterator<Item = &'f File>,
) -> Digest {
    let sha256 = invitation.sha256();
    let mut parts: Vec<&[u8]> = vec![&sha256];
    parts.extend(what);
    for (name, content) in files.filter(|(name, _)| *name != "consent.json") {
        parts.extend([name.as_bytes(), content.as_slice()]);
    }
    digest(b"stint/v1/shown\0", parts)
}

fn digest<'p>(prefix: &[u8], parts: impl IntoIterator<Item = &'p [u8]>) -> Digest {
    let mut hash = Sha256::new_with_prefix(prefix);
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    Digest(hash.finalize().into())
}

impl Preview {
    pub(crate) fn freeze(frozen: Frozen) -> Self {
        Self(frozen)
    }

    /// The campaign it is for.
    pub fn campaign(&self) -> CampaignId {
        self.0.campaign.id()
    }

    /// The invitation that it answers.
    pub fn invitation(&self) -> &Invitation {
        self.0.campaign.invitation()
    }

    /// What would be sent, row by row, in words and as written.
    pub fn rows(&self) -> &[PreviewRow] {
        &self.0.rows
    }

    /// The same figures as bars. An evidence pack has none.
    pub fn charts(&self) -> &[PreviewChart] {
        &self.0.charts
    }

    /// What to know before saying yes.
    pub fn cautions(&self) -> &[Phrase] {
        &self.0.cautions
    }

    /// The consent that would be written down.
    pub fn record(&self) -> &ConsentRecord {
        &self.0.record
    }

    /// The digest of all that was frozen.
    pub fn digest(&self) -> Digest {
        let files = self.0.files.iter();
        digest(
            b"stint/v1/preview\0",
            files.flat_map(|(name, content)| [name.as_bytes(), content.as_slice()]),
        )
    }

    /// The digest of what a person decides on: the same for two previews of
    /// the same rows, invitation, level, member code and view of her own
    /// figures, different where any of these differs. A program that shows a
    /// preview in one run and asks for the yes in another carries this one
    /// between them; [`Preview::confirm`] still takes [`Preview::digest`],
    /// which also binds the random names of this very preview.
    pub fn shown(&self) -> Digest {
        self.0.shown
    }

    /// Whether it was made with this key, as only that one can confirm it.
    ///
    /// # Errors
    /// [`ShareError::Signer`].
    pub fn is_by(&self, signer: &dyn Signer) -> Result<bool, ShareError> {
        Ok(signer.public_key(&self.0.campaign.id())? == self.0.signer)
    }

    /// Says yes to exactly what was shown: signs and seals it, writes the
    /// consent into the log, and only then hands it out.
    ///
    /// # Errors
    /// [`ShareError::DigestMismatch`] if the digest is of anything else,
    /// [`ShareError::PreviewStale`] on another UTC day,
    /// [`ShareError::CampaignOver`], [`ShareError::Signer`],
    /// [`ShareError::Store`], [`ShareError::ConsentLogBroken`]. After any of
    /// them nothing has left and the preview is used up.
    pub fn confirm(
        self,
        digest: &Digest,
        signer: &dyn Signer,
        store: &mut dyn ConsentStore,
        now: UtcMs,
    ) -> Result<SealedPackage, ShareError> {
        if *digest != self.digest() {
            return Err(ShareError::DigestMismatch);
        }
        if !self.is_by(signer)? {
            return Err(ShareError::Signer);
        }
        let frozen = self.0;
        let invitation = frozen.campaign.invitation();
        if invitation.is_over(now) {
            return Err(ShareError::CampaignOver);
        }
        if now.utc_day() != frozen.day {
            return Err(ShareError::PreviewStale);
        }
        let id = frozen.campaign.id();
        let mut files = frozen.files;
        let description = &files[0].1;
        let content_sha256 = HEXLOWER.encode(&Sha256::digest(description));
        let (name, comment) = frozen.signature;
        let minisig = minisign::sign(description, comment, signer, &id)?;
        files.insert(1, (name, minisig));
        let bytes = seal::seal(&container::write(&files)?, &invitation.terms().recipients)?;

        let notice = Notice::new(
            Kind::Withdrawal,
            invitation,
            &frozen.record.record_id,
            &frozen.signer,
        );
        let (withdrawal, withdrawal_minisig) = notice.sign(signer, &id)?;
        let receipt = Receipt {
            version: VERSION,
            record: frozen.record,
            content_sha256,
            invitation: BASE64.encode(invitation.bytes()),
            withdrawal,
            withdrawal_minisig,
            anchor: frozen.anchor,
            days: frozen
                .days
                .map(|(from, to)| [from, to].map(|d| d.to_string())),
        };
        let event = ConsentEvent::Given(Box::new(receipt.clone()));
        append(store, signer, &id, event, now)?;
        Ok(SealedPackage { bytes, receipt })
    }
}

pub(crate) fn recipients(invitation: &Invitation) -> Vec<String> {
    let keys = invitation.terms().recipients.iter();
    keys.map(|r| r.key.text()).collect()
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], ShareError> {
    let mut out = [0; N];
    getrandom::fill(&mut out).map_err(|_| ShareError::Random)?;
    Ok(out)
}

#[cfg(all(test, feature = "open"))]
mod tests;
