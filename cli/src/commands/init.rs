//! `stint init`: a new vault.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use stint_app::Phone;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::Zones;
use stint_app::vault::{NewVault, PassphraseCost, RecoveryCode};

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
    // Begun before the vault is: a code that nobody gets would lock her out of
    // her own backups.
    let written = args.recovery_out.as_deref().map(output::Output::secret);
    let written = written.transpose()?;
    let platform = vault::new_platform(&home)?;
    let (phone, code) = Phone::create(&vault::files(&home), platform, slots, &zone, ctx.now())
        .inspect_err(|_| vault::abandon(&home))?;
    phone.lock()?;
    let made = Made {
        home: &home,
        zone: &zone,
        args,
    };
    let Some(mut out) = written else {
        return made
            .tell(Some(&code), ctx)
            .inspect_err(|_| vault::undo(&home));
    };
    out.write_all(format!("{}\n", *code.show()).as_bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", &home, e))
        .and_then(|()| out.finish())
        .inspect_err(|_| vault::undo(&home))?;
    made.tell(None, ctx)
}

/// What was made, to be told.
struct Made<'m> {
    home: &'m Path,
    zone: &'m str,
    args: &'m InitArgs,
}

impl Made<'_> {
    /// Tells it, with the recovery code unless that is in a file.
    fn tell(&self, code: Option<&RecoveryCode>, ctx: &Context) -> Result<(), CliError> {
        let folder = Arg::Text(self.home.display().to_string());
        ctx.say(&Phrase::new("cli-init-done").with("folder", folder))?;
        if let Some(code) = code {
            let shown = Arg::Text(code.show().to_string());
            ctx.say(&Phrase::new("cli-init-recovery").with("code", shown))?;
        }
        if let Some(path) = &self.args.recovery_out {
            let file = Arg::Text(path.display().to_string());
            ctx.say(&Phrase::new("cli-init-recovery-file").with("file", file))?;
        }
        ctx.result(&json!({
            "vault": self.home,
            "zone": self.zone,
            "recovery_code": code.map(|c| c.show().to_string()),
            "recovery_out": self.args.recovery_out,
        }))
    }
}
