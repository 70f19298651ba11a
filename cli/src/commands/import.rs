//! `stint import`: other programs' logs into the vault.

use serde_json::json;
use stint_app::AppError;
use stint_app::model::{Arg, Phrase};

use crate::args::ImportArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{said, vault};

pub(crate) fn run(args: &ImportArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let mut results = Vec::new();
    let mut refused = false;
    for file in &args.files {
        let progress = ctx.progress(&Phrase::new("cli-progress-read"));
        let done = phone.import(file, &mut progress.bytes());
        drop(progress);
        let done = match done {
            Ok(done) => done,
            // One bad file is no reason to leave the next ones out.
            Err(e @ AppError::Import(_)) => {
                refused = true;
                if let Some(why) = CliError::file(file, e).sentence() {
                    ctx.aside(&why);
                    results.push(json!({ "file": file, "refused": ctx.text(&why) }));
                }
                continue;
            }
            Err(e) => return Err(CliError::file(file, e)),
        };
        said::summary(ctx, file, &done.summary);
        let name = Arg::Text(file.display().to_string());
        ctx.say(
            &Phrase::new("cli-import-done")
                .with("file", name)
                .with("added", Arg::count(done.added))
                .with("there", Arg::count(done.already_there)),
        )?;
        results.push(json!({
            "file": file,
            "added": done.added,
            "already_there": done.already_there,
            "skipped": said::skipped(&done.summary),
        }));
    }
    phone.lock()?;
    ctx.result(&results)?;
    if refused {
        return Err(CliError::Partial);
    }
    Ok(())
}
