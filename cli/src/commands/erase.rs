//! `stint erase`: gone is gone, and how far that reaches.

use std::io::{BufRead, IsTerminal};
use std::path::Path;

use serde_json::json;
use stint_app::Phone;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::pay::DateRange;

use crate::args::{EraseArgs, EraseWhat, Sure, VaultDir};
use crate::context::Context;
use crate::error::CliError;
use crate::{invitation, vault};

pub(crate) fn run(args: &EraseArgs, ctx: &Context) -> Result<(), CliError> {
    match &args.what {
        EraseWhat::Day {
            unlock,
            sure: yes,
            date,
        } => {
            let mut phone = vault::unlock(unlock, ctx)?;
            sure(
                yes,
                &Phrase::new("cli-erase-day-sure").with("date", Arg::Date(*date)),
                ctx,
            )?;
            let day = DateRange::between(*date, *date);
            let shared = phone.shared_of(day)?;
            let report = phone.erase_days(day, ctx.now())?;
            phone.lock()?;
            ctx.say(&report.say())?;
            for level in &report.levels {
                ctx.say(&level.say())?;
            }
            for (_, organisation) in &shared {
                ctx.say(
                    &Phrase::new("cli-erase-day-shared")
                        .with("organisation", Arg::Text(organisation.clone()))
                        .with("day", Arg::Text(date.to_string())),
                )?;
            }
            ctx.result(&json!({
                "records": report.records,
                "amendments": report.amendments,
                "backups": report.backups,
                "still_shared": shared.len(),
            }))
        }
        EraseWhat::Campaign {
            unlock,
            sure: yes,
            invitation,
        } => {
            let invitation = invitation::read(invitation)?;
            let mut phone = vault::unlock(unlock, ctx)?;
            let standing = phone.standing_consents(invitation.campaign())?.len();
            sure(yes, &Phrase::new("cli-erase-campaign-sure"), ctx)?;
            let report = phone.erase_campaign(&invitation, ctx.now())?;
            phone.lock()?;
            ctx.say(&Phrase::new("cli-erase-campaign-done"))?;
            for level in &report.levels {
                ctx.say(&level.say())?;
            }
            if standing > 0 {
                ctx.say(&Phrase::new("cli-erase-campaign-shared"))?;
            }
            ctx.result(&json!({ "forgotten": true, "still_shared": standing }))
        }
        EraseWhat::All { dir, sure } => all(dir, sure, ctx),
    }
}

/// Erasing everything needs no secret: whoever can't unlock any more may still
/// want it gone. Withdrawals are named first, since they need the vault.
fn all(dir: &VaultDir, yes: &Sure, ctx: &Context) -> Result<(), CliError> {
    let home = vault::dir(dir)?;
    let platform = vault::platform(&home)?;
    ctx.say(&Phrase::new("cli-erase-all-first"))?;
    sure(yes, &Phrase::new("cli-erase-all-sure"), ctx)?;
    let levels = Phone::erase_all(&vault::files(&home), &*platform)?;
    vault::remove_platform(&home)?;
    vault::remove_locks(&home)?;
    ctx.say(&Phrase::new("cli-erase-all-done"))?;
    for level in &levels {
        ctx.say(&level.say())?;
    }
    ctx.result(&json!({ "erased": true }))
}

/// Asks once, unless the yes was given along.
fn sure(given: &Sure, question: &Phrase, ctx: &Context) -> Result<(), CliError> {
    if given.yes {
        return Ok(());
    }
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Err(CliError::usage(Phrase::new("cli-error-needs-yes")));
    }
    ctx.aside(question);
    let word = ctx.text(&Phrase::new("cli-yes"));
    ctx.aside(&Phrase::new("cli-prompt-yes").with("word", Arg::Text(word.clone())));
    let mut line = String::new();
    stdin
        .lock()
        .read_line(&mut line)
        .map_err(|e| CliError::io("cli-error-cannot-read", Path::new("stdin"), e))?;
    if line.trim().to_lowercase() == word.to_lowercase() {
        Ok(())
    } else {
        Err(CliError::data(Phrase::new("cli-error-said-no")))
    }
}
