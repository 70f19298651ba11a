//! Erasing a campaign destroys its key; files are their owner's alone.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::{fs, path::Path, sync::Arc};

use phone::{Phone, at, files, fix};
use stint_vault::{ErasureLevel, Finding, RecoveryCode, SoftwarePlatform, Unlock, Vault};

#[test]
fn an_erased_campaign_has_another_key_and_the_others_keep_theirs() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    let (a, b) = (
        *vault.campaign_seed(&[1; 16]).unwrap(),
        *vault.campaign_seed(&[2; 16]).unwrap(),
    );
    vault.lock().unwrap();
    let old: Vec<Vec<u8>> = ["keys", "keys.copy"]
        .iter()
        .map(|c| fs::read(phone.path().join(c)).unwrap())
        .collect();
    let mut vault = phone.unlock(1);
    assert_eq!(*vault.campaign_seed(&[1; 16]).unwrap(), a);
    vault.consent_append(b"shared").unwrap();
    let report = vault.erase_campaign(&[1; 16], &[], at(2)).unwrap();
    assert_eq!(
        report.levels,
        [
            ErasureLevel::SecretAndOldImage,
            ErasureLevel::CopiesElsewhere
        ]
    );
    assert_ne!(*vault.campaign_seed(&[1; 16]).unwrap(), a);
    assert_eq!(*vault.campaign_seed(&[2; 16]).unwrap(), b);
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == Finding::CampaignErased));
    assert_eq!(vault.consent_log().unwrap(), [b"shared"]);
    vault.lock().unwrap();
    // The key file of before is told.
    for (copy, bytes) in ["keys", "keys.copy"].iter().zip(old) {
        fs::write(phone.path().join(copy), bytes).unwrap();
    }
    let secret = stint_vault::Secret::from_text("correct horse");
    let with = Unlock::Passphrase(&secret);
    let older = Vault::unlock(&phone.path(), phone.platform.clone(), with, at(3));
    assert!(matches!(older, Err(stint_vault::VaultError::KeysOlder)));
}

#[test]
fn a_vault_of_version_0_keeps_its_pseudonyms_until_one_is_erased() {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v0");
    let dir = tempfile::tempdir().unwrap();
    copy(&from, dir.path());
    let expected: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(from.join("expected.json")).unwrap()).unwrap();
    let code = RecoveryCode::parse(expected["recovery"].as_str().unwrap()).unwrap();
    let open = || {
        let platform = Arc::new(SoftwarePlatform::open(&dir.path().join("hw")).unwrap());
        Vault::unlock(
            &dir.path().join("vault"),
            platform,
            Unlock::Recovery(&code),
            at(9),
        )
        .unwrap()
    };
    let mut vault = open();
    let known = *vault.campaign_seed(&[7; 16]).unwrap();
    assert_eq!(hex::encode(known), expected["seed"].as_str().unwrap());
    let other = *vault.campaign_seed(&[8; 16]).unwrap();
    let stranger = *vault.campaign_seed(&[9; 16]).unwrap();
    vault.erase_campaign(&[8; 16], &[[7; 16]], at(9)).unwrap();
    vault.lock().unwrap();
    let mut vault = open();
    assert_eq!(*vault.campaign_seed(&[7; 16]).unwrap(), known);
    assert_ne!(*vault.campaign_seed(&[8; 16]).unwrap(), other);
    assert_ne!(*vault.campaign_seed(&[9; 16]).unwrap(), stranger);
    assert_eq!(vault.consent_log().unwrap().len(), 2);
    assert_eq!(
        hex::encode(vault.setting("hours").unwrap().unwrap()),
        hex::encode("8-16")
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in files(from) {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

#[test]
fn a_damaged_log_costs_what_was_in_it_and_stops_nothing() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    vault.set_setting("zone", b"Europe/London").unwrap();
    for entry in 0..5u8 {
        vault.consent_append(&[entry]).unwrap();
    }
    vault.lock().unwrap();
    let path = phone.path().join("store.db");
    let whole = fs::read(&path).unwrap();
    let rows: i64 = rusqlite::Connection::open(&path)
        .unwrap()
        .query_row("SELECT count(*) FROM block", [], |r| r.get(0))
        .unwrap();
    for row in 1..=rows {
        fs::write(&path, &whole).unwrap();
        rusqlite::Connection::open(&path)
            .unwrap()
            .execute(
                "UPDATE block SET body = zeroblob(80) WHERE rowid = ?1",
                [row],
            )
            .unwrap();
        let vault = phone.unlock(1);
        let consents = vault.consent_log().unwrap();
        let setting = vault.setting("zone").unwrap();
        assert_eq!(
            consents.len() + usize::from(setting.is_some()),
            5,
            "row {row}"
        );
        let notes = vault.integrity().unwrap();
        let mended = |n: &stint_vault::IntegrityNote| {
            matches!(n.finding, Finding::LogMended { lost: 1, .. })
        };
        assert!(notes.iter().any(mended), "{notes:?}");
        let aside = vault.set_aside_files().unwrap();
        assert!(!aside.is_empty());
    }
    let mut vault = phone.unlock(2);
    assert!(vault.drop_everything_set_aside(at(2)).unwrap() > 0);
    assert!(vault.set_aside_files().unwrap().is_empty());
    println!(
        "damage: {rows} pieces of logs and settings, each alone: 1 entry lost, the rest read, nothing deleted"
    );
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let phone = Phone::new();
    phone.create().0.lock().unwrap();
    let mut recorder = phone.recorder(0);
    recorder.append(&[fix(0, 0)], at(0)).unwrap();
    drop(recorder);
    let mut open = vec![phone.path(), phone.dir.path().join("hw")];
    let mut seen = 0;
    while let Some(path) = open.pop() {
        let is_dir = path.is_dir();
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if is_dir { 0o700 } else { 0o600 }, "{path:?}");
        seen += 1;
        if is_dir {
            open.extend(files(&path).iter().map(|name| path.join(name)));
        }
    }
    println!("modes: {seen} files and folders");
}
