//! The ledger of releases: two findings can't be subtracted to tell of a few.

mod holds;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _};
use serde::{Deserialize, Serialize};

use super::book::Tag;
use super::contribution::{Contribution, Contributions, are_same};
use super::group::{GROUP_MINIMUM, Group, members_with_case_view, name};
use super::noisy::BUDGET_MILLI;
use super::{Counted, Epsilon, MemberKey, OrganiserKeys, TakenBack, Whom, unseal};
use crate::facts::{from_json, to_json};
use crate::{CampaignId, RecipientRole, ShareError, seal};

const SIGNED: &[u8] = b"stint/v1/ledger\0";
/// Version 2 didn't say on which consents a release rests, and rounded down to a
/// step what is published as "up to"; version 1 wasn't sealed and held one digest
/// a member.
const VERSION: u32 = 3;
const MAX_FILE: u64 = 256 * 1024 * 1024;

/// All releases of one campaign, signed by the organiser's key so that a
/// release can't be cut from it without the key, and sealed to it: it tells
/// who was in a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    version: u32,
    campaign: String,
    releases: Vec<Release>,
    /// Missing in ledgers of the first builds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    noisy: Vec<NoisyRelease>,
    /// Members whose own figures the desk has seen, also if they took them
    /// back since.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    cases: BTreeSet<String>,
    /// Consents that releases rest on, until they are taken back.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    consents: BTreeMap<Tag, Rests>,
    /// So many releases, the first ones, are of older versions: they rest on
    /// consents that nobody wrote down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    untold: Option<usize>,
}

/// What rests on a consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rests {
    member: String,
    /// So many releases at most, the first ones. A later one doesn't.
    releases: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Release {
    whom: Whom,
    contributions: Contributions,
}

/// A release under differential privacy, with what was drawn for it, so that
/// asking again neither costs anything nor averages the noise away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NoisyRelease {
    whom: Whom,
    epsilon_milli: Epsilon,
    contributions: Contributions,
    counts: Vec<i64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    ledger: Ledger,
    signature: String,
}

impl Ledger {
    /// An empty ledger for a campaign.
    pub fn new(campaign: CampaignId) -> Self {
        Self {
            version: VERSION,
            campaign: HEXLOWER.encode(&campaign.0),
            releases: Vec::new(),
            noisy: Vec::new(),
            cases: BTreeSet::new(),
            consents: BTreeMap::new(),
            untold: None,
        }
    }

    /// How many releases there were.
    pub fn releases(&self) -> usize {
        self.releases.len() + self.noisy.len()
    }

    pub(crate) fn is_of(&self, campaign: &CampaignId) -> bool {
        self.campaign == HEXLOWER.encode(&campaign.0)
    }

    /// Notes a release, or refuses it. Against each earlier release, either
    /// nothing changed, or at least ten members who are in the new one have
    /// other figures or are new. Those who left don't count, so that a
    /// withdrawal alone never shows by subtraction; nor those who sent the
    /// same again.
    pub(crate) fn admit(&mut self, whom: Whom, group: &Group) -> Result<(), ShareError> {
        let contributions = group.contributions();
        if !self.noisy.is_empty() {
            return Err(ShareError::OtherKindReleased);
        }
        for earlier in &self.releases {
            let before = &earlier.contributions;
            if are_same(before, &contributions) {
                continue;
            }
            let is_new =
                |(member, what): &(&String, &Contribution)| what.is_new_since(before.get(*member));
            let changed = contributions.iter().filter(is_new).count() as u32;
            if changed < GROUP_MINIMUM {
                return Err(ShareError::TooCloseToEarlier {
                    changed,
                    needed: GROUP_MINIMUM,
                });
            }
        }
        let release = Release {
            whom,
            contributions,
        };
        if !self.releases.contains(&release) {
            self.releases.push(release);
        }
        self.rests_on(group);
        Ok(())
    }

