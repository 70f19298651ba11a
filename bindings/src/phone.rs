//! Making a vault, opening it, closing it.

use std::sync::Arc;

use stint_app::Phone;
use stint_app::vault::{self, IngestReport, NewVault, Secret, Unlock};
use zeroize::Zeroizing;

use crate::care::parts;
use crate::defect::caught;
use crate::hidden::hidden;
use crate::key_store::{KeyStore, platform};
use crate::lent::Unlocked;
use crate::progress::{StintProgress, Told};
use crate::slot::Slot;
use crate::values::{LONGEST_ZONE, at_most, path};
use crate::{Language, Moment, RecoveryCode, StintError, callback};

/// The least characters of a passphrase (NIST SP 800-63B, section 5.1.1.2).
const SHORTEST_PASSPHRASE: usize = 8;
/// The most bytes of a secret that is typed or unwrapped.
pub(crate) const LONGEST_SECRET: usize = 1024;

/// An unlocked phone. `lock()` wipes its keys and empties the previews that it
/// made; after it every call is refused with `Locked`.
#[derive(uniffi::Object)]
pub struct StintPhone {
    pub(crate) slot: Slot<Unlocked>,
    arrived: TakenIn,
}

/// A new vault with its recovery code.
#[derive(uniffi::Record)]
pub struct NewPhone {
    /// The vault, unlocked.
    pub phone: Arc<StintPhone>,
    /// To be shown once and wiped.
    pub recovery_code: Arc<RecoveryCode>,
}

/// What the device's key store has to unwrap for `StintPhone.finish_unlock`.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WrappedKey {
    /// Which of the device's keys wrapped it.
    pub epoch: u32,
    /// What `KeyStore.wrap` returned.
    pub blob: Vec<u8>,
}

hidden!(WrappedKey);

/// What came out of the recorder's files into the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct TakenIn {
    /// Records that are new.
    pub added: u64,
    /// Records that were there already.
    pub already_there: u64,
    /// How many things were found wrong; `StintPhone.integrity` says what.
    pub findings: u32,
}

impl From<IngestReport> for TakenIn {
    fn from(r: IngestReport) -> Self {
        Self {
            added: r.added,
            already_there: r.already_there,
            findings: u32::try_from(r.findings.len()).unwrap_or(u32::MAX),
        }
    }
}

/// Makes a new vault in the folder `dir` and opens it. It can be opened by the
/// recovery code and by at least one of `passphrase` (8 characters or more)
/// and, if `device_lock`, the key store. `zone` is the IANA name of the zone
/// in which her days begin and end. With a passphrase it takes about a second.
#[uniffi::export]
pub fn create_phone(
    dir: String,
    key_store: Arc<dyn KeyStore>,
    passphrase: Option<String>,
    device_lock: bool,
    zone: String,
    now: Moment,
) -> Result<NewPhone, StintError> {
    callback::refuse_within()?;
    let passphrase = passphrase.map(Zeroizing::new);
    caught(|| {
        at_most(zone.len(), LONGEST_ZONE)?;
        let slots = new_slots(passphrase.as_deref(), device_lock)?;
        let (dir, now) = (path(&dir)?, now.check()?);
        let (phone, code) = Phone::create(&dir, platform(key_store), slots, &zone, now)?;
        Ok(NewPhone {
            phone: StintPhone::opened(phone, IngestReport::default()),
            recovery_code: Arc::new(RecoveryCode::new(code)),
        })
    })
}

/// What the key store has to unwrap so that `StintPhone.finish_unlock` can
/// open the vault. Between the two the shell shows its own prompt.
#[uniffi::export]
pub fn begin_unlock(dir: String) -> Result<WrappedKey, StintError> {
    caught(|| {
        let wrapped = Phone::begin_unlock(&path(&dir)?)?;
        Ok(WrappedKey {
            epoch: wrapped.epoch,
            blob: wrapped.blob,
        })
    })
}

