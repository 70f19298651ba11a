//! What erasing will do and what it won't reach, said before it is done.

use stint_model::{Arg, Phrase};
use stint_pay::DateRange;
use stint_share::Invitation;

use crate::{AppError, Phone};

/// What erasing will do.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// What goes, one sentence each.
    pub goes: Vec<Phrase>,
    /// What stays elsewhere, one sentence each.
    pub stays: Vec<Phrase>,
}

impl Phone {
    /// What erasing some days will do.
    ///
    /// # Errors
    /// The vault can't be read.
    pub fn before_erasing_days(&mut self, days: DateRange) -> Result<Reach, AppError> {
        let window = self.zones()?.days(days);
        let records = self.vault.records(window).try_fold(0u64, |n, r| {
            r?;
            Ok::<_, AppError>(n + 1)
        })?;
        let goes = Phrase::new("app-erasing-days")
            .with("from", Arg::Date(days.first))
            .with("to", Arg::Date(days.last))
            .with("records", Arg::count(records));
        let mut stays = out_of_reach().to_vec();
        for (_, organisation) in self.shared_of(days)? {
            stays.push(with_them("app-erasing-shared", organisation));
        }
        Ok(Reach {
            goes: vec![goes, Phrase::new("app-erasing-derived")],
            stays,
        })
    }

    /// What erasing a campaign will do.
    ///
    /// # Errors
    /// As [`Phone::consents`].
    pub fn before_erasing_campaign(&mut self, invitation: &Invitation) -> Result<Reach, AppError> {
        let organisation = invitation.terms().organisation.clone();
        let mut stays = vec![Phrase::new("app-erasing-campaign-stays")];
        if !self.standing_consents(invitation.campaign())?.is_empty() {
            stays.push(with_them("app-erasing-take-back", organisation.clone()));
        }
        Ok(Reach {
            goes: vec![with_them("app-erasing-campaign", organisation)],
            stays,
        })
    }

    /// What erasing everything will do.
    ///
    /// # Errors
    /// As [`Phone::consents`].
    pub fn before_erasing_everything(&mut self) -> Result<Reach, AppError> {
        let mut reach = before_erasing_locked();
        for joined in self.every_standing()? {
            reach.stays.push(with_them("app-erasing-take-back", joined));
        }
        Ok(reach)
    }

    /// Names of all who still have something of hers.
    fn every_standing(&mut self) -> Result<Vec<String>, AppError> {
        let all = DateRange::between(chrono::NaiveDate::MIN, chrono::NaiveDate::MAX);
        let shared = self.shared_of(all)?;
        let mut names: Vec<String> = shared.into_iter().map(|(_, name)| name).collect();
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }
}

/// What erasing everything will do, as far as it can be said without opening
/// the vault.
pub fn before_erasing_locked() -> Reach {
    Reach {
        goes: vec![Phrase::new("app-erasing-everything")],
        stays: vec![
            Phrase::new("app-erasing-copies"),
            Phrase::new("app-erasing-packages"),
        ],
    }
}

/// The recovery code always opens a vault, so an old image of it can be opened.
fn out_of_reach() -> [Phrase; 2] {
    ["app-erasing-copies", "app-erasing-old-image"].map(Phrase::new)
}

fn with_them(id: &'static str, organisation: String) -> Phrase {
    Phrase::new(id).with("organisation", Arg::Text(organisation))
}
