//! `stint import`: other programs' logs into the vault.

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::ImportArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{said, vault};

pub(crate) fn run(args: &ImportArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let mut results = Vec::new();
    for file in &args.files {
        let progress = ctx.progress(&Phrase::new("cli-progress-read"));
        let done = phone
            .import(file, &mut progress.bytes())
            .map_err(|e| CliError::file(file, e))?;
        drop(progress);
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
    ctx.result(&results)
}
