//! Times as other programs write them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use stint_model::{Moment, NamedZone, UtcMs, WallTime, ZoneOffset};

use crate::{ImportError, Reason};

/// 2000-01-01T00:00:00Z. No phone logged its place before.
const EARLIEST_MS: i64 = 946_684_800_000;
/// 2100-01-01T00:00:00Z.
const LATEST_MS: i64 = 4_102_444_800_000;

/// The zone in which a file's clock ran, for formats that don't say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fixed(ZoneOffset),
    Named(NamedZone),
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Zone = Zone(Kind::Fixed(ZoneOffset::UTC));

    /// Always the same offset.
    pub const fn fixed(offset: ZoneOffset) -> Self {
        Self(Kind::Fixed(offset))
    }

    /// A zone of the IANA database by its name, such as `Europe/London`, with
    /// its changes to and from summer time.
    ///
    /// # Errors
    /// [`ImportError::ZoneUnknown`] if there is no such name.
    pub fn named(name: &str) -> Result<Self, ImportError> {
        NamedZone::new(name)
            .map(|zone| Self(Kind::Named(zone)))
            .ok_or(ImportError::ZoneUnknown)
    }

    /// The offset of the wall clock at that instant.
    pub fn offset_at(self, utc: UtcMs) -> ZoneOffset {
        match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(zone) => zone.offset(utc),
        }
    }

    fn moment(self, local: NaiveDateTime) -> Result<Moment, Reason> {
        let offset = match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(zone) => match zone.wall_time(local) {
                WallTime::Once(offset) => offset,
                WallTime::Twice(_) => return Err(Reason::TimeTwice),
                WallTime::Never => return Err(Reason::TimeNever),
            },
        };
        let ahead = i64::from(offset.minutes()) * 60_000;
        Ok(Moment {
            utc: plausible(local.and_utc().timestamp_millis() - ahead)?,
            boot: None,
            offset,
        })
    }
}

fn zone_offset(seconds_ahead: i32) -> Result<ZoneOffset, Reason> {
    i16::try_from(seconds_ahead / 60)
        .ok()
        .and_then(|minutes| ZoneOffset::new(minutes).ok())
        .ok_or(Reason::TimeUnreadable)
}

/// UTC milliseconds of the years 2000 to 2099.
pub(crate) fn plausible(ms: i64) -> Result<UtcMs, Reason> {
    if (EARLIEST_MS..LATEST_MS).contains(&ms) {
        UtcMs::new(ms).map_err(|_| Reason::TimeImplausible)
    } else {
        Err(Reason::TimeImplausible)
    }
}

/// A time given in UTC; the wall clock is that of `zone` where one is given.
pub(crate) fn utc_moment(ms: i64, zone: Option<Zone>) -> Result<Moment, Reason> {
    let utc = plausible(ms)?;
    Ok(Moment {
        utc,
        boot: None,
        offset: zone.map_or(ZoneOffset::UTC, |z| z.offset_at(utc)),
    })
}

/// A time as in RFC 3339 or ISO 8601's extended form, `T` or a blank between
/// date and time. With `Z` it is UTC; with an offset that offset is kept;
/// without either `zone` decides.
pub(crate) fn iso_moment(text: &str, zone: Option<Zone>) -> Result<Moment, Reason> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        let ms = time.timestamp_millis();
        if text.ends_with(['Z', 'z']) {
            return utc_moment(ms, zone);
        }
        return Ok(Moment {
            utc: plausible(ms)?,
            boot: None,
            offset: zone_offset(time.offset().local_minus_utc())?,
        });
    }
    for form in [
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M",
    ] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, form) {
            return zone.ok_or(Reason::ZoneMissing)?.moment(local);
        }
    }
    Err(Reason::TimeUnreadable)
}

/// Which number of a short date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// As in 23/3/22.
    DayFirst,
    /// As in 3/23/22.
    MonthFirst,
}

