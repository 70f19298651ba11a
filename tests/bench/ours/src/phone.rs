//! A folder with a vault that only its software platform opens.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use stint_model::{
    BootTime, Coordinate, Decimetres, Fix, Known, Moment, Payload, Record, Source, UtcMs,
    ZoneOffset,
};
use stint_vault::{NewVault, Platform, SoftwarePlatform, Vault};

/// A phone in a folder of its own.
pub struct Phone {
    dir: tempfile::TempDir,
    pub platform: Arc<SoftwarePlatform>,
}

impl Phone {
    pub fn new(now: Moment) -> Self {
        let place = std::env::var_os("STINT_BENCH_DIR").map(PathBuf::from);
        let dir = tempfile::tempdir_in(place.unwrap_or_else(std::env::temp_dir)).unwrap();
        let platform = Arc::new(SoftwarePlatform::create(&dir.path().join("hw")).unwrap());
        let new = NewVault {
            platform_slot: true,
            ..NewVault::default()
        };
        drop(Vault::create(&dir.path().join("vault"), platform.clone(), new, now).unwrap());
        Self { dir, platform }
    }

    pub fn files(&self) -> PathBuf {
        self.dir.path().join("vault")
    }

    pub fn unlock(&self, now: Moment) -> Vault {
        let wrapped = Vault::begin_unlock(&self.files()).unwrap();
        let plain = self.platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        Vault::finish_unlock(&self.files(), self.platform.clone(), plain, now).unwrap()
    }

    pub fn shared(&self) -> Arc<dyn Platform> {
        self.platform.clone()
    }
}

/// A moment by all clocks, as a phone has it.
pub fn at(utc: i64) -> Moment {
    Moment {
        utc: UtcMs::new(utc).unwrap(),
        boot: Some(BootTime {
            boot: 0x5EED_B007,
            ms: (utc - 1_767_000_000_123) as u64,
        }),
        offset: ZoneOffset::new(60).unwrap(),
    }
}

pub fn fix(utc: i64, lat: i32, lon: i32, accuracy: Option<i32>) -> Record {
    Record {
        moment: at(utc),
        source: Source::Fused,
        known: Known::Measured,
        payload: Payload::Fix(Fix {
            position: Coordinate::from_e7(lat, lon).unwrap(),
            accuracy: accuracy.map(Decimetres),
            altitude: None,
            speed: None,
            bearing: None,
        }),
    }
}

/// Fixes like a walk's, the same as the peer's.
pub fn walk(i: i64) -> Record {
    let step = i.wrapping_mul(6_364_136_223_846_793_005) >> 40;
    fix(
        1_767_250_800_000 + i * 10_000 + step % 1000,
        (514_600_000 + i % 1_000_000 * 13 + step % 700) as i32,
        (-25_000_000 - i % 1_000_000 * 7 - step % 900) as i32,
        Some((100 + step % 60) as i32),
    )
}

/// So many, or a fiftieth where only the bench itself is to be tried.
pub fn many(whole: i64) -> i64 {
    match std::env::var_os("STINT_BENCH_SMALL") {
        None => whole,
        Some(_) => (whole / 50).max(3),
    }
}

/// Bytes of all files but the ballast, which is room held free.
pub fn bytes(dir: &Path) -> u64 {
    let entries = std::fs::read_dir(dir).unwrap().map(Result::unwrap);
    entries
        .filter(|e| e.file_name() != "ballast")
        .map(|e| match e.file_type().unwrap().is_dir() {
            true => bytes(&e.path()),
            false => e.metadata().unwrap().len(),
        })
        .sum()
}

/// Seconds of this thread's work on a core, so that other programs' don't count.
pub fn cpu() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    spent
        .split_whitespace()
        .next()
        .unwrap()
        .parse::<f64>()
        .unwrap()
        / 1e9
}
