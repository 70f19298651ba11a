//! One campaign's finding: what a group's figures say, without telling of any
//! member.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use stint_model::{Phrase, Say};

use super::finding_words::{headline, notes};
use super::group::{Average, GROUP_MINIMUM, Group, Weeks};
use super::statistics::{bins, down, is_dominated, nearest, quantile, up};
use super::{Confirmation, Counted, DeskCampaign, End, Ledger, Range, Unit};
use crate::classes::Classes;
use crate::invitation::answered_by;
use crate::sheet::week_label;
use crate::{Question, ShareError};

/// Whose packages count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Members whose code was checked.
    Confirmed,
    /// All, also those without a code: some of them may be invented, and the
    /// finding says so.
    Everyone,
}

/// Members in a stretch of values, from included, to excluded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bin {
    /// In the unit.
    pub from: f64,
    /// In the unit; `None` where it isn't known how far it goes.
    pub to: Option<f64>,
    /// How many.
    pub members: u32,
}

/// How many are affected at all, by their least figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Affected {
    /// So many, with at least ten on both sides.
    Exactly {
        /// Affected members.
        members: u32,
    },
    /// At least so many: the few who aren't, are not counted out.
    AtLeast {
        /// A lower bound.
        members: u32,
    },
    /// Fewer than ten.
    Few,
}

/// Who isn't in the finding. Numbers of weeks are given only where ten members
/// or more have a part in them, a number of senders only from ten on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Missing {
    /// Member codes that nobody used.
    pub codes_unused: u32,
    /// Members whose code wasn't checked, left out or, with
    /// [`Whom::Everyone`], counted all the same.
    pub unconfirmed: Option<u32>,
    /// Weeks that members owe: of all weeks that anyone sent.
    pub weeks_owed: Option<u32>,
    /// Weeks in which the phone didn't know the figure.
    pub weeks_unknown: Option<u32>,
    /// Whether any member's packages leave open which figure of a week is right;
    /// of how many isn't told.
    pub some_unsettled: bool,
    /// Average of the least shares of the working time that were recorded,
    /// percent, down to a step of five, where it is known of ten members or more.
    pub recorded_percent: Option<f64>,
}

/// What weeks told in classes leave open, in the unit.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Ends {
    /// Some weeks are known only as "up to" this, and count as half of it.
    pub up_to: Option<f64>,
    /// Some weeks are known only as this "or more", and count as no more.
    pub or_more: Option<f64>,
}

impl Ends {
    /// Of a question, as far as there are weeks in them.
    pub(crate) fn of(question: Question, unit: Unit, any: impl Fn(End) -> bool) -> Self {
        let classes = Classes::of(answered_by(question));
        let little = classes.and_then(Classes::little).filter(|_| any(End::UpTo));
        let much = classes.map(Classes::much).filter(|_| any(End::OrMore));
        Self {
            up_to: little.map(|n| unit.of_cell(n)),
            or_more: much.map(|n| unit.of_cell(n)),
        }
    }
}

/// A finding. All figures are of a member's average week, rounded to the
/// unit's step; each bin of the distribution holds ten members or more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The question's name, as in `datapackage.json`.
    pub question: &'static str,
    /// The unit.
    pub unit: Unit,
    /// Whose packages count.
    pub whom: Whom,
    /// How many members.
    pub members: u32,
    /// First and last ISO week that the campaign is about: which weeks came
    /// may tell of one member.
    pub weeks: (String, String),
    /// Median, with the medians of the least and the most.
    pub median: Range,
    /// First and third quartile.
    pub quartiles: (f64, f64),
    /// From at least, to at most, rounded outwards.
    pub range: (f64, f64),
    /// The distribution; each bin holds ten members or more.
    pub distribution: Vec<Bin>,
    /// How many have any of it.
    pub affected: Affected,
    /// Average; `None` if one or two members make most of it.
    pub mean: Option<Range>,
    /// What is known only roughly.
    pub ends: Ends,
    /// Who is missing.
    pub missing: Missing,
    /// The finding in one sentence.
    #[serde(skip)]
    pub headline: Phrase,
    /// How it was worked out, and what may bias it.
    #[serde(skip)]
    pub notes: Vec<Phrase>,
}

