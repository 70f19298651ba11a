//! `stint rescue`: a new vault from what a damaged one still holds.

use std::sync::Arc;

use serde_json::json;
use stint_app::Phone;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::vault::{
    Damaged, LostPlatform, NewVault, PassphraseCost, Platform, Rescued, Unlock,
};

use super::access::{give, new_passphrase};
use crate::args::RescueArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::output::Output;
use crate::{secrets, vault};

pub(crate) fn run(args: &RescueArgs, ctx: &Context) -> Result<(), CliError> {
    vault::must_be_new(&args.out)?;
    // Of a folder that holds the vault, or the vault's own files.
    let damaged = match vault::files(&args.damaged) {
        files if files.exists() => files,
        _ => args.damaged.clone(),
    };
    let device: Arc<dyn Platform> =
        vault::platform(&args.damaged).unwrap_or_else(|_| Arc::new(LostPlatform));
    let code = match &args.recovery_file {
        Some(file) => Some(vault::recovery_code(Some(file), ctx)?),
        None => None,
    };
    let prompt = ctx.text(&Phrase::new("cli-prompt-passphrase"));
    let passphrase = match &code {
        Some(_) => None,
        None => Some(secrets::passphrase(&args.passphrase, &prompt)?),
    };
    let with = match (&code, &passphrase) {
        (Some(code), _) => Unlock::Recovery(code),
        (None, Some(passphrase)) => Unlock::Passphrase(passphrase),
        (None, None) => return Err(CliError::usage(Phrase::new("cli-error-nobody-to-ask"))),
    };
    let new = match &args.new_passphrase_file {
        Some(file) => Some(new_passphrase(Some(file), ctx)?),
        None => None,
    };
    let written = args
        .recovery_out
        .as_deref()
        .map(Output::secret)
        .transpose()?;
    let platform = vault::new_platform(&args.out)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-read"));
    let report = Phone::rescue(
        &Damaged {
            dir: &damaged,
            device: &*device,
        },
        &with,
        Rescued {
            dir: &vault::files(&args.out),
            platform,
            new: NewVault {
                passphrase: new,
                cost: PassphraseCost::default(),
                platform_slot: false,
            },
        },
        ctx.now(),
        &mut |done, _| progress.at(done),
    )
    .inspect_err(|_| vault::abandon(&args.out))?;
    drop(progress);
    if let Some(code) = &report.recovery_code {
        give(code, written, args.recovery_out.as_deref(), ctx)?;
    }
    ctx.say(&report.say())?;
    for loss in &report.losses {
        ctx.say(&Phrase::new("cli-warning").with("text", Arg::Phrase(loss.say())))?;
    }
    let folder = |path: &std::path::Path| Arg::Text(path.display().to_string());
    ctx.say(
        &Phrase::new("cli-rescue-done")
            .with("folder", folder(&args.out))
            .with("damaged", folder(&args.damaged)),
    )?;
    ctx.result(&json!({
        "vault": args.out,
        "records": report.records,
        "days": report.days,
        "losses": report.losses.len(),
        "recovery_code": report.recovery_code.as_ref().filter(|_| args.recovery_out.is_none()).map(|c| c.show().to_string()),
    }))
}