/// A date in the short form of a phone's language: three numbers with `/`,
/// `.` or `-` between, the year first if it has four digits.
pub(crate) struct ShortDate {
    numbers: [u32; 3],
    year_first: bool,
    dotted: bool,
}

impl ShortDate {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut numbers = [0; 3];
        let mut parts = text.trim().split(['/', '.', '-']).map(str::trim);
        let mut year_first = false;
        for (i, number) in numbers.iter_mut().enumerate() {
            let part = parts.next()?;
            if part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            year_first |= i == 0 && part.len() == 4;
            *number = part.parse().ok()?;
        }
        let rest_is_blank = parts.all(str::is_empty);
        rest_is_blank.then_some(Self {
            numbers,
            year_first,
            dotted: text.contains('.'),
        })
    }

    /// The order that this date proves, if it proves one. No language writes
    /// the month first with dots.
    pub(crate) fn proves(&self) -> Option<DateOrder> {
        let [a, b, _] = self.numbers;
        if self.dotted {
            return Some(DateOrder::DayFirst);
        }
        match (self.year_first, a > 12, b > 12) {
            (false, true, false) => Some(DateOrder::DayFirst),
            (false, false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    pub(crate) fn needs_order(&self) -> bool {
        !self.year_first
    }

    fn date(&self, order: DateOrder) -> Option<NaiveDate> {
        let [a, b, c] = self.numbers;
        let (year, month, day) = match (self.year_first, order) {
            (true, _) => (a, b, c),
            (false, DateOrder::DayFirst) => (c, b, a),
            (false, DateOrder::MonthFirst) => (c, a, b),
        };
        let year = if year < 100 { 2000 + year } else { year };
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    }
}

/// A time of day in a phone's language: `14:51`, `2:51 PM`, with or without
/// seconds, with any kind of blank.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    let digits = lower
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(lower.len());
    let (time, half) = lower.split_at(digits);
    let mut parts = time.split(':').map(|p| p.parse::<u32>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let half: String = half.chars().filter(|c| c.is_ascii_alphabetic()).collect();
    let hour = match half.as_str() {
        "" => hour,
        "am" if (1..=12).contains(&hour) => hour % 12,
        "pm" if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// A short date and a time of day on the wall clock of `zone`.
pub(crate) fn short_moment(
    date: &ShortDate,
    time: &str,
    order: DateOrder,
    zone: Option<Zone>,
) -> Result<Moment, Reason> {
    let date = date.date(order).ok_or(Reason::TimeUnreadable)?;
    let time = clock_time(time).ok_or(Reason::TimeUnreadable)?;
    zone.ok_or(Reason::ZoneMissing)?.moment(date.and_time(time))
}

/// A time as Java's `Date.toString` writes it: `Wed Mar 23 14:51:02 GMT 2022`.
/// Letters such as EST name no one zone, so `zone` decides for them.
pub(crate) fn java_moment(text: &str, zone: Option<Zone>) -> Result<Moment, Reason> {
    let mut words = text.split_ascii_whitespace();
    let mut word = || words.next().ok_or(Reason::TimeUnreadable);
    let (_, month, day, time, letters, year) =
        (word()?, word()?, word()?, word()?, word()?, word()?);
    let local =
        NaiveDateTime::parse_from_str(&format!("{year} {month} {day} {time}"), "%Y %b %d %H:%M:%S")
            .map_err(|_| Reason::TimeUnreadable)?;
    let offset = letters.strip_prefix("GMT").or(letters.strip_prefix("UTC"));
    match offset {
        Some("") => utc_moment(local.and_utc().timestamp_millis(), zone),
        Some(offset) => {
            let text = format!("{}{offset}", local.format("%Y-%m-%dT%H:%M:%S"));
            iso_moment(&text, zone)
        }
        None => zone.ok_or(Reason::ZoneMissing)?.moment(local),
    }
}
