//! What a damaged key file still holds: slots and rows are looked for at every
//! byte of both copies, since a damaged length hides all that follows it.

use std::collections::BTreeSet;

use crate::{
    SlotKind, Unlock, VaultError, Wrapped,
    bytes::Take,
    disk::{Disk, Layout, RealDisk},
    index::RootHead,
    keyfile::{KeyFile, Keys, RowKind},
    slots::{Slot, SlotContext},
    store::Store,
};

const HEAD: usize = 8 + 2 + 16 + 4 + 8;
/// Nonce and tag around every row.
const SEAL: usize = 24 + 16;

/// What is in the copies, with no secret yet.
pub(super) struct Pieces {
    /// What slots and rows may be bound to, the likeliest first.
    contexts: Vec<SlotContext>,
    slots: Vec<Slot>,
    rows: Vec<(RowKind, u64, Vec<u8>)>,
}

/// What they opened to.
pub(super) struct Opened {
    pub(super) keys: Keys,
    /// Slots that are whole, one of each kind.
    pub(super) slots: Vec<Slot>,
}

impl Pieces {
    pub(super) fn gather(layout: &Layout, root_record: Option<&[u8]>) -> Result<Self, VaultError> {
        let (mut files, mut failed) = (Vec::new(), None);
        for path in layout.keys() {
            match RealDisk.read(&path) {
                Ok(file) => files.push(file),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                // The other copy may do.
                Err(e) => failed = Some(e),
            }
        }
        match failed {
            Some(e) if files.is_empty() => return Err(e.into()),
            None if files.is_empty() => return Err(layout.without_keys(&RealDisk)),
            _ => {}
        }
        Ok(Self::of(&files, root_record))
    }

    fn of(files: &[Vec<u8>], root_record: Option<&[u8]>) -> Self {
        let mut pieces = Self {
            contexts: Vec::new(),
            slots: Vec::new(),
            rows: Vec::new(),
        };
        for file in files {
            pieces.contexts.extend(context(file));
            for at in HEAD..file.len() {
                pieces.slots.extend(slot_at(&file[at..]));
                pieces.rows.extend(row_at(&file[at..]));
            }
        }
        // The root record names the vault, too.
        if let Some(head) = root_record.and_then(|r| RootHead::parse(r).ok()) {
            let vault_id = head.vault_id;
            for epoch in [head.epoch, head.epoch.saturating_sub(1)] {
                pieces.contexts.push(SlotContext { vault_id, epoch });
            }
        }
        pieces
    }

    /// Opens what there is with one secret.
    pub(super) fn open(self, with: &Unlock<'_>) -> Result<Opened, VaultError> {
        let mut error = VaultError::NoSuchSlot;
        for ctx in &self.contexts {
            for slot in &self.slots {
                let root = match with {
                    Unlock::Passphrase(secret) => slot.open_with_passphrase(secret, *ctx),
                    Unlock::Recovery(code) => slot.open_with_recovery(code, *ctx),
                    Unlock::Unwrapped(plain) => slot.open_with_platform(plain),
                };
                match root {
                    Ok(root) => {
                        let mut keys = Keys::empty(*ctx, root);
                        for (kind, id, wrapped) in &self.rows {
                            keys.adopt(*kind, *id, wrapped);
                        }
                        // Another epoch's rows don't open.
                        if keys.is_empty() {
                            error = VaultError::KeysDamaged;
                            continue;
                        }
                        let slots = one_of_each(self.slots);
                        return Ok(Opened { keys, slots });
                    }
                    Err(VaultError::NoSuchSlot) => {}
                    Err(e) => error = e,
                }
            }
        }
        Err(error)
    }
}

/// The platform's slot of a key file that is damaged elsewhere.
pub(crate) fn wrapped(layout: &Layout) -> Result<Wrapped, VaultError> {
    let pieces = Pieces::gather(layout, None)?;
    let epoch = pieces
        .contexts
        .first()
        .ok_or(VaultError::KeysDamaged)?
        .epoch;
    let blob = pieces.slots.into_iter().find_map(|slot| match slot {
        Slot::Platform { wrapped, .. } => Some(wrapped),
        _ => None,
    });
    let blob = blob.ok_or(VaultError::KeysDamaged)?;
    Ok(Wrapped { epoch, blob })
}

/// What an erasure of everything must know, also of key files that nobody can
/// open any more.
pub(crate) struct Remains {
    /// Epochs whose keys the device may hold.
    pub(crate) epochs: BTreeSet<u32>,
    /// Whether one of them is the last one for sure.
    pub(crate) is_sure: bool,
    /// Ways in that there are, or may be.
    pub(crate) slots: Vec<SlotKind>,
}

impl Remains {
    pub(crate) fn of(layout: &Layout) -> Self {
        let files: Vec<Vec<u8>> = layout
            .keys()
            .iter()
            .filter_map(|path| RealDisk.read(path).ok())
            .collect();
        let whole = files.iter().filter_map(|file| KeyFile::parse(file).ok());
        let whole = whole.filter(|file| file.slots.iter().all(Result::is_ok));
        let whole = whole.count();
        // It needs no key, and names the epoch that the store asks for.
        let record = Store::open(&layout.store()).and_then(|store| store.root());
        let root = record.ok();
        let pieces = Pieces::of(&files, root.as_deref());
        let mut slots: Vec<SlotKind> = pieces.slots.iter().map(Slot::kind).collect();
        if whole < files.len() {
            slots.extend([SlotKind::Platform, SlotKind::Recovery]);
        }
        slots.sort();
        slots.dedup();
        Self {
            epochs: pieces.contexts.iter().map(|ctx| ctx.epoch).collect(),
            is_sure: files.is_empty() || whole > 0 || root.is_some(),
            slots,
        }
    }
}

fn one_of_each(slots: Vec<Slot>) -> Vec<Slot> {
    let mut kept: Vec<Slot> = Vec::new();
    for slot in slots {
        if kept.iter().all(|k| k.kind() != slot.kind()) {
            kept.push(slot);
        }
    }
    kept
}

fn context(file: &[u8]) -> Option<SlotContext> {
    let mut take = Take(file.get(10..)?);
    Some(SlotContext {
        vault_id: take.array()?,
        epoch: take.u32()?,
    })
}

fn slot_at(bytes: &[u8]) -> Option<Slot> {
    let mut take = Take(bytes);
    let len = usize::from(take.u16()?);
    let body = take.bytes(len)?;
    // Most places fail here; a checksum over each would take too long.
    if len < 37 || !matches!(body[0], 1..=3) {
        return None;
    }
    Slot::from_bytes(body).ok()
}

fn row_at(bytes: &[u8]) -> Option<(RowKind, u64, Vec<u8>)> {
    let mut take = Take(bytes);
    let kind = RowKind::from_code(take.u8()?)?;
    let (id, len) = (take.u64()?, usize::from(take.u16()?));
    let plain = match kind {
        RowKind::Day | RowKind::Sign => 32,
        RowKind::Prekey => 36,
        RowKind::Store => 96,
        RowKind::Campaign => 48,
    };
    let body = take.bytes(len).filter(|_| len == plain + SEAL)?;
    Some((kind, id, body.to_vec()))
}
