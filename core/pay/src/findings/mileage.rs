//! Mileage: what the official rate comes to, with yearly thresholds, against
//! what was paid.

use chrono::NaiveDate;
use stint_model::{Arg, Figure, Interval, Metres, Money, Phrase};

use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::error::PayError;
use crate::hours::{self, Hours};
use crate::ledger::Class;
use crate::pack::{Citation, RuleKey, RulePack, Select, Vehicle};
use crate::payslip::Item;
use crate::rate::{Exact, Millimetres, Rate, Tally};
use crate::span::MoneySpan;
use crate::zones::DateRange;

/// What the official rate comes to for some distances of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Allowance {
    /// Parts in order: the day, the distance, the rate, the amount.
    pub parts: Vec<(NaiveDate, Millimetres, Rate, Money)>,
    /// Their sum, to the penny.
    pub total: Money,
    /// The rates used.
    pub sources: Vec<Citation>,
    /// Distance on days for which the pack has no rate.
    pub without_rate: Millimetres,
}

/// The official allowance for distances by day, in order of days and all of
/// one mileage year, of which `before` was driven before the first. A day that
/// passes a threshold is split there, to the millimetre.
///
/// # Errors
/// [`PayError::Value`] for sums too large.
pub fn allowance(
    pack: &RulePack,
    vehicle: Vehicle,
    band: Option<&str>,
    before: Millimetres,
    driven: &[(NaiveDate, Millimetres)],
) -> Result<Allowance, PayError> {
    let select = Select {
        band: band.map(str::to_owned),
        vehicle: Some(vehicle),
    };
    let mut tally = Tally::new(pack.currency());
    let mut out = Allowance {
        parts: Vec::new(),
        total: tally.total(),
        sources: Vec::new(),
        without_rate: Millimetres(0),
    };
    let mut so_far = before;
    for (day, distance) in driven {
        let bands = pack.all(RuleKey::Mileage, &select, *day);
        let end = so_far.plus(*distance);
        if bands.is_empty() {
            out.without_rate = out.without_rate.plus(*distance);
        }
        for (n, figure) in bands.iter().enumerate() {
            let until = bands.get(n + 1).map_or(i64::MAX, |next| next.above.0);
            let from = so_far.0.max(figure.above.0);
            let part = Millimetres(end.0.min(until) - from);
            let (Some(rate), true) = (figure.rate(), part.0 > 0) else {
                continue;
            };
            let money = tally.add(Exact::of_distance(rate, part))?;
            out.parts.push((*day, part, rate, money));
            if !out.sources.contains(&figure.citation) {
                out.sources.push(figure.citation.clone());
            }
        }
        so_far = end;
    }
    out.total = tally.total();
    Ok(out)
}

/// Which end of a distance's range is taken.
type End = fn(&Figure<Metres>) -> Metres;
const LOW: End = |f| f.low;
const BEST: End = |f| f.best();
const HIGH: End = |f| f.high;

pub(super) fn findings(i: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    let year_starts = i.pack.year_starts();
    let mut first = i.days.first;
    while first <= i.days.last {
        let year = year_starts.year_of(first);
        let last = first
            .iter_days()
            .take_while(|d| year_starts.year_of(*d) == year && *d <= i.days.last)
            .last()
            .unwrap_or(first);
        out.extend(of_year(i, DateRange::between(first, last))?);
        match last.succ_opt() {
            Some(next) => first = next,
            None => break,
        }
    }
    Ok(out)
}

fn of_year(i: &Inputs<'_>, days: DateRange) -> Result<Vec<Finding>, PayError> {
    let ledger = i.ledger.within(i.zones.days(days));
    let by_day = hours::by_day(&ledger, i.zones);
    let driven = |end: End| -> Vec<(NaiveDate, Millimetres)> {
        by_day
            .iter()
            .map(|(d, h)| (*d, Millimetres::from_metres(end(&h.length(Class::Between)))))
            .filter(|(_, mm)| mm.0 > 0)
            .collect()
    };
    let before = driven_before(i, days.first);
    let total = |end: End| {
        driven(end)
            .iter()
            .fold(Millimetres(0), |a, (_, d)| a.plus(*d))
    };
    if total(HIGH).0 == 0 {
        return Ok(Vec::new());
    }
    let official = |end: End| {
        allowance(
            i.pack,
            i.contract.vehicle,
            i.contract.mileage_band.as_deref(),
            before,
            &driven(end),
        )
    };
    let agreed = |end: End| -> Result<Option<Money>, PayError> {
        let money = i.contract.mileage.map(|r| r.for_distance(total(end)));
        Ok(money.transpose()?)
    };
    let paid = paid_by_payslip(i, days);
    let mut out = Vec::new();
    if let (Some(rate), Some(best), Some(paid)) = (i.contract.mileage, agreed(BEST)?, paid) {
        let low = agreed(LOW)?.unwrap_or(best).minus(paid)?;
        let high = agreed(HIGH)?.unwrap_or(best).minus(paid)?;
        let amount = MoneySpan::new(low, best.minus(paid)?, high)?;
        if amount.best.minor > 0 {
            out.push(owed(days, rate, total(BEST), best, paid, amount)?);
        }
    }
    // Without a payslip, what was agreed is taken as paid.
    let allowed = official(BEST)?;
    let paid_at = |end: End| -> Result<Money, PayError> {
        let none = Money::new(0, i.pack.currency());
        Ok(match paid {
            Some(paid) => paid,
            None => agreed(end)?.unwrap_or(none),
        })
    };
    let gap =
        |end: End| -> Result<Money, PayError> { Ok(official(end)?.total.minus(paid_at(end)?)?) };
    let amount = MoneySpan::new(gap(LOW)?, gap(BEST)?, gap(HIGH)?)?;
    if amount.best.minor > 0 {
        out.push(below_official(
            days,
            allowed,
            paid_at(BEST)?,
            total(BEST),
            amount,
        )?);
    }
    Ok(out)
}

