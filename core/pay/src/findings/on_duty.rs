//! Time asleep on duty, on call and in short breaks: shown apart, and counted as
//! the law counts it, which for pay may be another way than for weekly hours and
//! rest.

use chrono::NaiveDate;
use stint_model::{Arg, Phrase};

use super::{Inputs, Line};
use crate::hours::{self, Counted};
use crate::ledger::Class;
use crate::pack::{Citation, Figure, RuleKey, Treatment};
use crate::zones::DateRange;

/// What time is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Against {
    /// Pay: the minimum wage and overtime.
    Pay,
    /// Weekly hours, work at night and rest.
    Hours,
}

impl Against {
    const fn key(self, class: Class) -> RuleKey {
        match (self, class) {
            (Against::Pay, Class::SleepIn) => RuleKey::SleepIn,
            (Against::Hours, Class::SleepIn) => RuleKey::SleepInHours,
            (Against::Pay, _) => RuleKey::OnCall,
            (Against::Hours, _) => RuleKey::OnCallHours,
        }
    }
}

/// What is said about time on duty where it is part of a finding's days.
#[derive(Default)]
pub(super) struct Said {
    /// How long, and whether it counts.
    pub(super) lines: Vec<Line>,
    /// The laws that say so.
    pub(super) laws: Vec<Citation>,
    /// What would need to be known where they leave it open.
    pub(super) narrow: Vec<Phrase>,
}

impl Inputs<'_> {
    /// What counts on a day beside work itself.
    pub(super) fn counted(&self, against: Against, day: NaiveDate) -> Counted {
        let counts = |class| {
            let law = law(self, against, class, day);
            match law.and_then(Figure::treatment)? {
                Treatment::Counts => Some(true),
                Treatment::DoesNotCount => Some(false),
                Treatment::Depends => None,
            }
        };
        Counted {
            waiting: self.contract.waiting_is_work,
            sleep_in: counts(Class::SleepIn),
            on_call: counts(Class::OnCall),
            home_ways_may: against == Against::Hours && home_ways(self, day).is_some(),
            short_break: short_break(self, against, day).and_then(Figure::time),
        }
    }
}

pub(super) fn law<'a>(
    i: &'a Inputs<'_>,
    against: Against,
    class: Class,
    day: NaiveDate,
) -> Option<&'a Figure> {
    i.rule(against.key(class), day).first().copied()
}

/// The law by which breaks up to a length are working time, for pay.
fn short_break<'a>(i: &'a Inputs<'_>, against: Against, day: NaiveDate) -> Option<&'a Figure> {
    let rules = i.rule(RuleKey::ShortBreak, day);
    rules.into_iter().find(|_| against == Against::Pay)
}

/// The law by which ways between home and work are working time for who has no
/// fixed place of work (Court of Justice, C-266/14 Tyco).
fn home_ways<'a>(i: &'a Inputs<'_>, day: NaiveDate) -> Option<&'a Figure> {
    let rules = i.rule(RuleKey::TravelHomeNoFixedPlace, day);
    rules
        .into_iter()
        .find(|f| f.treatment() == Some(Treatment::Counts))
}

/// What is said of weekly and daily hours: time on duty, and ways from and to
/// home where they may count.
pub(super) fn said_of_hours(i: &Inputs<'_>, days: DateRange) -> Said {
    let mut said = said(i, Against::Hours, days);
    let time = hours::over(i.ledger, i.zones, days)
        .span(Class::Commute)
        .best;
    if let Some(law) = home_ways(i, days.first).filter(|_| time.0 > 0) {
        said.lines.push(Line {
            text: Phrase::new("pay-home-ways-open").with("time", Arg::Duration(time)),
            money: None,
        });
        said.laws.push(law.citation.clone());
        said.narrow.push(Phrase::new("pay-narrow-home-ways"));
    }
    said
}

/// A line for each kind of such time in some days, and its law.
pub(super) fn said(i: &Inputs<'_>, against: Against, days: DateRange) -> Said {
    let hours = hours::over(i.ledger, i.zones, days);
    let mut said = Said::default();
    for class in [Class::SleepIn, Class::OnCall] {
        let time = hours.span(class).best;
        if time.0 == 0 {
            continue;
        }
        let law = law(i, against, class, days.first);
        let treatment = law.and_then(Figure::treatment);
        if treatment.is_none_or(|t| t == Treatment::Depends) {
            let text = Phrase::new("pay-narrow-on-duty").with("time", Arg::Duration(time));
            said.narrow.push(text);
        }
        let id = match (class, treatment) {
            (Class::SleepIn, Some(Treatment::Counts)) => "pay-sleep-in-counts",
            (Class::SleepIn, Some(Treatment::DoesNotCount)) => "pay-sleep-in-out",
            (Class::SleepIn, _) => "pay-sleep-in-open",
            (_, Some(Treatment::Counts)) => "pay-on-call-counts",
            (_, Some(Treatment::DoesNotCount)) => "pay-on-call-out",
            (_, _) => "pay-on-call-open",
        };
        said.lines.push(Line {
            text: Phrase::new(id).with("time", Arg::Duration(time)),
            money: None,
        });
        said.laws.extend(law.map(|f| f.citation.clone()));
    }
    if let Some(law) = short_break(i, against, days.first)
        && let Some(time) = law.time().map(|most| hours.short_breaks(most))
        && time.0 > 0
    {
        said.lines.push(Line {
            text: Phrase::new("pay-wage-short-breaks").with("time", Arg::Duration(time)),
            money: None,
        });
        said.laws.push(law.citation.clone());
    }
    said
}
