//! The payslip against the log.

use stint_model::{Arg, Millis, Money, Phrase};

use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours;
use crate::ledger::Class;
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Tally};
use crate::span::{MoneySpan, Span, at_least_nothing};

/// Hours that the contract pays (visits, office, travel where agreed) against
/// hours that the payslip paid, each at its own agreed rate. None if it doesn't
/// say its hours, or says as many as the log or more; nor if it isn't the one
/// payslip for these hours, as another for some of its days has pay for time.
pub(super) fn against_log(i: &Inputs<'_>, slip: &Payslip) -> Result<Option<Finding>, PayError> {
    let Some(on_slip) = slip.hours(&[Item::Basic, Item::Travel]) else {
        return Ok(None);
    };
    let days = slip.days();
    let pays = |p: &Payslip| p.has(Item::Basic) || p.has(Item::Travel);
    let others = i.payslips.iter().filter(|p| p.days() != days);
    let mut others = others.filter(|p| p.days().overlap(days).is_some());
    if !slip.has(Item::Basic) || others.any(pays) {
        return Ok(None);
    }
    let h = hours::over(i.ledger, i.zones, days);
    let visits = i.contract.rate;
    let travel = match i.contract.travel {
        TravelPay::Unpaid => None,
        TravelPay::AsVisits => Some(visits),
        TravelPay::At(rate) => Some(rate),
    };
    let classes = [
        ("pay-wage-visits", Class::Visit, Some(visits)),
        ("pay-wage-office", Class::Office, Some(visits)),
        ("pay-wage-shift", Class::Shift, Some(visits)),
        ("pay-wage-between", Class::Between, travel),
    ];
    let mut tally = Tally::new(visits.currency);
    let mut working = Vec::new();
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
    let missing = |t: Millis| Millis((t - on_slip).0.max(0));
    let time = Span::new(
        missing(logged.low),
        missing(logged.best),
        missing(logged.high),
    );
    // Nothing is missing for sure: no claim.
    if time.low.0 == 0 {
        return Ok(None);
    }
    // Where travel has a rate of its own, its hours on the payslip have it too.
    let on_way = slip.hours(&[Item::Travel]).unwrap_or_default();
    let paid = Exact::of_time(visits, on_slip - on_way)
        .plus(Exact::of_time(travel.unwrap_or(visits), on_way));
    working.push(Line {
        text: Phrase::new("pay-payslip-hours").with("time", Arg::Duration(on_slip)),
        money: Some(tally.add(Exact::zero().minus(paid))?),
    });
    let best = tally.total();
    // Which hours are unsure isn't known: at the low end those that pay most
    // weren't worked, at the high end they were.
    let most = travel.map_or(
        visits,
        |t| if t.micros > visits.micros { t } else { visits },
    );
    let moved = |by: Millis| -> Result<Money, PayError> {
        Ok(at_least_nothing(best.plus(most.for_time(by)?)?))
    };
    let amount = MoneySpan::new(
        moved(time.low - time.best)?,
        best,
        moved(time.high - time.best)?,
    )?;
    // More hours than were paid, but at the lower rate: no money is missing.
    if best.minor <= 0 {
        return Ok(None);
    }
    let headline = with_money(with_days("pay-payslip-headline", days), amount)
        .with("time", Arg::Duration(time.best));
    Ok(Some(Finding {
        kind: FindingKind::PayslipHours,
        days,
        headline,
        amount: Some(amount),
        time: Some(time),
        working,
        sources: Vec::new(),
        narrow: i.narrow_hours(days),
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}
