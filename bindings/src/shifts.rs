//! Ends of shifts that she forgot to end.

use stint_app::pay::{DateRange, Zones};
use stint_app::{ShiftEnd, words};

use crate::hidden::hidden;
use crate::{CalendarDate, Language, Moment, Span, StintError, StintPhone};

/// When a shift may have ended that she began and didn't end.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ProposedEnd {
    /// From her mark to the proposed end.
    pub shift: Span,
    /// It can hardly have ended before this,
    pub earliest_ms: i64,
    /// or after this.
    pub latest_ms: i64,
    /// How sure that is, in percent.
    pub sure_percent: u8,
    /// It in words, with the reason.
    pub said: String,
}

hidden!(ProposedEnd);

impl ProposedEnd {
    pub(crate) fn of(end: &ShiftEnd, zones: &Zones, language: Language) -> Self {
        Self {
            shift: end.shift.into(),
            earliest_ms: end.earliest.get(),
            latest_ms: end.latest.get(),
            sure_percent: end.sureness.0.get(),
            said: language.messages().say(&words::shift_end(end, zones)),
        }
    }
}

#[uniffi::export]
impl StintPhone {
    /// Proposed ends of shifts that began on that day and that she didn't end.
    pub fn proposed_ends(
        &self,
        date: CalendarDate,
        language: Language,
        now: Moment,
    ) -> Result<Vec<ProposedEnd>, StintError> {
        let (date, now) = (date.check()?, now.check()?);
        self.slot.with(|phone| {
            let report = phone.report(DateRange::between(date, date), now)?;
            let ends = report.days.iter().flat_map(|d| &d.shift_ends);
            let of = |end| ProposedEnd::of(end, &report.zones, language);
            Ok(ends.map(of).collect())
        })
    }

    /// Takes all proposed ends of that day: each becomes a shift that she
    /// added. To take another end, `correct` the stretch with `AddShift`.
    pub fn take_proposed_ends(&self, date: CalendarDate, now: Moment) -> Result<u32, StintError> {
        let (date, now) = (date.check()?, now.check()?);
        let taken = self.slot.with(|phone| Ok(phone.end_shifts(date, now)?))?;
        Ok(u32::try_from(taken.len()).unwrap_or(u32::MAX))
    }
}
