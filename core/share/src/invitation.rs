//! The invitation to a campaign: what is asked, by whom, for whom, how long.

use chrono::NaiveDate;
#[cfg(feature = "open")]
use ed25519_dalek::SigningKey;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use stint_model::{UtcDay, UtcMs};

use crate::{
    Article13, Field, Fingerprint, InvitationRefusal, Level, Purpose, Question, RecipientKey,
    RecipientRole, cbor, visible_text,
};

/// The largest invitation, in bytes.
pub const MAX_INVITATION: usize = 800;
/// The longest campaign, in days.
pub const MAX_DAYS: u64 = 366;
/// The longest retention, in days (ten years).
pub const MAX_RETENTION_DAYS: u32 = 3660;

const SIGNED: &[u8] = b"stint/v1/invite\0";
const SUCCESSION: &[u8] = b"stint/v1/succession\0";

/// Names a campaign: the first 16 bytes of SHA-256(signing key || nonce).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CampaignId(pub [u8; 16]);

/// A key that packages are sealed to, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    /// Whose.
    pub role: RecipientRole,
    /// The age X25519 public key.
    pub key: RecipientKey,
}

/// The old key's word for the new one.
#[derive(Clone, PartialEq, Eq)]
pub struct Succession {
    /// The Ed25519 key used before.
    pub old_key: [u8; 32],
    /// Its signature of old and new key.
    pub signature: [u8; 64],
}

/// What an organiser decides. Signing turns it into an [`Invitation`].
#[derive(Clone, PartialEq, Eq)]
pub struct Terms {
    /// Name of the organisation, at most 60 bytes, one script.
    pub organisation: String,
    /// How a person reaches it: a phone number or a mail or street address,
    /// at most 80 bytes. Never opened or called by Stint.
    pub contact: String,
    /// What the data may be used for.
    pub purpose: Purpose,
    /// The purpose in the organiser's words, at most 280 bytes.
    pub purpose_text: String,
    /// The one question asked.
    pub question: Question,
    /// Kinds of record asked for, in the order of their codes.
    pub fields: Vec<Field>,
    /// The most detail asked for.
    pub level: Level,
    /// 1 to 4 keys.
    pub recipients: Vec<Recipient>,
    /// First day.
    pub start: NaiveDate,
    /// Last day, at most 366 days in all.
    pub end: NaiveDate,
    /// Days that packages are kept after the end, 1 to 3660.
    pub retention_days: u32,
    /// ISO 3166-1 code of two capital letters: whose law and authority.
    pub jurisdiction: String,
    /// BCP 47 language of the organiser's words, such as "en".
    pub language: String,
    /// SHA-256 of the full privacy notice.
    pub notice_sha256: [u8; 32],
    /// The coded items of GDPR article 13.
    pub article13: Article13,
    /// The old key's word, when the organisation changed keys.
    pub succession: Option<Succession>,
}

impl Terms {
    /// The level that is proposed to a worker: each question is answered by
    /// one total a week. More than that is her own choice.
    pub fn usual_level(&self) -> Level {
        Level::Weeks.min(self.level)
    }
}

/// A signed invitation whose form, signature and texts were checked.
#[derive(Clone)]
pub struct Invitation {
    pub(crate) terms: Terms,
    pub(crate) nonce: [u8; 16],
    pub(crate) key: [u8; 32],
    bytes: Vec<u8>,
}

impl Invitation {
    /// Signs terms.
    ///
    /// # Errors
    /// The reason for which a worker's phone would refuse the invitation.
    #[cfg(feature = "open")]
    pub(crate) fn sign(
        terms: Terms,
        nonce: [u8; 16],
        key: &SigningKey,
    ) -> Result<Self, InvitationRefusal> {
        use ed25519_dalek::Signer as _;
        let public = key.verifying_key().to_bytes();
        let unsigned = cbor::encode(&terms, &nonce, &public, None);
        let signature = key.sign(&[SIGNED, &unsigned].concat()).to_bytes();
        let bytes = cbor::encode(&terms, &nonce, &public, Some(&signature));
        Self::parse(&bytes)
    }

    /// An invitation from its bytes, as in a file. Whether the campaign is
    /// over is checked on joining, so that consent given in it can be
    /// withdrawn for ever.
    ///
    /// # Errors
    /// Each reason of [`InvitationRefusal`] that is about the bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, InvitationRefusal> {
        if bytes.len() > MAX_INVITATION {
            return Err(InvitationRefusal::TooLarge);
        }
        let raw = cbor::decode(bytes)?;
        let unsigned = cbor::encode(&raw.terms, &raw.nonce, &raw.key, None);
        verify(&raw.key, &[SIGNED, &unsigned].concat(), &raw.signature)?;
        check_terms(&raw.terms, &raw.key)?;
        Ok(Self {
            terms: raw.terms,
            nonce: raw.nonce,
            key: raw.key,
            bytes: bytes.to_vec(),
        })
    }

    /// The bytes, as in a file: at most 800.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the bytes.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.bytes).into()
    }

    /// The campaign's name in every package.
    pub fn campaign(&self) -> CampaignId {
        let hash = Sha256::new()
            .chain_update(self.key)
            .chain_update(self.nonce)
            .finalize();
        CampaignId(std::array::from_fn(|i| hash[i]))
    }

    /// What is asked.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The organiser's Ed25519 public key.
    pub fn signing_key(&self) -> [u8; 32] {
        self.key
    }

    /// Six words to compare with a printed sheet or a steward.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.key)
    }

    /// Whether the campaign's last day is past at `now`, by UTC days.
    pub fn is_over(&self, now: UtcMs) -> bool {
        now.utc_day().date() > self.terms.end
    }

    pub(crate) fn covers(&self, date: NaiveDate) -> bool {
        self.terms.start <= date && date <= self.terms.end
    }
}

