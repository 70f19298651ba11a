//! Payslips, typed from paper.

use stint_app::pay::{self, TypedLine, TypedPayslip};

use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::{at_most, days, typed};
use crate::{CalendarDate, StintError, StintPhone};

/// No payslip has more lines.
const MOST_LINES: usize = 100;

mirror! {
    /// What a line of a payslip is.
    both PayslipItem = pay::Item {
        /// Basic pay for hours.
        Basic,
        /// Pay for travel time.
        Travel,
        /// What is paid above basic for nights, weekends, overtime.
        Premium,
        /// Allowances that have nothing to do with performance.
        Allowance,
        /// Pay for absence: holiday, sickness, a public holiday.
        Leave,
        /// Mileage.
        Mileage,
        /// Other expenses given back.
        Expenses,
        /// A deduction for the employer's own use, such as a uniform.
        Deduction,
        /// What the employer takes off for lodging.
        Lodging,
        /// Tax, insurance, pension. Not looked at by any rule.
        Tax,
    }
}

/// One line of a payslip.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PayslipLine {
    /// What it is.
    pub item: PayslipItem,
    /// Hours it is for, where it says so.
    pub hours: Option<String>,
    /// The amount, with a comma or a point. What is taken off may have a minus
    /// or none; with a plus it was given back.
    pub amount: String,
}

/// A payslip as it stands on paper. Amounts are in the contract's currency.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Payslip {
    /// The first day it pays for.
    pub first: CalendarDate,
    /// The last.
    pub last: CalendarDate,
    /// Its lines.
    pub lines: Vec<PayslipLine>,
    /// The total that it states, to be held against the lines.
    pub total: Option<String>,
}

hidden!(PayslipLine, Payslip);

#[uniffi::export]
impl StintPhone {
    /// The kept payslips, in order of time; none without a contract.
    pub fn payslips(&self) -> Result<Vec<Payslip>, StintError> {
        let kept = self.slot.with(|phone| Ok(phone.typed_payslips()?))?;
        Ok(kept.into_iter().map(Payslip::from).collect())
    }

    /// Keeps a payslip that she typed, in place of one for the same days. It is
    /// checked first; one that doesn't add up changes nothing.
    pub fn keep_payslip(&self, payslip: Payslip) -> Result<(), StintError> {
        let payslip = payslip.check()?;
        self.slot.with(|phone| Ok(phone.keep_payslip(payslip)?))
    }

    /// Takes the payslip for just these days away.
    pub fn remove_payslip(
        &self,
        first: CalendarDate,
        last: CalendarDate,
    ) -> Result<(), StintError> {
        let days = days(first, last)?;
        self.slot.with(|phone| Ok(phone.remove_payslip(days)?))
    }
}

impl Payslip {
    fn check(self) -> Result<TypedPayslip, StintError> {
        at_most(self.lines.len(), MOST_LINES)?;
        let line = |l: PayslipLine| {
            Ok(TypedLine {
                item: l.item.into(),
                hours: l.hours.map(typed).transpose()?,
                amount: typed(l.amount)?,
            })
        };
        Ok(TypedPayslip {
            days: days(self.first, self.last)?,
            lines: self
                .lines
                .into_iter()
                .map(line)
                .collect::<Result<_, StintError>>()?,
            total: self.total.map(typed).transpose()?,
        })
    }
}

impl From<TypedPayslip> for Payslip {
    fn from(kept: TypedPayslip) -> Self {
        let line = |l: TypedLine| PayslipLine {
            item: l.item.into(),
            hours: l.hours,
            amount: l.amount,
        };
        Self {
            first: kept.days.first.into(),
            last: kept.days.last.into(),
            lines: kept.lines.into_iter().map(line).collect(),
            total: kept.total,
        }
    }
}
