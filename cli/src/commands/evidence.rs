//! `stint evidence`: a lawyer checks a worker's own log to its last line.

use std::fs::File;
use std::io::{BufReader, Write};

use serde_json::json;
use stint_app::model::{Arg, Phrase, Say};
use stint_share::open::{Evidence, open_evidence};
use stint_share::{PackageRefusal, ShareError};

use super::retention;
use crate::args::EvidenceArgs;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::output::Output;

pub(crate) fn run(args: &EvidenceArgs, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(&args.desk, ctx)?;
    let read = opened(args, &desk, ctx)?;
    ctx.say(&read.say())?;
    for earlier in &read.earlier {
        ctx.say(&earlier.say())?;
    }
    if let Some(path) = &args.out {
        let mut out = Output::secret(path)?;
        out.write_all(read.tar())
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        out.finish()?;
        let file = Arg::Text(path.display().to_string());
        ctx.say(&Phrase::new("cli-evidence-written").with("file", file))?;
    }
    let earlier: Vec<_> = read
        .earlier
        .iter()
        .map(|e| {
            json!({
                "created": e.created,
                "datapackage_sha256": e.datapackage_sha256,
                "blinded_anchor": e.blinded_anchor,
                "same": e.same,
                "differs": e.differs,
            })
        })
        .collect();
    ctx.result(&json!({
        "signer": read.member.text(),
        "created": read.created,
        "first": read.days.0,
        "last": read.days.1,
        "records": read.records,
        "shown": read.shown,
        "amendments": read.amendments,
        "amendments_shown": read.amendments_shown,
        "earlier": earlier,
    }))
}

/// The pack, by the campaign that it is for. The desk notes where it lies, so
/// that it can be named when the client takes it back.
fn opened(args: &EvidenceArgs, desk: &Desk, ctx: &Context) -> Result<Evidence, CliError> {
    let path = &args.pack;
    let mut reason = PackageRefusal::OtherCampaign;
    let looked = retention::inboxes(desk, ctx)?;
    for (campaign, inbox) in &looked.inboxes {
        let file = File::open(path).map_err(|e| CliError::io("cli-error-cannot-read", path, e))?;
        let (keys, now) = (&desk.keys, ctx.now().utc);
        let noted = open_evidence(BufReader::new(file), keys, campaign).and_then(|read| {
            inbox.note_evidence(&read, path, args.out.as_deref(), keys, campaign, now)?;
            Ok(read)
        });
        match noted {
            Ok(read) => return Ok(read),
            Err(ShareError::Package(other)) => {
                if reason == PackageRefusal::OtherCampaign {
                    reason = other;
                }
            }
            Err(e) => return Err(e.into()),
        }
    }
    if looked.passed_over && reason == PackageRefusal::OtherCampaign {
        let file = Arg::Text(path.display().to_string());
        return Err(CliError::data(
            Phrase::new("cli-error-file")
                .with("file", file)
                .with("reason", Arg::Phrase(retention::of_none())),
        ));
    }
    let refused = ShareError::Package(reason);
    Err(CliError::file(path, stint_app::AppError::from(refused)))
}
