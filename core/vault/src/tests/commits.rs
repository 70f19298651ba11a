//! A commit that reports a failure: in force, not in force, or nobody knows.

use std::io;

use super::{Phone, all, at, fix};
use crate::{
    Vault, VaultError,
    index::{ErasedUnread, Index},
    keyfile::RowKind,
    lifecycle::add_store_keys,
};

fn failed() -> VaultError {
    VaultError::Io(io::ErrorKind::Other.into())
}

/// Lets `change` be committed behind the vault's back, as by a commit that
/// reports an error all the same.
fn commit_and_fail(vault: &mut Vault) -> Vec<u8> {
    let draft = vault.begin().unwrap();
    let root = vault
        .root_record(&draft.index, &vault.store_keys, draft.asked_epoch)
        .unwrap();
    vault.store.set_root(&root).unwrap();
    vault.store.commit().unwrap();
    root
}

#[test]
fn a_commit_that_is_in_force_counts() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let root = commit_and_fail(&mut vault);
    assert!(vault.after_a_failed_commit(&root, failed()).is_ok());
    assert_eq!(vault.store.root().unwrap(), root);
    vault.index.generation += 1;
    vault.set_setting("name", b"1").unwrap();
    vault.lock().unwrap();
    assert_eq!(phone.unlock(1).integrity().unwrap(), []);
}

#[test]
fn a_commit_that_is_not_in_force_is_an_error() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let before = vault.store.root().unwrap();
    let refused = vault.after_a_failed_commit(b"another", failed());
    assert!(matches!(refused, Err(VaultError::Io(_))));
    assert_eq!(vault.store.root().unwrap(), before);
    vault.set_setting("name", b"1").unwrap();
}

#[test]
fn where_nobody_knows_nothing_is_done_any_more() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let mut import = vault.import().unwrap();
    import.add(&[fix(1, 1)]).unwrap();
    import.commit().unwrap();
    // The database can't be asked.
    let store = std::mem::replace(&mut vault.store, crate::store::Store::nowhere().unwrap());
    let unknown = vault.after_a_failed_commit(b"another", failed());
    assert!(matches!(unknown, Err(VaultError::Unsettled)));
    vault.store = store;
    let set = vault.set_setting("name", b"1");
    assert!(matches!(set, Err(VaultError::Unsettled)));
    let ever = stint_model::Interval::between(at(0).utc, at(9).utc);
    let read: Vec<_> = vault.records(ever).collect();
    assert!(matches!(read[..], [Err(VaultError::Unsettled)]));
    // The store may name keys that this one doesn't know of.
    let keys = || ["keys", "keys.copy"].map(|copy| std::fs::read(phone.path().join(copy)).unwrap());
    let before = keys();
    let secret = vault.new_recovery_code(at(1));
    assert!(matches!(secret, Err(VaultError::Unsettled)));
    let seed = vault.campaign_seed(&[1; 16]);
    assert!(matches!(seed, Err(VaultError::Unsettled)));
    let today = at(super::DAY).utc.utc_day().0;
    let prekeys = crate::prekeys::replenish(&mut vault, today);
    assert!(matches!(prekeys, Err(VaultError::Unsettled)));
    assert!(keys() == before);
    vault.lock().unwrap();
    let mut vault = phone.unlock(2);
    assert_eq!(all(&vault).len(), 1);
    vault.set_setting("name", b"1").unwrap();
}

#[test]
fn an_erasure_that_nobody_knows_of_keeps_both_keys_of_the_store() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    for (why, stays) in [(failed(), false), (VaultError::Unsettled, true)] {
        let new = add_store_keys(&mut vault.keys).unwrap();
        let id = new.id;
        let old = std::mem::replace(&mut vault.store_keys, new);
        let old_id = old.id;
        vault.take_keys_back(old, &why);
        let there = vault.keys.ids(RowKind::Store);
        assert!(there.contains(&old_id));
        assert_eq!(there.contains(&id), stays);
    }
}

#[test]
fn an_index_of_an_earlier_program_has_nothing_left_to_do() {
    let index = Index {
        device_keys: vec![3, 4],
        unread: vec![7],
        leaving: vec![u64::MAX],
        to_set_aside: vec![8, 9],
        erased: vec![ErasedUnread {
            interval: stint_model::Interval::between(at(1).utc, at(2).utc),
            segments: vec![7],
        }],
        ..Index::default()
    };
    let read = Index::parse(&index.plain()).unwrap();
    assert_eq!(read.erased, index.erased);
    assert_eq!(read.to_set_aside, index.to_set_aside);
    assert_eq!(
        (read.device_keys, read.unread, read.leaving),
        (vec![3, 4], vec![7], vec![u64::MAX])
    );
    // Where an earlier program noted no segments, those that are unread by now.
    let phone = Phone::new();
    let vault = phone.unlock(0);
    let mut earlier = index.clone();
    earlier.erased[0].segments.clear();
    let root = earlier.to_bytes(&vault.store_keys, [0; 16], 1, 1).unwrap();
    let read = Index::from_bytes(&root, &vault.store_keys).unwrap();
    assert_eq!(read.erased, index.erased);
    // Its partitions, and as much padding as there may be.
    let earlier = 5 * 8 + 4 + 4 + 4;
    for padding in 0..20 {
        let read = Index::parse(&vec![0; earlier + padding]).unwrap();
        let nothing = read.device_keys.is_empty() && read.unread.is_empty();
        assert!(nothing && read.leaving.is_empty() && read.erased.is_empty());
        assert!(read.to_set_aside.is_empty());
    }
    assert!(Index::parse(&vec![0; earlier - 1]).is_none());
}
