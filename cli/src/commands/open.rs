//! `stint open`: packages into the sealed inbox, each counted or refused.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use serde_json::{Value, json};
use stint_app::model::{Arg, Phrase, Say};
use stint_share::open::{DeskCampaign, Received};
use stint_share::{PackageRefusal, ShareError};

use crate::args::OpenArgs;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::{hint, output};

pub(crate) fn run(args: &OpenArgs, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(&args.desk, ctx)?;
    let campaigns = desk.campaigns()?;
    let progress = ctx.progress(&Phrase::new("cli-progress-open"));
    let mut rows = Vec::new();
    let mut refused = 0;
    for (i, path) in args.packages.iter().enumerate() {
        progress.at(i as u64);
        match receive(path, &desk, &campaigns, ctx)? {
            Ok(row) => rows.push(row),
            Err(reason) => {
                refused += 1;
                let said = hint::with(reason.say(), hint::after_package(reason));
                ctx.aside(
                    &Phrase::new("cli-open-refused")
                        .with("file", Arg::Text(path.display().to_string()))
                        .with("reason", Arg::Phrase(said)),
                );
                rows.push(json!({ "file": path, "refused": ctx.text(&reason.say()) }));
            }
        }
    }
    drop(progress);
    ctx.say(
        &Phrase::new("cli-open-done")
            .with("counted", Arg::count(rows.len() - refused))
            .with("refused", Arg::count(refused)),
    )?;
    ctx.result(&rows)?;
    if refused > 0 {
        return Err(CliError::Partial);
    }
    Ok(())
}

type Outcome = Result<Value, PackageRefusal>;

/// Hands a file to the campaign that it is for.
fn receive(
    path: &Path,
    desk: &Desk,
    campaigns: &[DeskCampaign],
    ctx: &Context,
) -> Result<Outcome, CliError> {
    let cannot_read = |e| CliError::io("cli-error-cannot-read", path, e);
    // Read here as well, so that a folder or a missing file is never taken for
    // a package of another campaign.
    let mut first = [0];
    let begun = File::open(path).and_then(|mut f| f.read(&mut first));
    begun.map_err(cannot_read)?;
    let mut reason = PackageRefusal::OtherCampaign;
    for campaign in campaigns {
        let file = File::open(path).map_err(cannot_read)?;
        let inbox = desk.inbox(campaign.invitation().campaign())?;
        match inbox.receive(BufReader::new(file), &desk.keys, campaign, ctx.now().utc) {
            Ok(received) => return Ok(Ok(said(path, received, ctx)?)),
            Err(ShareError::Package(PackageRefusal::OtherCampaign)) => {}
            Err(ShareError::Package(other)) => reason = other,
            Err(e) => return Err(e.into()),
        }
    }
    Ok(Err(reason))
}

fn said(path: &Path, received: Received, ctx: &Context) -> Result<Value, CliError> {
    let file = Arg::Text(path.display().to_string());
    Ok(match received {
        Received::Package(package) => {
            ctx.say(
                &Phrase::new("cli-open-counted")
                    .with("file", file)
                    .with("weeks", Arg::Count(package.weeks.len() as i64)),
            )?;
            json!({ "file": path, "counted": true, "weeks": package.weeks.len() })
        }
        Received::Again => {
            ctx.say(&Phrase::new("cli-open-again").with("file", file))?;
            json!({ "file": path, "again": true })
        }
        Received::Withdrawal {
            packages_deleted,
            statement,
        } => {
            let answer = path.with_extension("deleted");
            output::write_file(&answer, &statement)
                .map_err(|e| CliError::io("cli-error-cannot-write", &answer, e))?;
            ctx.say(
                &Phrase::new("cli-open-withdrawn")
                    .with("file", file)
                    .with("count", Arg::Count(i64::from(packages_deleted)))
                    .with("statement", Arg::Text(answer.display().to_string())),
            )?;
            json!({ "file": path, "withdrawn": packages_deleted, "statement": answer })
        }
    })
}
