//! What counts in an inbox, and whose it surely is.

use std::collections::{BTreeMap, BTreeSet};

use super::{MemberKey, Opened, Package, WeekFigure};
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
    /// Packages by the day they were made; those of one day as they came. Files
    /// come in any order, also a correction before what it corrects.
    pub(crate) fn by_day(&self) -> Vec<&Package> {
        let mut all: Vec<&Package> = self.packages.iter().collect();
        all.sort_by(|a, b| a.created.cmp(&b.created));
        all
    }

    /// Members of whom it isn't known which figure of a week counts: two packages
    /// of one day tell another one, and no later package tells of it.
    pub(crate) fn unsettled(&self) -> usize {
        let mut told: BTreeMap<_, (&str, &WeekFigure, bool)> = BTreeMap::new();
        for package in self.by_day() {
            let day = package.created.as_str();
            for (week, figure) in package.all_weeks() {
                let now = match told.get(&(package.member, week)) {
                    Some((last, before, open)) if *last == day => *open || *before != figure,
                    _ => false,
                };
                told.insert((package.member, week), (day, figure, now));
            }
        }
        let open = told.into_iter().filter(|(_, (.., open))| *open);
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
