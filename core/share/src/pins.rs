//! Whom a worker trusts: a name is pinned to the first key she accepted.

use stint_model::UtcMs;

use crate::{CampaignId, Fingerprint, Invitation, InvitationRefusal, ShareError, visible_text};

/// How a name looks: names that look alike have the same one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameLook(String);

impl NameLook {
    /// Its stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A store of pinned keys, kept by the caller.
pub trait Pins {
    /// The Ed25519 key pinned to names that look so.
    ///
    /// # Errors
    /// [`ShareError::Store`] if it can't be read.
    fn key_of(&self, look: &NameLook) -> Result<Option<[u8; 32]>, ShareError>;

    /// Pins a key, in place of an older one.
    ///
    /// # Errors
    /// [`ShareError::Store`] if it can't be written.
    fn pin(&mut self, look: &NameLook, key: [u8; 32]) -> Result<(), ShareError>;

    /// Forgets the key pinned to names that look so.
    ///
    /// # Errors
    /// [`ShareError::Store`] if it can't be written.
    fn unpin(&mut self, look: &NameLook) -> Result<(), ShareError>;
}

/// How the worker knows that the key is the organisation's.
#[derive(Debug, Clone, Copy)]
pub enum Trust<'a> {
    /// She accepts the key as shown: enough for a name not seen before, for
    /// the key pinned before, and for a succession the old key signed.
    AsShown,
    /// She compared the six words face to face; these are the words she was
    /// told. They also replace another key pinned to the name.
    Compared {
        /// The words, as told.
        words: &'a str,
    },
}

/// What stands between a worker and a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No such name was seen before.
    New,
    /// The pinned key signed this.
    Known,
    /// The pinned key handed over to this one.
    Succession,
    /// The name is pinned to another key: a hard stop.
    Clash {
        /// The words of the pinned key.
        pinned: Fingerprint,
    },
}

/// A campaign whose key she trusts: joined, which pins it, or looked at, which
/// changes nothing.
#[derive(Clone)]
pub struct Campaign(Invitation);

impl Invitation {
    fn look(&self) -> NameLook {
        NameLook(visible_text::look(&self.terms.organisation))
    }

    /// How this invitation stands to what is pinned.
    ///
    /// # Errors
    /// [`ShareError::Store`].
    pub fn standing(&self, pins: &dyn Pins) -> Result<Standing, ShareError> {
        let Some(pinned) = pins.key_of(&self.look())? else {
            return Ok(Standing::New);
        };
        if pinned == self.key {
            return Ok(Standing::Known);
        }
        match &self.terms.succession {
            Some(s) if s.old_key == pinned => Ok(Standing::Succession),
            _ => Ok(Standing::Clash {
                pinned: Fingerprint::of(&pinned),
            }),
        }
    }

    /// Joins the campaign and pins its key. Joining shares nothing.
    ///
    /// # Errors
    /// [`InvitationRefusal::Expired`], [`InvitationRefusal::WordsDiffer`],
    /// [`InvitationRefusal::SameNameOtherKey`], [`ShareError::Store`].
    pub fn join(
        self,
        pins: &mut dyn Pins,
        trust: Trust<'_>,
        now: UtcMs,
    ) -> Result<Campaign, ShareError> {
        let campaign = self.consider(pins, trust, now)?;
        pins.pin(&campaign.0.look(), campaign.0.key)?;
        Ok(campaign)
    }

    /// The campaign as joining would give it, to look at what would be shared
    /// with it. Nothing is pinned.
    ///
    /// # Errors
    /// As [`Invitation::join`].
    pub fn consider(
        self,
        pins: &dyn Pins,
        trust: Trust<'_>,
        now: UtcMs,
    ) -> Result<Campaign, ShareError> {
        if self.is_over(now) {
            return Err(InvitationRefusal::Expired.into());
        }
        let standing = self.standing(pins)?;
        match trust {
            Trust::Compared { words } if !self.fingerprint().matches(words) => {
                return Err(InvitationRefusal::WordsDiffer.into());
            }
            Trust::AsShown if matches!(standing, Standing::Clash { .. }) => {
                return Err(InvitationRefusal::SameNameOtherKey.into());
            }
            Trust::Compared { .. } | Trust::AsShown => {}
        }
        Ok(Campaign(self))
    }

    /// Leaves the campaign behind: its key is no longer pinned, unless one of
    /// `kept`, campaigns that she stays in, rests on the same pin. A name that
    /// is pinned to another key keeps it: whoever makes an invitation under
    /// that name can't have the pin removed with it.
    ///
    /// # Errors
    /// [`ShareError::Store`].
    pub fn unpin(&self, pins: &mut dyn Pins, kept: &[Invitation]) -> Result<(), ShareError> {
        let look = self.look();
        let rests_on_it = |other: &Invitation| {
            other.campaign() != self.campaign() && other.key == self.key && other.look() == look
        };
        if pins.key_of(&look)? != Some(self.key) || kept.iter().any(rests_on_it) {
            return Ok(());
        }
        pins.unpin(&look)
    }

    /// A campaign joined before, from its stored invitation.
    ///
    /// # Errors
    /// [`InvitationRefusal::NotPinned`] if the key isn't pinned any more,
    /// [`ShareError::Store`].
    pub fn rejoin(self, pins: &dyn Pins) -> Result<Campaign, ShareError> {
        match pins.key_of(&self.look())? {
            Some(key) if key == self.key => Ok(Campaign(self)),
            _ => Err(InvitationRefusal::NotPinned.into()),
        }
    }
}

impl Campaign {
    /// The invitation.
    pub fn invitation(&self) -> &Invitation {
        &self.0
    }

    /// The campaign's name.
    pub fn id(&self) -> CampaignId {
        self.0.campaign()
    }
}