    /// Notes the consents that a release rests on, which is one of those that
    /// there are.
    fn rests_on(&mut self, group: &Group) {
        let releases = self.releases();
        let theirs = group.consents().map(|(tag, member)| {
            let member = name(member);
            (tag, Rests { member, releases })
        });
        self.consents.extend(theirs);
    }

    /// Notes a noisy release, or refuses it; `draw` is asked for new numbers
    /// only where there are none of this very release.
    pub(crate) fn admit_noisy(
        &mut self,
        whom: Whom,
        epsilon: Epsilon,
        group: &Group,
        draw: impl FnOnce() -> Result<Vec<i64>, ShareError>,
    ) -> Result<Vec<i64>, ShareError> {
        let contributions = group.contributions();
        if !self.releases.is_empty() {
            return Err(ShareError::OtherKindReleased);
        }
        let same = |r: &&NoisyRelease| {
            (r.whom, r.epsilon_milli) == (whom, epsilon)
                && are_same(&r.contributions, &contributions)
        };
        if let Some(known) = self.noisy.iter().find(same) {
            let counts = known.counts.clone();
            self.rests_on(group);
            return Ok(counts);
        }
        let left_milli = self.left_milli(&contributions);
        if epsilon.milli() > left_milli {
            return Err(ShareError::BudgetSpent {
                left_milli,
                needed_milli: epsilon.milli(),
            });
        }
        let counts = draw()?;
        self.noisy.push(NoisyRelease {
            whom,
            epsilon_milli: epsilon,
            contributions,
            counts: counts.clone(),
        });
        self.rests_on(group);
        Ok(counts)
    }

    /// As version 1 would have written it.
    #[cfg(test)]
    pub(crate) fn as_version_one(&mut self) {
        for release in &mut self.releases {
            for what in release.contributions.values_mut() {
                *what = Contribution::Packages("of a package".to_owned());
            }
        }
    }

    /// As version 2 would have written it.
    #[cfg(test)]
    pub(crate) fn as_version_two(&mut self) {
        self.consents.clear();
        *self = self.clone().of_older_version();
    }

    /// As the first builds wrote it: digests of exact figures.
    #[cfg(test)]
    pub(crate) fn as_of_first_builds(&mut self) {
        for release in &mut self.releases {
            for what in release.contributions.values_mut() {
                if let Contribution::Digests {
                    figure, step, down, ..
                } = what
                {
                    *figure = step.take();
                    *down = None;
                }
            }
        }
    }

    /// As the builds wrote it that knew one way of rounding.
    #[cfg(test)]
    pub(crate) fn as_rounded_once(&mut self) {
        for release in &mut self.releases {
            for what in release.contributions.values_mut() {
                what.loses_bin();
            }
        }
    }

    /// What was drawn last.
    #[cfg(test)]
    pub(crate) fn drawn(&self) -> Vec<i64> {
        self.noisy
            .last()
            .map(|r| r.counts.clone())
            .unwrap_or_default()
    }

    /// What the member of a group who spent most has left, in thousandths.
    pub(crate) fn left_milli(&self, group: &Contributions) -> u32 {
        let spent_by = |member: &String| {
            let hers = self.noisy.iter();
            let hers = hers.filter(|r| r.contributions.contains_key(member));
            hers.fold(0u32, |sum, r| sum.saturating_add(r.epsilon_milli.milli()))
        };
        let most = group.keys().map(spent_by).max().unwrap_or(0);
        BUDGET_MILLI.saturating_sub(most)
    }

    /// Lets go of what rested on consents that were taken back: a withdrawal
    /// names her key, and whoever has that could try figures out against the
    /// digests. That she was in the releases stays, and so does what she put into
    /// later ones, however often she is told to have taken the same back. Whether
    /// there was anything.
    pub fn forget(&mut self, taken_back: &TakenBack) -> bool {
        let mut any = false;
        for consent in &taken_back.consents {
            if let Some(Rests { member, releases }) = self.consents.remove(consent) {
                self.let_go(&member, releases);
                any = true;
            }
        }
        for member in &taken_back.members {
            any |= self.let_go(&name(*member), self.untold.unwrap_or(0));
        }
        any
    }

