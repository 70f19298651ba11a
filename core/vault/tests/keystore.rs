//! The device's key store in every bad state, at each of its calls.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use phone::{DAY, Phone, at, fix, fixes, new_vault};
use stint_model::Interval;
use stint_vault::{
    ErasureLevel, Finding, LostPlatform, NewVault, PassphraseCost, Platform, PlatformError,
    Recorder, Secret, SlotKind, SoftwarePlatform, Unlock, Vault, VaultError,
};

/// A key store that fails at one call, or from one call on.
struct Failing {
    inner: SoftwarePlatform,
    calls: AtomicU32,
    at: u32,
    for_good: bool,
    how: PlatformError,
}

impl Failing {
    fn ask<R>(
        &self,
        answer: impl FnOnce() -> Result<R, PlatformError>,
    ) -> Result<R, PlatformError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        if call == self.at || (self.for_good && call > self.at) {
            return Err(self.how);
        }
        answer()
    }
}

impl Platform for Failing {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.ask(|| self.inner.mac(bytes))
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.ask(|| self.inner.anchor_get())
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.ask(|| self.inner.anchor_set(bytes))
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.ask(|| self.inner.wrap(epoch, plain))
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.ask(|| self.inner.destroy(epoch))
    }
}

fn by_code<'a>(code: &'a stint_vault::RecoveryCode) -> Unlock<'a> {
    Unlock::Recovery(code)
}

/// Everything that asks the key store, one after the other; the first error
/// ends it. Returns how many fixes were acknowledged by then.
fn all_day(
    phone: &Phone,
    code: &stint_vault::RecoveryCode,
    platform: &Arc<dyn Platform>,
    acknowledged: &mut Vec<i64>,
) -> Result<(), VaultError> {
    let mut recorder = Recorder::open(&phone.path(), platform.clone(), at(1))?;
    for i in 1..4 {
        recorder.append(&[fix(i, i as i32)], at(i))?;
        acknowledged.push(i);
    }
    recorder.close(at(9))?;
    let mut vault = Vault::unlock(&phone.path(), platform.clone(), by_code(code), at(10))?;
    vault.ingest(at(10))?;
    vault.set_setting("a", b"b")?;
    vault.set_platform_slot(at(11))?;
    vault.campaign_seed(&[1; 16])?;
    vault.erase_campaign(&[1; 16], &[], at(11))?;
    vault.erase(
        Interval::between(at(-9 * DAY).utc, at(-8 * DAY).utc),
        at(12),
    )?;
    vault.lock()
}

#[test]
fn a_failure_at_each_call_loses_nothing_and_has_its_words() {
    let mut runs = 0;
    let mut refusals = 0;
    for how in [
        PlatformError::Locked,
        PlatformError::KeyLost,
        PlatformError::Failed,
    ] {
        for for_good in [false, true] {
            for at_call in 0.. {
                let phone = Phone::new();
                let new = NewVault {
                    passphrase: None,
                    cost: PassphraseCost::LEAST,
                    platform_slot: true,
                };
                let (vault, code) =
                    Vault::create(&phone.path(), phone.platform.clone(), new, at(0)).unwrap();
                drop(vault);
                let failing = Arc::new(Failing {
                    inner: SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap(),
                    calls: AtomicU32::new(0),
                    at: at_call,
                    for_good,
                    how,
                });
                let platform: Arc<dyn Platform> = failing.clone();
                let mut acknowledged = Vec::new();
                let outcome = all_day(&phone, &code, &platform, &mut acknowledged);
                if let Err(e) = outcome {
                    let fits = matches!(&e, VaultError::Platform(p) if *p == how)
                        || (how == PlatformError::KeyLost && matches!(e, VaultError::TooFewSlots));
                    assert!(fits, "call {at_call}, {how:?}: {e:?}");
                    refusals += 1;
                }
                // With the key store well again, everything is there.
                let mut vault = Vault::unlock(
                    &phone.path(),
                    phone.platform.clone(),
                    by_code(&code),
                    at(20),
                )
                .unwrap();
                vault.ingest(at(20)).unwrap();
                let there: Vec<i64> = fixes(&vault)
                    .iter()
                    .map(|r| r.moment.utc.get() - phone::START)
                    .collect();
                assert!(
                    acknowledged.iter().all(|i| there.contains(i)),
                    "call {at_call}, {how:?}"
                );
                assert!(vault.slots().len() >= 2 || how == PlatformError::KeyLost);
                runs += 1;
                if failing.calls.load(Ordering::SeqCst) <= at_call {
                    break;
                }
            }
        }
    }
    println!(
        "key store: {runs} runs with a failure at each call, {refusals} refused in words, 0 records lost"
    );
}

