//! A finding under differential privacy: so many members in each stretch of
//! values, each number off by a drawn one, so that nobody can tell which
//! figure any single member sent, whatever else he knows.
//!
//! Neighbouring groups differ in all figures of one member in the campaign;
//! how many members there are is public. One member then moves one bar down
//! and another up, so each bar gets discrete Laplace noise of scale 2/ε
//! (Dwork and Roth, "The Algorithmic Foundations of Differential Privacy",
//! 2014, section 3.3). All else is worked out from the noisy bars alone.

use serde::{Deserialize, Serialize};
use stint_model::{Arg, Phrase, Say};

use super::finding::Ends;
use super::group::Group;
use super::noise::{Bits, System, discrete_laplace};
use super::{Counted, DeskCampaign, Ledger, Quantity, Range, Unit, Whom};
use crate::{Question, ShareError};

/// The smallest group for noisy figures. Below it the noise would hide all.
pub const NOISY_MINIMUM: u32 = 100;
/// What a member may lose of her privacy in one campaign, in thousandths of ε.
pub const BUDGET_MILLI: u32 = 3_000;

/// How much noise: ε, in thousandths. The smaller, the noisier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Epsilon(u32);

impl Epsilon {
    /// Much noise: a quarter of a unit.
    pub const STRONG: Self = Self(250);
    /// Between the two.
    pub const MIDDLE: Self = Self(500);
    /// Little noise: a third of what a member has in a campaign.
    pub const LITTLE: Self = Self(1_000);

    /// In thousandths.
    pub const fn milli(self) -> u32 {
        self.0
    }

    /// How far off a bar will be.
    pub fn expected_error(self) -> ExpectedError {
        // P(x) is in proportion to p^|x|.
        let p = (-f64::from(self.0) / 2_000.0).exp();
        // P(|x| > k) = 2 p^(k+1) / (1 + p).
        let beyond = |k: u32| 2.0 * p.powf(f64::from(k) + 1.0) / (1.0 + p);
        ExpectedError {
            on_average: 2.0 * p / (1.0 - p * p),
            mostly_below: (0..).find(|k| beyond(*k) <= 0.05).unwrap_or(u32::MAX),
        }
    }

    /// The variance of a bar's noise.
    fn variance(self) -> f64 {
        let p = (-f64::from(self.0) / 2_000.0).exp();
        2.0 * p / ((1.0 - p) * (1.0 - p))
    }
}

/// How far off the number of members in a bar is, before anything is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ExpectedError {
    /// On average so many members.
    pub on_average: f64,
    /// In nineteen of twenty bars at most so many.
    pub mostly_below: u32,
}

impl Say for ExpectedError {
    fn say(&self) -> Phrase {
        Phrase::new("share-noisy-expected")
            .with("average", Arg::Text(format!("{:.0}", self.on_average)))
            .with("most", Arg::Count(i64::from(self.mostly_below)))
    }
}

/// Members in a stretch of values, with noise; from included, to excluded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct NoisyBin {
    /// In the unit.
    pub from: f64,
    /// In the unit.
    pub to: f64,
    /// How many, off by the noise; never shown below zero.
    pub members: u32,
}

/// A finding with noise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoisyFinding {
    /// The question's name, as in `datapackage.json`.
    pub question: &'static str,
    /// The unit.
    pub unit: Unit,
    /// Whose packages count.
    pub whom: Whom,
    /// How many members: exact, and not protected.
    pub members: u32,
    /// ε of this finding, in thousandths.
    pub epsilon_milli: u32,
    /// What the member who spent most has left in this campaign, likewise.
    pub left_milli: u32,
    /// How far off each bar is.
    pub expected_error: ExpectedError,
    /// Members with none of it, with noise.
    pub without: u32,
    /// The distribution. Its bars are the same for every campaign.
    pub distribution: Vec<NoisyBin>,
    /// Where the middle lies, the noise allowed for.
    pub median: Range,
    /// The finding in one sentence.
    #[serde(skip)]
    pub headline: Phrase,
    /// How it was made, and what it doesn't hide.
    #[serde(skip)]
    pub notes: Vec<Phrase>,
}

/// A group's finding with noise; its cost is entered into the ledger. The same
/// finding asked for again is the same one, at no further cost.
///
/// # Errors
/// [`ShareError::GroupTooSmall`] below a hundred members,
/// [`ShareError::BudgetSpent`] if it would cost a member more than she has in
/// this campaign, [`ShareError::OtherKindReleased`] after a finding without
/// noise, which leaves nothing to protect; [`ShareError::BadLedger`],
/// [`ShareError::Random`].
pub fn noisy_finding(
    counted: &Counted,
    campaign: &DeskCampaign,
    whom: Whom,
    epsilon: Epsilon,
    ledger: &mut Ledger,
) -> Result<NoisyFinding, ShareError> {
    drawn(counted, campaign, whom, epsilon, ledger, &mut System)
}

fn drawn(
    counted: &Counted,
    campaign: &DeskCampaign,
    whom: Whom,
    epsilon: Epsilon,
    ledger: &mut Ledger,
    bits: &mut impl Bits,
) -> Result<NoisyFinding, ShareError> {
    if !ledger.is_of(&campaign.invitation.campaign()) {
        return Err(ShareError::BadLedger);
    }
    let group = Group::of(counted, campaign, whom).beside(ledger);
    let values = group.averages(NOISY_MINIMUM)?;
    let values: Vec<f64> = values.iter().map(|a| a.week.best).collect();
    let n = values.len() as u32;
    let question = campaign.invitation.terms().question;
    let exact = counts(&values, question);
    let noisy = |bits: &mut _| {
        let one = |count: &u32| {
            let noise = discrete_laplace(2_000, epsilon.0, bits)?;
            Ok(i64::from(*count) + noise)
        };
        exact
            .iter()
            .map(one)
            .collect::<Result<Vec<i64>, ShareError>>()
    };
    let drawn = ledger.admit_noisy(whom, epsilon, &group, || noisy(bits))?;
    let left_milli = ledger.left_milli(&group.contributions());
    Ok(finding(question, whom, n, epsilon, left_milli, &drawn))
}

