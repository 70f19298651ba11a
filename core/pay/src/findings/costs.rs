//! What driving cost her and was not given back.

use stint_model::{Money, Phrase};

use super::slips::Slips;
use super::{Inputs, with_days};
use crate::error::PayError;
use crate::hours::{self, Hours};
use crate::ledger::Class;
use crate::pack::{RuleKey, Treatment};
use crate::payslip::Item;
use crate::rate::{Millimetres, Rate};
use crate::span::MoneySpan;

/// Costs of some days, and what would need to be known.
pub(super) struct Costs {
    pub(super) amount: MoneySpan,
    pub(super) narrow: Vec<Phrase>,
}

/// What she spent on driving and wasn't given back, by her payslips or else by
/// contract; nothing where the law doesn't look at it or she hasn't said what
/// she spends. Where a payslip has mileage for other days, too (weekly pay,
/// monthly mileage), what was agreed is taken as paid; what that payslip lacks
/// for all of its days may be lacking in these.
pub(super) fn of(i: &Inputs<'_>, slips: &Slips<'_>, h: &Hours) -> Result<Costs, PayError> {
    let none = Money::new(0, i.pack.currency());
    let nothing = Costs {
        amount: MoneySpan::exact(none),
        narrow: Vec::new(),
    };
    let driven = h.length(Class::Between);
    let counts = i
        .rule(RuleKey::CostsReducePay, slips.days.first)
        .iter()
        .any(|f| f.treatment() == Some(Treatment::Counts));
    let (Some(own), true) = (i.contract.own_costs, counts) else {
        return Ok(nothing);
    };
    let paid = slips.mileage();
    let left = |metres| -> Result<Money, PayError> {
        let distance = Millimetres::from_metres(metres);
        let agreed = i.contract.mileage.map_or(0, |m| m.micros);
        let left = match paid {
            Some(paid) => own.for_distance(distance)?.minus(paid)?,
            None => Rate {
                micros: own.micros - agreed,
                ..own
            }
            .for_distance(distance)?,
        };
        Ok(Money::new(left.minor.max(0), left.currency))
    };
    let [low, best, mut high] = [driven.low, driven.best(), driven.high].map(left);
    let mut lacking = none;
    let mut narrow = Vec::new();
    for slip in slips.wider_with(Item::Mileage) {
        let driven = hours::over(i.ledger, i.zones, slip.days()).length(Class::Between);
        let given_back = slip.sum(&[Item::Mileage]);
        let short = |metres| -> Result<Money, PayError> {
            let spent = own.for_distance(Millimetres::from_metres(metres))?;
            Ok(spent.minus(given_back)?)
        };
        let most = short(driven.high)?.minor.max(0);
        lacking.minor = lacking.minor.saturating_add(most);
        if short(driven.best())?.minor > 0 {
            narrow.push(with_days("pay-narrow-mileage-wider", slip.days()));
        }
    }
    if lacking.minor > 0 {
        let all = own.for_distance(Millimetres::from_metres(driven.high))?;
        let most = Money::new(all.minor.min(lacking.minor), all.currency);
        high = high.map(|h| Money::new(h.minor.max(most.minor), h.currency));
    }
    Ok(Costs {
        amount: MoneySpan::new(low?, best?, high?)?,
        narrow,
    })
}
