//! Of two copies of a ledger, the one that tells of more.

use super::super::contribution::{Contribution, Contributions};
use super::{Ledger, Rests};

impl Ledger {
    /// Whether it tells of all that another copy tells of: releases and case views
    /// only come on top, and what members put in only goes. Of two that went on
    /// apart neither holds the other, also where the same members are in both: what
    /// one of them doesn't know could be worked out by subtraction.
    pub fn holds(&self, other: &Self) -> bool {
        let plain = self.releases.iter().zip(&other.releases);
        let noisy = self.noisy.iter().zip(&other.noisy);
        let same_plain = |(now, was): (&super::Release, &super::Release)| {
            now.whom == was.whom && hold(&now.contributions, &was.contributions)
        };
        let same_noisy = |(now, was): (&super::NoisyRelease, &super::NoisyRelease)| {
            let drawn = (now.whom, now.epsilon_milli, &now.counts);
            drawn == (was.whom, was.epsilon_milli, &was.counts)
                && hold(&now.contributions, &was.contributions)
        };
        self.campaign == other.campaign
            && self.releases.len() >= other.releases.len()
            && self.noisy.len() >= other.noisy.len()
            && plain.into_iter().all(same_plain)
            && noisy.into_iter().all(same_noisy)
            && self.cases.is_superset(&other.cases)
            && self.untold >= other.untold
            && self.lets_go_with(other)
    }

    /// Whether a withdrawal that lets go of something in another copy does so
    /// here, or did.
    fn lets_go_with(&self, other: &Self) -> bool {
        other.consents.iter().all(|(tag, was)| {
            let now = self.consents.get(tag);
            now.is_some_and(|now| now.member == was.member && now.releases >= was.releases)
                || self.let_go_of(was)
        })
    }

    fn let_go_of(&self, Rests { member, releases }: &Rests) -> bool {
        let plain = self.releases.iter().map(|r| &r.contributions);
        let first = plain.chain(self.noisy.iter().map(|r| &r.contributions));
        let mut hers = first.take(*releases).filter_map(|all| all.get(member));
        hers.all(Contribution::is_let_go)
    }
}

/// Whether the same members put the same in, or what is left of it.
fn hold(now: &Contributions, was: &Contributions) -> bool {
    let mut pairs = now.iter().zip(was);
    now.len() == was.len() && pairs.all(|((one, now), (other, was))| one == other && now.is_of(was))
}
