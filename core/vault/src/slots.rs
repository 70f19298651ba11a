//! Slots: each one way to get at the vault's root key.

use argon2::{Algorithm, Argon2, Params, Version};

use crate::{
    Platform, PlatformError, RecoveryCode, Secret, VaultError,
    bytes::{Put, Take},
    crypto::{derive, hpke_open, hpke_seal, public_key, random, same},
    secret::Key,
};

/// What a passphrase costs to try: Argon2id (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassphraseCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl PassphraseCost {
    /// The least that is accepted: OWASP's minimum, 19 MiB and 2 passes.
    pub const LEAST: Self = Self {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };

    /// A cost of `memory_kib` KiB (19,456 to 1,048,576), `passes` (2 to 20)
    /// and `lanes` (1 to 8).
    ///
    /// # Errors
    /// [`VaultError::CostChanged`] outside these limits.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, VaultError> {
        let sane = (19_456..=1_048_576).contains(&memory_kib)
            && (2..=20).contains(&passes)
            && (1..=8).contains(&lanes);
        if !sane {
            return Err(VaultError::CostChanged);
        }
        Ok(Self {
            memory_kib,
            passes,
            lanes,
        })
    }

    fn stretch(self, passphrase: &Secret, salt: &[u8; 16]) -> Result<Key, VaultError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| VaultError::CostChanged)?;
        let mut key = Key::zero();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose(), salt, key.bytes_mut())
            .map_err(|_| VaultError::CostChanged)?;
        Ok(derive(key.bytes(), "stint/v1/slot/pass", &[]))
    }
}

impl Default for PassphraseCost {
    /// 64 MiB, 3 passes, 4 lanes: RFC 9106's second recommendation.
    fn default() -> Self {
        Self {
            memory_kib: 65_536,
            passes: 3,
            lanes: 4,
        }
    }
}

/// What every slot is bound to.
#[derive(Clone, Copy)]
pub(crate) struct SlotContext {
    pub(crate) vault_id: [u8; 16],
    pub(crate) epoch: u32,
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Wrapped by the device's key store.
    Platform { wrapped: Vec<u8>, commit: [u8; 32] },
    /// Sealed to the key pair that a passphrase makes, so that a new epoch
    /// can be sealed without asking for it.
    Passphrase {
        salt: [u8; 16],
        cost: PassphraseCost,
        public: [u8; 32],
        sealed: Vec<u8>,
        commit: [u8; 32],
    },
    /// Sealed to the key pair of the recovery code.
    Recovery {
        public: [u8; 32],
        backup: [u8; 32],
        sealed: Vec<u8>,
        commit: [u8; 32],
    },
}

/// Which slots a vault has.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// The device's own key store.
    Platform,
    /// A passphrase.
    Passphrase,
    /// The recovery code.
    Recovery,
}

impl Slot {
    pub(crate) fn kind(&self) -> SlotKind {
        match self {
            Self::Platform { .. } => SlotKind::Platform,
            Self::Passphrase { .. } => SlotKind::Passphrase,
            Self::Recovery { .. } => SlotKind::Recovery,
        }
    }

