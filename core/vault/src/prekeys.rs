//! Prekeys: a key pair for each day ahead, so that erasing a day also erases
//! what was sealed for it while the phone was locked.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::ErrorKind::{IsADirectory, NotFound},
};

use stint_model::Moment;

use crate::{
    Finding, PlatformError, Vault, VaultError,
    bytes::{Put, Take},
    crypto::{public_key, random, random_key},
    disk::{Lock, replace},
    keyfile::{Keys, RowKind},
    manifest::{Manifest, Prekey},
    secret::Key,
    segment::{HEADER_LEN, LAST_RESORT, SealedTo, sealed_to},
    set_aside::is_block,
};

/// Days for which the recorder can seal without the vault being unlocked.
const DAYS_AHEAD: u32 = 64;

/// A prekey's secret half.
pub(crate) struct PrekeySecret {
    pub(crate) day: u32,
    pub(crate) secret: Key,
}

/// The secret half with that number, if the key file still has it.
pub(crate) fn secret(keys: &Keys, id: u64) -> Option<PrekeySecret> {
    let row = keys.get(RowKind::Prekey, id)?;
    let mut take = Take(&row);
    Some(PrekeySecret {
        day: take.u32()?,
        secret: Key::from_slice(take.0)?,
    })
}

/// Says so if the recorder's list on disk isn't the one that was written.
pub(crate) fn check_manifest(vault: &mut Vault, now: Moment) -> Result<(), VaultError> {
    let finding = match vault.disk.read(&vault.layout.manifest()) {
        // Killed while the vault was made.
        Err(e) if e.kind() == NotFound && vault.index.manifest == 0 => None,
        Err(e) if e.kind() == NotFound => Some(Finding::ManifestForged),
        // A device that fails to read says nothing of who wrote; the list is
        // written anew in any case.
        Err(_) => None,
        Ok(bytes) => match Manifest::from_bytes(&bytes, &*vault.platform) {
            Ok(m) if m.serial >= vault.index.manifest => None,
            Ok(_) => Some(Finding::OlderList),
            Err(VaultError::Platform(PlatformError::KeyLost)) => Some(Finding::PlatformKeyLost),
            Err(e @ (VaultError::Platform(_) | VaultError::Newer { .. })) => return Err(e),
            Err(_) => Some(Finding::ManifestForged),
        },
    };
    match finding {
        Some(finding) => vault.change(|v, draft| v.note(draft, now.utc, &[finding])),
        None => Ok(()),
    }
}

/// Fills up the prekeys from `today` on, publishes them to the recorder, and
/// then destroys secret halves that nothing can be sealed to any more.
pub(crate) fn replenish(vault: &mut Vault, today: u32) -> Result<(), VaultError> {
    let there = vault.keys.ids(RowKind::Prekey);
    fill_up(vault, there, today, None)
}

/// Exchanges all prekeys; `alone` is the recorder's lock, if it is held.
pub(crate) fn renew(vault: &mut Vault, today: u32, alone: Option<&Lock>) -> Result<(), VaultError> {
    fill_up(vault, Vec::new(), today, alone)
}

fn fill_up(
    vault: &mut Vault,
    there: Vec<u64>,
    today: u32,
    alone: Option<&Lock>,
) -> Result<(), VaultError> {
    // Until it is out, whatever fails.
    let was_due = std::mem::replace(&mut vault.list_due, true);
    vault.settled()?;
    let listed = listed(vault);
    let mut by_day: BTreeMap<u32, (u64, Key)> = BTreeMap::new();
    for id in there {
        // Of two for one day, the one that is listed stays so.
        if let Some(found) = secret(&vault.keys, id)
            && (listed.contains(&id) || !by_day.contains_key(&found.day))
        {
            by_day.insert(found.day, (id, found.secret));
        }
    }
    let used = recordings_on_disk(vault)?.prekeys;
    // The key of last resort isn't tied to a day: it is exchanged after use.
    if by_day
        .get(&LAST_RESORT)
        .is_some_and(|(id, _)| used.contains(id))
    {
        by_day.remove(&LAST_RESORT);
    }
    make_the_missing(vault, &mut by_day, today)?;
    // A day back, for the clock that is set back a little.
    by_day.retain(|day, _| day.saturating_add(1) >= today);
    vault.list_due = !publish(vault, &by_day, was_due)?;
    if !vault.list_due {
        let published = by_day.values().map(|(id, _)| *id).collect();
        destroy_all_but(vault, published, alone)?;
    }
    vault.raise_anchor();
    Ok(())
}

