//! What leaves the phone, and only after a yes: the worker's keys for a
//! campaign, her consent log, and the way from a preview to a sealed package.

use chrono::NaiveDate;
use stint_messages::Messages;
use stint_model::{Moment, Phrase};
use stint_pay::DateRange;
use stint_share::{
    Campaign, CampaignId, ConsentEntry, ConsentEvent, ConsentStore, DeletionStatement, Digest,
    Extras, Invitation, InvitationRefusal, Level, MemberCode, NameLook, Naming, Pins, Preview,
    Receipt, SealedPackage, SealedWithdrawal, ShareError, Standing, Texts, Trust, WorkerKey,
};
use stint_vault::Vault;

use crate::{AppError, Phone};

/// What goes along with a table.
#[derive(Default)]
pub struct Along {
    /// The one-time code from the steward's sheet.
    pub member_code: Option<MemberCode>,
    /// Whether she also consents to a view of her own figures.
    pub case_view: bool,
    /// At the level of full traces: whether clients' names leave in full, and
    /// her notes with them.
    pub naming: Naming,
}

impl Phone {
    /// How an invitation stands to what she trusted before.
    ///
    /// # Errors
    /// The vault can't be read.
    pub fn standing(&mut self, invitation: &Invitation) -> Result<Standing, AppError> {
        Ok(invitation.standing(&Kept(&mut self.vault))?)
    }

    /// Joins a campaign: its key is pinned. Nothing is shared by that. Joining
    /// again changes nothing.
    ///
    /// # Errors
    /// The campaign is over, its name belongs to another key, or the vault
    /// can't be written.
    pub fn join(
        &mut self,
        invitation: Invitation,
        trust: Trust<'_>,
        now: Moment,
    ) -> Result<Campaign, AppError> {
        let campaign = invitation.join(&mut Kept(&mut self.vault), trust, now.utc)?;
        self.keep_invitation(campaign.invitation())?;
        Ok(campaign)
    }

    /// A campaign as joining would give it, to look at what it would get.
    /// Nothing is pinned and nothing kept by that.
    ///
    /// # Errors
    /// The campaign is over, or its name belongs to another key.
    pub fn consider(
        &mut self,
        invitation: Invitation,
        trust: Trust<'_>,
        now: Moment,
    ) -> Result<Campaign, AppError> {
        Ok(invitation.consider(&Kept(&mut self.vault), trust, now.utc)?)
    }

    /// Freezes exactly what the campaign would get of some days: of those among
    /// them that it asks about. Totals of days are added up to weeks, so at that
    /// level all days of these weeks go. A week that it begins or ends in is a
    /// part of one, and told as such.
    ///
    /// # Errors
    /// The level or all the days are outside what the campaign asks, there is
    /// nothing to share, or the vault can't be read.
    pub fn preview(
        &mut self,
        campaign: &Campaign,
        level: Level,
        days: DateRange,
        along: Along,
        messages: &Messages,
        now: Moment,
    ) -> Result<Preview, AppError> {
        let terms = campaign.invitation().terms();
        let asked = DateRange::between(terms.start, terms.end);
        let days = days.overlap(asked).ok_or(ShareError::OutsideCampaign)?;
        let today = self.zones()?.date(now.utc);
        let days = match level {
            Level::Days => whole_weeks(days, asked, today),
            Level::Weeks | Level::Visits | Level::Areas | Level::Traces => days,
        };
        let key = self.key(campaign.id())?;
        let anchor = self.anchor(days, now)?;
        let extras = Extras {
            member_code: along.member_code,
            anchor: Some(anchor),
            case_view: along.case_view,
            today: Some(today),
        };
        let table = self.table(level, days, asked, along.naming, now)?;
        let texts = InLanguage(messages);
        Ok(stint_share::preview(
            campaign, &table, extras, &key, &texts, now.utc,
        )?)
    }

