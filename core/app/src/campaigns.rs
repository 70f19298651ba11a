//! The campaigns she joined, and how she stands to each.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use stint_model::{Millis, Moment, UtcDay};
use stint_pay::DateRange;
use stint_share::{ConsentEvent, Invitation, Standing};

use crate::{AppError, Phone};

/// Invitations of all campaigns she joined and didn't forget, each as the text
/// of its QR code, one a line.
const CAMPAIGNS: &str = "campaigns";

const HALF_A_DAY: Millis = Millis::from_mins(12 * 60);

/// A campaign she joined.
#[derive(Clone)]
pub struct Joined {
    /// Its invitation; joining again gives the campaign.
    pub invitation: Invitation,
    /// Whether its invitation is still the one that she trusts.
    pub trusted: bool,
    /// Whether its last day is over: nothing can be shared with it any more.
    pub over: bool,
    /// When she last shared with it.
    pub last_shared: Option<String>,
    /// Whether something that she shared stands, so that it can be taken back.
    pub stands: bool,
    /// Mondays of weeks with records that the campaign asks about, that are
    /// over, and of which nothing was shared since they are.
    pub weeks_due: Vec<NaiveDate>,
}

impl Phone {
    /// The campaigns she joined, in the order in which she joined them.
    ///
    /// # Errors
    /// The consent log was tampered with, or the vault can't be read.
    pub fn joined(&mut self, now: Moment) -> Result<Vec<Joined>, AppError> {
        let today = self.zones()?.date(now.utc);
        let recorded = self.recorded_weeks()?;
        let invitations = self.invitations()?;
        invitations
            .into_iter()
            .map(|invitation| self.stands_to(invitation, today, &recorded))
            .collect()
    }

    fn stands_to(
        &mut self,
        invitation: Invitation,
        today: NaiveDate,
        recorded: &BTreeSet<NaiveDate>,
    ) -> Result<Joined, AppError> {
        let campaign = invitation.campaign();
        let log = self.consents()?;
        let last_shared = log
            .iter()
            .filter(|e| matches!(e.event, ConsentEvent::Given(_)))
            .rfind(|e| e.campaign() == Some(campaign))
            .map(|e| e.at().to_owned());
        let standing = self.standing_consents(campaign)?;
        let terms = invitation.terms();
        let is_due = |monday: &&NaiveDate| {
            let week = DateRange::iso_week(**monday);
            week.last < today
                && week.first <= terms.end
                && terms.start <= week.last
                && !standing
                    .iter()
                    .any(|r| r.covers_over(week.first, week.last))
        };
        let over = terms.end < today;
        let weeks_due = match over {
            true => Vec::new(),
            false => recorded.iter().filter(is_due).copied().collect(),
        };
        Ok(Joined {
            trusted: matches!(self.standing(&invitation)?, Standing::Known),
            over,
            last_shared,
            stands: !standing.is_empty(),
            weeks_due,
            invitation,
        })
    }

    /// Mondays of the weeks that have records, by the noon of their UTC days.
    fn recorded_weeks(&self) -> Result<BTreeSet<NaiveDate>, AppError> {
        let zones = self.zones()?;
        let noon = |day: UtcDay| zones.date(day.start().plus(HALF_A_DAY));
        let weeks = self.vault.days().map(|day| DateRange::iso_week(noon(day)));
        Ok(weeks.map(|week| week.first).collect())
    }

    pub(crate) fn keep_invitation(&mut self, invitation: &Invitation) -> Result<(), AppError> {
        let mut kept = self.invitations()?;
        match kept
            .iter_mut()
            .find(|i| i.campaign() == invitation.campaign())
        {
            Some(older) => *older = invitation.clone(),
            None => kept.push(invitation.clone()),
        }
        self.keep_invitations(&kept)
    }

    pub(crate) fn drop_invitation(&mut self, invitation: &Invitation) -> Result<(), AppError> {
        let mut kept = self.invitations()?;
        kept.retain(|i| i.campaign() != invitation.campaign());
        self.keep_invitations(&kept)
    }

    pub(crate) fn invitations(&self) -> Result<Vec<Invitation>, AppError> {
        let kept = self.text_setting(CAMPAIGNS)?.unwrap_or_default();
        let bad = |_| AppError::BadSetting { key: CAMPAIGNS };
        let read = |line| Invitation::from_qr_text(line).map_err(bad);
        kept.lines().map(read).collect()
    }

    fn keep_invitations(&mut self, all: &[Invitation]) -> Result<(), AppError> {
        let lines: Vec<String> = all.iter().map(Invitation::qr_text).collect();
        let text = lines.join("\n");
        // Who only looks again changes nothing that is stored.
        if self.text_setting(CAMPAIGNS)?.unwrap_or_default() == text {
            return Ok(());
        }
        Ok(self.vault.set_setting(CAMPAIGNS, text.as_bytes())?)
    }
}
