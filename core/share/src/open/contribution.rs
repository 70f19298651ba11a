//! What a member puts into a release, in digests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What each member contributed to a release.
pub(crate) type Contributions = BTreeMap<String, Contribution>;

/// What a member contributed to a release, in digests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Contribution {
    /// Of version 1: of her packages, which doesn't tell whether her figures
    /// are the same.
    Packages(String),
    /// Of her figures.
    Digests {
        /// Of her average week to its last digit, in ledgers of the first builds;
        /// empty where it was let go.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        figure: Option<String>,
        /// Of her average week, where it is known, to the step that is
        /// published: what moves less makes no other figure.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        step: Option<String>,
        /// Of where its bin of the distribution begins. Missing in older ledgers.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        down: Option<String>,
        /// Of all that she adds to a finding.
        all: String,
        /// Whether she counts towards the ten.
        hidden: bool,
    },
}

impl Contribution {
    /// Whether its member counted towards the ten.
    pub(super) fn hides(&self) -> bool {
        !matches!(
            self,
            Self::Digests { hidden: false, .. }
                | Self::Digests {
                    figure: None,
                    step: None,
                    ..
                }
        )
    }

    /// Whether this hides what others put in: a figure that wasn't in an
    /// earlier release, of a member who counts towards the ten.
    pub(super) fn is_new_since(&self, earlier: Option<&Self>) -> bool {
        match (self, earlier) {
            (
                Self::Digests {
                    step: Some(now),
                    down,
                    hidden: true,
                    ..
                },
                earlier,
            ) => match earlier {
                None => true,
                // These don't tell whether she has another figure.
                Some(
                    Self::Packages(_)
                    | Self::Digests {
                        figure: Some(_), ..
                    },
                ) => false,
                Some(Self::Digests { step: None, .. }) => true,
                // What moves in only one of them leaves the other as it was, in
                // which somebody else would then move alone.
                Some(Self::Digests {
                    step: Some(was),
                    down: below,
                    ..
                }) => was != now && below.is_some() && below != down,
            },
            _ => false,
        }
    }

    /// Drops the digest of a bin that another version saw elsewhere.
    pub(super) fn loses_bin(&mut self) {
        if let Self::Digests { down, .. } = self {
            *down = None;
        }
    }

    /// The same without a digest: it tells that she was in it, and of no later
    /// figure whether it is another.
    pub(super) fn forgotten(&self) -> Self {
        Self::Digests {
            figure: Some(String::new()),
            step: None,
            down: None,
            all: String::new(),
            hidden: self.hides(),
        }
    }

    /// Whether it was let go.
    pub(super) fn is_let_go(&self) -> bool {
        matches!(self, Self::Digests { figure: Some(figure), .. } if figure.is_empty())
    }

    /// Whether it is what another copy of the same release holds, or what is left
    /// of it. Where an older version wrote one of them, that has no bin.
    pub(super) fn is_of(&self, earlier: &Self) -> bool {
        let bin = |c: &Self| match c {
            Self::Digests { down, .. } => down.clone(),
            Self::Packages(_) => None,
        };
        let without_bin = |c: &Self| {
            let mut c = c.clone();
            c.loses_bin();
            c
        };
        let lost = bin(self).is_none() || bin(earlier).is_none();
        self == earlier
            || *self == earlier.forgotten()
            || (lost && without_bin(self) == without_bin(earlier))
    }

    /// Whether a member put the same in both times.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Digests { all, hidden, .. },
                Self::Digests {
                    all: other,
                    hidden: hid,
                    ..
                },
            ) => (all, hidden) == (other, hid),
            _ => self == other,
        }
    }
}

/// Whether the same members put the same in both times.
pub(super) fn are_same(a: &Contributions, b: &Contributions) -> bool {
    let mut pairs = a.iter().zip(b);
    a.len() == b.len() && pairs.all(|((one, was), (other, is))| one == other && was.is_same(is))
}
