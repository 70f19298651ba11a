//! Where the vault is on this machine, and how it is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use stint_app::model::{Arg, Phrase};
use stint_app::{AppError, Phone, Platform, RecoveryCode, SoftwarePlatform, Unlock};

use crate::args::{Unlocking, VaultDir};
use crate::context::{Context, data_dir};
use crate::error::CliError;
use crate::secrets;

/// The terminal has no hardware to keep a device key in; it stands beside the
/// vault. `docs/src/limits.md` says what that costs.
const PLATFORM: &str = "device";

/// The vault's folder.
pub(crate) fn dir(args: &VaultDir) -> Result<PathBuf, CliError> {
    data_dir(args.vault.clone(), "stint")
}

/// The device key of an existing vault.
pub(crate) fn platform(dir: &Path) -> Result<Arc<dyn Platform>, CliError> {
    if !dir.join(PLATFORM).exists() {
        return Err(AppError::from(stint_app::VaultError::NoVault).into());
    }
    let platform = SoftwarePlatform::open(&dir.join(PLATFORM)).map_err(AppError::from)?;
    Ok(Arc::new(platform))
}

/// A device key for a new vault.
pub(crate) fn new_platform(dir: &Path) -> Result<Arc<dyn Platform>, CliError> {
    let platform = SoftwarePlatform::create(&dir.join(PLATFORM)).map_err(AppError::from)?;
    Ok(Arc::new(platform))
}

/// Refuses before anything is asked where a vault already is.
pub(crate) fn must_be_new(dir: &Path) -> Result<(), CliError> {
    if dir.join(PLATFORM).exists() {
        return Err(AppError::from(stint_app::VaultError::AlreadyExists).into());
    }
    Ok(())
}

/// Opens the vault with the passphrase or the recovery code, and says what
/// was found while taking in new records.
pub(crate) fn unlock(args: &Unlocking, ctx: &Context) -> Result<Phone, CliError> {
    let dir = dir(&args.dir)?;
    let platform = platform(&dir)?;
    let (phone, report) = if let Some(file) = &args.recovery_file {
        let code = recovery_code(Some(file), ctx)?;
        Phone::unlock(&dir, platform, Unlock::Recovery(&code), ctx.now())?
    } else {
        let prompt = ctx.text(&Phrase::new("cli-prompt-passphrase"));
        let passphrase = secrets::passphrase(&args.passphrase, &prompt)?;
        Phone::unlock(&dir, platform, Unlock::Passphrase(&passphrase), ctx.now())?
    };
    for note in phone.warnings(&report) {
        ctx.aside(&Phrase::new("cli-warning").with("text", Arg::Phrase(note)));
    }
    Ok(phone)
}

/// The recovery code, from a file or typed.
pub(crate) fn recovery_code(
    file: Option<&PathBuf>,
    ctx: &Context,
) -> Result<RecoveryCode, CliError> {
    let secret = match file {
        Some(path) => secrets::read(path)?,
        None => secrets::ask(&ctx.text(&Phrase::new("cli-prompt-recovery")))?,
    };
    let code = RecoveryCode::parse(&secret).map_err(AppError::from)?;
    Ok(code)
}
