//! Mileage: what the official rate comes to, with yearly thresholds, against
//! what was paid.

use chrono::NaiveDate;
use stint_model::{Arg, Figure, Interval, Metres, Money, Phrase};

use super::slips::Slips;
use super::{Finding, FindingKind, Inputs, Line, with_days, with_money};
use crate::error::PayError;
use crate::hours::{self, Hours};
use crate::ledger::Class;
use crate::pack::{Citation, RuleKey, RulePack, Select, Treatment, Vehicle};
use crate::payslip::{Item, Payslip};
use crate::rate::{Exact, Millimetres, Rate, Tally};
use crate::span::{MoneySpan, at_least_nothing};
use crate::zones::DateRange;

/// What the official rate comes to for some distances of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Allowance {
    /// Parts in order: the day, the distance, the rate, the amount.
    pub parts: Vec<(NaiveDate, Millimetres, Rate, Money)>,
    /// Their sum, to the penny.
    pub total: Money,
    /// The rates used.
    pub sources: Vec<Citation>,
    /// Distance on days for which the pack has no rate.
    pub without_rate: Millimetres,
}

/// The official allowance for distances by day, in order of days and all of
/// one mileage year, of which `before` was driven before the first. A day that
/// passes a threshold is split there, to the millimetre.
///
/// # Errors
/// [`PayError::Value`] for sums too large.
pub fn allowance(
    pack: &RulePack,
    vehicle: Vehicle,
    band: Option<&str>,
    before: Millimetres,
    driven: &[(NaiveDate, Millimetres)],
) -> Result<Allowance, PayError> {
    let select = Select {
        band: band.map(str::to_owned),
        vehicle: Some(vehicle),
    };
    let mut tally = Tally::new(pack.currency());
    let mut out = Allowance {
        parts: Vec::new(),
        total: tally.total(),
        sources: Vec::new(),
        without_rate: Millimetres(0),
    };
    let mut so_far = before;
    for (day, distance) in driven {
        let bands = pack.all(RuleKey::Mileage, &select, *day);
        let end = so_far.plus(*distance);
        if bands.is_empty() {
            out.without_rate = out.without_rate.plus(*distance);
        }
        for (n, figure) in bands.iter().enumerate() {
            let until = bands.get(n + 1).map_or(i64::MAX, |next| next.above.0);
            let from = so_far.0.max(figure.above.0);
            let part = Millimetres(end.0.min(until) - from);
            let (Some(rate), true) = (figure.rate(), part.0 > 0) else {
                continue;
            };
            let money = tally.add(Exact::of_distance(rate, part))?;
            out.parts.push((*day, part, rate, money));
            if !out.sources.contains(&figure.citation) {
                out.sources.push(figure.citation.clone());
            }
        }
        so_far = end;
    }
    out.total = tally.total();
    Ok(out)
}

/// Which end of a distance's range is taken.
type End = fn(&Figure<Metres>) -> Metres;
const LOW: End = |f| f.low;
const BEST: End = |f| f.best();
const HIGH: End = |f| f.high;

/// For each pay period: what was agreed or is due by law, and what the official
/// rate comes to, against what was paid for the very same days.
pub(super) fn findings(i: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    for days in paid_together(i) {
        out.extend(of_stretch(i, days)?);
    }
    Ok(out)
}

/// The stretches that mileage is paid by: pay periods; where a payslip has
/// mileage for more than one of them (weekly pay, monthly mileage), its own days
/// in place of theirs.
fn paid_together(i: &Inputs<'_>) -> Vec<DateRange> {
    let one_period = |days: DateRange| {
        let period = i.contract.pay_period.holding(days.first);
        period.contains(days.last)
    };
    let slips = i.payslips.iter().filter(|p| p.has(Item::Mileage));
    let wider = slips.map(Payslip::days).filter(|days| !one_period(*days));
    let mut out: Vec<DateRange> = wider.filter(|d| d.overlap(i.days).is_some()).collect();
    let wider = out.clone();
    for period in i.contract.pay_period.covering(i.days) {
        out.extend(period.without(|day| wider.iter().any(|days| days.contains(day))));
    }
    out.sort_unstable();
    out
}

