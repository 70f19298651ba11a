//! The TOML form of a rule pack. `docs/src/rule-packs.md` explains it field by
//! field to people who don't program. Texts of it are shown beside figures, so
//! they are short, and hold nothing that would make them read as another one.

use serde::Deserialize;
use stint_model::{LongText, ShortText};
use toml::{Spanned, value::Datetime};

use super::RuleKey;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PackForm {
    pub pack: Head,
    #[serde(default)]
    pub rule: Vec<Spanned<RuleForm>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub jurisdiction: ShortText,
    pub currency: Spanned<String>,
    #[serde(default)]
    pub speaks_from: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub based_on: Option<Spanned<ShortText>>,
    #[serde(default)]
    pub year_starts: Option<Spanned<String>>,
    #[serde(default)]
    pub wage_changes: Option<WageChanges>,
}

/// From when a new minimum wage counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WageChanges {
    /// From its first day.
    #[default]
    SameDay,
    /// From the first pay period that starts on or after its first day.
    NextPayPeriod,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleForm {
    pub key: RuleKey,
    pub unit: Spanned<String>,
    pub source: Spanned<ShortText>,
    pub link: Option<ShortText>,
    pub checked: Spanned<Datetime>,
    #[serde(default)]
    pub sure: Sure,
    #[serde(default)]
    pub note: Option<LongText>,
    #[serde(default)]
    pub band: Option<ShortText>,
    #[serde(default)]
    pub vehicle: Option<Vehicle>,
    #[serde(default)]
    pub above: Option<Spanned<String>>,
    #[serde(default)]
    pub after: Option<Spanned<String>>,
    #[serde(default)]
    pub from_exactly: bool,
    #[serde(default)]
    pub least_block: Option<Spanned<String>>,
    #[serde(default)]
    pub before: Option<Spanned<String>>,
    #[serde(default)]
    pub no_longer: Option<Spanned<String>>,
    #[serde(default)]
    pub payments_a_year: Option<u32>,
    #[serde(default)]
    pub over_weeks: Option<u32>,
    #[serde(default)]
    pub counted: Option<Spanned<RestCounted>>,
    pub figures: Vec<Spanned<FigureForm>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureForm {
    pub value: Spanned<String>,
    pub from: Spanned<Datetime>,
    #[serde(default)]
    pub to: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub source: Option<ShortText>,
    #[serde(default)]
    pub link: Option<ShortText>,
    #[serde(default)]
    pub sure: Option<Sure>,
    #[serde(default)]
    pub decided: Option<Spanned<Datetime>>,
}

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// The official page or text was seen, or three independent ones agree.
    #[default]
    Official,
    /// Shown with "check this" wherever it is used.
    CheckThis,
}

/// Where the law looks for the rest that is due each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestCounted {
    /// In the 24 hours from the first work on: what lies outside them is no part
    /// of it.
    #[default]
    #[serde(rename = "in_24_hours")]
    In24Hours,
    /// Between the end of a working day and the start of the next, by its whole
    /// length.
    BetweenDays,
}

/// What was driven or ridden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vehicle {
    /// A car or van.
    #[default]
    Car,
    /// A motorcycle.
    Motorcycle,
    /// A bicycle.
    Cycle,
}
