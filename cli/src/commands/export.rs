//! `stint export`: the record in open formats.

use serde_json::json;
use stint_app::log::LogFormat;
use stint_app::model::{Arg, Millis, Phrase, UtcDay, UtcMs};
use stint_app::pay::DateRange;

use crate::args::{ExportArgs, ExportFormat};
use crate::context::Context;
use crate::error::CliError;
use crate::output::Output;
use crate::vault;

/// An open end: a day before or after any that a record can have.
fn ever() -> DateRange {
    let last = UtcMs::MAX.plus(Millis::from_mins(-2 * 24 * 60));
    DateRange::between(UtcDay(1).date(), last.utc_day().date())
}

pub(crate) fn run(args: &ExportArgs, ctx: &Context) -> Result<(), CliError> {
    let days = match (args.from, args.to) {
        (None, None) => None,
        (Some(from), Some(to)) if from > to => {
            return Err(CliError::usage(
                Phrase::new("cli-error-backwards")
                    .with("from", Arg::Date(from))
                    .with("to", Arg::Date(to)),
            ));
        }
        (Some(from), Some(to)) => Some(DateRange::between(from, to)),
        (Some(from), None) => Some(DateRange::between(from, ever().last)),
        (None, Some(to)) => Some(DateRange::between(ever().first, to)),
    };
    let format = match args.format {
        ExportFormat::Csv => LogFormat::Csv,
        ExportFormat::Gpx => LogFormat::Gpx,
        ExportFormat::Geojson => LogFormat::GeoJson,
        ExportFormat::Ndjson => LogFormat::Ndjson,
    };
    let phone = vault::unlock(&args.unlock, ctx)?;
    let mut out = Output::create(&args.out)?;
    let progress = ctx.progress(&Phrase::new("cli-progress-write"));
    let done = phone
        .export(days, format, &mut out)
        .map_err(|e| CliError::between(None, &args.out, e))?;
    drop(progress);
    out.finish()?;
    phone.lock()?;
    ctx.say(
        &Phrase::new("cli-convert-done")
            .with("written", Arg::count(done.written))
            .with("file", Arg::Text(args.out.display().to_string())),
    )?;
    if done.no_place > 0 {
        ctx.say(&Phrase::new("cli-convert-no-place").with("count", Arg::count(done.no_place)))?;
    }
    ctx.result(&json!({ "written": done.written, "no_place": done.no_place }))
}
