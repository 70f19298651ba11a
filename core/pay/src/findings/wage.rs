//! The minimum wage over a pay period, after unpaid travel and costs.
//!
//! United Kingdom: the test is the average over the pay reference period
//! (National Minimum Wage Regulations 2015, reg. 6); travel between
//! assignments counts (reg. 34), between home and an assignment it doesn't;
//! what the worker spends for the job and isn't given back lowers her pay
//! (reg. 13).

use stint_model::{Arg, Millis, Money, Phrase, PlaceId};

use super::on_duty::{self, Against};
use super::period_rate::{PeriodRate, cite_wage, per_hour, rate_of};
use super::wage_lines::{steps, working};
use super::{Finding, FindingKind, Inputs, Line, lodging, mileage, travel, with_days, with_money};
use crate::arrears::arrears;
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::Hours;
use crate::ledger::{Class, Ledger};
use crate::pack::{Citation, RuleKey, Treatment};
use crate::payslip::Payslip;
use crate::rate::{Exact, Millimetres, Rate};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// What is due, paid and missing, at one end of the range.
#[derive(Clone, Copy)]
pub(super) struct Test {
    due: Money,
    pub(super) paid: Money,
    /// What lodging adds to what was paid, or takes from it.
    pub(super) lodging: Money,
    pub(super) costs: Money,
}

impl Test {
    pub(super) fn missing(self) -> Result<Money, PayError> {
        Ok(self.due.plus(self.costs)?.minus(self.counts()?)?)
    }

    /// What was paid and counts, lodging included.
    fn counts(self) -> Result<Money, PayError> {
        Ok(self.paid.plus(self.lodging)?)
    }
}

pub(super) fn minimum(i: &Inputs<'_>, days: DateRange) -> Result<Option<Finding>, PayError> {
    let ledger = i.ledger.within(i.zones.days(days));
    let h = Hours::of(&ledger);
    let worked = h.working(i.counted(Against::Pay, days.first));
    if worked.best.0 == 0 {
        return Ok(None);
    }
    let Some(rate) = rate_of(i, days) else {
        return Ok(Some(no_rate(days, worked)));
    };
    let mut slips = i.payslips.iter();
    let slip = slips.find(|p| p.days() == days && p.pays_time());
    let costs = costs(i, days, &h)?;
    let paid = paid(i, slip, &ledger, days)?;
    let lodging = lodging::counted(i, slip, days)?;
    let best = Test {
        due: rate.total,
        paid,
        lodging: lodging.amount,
        costs: costs.best,
    };
    let time = Time {
        days,
        hours: &h,
        worked,
    };
    // A day that may be long, and lodging at an unknown charge, lie above the
    // best figure; they too are held against what was paid above the minimum.
    let maybe = rate.maybe_long.plus(lodging.more)?;
    let amount = range(i, slip, &rate, best, costs, maybe, &time)?;
    let slip_known = slip.is_some();
    let mut working = working(&rate, worked.best, best, &lodging, slip_known, &h, i)?;
    let mut sources = rate.sources.clone();
    sources.extend(lodging.law);
    let none = |class| h.span(class).high == Millis::ZERO;
    let laws = [
        (RuleKey::TravelBetween, none(Class::Between)),
        (RuleKey::TravelHome, none(Class::Commute)),
        (RuleKey::CostsReducePay, costs.high.minor == 0),
    ];
    for (key, _) in laws.into_iter().filter(|(_, unused)| !unused) {
        let rules = i.rule(key, days.first);
        sources.extend(rules.into_iter().map(|f| f.citation.clone()));
    }
    let duty = on_duty::said(i, Against::Pay, days);
    working.extend(duty.lines);
    sources.extend(duty.laws);
    sources.extend(rate.long_days.first().map(|(d, _)| d.citation.clone()));
    if amount.best.minor > 0 {
        working.extend(at_todays_rate(
            i,
            days,
            amount.best,
            rate.lowest,
            &mut sources,
        )?);
    }
    let mut narrow = i.narrow_hours(days);
    narrow.extend(duty.narrow);
    narrow.extend(lodging.narrow);
    if !none(Class::Between) {
        narrow.extend(travel::no_law(i, days));
    }
    if !slip_known {
        narrow.push(with_days("pay-narrow-payslip", days));
    }
    if i.contract.own_costs.is_none() && h.length(Class::Between).best().0 > 0.0 {
        narrow.push(Phrase::new("pay-narrow-costs"));
    }
    let below = amount.best.minor > 0;
    let (kind, id) = if below {
        (FindingKind::BelowMinimumWage, "pay-wage-below-headline")
    } else if amount.high.minor > 0 {
        (FindingKind::BelowMinimumWage, "pay-wage-maybe-headline")
    } else {
        (FindingKind::MinimumWageMet, "pay-wage-met-headline")
    };
    let headline = with_money(with_days(id, days), amount)
        .with("hourly", Arg::Money(hourly(best, worked.best)?))
        .with("rate", Arg::Money(rate.least(worked.best)?));
    Ok(Some(Finding {
        kind,
        days,
        headline,
        amount: Some(amount),
        time: Some(worked),
        working,
        sources,
        narrow,
        steps: steps(i, best, rate.lowest, &h)?,
        plans: Vec::new(),
    }))
}

