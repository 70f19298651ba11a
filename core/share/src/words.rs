//! A sheet in words: row by row what will leave the phone.

use stint_model::{Arg, Metres, Millis, Phrase, Reason, Say};

use crate::classes::{Classes, or_more, up_to};
use crate::schema::Kind;
use crate::sheet::{Cell, Sheet, reason_word};
use crate::{Invitation, Level, Naming, Question, Table, Texts, csv_text};

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
/// picked out: what `attackers` finds, rounded up. One total a week tells more
/// or less by what the question is; from day totals on it was everybody.
pub(crate) const fn employer_finds(question: Question, level: Level) -> u8 {
    match (level, question) {
        (Level::Weeks, Question::UnpaidTravel) => 11,
        (Level::Weeks, Question::Mileage) => 12,
        (Level::Weeks, Question::HoursWorked) => 4,
        (Level::Weeks, Question::AfterHours) => 5,
        (Level::Weeks, Question::MissedBreaks) => 3,
        (Level::Weeks, Question::ClientTime) => 2,
        (Level::Days | Level::Visits | Level::Areas | Level::Traces, _) => 100,
    }
}

fn employer(question: Question, level: Level) -> Phrase {
    let id = match level {
        Level::Weeks if question == Question::AfterHours => "share-caution-employer-logs",
        Level::Weeks => "share-caution-employer-weeks",
        Level::Days => "share-caution-employer-days",
        Level::Visits | Level::Areas | Level::Traces => "share-caution-employer-visits",
    };
    let found = employer_finds(question, level);
    Phrase::new(id).with("found", Arg::Count(i64::from(found)))
}

/// What cautions depend on beside the table.
pub(crate) struct Said {
    pub(crate) in_classes: bool,
    pub(crate) case_view: bool,
    /// Whether a week isn't over, or isn't wholly in the campaign.
    pub(crate) part_week: bool,
}

/// What the worker should know before she says yes: what stays on the phone,
/// and who could recognise her from what leaves.
pub(crate) fn cautions(invitation: &Invitation, table: &Table, said: &Said) -> Vec<Phrase> {
    let mut ids = vec!["share-caution-equal-totals"];
    ids.push(match table {
        Table::Days(_) => "share-caution-whole-weeks",
        _ => "share-caution-week-totals",
    });
    if said.part_week {
        ids.push("share-caution-part-week");
    }
    if said.in_classes {
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
    if said.case_view {
        ids.push("share-caution-case-view");
    }
    let mut out: Vec<Phrase> = ids.into_iter().map(Phrase::new).collect();
    let question = invitation.terms().question;
    out.insert(1, employer(question, table.level()));
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
                    Cell::Text(t) if column.name == "reason" => {
                        figures.push(Phrase::new(reason(t)));
                    }
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

pub(crate) fn text(id: &'static str, value: &str) -> Phrase {
    Phrase::new(id).with("value", Arg::Text(value.to_owned()))
}

/// Why she travelled, of the words that a table can hold.
fn reason(word: &str) -> &'static str {
    let all = [Reason::BetweenClients, Reason::Office, Reason::Break];
    let known = all.into_iter().find(|r| reason_word(*r) == word);
    why(known.unwrap_or(Reason::Unknown))
}

pub(crate) const fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::BetweenClients => "share-why-between-clients",
        Reason::Office => "share-why-office",
        Reason::Break => "share-why-break",
        Reason::Commute => "share-why-commute",
        Reason::Personal => "share-why-personal",
        Reason::Unknown => "share-why-unknown",
    }
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

pub(crate) fn heading(sheet: &str, texts: Vec<String>) -> Phrase {
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
        .fold(Phrase::new(id), |p, (name, t)| {
            p.with(name, spoken(name, t))
        })
}

/// A date as people of her language write it, all else as it stands.
fn spoken(name: &str, text: String) -> Arg {
    let date = (name == "date").then(|| text.parse().ok()).flatten();
    date.map_or(Arg::Text(text), Arg::Date)
}

fn count(column: &str, n: i64, classes: Option<Classes>) -> Option<Phrase> {
    let much = classes.is_some_and(|c| n >= c.much());
    let (id, value) = match column {
        "missed_breaks" if much => ("share-cell-missed-breaks-or-more", Arg::Count(n)),
        "missed_breaks" => ("share-cell-missed-breaks", Arg::Count(n)),
        "planned_min" => ("share-cell-planned", Arg::Duration(Millis::from_mins(n))),
        "accuracy_m" => ("share-cell-accuracy", Arg::Distance(Metres(n as f64))),
        "recorded_at_least_percent" if n > 0 => {
            return Some(Phrase::new("share-cell-recorded-half"));
        }
        "recorded_at_least_percent" => return Some(Phrase::new("share-cell-recorded-less")),
        _ => return None,
    };
    Some(Phrase::new(id).with("value", value))
}

