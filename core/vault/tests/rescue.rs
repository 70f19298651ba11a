//! A vault whose files are damaged, lost or foreign: what still authenticates
//! comes over into a new one, and what is lost is named.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::{fs, path::Path, sync::Arc};

use phone::{DAY, Phone, at, fix, fixes, new_vault};
use stint_model::{Amendment, AmendmentId, Change, Interval, Record, UtcDay};
use stint_vault::{
    Damaged, Finding, LostPlatform, NewVault, Platform, RecoveryCode, RescueReport, Rescued,
    Secret, SlotKind, SoftwarePlatform, Unlock, Vault, VaultError,
};

const DAYS: i64 = 12;
const EACH: i64 = 400;

/// A vault with some days taken in, one still in segments, and all else.
fn full(phone: &Phone) -> (RecoveryCode, Vec<Record>) {
    let (mut vault, code) = phone.create();
    let written: Vec<Record> = (0..DAYS * EACH)
        .map(|i| fix(i * DAY / EACH, noise(i)))
        .collect();
    let mut import = vault.import().unwrap();
    import
        .add(&written[..((DAYS - 1) * EACH) as usize])
        .unwrap();
    import.commit().unwrap();
    vault.set_setting("zone", b"Europe/London").unwrap();
    vault.consent_append(b"yes").unwrap();
    let amendment = Amendment {
        id: AmendmentId(1),
        made: at(0),
        interval: Interval::between(at(0).utc, at(9).utc),
        records: Vec::new(),
        change: Change::NotWork,
    };
    vault.amend(&[amendment]).unwrap();
    vault.campaign_seed(&[7; 16]).unwrap();
    vault.lock().unwrap();
    let mut recorder = phone.recorder((DAYS - 1) * DAY);
    for batch in written[((DAYS - 1) * EACH) as usize..].chunks(50) {
        recorder.append(batch, batch[0].moment).unwrap();
    }
    recorder.close(at(DAYS * DAY)).unwrap();
    (code, written)
}

/// So that no day packs into nothing.
fn noise(i: i64) -> i32 {
    let mixed = (i + 1).wrapping_mul(0x5851_F42D_4C95_7F2D);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0x1405_7B7E_F767_814F);
    (mixed >> 36) as i32 % 800_000_000
}

struct Saved {
    phone: Phone,
    report: RescueReport,
}

fn rescue_with(
    from: &Phone,
    with: &Unlock<'_>,
    device: &dyn Platform,
) -> Result<Saved, VaultError> {
    let phone = Phone::new();
    let before = image(&from.path());
    let mut beats = 0;
    let report = Vault::rescue(
        &Damaged {
            dir: &from.path(),
            device,
        },
        with,
        Rescued {
            dir: &phone.path(),
            platform: phone.platform.clone(),
            new: NewVault::default(),
        },
        at(DAYS * DAY),
        &mut |_, _| beats += 1,
    );
    assert_eq!(image(&from.path()), before, "the damaged vault was changed");
    let report = report?;
    assert!(beats > 0);
    Ok(Saved { phone, report })
}

fn rescue(from: &Phone) -> Saved {
    let secret = Secret::from_text("correct horse");
    rescue_with(from, &Unlock::Passphrase(&secret), &*from.platform).unwrap()
}

fn image(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for name in phone::files(dir) {
        let path = dir.join(&name);
        if path.is_dir() {
            files.extend(image(&path));
        } else if !name.ends_with(".lock") {
            files.push((name, fs::read(path).unwrap()));
        }
    }
    files
}

/// Checks all but records.
fn rest_is_there(vault: &mut Vault) {
    assert_eq!(vault.setting("zone").unwrap().unwrap(), b"Europe/London");
    assert_eq!(vault.consent_log().unwrap(), [b"yes"]);
    assert_eq!(vault.amendments().unwrap().len(), 1);
}