/// Makes a key for each day ahead that has none, and saves them; where that
/// fails, there are none of them: nothing may be sealed to a key that is on no
/// disk.
fn make_the_missing(
    vault: &mut Vault,
    by_day: &mut BTreeMap<u32, (u64, Key)>,
    today: u32,
) -> Result<(), VaultError> {
    let mut made = Vec::new();
    let mut make = || -> Result<(), VaultError> {
        for day in (today..=today.saturating_add(DAYS_AHEAD)).chain([LAST_RESORT]) {
            if let std::collections::btree_map::Entry::Vacant(free) = by_day.entry(day) {
                let (id, key) = (u64::from_le_bytes(random()?), random_key()?);
                let mut row = zeroize::Zeroizing::new(Vec::with_capacity(36));
                row.put_u32(day).put(key.bytes());
                vault.keys.put(RowKind::Prekey, id, &row)?;
                made.push(id);
                free.insert((id, key));
            }
        }
        match made.is_empty() {
            true => Ok(()),
            false => vault.save_keys(),
        }
    };
    let saved = make();
    if saved.is_err() {
        for id in made {
            vault.keys.remove(RowKind::Prekey, id);
        }
    }
    saved
}

/// Destroys secret halves that are neither published nor may be needed for a
/// recording on disk, unless a recorder runs: where the device fails it just
/// then, it can't check the new list, and goes on sealing by the one that it
/// has.
fn destroy_all_but(
    vault: &mut Vault,
    published: BTreeSet<u64>,
    alone: Option<&Lock>,
) -> Result<(), VaultError> {
    // A recorder that starts meanwhile waits here, before it reads the list.
    let _starting = Lock::wait(&vault.layout.manifest_lock())?;
    let taken = match alone {
        Some(_) => None,
        None => Lock::try_take(&vault.layout.recorder_lock())?,
    };
    if alone.or(taken.as_ref()).is_none() {
        return Ok(());
    }
    let needed = recordings_on_disk(vault)?;
    // Any of them may be the one.
    if needed.unread {
        return Ok(());
    }
    let mut stale = vault.keys.ids(RowKind::Prekey);
    stale.retain(|id| !published.contains(id) && !needed.prekeys.contains(id));
    if stale.is_empty() {
        return Ok(());
    }
    for id in stale {
        vault.keys.remove(RowKind::Prekey, id);
    }
    vault.save_keys()
}

/// The prekeys in the recorder's list on disk, if that is genuine.
fn listed(vault: &Vault) -> BTreeSet<u64> {
    let there = vault.disk.read(&vault.layout.manifest()).ok();
    let there = there.and_then(|b| Manifest::from_bytes(&b, &*vault.platform).ok());
    let prekeys = there.map(|list| list.prekeys).unwrap_or_default();
    prekeys.iter().map(|key| key.id).collect()
}

