//! Travel between clients that wasn't paid, in money.

use stint_model::{Arg, Millis, Money, Phrase};

use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::Hours;
use crate::ledger::Class;
use crate::pack::{Figure, RuleKey, Treatment};
use crate::rate::{Exact, Rate, Tally};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// What the time between clients is worth: the agreed rate less what is paid
/// for travel. Nobody agreed to pay that, and mostly the law asks for no more
/// than the minimum wage over the whole period: then it isn't what is owed. It
/// is where the pack says that such time is paid as work. None where travel is
/// paid as visits are.
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
    let rate = Phrase::new("pay-travel-rate").with("rate", Arg::Money(missing.money()));
    let mut working = vec![said(rate)];
    let due = paid_as_work(i, days);
    let id = match due {
        Some(_) => "pay-travel-due-headline",
        None => {
            working.insert(0, said(Phrase::new(WORTH)));
            "pay-travel-headline"
        }
    };
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
    let headline = with_money(with_days(id, days), amount).with("time", Arg::Duration(time.best));
    let laws = i.rule(RuleKey::TravelBetween, days.first).into_iter();
    let mut narrow = i.narrow_hours(days);
    narrow.extend(no_law(i, days));
    Ok(Some(Finding {
        kind: FindingKind::UnpaidTravel,
        days,
        headline,
        amount: Some(amount),
        time: Some(time),
        working,
        sources: laws.chain(due).map(|f| f.citation.clone()).collect(),
        narrow,
        steps: Vec::new(),
        plans: Vec::new(),
    }))
}

/// The line that says that nobody promised it.
const WORTH: &str = "pay-travel-worth";

impl Finding {
    /// Whether it tells of ways what they are worth, and not what is owed.
    pub fn is_worth_alone(&self) -> bool {
        self.working.iter().any(|l| l.text.id == WORTH)
    }
}

/// The rule by which ways are paid as work, as by a collective agreement.
fn paid_as_work<'a>(i: &'a Inputs<'_>, days: DateRange) -> Option<&'a Figure> {
    let rules = i.rule(RuleKey::TravelPaid, days.first).into_iter();
    let mut counts = rules.filter(|f| f.treatment() == Some(Treatment::Counts));
    counts.next()
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