/// What the old key signs when it hands over to a new one.
pub(crate) fn succession_message(old: &[u8; 32], new: &[u8; 32]) -> Vec<u8> {
    [SUCCESSION, old, new].concat()
}

fn check_terms(t: &Terms, key: &[u8; 32]) -> Result<(), InvitationRefusal> {
    visible_text::check("organisation", &t.organisation, 60)?;
    visible_text::check("contact", &t.contact, 80)?;
    visible_text::check("purpose", &t.purpose_text, 280)?;
    let country = t.jurisdiction.as_bytes();
    if country.len() != 2 || !country.iter().all(u8::is_ascii_uppercase) {
        return Err(InvitationRefusal::UnknownCode {
            field: "jurisdiction",
        });
    }
    let language = t.language.as_bytes();
    if !(2..=8).contains(&language.len())
        || !language
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || *b == b'-')
    {
        return Err(InvitationRefusal::UnknownCode { field: "language" });
    }
    if t.level == Level::Traces && !is_own_case(t) {
        return Err(InvitationRefusal::LevelNotOffered);
    }
    let days = (t.end - t.start).num_days();
    if days < 0 || days as u64 >= MAX_DAYS {
        return Err(InvitationRefusal::BadDates);
    }
    if !(1..=MAX_RETENTION_DAYS).contains(&t.retention_days) {
        return Err(InvitationRefusal::BadRetention);
    }
    if !t.fields.windows(2).all(|w| w[0] < w[1]) {
        return Err(InvitationRefusal::NotCanonical);
    }
    if !t.fields.contains(&answered_by(t.question)) {
        return Err(InvitationRefusal::QuestionWithoutField);
    }
    check_recipients(&t.recipients)?;
    match &t.succession {
        None => Ok(()),
        Some(s) => verify(
            &s.old_key,
            &succession_message(&s.old_key, key),
            &s.signature,
        )
        .map_err(|_| InvitationRefusal::BadSuccession),
    }
}

/// The kind of record that a question is answered from.
pub(crate) const fn answered_by(q: Question) -> Field {
    match q {
        Question::UnpaidTravel => Field::UnpaidTravel,
        Question::Mileage => Field::Distance,
        Question::MissedBreaks => Field::MissedBreaks,
        Question::AfterHours => Field::AfterHours,
        Question::HoursWorked => Field::Hours,
        Question::ClientTime => Field::Rota,
    }
}

/// The kinds of record that leave at a level. A week's total is the answer to
/// the campaign's question and nothing beside it: two totals of one week tell
/// more of who it was than both alone.
pub(crate) fn fields_at(terms: &Terms, level: Level) -> Vec<Field> {
    match level {
        Level::Weeks => vec![answered_by(terms.question)],
        Level::Days | Level::Visits | Level::Areas | Level::Traces => terms.fields.clone(),
    }
}

/// Full traces go to lawyers only, to enforce a right.
fn is_own_case(t: &Terms) -> bool {
    let lawyer = |r: &Recipient| r.role == RecipientRole::Lawyer;
    t.purpose == Purpose::Enforcement && t.recipients.iter().all(lawyer)
}

fn check_recipients(recipients: &[Recipient]) -> Result<(), InvitationRefusal> {
    if !(1..=4).contains(&recipients.len()) {
        return Err(InvitationRefusal::BadRecipients);
    }
    for (i, r) in recipients.iter().enumerate() {
        if recipients[..i].iter().any(|o| o.key == r.key) {
            return Err(InvitationRefusal::BadRecipients);
        }
        if r.key.is_weak() {
            return Err(InvitationRefusal::WeakKey);
        }
    }
    Ok(())
}

fn verify(key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), InvitationRefusal> {
    let key = VerifyingKey::from_bytes(key).map_err(|_| InvitationRefusal::WeakKey)?;
    if key.is_weak() {
        return Err(InvitationRefusal::WeakKey);
    }
    key.verify_strict(message, &Signature::from_bytes(signature))
        .map_err(|_| InvitationRefusal::BadSignature)
}

/// Days of a date since 1970-01-01, as on the wire.
pub(crate) fn day_number(date: NaiveDate) -> Option<u32> {
    let days = (date - UtcDay(0).date()).num_days();
    u32::try_from(days).ok()
}
