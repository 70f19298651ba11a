//! The organiser's folder: keys, campaigns, sealed inboxes.

mod restore;

use std::io::Write;
use std::path::{Path, PathBuf};

use stint_app::model::{Arg, Phrase};
use stint_app::vault::Secret;
use stint_share::open::{
    DeskCampaign, Inbox, Ledger, OrganiserKeys, Passphrase, TakenBack, WorkFactor,
};
use stint_share::{CampaignId, ConsentId};

use crate::args::Desk as DeskArgs;
use crate::context::{Context, data_dir};
use crate::error::CliError;
use crate::output::Output;
use crate::{output, secrets};

pub(crate) use restore::Brought;

const KEYS: &str = "keys.age";
const CAMPAIGN: &str = "campaign.age";
const LEDGER: &str = "releases.age";
const RETENTION: &str = "retention.deleted";
/// Says that the desk was made from a backup: what it released before may be in
/// no list of its own.
const RESTORED: &str = "restored";

/// The folder with its keys unwrapped.
pub(crate) struct Desk {
    dir: PathBuf,
    pub(crate) keys: OrganiserKeys,
    wrapped: Vec<u8>,
}

impl Desk {
    /// Whether there is a desk.
    pub(crate) fn exists(args: &DeskArgs) -> Result<bool, CliError> {
        Ok(data_dir(args.desk.clone(), "stint-desk")?
            .join(KEYS)
            .exists())
    }

