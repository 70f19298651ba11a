//! Zones of the IANA database: what their wall clocks showed at any instant.

use std::io::Read;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDateTime, Timelike};
use flate2::read::DeflateDecoder;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use crate::{UtcMs, ZoneOffset};

/// A zone with its changes to and from summer time, such as "Europe/London".
#[derive(Clone, Copy)]
pub struct NamedZone {
    name: &'static str,
    zone: &'static TimeZone,
}

/// How often the wall clock of a zone showed a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallTime {
    /// Once, with this offset.
    Once(ZoneOffset),
    /// Twice, with this offset first: the clock was put back.
    Twice(ZoneOffset),
    /// Never: the clock was put forward past it.
    Never,
}

impl NamedZone {
    /// The zone of that name, spelled as in the database.
    pub fn new(name: &str) -> Option<Self> {
        static UNPACKED: OnceLock<Database> = OnceLock::new();
        UNPACKED.get_or_init(Database::unpacked).zone(name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What its wall clock was ahead of UTC, in whole minutes.
    pub fn offset(self, at: UtcMs) -> ZoneOffset {
        // The last day of 9999 is beyond the library's time, and has the offset
        // of the day before.
        let at = Timestamp::from_millisecond(at.get()).unwrap_or(Timestamp::MAX);
        minutes(self.zone.to_offset(at))
    }

    /// How often its wall clock showed `local`; never, for years that no
    /// record can be of.
    pub fn wall_time(self, local: NaiveDateTime) -> WallTime {
        let Some(local) = civil(local) else {
            return WallTime::Never;
        };
        match self.zone.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => WallTime::Once(minutes(offset)),
            AmbiguousOffset::Fold { before, .. } => WallTime::Twice(minutes(before)),
            AmbiguousOffset::Gap { .. } => WallTime::Never,
        }
    }
}

/// What the build script packed.
struct Database {
    /// A line for each zone: its name, then the place and length of its bytes.
    index: String,
    bytes: Vec<u8>,
    /// Each zone is read from its bytes once, when it is first asked for.
    read: Vec<OnceLock<TimeZone>>,
}

impl Database {
    fn unpacked() -> Self {
        let packed: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/zones.deflate"));
        let mut all = Vec::new();
        // It was packed when this was built, and a test reads each zone. Of a
        // database that can't be unpacked no zone is known.
        let whole = DeflateDecoder::new(packed).read_to_end(&mut all).is_ok();
        let end = all.windows(2).position(|two| two == b"\n\n");
        let bytes = all.split_off(end.filter(|_| whole).map_or(0, |end| end + 2));
        let index = String::from_utf8(all).unwrap_or_default();
        Self {
            read: index.lines().map(|_| OnceLock::new()).collect(),
            index,
            bytes,
        }
    }

    fn zone(&'static self, name: &str) -> Option<NamedZone> {
        let lines = self.index.lines().zip(&self.read);
        let (line, read) = lines
            .filter(|(line, _)| line.starts_with(name))
            .find(|(line, _)| line.split(' ').next() == Some(name))?;
        let mut parts = line.split(' ');
        let name = parts.next()?;
        if read.get().is_none() {
            let (place, length): (usize, usize) =
                (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let bytes = self.bytes.get(place..)?.get(..length)?;
            let zone = TimeZone::tzif(name, bytes).ok()?;
            // Another thread may have been faster, with the same.
            let _ = read.set(zone);
        }
        let zone = read.get()?;
        Some(NamedZone { name, zone })
    }
}

fn minutes(offset: Offset) -> ZoneOffset {
    i16::try_from(offset.seconds() / 60)
        .ok()
        .and_then(|minutes| ZoneOffset::new(minutes).ok())
        .unwrap_or_default()
}

fn civil(local: NaiveDateTime) -> Option<DateTime> {
    let small = |n: u32| i8::try_from(n).ok();
    DateTime::new(
        i16::try_from(local.year()).ok()?,
        small(local.month())?,
        small(local.day())?,
        small(local.hour())?,
        small(local.minute())?,
        small(local.second())?,
        // A leap second has a nanosecond beyond these; the offset is the same.
        i32::try_from(local.nanosecond()).ok()?.min(999_999_999),
    )
    .ok()
}

impl PartialEq for NamedZone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for NamedZone {}

impl std::fmt::Debug for NamedZone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{MappedLocalTime, NaiveDate, Offset, TimeZone};
    use chrono_tz::{TZ_VARIANTS, Tz};

