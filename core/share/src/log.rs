//! The worker's consent log: each entry signed, and chained to the one before
//! by its hash, so that none can be changed, dropped or moved unseen.

use chrono::SecondsFormat;
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stint_model::UtcMs;

use crate::facts::{from_json, to_json};
use crate::{CampaignId, ConsentStore, Receipt, ShareError, Signer, minisign};

const SIGNED: &[u8] = b"stint/v1/consent-log\0";

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ConsentEvent {
    /// The worker consented; the package was sealed.
    Given(Box<Receipt>),
    /// She took a consent back.
    Withdrawn {
        /// Which consent, hexadecimal.
        consent_record: String,
    },
    /// She erased what it covered and asked the recipients to do so, too.
    ErasureAsked {
        /// Which consent, hexadecimal.
        consent_record: String,
    },
    /// The organiser stated that what it covered is deleted.
    DeletionStated {
        /// Which consent, hexadecimal.
        consent_record: String,
    },
}

/// One entry, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentEntry {
    number: u64,
    previous: String,
    at: String,
    campaign: String,
    signer: String,
    /// What happened.
    pub event: ConsentEvent,
}

impl ConsentEntry {
    /// When, RFC 3339 UTC with milliseconds.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// In which campaign.
    pub fn campaign(&self) -> Option<CampaignId> {
        let bytes = HEXLOWER.decode(self.campaign.as_bytes()).ok()?;
        bytes.try_into().ok().map(CampaignId)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    entry: ConsentEntry,
    signature: String,
}

/// Adds an event; returns once the store says that it is durable.
pub(crate) fn append(
    store: &mut dyn ConsentStore,
    signer: &dyn Signer,
    campaign: &CampaignId,
    event: ConsentEvent,
    now: UtcMs,
) -> Result<(), ShareError> {
    let stored = store.entries()?;
    let before = read_all(&stored)?;
    let entry = ConsentEntry {
        number: before.len() as u64,
        previous: link(stored.last()),
        at: now.to_chrono().to_rfc3339_opts(SecondsFormat::Millis, true),
        campaign: HEXLOWER.encode(&campaign.0),
        signer: minisign::public_key_text(&signer.public_key(campaign)?),
        event,
    };
    let signature = BASE64.encode(&signer.sign(campaign, &message(&entry)?)?);
    let bytes = to_json(&Stored { entry, signature }).map_err(|_| ShareError::Store)?;
    store.append(&bytes)
}

/// The whole log, every signature and link checked.
///
/// # Errors
/// [`ShareError::ConsentLogBroken`] with the first entry that is wrong,
/// [`ShareError::Store`].
pub fn consent_log(store: &dyn ConsentStore) -> Result<Vec<ConsentEntry>, ShareError> {
    read_all(&store.entries()?)
}

fn read_all(stored: &[Vec<u8>]) -> Result<Vec<ConsentEntry>, ShareError> {
    let mut previous = None;
    let mut out = Vec::new();
    for (at, bytes) in (0u64..).zip(stored) {
        let broken = ShareError::ConsentLogBroken { at };
        let Stored { entry, signature } = from_json(bytes).ok_or(broken)?;
        if entry.number != at || entry.previous != link(previous) {
            return Err(broken);
        }
        verify(&entry, &signature).ok_or(broken)?;
        previous = Some(bytes);
        out.push(entry);
    }
    Ok(out)
}

fn verify(entry: &ConsentEntry, signature: &str) -> Option<()> {
    let key = minisign::parse_public_key(&entry.signer)?;
    let key = VerifyingKey::from_bytes(&key).ok()?;
    let signature = BASE64.decode(signature.as_bytes()).ok()?;
    let signature = Signature::from_bytes(&signature.try_into().ok()?);
    key.verify_strict(&message(entry).ok()?, &signature).ok()
}

fn message(entry: &ConsentEntry) -> Result<Vec<u8>, ShareError> {
    let body = to_json(entry).map_err(|_| ShareError::Store)?;
    Ok([SIGNED, &body].concat())
}

fn link(previous: Option<&Vec<u8>>) -> String {
    match previous {
        None => String::new(),
        Some(bytes) => HEXLOWER.encode(&Sha256::digest(bytes)),
    }
}
