//! Payslips against what the contract promises for the hours in the log.

use chrono::NaiveDate;
use stint_model::{Arg, Currency, Millis, Money, Phrase};

use super::paid::{guaranteed_so_far, pays_apart, rounded_visits, time_paid};
use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours;
use crate::ledger::{Class, Entry, Ledger};
use crate::pay_period::PayPeriod;
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Rate, Tally};
use crate::span::{MoneySpan, Span, at_least_nothing};
use crate::zones::DateRange;

/// What the contract pays for the hours in the log (visits, office, shifts, ways
/// where agreed, guaranteed hours) less what payslips paid as basic pay and for
/// ways. None where nothing is missing for sure, or some of the days have no basic
/// pay. `below` says of which days the minimum wage was missed.
pub(super) fn against_log(i: &Inputs<'_>, below: &[DateRange]) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    for slips in groups(i.payslips) {
        out.extend(of_group(i, &slips, below)?);
    }
    Ok(out)
}

/// Days of February.
const SHORTEST_MONTH: i64 = 28;

/// What pays for time.
const OF_TIME: [Item; 2] = [Item::Basic, Item::Travel];

/// Payslips with pay for time, those that share days together: what one of them
/// lacks another may have.
fn groups(all: &[Payslip]) -> Vec<Vec<&Payslip>> {
    let pays = all.iter().filter(|p| OF_TIME.iter().any(|o| p.has(*o)));
    let mut pays: Vec<&Payslip> = pays.collect();
    pays.sort_by_key(|p| p.days());
    let mut groups: Vec<Vec<&Payslip>> = Vec::new();
    for slip in pays {
        let shares = |p: &&Payslip| p.days().overlap(slip.days()).is_some();
        match groups.last_mut() {
            Some(group) if group.iter().any(shares) => group.push(slip),
            _ => groups.push(vec![slip]),
        }
    }
    groups
}

