//! `stint shift`: shifts whose end was forgotten.

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::ShiftCommand;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(command: &ShiftCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        ShiftCommand::End { unlock, date } => {
            let mut phone = vault::unlock(unlock, ctx)?;
            let ends = phone.end_shifts(*date, ctx.now())?;
            let zones = phone.zones()?;
            phone.lock()?;
            for end in &ends {
                let clock = |t| Arg::Clock(zones.clock(t));
                ctx.say(
                    &Phrase::new("cli-shift-ended")
                        .with("from", clock(end.shift.start()))
                        .with("to", clock(end.shift.end())),
                )?;
            }
            let ended = ends.iter().map(|e| {
                json!({
                    "start_ms": e.shift.start().get(),
                    "end_ms": e.shift.end().get(),
                })
            });
            ctx.result(&json!({ "ended": ended.collect::<Vec<_>>() }))
        }
    }
}
