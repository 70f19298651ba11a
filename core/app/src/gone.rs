//! What the vault's own log says is gone of some days: damaged or erased. Days
//! that have no record and days whose record is gone must not look alike.

use stint_pay::{DateRange, Zones};
use stint_vault::Finding;

use crate::{AppError, Phone};

impl Phone {
    /// What of `days` is gone, each once, in the order in which it was found.
    pub(crate) fn gone(&self, days: DateRange, zones: &Zones) -> Result<Vec<Finding>, AppError> {
        let mut gone = Vec::new();
        for note in self.vault.integrity()? {
            if is_of(&note.finding, days, zones) && !gone.contains(&note.finding) {
                gone.push(note.finding);
            }
        }
        Ok(gone)
    }
}

/// Whether it says that something of `days` is gone.
pub(crate) fn is_of(finding: &Finding, days: DateRange, zones: &Zones) -> bool {
    if let Finding::Erased { first, last } = finding {
        return first.date() <= days.last && days.first <= last.date();
    }
    finding
        .damaged_day()
        .is_some_and(|day| day.interval().overlap(zones.days(days)).is_some())
}
