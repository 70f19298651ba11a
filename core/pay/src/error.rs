//! What can be wrong with a rule pack, a contract, a payslip or a roster.

use std::fmt;

use chrono::NaiveDate;
use stint_model::{Arg, Currency, ModelError, Money, Phrase, Say};
use thiserror::Error;

use crate::pack::JURISDICTIONS;

/// Where in a file: its name as the caller gave it, and the line, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
}

impl At {
    pub(crate) fn new(file: &str, line: usize) -> Self {
        Self {
            file: file.to_owned(),
            line,
        }
    }

    fn phrase(&self, id: &'static str) -> Phrase {
        Phrase::new(id)
            .with("file", Arg::Text(self.file.clone()))
            .with("line", Arg::Text(self.line.to_string()))
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Why this crate refuses an input. Texts quoted from the input are rule keys,
/// units and numbers, never a name or a place.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PayError {
    /// The file isn't TOML, or a field is missing, unknown or of a wrong type.
    #[error("{at}: {detail}")]
    BadForm {
        /// Where.
        at: At,
        /// The parser's own words.
        detail: String,
    },
    /// A table whose first line doesn't name the columns.
    #[error("{at}: the first line must be {wanted}")]
    Header {
        /// Where.
        at: At,
        /// The line as it should be.
        wanted: &'static str,
    },
    /// A line of a table with more or fewer cells than the first.
    #[error("{at}: not as many cells as the first line")]
    Cells {
        /// Where.
        at: At,
    },
    /// A unit that isn't in the list.
    #[error("{at}: unknown unit {unit:?}")]
    UnknownUnit {
        /// Where.
        at: At,
        /// What stands there.
        unit: String,
    },
    /// A unit that doesn't fit the rule.
    #[error("{at}: {key} needs a unit such as {wanted:?}, not {unit:?}")]
    WrongUnit {
        /// Where.
        at: At,
        /// Which rule.
        key: &'static str,
        /// What stands there.
        unit: String,
        /// A unit that would fit.
        wanted: &'static str,
    },
    /// A figure that can't be read in its unit.
    #[error("{at}: {text:?} is not a figure of this unit")]
    BadFigure {
        /// Where.
        at: At,
        /// What stands there.
        text: String,
    },
    /// A field that this rule needs.
    #[error("{at}: {key} needs the field {field:?}")]
    MissingField {
        /// Where.
        at: At,
        /// Which rule or form.
        key: &'static str,
        /// Which field.
        field: &'static str,
    },
    /// A charge for a night of lodging without how many nights a week that is.
    #[error("{at}: lodging needs its nights a week, 1 to 7")]
    LodgingNights {
        /// Where.
        at: At,
    },
    /// A last day before the first.
    #[error("{at}: ends {to} before it starts {from}")]
    DatesReversed {
        /// Where.
        at: At,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// Two figures of one rule hold on the same day.
    #[error("{at}: {key} overlaps line {other} from {from}")]
    Overlap {
        /// Where.
        at: At,
        /// Which rule.
        key: &'static str,
        /// The line of the other figure.
        other: usize,
        /// First day that both claim.
        from: NaiveDate,
    },
    /// No pack of that name is built in.
    #[error("no rule pack {code:?}")]
    NoPack {
        /// Where it was asked for, if in a file.
        at: Option<At>,
        /// The code that was asked for.
        code: String,
    },
    /// A pack in another currency than the one it is based on has amounts in.
    #[error("{at}: the pack it is based on has amounts in {}, not {}", .wanted.code(), .currency.code())]
    BaseCurrency {
        /// Where.
        at: At,
        /// What stands there.
        currency: Currency,
        /// The other pack's.
        wanted: Currency,
    },
    /// The contract names a band that the pack hasn't got.
    #[error("{at}: the pack has no band {band:?}")]
    NoBand {
        /// Where.
        at: At,
        /// What the contract says.
        band: String,
        /// The bands that the pack has.
        known: Vec<String>,
    },
    /// The pack has wages by band alone, and the contract names none.
    #[error("{at}: no band, of {known:?}")]
    BandMissing {
        /// Where.
        at: At,
        /// The bands that the pack has.
        known: Vec<String>,
    },
    /// Pay for travel that is neither a word of the form nor a rate.
    #[error("{at}: {text:?} says nothing about pay for travel")]
    BadTravel {
        /// Where.
        at: At,
        /// What stands there.
        text: String,
    },
    /// A payslip with two totals.
    #[error("{at}: a total stands in line {other} already")]
    SecondTotal {
        /// Where.
        at: At,
        /// The line of the first.
        other: usize,
    },
    /// Two payslips pay the same for the same day.
    #[error("{at}: {item} is paid by the payslip of line {other}, too, from {from}")]
    PaidTwice {
        /// Where.
        at: At,
        /// What both pay.
        item: &'static str,
        /// The first line of the other payslip.
        other: usize,
        /// First day that both pay.
        from: NaiveDate,
    },
    /// A payslip whose parts don't make its total.
    #[error("{at}: the parts make {sum:?}, the payslip says {total:?}")]
    PayslipSum {
        /// Where.
        at: At,
        /// The parts together.
        sum: Money,
        /// The stated total.
        total: Money,
    },
    /// Two planned visits at the same time.
    #[error("{at}: overlaps the visit of line {other}")]
    RosterOverlap {
        /// Where.
        at: At,
        /// The line of the other visit.
        other: usize,
    },
    /// A planned visit that ends before it starts, or that may start until
    /// before it may start.
    #[error("{at}: ends before it starts")]
    RosterReversed {
        /// Where.
        at: At,
    },
    /// What should be a time and isn't.
    #[error("{at}: {text:?} is not a time")]
    RosterTime {
        /// Where.
        at: At,
        /// What stands there.
        text: String,
    },
    /// A planned visit that repeats by a rule.
    #[error("{at}: repeats by a rule")]
    RosterRepeats {
        /// Where.
        at: At,
    },
    /// A time without zone.
    #[error("{at}: a time without zone")]
    NoZone {
        /// Where.
        at: At,
    },
    /// A calendar's name for a zone that isn't one of the IANA database.
    #[error("{at}: unknown time zone {zone:?}")]
    RosterZone {
        /// Where.
        at: At,
        /// What stands there.
        zone: String,
    },
    /// A zone's name that isn't known.
    #[error("unknown time zone {zone:?}")]
    UnknownZone {
        /// What stands there.
        zone: String,
    },
    /// More visits than an exact order can be found for.
    #[error("{count} visits; at most {limit}")]
    TooManyVisits {
        /// How many were given.
        count: usize,
        /// The limit.
        limit: usize,
    },
    /// An amount in another currency, or too large.
    #[error(transparent)]
    Value(#[from] ModelError),
}

impl Say for PayError {
    fn say(&self) -> Phrase {
        let text = |s: &str| Arg::Text(s.to_owned());
        match self {
            PayError::BadForm { at, detail } => {
                at.phrase("pay-error-form").with("detail", text(detail))
            }
            PayError::Header { at, wanted } => {
                at.phrase("pay-error-header").with("wanted", text(wanted))
            }
            PayError::Cells { at } => at.phrase("pay-error-cells"),
            PayError::UnknownUnit { at, unit } => {
                at.phrase("pay-error-unit").with("unit", text(unit))
            }
            PayError::WrongUnit {
                at,
                key,
                unit,
                wanted,
            } => at
                .phrase("pay-error-wrong-unit")
                .with("key", text(key))
                .with("unit", text(unit))
                .with("wanted", text(wanted)),
            PayError::BadFigure { at, text: t } => {
                at.phrase("pay-error-figure").with("text", text(t))
            }
            PayError::MissingField { at, key, field } => at
                .phrase("pay-error-field")
                .with("key", text(key))
                .with("field", text(field)),
            PayError::LodgingNights { at } => at.phrase("pay-error-lodging-nights"),
            PayError::DatesReversed { at, from, to } => at
                .phrase("pay-error-dates")
                .with("from", Arg::Date(*from))
                .with("to", Arg::Date(*to)),
            PayError::Overlap {
                at,
                key,
                other,
                from,
            } => at
                .phrase("pay-error-overlap")
                .with("key", text(key))
                .with("other", Arg::Text(other.to_string()))
                .with("from", Arg::Date(*from)),
            PayError::NoPack { at, code } => match at {
                Some(at) => at.phrase("pay-error-no-pack-line"),
                None => Phrase::new("pay-error-no-pack"),
            }
            .with("code", text(code))
            .with("known", text(&JURISDICTIONS.join(", "))),
            PayError::BaseCurrency {
                at,
                currency,
                wanted,
            } => at
                .phrase("pay-error-base-currency")
                .with("currency", text(currency.code()))
                .with("wanted", text(wanted.code())),
            PayError::NoBand { at, band, known } => match known.is_empty() {
                true => at.phrase("pay-error-no-bands"),
                false => at
                    .phrase("pay-error-no-band")
                    .with("known", text(&known.join(", "))),
            }
            .with("band", text(band)),
            PayError::BandMissing { at, known } => at
                .phrase("pay-error-band-missing")
                .with("known", text(&known.join(", "))),
            PayError::BadTravel { at, text: t } => {
                at.phrase("pay-error-travel").with("text", text(t))
            }
            PayError::SecondTotal { at, other } => at
                .phrase("pay-error-second-total")
                .with("other", Arg::Text(other.to_string())),
            PayError::PaidTwice {
                at,
                item,
                other,
                from,
            } => at
                .phrase("pay-error-paid-twice")
                .with("item", text(item))
                .with("other", Arg::Text(other.to_string()))
                .with("from", Arg::Date(*from)),
            PayError::PayslipSum { at, sum, total } => at
                .phrase("pay-error-payslip-sum")
                .with("sum", Arg::Money(*sum))
                .with("total", Arg::Money(*total)),
            PayError::RosterOverlap { at, other } => at
                .phrase("pay-error-roster-overlap")
                .with("other", Arg::Text(other.to_string())),
            PayError::RosterReversed { at } => at.phrase("pay-error-roster-reversed"),
            PayError::RosterTime { at, text: t } => {
                at.phrase("pay-error-roster-time").with("text", text(t))
            }
            PayError::RosterRepeats { at } => at.phrase("pay-error-roster-repeats"),
            PayError::NoZone { at } => at.phrase("pay-error-no-zone"),
            PayError::RosterZone { at, zone } => {
                at.phrase("pay-error-roster-zone").with("zone", text(zone))
            }
            PayError::UnknownZone { zone } => {
                Phrase::new("pay-error-zone").with("zone", text(zone))
            }
            PayError::TooManyVisits { count, limit } => Phrase::new("pay-error-too-many-visits")
                .with("count", Arg::Count(*count as i64))
                .with("limit", Arg::Text(limit.to_string())),
            PayError::Value(_) => Phrase::new("pay-error-value"),
        }
    }
}
