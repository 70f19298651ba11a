//! Tests that need to see inside: files that fail, segments bit by bit,
//! published vectors.

pub(crate) mod any;
mod commits;
mod disks;
mod done;
mod erasures;
mod faults;
mod files;
mod full_disk;
mod hpke;
mod in_the_way;
mod late;
mod lists;
mod memory;
mod migration;
mod moved;
mod names;
mod newer;
mod refusals;
mod replay;
mod rescue;
mod rhythm;
mod segments;
mod stays;
mod strangers;
mod unreadable;
mod vectors;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use stint_model::{
    Coordinate, Fix, Interval, Known, Moment, Payload, Record, Source, StoredRecord, UtcMs,
};

use crate::{
    Damaged, NewVault, Platform, Recorder, RescueReport, Rescued, Secret, SoftwarePlatform, Unlock,
    Vault, disk::Disk,
};

const DAY: i64 = 86_400_000;

fn at(ms: i64) -> Moment {
    Moment::at(UtcMs::new(20_000 * DAY + ms).unwrap())
}

fn fix(ms: i64, lat: i32) -> Record {
    Record {
        moment: at(ms),
        source: Source::Gps,
        known: Known::Measured,
        payload: Payload::Fix(Fix {
            position: Coordinate::from_e7(lat, 10_000_000).unwrap(),
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        }),
    }
}

/// A phone with a vault that only its platform opens, without a passphrase's work.
struct Phone {
    root: PathBuf,
    software: SoftwarePlatform,
    platform: Arc<dyn Platform>,
    /// Removed with the phone, if it is its own.
    _dir: Option<tempfile::TempDir>,
}

impl Phone {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        SoftwarePlatform::create(&dir.path().join("hw")).unwrap();
        let mut phone = Self::found(dir.path()).unwrap();
        phone._dir = Some(dir);
        let new = NewVault {
            platform_slot: true,
            ..NewVault::default()
        };
        let (vault, _) = Vault::create(&phone.path(), phone.platform.clone(), new, at(0)).unwrap();
        vault.lock().unwrap();
        phone
    }

    /// The phone whose files are in this folder.
    fn found(root: &Path) -> Result<Self, crate::VaultError> {
        let hardware = root.join("hw");
        Ok(Self {
            root: root.to_owned(),
            software: SoftwarePlatform::open(&hardware)?,
            platform: Arc::new(SoftwarePlatform::open(&hardware)?),
            _dir: None,
        })
    }

    fn path(&self) -> PathBuf {
        self.root.join("vault")
    }

    fn unlock_on(&self, disk: Arc<dyn Disk>, now: i64) -> Result<Vault, crate::VaultError> {
        let wrapped = Vault::begin_unlock(&self.path())?;
        let plain = self.software.unwrap(wrapped.epoch, &wrapped.blob)?;
        Vault::finish_unlock_on(disk, &self.path(), self.platform.clone(), plain, at(now))
    }

    fn unlock(&self, now: i64) -> Vault {
        self.unlock_on(Arc::new(crate::disk::RealDisk), now)
            .unwrap()
    }

    /// What a rescue makes of this phone's vault on another phone.
    fn rescued(&self, to: &Phone, now: i64) -> (RescueReport, Vault) {
        let report = self.rescue(to, now);
        let dir = to.root.join("rescued");
        let plain = to.unwrapped(&dir);
        let vault = Vault::finish_unlock(&dir, to.platform.clone(), plain, at(now)).unwrap();
        (report, vault)
    }

    /// The same, without opening it.
    fn rescue(&self, to: &Phone, now: i64) -> RescueReport {
        self.try_rescue(to, now).unwrap()
    }

    fn try_rescue(&self, to: &Phone, now: i64) -> Result<RescueReport, crate::VaultError> {
        let plain = self.unwrapped(&self.path());
        let from = Damaged {
            dir: &self.path(),
            device: &self.software,
        };
        let new = Rescued {
            dir: &to.root.join("rescued"),
            platform: to.platform.clone(),
            new: NewVault {
                platform_slot: true,
                ..NewVault::default()
            },
        };
        let with = Unlock::Unwrapped(&plain);
        Vault::rescue(&from, &with, new, at(now), &mut |_, _| {})
    }

    fn unwrapped(&self, dir: &Path) -> Secret {
        let wrapped = Vault::begin_unlock(dir).unwrap();
        self.software.unwrap(wrapped.epoch, &wrapped.blob).unwrap()
    }

    fn recorder(&self, now: i64) -> Recorder {
        Recorder::open(&self.path(), self.platform.clone(), at(now)).unwrap()
    }

    fn segments(&self) -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(self.path().join("segments"))
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        paths.sort();
        paths
    }
}

fn all(vault: &Vault) -> Vec<StoredRecord> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    vault.records(ever).map(Result::unwrap).collect()
}

fn is_fix(r: &Record) -> bool {
    matches!(r.payload, Payload::Fix(_))
}
