//! The minimum wage of a pay period: by its first day, or by each of its days.

use chrono::NaiveDate;
use stint_model::{Millis, ModelError, Money};

use super::Inputs;
use super::on_duty::Against;
use super::spread::{LongDay, long_days};
use crate::error::PayError;
use crate::hours;
use crate::pack::{Citation, Figure, RuleKey, Select, WageChanges};
use crate::rate::{Exact, Rate, Tally};
use crate::zones::DateRange;

/// The rate of a period: by its first day, or by each of its days.
pub(super) struct PeriodRate {
    /// Due for the best hours, day by day.
    pub(super) parts: Vec<(NaiveDate, Millis, Rate, Money)>,
    /// Days that last so long that the law adds to their pay.
    pub(super) long_days: Vec<(LongDay, Money)>,
    /// What days that may have lasted so long would add.
    pub(super) maybe_long: Money,
    /// Where the law sets a month's pay: that, how many of it make a year, and
    /// the hours of a full week.
    pub(super) month: Option<(Money, u32, Millis)>,
    pub(super) total: Money,
    /// The lowest rate of all days worked, and the highest of all that may have
    /// been: it isn't known on which of them there was more or less work.
    pub(super) lowest: Rate,
    pub(super) highest: Rate,
    /// The law of each rate.
    pub(super) sources: Vec<Citation>,
}

impl PeriodRate {
    /// What is due for an hour: the rate, or what all that is due comes to over
    /// the hours, where days of a period have two rates or the law adds to one.
    /// The lowest of two would say that less is enough.
    pub(super) fn least(&self, worked: Millis) -> Result<Money, PayError> {
        let one = self.parts.iter().all(|(_, _, r, _)| *r == self.lowest);
        if one && self.long_days.is_empty() {
            return Ok(self.lowest.money());
        }
        per_hour(self.total, worked)
    }
}

/// An amount over some hours, for an hour of them.
pub(super) fn per_hour(all: Money, time: Millis) -> Result<Money, PayError> {
    let minor = i128::from(all.minor) * 3_600_000 / i128::from(time.0.max(1));
    let minor = i64::try_from(minor).map_err(|_| ModelError::Overflow)?;
    Ok(Money::new(minor, all.currency))
}

pub(super) fn rate_of(i: &Inputs<'_>, days: DateRange) -> Option<PeriodRate> {
    let band = i.contract.band.as_deref();
    let (first, first_rate) = i.pack.minimum_wage(band, days.first)?;
    let of_day = |day| match i.pack.wage_changes() {
        WageChanges::NextPayPeriod => Some((first, first_rate)),
        WageChanges::SameDay => i.pack.minimum_wage(band, day),
    };
    let mut tally = Tally::new(first_rate.currency);
    let mut parts = Vec::new();
    let mut rates = Vec::new();
    let mut sources = Vec::new();
    for (day, h) in hours::by_day(&i.ledger.within(i.zones.days(days)), i.zones) {
        let (figure, rate) = of_day(day)?;
        let worked = h.working(i.counted(Against::Pay, day));
        let money = tally.add(Exact::of_time(rate, worked.best)).ok()?;
        if worked.best.0 > 0 {
            parts.push((day, worked.best, rate, money));
        }
        if worked.high.0 > 0 {
            rates.push(rate);
            cite_wage(i, figure, day, &mut sources);
        }
    }
    let sure = parts.iter().map(|(_, _, r, _)| *r);
    let lowest = sure.min_by_key(|r| r.micros).unwrap_or(first_rate);
    let highest = rates.into_iter().max_by_key(|r| r.micros).unwrap_or(lowest);
    let mut long = Vec::new();
    let mut maybe = Tally::new(first_rate.currency);
    for day in long_days(i, days) {
        let extra = Exact::of_time(of_day(day.day)?.1, day.extra);
        if day.sure {
            let money = tally.add(extra).ok()?;
            long.push((day, money));
        } else {
            maybe.add(extra).ok()?;
        }
    }
    Some(PeriodRate {
        parts,
        long_days: long,
        maybe_long: maybe.total(),
        month: i.pack.by_month(first, days.first),
        total: tally.total(),
        lowest,
        highest,
        sources,
    })
}

/// Names the law of a wage, and of a full week's hours where it is set by the
/// month.
pub(super) fn cite_wage(
    i: &Inputs<'_>,
    figure: &Figure,
    day: NaiveDate,
    sources: &mut Vec<Citation>,
) {
    let week = (figure.key == RuleKey::MinimumWageMonth)
        .then(|| i.pack.one(RuleKey::FullTimeWeek, &Select::default(), day))
        .flatten();
    for figure in std::iter::once(figure).chain(week) {
        if !sources.contains(&figure.citation) {
            sources.push(figure.citation.clone());
        }
    }
}
