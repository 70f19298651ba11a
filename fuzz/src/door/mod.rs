//! One phone behind the door for Kotlin and Swift: arbitrary calls with
//! arbitrary values in arbitrary order.

mod asking;
mod damage;
mod keeping;
mod recording;
mod sharing;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use libfuzzer_sys::arbitrary::{Result as Taken, Unstructured};
use stint_bindings::*;

use crate::given::{Given, Keys};

/// One phone, and all that was done with it.
pub struct World<'i> {
    given: Given<'i>,
    root: PathBuf,
    keys: Arc<Keys>,
    phone: Option<Arc<StintPhone>>,
    recorder: Option<Arc<StintRecorder>>,
    campaign: Option<Arc<Campaign>>,
    previews: Vec<Arc<Preview>>,
    code: String,
    /// Records acknowledged, as long as nothing was erased.
    acknowledged: Option<u64>,
    packages: usize,
    passphrase: Option<String>,
    /// How many calls that take a passphrase are left.
    passphrases: u8,
    /// She asked to erase everything.
    erased: bool,
}

/// A defect is a find; every other outcome is an answer.
fn seen<T>(outcome: Result<T, StintError>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(e) => {
            assert_ne!(e, StintError::Internal, "a defect");
            None
        }
    }
}

impl<'i> World<'i> {
    /// A new vault in a folder, that the phone's own lock opens.
    pub fn new(bytes: &'i [u8], dir: &Path) -> Self {
        let keys = Arc::new(Keys::default());
        let start = Moment {
            utc_ms: 1_794_787_200_000,
            offset_minutes: 0,
            boot: None,
        };
        let vault = dir.join("vault").to_str().expect("text").to_owned();
        let zone = "Europe/London".to_owned();
        let new = create_phone(vault, keys.clone(), None, true, zone, start).expect("a vault");
        Self {
            given: Given(Unstructured::new(bytes), start.utc_ms),
            root: dir.to_owned(),
            keys,
            phone: Some(new.phone),
            recorder: None,
            campaign: None,
            previews: Vec::new(),
            code: new.recovery_code.show().expect("a new code"),
            acknowledged: Some(0),
            packages: 0,
            passphrase: None,
            passphrases: 2,
            erased: false,
        }
    }

    /// Whether the input is used up.
    pub fn is_over(&self) -> bool {
        self.given.0.is_empty()
    }

    fn path(&self, name: &str) -> String {
        self.root.join(name).to_str().expect("text").to_owned()
    }

    fn vault(&self) -> String {
        self.path("vault")
    }

    fn key_store(&self) -> Arc<dyn KeyStore> {
        self.keys.clone()
    }

    fn acknowledge(&mut self, appended: Option<Appended>) {
        if let (Some(all), Some(appended)) = (&mut self.acknowledged, appended) {
            *all += u64::from(appended.stored);
        }
    }

    fn unlock(&mut self, now: Moment, progress: Option<Arc<dyn StintProgress>>) {
        let (dir, keys, code) = (self.vault(), self.key_store(), self.code.clone());
        let opened = match self.plain() {
            Some(plain) => StintPhone::finish_unlock(dir, keys, plain, now, progress),
            None => StintPhone::unlock_with_recovery(dir, keys, code, now, progress),
        };
        self.phone = seen(opened).or(self.phone.take());
        if let Some(phone) = &self.phone {
            phone.arrived();
        }
    }

    /// What the key store unwraps, where it can.
    fn plain(&self) -> Option<Vec<u8>> {
        let wrapped = seen(begin_unlock(self.vault()))?;
        self.keys.unwrap(&wrapped.blob)
    }

    fn unlock_by_passphrase(&mut self) -> Taken<()> {
        let (now, passphrase) = (self.given.now()?, self.given_passphrase()?);
        let (dir, keys) = (self.vault(), self.key_store());
        let opened = StintPhone::unlock_with_passphrase(dir, keys, passphrase, now, None);
        self.phone = seen(opened).or(self.phone.take());
        Ok(())
    }

    /// One call, or some that belong together.
    ///
    /// # Errors
    /// The input is used up.
    pub fn step(&mut self) -> Taken<()> {
        let (phone, recorder) = (self.phone.clone(), self.recorder.clone());
        match (self.given.0.int_in_range(0..=14)?, phone, recorder) {
            (0, Some(phone), _) => drop(seen(phone.lock())),
            (0, None, _) | (1, ..) => {
                let (now, progress) = (self.given.now()?, self.given.progress()?);
                self.unlock(now, progress);
            }
            (2, _, _) => {
                let now = self.given.now()?;
                let opened = StintRecorder::open(self.vault(), self.key_store(), now);
                self.recorder = seen(opened).or(self.recorder.take());
            }
            (3, ..) => {
                let all = [
                    KeyStoreError::DeviceLocked,
                    KeyStoreError::KeyLost,
                    KeyStoreError::Failed,
                ];
                let fault = *self.given.0.choose(&all)?;
                self.keys.faults.lock().expect("a lock").push(fault);
            }
            (4 | 5, _, Some(recorder)) => self.record_some(&recorder)?,
            (6, Some(phone), _) => self.share(&phone)?,
            (8, Some(phone), _) => self.take_back(&phone)?,
            (9, ..) => match self.given.0.int_in_range(0..=7)? {
                0 => self.erase()?,
                1..=3 => self.rescue()?,
                _ => self.restore()?,
            },
            (10, Some(phone), _) => {
                let locks = self.given.0.arbitrary()?;
                *self.keys.calls_back.lock().expect("a lock") = Some((phone, locks));
            }
            (12, ..) => self.read_invitation()?,
            (11, ..) if self.passphrases > 0 => {
                self.passphrases -= 1;
                self.unlock_by_passphrase()?;
            }
            (7, Some(phone), _) => self.keep(&phone)?,
            (_, Some(phone), _) => self.ask(&phone)?,
            _ => {}
        }
        Ok(())
    }

    /// Whatever happened, what was acknowledged is in the vault.
    pub fn end(mut self) {
        self.keys.faults.lock().expect("a lock").clear();
        *self.keys.calls_back.lock().expect("a lock") = None;
        let now = Moment {
            utc_ms: self.given.1 + 86_400_000,
            offset_minutes: 0,
            boot: None,
        };
        let _ = self.recorder.take().map(|r| seen(r.stop(now)));
        let _ = self.phone.take().map(|p| seen(p.lock()));
        if self.erased {
            return;
        }
        self.unlock(now, None);
        let phone = self.phone.take().expect("it opens");
        let checked = phone.check(Language::En, now, None).expect("it is read");
        assert!(checked.findings.is_empty() && !checked.needs_rescue);
        if let Some(acknowledged) = self.acknowledged {
            assert!(checked.records >= acknowledged, "a record is lost");
        }
    }
}
