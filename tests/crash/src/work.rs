//! What a phone does while its system fails.

use std::{
    fs::{self, File},
    path::Path,
    rc::Rc,
    sync::Arc,
};

use stint_model::{Amendment, AmendmentId, Change, Interval, UtcMs};
use stint_vault::{Recorder, RecoveryCode, SoftwarePlatform, Vault, VaultError};

use crate::{
    DAY, Phone, at, fix,
    owed::{Owed, Promise, Witness},
};

/// One stretch of work. It ends at the first error that it can't go on after.
pub struct Work {
    /// What it is.
    pub name: &'static str,
    /// Lays out what there is before, and says what is owed then.
    pub prepare: fn(&Path) -> Owed,
    /// Does it.
    pub run: fn(&Phone, &dyn Witness) -> Result<(), VaultError>,
    /// Makes the vault again if it wasn't finished.
    pub again: fn(&Phone) -> Result<Vault, VaultError>,
}

/// All of them.
pub const ALL: [Work; 6] = [
    Work {
        name: "recording",
        prepare: empty_vault,
        run: recording,
        again: no_vault,
    },
    Work {
        name: "a day",
        prepare: empty_vault,
        run: day,
        again: no_vault,
    },
    Work {
        name: "creating",
        prepare: nothing,
        run: creating,
        again: create,
    },
    Work {
        name: "importing, backing up, changing slots",
        prepare: empty_vault,
        run: importing,
        again: no_vault,
    },
    Work {
        name: "restoring",
        prepare: backup,
        run: restoring,
        again: restore,
    },
    // A vault of an older version: what opening it changes is changed here.
    Work {
        name: "opening an older version",
        prepare: older,
        run: opening,
        again: no_vault,
    },
];

/// How often a batch is given to the recorder until it is acknowledged.
const ATTEMPTS: usize = 3;

fn nothing(root: &Path) -> Owed {
    Phone::without_vault(root);
    Owed::default()
}

fn empty_vault(root: &Path) -> Owed {
    drop(Phone::with_vault(root));
    created()
}

fn created() -> Owed {
    let mut owed = Owed::default();
    owed.add(&Promise::Created);
    owed
}

fn no_vault(_: &Phone) -> Result<Vault, VaultError> {
    Err(VaultError::NoVault)
}

fn create(phone: &Phone) -> Result<Vault, VaultError> {
    phone.create().map(|(vault, _)| vault)
}

fn start(phone: &Phone, now: i64) -> Result<Recorder, VaultError> {
    let mut last = phone.recorder(now);
    for _ in 1..ATTEMPTS {
        if last.is_ok() {
            break;
        }
        last = phone.recorder(now);
    }
    last
}

/// Records with these numbers, tried again while they fail.
fn append(
    recorder: &mut Recorder,
    witness: &dyn Witness,
    now: i64,
    values: std::ops::Range<i32>,
) -> Result<(), VaultError> {
    let batch: Vec<_> = values.clone().map(|v| fix(now + i64::from(v), v)).collect();
    let mut last = recorder.append(&batch, at(now));
    for _ in 1..ATTEMPTS {
        if last.is_ok() {
            break;
        }
        last = recorder.append(&batch, at(now));
    }
    let acknowledged = last?.into_iter().zip(values).collect();
    witness.tell(Promise::Acknowledged(acknowledged));
    Ok(())
}

/// Three days of recording, nobody at the phone.
fn recording(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    let mut recorder = start(phone, 0)?;
    for i in 0..6 {
        let now = i64::from(i) * DAY / 2;
        append(&mut recorder, witness, now, i * 2..i * 2 + 2)?;
    }
    // An end that can't be written is no loss.
    let _ = recorder.close(at(3 * DAY));
    Ok(())
}

/// A day and a half at work: two recorders, the first one killed, a vault
/// that takes in while they run, and an erasure.
fn day(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    let mut recorder = start(phone, 1)?;
    let mut value = 0;
    let mut next = |many: i32| {
        value += many;
        value - many..value
    };
    for i in 0..6 {
        append(&mut recorder, witness, i * 60_000, next(1 + i as i32 % 3))?;
    }
    // The clock is set forward: an event and a new segment.
    recorder.heartbeat(at(3_600_000))?;
    let morning = next(400).end;
    append(&mut recorder, witness, 7_200_000, morning - 400..morning)?;
    {
        let mut vault = phone.unlock(7_300_000)?;
        vault.ingest(at(7_300_000))?;
        vault.set_setting("count", &[1])?;
        witness.tell(Promise::Set(1));
        append(&mut recorder, witness, 7_400_000, next(2))?;
        vault.ingest(at(7_400_000))?;
    }
    append(&mut recorder, witness, 7_500_000, next(1))?;
    // Killed between a write and its sync: what the system still holds of it
    // is there for the next recorder, and may be gone after a cut.
    witness.kill(true);
    let unheard = [fix(7_600_000, -1), fix(7_600_001, -2)];
    let _ = recorder.append(&unheard, at(7_600_000));
    drop(recorder);
    witness.kill(false);
    let mut recorder = start(phone, 8_000_000)?;
    append(&mut recorder, witness, 8_000_001, next(3))?;
    append(&mut recorder, witness, DAY, next(2))?;
    let _ = recorder.close(at(DAY + 1));
    let now = DAY + 2;
    let mut vault = phone.unlock(now)?;
    vault.ingest(at(now))?;
    vault.set_setting("count", &[2])?;
    witness.tell(Promise::Set(2));
    witness.tell(Promise::Erasing(0..morning));
    let erased = vault.erase(Interval::between(at(0).utc, at(7_300_000).utc), at(now));
    if let Err(why) = erased {
        // Whoever is told of an error goes on.
        vault.set_setting("count", &[3])?;
        witness.tell(Promise::Set(3));
        vault.ingest(at(now))?;
        return Err(why);
    }
    witness.tell(Promise::Erased(0..morning));
    drop(vault);
    let mut recorder = start(phone, now + 10)?;
    append(&mut recorder, witness, now + 11, next(2))?;
    let _ = recorder.close(at(now + 12));
    let mut vault = phone.unlock(now + 13)?;
    vault.ingest(at(now + 13))?;
    vault.lock()
}

