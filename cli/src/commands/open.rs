//! `stint open`: packages into the sealed inbox, each counted or refused.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stint_app::model::{Arg, Phrase, Say};
use stint_share::open::{Answer, DeskCampaign, Inbox, Received};
use stint_share::{PackageRefusal, ShareError};

use super::retention;
use crate::args::OpenArgs;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::{hint, output, said};

pub(crate) fn run(args: &OpenArgs, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(&args.desk, ctx)?;
    let inboxes = retention::inboxes(&desk, ctx)?;
    let opened = open(args, &desk, &inboxes, ctx);
    // Also where a file in between stopped it: the others are taken in.
    let mut saved = Ok(());
    for (_, inbox) in &inboxes {
        saved = saved.and(inbox.save(&desk.keys));
    }
    opened?;
    Ok(saved?)
}

fn open(
    args: &OpenArgs,
    desk: &Desk,
    inboxes: &[(DeskCampaign, Inbox)],
    ctx: &Context,
) -> Result<(), CliError> {
    let progress = ctx.progress(&Phrase::new("cli-progress-open"));
    let mut rows = Vec::new();
    let mut refused = 0;
    for (i, path) in args.packages.iter().enumerate() {
        progress.at(i as u64);
        match receive(path, desk, inboxes, ctx)? {
            Ok(row) => rows.push(row),
            Err(reason) => {
                refused += 1;
                let helps = match reason {
                    ShareError::Package(reason) => hint::after_package(reason),
                    _ => None,
                };
                let said = hint::with(reason.say(), helps);
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

/// Refused, or the book of its campaign is damaged; neither stops the others.
type Outcome = Result<Value, ShareError>;

/// Hands a file to the campaign that it is for.
fn receive(
    path: &Path,
    desk: &Desk,
    inboxes: &[(DeskCampaign, Inbox)],
    ctx: &Context,
) -> Result<Outcome, CliError> {
    let cannot_read = |e| CliError::io("cli-error-cannot-read", path, e);
    // Read here as well, so that a folder or a missing file is never taken for
    // a package of another campaign.
    let mut first = [0];
    let begun = File::open(path).and_then(|mut f| f.read(&mut first));
    begun.map_err(cannot_read)?;
    let mut reason = PackageRefusal::OtherCampaign;
    for (campaign, inbox) in inboxes {
        let file = BufReader::new(File::open(path).map_err(cannot_read)?);
        match inbox.receive_from(file, path, &desk.keys, campaign, ctx.now().utc) {
            Ok(received) => return Ok(Ok(taken(path, received, desk, campaign, ctx)?)),
            // What one campaign says of a file tells more than that it isn't
            // another's.
            Err(ShareError::Package(other)) => {
                if reason == PackageRefusal::OtherCampaign {
                    reason = other;
                }
            }
            Err(e @ ShareError::BadBook) => return Ok(Err(e)),
            Err(e) => return Err(e.into()),
        }
    }
    Ok(Err(reason.into()))
}

fn taken(
    path: &Path,
    received: Received,
    desk: &Desk,
    campaign: &DeskCampaign,
    ctx: &Context,
) -> Result<Value, CliError> {
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
        Received::Withdrawal(obeyed) => match &obeyed.answer {
            Answer::FilesLeft(left) => {
                ctx.say(
                    &Phrase::new("cli-open-files-left")
                        .with("file", file)
                        .with("files", said::files(left)),
                )?;
                said::folders_away(ctx, left);
                json!({ "file": path, "withdrawn": obeyed.deleted, "delete": left })
            }
            Answer::Statement(statement) => {
                let id = campaign.invitation().campaign();
                let (kept, before) = desk.keep_statement(id, obeyed.consent, statement)?;
                let answer = beside(path, statement, before).unwrap_or(kept);
                ctx.say(
                    &Phrase::new("cli-open-withdrawn")
                        .with("file", file)
                        .with("count", Arg::Count(i64::from(obeyed.deleted)))
                        .with("statement", Arg::Text(answer.display().to_string())),
                )?;
                json!({ "file": path, "withdrawn": obeyed.deleted, "statement": answer })
            }
        },
    })
}

/// The statement beside the withdrawal, where that can be written; over an
/// earlier one of the same, never over another file.
fn beside(path: &Path, statement: &[u8], before: Option<Vec<u8>>) -> Option<PathBuf> {
    let mut name = path.file_name()?.to_owned();
    name.push(".deleted");
    let answer = path.with_file_name(name);
    if answer.exists() && std::fs::read(&answer).ok() != before {
        return None;
    }
    output::write_file(&answer, statement).ok()?;
    Some(answer)
}
