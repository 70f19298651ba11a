//! Who asks, what for, and whether she trusts them.

use std::sync::Arc;

use stint_app::share::{self, CampaignId, Fingerprint, MAX_INVITATION, Trust};

use crate::defect::{caught, silenced};
use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::at_most;
use crate::{CalendarDate, Language, Moment, StintError, StintPhone};

/// Base 45 of 800 bytes and its prefix, with room to spare.
const LONGEST_QR: usize = 2048;
/// Six words, however they are spaced.
const LONGEST_WORDS: usize = 256;

mirror! {
    /// How much detail, least first.
    both Level = share::Level {
        /// Totals of a week.
        Weeks,
        /// Totals of a day.
        Days,
        /// Visits and legs: rounded, under pseudonyms, without coordinates.
        Visits,
        /// The same with areas on a coarse grid, none of them around home.
        Areas,
        /// Full traces of the work, for the worker's own case with a lawyer.
        Traces,
    }
}

/// A campaign's invitation: parsed, signed, not yet trusted.
#[derive(uniffi::Object)]
pub struct Invitation(pub(crate) share::Invitation);

/// How an invitation stands to what she trusted before.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Standing {
    /// No such name was seen before: compare the words.
    New,
    /// The key she knows signed this.
    Known,
    /// The key she knows handed over to this one.
    Succession,
    /// The name belongs to another key: a hard stop until the words were
    /// compared.
    Clash {
        /// The six words of the key she knows.
        pinned: Vec<String>,
    },
}

hidden!(Standing);

/// A campaign the worker joined. It exists only as the result of
/// `StintPhone.join`.
#[derive(uniffi::Object)]
pub struct Campaign(pub(crate) share::Campaign);

#[uniffi::export]
impl Invitation {
    /// An invitation from its file, at most 800 bytes.
    #[uniffi::constructor]
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Arc<Self>, StintError> {
        if bytes.len() > MAX_INVITATION {
            return Err(StintError::NotAnInvitation);
        }
        caught(|| Ok(Arc::new(Self(share::Invitation::parse(&bytes)?))))
    }

    /// An invitation from the text of its QR code.
    #[uniffi::constructor]
    pub fn from_qr(text: String) -> Result<Arc<Self>, StintError> {
        if text.len() > LONGEST_QR {
            return Err(StintError::NotAnInvitation);
        }
        caught(|| Ok(Arc::new(Self(share::Invitation::from_qr_text(&text)?))))
    }

    /// The text of its QR code, to keep it by.
    pub fn qr_text(&self) -> String {
        self.0.qr_text()
    }

    /// The campaign's name, 32 hexadecimal digits.
    pub fn campaign(&self) -> String {
        campaign_name(self.0.campaign())
    }

    /// The organisation's own name for itself.
    pub fn organisation(&self) -> String {
        self.0.terms().organisation.clone()
    }

    /// The notice, item by item, in plain words: who asks, what for, what is
    /// shared, for how long, her rights.
    pub fn notice(&self, language: Language) -> Vec<String> {
        silenced(|| {
            let messages = language.messages();
            self.0.notice().iter().map(|p| messages.say(p)).collect()
        })
    }

    /// Six words to compare face to face. The same in every language.
    pub fn fingerprint(&self) -> Vec<String> {
        spelled(self.0.fingerprint())
    }

    /// The most detail it asks for.
    pub fn level(&self) -> Level {
        self.0.terms().level.into()
    }

    /// How much detail to propose: what its question needs.
    pub fn usual_level(&self) -> Level {
        self.0.terms().usual_level().into()
    }

    /// First day it asks about.
    pub fn first_day(&self) -> CalendarDate {
        self.0.terms().start.into()
    }

    /// Last day it asks about, and on which it can be joined.
    pub fn last_day(&self) -> CalendarDate {
        self.0.terms().end.into()
    }
}

#[uniffi::export]
impl Campaign {
    /// Its invitation.
    pub fn invitation(&self) -> Arc<Invitation> {
        Arc::new(Invitation(self.0.invitation().clone()))
    }
}

#[uniffi::export]
impl StintPhone {
    /// How an invitation stands to what she trusted before.
    pub fn standing(&self, invitation: &Invitation) -> Result<Standing, StintError> {
        let standing = self.slot.with(|phone| Ok(phone.standing(&invitation.0)?))?;
        Ok(match standing {
            share::Standing::New => Standing::New,
            share::Standing::Known => Standing::Known,
            share::Standing::Succession => Standing::Succession,
            share::Standing::Clash { pinned } => Standing::Clash {
                pinned: spelled(pinned),
            },
        })
    }

    /// Joins a campaign: its key is trusted from now on. Nothing is shared by
    /// that. `compared` are the six words as she was told them face to face,
    /// if she compared; without them a name that belongs to another key is
    /// refused.
    pub fn join(
        &self,
        invitation: &Invitation,
        compared: Option<String>,
        now: Moment,
    ) -> Result<Arc<Campaign>, StintError> {
        let now = now.check()?;
        let trust = match &compared {
            None => Trust::AsShown,
            Some(words) => {
                at_most(words.len(), LONGEST_WORDS)?;
                Trust::Compared { words }
            }
        };
        self.slot.with(|phone| {
            let campaign = phone.join(invitation.0.clone(), trust, now)?;
            Ok(Arc::new(Campaign(campaign)))
        })
    }

    /// Forgets a campaign: its key is no longer trusted. Her records stay, and
    /// so does the log of what she agreed to.
    pub fn forget(&self, invitation: &Invitation) -> Result<(), StintError> {
        self.slot.with(|phone| Ok(phone.forget(&invitation.0)?))
    }
}

fn spelled(fingerprint: Fingerprint) -> Vec<String> {
    fingerprint.words().map(str::to_owned).to_vec()
}

pub(crate) fn campaign_name(id: CampaignId) -> String {
    id.0.iter().map(|b| format!("{b:02x}")).collect()
}

pub(crate) fn campaign_id(name: &str) -> Result<CampaignId, StintError> {
    let bad = StintError::BadCampaignName;
    if name.len() != 32 || !name.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(bad);
    }
    let number = u128::from_str_radix(name, 16).map_err(|_| bad)?;
    Ok(CampaignId(number.to_be_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_campaign_name_is_read_as_it_is_written() {
        let id = CampaignId([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 254, 255]);
        assert_eq!(campaign_id(&campaign_name(id)), Ok(id));
        for bad in ["", "+0102030405060708090a0b0c0d0e0f0", "00", "é"] {
            assert_eq!(campaign_id(bad), Err(StintError::BadCampaignName));
        }
    }
}
