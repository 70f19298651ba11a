//! `stint check`: everything read to its last byte.

use serde_json::json;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::vault::{SetAside, SetAsideKind};

use crate::args::CheckArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &CheckArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-read"));
    let report = phone.check(ctx.now(), &mut |done, _| progress.at(done))?;
    drop(progress);
    let aside = phone.set_aside()?;
    let dropped = match args.drop_damaged {
        true => phone.drop_set_aside(ctx.now())?,
        false => 0,
    };
    let notes = phone.integrity()?;
    phone.lock()?;
    let said = Phrase::new("cli-check-done")
        .with("records", Arg::count(report.records))
        .with("days", Arg::count(report.days));
    ctx.say(&said)?;
    for finding in &report.findings {
        ctx.say(&Phrase::new("cli-warning").with("text", Arg::Phrase(finding.say())))?;
    }
    if report.needs_rescue {
        ctx.say(&Phrase::new("cli-check-rescue"))?;
    }
    if !notes.is_empty() {
        ctx.say(&Phrase::new("cli-check-notes"))?;
        for note in &notes {
            ctx.say(note)?;
        }
    }
    if !aside.is_empty() && dropped == 0 {
        let count = Arg::count(aside.len());
        ctx.say(&Phrase::new("cli-check-aside").with("files", count))?;
        for piece in &aside {
            ctx.say(&name(piece))?;
        }
    }
    ctx.result(&json!({
        "records": report.records,
        "days": report.days,
        "findings": report.findings.len(),
        "needs_rescue": report.needs_rescue,
        "set_aside": aside.len(),
        "dropped": dropped,
        "notes": notes.len(),
    }))
}

fn name(piece: &SetAside) -> Phrase {
    let kilobytes = Arg::count(piece.size.div_ceil(1000));
    match piece.kind {
        SetAsideKind::Segment(day) => {
            Phrase::new("cli-aside-segment").with("day", Arg::Date(day.date()))
        }
        SetAsideKind::Block => Phrase::new("cli-aside-block"),
        SetAsideKind::Unknown => Phrase::new("cli-aside-unknown"),
    }
    .with("kilobytes", kilobytes)
}
