//! The key file: slots, and every key of the vault wrapped under the root key.
//!
//! It is one small file that is replaced whole, so that dropping a row here
//! destroys a key. It is kept twice, against damage.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::{
    Platform, VaultError,
    bytes::{Put, Take},
    crypto::{self, derive, random_key, same},
    disk::{Disk, Layout, replace},
    secret::Key,
    slots::{Slot, SlotContext},
};

const MAGIC: &[u8; 8] = b"STNTKEY\0";
/// Version 1 added rows of campaigns.
pub(crate) const VERSION: u16 = 1;

/// What a wrapped key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowKind {
    /// 32 bytes: a day's data key.
    Day,
    /// Day u32, then 32 bytes: the secret key of a prekey.
    Prekey,
    /// 96 bytes: keys for labels, index and root record.
    Store,
    /// 32 bytes: root of campaign signatures, in vaults made as version 0.
    Sign,
    /// 48 bytes: a campaign's id, and the seed of its signatures.
    Campaign,
}

impl RowKind {
    fn code(self) -> u8 {
        match self {
            Self::Day => 1,
            Self::Prekey => 2,
            Self::Store => 3,
            Self::Sign => 4,
            Self::Campaign => 5,
        }
    }

    pub(crate) fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            1 => Self::Day,
            2 => Self::Prekey,
            3 => Self::Store,
            4 => Self::Sign,
            5 => Self::Campaign,
            _ => return None,
        })
    }
}

/// A key file as found on disk, before any secret.
pub(crate) struct KeyFile {
    pub(crate) vault_id: [u8; 16],
    pub(crate) epoch: u32,
    /// Rises with each version of the file.
    pub(crate) serial: u64,
    /// A slot that is damaged says so only when it is used.
    pub(crate) slots: Vec<Result<Slot, VaultError>>,
    rows: BTreeMap<(RowKind, u64), Vec<u8>>,
    tagged: Vec<u8>,
    tag: [u8; 32],
}

impl KeyFile {
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        let damaged = || VaultError::KeysDamaged;
        let (tagged, tag) = bytes.split_last_chunk::<32>().ok_or_else(damaged)?;
        let mut take = Take(tagged);
        if take.array().ok_or_else(damaged)? != *MAGIC {
            return Err(VaultError::KeysDamaged);
        }
        let version = take.u16().ok_or_else(damaged)?;
        if version > VERSION {
            return Err(VaultError::Newer { found: version });
        }
        let mut file = Self {
            vault_id: take.array().ok_or_else(damaged)?,
            epoch: take.u32().ok_or_else(damaged)?,
            serial: take.u64().ok_or_else(damaged)?,
            slots: Vec::new(),
            rows: BTreeMap::new(),
            tagged: tagged.to_vec(),
            tag: *tag,
        };
        for _ in 0..take.u8().ok_or_else(damaged)? {
            let len = take.u16().ok_or_else(damaged)?;
            let body = take.bytes(usize::from(len)).ok_or_else(damaged)?;
            file.slots.push(Slot::from_bytes(body));
        }
        for _ in 0..take.u32().ok_or_else(damaged)? {
            let kind = take.u8().and_then(RowKind::from_code);
            let id = take.u64().ok_or_else(damaged)?;
            let len = take.u16().ok_or_else(damaged)?;
            let body = take.bytes(usize::from(len)).ok_or_else(damaged)?;
            file.rows
                .insert((kind.ok_or_else(damaged)?, id), body.to_vec());
        }
        take.is_empty().then_some(file).ok_or_else(damaged)
    }

    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        self.tagged == other.tagged && self.tag == other.tag
    }

    pub(crate) fn context(&self) -> SlotContext {
        SlotContext {
            vault_id: self.vault_id,
            epoch: self.epoch,
        }
    }

    /// Opens the file with its root key.
    ///
    /// # Errors
    /// [`VaultError::KeysDamaged`] if anything in it was changed.
    pub(crate) fn open(self, root: Key) -> Result<Keys, VaultError> {
        let ctx = self.context();
        let wrapping = Wrapping::new(&root, ctx);
        if !same(
            &crypto::mac(wrapping.tag.bytes(), &[&self.tagged]),
            &self.tag,
        ) {
            return Err(VaultError::KeysDamaged);
        }
        Ok(Keys {
            ctx,
            serial: self.serial,
            slots: self.slots.into_iter().collect::<Result<_, _>>()?,
            rows: self.rows,
            wrapping,
            root,
        })
    }
}

/// The keys that one root key makes.
struct Wrapping {
    day: Key,
    prekey: Key,
    tag: Key,
}

impl Wrapping {
    fn new(root: &Key, ctx: SlotContext) -> Self {
        let epoch = ctx.epoch.to_le_bytes();
        let make = |label| derive(root.bytes(), label, &[&ctx.vault_id, &epoch]);
        Self {
            day: make("stint/v1/kek/day"),
            prekey: make("stint/v1/kek/prekey"),
            tag: make("stint/v1/mac/keys"),
        }
    }

    fn of(&self, kind: RowKind) -> &Key {
        match kind {
            RowKind::Prekey => &self.prekey,
            _ => &self.day,
        }
    }
}

/// An open key file. Rows stay wrapped until they are asked for.
pub(crate) struct Keys {
    ctx: SlotContext,
    serial: u64,
    slots: Vec<Slot>,
    rows: BTreeMap<(RowKind, u64), Vec<u8>>,
    wrapping: Wrapping,
    root: Key,
}

impl Keys {
    /// A first key file without slots or rows.
    pub(crate) fn create(vault_id: [u8; 16]) -> Result<Self, VaultError> {
        let ctx = SlotContext { vault_id, epoch: 1 };
        Ok(Self::empty(ctx, random_key()?))
    }