fn finding(
    question: Question,
    whom: Whom,
    n: u32,
    epsilon: Epsilon,
    left_milli: u32,
    drawn: &[i64],
) -> NoisyFinding {
    let unit = Unit::of(question);
    let shown = |count: i64| u32::try_from(count.clamp(0, i64::from(n))).unwrap_or(0);
    let edges = edges(question);
    let bars: Vec<NoisyBin> = edges
        .windows(2)
        .zip(drawn.iter().skip(1))
        .map(|(edge, count)| NoisyBin {
            from: edge[0],
            to: edge[1],
            members: shown(*count),
        })
        .collect();
    let without = shown(drawn.first().copied().unwrap_or(0));
    let median = median(without, &bars, epsilon);
    let expected_error = epsilon.expected_error();
    NoisyFinding {
        question: question.slug(),
        unit,
        whom,
        members: n,
        epsilon_milli: epsilon.0,
        left_milli,
        expected_error,
        without,
        median,
        headline: headline(question, unit, n, &median),
        // Said whether or not a week lies there: that would tell of the data.
        notes: [
            Phrase::new("share-noisy-how").with("members", Arg::Count(i64::from(n))),
            expected_error.say(),
            Phrase::new("share-noisy-without").with("count", Arg::Count(i64::from(without))),
            Phrase::new("share-noisy-limits"),
            Phrase::new("share-finding-bias"),
        ]
        .into_iter()
        .chain(Ends::of(question, unit, |_| true).say(unit))
        .collect(),
        distribution: bars,
    }
}

/// Width of a bar and how many there are: the same whatever the data are, as
/// bars that follow the data would tell of them.
const fn grid(question: Question) -> (f64, u32) {
    match question {
        Question::UnpaidTravel | Question::AfterHours | Question::ClientTime => (60.0, 10),
        Question::HoursWorked => (300.0, 12),
        Question::Mileage => (50.0, 10),
        Question::MissedBreaks => (1.0, 10),
    }
}

/// Edges of the bars; the last bar reaches to the most that a week can have.
fn edges(question: Question) -> Vec<f64> {
    let (width, bars) = grid(question);
    let most = match Unit::of(question) {
        Unit::Minutes => 10_080.0,
        Unit::Kilometres => 7_000.0,
        Unit::Count => 1_000.0,
    };
    let inner = (0..bars).map(|i| f64::from(i) * width);
    inner.chain([most]).collect()
}

/// Members without any of it, then those in each bar.
fn counts(values: &[f64], question: Question) -> Vec<u32> {
    let (width, bars) = grid(question);
    let mut out = vec![0; bars as usize + 1];
    for value in values {
        let at = match *value > 0.0 {
            false => 0,
            true => ((value / width) as usize).min(bars as usize - 1) + 1,
        };
        out[at] += 1;
    }
    out
}

/// The bars between which the middle lies, the noise of all of them allowed
/// for: two standard deviations of the sum of their noise.
fn median(without: u32, bars: &[NoisyBin], epsilon: Epsilon) -> Range {
    let counts = || std::iter::once(without).chain(bars.iter().map(|b| b.members));
    let all: f64 = counts().map(f64::from).sum();
    let slack = 2.0 * (epsilon.variance() * (bars.len() as f64 + 1.0)).sqrt();
    let reached = |target: f64| {
        let mut sum = 0.0;
        let at = counts().position(|c| {
            sum += f64::from(c);
            sum >= target
        });
        at.unwrap_or(bars.len())
    };
    let bar = |at: usize| at.checked_sub(1).and_then(|at| bars.get(at));
    let low = bar(reached((all / 2.0 - slack).max(f64::MIN_POSITIVE))).map_or(0.0, |b| b.from);
    let high = bar(reached((all / 2.0 + slack).min(all))).map_or(0.0, |b| b.to);
    let best = bar(reached(all / 2.0)).map_or(0.0, |b| f64::midpoint(b.from, b.to));
    Range { low, best, high }
}

fn headline(question: Question, unit: Unit, members: u32, median: &Range) -> Phrase {
    let arg = |value| Quantity { value, unit }.arg();
    Phrase::new("share-noisy-headline")
        .with("question", Arg::Phrase(question.say()))
        .with("members", Arg::Count(i64::from(members)))
        .with("low", arg(median.low))
        .with("high", arg(median.high))
}

impl NoisyFinding {
    /// The finding as JSON.
    ///
    /// # Errors
    /// [`ShareError::Io`]; no finding is known to cause it.
    pub fn to_json(&self) -> Result<Vec<u8>, ShareError> {
        crate::facts::to_json(self).map_err(|_| ShareError::Io(std::io::ErrorKind::Other))
    }

    /// The distribution as CSV: from, to, members with noise.
    pub fn to_csv(&self) -> String {
        let first = format!("from,to,members_with_noise\r\n0,0,{}\r\n", self.without);
        let rows = self
            .distribution
            .iter()
            .map(|b| format!("{},{},{}\r\n", b.from, b.to, b.members));
        std::iter::once(first).chain(rows).collect()
    }
}

#[cfg(test)]
#[path = "noisy_tests.rs"]
mod tests;
