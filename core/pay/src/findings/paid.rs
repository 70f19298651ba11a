//! What was paid for the time of some days: by her payslips where they say it,
//! else by contract.

use stint_model::{Arg, Currency, Millis, Money, Phrase, PlaceId};

use super::slips::{Slips, share};
use super::{Inputs, Line, with_days};
use crate::contract::TravelPay;
use crate::error::PayError;
use crate::hours;
use crate::ledger::{Class, Entry, Ledger};
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Rate};
use crate::zones::DateRange;

/// What was paid, as far as it is known.
pub(super) struct Paid<'a> {
    i: &'a Inputs<'a>,
    /// Hours that are paid in any case; none before the days are over, as those
    /// of the days to come may still be worked.
    pub(super) guaranteed: Millis,
    /// Time that the contract pays: visits as the employer rounds them, with
    /// office and shifts; and ways.
    pub(super) visits: Millis,
    pub(super) travel: Millis,
    /// Whether payslips say it. Then it doesn't move with the hours.
    pub(super) by_payslip: bool,
    /// What payslips for these days alone paid for time.
    on_slips: Money,
    /// What of it is for ways and nothing else.
    for_ways: Money,
    /// Pay for ways on payslips that are for other days, too.
    pub(super) wider_ways: Vec<WiderWays>,
    /// Deductions for the employer's own use, on payslips for these days alone.
    taken_off: Money,
    /// The same on payslips for other days, too: at the high end of what is
    /// missing they were for these.
    wider_taken_off: Money,
    /// The most that an hour's pay counts for, where each hour has to reach the
    /// minimum wage by itself.
    pub(super) cap: Option<Rate>,
    /// How the pay comes about, line by line.
    pub(super) lines: Vec<Line>,
}

impl<'a> Paid<'a> {
    pub(super) fn of(
        i: &'a Inputs<'a>,
        slips: &Slips<'_>,
        ledger: &Ledger,
    ) -> Result<Self, PayError> {
        let currency = i.contract.rate.currency;
        let none = Money::new(0, currency);
        let (visits, travel) = time_paid(i, ledger);
        let mut paid = Self {
            i,
            guaranteed: guaranteed_so_far(i, slips.days),
            visits,
            travel,
            by_payslip: slips.tell_pay(),
            on_slips: none,
            for_ways: none,
            wider_ways: Vec::new(),
            taken_off: none,
            wider_taken_off: none,
            cap: None,
            lines: Vec::new(),
        };
        if !paid.by_payslip {
            let agreed = paid.agreed(visits, travel).money(currency)?;
            paid.less(Phrase::new("pay-wage-paid-contract"), agreed)?;
        }
        for slip in &slips.within {
            paid.add(slip)?;
        }
        for slip in &slips.wider {
            paid.add_wider(slip, slips.days)?;
        }
        Ok(paid)
    }

