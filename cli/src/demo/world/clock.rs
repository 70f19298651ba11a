//! Wall clock, zone and the phone's boot clock.

use chrono::{Days, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;

use super::model::{BootTime, Interval, Millis, Moment, UtcMs, ZoneOffset};

/// Milliseconds in a minute.
pub(super) const MINUTE: i64 = 60_000;

/// An instant from milliseconds, held within the range that instants have.
pub(super) fn instant(ms: i64) -> UtcMs {
    UtcMs::MIN.plus(Millis(ms))
}

pub(super) fn span(start: i64, end: i64) -> Interval {
    Interval::between(instant(start), instant(end))
}

/// The wall clock of one place.
#[derive(Clone, Copy)]
pub(super) struct WallClock {
    pub(super) zone: Tz,
}

impl WallClock {
    /// UTC milliseconds at `minutes` after local midnight. A time that the
    /// clock skips counts as the hour after; of one that comes twice, the first.
    pub(super) fn utc(self, date: NaiveDate, minutes: i64) -> i64 {
        let midnight = date.and_time(NaiveTime::MIN);
        let local = midnight
            .checked_add_signed(TimeDelta::minutes(minutes))
            .unwrap_or(midnight);
        let later = local
            .checked_add_signed(TimeDelta::hours(1))
            .unwrap_or(local);
        self.zone
            .from_local_datetime(&local)
            .earliest()
            .or_else(|| self.zone.from_local_datetime(&later).earliest())
            .map_or_else(
                || local.and_utc().timestamp_millis(),
                |t| t.timestamp_millis(),
            )
    }

    pub(super) fn offset(self, ms: i64) -> ZoneOffset {
        let utc = instant(ms).to_chrono().naive_utc();
        let seconds = self
            .zone
            .offset_from_utc_datetime(&utc)
            .fix()
            .local_minus_utc();
        i16::try_from(seconds / 60)
            .ok()
            .and_then(|minutes| ZoneOffset::new(minutes).ok())
            .unwrap_or_default()
    }

    pub(super) fn date(self, ms: i64) -> NaiveDate {
        instant(ms).local_date(self.offset(ms))
    }

    /// Minutes since local midnight, by the clock's hands.
    pub(super) fn minute_of_day(self, ms: i64) -> u32 {
        let local = instant(ms).local(self.offset(ms));
        local.hour() * 60 + local.minute()
    }
}

/// `date` and `days` more, held within the calendar.
pub(super) fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

/// Starts of the phone: when, and the random number of each.
pub(super) struct Boots(pub(super) Vec<(i64, u32)>);

impl Boots {
    pub(super) fn moment(&self, ms: i64, clock: WallClock) -> Moment {
        let boot = self
            .0
            .iter()
            .rev()
            .find(|(since, _)| *since <= ms)
            .map(|&(since, boot)| BootTime {
                boot,
                ms: (ms - since).unsigned_abs(),
            });
        Moment {
            utc: instant(ms),
            boot,
            offset: clock.offset(ms),
        }
    }
}