fn refused(phone: &Phone) -> VaultError {
    let secret = Secret::from_text("correct horse");
    Vault::unlock(
        &phone.path(),
        phone.platform.clone(),
        Unlock::Passphrase(&secret),
        at(0),
    )
    .err()
    .unwrap()
}

#[test]
fn a_whole_vault_comes_over_whole() {
    let phone = Phone::new();
    let (code, written) = full(&phone);
    let mut vault = phone.unlock(0);
    let seed = *vault.campaign_seed(&[7; 16]).unwrap();
    vault.backup(std::io::sink(), at(0)).unwrap();
    drop(vault);
    let saved = rescue(&phone);
    assert_eq!(saved.report.losses, []);
    assert!(saved.report.recovery_code.is_none());
    let mut vault = saved.phone.unlock(0);
    vault.ingest(at(DAYS * DAY)).unwrap();
    assert_eq!(fixes(&vault), written);
    assert_eq!(*vault.campaign_seed(&[7; 16]).unwrap(), seed);
    rest_is_there(&mut vault);
    assert_eq!(
        vault.slots(),
        [SlotKind::Recovery, SlotKind::Passphrase, SlotKind::Platform]
    );
    let hour = Interval::between(at(0).utc, at(3_600_000).utc);
    assert_eq!(vault.erase(hour, at(DAYS * DAY)).unwrap().backups, 1);
    drop(vault);
    // The same paper opens it.
    let by_code = rescue_with(&phone, &Unlock::Recovery(&code), &*phone.platform).unwrap();
    let new = &by_code.phone;
    Vault::unlock(
        &new.path(),
        new.platform.clone(),
        Unlock::Recovery(&code),
        at(0),
    )
    .unwrap();
}

#[test]
fn without_its_list_of_contents_every_block_is_found_by_its_keys() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    let db = rusqlite::Connection::open(phone.path().join("store.db")).unwrap();
    db.execute("UPDATE root SET body = zeroblob(200)", [])
        .unwrap();
    drop(db);
    assert!(matches!(refused(&phone), VaultError::StoreDamaged));
    let saved = rescue(&phone);
    assert_eq!(saved.report.losses, [Finding::ContentsUnknown]);
    let mut vault = saved.phone.unlock(0);
    assert_eq!(fixes(&vault), written);
    rest_is_there(&mut vault);
    let notes = vault.integrity().unwrap();
    assert!(matches!(
        notes[0].finding,
        Finding::Rescued { losses: 1, .. }
    ));
}

#[test]
fn every_page_of_the_database_may_be_lost() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    let path = phone.path().join("store.db");
    let whole = fs::read(&path).unwrap();
    let (mut least, mut named) = (usize::MAX, 0);
    let size = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    let pages = whole.len() / size;
    for page in 0..pages {
        let mut bytes = whole.clone();
        bytes[page * size..(page + 1) * size].fill(0xA5);
        fs::write(&path, &bytes).unwrap();
        let saved = rescue(&phone);
        let vault = saved.phone.unlock(0);
        let read = fixes(&vault);
        assert!(
            read.iter().all(|r| written.contains(r)),
            "page {page}: wrong data"
        );
        // What is missing is named, by its day where there is a list of contents.
        if read.len() < written.len() {
            assert!(!saved.report.losses.is_empty(), "page {page}: silent");
            named += 1;
        }
        let unknown = saved.report.losses.contains(&Finding::ContentsUnknown);
        let counted: u32 = saved
            .report
            .losses
            .iter()
            .map(|l| match l {
                Finding::DayLost { lost, .. } => lost.unwrap_or(0),
                _ => 0,
            })
            .sum();
        assert!(
            unknown || counted as usize == written.len() - read.len(),
            "page {page}"
        );
        least = least.min(read.len());
    }
    println!(
        "rescue: {pages} pages lost, one at a time; {named} cost records, all named; at least {least} of {} records came over",
        written.len()
    );
    // And the end of the file.
    for len in [whole.len() / 2, 4096, 100, 0] {
        fs::write(&path, &whole[..len]).unwrap();
        let saved = rescue(&phone);
        let read = fixes(&saved.phone.unlock(0));
        assert!(read.len() >= EACH as usize && read.iter().all(|r| written.contains(r)));
        assert!(!saved.report.losses.is_empty());
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(refused(&phone), VaultError::StoreDamaged));
    let saved = rescue(&phone);
    assert_eq!(fixes(&saved.phone.unlock(0)).len(), EACH as usize);
}

