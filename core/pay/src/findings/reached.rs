//! Over what the minimum wage is reached: over the pay period, in each week, or in
//! each hour, as the pack says.

use chrono::Days;
use stint_model::{Arg, Millis, Money, Phrase};

use super::on_duty::Against;
use super::paid::{Paid, Wider, agreed, guaranteed_so_far, time_paid};
use super::slips::{Slips, share};
use super::{Inputs, Line, with_days};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours::{self, Hours};
use crate::pack::{Citation, RuleKey};
use crate::pay_period::PayPeriod;
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Rate};
use crate::span::at_least_nothing;
use crate::zones::DateRange;

/// Over what it is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    OverPeriod,
    EachWeek,
    EachHour,
}

impl Reached {
    pub(super) fn of(i: &Inputs<'_>, days: DateRange) -> Self {
        let says = |key| !i.rule(key, days.first).is_empty();
        match (says(RuleKey::WageEachHour), says(RuleKey::WageEachWeek)) {
            (true, _) => Reached::EachHour,
            (false, true) => Reached::EachWeek,
            (false, false) => Reached::OverPeriod,
        }
    }

    /// The sentences for a wage that was missed, that may have been, and that was
    /// reached.
    pub(super) const fn headlines(self) -> [&'static str; 3] {
        match self {
            Reached::OverPeriod | Reached::EachWeek => [
                "pay-wage-below-headline",
                "pay-wage-maybe-headline",
                "pay-wage-met-headline",
            ],
            Reached::EachHour => [
                "pay-wage-hours-below-headline",
                "pay-wage-hours-maybe-headline",
                "pay-wage-hours-met-headline",
            ],
        }
    }

    /// What the finding says of it, and the law.
    pub(super) fn said(self, i: &Inputs<'_>, days: DateRange) -> (Option<Line>, Vec<Citation>) {
        let (key, id) = match self {
            Reached::OverPeriod => return (None, Vec::new()),
            Reached::EachWeek => (RuleKey::WageEachWeek, "pay-wage-each-week"),
            Reached::EachHour => (RuleKey::WageEachHour, "pay-wage-each-hour"),
        };
        let laws = i.rule(key, days.first).into_iter();
        let line = Line {
            text: Phrase::new(id),
            money: None,
        };
        (Some(line), laws.map(|f| f.citation.clone()).collect())
    }
}

/// The stretches of a pay period that are held against the minimum wage. Where
/// each week is, they run from its first day if it is of whole weeks; else they
/// are the weeks from Monday on that end in it.
pub(super) fn stretches(i: &Inputs<'_>, period: DateRange) -> Vec<DateRange> {
    if Reached::of(i, period) != Reached::EachWeek {
        return vec![period];
    }
    if period.len() % 7 != 0 || matches!(i.contract.pay_period, PayPeriod::Month { .. }) {
        let weeks = period.iso_weeks();
        return weeks.filter(|w| period.contains(w.last)).collect();
    }
    let weeks = period.iter().step_by(7);
    weeks
        .filter_map(|d| Some(DateRange::between(d, d.checked_add_days(Days::new(6))?)))
        .collect()
}

/// What changes what was paid, beside what payslips for these days alone and the
/// contract say.
pub(super) struct Change {
    /// More of it counts, or less.
    pub(super) paid: Money,
    /// How much more may be missing, and how much less.
    pub(super) more: Money,
    pub(super) less: Money,
    /// Payslips say what was paid: it doesn't move with the hours.
    pub(super) fixed: bool,
    pub(super) lines: Vec<Line>,
}

impl Change {
    fn none(currency: stint_model::Currency) -> Self {
        let none = Money::new(0, currency);
        Self {
            paid: none,
            more: none,
            less: none,
            fixed: false,
            lines: Vec::new(),
        }
    }

    pub(super) fn of(
        i: &Inputs<'_>,
        slips: &Slips<'_>,
        paid: &mut Paid<'_>,
        h: &Hours,
        highest: Rate,
    ) -> Result<Self, PayError> {
        let mut change = Self::none(highest.currency);
        match Reached::of(i, slips.days) {
            Reached::OverPeriod => {}
            Reached::EachWeek if paid.by_payslip => {}
            Reached::EachWeek => {
                for slip in slips.wider_with(Item::Basic) {
                    change.share_out(i, slip, slips.days)?;
                }
            }
            Reached::EachHour => {
                let full = paid.for_time(paid.visits, paid.travel, Wider::Share);
                let full = full.money(highest.currency)?;
                paid.cap = Some(highest);
                let counts = match paid.by_payslip {
                    true => change.on_slips(i, slips, paid, highest)?,
                    false => by_contract(i, slips, paid, h, highest)?,
                };
                change.cut(full, counts, highest)?;
            }
        }
        Ok(change)
    }

