//! Until when a claim for wages can be made.

use chrono::{Datelike, Months, NaiveDate};
use stint_model::{Arg, Phrase};

use super::{Finding, FindingKind, Inputs, Line};
use crate::pack::{Figure, RuleKey, Value};
use crate::zones::DateRange;

/// How long after a period its payment may come: hours of a month are paid by
/// the end of the next.
const LATEST_PAYDAY: Months = Months::new(1);

/// The deadline for the last pay period that is over and has wages missing by
/// these findings. The time runs from the short payment, whose day isn't known:
/// a month is often paid on a day before its last one. Counted from the period's
/// first day the time is there for sure, and only from the latest payday on has
/// it ended for sure.
pub fn claim_deadline(i: &Inputs<'_>, found: &[Finding]) -> Option<Finding> {
    let days = found
        .iter()
        .filter(|f| f.is_wages() && f.days.last <= i.today)
        .filter(|f| f.amount.is_some_and(|m| m.best.minor > 0))
        .map(|f| f.days)
        .max_by_key(|d| d.last)?;
    let (figure, earliest) = limit(i, days.first)?;
    // A week is paid with its pay period.
    let period_end = i.contract.pay_period.holding(days.last).last;
    let latest_payday = period_end
        .max(days.last)
        .checked_add_months(LATEST_PAYDAY)?;
    let latest = limit(i, latest_payday);
    let (last_figure, latest) = latest.unwrap_or((figure, earliest));
    let id = if i.today <= earliest {
        "pay-claim-headline"
    } else if i.today <= latest {
        "pay-claim-unsure-headline"
    } else {
        "pay-claim-passed-headline"
    };
    let mut working = vec![line(figure, days.first)?];
    let mut sources = vec![figure.citation.clone()];
    if i.today > earliest {
        working.push(line(last_figure, latest_payday)?);
        if last_figure.citation != figure.citation {
            sources.push(last_figure.citation.clone());
        }
    }
    if let Some(back) = i.rule(RuleKey::ClaimLookBack, i.today).first()
        && let Some(months) = months(back)
        && let Some(since) = i.today.checked_sub_months(Months::new(months))
    {
        working.push(Line {
            text: Phrase::new("pay-claim-back").with("day", Arg::Date(since)),
            money: None,
        });
        sources.push(back.citation.clone());
    }
    let finding = Finding {
        kind: FindingKind::ClaimDeadline,
        days: DateRange::between(days.first, days.last),
        headline: Phrase::new(id)
            .with("day", Arg::Date(earliest))
            .with("late", Arg::Date(latest))
            .with("from", Arg::Date(days.first))
            .with("to", Arg::Date(days.last)),
        amount: None,
        time: None,
        working,
        sources,
        narrow: vec![Phrase::new("pay-narrow-payday")],
        steps: Vec::new(),
        plans: Vec::new(),
    };
    Some(finding.honest())
}

/// The last day for a claim from a short payment on some day: so many months
/// less a day after it. Months that begin on the 31st end with a month that has
/// none: the last day of November isn't one day too many.
fn limit<'a>(i: &'a Inputs<'_>, paid: NaiveDate) -> Option<(&'a Figure, NaiveDate)> {
    let figure = *i.rule(RuleKey::ClaimLimit, paid).first()?;
    let same = paid.checked_add_months(Months::new(months(figure)?))?;
    let last = match same.day() < paid.day() {
        true => same,
        false => same.pred_opt()?,
    };
    Some((figure, last))
}

fn months(figure: &Figure) -> Option<u32> {
    match figure.value {
        Value::Months(months) => Some(months),
        _ => None,
    }
}

fn line(figure: &Figure, from: NaiveDate) -> Option<Line> {
    Some(Line {
        text: Phrase::new("pay-claim-line")
            .with("day", Arg::Date(from))
            .with("months", Arg::Count(i64::from(months(figure)?))),
        money: None,
    })
}
