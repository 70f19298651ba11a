//! The key file, its slots and the store, damaged or exchanged.

use std::sync::Arc;

use stint_model::UtcDay;

use super::{DAY, Phone, all, at, fix, is_fix};
use crate::{
    Finding, PassphraseCost, Secret, Vault, VaultError,
    disk::{Layout, RealDisk},
    keyfile::KeyFile,
    slots::{Slot, SlotContext},
};

#[test]
fn every_flipped_bit_of_one_key_file_is_survived() {
    let phone = Phone::new();
    let path = phone.path().join("keys");
    let mut bytes = std::fs::read(&path).unwrap();
    let mut flips = 0;
    for i in 0..bytes.len() {
        // One bit of each byte here; all of them for the head and the slots.
        for bit in 0..if i < 400 { 8 } else { 1 } {
            bytes[i] ^= 1 << bit;
            let parsed = KeyFile::parse(&bytes);
            let opened = parsed.and_then(|file| {
                let copy = phone.path().join("keys.copy");
                let good = KeyFile::parse(&std::fs::read(copy).unwrap())?;
                let slot = good.slots.iter().find_map(|s| match s {
                    Ok(Slot::Platform { wrapped, .. }) => Some(wrapped.clone()),
                    _ => None,
                });
                let plain = phone.software.unwrap(1, &slot.unwrap()).unwrap();
                file.open(crate::secret::Key::from_slice(plain.expose()).unwrap())
            });
            assert!(opened.is_err(), "byte {i} bit {bit}");
            bytes[i] ^= 1 << bit;
            flips += 1;
        }
    }
    println!("key file: {flips} bits flipped, all found");
    bytes[15] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let vault = phone.unlock(0);
    let notes = vault.integrity().unwrap();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].finding, Finding::KeyCopyDamaged);
    drop(vault);
    assert_eq!(phone.unlock(0).integrity().unwrap().len(), 1);
}

#[test]
fn damaged_cheap_and_newer_files_each_have_their_own_error() {
    let phone = Phone::new();
    let ctx = SlotContext {
        vault_id: [0; 16],
        epoch: 1,
    };
    let root = crate::crypto::random_key().unwrap();
    let slot =
        Slot::for_passphrase(&Secret::from_text("x"), PassphraseCost::LEAST, ctx, &root).unwrap();
    let mut bytes = slot.to_bytes();
    assert!(Slot::from_bytes(&bytes).is_ok_and(|s| s == slot));
    bytes[40] ^= 1;
    assert!(matches!(
        Slot::from_bytes(&bytes),
        Err(VaultError::SlotDamaged)
    ));
    bytes[40] ^= 1;
    // Somebody asks for less memory, and puts the checksum right.
    bytes[49..53].copy_from_slice(&8u32.to_le_bytes());
    let end = bytes.len() - 4;
    let crc = crc32c::crc32c(&bytes[..end]).to_le_bytes();
    bytes[end..].copy_from_slice(&crc);
    assert!(matches!(
        Slot::from_bytes(&bytes),
        Err(VaultError::CostChanged)
    ));

    for name in ["keys", "keys.copy"] {
        let path = phone.path().join(name);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[8] = 9;
        std::fs::write(path, bytes).unwrap();
    }
    let newer = phone.unlock_on(Arc::new(RealDisk), 0);
    assert!(matches!(newer, Err(VaultError::Newer { found: 9 })));
}

/// Beyond these, trying a passphrase is too cheap, or can't end.
#[test]
fn a_slot_asks_for_what_readers_accept_and_no_more() {
    let ctx = SlotContext {
        vault_id: [0; 16],
        epoch: 1,
    };
    let root = crate::crypto::random_key().unwrap();
    let secret = Secret::from_text("x");
    let slot = Slot::for_passphrase(&secret, PassphraseCost::LEAST, ctx, &root).unwrap();
    let read = |cost: [u32; 3]| {
        let mut bytes = slot.to_bytes();
        for (i, number) in cost.into_iter().enumerate() {
            bytes[49 + 4 * i..53 + 4 * i].copy_from_slice(&number.to_le_bytes());
        }
        let end = bytes.len() - 4;
        let crc = crc32c::crc32c(&bytes[..end]).to_le_bytes();
        bytes[end..].copy_from_slice(&crc);
        let made = PassphraseCost::new(cost[0], cost[1], cost[2]).is_ok();
        let read = match Slot::from_bytes(&bytes) {
            Ok(_) => true,
            Err(VaultError::CostChanged) => false,
            Err(e) => panic!("{e:?}"),
        };
        assert_eq!(made, read, "{cost:?}");
        read
    };
    for cost in [[19_456, 2, 1], [1_048_576, 20, 8]] {
        assert!(read(cost), "{cost:?}");
    }
    for cost in [
        [19_455, 2, 1],
        [1_048_577, 2, 1],
        [19_456, 1, 1],
        [19_456, 21, 1],
        [19_456, 2, 0],
        [19_456, 2, 9],
    ] {
        assert!(!read(cost), "{cost:?}");
    }
}