    /// Opens the desk, or draws keys for one on first use. A new desk is on the
    /// disk once it keeps a campaign.
    pub(crate) fn open_or_draw(args: &DeskArgs, ctx: &Context) -> Result<Self, CliError> {
        let dir = data_dir(args.desk.clone(), "stint-desk")?;
        if dir.join(KEYS).exists() {
            return Self::open(args, ctx);
        }
        // New keys would never open what is there.
        if !campaign_dirs(&dir)?.is_empty() {
            let folder = Arg::Text(dir.display().to_string());
            return Err(CliError::data(
                Phrase::new("cli-error-desk-without-keys").with("folder", folder),
            ));
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

    /// Keeps the keys where they aren't kept yet.
    pub(crate) fn keep_keys(&self) -> Result<(), CliError> {
        if self.dir.join(KEYS).exists() {
            return Ok(());
        }
        create_dir(&self.dir)?;
        write(&self.dir.join(KEYS), &self.wrapped)
    }

    /// Whether the desk was made from a backup.
    pub(crate) fn is_restored(&self) -> bool {
        self.dir.join(RESTORED).exists()
    }

    /// Copies the wrapped keys to where they are safe.
    pub(crate) fn backup_to(&self, path: &Path) -> Result<(), CliError> {
        let mut out = Output::secret(path)?;
        out.write_all(&self.wrapped)
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        out.finish()
    }

    /// Keeps a new campaign with its empty list of findings, and the keys with
    /// the first one. A list that is there stays.
    pub(crate) fn keep_new(&self, campaign: &DeskCampaign) -> Result<(), CliError> {
        self.keep(campaign)?;
        let id = campaign.invitation().campaign();
        if self.campaign_dir(id).join(LEDGER).exists() {
            return Ok(());
        }
        self.keep_ledger(id, &Ledger::new(id))
    }

    /// Keeps a campaign. Without a list of findings nothing of it is released.
    pub(crate) fn keep(&self, campaign: &DeskCampaign) -> Result<(), CliError> {
        self.keep_keys()?;
        self.keep_campaign(campaign)
    }

    fn keep_campaign(&self, campaign: &DeskCampaign) -> Result<(), CliError> {
        let dir = self.campaign_dir(campaign.invitation().campaign());
        create_dir(&dir)?;
        write(&dir.join(CAMPAIGN), &campaign.to_sealed(&self.keys)?)
    }

    fn ledger_at(&self, path: &Path) -> Result<Ledger, CliError> {
        let ledger = Ledger::from_bytes(&read(path)?, &self.keys);
        ledger.map_err(|e| CliError::file(path, stint_app::AppError::from(e)))
    }

    /// Every campaign of this desk, and whether there are more. What is no
    /// campaign, or can't be read, is named and doesn't stop the others.
    pub(crate) fn campaigns(&self, ctx: &Context) -> Result<(Vec<DeskCampaign>, bool), CliError> {
        let mut campaigns = Vec::new();
        let mut more = false;
        for dir in campaign_dirs(&self.dir)? {
            let file = dir.join(CAMPAIGN);
            let opened = read(&file).and_then(|sealed| {
                let opened = DeskCampaign::from_sealed(&sealed, &self.keys);
                opened.map_err(|e| CliError::file(&file, stint_app::AppError::from(e)))
            });
            match opened {
                Ok(campaign) => campaigns.push(campaign),
                Err(e) => {
                    more = true;
                    ctx.aside(&Phrase::new("cli-desk-passed-over"));
                    if let Some(reason) = e.sentence() {
                        ctx.aside(&reason);
                    }
                }
            }
        }
        Ok((campaigns, more))
    }

    /// Whether the desk has this campaign.
    pub(crate) fn has(&self, id: CampaignId) -> bool {
        self.campaign_dir(id).join(CAMPAIGN).exists()
    }

    /// The campaign of an invitation.
    pub(crate) fn campaign(&self, id: CampaignId) -> Result<DeskCampaign, CliError> {
        if !self.has(id) {
            return Err(CliError::data(Phrase::new("cli-error-no-campaign")));
        }
        let path = self.campaign_dir(id).join(CAMPAIGN);
        Ok(DeskCampaign::from_sealed(&read(&path)?, &self.keys)?)
    }

    /// The sealed inbox of a campaign.
    pub(crate) fn inbox(&self, id: CampaignId) -> Result<Inbox, CliError> {
        Ok(Inbox::at(&self.campaign_dir(id).join("inbox"))?)
    }

    /// What was released of a campaign so far. A list that is gone is begun
    /// anew only if somebody says that it was empty.
    pub(crate) fn ledger(&self, id: CampaignId, was_empty: bool) -> Result<Ledger, CliError> {
        let path = self.campaign_dir(id).join(LEDGER);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Ledger::from_bytes(&bytes, &self.keys)?),
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                Err(CliError::io("cli-error-cannot-read", &path, e))
            }
            Err(_) if was_empty => Ok(Ledger::new(id)),
            Err(_) => {
                let file = Arg::Text(path.display().to_string());
                Err(CliError::data(
                    Phrase::new("cli-error-no-ledger").with("file", file),
                ))
            }
        }
    }

    /// Keeps what was released. Called before a release is shown.
    pub(crate) fn keep_ledger(&self, id: CampaignId, ledger: &Ledger) -> Result<(), CliError> {
        let bytes = ledger.to_bytes(&self.keys)?;
        write(&self.campaign_dir(id).join(LEDGER), &bytes)
    }

    /// Lets go of what was put into findings and taken back: a withdrawal names
    /// her key, by which that could be worked out.
    pub(crate) fn forget(&self, id: CampaignId, taken_back: &TakenBack) -> Result<(), CliError> {
        let path = self.campaign_dir(id).join(LEDGER);
        if taken_back.is_empty() || !path.exists() {
            return Ok(());
        }
        let mut ledger = self.ledger_at(&path)?;
        match ledger.forget(taken_back) {
            true => self.keep_ledger(id, &ledger),
            false => Ok(()),
        }
    }

    /// Deletes what was released: after the retention's end nothing is any more.
    pub(crate) fn drop_ledger(&self, id: CampaignId) -> Result<(), CliError> {
        let path = self.campaign_dir(id).join(LEDGER);
        match std::fs::remove_file(&path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                Err(CliError::io("cli-error-cannot-write", &path, e))
            }
            _ => Ok(()),
        }
    }

    /// Keeps the signed statement of what the retention's end deleted; the
    /// first one is the one that tells. Where it is, if it is new.
    pub(crate) fn keep_retention(
        &self,
        id: CampaignId,
        statement: &[u8],
    ) -> Result<Option<PathBuf>, CliError> {
        let path = self.campaign_dir(id).join(RETENTION);
        if path.exists() {
            return Ok(None);
        }
        write(&path, statement)?;
        Ok(Some(path))
    }

    /// Keeps the statement that answers a withdrawal, so that it isn't lost
    /// where it can't be written beside it. Where, and what it was before.
    pub(crate) fn keep_statement(
        &self,
        id: CampaignId,
        consent: ConsentId,
        statement: &[u8],
    ) -> Result<(PathBuf, Option<Vec<u8>>), CliError> {
        let dir = self.campaign_dir(id).join("statements");
        create_dir(&dir)?;
        let path = dir.join(format!("{}.deleted", consent.text()));
        let before = std::fs::read(&path).ok();
        write(&path, statement)?;
        Ok((path, before))
    }

    fn campaign_dir(&self, id: CampaignId) -> PathBuf {
        let name: String = id.0.iter().map(|b| format!("{b:02x}")).collect();
        self.dir.join("campaigns").join(name)
    }
}

/// The folders of a desk's campaigns, also of those that can't be read.
fn campaign_dirs(desk: &Path) -> Result<Vec<PathBuf>, CliError> {
    let folder = desk.join("campaigns");
    let cannot_read = |e| CliError::io("cli-error-cannot-read", &folder, e);
    let listing = match std::fs::read_dir(&folder) {
        Ok(listing) => listing,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(cannot_read(e)),
    };
    let mut dirs = Vec::new();
    for entry in listing {
        let entry = entry.map_err(cannot_read)?;
        if is_campaign_name(&entry.file_name().to_string_lossy()) {
            dirs.push(entry.path());
        }
    }
    dirs.sort();
    Ok(dirs)
}

/// Campaigns lie in folders of 32 hexadecimal digits; a system's own files and
/// half-made folders aren't campaigns.
fn is_campaign_name(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit())
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
