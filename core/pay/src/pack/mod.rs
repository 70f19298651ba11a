//! Rule packs: figures of the law, each with its days, unit and source.

mod builtin;
mod form;
mod key;
mod read;
mod unit;

use chrono::{Datelike, NaiveDate};
use stint_model::{Arg, Currency, Millis, Money, Phrase};

pub use builtin::JURISDICTIONS;
pub use form::{RestCounted, Sure, Vehicle, WageChanges};
pub use key::RuleKey;
pub(crate) use read::{Source, date};
pub(crate) use unit::hours;
pub use unit::{Treatment, Value};

use crate::error::PayError;
use crate::rate::{Millimetres, Rate};

/// The law's figures of one jurisdiction.
#[derive(Debug, Clone, PartialEq)]
pub struct RulePack {
    jurisdiction: String,
    currency: Currency,
    based_on: Option<String>,
    base: Option<Box<RulePack>>,
    year_starts: Option<YearStart>,
    wage_changes: Option<WageChanges>,
    figures: Vec<Figure>,
}

/// Which of several figures of one rule: by wage band, by vehicle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Select {
    /// The wage band; none is the general one.
    pub band: Option<String>,
    /// The vehicle, for mileage.
    pub vehicle: Option<Vehicle>,
}

/// One figure of the law.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The rule.
    pub key: RuleKey,
    /// The figure in its unit.
    pub value: Value,
    /// For whom.
    pub select: Select,
    /// It holds for what is driven in a year beyond this.
    pub above: Millimetres,
    /// It holds beyond this much work.
    pub after: Millis,
    /// It holds from exactly `after` on, not only beyond it.
    pub from_exactly: bool,
    /// The shortest part of a break that counts; none where it must be whole.
    pub least_block: Option<Millis>,
    /// The break begins before this much work.
    pub before: Option<Millis>,
    /// No more work than this without any break.
    pub no_longer: Option<Millis>,
    /// How many payments of a month's wage make a year.
    pub payments_a_year: Option<u32>,
    /// Over how many weeks an average is taken.
    pub over_weeks: Option<u32>,
    /// Where daily rest is looked for.
    pub counted: RestCounted,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none while it holds.
    pub to: Option<NaiveDate>,
    /// Where it is from.
    pub citation: Citation,
}

/// Where a figure is from, as it is shown beside each use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The law or page by name.
    pub source: String,
    /// Where to read it.
    pub link: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// The day somebody last looked.
    pub checked: NaiveDate,
    /// Whether to say "check this".
    pub sure: Sure,
    /// First day of the figure.
    pub from: NaiveDate,
    /// That is the first day that the pack speaks for: the rule may be older.
    pub or_earlier: bool,
    /// Its last day.
    pub to: Option<NaiveDate>,
    /// The day it was decided on, where it reaches back to before that day.
    pub decided: Option<NaiveDate>,
}

impl Citation {
    /// "Source (remark), in force from ..., checked ...", with "check this" where
    /// due.
    pub fn phrase(&self) -> Phrase {
        let id = match self.sure {
            Sure::Official => "pay-source",
            Sure::CheckThis => "pay-source-check-this",
        };
        let from = Arg::Date(self.from);
        let from = match self.or_earlier {
            false => from,
            true => Arg::Phrase(Phrase::new("pay-from-or-earlier").with("from", from)),
        };
        let source = Arg::Text(self.source.clone());
        let source = match &self.note {
            None => source,
            Some(note) => Arg::Phrase(
                Phrase::new("pay-source-noted")
                    .with("source", source)
                    .with("note", Arg::Text(note.clone())),
            ),
        };
        Phrase::new(id)
            .with("source", source)
            .with("from", from)
            .with("checked", Arg::Date(self.checked))
    }
}

/// The day on which a year of mileage starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearStart {
    month: u32,
    day: u32,
}

impl Default for YearStart {
    fn default() -> Self {
        Self { month: 1, day: 1 }
    }
}

