//! `stint open`: packages into the sealed inbox, each counted or refused.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stint_app::model::{Arg, Phrase, Say};
use stint_share::open::{Answer, DeskCampaign, Package, Received};
use stint_share::{CampaignId, PackageRefusal, ShareError};

use super::retention::{self, Looked};
use crate::args::OpenArgs;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::{hint, output, said};

pub(crate) fn run(args: &OpenArgs, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(&args.desk, ctx)?;
    let looked = retention::inboxes(&desk, ctx)?;
    let opened = open(args, &desk, &looked, ctx);
    // Also where a file in between stopped it: the others are taken in.
    let mut saved = Ok(());
    for (campaign, inbox) in &looked.inboxes {
        let id = campaign.invitation().campaign();
        // Whatever was opened: what was cut short is made good with it.
        let forgotten = desk.forget(id, &inbox.taken_back());
        saved = saved
            .and(inbox.save(&desk.keys).map_err(CliError::from))
            .and(forgotten);
    }
    opened?;
    saved
}

fn open(args: &OpenArgs, desk: &Desk, looked: &Looked, ctx: &Context) -> Result<(), CliError> {
    let progress = ctx.progress(&Phrase::new("cli-progress-open"));
    let mut rows = Vec::new();
    let mut refused = 0;
    let mut run = Run::default();
    for (i, path) in args.packages.iter().enumerate() {
        progress.at(i as u64);
        match receive(path, desk, looked, &mut run, ctx)? {
            Ok(row) => rows.push(row),
            Err(Refused { reason, helps }) => {
                refused += 1;
                let file = path.display().to_string();
                rows.push(json!({ "file": file, "refused": ctx.text(&reason) }));
                ctx.aside(
                    &Phrase::new("cli-open-refused")
                        .with("file", Arg::Text(file))
                        .with("reason", Arg::Phrase(hint::with(reason, helps))),
                );
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

/// Refused, or what its campaign needs for it is damaged; neither stops the
/// others.
type Outcome = Result<Value, Refused>;

struct Refused {
    reason: Phrase,
    helps: Option<&'static str>,
}

impl From<Phrase> for Refused {
    fn from(reason: Phrase) -> Self {
        Self {
            reason,
            helps: None,
        }
    }
}

/// What one call has seen so far.
#[derive(Default)]
struct Run {
    /// Campaigns whose inbox can't be written: each is named once.
    named: Vec<CampaignId>,
    /// Packages that were taken in, with their files.
    opened: Vec<(PathBuf, Package)>,
}

impl Run {
    /// Keeps a package that was taken in, and says if it tells another figure
    /// than one that may be as late: the order of names decided which one counts,
    /// or a clock that was wrong.
    fn keep(&mut self, path: &Path, package: Package, ctx: &Context) {
        let name = |path: &Path| Arg::Text(path.display().to_string());
        let others = self.opened.iter().filter(|(_, p)| package.contradicts(p));
        for (other, before) in others {
            let counts = match package.counts_over(before) {
                true => name(path),
                false => name(other),
            };
            let said = match package.early.is_some() || before.early.is_some() {
                true => Phrase::new("cli-open-day-unknown").with("counts", counts),
                false => Phrase::new("cli-open-same-day"),
            };
            ctx.aside(&said.with("file", name(path)).with("other", name(other)));
        }
        self.opened.push((path.to_owned(), package));
    }
}

/// Hands a file to the campaign that it is for. A campaign whose inbox can't be
/// written doesn't stop the others.
fn receive(
    path: &Path,
    desk: &Desk,
    looked: &Looked,
    run: &mut Run,
    ctx: &Context,
) -> Result<Outcome, CliError> {
    let cannot_read = |e| CliError::io("cli-error-cannot-read", path, e);
    // Read here as well, so that a folder or a missing file is never taken for
    // a package of another campaign.
    let mut first = [0];
    let begun = File::open(path).and_then(|mut f| f.read(&mut first));
    begun.map_err(cannot_read)?;
    let mut reason = PackageRefusal::OtherCampaign;
    let mut passed_over = looked.passed_over;
    for (campaign, inbox) in &looked.inboxes {
        let id = campaign.invitation().campaign();
        let file = BufReader::new(File::open(path).map_err(cannot_read)?);
        match inbox.receive_from(file, path, &desk.keys, campaign, ctx.now().utc) {
            Ok(received) => {
                if let Received::Withdrawal(_) = &received
                    && let Err(e) = desk.forget(id, &inbox.taken_back())
                {
                    return Ok(Err(e.sentence().ok_or(e)?.into()));
                }
                return Ok(Ok(taken(path, received, desk, campaign, run, ctx)?));
            }
            // What one campaign says of a file tells more than that it isn't
            // another's.
            Err(ShareError::Package(other)) => {
                if reason == PackageRefusal::OtherCampaign {
                    reason = other;
                }
            }
            Err(e @ ShareError::BadBook) => return Ok(Err(e.say().into())),
            Err(e @ ShareError::Io(_)) => {
                passed_over = true;
                if !run.named.contains(&id) {
                    retention::name(campaign, &e.into(), ctx);
                    run.named.push(id);
                }
            }
            Err(e) => return Err(e.into()),
        }
    }
    Ok(Err(match reason {
        PackageRefusal::OtherCampaign if passed_over => retention::of_none().into(),
        reason => Refused {
            reason: reason.say(),
            helps: hint::after_package(reason),
        },
    }))
}

fn taken(
    path: &Path,
    received: Received,
    desk: &Desk,
    campaign: &DeskCampaign,
    run: &mut Run,
    ctx: &Context,
) -> Result<Value, CliError> {
    let name = path.display().to_string();
    let file = Arg::Text(name.clone());
    Ok(match received {
        Received::Package(package) => {
            ctx.say(
                &Phrase::new("cli-open-counted")
                    .with("file", file)
                    .with("weeks", Arg::Count(package.weeks.len() as i64)),
            )?;
            let weeks = package.weeks.len();
            run.keep(path, *package, ctx);
            json!({ "file": name, "counted": true, "weeks": weeks })
        }
        Received::Again => {
            ctx.say(&Phrase::new("cli-open-again").with("file", file))?;
            json!({ "file": name, "again": true })
        }
        Received::Withdrawal(obeyed) => match &obeyed.answer {
            Answer::FilesLeft(left) => {
                ctx.say(
                    &Phrase::new("cli-open-files-left")
                        .with("file", file)
                        .with("files", said::files(left)),
                )?;
                said::folders_away(ctx, left);
                json!({ "file": name, "withdrawn": obeyed.deleted, "delete": said::names(left) })
            }
            Answer::Statement(statement) => {
                let id = campaign.invitation().campaign();
                let (kept, before) = desk.keep_statement(id, obeyed.consent, statement)?;
                let answer = beside(path, statement, before).unwrap_or(kept);
                let answer = answer.display().to_string();
                ctx.say(
                    &Phrase::new("cli-open-withdrawn")
                        .with("file", file)
                        .with("count", Arg::Count(i64::from(obeyed.deleted)))
                        .with("statement", Arg::Text(answer.clone())),
                )?;
                json!({ "file": name, "withdrawn": obeyed.deleted, "statement": answer })
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
