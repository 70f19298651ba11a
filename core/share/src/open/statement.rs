//! Stating that something is deleted: a statement, not a proof.

use std::path::PathBuf;

use chrono::SecondsFormat;
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::Signer as _;
use stint_model::UtcMs;

use super::{DeskCampaign, OrganiserKeys};
use crate::deletion::StoredStatement;
use crate::facts::{VERSION, to_json};
use crate::{ConsentId, DeletionStatement, ShareError};

/// What a withdrawal did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obeyed {
    /// What was taken back.
    pub consent: ConsentId,
    /// Files of this consent that the desk had and deleted, now or before.
    pub deleted: u32,
    /// What to do next.
    pub answer: Answer,
}

/// A statement that something is deleted exists only once it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The signed statement to send back.
    Statement(Vec<u8>),
    /// Files outside the inbox that still hold it: the organiser's to delete.
    FilesLeft(Vec<PathBuf>),
}

/// What the end of the retention deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionReceipt {
    /// Files deleted now.
    pub deleted: u32,
    /// A signed statement of all, or what is in its way. Once it is kept,
    /// [`Inbox::retention_stated`](super::Inbox::retention_stated).
    pub answer: Answer,
}

pub(crate) fn answer(
    left: Vec<PathBuf>,
    statement: impl FnOnce() -> Result<Vec<u8>, ShareError>,
) -> Result<Answer, ShareError> {
    match left.is_empty() {
        true => Ok(Answer::Statement(statement()?)),
        false => Ok(Answer::FilesLeft(left)),
    }
}

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
    let own = keys.signing_key();
    let statement = DeletionStatement {
        version: VERSION,
        campaign: HEXLOWER.encode(&campaign.invitation.campaign().0),
        consent_record: match deleted {
            Deleted::Consent(id) => id,
            Deleted::Retention => "retention".to_owned(),
        },
        packages_deleted: packages,
        at: now.to_chrono().to_rfc3339_opts(SecondsFormat::Secs, true),
        signer: (own != campaign.invitation.signing_key()).then(|| HEXLOWER.encode(&own)),
    };
    let signature = keys.signing.sign(&statement.message()?).to_bytes();
    let stored = StoredStatement {
        statement,
        signature: BASE64.encode(&signature),
    };
    to_json(&stored).map_err(|_| ShareError::BadStatement)
}
