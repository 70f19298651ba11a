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
    /// How, line by line.
    pub(super) line: Option<Line>,
    /// The law that says so.
    pub(super) law: Option<Citation>,
    /// What would need to be known.
    pub(super) narrow: Option<Phrase>,
}

/// By the contract's charge for a night. The payslip takes the charge off in a
/// line of its own, which counts for nothing else: else it would lower the pay
/// twice.
pub(super) fn counted(
    i: &Inputs<'_>,
    slip: Option<&Payslip>,
    days: DateRange,
) -> Result<Counted, PayError> {
    let mut out = Counted {
        amount: Money::new(0, i.pack.currency()),
        line: None,
        law: None,
        narrow: None,
    };
    let has = |item| slip.is_some_and(|s| s.lines().iter().any(|l| l.item == item));
    let Some(lodging) = i.contract.lodging else {
        let asked = has(Item::Lodging).then(|| Phrase::new("pay-narrow-lodging-charge"));
        out.narrow = asked;
        return Ok(out);
    };
    let rules = i.rule(RuleKey::AccommodationOffset, days.first);
    let rule = rules.first().and_then(|f| Some((f, f.rate()?)));
    let Some((figure, offset)) = rule else {
        out.line = Some(Line {
            text: Phrase::new("pay-wage-lodging-no-rule"),
            money: None,
        });
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
    out.law = Some(figure.citation.clone());
    if lodging.charge.minor > 0 && has(Item::Deduction) && !has(Item::Lodging) {
        out.narrow = Some(Phrase::new("pay-narrow-lodging-line"));
    }
    Ok(out)
}
