//! A campaign at the organiser's desk: the invitation and the codes that were
//! handed out.

use std::io::Read;

use chrono::Days;
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use stint_model::UtcMs;

use super::{OrganiserKeys, unseal};
use crate::facts::{VERSION, from_json, to_json};
use crate::{Invitation, MemberCode, RecipientRole, ShareError, Terms, seal};

/// The most member codes of one campaign.
pub const MAX_CODES: usize = 10_000;
const MAX_FILE: usize = 1024 * 1024;

/// A campaign with its codes. Its file is sealed to the organiser's own key.
pub struct DeskCampaign {
    pub(crate) invitation: Invitation,
    pub(crate) codes: Vec<MemberCode>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    invitation: String,
    codes: Vec<String>,
}

impl DeskCampaign {
    /// Signs a new campaign and makes its member codes.
    ///
    /// # Errors
    /// [`ShareError::TooManyCodes`], [`ShareError::Random`], and those of
    /// [`OrganiserKeys::sign`].
    pub fn create(keys: &OrganiserKeys, terms: Terms, codes: usize) -> Result<Self, ShareError> {
        if codes > MAX_CODES {
            return Err(ShareError::TooManyCodes);
        }
        Ok(Self {
            invitation: keys.sign(terms)?,
            codes: (0..codes)
                .map(|_| MemberCode::generate())
                .collect::<Result<_, _>>()?,
        })
    }

    /// A campaign by its invitation alone, as a co-recipient has it: it can
    /// open packages, but knows no codes, so that no package is confirmed
    /// there.
    ///
    /// # Errors
    /// [`ShareError::OtherKeys`] if these keys neither signed the campaign nor
    /// are among its recipients.
    pub fn without_codes(invitation: Invitation, keys: &OrganiserKeys) -> Result<Self, ShareError> {
        let own = keys.recipient()?;
        let recipients = &invitation.terms().recipients;
        let among = recipients.iter().any(|r| r.key == own);
        if !among && invitation.signing_key() != keys.signing_key() {
            return Err(ShareError::OtherKeys);
        }
        Ok(Self {
            invitation,
            codes: Vec::new(),
        })
    }

    /// The signed invitation.
    pub fn invitation(&self) -> &Invitation {
        &self.invitation
    }

    /// The codes for the stewards' sheets, one a member.
    pub fn codes(&self) -> &[MemberCode] {
        &self.codes
    }

    /// Whether the time for keeping its data is over.
    pub fn retention_is_over(&self, now: UtcMs) -> bool {
        let terms = self.invitation.terms();
        let days = Days::new(u64::from(terms.retention_days));
        let last = terms.end.checked_add_days(days).unwrap_or(terms.end);
        now.utc_day().date() > last
    }

    /// The campaign as a file, sealed to the organiser's own key.
    ///
    /// # Errors
    /// [`ShareError::BadCampaignFile`], [`ShareError::Io`].
    pub fn to_sealed(&self, keys: &OrganiserKeys) -> Result<Vec<u8>, ShareError> {
        let stored = Stored {
            version: VERSION,
            invitation: BASE64.encode(self.invitation.bytes()),
            codes: self.codes.iter().map(|c| c.text().to_string()).collect(),
        };
        let plain = to_json(&stored).map_err(|_| ShareError::BadCampaignFile)?;
        seal::seal(&plain, &[keys.as_recipient(RecipientRole::Organisation)?])
    }

    /// A campaign from its file.
    ///
    /// # Errors
    /// [`ShareError::BadCampaignFile`], [`ShareError::OtherKeys`] if the
    /// campaign is neither of these keys nor sealed to them, [`ShareError::Package`] if the
    /// file can't be opened.
    pub fn from_sealed(file: &[u8], keys: &OrganiserKeys) -> Result<Self, ShareError> {
        let bad = ShareError::BadCampaignFile;
        let mut plain = Vec::new();
        unseal::plain(file, keys)?
            .take(MAX_FILE as u64 + 1)
            .read_to_end(&mut plain)
            .map_err(|_| bad)?;
        if plain.len() > MAX_FILE {
            return Err(bad);
        }
        let stored: Stored = from_json(&plain).ok_or(bad)?;
        if stored.version != VERSION {
            return Err(bad);
        }
        let invitation = BASE64
            .decode(stored.invitation.as_bytes())
            .map_err(|_| bad)?;
        let campaign = Self::without_codes(Invitation::parse(&invitation)?, keys)?;
        let codes = stored.codes.iter().map(|c| MemberCode::parse(c));
        Ok(Self {
            codes: codes.collect::<Result<_, _>>()?,
            ..campaign
        })
    }
}
