//! What the worker keeps of a consent.

use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::facts::{from_json, to_json};
use crate::log_digest::{self, DayDigest};
use crate::{ConsentId, ConsentRecord, ShareError};

/// The state of the worker's own log, to be proven later without being shown
/// now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The vault's generation.
    pub generation: u64,
    /// Digests of the UTC days that the package is about, in order.
    pub days: Vec<DayDigest>,
}

/// Opens the blinded anchor of one package, in an evidence pack only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnchorOpening {
    pub(crate) nonce: String,
    pub(crate) generation: u64,
    pub(crate) root: String,
    /// Missing in receipts of the first builds, whose root can't be opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) days: Vec<DayDigest>,
}

impl AnchorOpening {
    pub(crate) fn new(anchor: Anchor, nonce: &[u8; 32]) -> Result<Self, ShareError> {
        let root = log_digest::root(&anchor.days).ok_or(ShareError::BadReceipt)?;
        Ok(Self {
            nonce: HEXLOWER.encode(nonce),
            generation: anchor.generation,
            root: HEXLOWER.encode(&root),
            days: anchor.days,
        })
    }

    /// SHA-256(nonce || generation as 8 bytes little-endian || root); `None`
    /// if it isn't written as such.
    pub(crate) fn blinded(&self) -> Option<[u8; 32]> {
        let bytes = |hex: &str| -> Option<[u8; 32]> {
            HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok()
        };
        let hash = Sha256::new()
            .chain_update(bytes(&self.nonce)?)
            .chain_update(self.generation.to_le_bytes())
            .chain_update(bytes(&self.root)?);
        Some(hash.finalize().into())
    }
}

/// The receipt of one consent: the record, what was sent (by digest), and a
/// withdrawal signed in advance, so that a lost phone can't take that right
/// away. It stays with the worker; a package holds the record alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    pub(crate) version: u32,
    /// The consent record.
    pub record: ConsentRecord,
    pub(crate) content_sha256: String,
    /// The invitation, Base64: names recipients and how long data are kept.
    pub(crate) invitation: String,
    pub(crate) withdrawal: String,
    pub(crate) withdrawal_minisig: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) anchor: Option<AnchorOpening>,
    /// First and last local day that the tables are about, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) days: Option<[String; 2]>,
}

impl Receipt {
    /// The receipt as a file.
    ///
    /// # Errors
    /// [`ShareError::BadReceipt`]; no receipt is known to cause it.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ShareError> {
        to_json(self).map_err(|_| ShareError::BadReceipt)
    }

    /// A receipt from its file.
    ///
    /// # Errors
    /// [`ShareError::BadReceipt`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ShareError> {
        from_json(bytes).ok_or(ShareError::BadReceipt)
    }

    /// Whether something of a stretch of days, first and last included, was
    /// sent under this consent. Yes where the receipt doesn't say.
    pub fn covers(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let days = self.days.as_ref().map(|days| {
            let [from, to] = days.each_ref().map(|d| d.parse::<NaiveDate>());
            Some((from.ok()?, to.ok()?))
        });
        days.flatten()
            .is_none_or(|(from, to)| from <= last && first <= to)
    }

    /// The same, and the stretch was over by then, so that it was sent whole.
    pub fn covers_over(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let day = self.record.event.event_time.get(..10);
        let given = day.and_then(|day| day.parse::<NaiveDate>().ok());
        self.covers(first, last) && given.is_none_or(|day| day > last)
    }

    /// The consent's name.
    ///
    /// # Errors
    /// [`ShareError::BadReceipt`].
    pub fn id(&self) -> Result<ConsentId, ShareError> {
        self.record.id().ok_or(ShareError::BadReceipt)
    }
}
