//! The terminal's clocks: the only place where the program asks for the time.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono_tz::Tz;
use stint_app::model::{BootTime, Moment, UtcMs};
use stint_app::window;

/// Now, by the wall clock and, where the system has one, the boot clock.
pub(crate) fn now(zone: Tz) -> Moment {
    let ms = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX));
    let utc = UtcMs::new(ms).unwrap_or(UtcMs::MAX);
    Moment {
        utc,
        boot: boot_time(),
        offset: window::offset(utc, zone),
    }
}

/// The system's own zone, or UTC where it doesn't say.
pub(crate) fn system_zone() -> Tz {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(Tz::UTC)
}

/// Linux tells both; elsewhere the wall clock stands alone.
fn boot_time() -> Option<BootTime> {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let boot = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    let seconds: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    Some(BootTime {
        boot,
        ms: (seconds * 1000.0) as u64,
    })
}
