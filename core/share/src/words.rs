//! A sheet in words: row by row what will leave the phone.

use stint_model::{Arg, Metres, Millis, Phrase};

use crate::classes::{Classes, or_more, up_to};
use crate::schema::Kind;
use crate::sheet::{Cell, Sheet};
use crate::{Level, Naming, Table, csv_text};

/// One row of what will be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewRow {
    /// Which week, day, visit or leg.
    pub heading: Phrase,
    /// Its figures, one sentence each.
    pub cells: Vec<Phrase>,
    /// The same row exactly as it is written in the file.
    pub written: Vec<(&'static str, String)>,
}

/// Every row of every sheet.
pub(crate) fn rows(sheets: &[Sheet]) -> Vec<PreviewRow> {
    let of_sheet =
        |s: &Sheet| -> Vec<PreviewRow> { s.rows.iter().map(|cells| row(s, cells)).collect() };
    sheets.iter().flat_map(of_sheet).collect()
}

/// How many of a staff of 100 made-up workers an employer with rota and payroll
/// picked out, at levels 1 to 4: what `attackers` finds, rounded up.
pub(crate) const EMPLOYER_FINDS: [u8; 4] = [20, 100, 100, 100];

fn employer(level: Level) -> Phrase {
    let [weeks, days, visits, areas] = EMPLOYER_FINDS;
    let (id, found) = match level {
        Level::Weeks => ("share-caution-employer-weeks", weeks),
        Level::Days => ("share-caution-employer-days", days),
        Level::Visits => ("share-caution-employer-visits", visits),
        Level::Areas | Level::Traces => ("share-caution-employer-visits", areas),
    };
    Phrase::new(id).with("found", Arg::Count(i64::from(found)))
}

/// What the worker should know before she says yes: what stays on the phone,
/// and who could recognise her from what leaves.
pub(crate) fn cautions(table: &Table, in_classes: bool, case_view: bool) -> Vec<Phrase> {
    let mut ids = vec!["share-caution-equal-totals"];
    if in_classes {
        ids.push("share-caution-classes");
    }
    match table {
        Table::Weeks(_) | Table::Days(_) => ids.push("share-caution-no-places"),
        Table::Visits { .. } => {
            ids.extend(["share-caution-home-left-out", "share-caution-no-places"]);
        }
        Table::Areas { .. } => {
            ids.extend(["share-caution-home-left-out", "share-caution-areas"]);
        }
        Table::Traces(trace) => {
            ids.extend(["share-caution-home-left-out", "share-caution-traces"]);
            ids.push(match trace.naming {
                Naming::Initials => "share-caution-initials",
                Naming::InFull => "share-caution-names-in-full",
            });
        }
    }
    ids.push("share-caution-membership");
    if case_view {
        ids.push("share-caution-case-view");
    }
    let mut out: Vec<Phrase> = ids.into_iter().map(Phrase::new).collect();
    out.insert(1, employer(table.level()));
    out
}

fn row(sheet: &Sheet, cells: &[Cell]) -> PreviewRow {
    let columns = &sheet.schema.columns;
    let mut texts = Vec::new();
    let mut figures = Vec::new();
    let mut at = 0;
    while let (Some(column), Some(first)) = (columns.get(at), cells.get(at)) {
        let parts = cells.get(at..at + 6);
        at += match (column.kind, parts) {
            (Kind::Minutes | Kind::Km, Some(parts)) if column.name != "planned_min" => {
                let classes = sheet.schema.classes;
                figures.extend(figure(column.name, column.kind, parts, classes));
                6
            }
            _ => {
                match first {
                    Cell::Text(t) => match said_below(column.name) {
                        Some(id) => figures.push(text(id, t)),
                        None => texts.push(t.clone()),
                    },
                    Cell::Whole(n) => {
                        figures.extend(count(column.name, *n, sheet.schema.classes));
                    }
                    Cell::Hundredths(_) | Cell::Degrees(_) => {
                        figures.push(text(place_word(column.name), &csv_text::cell(first)));
                    }
                    Cell::Empty | Cell::Tenths(_) => {}
                }
                1
            }
        };
    }
    let written = columns
        .iter()
        .zip(cells)
        .map(|(c, cell)| (c.name, csv_text::cell(cell)))
        .collect();
    PreviewRow {
        heading: heading(sheet.schema.name, texts),
        cells: figures,
        written,
    }
}