    /// Her yes to what was shown: writes it into her consent log and seals the
    /// package. The only way to one.
    ///
    /// # Errors
    /// The campaign isn't joined, the digest is of anything else, or the vault
    /// can't be written; then nothing was sealed.
    pub fn confirm(
        &mut self,
        preview: Preview,
        digest: &Digest,
        now: Moment,
    ) -> Result<SealedPackage, AppError> {
        let key = self.key(preview.campaign())?;
        if !preview.is_by(&key)? {
            return Err(ShareError::Signer.into());
        }
        if !matches!(self.standing(preview.invitation())?, Standing::Known) {
            return Err(ShareError::Invitation(InvitationRefusal::NotPinned).into());
        }
        let mut log = Kept(&mut self.vault);
        Ok(preview.confirm(digest, &key, &mut log, now.utc)?)
    }

    /// Everything she agreed to and took back, oldest first.
    ///
    /// # Errors
    /// The log was tampered with, or the vault can't be read.
    pub fn consents(&mut self) -> Result<Vec<ConsentEntry>, AppError> {
        Ok(stint_share::consent_log(&Kept(&mut self.vault))?)
    }

    /// Consents to a campaign that stand: given and not taken back.
    ///
    /// # Errors
    /// As [`Phone::consents`].
    pub fn standing_consents(&mut self, campaign: CampaignId) -> Result<Vec<Receipt>, AppError> {
        let mut standing = stint_share::standing_consents(&Kept(&mut self.vault))?;
        standing.retain(|r| r.invitation().is_ok_and(|i| i.campaign() == campaign));
        Ok(standing)
    }

    /// Takes back all that was shared with a campaign. Where all of it was taken
    /// back before, the same withdrawals come again: a file may have been lost
    /// on its way.
    ///
    /// # Errors
    /// [`AppError::NothingShared`], or the vault can't be written.
    pub fn withdraw(
        &mut self,
        campaign: CampaignId,
        messages: &Messages,
        now: Moment,
    ) -> Result<Vec<SealedWithdrawal>, AppError> {
        let standing = self.standing_consents(campaign)?;
        let texts = InLanguage(messages);
        if standing.is_empty() {
            return self.withdraw_again(campaign, &texts);
        }
        let key = self.key(campaign)?;
        standing
            .iter()
            .map(|receipt| {
                let consent = receipt.record.id().ok_or(ShareError::BadReceipt)?;
                let log = &mut Kept(&mut self.vault);
                Ok(stint_share::withdraw(&consent, &key, log, &texts, now.utc)?)
            })
            .collect()
    }

    /// What was shared of some days and still stands, with the name of whom it
    /// was shared with.
    ///
    /// # Errors
    /// As [`Phone::consents`].
    pub fn shared_of(&mut self, days: DateRange) -> Result<Vec<(Receipt, String)>, AppError> {
        let standing = stint_share::standing_consents(&Kept(&mut self.vault))?;
        standing
            .into_iter()
            .filter(|r| r.covers(days.first, days.last))
            .map(|r| {
                let name = r.invitation()?.terms().organisation.clone();
                Ok((r, name))
            })
            .collect()
    }

    /// Asks everyone to erase what was shared of some days: one file for each
    /// package, for all of its recipients. To be called after she erased them
    /// herself.
    ///
    /// # Errors
    /// [`AppError::NothingShared`], or the vault can't be written.
    pub fn ask_erasure(
        &mut self,
        days: DateRange,
        messages: &Messages,
        now: Moment,
    ) -> Result<Vec<SealedWithdrawal>, AppError> {
        let shared = self.shared_of(days)?;
        if shared.is_empty() {
            return Err(AppError::NothingShared);
        }
        shared
            .iter()
            .map(|(receipt, _)| {
                let key = self.key(receipt.invitation()?.campaign())?;
                let texts = InLanguage(messages);
                let log = &mut Kept(&mut self.vault);
                let consent = receipt.id()?;
                Ok(stint_share::ask_erasure(
                    &consent, &key, log, &texts, now.utc,
                )?)
            })
            .collect()
    }

    fn withdraw_again(
        &mut self,
        campaign: CampaignId,
        texts: &InLanguage<'_>,
    ) -> Result<Vec<SealedWithdrawal>, AppError> {
        let mut again = Vec::new();
        for entry in self.consents()? {
            if let ConsentEvent::Given(receipt) = entry.event
                && receipt.invitation()?.campaign() == campaign
            {
                again.push(receipt.withdrawal(texts)?);
            }
        }
        if again.is_empty() {
            return Err(AppError::NothingShared);
        }
        Ok(again)
    }

