//! How far an inbox is, without a finding: nothing is released by it.

use std::collections::BTreeSet;

use serde::Serialize;
use stint_model::{Arg, Phrase};

use super::group::Group;
use super::{Confirmation, Counted, DeskCampaign, Whom};

/// What came in and what is missing. No figure of anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Packages that count.
    pub packages: u32,
    /// Members who sent them.
    pub members: u32,
    /// Of these, with a checked code.
    pub confirmed: u32,
    /// Files in the inbox that don't count.
    pub refused: u32,
    /// Member codes that nobody used yet.
    pub codes_unused: u32,
    /// Weeks that these members owe: of all weeks that anyone sent.
    pub weeks_owed: u32,
    /// Members of whom it isn't known which figure of a week is the right one, of
    /// those that the finding counts.
    pub unsettled: u32,
}

impl Status {
    /// Of an inbox, for a finding about these.
    pub fn of(counted: &Counted, campaign: &DeskCampaign, whom: Whom) -> Self {
        let group = Group::of(counted, campaign, Whom::Everyone);
        let weeks: BTreeSet<&String> = group.weeks().flat_map(|w| w.keys()).collect();
        let confirmed = |c: &&Confirmation| **c == Confirmation::Confirmed;
        Self {
            packages: counted.packages.len() as u32,
            members: counted.confirmation.len() as u32,
            confirmed: counted.confirmation.values().filter(confirmed).count() as u32,
            refused: counted.refused.len() as u32,
            codes_unused: counted.codes_unused,
            weeks_owed: group.weeks().map(|w| (weeks.len() - w.len()) as u32).sum(),
            unsettled: counted.unsettled(whom) as u32,
        }
    }

    /// What came in, and whether it isn't sure which of it counts.
    pub fn counted(&self) -> Vec<Phrase> {
        let count = |n: u32| Arg::Count(i64::from(n));
        let mut out = vec![
            Phrase::new("share-status")
                .with("packages", count(self.packages))
                .with("members", count(self.members))
                .with("unused", count(self.codes_unused)),
        ];
        out.extend(self.left_open());
        out
    }

    /// That it isn't sure which of a member's figures counts, if it isn't.
    pub fn left_open(&self) -> Option<Phrase> {
        let said = || {
            let count = Arg::Count(i64::from(self.unsettled));
            Phrase::new("share-status-unsettled").with("count", count)
        };
        (self.unsettled > 0).then(said)
    }

    /// The status, and what the missing may bias.
    pub fn sentences(&self) -> Vec<Phrase> {
        let count = |n: u32| Arg::Count(i64::from(n));
        let mut out = self.counted();
        if self.weeks_owed > 0 {
            out.push(Phrase::new("share-finding-weeks-owed").with("count", count(self.weeks_owed)));
            out.push(Phrase::new("share-status-bias-weeks"));
        }
        out.push(Phrase::new("share-finding-bias"));
        out
    }

    /// A text to send to all members. It names nobody and says that nobody
    /// has to.
    pub fn reminder(campaign: &DeskCampaign) -> Phrase {
        let terms = campaign.invitation.terms();
        Phrase::new("share-status-reminder")
            .with("organisation", Arg::Text(terms.organisation.clone()))
            .with("end", Arg::Date(terms.end))
    }
}
