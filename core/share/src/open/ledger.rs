//! The ledger of releases: two findings can't be subtracted to tell of a few.

use std::collections::BTreeMap;

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _};
use serde::{Deserialize, Serialize};

use super::finding::GROUP_MINIMUM;
use super::noisy::BUDGET_MILLI;
use super::{Epsilon, OrganiserKeys, Whom};
use crate::facts::{VERSION, from_json, to_json};
use crate::{CampaignId, ShareError};

const SIGNED: &[u8] = b"stint/v1/ledger\0";

/// What each member contributed to a release: a digest a member.
pub(crate) type Contributions = BTreeMap<String, String>;

/// All releases of one campaign, signed by the organiser's key so that a
/// release can't be cut from it without the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    version: u32,
    campaign: String,
    releases: Vec<Release>,
    /// Missing in ledgers of the first builds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    noisy: Vec<NoisyRelease>,
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
    /// nothing changed, or at least ten members who are in the new one
    /// changed or are new: those who left don't count, so that a withdrawal
    /// alone never shows by subtraction.
    pub(crate) fn admit(
        &mut self,
        whom: Whom,
        contributions: Contributions,
    ) -> Result<(), ShareError> {
        if !self.noisy.is_empty() {
            return Err(ShareError::OtherKindReleased);
        }
        for earlier in &self.releases {
            let before = &earlier.contributions;
            if *before == contributions {
                continue;
            }
            let differs = |(member, what): &(&String, &String)| before.get(*member) != Some(what);
            let changed = contributions.iter().filter(differs).count() as u32;
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
        Ok(())
    }

    /// Notes a noisy release, or refuses it; `draw` is asked for new numbers
    /// only where there are none of this very release.
    pub(crate) fn admit_noisy(
        &mut self,
        whom: Whom,
        epsilon: Epsilon,
        contributions: Contributions,
        draw: impl FnOnce() -> Result<Vec<i64>, ShareError>,
    ) -> Result<Vec<i64>, ShareError> {
        if !self.releases.is_empty() {
            return Err(ShareError::OtherKindReleased);
        }
        let same = |r: &&NoisyRelease| {
            (r.whom, r.epsilon_milli, &r.contributions) == (whom, epsilon, &contributions)
        };
        if let Some(known) = self.noisy.iter().find(same) {
            return Ok(known.counts.clone());
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
        Ok(counts)
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

    /// The ledger as a signed file.
    ///
    /// # Errors
    /// [`ShareError::BadLedger`]; no ledger is known to cause it.
    pub fn to_bytes(&self, keys: &OrganiserKeys) -> Result<Vec<u8>, ShareError> {
        let signature = BASE64.encode(&keys.signing.sign(&self.message()?).to_bytes());
        let stored = Stored {
            ledger: self.clone(),
            signature,
        };
        to_json(&stored).map_err(|_| ShareError::BadLedger)
    }

    /// A ledger from its file.
    ///
    /// # Errors
    /// [`ShareError::BadLedger`].
    pub fn from_bytes(bytes: &[u8], keys: &OrganiserKeys) -> Result<Self, ShareError> {
        let bad = ShareError::BadLedger;
        let Stored { ledger, signature } = from_json(bytes).ok_or(bad)?;
        let signature = BASE64.decode(signature.as_bytes()).map_err(|_| bad)?;
        let signature = Signature::from_bytes(&signature.try_into().map_err(|_| bad)?);
        let key = keys.signing.verifying_key();
        key.verify_strict(&ledger.message()?, &signature)
            .map_err(|_| bad)?;
        if ledger.version == VERSION {
            Ok(ledger)
        } else {
            Err(bad)
        }
    }

    fn message(&self) -> Result<Vec<u8>, ShareError> {
        let body = to_json(self).map_err(|_| ShareError::BadLedger)?;
        Ok([SIGNED, &body].concat())
    }
}