fn of_group(
    i: &Inputs<'_>,
    slips: &[&Payslip],
    below: &[DateRange],
) -> Result<Option<Finding>, PayError> {
    let first = slips.iter().map(|p| p.days().first).min();
    let last = slips.iter().map(|p| p.days().last).max();
    let Some((first, last)) = first.zip(last) else {
        return Ok(None);
    };
    let days = DateRange::between(first, last);
    let basic = |day| {
        let mut of_day = slips.iter().filter(|p| p.days().contains(day));
        of_day.any(|p| p.has(Item::Basic))
    };
    if !days.iter().all(basic) {
        return Ok(None);
    }
    let visits = i.contract.rate;
    let mut tally = Tally::new(visits.currency);
    let mut working = Vec::new();
    let due = Due::of(i, days, is_salary(i, slips), &mut tally, &mut working)?;
    for slip in slips {
        less_paid(i, slip, &mut tally, &mut working)?;
    }
    let best = tally.total();
    let maybe = maybe_basic(visits, slips)?;
    let corrected = corrections(visits.currency, slips);
    let at = |end: Money| -> Result<Money, PayError> { Ok(best.plus(end)?.minus(due.best)?) };
    let amount = MoneySpan::new(
        at_least_nothing(at(due.low)?.minus(maybe)?.minus(corrected)?),
        best,
        at(due.high)?,
    )?;
    // Nothing is missing for sure: no claim.
    if best.minor <= 0 || amount.low.minor <= 0 {
        return Ok(None);
    }
    let mut said = |text| working.push(Line { text, money: None });
    let on_slip = slips.iter().map(|p| p.hours(&OF_TIME));
    let on_slip = on_slip.reduce(|a, b| Some(a? + b?)).flatten();
    if let Some(on_slip) = on_slip {
        said(Phrase::new("pay-payslip-hours").with("time", Arg::Duration(on_slip)));
    }
    if maybe.minor > 0 {
        said(Phrase::new("pay-payslip-premium").with("pay", Arg::Money(maybe)));
    }
    if below.iter().any(|b| b.overlap(days).is_some()) {
        said(Phrase::new("pay-payslip-not-twice"));
    }
    Ok(Some(Finding {
        kind: FindingKind::PayslipHours,
        days,
        headline: with_money(with_days("pay-payslip-headline", days), amount),
        amount: Some(amount),
        time: on_slip.map(|on_slip| {
            let missing = |t: Millis| Millis((t - on_slip).0.max(0));
            let t = due.logged;
            Span::new(missing(t.low), missing(t.best), missing(t.high))
        }),
        working,
        sources: Vec::new(),
        narrow: i.narrow_hours(days),
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}

/// Whether a month is paid alike however long it is: guaranteed hours, and basic
/// pay without any.
fn is_salary(i: &Inputs<'_>, slips: &[&Payslip]) -> bool {
    let by_month = matches!(i.contract.pay_period, PayPeriod::Month { .. });
    let mut lines = slips.iter().flat_map(|p| p.lines());
    let bare = lines.any(|l| l.item == Item::Basic && l.hours.is_none() && l.amount.minor > 0);
    by_month && i.contract.guaranteed_week.is_some() && bare
}

/// Pay that was taken back, as for a mistake on an earlier payslip: at the low end
/// it was for other days.
fn corrections(currency: Currency, slips: &[&Payslip]) -> Money {
    let lines = slips.iter().flat_map(|p| p.lines());
    let back = lines.filter(|l| OF_TIME.contains(&l.item) && l.amount.minor < 0);
    let back = back.fold(0i64, |sum, l| sum.saturating_sub(l.amount.minor));
    Money::new(back, currency)
}

/// What the contract pays for some days, and for which hours.
struct Due {
    low: Money,
    best: Money,
    high: Money,
    logged: Span<Millis>,
}

impl Due {
    fn of(
        i: &Inputs<'_>,
        days: DateRange,
        salary: bool,
        tally: &mut Tally,
        working: &mut Vec<Line>,
    ) -> Result<Self, PayError> {
        let h = hours::over(i.ledger, i.zones, days);
        let (visits, travel) = (i.contract.rate, for_ways(i));
        let classes = [
            ("pay-wage-visits", Class::Visit, Some(visits)),
            ("pay-wage-office", Class::Office, Some(visits)),
            ("pay-wage-shift", Class::Shift, Some(visits)),
            ("pay-wage-between", Class::Between, travel),
        ];
        let mut logged = Span::<Millis>::default();
        for (id, class, rate) in classes {
            let span = h.span(class);
            let Some(rate) = rate.filter(|_| span.best.0 > 0) else {
                continue;
            };
            logged = logged.plus(span);
            working.push(Line {
                text: Phrase::new(id).with("time", Arg::Duration(span.best)),
                money: Some(tally.add(Exact::of_time(rate, span.best))?),
            });
        }
        let stays = [Class::Visit, Class::Office, Class::Shift].map(|c| h.span(c).best);
        let stays: Millis = stays.into_iter().sum();
        let ledger = i.ledger.within(i.zones.days(days));
        let rounded = time_paid(i, &ledger).0 - stays;
        if rounded != Millis::ZERO {
            working.push(Line {
                text: Phrase::new("pay-payslip-rounded"),
                money: Some(tally.add(Exact::of_time(visits, rounded))?),
            });
        }
        let plain = tally.total();
        // Which hours are unsure isn't known: at the low end those that pay most
        // weren't worked, at the high end they were.
        let most = travel.map_or(
            visits,
            |t| {
                if t.micros > visits.micros { t } else { visits }
            },
        );
        let (shorter, longer) = by_steps(i, &ledger)?;
        let mut least = plain.minus(most.for_time(logged.best - logged.low)?)?;
        least = at_least_nothing(least.minus(shorter)?);
        let all = plain.plus(most.for_time(logged.high - logged.best)?)?;
        let all = all.plus(longer)?;
        let promised = Guaranteed::of(i, days)?;
        if salary {
            // It may be for all hours of the month, as long as it is.
            let floor = visits.for_time(promised.hours)?;
            least.minor = least.minor.min(floor.minor);
        }
        let ways = h.span(Class::Between);
        let top_up = promised.beyond(promised.hours, ways.best, plain)?;
        if top_up.minor > 0 {
            let text = Phrase::new("pay-payslip-guaranteed");
            working.push(Line {
                text: text.with("time", Arg::Duration(promised.hours)),
                money: Some(tally.add(Exact::of_money(top_up))?),
            });
        }
        let low = promised.beyond(promised.without_leave, ways.low, least)?;
        let high = promised.beyond(promised.hours, ways.high, all)?;
        Ok(Self {
            low: least.plus(low)?,
            best: tally.total(),
            high: all.plus(high)?,
            logged,
        })
    }
}

/// How much less and more visits come to where each is rounded: a minute may be
/// worth a whole step.
fn by_steps(i: &Inputs<'_>, ledger: &Ledger) -> Result<(Money, Money), PayError> {
    let rate = i.contract.rate;
    if i.contract.rounding.step == Millis::ZERO {
        let none = Money::new(0, rate.currency);
        return Ok((none, none));
    }
    let shortest = |e: &Entry| Millis((e.time.low - e.doubt).0.max(0));
    let best = rounded_visits(i, ledger, |e| e.time.best());
    let low = rounded_visits(i, ledger, shortest);
    let high = rounded_visits(i, ledger, |e| e.time.high + e.doubt);
    Ok((rate.for_time(best - low)?, rate.for_time(high - best)?))
}

/// What the contract pays for an hour on the way, if anything.
fn for_ways(i: &Inputs<'_>) -> Option<Rate> {
    match i.contract.travel {
        TravelPay::Unpaid => None,
        TravelPay::AsVisits => Some(i.contract.rate),
        TravelPay::At(rate) => Some(rate),
    }
}

/// Hours that are paid in any case, once the days are over.
struct Guaranteed<'a> {
    i: &'a Inputs<'a>,
    hours: Millis,
    /// Those of days that weren't leave: at the low end leave has none, and there
    /// are none where the payslip has leave of which it doesn't say the hours.
    without_leave: Millis,
    /// Pay for leave, which may be for these hours.
    for_leave: Money,
}

impl<'a> Guaranteed<'a> {
    fn of(i: &'a Inputs<'a>, days: DateRange) -> Result<Self, PayError> {
        let by_days = guaranteed_so_far(i, days);
        let hours = match i.contract.pay_period {
            // A month's pay is a twelfth of the year's, however long the month is.
            PayPeriod::Month { .. } if days.len() >= SHORTEST_MONTH => {
                let week = i.contract.guaranteed_week.unwrap_or_default();
                let months = (days.len() + 15) / 30;
                by_days.min(Millis(week.0.saturating_mul(52 * months) / 12))
            }
            _ => by_days,
        };
        let leave = |day: &NaiveDate| {
            let day = i.zones.day(*day);
            let mut leave = i.marks.leave.iter();
            leave.any(|l| l.start() < day.end() && day.start() < l.end())
        };
        let off = days.iter().filter(leave).count() as i64;
        let slips = i.payslips.iter();
        let slips = slips.filter(|p| p.days().overlap(days).is_some());
        let lines = slips.flat_map(|p| p.lines());
        let leave: Vec<_> = lines.filter(|l| l.item == Item::Leave).collect();
        // Leave and sickness may be paid below the agreed rate, and still be all
        // that is due for their hours.
        let by_hours = leave.iter().filter_map(|l| l.hours).sum();
        let by_hours = i.contract.rate.for_time(by_hours)?.minor;
        let paid = leave.iter().map(|l| l.amount.minor);
        let for_leave = paid.fold(0, i64::saturating_add).max(by_hours).max(0);
        let is_open = leave.iter().any(|l| l.hours.is_none());
        Ok(Self {
            i,
            hours,
            without_leave: match is_open {
                true => Millis::ZERO,
                false => Millis(hours.0 / days.len().max(1) * (days.len() - off)),
            },
            for_leave: Money::new(for_leave, i.contract.rate.currency),
        })
    }

    /// What so many guaranteed hours come to beyond what the work does. Ways at a
    /// rate of their own are paid beside them.
    fn beyond(&self, hours: Millis, ways: Millis, plain: Money) -> Result<Money, PayError> {
        if hours == Millis::ZERO {
            return Ok(Money::new(0, plain.currency));
        }
        let beside = pays_apart(self.i.contract.travel, ways);
        let floor = Exact::of_time(self.i.contract.rate, hours).plus(beside);
        let floor = floor.money(plain.currency)?;
        Ok(at_least_nothing(floor.minus(plain)?.minus(self.for_leave)?))
    }
}

/// What a payslip paid as basic pay and for ways. Hours that it tells without any
/// amount are taken as paid at the agreed rate.
fn less_paid(
    i: &Inputs<'_>,
    slip: &Payslip,
    tally: &mut Tally,
    working: &mut Vec<Line>,
) -> Result<(), PayError> {
    let mut less = |text, paid| -> Result<(), PayError> {
        let money = Some(tally.add(Exact::zero().minus(paid))?);
        working.push(Line { text, money });
        Ok(())
    };
    let paid = slip.sum(&OF_TIME);
    if paid.minor != 0 {
        let text = with_days("pay-wage-paid-payslip", slip.days());
        less(text, Exact::of_money(paid))?;
    }
    let bare = slip.lines().iter().filter(|l| l.amount.minor == 0);
    for line in bare.filter(|l| OF_TIME.contains(&l.item)) {
        let Some(time) = line.hours.filter(|t| t.0 > 0) else {
            continue;
        };
        let rate = match line.item {
            Item::Travel => for_ways(i).unwrap_or(i.contract.rate),
            _ => i.contract.rate,
        };
        let text = Phrase::new("pay-payslip-no-amount").with("time", Arg::Duration(time));
        less(text, Exact::of_time(rate, time))?;
    }
    Ok(())
}

/// What of pay above basic pay may be basic pay: a line that tells its hours, as
/// for overtime, may have all of their pay.
fn maybe_basic(rate: Rate, slips: &[&Payslip]) -> Result<Money, PayError> {
    let mut all = Money::new(0, rate.currency);
    let lines = slips.iter().flat_map(|p| p.lines());
    for line in lines.filter(|l| l.item == Item::Premium && l.amount.minor > 0) {
        let most = rate.for_time(line.hours.unwrap_or_default())?;
        let minor = line.amount.minor.min(most.minor);
        all = all.plus(Money::new(minor, rate.currency))?;
    }
    Ok(all)
}
