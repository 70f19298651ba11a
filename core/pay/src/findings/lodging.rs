//! What lodging by the employer does to the pay that is held against the minimum
//! wage.

use stint_model::{Arg, Money, Phrase};

use super::paid::taken_off_elsewhere;
use super::slips::Slips;
use super::{Inputs, Line};
use crate::error::PayError;
use crate::lodging::Lodging;
use crate::pack::{Citation, RuleKey};
use crate::payslip::Item;
use crate::rate::Rate;
use crate::zones::DateRange;

/// What lodging does in some days.
pub(super) struct Counted {
    /// What it adds to pay, or takes from it.
    pub(super) amount: Money,
    /// How much more than that it may take from it.
    pub(super) more: Money,
    /// How much it may add to it.
    pub(super) less: Money,
    /// How, line by line.
    pub(super) lines: Vec<Line>,
    /// The law that says so.
    pub(super) law: Option<Citation>,
    /// What would need to be known.
    pub(super) narrow: Option<Phrase>,
}

/// By the contract's charge for a night. A payslip takes the charge off in a
/// line of its own, which counts for nothing else: else it would lower the pay
/// twice. Without a charge payslips tell it, and without its nights they tell
/// how many.
pub(super) fn counted(i: &Inputs<'_>, slips: &Slips<'_>) -> Result<Counted, PayError> {
    let none = Money::new(0, i.pack.currency());
    let mut out = Counted {
        amount: none,
        more: none,
        less: none,
        lines: Vec::new(),
        law: None,
        narrow: None,
    };
    let on_slip = slips.have(Item::Lodging) || slips.wider_with(Item::Lodging).next().is_some();
    if i.contract.lodging.is_none() && !on_slip {
        return Ok(out);
    }
    let rules = i.rule(RuleKey::AccommodationOffset, slips.days.first);
    let rule = rules.first().and_then(|f| Some((f, f.rate()?)));
    let Some((figure, offset)) = rule else {
        out.line(Phrase::new("pay-wage-lodging-no-rule"), None);
        return Ok(out);
    };
    out.law = Some(figure.citation.clone());
    let Some(lodging) = i.contract.lodging else {
        out.by_payslips(slips, offset);
        out.narrow = Some(Phrase::new("pay-narrow-lodging-charge"));
        return Ok(out);
    };
    let known = lodging
        .nights_week
        .zip(lodging.adjustment(offset, slips.days.len())?);
    let Some((nights, amount)) = known else {
        match on_slip {
            true => out.by_charge(lodging, slips, offset),
            false => {
                let line = Phrase::new("pay-wage-lodging-nights");
                out.by_any_night(lodging, slips.days.len(), offset, line);
            }
        }
        out.narrow = Some(Phrase::new("pay-narrow-lodging-nights"));
        return Ok(out);
    };
    out.amount = amount;
    let line = Phrase::new("pay-wage-lodging")
        .with("nights", Arg::Count(i64::from(nights)))
        .with("charge", Arg::Money(lodging.charge))
        .with("offset", Arg::Money(offset.money()));
    out.line(line, Some(none.minus(amount)?));
    let elsewhere = slips.have(Item::Deduction) && !on_slip;
    if lodging.charge.minor > 0 && elsewhere {
        out.narrow = Some(Phrase::new("pay-narrow-lodging-line"));
    }
    Ok(out)
}

impl Counted {
    /// By what payslips take off. For how many nights that is isn't known: at
    /// most for each of the days, at the high end for none. What is for other
    /// days, too, is in the high end alone.
    fn by_payslips(&mut self, slips: &Slips<'_>, offset: Rate) {
        let money = |minor| Money::new(minor, offset.currency);
        if slips.have(Item::Lodging) {
            let taken = slips.sum(Item::Lodging).saturating_neg();
            let nights = offset.money().minor.saturating_mul(slips.days.len());
            let excess = taken.saturating_sub(nights).max(0);
            self.amount.minor = excess.saturating_neg();
            self.more.minor = taken.saturating_sub(excess).max(0);
            let line = Phrase::new("pay-wage-lodging-slip")
                .with("charge", Arg::Money(money(taken)))
                .with("offset", Arg::Money(offset.money()));
            self.line(line, Some(money(excess)));
        }
        for slip in slips.wider_with(Item::Lodging) {
            let taken = slip.sum(&[Item::Lodging]).minor.saturating_neg();
            self.more_by(taken.max(0));
            self.lines.push(taken_off_elsewhere(slip, money(taken)));
        }
    }