#[test]
fn a_header_of_the_database_that_says_anything_hides_no_row() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    let path = phone.path().join("store.db");
    let whole = fs::read(&path).unwrap();
    let mut tried = 0;
    for stated in [0u16, 1, 512, 1024, 1025, 2048, 4096, 32768, 0xA5A5] {
        let mut bytes = whole.clone();
        bytes[..100].fill(0xA5);
        bytes[16..18].copy_from_slice(&stated.to_be_bytes());
        fs::write(&path, &bytes).unwrap();
        let saved = rescue(&phone);
        assert_eq!(saved.report.losses, [], "{stated}");
        assert_eq!(fixes(&saved.phone.unlock(0)), written, "{stated}");
        tried += 1;
    }
    println!("rescue: {tried} damaged headers of the database cost no record");
}

#[test]
fn a_change_that_was_never_finished_is_taken_back() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    let path = phone.path().join("store.db");
    let journal = phone.path().join("store.db-journal");
    let db = rusqlite::Connection::open(&path).unwrap();
    // Changed pages go to the file before the commit, as with many of them.
    db.execute_batch("PRAGMA secure_delete = ON; PRAGMA cache_size = 1; BEGIN; DELETE FROM block;")
        .unwrap();
    let (half, kept) = (fs::read(&path).unwrap(), fs::read(&journal).unwrap());
    drop(db);
    let whole = fs::read(&path).unwrap();
    assert_ne!(whole, half);
    fs::write(&path, half).unwrap();
    fs::write(&journal, kept).unwrap();
    for copy in ["keys", "keys.copy"] {
        let path = phone.path().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        let end = bytes.len() - 1;
        bytes[end] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    let saved = rescue(&phone);
    assert_eq!(saved.report.losses, []);
    assert_eq!(fixes(&saved.phone.unlock(0)), written);
}

#[test]
fn a_key_file_damaged_in_both_copies_still_gives_what_opens() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    let whole = fs::read(phone.path().join("keys")).unwrap();
    let (mut lost_days, mut contents) = (0, 0);
    let mut tried = 0;
    // One byte at the same place in both copies, all over the file; not in the
    // slots, where a secret is lost by design.
    for at_byte in (600..whole.len()).step_by(whole.len() / 40) {
        for copy in ["keys", "keys.copy"] {
            let mut bytes = whole.clone();
            bytes[at_byte] ^= 0x10;
            fs::write(phone.path().join(copy), bytes).unwrap();
        }
        assert!(
            matches!(refused(&phone), VaultError::KeysDamaged),
            "{at_byte}"
        );
        let saved = rescue(&phone);
        let read = fixes(&saved.phone.unlock(0));
        tried += 1;
        // One row of all costs more than a day: the keys of the list of
        // contents. What is still in recordings is there even then.
        if saved.report.losses.contains(&Finding::ContentsUnknown) {
            assert!(read.len() >= EACH as usize, "{at_byte}");
            contents += 1;
            continue;
        }
        assert!(
            read.len() + EACH as usize + 1 >= written.len(),
            "{at_byte}: {}",
            read.len()
        );
        if read.len() < written.len() {
            assert!(!saved.report.losses.is_empty(), "{at_byte}: silent");
            lost_days += 1;
        }
    }
    println!(
        "rescue: {tried} places of both key files damaged: {lost_days} cost a day, {contents} the store, the others nothing"
    );
    // The head alone: the root record names the vault, too.
    for copy in ["keys", "keys.copy"] {
        let mut bytes = whole.clone();
        bytes[12] ^= 1;
        fs::write(phone.path().join(copy), bytes).unwrap();
    }
    assert_eq!(fixes(&rescue(&phone).phone.unlock(0)), written);
    // Where nothing is left, that is said.
    for copy in ["keys", "keys.copy"] {
        fs::remove_file(phone.path().join(copy)).unwrap();
    }
    assert!(matches!(refused(&phone), VaultError::KeysMissing));
    let secret = Secret::from_text("correct horse");
    let none = rescue_with(&phone, &Unlock::Passphrase(&secret), &*phone.platform);
    assert!(matches!(none.err().unwrap(), VaultError::KeysMissing));
    // And no new vault is made over it.
    let over = Vault::create(&phone.path(), phone.platform.clone(), new_vault(), at(0));
    assert!(matches!(over, Err(VaultError::KeysMissing)));
}

