//! Vaults and backups of every stored version stay readable. Files of a
//! version are made once, by `examples/fixture.rs`, and never again.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
};

use serde_json::{Value, json};
use stint_model::{Interval, Moment, Payload, Record, StoredRecord, UtcDay, UtcMs};
use stint_vault::{
    Entry, Finding, NewVault, PassphraseCost, Platform, Recorder, RecoveryCode, Secret,
    SoftwarePlatform, Unlock, Vault,
};

/// After everything in the fixture.
fn now() -> Moment {
    Moment::at(UtcMs::new(20_003 * 86_400_000).unwrap())
}

struct Fixture {
    dir: tempfile::TempDir,
    expected: Value,
}

impl Fixture {
    /// A copy, since opening a vault writes to it.
    fn of(version: &str) -> Self {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let from = from.join(version);
        let dir = tempfile::tempdir().unwrap();
        copy(&from, dir.path());
        let text = fs::read_to_string(from.join("expected.json")).unwrap();
        Self {
            dir,
            expected: serde_json::from_str(&text).unwrap(),
        }
    }

    fn vault(&self) -> PathBuf {
        self.dir.path().join("vault")
    }

    fn platform(&self) -> SoftwarePlatform {
        SoftwarePlatform::open(&self.dir.path().join("hw")).unwrap()
    }

    fn text(&self, key: &str) -> &str {
        self.expected[key].as_str().unwrap()
    }

    fn code(&self) -> RecoveryCode {
        RecoveryCode::parse(self.text("recovery")).unwrap()
    }

    fn open(&self, with: Unlock<'_>) -> Vault {
        Vault::unlock(&self.vault(), Arc::new(self.platform()), with, now()).unwrap()
    }

    fn rows(&self, key: &str) -> Vec<StoredRecord> {
        let rows = self.expected[key].as_array().unwrap().iter();
        rows.map(|row| {
            let id: (u64, u64, u32) = serde_json::from_value(row[0].clone()).unwrap();
            let record: Record = serde_json::from_value(row[1].clone()).unwrap();
            let id = stint_model::RecordId {
                install: id.0,
                segment: id.1,
                counter: id.2,
            };
            StoredRecord { id, record }
        })
        .collect()
    }

