//! A key store that refuses in the middle of an erasure, and one that keeps its
//! keys.

use std::{
    fs, io,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use stint_model::Interval;

use super::{
    DAY, Phone, at,
    disks::{Fault, FaultyDisk},
    erasures::{Doomed, NOW, day, judge, left, recorded},
};
use crate::{
    ErasureLevel, Finding, Platform, PlatformError, SoftwarePlatform, Vault, VaultError,
    keyfile::RowKind,
};

/// A key store that refuses some calls, by their names.
struct Moody<F> {
    inner: SoftwarePlatform,
    refuses: F,
}

impl<F: Fn(&str) -> Option<PlatformError> + Send + Sync> Moody<F> {
    fn new(phone: &Phone, refuses: F) -> Arc<Self> {
        Arc::new(Self {
            inner: SoftwarePlatform::open(&phone.root.join("hw")).unwrap(),
            refuses,
        })
    }

    fn step(&self, call: &str) -> Result<(), PlatformError> {
        (self.refuses)(call).map_or(Ok(()), Err)
    }
}

/// Refuses the call that comes after so many, or all from that one on; `left`
/// is below zero once it did.
fn after(
    left: &Arc<AtomicI64>,
    for_good: bool,
    how: PlatformError,
) -> impl Fn(&str) -> Option<PlatformError> + use<> {
    let left = Arc::clone(left);
    move |_| match left.fetch_sub(1, Ordering::Relaxed) {
        0 => Some(how),
        n if n < 0 && for_good => Some(how),
        _ => None,
    }
}

impl<F: Fn(&str) -> Option<PlatformError> + Send + Sync> Platform for Moody<F> {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.step("mac")?;
        self.inner.mac(bytes)
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.step("anchor_get")?;
        self.inner.anchor_get()
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.step("anchor_set")?;
        self.inner.anchor_set(bytes)
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.step("wrap")?;
        self.inner.wrap(epoch, plain)
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.step("destroy")?;
        self.inner.destroy(epoch)
    }
}

fn unlock_with(phone: &Phone, device: Arc<dyn Platform>) -> Result<Vault, VaultError> {
    let wrapped = Vault::begin_unlock(&phone.path())?;
    let plain = phone.software.unwrap(wrapped.epoch, &wrapped.blob)?;
    Vault::finish_unlock(&phone.path(), device, plain, at(NOW))
}

#[test]
fn whatever_the_key_store_refuses_the_erasure_is_finished_in_the_end() {
    let mut runs = 0;
    for how in [PlatformError::Locked, PlatformError::Failed] {
        for for_good in [false, true] {
            for k in 0.. {
                let phone = recorded();
                let mut vault = phone.unlock(NOW);
                vault.ingest(at(NOW)).unwrap();
                let doomed = Doomed::of(&vault);
                vault.lock().unwrap();
                let calls = Arc::new(AtomicI64::new(k));
                let device = Moody::new(&phone, after(&calls, for_good, how));
                let mut erased = false;
                if let Ok(mut vault) = unlock_with(&phone, device) {
                    erased = vault.erase(day(), at(NOW)).is_ok();
                    // The next change, of whatever it is.
                    let _ = vault.set_setting("count", b"1");
                    let _ = vault.new_recovery_code(at(NOW));
                    let _ = vault.set_setting("count", b"2");
                }
                // And an unlocking that the key store stops half-way.
                let other = Arc::new(AtomicI64::new(k / 2));
                let again = Moody::new(&phone, after(&other, for_good, how));
                drop(unlock_with(&phone, again));
                let what = format!("{how:?} at {k}, for good: {for_good}");
                judge(&phone, &doomed, erased, &what);
                runs += 1;
                if calls.load(Ordering::Relaxed) >= 0 {
                    break;
                }
            }
        }
    }
    println!("erasure: {runs} runs, each with another refusal of the key store");
}

#[test]
fn a_change_of_secrets_finishes_an_erasure_before_its_own() {
    let phone = recorded();
    let mut vault = phone.unlock(NOW);
    vault.ingest(at(NOW)).unwrap();
    let doomed = Doomed::of(&vault);
    vault.lock().unwrap();
    // The second of these wraps is that of the new epoch.
    let wraps = AtomicI64::new(1);
    let device = Moody::new(&phone, move |call: &str| {
        let refused = call == "wrap" && wraps.fetch_sub(1, Ordering::Relaxed) == 0;
        refused.then_some(PlatformError::Locked)
    });
    let mut vault = unlock_with(&phone, device).unwrap();
    let refused = vault.erase(day(), at(NOW));
    assert!(matches!(
        refused,
        Err(VaultError::Platform(PlatformError::Locked))
    ));
    assert_eq!(left(&vault), 0);
    vault.new_recovery_code(at(NOW)).unwrap();
    doomed.is_gone(&phone, &vault, "after a new code");
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == Finding::ErasureFinished));
}

