//! Contract and payslips as she types them into a form.

use stint_pay::{Agreement, DateRange, TypedPayslip};

use crate::settings::{CONTRACT, PAYSLIPS};
use crate::{AppError, Phone};

impl Phone {
    /// What the kept contract says, to be changed in a form.
    ///
    /// # Errors
    /// The kept contract can't be read.
    pub fn agreement(&self) -> Result<Option<Agreement>, AppError> {
        let kept = self.contract()?;
        Ok(kept.map(|(contract, _)| Agreement::of(&contract)))
    }

    /// Keeps a contract that she typed. It is checked first; a bad one changes
    /// nothing.
    ///
    /// # Errors
    /// As [`Phone::keep_contract`].
    pub fn keep_agreement(&mut self, typed: &Agreement) -> Result<(), AppError> {
        self.keep_contract(&typed.to_toml())
    }

    /// Takes the contract away. Payslips stay, and count again with the next
    /// one.
    ///
    /// # Errors
    /// [`AppError::NoContract`], or the vault can't be written.
    pub fn remove_contract(&mut self) -> Result<(), AppError> {
        if self.text_setting(CONTRACT)?.is_none() {
            return Err(AppError::NoContract);
        }
        Ok(self.vault.set_setting(CONTRACT, &[])?)
    }

    /// The kept payslips, in order of time.
    ///
    /// # Errors
    /// The kept contract or a payslip can't be read.
    pub fn typed_payslips(&self) -> Result<Vec<TypedPayslip>, AppError> {
        let Some((_, pack)) = self.contract()? else {
            return Ok(Vec::new());
        };
        let kept = self.payslips(&pack)?;
        let mut typed: Vec<_> = kept.iter().map(TypedPayslip::of).collect();
        typed.sort_by_key(|slip| slip.days);
        Ok(typed)
    }

    /// Keeps a payslip that she typed, in place of one for the same days. It is
    /// checked first; one that doesn't add up changes nothing.
    ///
    /// # Errors
    /// As [`Phone::keep_payslips`].
    pub fn keep_payslip(&mut self, typed: TypedPayslip) -> Result<(), AppError> {
        let mut all = self.typed_payslips()?;
        all.retain(|slip| slip.days != typed.days);
        all.push(typed);
        all.sort_by_key(|slip| slip.days);
        self.keep_payslips(&TypedPayslip::to_csv(&all))
    }

    /// Takes the payslip for just these days away.
    ///
    /// # Errors
    /// [`AppError::NothingRecorded`] if there is none, or the vault can't be
    /// written.
    pub fn remove_payslip(&mut self, days: DateRange) -> Result<(), AppError> {
        let mut all = self.typed_payslips()?;
        let before = all.len();
        all.retain(|slip| slip.days != days);
        if all.len() == before {
            return Err(AppError::NothingRecorded);
        }
        let left = match all.is_empty() {
            true => String::new(),
            false => TypedPayslip::to_csv(&all),
        };
        Ok(self.vault.set_setting(PAYSLIPS, left.as_bytes())?)
    }
}
