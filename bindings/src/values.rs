//! Values of the door, checked as they come in.

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use stint_app::messages::{Lang, Messages};
use stint_app::model::{
    self, BootTime, Coordinate, Interval, LongText, Millis, ShortText, UtcMs, ZoneOffset,
};
use stint_app::pay::DateRange;

use crate::StintError;
use crate::hidden::hidden;
use crate::mirror::mirror;

/// The most days one report, preview or page is made of.
const MOST_DAYS: i64 = 370;
/// PATH_MAX of Linux and Android.
const LONGEST_PATH: usize = 4096;

/// The longest name in the zone database has 32 letters.
pub(crate) const LONGEST_ZONE: usize = 64;

/// The longest amount, code or band.
const LONGEST_FIELD: usize = 64;

/// When something happened, by every clock the phone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Wall clock: milliseconds since 1970 in UTC, up to the year 9999.
    pub utc_ms: i64,
    /// Minutes that the wall clock is ahead of UTC, within 18 hours.
    pub offset_minutes: i16,
    /// The clock that only runs forward, where there is one.
    pub boot: Option<BootClock>,
}

/// A clock that runs since the phone started, through sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BootClock {
    /// A random number for each start of the phone.
    pub boot: u32,
    /// Milliseconds since that start.
    pub ms: u64,
}

impl Moment {
    pub(crate) fn check(self) -> Result<model::Moment, StintError> {
        Ok(model::Moment {
            utc: UtcMs::new(self.utc_ms)?,
            boot: self.boot.map(|b| BootTime {
                boot: b.boot,
                ms: b.ms,
            }),
            offset: ZoneOffset::new(self.offset_minutes)?,
        })
    }
}

/// A stretch of time in UTC milliseconds; its end isn't part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// First instant.
    pub start_ms: i64,
    /// First instant after it.
    pub end_ms: i64,
}

impl Span {
    pub(crate) fn check(self) -> Result<Interval, StintError> {
        Ok(Interval::new(
            UtcMs::new(self.start_ms)?,
            UtcMs::new(self.end_ms)?,
        )?)
    }
}

impl From<Interval> for Span {
    fn from(i: Interval) -> Self {
        Self {
            start_ms: i.start().get(),
            end_ms: i.end().get(),
        }
    }
}

/// A date of the Gregorian calendar. Numbers, since formatters write dates in
/// the calendar and digits of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct CalendarDate {
    /// 1970 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl CalendarDate {
    pub(crate) fn check(self) -> Result<NaiveDate, StintError> {
        if !(1970..=9999).contains(&self.year) {
            return Err(StintError::BadDate);
        }
        NaiveDate::from_ymd_opt(self.year.into(), self.month.into(), self.day.into())
            .ok_or(StintError::BadDate)
    }
}

impl From<NaiveDate> for CalendarDate {
    fn from(d: NaiveDate) -> Self {
        Self {
            year: u16::try_from(d.year()).unwrap_or(0),
            month: u8::try_from(d.month()).unwrap_or(0),
            day: u8::try_from(d.day()).unwrap_or(0),
        }
    }
}

/// Local days, first and last included.
pub(crate) fn days(first: CalendarDate, last: CalendarDate) -> Result<DateRange, StintError> {
    let (first, last) = (first.check()?, last.check()?);
    let range = DateRange::between(first, last);
    if last < first || range.len() > MOST_DAYS {
        return Err(StintError::BadSpan);
    }
    Ok(range)
}

/// A WGS 84 position in degrees.
#[derive(Clone, Copy, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Position {
    /// North positive, within 90.
    pub latitude: f64,
    /// East positive, within 180.
    pub longitude: f64,
}

impl Position {
    pub(crate) fn check(self) -> Result<Coordinate, StintError> {
        Ok(Coordinate::from_degrees(self.latitude, self.longitude)?)
    }
}

hidden!(Position);

mirror! {
    /// The language of sentences.
    in Language = Lang {
        /// English.
        En,
        /// German.
        De,
        /// French.
        Fr,
        /// Spanish.
        Es,
    }
}

impl Language {
    /// The sentences of this language, read once.
    pub(crate) fn messages(self) -> &'static Messages {
        static READ: [OnceLock<Messages>; 4] = [const { OnceLock::new() }; 4];
        READ[self as usize].get_or_init(|| Messages::new(self.into()))
    }
}

/// A name: not empty, no control characters, at most 280 bytes.
pub(crate) fn name(text: String) -> Result<ShortText, StintError> {
    if text.trim().is_empty() {
        return Err(StintError::BadText);
    }
    Ok(ShortText::new(text)?)
}

/// Words of the worker: not empty, at most 4,000 bytes.
pub(crate) fn words(text: String) -> Result<LongText, StintError> {
    if text.trim().is_empty() {
        return Err(StintError::BadText);
    }
    Ok(LongText::new(text)?)
}

/// What she typed into a field of a form: not empty, no control characters, at
/// most 64 bytes.
pub(crate) fn typed(text: String) -> Result<String, StintError> {
    at_most(text.len(), LONGEST_FIELD)?;
    Ok(name(text)?.into())
}

/// An absolute path.
pub(crate) fn path(text: &str) -> Result<PathBuf, StintError> {
    let path = PathBuf::from(text);
    let sound = path.is_absolute() && text.len() <= LONGEST_PATH && !text.contains('\0');
    if sound {
        Ok(path)
    } else {
        Err(StintError::BadPath)
    }
}

/// At most `limit` bytes.
pub(crate) fn at_most(length: usize, limit: usize) -> Result<(), StintError> {
    if length > limit {
        return Err(StintError::TooLarge);
    }
    Ok(())
}

/// Whole milliseconds of a length of time.
pub(crate) const fn ms(length: Millis) -> i64 {
    length.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: u16, month: u8, day: u8) -> CalendarDate {
        CalendarDate { year, month, day }
    }

    #[test]
    fn dates_exist_or_are_refused() {
        assert!(date(2024, 2, 29).check().is_ok());
        for bad in [
            date(2026, 2, 29),
            date(2026, 0, 1),
            date(2026, 13, 1),
            date(1969, 12, 31),
            date(10_000, 1, 1),
        ] {
            assert_eq!(bad.check(), Err(StintError::BadDate));
        }
        let back = days(date(2026, 1, 2), date(2026, 1, 1));
        assert_eq!(back.err(), Some(StintError::BadSpan));
        let long = days(date(2020, 1, 1), date(2026, 1, 1));
        assert_eq!(long.err(), Some(StintError::BadSpan));
    }

    #[test]
    fn paths_are_absolute() {
        assert!(path("/data/user/0/app/vault").is_ok());
        for bad in ["", "vault", "../vault", "/a\0b"] {
            assert_eq!(path(bad).err(), Some(StintError::BadPath));
        }
    }

    #[test]
    fn every_language_has_its_sentences() {
        for (language, code) in [
            (Language::En, "en"),
            (Language::De, "de"),
            (Language::Fr, "fr"),
            (Language::Es, "es"),
        ] {
            assert_eq!(language.messages().lang().code(), code);
        }
    }
}
