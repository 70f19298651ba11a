//! The organiser's statement that what a consent covered is deleted: a
//! statement, not a proof.

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};
use stint_model::{Arg, Phrase, Say, UtcMs};

use crate::facts::{VERSION, from_json, to_json};
use crate::log::{ConsentEvent, append};
use crate::{ConsentStore, Receipt, ShareError, Signer, standing_consents};

const SIGNED: &[u8] = b"stint/v1/deletion\0";

/// What an organiser states to have deleted, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeletionStatement {
    pub(crate) version: u32,
    pub(crate) campaign: String,
    pub(crate) consent_record: String,
    pub(crate) packages_deleted: u32,
    pub(crate) at: String,
    /// The key that signed it, where that isn't the campaign's: a co-recipient
    /// has keys of his own, which the invitation doesn't name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) signer: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoredStatement {
    pub(crate) statement: DeletionStatement,
    pub(crate) signature: String,
}

impl DeletionStatement {
    pub(crate) fn message(&self) -> Result<Vec<u8>, ShareError> {
        let body = to_json(self).map_err(|_| ShareError::BadStatement)?;
        Ok([SIGNED, &body].concat())
    }

    /// How many packages were deleted.
    pub fn packages_deleted(&self) -> u32 {
        self.packages_deleted
    }

    /// When, RFC 3339.
    pub fn at(&self) -> &str {
        &self.at
    }
}

impl Say for DeletionStatement {
    fn say(&self) -> Phrase {
        match self.packages_deleted {
            0 => Phrase::new("share-deletion-nothing"),
            n => Phrase::new("share-deletion-stated").with("count", Arg::Count(i64::from(n))),
        }
    }
}

/// Checks a statement against the receipt it answers and notes it in the log.
///
/// # Errors
/// [`ShareError::BadStatement`] if it is not the organiser's or not about
/// this consent, [`ShareError::StatementByAnother`] if it is about it but
/// signed by somebody the invitation doesn't vouch for; those of the log.
pub fn accept_deletion(
    bytes: &[u8],
    receipt: &Receipt,
    signer: &dyn Signer,
    store: &mut dyn ConsentStore,
    now: UtcMs,
) -> Result<DeletionStatement, ShareError> {
    let bad = ShareError::BadStatement;
    let StoredStatement {
        statement,
        signature,
    } = from_json(bytes).ok_or(bad)?;
    let invitation = receipt.invitation()?;
    let id = invitation.campaign();
    let same = statement.version == VERSION
        && statement.campaign == HEXLOWER.encode(&id.0)
        && statement.consent_record == receipt.record.record_id;
    let signature = BASE64.decode(signature.as_bytes()).map_err(|_| bad)?;
    let signature = Signature::from_bytes(&signature.try_into().map_err(|_| bad)?);
    let key = match &statement.signer {
        Some(text) => bytes_of(text).ok_or(bad)?,
        None => invitation.signing_key(),
    };
    let key = VerifyingKey::from_bytes(&key).map_err(|_| bad)?;
    let signed = key.verify_strict(&statement.message()?, &signature).is_ok();
    let still_stands = standing_consents(store)?
        .iter()
        .any(|r| r.record.record_id == receipt.record.record_id);
    if !same || !signed || still_stands {
        return Err(bad);
    }
    if statement.signer.is_some() {
        return Err(ShareError::StatementByAnother);
    }
    let event = ConsentEvent::DeletionStated {
        consent_record: statement.consent_record.clone(),
    };
    append(store, signer, &id, event, now)?;
    Ok(statement)
}

fn bytes_of(hex: &str) -> Option<[u8; 32]> {
    HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok()
}