/// What she drove in the mileage year before `first`: by the record, as far as
/// the ledger holds it, and by what she says of the time before the record,
/// which belongs to the year that the record starts in.
fn driven_before(i: &Inputs<'_>, first: NaiveDate) -> Millimetres {
    let year = |day| i.pack.year_starts().year_of(day);
    let year_start = i.zones.day(year(first)).start();
    let logged = Interval::between(year_start, i.zones.day(first).start());
    let logged = Hours::of(&i.ledger.within(logged)).length(Class::Between);
    let begins = i.ledger.entries().first();
    let begins = begins.map_or(i.days.first, |e| i.zones.date(e.interval.start()));
    let told = if year(begins.min(i.days.first)) == year(first) {
        i.contract.driven_before
    } else {
        Millimetres(0)
    };
    told.plus(Millimetres::from_metres(logged.best()))
}

/// Mileage on payslips that lie wholly in these days; none if there is none.
fn paid_by_payslip(i: &Inputs<'_>, days: DateRange) -> Option<Money> {
    i.payslips
        .iter()
        .filter(|p| days.contains(p.days().first) && days.contains(p.days().last))
        .map(|p| p.sum(&[Item::Mileage]))
        .reduce(|a, b| Money::new(a.minor.saturating_add(b.minor), a.currency))
}

fn owed(
    days: DateRange,
    rate: Rate,
    distance: Millimetres,
    agreed: Money,
    paid: Money,
    amount: MoneySpan,
) -> Result<Finding, PayError> {
    let working = vec![
        Line {
            text: Phrase::new("pay-mileage-agreed")
                .with("distance", Arg::Distance(distance.metres()))
                .with("rate", Arg::Phrase(rate.phrase())),
            money: Some(agreed),
        },
        paid_line(paid)?,
    ];
    Ok(Finding {
        kind: FindingKind::MileageOwed,
        days,
        headline: with_money(with_days("pay-mileage-owed-headline", days), amount),
        amount: Some(amount),
        time: None,
        working,
        sources: Vec::new(),
        narrow: vec![Phrase::new("pay-narrow-odometer")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

fn paid_line(paid: Money) -> Result<Line, PayError> {
    Ok(Line {
        text: Phrase::new("pay-mileage-paid"),
        money: Some(Money::new(0, paid.currency).minus(paid)?),
    })
}

fn below_official(
    days: DateRange,
    allowed: Allowance,
    paid: Money,
    distance: Millimetres,
    amount: MoneySpan,
) -> Result<Finding, PayError> {
    let mut working: Vec<Line> = allowed
        .parts
        .iter()
        .map(|(day, part, rate, money)| Line {
            text: Phrase::new("pay-mileage-part")
                .with("day", Arg::Date(*day))
                .with("distance", Arg::Distance(part.metres()))
                .with("rate", Arg::Phrase(rate.phrase())),
            money: Some(*money),
        })
        .collect();
    working.push(paid_line(paid)?);
    if allowed.without_rate.0 > 0 {
        working.push(Line {
            text: Phrase::new("pay-mileage-no-rate")
                .with("distance", Arg::Distance(allowed.without_rate.metres())),
            money: None,
        });
    }
    let headline = with_money(with_days("pay-mileage-official-headline", days), amount)
        .with("distance", Arg::Distance(distance.metres()));
    Ok(Finding {
        kind: FindingKind::MileageBelowOfficial,
        days,
        headline,
        amount: Some(amount),
        time: None,
        working,
        sources: allowed.sources,
        narrow: vec![Phrase::new("pay-narrow-odometer")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}
