//! The files of an evidence pack: `evidence.json`, and a line of JSON for each
//! record and each amendment. Each has one form, as a package's documents.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use stint_model::{Amendment, Record, RecordId, StoredRecord, UtcDay};

use super::sha256;
use crate::along::Along;
use crate::container::File;
use crate::log_digest::{DayDigest, Salted};
use crate::{Receipt, ShareError};

/// `evidence.json`: what is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) version: u32,
    pub(crate) campaign: String,
    pub(crate) invitation_sha256: String,
    pub(crate) recipients: Vec<String>,
    pub(crate) consent_record: String,
    pub(crate) signer: String,
    pub(crate) created: String,
    pub(crate) days: Vec<EvidenceDay>,
    pub(crate) amendments: Digested,
    pub(crate) earlier: Vec<Opening>,
    pub(crate) files: Vec<Listed>,
}

impl Head {
    /// What of it is about her and isn't her log.
    pub(crate) fn along(&self) -> Along<'_> {
        Along {
            signer: &self.signer,
            created: &self.created,
            consent_record: &self.consent_record,
            number: None,
            member_proof: None,
            blinded_anchor: None,
        }
    }
}

/// One UTC day of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceDay {
    pub(crate) day: String,
    pub(crate) records: u64,
    pub(crate) shown: u64,
    pub(crate) digest: String,
}

/// A hash chain that isn't a day's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Digested {
    pub(crate) records: u64,
    pub(crate) shown: u64,
    pub(crate) digest: String,
}

/// A file and what it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

pub(crate) fn of_file((name, content): &File) -> Listed {
    Listed {
        path: (*name).to_owned(),
        bytes: content.len() as u64,
        sha256: sha256(content),
    }
}

/// Opens the blinded anchor of a package that was sent before: the log of
/// these days was then what these digests say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opening {
    pub(crate) campaign: String,
    pub(crate) consent_record: String,
    pub(crate) created: String,
    pub(crate) datapackage_sha256: String,
    pub(crate) blinded_anchor: String,
    pub(crate) nonce: String,
    pub(crate) generation: u64,
    pub(crate) root: String,
    pub(crate) days: Vec<DayDigest>,
}

impl Opening {
    /// Of a receipt; `None` where it has no anchor or is damaged.
    pub(crate) fn of(receipt: &Receipt) -> Option<Self> {
        let anchor = receipt.anchor.clone()?;
        let campaign = receipt.invitation().ok()?.campaign();
        Some(Self {
            campaign: HEXLOWER.encode(&campaign.0),
            consent_record: receipt.record.record_id.clone(),
            created: receipt.record.event.event_time.clone(),
            datapackage_sha256: receipt.content_sha256.clone(),
            blinded_anchor: HEXLOWER.encode(&anchor.blinded()?),
            nonce: anchor.nonce,
            generation: anchor.generation,
            root: anchor.root,
            days: anchor.days,
        })
    }
}

/// One line: a record or an amendment, shown or withheld.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<RecordId>,
    pub(crate) leaf: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) stored: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) record: Option<Record>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) amendment: Option<Amendment>,
}

impl Line {
    pub(crate) fn record(day: UtcDay, r: &StoredRecord, salted: &Salted, open: bool) -> Self {
        Self {
            day: Some(day.date().to_string()),
            id: Some(r.id),
            record: open.then(|| r.record.clone()),
            ..Self::of(salted, open)
        }
    }

    pub(crate) fn amendment(a: &Amendment, salted: &Salted, open: bool) -> Self {
        Self {
            amendment: open.then(|| a.clone()),
            ..Self::of(salted, open)
        }
    }

    fn of(salted: &Salted, open: bool) -> Self {
        Self {
            day: None,
            id: None,
            leaf: HEXLOWER.encode(&salted.leaf),
            salt: open.then(|| HEXLOWER.encode(&salted.salt)),
            stored: open.then(|| HEXLOWER.encode(&salted.stored)),
            record: None,
            amendment: None,
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) -> Result<(), ShareError> {
        serde_json::to_writer(&mut *out, self).map_err(|_| ShareError::BadReceipt)?;
        out.push(b'\n');
        Ok(())
    }
}
