//! Time: instants, intervals, zone offsets. All instants are UTC milliseconds.

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::ModelError;

/// Last millisecond of the year 9999, the last year RFC 3339 can write.
const MAX_UTC_MS: i64 = 253_402_300_799_999;
const MS_PER_DAY: i64 = 86_400_000;

/// An instant: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
/// Range: 1970 to the end of 9999.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct UtcMs(i64);

impl UtcMs {
    /// The earliest instant.
    pub const MIN: UtcMs = UtcMs(0);
    /// The latest instant.
    pub const MAX: UtcMs = UtcMs(MAX_UTC_MS);

    /// An instant from UTC milliseconds.
    ///
    /// # Errors
    /// [`ModelError::TimeOutOfRange`] before 1970 or after 9999.
    pub fn new(ms: i64) -> Result<Self, ModelError> {
        if (0..=MAX_UTC_MS).contains(&ms) {
            Ok(Self(ms))
        } else {
            Err(ModelError::TimeOutOfRange)
        }
    }

    /// UTC milliseconds since 1970.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// This instant moved by `by`, kept within the range.
    #[must_use]
    pub fn plus(self, by: Millis) -> Self {
        Self(self.0.saturating_add(by.0).clamp(0, MAX_UTC_MS))
    }

    /// Time from `earlier` to this instant; negative if `earlier` is later.
    pub fn since(self, earlier: UtcMs) -> Millis {
        Millis(self.0 - earlier.0)
    }

    /// The UTC day this instant falls on.
    pub fn utc_day(self) -> UtcDay {
        UtcDay((self.0 / MS_PER_DAY) as u32)
    }

    /// This instant as a chrono UTC date and time.
    pub fn to_chrono(self) -> DateTime<chrono::Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// The date on a wall clock at `offset` from UTC.
    pub fn local_date(self, offset: ZoneOffset) -> NaiveDate {
        self.local(offset).date()
    }

    /// Date and time on a wall clock at `offset` from UTC.
    pub fn local(self, offset: ZoneOffset) -> chrono::NaiveDateTime {
        let delta = chrono::TimeDelta::minutes(i64::from(offset.minutes()));
        let utc = self.to_chrono().naive_utc();
        utc.checked_add_signed(delta).unwrap_or(utc)
    }
}

impl TryFrom<i64> for UtcMs {
    type Error = ModelError;
    fn try_from(ms: i64) -> Result<Self, ModelError> {
        Self::new(ms)
    }
}

impl From<UtcMs> for i64 {
    fn from(t: UtcMs) -> i64 {
        t.0
    }
}

/// A signed length of time in milliseconds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// No time at all.
    pub const ZERO: Millis = Millis(0);

    /// A length of `s` seconds.
    pub const fn from_secs(s: i64) -> Self {
        Self(s.saturating_mul(1000))
    }

    /// A length of `m` minutes.
    pub const fn from_mins(m: i64) -> Self {
        Self(m.saturating_mul(60_000))
    }

    /// Seconds, with fraction.
    pub fn secs(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// Minutes, with fraction.
    pub fn mins(self) -> f64 {
        self.0 as f64 / 60_000.0
    }

    /// Hours, with fraction.
    pub fn hours(self) -> f64 {
        self.0 as f64 / 3_600_000.0
    }
}

impl std::ops::Add for Millis {
    type Output = Millis;
    fn add(self, o: Millis) -> Millis {
        Millis(self.0.saturating_add(o.0))
    }
}

impl std::ops::Sub for Millis {
    type Output = Millis;
    fn sub(self, o: Millis) -> Millis {
        Millis(self.0.saturating_sub(o.0))
    }
}

impl std::iter::Sum for Millis {
    fn sum<I: Iterator<Item = Millis>>(iter: I) -> Millis {
        iter.fold(Millis::ZERO, |a, b| a + b)
    }
}

/// A UTC day, counted from 1970-01-01. The vault keys data by it; people are
/// shown local days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UtcDay(pub u32);

impl UtcDay {
    /// The first instant of the day.
    pub fn start(self) -> UtcMs {
        UtcMs::MIN.plus(Millis(i64::from(self.0) * MS_PER_DAY))
    }

