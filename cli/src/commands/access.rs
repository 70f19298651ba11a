//! `stint access`: the ways to open the vault.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::vault::{PassphraseCost, RecoveryCode, SlotKind};

use crate::args::{AccessCommand, Passphrase, WayArg};
use crate::context::Context;
use crate::error::CliError;
use crate::output::Output;
use crate::{secrets, vault};

pub(crate) fn run(command: &AccessCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        AccessCommand::List { unlock } => {
            let phone = vault::unlock(unlock, ctx)?;
            let ways = phone.ways_in();
            phone.lock()?;
            for way in &ways {
                ctx.say(&way.say())?;
            }
            ctx.result(&json!({ "ways": ways.iter().map(name).collect::<Vec<_>>() }))
        }
        AccessCommand::Passphrase {
            unlock,
            new_passphrase_file,
        } => {
            let mut phone = vault::unlock(unlock, ctx)?;
            let new = new_passphrase(new_passphrase_file.as_deref(), ctx)?;
            phone.set_passphrase(&new, PassphraseCost::default(), ctx.now())?;
            phone.lock()?;
            done(SlotKind::Passphrase, "cli-access-set", ctx)
        }
        AccessCommand::Code {
            unlock,
            recovery_out,
        } => {
            // Begun before the old code stops working.
            let out = recovery_out.as_deref().map(Output::secret).transpose()?;
            let mut phone = vault::unlock(unlock, ctx)?;
            let code = phone.new_recovery_code(ctx.now())?;
            phone.lock()?;
            give(&code, out, recovery_out.as_deref(), ctx)?;
            ctx.say(&Phrase::new("cli-access-code"))?;
            let shown = recovery_out.is_none().then(|| code.show().to_string());
            ctx.result(&json!({ "recovery_code": shown, "recovery_out": recovery_out }))
        }
        AccessCommand::Remove { unlock, way } => {
            let kind = match way {
                WayArg::Passphrase => SlotKind::Passphrase,
                WayArg::Device => SlotKind::Platform,
            };
            let mut phone = vault::unlock(unlock, ctx)?;
            phone.remove_way_in(kind, ctx.now())?;
            phone.lock()?;
            done(kind, "cli-access-removed", ctx)
        }
    }
}

fn done(kind: SlotKind, said: &'static str, ctx: &Context) -> Result<(), CliError> {
    ctx.say(&Phrase::new(said).with("way", Arg::Phrase(kind.say())))?;
    ctx.result(&json!({ "way": name(&kind) }))
}

/// A new passphrase from a file, or typed twice.
pub(super) fn new_passphrase(
    file: Option<&Path>,
    ctx: &Context,
) -> Result<stint_app::vault::Secret, CliError> {
    let from = Passphrase {
        passphrase_file: file.map(Path::to_owned),
        passphrase_fd: None,
    };
    secrets::new_passphrase(
        &from,
        &ctx.text(&Phrase::new("cli-prompt-new-passphrase")),
        &ctx.text(&Phrase::new("cli-prompt-again")),
    )
}

/// Hands a recovery code over: into a file, or onto the terminal once.
pub(super) fn give(
    code: &RecoveryCode,
    out: Option<Output>,
    path: Option<&Path>,
    ctx: &Context,
) -> Result<(), CliError> {
    let (Some(mut out), Some(path)) = (out, path) else {
        let shown = Arg::Text(code.show().to_string());
        return ctx.say(&Phrase::new("cli-init-recovery").with("code", shown));
    };
    out.write_all(format!("{}\n", *code.show()).as_bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
    out.finish()?;
    let file = Arg::Text(path.display().to_string());
    ctx.say(&Phrase::new("cli-init-recovery-file").with("file", file))
}

fn name(kind: &SlotKind) -> &'static str {
    match kind {
        SlotKind::Platform => "device",
        SlotKind::Passphrase => "passphrase",
        SlotKind::Recovery => "recovery",
    }
}
