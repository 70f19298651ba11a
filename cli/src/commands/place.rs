//! `stint place`: see visits, name places, take changes back.

use chrono::NaiveDate;
use serde_json::json;
use stint_app::model::{Arg, Phrase, PlaceKind, Say, Visit};
use stint_app::pay::DateRange;
use stint_app::{Report, numbered};

use crate::args::{KindArg, PlaceCommand};
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(command: &PlaceCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        PlaceCommand::List { unlock, date } => {
            let phone = vault::unlock(unlock, ctx)?;
            let date = match date {
                Some(date) => *date,
                None => phone.zones()?.date(ctx.now().utc),
            };
            let report = phone.report(DateRange::between(date, date), ctx.now())?;
            phone.lock()?;
            list(&report, date, ctx)
        }
        PlaceCommand::Name {
            unlock,
            date,
            visit,
            kind,
            name,
        } => {
            let mut phone = vault::unlock(unlock, ctx)?;
            let report = phone.report(DateRange::between(*date, *date), ctx.now())?;
            let visit = numbered(&report.timeline, *visit)?;
            phone.name_place(visit, name, place_kind(*kind), ctx.now())?;
            phone.lock()?;
            ctx.say(&Phrase::new("cli-place-named").with("name", Arg::Text(name.clone())))?;
            ctx.result(&json!({ "named": name }))
        }
        PlaceCommand::Undo { unlock } => {
            let mut phone = vault::unlock(unlock, ctx)?;
            phone.undo(ctx.now())?;
            phone.lock()?;
            ctx.say(&Phrase::new("cli-place-undone"))?;
            ctx.result(&json!({ "undone": true }))
        }
    }
}

fn list(report: &Report, date: NaiveDate, ctx: &Context) -> Result<(), CliError> {
    let visits = &report.timeline.visits;
    if visits.is_empty() {
        ctx.say(&Phrase::new("app-day-nothing").with("date", Arg::Date(date)))?;
    }
    let mut rows = Vec::new();
    for (i, visit) in visits.iter().enumerate() {
        let (name, kind) = place(report, visit);
        let clock = |t| Arg::Clock(report.zones.clock(t));
        let shown = match &name {
            Some(name) => Arg::Text(name.clone()),
            None => Arg::Phrase(Phrase::new("app-place-unnamed")),
        };
        ctx.say(
            &Phrase::new("cli-place-row")
                .with("number", Arg::Count(i as i64 + 1))
                .with("from", clock(visit.interval.start()))
                .with("to", clock(visit.interval.end()))
                .with("time", Arg::Duration(visit.dwell.best()))
                .with("name", shown)
                .with("kind", Arg::Phrase(kind.say())),
        )?;
        rows.push(json!({
            "number": i + 1,
            "start_ms": visit.interval.start().get(),
            "end_ms": visit.interval.end().get(),
            "name": name,
            "kind": kind,
        }));
    }
    ctx.result(&rows)
}

fn place(report: &Report, visit: &Visit) -> (Option<String>, PlaceKind) {
    let place = visit.place.and_then(|id| report.timeline.place(id));
    let name = place.and_then(|p| p.name.as_ref());
    (
        name.map(|n| n.as_str().to_owned()),
        place.map_or(PlaceKind::Unknown, |p| p.kind),
    )
}

fn place_kind(kind: KindArg) -> PlaceKind {
    match kind {
        KindArg::Home => PlaceKind::Home,
        KindArg::Client => PlaceKind::Client,
        KindArg::Office => PlaceKind::Office,
        KindArg::Personal => PlaceKind::Personal,
    }
}
