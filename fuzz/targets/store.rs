//! A vault whose database was changed: it opens, is checked and rescued, and
//! never shows a record that wasn't in it. The first byte says
//! whether the rest is edits or the file itself.
#![no_main]
use std::{fs, path::Path, sync::Arc, sync::OnceLock};

use libfuzzer_sys::fuzz_target;
use stint_fuzz::recovery_code;
use stint_model::{Interval, Moment, StoredRecord, UtcMs};
use stint_vault::{
    Damaged, NewVault, Platform, Rescued, SoftwarePlatform, Unlock, Vault, VaultError, fuzz,
};

macro_rules! fixture {
    ($($file:literal),*) => {
        [$(($file, include_bytes!(concat!("../../core/vault/tests/fixtures/v1/", $file)).as_slice())),*]
    };
}

const FILES: [(&str, &[u8]); 7] = fixture!(
    "hw/device.key",
    "hw/epoch-1.key",
    "vault/keys",
    "vault/keys.copy",
    "vault/recorder",
    "vault/segments/0000000000000003.seg",
    "vault/segments/0000000000000004.seg"
);
const STORE: &[u8] = include_bytes!("../../core/vault/tests/fixtures/v1/vault/store.db");

/// The device, without its finger or code.
struct Device(SoftwarePlatform);

fn lay_out(root: &Path, store: &[u8]) -> Device {
    for folder in ["hw", "vault/segments"] {
        fs::create_dir_all(root.join(folder)).expect("a folder");
    }
    for (name, content) in FILES {
        fs::write(root.join(name), content).expect("a file");
    }
    fs::write(root.join("vault/store.db"), store).expect("a store");
    Device(SoftwarePlatform::open(&root.join("hw")).expect("a device"))
}

fn now() -> Moment {
    Moment::at(UtcMs::new(20_003 * 86_400_000).expect("in range"))
}

fn open(root: &Path) -> Result<Vault, VaultError> {
    let platform = SoftwarePlatform::open(&root.join("hw")).expect("a device");
    let with = Unlock::Recovery(recovery_code());
    Vault::unlock(&root.join("vault"), Arc::new(platform), with, now())
}

fn all(vault: &Vault) -> Vec<StoredRecord> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    vault.records(ever).filter_map(Result::ok).collect()
}

/// Everything that the undamaged vault holds, recordings included.
fn written() -> &'static Vec<StoredRecord> {
    static ALL: OnceLock<Vec<StoredRecord>> = OnceLock::new();
    ALL.get_or_init(|| {
        let dir = tempfile::tempdir().expect("a folder");
        lay_out(dir.path(), STORE);
        let mut vault = open(dir.path()).expect("undamaged");
        vault.ingest(now()).expect("recordings");
        all(&vault)
    })
}

fn only_what_was_written(found: &[StoredRecord]) {
    assert!(
        found.iter().all(|r| written().contains(r)),
        "a record that nobody wrote"
    );
    assert!(found.len() <= written().len(), "a record twice");
}

fn rescue(root: &Path, device: &dyn Platform) {
    let (target, hw) = (root.join("new"), root.join("new-hw"));
    let platform = Arc::new(SoftwarePlatform::create(&hw).expect("a device"));
    let to = Rescued {
        dir: &target,
        platform: platform.clone(),
        new: NewVault {
            platform_slot: true,
            ..NewVault::default()
        },
    };
    let from = Damaged {
        dir: &root.join("vault"),
        device,
    };
    let with = Unlock::Recovery(recovery_code());
    if Vault::rescue(&from, &with, to, now(), &mut |_, _| {}).is_ok() {
        let with = Unlock::Recovery(recovery_code());
        let vault = Vault::unlock(&target, platform, with, now()).expect("what was rescued opens");
        only_what_was_written(&all(&vault));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    let store = match kind & 1 {
        0 => fuzz::edited(STORE, rest),
        _ => rest.to_vec(),
    };
    let dir = tempfile::tempdir().expect("a folder");
    let device = lay_out(dir.path(), &store);
    if let Ok(mut vault) = open(dir.path()) {
        let _ = vault.check(now(), &mut |_, _| {});
        only_what_was_written(&all(&vault));
        let _ = vault.lock();
    }
    if kind & 2 == 0 {
        rescue(dir.path(), &device.0);
    }
});
