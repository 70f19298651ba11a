//! `stint week` and `stint day`: what the record means.

use std::path::Path;

use chrono::NaiveDate;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::DateRange;
use stint_app::{Phone, Report, json, plain};

use crate::args::ReportArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{output, vault};

pub(crate) fn week(args: &ReportArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let days = DateRange::iso_week(date(args, &phone, ctx)?);
    let report = reported(&phone, days, ctx)?;
    for line in plain::lines(&report, &ctx.messages) {
        ctx.person(&line)?;
    }
    finish(args.html.as_deref(), phone, &report, ctx)
}

pub(crate) fn day(args: &ReportArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let date = date(args, &phone, ctx)?;
    let report = reported(&phone, DateRange::between(date, date), ctx)?;
    for day in &report.days {
        for line in plain::day_lines(&report, day, &ctx.messages) {
            ctx.person(&line)?;
        }
    }
    finish(args.html.as_deref(), phone, &report, ctx)
}

/// The day asked for, or today.
fn date(args: &ReportArgs, phone: &Phone, ctx: &Context) -> Result<NaiveDate, CliError> {
    match args.date {
        Some(date) => Ok(date),
        None => Ok(phone.zones()?.date(ctx.now().utc)),
    }
}

fn reported(phone: &Phone, days: DateRange, ctx: &Context) -> Result<Report, CliError> {
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let report = phone.report(days, ctx.now())?;
    drop(progress);
    Ok(report)
}

fn finish(
    html: Option<&Path>,
    phone: Phone,
    report: &Report,
    ctx: &Context,
) -> Result<(), CliError> {
    if let Some(path) = html {
        let page = phone.page(report, &ctx.messages)?;
        output::write_file(path, page.as_bytes())
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        let file = Arg::Text(path.display().to_string());
        ctx.say(&Phrase::new("cli-page-written").with("file", file))?;
    }
    phone.lock()?;
    ctx.result(&json::report(report, &ctx.messages))
}