/// The group's finding, entered into the ledger. There is no way to a finding
/// around the minimum and the ledger.
///
/// # Errors
/// [`ShareError::GroupTooSmall`] below ten members,
/// [`ShareError::TooCloseToEarlier`] if it could be subtracted from an earlier
/// release, [`ShareError::BadLedger`] for another campaign's ledger.
pub fn group_finding(
    counted: &Counted,
    campaign: &DeskCampaign,
    whom: Whom,
    ledger: &mut Ledger,
) -> Result<Finding, ShareError> {
    if !ledger.is_of(&campaign.invitation.campaign()) {
        return Err(ShareError::BadLedger);
    }
    let group = Group::of(counted, campaign, whom).beside(ledger);
    let averages = group.averages(GROUP_MINIMUM)?;
    let n = averages.len() as u32;
    ledger.admit(whom, &group)?;

    let terms = campaign.invitation.terms();
    let question = terms.question;
    let unit = Unit::of(question);
    let step = unit.step();
    let sorted = |part: fn(&Range) -> f64| {
        let mut values: Vec<f64> = averages.iter().map(|a| part(&a.week)).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let (low, best, high) = (sorted(|r| r.low), sorted(|r| r.best), sorted(|r| r.high));
    let middle = |v: &[f64]| nearest(quantile(v, 0.5), step);
    let median = Range {
        low: middle(&low),
        best: middle(&best),
        high: middle(&high),
    };
    let mean = (!tells_of_one(&averages)).then(|| {
        let weeks = averages.iter().map(|a| a.week);
        let sum = weeks.fold(Range::default(), Range::plus);
        let mean = sum.over(averages.len());
        Range {
            low: nearest(mean.low, step),
            best: nearest(mean.best, step),
            high: nearest(mean.high, step),
        }
    });
    let affected = affected(&averages);
    let missing = missing(counted, &group, whom);
    let weeks = (week_label(terms.start), week_label(terms.end));
    let ends = Ends::of(question, unit, |end| {
        let mut weeks = group.weeks().flat_map(|w| w.values());
        weeks.any(|w| w.end == Some(end))
    });
    Ok(Finding {
        question: question.slug(),
        unit,
        whom,
        members: n,
        quartiles: (
            nearest(quantile(&best, 0.25), step),
            nearest(quantile(&best, 0.75), step),
        ),
        range: (
            ends.up_to
                .map_or_else(|| down(quantile(&best, 0.0), step), |_| 0.0),
            up(quantile(&best, 1.0), step),
        ),
        distribution: bins(&in_order(&averages), step, GROUP_MINIMUM, ends),
        affected,
        mean,
        ends,
        headline: headline(question, unit, n, &median),
        notes: notes(whom, n, &affected, mean.is_none(), &missing, &weeks)
            .into_iter()
            .chain(ends.say(unit))
            .collect(),
        missing,
        median,
        weeks,
    })
}

/// Best figures in order, each with whether its member counts towards the ten.
fn in_order(averages: &[Average]) -> Vec<(f64, bool)> {
    let mut values: Vec<_> = averages.iter().map(|a| (a.week.best, a.hidden)).collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    values
}

/// Whether any of the three averages would tell of one member or two, also to
/// somebody who takes off what the desk knows of the others.
fn tells_of_one(averages: &[Average]) -> bool {
    let hidden = || averages.iter().filter(|a| a.hidden);
    let parts: [fn(&Range) -> f64; 3] = [|r| r.low, |r| r.best, |r| r.high];
    parts.iter().any(|part| {
        let all: Vec<f64> = averages.iter().map(|a| part(&a.week)).collect();
        let hidden: Vec<f64> = hidden().map(|a| part(&a.week)).collect();
        is_dominated(&all) || is_dominated(&hidden)
    })
}

fn affected(averages: &[Average]) -> Affected {
    let count = |of: &dyn Fn(&Average) -> bool| averages.iter().filter(|a| of(a)).count() as u32;
    let some = |a: &Average| a.week.low > 0.0;
    let (with, without) = (
        count(&|a| a.hidden && some(a)),
        count(&|a| a.hidden && !some(a)),
    );
    if with < GROUP_MINIMUM {
        Affected::Few
    } else if without >= GROUP_MINIMUM {
        Affected::Exactly {
            members: count(&some),
        }
    } else {
        // Said in the same way whether nine are without it or none.
        Affected::AtLeast {
            members: count(&some) + without - (GROUP_MINIMUM - 1),
        }
    }
}

fn missing(counted: &Counted, group: &Group, whom: Whom) -> Missing {
    let all: BTreeSet<&String> = group.weeks().flat_map(|w| w.keys()).collect();
    let unknown = |w: &Weeks| w.values().filter(|w| w.figure.is_none()).count();
    let recorded = |w: &Weeks| -> Option<f64> {
        let known: Vec<f64> = w.values().filter_map(|w| w.recorded).collect();
        (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
    };
    let confirmed = |c: &&Confirmation| **c != Confirmation::Confirmed;
    let unconfirmed = counted.confirmation.values().filter(confirmed).count() as u32;
    let known: Vec<f64> = group.weeks().filter_map(recorded).collect();
    let known_of = group.hidden().filter_map(recorded).count() as u32;
    Missing {
        codes_unused: counted.codes_unused,
        unconfirmed: (unconfirmed >= GROUP_MINIMUM).then_some(unconfirmed),
        weeks_owed: of_ten(group, |w| all.len() - w.len()),
        weeks_unknown: of_ten(group, unknown),
        some_unsettled: counted.unsettled(whom) > 0,
        recorded_percent: (known_of >= GROUP_MINIMUM)
            .then(|| down(known.iter().sum::<f64>() / known.len() as f64, 5.0)),
    }
}

/// How many weeks of a kind there are, if ten members or more have any.
fn of_ten(group: &Group, weeks: impl Fn(&Weeks) -> usize) -> Option<u32> {
    let members = group.hidden().filter(|w| weeks(w) > 0).count() as u32;
    (members >= GROUP_MINIMUM).then(|| group.weeks().map(weeks).sum::<usize>() as u32)
}

impl Finding {
    /// The finding as JSON.
    ///
    /// # Errors
    /// [`ShareError::Io`]; no finding is known to cause it.
    pub fn to_json(&self) -> Result<Vec<u8>, ShareError> {
        crate::facts::to_json(self).map_err(|_| ShareError::Io(std::io::ErrorKind::Other))
    }

    /// The distribution as CSV: from, to (empty where that is open), members.
    pub fn to_csv(&self) -> String {
        let rows = self.distribution.iter().map(|b| {
            let to = b.to.map(|to| to.to_string()).unwrap_or_default();
            format!("{},{to},{}\r\n", b.from, b.members)
        });
        ["from,to,members\r\n".to_owned()]
            .into_iter()
            .chain(rows)
            .collect()
    }
}

impl Say for Finding {
    fn say(&self) -> Phrase {
        self.headline.clone()
    }
}

#[cfg(test)]
#[path = "finding_tests.rs"]
mod tests;
