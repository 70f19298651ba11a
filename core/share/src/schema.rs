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
    /// An edge of a cell of the coarse grid, in degrees with two decimals.
    Edge,
    /// A coordinate in degrees with five decimals, about a metre.
    Degrees,
    /// Whole metres.
    Metres,
    /// A time of day, "2026-11-16T08:05:00Z".
    Time,
    /// A name or its initials, as a person wrote it.
    Name,
    /// A remark, as a person wrote it.
    Note,
}

impl Kind {
    /// The type in Data Package 2.0.
    pub(crate) const fn json_type(self) -> &'static str {
        match self {
            Kind::Week | Kind::Word | Kind::Pseudonym | Kind::Name | Kind::Note => "string",
            Kind::Date => "date",
            Kind::Time => "datetime",
            Kind::Minutes | Kind::Count | Kind::Percent | Kind::Metres => "integer",
            Kind::Km | Kind::Edge | Kind::Degrees => "number",
        }
    }

    /// Whether a cell of this kind is a number, never a text.
    #[cfg(feature = "open")]
    pub(crate) const fn is_number(self) -> bool {
        matches!(self, Kind::Minutes | Kind::Km | Kind::Count | Kind::Percent)
            || matches!(self, Kind::Edge | Kind::Degrees | Kind::Metres)
    }

    /// The unit, for figures.
    pub(crate) const fn unit(self) -> Option<&'static str> {
        match self {
            Kind::Minutes => Some("min"),
            Kind::Km => Some("km"),
            Kind::Percent => Some("%"),
            Kind::Edge | Kind::Degrees => Some("deg"),
            Kind::Metres => Some("m"),
            Kind::Week | Kind::Date | Kind::Word | Kind::Pseudonym | Kind::Count => None,
            Kind::Time | Kind::Name | Kind::Note => None,
        }
    }

    /// The largest figure that can be, in the cell's own unit (km: tenths,
    /// degrees: as many decimals as written).
    /// A week has 10,080 minutes; a thousand km a day is beyond any round.
    pub(crate) const fn most(self) -> i64 {
        match self {
            Kind::Minutes => 10_080,
            Kind::Km => 70_000,
            Kind::Count => 1_000,
            Kind::Percent => 100,
            Kind::Edge => 18_000,
            Kind::Degrees => 18_000_000,
            Kind::Metres => 100_000,
            Kind::Week | Kind::Date | Kind::Word | Kind::Pseudonym => 0,
            Kind::Time | Kind::Name | Kind::Note => 0,
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
figure_columns!(
    EXACT_DWELL,
    Kind::Minutes,
    "dwell",
    "_min",
    "Length of the stay"
);
figure_columns!(
    EXACT_LEG_TIME,
    Kind::Minutes,
    "duration",
    "_min",
    "Time on the way"
);
figure_columns!(
    EXACT_LEG_LENGTH,
    Kind::Km,
    "distance",
    "_km",
    "Distance on the way"
);
figure_columns!(
    WITH_CLIENTS,
    Kind::Minutes,
    "with_clients",
    "_min",
    "Time with clients, in visits that the rota plans"
);
const PLANNED: Column = column(
    "planned_min",
    Kind::Minutes,
    "What the rota plans for these visits",
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
        Level::Visits | Level::Areas | Level::Traces => {
            let mut out = schemas(Level::Weeks, fields);
            if fields.contains(&Field::Visits) {
                out.push(visits(level, fields));
            }
            out.extend(legs(level, fields));
            if level == Level::Traces && fields.contains(&Field::Visits) {
                out.extend([fixes(), notes()]);
            }
            out
        }
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
            Field::Rota => {
                columns.extend(WITH_CLIENTS);
                columns.push(PLANNED);
            }
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

fn date() -> Column {
    column("date", Kind::Date, "Local date")
}

fn visits(level: Level, fields: &[Field]) -> Schema {
    let mut columns = vec![
        date(),
        column(
            "place",
            Kind::Pseudonym,
            "Pseudonym of the place, made for this campaign",
        ),
    ];
    columns.extend(if level == Level::Traces {
        EXACT_DWELL
    } else {
        DWELL
    });
    if fields.contains(&Field::Rota) {
        columns.push(PLANNED);
    }
    match level {
        Level::Areas => columns.extend([
            column(
                "area_south",
                Kind::Edge,
                "Southern edge of the area, 0.05 degrees high; empty around home",
            ),
            column(
                "area_west",
                Kind::Edge,
                "Western edge of the area, 0.05 degrees wide; empty around home",
            ),
        ]),
        Level::Traces => {
            columns.extend(TIMES);
            columns.push(column(
                "name",
                Kind::Name,
                "The worker's name for the place",
            ));
        }
        Level::Weeks | Level::Days | Level::Visits => {}
    }
    Schema {
        name: "visits",
        columns,
        keyed: false,
    }
}

const TIMES: [Column; 2] = [
    column("start", Kind::Time, "When it began, UTC"),
    column("end", Kind::Time, "When it ended, UTC"),
];

fn legs(level: Level, fields: &[Field]) -> Option<Schema> {
    let travel = fields.contains(&Field::UnpaidTravel);
    let distance = fields.contains(&Field::Distance);
    if !travel && !distance {
        return None;
    }
    let mut columns = vec![
        date(),
        column("from", Kind::Pseudonym, "Pseudonym of the place it began"),
        column("to", Kind::Pseudonym, "Pseudonym of the place it ended"),
        column(
            "reason",
            Kind::Word,
            "Why: between-clients, office, break, unknown",
        ),
    ];
    let exact = level == Level::Traces;
    if travel {
        columns.extend(if exact { EXACT_LEG_TIME } else { LEG_TIME });
    }
    if distance {
        columns.extend(if exact { EXACT_LEG_LENGTH } else { LEG_LENGTH });
    }
    if exact {
        columns.extend(TIMES);
    }
    Some(Schema {
        name: "legs",
        columns,
        keyed: false,
    })
}

fn fixes() -> Schema {
    let columns = vec![
        date(),
        column("time", Kind::Time, "When, UTC"),
        column("lat", Kind::Degrees, "Latitude, WGS 84"),
        column("lon", Kind::Degrees, "Longitude, WGS 84"),
        column("accuracy_m", Kind::Metres, "How far off it may be"),
    ];
    Schema {
        name: "fixes",
        columns,
        keyed: false,
    }
}

fn notes() -> Schema {
    let columns = vec![
        date(),
        column("time", Kind::Time, "The time it is about, UTC"),
        column("note", Kind::Note, "The worker's own words"),
    ];
    Schema {
        name: "notes",
        columns,
        keyed: false,
    }
}
