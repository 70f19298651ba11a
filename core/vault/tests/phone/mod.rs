//! A phone of tests: a folder with a vault, and a software platform.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "shared by tests that each use a part"
)]

use std::{path::Path, sync::Arc};

use stint_model::{
    Coordinate, Fix, Interval, Known, Moment, Payload, Record, Source, StoredRecord, UtcMs,
};
use stint_vault::{
    NewVault, PassphraseCost, Platform, Recorder, Secret, SoftwarePlatform, Unlock, Vault,
};

pub const DAY: i64 = 86_400_000;
pub const START: i64 = 20_000 * DAY + 8 * 3_600_000;

pub fn at(ms: i64) -> Moment {
    Moment::at(UtcMs::new(START + ms).unwrap())
}

pub fn fix(ms: i64, lat: i32) -> Record {
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

pub struct Phone {
    pub dir: tempfile::TempDir,
    pub platform: Arc<dyn Platform>,
}

impl Phone {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let platform = SoftwarePlatform::create(&dir.path().join("hw")).unwrap();
        Self {
            platform: Arc::new(platform),
            dir,
        }
    }
    pub fn path(&self) -> std::path::PathBuf {
        self.dir.path().join("vault")
    }
    pub fn create(&self) -> (Vault, stint_vault::RecoveryCode) {
        Vault::create(&self.path(), self.platform.clone(), new_vault(), at(0)).unwrap()
    }
    pub fn unlock(&self, now: i64) -> Vault {
        let secret = Secret::from_text("correct horse");
        Vault::unlock(
            &self.path(),
            self.platform.clone(),
            Unlock::Passphrase(&secret),
            at(now),
        )
        .unwrap()
    }
    pub fn recorder(&self, now: i64) -> Recorder {
        Recorder::open(&self.path(), self.platform.clone(), at(now)).unwrap()
    }
}

pub fn new_vault() -> NewVault {
    NewVault {
        passphrase: Some(Secret::from_text("correct horse")),
        cost: PassphraseCost::LEAST,
        platform_slot: true,
    }
}

pub fn all(vault: &Vault) -> Vec<StoredRecord> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    vault.records(ever).map(|r| r.unwrap()).collect()
}

pub fn fixes(vault: &Vault) -> Vec<Record> {
    let mut found: Vec<Record> = all(vault).into_iter().map(|r| r.record).collect();
    found.retain(|r| matches!(r.payload, Payload::Fix(_)));
    found
}

pub fn files(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
