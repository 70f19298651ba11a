//! Reading a stranger's tables: every cell is checked against the schema, and
//! what remains is the question's figure, week by week.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, SecondsFormat, Weekday};
use stint_model::{LongText, ShortText};

use super::Range;
use crate::area::is_edge;
use crate::csv_text::is_formula;
use crate::invitation::answered_by;
use crate::schema::{Kind, Schema};
use crate::sheet::{week_in, week_label};
use crate::{Field, Invitation, PackageRefusal, Question};

/// More rows than a year of rounds can have.
const MAX_ROWS: usize = 100_000;
/// More positions than a table's 64 MiB can hold.
const MAX_FIXES: usize = 2_000_000;

/// The question's figure of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekFigure {
    /// In the question's unit; `None` where the worker's phone didn't know.
    /// What is known as "or more" only counts as no more.
    pub figure: Option<Range>,
    /// Whether the figure lies, or may lie, in a class at an end.
    pub end: Option<End>,
    /// Percent of the working time that was recorded at least, where it is
    /// known.
    pub recorded: Option<f64>,
}

/// A class at an end, as weeks of level 1 are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// "Up to"; its middle stands for it.
    UpTo,
    /// "Or more", or may be so: how much more isn't known.
    OrMore,
}

/// Checks a table and adds the question's figures to `weeks`.
pub(crate) fn read(
    schema: &Schema,
    csv: &[u8],
    invitation: &Invitation,
    weeks: &mut BTreeMap<String, WeekFigure>,
) -> Result<(), PackageRefusal> {
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(csv);
    let header = reader.headers().map_err(|_| PackageRefusal::BadTable)?;
    if !header.iter().eq(schema.columns.iter().map(|c| c.name)) {
        return Err(PackageRefusal::BadTable);
    }
    let stems = question_stems(invitation.terms().question);
    let answers = |name: &str| stems.iter().any(|stem| name.starts_with(stem));
    let figure_at = schema.columns.iter().position(|c| answers(c.name));
    let figure_at = figure_at.filter(|_| schema.keyed);
    let most = match schema.name {
        "fixes" => MAX_FIXES,
        _ => MAX_ROWS,
    };
    let mut days = Days::default();
    let mut seen = BTreeSet::new();
    for (n, record) in reader.records().enumerate() {
        let record = record.map_err(|_| PackageRefusal::BadTable)?;
        if n == most {
            return Err(PackageRefusal::BadTable);
        }
        let cells = record
            .iter()
            .zip(&schema.columns)
            .map(|(text, c)| cell(text, c.kind))
            .collect::<Result<Vec<_>, _>>()?;
        check_figures(schema, &cells)?;
        let key = record.get(0).unwrap_or_default();
        if schema.keyed && !seen.insert(key.to_owned()) {
            return Err(PackageRefusal::RowTwice);
        }
        let week = week_of(key, schema, invitation)?;
        if let Some(at) = figure_at {
            let recorded = match schema.columns.last() {
                Some(c) if matches!(c.kind, Kind::Percent | Kind::Half) => {
                    cells.last().copied().flatten()
                }
                _ => None,
            };
            let rota = answered_by(invitation.terms().question) == Field::Rota;
            let nothing_planned = rota && cells.iter().skip(at).take(7).all(Option::is_none);
            let figure = match figure(schema, &cells, at) {
                Some((figure, end)) => Told::Figure(figure, end),
                None if nothing_planned => Told::Nothing,
                None => Told::Unknown,
            };
            days.add(week, figure, recorded);
        }
    }
    days.finish(weeks);
    Ok(())
}

/// How the columns of totals begin that answer the question. Visits and legs
/// are checked, but rounded one by one they don't add up.
fn question_stems(question: Question) -> &'static [&'static str] {
    match answered_by(question) {
        Field::UnpaidTravel => &["unpaid_travel_"],
        Field::Distance => &["distance_"],
        Field::MissedBreaks => &["missed_breaks"],
        Field::AfterHours => &["after_hours_"],
        Field::Rota => &["with_clients_", "beyond_rota_"],
        Field::Hours | Field::Visits => &["worked_"],
    }
}

