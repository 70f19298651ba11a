//! What some days mean in money and rest, by all the days that they are judged
//! by.

use chrono::NaiveDate;
use stint_model::Moment;
use stint_pay::{
    Contract, DateRange, Finding, FindingKind, Inputs, Ledger, Millimetres, Roster, RulePack,
    Zones, findings,
};

use crate::compose::Composed;
use crate::{AppError, Phone, gone};

/// Days of the longest reference period of any pack: 26 weeks.
const LONGEST_AVERAGE: u64 = 26 * 7;

/// The days by which a stretch is judged, and those that are looked at for it.
pub(crate) struct Judged {
    /// What the law or the contract judges by something longer than a day (a
    /// pay period, a week) is judged by the whole of it.
    whole: DateRange,
    /// Averages and yearly thresholds look further back.
    pub(crate) seen: DateRange,
    /// The day of the first record of all.
    first_record: Option<NaiveDate>,
    /// Whether the record began before the year whose thresholds count.
    since_before_year: bool,
}

impl Phone {
    pub(crate) fn judged(
        &self,
        range: DateRange,
        contract: &Contract,
        pack: &RulePack,
        zones: &Zones,
    ) -> Judged {
        let periods = contract.pay_period.covering(range);
        let weeks = [range.first, range.last].map(DateRange::iso_week);
        let whole = periods.iter().chain(&weeks).fold(range, |all, days| {
            DateRange::between(all.first.min(days.first), all.last.max(days.last))
        });
        let first_record = self.vault.days().next().map(|d| zones.date(d.start()));
        let year = pack.year_starts().year_of(whole.first);
        let averaged = whole.last - chrono::Days::new(LONGEST_AVERAGE);
        let back = year.min(averaged).max(first_record.unwrap_or(whole.first));
        Judged {
            whole,
            seen: DateRange::between(back.min(whole.first), whole.last),
            first_record,
            since_before_year: first_record.is_some_and(|first| first < year),
        }
    }

    /// Findings about some days, of what is known of those by which they are
    /// judged: only if the record begins before that and it is over, since
    /// half a period's hours against a whole period's pay would say anything.
    #[expect(clippy::too_many_arguments, reason = "all of one report")]
    pub(crate) fn findings(
        &self,
        range: DateRange,
        judged: Judged,
        composed: &Composed,
        roster: &Roster,
        contract: &Contract,
        pack: &RulePack,
        zones: &Zones,
        now: Moment,
    ) -> Result<Vec<Finding>, AppError> {
        let Judged {
            whole,
            seen,
            first_record,
            since_before_year,
        } = judged;
        let Composed {
            timeline, marks, ..
        } = composed;
        let ledger = Ledger::new(timeline, marks, Some(roster), zones.days(seen));
        let mut contract = contract.clone();
        if since_before_year {
            // That was of an earlier year.
            contract.driven_before = Millimetres(0);
        }
        let today = zones.date(now.utc);
        let found = findings(&Inputs {
            timeline,
            ledger: &ledger,
            marks,
            zones,
            contract: &contract,
            pack,
            payslips: &self.payslips(pack)?,
            roster: Some(roster),
            days: whole,
            today,
        })?;
        let whole_on_record = |days: DateRange| {
            days.last <= today && first_record.is_some_and(|first| first <= days.first)
        };
        let touches = |days: DateRange| days.first <= range.last && range.first <= days.last;
        let gone = self.gone(seen, zones)?;
        let is_whole = |days| !gone.iter().any(|g| gone::is_of(g, days, zones));
        Ok(found
            .into_iter()
            .filter(|f| touches(f.days))
            .filter(|f| !against_pay(f.kind) || whole_on_record(f.days))
            // More hours for the same pay might show the contrary.
            .filter(|f| f.kind != FindingKind::MinimumWageMet || is_whole(f.days))
            .collect())
    }
}

/// Whether a finding holds hours or kilometres against what was paid for them.
fn against_pay(kind: FindingKind) -> bool {
    matches!(
        kind,
        FindingKind::BelowMinimumWage
            | FindingKind::MinimumWageMet
            | FindingKind::PayslipHours
            | FindingKind::MileageOwed
            | FindingKind::MileageBelowOfficial
    )
}