    /// Empties what a member put into the first releases. Whether there was
    /// anything.
    fn let_go(&mut self, member: &str, releases: usize) -> bool {
        let plain = self.releases.iter_mut().map(|r| &mut r.contributions);
        let noisy = self.noisy.iter_mut().map(|r| &mut r.contributions);
        let first = plain.chain(noisy).take(releases);
        let mut any = false;
        for hers in first.filter_map(|all| all.get_mut(member)) {
            let forgotten = hers.forgotten();
            any |= *hers != forgotten;
            *hers = forgotten;
        }
        any
    }

    /// Whether the desk has seen a member's own figures.
    pub(crate) fn showed(&self, member: MemberKey) -> bool {
        self.cases.contains(&name(member))
    }

    /// Notes that the desk sees the own figures of all who agreed to that, or
    /// refuses it: enough members of each release must stay hidden.
    ///
    /// # Errors
    /// [`ShareError::CasesTellOfOthers`].
    pub fn admit_case_views(&mut self, counted: &Counted) -> Result<(), ShareError> {
        let agreed = members_with_case_view(counted).into_iter().map(name);
        let open: BTreeSet<String> = agreed.chain(self.cases.iter().cloned()).collect();
        for release in &self.releases {
            let hid = release.contributions.iter().filter(|(_, c)| c.hides());
            let (shown, hidden): (Vec<_>, Vec<_>) = hid.partition(|(m, _)| open.contains(*m));
            if !shown.is_empty() && hidden.len() < GROUP_MINIMUM as usize {
                return Err(ShareError::CasesTellOfOthers);
            }
        }
        self.cases = open;
        Ok(())
    }

    /// The ledger as a signed file, sealed to the organiser's own key.
    ///
    /// # Errors
    /// [`ShareError::BadLedger`]; no ledger is known to cause it.
    pub fn to_bytes(&self, keys: &OrganiserKeys) -> Result<Vec<u8>, ShareError> {
        let ledger = Self {
            version: VERSION,
            ..self.clone()
        };
        let signature = BASE64.encode(&keys.signing.sign(&ledger.message()?).to_bytes());
        let stored = to_json(&Stored { ledger, signature }).map_err(|_| ShareError::BadLedger)?;
        seal::seal(&stored, &[keys.as_recipient(RecipientRole::Organisation)?])
    }

    /// A ledger from its file, also one of an older version.
    ///
    /// # Errors
    /// [`ShareError::BadLedger`].
    pub fn from_bytes(bytes: &[u8], keys: &OrganiserKeys) -> Result<Self, ShareError> {
        let bad = ShareError::BadLedger;
        let mut plain = Vec::new();
        let sealed = !bytes.starts_with(b"{");
        let content: &[u8] = match sealed {
            true => {
                let reader = unseal::plain(bytes, keys).map_err(|_| bad)?;
                let mut reader = reader.take(MAX_FILE);
                reader.read_to_end(&mut plain).map_err(|_| bad)?;
                &plain
            }
            false => bytes,
        };
        let Stored { ledger, signature } = from_json(content).ok_or(bad)?;
        let signature = BASE64.decode(signature.as_bytes()).map_err(|_| bad)?;
        let signature = Signature::from_bytes(&signature.try_into().map_err(|_| bad)?);
        let key = keys.signing.verifying_key();
        key.verify_strict(&ledger.message()?, &signature)
            .map_err(|_| bad)?;
        match (ledger.version, sealed) {
            (VERSION, true) => Ok(ledger),
            (1, false) | (2, true) => Ok(ledger.of_older_version()),
            _ => Err(bad),
        }
    }

    fn of_older_version(mut self) -> Self {
        self.untold = Some(self.releases());
        let plain = self.releases.iter_mut();
        for what in plain.flat_map(|r| r.contributions.values_mut()) {
            what.loses_bin();
        }
        self
    }

    fn message(&self) -> Result<Vec<u8>, ShareError> {
        let body = to_json(self).map_err(|_| ShareError::BadLedger)?;
        Ok([SIGNED, &body].concat())
    }
}