/// A cell's figure in minutes, kilometres, counts or percent; `None` for a
/// text or an empty cell.
fn cell(text: &str, kind: Kind) -> Result<Option<f64>, PackageRefusal> {
    if is_formula(text) && !kind.is_number() {
        return Err(PackageRefusal::Formula);
    }
    let bad = PackageRefusal::BadTable;
    match kind {
        Kind::Week | Kind::Date => Ok(None),
        Kind::Word => match text {
            "between-clients" | "office" | "break" | "unknown" => Ok(None),
            _ => Err(bad),
        },
        Kind::Pseudonym => {
            let (stem, letters) = text.split_once('-').ok_or(bad)?;
            let plain = letters.len() == 6
                && letters
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
            if plain && matches!(stem, "client" | "office") {
                Ok(None)
            } else {
                Err(bad)
            }
        }
        Kind::Time => time(text),
        Kind::Name => words(text, ShortText::LIMIT),
        Kind::Note => words(text, LongText::LIMIT),
        Kind::Edge | Kind::Degrees => degrees(text, kind),
        Kind::Minutes | Kind::Count | Kind::Metres | Kind::Km => number(text, kind),
        Kind::Percent | Kind::Half => number(text, kind),
    }
}

/// Seconds and "Z", as the phone writes it.
fn time(text: &str) -> Result<Option<f64>, PackageRefusal> {
    let bad = PackageRefusal::BadTable;
    let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| bad)?;
    let written = parsed.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
    (written == text).then_some(None).ok_or(bad)
}

/// A person's own words: never longer than the phone takes them, and without
/// signs that hide or turn them.
fn words(text: &str, most: usize) -> Result<Option<f64>, PackageRefusal> {
    // One more for the apostrophe before what would be a formula.
    let fits = text.len() <= most + 1 && LongText::new(text.get(..most).unwrap_or(text)).is_ok();
    fits.then_some(None).ok_or(PackageRefusal::BadTable)
}

/// Degrees with as many decimals as the phone writes, on Earth; an edge lies
/// on the grid.
fn degrees(text: &str, kind: Kind) -> Result<Option<f64>, PackageRefusal> {
    let bad = PackageRefusal::BadTable;
    if text.is_empty() && kind == Kind::Edge {
        return Ok(None);
    }
    let decimals = if kind == Kind::Edge { 2 } else { 5 };
    let (whole, rest) = text.split_once('.').ok_or(bad)?;
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let plain = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if rest.len() != decimals || digits.len() > 3 || !plain(digits) || !plain(rest) {
        return Err(bad);
    }
    let value: i64 = format!("{whole}{rest}").parse().map_err(|_| bad)?;
    if value.abs() > kind.most() || (kind == Kind::Edge && !is_edge(value)) {
        return Err(PackageRefusal::ImpossibleFigure);
    }
    Ok(None)
}

