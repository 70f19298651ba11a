//! `stint init`: a new vault.

use serde_json::json;
use stint_app::model::{Arg, Phrase};
use stint_app::{NewVault, Phone};

use crate::args::InitArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{output, secrets, vault};

pub(crate) fn run(args: &InitArgs, ctx: &Context) -> Result<(), CliError> {
    let dir = vault::dir(&args.dir)?;
    let zone = match &args.zone {
        Some(name) => name.parse().map_err(|_| {
            CliError::usage(
                Phrase::new("cli-error-bad-zone").with("zone", Arg::Text(name.clone())),
            )
        })?,
        None => ctx.zone,
    };
    vault::must_be_new(&dir)?;
    let passphrase = secrets::new_passphrase(
        &args.passphrase,
        &ctx.text(&Phrase::new("cli-prompt-new-passphrase")),
        &ctx.text(&Phrase::new("cli-prompt-again")),
    )?;
    let slots = NewVault {
        passphrase: Some(passphrase),
        platform_slot: false,
    };
    let platform = vault::new_platform(&dir)?;
    let (phone, code) = Phone::create(&dir, platform, slots, zone, ctx.now())?;
    phone.lock();
    let folder = Arg::Text(dir.display().to_string());
    ctx.say(&Phrase::new("cli-init-done").with("folder", folder))?;
    match &args.recovery_out {
        Some(path) => {
            let line = format!("{}\n", code.reveal().as_str());
            output::write_secret(path, line.as_bytes())
                .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
            let file = Arg::Text(path.display().to_string());
            ctx.say(&Phrase::new("cli-init-recovery-file").with("file", file))?;
        }
        None => {
            let shown = Arg::Text(code.reveal().to_string());
            ctx.say(&Phrase::new("cli-init-recovery").with("code", shown))?;
        }
    }
    ctx.result(&json!({ "vault": dir, "zone": zone.name() }))
}
