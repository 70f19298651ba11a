//! How the minimum wage finding shows its working, line by line and as bars.

use stint_model::{Arg, Millis, Money, Phrase};

use super::paid::Paid;
use super::period_rate::PeriodRate;
use super::reached::Reached;
use super::wage::Test;
use super::{Inputs, Line, Step, StepKind};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::Hours;
use crate::ledger::Class;
use crate::rate::Rate;

pub(super) fn working(
    rate: &PeriodRate,
    worked: Millis,
    t: Test,
    off: Vec<Line>,
    paid: &Paid<'_>,
    h: &Hours,
    i: &Inputs<'_>,
) -> Result<Vec<Line>, PayError> {
    let mut lines = Vec::new();
    for (id, class) in [
        ("pay-wage-visits", Class::Visit),
        ("pay-wage-office", Class::Office),
        ("pay-wage-shift", Class::Shift),
        ("pay-wage-between", Class::Between),
    ] {
        let time = h.span(class).best;
        if time.0 > 0 {
            lines.push(Line {
                text: Phrase::new(id).with("time", Arg::Duration(time)),
                money: None,
            });
        }
    }
    let waiting = h.span(Class::Waiting).best;
    if i.contract.waiting_is_work == Some(true) && waiting.0 > 0 {
        lines.push(Line {
            text: Phrase::new("pay-wage-waiting").with("time", Arg::Duration(waiting)),
            money: None,
        });
    }
    let commute = h.span(Class::Commute).best;
    if commute.0 > 0 {
        lines.push(Line {
            text: Phrase::new("pay-wage-commute").with("time", Arg::Duration(commute)),
            money: None,
        });
    }
    lines.push(Line {
        text: Phrase::new("pay-wage-worked").with("time", Arg::Duration(worked)),
        money: None,
    });
    for (day, time, r, money) in &rate.parts {
        lines.push(Line {
            text: Phrase::new("pay-wage-day")
                .with("day", Arg::Date(*day))
                .with("time", Arg::Duration(*time))
                .with("rate", r.arg()),
            money: Some(*money),
        });
    }
    if let Some((month, year, hours)) = rate.month {
        lines.push(Line {
            text: Phrase::new("pay-wage-month")
                .with("month", Arg::Money(month))
                .with("payments", Arg::Text(year.to_string()))
                .with("hours", Arg::Duration(hours))
                .with("rate", Arg::Money(rate.lowest.money())),
            money: None,
        });
    }
    for (long, money) in &rate.long_days {
        lines.push(Line {
            text: long.phrase("pay-wage-spread", i),
            money: Some(*money),
        });
    }
    for long in &rate.maybe_long {
        lines.push(Line {
            text: long.phrase("pay-wage-spread-maybe", i),
            money: None,
        });
    }
    if !rate.is_one() {
        lines.push(Line {
            text: Phrase::new("pay-wage-due-in-all")
                .with("due", Arg::Money(t.due))
                .with("time", Arg::Duration(worked)),
            money: None,
        });
    }
    lines.extend(off);
    lines.extend(paid.lines.iter().cloned());
    let missing = t.missing()?;
    if missing.minor < 0 {
        // Above the minimum: nothing is owed, and the lines say so too.
        lines.push(Line {
            text: Phrase::new("pay-wage-above"),
            money: Some(Money::new(0, missing.currency).minus(missing)?),
        });
    }
    Ok(lines)
}

pub(super) fn steps(
    i: &Inputs<'_>,
    t: Test,
    minimum: Rate,
    h: &Hours,
    reached: Reached,
) -> Result<Vec<Step>, PayError> {
    let step = |id, kind, money| Step {
        label: Phrase::new(id),
        kind,
        money,
    };
    let missing = t.missing()?;
    if missing.minor <= 0 {
        return Ok(Vec::new());
    }
    let start = match reached {
        Reached::EachHour => "pay-step-paid-counts",
        _ => "pay-step-paid",
    };
    let mut bars = vec![step(start, StepKind::Start, t.paid)];
    if t.lodging.minor != 0 {
        bars.push(step("pay-step-lodging", StepKind::Change, t.lodging));
    }
    // Travel's share of what is missing, as far as it explains it.
    let travel = match i.contract.travel {
        TravelPay::Unpaid => minimum.for_time(h.span(Class::Between).best)?,
        _ => Money::new(0, t.paid.currency),
    };
    let travel = Money::new(travel.minor.min(missing.minor), travel.currency);
    let rest = missing.minus(travel)?;
    let costs = Money::new(t.costs.minor.min(rest.minor), rest.currency);
    let other = rest.minus(costs)?;
    for (id, money) in [
        ("pay-step-travel", travel),
        ("pay-step-costs", costs),
        ("pay-step-other", other),
    ] {
        if money.minor != 0 {
            bars.push(step(id, StepKind::Change, money));
        }
    }
    let total = t.paid.plus(t.lodging)?.plus(missing)?;
    bars.push(step("pay-step-owed", StepKind::Total, total));
    Ok(bars)
}
