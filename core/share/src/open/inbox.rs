//! The organiser's inbox: a folder of files as they came, sealed; opened in
//! memory only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use stint_model::UtcMs;

use super::spool::{Incoming, Kept};
use super::statement::{Deleted, state};
use super::{DeskCampaign, MemberKey, Opened, OrganiserKeys, Package, WithdrawalNotice, open};
use crate::{ConsentId, PackageRefusal, ShareError};

/// A folder of sealed files.
pub struct Inbox {
    dir: PathBuf,
}

/// What became of a file that was handed in.
#[derive(Debug)]
pub enum Received {
    /// A package, verified and kept.
    Package(Box<Package>),
    /// The very same file is here already.
    Again,
    /// A withdrawal, obeyed: how many packages it deleted, and the signed
    /// statement to send back.
    Withdrawal {
        /// Deleted packages.
        packages_deleted: u32,
        /// The statement's bytes.
        statement: Vec<u8>,
    },
}

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

/// What the end of the retention deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionReceipt {
    /// Deleted files.
    pub deleted: u32,
    /// A signed statement of it.
    pub statement: Vec<u8>,
}

impl Inbox {
    /// An inbox in a folder, which is made if it isn't there.
    ///
    /// # Errors
    /// [`ShareError::Io`].
    pub fn at(dir: &Path) -> Result<Self, ShareError> {
        fs::create_dir_all(dir)?;
        Ok(Self {
            dir: dir.to_owned(),
        })
    }

    /// Takes a file in: opens and checks it, keeps it sealed if it counts,
    /// obeys it if it is a withdrawal.
    ///
    /// # Errors
    /// [`ShareError::Package`] with the reason for which it is refused;
    /// nothing of it is kept then. [`ShareError::Io`].
    pub fn receive(
        &self,
        file: impl Read,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        if now.utc_day().date() > retention_end(campaign) {
            return Err(PackageRefusal::RetentionOver.into());
        }
        let incoming = Incoming::spool(&self.dir, file)?;
        self.take(incoming, keys, campaign, now)
    }

    fn take(
        &self,
        incoming: Incoming,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Received, ShareError> {
        let kept = self.files()?;
        if kept.iter().any(|f| f.digest == incoming.digest()) {
            return Ok(Received::Again);
        }
        match open(incoming.reader()?, keys, campaign)? {
            Opened::Package(package) => {
                let withdrawn = self.withdrawn(&kept, keys, campaign)?;
                if withdrawn.contains(&(package.member, package.consent)) {
                    return Err(PackageRefusal::Withdrawn.into());
                }
                incoming.keep(next_number(&kept), false)?;
                Ok(Received::Package(package))
            }
            Opened::Withdrawal(notice) => {
                incoming.keep(next_number(&kept), true)?;
                let packages_deleted = self.obey(&notice, &kept, keys, campaign)?;
                let what = Deleted::Consent(notice.consent.text());
                let statement = state(what, packages_deleted, keys, campaign, now)?;
                Ok(Received::Withdrawal {
                    packages_deleted,
                    statement,
                })
            }
        }
    }

    /// Opens everything anew and counts it.
    ///
    /// # Errors
    /// [`ShareError::Io`]; a file that doesn't count is in the result.
    pub fn count(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<Counted, ShareError> {
        let files = self.files()?;
        let withdrawn = self.withdrawn(&files, keys, campaign)?;
        let mut out = Counted::default();
        let mut used: BTreeMap<usize, MemberKey> = BTreeMap::new();
        let mut consents = BTreeSet::new();
        for file in &files {
            match open(self.read(file)?, keys, campaign) {
                Ok(Opened::Withdrawal(_)) => {}
                Ok(Opened::Package(p)) if withdrawn.contains(&(p.member, p.consent)) => {
                    out.refused.push((file.name(), PackageRefusal::Withdrawn));
                }
                // A consent is to one package: a second one under it is a copy
                // sealed anew.
                Ok(Opened::Package(p)) if !consents.insert((p.member, p.consent)) => {
                    out.refused
                        .push((file.name(), PackageRefusal::ConsentMismatch));
                }
                Ok(Opened::Package(p)) => {
                    confirm(&p, &mut used, &mut out.confirmation);
                    out.packages.push(*p);
                }
                Err(ShareError::Package(reason)) => out.refused.push((file.name(), reason)),
                Err(e) => return Err(e),
            }
        }
        out.codes_unused = (campaign.codes.len() - used.len()) as u32;
        Ok(out)
    }

    /// Deletes everything once the retention is over.
    ///
    /// # Errors
    /// [`ShareError::Io`].
    pub fn end_retention(
        &self,
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
        now: UtcMs,
    ) -> Result<Option<RetentionReceipt>, ShareError> {
        if now.utc_day().date() <= retention_end(campaign) {
            return Ok(None);
        }
        let files = self.files()?;
        for file in &files {
            fs::remove_file(self.dir.join(file.name()))?;
        }
        let deleted = files.len() as u32;
        Ok(Some(RetentionReceipt {
            deleted,
            statement: state(Deleted::Retention, deleted, keys, campaign, now)?,
        }))
    }

    fn withdrawn(
        &self,
        files: &[Kept],
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<BTreeSet<(MemberKey, ConsentId)>, ShareError> {
        let mut out = BTreeSet::new();
        for file in files.iter().filter(|f| f.withdrawal) {
            if let Ok(Opened::Withdrawal(n)) = open(self.read(file)?, keys, campaign) {
                out.insert((n.member, n.consent));
            }
        }
        Ok(out)
    }

    fn obey(
        &self,
        notice: &WithdrawalNotice,
        files: &[Kept],
        keys: &OrganiserKeys,
        campaign: &DeskCampaign,
    ) -> Result<u32, ShareError> {
        let mut deleted = 0;
        for file in files.iter().filter(|f| !f.withdrawal) {
            match open(self.read(file)?, keys, campaign) {
                Ok(Opened::Package(p))
                    if p.member == notice.member && p.consent == notice.consent =>
                {
                    fs::remove_file(self.dir.join(file.name()))?;
                    deleted += 1;
                }
                _ => {}
            }
        }
        Ok(deleted)
    }

    fn read(&self, file: &Kept) -> Result<BufReader<File>, ShareError> {
        Ok(BufReader::new(File::open(self.dir.join(file.name()))?))
    }

    /// Kept files in the order they came.
    fn files(&self) -> Result<Vec<Kept>, ShareError> {
        let mut out = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            out.extend(entry?.file_name().to_str().and_then(Kept::parse));
        }
        out.sort();
        Ok(out)
    }
}

fn next_number(kept: &[Kept]) -> u64 {
    kept.last().map_or(0, |k| k.number + 1)
}

fn retention_end(campaign: &DeskCampaign) -> NaiveDate {
    let terms = campaign.invitation.terms();
    let days = Days::new(u64::from(terms.retention_days));
    terms.end.checked_add_days(days).unwrap_or(terms.end)
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
