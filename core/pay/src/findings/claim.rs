//! Until when a claim for wages can be made.

use chrono::{Days, Months, NaiveDate};
use stint_model::{Arg, Phrase};

use super::{Finding, FindingKind, Inputs, Line};
use crate::pack::{RuleKey, Value};
use crate::zones::DateRange;

/// The deadline for the last pay period with wages missing. The time runs from
/// the short payment; until the day of payment is known it is counted from the
/// last day of the period, which is earlier and so on the safe side.
pub(super) fn deadline(i: &Inputs<'_>, found: &[Finding]) -> Option<Finding> {
    let days = found
        .iter()
        .filter(|f| f.kind.is_wages())
        .filter(|f| f.amount.is_some_and(|m| m.best.minor > 0))
        .map(|f| f.days)
        .max_by_key(|d| d.last)?;
    let figure = *i.rule(RuleKey::ClaimLimit, days.last).first()?;
    let Value::Months(months) = figure.value else {
        return None;
    };
    let last = limit(days.last, months)?;
    let id = if last < i.today {
        "pay-claim-passed-headline"
    } else {
        "pay-claim-headline"
    };
    let mut working = vec![Line {
        text: Phrase::new("pay-claim-line")
            .with("day", Arg::Date(days.last))
            .with("months", Arg::Count(i64::from(months))),
        money: None,
    }];
    let mut sources = vec![figure.citation.clone()];
    if let Some(back) = i.rule(RuleKey::ClaimLookBack, i.today).first()
        && let Value::Months(months) = back.value
        && let Some(since) = i.today.checked_sub_months(Months::new(months))
    {
        working.push(Line {
            text: Phrase::new("pay-claim-back").with("day", Arg::Date(since)),
            money: None,
        });
        sources.push(back.citation.clone());
    }
    Some(Finding {
        kind: FindingKind::ClaimDeadline,
        days: DateRange::between(days.first, days.last),
        headline: Phrase::new(id)
            .with("day", Arg::Date(last))
            .with("from", Arg::Date(days.first))
            .with("to", Arg::Date(days.last)),
        amount: None,
        time: None,
        working,
        sources,
        narrow: vec![Phrase::new("pay-narrow-payday")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

/// Some months less a day after `from`.
fn limit(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(months))?
        .checked_sub_days(Days::new(1))
}
