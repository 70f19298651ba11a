//! What lodging by the employer does to the pay that is held against the minimum
//! wage.

use stint_model::{Arg, Money, Phrase};

use super::{Inputs, Line};
use crate::error::PayError;
use crate::pack::{Citation, RuleKey};
use crate::payslip::{Item, Payslip};
use crate::zones::DateRange;

/// What lodging does in some days.
pub(super) struct Counted {
    /// What it adds to pay, or takes from it.
    pub(super) amount: Money,
    /// How much more than that it may take from it.
    pub(super) more: Money,
    /// How, line by line.
    pub(super) line: Option<Line>,
    /// The law that says so.
    pub(super) law: Option<Citation>,
    /// What would need to be known.
    pub(super) narrow: Option<Phrase>,
}

/// By the contract's charge for a night. The payslip takes the charge off in a
/// line of its own, which counts for nothing else: else it would lower the pay
/// twice. Without a charge it isn't known for how many nights that line is: at
/// most for each of the days, at the high end for none.
pub(super) fn counted(
    i: &Inputs<'_>,
    slip: Option<&Payslip>,
    days: DateRange,
) -> Result<Counted, PayError> {
    let mut out = Counted {
        amount: Money::new(0, i.pack.currency()),
        more: Money::new(0, i.pack.currency()),
        line: None,
        law: None,
        narrow: None,
    };
    let has = |item| slip.is_some_and(|s| s.has(item));
    if i.contract.lodging.is_none() && !has(Item::Lodging) {
        return Ok(out);
    }
    let rules = i.rule(RuleKey::AccommodationOffset, days.first);
    let rule = rules.first().and_then(|f| Some((f, f.rate()?)));
    let Some((figure, offset)) = rule else {
        out.line = Some(Line {
            text: Phrase::new("pay-wage-lodging-no-rule"),
            money: None,
        });
        return Ok(out);
    };
    out.law = Some(figure.citation.clone());
    let Some(lodging) = i.contract.lodging else {
        let taken = slip.map_or(0, |s| s.sum(&[Item::Lodging]).minor.saturating_neg());
        let nights = offset.money().minor.saturating_mul(days.len());
        out.amount.minor = taken.saturating_sub(nights).max(0).saturating_neg();
        out.more.minor = taken.saturating_add(out.amount.minor).max(0);
        out.line = Some(Line {
            text: Phrase::new("pay-wage-lodging-slip")
                .with("charge", Arg::Money(Money::new(taken, out.amount.currency)))
                .with("offset", Arg::Money(offset.money())),
            money: Some(Money::new(-out.amount.minor, out.amount.currency)),
        });
        out.narrow = Some(Phrase::new("pay-narrow-lodging-charge"));
        return Ok(out);
    };
    out.amount = lodging.adjustment(offset, days.len())?;
    out.line = Some(Line {
        text: Phrase::new("pay-wage-lodging")
            .with("nights", Arg::Count(i64::from(lodging.nights_week)))
            .with("charge", Arg::Money(lodging.charge))
            .with("offset", Arg::Money(offset.money())),
        money: Some(Money::new(0, out.amount.currency).minus(out.amount)?),
    });
    if lodging.charge.minor > 0 && has(Item::Deduction) && !has(Item::Lodging) {
        out.narrow = Some(Phrase::new("pay-narrow-lodging-line"));
    }
    Ok(out)
}
