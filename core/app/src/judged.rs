//! What some days mean in money and rest, by all the days that they are judged
//! by.

use chrono::{Days, NaiveDate};
use stint_model::Moment;
use stint_pay::{
    Contract, DateRange, Finding, Inputs, Ledger, Millimetres, Payslip, Roster, RulePack, Zones,
    claim_deadline, findings,
};

use crate::compose::Composed;
use crate::on_record::OnRecord;
use crate::{AppError, Phone, gone};

/// Weeks that are looked back for averages where the pack asks for no more: the
/// longest reference period of any shipped pack, and what is taken where a pack
/// names none.
const WEEKS_BACK: u64 = 26;

/// Days after a stretch that tell of it: a night's end, the rest after its last
/// work, the week that makes a fortnight of its last one, and the days worked
/// in place of leave.
const AFTER: u64 = 5 * 7;

/// The days by which a stretch is judged, and those that are looked at for it.
pub(crate) struct Judged {
    /// What the law or the contract judges by something longer than a day (a
    /// pay period, a week) is judged by the whole of it.
    whole: DateRange,
    /// Averages and yearly thresholds look further back, rest further on; what a
    /// payslip is for is shared out over all of its days.
    pub(crate) seen: DateRange,
    /// The day of the first record of all.
    first_record: Option<NaiveDate>,
    /// Whether the record began before the year whose thresholds count.
    since_before_year: bool,
    payslips: Vec<Payslip>,
}

impl Phone {
    pub(crate) fn judged(
        &self,
        range: DateRange,
        contract: &Contract,
        pack: &RulePack,
        zones: &Zones,
    ) -> Result<Judged, AppError> {
        let periods = contract.pay_period.covering(range);
        let weeks = [range.first, range.last].map(DateRange::iso_week);
        let whole = periods.iter().chain(&weeks).fold(range, |all, days| {
            DateRange::between(all.first.min(days.first), all.last.max(days.last))
        });
        let first_record = self.vault.days().next().map(|d| zones.date(d.start()));
        let year = pack.year_starts().year_of(whole.first);
        // The first week of all is judged by the weeks before it, however many
        // come after it.
        let asked = pack.figures().iter().filter_map(|f| f.over_weeks).max();
        let weeks = asked.map_or(WEEKS_BACK, |n| WEEKS_BACK.max(n.into()));
        let first_week = DateRange::iso_week(whole.first).first;
        let averaged = first_week.checked_sub_days(Days::new(weeks.saturating_mul(7)));
        let back = year
            .min(averaged.unwrap_or(NaiveDate::MIN))
            .max(first_record.unwrap_or(whole.first));
        let on = whole.last.checked_add_days(Days::new(AFTER));
        let mut seen = DateRange::between(back.min(whole.first), on.unwrap_or(whole.last));
        let payslips = self.payslips(pack)?;
        for slip in payslips.iter().map(Payslip::days) {
            if slip.overlap(whole).is_some() {
                let from = slip.first.max(first_record.unwrap_or(whole.first));
                seen = DateRange::between(seen.first.min(from), seen.last.max(slip.last));
            }
        }
        Ok(Judged {
            whole,
            seen,
            first_record,
            since_before_year: first_record.is_some_and(|first| first < year),
            payslips,
        })
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
            payslips,
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
        let inputs = Inputs {
            timeline,
            ledger: &ledger,
            marks,
            zones,
            contract: &contract,
            pack,
            payslips: &payslips,
            roster: Some(roster),
            days: whole,
            today,
        };
        let found = findings(&inputs)?;
        let gone = self.gone(seen, zones)?;
        let is_whole = |days| !gone.iter().any(|g| gone::is_of(g, days, zones));
        let record = OnRecord {
            first: first_record,
            today,
            is_whole: &is_whole,
        };
        let mut kept = record.kept(found, range);
        // Of the wages that are told, and of no others.
        kept.extend(claim_deadline(&inputs, &kept));
        Ok(kept)
    }
}
