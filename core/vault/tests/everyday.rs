//! What everybody does: make a vault, record, unlock, read.
#![allow(clippy::unwrap_used, reason = "tests")]

mod phone;

use phone::{DAY, Phone, all, at, files, fix, fixes, new_vault};
use stint_model::{Amendment, AmendmentId, Change, DeviceEvent, Interval, Payload, Record, UtcDay};
use stint_vault::{NewVault, Recorder, Secret, SoftwarePlatform, Unlock, Vault, VaultError};

#[test]
fn what_was_recorded_is_read_once() {
    let phone = Phone::new();
    let (vault, _code) = phone.create();
    vault.lock().unwrap();
    let written: Vec<Record> = (0..500).map(|i| fix(i * 10_000, i as i32)).collect();
    let mut recorder = phone.recorder(0);
    let mut ids = Vec::new();
    for batch in written.chunks(7) {
        ids.extend(recorder.append(batch, batch[0].moment).unwrap());
    }
    // Half way, with the recorder alive.
    let mut vault = phone.unlock(0);
    vault.ingest(at(0)).unwrap();
    assert_eq!(fixes(&vault), written);
    let again = vault.ingest(at(0)).unwrap();
    assert_eq!((again.added, again.findings.len()), (0, 0));
    vault.lock().unwrap();

    recorder
        .append(&[fix(6_000_000, 1)], at(6_000_000))
        .unwrap();
    recorder.close(at(6_000_001)).unwrap();
    let mut vault = phone.unlock(7_000_000);
    let report = vault.ingest(at(7_000_000)).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert_eq!(fixes(&vault).len(), 501);
    assert!(files(&phone.path().join("segments")).is_empty());
    let stored: Vec<_> = all(&vault).iter().map(|r| r.id).collect();
    assert!(ids.iter().all(|id| stored.contains(id)));
    assert!(vault.integrity().unwrap().is_empty());
}

#[test]
fn days_ahead_and_behind_are_recorded() {
    let phone = Phone::new();
    phone.create().0.lock().unwrap();
    let mut recorder = phone.recorder(0);
    let mut written = Vec::new();
    for day in [0, 1, 2, 70, 71, 300, 3, -5] {
        let r = fix(day * DAY, day as i32);
        recorder.append(std::slice::from_ref(&r), r.moment).unwrap();
        written.push(r);
    }
    drop(recorder);
    let mut vault = phone.unlock(301 * DAY);
    let report = vault.ingest(at(301 * DAY)).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    written.sort_by_key(|r| r.moment.utc);
    assert_eq!(fixes(&vault), written);
    vault.lock().unwrap();
    // A killed recorder says so when it comes back.
    let mut recorder = phone.recorder(302 * DAY);
    recorder
        .append(&[fix(302 * DAY, 5)], at(302 * DAY))
        .unwrap();
    drop(recorder);
    let mut vault = phone.unlock(302 * DAY);
    vault.ingest(at(302 * DAY)).unwrap();
    let killed = Payload::Device(DeviceEvent::RecorderKilled);
    assert!(all(&vault).iter().any(|r| r.record.payload == killed));
    assert_eq!(vault.records(UtcDay(3).interval()).count(), 0);
}

#[test]
fn every_slot_opens_and_nothing_else_does() {
    let phone = Phone::new();
    let (vault, code) = phone.create();
    vault.lock().unwrap();
    let open = |unlock: Unlock<'_>| {
        Vault::unlock(&phone.path(), phone.platform.clone(), unlock, at(0))
            .map(|v| v.lock().unwrap())
    };
    open(Unlock::Passphrase(&Secret::from_text("correct horse"))).unwrap();
    open(Unlock::Recovery(&code)).unwrap();
    let wrong = open(Unlock::Passphrase(&Secret::from_text("correct horsf")));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    let other = Phone::new().create().1;
    assert!(matches!(
        open(Unlock::Recovery(&other)),
        Err(VaultError::WrongRecoveryCode)
    ));

    let wrapped = Vault::begin_unlock(&phone.path()).unwrap();
    let software = SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap();
    let plain = software.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    Vault::finish_unlock(&phone.path(), phone.platform.clone(), plain, at(0))
        .unwrap()
        .lock()
        .unwrap();
    let plain = Secret::from_bytes(vec![7; 32]);
    let wrong = Vault::finish_unlock(&phone.path(), phone.platform.clone(), plain, at(0));
    assert!(matches!(wrong, Err(VaultError::WrongPlatformKey)));
}

#[test]
fn two_of_a_kind_are_refused() {
    let phone = Phone::new();
    let (vault, _) = phone.create();
    let secret = Secret::from_text("correct horse");
    let second = Vault::unlock(
        &phone.path(),
        phone.platform.clone(),
        Unlock::Passphrase(&secret),
        at(0),
    );
    assert!(matches!(second, Err(VaultError::InUse)));
    let _recorder = phone.recorder(0);
    let second = Recorder::open(&phone.path(), phone.platform.clone(), at(0));
    assert!(matches!(second, Err(VaultError::RecorderRunning)));
    drop(vault);
    let again = Vault::create(&phone.path(), phone.platform.clone(), new_vault(), at(0));
    assert!(matches!(again, Err(VaultError::AlreadyExists)));
    let none = NewVault::default();
    let none = Vault::create(
        &phone.dir.path().join("x"),
        phone.platform.clone(),
        none,
        at(0),
    );
    assert!(matches!(none, Err(VaultError::TooFewSlots)));
}