impl YearStart {
    fn new(month: u32, day: u32) -> Option<Self> {
        // A day that every year has.
        NaiveDate::from_ymd_opt(2001, month, day).map(|_| Self { month, day })
    }

    /// The first day of the year that holds `date`.
    pub fn year_of(self, date: NaiveDate) -> NaiveDate {
        let start = |y| NaiveDate::from_ymd_opt(y, self.month, self.day).unwrap_or(date);
        let this = start(date.year());
        if this <= date {
            this
        } else {
            start(date.year() - 1)
        }
    }
}

impl RulePack {
    /// A pack from its TOML text; `name` is the file's name for messages.
    ///
    /// # Errors
    /// Every [`PayError`] about forms, each with its line.
    pub fn parse(name: &str, text: &str) -> Result<Self, PayError> {
        read::parse_with_base(name, text)
    }

    /// This pack, taking from another what it hasn't got itself.
    fn on(self, base: Option<Box<Self>>) -> Self {
        let of_base = base.as_deref();
        Self {
            year_starts: self.year_starts.or(of_base.and_then(|b| b.year_starts)),
            wage_changes: self.wage_changes.or(of_base.and_then(|b| b.wage_changes)),
            base,
            ..self
        }
    }

    /// The currency of its amounts, if it has any and they are in another.
    fn other_money(&self, currency: Currency) -> Option<Currency> {
        let money = |f: &Figure| f.rate().map(|r| r.currency);
        let mut own = self.figures.iter().filter_map(money);
        own.find(|c| *c != currency)
            .or_else(|| self.base.as_ref()?.other_money(currency))
    }

