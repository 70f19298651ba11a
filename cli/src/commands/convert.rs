//! `stint convert`: a log of any known format into an open one.

use serde_json::json;
use stint_app::import::{DateOrder, Options, Zone};
use stint_app::log::{self, LogFormat};
use stint_app::model::{Arg, Phrase};

use crate::args::{ConvertArgs, OrderArg};
use crate::context::Context;
use crate::error::CliError;
use crate::output::{self, Output};
use crate::said;

fn zone(name: &str) -> Result<Zone, CliError> {
    Zone::named(name).map_err(|_| {
        let zone = Arg::Text(name.to_owned());
        CliError::usage(Phrase::new("cli-error-bad-zone").with("zone", zone))
    })
}

pub(crate) fn run(args: &ConvertArgs, ctx: &Context) -> Result<(), CliError> {
    let format = LogFormat::of(&args.out).ok_or_else(|| {
        CliError::usage(
            Phrase::new("cli-error-unknown-format")
                .with("file", Arg::Text(args.out.display().to_string())),
        )
    })?;
    let options = Options {
        zone: args.zone.as_deref().map(zone).transpose()?,
        date_order: args.date_order.map(|o| match o {
            OrderArg::Day => DateOrder::DayFirst,
            OrderArg::Month => DateOrder::MonthFirst,
        }),
    };
    output::distinct([&args.file, &args.out])?;
    let mut out = Output::create(&args.out)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-read"));
    let done = log::convert(
        &args.file,
        format,
        &mut out,
        &options,
        &mut progress.bytes(),
    )
    .map_err(|e| CliError::between(Some(&args.file), &args.out, e))?;
    drop(progress);
    said::summary(ctx, &args.file, &done.summary);
    if done.written == 0 {
        return Err(CliError::data(
            Phrase::new("cli-error-nothing-usable")
                .with("file", Arg::Text(args.file.display().to_string())),
        ));
    }
    out.finish()?;
    ctx.say(
        &Phrase::new("cli-convert-done")
            .with("written", Arg::count(done.written))
            .with("file", Arg::Text(args.out.display().to_string())),
    )?;
    if done.no_place > 0 {
        ctx.say(&Phrase::new("cli-convert-no-place").with("count", Arg::count(done.no_place)))?;
    }
    ctx.result(&json!({
        "written": done.written,
        "no_place": done.no_place,
        "skipped": said::skipped(&done.summary),
    }))
}