#[test]
fn an_import_is_all_or_nothing_and_happens_once() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    let records: Vec<Record> = (0..30_000)
        .map(|i| fix(i * 60_000, (i % 900) as i32))
        .collect();
    {
        let mut import = vault.import().unwrap();
        import.add(&records).unwrap();
    }
    assert_eq!(all(&vault).len(), 0);
    let mut import = vault.import().unwrap();
    let first = import.add(&records).unwrap();
    let second = import.add(&records[..10]).unwrap();
    assert_eq!(
        (first.added, second.added, second.already_there),
        (30_000, 0, 10)
    );
    import.commit().unwrap();
    assert_eq!(fixes(&vault), records);
    let mut import = vault.import().unwrap();
    let more = import.add(&[records[0].clone(), fix(5, 5)]).unwrap();
    assert_eq!((more.added, more.already_there), (1, 1));
    import.commit().unwrap();
    vault.lock().unwrap();
    let vault = phone.unlock(0);
    let found = all(&vault);
    assert_eq!(found.len(), 30_001);
    let ids: std::collections::HashSet<_> = found.iter().map(|r| r.id).collect();
    assert_eq!(ids.len(), 30_001);
}

#[test]
fn amendments_settings_consent_and_derived_data_stay() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    let amendment = |i: u64| Amendment {
        id: AmendmentId(i),
        made: at(0),
        interval: Interval::between(at(0).utc, at(1000).utc),
        records: Vec::new(),
        change: Change::Confirm,
    };
    let day = at(0).utc.utc_day();
    vault.derived_put("visits", day, b"old").unwrap();
    vault.derived_put("trips", day, b"old too").unwrap();
    assert_eq!(vault.derived_get("visits", day).unwrap().unwrap(), b"old");
    for i in 0..150 {
        vault.amend(&[amendment(i)]).unwrap();
        vault.consent_append(&i.to_le_bytes()).unwrap();
    }
    assert_eq!(vault.derived_get("visits", day).unwrap().unwrap(), b"old");
    vault.set_setting("hours", b"9-17").unwrap();
    vault.set_setting("zone", b"").unwrap();
    vault.set_setting("hours", b"8-16").unwrap();
    let seed = vault.campaign_seed(&[1; 16]).unwrap();
    let anchor = vault.anchor();
    vault.lock().unwrap();
    let mut vault = phone.unlock(0);
    assert_eq!(vault.anchor(), anchor);
    let ids: Vec<u64> = vault.amendments().unwrap().iter().map(|a| a.id.0).collect();
    assert_eq!(ids, (0..150).collect::<Vec<_>>());
    assert_eq!(vault.consent_log().unwrap().len(), 150);
    assert_eq!(vault.setting("hours").unwrap().unwrap(), b"8-16");
    assert_eq!(vault.setting("zone").unwrap().unwrap(), b"");
    assert_eq!(vault.setting("none").unwrap(), None);
    assert_eq!(*vault.campaign_seed(&[1; 16]).unwrap(), *seed);
    assert_ne!(*vault.campaign_seed(&[2; 16]).unwrap(), *seed);
}

#[test]
fn results_last_until_a_record_before_them_changes() {
    let phone = Phone::new();
    let (mut vault, _) = phone.create();
    let days = [0, 1, 2].map(|d| at(d * DAY).utc.utc_day());
    let add = |vault: &mut Vault, ms| {
        let mut import = vault.import().unwrap();
        import.add(&[fix(ms, 1)]).unwrap();
        import.commit().unwrap();
    };
    let kept = |vault: &Vault| days.map(|d| vault.derived_get("x", d).unwrap().is_some());
    for d in 0..3 {
        add(&mut vault, d * DAY);
    }
    let stamp = vault.records_stamp();
    vault
        .derived_put_all("x", &days.map(|d| (d, vec![1])))
        .unwrap();
    vault.set_setting("zone", b"UTC").unwrap();
    assert_eq!(kept(&vault), [true; 3]);
    assert_eq!(vault.records_stamp(), stamp);
    add(&mut vault, DAY + 5);
    assert_eq!(kept(&vault), [true, false, false]);
    assert_ne!(vault.records_stamp(), stamp);
    vault
        .derived_put_all("x", &days.map(|d| (d, vec![2])))
        .unwrap();
    vault
        .erase(Interval::between(at(2 * DAY).utc, at(3 * DAY).utc), at(0))
        .unwrap();
    assert_eq!(kept(&vault), [false; 3]);
    add(&mut vault, 7);
    vault.derived_put("x", days[0], b"again").unwrap();
    vault.lock().unwrap();
    assert_eq!(kept(&phone.unlock(0)), [true, false, false]);
}
