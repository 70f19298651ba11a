//! The figures of a preview as bars, for whoever draws them: the same numbers
//! that are written, a chart for each figure of each table.

use std::collections::BTreeMap;

use stint_model::Phrase;

use crate::schema::Kind;
use crate::sheet::{Cell, Sheet};
use crate::words::figure_word;

/// What bars count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarUnit {
    /// Hours.
    Hours,
    /// Kilometres.
    Kilometres,
    /// How many.
    Count,
}

/// One figure of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewBar {
    /// Where it belongs, as written: a week, a day, the pseudonym of a place.
    pub label: String,
    /// Least, best and most, in the unit; `None` where it isn't known. What is
    /// sent as "or more" ends where that begins.
    pub amount: Option<[f64; 3]>,
}

/// One figure of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewChart {
    /// What it is of.
    pub what: Phrase,
    /// What it counts.
    pub unit: BarUnit,
    /// Its bars; those of single visits and trips by day.
    pub groups: Vec<(String, Vec<PreviewBar>)>,
}

/// A chart for each figure of each sheet that has rows.
pub(crate) fn charts(sheets: &[Sheet]) -> Vec<PreviewChart> {
    let of_sheet = |sheet: &Sheet| -> Vec<PreviewChart> {
        let columns = sheet.schema.columns.iter().enumerate();
        columns
            .filter(|(_, c)| c.kind == Kind::Count || c.name.contains("_measured"))
            .map(|(at, _)| chart(sheet, at))
            .collect()
    };
    let told = sheets.iter().filter(|s| !s.rows.is_empty());
    told.flat_map(of_sheet).collect()
}

fn chart(sheet: &Sheet, at: usize) -> PreviewChart {
    let column = sheet.schema.columns[at];
    let (unit, one) = match column.kind {
        Kind::Km => (BarUnit::Kilometres, 10.0),
        Kind::Count => (BarUnit::Count, 1.0),
        _ => (BarUnit::Hours, 60.0),
    };
    let mut groups: BTreeMap<String, Vec<PreviewBar>> = BTreeMap::new();
    for row in &sheet.rows {
        let texts: Vec<&str> = row.iter().map_while(text).collect();
        let (group, label) = match (sheet.schema.keyed, texts.as_slice()) {
            (true, [key, ..]) => (String::new(), (*key).to_owned()),
            (false, [date, places @ ..]) => ((*date).to_owned(), places_of(places)),
            (_, []) => continue,
        };
        let amount = amount(row, at, column.kind, sheet).map(|a| a.map(|n| n as f64 / one));
        let bar = PreviewBar { label, amount };
        groups.entry(group).or_default().push(bar);
    }
    PreviewChart {
        what: figure_word(column.name),
        unit,
        groups: groups.into_iter().collect(),
    }
}

/// A visit's place, or where a trip leads to.
fn places_of(places: &[&str]) -> String {
    let place = match places {
        [_, to, ..] => *to,
        [place] => *place,
        [] => return String::new(),
    };
    let (_, letters) = place.split_once('-').unwrap_or(("", place));
    letters.to_owned()
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(t) => Some(t),
        _ => None,
    }
}

fn amount(row: &[Cell], at: usize, kind: Kind, sheet: &Sheet) -> Option<[i64; 3]> {
    let number = |i: usize| match row.get(i) {
        Some(Cell::Whole(n) | Cell::Tenths(n)) => Some(*n),
        _ => None,
    };
    if kind == Kind::Count {
        return number(at).map(|n| [n; 3]);
    }
    let best = number(at)? + number(at + 1)? + number(at + 2)? + number(at + 3)?;
    let much = sheet.schema.classes.map(|c| c.much());
    let [low, high] = [number(at + 4)?, number(at + 5).or(much)?];
    // Parts are rounded one by one.
    Some([low.min(best), best, high.max(best)])
}
