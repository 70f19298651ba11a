//! Taking a consent back: one call, as giving it was; and asking the
//! recipients to erase what she erased herself.

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

/// What a notice asks for. Either way everything sent under the consent goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// She takes her consent back.
    Withdrawal,
    /// She erased what it covered and asks the recipients to do so, too
    /// (GDPR article 17).
    Erasure,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Kind::Withdrawal => "withdrawal",
            Kind::Erasure => "erasure",
        }
    }

    #[cfg(feature = "open")]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        let known = [Kind::Withdrawal, Kind::Erasure];
        known.into_iter().find(|k| k.word() == word)
    }
}

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
    pub(crate) fn new(
        kind: Kind,
        invitation: &Invitation,
        consent_record: &str,
        signer: &[u8; 32],
    ) -> Self {
        Self {
            version: VERSION,
            kind: kind.word().to_owned(),
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
        let signed = (self.withdrawal.clone(), self.withdrawal_minisig.clone());
        sealed(
            signed,
            "share-readme-withdrawal",
            &self.invitation()?,
            texts,
        )
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

fn sealed(
    (document, minisig): (String, String),
    readme: &'static str,
    invitation: &Invitation,
    texts: &dyn Texts,
) -> Result<SealedWithdrawal, ShareError> {
    let readme = texts.text(&Phrase::new(readme)) + "\n";
    let files = [
        ("withdrawal.json", document.into_bytes()),
        ("withdrawal.json.minisig", minisig.into_bytes()),
        ("README.txt", readme.into_bytes()),
    ];
    let content = container::write(&files)?;
    let bytes = seal::seal(&content, &invitation.terms().recipients)?;
    Ok(SealedWithdrawal { bytes })
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
    let receipt = standing(consent, store)?;
    let sealed = receipt.withdrawal(texts)?;
    let event = ConsentEvent::Withdrawn {
        consent_record: consent.text(),
    };
    append(store, signer, &receipt.invitation()?.campaign(), event, now)?;
    Ok(sealed)
}

/// Asks the recipients to erase what was sent under a consent, after she
/// erased it herself, and writes that into the log. It ends the consent.
///
/// Where she erased the campaign, too, the key that she was known by is gone:
/// then the withdrawal goes that was signed along with the consent, as nothing
/// that another key signs would be obeyed.
///
/// # Errors
/// Those of [`withdraw`].
pub fn ask_erasure(
    consent: &ConsentId,
    signer: &dyn Signer,
    store: &mut dyn ConsentStore,
    texts: &dyn Texts,
    now: UtcMs,
) -> Result<SealedWithdrawal, ShareError> {
    let receipt = standing(consent, store)?;
    let invitation = receipt.invitation()?;
    let id = invitation.campaign();
    let key = signer.public_key(&id)?;
    let sealed = if minisign::public_key_text(&key) == receipt.record.pii_principal_id {
        let notice = Notice::new(Kind::Erasure, &invitation, &consent.text(), &key);
        let signed = notice.sign(signer, &id)?;
        sealed(signed, "share-readme-erasure", &invitation, texts)?
    } else {
        receipt.withdrawal(texts)?
    };
    let event = ConsentEvent::ErasureAsked {
        consent_record: consent.text(),
    };
    append(store, signer, &id, event, now)?;
    Ok(sealed)
}

/// The receipt of a consent that stands.
fn standing(consent: &ConsentId, store: &dyn ConsentStore) -> Result<Receipt, ShareError> {
    let wanted = consent.text();
    let mut found = None;
    for entry in consent_log(store)? {
        match entry.event {
            ConsentEvent::Given(receipt) if receipt.record.record_id == wanted => {
                found = Some(*receipt);
            }
            ConsentEvent::Withdrawn { consent_record }
            | ConsentEvent::ErasureAsked { consent_record }
                if consent_record == wanted =>
            {
                return Err(ShareError::AlreadyWithdrawn);
            }
            _ => {}
        }
    }
    found.ok_or(ShareError::UnknownConsent)
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
            ConsentEvent::Withdrawn { consent_record }
            | ConsentEvent::ErasureAsked { consent_record } => {
                standing.retain(|r| r.record.record_id != consent_record);
            }
            ConsentEvent::DeletionStated { .. } => {}
        }
    }
    Ok(standing)
}