    /// Items by which a payslip pays for time. Where the contract stands in for
    /// payslips, it pays the ways, too, if it pays ways at all.
    fn counted(&self) -> &'static [Item] {
        match (self.by_payslip, self.i.contract.travel) {
            (true, _) => &[Item::Basic, Item::Travel],
            (false, TravelPay::Unpaid) => &[Item::Travel],
            (false, _) => &[],
        }
    }

    fn add(&mut self, slip: &Payslip) -> Result<(), PayError> {
        let (pay, off) = (slip.sum(self.counted()), slip.sum(&[Item::Deduction]));
        self.on_slips = self.on_slips.plus(pay)?;
        if self.counted().contains(&Item::Travel) {
            let for_ways = slip.sum(&[Item::Travel]);
            self.for_ways = self.for_ways.plus(for_ways)?;
        }
        self.taken_off = self.taken_off.plus(off)?;
        let (id, counts) = match self.by_payslip {
            true => ("pay-wage-paid-payslip", slip.counting_pay()),
            false => ("pay-wage-paid-beside", pay.plus(off)?),
        };
        if counts.minor != 0 {
            self.less(with_days(id, slip.days()), counts)?;
        }
        Ok(())
    }

    fn add_wider(&mut self, slip: &Payslip, days: DateRange) -> Result<(), PayError> {
        if self.counted().contains(&Item::Travel) {
            let ways = WiderWays::of(self.i, slip, days);
            if ways.share.minor != 0 {
                let text = ways.said("pay-wage-paid-wider", "pay-wage-paid-wider-days");
                self.less(text, ways.share)?;
            }
            if ways.pay.minor != 0 {
                self.wider_ways.push(ways);
            }
        }
        let off = slip.sum(&[Item::Deduction]);
        if off.minor < 0 {
            self.wider_taken_off = self.wider_taken_off.plus(off)?;
            let off = Money::new(0, off.currency).minus(off)?;
            self.lines.push(taken_off_elsewhere(slip, off));
        }
        Ok(())
    }

    fn less(&mut self, text: Phrase, pay: Money) -> Result<(), PayError> {
        self.lines.push(Line {
            text,
            money: Some(Money::new(0, pay.currency).minus(pay)?),
        });
        Ok(())
    }

    /// What the contract pays for visits and travel: never for less than the
    /// guaranteed hours.
    pub(super) fn agreed(&self, visits: Millis, travel: Millis) -> Exact {
        let c = self.i.contract;
        let most = |rate: Rate| match self.cap {
            Some(cap) if cap.micros < rate.micros => cap,
            _ => rate,
        };
        let for_ways = match c.travel {
            TravelPay::At(rate) => TravelPay::At(most(rate)),
            other => other,
        };
        pays(most(c.rate), for_ways, self.guaranteed, visits, travel)
    }

    /// What was paid for so much time, before anything is taken off.
    pub(super) fn for_time(&self, visits: Millis, travel: Millis, wider: Wider) -> Exact {
        let on_slips = Exact::of_money(self.on_slips).plus(self.of_wider(wider));
        match self.by_payslip {
            true => on_slips,
            false => self.agreed(visits, travel).plus(on_slips),
        }
    }

    /// What of it payslips say to be for ways: for nothing else was it paid.
    pub(super) fn apart_for_ways(&self, wider: Wider) -> Exact {
        Exact::of_money(self.for_ways).plus(self.of_wider(wider))
    }

    fn of_wider(&self, wider: Wider) -> Exact {
        let part = |ways: &WiderWays| match wider {
            Wider::None => Exact::zero(),
            Wider::Share => Exact::of_money(ways.share),
            Wider::All => Exact::of_money(ways.pay),
        };
        let parts = self.wider_ways.iter().map(part);
        parts.fold(Exact::zero(), Exact::plus)
    }

    /// What was paid and counts: the lines together.
    pub(super) fn total(&self, currency: Currency) -> Result<Money, PayError> {
        let paid = self.for_time(self.visits, self.travel, Wider::Share);
        let paid = paid.money(currency)?;
        Ok(paid.plus(self.taken_off)?)
    }

    /// How much less of it may have counted.
    pub(super) fn maybe_less(&self) -> Result<Money, PayError> {
        let none = Money::new(0, self.on_slips.currency);
        let mut shares = self.wider_ways.iter().map(|w| w.share);
        let ways = shares.try_fold(none, Money::plus)?;
        Ok(ways.minus(self.wider_taken_off)?)
    }

    /// How much more of it may have counted.
    pub(super) fn maybe_more(&self) -> Result<Money, PayError> {
        let mut more = Money::new(0, self.on_slips.currency);
        for ways in &self.wider_ways {
            more = more.plus(ways.pay.minus(ways.share)?)?;
        }
        Ok(more)
    }
}

/// How much of what payslips for other days, too, paid for ways is taken to be for
/// these.
#[derive(Clone, Copy)]
pub(super) enum Wider {
    None,
    Share,
    All,
}

/// Pay for ways on a payslip that is for other days, too. How much is for these
/// isn't known: best by the time on the way, or by days where no way was recorded
/// on any of them; none at the high end of what is missing, all of it at the low
/// one.
pub(super) struct WiderWays {
    days: DateRange,
    pay: Money,
    share: Money,
    by_days: bool,
}

