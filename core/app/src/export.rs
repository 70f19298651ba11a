//! Everything she recorded, in open formats.

use std::io::Write;

use stint_model::{Interval, UtcMs};
use stint_pay::DateRange;

use crate::log::LogFormat;
use crate::{AppError, Phone};

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// Records written.
    pub written: u64,
    /// Records that the format has no place for.
    pub no_place: u64,
}

impl Phone {
    /// Writes the records of some days, or all of them, as they stream out of
    /// the vault.
    ///
    /// # Errors
    /// Nothing was recorded then, or one of the two ends fails.
    pub fn export(
        &self,
        days: Option<DateRange>,
        format: LogFormat,
        out: impl Write,
    ) -> Result<Exported, AppError> {
        let window = match days {
            Some(days) => self.zones()?.days(days),
            None => Interval::between(UtcMs::MIN, UtcMs::MAX),
        };
        let mut writer = format.writer(out)?;
        let (mut written, mut no_place) = (0, 0);
        for stored in self.vault.records(window) {
            match writer.record(None, &stored?.record)? {
                true => written += 1,
                false => no_place += 1,
            }
        }
        if written == 0 {
            return Err(AppError::NothingRecorded);
        }
        writer.finish()?;
        Ok(Exported { written, no_place })
    }
}