    /// A payslip for several weeks: each has what the contract pays for it, and of
    /// what the payslip has beyond that, or lacks of it, a share by working time.
    /// All of that may be of this week, or nothing.
    fn share_out(
        &mut self,
        i: &Inputs<'_>,
        slip: &Payslip,
        days: DateRange,
    ) -> Result<(), PayError> {
        self.fixed = true;
        let all = slip.days();
        let sure = guaranteed_so_far(i, all);
        let (visits, travel) = time_paid(i, &i.ledger.within(i.zones.days(all)));
        let items: &[Item] = match i.contract.travel {
            // Pay for ways that no contract pays is shared out for itself.
            TravelPay::Unpaid => &[Item::Basic],
            _ => &[Item::Basic, Item::Travel],
        };
        let currency = self.paid.currency;
        let promised = agreed(i, sure, visits, travel).money(currency)?;
        let for_work = agreed(i, Millis::ZERO, visits, travel).money(currency)?;
        let got = slip.sum(items);
        // Guaranteed hours of leave, or of a week without work, are none of a week
        // that was worked.
        let beyond = if got.minor >= promised.minor {
            got.minus(promised)?
        } else if got.minor < for_work.minor {
            got.minus(for_work)?
        } else {
            Money::new(0, currency)
        };
        let sure = Money::new(got.minor.max(for_work.minor), currency);
        self.more = self.more.plus(at_least_nothing(promised.minus(sure)?))?;
        if beyond.minor == 0 {
            return Ok(());
        }
        let worked = |days: DateRange| {
            let h = hours::over(i.ledger, i.zones, days);
            h.working(i.counted(Against::Pay, days.first)).best.0
        };
        let here = all.overlap(days).map_or(0, worked);
        let size = Money::new(beyond.minor.abs(), beyond.currency);
        let part = share(size, here, worked(all));
        let rest = size.minus(part)?;
        let none = Money::new(0, part.currency);
        let (id, money) = match beyond.minor > 0 {
            true => {
                self.paid = self.paid.plus(part)?;
                self.more = self.more.plus(part)?;
                self.less = self.less.plus(rest)?;
                ("pay-wage-slip-more", none.minus(part)?)
            }
            false => {
                self.paid = self.paid.minus(part)?;
                self.more = self.more.plus(rest)?;
                self.less = self.less.plus(part)?;
                ("pay-wage-slip-less", part)
            }
        };
        self.lines.push(Line {
            text: with_days(id, all).with("pay", Arg::Money(size)),
            money: Some(money),
        });
        Ok(())
    }

    /// A line above basic pay has all pay of its hours where that isn't less than
    /// agreed, as for overtime; else it may have.
    fn overtime(
        &mut self,
        i: &Inputs<'_>,
        pay: Money,
        time: Millis,
        cap: Rate,
    ) -> Result<(), PayError> {
        let most = cap.for_time(time)?;
        let counts = Money::new(pay.minor.clamp(0, most.minor.max(0)), pay.currency);
        if pay.minor < i.contract.rate.for_time(time)?.minor {
            self.less = self.less.plus(counts)?;
            return Ok(());
        }
        self.paid = self.paid.plus(counts)?;
        self.lines.push(Line {
            text: Phrase::new("pay-wage-overtime").with("time", Arg::Duration(time)),
            money: Some(Money::new(0, counts.currency).minus(counts)?),
        });
        Ok(())
    }

    /// What counts of the pay on payslips. Pay of which one doesn't say the hours
    /// is for those that it pays at the agreed rate; at the low end all of it counts.
    fn on_slips(
        &mut self,
        i: &Inputs<'_>,
        slips: &Slips<'_>,
        paid: &Paid<'_>,
        cap: Rate,
    ) -> Result<Money, PayError> {
        let ways = cap.for_time(paid.travel)?;
        let mut counts = Money::new(0, cap.currency);
        for line in slips.within.iter().flat_map(|p| p.lines()) {
            let money = match (line.item, line.hours) {
                (Item::Basic | Item::Travel, Some(time)) => {
                    lesser(line.amount, cap.for_time(time)?)
                }
                (Item::Travel, None) => lesser(line.amount, ways),
                (Item::Basic, None) => {
                    let rate = i.contract.rate.micros.max(1);
                    let part = share(line.amount, cap.micros.min(rate), rate);
                    let rest = at_least_nothing(line.amount.minus(part)?);
                    self.less = self.less.plus(rest)?;
                    part
                }
                (Item::Premium, Some(time)) => {
                    self.overtime(i, line.amount, time, cap)?;
                    continue;
                }
                _ => continue,
            };
            counts = counts.plus(money)?;
        }
        Ok(counts)
    }

    /// Of an hour's pay no more counts than the minimum wage: the rest is for that
    /// hour alone.
    fn cut(&mut self, full: Money, counts: Money, cap: Rate) -> Result<(), PayError> {
        let over = at_least_nothing(full.minus(counts)?);
        self.paid = self.paid.minus(over)?;
        if over.minor > 0 {
            self.lines.push(Line {
                text: Phrase::new("pay-wage-over-hour").with("rate", cap.arg()),
                money: Some(over),
            });
        }
        Ok(())
    }
}

/// What counts of the pay by contract, with what payslips pay for ways beside it. A
/// short break in a visit is paid with it.
fn by_contract(
    i: &Inputs<'_>,
    slips: &Slips<'_>,
    paid: &Paid<'_>,
    h: &Hours,
    cap: Rate,
) -> Result<Money, PayError> {
    let short = i.counted(Against::Pay, slips.days.first).short_break;
    let short = short.map_or(Millis::ZERO, |most| h.short_breaks(most));
    let beside = paid.apart_for_ways(Wider::Share).money(cap.currency)?;
    let beside = lesser(beside, cap.for_time(paid.travel)?);
    let agreed = paid.agreed(paid.visits + short, paid.travel);
    Ok(agreed.plus(Exact::of_money(beside)).money(cap.currency)?)
}

fn lesser(a: Money, b: Money) -> Money {
    if b.minor < a.minor { b } else { a }
}
