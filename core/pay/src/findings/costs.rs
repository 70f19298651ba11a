//! What driving cost her and was not given back.

use stint_model::{Figure, Metres, Money, Phrase};

use super::slips::{Slips, share};
use super::{Inputs, with_days};
use crate::error::PayError;
use crate::hours::{self, Hours};
use crate::ledger::Class;
use crate::pack::{RuleKey, Treatment};
use crate::payslip::{Item, Payslip};
use crate::rate::{Millimetres, Rate};
use crate::span::{MoneySpan, at_least_nothing};
use crate::zones::DateRange;

/// Costs of some days, and what would need to be known.
pub(super) struct Costs {
    pub(super) amount: MoneySpan,
    pub(super) narrow: Vec<Phrase>,
}

/// What she spent on driving and wasn't given back, by her payslips or else by
/// contract; nothing where the law doesn't look at it or she hasn't said what
/// she spends.
pub(super) fn of(i: &Inputs<'_>, slips: &Slips<'_>, h: &Hours) -> Result<Costs, PayError> {
    let none = Money::new(0, i.pack.currency());
    let mut costs = Costs {
        amount: MoneySpan::exact(none),
        narrow: Vec::new(),
    };
    let counts = i
        .rule(RuleKey::CostsReducePay, slips.days.first)
        .iter()
        .any(|f| f.treatment() == Some(Treatment::Counts));
    let (Some(own), true) = (i.contract.own_costs, counts) else {
        return Ok(costs);
    };
    let wider: Vec<&Payslip> = slips.wider_with(Item::Mileage).collect();
    if wider.is_empty() {
        let driven = h.length(Class::Between);
        costs.amount = not_given_back(i, own, driven, slips.mileage())?;
        return Ok(costs);
    }
    // Payslips for these days alone say nothing of days that a wider one pays.
    let of_wider = |day| wider.iter().any(|p| p.days().contains(day));
    let rest = slips.days.without(of_wider);
    let paid = slips.mileage_of(&rest);
    let driven = rest.into_iter().map(|days| driven(i, days));
    let driven = driven.fold(Figure::default(), Figure::plus);
    costs.amount = not_given_back(i, own, driven, paid)?;
    for slip in wider {
        let (amount, open) = shared(i, own, slip, slips.days)?;
        costs.amount = costs.amount.plus(amount)?;
        if open {
            let asked = with_days("pay-narrow-mileage-wider", slip.days());
            costs.narrow.push(asked);
        }
    }
    Ok(costs)
}

fn driven(i: &Inputs<'_>, days: DateRange) -> Figure<Metres> {
    hours::over(i.ledger, i.zones, days).length(Class::Between)
}

/// Her costs less what was paid, or less what was agreed where no payslip says it.
fn not_given_back(
    i: &Inputs<'_>,
    own: Rate,
    driven: Figure<Metres>,
    paid: Option<Money>,
) -> Result<MoneySpan, PayError> {
    let agreed = i.contract.mileage.map_or(0, |m| m.micros);
    let left = |metres| -> Result<Money, PayError> {
        let distance = Millimetres::from_metres(metres);
        let left = match paid {
            Some(paid) => own.for_distance(distance)?.minus(paid)?,
            None => Rate {
                micros: own.micros - agreed,
                ..own
            }
            .for_distance(distance)?,
        };
        Ok(at_least_nothing(left))
    };
    let [low, best, high] = [driven.low, driven.best(), driven.high].map(left);
    Ok(MoneySpan::new(low?, best?, high?)?)
}

/// The same for days of which a payslip for other days, too, has the mileage
/// (weekly pay, monthly mileage): best, it gave back these kilometres as it did
/// all of its own. All of its mileage may have been for these, so at the low end
/// it is; at the high end what lacks over all of its days lacks here. And
/// whether any lacks.
fn shared(
    i: &Inputs<'_>,
    own: Rate,
    slip: &Payslip,
    days: DateRange,
) -> Result<(MoneySpan, bool), PayError> {
    let all = driven(i, slip.days());
    let here = slip.days().overlap(days).map(|days| driven(i, days));
    let here = here.unwrap_or_default();
    let given = slip.sum(&[Item::Mileage]);
    let of_these = Millimetres::from_metres(here.best()).0;
    let of_all = Millimetres::from_metres(all.best()).0;
    let cost = |metres| own.for_distance(Millimetres::from_metres(metres));
    let left = |metres, given| -> Result<Money, PayError> {
        Ok(at_least_nothing(cost(metres)?.minus(given)?))
    };
    let lacking = left(all.high, given)?;
    let most = cost(here.high)?;
    let amount = MoneySpan::new(
        left(here.low, given)?,
        left(here.best(), share(given, of_these, of_all))?,
        Money::new(most.minor.min(lacking.minor), most.currency),
    )?;
    Ok((amount, left(all.best(), given)?.minor > 0))
}
