//! `stint roster`: the employer's plan, to compare with what happened.

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::RosterArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &RosterArgs, ctx: &Context) -> Result<(), CliError> {
    let text = std::fs::read_to_string(&args.file)
        .map_err(|e| CliError::io("cli-error-cannot-read", &args.file, e))?;
    let name = args.file.display().to_string();
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let kept = phone.keep_roster(&name, &text, args.roster_zone.as_deref())?;
    phone.lock()?;
    ctx.say(
        &Phrase::new("cli-roster-kept")
            .with("count", Arg::count(kept.visits))
            .with("from", Arg::Date(kept.days.first))
            .with("to", Arg::Date(kept.days.last)),
    )?;
    ctx.result(&json!({
        "visits": kept.visits,
        "from": kept.days.first.to_string(),
        "to": kept.days.last.to_string(),
    }))
}