#[test]
fn one_damaged_day_costs_one_day() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    let mut import = vault.import().unwrap();
    let records: Vec<_> = (0..30).map(|i| fix(i * DAY / 3, i as i32)).collect();
    import.add(&records).unwrap();
    import.commit().unwrap();
    drop(vault);
    let db = rusqlite::Connection::open(phone.path().join("store.db")).unwrap();
    let ids: Vec<i64> = db
        .prepare("SELECT rowid FROM block")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(ids.len(), 10);
    // One is damaged, two change places, one is lost.
    let body = |id: i64| -> Vec<u8> {
        db.query_row("SELECT body FROM block WHERE rowid = ?1", [id], |r| {
            r.get(0)
        })
        .unwrap()
    };
    let mut damaged = body(ids[0]);
    damaged[50] ^= 1;
    let set = |id: i64, body: &[u8]| {
        db.execute(
            "UPDATE block SET body = ?2 WHERE rowid = ?1",
            rusqlite::params![id, body],
        )
        .unwrap()
    };
    let (a, b) = (body(ids[1]), body(ids[2]));
    set(ids[0], &damaged);
    set(ids[1], &b);
    set(ids[2], &a);
    db.execute("DELETE FROM block WHERE rowid = ?1", [ids[3]])
        .unwrap();
    drop(db);

    let mut vault = phone.unlock(0);
    let read: Vec<_> = vault
        .records(stint_model::Interval::between(
            stint_model::UtcMs::MIN,
            stint_model::UtcMs::MAX,
        ))
        .collect();
    assert_eq!(read.iter().filter(|r| r.is_ok()).count(), 18);
    assert_eq!(read.iter().filter(|r| r.is_err()).count(), 4);
    drop(read);
    // New records of a damaged day are kept, and the damage is noted once.
    let mut recorder = phone.recorder(1);
    recorder.append(&[fix(1, 77)], at(1)).unwrap();
    recorder.close(at(2)).unwrap();
    let report = vault.ingest(at(3)).unwrap();
    let today = UtcDay(20_000);
    assert!(
        report
            .findings
            .iter()
            .all(|f| *f == Finding::DayDamaged { day: today })
    );
    let stored = vault.records(today.interval()).map(Result::unwrap);
    assert!(stored.map(|r| r.record).any(|r| r == fix(1, 77)));
}

#[test]
fn an_older_row_or_root_is_found() {
    let phone = Phone::new();
    let mut vault = phone.unlock(0);
    vault.set_setting("consent", b"granted").unwrap();
    drop(vault);
    let db = rusqlite::Connection::open(phone.path().join("store.db")).unwrap();
    let old_block: Vec<u8> = db
        .query_row("SELECT body FROM block", [], |r| r.get(0))
        .unwrap();
    let old_root: Vec<u8> = db
        .query_row("SELECT body FROM root", [], |r| r.get(0))
        .unwrap();
    let mut vault = phone.unlock(0);
    vault.set_setting("consent", b"withdrawn").unwrap();
    drop(vault);
    let new_root: Vec<u8> = db
        .query_row("SELECT body FROM root", [], |r| r.get(0))
        .unwrap();
    db.execute("UPDATE block SET body = ?1", [&old_block])
        .unwrap();
    let vault = phone.unlock(0);
    // The older value isn't taken for today's, and its loss is told.
    assert_eq!(vault.setting("consent").unwrap(), None);
    let log = crate::Log::Settings;
    let mended = Finding::LogMended { log, lost: 1 };
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == mended));
    drop(vault);
    db.execute("UPDATE root SET body = ?1", [&old_root])
        .unwrap();
    let vault = phone.unlock(0);
    let notes = vault.integrity().unwrap();
    assert!(notes.iter().any(|n| n.finding == Finding::OlderCopy));
    drop(vault);
    let mut bytes = new_root;
    for i in 0..bytes.len() {
        bytes[i] ^= 1;
        db.execute("UPDATE root SET body = ?1", [&bytes]).unwrap();
        let opened = phone.unlock_on(Arc::new(RealDisk), 0);
        assert!(opened.is_err(), "byte {i} of the root record");
        bytes[i] ^= 1;
    }
}

#[test]
fn rescue_files_never_show_what_they_hold() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    let secret = fix(1, 521_234_567);
    recorder.append(&[secret], at(1)).unwrap();
    recorder.close(at(2)).unwrap();
    let mut vault = phone.unlock(3);
    vault.ingest(at(3)).unwrap();
    vault
        .set_setting("name", "Rosalind Kaminska".as_bytes())
        .unwrap();
    assert!(all(&vault).iter().any(|r| is_fix(&r.record)));
    drop(vault);
    let needles: Vec<Vec<u8>> = vec![
        521_234_567i32.to_le_bytes().to_vec(),
        521_234_567i32.to_be_bytes().to_vec(),
        b"Rosalind".to_vec(),
        "Rosalind"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
        hex::encode("Rosalind").into_bytes(),
        b"Um9zYWxpbmQ".to_vec(),
        52.123_456_7f64.to_le_bytes().to_vec(),
    ];
    let mut files = 0;
    let layout = Layout::new(&phone.path());
    for dir in [layout.dir.clone(), layout.segments()] {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let bytes = std::fs::read(&path).unwrap();
                for needle in &needles {
                    assert!(
                        !bytes.windows(needle.len()).any(|w| w == needle),
                        "{path:?}"
                    );
                }
                files += 1;
            }
        }
    }
    println!("canary: {files} files, 0 hits");
    let _: Option<Vault> = None;
}
