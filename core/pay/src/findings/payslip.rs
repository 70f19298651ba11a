//! The payslip against the log.

use stint_model::{Arg, Millis, Money, Phrase};

use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::error::PayError;
use crate::hours;
use crate::ledger::Class;
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Tally};
use crate::span::{MoneySpan, Span};

/// Hours that the contract pays (visits, office, travel where agreed) against
/// hours that the payslip paid. None if it says no hours, or as many as the
/// log or more.
pub(super) fn against_log(i: &Inputs<'_>, slip: &Payslip) -> Result<Option<Finding>, PayError> {
    let Some(on_slip) = slip.hours(&[Item::Basic, Item::Travel]) else {
        return Ok(None);
    };
    let days = slip.days();
    let h = hours::over(i.ledger, i.zones, days);
    let mut classes = vec![
        ("pay-wage-visits", Class::Visit),
        ("pay-wage-office", Class::Office),
        ("pay-wage-shift", Class::Shift),
    ];
    let travel_paid = i.contract.travel != crate::contract::TravelPay::Unpaid;
    if travel_paid {
        classes.push(("pay-wage-between", Class::Between));
    }
    let mut tally = Tally::new(i.contract.rate.currency);
    let mut working = Vec::new();
    let mut logged = Span::<Millis>::default();
    for (id, class) in classes {
        let span = h.span(class);
        if span.best.0 == 0 {
            continue;
        }
        logged = logged.plus(span);
        working.push(Line {
            text: Phrase::new(id).with("time", Arg::Duration(span.best)),
            money: Some(tally.add(Exact::of_time(i.contract.rate, span.best))?),
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
    let negative = Millis(-on_slip.0);
    working.push(Line {
        text: Phrase::new("pay-payslip-hours").with("time", Arg::Duration(on_slip)),
        money: Some(tally.add(Exact::of_time(i.contract.rate, negative))?),
    });
    let money = |t: Millis| -> Result<Money, PayError> { Ok(i.contract.rate.for_time(t)?) };
    let amount = MoneySpan::new(money(time.low)?, tally.total(), money(time.high)?)?;
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
