//! What the worker keeps in her vault beside records: contract, payslips, zone.

use stint_model::Currency;
use stint_pay::{Contract, Payslip, RulePack};

use crate::{AppError, Phone};

pub(crate) const CONTRACT: &str = "contract";
pub(crate) const PAYSLIPS: &str = "payslips";

impl Phone {
    pub(crate) fn text_setting(&self, key: &'static str) -> Result<Option<String>, AppError> {
        match self.vault.setting(key)? {
            None => Ok(None),
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
            .map(|(name, text)| Contract::parse_with_builtin(name, text))
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
    pub(crate) fn contract(&self) -> Result<Option<(Contract, &'static RulePack)>, AppError> {
        match self.text_setting(CONTRACT)? {
            None => Ok(None),
            Some(text) => Ok(Some(Contract::parse_with_builtin(CONTRACT, &text)?)),
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
