//! Taking a consent back: one call, as giving it was.

use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use stint_model::{Phrase, UtcMs};

use crate::facts::{VERSION, to_json};
use crate::log::{ConsentEvent, append};
use crate::preview::recipients;
use crate::{
    CampaignId, ConsentId, ConsentStore, Invitation, Receipt, ShareError, Signer, Texts,
    consent_log, container, minisign, seal,
};

pub(crate) const COMMENT: &str = "stint withdrawal";

/// `withdrawal.json`. It has no date, so that it can be signed in advance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notice {
    pub(crate) version: u32,
    pub(crate) kind: String,
    pub(crate) campaign: String,
    pub(crate) invitation_sha256: String,
    pub(crate) recipients: Vec<String>,
    pub(crate) consent_record: String,
    pub(crate) signer: String,
}

impl Notice {
    pub(crate) fn new(invitation: &Invitation, consent_record: &str, signer: &[u8; 32]) -> Self {
        Self {
            version: VERSION,
            kind: "withdrawal".to_owned(),
            campaign: HEXLOWER.encode(&invitation.campaign().0),
            invitation_sha256: HEXLOWER.encode(&invitation.sha256()),
            recipients: recipients(invitation),
            consent_record: consent_record.to_owned(),
            signer: minisign::public_key_text(signer),
        }
    }

    /// The document and its signature file, both as text.
    pub(crate) fn sign(
        &self,
        signer: &dyn Signer,
        campaign: &CampaignId,
    ) -> Result<(String, String), ShareError> {
        let document = to_json(self).map_err(|_| ShareError::BadReceipt)?;
        let minisig = minisign::sign(&document, COMMENT, signer, campaign)?;
        let text = |b| String::from_utf8(b).map_err(|_| ShareError::BadReceipt);
        Ok((text(document)?, text(minisig)?))
    }
}

/// A withdrawal, sealed to the recipients.
pub struct SealedWithdrawal {
    bytes: Vec<u8>,
}

impl SealedWithdrawal {
    /// The age file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl Receipt {
    /// The withdrawal that was signed along with the consent, ready to be
    /// sent: needs no key and no phone, only this receipt.
    ///
    /// # Errors
    /// [`ShareError::BadReceipt`].
    pub fn withdrawal(&self, texts: &dyn Texts) -> Result<SealedWithdrawal, ShareError> {
        let invitation = self.invitation()?;
        let readme = texts.text(&Phrase::new("share-readme-withdrawal")) + "\n";
        let files = [
            ("withdrawal.json", self.withdrawal.clone().into_bytes()),
            (
                "withdrawal.json.minisig",
                self.withdrawal_minisig.clone().into_bytes(),
            ),
            ("README.txt", readme.into_bytes()),
        ];
        let content = container::write(&files)?;
        let bytes = seal::seal(&content, &invitation.terms().recipients)?;
        Ok(SealedWithdrawal { bytes })
    }

    /// The invitation that the consent was given to.
    ///
    /// # Errors
    /// [`ShareError::BadReceipt`], [`ShareError::Invitation`].
    pub fn invitation(&self) -> Result<Invitation, ShareError> {
        let bytes = BASE64.decode(self.invitation.as_bytes());
        Ok(Invitation::parse(
            &bytes.map_err(|_| ShareError::BadReceipt)?,
        )?)
    }
}

/// Takes a consent back and writes that into the log. Works for ever, also
/// after the campaign's end.
///
/// # Errors
/// [`ShareError::UnknownConsent`], [`ShareError::AlreadyWithdrawn`] (the
/// receipt still yields the package, to send it again),
/// [`ShareError::ConsentLogBroken`], [`ShareError::Signer`],
/// [`ShareError::Store`].
pub fn withdraw(
    consent: &ConsentId,
    signer: &dyn Signer,
    store: &mut dyn ConsentStore,
    texts: &dyn Texts,
    now: UtcMs,
) -> Result<SealedWithdrawal, ShareError> {
    let wanted = consent.text();
    let mut found = None;
    for entry in consent_log(store)? {
        match entry.event {
            ConsentEvent::Given(receipt) if receipt.record.record_id == wanted => {
                found = Some(receipt);
            }
            ConsentEvent::Withdrawn { consent_record } if consent_record == wanted => {
                return Err(ShareError::AlreadyWithdrawn);
            }
            _ => {}
        }
    }
    let receipt = found.ok_or(ShareError::UnknownConsent)?;
    let sealed = receipt.withdrawal(texts)?;
    let event = ConsentEvent::Withdrawn {
        consent_record: wanted,
    };
    append(store, signer, &receipt.invitation()?.campaign(), event, now)?;
    Ok(sealed)
}

/// Whether a consent in the log stands: given and not taken back.
///
/// # Errors
/// Those of [`consent_log`].
pub fn standing_consents(store: &dyn ConsentStore) -> Result<Vec<Receipt>, ShareError> {
    let mut standing: Vec<Receipt> = Vec::new();
    for entry in consent_log(store)? {
        match entry.event {
            ConsentEvent::Given(receipt) => standing.push(*receipt),
            ConsentEvent::Withdrawn { consent_record } => {
                standing.retain(|r| r.record.record_id != consent_record);
            }
            ConsentEvent::DeletionStated { .. } => {}
        }
    }
    Ok(standing)
}
