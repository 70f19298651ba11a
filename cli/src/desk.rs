//! The organiser's folder: keys, campaigns, sealed inboxes.

use std::io::Write;
use std::path::{Path, PathBuf};

use stint_app::model::{Arg, Phrase};
use stint_app::vault::Secret;
use stint_share::CampaignId;
use stint_share::open::{DeskCampaign, Inbox, Ledger, OrganiserKeys, Passphrase, WorkFactor};

use crate::args::Desk as DeskArgs;
use crate::context::{Context, data_dir};
use crate::error::CliError;
use crate::output::Output;
use crate::{output, secrets};

const KEYS: &str = "keys.age";
const CAMPAIGN: &str = "campaign.age";
const LEDGER: &str = "releases.age";
const RETENTION: &str = "retention.deleted";

/// The folder with its keys unwrapped.
pub(crate) struct Desk {
    dir: PathBuf,
    pub(crate) keys: OrganiserKeys,
    wrapped: Vec<u8>,
}

impl Desk {
    /// Opens the desk, or draws keys for one on first use. A new desk is on the
    /// disk once it keeps a campaign.
    pub(crate) fn open_or_draw(args: &DeskArgs, ctx: &Context) -> Result<Self, CliError> {
        let dir = data_dir(args.desk.clone(), "stint-desk")?;
        if dir.join(KEYS).exists() {
            return Self::open(args, ctx);
        }
        let passphrase = secrets::new_passphrase(
            &args.passphrase,
            &ctx.text(&Phrase::new("cli-prompt-new-passphrase")),
            &ctx.text(&Phrase::new("cli-prompt-again")),
        )?;
        Self::draw(&dir, &passphrase)
    }

    /// New keys for a desk.
    pub(crate) fn draw(dir: &Path, passphrase: &Secret) -> Result<Self, CliError> {
        let keys = OrganiserKeys::generate()?;
        let wrapped = keys.wrap(&for_keys(passphrase)?, WorkFactor::OneSecond)?;
        Ok(Self {
            dir: dir.to_owned(),
            keys,
            wrapped,
        })
    }

    /// Opens a desk that exists.
    pub(crate) fn open(args: &DeskArgs, ctx: &Context) -> Result<Self, CliError> {
        let dir = data_dir(args.desk.clone(), "stint-desk")?;
        let path = dir.join(KEYS);
        let wrapped = read(&path)?;
        let passphrase = secrets::passphrase(
            &args.passphrase,
            &ctx.text(&Phrase::new("cli-prompt-passphrase")),
        )?;
        let keys = OrganiserKeys::unwrap(&wrapped, &for_keys(&passphrase)?)?;
        Ok(Self { dir, keys, wrapped })
    }

    /// A desk on another machine, from the backup of its keys.
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

    /// Keeps the keys where they aren't kept yet.
    pub(crate) fn keep_keys(&self) -> Result<(), CliError> {
        if self.dir.join(KEYS).exists() {
            return Ok(());
        }
        create_dir(&self.dir)?;
        write(&self.dir.join(KEYS), &self.wrapped)
    }

    /// Copies the wrapped keys to where they are safe.
    pub(crate) fn backup_to(&self, path: &Path) -> Result<(), CliError> {
        let mut out = Output::secret(path)?;
        out.write_all(&self.wrapped)
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        out.finish()
    }

    /// Keeps a new campaign, and the keys with the first one.
    pub(crate) fn keep(&self, campaign: &DeskCampaign) -> Result<(), CliError> {
        self.keep_keys()?;
        let dir = self.campaign_dir(campaign.invitation().campaign());
        create_dir(&dir)?;
        write(&dir.join(CAMPAIGN), &campaign.to_sealed(&self.keys)?)
    }

