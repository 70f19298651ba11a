//! A phone's key store in software, and a working day.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use stint_app::vault::{Platform, PlatformError, SoftwarePlatform};
use stint_bindings::*;
use tempfile::TempDir;

/// 2026-11-16, 00:00 UTC, a Monday.
const MONDAY_MS: i64 = 1_794_787_200_000;

pub(crate) const MONDAY: CalendarDate = CalendarDate {
    year: 2026,
    month: 11,
    day: 16,
};

pub(crate) const SUNDAY: CalendarDate = CalendarDate {
    year: 2026,
    month: 11,
    day: 22,
};

/// An instant of that Monday.
pub(crate) fn at(hour: i64, minute: i64) -> i64 {
    MONDAY_MS + (hour * 60 + minute) * 60_000
}

pub(crate) fn moment(utc_ms: i64) -> Moment {
    Moment {
        utc_ms,
        offset_minutes: 0,
        boot: None,
    }
}

/// The Monday after, at noon.
pub(crate) fn now() -> Moment {
    moment(at(7 * 24 + 12, 0))
}

/// Runs inside the callback, with the name of the method.
type Hook = Arc<dyn Fn(&str) + Send + Sync>;

/// Keys in a folder, as a shell's own class would keep them in hardware.
pub(crate) struct FakeKeyStore {
    keys: SoftwarePlatform,
    /// What every call answers with, if anything.
    pub(crate) failure: Mutex<Option<KeyStoreError>>,
    /// Answers that no honest key store gives.
    pub(crate) nonsense: AtomicBool,
    pub(crate) calls: AtomicU32,
    pub(crate) hook: Mutex<Option<Hook>>,
}

impl FakeKeyStore {
    fn create(dir: &Path) -> Arc<Self> {
        Self::of(SoftwarePlatform::create(dir).unwrap())
    }

    /// One that another process made.
    pub(crate) fn open(dir: &Path) -> Arc<Self> {
        Self::of(SoftwarePlatform::open(dir).unwrap())
    }

    fn of(keys: SoftwarePlatform) -> Arc<Self> {
        Arc::new(Self {
            keys,
            failure: Mutex::new(None),
            nonsense: AtomicBool::new(false),
            calls: AtomicU32::new(0),
            hook: Mutex::new(None),
        })
    }

    /// What a shell does between the two calls of unlocking.
    pub(crate) fn unwrap(&self, wrapped: &WrappedKey) -> Vec<u8> {
        let plain = self.keys.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
        plain.expose().to_vec()
    }

    fn answer<R>(
        &self,
        name: &str,
        honest: impl FnOnce() -> Result<R, PlatformError>,
    ) -> Result<R, KeyStoreError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let hook = self.hook.lock().unwrap().clone();
        if let Some(hook) = hook {
            hook(name);
        }
        if let Some(failure) = *self.failure.lock().unwrap() {
            return Err(failure);
        }
        honest().map_err(|_| KeyStoreError::Failed)
    }
}

impl KeyStore for FakeKeyStore {
    fn mac(&self, bytes: Vec<u8>) -> Result<Vec<u8>, KeyStoreError> {
        let tag = self.answer("mac", || self.keys.mac(&bytes))?;
        match self.nonsense.load(Ordering::Relaxed) {
            true => Ok(tag[..31].to_vec()),
            false => Ok(tag.to_vec()),
        }
    }

    fn anchor_get(&self) -> Result<Option<Vec<u8>>, KeyStoreError> {
        self.answer("anchor_get", || self.keys.anchor_get())
    }

    fn anchor_set(&self, bytes: Vec<u8>) -> Result<(), KeyStoreError> {
        self.answer("anchor_set", || self.keys.anchor_set(&bytes))
    }

    fn wrap(&self, epoch: u32, plain: Vec<u8>) -> Result<Vec<u8>, KeyStoreError> {
        self.answer("wrap", || self.keys.wrap(epoch, &plain))
    }

    fn destroy(&self, epoch: u32) -> Result<(), KeyStoreError> {
        self.answer("destroy", || self.keys.destroy(epoch))
    }
}

/// A phone with its folder and key store.
pub(crate) struct World {
    dir: TempDir,
    pub(crate) key_store: Arc<FakeKeyStore>,
}

impl World {
    pub(crate) fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let key_store = FakeKeyStore::create(&dir.path().join("keys"));
        Self { dir, key_store }
    }

    pub(crate) fn vault(&self) -> String {
        self.path("vault").to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// As any shell hands it in.
    pub(crate) fn keys(&self) -> Arc<dyn KeyStore> {
        self.key_store.clone()
    }

    /// A new vault that the phone's own lock opens.
    pub(crate) fn create(&self) -> NewPhone {
        create_phone(
            self.vault(),
            self.keys(),
            None,
            true,
            "Europe/London".to_owned(),
            moment(at(0, 0)),
        )
        .unwrap()
    }

    pub(crate) fn unlock(&self) -> Result<Arc<StintPhone>, StintError> {
        let plain = self.key_store.unwrap(&begin_unlock(self.vault())?);
        StintPhone::finish_unlock(self.vault(), self.keys(), plain, now(), None)
    }

    pub(crate) fn recorder(&self) -> Arc<StintRecorder> {
        StintRecorder::open(self.vault(), self.keys(), moment(at(7, 59))).unwrap()
    }

    /// An unlocked phone that recorded the working day.
    pub(crate) fn after_work(&self) -> Arc<StintPhone> {
        let created = self.create();
        created.phone.lock().unwrap();
        let recorder = self.recorder();
        let end = moment(at(12, 1));
        let stored = recorder.append(working_day(), end).unwrap();
        assert_eq!(stored.refused, Vec::<u32>::new());
        recorder.stop(end).unwrap();
        self.unlock().unwrap()
    }
}

pub(crate) fn fix(utc_ms: i64, latitude: f64, longitude: f64) -> NewRecord {
    NewRecord {
        moment: moment(utc_ms),
        origin: Origin::Gps,
        payload: Payload::Fix {
            position: Position {
                latitude,
                longitude,
            },
            accuracy_m: Some(8.0),
            altitude_m: None,
            speed_m_s: None,
            bearing_deg: None,
        },
    }
}

/// Three hours at three places, twenty minutes' drive between each: fixes
/// every minute from 08:00 to 12:00, and a shift around them.
pub(crate) fn working_day() -> Vec<NewRecord> {
    const PLACES: [f64; 3] = [53.80, 53.85, 53.90];
    let mut records = vec![shift(Mark::Start, at(8, 0))];
    for minute in 0..=240 {
        let (round, within) = ((minute / 80) as usize, minute % 80);
        let here = PLACES[round.min(2)];
        let there = PLACES[(round + 1).min(2)];
        let part = (f64::from(within as i32) - 60.0).max(0.0) / 20.0;
        records.push(fix(at(8, minute), here + part * (there - here), -1.55));
    }
    records.push(shift(Mark::End, at(12, 0)));
    records
}

pub(crate) fn shift(mark: Mark, utc_ms: i64) -> NewRecord {
    NewRecord {
        moment: moment(utc_ms),
        origin: Origin::Touched,
        payload: Payload::Shift { mark },
    }
}