    /// The pack that ships with Stint, by code: one of [`JURISDICTIONS`].
    ///
    /// # Errors
    /// [`PayError::NoPack`].
    pub fn builtin(code: &str) -> Result<&'static RulePack, PayError> {
        builtin::get(code)
    }

    /// Its code, such as "GB" or "US-NY".
    pub fn jurisdiction(&self) -> &str {
        &self.jurisdiction
    }

    /// Its currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The day on which a year of mileage starts.
    pub fn year_starts(&self) -> YearStart {
        self.year_starts.unwrap_or_default()
    }

    /// From when a new minimum wage counts.
    pub fn wage_changes(&self) -> WageChanges {
        self.wage_changes.unwrap_or_default()
    }

    /// Every figure of this pack itself, not of the one it is based on.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Every band of workers that it or its base has a figure for on any day.
    pub fn bands(&self) -> Vec<&str> {
        self.bands_of(&|key| key != RuleKey::Mileage)
    }

    /// Every band with a minimum wage.
    pub(crate) fn wage_bands(&self) -> Vec<&str> {
        self.bands_of(&is_wage)
    }

    /// Every band of its mileage rates, such as by the size of the engine.
    pub fn mileage_bands(&self) -> Vec<&str> {
        self.bands_of(&|key| key == RuleKey::Mileage)
    }

    fn bands_of(&self, wanted: &dyn Fn(RuleKey) -> bool) -> Vec<&str> {
        let figures = self.figures.iter().filter(|f| wanted(f.key));
        let mut bands: Vec<&str> = figures.filter_map(|f| f.select.band.as_deref()).collect();
        let base = self.base.as_ref();
        bands.extend(base.into_iter().flat_map(|b| b.bands_of(wanted)));
        bands.sort_unstable();
        bands.dedup();
        bands
    }

    /// Whether it has minimum wages, but only by band: what the pack of another
    /// jurisdiction has for everybody would be too low for all of them.
    pub(crate) fn needs_band(&self) -> bool {
        let mut wages = self.figures.iter().filter(|f| is_wage(f.key)).peekable();
        let none = wages.peek().is_none();
        if !none && wages.any(|f| f.select.band.is_none()) {
            return false;
        }
        let same = |b: &&RulePack| none || b.jurisdiction == self.jurisdiction;
        let base = self.base.as_deref().filter(same);
        base.map_or(!none, RulePack::needs_band)
    }

    /// Whether a band has minimum wages of its own on any day. One that hasn't,
    /// such as for overtime alone, is paid by the general one; one that has and
    /// lacks a day's figure is not.
    fn has_own_wage(&self, band: &str) -> bool {
        let own = |f: &Figure| is_wage(f.key) && f.select.band.as_deref() == Some(band);
        self.figures.iter().any(own) || self.base.as_ref().is_some_and(|b| b.has_own_wage(band))
    }

    /// All figures of a rule on a day, lowest threshold first; those of the
    /// pack it is based on only if it has none itself.
    pub fn all(&self, key: RuleKey, select: &Select, day: NaiveDate) -> Vec<&Figure> {
        let mut found: Vec<&Figure> = self
            .figures
            .iter()
            .filter(|f| f.key == key && f.select == *select && f.holds(day))
            .collect();
        found.sort_by_key(|f| (f.above, f.after));
        match (&self.base, found.is_empty()) {
            (Some(base), true) => base.all(key, select, day),
            _ => found,
        }
    }

    /// The one figure of a rule without thresholds on a day.
    pub fn one(&self, key: RuleKey, select: &Select, day: NaiveDate) -> Option<&Figure> {
        self.all(key, select, day).into_iter().next()
    }

    /// The minimum wage of a band on a day, for an hour; where the law sets it
    /// by the month, a full year's pay over a full year's hours.
    pub fn minimum_wage(&self, band: Option<&str>, day: NaiveDate) -> Option<(&Figure, Rate)> {
        if band.is_none() && self.needs_band() {
            return None;
        }
        let select = Select {
            band: band.filter(|b| self.has_own_wage(b)).map(str::to_owned),
            vehicle: None,
        };
        if let Some(figure) = self.one(RuleKey::MinimumWage, &select, day) {
            return figure.rate().map(|r| (figure, r));
        }
        let figure = self.one(RuleKey::MinimumWageMonth, &select, day)?;
        let (month, payments, week) = self.by_month(figure, day)?;
        // A year's pay over a year's hours: 365 / 7 full weeks. Up to a
        // millionth too low, never too high.
        let year = i128::from(month.minor) * 10_000 * i128::from(payments);
        let hours = i128::from(week.0) * 365;
        let micros = (year * 7 * 3_600_000).checked_div(hours)?;
        let rate = Rate {
            micros: i64::try_from(micros).ok()?,
            currency: self.currency,
            per: crate::rate::Per::Hour,
        };
        Some((figure, rate))
    }

    /// Of a wage that the law sets by the month: it, how many such payments
    /// make a year, and the hours of a full week.
    pub(crate) fn by_month(&self, figure: &Figure, day: NaiveDate) -> Option<(Money, u32, Millis)> {
        if figure.key != RuleKey::MinimumWageMonth {
            return None;
        }
        let week = self.one(RuleKey::FullTimeWeek, &Select::default(), day)?;
        let week = week.time().filter(|t| t.0 > 0)?;
        Some((figure.rate()?.money(), figure.payments_a_year?, week))
    }
}

const fn is_wage(key: RuleKey) -> bool {
    matches!(key, RuleKey::MinimumWage | RuleKey::MinimumWageMonth)
}

impl Figure {
    /// Whether it holds on a day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Its money, if it is money.
    pub fn rate(&self) -> Option<Rate> {
        match self.value {
            Value::Money(r) => Some(r),
            _ => None,
        }
    }

    /// Its length of time, if it is one.
    pub fn time(&self) -> Option<Millis> {
        match self.value {
            Value::Time(t) => Some(t),
            _ => None,
        }
    }

    /// Its factor in thousandths, if it is one.
    pub fn thousandths(&self) -> Option<u32> {
        match self.value {
            Value::Thousandths(t) => Some(t),
            _ => None,
        }
    }

    /// Its treatment, if it is one.
    pub fn treatment(&self) -> Option<Treatment> {
        match self.value {
            Value::Word(w) => Some(w),
            _ => None,
        }
    }
}
