//! The columns of a shared table: the one place that says what a package can
//! hold at a level, for the phone that writes and the desk that reads.

mod kind;

pub(crate) use kind::Kind;

use crate::classes::Classes;
use crate::{Field, Level};

/// One table of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Schema {
    /// Name of the resource; the file is `<name>.csv`.
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<Column>,
    /// Whether the first column names a row once only.
    pub(crate) keyed: bool,
    /// The classes of its figure, where it is told in classes.
    pub(crate) classes: Option<Classes>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// What is in it, in English, for `datapackage.json`.
    pub(crate) about: &'static str,
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
figure_columns!(
    BEYOND_ROTA,
    Kind::Minutes,
    "beyond_rota",
    "_min",
    "Time with clients beyond what the rota plans for these visits, or nothing where it is less"
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
const RECORDED_AT_LEAST: Column = column(
    "recorded_at_least_percent",
    Kind::Half,
    "Share of the working time that was recorded: 50 is half or more, 0 is less",
);

/// The version of packages from which on weeks of level 1 are told in classes,
/// hold no more of the rota than its difference, and no table tells the share
/// that was recorded closer than by halves: two campaigns could be matched by
/// it.
const LITTLE_SINCE: u32 = 2;

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, about }
}

/// The tables of a package at `level` that holds `fields`, as a version of the
/// format has them.
pub(crate) fn schemas(version: u32, level: Level, fields: &[Field]) -> Vec<Schema> {
    match level {
        Level::Weeks => {
            let classes = match fields {
                [field] if version >= LITTLE_SINCE => Classes::of(*field),
                _ => None,
            };
            vec![weeks(version, fields, classes)]
        }
        Level::Days => vec![totals(version, "days", date(), fields, None)],
        Level::Visits | Level::Areas | Level::Traces => {
            let mut out = vec![weeks(version, fields, None)];
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

fn weeks(version: u32, fields: &[Field], classes: Option<Classes>) -> Schema {
    let week = column("week", Kind::Week, "ISO 8601 week");
    totals(version, "weeks", week, fields, classes)
}

fn totals(
    version: u32,
    name: &'static str,
    key: Column,
    fields: &[Field],
    classes: Option<Classes>,
) -> Schema {
    let mut columns = vec![key];
    for f in fields {
        match f {
            Field::Hours => columns.extend(WORKED),
            Field::UnpaidTravel => columns.extend(TRAVEL),
            Field::Distance => columns.extend(DISTANCE),
            Field::MissedBreaks => columns.push(BREAKS),
            Field::AfterHours => columns.extend(AFTER_HOURS),
            Field::Rota if classes.is_some() => columns.extend(BEYOND_ROTA),
            Field::Rota => {
                columns.extend(WITH_CLIENTS);
                columns.push(PLANNED);
            }
            Field::Visits => {}
        }
    }
    columns.push(if version >= LITTLE_SINCE {
        RECORDED_AT_LEAST
    } else {
        RECORDED
    });
    Schema {
        name,
        columns,
        keyed: true,
        classes,
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
        classes: None,
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
        classes: None,
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
        classes: None,
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
        classes: None,
    }
}