    /// Everything that isn't a record.
    fn check_rest(&self, vault: &mut Vault) {
        assert_eq!(
            json!(vault.amendments().unwrap()),
            self.expected["amendments"]
        );
        for (key, value) in self.expected["settings"].as_object().unwrap() {
            let stored = vault.setting(key).unwrap().unwrap();
            assert_eq!(hex::encode(stored), value.as_str().unwrap());
        }
        let consent: Vec<_> = vault
            .consent_log()
            .unwrap()
            .iter()
            .map(hex::encode)
            .collect();
        assert_eq!(json!(consent), self.expected["consent"]);
        let campaign = hex::decode(self.text("campaign")).unwrap();
        let seed = vault.campaign_seed(&campaign.try_into().unwrap()).unwrap();
        assert_eq!(hex::encode(*seed), self.text("seed"));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn all(vault: &Vault) -> Vec<StoredRecord> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    vault.records(ever).map(Result::unwrap).collect()
}

/// What batches give: a fix without its other circumstances, all else whole.
type InBatches = Vec<(UtcMs, Payload, Option<Record>)>;

fn in_batches(vault: &Vault) -> InBatches {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let mut batches = vault.batches(ever);
    let mut found = Vec::new();
    while let Some(batch) = batches.advance() {
        found.extend(batch.unwrap().entries().map(|entry| match entry {
            Entry::Fix(at, _, fix) => (at, Payload::Fix(fix), None),
            Entry::Other(r) => (r.moment.utc, r.payload.clone(), Some(r.clone())),
        }));
    }
    found
}

fn of_rows(rows: Vec<StoredRecord>) -> InBatches {
    let records = rows.into_iter().map(|r| r.record);
    let entry = |r: Record| match r.payload {
        Payload::Fix(_) => (r.moment.utc, r.payload, None),
        _ => (r.moment.utc, r.payload.clone(), Some(r)),
    };
    records.map(entry).collect()
}

fn sorted(mut records: Vec<StoredRecord>) -> Vec<StoredRecord> {
    records.sort_by_key(|r| (r.id.install, r.id.segment, r.id.counter));
    records
}

/// Of the vault; behind the point, of its segments where that is another.
const VERSIONS: [&str; 3] = ["v0", "v1", "v1.1"];

#[test]
fn a_vault_of_every_version_opens_in_every_way() {
    VERSIONS.into_iter().for_each(opens_in_every_way);
}

fn opens_in_every_way(version: &str) {
    let fixture = Fixture::of(version);
    let code = fixture.code();
    let passphrase = Secret::from_text(fixture.text("passphrase"));
    let newest = version != "v0";
    let mut rewritten = Vec::new();
    if !newest {
        let mut told = Vec::new();
        let platform = Arc::new(fixture.platform());
        let with = Unlock::Recovery(&code);
        let mut progress = |done, total| told.push((done, total));
        let vault =
            Vault::unlock_telling(&fixture.vault(), platform, with, now(), &mut progress).unwrap();
        let rows = told.last().unwrap().1;
        assert_eq!(told.last(), Some(&(rows, rows)));
        assert!(told.is_sorted());
        assert_eq!(json!(vault.anchor().0 - 1), fixture.expected["generation"]);
        rewritten.push(Finding::Rewritten);
    }
    for with in [Unlock::Passphrase(&passphrase), Unlock::Recovery(&code)] {
        let mut vault = fixture.open(with);
        if newest {
            let (generation, root) = vault.anchor();
            assert_eq!(json!(generation), fixture.expected["generation"]);
            assert_eq!(hex::encode(root), fixture.text("root"));
        }
        assert_eq!(sorted(all(&vault)), sorted(fixture.rows("store")));
        assert_eq!(in_batches(&vault), of_rows(fixture.rows("store")));
        fixture.check_rest(&mut vault);
        let derived = vault
            .derived_get("visits", UtcDay(20_000))
            .unwrap()
            .unwrap();
        let expected = fixture.expected["derived"]["visits"].as_str().unwrap();
        assert_eq!(hex::encode(derived), expected);
        let notes = vault.integrity().unwrap();
        let found: Vec<Finding> = notes.into_iter().map(|n| n.finding).collect();
        assert_eq!(found, rewritten);
    }
    let wrapped = Vault::begin_unlock(&fixture.vault()).unwrap();
    let platform = fixture.platform();
    let plain = platform.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    Vault::finish_unlock(&fixture.vault(), Arc::new(platform), plain, now()).unwrap();
}

#[test]
fn segments_of_every_version_are_taken_in() {
    VERSIONS.into_iter().for_each(segments_are_taken_in);
}

fn segments_are_taken_in(version: &str) {
    let fixture = Fixture::of(version);
    // A recorder of today goes on where the old one stopped.
    let platform: Arc<dyn Platform> = Arc::new(fixture.platform());
    let recorder = Recorder::open(&fixture.vault(), platform, now()).unwrap();
    recorder.close(now()).unwrap();
    let mut vault = fixture.open(Unlock::Recovery(&fixture.code()));
    let report = vault.ingest(now()).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    let mut expected = [fixture.rows("store"), fixture.rows("segments")].concat();
    let mut found = all(&vault);
    found.retain(|r| r.record.moment != now());
    expected.sort_by_key(|r| r.record.moment.utc);
    assert_eq!(sorted(found), sorted(expected));
    fixture.check_rest(&mut vault);
}

#[test]
fn a_backup_of_every_version_is_restored() {
    VERSIONS.into_iter().for_each(backup_is_restored);
}

fn backup_is_restored(version: &str) {
    let fixture = Fixture::of(version);
    let code = fixture.code();
    let backup = || File::open(fixture.dir.path().join("backup.age")).unwrap();
    let summary = Vault::verify_backup(backup(), &code).unwrap();
    assert_eq!(summary.records, fixture.rows("store").len() as u64);
    let hardware = fixture.dir.path().join("other");
    let platform = Arc::new(SoftwarePlatform::create(&hardware).unwrap());
    let new = NewVault {
        passphrase: None,
        cost: PassphraseCost::LEAST,
        platform_slot: true,
    };
    let dir = fixture.dir.path().join("restored");
    Vault::restore(backup(), &code, &dir, platform.clone(), new, now()).unwrap();
    let mut vault = Vault::unlock(&dir, platform, Unlock::Recovery(&code), now()).unwrap();
    assert_eq!(sorted(all(&vault)), sorted(fixture.rows("store")));
    fixture.check_rest(&mut vault);
}
