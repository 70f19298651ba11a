//! Where the vault is on this machine, and how it is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use stint_app::model::{Arg, Phrase, Say};
use stint_app::vault::{Platform, RecoveryCode, SoftwarePlatform, Unlock, VaultError};
use stint_app::{AppError, Phone};

use crate::args::{Unlocking, VaultDir};
use crate::context::{Context, data_dir};
use crate::error::CliError;
use crate::secrets;

/// The terminal has no hardware to keep a device key in; it stands beside the
/// vault's files. `docs/src/limits.md` says what that costs.
pub(crate) const DEVICE: &str = "device";
const FILES: &str = "vault";

/// The folder of the vault and its device key.
pub(crate) fn dir(args: &VaultDir) -> Result<PathBuf, CliError> {
    data_dir(args.vault.clone(), "stint")
}

/// The vault's own files.
pub(crate) fn files(home: &Path) -> PathBuf {
    home.join(FILES)
}

/// The device key of an existing vault.
pub(crate) fn platform(home: &Path) -> Result<Arc<dyn Platform>, CliError> {
    if !home.join(DEVICE).exists() {
        return Err(AppError::from(VaultError::NoVault).into());
    }
    let platform = SoftwarePlatform::open(&home.join(DEVICE))
        .map_err(|e| AppError::from(VaultError::from(e)))?;
    Ok(Arc::new(platform))
}

/// A device key for a new vault.
pub(crate) fn new_platform(home: &Path) -> Result<Arc<dyn Platform>, CliError> {
    std::fs::create_dir_all(home).map_err(|e| CliError::io("cli-error-cannot-write", home, e))?;
    let platform = SoftwarePlatform::create(&home.join(DEVICE))
        .map_err(|e| AppError::from(VaultError::from(e)))?;
    Ok(Arc::new(platform))
}

/// Refuses before anything is asked where a vault already is.
pub(crate) fn must_be_new(home: &Path) -> Result<(), CliError> {
    if home.join(DEVICE).exists() || home.join(FILES).exists() {
        return Err(AppError::from(VaultError::AlreadyExists).into());
    }
    Ok(())
}

/// Removes the device key of a vault that couldn't be made, so that the next
/// try finds the folder as it was.
pub(crate) fn abandon(home: &Path) {
    // The first error is the one to tell; a leftover key harms nothing, and a
    // folder that holds something else stays.
    let _ = remove_platform(home);
    let _ = std::fs::remove_dir(home);
}

/// Removes what is left of a vault that can't be opened any more: one that was
/// erased, or made this very moment without anybody getting its recovery code.
pub(crate) fn undo(home: &Path) {
    // The first error is the one to tell.
    let _ = std::fs::remove_dir_all(files(home));
    abandon(home);
}

/// Removes what an erased vault leaves, its empty locks, so that a new one can
/// be made in its place.
pub(crate) fn remove_locks(home: &Path) -> Result<(), CliError> {
    let files = files(home);
    std::fs::remove_dir_all(&files).map_err(|e| CliError::io("cli-error-cannot-write", &files, e))
}

/// Removes the device key of a vault that is gone.
pub(crate) fn remove_platform(home: &Path) -> Result<(), CliError> {
    let device = home.join(DEVICE);
    std::fs::remove_dir_all(&device).map_err(|e| CliError::io("cli-error-cannot-write", &device, e))
}

/// Opens the vault with the passphrase or the recovery code, and says what
/// was found while taking in new records.
pub(crate) fn unlock(args: &Unlocking, ctx: &Context) -> Result<Phone, CliError> {
    let home = dir(&args.dir)?;
    let platform = platform(&home)?;
    let files = files(&home);
    let open = |with: Unlock<'_>| {
        // Only an older version's store takes long enough for it to be seen.
        let mut shown = None;
        Phone::unlock_telling(&files, platform, with, ctx.now(), &mut |done, _| {
            shown
                .get_or_insert_with(|| ctx.progress(&Phrase::new("cli-progress-rewrite")))
                .at(done);
        })
    };
    let (phone, report) = if let Some(file) = &args.recovery_file {
        let code = recovery_code(Some(file), ctx)?;
        open(Unlock::Recovery(&code))?
    } else {
        let prompt = ctx.text(&Phrase::new("cli-prompt-passphrase"));
        let passphrase = secrets::passphrase(&args.passphrase, &prompt)?;
        open(Unlock::Passphrase(&passphrase))?
    };
    for finding in &report.findings {
        let text = Arg::Phrase(finding.say());
        ctx.aside(&Phrase::new("cli-warning").with("text", text));
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
    let typed = std::str::from_utf8(secret.expose()).unwrap_or_default();
    Ok(RecoveryCode::parse(typed).map_err(AppError::from)?)
}