fn text(id: &'static str, value: &str) -> Phrase {
    Phrase::new(id).with("value", Arg::Text(value.to_owned()))
}

/// Texts that stand below a row's heading.
fn said_below(column: &str) -> Option<&'static str> {
    Some(match column {
        "start" => "share-cell-start",
        "end" => "share-cell-end",
        "name" => "share-cell-name",
        "note" => "share-cell-note",
        _ => return None,
    })
}

fn place_word(column: &str) -> &'static str {
    match column {
        "area_south" => "share-cell-area-south",
        "area_west" => "share-cell-area-west",
        "lat" => "share-cell-lat",
        _ => "share-cell-lon",
    }
}

fn heading(sheet: &str, texts: Vec<String>) -> Phrase {
    let (id, names): (_, &[&'static str]) = match sheet {
        "weeks" => ("share-row-week", &["week"]),
        "days" => ("share-row-day", &["date"]),
        "visits" => ("share-row-visit", &["date", "place"]),
        "fixes" => ("share-row-fix", &["date", "time"]),
        "notes" => ("share-row-note", &["date", "time"]),
        _ => ("share-row-leg", &["date", "from", "to"]),
    };
    names
        .iter()
        .zip(texts)
        .fold(Phrase::new(id), |p, (name, t)| p.with(name, Arg::Text(t)))
}

fn count(column: &str, n: i64, classes: Option<Classes>) -> Option<Phrase> {
    let much = classes.is_some_and(|c| n >= c.much());
    let (id, value) = match column {
        "missed_breaks" if much => ("share-cell-missed-breaks-or-more", Arg::Count(n)),
        "missed_breaks" => ("share-cell-missed-breaks", Arg::Count(n)),
        "planned_min" => ("share-cell-planned", Arg::Duration(Millis::from_mins(n))),
        "accuracy_m" => ("share-cell-accuracy", Arg::Distance(Metres(n as f64))),
        "recorded_percent" => ("share-cell-recorded", Arg::Percent(n as f64)),
        _ => return None,
    };
    Some(Phrase::new(id).with("value", value))
}

/// The best value with its range, and how much of it is typed or estimated.
fn figure(column: &str, kind: Kind, parts: &[Cell], classes: Option<Classes>) -> Vec<Phrase> {
    let stem = column.split("_measured").next().unwrap_or(column);
    let id = match stem {
        "worked" => "share-cell-worked",
        "unpaid_travel" => "share-cell-unpaid-travel",
        "distance" => "share-cell-distance",
        "after_hours" => "share-cell-after-hours",
        "with_clients" => "share-cell-with-clients",
        "dwell" => "share-cell-dwell",
        _ => "share-cell-duration",
    };
    let value = |c: &Cell| match c {
        Cell::Whole(n) | Cell::Tenths(n) => Some(*n),
        Cell::Empty | Cell::Text(_) | Cell::Hundredths(_) | Cell::Degrees(_) => None,
    };
    let values: Vec<Option<i64>> = parts.iter().map(value).collect();
    let [
        Some(measured),
        Some(corrected),
        Some(typed),
        Some(estimated),
        Some(low),
        high,
    ] = values[..]
    else {
        return Vec::new();
    };
    let arg = |n: i64| match kind {
        Kind::Km => Arg::Distance(Metres(n as f64 * 100.0)),
        _ => Arg::Duration(Millis::from_mins(n)),
    };
    let total = measured + corrected + typed + estimated;
    let said = match classes {
        Some(c) if total >= c.much() => or_more(arg(total)),
        Some(c) if total > 0 && total == c.middle() => up_to(arg(high.unwrap_or(c.much()))),
        _ => arg(total),
    };
    let high = match (high, classes) {
        (Some(high), _) => arg(high),
        (None, Some(c)) => or_more(arg(c.much())),
        (None, None) => return Vec::new(),
    };
    let mut out = vec![
        Phrase::new(id)
            .with("value", said)
            .with("low", arg(low))
            .with("high", high),
    ];
    for (part, id) in [
        (corrected, "share-cell-of-which-corrected"),
        (typed, "share-cell-of-which-typed"),
        (estimated, "share-cell-of-which-estimated"),
    ] {
        if part > 0 {
            out.push(Phrase::new(id).with("value", arg(part)));
        }
    }
    out
}