    /// By what payslips take off at a charge for a night that is known, and on any
    /// of the days that no payslip takes it off for a night, too.
    fn by_charge(&mut self, lodging: Lodging, slips: &Slips<'_>, offset: Rate) {
        self.by_nights_taken(lodging, slips, offset);
        let open = slips.days.without(|day| slips.have_for(Item::Lodging, day));
        let open: i64 = open.into_iter().map(DateRange::len).sum();
        if open > 0 && lodging.of_a_night(offset).minor != 0 {
            let line = Phrase::new("pay-wage-lodging-nights-open").with("days", Arg::Count(open));
            self.by_any_night(lodging, open, offset, line);
        }
    }

    /// What is taken off at the charge is for that many nights, each of which takes
    /// what is above the offset. What makes no whole night is in the high end alone.
    /// A charge that would be for more nights than there are isn't the one that was
    /// taken.
    fn by_nights_taken(&mut self, lodging: Lodging, slips: &Slips<'_>, offset: Rate) {
        let charge = lodging.charge.minor;
        let nights_of = |taken: i64, days: DateRange| {
            let nights = taken.checked_div(charge)?;
            let rest = taken - nights * charge;
            (taken >= 0 && nights <= days.len()).then_some((nights, rest))
        };
        let taken = slips.sum(Item::Lodging).saturating_neg();
        let here = nights_of(taken, slips.days);
        let wider = slips.wider_with(Item::Lodging);
        let wider: Option<Vec<_>> = wider
            .map(|slip| {
                let taken = slip.sum(&[Item::Lodging]).minor.saturating_neg();
                let (nights, rest) = nights_of(taken, slip.days())?;
                let most = slip.days().overlap(slips.days)?.len();
                Some((slip, taken, nights.min(most), rest))
            })
            .collect();
        let (Some((nights, rest)), Some(wider)) = (here, wider) else {
            return self.by_payslips(slips, offset);
        };
        let money = |minor| Money::new(minor, offset.currency);
        let excess = lodging.of_a_night(offset).minor.saturating_neg();
        if slips.have(Item::Lodging) {
            let excess = excess.saturating_mul(nights);
            self.amount.minor = excess.saturating_neg();
            let line = Phrase::new("pay-wage-lodging-charge")
                .with("taken", Arg::Money(money(taken)))
                .with("nights", Arg::Count(nights))
                .with("charge", Arg::Money(lodging.charge))
                .with("offset", Arg::Money(offset.money()));
            self.line(line, Some(money(excess)));
        }
        if rest > 0 {
            self.more_by(rest);
            let line = Phrase::new("pay-wage-lodging-rest").with("rest", Arg::Money(money(rest)));
            self.line(line, None);
        }
        for (slip, taken, nights, rest) in wider {
            let more = excess.saturating_mul(nights).saturating_add(rest);
            self.more_by(more);
            if more > 0 {
                self.lines.push(taken_off_elsewhere(slip, money(taken)));
            }
        }
    }

    fn more_by(&mut self, minor: i64) {
        self.more.minor = self.more.minor.saturating_add(minor);
    }

    /// By a charge for nobody knows how many nights: at most for each of so many
    /// days.
    fn by_any_night(&mut self, lodging: Lodging, days: i64, offset: Rate, line: Phrase) {
        let most = lodging.of_a_night(offset).minor.saturating_mul(days);
        self.more_by(most.min(0).saturating_neg());
        self.less.minor = most.max(0);
        let line = line
            .with("charge", Arg::Money(lodging.charge))
            .with("offset", Arg::Money(offset.money()));
        self.line(line, None);
    }

    fn line(&mut self, text: Phrase, money: Option<Money>) {
        self.lines.push(Line { text, money });
    }
}