/// Only digits, and for kilometres one decimal: no sign, no exponent.
fn number(text: &str, kind: Kind) -> Result<Option<f64>, PackageRefusal> {
    let bad = PackageRefusal::BadTable;
    if text.is_empty() {
        return Ok(None);
    }
    let digits = match kind {
        Kind::Km => {
            let (whole, tenth) = text.split_once('.').ok_or(bad)?;
            if tenth.len() != 1 {
                return Err(bad);
            }
            format!("{whole}{tenth}")
        }
        _ => text.to_owned(),
    };
    let plain = (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !plain {
        return Err(bad);
    }
    let value: i64 = digits.parse().map_err(|_| bad)?;
    if value > kind.most() || (kind == Kind::Half && value % 50 != 0) {
        return Err(PackageRefusal::ImpossibleFigure);
    }
    let value = value as f64;
    Ok(Some(if kind == Kind::Km {
        value / 10.0
    } else {
        value
    }))
}

/// Six cells make a figure: known together or not at all, and in order. In
/// classes the high end may be open.
fn check_figures(schema: &Schema, cells: &[Option<f64>]) -> Result<(), PackageRefusal> {
    for (at, column) in schema.columns.iter().enumerate() {
        let count = cells.get(at).copied().flatten();
        let count = count.filter(|_| column.kind == Kind::Count);
        if let (Some(classes), Some(n)) = (schema.classes, count)
            && !classes.holds_count(as_cell(n, column.kind))
        {
            return Err(PackageRefusal::ImpossibleFigure);
        }
        if !column.name.contains("_measured_") {
            continue;
        }
        let parts = cells.get(at..at + 6).ok_or(PackageRefusal::BadTable)?;
        let possible = match (parts, schema.classes) {
            ([None, None, None, None, None, None], _) => true,
            ([Some(_), Some(_), Some(_), Some(_), Some(_), _], Some(classes)) => {
                let cell = |i: usize| parts[i].map(|v| as_cell(v, column.kind));
                classes.holds([0, 1, 2, 3, 4, 5].map(cell))
            }
            // Parts are rounded one by one.
            ([Some(m), Some(c), Some(t), Some(e), Some(low), Some(high)], None) => {
                let best = m + c + t + e;
                *low <= best + 1e-6 && best <= high + 1e-6
            }
            _ => return Err(PackageRefusal::BadTable),
        };
        if !possible {
            return Err(PackageRefusal::ImpossibleFigure);
        }
    }
    Ok(())
}

/// A figure as its cell holds it: distances are in tenths.
fn as_cell(value: f64, kind: Kind) -> i64 {
    match kind {
        Kind::Km => (value * 10.0).round() as i64,
        _ => value as i64,
    }
}

fn of_cell(n: i64, kind: Kind) -> f64 {
    match kind {
        Kind::Km => n as f64 / 10.0,
        _ => n as f64,
    }
}

fn figure(schema: &Schema, cells: &[Option<f64>], at: usize) -> Option<(Range, Option<End>)> {
    let get = |i: usize| cells.get(i).copied().flatten();
    let kind = schema.columns.get(at)?.kind;
    let much = schema.classes.map(|c| of_cell(c.much(), kind));
    if kind == Kind::Count {
        let n = get(at)?;
        let range = Range {
            low: n,
            best: n,
            high: n,
        };
        return Some((range, much.filter(|much| n >= *much).map(|_| End::OrMore)));
    }
    let range = Range {
        low: get(at + 4)?,
        best: get(at)? + get(at + 1)? + get(at + 2)? + get(at + 3)?,
        high: get(at + 5).or(much)?,
    };
    let end = match (schema.classes, get(at + 5)) {
        (Some(_), None) => Some(End::OrMore),
        (Some(c), Some(_)) => {
            let n = as_cell(range.best, kind);
            (n > 0 && n == c.middle()).then_some(End::UpTo)
        }
        (None, _) => None,
    };
    match schema.columns.get(at + 6) {
        // Beyond the rota: what was longer less what was shorter.
        Some(next) if next.name == "planned_min" => {
            let planned = get(at + 6)?;
            Some((range.each(|time| time - planned), None))
        }
        _ => Some((range, end)),
    }
}

/// The ISO week a row belongs to, checked against the campaign's days.
fn week_of(key: &str, schema: &Schema, invitation: &Invitation) -> Result<String, PackageRefusal> {
    let bad = PackageRefusal::BadTable;
    let (day, inside) = if schema.name == "weeks" {
        let day = monday(key).ok_or(bad)?;
        (day, week_in(day, invitation))
    } else {
        let day: NaiveDate = key.parse().map_err(|_| bad)?;
        if day.to_string() != key {
            return Err(bad);
        }
        (day, invitation.covers(day))
    };
    if inside {
        Ok(week_label(day))
    } else {
        Err(PackageRefusal::OutsideCampaign)
    }
}

/// The Monday of an ISO week, written as the phone writes it.
pub(crate) fn monday(week: &str) -> Option<NaiveDate> {
    let (year, number) = week.split_once("-W")?;
    let day = NaiveDate::from_isoywd_opt(year.parse().ok()?, number.parse().ok()?, Weekday::Mon);
    day.filter(|d| week_label(*d) == week)
}

/// What a row says of the question.
enum Told {
    Figure(Range, Option<End>),
    Unknown,
    /// Of the rota, where it plans nothing: a day off, say.
    Nothing,
}

/// Adds rows up to weeks. A week with an unknown day is unknown, and so is one
/// of which no row says anything.
#[derive(Default)]
struct Days(BTreeMap<String, Sum>);

/// The rows of one week.
#[derive(Default)]
struct Sum {
    figure: Option<Range>,
    unknown: bool,
    /// At level 1, where a week is one row.
    end: Option<End>,
    recorded: Vec<f64>,
}

impl Days {
    fn add(&mut self, week: String, told: Told, recorded: Option<f64>) {
        let sum = self.0.entry(week).or_default();
        match told {
            Told::Figure(figure, end) => {
                sum.figure = Some(sum.figure.unwrap_or_default().plus(figure));
                sum.end = end;
            }
            Told::Unknown => sum.unknown = true,
            Told::Nothing => {}
        }
        sum.recorded.extend(recorded);
    }

    fn finish(self, weeks: &mut BTreeMap<String, WeekFigure>) {
        for (week, sum) in self.0 {
            let n = sum.recorded.len() as f64;
            let recorded = (n > 0.0).then(|| sum.recorded.iter().sum::<f64>() / n);
            // Less than the rota plans, over a whole week, is nothing beyond it.
            let known = sum.figure.filter(|_| !sum.unknown);
            let figure = known.map(|f| f.each(|v| v.max(0.0)));
            let end = sum.end;
            let week_figure = WeekFigure {
                figure,
                end,
                recorded,
            };
            weeks.insert(week, week_figure);
        }
    }
}