/// Writes the recorder's list, unless it is there already. Returns whether that
/// is what is there now. After a failure, `anew`, it is written in any case: a
/// power cut may take back what is there, whose sync was what failed, and no
/// sync is trusted after that.
fn publish(
    vault: &mut Vault,
    by_day: &BTreeMap<u32, (u64, Key)>,
    anew: bool,
) -> Result<bool, VaultError> {
    if !anew {
        let _lock = Lock::wait(&vault.layout.manifest_lock())?;
        if let Some(serial) = serial_of_same(vault, by_day) {
            vault.index.manifest = serial;
            return Ok(true);
        }
    }
    let prekeys = by_day
        .iter()
        .map(|(day, (id, key))| Prekey {
            day: *day,
            id: *id,
            public: public_key(key),
        })
        .collect();
    let serial = vault.index.manifest + 1;
    let manifest = Manifest {
        vault_id: vault.keys.context().vault_id,
        install: vault.index.install,
        serial,
        next_segment: vault.index.segments_seen.saturating_add(1),
        prekeys,
    };
    let bytes = match manifest.to_bytes(&*vault.platform) {
        // Without the device's key the recorder can't check a list; the vault
        // itself still opens. It is tried again with each ingest.
        Err(VaultError::Platform(PlatformError::KeyLost)) => return Ok(false),
        other => other?,
    };
    let _lock = Lock::wait(&vault.layout.manifest_lock())?;
    replace(&*vault.disk, &vault.layout.manifest(), &bytes)?;
    // Only now: the device remembers it, and the recorder takes no older one.
    vault.index.manifest = serial;
    Ok(true)
}

/// The version of the list on disk, if it is this device's own, not older than
/// the last one, and says what a new one would say.
fn serial_of_same(vault: &Vault, by_day: &BTreeMap<u32, (u64, Key)>) -> Option<u64> {
    let bytes = vault.disk.read(&vault.layout.manifest()).ok()?;
    let there = Manifest::from_bytes(&bytes, &*vault.platform).ok()?;
    // The numbers are random and go with their keys.
    let ids = there.prekeys.iter().map(|k| (k.day, k.id));
    let same = there.vault_id == vault.keys.context().vault_id
        && there.install == vault.index.install
        && there.serial >= vault.index.manifest
        && there.next_segment == vault.index.segments_seen.saturating_add(1)
        && ids.eq(by_day.iter().map(|(day, (id, _))| (*day, *id)));
    same.then_some(there.serial)
}

/// Whether there are recordings that this program can't read, so that nobody
/// can tell what they hold.
pub(crate) fn has_unread_recordings(vault: &Vault) -> bool {
    recordings_on_disk(vault).map_or(true, |found| found.unread)
}

/// What the recordings on disk, also those set aside, are sealed to.
#[derive(Default)]
struct Recordings {
    prekeys: BTreeSet<u64>,
    /// Of some it can't be told.
    unread: bool,
}

fn recordings_on_disk(vault: &Vault) -> Result<Recordings, VaultError> {
    let mut found = Recordings::default();
    let ours: BTreeSet<u64> = vault.keys.ids(RowKind::Prekey).into_iter().collect();
    for dir in [vault.layout.segments(), vault.layout.quarantine()] {
        let names = match vault.disk.list(&dir) {
            Err(e) if e.kind() == NotFound => continue,
            // What is there instead must not keep anybody from her records.
            Err(_) if dir == vault.layout.quarantine() => {
                found.unread = true;
                continue;
            }
            other => other?,
        };
        for name in names.iter().filter(|name| !is_block(name)) {
            let head = match vault.disk.head(&dir.join(name), HEADER_LEN) {
                Ok(head) => head,
                Err(e) if matches!(e.kind(), NotFound | IsADirectory) => continue,
                Err(_) => {
                    found.unread = true;
                    continue;
                }
            };
            match sealed_to(&head) {
                SealedTo::Nothing => {}
                SealedTo::Prekey(id) => _ = found.prekeys.insert(id),
                // A number by chance is none of ours.
                SealedTo::Perhaps(id) if ours.contains(&id) => _ = found.prekeys.insert(id),
                SealedTo::Perhaps(_) | SealedTo::Unknown => found.unread = true,
            }
        }
    }
    Ok(found)
}
