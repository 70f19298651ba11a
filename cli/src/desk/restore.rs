//! A desk made anew from the backup of its keys.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use stint_app::model::{Arg, Phrase};
use stint_share::ShareError;
use stint_share::open::{DeskCampaign, Ledger};

use super::{CAMPAIGN, Desk, KEYS, LEDGER, RESTORED, create_dir, read, unwrapped, write};
use crate::args::Desk as DeskArgs;
use crate::context::{Context, data_dir};
use crate::error::CliError;
use crate::secrets;

/// A campaign that was brought along, with the list of findings beside it.
pub(crate) struct Brought {
    pub(crate) campaign: DeskCampaign,
    pub(crate) ledger: Option<Ledger>,
}

impl Desk {
    /// A desk on another machine, or one that lost its keys. Nothing is kept yet.
    pub(crate) fn restore(args: &DeskArgs, backup: &Path, ctx: &Context) -> Result<Self, CliError> {
        let dir = data_dir(args.desk.clone(), "stint-desk")?;
        if dir.join(KEYS).exists() {
            let folder = Arg::Text(dir.display().to_string());
            return Err(CliError::data(
                Phrase::new("cli-error-desk-exists").with("folder", folder),
            ));
        }
        let wrapped = read(backup)?;
        let passphrase = secrets::passphrase(
            &args.passphrase,
            &ctx.text(&Phrase::new("cli-prompt-passphrase")),
        )?;
        let keys = unwrapped(backup, &wrapped, &passphrase)?;
        Ok(Self { dir, keys, wrapped })
    }

    /// The list of findings that lies beside an old desk's campaign.
    pub(crate) fn ledger_beside(&self, campaign: &Path) -> Result<Option<Ledger>, CliError> {
        let old = campaign.with_file_name(LEDGER);
        match old.exists() {
            true => self.ledger_at(&old).map(Some),
            false => Ok(None),
        }
    }

    /// Keeps a desk from a backup: campaigns with the lists that came along, and
    /// the keys last, so that what was cut short can be done again. What the
    /// folder holds already gives way only to what holds more.
    pub(crate) fn keep_restored(&self, brought: &[Brought]) -> Result<(), CliError> {
        // Nothing is kept if something is in the way of one of them.
        for one in brought {
            self.replacing(one)?;
        }
        create_dir(&self.dir)?;
        write(&self.dir.join(RESTORED), b"")?;
        for one in brought {
            create_dir(&self.campaign_dir(one.campaign.invitation().campaign()))?;
            for (path, bytes) in self.replacing(one)? {
                write(&path, &bytes)?;
            }
        }
        self.keep_keys()
    }

    /// The files to write for a campaign.
    fn replacing(&self, brought: &Brought) -> Result<Vec<(PathBuf, Vec<u8>)>, CliError> {
        let Brought { campaign, ledger } = brought;
        let dir = self.campaign_dir(campaign.invitation().campaign());
        let mut files = Vec::new();
        let path = dir.join(CAMPAIGN);
        if self.gives_way_to(campaign, &path)? {
            files.push((path, campaign.to_sealed(&self.keys)?));
        }
        let path = dir.join(LEDGER);
        if let Some(ledger) = ledger
            && self.list_gives_way_to(ledger, &path)?
        {
            files.push((path, ledger.to_bytes(&self.keys)?));
        }
        Ok(files)
    }

    /// Whether the campaign that is there, if any, lacks codes that were brought.
    fn gives_way_to(&self, brought: &DeskCampaign, path: &Path) -> Result<bool, CliError> {
        let there = self.there(path, |bytes| DeskCampaign::from_sealed(bytes, &self.keys))?;
        Ok(there.is_none_or(|there| there.codes().is_empty() && !brought.codes().is_empty()))
    }

    /// Whether the list that is there, if any, is an older one.
    fn list_gives_way_to(&self, brought: &Ledger, path: &Path) -> Result<bool, CliError> {
        match self.there(path, |bytes| Ledger::from_bytes(bytes, &self.keys))? {
            None => Ok(true),
            Some(there) if there.holds(brought) => Ok(false),
            Some(there) if brought.holds(&there) => Ok(true),
            // Two lists that went on apart: neither tells of all.
            Some(_) => Err(in_the_way(path)),
        }
    }

    /// A file of the folder that these keys open.
    fn there<T>(
        &self,
        path: &Path,
        open: impl Fn(&[u8]) -> Result<T, ShareError>,
    ) -> Result<Option<T>, CliError> {
        match std::fs::read(path) {
            Ok(bytes) => open(&bytes).map(Some).map_err(|_| in_the_way(path)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(CliError::io("cli-error-cannot-read", path, e)),
        }
    }
}

/// Nothing that somebody may need is written over.
fn in_the_way(path: &Path) -> CliError {
    let file = Arg::Text(path.display().to_string());
    CliError::data(Phrase::new("cli-error-in-the-way").with("file", file))
}