#[test]
fn every_key_that_the_device_kept_is_asked_for_again() {
    let epochs = |phone: &Phone| {
        let keys = fs::read_dir(phone.root.join("hw")).unwrap();
        let names = keys.map(|e| e.unwrap().file_name().into_string().unwrap());
        names.filter(|n| n.starts_with("epoch-")).count()
    };
    let keeps = |phone: &Phone| {
        let device = Moody::new(phone, |call: &str| {
            (call == "destroy").then_some(PlatformError::Failed)
        });
        unlock_with(phone, device).unwrap()
    };
    let kept = || {
        let phone = recorded();
        let mut vault = keeps(&phone);
        vault.erase(day(), at(NOW)).unwrap();
        vault.new_recovery_code(at(NOW)).unwrap();
        drop(vault);
        let mut vault = keeps(&phone);
        let first = Interval::between(at(0).utc, at(DAY).utc);
        let report = vault.erase(first, at(NOW)).unwrap();
        assert!(report.levels.contains(&ErasureLevel::DeviceKeyKept));
        drop(vault);
        assert_eq!(epochs(&phone), 4);
        phone
    };
    let phone = kept();
    drop(phone.unlock(NOW));
    assert_eq!(epochs(&phone), 1);
    let phone = kept();
    let levels = Vault::erase_all(&phone.path(), &*phone.platform).unwrap();
    assert_eq!(epochs(&phone), 0);
    assert!(!levels.contains(&ErasureLevel::DeviceKeyKept));
}

#[test]
fn a_campaigns_key_is_gone_where_the_notes_say_so() {
    let campaign = [7; 16];
    let mut runs = 0;
    let mut run = |k: usize, disk: Option<bool>| {
        let phone = Phone::new();
        let mut vault = phone.unlock(NOW);
        let seed = *vault.campaign_seed(&campaign).unwrap();
        vault.set_setting("invitation", b"pinned").unwrap();
        vault.lock().unwrap();
        let faulty = FaultyDisk::new(Fault {
            at: k,
            for_good: disk == Some(true),
            error: io::ErrorKind::Other,
        });
        let calls = Arc::new(AtomicI64::new(k as i64));
        let device = Moody::new(&phone, after(&calls, false, PlatformError::Locked));
        let opened = match disk {
            Some(_) => phone.unlock_on(Arc::new(faulty.clone()), NOW),
            None => unlock_with(&phone, device),
        };
        let mut erased = false;
        if let Ok(mut vault) = opened {
            erased = vault.erase_campaign(&campaign, &[], at(NOW)).is_ok();
            let _ = vault.set_setting("count", b"1");
        }
        let what = format!("at {k}, disk: {disk:?}");
        let mut vault = phone.unlock(NOW);
        let notes = vault.integrity().unwrap();
        let said = notes.iter().any(|n| n.finding == Finding::CampaignErased);
        assert!(said || !erased, "{what}: no note");
        if said {
            assert!(vault.keys.ids(RowKind::Campaign).is_empty(), "{what}");
            assert_eq!(vault.keys.context().epoch, 2, "{what}: the same root key");
        }
        let now = *vault.campaign_seed(&campaign).unwrap();
        assert!(said != (now == seed), "{what}: said {said}");
        runs += 1;
        match disk {
            Some(_) => faulty.has_failed(),
            None => calls.load(Ordering::Relaxed) < 0,
        }
    };
    for disk in [None, Some(false), Some(true)] {
        let mut k = 0;
        while run(k, disk) {
            k += 1;
        }
    }
    println!("campaign: {runs} runs, each with another failing call");
}

/// Whatever stops it at one of its files: after the last of them nothing is
/// left to finish.
#[test]
fn an_erasure_that_was_finished_later_is_noted() {
    for k in 0.. {
        let phone = recorded();
        let wraps = AtomicI64::new(1);
        let device = Moody::new(&phone, move |call: &str| {
            let refused = call == "wrap" && wraps.fetch_sub(1, Ordering::Relaxed) == 0;
            refused.then_some(PlatformError::Locked)
        });
        let mut vault = unlock_with(&phone, device).unwrap();
        vault.erase(day(), at(NOW)).unwrap_err();
        drop(vault);
        let fault = Fault {
            at: k,
            for_good: true,
            error: io::ErrorKind::Other,
        };
        let of_keys = |_: &[String], step: &str| step.contains("keys") || step.ends_with(" vault");
        let disk = FaultyDisk::counting(fault, of_keys);
        drop(phone.unlock_on(Arc::new(disk.clone()), NOW));
        let vault = phone.unlock(NOW + 1);
        let notes = vault.integrity().unwrap();
        let finished = notes
            .iter()
            .filter(|n| n.finding == Finding::ErasureFinished);
        assert_eq!(finished.count(), 1, "{:?} at {k}", disk.steps().get(k));
        if !disk.has_failed() {
            break;
        }
    }
}
