//! The minimum wage over a pay period, after unpaid travel and costs; or in each
//! week or hour of it, see [`super::reached`].
//!
//! United Kingdom: the test is the average over the pay reference period
//! (National Minimum Wage Regulations 2015, reg. 6); travel between
//! assignments counts (reg. 34), between home and an assignment it doesn't;
//! what the worker spends for the job and isn't given back lowers her pay
//! (reg. 13).

use stint_model::{Arg, Millis, Money, Phrase};

use super::on_duty::{self, Against};
use super::paid::Paid;
use super::period_rate::{PeriodRate, cite_wage, rate_of};
use super::reached::{Change, Reached};
use super::slips::Slips;
use super::wage_lines::{steps, working};
use super::{Finding, FindingKind, Inputs, Line, costs, lodging, travel, with_days, with_money};
use crate::arrears::arrears;
use crate::error::PayError;
use crate::hours::Hours;
use crate::ledger::Class;
use crate::pack::{Citation, RuleKey, Treatment};
use crate::rate::{Exact, Rate};
use crate::span::{MoneySpan, Span, at_least_nothing};
use crate::zones::DateRange;

/// What is due, paid and missing, at one end of the range.
#[derive(Clone, Copy)]
pub(super) struct Test {
    pub(super) due: Money,
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
    let slips = Slips::of(i, days);
    let costs = costs::of(i, &slips)?;
    let mut paid = Paid::of(i, &slips, &ledger)?;
    let reached = Reached::of(i, days);
    let full = paid.total(rate.total.currency)?;
    let change = Change::of(i, &slips, &mut paid, &h, rate.highest)?;
    paid.lines.extend(change.lines);
    let lodging = lodging::counted(i, &slips)?;
    let best = Test {
        due: rate.total,
        paid: full.plus(change.paid)?,
        lodging: lodging.amount,
        costs: costs.amount.best,
    };
    let time = Time { hours: &h, worked };
    // A day that may be long, lodging of which not all is known, and what
    // payslips are for of other days lie above the best figure; they too are
    // held against what was paid above the minimum.
    let more = rate.maybe_more.plus(lodging.more)?;
    let open = Open {
        more: more.plus(paid.maybe_less()?)?.plus(change.more)?,
        less: lodging.less.plus(paid.maybe_more()?)?.plus(change.less)?,
        fixed: paid.by_payslip || change.fixed,
    };
    let amount = range(&paid, &rate, best, costs.amount, open, &time)?;
    let off = [costs.lines, lodging.lines].concat();
    let mut working = working(&rate, worked.best, best, off, &paid, &h, i)?;
    let mut sources = rate.sources.clone();
    let (said, laws) = reached.said(i, days);
    working.extend(said);
    sources.extend(laws);
    sources.extend(lodging.law);
    let none = |class| h.span(class).high == Millis::ZERO;
    let laws = [
        (RuleKey::TravelBetween, none(Class::Between)),
        (RuleKey::TravelHome, none(Class::Commute)),
        (RuleKey::CostsReducePay, costs.amount.high.minor == 0),
    ];
    for (key, _) in laws.into_iter().filter(|(_, unused)| !unused) {
        let rules = i.rule(key, days.first);
        sources.extend(rules.into_iter().map(|f| f.citation.clone()));
    }
    let duty = on_duty::said(i, Against::Pay, days);
    working.extend(duty.lines);
    sources.extend(duty.laws);
    sources.extend(rate.law_of_long_days());
    let arrears = at_todays_rate(i, days, amount.best, rate.lowest, &mut sources)?;
    working.extend(arrears);
    let mut narrow = i.narrow_hours(days);
    narrow.extend(duty.narrow);
    narrow.extend(lodging.narrow);
    if !none(Class::Between) {
        narrow.extend(travel::no_law(i, days));
    }
    narrow.extend(slips.asked());
    narrow.extend(costs.narrow);
    if !rate.maybe_long.is_empty() {
        narrow.push(Phrase::new("pay-narrow-ends"));
    }
    if i.contract.own_costs.is_none() && h.length(Class::Between).best().0 > 0.0 {
        narrow.push(Phrase::new("pay-narrow-costs"));
    }
    let [missed, may_be_missed, met] = reached.headlines();
    let below = amount.best.minor > 0;
    let (kind, id) = if below {
        (FindingKind::BelowMinimumWage, missed)
    } else if amount.high.minor > 0 {
        (FindingKind::BelowMinimumWage, may_be_missed)
    } else {
        (FindingKind::MinimumWageMet, met)
    };
    let got = best.counts()?.minus(best.costs)?;
    let (hourly, least) = rate.for_an_hour(got, worked.best, below)?;
    let headline = with_money(with_days(id, days), amount)
        .with("hourly", Arg::Money(hourly))
        .with("rate", Arg::Money(least));
    Ok(Some(Finding {
        kind,
        days,
        headline,
        amount: Some(amount),
        time: Some(worked),
        working,
        sources,
        narrow,
        steps: steps(i, best, rate.lowest, &h, reached)?,
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
            .with("rate", today.arg()),
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

/// The time that a range of money is made from.
struct Time<'a> {
    hours: &'a Hours,
    worked: Span<Millis>,
}

/// What isn't known of due and paid, beside the hours: how much more may be
/// missing, and how much less.
#[derive(Clone, Copy)]
struct Open {
    more: Money,
    less: Money,
    /// What was paid is known, and doesn't move with the hours.
    fixed: bool,
}

/// The least and the most that can be missing: of everything that time with
/// clients, on the way and the rest can be, what is due for it less what is
/// paid for it. An end that is off may have moved minutes from paid visits to
/// unpaid ways, so all combinations count; what a payslip says was paid doesn't
/// move with the hours. More or less work may have been on any day, and so at any
/// of the period's rates. What is `open` is so on top of all that.
fn range(
    known: &Paid<'_>,
    rates: &PeriodRate,
    best: Test,
    costs: MoneySpan,
    open: Open,
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
        // Where each hour stands by itself, those that were paid are no matter.
        let all = match known.cap.is_some() && !open.fixed {
            true => v + w + r,
            false => (v + w + r).max(worked.low).min(worked.high),
        };
        let due = Exact::of_time(minimum, all - worked.best);
        let paid = match open.fixed {
            true => Exact::zero(),
            false => known
                .agreed(v, w)
                .minus(known.agreed(visits.best, travel.best)),
        };
        Ok(middle.plus(due.minus(paid).money(middle.currency)?)?)
    };
    // Up to the guaranteed hours, more visits raise what is missing; beyond
    // them the agreed pay rises too.
    let turn = known.guaranteed.max(visits.low).min(visits.high);
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
    low = low.plus(costs.low.minus(costs.best)?)?.minus(open.less)?;
    high = high.plus(costs.high.minus(costs.best)?)?.plus(open.more)?;
    let [low, middle, high] = [low, middle, high].map(at_least_nothing);
    Ok(MoneySpan::new(low, middle, high)?)
}
