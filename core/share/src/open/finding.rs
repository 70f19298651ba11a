//! One campaign's finding: what a group's figures say, without telling of any
//! member.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stint_model::{Phrase, Say};

use super::finding_words::{headline, notes};
use super::ledger::Contributions;
use super::statistics::{bins, down, is_dominated, nearest, quantile, up};
use super::{Confirmation, Counted, DeskCampaign, End, Ledger, MemberKey, Range, Unit, WeekFigure};
use crate::classes::Classes;
use crate::invitation::answered_by;
use crate::{Question, ShareError};

/// The smallest group that figures are given of. It can't be changed.
pub const GROUP_MINIMUM: u32 = 10;

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

/// Who isn't in the finding.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Missing {
    /// Member codes that nobody used.
    pub codes_unused: u32,
    /// Members whose code wasn't checked, left out or, with
    /// [`Whom::Everyone`], counted all the same.
    pub unconfirmed: u32,
    /// Weeks that members owe: of all weeks that anyone sent.
    pub weeks_owed: u32,
    /// Weeks in which the phone didn't know the figure.
    pub weeks_unknown: u32,
    /// Average share of the working time recorded, percent, in steps of five,
    /// where it is known.
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
    /// First and last ISO week.
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
    let members = members(counted, whom);
    let averages: Vec<Range> = members.values().filter_map(average).collect();
    let n = averages.len() as u32;
    if n < GROUP_MINIMUM {
        return Err(ShareError::GroupTooSmall {
            members: n,
            needed: GROUP_MINIMUM,
        });
    }
    ledger.admit(whom, contributions(&members))?;

    let question = campaign.invitation.terms().question;
    let unit = Unit::of(question);
    let step = unit.step();
    let sorted = |part: fn(&Range) -> f64| {
        let mut values: Vec<f64> = averages.iter().map(part).collect();
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
    let mean = (!is_dominated(&best)).then(|| {
        let sum = averages.iter().fold(Range::default(), |a, b| a.plus(*b));
        let mean = sum.over(averages.len());
        Range {
            low: nearest(mean.low, step),
            best: nearest(mean.best, step),
            high: nearest(mean.high, step),
        }
    });
    let affected = affected(low.iter().filter(|v| **v > 0.0).count() as u32, n);
    let missing = missing(counted, &members);
    let weeks = weeks(&members);
    let ends = Ends::of(question, unit, |end| {
        let mut weeks = members.values().flat_map(|w| w.values());
        weeks.any(|(w, _)| w.end == Some(end))
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
        distribution: bins(&best, step, GROUP_MINIMUM, ends),
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

pub(crate) type Weeks = BTreeMap<String, (WeekFigure, String)>;

/// Each member's weeks; of a week sent twice, the later package counts.
pub(crate) fn members(counted: &Counted, whom: Whom) -> BTreeMap<MemberKey, Weeks> {
    let mut out: BTreeMap<MemberKey, Weeks> = BTreeMap::new();
    for p in &counted.packages {
        let confirmed = counted.confirmation.get(&p.member) == Some(&Confirmation::Confirmed);
        if whom == Whom::Confirmed && !confirmed {
            continue;
        }
        let weeks = out.entry(p.member).or_default();
        for (week, figure) in &p.weeks {
            weeks.insert(week.clone(), (*figure, HEXLOWER.encode(&p.id.0)));
        }
    }
    out
}

/// A member's average week, over the weeks whose figure is known.
pub(crate) fn average(weeks: &Weeks) -> Option<Range> {
    let known: Vec<Range> = weeks.values().filter_map(|(w, _)| w.figure).collect();
    let sum = known.iter().fold(Range::default(), |a, b| a.plus(*b));
    (!known.is_empty()).then(|| sum.over(known.len()))
}

pub(crate) fn contributions(members: &BTreeMap<MemberKey, Weeks>) -> Contributions {
    let counted = members.iter().filter(|(_, w)| average(w).is_some());
    counted
        .map(|(member, weeks)| {
            let mut hash = Sha256::new();
            for (week, (_, package)) in weeks {
                hash.update(week);
                hash.update(package);
            }
            let member = Sha256::digest([b"stint/v1/ledger/member".as_slice(), &member.0].concat());
            (HEXLOWER.encode(&member), HEXLOWER.encode(&hash.finalize()))
        })
        .collect()
}

fn affected(some: u32, all: u32) -> Affected {
    if some < GROUP_MINIMUM {
        Affected::Few
    } else if all - some >= GROUP_MINIMUM {
        Affected::Exactly { members: some }
    } else {
        // Said in the same way whether nine are without it or none.
        Affected::AtLeast {
            members: all - (GROUP_MINIMUM - 1),
        }
    }
}

fn missing(counted: &Counted, members: &BTreeMap<MemberKey, Weeks>) -> Missing {
    let all: BTreeSet<&String> = members.values().flat_map(|w| w.keys()).collect();
    let owed: usize = members.values().map(|w| all.len() - w.len()).sum();
    let figures = || members.values().flat_map(|w| w.values());
    let unknown = figures().filter(|(w, _)| w.figure.is_none()).count();
    let recorded: Vec<f64> = figures().filter_map(|(w, _)| w.recorded).collect();
    let confirmed = |c: &&Confirmation| **c != Confirmation::Confirmed;
    let unconfirmed = counted.confirmation.values().filter(confirmed).count() as u32;
    Missing {
        codes_unused: counted.codes_unused,
        unconfirmed,
        weeks_owed: owed as u32,
        weeks_unknown: unknown as u32,
        recorded_percent: (recorded.len() as u32 >= GROUP_MINIMUM)
            .then(|| nearest(recorded.iter().sum::<f64>() / recorded.len() as f64, 5.0)),
    }
}

fn weeks(members: &BTreeMap<MemberKey, Weeks>) -> (String, String) {
    let all: BTreeSet<&String> = members.values().flat_map(|w| w.keys()).collect();
    let text = |w: Option<&&String>| w.map(|w| (*w).clone()).unwrap_or_default();
    (text(all.first()), text(all.last()))
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
