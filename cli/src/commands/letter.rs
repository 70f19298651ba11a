//! `stint letter`: what was found, as a letter to the employer or the union.

use serde_json::json;
use stint_app::model::{Arg, Phrase};
use stint_app::{LetterTo, letter};

use crate::args::{Addressee, LetterArgs};
use crate::commands::report;
use crate::context::Context;
use crate::error::CliError;
use crate::{output, vault};

pub(crate) fn run(args: &LetterArgs, ctx: &Context) -> Result<(), CliError> {
    let phone = vault::unlock(&args.unlock, ctx)?;
    let today = phone.zones()?.date(ctx.now().utc);
    let days = phone.pay_days(args.date.unwrap_or(today))?;
    let report = report::reported(&phone, days, ctx)?;
    phone.lock()?;
    if !report.has_contract {
        return Err(stint_app::AppError::NoContract.into());
    }
    let (to, nothing) = match args.addressee {
        Addressee::Employer => (LetterTo::Employer, "cli-letter-nothing-employer"),
        Addressee::Union => (LetterTo::Union, "cli-letter-nothing"),
    };
    let Some(text) = letter(&report, to, today, &ctx.messages) else {
        return Err(CliError::data(
            Phrase::new(nothing)
                .with("from", Arg::Date(days.first))
                .with("to", Arg::Date(days.last)),
        ));
    };
    output::write_file(&args.out, text.as_bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", &args.out, e))?;
    let file = Arg::Text(args.out.display().to_string());
    ctx.say(&Phrase::new("cli-letter-written").with("file", file))?;
    ctx.result(&json!({ "file": args.out }))
}
