//! `stint backup` and `stint restore`.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use serde_json::json;
use stint_app::Phone;
use stint_app::model::{Arg, Phrase};
use stint_app::vault::{NewVault, PassphraseCost};

use crate::args::{BackupArgs, RestoreArgs};
use crate::context::Context;
use crate::error::CliError;
use crate::output::Output;
use crate::{secrets, vault};

pub(crate) fn backup(args: &BackupArgs, ctx: &Context) -> Result<(), CliError> {
    if args.verify {
        return verify(args, ctx);
    }
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let mut out = Output::create(&args.file)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-write"));
    phone.backup(&mut out, ctx.now())?;
    drop(progress);
    out.finish()?;
    phone.lock()?;
    let file = Arg::Text(args.file.display().to_string());
    ctx.say(&Phrase::new("cli-backup-done").with("file", file))?;
    ctx.result(&json!({ "backup": args.file }))
}

fn verify(args: &BackupArgs, ctx: &Context) -> Result<(), CliError> {
    let code = vault::recovery_code(args.unlock.recovery_file.as_ref(), ctx)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-read"));
    let summary = Phone::verify_backup(open(&args.file)?, &code)
        .map_err(|e| CliError::file(&args.file, e))?;
    drop(progress);
    ctx.say(&Phrase::new("cli-backup-good").with("records", Arg::count(summary.records)))?;
    ctx.result(&json!({ "records": summary.records }))
}

pub(crate) fn restore(args: &RestoreArgs, ctx: &Context) -> Result<(), CliError> {
    let home = vault::dir(&args.dir)?;
    vault::must_be_new(&home)?;
    let code = vault::recovery_code(args.recovery_file.as_ref(), ctx)?;
    // Checked first, so that nobody types a new passphrase for nothing.
    Phone::verify_backup(open(&args.file)?, &code).map_err(|e| CliError::file(&args.file, e))?;
    let passphrase = secrets::new_passphrase(
        &args.passphrase,
        &ctx.text(&Phrase::new("cli-prompt-new-passphrase")),
        &ctx.text(&Phrase::new("cli-prompt-again")),
    )?;
    let slots = NewVault {
        passphrase: Some(passphrase),
        cost: PassphraseCost::default(),
        platform_slot: false,
    };
    let platform = vault::new_platform(&home)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-read"));
    let from = open(&args.file)?;
    Phone::restore(
        from,
        &code,
        &vault::files(&home),
        platform,
        slots,
        ctx.now(),
    )
    .inspect_err(|_| vault::abandon(&home))
    .map_err(|e| CliError::file(&args.file, e))?;
    drop(progress);
    let folder = Arg::Text(home.display().to_string());
    ctx.say(&Phrase::new("cli-restore-done").with("folder", folder))?;
    ctx.result(&json!({ "vault": home }))
}

fn open(path: &Path) -> Result<BufReader<File>, CliError> {
    File::open(path)
        .map(BufReader::new)
        .map_err(|e| CliError::io("cli-error-cannot-read", path, e))
}