    /// No slots and no rows, under this root key.
    pub(crate) fn empty(ctx: SlotContext, root: Key) -> Self {
        Self {
            ctx,
            serial: 0,
            slots: Vec::new(),
            rows: BTreeMap::new(),
            wrapping: Wrapping::new(&root, ctx),
            root,
        }
    }

    /// Takes a wrapped row in, if it opens under this root key and there is
    /// none of its number yet.
    pub(crate) fn adopt(&mut self, kind: RowKind, id: u64, wrapped: &[u8]) {
        let aad = self.associated_data(kind, id);
        if !self.rows.contains_key(&(kind, id))
            && crypto::open(self.wrapping.of(kind), &aad, wrapped).is_some()
        {
            self.rows.insert((kind, id), wrapped.to_vec());
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What is written next is newer than this version.
    pub(crate) fn go_beyond(&mut self, serial: u64) {
        self.serial = self.serial.max(serial);
    }

    /// What is written next is this version once more: the other copy is one
    /// behind, and the copies never lie more than one apart.
    pub(crate) fn again(&mut self) {
        self.serial = self.serial.saturating_sub(1);
    }

    pub(crate) fn context(&self) -> SlotContext {
        self.ctx
    }

    pub(crate) fn serial(&self) -> u64 {
        self.serial
    }

    pub(crate) fn root(&self) -> &Key {
        &self.root
    }

    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Puts a slot in place of the one of its kind, if there is one.
    pub(crate) fn set_slot(&mut self, slot: Slot) {
        self.remove_slot(slot.kind());
        self.slots.push(slot);
    }

    pub(crate) fn set_slots(&mut self, slots: Vec<Slot>) {
        self.slots = slots;
    }

    pub(crate) fn remove_slot(&mut self, kind: crate::SlotKind) {
        self.slots.retain(|s| s.kind() != kind);
    }

    fn associated_data(&self, kind: RowKind, id: u64) -> Vec<u8> {
        let mut aad = b"STNTDEK1".to_vec();
        aad.put(&self.ctx.vault_id).put_u32(self.ctx.epoch);
        aad.put_u8(kind.code()).put_u64(id);
        aad
    }

    /// A row's key, if it is there and whole.
    pub(crate) fn get(&self, kind: RowKind, id: u64) -> Option<Zeroizing<Vec<u8>>> {
        let wrapped = self.rows.get(&(kind, id))?;
        crypto::open(
            self.wrapping.of(kind),
            &self.associated_data(kind, id),
            wrapped,
        )
    }

    pub(crate) fn day_key(&self, id: u64) -> Option<Key> {
        Key::from_slice(&self.get(RowKind::Day, id)?)
    }

    pub(crate) fn put(&mut self, kind: RowKind, id: u64, plain: &[u8]) -> Result<(), VaultError> {
        let aad = self.associated_data(kind, id);
        let wrapped = crypto::seal(self.wrapping.of(kind), &aad, plain)?;
        self.rows.insert((kind, id), wrapped);
        Ok(())
    }

    pub(crate) fn add_day_key(&mut self) -> Result<u64, VaultError> {
        let id = u64::from_le_bytes(crypto::random()?);
        self.put(RowKind::Day, id, random_key()?.bytes())?;
        Ok(id)
    }

    pub(crate) fn remove(&mut self, kind: RowKind, id: u64) {
        self.rows.remove(&(kind, id));
    }

    pub(crate) fn ids(&self, kind: RowKind) -> Vec<u64> {
        self.rows
            .keys()
            .filter(|(k, _)| *k == kind)
            .map(|(_, id)| *id)
            .collect()
    }

    /// The same keys under a new root key and epoch, as far as `keep` says.
    /// Slots whose platform key is gone are left out.
    pub(crate) fn next_epoch(
        &self,
        platform: &dyn Platform,
        keep: impl Fn(RowKind, u64) -> bool,
    ) -> Result<Self, VaultError> {
        let ctx = SlotContext {
            vault_id: self.ctx.vault_id,
            epoch: self.ctx.epoch + 1,
        };
        let mut next = Self::empty(ctx, random_key()?);
        next.serial = self.serial;
        for slot in &self.slots {
            next.slots.extend(slot.rewrap(platform, ctx, &next.root)?);
        }
        for (kind, id) in self.rows.keys().filter(|(k, id)| keep(*k, *id)) {
            // A row that is damaged can't be carried over, and opens nothing.
            if let Some(plain) = self.get(*kind, *id) {
                next.put(*kind, *id, &plain)?;
            }
        }
        Ok(next)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.put(MAGIC).put_u16(VERSION).put(&self.ctx.vault_id);
        out.put_u32(self.ctx.epoch).put_u64(self.serial);
        out.put_u8(self.slots.len() as u8);
        for slot in &self.slots {
            let body = slot.to_bytes();
            out.put_u16(body.len() as u16).put(&body);
        }
        out.put_u32(self.rows.len() as u32);
        for ((kind, id), body) in &self.rows {
            out.put_u8(kind.code()).put_u64(*id);
            out.put_u16(body.len() as u16).put(body);
        }
        let tag = crypto::mac(self.wrapping.tag.bytes(), &[&out]);
        out.put(&tag);
        out
    }

    /// Writes both copies; each is whole at any moment.
    pub(crate) fn save(&mut self, disk: &dyn Disk, layout: &Layout) -> Result<(), VaultError> {
        self.serial += 1;
        let bytes = self.to_bytes();
        for path in layout.keys() {
            // The next attempt is the same version: the copies never lie more
            // than one apart.
            replace(disk, &path, &bytes).inspect_err(|_| self.serial -= 1)?;
        }
        Ok(())
    }
}
