//! Travel between clients that wasn't paid, in money.

use stint_model::{Arg, Millis, Money, Phrase};

use super::on_duty::Against;
use super::paid::{Paid, Wider, pays_apart};
use super::slips::Slips;
use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::{Counted, Hours};
use crate::ledger::{Class, Ledger};
use crate::pack::{Figure, RuleKey, Treatment};
use crate::rate::{Exact, Rate, Tally};
use crate::span::{MoneySpan, Span, at_least_nothing};
use crate::zones::DateRange;

/// What the time between clients is worth: the agreed rate less what was paid
/// for it. Nobody agreed to pay that, and mostly the law asks for no more than
/// the minimum wage over the whole period: then it isn't what is owed. It is
/// where the pack says that such time is paid as work. What the contract promises
/// for ways is no part of it: see [`super::payslip`]. None where travel is paid
/// as visits are, or payslips or guaranteed hours surely paid for it. `least`
/// says whether the minimum wage of these days is known.
pub(super) fn unpaid(
    i: &Inputs<'_>,
    days: DateRange,
    least: bool,
) -> Result<Option<Finding>, PayError> {
    let ledger = i.ledger.within(i.zones.days(days));
    let slips = Slips::of(i, days);
    let paid = Paid::of(i, &slips, &ledger)?;
    let Some(lacking) = lacking(i) else {
        return Ok(None);
    };
    let hours = Hours::of(&ledger);
    let ways = hours.span(Class::Between);
    let (legs, worth) = legs(i, &ledger, lacking)?;
    let rest = perhaps_paid(i, &hours, days);
    let amount = left(i, &paid, &hours, lacking, rest)?;
    if amount.high.minor <= 0 {
        return Ok(None);
    }
    let said = |text| Line { text, money: None };
    let rate = Phrase::new("pay-travel-rate").with("rate", lacking.arg());
    let mut working = vec![said(rate)];
    let due = paid_as_work(i, days);
    let some = matches!(i.contract.travel, TravelPay::At(_));
    let id = match (due.is_some(), amount.best.minor > 0) {
        (true, true) => "pay-travel-due-headline",
        (true, false) => "pay-travel-due-maybe-headline",
        (false, true) if some => "pay-travel-less-headline",
        (false, true) => "pay-travel-headline",
        (false, false) => "pay-travel-maybe-headline",
    };
    if due.is_none() {
        let worth = if least { WORTH } else { WORTH_NO_LEAST };
        working.insert(0, said(Phrase::new(worth)));
    }
    working.extend(legs);
    if worth != amount.best {
        working.push(covered(&paid, i.contract.rate, worth, amount.best)?);
        if rest > Millis::ZERO {
            let rest = Phrase::new("pay-travel-rest").with("time", Arg::Duration(rest));
            working.push(said(rest));
        }
    }
    let wider = paid.wider_ways.iter();
    let wider = wider.map(|w| w.said("pay-travel-paid-wider", "pay-travel-paid-wider-days"));
    working.extend(wider.map(said));
    let time = unpaid_time(ways, amount, lacking)?;
    let headline = with_money(with_days(id, days), amount).with("time", Arg::Duration(time.best));
    let laws = i.rule(RuleKey::TravelBetween, days.first).into_iter();
    let mut narrow = i.narrow_hours(days);
    narrow.extend(no_law(i, days));
    if due.is_some() {
        working.push(said(Phrase::new("pay-travel-due-limit")));
    }
    narrow.extend(slips.asked());
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

/// What an hour on the way lacks of the agreed rate: what the contract doesn't
/// promise for it. What it promises and payslips didn't pay is held against them.
fn lacking(i: &Inputs<'_>) -> Option<Rate> {
    let agreed = i.contract.rate;
    match i.contract.travel {
        TravelPay::AsVisits => None,
        TravelPay::At(travel) => Some(Rate {
            micros: (agreed.micros - travel.micros).max(0),
            ..agreed
        }),
        TravelPay::Unpaid => Some(agreed),
    }
}

/// Each way between clients, and what they come to.
fn legs(i: &Inputs<'_>, ledger: &Ledger, lacking: Rate) -> Result<(Vec<Line>, Money), PayError> {
    let mut tally = Tally::new(lacking.currency);
    let mut lines = Vec::new();
    let legs = ledger.entries().iter();
    for leg in legs.filter(|e| e.class == Class::Between) {
        let best = leg.time.best();
        let start = leg.interval.start();
        lines.push(Line {
            text: Phrase::new("pay-travel-leg")
                .with("start", Arg::DateTime(start.local(i.zones.offset(start))))
                .with("from", i.place_name(leg.from))
                .with("to", i.place_name(leg.to))
                .with("time", Arg::Duration(best)),
            money: Some(tally.add(Exact::of_time(lacking, best))?),
        });
    }
    Ok((lines, tally.total()))
}

/// What is left of the agreed pay for visits and ways once what was paid is taken
/// off: never less than nothing, never more than the ways lack once what payslips
/// pay for ways alone, beyond what the contract promises, is taken off these. Fewer
/// hours for the same pay leave less. `rest` may have been work that this pay was
/// for, too, visits or ways: then less of it was for the ways that were seen. Of
/// what a payslip for other days, too, paid for ways nothing is taken off at the
/// high end, and all of it at the low one.
fn left(
    i: &Inputs<'_>,
    paid: &Paid<'_>,
    h: &Hours,
    lacking: Rate,
    rest: Millis,
) -> Result<MoneySpan, PayError> {
    let ways = h.span(Class::Between);
    let visits = h.span(Class::Visit).plus(h.span(Class::Office));
    let visits = visits.plus(h.span(Class::Shift));
    let agreed = i.contract.rate;
    let of = |moved: Millis, unseen: Millis, way: Millis, wider| -> Result<Money, PayError> {
        let visits = (paid.visits + moved + unseen).max(Millis::ZERO);
        let due = Exact::of_time(agreed, visits + way);
        let left = due.minus(paid.for_time(visits, way, wider));
        let left = left.money(agreed.currency)?;
        let for_unseen = Exact::of_time(agreed, unseen);
        let apart = paid.apart_for_ways(wider).minus(for_unseen);
        let apart = apart.minus(pays_apart(i.contract.travel, way));
        let apart = at_least_nothing(apart.money(agreed.currency)?);
        let most = lacking.for_time(way)?.minus(apart)?;
        let minor = left.minor.min(most.minor).max(0);
        Ok(Money::new(minor, agreed.currency))
    };
    Ok(MoneySpan::new(
        of(visits.low - visits.best, Millis::ZERO, ways.low, Wider::All)?,
        of(Millis::ZERO, Millis::ZERO, ways.best, Wider::Share)?,
        of(visits.high - visits.best, rest, ways.high, Wider::None)?,
    )?)
}

/// What may have been paid work beside visits and ways: waiting unless it is said
/// not to be work, time on duty, and what is unclear or unseen. An employer may
/// pay for time on duty that the law doesn't count.
fn perhaps_paid(i: &Inputs<'_>, h: &Hours, days: DateRange) -> Millis {
    let counted = Counted {
        sleep_in: None,
        on_call: None,
        ..i.counted(Against::Pay, days.first)
    };
    h.working(counted).high - h.worked().high
}

/// What of the ways was paid: all pay for time is held against what visits and
/// ways come to. Where more of them was paid apart than that shows, it is that.
fn covered(paid: &Paid<'_>, rate: Rate, worth: Money, left: Money) -> Result<Line, PayError> {
    let time = paid.visits + paid.travel;
    let due = rate.for_time(time)?;
    let all = paid.for_time(paid.visits, paid.travel, Wider::Share);
    let all = all.money(rate.currency)?;
    let apart = due.minus(all)?.minor > left.minor;
    let text = match apart {
        true => {
            let apart = paid.apart_for_ways(Wider::Share);
            Phrase::new("pay-travel-paid-apart")
                .with("paid", Arg::Money(apart.money(rate.currency)?))
        }
        false => Phrase::new("pay-travel-paid")
            .with("paid", Arg::Money(all))
            .with("time", Arg::Duration(time))
            .with("due", Arg::Money(due)),
    };
    Ok(Line {
        text,
        money: Some(left.minus(worth)?),
    })
}

/// The ways that weren't paid: at each end as much of them as is left of their
/// worth.
fn unpaid_time(
    ways: Span<Millis>,
    left: MoneySpan,
    lacking: Rate,
) -> Result<Span<Millis>, PayError> {
    let part = |time: Millis, left: Money| -> Result<Millis, PayError> {
        let worth = i128::from(lacking.for_time(time)?.minor.max(1));
        let part = i128::from(time.0) * i128::from(left.minor) / worth;
        Ok(Millis(i64::try_from(part).unwrap_or(time.0)))
    };
    Ok(Span::new(
        part(ways.low, left.low)?,
        part(ways.best, left.best)?,
        part(ways.high, left.high)?,
    ))
}

/// The line that says that nobody promised it, and where the least by law is.
const WORTH: &str = "pay-travel-worth";
/// The same where the rules know no minimum wage.
const WORTH_NO_LEAST: &str = "pay-travel-worth-no-least";

impl Finding {
    /// Whether it tells of ways what they are worth, and not what is owed.
    pub fn is_worth_alone(&self) -> bool {
        let worth = |l: &Line| l.text.id == WORTH || l.text.id == WORTH_NO_LEAST;
        self.working.iter().any(worth)
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
