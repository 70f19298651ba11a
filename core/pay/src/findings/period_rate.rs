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
    /// Days that may have lasted so long, and what they would add.
    pub(super) maybe_long: Vec<LongDay>,
    pub(super) maybe_more: Money,
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
    /// Whether one rate alone is due for all of the hours. Days of two rates and
    /// days to which the law adds make a sum that is none.
    pub(super) fn is_one(&self) -> bool {
        let one = self.parts.iter().all(|(_, _, r, _)| *r == self.lowest);
        one && self.long_days.is_empty()
    }

    /// The law by which days are long, or may be.
    pub(super) fn law_of_long_days(&self) -> Option<Citation> {
        let mut sure = self.long_days.iter().map(|(day, _)| day);
        let day = sure.next().or_else(|| self.maybe_long.first())?;
        Some(day.citation.clone())
    }

    /// What was got for an hour, and the least that is due for it: the rate, or
    /// what all that is due comes to, as the lowest of two would say that less is
    /// enough. Both to the penny, but so that they say the same as the sums:
    /// what is less stays less.
    pub(super) fn for_an_hour(
        &self,
        got: Money,
        worked: Millis,
        below: bool,
    ) -> Result<(Money, Money), PayError> {
        let got = PerHour::of(got, worked);
        let due = match self.is_one() {
            true => PerHour {
                minor: i128::from(self.lowest.micros),
                over: MICROS_PER_MINOR,
            },
            false => PerHour::of(self.total, worked),
        };
        let (mut hourly, mut least) = (got.nearest(), due.nearest());
        if below && hourly >= least {
            (hourly, least) = (got.down(), due.up());
        } else if !below {
            hourly = hourly.max(least);
        }
        let money = |minor| -> Result<Money, PayError> {
            let minor = i64::try_from(minor).map_err(|_| ModelError::Overflow)?;
            Ok(Money::new(minor, self.total.currency))
        };
        Ok((money(hourly)?, money(least)?))
    }
}

const MICROS_PER_MINOR: i128 = 10_000;

/// An amount for an hour, not yet rounded: minor units, over a number.
struct PerHour {
    minor: i128,
    over: i128,
}

impl PerHour {
    fn of(all: Money, time: Millis) -> Self {
        Self {
            minor: i128::from(all.minor) * 3_600_000,
            over: i128::from(time.0.max(1)),
        }
    }

    fn nearest(&self) -> i128 {
        (self.minor + self.over / 2).div_euclid(self.over)
    }

    fn down(&self) -> i128 {
        self.minor.div_euclid(self.over)
    }

    fn up(&self) -> i128 {
        -(-self.minor).div_euclid(self.over)
    }
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
    let mut maybe_long = Vec::new();
    let mut maybe = Tally::new(first_rate.currency);
    for day in long_days(i, days) {
        let extra = Exact::of_time(of_day(day.day)?.1, day.extra);
        if day.sure {
            let money = tally.add(extra).ok()?;
            long.push((day, money));
        } else {
            maybe.add(extra).ok()?;
            maybe_long.push(day);
        }
    }
    Some(PeriodRate {
        parts,
        long_days: long,
        maybe_long,
        maybe_more: maybe.total(),
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
