//! `stint desk`: the key that others seal to, for whoever makes a campaign.

use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::{Desk as DeskArgs, DeskCommand};
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;

pub(crate) fn run(command: &DeskCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        DeskCommand::Key { desk, backup } => key(desk, backup.as_deref(), ctx),
    }
}

/// A desk that isn't there yet is made, with a backup of its keys.
fn key(args: &DeskArgs, backup: Option<&Path>, ctx: &Context) -> Result<(), CliError> {
    if backup.is_none() && !Desk::exists(args)? {
        return Err(CliError::usage(Phrase::new("cli-error-desk-backup")));
    }
    let desk = Desk::open_or_draw(args, ctx)?;
    if let Some(path) = backup {
        desk.backup_to(path)?;
        let file = Arg::Text(path.display().to_string());
        ctx.say(&Phrase::new("cli-campaign-backup").with("file", file))?;
    }
    desk.keep_keys()?;
    let key = desk.keys.recipient()?.text();
    ctx.say(&Phrase::new("cli-desk-key").with("key", Arg::Text(key.clone())))?;
    ctx.result(&json!({ "key": key }))
}