/// What is missing is due at today's rate, where the law says so and it is the
/// higher one.
fn at_todays_rate(
    i: &Inputs<'_>,
    days: DateRange,
    missing: Money,
    old: Rate,
    sources: &mut Vec<Citation>,
) -> Result<Option<Line>, PayError> {
    let rules = i.rule(RuleKey::ArrearsAtCurrentRate, days.first);
    let law = rules
        .first()
        .filter(|f| f.treatment() == Some(Treatment::Counts));
    let today = i.pack.minimum_wage(i.contract.band.as_deref(), i.today);
    let (Some(law), Some((figure, today))) = (law, today) else {
        return Ok(None);
    };
    let due = arrears(missing, old, today)?;
    if due == missing {
        return Ok(None);
    }
    sources.push(law.citation.clone());
    cite_wage(i, figure, i.today, sources);
    Ok(Some(Line {
        text: Phrase::new("pay-wage-arrears")
            .with("due", Arg::Money(due))
            .with("rate", Arg::Money(today.money())),
        money: None,
    }))
}

fn no_rate(days: DateRange, worked: Span<Millis>) -> Finding {
    Finding {
        kind: FindingKind::NoMinimumWage,
        days,
        headline: with_days("pay-wage-no-rate-headline", days),
        amount: None,
        time: Some(worked),
        working: Vec::new(),
        sources: Vec::new(),
        narrow: vec![Phrase::new("pay-narrow-pack")],
        steps: Vec::new(),
        plans: Vec::new(),
    }
}

/// What was paid and counts: by payslip, else by contract.
fn paid(
    i: &Inputs<'_>,
    slip: Option<&Payslip>,
    ledger: &Ledger,
    days: DateRange,
) -> Result<Money, PayError> {
    if let Some(slip) = slip {
        return Ok(slip.counting_pay());
    }
    let mut visits = rounded_visits(i, ledger);
    let mut travel = Millis::ZERO;
    for e in ledger.entries() {
        match e.class {
            Class::Office | Class::Shift => visits = visits + e.time.best(),
            Class::Between => travel = travel + e.time.best(),
            _ => {}
        }
    }
    Ok(agreed(i, days, visits, travel).money(i.contract.rate.currency)?)
}

/// Visits as the employer counts them, each rounded: a break in the middle makes
/// one shorter, not two of it.
fn rounded_visits(i: &Inputs<'_>, ledger: &Ledger) -> Millis {
    let mut visits: Vec<(Option<PlaceId>, Millis)> = Vec::new();
    let mut until = None;
    for e in ledger.entries() {
        let goes_on = until == Some(e.interval.start());
        let visit = e.class == Class::Visit;
        match visits.last_mut() {
            Some((place, time)) if visit && goes_on && *place == e.from => {
                *time = *time + e.time.best();
            }
            _ if visit => visits.push((e.from, e.time.best())),
            _ => {}
        }
        until = (visit || (goes_on && e.class == Class::Break)).then_some(e.interval.end());
    }
    let rounded = visits.into_iter();
    rounded
        .map(|(_, time)| i.contract.rounding.apply(time))
        .sum()
}

/// What the contract pays for visits and travel: never for less than the
/// guaranteed hours.
fn agreed(i: &Inputs<'_>, days: DateRange, visits: Millis, travel: Millis) -> Exact {
    agreed_above(i, guaranteed(i, days), visits, travel)
}

pub(super) fn agreed_above(
    i: &Inputs<'_>,
    guaranteed: Millis,
    visits: Millis,
    travel: Millis,
) -> Exact {
    let plain = |time: Millis| Exact::of_time(i.contract.rate, time.max(guaranteed));
    match i.contract.travel {
        TravelPay::Unpaid => plain(visits),
        TravelPay::AsVisits => plain(visits + travel),
        TravelPay::At(rate) => plain(visits).plus(Exact::of_time(rate, travel)),
    }
}

