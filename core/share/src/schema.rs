//! The columns of a shared table: the one place that says what a package can
//! hold at a level, for the phone that writes and the desk that reads.

use serde::{Deserialize, Serialize};

use crate::{Field, Level};

/// One table of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Schema {
    /// Name of the resource; the file is `<name>.csv`.
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<Column>,
    /// Whether the first column names a row once only.
    pub(crate) keyed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// What is in it, in English, for `datapackage.json`.
    pub(crate) about: &'static str,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    /// An ISO week, "2026-W47".
    Week,
    /// A date, "2026-11-16".
    Date,
    /// One of a closed list of words.
    Word,
    /// A pseudonym, such as "client-7QK4XM".
    Pseudonym,
    /// Whole minutes.
    Minutes,
    /// Kilometres with one decimal.
    Km,
    /// A whole number.
    Count,
    /// Whole percent.
    Percent,
}

impl Kind {
    /// The type in Data Package 2.0.
    pub(crate) const fn json_type(self) -> &'static str {
        match self {
            Kind::Week | Kind::Word | Kind::Pseudonym => "string",
            Kind::Date => "date",
            Kind::Minutes | Kind::Count | Kind::Percent => "integer",
            Kind::Km => "number",
        }
    }

    /// The unit, for figures.
    pub(crate) const fn unit(self) -> Option<&'static str> {
        match self {
            Kind::Minutes => Some("min"),
            Kind::Km => Some("km"),
            Kind::Percent => Some("%"),
            Kind::Week | Kind::Date | Kind::Word | Kind::Pseudonym | Kind::Count => None,
        }
    }

    /// The largest figure that can be, in the cell's own unit (km: tenths).
    /// A week has 10,080 minutes; a thousand km a day is beyond any round.
    pub(crate) const fn most(self) -> i64 {
        match self {
            Kind::Minutes => 10_080,
            Kind::Km => 70_000,
            Kind::Count => 1_000,
            Kind::Percent => 100,
            Kind::Week | Kind::Date | Kind::Word | Kind::Pseudonym => 0,
        }
    }
}

macro_rules! figure_columns {
    ($name:ident, $kind:expr, $stem:literal, $unit:literal, $about:literal) => {
        const $name: [Column; 6] = [
            column(
                concat!($stem, "_measured", $unit),
                $kind,
                concat!($about, ": measured"),
            ),
            column(
                concat!($stem, "_corrected", $unit),
                $kind,
                concat!($about, ": measured, then corrected by the worker"),
            ),
            column(
                concat!($stem, "_typed", $unit),
                $kind,
                concat!($about, ": typed by the worker"),
            ),
            column(
                concat!($stem, "_estimated", $unit),
                $kind,
                concat!($about, ": estimated across gaps"),
            ),
            column(
                concat!($stem, "_low", $unit),
                $kind,
                concat!($about, ": the least in all"),
            ),
            column(
                concat!($stem, "_high", $unit),
                $kind,
                concat!($about, ": the most in all"),
            ),
        ];
    };
}

figure_columns!(WORKED, Kind::Minutes, "worked", "_min", "Working time");
figure_columns!(
    TRAVEL,
    Kind::Minutes,
    "unpaid_travel",
    "_min",
    "Travel between clients that is not paid"
);
figure_columns!(DISTANCE, Kind::Km, "distance", "_km", "Distance for work");
figure_columns!(
    AFTER_HOURS,
    Kind::Minutes,
    "after_hours",
    "_min",
    "Use of work apps outside working time"
);
figure_columns!(
    DWELL,
    Kind::Minutes,
    "dwell",
    "_min",
    "Length of the stay, in steps of 15 min"
);
figure_columns!(
    LEG_TIME,
    Kind::Minutes,
    "duration",
    "_min",
    "Time on the way, in steps of 15 min"
);
figure_columns!(
    LEG_LENGTH,
    Kind::Km,
    "distance",
    "_km",
    "Distance on the way, in steps of 0.5 km"
);
const BREAKS: Column = column(
    "missed_breaks",
    Kind::Count,
    "Breaks that were due and not had",
);
const RECORDED: Column = column(
    "recorded_percent",
    Kind::Percent,
    "Share of the working time that was recorded",
);

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, about }
}

/// The tables of a package at `level` that holds `fields`.
pub(crate) fn schemas(level: Level, fields: &[Field]) -> Vec<Schema> {
    match level {
        Level::Weeks => {
            let week = column("week", Kind::Week, "ISO 8601 week");
            vec![totals("weeks", week, fields)]
        }
        Level::Days => {
            let date = column("date", Kind::Date, "Local date");
            vec![totals("days", date, fields)]
        }
        Level::Visits => {
            let mut out = schemas(Level::Weeks, fields);
            out.extend(visits_and_legs(fields));
            out
        }
        Level::Areas | Level::Traces => Vec::new(),
    }
}

fn totals(name: &'static str, key: Column, fields: &[Field]) -> Schema {
    let mut columns = vec![key];
    for f in fields {
        match f {
            Field::Hours => columns.extend(WORKED),
            Field::UnpaidTravel => columns.extend(TRAVEL),
            Field::Distance => columns.extend(DISTANCE),
            Field::MissedBreaks => columns.push(BREAKS),
            Field::AfterHours => columns.extend(AFTER_HOURS),
            Field::Visits => {}
        }
    }
    columns.push(RECORDED);
    Schema {
        name,
        columns,
        keyed: true,
    }
}

fn visits_and_legs(fields: &[Field]) -> Vec<Schema> {
    let mut out = Vec::new();
    if fields.contains(&Field::Visits) {
        let mut columns = vec![
            column("date", Kind::Date, "Local date"),
            column(
                "place",
                Kind::Pseudonym,
                "Pseudonym of the place, made for this campaign",
            ),
        ];
        columns.extend(DWELL);
        out.push(Schema {
            name: "visits",
            columns,
            keyed: false,
        });
    }
    let travel = fields.contains(&Field::UnpaidTravel);
    let distance = fields.contains(&Field::Distance);
    if travel || distance {
        let mut columns = vec![
            column("date", Kind::Date, "Local date"),
            column("from", Kind::Pseudonym, "Pseudonym of the place it began"),
            column("to", Kind::Pseudonym, "Pseudonym of the place it ended"),
            column(
                "reason",
                Kind::Word,
                "Why: between-clients, office, break, unknown",
            ),
        ];
        if travel {
            columns.extend(LEG_TIME);
        }
        if distance {
            columns.extend(LEG_LENGTH);
        }
        out.push(Schema {
            name: "legs",
            columns,
            keyed: false,
        });
    }
    out
}