/// What a column's figure is of, without its value.
pub(crate) fn figure_word(column: &str) -> Phrase {
    Phrase::new(match stem(column) {
        "worked" => "share-chart-worked",
        "unpaid_travel" => "share-chart-unpaid-travel",
        "distance" => "share-chart-distance",
        "after_hours" => "share-chart-after-hours",
        "with_clients" => "share-chart-with-clients",
        "beyond_rota" => "share-chart-beyond-rota",
        "dwell" => "share-chart-dwell",
        "missed_breaks" => "share-chart-missed-breaks",
        _ => "share-chart-duration",
    })
}

fn stem(column: &str) -> &str {
    column.split("_measured").next().unwrap_or(column)
}

/// The best value with its range, and how much of it is typed or estimated.
fn figure(column: &str, kind: Kind, parts: &[Cell], classes: Option<Classes>) -> Vec<Phrase> {
    let id = match stem(column) {
        "worked" => "share-cell-worked",
        "unpaid_travel" => "share-cell-unpaid-travel",
        "distance" => "share-cell-distance",
        "after_hours" => "share-cell-after-hours",
        "with_clients" => "share-cell-with-clients",
        "beyond_rota" => "share-cell-beyond-rota",
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

/// `README.txt`, in her language.
pub(crate) fn readme(invitation: &Invitation, table: &Table, texts: &dyn Texts) -> String {
    let t = invitation.terms();
    let lines = [
        Phrase::new("share-readme-what")
            .with("organisation", Arg::Text(t.organisation.clone()))
            .with("question", Arg::Phrase(t.question.say())),
        Phrase::new("share-readme-level").with("level", Arg::Phrase(table.level().say())),
        Phrase::new("share-readme-files"),
        Phrase::new("share-readme-known"),
        Phrase::new("share-readme-check"),
        Phrase::new("share-readme-use")
            .with("end", Arg::Date(t.end))
            .with("days", Arg::Count(i64::from(t.retention_days))),
    ];
    lines.iter().map(|l| texts.text(l) + "\n\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Field;
    use crate::facts::PACKAGE_VERSION;
    use crate::invitation::answered_by;
    use crate::schema::{Column, schemas};

    /// A cell of that column, and another that it could hold.
    fn two(column: &Column) -> [Cell; 2] {
        let text = |a: &str, b: &str| [a, b].map(|t| Cell::Text(t.to_owned()));
        match column.kind {
            Kind::Week => text("2026-W47", "2026-W48"),
            Kind::Date => text("2026-11-16", "2026-11-17"),
            Kind::Word => text("office", "break"),
            Kind::Pseudonym => text("client-7QK4XM", "client-7QK4XN"),
            Kind::Time => text("2026-11-16T08:05:00Z", "2026-11-16T08:06:00Z"),
            Kind::Name | Kind::Note => text("A. R.", "A. S."),
            Kind::Minutes => [195, 210].map(Cell::Whole),
            Kind::Km => [310, 320].map(Cell::Tenths),
            Kind::Half => [50, 0].map(Cell::Whole),
            Kind::Count | Kind::Percent | Kind::Metres => [3, 4].map(Cell::Whole),
            Kind::Edge => [5_105, 5_110].map(Cell::Hundredths),
            Kind::Degrees => [5_150_001, 5_150_002].map(Cell::Degrees),
        }
    }

    /// Two rows that differ in any cell differ in words, at every level.
    #[test]
    fn every_cell_is_said() {
        let mut cells = 0;
        for level in Level::ALL {
            for question in Question::ALL {
                let fields = match level {
                    Level::Weeks => vec![answered_by(*question)],
                    _ => Field::ALL.to_vec(),
                };
                for schema in schemas(PACKAGE_VERSION, *level, &fields) {
                    let both = schema.columns.iter().map(two);
                    let (rows, others): (Vec<Cell>, Vec<Cell>) = both.map(|[a, b]| (a, b)).unzip();
                    let sheet = Sheet {
                        rows: Vec::new(),
                        schema,
                    };
                    let said = |cells: &[Cell]| {
                        let row = row(&sheet, cells);
                        (row.heading, row.cells)
                    };
                    for (at, other) in others.into_iter().enumerate() {
                        let mut changed = rows.clone();
                        changed[at] = other;
                        let column = sheet.schema.columns[at].name;
                        assert_ne!(said(&rows), said(&changed), "{level:?}: {column}");
                        cells += 1;
                    }
                }
            }
        }
        assert!(cells > 300, "{cells}");
    }
}