fn of_stretch(i: &Inputs<'_>, days: DateRange) -> Result<Vec<Finding>, PayError> {
    let driven = Driven::within(i, days);
    let total = |end| driven.total(end);
    if total(HIGH).0 == 0 {
        return Ok(Vec::new());
    }
    let agreed = |end: End| -> Result<Option<Money>, PayError> {
        let money = i.contract.mileage.map(|r| r.for_distance(total(end)));
        Ok(money.transpose()?)
    };
    let slips = Slips::of(i, days);
    let paid = slips.mileage();
    let mut out = Vec::new();
    if let (Some(rate), Some(best), Some(paid)) = (i.contract.mileage, agreed(BEST)?, paid) {
        let left = |end| left(agreed(end)?.unwrap_or(best), paid);
        let amount = MoneySpan::new(left(LOW)?, left(BEST)?, left(HIGH)?)?;
        if amount.best.minor > 0 {
            out.push(owed(days, rate, total(BEST), best, paid, amount)?);
        }
    }
    // Of days without a payslip, what was agreed is taken as paid.
    let allowed = official(i, &driven, BEST)?;
    let untold = driven.on(|day| !slips.tell_mileage(day));
    let none = Money::new(0, i.pack.currency());
    let told = slips.all_mileage().unwrap_or(none);
    let paid_at = |end: End| -> Result<Money, PayError> {
        let agreed = i
            .contract
            .mileage
            .map(|r| r.for_distance(untold.total(end)));
        Ok(told.plus(agreed.transpose()?.unwrap_or(none))?)
    };
    let gap = |end: End| -> Result<Money, PayError> {
        left(official(i, &driven, end)?.total, paid_at(end)?)
    };
    let amount = MoneySpan::new(gap(LOW)?, gap(BEST)?, gap(HIGH)?)?;
    if amount.best.minor > 0 {
        let paid = paid_at(BEST)?;
        let law = law_of(i, days.first);
        out.push(below_official(
            days,
            allowed,
            paid,
            total(BEST),
            amount,
            law,
        )?);
    }
    Ok(out)
}

/// What is left of what is due: never less than nothing.
fn left(due: Money, paid: Money) -> Result<Money, PayError> {
    Ok(at_least_nothing(due.minus(paid)?))
}

/// A headline that says if the low end of its range is nothing.
fn sure(headline: Phrase, amount: MoneySpan) -> Phrase {
    match amount.low.minor {
        0 => Phrase::new("pay-mileage-maybe").with("headline", Arg::Phrase(headline)),
        _ => headline,
    }
}

/// What was driven between work places on each day of a pay period.
struct Driven(Vec<(NaiveDate, Figure<Metres>)>);

impl Driven {
    fn within(i: &Inputs<'_>, days: DateRange) -> Self {
        let ledger = i.ledger.within(i.zones.days(days));
        let by_day = hours::by_day(&ledger, i.zones);
        let length = |(day, h): (NaiveDate, Hours)| (day, h.length(Class::Between));
        Self(by_day.into_iter().map(length).collect())
    }

    fn on(&self, day: impl Fn(NaiveDate) -> bool) -> Self {
        let some = self.0.iter().filter(|(d, _)| day(*d));
        Self(some.copied().collect())
    }

    fn by_day(&self, end: End) -> Vec<(NaiveDate, Millimetres)> {
        self.0
            .iter()
            .map(|(day, length)| (*day, Millimetres::from_metres(end(length))))
            .filter(|(_, mm)| mm.0 > 0)
            .collect()
    }

    fn total(&self, end: End) -> Millimetres {
        let all = self.by_day(end);
        all.iter().fold(Millimetres(0), |a, (_, d)| a.plus(*d))
    }
}

/// What the official rate comes to. A mileage year that begins within the pay
/// period begins its thresholds anew.
fn official(i: &Inputs<'_>, driven: &Driven, end: End) -> Result<Allowance, PayError> {
    let driven = driven.by_day(end);
    let year = |(day, _): &(NaiveDate, Millimetres)| i.pack.year_starts().year_of(*day);
    let mut whole: Option<Allowance> = None;
    for part in driven.chunk_by(|a, b| year(a) == year(b)) {
        let Some((first, _)) = part.first() else {
            continue;
        };
        let part = allowance(
            i.pack,
            i.contract.vehicle,
            i.contract.mileage_band.as_deref(),
            driven_before(i, *first),
            part,
        )?;
        whole = Some(match whole {
            None => part,
            Some(before) => before.and(part)?,
        });
    }
    Ok(match whole {
        Some(whole) => whole,
        None => allowance(i.pack, i.contract.vehicle, None, Millimetres(0), &[])?,
    })
}

