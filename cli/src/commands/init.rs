//! `stint init`: a new vault.

use serde_json::json;
use stint_app::Phone;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::Zones;
use stint_app::vault::{NewVault, PassphraseCost};

use zeroize::Zeroizing;

use crate::args::InitArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{output, secrets, vault};

pub(crate) fn run(args: &InitArgs, ctx: &Context) -> Result<(), CliError> {
    let home = vault::dir(&args.dir)?;
    let zone = match &args.zone {
        Some(name) => name.clone(),
        None => ctx.zone.clone(),
    };
    Zones::named(&zone).map_err(|_| {
        CliError::usage(Phrase::new("cli-error-bad-zone").with("zone", Arg::Text(zone.clone())))
    })?;
    vault::must_be_new(&home)?;
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
    let (phone, code) = Phone::create(&vault::files(&home), platform, slots, &zone, ctx.now())
        .inspect_err(|_| vault::abandon(&home))?;
    phone.lock()?;
    let folder = Arg::Text(home.display().to_string());
    ctx.say(&Phrase::new("cli-init-done").with("folder", folder))?;
    match &args.recovery_out {
        Some(path) => {
            let line = Zeroizing::new(format!("{}\n", *code.show()));
            output::write_secret(path, line.as_bytes())
                .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
            let file = Arg::Text(path.display().to_string());
            ctx.say(&Phrase::new("cli-init-recovery-file").with("file", file))?;
        }
        None => {
            let shown = Arg::Text(code.show().to_string());
            ctx.say(&Phrase::new("cli-init-recovery").with("code", shown))?;
        }
    }
    ctx.result(&json!({ "vault": home, "zone": zone }))
}
