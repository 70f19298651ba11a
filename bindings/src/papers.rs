//! What she was promised, planned and paid.

use crate::values::{LONGEST_ZONE, at_most, name};
use crate::{CalendarDate, StintError, StintPhone};

/// Contracts, payslips and rule packs are a few kilobytes, a roster of a year
/// some hundred.
const LONGEST_FORM: usize = 1 << 20;

/// A roster that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RosterKept {
    /// Planned visits in it.
    pub visits: u32,
    /// Day of the first of them.
    pub first: CalendarDate,
    /// Day of the last.
    pub last: CalendarDate,
}

#[uniffi::export]
impl StintPhone {
    /// Keeps a contract (TOML). It is checked first; a bad one changes nothing.
    pub fn keep_contract(&self, form: String) -> Result<(), StintError> {
        at_most(form.len(), LONGEST_FORM)?;
        self.slot.with(|phone| Ok(phone.keep_contract(&form)?))
    }

    /// Keeps payslips (CSV) in place of those kept before. They are checked
    /// first; one that doesn't add up changes nothing.
    pub fn keep_payslips(&self, form: String) -> Result<(), StintError> {
        at_most(form.len(), LONGEST_FORM)?;
        self.slot.with(|phone| Ok(phone.keep_payslips(&form)?))
    }

    /// Keeps a roster (CSV or iCalendar), in place of what was kept for the
    /// time from its first visit to its last. `file` is its name, by which its
    /// format is told. Times without a zone are those of `zone` (IANA);
    /// without one they are refused.
    pub fn keep_roster(
        &self,
        file: String,
        form: String,
        zone: Option<String>,
    ) -> Result<RosterKept, StintError> {
        at_most(form.len(), LONGEST_FORM)?;
        let file = name(file)?;
        at_most(zone.as_ref().map_or(0, String::len), LONGEST_ZONE)?;
        let kept = self
            .slot
            .with(|phone| Ok(phone.keep_roster(file.as_str(), &form, zone.as_deref())?))?;
        Ok(RosterKept {
            visits: u32::try_from(kept.visits).unwrap_or(u32::MAX),
            first: kept.days.first.into(),
            last: kept.days.last.into(),
        })
    }

    /// Keeps a union's own rule pack (TOML), for contracts of its jurisdiction
    /// in place of the one that comes with Stint. It is checked first; a bad
    /// one changes nothing.
    pub fn keep_rules(&self, form: String) -> Result<(), StintError> {
        at_most(form.len(), LONGEST_FORM)?;
        self.slot.with(|phone| {
            phone.keep_pack("rules.toml", &form)?;
            Ok(())
        })
    }
}