pub(super) fn guaranteed(i: &Inputs<'_>, days: DateRange) -> Millis {
    let week = i.contract.guaranteed_week.unwrap_or_default();
    Millis(week.0.saturating_mul(days.len()) / 7)
}

/// What she spent on driving and wasn't given back, by her payslips or else by
/// contract; nothing where the law doesn't look at it or she hasn't said what
/// she spends.
fn costs(i: &Inputs<'_>, days: DateRange, h: &Hours) -> Result<MoneySpan, PayError> {
    let none = Money::new(0, i.pack.currency());
    let counts = i
        .rule(RuleKey::CostsReducePay, days.first)
        .iter()
        .any(|f| f.treatment() == Some(Treatment::Counts));
    let (Some(own), true) = (i.contract.own_costs, counts) else {
        return Ok(MoneySpan::exact(none));
    };
    let paid = mileage::paid_by_payslip(i, days);
    let left = |metres| -> Result<Money, PayError> {
        let distance = Millimetres::from_metres(metres);
        let agreed = i.contract.mileage.map_or(0, |m| m.micros);
        let left = match paid {
            Some(paid) => own.for_distance(distance)?.minus(paid)?,
            None => Rate {
                micros: own.micros - agreed,
                ..own
            }
            .for_distance(distance)?,
        };
        Ok(Money::new(left.minor.max(0), left.currency))
    };
    let driven = h.length(Class::Between);
    let [low, best, high] = [driven.low, driven.best(), driven.high].map(left);
    Ok(MoneySpan::new(low?, best?, high?)?)
}

/// The time that a range of money is made from.
struct Time<'a> {
    days: DateRange,
    hours: &'a Hours,
    worked: Span<Millis>,
}

/// The least and the most that can be missing: of everything that time with
/// clients, on the way and the rest can be, what is due for it less what is
/// paid for it. An end that is off may have moved minutes from paid visits to
/// unpaid ways, so all combinations count; what a payslip says was paid doesn't
/// move with the hours. More or less work may have been on any day, and so at any
/// of the period's rates. `maybe` may be missing on top of all that.
fn range(
    i: &Inputs<'_>,
    slip: Option<&Payslip>,
    rates: &PeriodRate,
    best: Test,
    costs: MoneySpan,
    maybe: Money,
    time: &Time<'_>,
) -> Result<MoneySpan, PayError> {
    let (h, worked) = (time.hours, time.worked);
    let visits = h.span(Class::Visit).plus(h.span(Class::Office));
    let visits = visits.plus(h.span(Class::Shift));
    let travel = h.span(Class::Between);
    let sure = h.worked();
    // Waiting, time on duty, and what is unclear or unseen.
    let rest = [
        worked.low - sure.low,
        worked.best - sure.best(),
        worked.high - sure.high,
    ];
    let middle = best.missing()?;
    let missing = |minimum: Rate, v: Millis, w: Millis, r: Millis| -> Result<Money, PayError> {
        let all = (v + w + r).max(worked.low).min(worked.high);
        let due = Exact::of_time(minimum, all - worked.best);
        let paid = match slip {
            Some(_) => Exact::zero(),
            None => {
                agreed(i, time.days, v, w).minus(agreed(i, time.days, visits.best, travel.best))
            }
        };
        Ok(middle.plus(due.minus(paid).money(middle.currency)?)?)
    };
    // Up to the guaranteed hours, more visits raise what is missing; beyond
    // them the agreed pay rises too.
    let turn = guaranteed(i, time.days).max(visits.low).min(visits.high);
    let (mut low, mut high) = (middle, middle);
    for v in [visits.low, visits.best, visits.high, turn] {
        for w in [travel.low, travel.best, travel.high] {
            for r in rest {
                for rate in [rates.lowest, rates.highest] {
                    let m = missing(rate, v, w, r)?;
                    low.minor = low.minor.min(m.minor);
                    high.minor = high.minor.max(m.minor);
                }
            }
        }
    }
    low = low.plus(costs.low.minus(costs.best)?)?;
    high = high.plus(costs.high.minus(costs.best)?)?.plus(maybe)?;
    let floor = |m: Money| Money::new(m.minor.max(0), m.currency);
    Ok(MoneySpan::new(floor(low), floor(middle), floor(high))?)
}

fn hourly(t: Test, worked: Millis) -> Result<Money, PayError> {
    per_hour(t.counts()?.minus(t.costs)?, worked)
}