    use super::*;

    const HOUR: i64 = 3_600_000;

    fn zone(name: &str) -> NamedZone {
        NamedZone::new(name).unwrap()
    }

    /// Another library's word, from another copy of the database.
    fn oracle(zone: Tz, at: UtcMs) -> i16 {
        let offset = zone.offset_from_utc_datetime(&at.to_chrono().naive_utc());
        i16::try_from(offset.fix().local_minus_utc() / 60).unwrap()
    }

    fn local(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        day.and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn names_are_as_in_the_database() {
        assert_eq!(zone("Europe/London").name(), "Europe/London");
        assert_eq!(format!("{:?}", zone("UTC")), "UTC");
        assert_eq!(zone("Asia/Kolkata"), zone("Asia/Kolkata"));
        assert_ne!(zone("Asia/Kolkata"), zone("Asia/Calcutta"));
        for wrong in ["", "Mars/Olympus", "europe/london", "Europe/London\0"] {
            assert_eq!(NamedZone::new(wrong), None);
        }
    }

    /// A vault that was made with any of these can still be opened.
    #[test]
    fn every_zone_of_before_is_there_and_shows_the_same_time() {
        for other in TZ_VARIANTS {
            let zone = zone(other.name());
            let mut at = UtcMs::new(0).unwrap();
            let end = UtcMs::new(2_208_988_800_000).unwrap();
            while at < end {
                let (ours, theirs) = (zone.offset(at).minutes(), oracle(other, at));
                assert!(
                    ours == theirs || CHANGED.contains(&other.name()),
                    "{zone:?} {at:?}"
                );
                at = at.plus(crate::Millis(61 * HOUR));
            }
        }
    }

    #[test]
    fn hours_that_come_twice_or_never() {
        let berlin = zone("Europe/Berlin");
        let plus = |minutes| ZoneOffset::new(minutes).unwrap();
        let cases = [
            (local(3, 29, 1, 59), WallTime::Once(plus(60))),
            (local(3, 29, 2, 0), WallTime::Never),
            (local(3, 29, 2, 59), WallTime::Never),
            (local(3, 29, 3, 0), WallTime::Once(plus(120))),
            (local(10, 25, 1, 59), WallTime::Once(plus(120))),
            (local(10, 25, 2, 0), WallTime::Twice(plus(120))),
            (local(10, 25, 2, 59), WallTime::Twice(plus(120))),
            (local(10, 25, 3, 0), WallTime::Once(plus(60))),
        ];
        for (time, expected) in cases {
            assert_eq!(berlin.wall_time(time), expected, "{time}");
            let theirs = match Tz::Europe__Berlin.offset_from_local_datetime(&time) {
                MappedLocalTime::Single(_) => matches!(expected, WallTime::Once(_)),
                MappedLocalTime::Ambiguous(..) => matches!(expected, WallTime::Twice(_)),
                MappedLocalTime::None => expected == WallTime::Never,
            };
            assert!(theirs, "{time}");
        }
    }

    #[test]
    fn the_ends_of_time_have_an_offset() {
        for name in [
            "UTC",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Europe/London",
        ] {
            let zone = zone(name);
            for at in [UtcMs::MIN, UtcMs::MAX] {
                assert!(zone.offset(at).minutes().abs() <= 14 * 60);
            }
            assert_eq!(zone.wall_time(NaiveDateTime::MAX), WallTime::Never);
            assert_eq!(zone.wall_time(NaiveDateTime::MIN), WallTime::Never);
        }
    }
}