    pub(crate) fn for_platform(
        platform: &dyn Platform,
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Self, VaultError> {
        Ok(Self::Platform {
            wrapped: platform.wrap(ctx.epoch, root.bytes())?,
            commit: commit(root),
        })
    }

    /// A platform slot that is wrapped only once there is a new epoch.
    pub(crate) fn unwrapped_platform() -> Self {
        Self::Platform {
            wrapped: Vec::new(),
            commit: [0; 32],
        }
    }

    pub(crate) fn for_passphrase(
        passphrase: &Secret,
        cost: PassphraseCost,
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Self, VaultError> {
        let salt = random()?;
        let public = public_key(&cost.stretch(passphrase, &salt)?);
        Self::to_passphrase(salt, cost, public, ctx, root)
    }

    fn to_passphrase(
        salt: [u8; 16],
        cost: PassphraseCost,
        public: [u8; 32],
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Self, VaultError> {
        let sealed = hpke_seal(&public, &info(ctx, 2, &public), root.bytes())?;
        Ok(Self::Passphrase {
            salt,
            cost,
            public,
            sealed: sealed.ok_or(VaultError::SlotDamaged)?,
            commit: commit(root),
        })
    }

    pub(crate) fn for_recovery(
        code: &RecoveryCode,
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Self, VaultError> {
        let public = public_key(&code.slot_key());
        let backup = public_key(&code.backup_key());
        Self::to_recovery(public, backup, ctx, root)
    }

    fn to_recovery(
        public: [u8; 32],
        backup: [u8; 32],
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Self, VaultError> {
        let sealed = hpke_seal(&public, &info(ctx, 3, &public), root.bytes())?;
        Ok(Self::Recovery {
            public,
            backup,
            sealed: sealed.ok_or(VaultError::SlotDamaged)?,
            commit: commit(root),
        })
    }

    /// The same way in, for another root key, without asking for its secret.
    /// A platform slot whose key is gone can't be made again: `None`.
    pub(crate) fn rewrap(
        &self,
        platform: &dyn Platform,
        ctx: SlotContext,
        root: &Key,
    ) -> Result<Option<Self>, VaultError> {
        match self {
            Self::Platform { .. } => match Self::for_platform(platform, ctx, root) {
                Err(VaultError::Platform(PlatformError::KeyLost)) => Ok(None),
                other => other.map(Some),
            },
            Self::Passphrase {
                salt, cost, public, ..
            } => Self::to_passphrase(*salt, *cost, *public, ctx, root).map(Some),
            Self::Recovery { public, backup, .. } => {
                Self::to_recovery(*public, *backup, ctx, root).map(Some)
            }
        }
    }

    /// Opens a passphrase slot.
    pub(crate) fn open_with_passphrase(
        &self,
        passphrase: &Secret,
        ctx: SlotContext,
    ) -> Result<Key, VaultError> {
        let Self::Passphrase {
            salt,
            cost,
            public,
            sealed,
            commit,
        } = self
        else {
            return Err(VaultError::NoSuchSlot);
        };
        let secret = cost.stretch(passphrase, salt)?;
        if !same(&public_key(&secret), public) {
            return Err(VaultError::WrongPassphrase);
        }
        unseal(&secret, &info(ctx, 2, public), sealed, commit)
    }

    /// Opens a recovery slot.
    pub(crate) fn open_with_recovery(
        &self,
        code: &RecoveryCode,
        ctx: SlotContext,
    ) -> Result<Key, VaultError> {
        let Self::Recovery {
            public,
            sealed,
            commit,
            ..
        } = self
        else {
            return Err(VaultError::NoSuchSlot);
        };
        let secret = code.slot_key();
        if !same(&public_key(&secret), public) {
            return Err(VaultError::WrongRecoveryCode);
        }
        unseal(&secret, &info(ctx, 3, public), sealed, commit)
    }

    /// Takes what the platform unwrapped, if it is this vault's root key.
    pub(crate) fn open_with_platform(&self, plain: &Secret) -> Result<Key, VaultError> {
        let Self::Platform { commit, .. } = self else {
            return Err(VaultError::NoSuchSlot);
        };
        Key::from_slice(plain.expose())
            .filter(|root| same(&self::commit(root), commit))
            .ok_or(VaultError::WrongPlatformKey)
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self {
            Self::Platform { wrapped, commit } => {
                out.put_u8(1).put(commit);
                out.put_u32(wrapped.len() as u32).put(wrapped);
            }
            Self::Passphrase {
                salt,
                cost,
                public,
                sealed,
                commit,
            } => {
                out.put_u8(2).put(commit).put(salt);
                out.put_u32(cost.memory_kib).put_u32(cost.passes);
                out.put_u32(cost.lanes).put(public).put(sealed);
            }
            Self::Recovery {
                public,
                backup,
                sealed,
                commit,
            } => {
                out.put_u8(3).put(commit).put(public).put(backup);
                out.put(sealed);
            }
        }
        let crc = crc32c::crc32c(&out);
        out.put_u32(crc);
        out
    }

    /// Reads a slot. A damaged one is an error of its own, so that another
    /// slot of the same file can still be used.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let damaged = || VaultError::SlotDamaged;
        let (body, crc) = bytes.split_last_chunk::<4>().ok_or_else(damaged)?;
        if *crc != crc32c::crc32c(body).to_le_bytes() {
            return Err(VaultError::SlotDamaged);
        }
        let mut take = Take(body);
        let kind = take.u8().ok_or_else(damaged)?;
        let commit = take.array().ok_or_else(damaged)?;
        let slot = match kind {
            1 => {
                let len = take.u32().ok_or_else(damaged)? as usize;
                let wrapped = take.bytes(len).ok_or_else(damaged)?.to_vec();
                Self::Platform { wrapped, commit }
            }
            2 => {
                let salt = take.array().ok_or_else(damaged)?;
                let numbers = (take.u32(), take.u32(), take.u32());
                let (Some(m), Some(t), Some(p)) = numbers else {
                    return Err(VaultError::SlotDamaged);
                };
                Self::Passphrase {
                    salt,
                    cost: PassphraseCost::new(m, t, p)?,
                    public: take.array().ok_or_else(damaged)?,
                    sealed: take.bytes(SEALED).ok_or_else(damaged)?.to_vec(),
                    commit,
                }
            }
            3 => Self::Recovery {
                public: take.array().ok_or_else(damaged)?,
                backup: take.array().ok_or_else(damaged)?,
                sealed: take.bytes(SEALED).ok_or_else(damaged)?.to_vec(),
                commit,
            },
            _ => return Err(VaultError::SlotDamaged),
        };
        take.is_empty().then_some(slot).ok_or_else(damaged)
    }
}

/// Encapsulated key, root key, tag.
const SEALED: usize = 32 + 32 + 16;

fn info(ctx: SlotContext, kind: u8, public: &[u8; 32]) -> Vec<u8> {
    let mut info = b"stint/v1/slot\0".to_vec();
    info.put(&ctx.vault_id).put_u32(ctx.epoch);
    info.put_u8(kind).put(public);
    info
}

/// Tells the right root key from any other, without saying anything of it.
pub(crate) fn commit(root: &Key) -> [u8; 32] {
    *derive(root.bytes(), "stint/v1/slot-commit", &[]).bytes()
}

fn unseal(secret: &Key, info: &[u8], sealed: &[u8], commit: &[u8; 32]) -> Result<Key, VaultError> {
    hpke_open(secret, info, sealed)
        .and_then(|plain| Key::from_slice(&plain))
        .filter(|root| same(&self::commit(root), commit))
        .ok_or(VaultError::SlotDamaged)
}