impl WiderWays {
    fn of(i: &Inputs<'_>, slip: &Payslip, days: DateRange) -> Self {
        let pay = slip.sum(&[Item::Travel]);
        let ways = |days| {
            hours::over(i.ledger, i.zones, days)
                .span(Class::Between)
                .best
        };
        let here = slip.days().overlap(days);
        let all = ways(slip.days());
        let by_days = all == Millis::ZERO;
        let (part, whole) = match by_days {
            true => (here.map_or(0, DateRange::len), slip.days().len()),
            false => (here.map_or(0, |days| ways(days).0), all.0),
        };
        Self {
            days: slip.days(),
            pay,
            share: share(pay, part, whole),
            by_days,
        }
    }

    /// It in one of two sentences: shared by time on the way, or by days.
    pub(super) fn said(&self, by_time: &'static str, by_days: &'static str) -> Phrase {
        let id = if self.by_days { by_days } else { by_time };
        with_days(id, self.days)
            .with("pay", Arg::Money(self.pay))
            .with("share", Arg::Money(self.share))
    }
}

/// What a payslip for other days, too, takes off.
pub(super) fn taken_off_elsewhere(slip: &Payslip, charge: Money) -> Line {
    let text = with_days("pay-wage-off-wider", slip.days());
    Line {
        text: text.with("charge", Arg::Money(charge)),
        money: None,
    }
}

/// Visits as the employer rounds them, with office and shifts; and ways.
pub(super) fn time_paid(i: &Inputs<'_>, ledger: &Ledger) -> (Millis, Millis) {
    let mut visits = rounded_visits(i, ledger, |e| e.time.best());
    let mut travel = Millis::ZERO;
    for e in ledger.entries() {
        match e.class {
            Class::Office | Class::Shift => visits = visits + e.time.best(),
            Class::Between => travel = travel + e.time.best(),
            _ => {}
        }
    }
    (visits, travel)
}

/// Visits as the employer counts them, each rounded: a break in the middle makes
/// one shorter, not two of it. `length` says how long an entry is taken to be.
pub(super) fn rounded_visits(
    i: &Inputs<'_>,
    ledger: &Ledger,
    length: impl Fn(&Entry) -> Millis,
) -> Millis {
    let mut visits: Vec<(Option<PlaceId>, Millis)> = Vec::new();
    let mut until = None;
    for e in ledger.entries() {
        let goes_on = until == Some(e.interval.start());
        let visit = e.class == Class::Visit;
        match visits.last_mut() {
            Some((place, time)) if visit && goes_on && *place == e.from => {
                *time = *time + length(e);
            }
            _ if visit => visits.push((e.from, length(e))),
            _ => {}
        }
        until = (visit || (goes_on && e.class == Class::Break)).then_some(e.interval.end());
    }
    let rounded = visits.into_iter();
    rounded
        .map(|(_, time)| i.contract.rounding.apply(time))
        .sum()
}

/// What the contract pays, if that many hours are paid in any case.
pub(super) fn agreed(i: &Inputs<'_>, guaranteed: Millis, visits: Millis, travel: Millis) -> Exact {
    let c = i.contract;
    pays(c.rate, c.travel, guaranteed, visits, travel)
}

fn pays(rate: Rate, ways: TravelPay, guaranteed: Millis, visits: Millis, travel: Millis) -> Exact {
    let at_rate = match ways {
        TravelPay::AsVisits => visits + travel,
        TravelPay::Unpaid | TravelPay::At(_) => visits,
    };
    Exact::of_time(rate, at_rate.max(guaranteed)).plus(pays_apart(ways, travel))
}

/// What is paid for ways at a rate of their own.
pub(super) fn pays_apart(ways: TravelPay, travel: Millis) -> Exact {
    match ways {
        TravelPay::At(rate) => Exact::of_time(rate, travel),
        TravelPay::Unpaid | TravelPay::AsVisits => Exact::zero(),
    }
}

/// Guaranteed hours, once the days are over: until then work may still bring them.
pub(super) fn guaranteed_so_far(i: &Inputs<'_>, days: DateRange) -> Millis {
    match days.last <= i.today {
        true => guaranteed(i, days),
        false => Millis::ZERO,
    }
}

pub(super) fn guaranteed(i: &Inputs<'_>, days: DateRange) -> Millis {
    let week = i.contract.guaranteed_week.unwrap_or_default();
    Millis(week.0.saturating_mul(days.len()) / 7)
}
