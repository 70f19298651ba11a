//! What counts in an inbox, and whose it surely is.

use std::collections::{BTreeMap, BTreeSet};

use super::{MemberKey, Opened, Package, WeekFigure, Whom};
use crate::{PackageRefusal, ShareError};

/// How sure it is that a package is a member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// She had a code that nobody else used before her.
    Confirmed,
    /// She had no code.
    NoCode,
    /// Her code isn't one of this campaign.
    UnknownCode,
    /// Her code was used by someone else before her.
    UsedBefore,
}

/// All that counts in an inbox, and all that doesn't, with its reason.
#[derive(Debug, Default)]
pub struct Counted {
    /// Verified packages in the order they came.
    pub packages: Vec<Package>,
    /// How sure it is that a member is one.
    pub confirmation: BTreeMap<MemberKey, Confirmation>,
    /// Files by name that don't count, with the reason.
    pub refused: Vec<(String, PackageRefusal)>,
    /// Codes that nobody used yet.
    pub codes_unused: u32,
}

impl Counted {
    /// Packages by the day they were made, after those of which that isn't known;
    /// those of one day as they came. Files come in any order, also a correction
    /// before what it corrects.
    pub(crate) fn by_day(&self) -> Vec<&Package> {
        let mut all: Vec<&Package> = self.packages.iter().collect();
        all.sort_by(|a, b| a.rank().cmp(&b.rank()));
        all
    }

    /// Whether a finding about these counts a member.
    pub(crate) fn is_among(&self, member: MemberKey, whom: Whom) -> bool {
        match whom {
            Whom::Everyone => true,
            Whom::Confirmed => self.confirmation.get(&member) == Some(&Confirmation::Confirmed),
        }
    }

    /// Members in a finding of whom it isn't known whether the right figure of a
    /// week counts: a package that may be as late tells another one, or it is by a
    /// clock that may have been ahead, so that it may be another week's or a part
    /// of one.
    pub(crate) fn unsettled(&self, whom: Whom) -> usize {
        let mut told: BTreeMap<_, Vec<(&Package, &WeekFigure)>> = BTreeMap::new();
        let theirs = self.by_day().into_iter();
        for package in theirs.filter(|p| self.is_among(p.member, whom)) {
            for (week, figure) in &package.weeks {
                let hers = told.entry((package.member, week)).or_default();
                hers.push((package, figure));
            }
        }
        let open = told.into_iter().filter(|(_, all)| {
            all.split_last().is_some_and(|((last, counts), others)| {
                let mut others = others.iter();
                last.early.is_some()
                    || others.any(|(p, f)| f != counts && last.may_be_as_late_as(p))
            })
        });
        let members: BTreeSet<MemberKey> = open.map(|((member, _), _)| member).collect();
        members.len()
    }
}

type File = (String, Result<Opened, ShareError>);

/// Counts opened files, in the order they came.
pub(crate) fn count(
    files: impl Iterator<Item = Result<File, ShareError>>,
    codes: usize,
) -> Result<Counted, ShareError> {
    let mut out = Counted::default();
    let mut used: BTreeMap<usize, MemberKey> = BTreeMap::new();
    let mut consents = BTreeSet::new();
    for file in files {
        match file? {
            (_, Ok(Opened::Withdrawal(_))) => {}
            // A consent is to one package: a second one under it is a copy
            // sealed anew.
            (name, Ok(Opened::Package(p))) if !consents.insert((p.member, p.consent)) => {
                out.refused.push((name, PackageRefusal::ConsentMismatch));
            }
            (_, Ok(Opened::Package(p))) => {
                confirm(&p, &mut used, &mut out.confirmation);
                out.packages.push(*p);
            }
            (name, Err(ShareError::Package(reason))) => out.refused.push((name, reason)),
            (_, Err(e)) => return Err(e),
        }
    }
    out.codes_unused = (codes - used.len()) as u32;
    Ok(out)
}

/// The first to use a code has it; whoever comes later with it stays apart.
fn confirm(
    package: &Package,
    used: &mut BTreeMap<usize, MemberKey>,
    confirmation: &mut BTreeMap<MemberKey, Confirmation>,
) {
    let now = match package.code {
        Some(code) => match *used.entry(code).or_insert(package.member) {
            owner if owner == package.member => Confirmation::Confirmed,
            _ => Confirmation::UsedBefore,
        },
        None if package.claims_code => Confirmation::UnknownCode,
        None => Confirmation::NoCode,
    };
    let known = confirmation.entry(package.member).or_insert(now);
    if now == Confirmation::Confirmed {
        *known = now;
    }
}
