//! Tables for a campaign, made from reports: what can be shared at all.

use std::collections::HashMap;

use chrono::NaiveDate;
use stint_model::{Figure, Interval, Millis, Moment, Percent, PlaceId, PlaceKind, Timeline};
use stint_pay::{Class, DateRange, FindingKind, Hours, TravelPay};
use stint_share::{
    DayTotals, InvitationRefusal, LegFact, Level, PlaceFact, ShareError, Table, Totals, VisitFact,
    WeekTotals,
};

use crate::report::{Day, Report};
use crate::{AppError, Phone};

impl Phone {
    /// The finished table of some days, at one level of detail.
    pub(crate) fn table(
        &self,
        level: Level,
        days: DateRange,
        now: Moment,
    ) -> Result<Table, AppError> {
        let travel_unpaid = self
            .contract()?
            .map(|(contract, _)| contract.travel == TravelPay::Unpaid);
        Ok(match level {
            Level::Weeks => Table::Weeks(self.weeks(days, travel_unpaid, now)?),
            Level::Days => {
                let report = self.report(days, now)?;
                let known = report.days.iter().filter(|d| !d.rows.is_empty());
                let totals = known.map(|d| DayTotals {
                    date: d.date,
                    totals: day_totals(d, &report, travel_unpaid),
                });
                Table::Days(totals.collect())
            }
            Level::Visits | Level::Areas | Level::Traces if level.offered() => visits(
                &self.report(days, now)?,
                self.weeks(days, travel_unpaid, now)?,
            ),
            Level::Visits | Level::Areas | Level::Traces => {
                return Err(ShareError::from(InvitationRefusal::LevelNotOffered).into());
            }
        })
    }

    fn weeks(
        &self,
        days: DateRange,
        travel_unpaid: Option<bool>,
        now: Moment,
    ) -> Result<Vec<WeekTotals>, AppError> {
        let mut mondays: Vec<NaiveDate> =
            days.iter().map(|d| DateRange::iso_week(d).first).collect();
        mondays.dedup();
        let mut out = Vec::new();
        for monday in mondays {
            let report = self.report(DateRange::iso_week(monday), now)?;
            if report.is_empty() {
                continue;
            }
            out.push(WeekTotals {
                week_of: monday,
                totals: totals(
                    &report.hours,
                    travel_unpaid,
                    report
                        .has_contract
                        .then(|| missed_breaks(&report, |_| true)),
                    report.after_hours_time(),
                    recorded(&report.days),
                ),
            });
        }
        Ok(out)
    }
}

fn day_totals(day: &Day, report: &Report, travel_unpaid: Option<bool>) -> Totals {
    totals(
        &day.hours,
        travel_unpaid,
        report
            .has_contract
            .then(|| missed_breaks(report, |d| d.contains(day.date))),
        day.after_hours_time(),
        recorded(std::slice::from_ref(day)),
    )
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

fn visits(report: &Report, weeks: Vec<WeekTotals>) -> Table {
    let kinds: HashMap<PlaceId, PlaceKind> = kinds(&report.timeline);
    let fact = |id: Option<PlaceId>| {
        let id = id?;
        Some(PlaceFact {
            id,
            kind: *kinds.get(&id)?,
        })
    };
    let date = |i: Interval| report.zones.date(i.start());
    // A visit over midnight is one row, of the day on which it began.
    let begun = |i: Interval| report.range.contains(date(i));
    let visits = report.timeline.visits.iter();
    let visits = visits.filter(|v| !v.not_work && begun(v.interval));
    let legs = report.timeline.trips.iter();
    let legs = legs.filter(|t| !t.not_work && begun(t.interval));
    Table::Visits {
        weeks,
        visits: visits
            .filter_map(|v| {
                Some(VisitFact {
                    date: date(v.interval),
                    place: fact(v.place)?,
                    dwell: v.dwell,
                })
            })
            .collect(),
        legs: legs
            .map(|t| LegFact {
                date: date(t.interval),
                from: fact(t.from),
                to: fact(t.to),
                duration: t.duration,
                length: t.length,
                reason: t.reason,
            })
            .collect(),
    }
}

fn kinds(timeline: &Timeline) -> HashMap<PlaceId, PlaceKind> {
    timeline.places.iter().map(|p| (p.id, p.kind)).collect()
}
