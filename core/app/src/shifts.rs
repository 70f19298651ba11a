//! Ending shifts that she forgot to end.

use chrono::NaiveDate;
use stint_analysis::ShiftEnd;
use stint_model::{Change, Moment};
use stint_pay::DateRange;

use crate::{AppError, Phone};

impl Phone {
    /// Takes the proposed ends of shifts that began on that day: each becomes a
    /// shift that she added. Her marks stay as they are.
    ///
    /// # Errors
    /// [`AppError::NoShiftToEnd`], or the vault can't be read or written.
    pub fn end_shifts(&mut self, date: NaiveDate, now: Moment) -> Result<Vec<ShiftEnd>, AppError> {
        let report = self.report(DateRange::between(date, date), now)?;
        let ends: Vec<ShiftEnd> = report.days.into_iter().flat_map(|d| d.shift_ends).collect();
        if ends.is_empty() {
            return Err(AppError::NoShiftToEnd);
        }
        self.amend_all(ends.iter().map(|e| (e.shift, Change::AddShift)), now)?;
        Ok(ends)
    }
}
