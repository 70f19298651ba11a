//! Looking for damage, and saving what a damaged vault still holds.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use stint_app::Phone;
use stint_app::model::Say;
use stint_app::vault::{self, Damaged, Secret, Unlock};
use zeroize::Zeroizing;

use crate::defect::caught;
use crate::hidden::hidden;
use crate::key_store::{KeyStore, platform};
use crate::phone::{LONGEST_SECRET, new_slots, typed_code, typed_passphrase};
use crate::progress::{StintProgress, Told};
use crate::values::{at_most, path};
use crate::{CalendarDate, Language, Moment, RecoveryCode, StintError, StintPhone, callback};

/// What reading everything to its last byte found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Checked {
    /// UTC days with records.
    pub days: u32,
    /// Records that can be read.
    pub records: u64,
    /// What was found wrong now, one sentence each.
    pub findings: Vec<String>,
    /// Nothing was changed, and only `rescue_phone` helps.
    pub needs_rescue: bool,
}

/// What a damaged piece that was set aside holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum SetAsideKind {
    /// A recorded stretch of a UTC day, as far as its head says.
    Recording {
        /// The day.
        day: CalendarDate,
    },
    /// A piece of the store.
    Piece,
    /// Something that can't be read at all.
    Unknown,
}

/// A damaged piece that is kept until she lets go of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct SetAside {
    /// What it holds.
    pub kind: SetAsideKind,
    /// Its size.
    pub bytes: u64,
}

impl From<vault::SetAside> for SetAside {
    fn from(aside: vault::SetAside) -> Self {
        let kind = match aside.kind {
            vault::SetAsideKind::Segment(day) => SetAsideKind::Recording {
                day: day.date().into(),
            },
            vault::SetAsideKind::Block => SetAsideKind::Piece,
            vault::SetAsideKind::Unknown => SetAsideKind::Unknown,
        };
        Self {
            kind,
            bytes: aside.size,
        }
    }
}

/// How a damaged vault is opened. It holds the secret until it is wiped, and
/// nothing can print it.
#[derive(uniffi::Object)]
pub struct Opening(Mutex<Option<Arc<By>>>);

enum By {
    Passphrase(Secret),
    Recovery(vault::RecoveryCode),
    Unwrapped(Secret),
}

#[uniffi::export]
impl Opening {
    /// By the passphrase, as typed.
    #[uniffi::constructor]
    pub fn by_passphrase(passphrase: String) -> Result<Self, StintError> {
        let passphrase = Zeroizing::new(passphrase);
        Ok(Self::new(By::Passphrase(typed_passphrase(&passphrase)?)))
    }

    /// By the recovery code, as typed.
    #[uniffi::constructor]
    pub fn by_recovery_code(typed: String) -> Result<Self, StintError> {
        let typed = Zeroizing::new(typed);
        Ok(Self::new(By::Recovery(caught(|| typed_code(&typed))?)))
    }

    /// By what the key store unwrapped of `begin_unlock`; wipe yours afterwards.
    #[uniffi::constructor]
    pub fn by_unwrapped(plain: Vec<u8>) -> Result<Self, StintError> {
        let plain = Secret::from_bytes(plain);
        at_most(plain.expose().len(), LONGEST_SECRET)?;
        Ok(Self::new(By::Unwrapped(plain)))
    }

    /// Wipes the secret from memory. After it nothing is opened: `NoSuchSlot`.
    /// A rescue at work keeps it until its end.
    pub fn wipe(&self) {
        let mut by = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(by.take());
    }
}

/// What a rescue saved.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Rescued {
    /// Records in the new vault.
    pub records: u64,
    /// UTC days with records.
    pub days: u32,
    /// Corrections.
    pub corrections: u64,
    /// What was saved, in one sentence.
    pub said: String,
    /// What is lost, one sentence each; also in the new vault's integrity log.
    pub losses: Vec<String>,
    /// A new recovery code, where the old one can't open the new vault: to be
    /// shown once and wiped.
    pub recovery_code: Option<Arc<RecoveryCode>>,
}

