//! Files beside a log: places that a worker named, and her planned visits.
//! They are short and must be whole: the first bad row fails them.

use std::fmt;
use std::io::{BufReader, Read};

use stint_model::{Coordinate, Interval, PlaceKind, UtcMs};

use crate::intake::{number, position};
use crate::lines::{Line, Lines};
use crate::row::{Fields, decode};
use crate::{ImportError, Reason};

/// The most rows of one file.
const MOST_ROWS: usize = 1_000_000;

/// One row of `places.csv`: `user,place_id,lat,lon,kind,named`.
#[derive(Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// Whose place.
    pub user: String,
    /// Its number among hers.
    pub place: u32,
    /// Where.
    pub position: Coordinate,
    /// What it is to her.
    pub kind: PlaceKind,
    /// Whether she named it; only then may a program know of it.
    pub named: bool,
}

impl fmt::Debug for PlaceRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlaceRow(hidden)")
    }
}

/// One row of `roster.csv`: `user,place_id,planned_start_ms,planned_end_ms`.
#[derive(Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// Whose visit.
    pub user: String,
    /// The place's number in `places.csv`.
    pub place: u32,
    /// When it was planned.
    pub planned: Interval,
    /// The line it stands in, from 1.
    pub line: u64,
}

impl fmt::Debug for RosterRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RosterRow(hidden)")
    }
}

/// Reads `places.csv`.
///
/// # Errors
/// [`ImportError::Empty`], [`ImportError::ColumnMissing`],
/// [`ImportError::Row`] for the first bad row, [`ImportError::Read`].
pub fn read_places(reader: impl Read) -> Result<Vec<PlaceRow>, ImportError> {
    const COLUMNS: [&str; 6] = ["user", "place_id", "lat", "lon", "kind", "named"];
    read_rows(
        reader,
        COLUMNS,
        |[user, place, lat, lon, kind, named], _| {
            Ok(PlaceRow {
                user: decode(user).into_owned(),
                place: whole(place)?,
                position: position(number(lat)?, number(lon)?)?,
                kind: match kind {
                    b"home" => PlaceKind::Home,
                    b"client" => PlaceKind::Client,
                    b"office" => PlaceKind::Office,
                    b"personal" => PlaceKind::Personal,
                    _ => PlaceKind::Unknown,
                },
                named: match named {
                    b"1" | b"true" => true,
                    b"0" | b"false" | b"" => false,
                    _ => return Err(Reason::Malformed),
                },
            })
        },
    )
}

/// Reads `roster.csv`.
///
/// # Errors
/// As [`read_places`].
pub fn read_roster(reader: impl Read) -> Result<Vec<RosterRow>, ImportError> {
    const COLUMNS: [&str; 4] = ["user", "place_id", "planned_start_ms", "planned_end_ms"];
    read_rows(reader, COLUMNS, |[user, place, start, end], line| {
        Ok(RosterRow {
            user: decode(user).into_owned(),
            place: whole(place)?,
            planned: Interval::new(instant(start)?, instant(end)?).map_err(|_| Reason::Reversed)?,
            line,
        })
    })
}

fn whole<T: std::str::FromStr>(field: &[u8]) -> Result<T, Reason> {
    std::str::from_utf8(field)
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or(Reason::NotANumber)
}

fn instant(field: &[u8]) -> Result<UtcMs, Reason> {
    let ms: i64 = whole(field).map_err(|_| Reason::TimeUnreadable)?;
    UtcMs::new(ms).map_err(|_| Reason::TimeImplausible)
}

fn read_rows<T, const N: usize>(
    reader: impl Read,
    columns: [&'static str; N],
    mut row: impl FnMut([&[u8]; N], u64) -> Result<T, Reason>,
) -> Result<Vec<T>, ImportError> {
    let mut lines = Lines::new(BufReader::new(reader));
    let mut fields = Fields::new();
    let mut places: Option<[usize; N]> = None;
    let mut rows = Vec::new();
    loop {
        let line = match lines.next().map_err(ImportError::Read)? {
            None => break,
            Some(Line::Text(line)) => line,
            Some(Line::TooLong) => {
                return Err(ImportError::TooLong {
                    line: lines.number(),
                });
            }
        };
        if line.trim_ascii().is_empty() {
            continue;
        }
        let line = line.strip_prefix(crate::format::BOM).unwrap_or(line);
        let split = fields.split(line);
        let number = lines.number();
        let bad = |reason| ImportError::Row {
            line: number,
            reason,
        };
        split.map_err(bad)?;
        let Some(at) = places else {
            places = Some(find_columns(&fields, columns)?);
            continue;
        };
        if rows.len() == MOST_ROWS {
            return Err(ImportError::TooLong { line: number });
        }
        let values = at.map(|i| fields.get(i).map(<[u8]>::trim_ascii));
        if values.iter().any(Option::is_none) {
            return Err(bad(Reason::FieldMissing));
        }
        rows.push(row(values.map(Option::unwrap_or_default), number).map_err(bad)?);
    }
    if places.is_none() {
        return Err(ImportError::Empty);
    }
    Ok(rows)
}

fn find_columns<const N: usize>(
    header: &Fields,
    columns: [&'static str; N],
) -> Result<[usize; N], ImportError> {
    let mut at = [0; N];
    for (at, column) in at.iter_mut().zip(columns) {
        *at = header
            .iter()
            .position(|f| f.trim_ascii() == column.as_bytes())
            .ok_or(ImportError::ColumnMissing { column })?;
    }
    Ok(at)
}
