//! What the worker keeps in her vault beside records: contract, payslips, zone.

use stint_model::Currency;
use stint_pay::{Contract, DateRange, Payslip, Roster, RulePack, Zones};

use crate::{AppError, Phone};

pub(crate) const CONTRACT: &str = "contract";
pub(crate) const PAYSLIPS: &str = "payslips";
const ROSTER: &str = "roster";
const PACK: &str = "pack";

/// What came of keeping a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterKept {
    /// Planned visits in the file.
    pub visits: usize,
    /// Their first and last day.
    pub days: DateRange,
}

impl Phone {
    pub(crate) fn text_setting(&self, key: &'static str) -> Result<Option<String>, AppError> {
        match self.vault.setting(key)? {
            None => Ok(None),
            // Taken away again.
            Some(bytes) if bytes.is_empty() => Ok(None),
            Some(bytes) => String::from_utf8(bytes)
                .map(Some)
                .map_err(|_| AppError::BadSetting { key }),
        }
    }

    /// Keeps a contract (TOML), payslips (CSV), or both, each with the name that
    /// its errors are told under. Both are checked first: where one is refused,
    /// neither is kept.
    ///
    /// # Errors
    /// As [`Phone::keep_contract`] and [`Phone::keep_payslips`].
    pub fn keep_papers(
        &mut self,
        contract: Option<(&str, &str)>,
        payslips: Option<(&str, &str)>,
    ) -> Result<(), AppError> {
        let new = contract
            .map(|(name, text)| -> Result<_, AppError> {
                Ok(Contract::parse_to_keep(name, text, self.own_pack()?)?)
            })
            .transpose()?;
        if let Some((name, text)) = payslips {
            let (_, pack) = match new {
                Some(new) => new,
                None => self.contract()?.ok_or(AppError::NoContract)?,
            };
            Payslip::parse_csv(name, text, pack.currency())?;
        }
        for (key, paper) in [(CONTRACT, contract), (PAYSLIPS, payslips)] {
            if let Some((_, text)) = paper {
                self.vault.set_setting(key, text.as_bytes())?;
            }
        }
        Ok(())
    }

    /// Keeps a contract (TOML). It is checked first; a bad one changes nothing.
    ///
    /// # Errors
    /// The contract is refused, or the vault can't be written.
    pub fn keep_contract(&mut self, text: &str) -> Result<(), AppError> {
        self.keep_papers(Some((CONTRACT, text)), None)
    }

    /// Keeps payslips (CSV), in place of those kept before. They are checked
    /// first; one that doesn't add up changes nothing.
    ///
    /// # Errors
    /// There is no contract yet, a payslip is refused, or the vault can't be
    /// written.
    pub fn keep_payslips(&mut self, text: &str) -> Result<(), AppError> {
        self.keep_papers(None, Some((PAYSLIPS, text)))
    }

    /// The contract and the rule pack of its jurisdiction, if she gave one.
    pub(crate) fn contract(&self) -> Result<Option<(Contract, RulePack)>, AppError> {
        let Some(text) = self.text_setting(CONTRACT)? else {
            return Ok(None);
        };
        let own = self.own_pack()?;
        Ok(Some(Contract::parse_with_own(CONTRACT, &text, own)?))
    }

    /// Keeps a union's own rule pack. It is used for contracts of its
    /// jurisdiction, in place of the one that comes with Stint.
    ///
    /// # Errors
    /// The pack is refused, the kept contract can't be read with it, or the
    /// vault can't be written.
    pub fn keep_pack(&mut self, name: &str, text: &str) -> Result<RulePack, AppError> {
        let pack = RulePack::parse(name, text)?;
        if let Some(contract) = self.text_setting(CONTRACT)? {
            Contract::parse_with_own(CONTRACT, &contract, Some(pack.clone()))?;
        }
        self.vault.set_setting(PACK, text.as_bytes())?;
        Ok(pack)
    }

    /// The pay period that holds a day; its week where there is no contract.
    ///
    /// # Errors
    /// The kept contract can't be read.
    pub fn pay_days(&self, day: chrono::NaiveDate) -> Result<DateRange, AppError> {
        Ok(match self.contract()? {
            Some((contract, _)) => contract.pay_period.holding(day),
            None => DateRange::iso_week(day),
        })
    }

    fn own_pack(&self) -> Result<Option<RulePack>, AppError> {
        let text = self.text_setting(PACK)?;
        Ok(text.map(|t| RulePack::parse(PACK, &t)).transpose()?)
    }

    /// Keeps a roster (CSV or iCalendar), in place of what was kept for the
    /// time from its first visit to its last. Times without a zone are those of
    /// `zone`; without one they are refused.
    ///
    /// # Errors
    /// The roster is refused, by line; the zone is unknown; or the vault can't
    /// be written.
    pub fn keep_roster(
        &mut self,
        name: &str,
        text: &str,
        zone: Option<&str>,
    ) -> Result<RosterKept, AppError> {
        let zones = zone.map(Zones::named).transpose()?;
        let new = Roster::parse(name, text, zones.as_ref())?;
        let mine = self.zones()?;
        let day = |v: &stint_pay::Planned| mine.date(v.interval.start());
        let (Some(first), Some(last)) = (new.visits().first(), new.visits().last()) else {
            return Err(AppError::EmptyRoster);
        };
        let kept = RosterKept {
            visits: new.visits().len(),
            days: DateRange::between(day(first), day(last)),
        };
        let all = self.roster()?.replaced_by(new);
        self.vault.set_setting(ROSTER, all.to_csv().as_bytes())?;
        Ok(kept)
    }

    /// All planned visits that she keeps.
    pub(crate) fn roster(&self) -> Result<Roster, AppError> {
        match self.text_setting(ROSTER)? {
            None => Ok(Roster::default()),
            Some(text) => Ok(Roster::parse_csv(ROSTER, &text, None)?),
        }
    }

    pub(crate) fn payslips(&self, pack: &RulePack) -> Result<Vec<Payslip>, AppError> {
        match self.text_setting(PAYSLIPS)? {
            None => Ok(Vec::new()),
            Some(text) => parse_payslips(&text, pack.currency()),
        }
    }
}

fn parse_payslips(text: &str, currency: Currency) -> Result<Vec<Payslip>, AppError> {
    Ok(Payslip::parse_csv(PAYSLIPS, text, currency)?)
}
