//! `stint analyse`: a log to visits, trips and weeks, without a vault.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use serde_json::json;
use stint_app::import::{read_places, read_roster};
use stint_app::log::{self, Found, Told, Wanted};
use stint_app::model::{Arg, Phrase};

use crate::args::AnalyseArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::output::{self, Output};
use crate::said;

pub(crate) fn run(args: &AnalyseArgs, ctx: &Context) -> Result<(), CliError> {
    let named = [
        &args.places,
        &args.roster,
        &args.visits,
        &args.trips,
        &args.weeks,
    ];
    output::distinct(named.into_iter().flatten().chain([&args.input]))?;
    let told = told(args.places.as_deref(), args.roster.as_deref())?;
    let input = log::open(&args.input).map_err(|e| CliError::file(&args.input, e))?;
    let mut visits = create(args.visits.as_deref())?;
    let mut trips = create(args.trips.as_deref())?;
    let mut weeks = create(args.weeks.as_deref())?;
    let wanted = Wanted {
        visits: visits.as_mut().map(|o| o as &mut dyn Write),
        trips: trips.as_mut().map(|o| o as &mut dyn Write),
        weeks: weeks.as_mut().map(|o| (o as &mut dyn Write, told)),
    };
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let asked = [&args.visits, &args.trips, &args.weeks];
    let written = asked.into_iter().flatten().next().unwrap_or(&args.input);
    let found = log::analyse(input, wanted, &mut |rows| progress.at(rows))
        .map_err(|e| CliError::between(Some(&args.input), written, e))?;
    drop(progress);
    if found.fixes == 0 {
        said::problems(ctx, &args.input, &found.problems, found.refused);
        return Err(CliError::data(
            Phrase::new("cli-error-nothing-usable")
                .with("file", Arg::Text(args.input.display().to_string())),
        ));
    }
    for output in [visits, trips, weeks].into_iter().flatten() {
        output.finish()?;
    }
    said::problems(ctx, &args.input, &found.problems, found.refused);
    if found.out_of_order > 0 {
        let count = Arg::count(found.out_of_order);
        ctx.aside(&Phrase::new("cli-rows-out-of-order").with("count", count));
    }
    ctx.say(&summary(&found))?;
    ctx.result(&json!({
        "users": found.users,
        "fixes": found.fixes,
        "refused": found.refused,
        "out_of_order": found.out_of_order,
        "visits": found.visits,
        "trips": found.trips,
        "gaps": found.gaps,
    }))
}

fn summary(found: &Found) -> Phrase {
    Phrase::new("cli-analyse-done")
        .with("users", Arg::count(found.users))
        .with("fixes", Arg::count(found.fixes))
        .with("visits", Arg::count(found.visits))
        .with("trips", Arg::count(found.trips))
        .with("gaps", Arg::count(found.gaps))
}

fn told(places: Option<&Path>, roster: Option<&Path>) -> Result<Told, CliError> {
    let Some(path) = places else {
        return Ok(Told::default());
    };
    let rows = read_places(open(path)?).map_err(|e| CliError::file(path, e.into()))?;
    let told = Told::new(rows);
    let Some(path) = roster else { return Ok(told) };
    let rows = read_roster(open(path)?).map_err(|e| CliError::file(path, e.into()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    told.with_roster(&name, rows)
        .map_err(|e| CliError::file(path, e))
}

fn open(path: &Path) -> Result<File, CliError> {
    log::open(path).map_err(|e| CliError::file(path, e))
}

fn create(path: Option<&Path>) -> Result<Option<Output>, CliError> {
    path.map(Output::create).transpose()
}
