//! Her payslips for some days: what they say of these days, and what they
//! leave open.

use chrono::NaiveDate;
use stint_model::{Money, Phrase};

use super::{Inputs, with_days};
use crate::payslip::{Item, Payslip};
use crate::zones::DateRange;

/// What is held against the minimum wage, of all that a payslip can say.
const OF_PAY: [Item; 4] = [Item::Basic, Item::Travel, Item::Deduction, Item::Lodging];

/// All payslips that pay for some of the days. Two of them never have the same
/// item for the same day, so sums count nothing twice.
pub(super) struct Slips<'a> {
    pub(super) days: DateRange,
    /// For these days or some of them, and for no others.
    pub(super) within: Vec<&'a Payslip>,
    /// For other days, too: how much of them is for these days isn't known.
    pub(super) wider: Vec<&'a Payslip>,
}

impl<'a> Slips<'a> {
    pub(super) fn of(i: &Inputs<'a>, days: DateRange) -> Self {
        let within = |p: &&Payslip| days.contains(p.days().first) && days.contains(p.days().last);
        let touching = i.payslips.iter();
        let touching = touching.filter(|p| p.days().overlap(days).is_some());
        let (within, wider) = touching.partition(within);
        Self {
            days,
            within,
            wider,
        }
    }

    /// Whether they say what was paid for the time of these days: one for
    /// mileage or ways alone doesn't say what was paid for the rest.
    pub(super) fn tell_pay(&self) -> bool {
        let basic = |day| {
            let mut of_day = self.within.iter().filter(|p| p.days().contains(day));
            of_day.any(|p| p.has(Item::Basic))
        };
        self.days.iter().all(basic)
    }

    /// Mileage that was paid for these days; none where no payslip tells it of some
    /// of them, or a wider one has mileage (weekly pay, monthly mileage).
    pub(super) fn mileage(&self) -> Option<Money> {
        if self.mileage_is_wider() || !self.days.iter().all(|day| self.tell_mileage(day)) {
            return None;
        }
        self.all_mileage()
    }

    fn mileage_is_wider(&self) -> bool {
        self.wider_with(Item::Mileage).next().is_some()
    }

    /// Whether those for these days alone tell what mileage was paid for one of
    /// them. One for something else alone says nothing of it, and beside a wider one
    /// with mileage, mileage is on payslips of its own.
    pub(super) fn tell_mileage(&self, day: NaiveDate) -> bool {
        let apart = self.mileage_is_wider();
        let mut of_day = self.within.iter().filter(|p| p.days().contains(day));
        of_day.any(|p| p.has(Item::Mileage) || !apart && p.has(Item::Basic))
    }

    /// Mileage that was paid for the days of which they tell it.
    pub(super) fn all_mileage(&self) -> Option<Money> {
        let none = self.within.first()?.sum(&[]);
        Some(Money::new(self.sum(Item::Mileage), none.currency))
    }

    /// Whether one that is for these days alone has a line of an item.
    pub(super) fn have(&self, item: Item) -> bool {
        self.within.iter().any(|p| p.has(item))
    }

    /// Whether any that is for a day has a line of an item.
    pub(super) fn have_for(&self, item: Item, day: NaiveDate) -> bool {
        let mut touching = self.within.iter().chain(&self.wider);
        touching.any(|p| p.has(item) && p.days().contains(day))
    }

    /// What those for these days alone say of an item.
    pub(super) fn sum(&self, item: Item) -> i64 {
        let sums = self.within.iter().map(|p| p.sum(&[item]).minor);
        sums.fold(0, i64::saturating_add)
    }

    /// Those for other days, too, that have a line of an item.
    pub(super) fn wider_with(&self, item: Item) -> impl Iterator<Item = &'a Payslip> {
        self.wider.iter().copied().filter(move |p| p.has(item))
    }

    /// What would need to be known of the pay: payslips that she hasn't entered,
    /// and what those for other days, too, paid for these.
    pub(super) fn asked(&self) -> Vec<Phrase> {
        let missing = self.days.without(|day| self.have_for(Item::Basic, day));
        let missing = missing.into_iter();
        let wider = self.wider.iter();
        let wider = wider.filter(|p| OF_PAY.iter().any(|item| p.has(*item)));
        missing
            .map(|days| with_days("pay-narrow-payslip", days))
            .chain(wider.map(|p| with_days("pay-narrow-payslip-wider", p.days())))
            .collect()
    }
}

/// What of a wider payslip's amount falls on some of its days, by how much of
/// what it pays for was done on them; nothing where nothing was.
pub(super) fn share(amount: Money, of_these: i64, of_all: i64) -> Money {
    if of_all <= 0 {
        return Money::new(0, amount.currency);
    }
    let (part, whole) = (i128::from(of_these.clamp(0, of_all)), i128::from(of_all));
    let twice = 2 * i128::from(amount.minor) * part;
    let rounded = (twice + whole).div_euclid(2 * whole);
    // Never more than the amount, since the part is never more than the whole.
    let minor = i64::try_from(rounded).unwrap_or(amount.minor);
    Money::new(minor, amount.currency)
}
