//! Findings: one sentence each, with its working, source, range, and what
//! would narrow the range.

pub(crate) mod after_hours;
mod average;
mod better_order;
mod breaks;
pub(crate) mod claim;
mod costs;
mod honesty;
mod lodging;
pub(crate) mod mileage;
mod most_hours;
mod night;
mod on_duty;
mod overtime;
mod paid;
mod payslip;
mod period_rate;
mod reached;
mod rest;
mod roster;
mod slips;
mod spread;
mod sure_work;
mod travel;
mod wage;
mod wage_lines;

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Millis, Money, Phrase, PlaceId, ShortText, Timeline};

use crate::contract::Contract;
use crate::error::PayError;
use crate::ledger::{Class, Ledger};
use crate::marks::Marks;
use crate::pack::{Citation, RulePack, Select};
use crate::payslip::Payslip;
use crate::roster::Roster;
use crate::span::{MoneySpan, Span};
use crate::zones::{DateRange, Zones};

/// What findings are made from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Visits, trips, gaps and places, amended by the worker.
    pub timeline: &'a Timeline,
    /// Working time made from it.
    pub ledger: &'a Ledger,
    /// Her own marks.
    pub marks: &'a Marks,
    /// Her wall clock.
    pub zones: &'a Zones,
    /// What was agreed.
    pub contract: &'a Contract,
    /// The law's figures.
    pub pack: &'a RulePack,
    /// What was paid, if she typed or imported it.
    pub payslips: &'a [Payslip],
    /// What was planned, if she has the roster; its clients are found by her
    /// names for their places.
    pub roster: Option<&'a Roster>,
    /// The days to look at.
    pub days: DateRange,
    /// Today, for what is measured from today.
    pub today: NaiveDate,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// Travel between clients that wasn't paid.
    UnpaidTravel,
    /// Pay below the minimum wage over a pay period.
    BelowMinimumWage,
    /// Pay at or above it.
    MinimumWageMet,
    /// The pack has no minimum wage for these days.
    NoMinimumWage,
    /// Mileage agreed, or due by law, and not paid.
    MileageOwed,
    /// Driving costs up to the official rate that nobody paid.
    MileageBelowOfficial,
    /// Too little rest between two working days.
    DayRest,
    /// Too little rest in a week.
    WeekRest,
    /// No break, or too short.
    Break,
    /// More work in a day than the law lets anybody do.
    DayHours,
    /// More work in a week than that.
    WeekHours,
    /// Less on the payslip than the contract promises for the hours worked.
    PayslipHours,
    /// Hours worked at night.
    NightWork,
    /// Too many hours for a night worker on average.
    NightAverage,
    /// What overtime adds to the plain rate.
    Overtime,
    /// Too many hours a week on average.
    WeekAverage,
    /// Work apps used outside working time.
    AfterHours,
    /// The plan against what happened.
    Roster,
    /// An order of planned visits with less time on the way.
    BetterOrder,
    /// Until when a claim for the missing wages can be made.
    ClaimDeadline,
}

impl FindingKind {
    /// A name for files and links.
    pub const fn id(self) -> &'static str {
        match self {
            FindingKind::UnpaidTravel => "unpaid-travel",
            FindingKind::BelowMinimumWage => "below-minimum-wage",
            FindingKind::MinimumWageMet => "minimum-wage-met",
            FindingKind::NoMinimumWage => "no-minimum-wage",
            FindingKind::MileageOwed => "mileage-owed",
            FindingKind::MileageBelowOfficial => "mileage-below-official",
            FindingKind::DayRest => "day-rest",
            FindingKind::WeekRest => "week-rest",
            FindingKind::Break => "break",
            FindingKind::DayHours => "day-hours",
            FindingKind::WeekHours => "week-hours",
            FindingKind::PayslipHours => "payslip-hours",
            FindingKind::NightWork => "night-work",
            FindingKind::NightAverage => "night-average",
            FindingKind::Overtime => "overtime",
            FindingKind::WeekAverage => "week-average",
            FindingKind::AfterHours => "after-hours",
            FindingKind::Roster => "roster",
            FindingKind::BetterOrder => "better-order",
            FindingKind::ClaimDeadline => "claim-deadline",
        }
    }
}

impl Finding {
    /// Whether it is about wages that are missing, for which a claim has a
    /// deadline. Travel that neither contract nor rules pay is not: what the law
    /// gives for it is in what is missing of the minimum wage.
    fn is_wages(&self) -> bool {
        match self.kind {
            FindingKind::BelowMinimumWage | FindingKind::PayslipHours => true,
            FindingKind::UnpaidTravel => !self.is_worth_alone(),
            _ => false,
        }
    }
}

/// One line of a finding's working.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: Phrase,
    /// Its amount. The amounts of a finding's lines make its best amount, to
    /// the penny.
    pub money: Option<Money>,
}

/// One bar of the waterfall from paid to owed.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its label.
    pub label: Phrase,
    /// Which kind of bar.
    pub kind: StepKind,
    /// Its amount.
    pub money: Money,
}