hidden!(Rescued);

#[uniffi::export]
impl StintPhone {
    /// Reads everything to its last byte, and puts right what can be put right
    /// without deleting. `progress` hears days; it can't stop it.
    #[uniffi::method(default(progress = None))]
    pub fn check(
        &self,
        language: Language,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Checked, StintError> {
        let now = now.check()?;
        let (mut told, messages) = (Told::new(progress), language.messages());
        self.slot.with(|phone| {
            let report = phone.check(now, &mut parts(&mut told))?;
            let findings = report.findings.iter();
            Ok(Checked {
                days: report.days,
                records: report.records,
                findings: findings.map(|f| messages.say(&f.say())).collect(),
                needs_rescue: report.needs_rescue,
            })
        })
    }

    /// Damaged pieces that are kept until she lets go of them.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, StintError> {
        let pieces = self.slot.with(|phone| Ok(phone.set_aside()?))?;
        Ok(pieces.into_iter().map(SetAside::from).collect())
    }

    /// Deletes the damaged pieces, because she says so; returns how many.
    pub fn drop_set_aside(&self, now: Moment) -> Result<u32, StintError> {
        let now = now.check()?;
        self.slot.with(|phone| Ok(phone.drop_set_aside(now)?))
    }
}

/// Makes a new vault in the folder `to` from all that a damaged one in `dir`
/// still holds; the damaged one stays as it is. It opens in the same ways, as
/// far as they could be read, and in those that are named here. `progress`
/// hears pieces; it can't stop it.
#[uniffi::export(default(progress = None))]
#[expect(clippy::too_many_arguments, reason = "two vaults and what opens them")]
pub fn rescue_phone(
    dir: String,
    key_store: Arc<dyn KeyStore>,
    opening: Arc<Opening>,
    to: String,
    passphrase: Option<String>,
    device_lock: bool,
    language: Language,
    now: Moment,
    progress: Option<Arc<dyn StintProgress>>,
) -> Result<Rescued, StintError> {
    callback::refuse_within()?;
    let passphrase = passphrase.map(Zeroizing::new);
    caught(|| {
        let new = new_slots(passphrase.as_deref(), device_lock)?;
        let (dir, to, now) = (path(&dir)?, path(&to)?, now.check()?);
        let (device, by) = (platform(key_store), opening.held()?);
        let from = Damaged {
            dir: Path::new(&dir),
            device: &*device,
        };
        let to = vault::Rescued {
            dir: &to,
            platform: Arc::clone(&device),
            new,
        };
        let mut told = Told::new(progress);
        let report = Phone::rescue(&from, &by.unlock(), to, now, &mut parts(&mut told))?;
        let (messages, losses) = (language.messages(), report.losses.iter());
        Ok(Rescued {
            records: report.records,
            days: report.days,
            corrections: report.amendments,
            said: messages.say(&report.say()),
            losses: losses.map(|l| messages.say(&l.say())).collect(),
            recovery_code: report.recovery_code.map(|c| Arc::new(RecoveryCode::new(c))),
        })
    })
}

impl Opening {
    fn new(by: By) -> Self {
        Self(Mutex::new(Some(Arc::new(by))))
    }

    fn held(&self) -> Result<Arc<By>, StintError> {
        let by = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        by.clone().ok_or(StintError::NoSuchSlot)
    }
}

impl By {
    fn unlock(&self) -> Unlock<'_> {
        match self {
            By::Passphrase(secret) => Unlock::Passphrase(secret),
            By::Recovery(code) => Unlock::Recovery(code),
            By::Unwrapped(plain) => Unlock::Unwrapped(plain),
        }
    }
}

/// Tells of parts; whether to go on isn't asked.
pub(crate) fn parts(told: &mut Told) -> impl FnMut(u64, u64) {
    |done, total| {
        told.reached(done, Some(total));
    }
}
