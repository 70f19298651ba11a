//! The terminal's clocks: the only place where the program asks for the time.

use std::time::{SystemTime, UNIX_EPOCH};

use stint_app::model::{BootTime, Moment, UtcMs, ZoneOffset};
use stint_app::pay::Zones;

/// Now, by the wall clock of `zone` and, where the system has one, the boot
/// clock.
pub(crate) fn now(zone: &str) -> Moment {
    let ms = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX));
    let utc = UtcMs::new(ms).unwrap_or(UtcMs::MAX);
    Moment {
        utc,
        boot: boot_time(),
        offset: Zones::named(zone).map_or(ZoneOffset::UTC, |z| z.offset(utc)),
    }
}

/// The name of the system's own zone, or UTC where it has none that is known.
pub(crate) fn system_zone() -> String {
    iana_time_zone::get_timezone()
        .ok()
        .filter(|name| Zones::named(name).is_ok())
        .unwrap_or_else(|| "UTC".to_owned())
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