    /// Every campaign of this desk.
    pub(crate) fn campaigns(&self) -> Result<Vec<DeskCampaign>, CliError> {
        let folder = self.dir.join("campaigns");
        let listing = match std::fs::read_dir(&folder) {
            Ok(listing) => listing,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(CliError::io("cli-error-cannot-read", &folder, e)),
        };
        let mut dirs = Vec::new();
        for entry in listing {
            let entry = entry.map_err(|e| CliError::io("cli-error-cannot-read", &folder, e))?;
            dirs.push(entry.path());
        }
        dirs.sort();
        dirs.iter()
            .map(|dir| {
                let sealed = read(&dir.join(CAMPAIGN))?;
                Ok(DeskCampaign::from_sealed(&sealed, &self.keys)?)
            })
            .collect()
    }

    /// The campaign of an invitation.
    pub(crate) fn campaign(&self, id: CampaignId) -> Result<DeskCampaign, CliError> {
        let path = self.campaign_dir(id).join(CAMPAIGN);
        if !path.exists() {
            return Err(CliError::data(Phrase::new("cli-error-no-campaign")));
        }
        Ok(DeskCampaign::from_sealed(&read(&path)?, &self.keys)?)
    }

    /// The sealed inbox of a campaign.
    pub(crate) fn inbox(&self, id: CampaignId) -> Result<Inbox, CliError> {
        Ok(Inbox::at(&self.campaign_dir(id).join("inbox"))?)
    }

    /// What was released of a campaign so far.
    pub(crate) fn ledger(&self, id: CampaignId) -> Result<Ledger, CliError> {
        let path = self.campaign_dir(id).join(LEDGER);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Ledger::from_bytes(&bytes, &self.keys)?),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Ledger::new(id)),
            Err(e) => Err(CliError::io("cli-error-cannot-read", &path, e)),
        }
    }

    /// Keeps what was released. Called before a release is shown.
    pub(crate) fn keep_ledger(&self, id: CampaignId, ledger: &Ledger) -> Result<(), CliError> {
        let bytes = ledger.to_bytes(&self.keys)?;
        write(&self.campaign_dir(id).join(LEDGER), &bytes)
    }

    /// Keeps the signed statement of what the retention's end deleted; the
    /// first one is the one that tells.
    pub(crate) fn keep_retention(
        &self,
        id: CampaignId,
        statement: &[u8],
    ) -> Result<PathBuf, CliError> {
        let path = self.campaign_dir(id).join(RETENTION);
        if !path.exists() {
            write(&path, statement)?;
        }
        Ok(path)
    }

    fn campaign_dir(&self, id: CampaignId) -> PathBuf {
        let name: String = id.0.iter().map(|b| format!("{b:02x}")).collect();
        self.dir.join("campaigns").join(name)
    }
}

/// Keys from a backup, with its own passphrase.
pub(crate) fn keys_of(backup: &Path, passphrase: &Secret) -> Result<OrganiserKeys, CliError> {
    unwrapped(backup, &read(backup)?, passphrase)
}

fn unwrapped(file: &Path, wrapped: &[u8], passphrase: &Secret) -> Result<OrganiserKeys, CliError> {
    let keys = OrganiserKeys::unwrap(wrapped, &for_keys(passphrase)?);
    keys.map_err(|e| CliError::file(file, stint_app::AppError::from(e)))
}

fn for_keys(secret: &Secret) -> Result<Passphrase, CliError> {
    let text = std::str::from_utf8(secret.expose())
        .map_err(|_| CliError::usage(Phrase::new("cli-error-secret-not-text")))?;
    Ok(Passphrase::new(text.to_owned()))
}

fn create_dir(dir: &Path) -> Result<(), CliError> {
    std::fs::create_dir_all(dir).map_err(|e| CliError::io("cli-error-cannot-write", dir, e))
}

fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    std::fs::read(path).map_err(|e| CliError::io("cli-error-cannot-read", path, e))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    output::write_file(path, bytes).map_err(|e| CliError::io("cli-error-cannot-write", path, e))
}
