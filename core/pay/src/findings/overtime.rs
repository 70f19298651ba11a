//! Overtime that is due above the plain rate.

use stint_model::{Arg, Millis, Money, Phrase};

use super::on_duty::{self, Against};
use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::error::PayError;
use crate::hours;
use crate::overtime::overtime;
use crate::span::MoneySpan;
use crate::zones::DateRange;

/// For each ISO week: what overtime adds to the plain rate for all hours
/// worked. None where the pack has no overtime or the hours don't reach it.
pub(super) fn premiums(i: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    for week in i.days.iso_weeks() {
        out.extend(premium(i, week)?);
    }
    Ok(out)
}

fn premium(i: &Inputs<'_>, week: DateRange) -> Result<Option<Finding>, PayError> {
    let by_day = hours::by_day(&i.ledger.within(i.zones.days(week)), i.zones);
    let worked = |end: fn(crate::span::Span<Millis>) -> Millis| -> Vec<Millis> {
        week.iter()
            .map(|d| {
                let h = by_day.get(&d);
                h.map_or(Millis::ZERO, |h| end(h.working(i.counted(Against::Pay, d))))
            })
            .collect()
    };
    let pay = |days: &[Millis]| {
        let band = i.contract.band.as_deref();
        overtime(i.pack, band, week.first, i.contract.rate, days)
    };
    let best = pay(&worked(|s| s.best))?;
    if best.premium.minor <= 0 {
        return Ok(None);
    }
    let low = pay(&worked(|s| s.low))?.premium;
    let high = pay(&worked(|s| s.high))?.premium;
    let amount = MoneySpan::new(low, best.premium, high)?;
    let mut working: Vec<Line> = best
        .parts
        .iter()
        .map(|(factor, time, money)| Line {
            text: Phrase::new("pay-overtime-part")
                .with("time", Arg::Duration(*time))
                .with("factor", Arg::Percent(f64::from(*factor) / 10.0))
                .with("rate", Arg::Money(i.contract.rate.money())),
            money: Some(*money),
        })
        .collect();
    let plain = best.total.minus(best.premium)?;
    working.push(Line {
        text: Phrase::new("pay-overtime-plain"),
        money: Some(Money::new(0, plain.currency).minus(plain)?),
    });
    let duty = on_duty::said(i, Against::Pay, week);
    working.extend(duty.lines);
    let sources = best.sources.into_iter().chain(duty.laws).collect();
    let mut narrow = i.narrow_hours(week);
    narrow.extend(duty.narrow);
    Ok(Some(Finding {
        kind: FindingKind::Overtime,
        days: week,
        headline: with_money(with_days("pay-overtime-headline", week), amount),
        amount: Some(amount),
        time: None,
        working,
        sources,
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}