    /// Checks an organiser's statement that a consent's data was deleted, and
    /// writes it into the log. A statement is no proof, and is shown as such.
    ///
    /// # Errors
    /// The statement isn't signed by the campaign, or is about nothing she
    /// shared.
    pub fn accept_deletion(
        &mut self,
        statement: &[u8],
        campaign: CampaignId,
        now: Moment,
    ) -> Result<DeletionStatement, AppError> {
        let key = self.key(campaign)?;
        let mut last = ShareError::UnknownConsent;
        for entry in self.consents()? {
            let ConsentEvent::Given(receipt) = entry.event else {
                continue;
            };
            let log = &mut Kept(&mut self.vault);
            match stint_share::accept_deletion(statement, &receipt, &key, log, now.utc) {
                Ok(accepted) => return Ok(accepted),
                Err(e @ ShareError::StatementByAnother) => return Err(e.into()),
                Err(e) => last = e,
            }
        }
        Err(last.into())
    }

    /// Forgets a campaign: its pinned key goes, unless another campaign that she
    /// stays in has the same. Her records stay, and so does the log of what she
    /// agreed to.
    ///
    /// # Errors
    /// The vault can't be written.
    pub fn forget(&mut self, invitation: &Invitation) -> Result<(), AppError> {
        self.drop_invitation(invitation)?;
        let kept = self.invitations()?;
        Ok(invitation.unpin(&mut Kept(&mut self.vault), &kept)?)
    }

    pub(crate) fn key(&mut self, campaign: CampaignId) -> Result<WorkerKey, AppError> {
        let seed = self.vault.campaign_seed(&campaign.0)?;
        Ok(WorkerKey::from_seed(campaign, &seed))
    }
}

/// All days of these days' weeks that the campaign asks about and that have
/// begun: fewer would be taken for the whole week, and take its place.
fn whole_weeks(days: DateRange, asked: DateRange, today: NaiveDate) -> DateRange {
    let first = DateRange::iso_week(days.first).first;
    let last = DateRange::iso_week(days.last).last;
    let weeks = DateRange::between(first, last.min(today.max(days.last)));
    weeks.overlap(asked).unwrap_or(days)
}

/// The consent log and the pinned keys, kept in the vault.
struct Kept<'v>(&'v mut Vault);

impl ConsentStore for Kept<'_> {
    fn append(&mut self, entry: &[u8]) -> Result<(), ShareError> {
        self.0.consent_append(entry).map_err(|_| ShareError::Store)
    }

    fn entries(&self) -> Result<Vec<Vec<u8>>, ShareError> {
        self.0.consent_log().map_err(|_| ShareError::Store)
    }
}

impl Pins for Kept<'_> {
    fn key_of(&self, look: &NameLook) -> Result<Option<[u8; 32]>, ShareError> {
        let stored = self
            .0
            .setting(&pin_key(look))
            .map_err(|_| ShareError::Store)?;
        stored
            .filter(|bytes| !bytes.is_empty())
            .map(|bytes| bytes.try_into().map_err(|_| ShareError::Store))
            .transpose()
    }

    fn unpin(&mut self, look: &NameLook) -> Result<(), ShareError> {
        self.0
            .set_setting(&pin_key(look), &[])
            .map_err(|_| ShareError::Store)
    }

    fn pin(&mut self, look: &NameLook, key: [u8; 32]) -> Result<(), ShareError> {
        if self.key_of(look)? == Some(key) {
            return Ok(());
        }
        self.0
            .set_setting(&pin_key(look), &key)
            .map_err(|_| ShareError::Store)
    }
}

fn pin_key(look: &NameLook) -> String {
    format!("pin/{}", look.as_str())
}

pub(crate) struct InLanguage<'m>(pub(crate) &'m Messages);

impl Texts for InLanguage<'_> {
    fn text(&self, phrase: &Phrase) -> String {
        self.0.say(phrase)
    }
}
