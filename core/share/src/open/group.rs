//! The members that a finding is made of, and who of them can hide among the
//! others.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::book::Tag;
use super::contribution::{Contribution, Contributions};
use super::statistics::{bin, nearest};
use super::{
    Confirmation, Counted, DeskCampaign, Ends, Ledger, MemberKey, Range, Unit, WeekFigure, Whom,
};
use crate::ShareError;

/// The smallest group that figures are given of. It can't be changed.
pub const GROUP_MINIMUM: u32 = 10;

pub(crate) type Weeks = BTreeMap<String, WeekFigure>;

/// A member and her weeks; of a week sent twice, the package that was made
/// later counts.
#[derive(Default)]
pub(crate) struct Member {
    pub(crate) weeks: Weeks,
    /// Under which she sent them.
    consents: Vec<Tag>,
    /// Whether she counts towards the ten among whom nobody shows: not if the
    /// desk sees her own figures by a case view, nor if there are codes and
    /// she has none, as whoever invented her knows what she sent.
    hidden: bool,
}

/// A member's average week, and whether she counts towards the ten.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Average {
    pub(crate) week: Range,
    pub(crate) hidden: bool,
}

/// All members whose packages count.
pub(crate) struct Group {
    members: BTreeMap<MemberKey, Member>,
    /// What published figures are rounded to.
    step: f64,
    /// Below this no bin of a distribution need begin but at zero.
    up_to: Option<f64>,
}

impl Group {
    pub(crate) fn of(counted: &Counted, campaign: &DeskCampaign, whom: Whom) -> Self {
        let confirmed = |m| counted.confirmation.get(m) == Some(&Confirmation::Confirmed);
        let open = members_with_case_view(counted);
        let mut out: BTreeMap<MemberKey, Member> = BTreeMap::new();
        for p in counted.by_day() {
            if !counted.is_among(p.member, whom) {
                continue;
            }
            let member = out.entry(p.member).or_default();
            let vouched = campaign.codes.is_empty() || confirmed(&p.member);
            member.hidden = vouched && !open.contains(&p.member);
            member.weeks.extend(p.weeks.clone());
            member.consents.push(Tag::of(p.member, p.consent));
        }
        let question = campaign.invitation.terms().question;
        let unit = Unit::of(question);
        Self {
            members: out,
            step: unit.step(),
            up_to: Ends::of(question, unit, |_| true).up_to,
        }
    }

    /// The same where members whose own figures the desk has seen before don't
    /// count towards the ten.
    pub(crate) fn beside(mut self, ledger: &Ledger) -> Self {
        for (key, member) in &mut self.members {
            member.hidden &= !ledger.showed(*key);
        }
        self
    }

    pub(crate) fn weeks(&self) -> impl Iterator<Item = &Weeks> + Clone {
        self.members.values().map(|m| &m.weeks)
    }

    /// Members who count towards the ten, for numbers that tell of them.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = &Weeks> + Clone {
        self.members.values().filter(|m| m.hidden).map(|m| &m.weeks)
    }

    /// Every member's average week, where any is known.
    ///
    /// # Errors
    /// [`ShareError::GroupTooSmall`] if fewer than so many count towards it.
    pub(crate) fn averages(&self, needed: u32) -> Result<Vec<Average>, ShareError> {
        let average = |m: &Member| {
            let week = m.average()?;
            let hidden = m.hidden;
            Some(Average { week, hidden })
        };
        let all: Vec<Average> = self.members.values().filter_map(average).collect();
        match all.iter().filter(|a| a.hidden).count() as u32 {
            members if members < needed => Err(ShareError::GroupTooSmall { members, needed }),
            _ => Ok(all),
        }
    }

    /// What each member puts into a release, also one who only adds to the
    /// weeks that are owed or unknown.
    pub(crate) fn contributions(&self) -> Contributions {
        let one =
            |(key, member): (&MemberKey, &Member)| (name(*key), self.contribution(*key, member));
        self.members.iter().map(one).collect()
    }

    /// The consents under which it was sent, with whose they are.
    pub(crate) fn consents(&self) -> impl Iterator<Item = (Tag, MemberKey)> {
        let all = self.members.iter();
        all.flat_map(|(key, m)| m.consents.iter().map(|tag| (tag.clone(), *key)))
    }

    /// Digests under the member's key. Whoever has that, from a withdrawal say,
    /// could try figures out against them: once she takes something back, the
    /// desk lets them go ([`Ledger::forget`]).
    fn contribution(&self, key: MemberKey, member: &Member) -> Contribution {
        let digest = |of: &[u8]| {
            let hash = Sha256::new().chain_update(b"stint/v1/ledger/figures\0");
            let hash = hash.chain_update(key.0).chain_update(of);
            HEXLOWER.encode(&hash.finalize())
        };
        let figure = |r: &Range| [r.low, r.best, r.high].map(f64::to_be_bytes).concat();
        let mut all: Vec<u8> = Vec::new();
        for (week, w) in &member.weeks {
            all.extend(week.as_bytes());
            all.extend(w.figure.as_ref().map(figure).unwrap_or_default());
            all.extend(format!("{:?}{:?}", w.end, w.recorded.map(f64::to_bits)).bytes());
        }
        let best = member.average().map(|r| r.best);
        let begins = |v: f64| {
            let (from, _) = bin(v, self.step, self.up_to);
            [b"bin".as_slice(), &from.to_be_bytes()].concat()
        };
        Contribution::Digests {
            figure: None,
            step: best.map(|v| digest(&nearest(v, self.step).to_be_bytes())),
            down: best.map(|v| digest(&begins(v))),
            all: digest(&all),
            hidden: member.hidden,
        }
    }
}

impl Member {
    /// Over the weeks whose figure is known.
    fn average(&self) -> Option<Range> {
        let known: Vec<Range> = self.weeks.values().filter_map(|w| w.figure).collect();
        let sum = known.iter().fold(Range::default(), |a, b| a.plus(*b));
        (!known.is_empty()).then(|| sum.over(known.len()))
    }
}

/// A member in the ledger, by a digest that doesn't tell her key.
pub(crate) fn name(key: MemberKey) -> String {
    let digest = Sha256::digest([b"stint/v1/ledger/member".as_slice(), &key.0].concat());
    HEXLOWER.encode(&digest)
}

/// Members whose own figures the desk can see, by their separate consent.
pub(crate) fn members_with_case_view(counted: &Counted) -> BTreeSet<MemberKey> {
    let packages = counted.packages.iter();
    packages.filter(|p| p.case_view).map(|p| p.member).collect()
}