/// Kinds of bars in a waterfall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Stands on the axis: where it starts.
    Start,
    /// Goes on top of the bars before; downward if negative.
    Change,
    /// Stands on the axis: where it ends.
    Total,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// The days it is about.
    pub days: DateRange,
    /// It in one sentence.
    pub headline: Phrase,
    /// Its amount, where it is money.
    pub amount: Option<MoneySpan>,
    /// Its length of time, where it is time.
    pub time: Option<Span<Millis>>,
    /// How it was worked out.
    pub working: Vec<Line>,
    /// The law and figures it rests on, with their days.
    pub sources: Vec<Citation>,
    /// What would need to be known to narrow the range.
    pub narrow: Vec<Phrase>,
    /// Bars from paid to owed, where there are any.
    pub steps: Vec<Step>,
    /// The same visits in several orders, where there are any.
    pub plans: Vec<Plan>,
}

/// A round of visits in one order.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Whose order it is.
    pub label: Phrase,
    /// When each visit is, and whose, in order.
    pub visits: Vec<(Interval, ShortText)>,
    /// When she would be on the way.
    pub ways: Vec<Interval>,
    /// Time on the way in all.
    pub travel: Millis,
}

/// All findings, by kind and day, but for the deadline of a claim: see
/// [`crate::claim_deadline`].
///
/// # Errors
/// [`PayError::Value`] for amounts in two currencies or too large.
pub fn findings(inputs: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let mut out = Vec::new();
    for period in inputs.contract.pay_period.covering(inputs.days) {
        let mut wages = Vec::new();
        for days in reached::stretches(inputs, period) {
            wages.extend(wage::minimum(inputs, days)?);
        }
        let mut kinds = wages.iter().map(|f| f.kind);
        let least = kinds.any(|kind| kind != FindingKind::NoMinimumWage);
        out.extend(travel::unpaid(inputs, period, least)?);
        out.extend(wages);
    }
    let below = out
        .iter()
        .filter(|f| f.kind == FindingKind::BelowMinimumWage);
    let below: Vec<DateRange> = below.map(|f| f.days).collect();
    out.extend(payslip::against_log(inputs, &below)?);
    out.extend(mileage::findings(inputs)?);
    out.extend(rest::day_rests(inputs));
    out.extend(rest::week_rests(inputs));
    out.extend(breaks::breaks(inputs)?);
    out.extend(most_hours::all(inputs));
    out.extend(night::weekly(inputs));
    out.extend(night::average(inputs));
    out.extend(overtime::premiums(inputs)?);
    out.extend(average::weekly(inputs));
    out.extend(after_hours::weekly(inputs));
    if let Some(plan) = inputs.roster {
        out.extend(roster::weekly(inputs, plan));
        out.extend(better_order::rounds(inputs, plan)?);
    }
    out.sort_by_key(|f| (f.kind, f.days));
    Ok(out.into_iter().map(Finding::honest).collect())
}

impl Inputs<'_> {
    /// The select for rules that differ by the worker's band, if the pack has
    /// one for her, else the general one.
    fn rule(&self, key: crate::pack::RuleKey, day: NaiveDate) -> Vec<&crate::pack::Figure> {
        let own = Select {
            band: self.contract.band.clone(),
            vehicle: None,
        };
        let found = self.pack.all(key, &own, day);
        if found.is_empty() {
            self.pack.all(key, &Select::default(), day)
        } else {
            found
        }
    }

    /// Her name for a place, or "a place without a name".
    fn place_name(&self, id: Option<PlaceId>) -> Arg {
        let name = id
            .and_then(|id| self.timeline.place(id))
            .and_then(|p| p.name.as_ref());
        match name {
            Some(n) => Arg::Text(n.as_str().to_owned()),
            None => Arg::Phrase(Phrase::new("pay-place-unnamed")),
        }
    }

    /// What would narrow a range of hours over some days.
    fn narrow_hours(&self, days: DateRange) -> Vec<Phrase> {
        let h = crate::hours::over(self.ledger, self.zones, days);
        let mut out = Vec::new();
        let high = |c| h.span(c).high;
        let mut ask = |id, time: Millis| {
            if time.0 > 0 {
                out.push(Phrase::new(id).with("time", Arg::Duration(time)));
            }
        };
        ask("pay-narrow-unclear", high(Class::Unclear));
        ask("pay-narrow-unseen", high(Class::Unseen));
        if self.contract.waiting_is_work.is_none() {
            ask("pay-narrow-waiting", high(Class::Waiting));
        }
        out
    }
}

/// Shorthand: a phrase with the days of a period.
fn with_days(id: &'static str, days: DateRange) -> Phrase {
    Phrase::new(id)
        .with("from", Arg::Date(days.first))
        .with("to", Arg::Date(days.last))
}

/// Shorthand: a phrase with a range of money.
fn with_money(p: Phrase, m: MoneySpan) -> Phrase {
    p.with("low", Arg::Money(m.low))
        .with("best", Arg::Money(m.best))
        .with("high", Arg::Money(m.high))
}
