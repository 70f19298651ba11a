//! What driving cost her and was not given back.

use chrono::NaiveDate;
use stint_model::{Arg, Figure, Metres, Money, Phrase};

use super::slips::{Slips, share};
use super::{Inputs, Line, with_days};
use crate::error::PayError;
use crate::hours;
use crate::ledger::Class;
use crate::pack::{RuleKey, Select, Treatment};
use crate::payslip::{Item, Payslip};
use crate::rate::{Millimetres, Rate};
use crate::span::{MoneySpan, at_least_nothing};
use crate::zones::DateRange;

/// Costs of some days, and what would need to be known.
pub(super) struct Costs {
    pub(super) amount: MoneySpan,
    /// How they come about, line by line.
    pub(super) lines: Vec<Line>,
    pub(super) narrow: Vec<Phrase>,
}

/// What she spent on driving and wasn't given back, by her payslips or else by
/// contract; nothing where the law doesn't look at it or she hasn't said what
/// she spends.
pub(super) fn of(i: &Inputs<'_>, slips: &Slips<'_>) -> Result<Costs, PayError> {
    let none = Money::new(0, i.pack.currency());
    let mut costs = Costs {
        amount: MoneySpan::exact(none),
        lines: Vec::new(),
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
    // Payslips for these days alone say nothing of days that a wider one pays.
    let of_wider = |day| wider.iter().any(|p| p.days().contains(day));
    let without = |taken: &dyn Fn(NaiveDate) -> bool| driven_without(i, slips.days, taken);
    let told = without(&|day| of_wider(day) || !slips.tell_mileage(day));
    let untold = without(&|day| of_wider(day) || slips.tell_mileage(day));
    let told = not_given_back(i, own, told, slips.all_mileage())?;
    costs.amount = told.plus(not_given_back(i, own, untold, None)?)?;
    for slip in wider {
        costs.add_wider(shared(i, own, slip, slips.days)?, slip)?;
    }
    if costs.amount.best.minor != 0 {
        let line = Line {
            text: Phrase::new("pay-wage-costs"),
            money: Some(costs.amount.best),
        };
        costs.lines.insert(0, line);
    }
    Ok(costs)
}

impl Costs {
    fn add_wider(&mut self, part: Shared, slip: &Payslip) -> Result<(), PayError> {
        self.amount = self.amount.plus(part.amount)?;
        if part.driven {
            let given = slip.sum(&[Item::Mileage]);
            let text = with_days("pay-wage-mileage-wider", slip.days())
                .with("pay", Arg::Money(given))
                .with("share", Arg::Money(part.share));
            self.lines.push(Line { text, money: None });
        }
        if part.open {
            let asked = with_days("pay-narrow-mileage-wider", slip.days());
            self.narrow.push(asked);
        }
        Ok(())
    }
}

fn driven(i: &Inputs<'_>, days: DateRange) -> Figure<Metres> {
    hours::over(i.ledger, i.zones, days).length(Class::Between)
}

fn driven_without(
    i: &Inputs<'_>,
    days: DateRange,
    taken: impl Fn(NaiveDate) -> bool,
) -> Figure<Metres> {
    let left = days.without(taken).into_iter();
    let driven = left.map(|days| driven(i, days));
    driven.fold(Figure::default(), Figure::plus)
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

/// What a payslip for other days, too, leaves of the costs of some days.
struct Shared {
    amount: MoneySpan,
    /// What of its mileage is best taken for these days.
    share: Money,
    /// Whether anything was driven on these days.
    driven: bool,
    /// Whether anything may lack.
    open: bool,
}

/// The same for days of which a payslip for other days, too, has the mileage
/// (weekly pay, monthly mileage): best, it gave back these kilometres as it did
/// all of its own. All of its mileage may have been for these, so at the low end
/// it is; at the high end the others got as much of it as they can have got.
fn shared(i: &Inputs<'_>, own: Rate, slip: &Payslip, days: DateRange) -> Result<Shared, PayError> {
    let all = driven(i, slip.days());
    let here = slip.days().overlap(days);
    let here = here.map(|days| driven(i, days)).unwrap_or_default();
    let others = driven_without(i, slip.days(), |day| days.contains(day));
    let given = slip.sum(&[Item::Mileage]);
    let of_these = Millimetres::from_metres(here.best()).0;
    let of_all = Millimetres::from_metres(all.best()).0;
    let share = share(given, of_these, of_all);
    let left = |metres, given| -> Result<Money, PayError> {
        let cost = own.for_distance(Millimetres::from_metres(metres))?;
        Ok(at_least_nothing(cost.minus(given)?))
    };
    let for_others = |metres| most_paid(i, own, slip.days(), Millimetres::from_metres(metres));
    let least = |metres| -> Result<Money, PayError> {
        Ok(at_least_nothing(given.minus(for_others(metres)?)?))
    };
    Ok(Shared {
        amount: MoneySpan::new(
            left(here.low, given)?,
            left(here.best(), share)?,
            left(here.high, least(others.high)?)?,
        )?,
        share,
        driven: here.high.0 > 0.0,
        open: left(here.best(), least(others.best())?)?.minor > 0,
    })
}

/// What kilometres can have been paid at most: at what was agreed or, where nothing
/// was, at the highest official rate; and at no less than they cost her.
fn most_paid(
    i: &Inputs<'_>,
    own: Rate,
    days: DateRange,
    distance: Millimetres,
) -> Result<Money, PayError> {
    let mut most = own.for_distance(distance)?;
    if let Some(agreed) = i.contract.mileage {
        most.minor = most.minor.max(agreed.for_distance(distance)?.minor);
        return Ok(most);
    }
    let select = Select {
        band: i.contract.mileage_band.clone(),
        vehicle: Some(i.contract.vehicle),
    };
    let figures = days.iter();
    let figures = figures.flat_map(|day| i.pack.all(RuleKey::Mileage, &select, day));
    for rate in figures.filter_map(|f| f.rate()) {
        most.minor = most.minor.max(rate.for_distance(distance)?.minor);
    }
    Ok(most)
}
