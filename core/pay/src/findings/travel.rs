//! Travel between clients that wasn't paid, in money.

use stint_model::{Arg, Millis, Money, Phrase};

use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::Hours;
use crate::ledger::Class;
use crate::pack::RuleKey;
use crate::rate::{Exact, Rate, Tally};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// What the time between clients is worth: the agreed rate less what is paid
/// for travel. Nobody agreed to pay that, and the law asks for no more than the
/// minimum wage over the whole period: so it isn't what is owed. None where
/// travel is paid as visits are.
pub(super) fn unpaid(i: &Inputs<'_>, days: DateRange) -> Result<Option<Finding>, PayError> {
    let missing = match i.contract.travel {
        TravelPay::AsVisits => return Ok(None),
        TravelPay::Unpaid => i.contract.rate,
        TravelPay::At(paid) => Rate {
            micros: (i.contract.rate.micros - paid.micros).max(0),
            ..i.contract.rate
        },
    };
    let legs = i.ledger.within(i.zones.days(days));
    let mut tally = Tally::new(missing.currency);
    let said = |text| Line { text, money: None };
    let mut working = vec![
        said(Phrase::new("pay-travel-worth")),
        said(Phrase::new("pay-travel-rate").with("rate", Arg::Money(missing.money()))),
    ];
    let time = Hours::of(&legs).span(Class::Between);
    for leg in legs.entries().iter().filter(|e| e.class == Class::Between) {
        let best = leg.time.best();
        let start = leg.interval.start();
        working.push(Line {
            text: Phrase::new("pay-travel-leg")
                .with("start", Arg::DateTime(start.local(i.zones.offset(start))))
                .with("from", i.place_name(leg.from))
                .with("to", i.place_name(leg.to))
                .with("time", Arg::Duration(best)),
            money: Some(tally.add(Exact::of_time(missing, best))?),
        });
    }
    let amount = worth(missing, time, tally.total())?;
    if amount.high.minor <= 0 {
        return Ok(None);
    }
    let headline = with_money(with_days("pay-travel-headline", days), amount)
        .with("time", Arg::Duration(time.best));
    let laws = i.rule(RuleKey::TravelBetween, days.first);
    let mut narrow = i.narrow_hours(days);
    narrow.extend(no_law(i, days));
    Ok(Some(Finding {
        kind: FindingKind::UnpaidTravel,
        days,
        headline,
        amount: Some(amount),
        time: Some(time),
        working,
        sources: laws.into_iter().map(|f| f.citation.clone()).collect(),
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}

/// What is said where the pack names no law by which ways between clients count.
pub(super) fn no_law(i: &Inputs<'_>, days: DateRange) -> Option<Phrase> {
    let none = i.rule(RuleKey::TravelBetween, days.first).is_empty();
    none.then(|| Phrase::new("pay-narrow-travel-law"))
}

fn worth(rate: Rate, time: Span<Millis>, best: Money) -> Result<MoneySpan, PayError> {
    Ok(MoneySpan::new(
        rate.for_time(time.low)?,
        best,
        rate.for_time(time.high)?,
    )?)
}