#[uniffi::export]
impl StintPhone {
    /// Opens the vault with what the key store unwrapped, and takes in what
    /// was recorded meanwhile. Wipe `plain` afterwards. Where an older
    /// version's store has to be written again first, about a second for each
    /// million records, `progress` hears of it; it can't stop it.
    #[uniffi::constructor(default(progress = None))]
    pub fn finish_unlock(
        dir: String,
        key_store: Arc<dyn KeyStore>,
        plain: Vec<u8>,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Arc<Self>, StintError> {
        let plain = Secret::from_bytes(plain);
        at_most(plain.expose().len(), LONGEST_SECRET)?;
        Self::unlocked(dir, key_store, Unlock::Unwrapped(&plain), now, progress)
    }

    /// Opens the vault with the passphrase, as `finish_unlock` does. Takes
    /// about a second.
    #[uniffi::constructor(default(progress = None))]
    pub fn unlock_with_passphrase(
        dir: String,
        key_store: Arc<dyn KeyStore>,
        passphrase: String,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Arc<Self>, StintError> {
        let passphrase = Zeroizing::new(passphrase);
        let secret = typed_passphrase(&passphrase)?;
        let with = Unlock::Passphrase(&secret);
        Self::unlocked(dir, key_store, with, now, progress)
    }

    /// Opens the vault with the recovery code as typed, as `finish_unlock`
    /// does.
    #[uniffi::constructor(default(progress = None))]
    pub fn unlock_with_recovery(
        dir: String,
        key_store: Arc<dyn KeyStore>,
        typed: String,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Arc<Self>, StintError> {
        let typed = Zeroizing::new(typed);
        let code = caught(|| typed_code(&typed))?;
        let with = Unlock::Recovery(&code);
        Self::unlocked(dir, key_store, with, now, progress)
    }

    /// What was taken in when the phone was unlocked.
    pub fn arrived(&self) -> TakenIn {
        self.arrived
    }

    /// Takes in what was recorded since; a recorder may run meanwhile.
    pub fn take_in(&self, now: Moment) -> Result<TakenIn, StintError> {
        let now = now.check()?;
        self.slot.with(|phone| Ok(phone.take_in(now)?.into()))
    }

    /// IANA name of the zone in which her days begin and end.
    pub fn zone(&self) -> Result<String, StintError> {
        self.slot.with(|phone| Ok(phone.zone().to_owned()))
    }

    /// What the vault ever found wrong with its own files, one sentence each.
    pub fn integrity(&self, language: Language) -> Result<Vec<String>, StintError> {
        self.slot.with(|phone| {
            let messages = language.messages();
            let notes = phone.integrity()?;
            Ok(notes.iter().map(|p| messages.say(p)).collect())
        })
    }

    /// Closes the vault, wipes its keys and empties the previews that it made.
    /// Calls that wait their turn are refused; the one at work is waited for.
    /// Locking again does nothing.
    pub fn lock(&self) -> Result<(), StintError> {
        self.slot.close(|unlocked| Ok(unlocked.alone().lock()?))
    }
}

impl StintPhone {
    fn opened(phone: Phone, report: IngestReport) -> Arc<Self> {
        Arc::new(Self {
            slot: Slot::new(Unlocked::new(phone), StintError::Locked),
            arrived: report.into(),
        })
    }

    fn unlocked(
        dir: String,
        key_store: Arc<dyn KeyStore>,
        with: Unlock<'_>,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Arc<Self>, StintError> {
        callback::refuse_within()?;
        caught(|| {
            let (dir, now, mut told) = (path(&dir)?, now.check()?, Told::new(progress));
            let mut parts = parts(&mut told);
            let device = platform(key_store);
            let (phone, report) = Phone::unlock_telling(&dir, device, with, now, &mut parts)?;
            Ok(Self::opened(phone, report))
        })
    }
}

pub(crate) fn new_slots(
    passphrase: Option<&String>,
    device_lock: bool,
) -> Result<NewVault, StintError> {
    Ok(NewVault {
        passphrase: passphrase.map(|p| new_passphrase(p)).transpose()?,
        platform_slot: device_lock,
        ..NewVault::default()
    })
}

pub(crate) fn typed_code(typed: &str) -> Result<vault::RecoveryCode, StintError> {
    at_most(typed.len(), LONGEST_SECRET)?;
    Ok(vault::RecoveryCode::parse(typed)?)
}

pub(crate) fn new_passphrase(text: &str) -> Result<Secret, StintError> {
    let secret = typed_passphrase(text)?;
    if text.chars().count() < SHORTEST_PASSPHRASE {
        return Err(StintError::PassphraseTooShort);
    }
    Ok(secret)
}

/// A passphrase as typed. Kotlin hands in half a letter as byte 0: any two of
/// these would be the same.
pub(crate) fn typed_passphrase(text: &str) -> Result<Secret, StintError> {
    at_most(text.len(), LONGEST_SECRET)?;
    if text.contains('\0') {
        return Err(StintError::BadText);
    }
    Ok(Secret::from_text(text))
}