    /// The day as an interval of 24 hours.
    pub fn interval(self) -> Interval {
        Interval {
            start: self.start(),
            end: self.start().plus(Millis(MS_PER_DAY)),
        }
    }

    /// The calendar date of this day, at most the last of 9999.
    pub fn date(self) -> NaiveDate {
        self.start().to_chrono().date_naive()
    }
}

/// Minutes that a wall clock is ahead of UTC, within 18 hours either way.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(try_from = "i16", into = "i16")]
pub struct ZoneOffset(i16);

impl ZoneOffset {
    /// UTC itself.
    pub const UTC: ZoneOffset = ZoneOffset(0);

    /// An offset of `minutes` ahead of UTC.
    ///
    /// # Errors
    /// [`ModelError::OffsetOutOfRange`] beyond 18 hours either way.
    pub fn new(minutes: i16) -> Result<Self, ModelError> {
        if (-1080..=1080).contains(&minutes) {
            Ok(Self(minutes))
        } else {
            Err(ModelError::OffsetOutOfRange)
        }
    }

    /// Minutes ahead of UTC.
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

impl TryFrom<i16> for ZoneOffset {
    type Error = ModelError;
    fn try_from(m: i16) -> Result<Self, ModelError> {
        Self::new(m)
    }
}

impl From<ZoneOffset> for i16 {
    fn from(z: ZoneOffset) -> i16 {
        z.0
    }
}

/// Time on the clock that only runs forward while the device is up. It tells
/// a wall clock that was changed from time that really passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BootTime {
    /// A random number for each start of the device.
    pub boot: u32,
    /// Milliseconds since that start, sleep included.
    pub ms: u64,
}

/// When something was logged, by every clock there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// Wall clock, UTC.
    pub utc: UtcMs,
    /// Boot clock, where the platform has one.
    #[serde(default)]
    pub boot: Option<BootTime>,
    /// Offset of the wall clock from UTC at that moment.
    #[serde(default)]
    pub offset: ZoneOffset,
}

impl Moment {
    /// A moment known by its UTC time alone, shown at UTC.
    pub fn at(utc: UtcMs) -> Self {
        Self {
            utc,
            boot: None,
            offset: ZoneOffset::UTC,
        }
    }

    /// The local date on the wall clock.
    pub fn local_date(self) -> NaiveDate {
        self.utc.local_date(self.offset)
    }
}

#[derive(Deserialize)]
struct RawInterval {
    start: UtcMs,
    end: UtcMs,
}

/// A half-open stretch of time: `start` belongs to it, `end` doesn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawInterval")]
pub struct Interval {
    start: UtcMs,
    end: UtcMs,
}

impl TryFrom<RawInterval> for Interval {
    type Error = ModelError;
    fn try_from(r: RawInterval) -> Result<Self, ModelError> {
        Self::new(r.start, r.end)
    }
}

impl Interval {
    /// From `start` up to, not including, `end`.
    ///
    /// # Errors
    /// [`ModelError::IntervalReversed`] if `end` lies before `start`.
    pub fn new(start: UtcMs, end: UtcMs) -> Result<Self, ModelError> {
        if start <= end {
            Ok(Self { start, end })
        } else {
            Err(ModelError::IntervalReversed)
        }
    }

    /// The interval between two instants, whichever comes first.
    pub fn between(a: UtcMs, b: UtcMs) -> Self {
        Self {
            start: a.min(b),
            end: a.max(b),
        }
    }

    /// First instant.
    pub const fn start(self) -> UtcMs {
        self.start
    }

    /// First instant after it.
    pub const fn end(self) -> UtcMs {
        self.end
    }

    /// Its length.
    pub fn length(self) -> Millis {
        self.end.since(self.start)
    }

    /// Whether `t` lies in it.
    pub fn contains(self, t: UtcMs) -> bool {
        self.start <= t && t < self.end
    }

    /// The part that both share, if it has any length.
    pub fn overlap(self, other: Interval) -> Option<Interval> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Interval { start, end })
    }
}
