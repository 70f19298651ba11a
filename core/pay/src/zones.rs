//! Local days: which stretch of UTC a calendar day is, through every change of
//! the hour.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use stint_model::{Interval, Millis, Moment, NamedZone, UtcMs, ZoneOffset};

use crate::error::PayError;

/// What the wall clock showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zones(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// Offsets as the phone logged them: each holds from its instant on, the
    /// first one also before it. Never empty.
    Logged(Vec<(UtcMs, ZoneOffset)>),
    Named(NamedZone),
}

impl Zones {
    /// One offset at all times.
    pub fn fixed(offset: ZoneOffset) -> Self {
        Self(Kind::Logged(vec![(UtcMs::MIN, offset)]))
    }

    /// The offsets that the phone logged with its records, in any order.
    /// Without any, UTC.
    pub fn logged(moments: impl IntoIterator<Item = Moment>) -> Self {
        let mut all: Vec<_> = moments.into_iter().map(|m| (m.utc, m.offset)).collect();
        all.sort_by_key(|(t, _)| *t);
        all.dedup_by_key(|(_, o)| *o);
        if all.is_empty() {
            return Self::fixed(ZoneOffset::UTC);
        }
        Self(Kind::Logged(all))
    }

    /// A zone of the IANA database, such as "Europe/London".
    ///
    /// # Errors
    /// [`PayError::UnknownZone`].
    pub fn named(name: &str) -> Result<Self, PayError> {
        NamedZone::new(name)
            .map(|zone| Self(Kind::Named(zone)))
            .ok_or_else(|| PayError::UnknownZone {
                zone: name.to_owned(),
            })
    }

    /// The offset at an instant.
    pub fn offset(&self, t: UtcMs) -> ZoneOffset {
        match &self.0 {
            Kind::Logged(steps) => {
                let after = steps.partition_point(|(from, _)| *from <= t);
                steps
                    .get(after.saturating_sub(1))
                    .map_or(ZoneOffset::UTC, |(_, o)| *o)
            }
            Kind::Named(zone) => zone.offset(t),
        }
    }

    /// The local date of an instant.
    pub fn date(&self, t: UtcMs) -> NaiveDate {
        t.local_date(self.offset(t))
    }

    /// The local time of day of an instant.
    pub fn clock(&self, t: UtcMs) -> NaiveTime {
        t.local(self.offset(t)).time()
    }

    /// The instant at which the wall clock first showed that time or, where
    /// the clock skipped it, the instant of the skip.
    pub fn instant(&self, date: NaiveDate, time: NaiveTime) -> UtcMs {
        let wanted = date.and_time(time);
        let naive = wanted.and_utc().timestamp_millis();
        let utc = |minutes: i64| UtcMs::MIN.plus(Millis(naive - minutes * 60_000));
        // No offset is further than 18 hours off; between these bounds the
        // wall clock passes the wanted time, found to the millisecond.
        let (mut before, mut after) = (utc(18 * 60), utc(-18 * 60));
        let guesses = [self.offset(before), self.offset(utc(0)), self.offset(after)];
        let fits = |t: UtcMs| t.local(self.offset(t)) == wanted;
        if let Some(t) = guesses
            .iter()
            .map(|o| utc(i64::from(o.minutes())))
            .filter(|t| fits(*t))
            .min()
        {
            return t;
        }
        while after.since(before).0 > 1 {
            let middle = before.plus(Millis(after.since(before).0 / 2));
            if middle.local(self.offset(middle)) < wanted {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }

    /// A local day as an interval of UTC: 23, 24 or 25 hours.
    pub fn day(&self, date: NaiveDate) -> Interval {
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        Interval::between(
            self.instant(date, NaiveTime::MIN),
            self.instant(next, NaiveTime::MIN),
        )
    }

    /// Local days, first and last included, as one interval.
    pub fn days(&self, days: DateRange) -> Interval {
        Interval::between(self.day(days.first).start(), self.day(days.last).end())
    }
}

/// Calendar days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateRange {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

impl DateRange {
    /// The days between two dates, whichever comes first.
    pub fn between(a: NaiveDate, b: NaiveDate) -> Self {
        Self {
            first: a.min(b),
            last: a.max(b),
        }
    }

    /// The ISO week of a date, Monday to Sunday.
    pub fn iso_week(date: NaiveDate) -> Self {
        let back = u64::from(date.weekday().num_days_from_monday());
        let first = date.checked_sub_days(Days::new(back)).unwrap_or(date);
        Self {
            first,
            last: first.checked_add_days(Days::new(6)).unwrap_or(first),
        }
    }

    /// Each ISO week with a day of it, in order.
    pub fn iso_weeks(self) -> impl Iterator<Item = Self> {
        let next = |week: &Self| week.last.succ_opt().map(Self::iso_week);
        std::iter::successors(Some(Self::iso_week(self.first)), next)
            .take_while(move |week| week.first <= self.last)
    }

    /// The days that are in both.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }

    /// Whether a day is among them.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Each day in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |d| *d <= self.last)
    }

    /// The stretches of it that are left once some days are taken out, in order.
    pub(crate) fn without(self, taken: impl Fn(NaiveDate) -> bool) -> Vec<Self> {
        let mut left: Vec<Self> = Vec::new();
        for day in self.iter().filter(|d| !taken(*d)) {
            match left.last_mut() {
                Some(run) if run.last.succ_opt() == Some(day) => run.last = day,
                _ => left.push(Self::between(day, day)),
            }
        }
        left
    }

    /// How many days.
    pub fn len(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Never: a range holds at least one day.
    pub const fn is_empty(self) -> bool {
        false
    }
}