fn creating(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    let (mut vault, _) = phone.create()?;
    witness.tell(Promise::Created);
    vault.set_setting("count", &[1])?;
    witness.tell(Promise::Set(1));
    vault.lock()
}

/// Numbers of imported records.
const IMPORTED: std::ops::Range<i32> = 10_000..10_300;

fn import(vault: &mut Vault) -> Result<(), VaultError> {
    let records: Vec<_> = IMPORTED
        .map(|v| fix(i64::from(v - 10_000) * DAY / 100, v))
        .collect();
    let mut import = vault.import()?;
    import.add(&records)?;
    import.commit()
}

fn importing(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    let mut vault = phone.unlock(0)?;
    witness.tell(Promise::Adding(IMPORTED));
    import(&mut vault)?;
    witness.tell(Promise::Added(IMPORTED));
    let amendment = Amendment {
        id: AmendmentId(1),
        made: at(0),
        interval: Interval::between(at(0).utc, at(DAY).utc),
        records: Vec::new(),
        change: Change::NotWork,
    };
    vault.amend(&[amendment])?;
    vault.consent_append(b"granted")?;
    vault.set_setting("count", &[1])?;
    witness.tell(Promise::Set(1));
    let file = File::create(phone.root.join("backup.age"))?;
    vault.backup(&file, at(1))?;
    file.sync_all()?;
    vault.set_platform_slot(at(1))?;
    let code = vault.new_recovery_code(at(1))?;
    vault.set_setting("count", &[2])?;
    witness.tell(Promise::Set(2));
    drop(code);
    vault.campaign_seed(&[7; 16])?;
    if let Err(why) = vault.erase_campaign(&[7; 16], &[], at(1)) {
        vault.set_setting("count", &[3])?;
        witness.tell(Promise::Set(3));
        return Err(why);
    }
    vault.lock()
}

/// A backup and its code, and a phone without a vault.
fn backup(root: &Path) -> Owed {
    let other = root.join("other");
    fs::create_dir(&other).unwrap();
    let phone = Phone::without_vault(&other);
    let (mut vault, code) = phone.create().unwrap();
    import(&mut vault).unwrap();
    vault.set_setting("count", &[3]).unwrap();
    vault
        .backup(File::create(root.join("backup.age")).unwrap(), at(0))
        .unwrap();
    drop(vault);
    fs::remove_dir_all(other).unwrap();
    fs::write(root.join("code"), code.show().as_bytes()).unwrap();
    Phone::without_vault(root);
    Owed::default()
}

fn restore(phone: &Phone) -> Result<Vault, VaultError> {
    let code = RecoveryCode::parse(&fs::read_to_string(phone.root.join("code"))?)?;
    let from = File::open(phone.root.join("backup.age"))?;
    let new = Phone::new_vault();
    Vault::restore(from, &code, &phone.path(), phone.platform(), new, at(5))?;
    phone.unlock(5)
}

fn restoring(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    // Never without what the backup holds.
    witness.tell(Promise::Added(IMPORTED));
    witness.tell(Promise::Set(3));
    let vault = restore(phone)?;
    witness.tell(Promise::Created);
    vault.lock()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// A copy of the oldest fixture.
fn older(root: &Path) -> Owed {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/vault/tests/fixtures/v0");
    let opened = crate::scratch();
    copy(&fixtures, opened.path());
    copy(&fixtures, root);
    let phone = Phone {
        root: opened.path().to_owned(),
        platform: Arc::new(SoftwarePlatform::open(&opened.path().join("hw")).unwrap()),
    };
    let mut vault = phone.unlock(3 * DAY).unwrap();
    vault.ingest(at(3 * DAY)).unwrap();
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let mut records = vault.records(ever).collect::<Result<Vec<_>, _>>().unwrap();
    // What only the opening itself recorded isn't owed.
    records.retain(|r| r.record.moment.utc < at(3 * DAY).utc);
    let mut owed = created();
    owed.add(&Promise::Kept(Rc::new(records)));
    owed
}

fn opening(phone: &Phone, witness: &dyn Witness) -> Result<(), VaultError> {
    let mut vault = phone.unlock(3 * DAY)?;
    vault.ingest(at(3 * DAY))?;
    vault.set_setting("count", &[1])?;
    witness.tell(Promise::Set(1));
    vault.lock()
}