impl Allowance {
    fn and(mut self, next: Self) -> Result<Self, PayError> {
        self.parts.extend(next.parts);
        self.total = self.total.plus(next.total)?;
        for source in next.sources {
            if !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
        self.without_rate = self.without_rate.plus(next.without_rate);
        Ok(self)
    }
}

/// By which the employer has to pay for driving at all.
enum Law {
    /// The rate itself is due, such as one that a collective agreement sets.
    Due(Citation),
    /// Costs have to be given back; the rate is a usual measure of them.
    CostsRepaid(Citation),
    /// No more than what can be paid free of tax.
    Ceiling,
}

fn law_of(i: &Inputs<'_>, day: NaiveDate) -> Law {
    let counts = |key| {
        let rules = i.rule(key, day);
        let law = rules.first();
        law.filter(|f| f.treatment() == Some(Treatment::Counts))
            .map(|f| f.citation.clone())
    };
    if let Some(law) = counts(RuleKey::MileageDue) {
        Law::Due(law)
    } else if let Some(law) = counts(RuleKey::CostsRepaid) {
        Law::CostsRepaid(law)
    } else {
        Law::Ceiling
    }
}

/// What she drove in the mileage year before `first`: by the record, as far as
/// the ledger holds it, and by what she says of the time before the record,
/// which belongs to the year that the record starts in.
fn driven_before(i: &Inputs<'_>, first: NaiveDate) -> Millimetres {
    let year = |day| i.pack.year_starts().year_of(day);
    let year_start = i.zones.day(year(first)).start();
    let logged = Interval::between(year_start, i.zones.day(first).start());
    let logged = Hours::of(&i.ledger.within(logged)).length(Class::Between);
    let begins = i.ledger.entries().first();
    let begins = begins.map_or(i.days.first, |e| i.zones.date(e.interval.start()));
    let told = if year(begins.min(i.days.first)) == year(first) {
        i.contract.driven_before
    } else {
        Millimetres(0)
    };
    told.plus(Millimetres::from_metres(logged.best()))
}

fn owed(
    days: DateRange,
    rate: Rate,
    distance: Millimetres,
    agreed: Money,
    paid: Money,
    amount: MoneySpan,
) -> Result<Finding, PayError> {
    let working = vec![
        Line {
            text: Phrase::new("pay-mileage-agreed")
                .with("distance", rate.shown(distance))
                .with("rate", Arg::Phrase(rate.phrase())),
            money: Some(agreed),
        },
        paid_line(paid)?,
    ];
    Ok(Finding {
        kind: FindingKind::MileageOwed,
        days,
        headline: sure(
            with_money(with_days("pay-mileage-owed-headline", days), amount),
            amount,
        ),
        amount: Some(amount),
        time: None,
        working,
        sources: Vec::new(),
        narrow: vec![Phrase::new("pay-narrow-odometer")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

fn paid_line(paid: Money) -> Result<Line, PayError> {
    Ok(Line {
        text: Phrase::new("pay-mileage-paid"),
        money: Some(Money::new(0, paid.currency).minus(paid)?),
    })
}

fn below_official(
    days: DateRange,
    allowed: Allowance,
    paid: Money,
    distance: Millimetres,
    amount: MoneySpan,
    law: Law,
) -> Result<Finding, PayError> {
    let rate = allowed.parts.first().map(|(_, _, rate, _)| *rate);
    let plain = Arg::Distance(distance.metres());
    let shown = rate.map_or(plain, |r| r.shown(distance));
    let mut working: Vec<Line> = allowed
        .parts
        .iter()
        .map(|(day, part, rate, money)| Line {
            text: Phrase::new("pay-mileage-part")
                .with("day", Arg::Date(*day))
                .with("distance", rate.shown(*part))
                .with("rate", Arg::Phrase(rate.phrase())),
            money: Some(*money),
        })
        .collect();
    working.push(paid_line(paid)?);
    if allowed.without_rate.0 > 0 {
        working.push(Line {
            text: Phrase::new("pay-mileage-no-rate")
                .with("distance", Arg::Distance(allowed.without_rate.metres())),
            money: None,
        });
    }
    let (kind, id, law) = match law {
        Law::Due(law) => (
            FindingKind::MileageOwed,
            "pay-mileage-due-headline",
            Some(law),
        ),
        Law::CostsRepaid(law) => (
            FindingKind::MileageOwed,
            "pay-mileage-costs-headline",
            Some(law),
        ),
        Law::Ceiling => (
            FindingKind::MileageBelowOfficial,
            "pay-mileage-official-headline",
            None,
        ),
    };
    let headline = with_money(with_days(id, days), amount).with("distance", shown);
    let headline = sure(headline, amount);
    Ok(Finding {
        kind,
        days,
        headline,
        amount: Some(amount),
        time: None,
        working,
        sources: allowed.sources.into_iter().chain(law).collect(),
        narrow: vec![Phrase::new("pay-narrow-odometer")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}
