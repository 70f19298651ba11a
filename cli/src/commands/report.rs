//! `stint week`, `stint day` and `stint owed`: what the record means.

use std::path::Path;

use chrono::NaiveDate;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::DateRange;
use stint_app::{Phone, Report, json, plain, sheet};

use crate::args::ReportArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::{hint, output, vault};

pub(crate) fn week(args: &ReportArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let days = DateRange::iso_week(date(args, &phone, ctx)?);
    let report = reported(&phone, days, ctx)?;
    for line in plain::lines(&report, &ctx.messages) {
        ctx.person(&line)?;
    }
    to_add_a_contract(&report, ctx)?;
    finish(args, phone, &report, ctx)
}

pub(crate) fn day(args: &ReportArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let date = date(args, &phone, ctx)?;
    let report = reported(&phone, DateRange::between(date, date), ctx)?;
    for day in &report.days {
        for line in plain::day_lines(&report, day, &ctx.messages) {
            ctx.person(&line)?;
        }
        if !day.shift_ends.is_empty() {
            let date = Arg::Text(day.date.to_string());
            ctx.say(&Phrase::new("cli-shift-end-take").with("date", date))?;
        }
    }
    finish(args, phone, &report, ctx)
}

/// The pay period that holds the day, finding by finding.
pub(crate) fn owed(args: &ReportArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let days = phone.pay_days(date(args, &phone, ctx)?)?;
    let report = reported(&phone, days, ctx)?;
    for line in plain::owed_lines(&report, &ctx.messages) {
        ctx.person(&line)?;
    }
    to_add_a_contract(&report, ctx)?;
    finish(args, phone, &report, ctx)
}

fn to_add_a_contract(report: &Report, ctx: &Context) -> Result<(), CliError> {
    match report.has_contract || report.is_empty() {
        true => Ok(()),
        false => ctx.say(&hint::command("stint contract")),
    }
}

/// The day asked for, or today.
fn date(args: &ReportArgs, phone: &Phone, ctx: &Context) -> Result<NaiveDate, CliError> {
    match args.date {
        Some(date) => Ok(date),
        None => Ok(phone.zones()?.date(ctx.now().utc)),
    }
}

pub(crate) fn reported(phone: &Phone, days: DateRange, ctx: &Context) -> Result<Report, CliError> {
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let report = phone.report(days, ctx.now())?;
    drop(progress);
    Ok(report)
}

fn finish(args: &ReportArgs, phone: Phone, report: &Report, ctx: &Context) -> Result<(), CliError> {
    output::distinct(args.html.iter().chain(&args.csv))?;
    if let Some(path) = &args.html {
        let page = phone.page(report, &ctx.messages)?;
        write(path, &page, "cli-page-written", ctx)?;
    }
    if let Some(path) = &args.csv {
        let sheet = sheet::findings(report, &ctx.messages);
        write(path, &sheet, "cli-sheet-written", ctx)?;
    }
    phone.lock()?;
    ctx.result(&json::report(report, &ctx.messages))
}

fn write(path: &Path, text: &str, said: &'static str, ctx: &Context) -> Result<(), CliError> {
    output::write_file(path, text.as_bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
    let file = Arg::Text(path.display().to_string());
    ctx.say(&Phrase::new(said).with("file", file))
}
