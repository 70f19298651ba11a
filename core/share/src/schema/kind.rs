//! What a cell may hold.

use serde::{Deserialize, Serialize};

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
    /// At least so many percent: 0 or 50.
    Half,
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
            Kind::Minutes | Kind::Count | Kind::Metres => "integer",
            Kind::Percent | Kind::Half => "integer",
            Kind::Km | Kind::Edge | Kind::Degrees => "number",
        }
    }

    /// Whether a cell of this kind is a number, never a text.
    #[cfg(feature = "open")]
    pub(crate) const fn is_number(self) -> bool {
        matches!(self, Kind::Minutes | Kind::Km | Kind::Count | Kind::Percent)
            || matches!(self, Kind::Half | Kind::Edge | Kind::Degrees | Kind::Metres)
    }

    /// Whether a cell of this kind is part of a total.
    pub(crate) const fn is_total(self) -> bool {
        matches!(self, Kind::Minutes | Kind::Km | Kind::Count)
    }

    /// The unit, for figures.
    pub(crate) const fn unit(self) -> Option<&'static str> {
        match self {
            Kind::Minutes => Some("min"),
            Kind::Km => Some("km"),
            Kind::Percent | Kind::Half => Some("%"),
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
            Kind::Half => 50,
            Kind::Edge => 18_000,
            Kind::Degrees => 18_000_000,
            Kind::Metres => 100_000,
            Kind::Week | Kind::Date | Kind::Word | Kind::Pseudonym => 0,
            Kind::Time | Kind::Name | Kind::Note => 0,
        }
    }
}