#[test]
fn a_lost_key_is_told_and_the_slot_is_made_again() {
    let phone = Phone::new();
    let (mut vault, code) = phone.create();
    vault.set_setting("a", b"b").unwrap();
    vault.lock().unwrap();
    let lost: Arc<dyn Platform> = Arc::new(LostPlatform);
    let mut vault = Vault::unlock(&phone.path(), lost, by_code(&code), at(1)).unwrap();
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == Finding::PlatformKeyLost));
    // A slot that can't be wrapped isn't set, and nothing else is lost by it.
    let refused = vault.set_platform_slot(at(1));
    assert!(matches!(
        refused,
        Err(VaultError::Platform(PlatformError::KeyLost))
    ));
    assert_eq!(vault.slots().len(), 3);
    vault
        .set_passphrase(
            &Secret::from_text("another horse"),
            PassphraseCost::LEAST,
            at(1),
        )
        .unwrap();
    assert_eq!(vault.slots().len(), 2);
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding
        == Finding::SlotLost {
            slot: SlotKind::Platform
        }));
    vault.lock().unwrap();
    // A new device key, and the device opens it again.
    let hardware = phone.dir.path().join("hw2");
    let new: Arc<dyn Platform> = Arc::new(SoftwarePlatform::create(&hardware).unwrap());
    let mut vault = Vault::unlock(&phone.path(), new.clone(), by_code(&code), at(2)).unwrap();
    vault.set_platform_slot(at(2)).unwrap();
    assert_eq!(vault.setting("a").unwrap().unwrap(), b"b");
    vault.lock().unwrap();
    let wrapped = Vault::begin_unlock(&phone.path()).unwrap();
    let plain = SoftwarePlatform::open(&hardware)
        .unwrap()
        .unwrap(wrapped.epoch, &wrapped.blob);
    Vault::finish_unlock(&phone.path(), new.clone(), plain.unwrap(), at(3)).unwrap();
    let mut recorder = Recorder::open(&phone.path(), new, at(4)).unwrap();
    recorder.append(&[fix(4, 4)], at(4)).unwrap();
}

/// The keys of what was recorded stay then, and so does the number of the last
/// recording, which the phone's own list doesn't know.
#[test]
fn an_erasure_without_the_devices_key_says_what_stays_and_frees_no_number() {
    let phone = Phone::new();
    let (vault, code) = phone.create();
    drop(vault);
    let mut recorder = phone.recorder(1);
    let ids = recorder.append(&[fix(1, 1)], at(1)).unwrap();
    recorder.close(at(2)).unwrap();
    let lost: Arc<dyn Platform> = Arc::new(LostPlatform);
    let mut vault = Vault::unlock(&phone.path(), lost, by_code(&code), at(3)).unwrap();
    let day = Interval::between(at(0).utc, at(DAY).utc);
    let report = vault.erase(day, at(3)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::RecordingKeysKept));
    assert!(!report.levels.contains(&ErasureLevel::SecretAndOldImage));
    // But nothing of it is among the recordings.
    assert!(!report.levels.contains(&ErasureLevel::UnreadRecordings));
    let segments = std::fs::read_dir(phone.path().join("segments")).unwrap();
    for file in segments {
        assert_eq!(file.unwrap().metadata().unwrap().len(), 0);
    }
    drop(vault);
    // The folder comes back to its phone.
    let mut recorder = phone.recorder(4);
    let new = recorder.append(&[fix(4, 2)], at(4)).unwrap();
    assert!(new[0].segment > ids[0].segment);
    recorder.close(at(5)).unwrap();
    let mut vault =
        Vault::unlock(&phone.path(), phone.platform.clone(), by_code(&code), at(6)).unwrap();
    assert_eq!(vault.ingest(at(6)).unwrap().findings, []);
    assert_eq!(fixes(&vault).len(), 1);
    let report = vault.erase(day, at(7)).unwrap();
    assert!(!report.levels.contains(&ErasureLevel::RecordingKeysKept));
}

/// No recording was erased, so that nothing is said of recordings.
#[test]
fn a_campaign_erased_without_the_devices_key_tells_its_own_limits() {
    let phone = Phone::new();
    let (mut vault, code) = phone.create();
    vault.campaign_seed(&[1; 16]).unwrap();
    vault.lock().unwrap();
    let lost: Arc<dyn Platform> = Arc::new(LostPlatform);
    let mut vault = Vault::unlock(&phone.path(), lost, by_code(&code), at(3)).unwrap();
    let report = vault.erase_campaign(&[1; 16], &[], at(3)).unwrap();
    assert!(report.levels.contains(&ErasureLevel::SecretAndOldImage));
    assert!(!report.levels.contains(&ErasureLevel::RecordingKeysKept));
}

