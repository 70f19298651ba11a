//! Tables for a campaign, made from reports: what can be shared at all.

use chrono::NaiveDate;
use stint_model::{Figure, Millis, Moment, Percent};
use stint_pay::{Class, DateRange, FindingKind, Hours, Roster, TravelPay};
use stint_share::{DayTotals, Level, Naming, Table, Totals, WeekTotals};

use crate::plans::Plans;
use crate::report::{Day, Report};
use crate::traces::Shared;
use crate::{AppError, Phone};

impl Phone {
    /// The finished table of some days, at one level of detail. Totals of a
    /// week are of its days that are `asked` about.
    pub(crate) fn table(
        &self,
        level: Level,
        days: DateRange,
        asked: DateRange,
        naming: Naming,
        now: Moment,
    ) -> Result<Table, AppError> {
        let contract = self.contract()?;
        let beside = Beside {
            travel_unpaid: contract.map(|(c, _)| c.travel == TravelPay::Unpaid),
            roster: self.roster()?,
        };
        let weeks = || self.weeks(days, asked, &beside, now);
        Ok(match level {
            Level::Weeks => Table::Weeks(weeks()?),
            Level::Days => {
                let report = self.report(days, now)?;
                let plans = Plans::of(&report.timeline, &beside.roster);
                let known = report.days.iter().filter(|d| !d.rows.is_empty());
                let totals = known.map(|d| DayTotals {
                    date: d.date,
                    totals: day_totals(d, &report, &beside, &plans),
                });
                Table::Days(totals.collect())
            }
            Level::Visits => {
                let report = self.report(days, now)?;
                let shared = Shared::of(&report, &beside.roster);
                Table::Visits {
                    weeks: weeks()?,
                    visits: shared.visits().map(|(_, fact)| fact).collect(),
                    legs: shared.legs().map(|(_, fact)| fact).collect(),
                }
            }
            Level::Areas => {
                let report = self.report(days, now)?;
                Shared::of(&report, &beside.roster).areas(weeks()?)
            }
            Level::Traces => {
                let report = self.report(days, now)?;
                let shared = Shared::of(&report, &beside.roster);
                self.traces(&shared, weeks()?, naming)?
            }
        })
    }

    fn weeks(
        &self,
        days: DateRange,
        asked: DateRange,
        beside: &Beside,
        now: Moment,
    ) -> Result<Vec<WeekTotals>, AppError> {
        let mut mondays: Vec<NaiveDate> =
            days.iter().map(|d| DateRange::iso_week(d).first).collect();
        mondays.dedup();
        let mut out = Vec::new();
        for monday in mondays {
            let Some(week) = DateRange::iso_week(monday).overlap(asked) else {
                continue;
            };
            let report = self.report(week, now)?;
            if report.is_empty() {
                continue;
            }
            let plans = Plans::of(&report.timeline, &beside.roster);
            let planned = plans.total(&report, |d| report.range.contains(d));
            let totals = totals(
                &report.hours,
                beside.travel_unpaid,
                report
                    .has_contract
                    .then(|| missed_breaks(&report, |_| true)),
                report.after_hours_time(),
                recorded(&report.days),
            );
            out.push(WeekTotals {
                week_of: monday,
                totals: with_plan(totals, planned),
            });
        }
        Ok(out)
    }
}

/// What the worker keeps that figures are laid beside.
struct Beside {
    travel_unpaid: Option<bool>,
    roster: Roster,
}

fn with_plan(totals: Totals, planned: Option<(Figure<Millis>, Millis)>) -> Totals {
    Totals {
        with_clients: planned.map(|(time, _)| time),
        planned: planned.map(|(_, plan)| plan),
        ..totals
    }
}

fn day_totals(day: &Day, report: &Report, beside: &Beside, plans: &Plans) -> Totals {
    let of_day = totals(
        &day.hours,
        beside.travel_unpaid,
        report
            .has_contract
            .then(|| missed_breaks(report, |d| d.contains(day.date))),
        day.after_hours_time(),
        recorded(std::slice::from_ref(day)),
    );
    with_plan(of_day, plans.total(report, |d| d == day.date))
}

fn totals(
    hours: &Hours,
    travel_unpaid: Option<bool>,
    missed_breaks: Option<u32>,
    after_hours: Millis,
    recorded: Option<Percent>,
) -> Totals {
    let unpaid = |unpaid: bool| match unpaid {
        true => hours.time(Class::Between),
        false => Figure::default(),
    };
    Totals {
        worked: Some(hours.worked()),
        unpaid_travel: travel_unpaid.map(unpaid),
        distance: Some(hours.length(Class::Between)),
        missed_breaks,
        after_hours: Some(Figure::known(
            stint_model::Known::Measured,
            after_hours,
            after_hours,
            after_hours,
        )),
        recorded,
        ..Totals::default()
    }
}

fn missed_breaks(report: &Report, of: impl Fn(DateRange) -> bool) -> u32 {
    let missed = report
        .findings
        .iter()
        .filter(|f| f.kind == FindingKind::Break && of(f.days))
        .count();
    u32::try_from(missed).unwrap_or(u32::MAX)
}

/// The share of working days that was recorded, rounded down.
fn recorded(days: &[Day]) -> Option<Percent> {
    let spans = days.iter().filter_map(|d| d.coverage);
    let (whole, seen) = spans.fold((0, 0), |(whole, seen), c| {
        (whole + c.interval.length().0, seen + c.recorded.0)
    });
    if whole == 0 {
        return None;
    }
    u8::try_from(seen * 100 / whole)
        .ok()
        .and_then(|p| Percent::new(p.min(100)).ok())
}
