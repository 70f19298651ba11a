//! A disk that takes nothing more: the vault opens, and no key is used that is
//! on no disk.

use std::{collections::BTreeSet, fs, io, sync::Arc};

use super::{
    DAY, Phone, all, at,
    disks::{Fault, FaultyDisk},
    fix, is_fix,
};
use crate::{VaultError, keyfile::RowKind, manifest::Manifest, prekeys};

use super::unreadable::{fixes, two};

/// No new file can be made on it.
fn full() -> FaultyDisk {
    let fault = Fault {
        at: 0,
        for_good: true,
        error: io::ErrorKind::StorageFull,
    };
    FaultyDisk::counting(fault, |_, step| step.starts_with("create "))
}

fn failing() -> FaultyDisk {
    FaultyDisk::new(Fault {
        at: usize::MAX,
        for_good: true,
        error: io::ErrorKind::StorageFull,
    })
}

#[test]
fn a_vault_opens_on_a_new_day_whatever_is_full() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let before = fs::read(phone.path().join("keys.copy")).unwrap();
    let mut import = vault.import().unwrap();
    import.add(&[fix(1, 1)]).unwrap();
    import.commit().unwrap();
    vault.lock().unwrap();
    // Killed between the two copies of the key file.
    fs::write(phone.path().join("keys.copy"), before).unwrap();
    for day in 1..4 {
        let disk = full();
        let vault = phone.unlock_on(Arc::new(disk.clone()), day * DAY).unwrap();
        assert!(disk.has_failed());
        assert_eq!(all(&vault).len(), 1);
    }
    // With some room again, all of it is made up for, and nothing is told.
    let disk = full();
    let mut vault = phone.unlock_on(Arc::new(disk.clone()), 4 * DAY).unwrap();
    disk.works_again();
    let mut import = vault.import().unwrap();
    import.add(&[fix(4 * DAY, 1)]).unwrap();
    import.commit().unwrap();
    vault.lock().unwrap();
    let keys = ["keys", "keys.copy"].map(|copy| fs::read(phone.path().join(copy)).unwrap());
    assert!(keys[0] == keys[1]);
    let vault = phone.unlock(70 * DAY);
    assert_eq!(vault.integrity().unwrap(), []);
    vault.lock().unwrap();
    let mut recorder = phone.recorder(70 * DAY);
    recorder.append(&[fix(70 * DAY, 2)], at(70 * DAY)).unwrap();
    recorder.close(at(70 * DAY)).unwrap();
    let mut vault = phone.unlock(71 * DAY);
    vault.ingest(at(71 * DAY)).unwrap();
    assert_eq!(all(&vault).iter().filter(|r| is_fix(&r.record)).count(), 3);
}

#[test]
fn no_key_of_a_campaign_is_used_that_is_on_no_disk() {
    for steps in 0.. {
        let phone = Phone::new();
        let disk = failing();
        let mut vault = phone.unlock_on(Arc::new(disk.clone()), 0).unwrap();
        disk.fails_after(steps);
        let first = vault.campaign_seed(&[9; 16]);
        disk.works_again();
        let seed = vault.campaign_seed(&[9; 16]).unwrap();
        vault.lock().unwrap();
        let mut vault = phone.unlock(1);
        assert_eq!(seed, vault.campaign_seed(&[9; 16]).unwrap(), "{steps}");
        if let Ok(first) = first {
            assert_eq!(first, seed);
            assert!(steps > 0);
            break;
        }
    }
}

#[test]
fn the_recorder_is_told_no_key_that_is_on_no_disk() {
    let today = at(5 * DAY).utc.utc_day().0;
    for steps in 0.. {
        let phone = Phone::new();
        let disk = failing();
        let mut vault = phone.unlock_on(Arc::new(disk.clone()), 0).unwrap();
        disk.fails_after(steps);
        let first = prekeys::replenish(&mut vault, today);
        disk.works_again();
        prekeys::replenish(&mut vault, today).unwrap();
        vault.lock().unwrap();
        let list = fs::read(phone.path().join("recorder")).unwrap();
        let list = Manifest::from_bytes(&list, &*phone.platform).unwrap();
        assert!(list.prekeys.iter().any(|key| key.day == today + 64));
        let there = phone.unlock(5 * DAY).keys.ids(RowKind::Prekey);
        let there: BTreeSet<u64> = there.into_iter().collect();
        let on_disk = list.prekeys.iter().all(|key| there.contains(&key.id));
        assert!(on_disk, "{steps}");
        match first {
            Ok(()) => break,
            Err(e) => assert!(matches!(e, VaultError::DiskFull), "{e:?}"),
        }
    }
}

/// Killed right after each ingest.
#[test]
fn no_number_is_free_again_that_the_recorders_list_does_not_forbid() {
    let phone = two();
    let fault = Fault {
        at: 0,
        for_good: true,
        error: io::ErrorKind::StorageFull,
    };
    let disk = FaultyDisk::counting(fault, |_, step| step == "create recorder.new");
    let unlock = || phone.unlock_on(Arc::new(disk.clone()), 2 * DAY).unwrap();
    let first = unlock().ingest(at(2 * DAY));
    assert!(matches!(first, Err(VaultError::DiskFull)));
    // What can go goes, since it makes room.
    unlock().ingest(at(2 * DAY)).unwrap();
    assert_eq!(phone.segments().len(), 1);
    let mut recorder = phone.recorder(2 * DAY);
    recorder.append(&[fix(2 * DAY, 2)], at(2 * DAY)).unwrap();
    recorder.close(at(2 * DAY + 1)).unwrap();
    let mut vault = phone.unlock(3 * DAY);
    assert_eq!(vault.ingest(at(3 * DAY)).unwrap().findings, []);
    assert_eq!(fixes(&vault), 3);
    assert_eq!(phone.segments().len(), 0);
}

#[test]
fn the_list_follows_once_there_is_room_although_nothing_is_new() {
    let phone = Phone::new();
    let disk = full();
    let mut vault = phone.unlock_on(Arc::new(disk.clone()), 9 * DAY).unwrap();
    vault.ingest(at(9 * DAY)).unwrap();
    disk.works_again();
    vault.ingest(at(9 * DAY)).unwrap();
    let list = fs::read(phone.path().join("recorder")).unwrap();
    let list = Manifest::from_bytes(&list, &*phone.platform).unwrap();
    let last = at(73 * DAY).utc.utc_day().0;
    assert!(list.prekeys.iter().any(|key| key.day == last));
}
