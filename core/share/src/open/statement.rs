//! Stating that something is deleted: a statement, not a proof.

use chrono::SecondsFormat;
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::Signer as _;
use stint_model::UtcMs;

use super::{DeskCampaign, OrganiserKeys};
use crate::deletion::StoredStatement;
use crate::facts::{VERSION, to_json};
use crate::{DeletionStatement, ShareError};

/// What was deleted.
pub(crate) enum Deleted {
    /// The packages of one consent, by its hexadecimal name.
    Consent(String),
    /// Everything, as the retention is over.
    Retention,
}

/// A signed statement that so many packages are deleted.
pub(crate) fn state(
    deleted: Deleted,
    packages: u32,
    keys: &OrganiserKeys,
    campaign: &DeskCampaign,
    now: UtcMs,
) -> Result<Vec<u8>, ShareError> {
    let statement = DeletionStatement {
        version: VERSION,
        campaign: HEXLOWER.encode(&campaign.invitation.campaign().0),
        consent_record: match deleted {
            Deleted::Consent(id) => id,
            Deleted::Retention => "retention".to_owned(),
        },
        packages_deleted: packages,
        at: now.to_chrono().to_rfc3339_opts(SecondsFormat::Secs, true),
    };
    let signature = keys.signing.sign(&statement.message()?).to_bytes();
    let stored = StoredStatement {
        statement,
        signature: BASE64.encode(&signature),
    };
    to_json(&stored).map_err(|_| ShareError::BadStatement)
}