#[test]
fn a_lost_device_key_and_a_lost_slot_are_made_again() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    for copy in ["keys", "keys.copy"] {
        let path = phone.path().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        // The recovery slot is the first.
        bytes[60] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    let secret = Secret::from_text("correct horse");
    let saved = rescue_with(&phone, &Unlock::Passphrase(&secret), &LostPlatform).unwrap();
    let code = saved.report.recovery_code.unwrap();
    let day = UtcDay(at((DAYS - 1) * DAY).utc.utc_day().0);
    assert!(
        saved
            .report
            .losses
            .contains(&Finding::SegmentUnchecked { day })
    );
    let new = &saved.phone;
    let vault = Vault::unlock(
        &new.path(),
        new.platform.clone(),
        Unlock::Recovery(&code),
        at(0),
    );
    assert_eq!(fixes(&vault.unwrap()), written);
}

#[test]
fn wrong_secrets_and_full_folders_change_nothing() {
    let phone = Phone::new();
    full(&phone);
    let wrong = Secret::from_text("battery staple");
    let refused = rescue_with(&phone, &Unlock::Passphrase(&wrong), &*phone.platform);
    assert!(matches!(
        refused.err().unwrap(),
        VaultError::WrongPassphrase
    ));
    let (_, foreign) = Phone::new().create();
    let refused = rescue_with(&phone, &Unlock::Recovery(&foreign), &*phone.platform);
    assert!(matches!(
        refused.err().unwrap(),
        VaultError::WrongRecoveryCode
    ));
    let secret = Secret::from_text("correct horse");
    let into_itself = Vault::rescue(
        &Damaged {
            dir: &phone.path(),
            device: &*phone.platform,
        },
        &Unlock::Passphrase(&secret),
        Rescued {
            dir: &phone.path(),
            platform: phone.platform.clone(),
            new: NewVault::default(),
        },
        at(0),
        &mut |_, _| {},
    );
    assert!(matches!(
        into_itself.err().unwrap(),
        VaultError::AlreadyExists
    ));
    let open = phone.unlock(0);
    let busy = rescue_with(&phone, &Unlock::Passphrase(&secret), &*phone.platform);
    assert!(matches!(busy.err().unwrap(), VaultError::InUse));
    drop(open);
}

#[test]
fn the_device_opens_what_is_damaged_elsewhere() {
    let phone = Phone::new();
    let (_, written) = full(&phone);
    for copy in ["keys", "keys.copy"] {
        let path = phone.path().join(copy);
        let mut bytes = fs::read(&path).unwrap();
        let end = bytes.len() - 1;
        bytes[end] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    let wrapped = Vault::begin_unlock(&phone.path()).unwrap();
    let software = SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap();
    let plain = software.unwrap(wrapped.epoch, &wrapped.blob).unwrap();
    let saved = rescue_with(&phone, &Unlock::Unwrapped(&plain), &software).unwrap();
    assert_eq!(saved.report.losses, []);
    assert_eq!(fixes(&saved.phone.unlock(0)), written);
    let _: Arc<dyn Platform> = Arc::new(software);
}
