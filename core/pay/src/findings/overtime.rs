//! Overtime that is due above the plain rate.

use stint_model::{Arg, Millis, Money, Phrase};

use super::on_duty::{self, Against};
use super::paid::{agreed, guaranteed};
use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::error::PayError;
use crate::hours;
use crate::ledger::Class;
use crate::overtime::overtime;
use crate::pack::{Citation, RuleKey, Treatment};
use crate::payslip::Item;
use crate::rate::{Exact, Rate};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// For each ISO week: what overtime adds to the plain rate for all hours
/// worked, or to the average rate of the week where the law takes that. None
/// where the pack has no overtime or the hours don't reach it.
pub(super) fn premiums(i: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    for week in i.days.iso_weeks() {
        out.extend(premium(i, week)?);
    }
    Ok(out)
}

fn premium(i: &Inputs<'_>, week: DateRange) -> Result<Option<Finding>, PayError> {
    let by_day = hours::by_day(&i.ledger.within(i.zones.days(week)), i.zones);
    let worked = |end: fn(Span<Millis>) -> Millis| -> Vec<Millis> {
        week.iter()
            .map(|d| {
                let h = by_day.get(&d);
                h.map_or(Millis::ZERO, |h| end(h.working(i.counted(Against::Pay, d))))
            })
            .collect()
    };
    let paid = Paid::of(i, week);
    let at = |days: &[Millis], end: fn(&Paid<'_>, Millis) -> Exact| {
        let all = days.iter().copied().sum();
        let plain = plain_rate(i, week, end(&paid, all), all)?;
        let band = i.contract.band.as_deref();
        let pay = overtime(i.pack, band, week.first, plain.rate, days)?;
        Ok::<_, PayError>((plain, pay))
    };
    let (plain, best) = at(&worked(|s| s.best), |p, all| p.best(all))?;
    if best.premium.minor <= 0 {
        return Ok(None);
    }
    // More hours and more pay for them both raise what overtime adds.
    let (_, low) = at(&worked(|s| s.low), |p, all| p.low(all))?;
    let (_, high) = at(&worked(|s| s.high), |p, all| p.high(all))?;
    let amount = MoneySpan::new(low.premium, best.premium, high.premium)?;
    let part = |(factor, time, money): &(u32, Millis, Money)| Line {
        text: Phrase::new("pay-overtime-part")
            .with("time", Arg::Duration(*time))
            .with("factor", Arg::Percent(f64::from(*factor) / 10.0))
            .with("rate", plain.rate.arg()),
        money: Some(*money),
    };
    let parts: Vec<Line> = best.parts.iter().map(part).collect();
    let mut working = plain.lines;
    working.extend(parts);
    let for_all = best.total.minus(best.premium)?;
    working.push(Line {
        text: Phrase::new("pay-overtime-plain"),
        money: Some(Money::new(0, for_all.currency).minus(for_all)?),
    });
    working.extend(on_payslips(i, week));
    let duty = on_duty::said(i, Against::Pay, week);
    working.extend(duty.lines);
    let sources = best.sources.into_iter().chain(plain.laws).chain(duty.laws);
    let mut narrow = i.narrow_hours(week);
    narrow.extend(duty.narrow);
    Ok(Some(Finding {
        kind: FindingKind::Overtime,
        days: week,
        headline: with_money(with_days("pay-overtime-headline", week), amount),
        amount: Some(amount),
        time: None,
        working,
        sources: sources.collect(),
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}

/// What the contract pays of a week's hours.
struct Paid<'a> {
    i: &'a Inputs<'a>,
    guaranteed: Millis,
    visits: Span<Millis>,
    travel: Span<Millis>,
    /// The least of visits and ways together.
    least: Millis,
    /// Waiting that counts as work and that no contract pays.
    waiting: Millis,
}

impl<'a> Paid<'a> {
    fn of(i: &'a Inputs<'a>, week: DateRange) -> Self {
        let h = hours::over(i.ledger, i.zones, week);
        let visits = h.span(Class::Visit).plus(h.span(Class::Office));
        let waiting = match i.contract.waiting_is_work {
            Some(true) => h.span(Class::Waiting).low,
            _ => Millis::ZERO,
        };
        Self {
            i,
            guaranteed: guaranteed(i, week),
            visits: visits.plus(h.span(Class::Shift)),
            travel: h.span(Class::Between),
            least: h.worked().low,
            waiting,
        }
    }

    /// Pay for hours that were guaranteed and not worked is for no hour of work,
    /// so it doesn't raise the average of those that were.
    fn agreed(&self, visits: Millis, travel: Millis, worked: Millis) -> Exact {
        agreed(self.i, self.guaranteed.min(worked), visits, travel)
    }

    fn best(&self, worked: Millis) -> Exact {
        self.agreed(self.visits.best, self.travel.best, worked)
    }

    /// An end that is off moves minutes from visits to ways: both can't be as
    /// short as they can be in the hours that there are.
    fn low(&self, worked: Millis) -> Exact {
        let sum = self.least.min(worked);
        let short = |s: Span<Millis>, other: Millis| (sum - other).max(s.low).min(s.high);
        let (v, t) = (self.visits.low, self.travel.low);
        let few_visits = self.agreed(v, short(self.travel, v), worked);
        few_visits.min(self.agreed(short(self.visits, t), t, worked))
    }

    /// All hours that are no ways, known or not, may have been paid visits.
    fn high(&self, worked: Millis) -> Exact {
        let paid = |travel: Millis| {
            let visits = (worked - travel - self.waiting).max(Millis::ZERO);
            self.agreed(visits, travel, worked)
        };
        paid(self.travel.low).max(paid(self.travel.high))
    }
}

/// The rate that overtime is counted on, with how it comes about.
struct PlainRate {
    rate: Rate,
    lines: Vec<Line>,
    laws: Vec<Citation>,
}

/// The agreed rate; where the law takes the average of a week in which hours
/// were paid less or not at all, that, but no less than the minimum wage
/// (29 CFR 778.107, 778.109).
fn plain_rate(
    i: &Inputs<'_>,
    week: DateRange,
    paid: Exact,
    worked: Millis,
) -> Result<PlainRate, PayError> {
    let agreed = i.contract.rate;
    let mut plain = PlainRate {
        rate: agreed,
        lines: Vec::new(),
        laws: Vec::new(),
    };
    let rules = i.rule(RuleKey::RegularRate, week.first);
    let law = rules
        .first()
        .filter(|f| f.treatment() == Some(Treatment::Counts));
    let average = paid.per_hour(worked, agreed.currency);
    let (Some(law), Some(average)) = (law, average.filter(|r| r.micros != agreed.micros)) else {
        return Ok(plain);
    };
    let line = |text| Line { text, money: None };
    plain.lines.push(line(
        Phrase::new("pay-overtime-average")
            .with("paid", Arg::Money(paid.money(agreed.currency)?))
            .with("time", Arg::Duration(worked))
            .with("rate", Arg::Money(average.money())),
    ));
    plain.laws.push(law.citation.clone());
    plain.rate = average;
    let least = i
        .pack
        .minimum_wage(i.contract.band.as_deref(), week.first)
        .filter(|(_, least)| least.micros > average.micros);
    if let Some((figure, least)) = least {
        plain.lines.push(line(
            Phrase::new("pay-overtime-least").with("rate", least.arg()),
        ));
        plain.laws.push(figure.citation.clone());
        plain.rate = least;
    }
    Ok(plain)
}

/// What kept payslips paid above the plain rate for a stretch that holds days
/// of the week.
fn on_payslips(i: &Inputs<'_>, week: DateRange) -> impl Iterator<Item = Line> {
    let of_week = i
        .payslips
        .iter()
        .filter(move |p| p.days().overlap(week).is_some());
    of_week
        .map(|p| (p.days(), p.sum(&[Item::Premium])))
        .filter(|(_, money)| money.minor > 0)
        .map(|(days, money)| Line {
            text: with_days("pay-overtime-on-slip", days).with("money", Arg::Money(money)),
            money: None,
        })
}