#[test]
fn never_fewer_than_two_ways_in() {
    let phone = Phone::new();
    let new = NewVault {
        platform_slot: true,
        ..NewVault::default()
    };
    let (vault, code) = Vault::create(&phone.path(), phone.platform.clone(), new, at(0)).unwrap();
    drop(vault);
    let lost: Arc<dyn Platform> = Arc::new(LostPlatform);
    let mut vault = Vault::unlock(&phone.path(), lost, by_code(&code), at(1)).unwrap();
    let keys = std::fs::read(phone.path().join("keys")).unwrap();
    let few =
        |r: Result<(), VaultError>| assert!(matches!(r, Err(VaultError::TooFewSlots)), "{r:?}");
    few(vault.new_recovery_code(at(1)).map(drop));
    few(vault.remove_slot(SlotKind::Platform, at(1)));
    few(vault.remove_slot(SlotKind::Recovery, at(1)));
    few(vault
        .erase(Interval::between(at(0).utc, at(DAY).utc), at(1))
        .map(drop));
    few(vault.erase_campaign(&[1; 16], &[], at(1)).map(drop));
    assert_eq!(vault.slots().len(), 2);
    vault.lock().unwrap();
    assert!(std::fs::read(phone.path().join("keys")).unwrap().len() <= keys.len() + 200);
    // The old code still holds.
    Vault::unlock(&phone.path(), phone.platform.clone(), by_code(&code), at(2)).unwrap();
}

/// A key store whose answers call into the vault.
struct CallsBack {
    inner: SoftwarePlatform,
    vault: std::path::PathBuf,
    said: Mutex<Vec<String>>,
}

impl CallsBack {
    fn call_back(&self) {
        let secret = Secret::from_text("correct horse");
        let hardware: Arc<dyn Platform> = Arc::new(LostPlatform);
        let unlocked = Vault::unlock(
            &self.vault,
            hardware.clone(),
            Unlock::Passphrase(&secret),
            at(5),
        );
        let recorder = Recorder::open(&self.vault, hardware, at(5));
        let mut said = self.said.lock().unwrap();
        said.push(format!("{:?} {:?}", unlocked.err(), recorder.err()));
    }
}

impl Platform for CallsBack {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.call_back();
        self.inner.mac(bytes)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.call_back();
        self.inner.anchor_get()
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.call_back();
        self.inner.anchor_set(bytes)
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.call_back();
        self.inner.wrap(epoch, plain)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.call_back();
        self.inner.destroy(epoch)
    }
}

#[test]
fn a_key_store_that_calls_back_is_refused_and_nothing_hangs() {
    let phone = Phone::new();
    let (vault, _) = phone.create();
    drop(vault);
    let calls_back = Arc::new(CallsBack {
        inner: SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap(),
        vault: phone.path(),
        said: Mutex::default(),
    });
    let platform: Arc<dyn Platform> = calls_back.clone();
    let mut recorder = Recorder::open(&phone.path(), platform.clone(), at(1)).unwrap();
    recorder.append(&[fix(1, 1)], at(1)).unwrap();
    recorder.close(at(2)).unwrap();
    let secret = Secret::from_text("correct horse");
    let mut vault =
        Vault::unlock(&phone.path(), platform, Unlock::Passphrase(&secret), at(3)).unwrap();
    vault.ingest(at(3)).unwrap();
    vault.set_platform_slot(at(3)).unwrap();
    assert_eq!(fixes(&vault).len(), 1);
    let said = calls_back.said.lock().unwrap();
    assert!(
        said.iter().all(|s| s == "Some(InUse) Some(InUse)"),
        "{said:?}"
    );
    println!(
        "key store: {} calls back into the vault, all refused",
        said.len()
    );
}

#[test]
fn a_wrong_key_opens_nothing() {
    let phone = Phone::new();
    let (vault, _) = phone.create();
    drop(vault);
    for bytes in [vec![], vec![0; 31], vec![0; 32], vec![7; 33]] {
        let plain = Secret::from_bytes(bytes);
        let wrong = Vault::finish_unlock(&phone.path(), phone.platform.clone(), plain, at(0));
        assert!(matches!(wrong, Err(VaultError::WrongPlatformKey)));
    }
    let _ = new_vault();
}
