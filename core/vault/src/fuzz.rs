//! Entries for the fuzzing programs in `fuzz/` alone; no product may enable
//! this feature.
//!
//! Most parsers stand behind a seal or a checksum that no random bytes get
//! through. Each entry here stands behind it. An entry panics where a parser
//! broke its word: that is what the program that calls it looks for.

use stint_model::{Payload, StoredRecord};
use zeroize::Zeroizing;

use crate::{
    Entry, IntegrityNote, Platform, PlatformError, VaultError,
    anchor::Anchor,
    backup,
    block::{self, Content, SCHEMA},
    bytes::{Put, Take},
    columns,
    crypto::{self, SEALED_HEAD, derive},
    index::{Index, RootHead},
    keyfile::{KeyFile, RowKind},
    manifest::Manifest,
    secret::Key,
    segment,
    slots::{Slot, SlotKind},
};

/// `bytes` after the edits that `script` lists, each of six bytes: what to do,
/// where (two bytes), on how many bytes (two), with what.
pub fn edited(bytes: &[u8], script: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let mut take = Take(script);
    let mut next = || Some((take.u8()?, take.u16()?, take.u16()?, take.u8()?));
    while let Some((what, at, len, with)) = next() {
        let at = usize::from(at) % (out.len() + 1);
        let end = out.len().min(at + usize::from(len) % 4096);
        match what % 6 {
            0 => out[at..end].iter_mut().take(8).for_each(|b| *b ^= with),
            1 => out[at..end].fill(with),
            2 => _ = out.drain(at..end),
            3 => out.truncate(at),
            4 => {
                let again = out[at..end].to_vec();
                out.splice(at..at, again);
            }
            _ => {
                let moved: Vec<u8> = out.drain(at..end).collect();
                let to = usize::from(with) * out.len() / 255;
                out.splice(to..to, moved);
            }
        }
        out.truncate(1 << 16);
    }
    out
}

/// A file in place of a segment: its header, its end, and all of it.
pub fn segment(file: &[u8]) {
    let header = segment::header_of(file);
    let _ = segment::is_finished(file);
    let read = segment::read(file, |_| Some(Key::zero()));
    assert!(header.is_some() || read.is_err());
}

/// The frames of a segment, edited by somebody who can mend their checksums
/// but has none of the keys.
pub fn frames(script: &[u8]) {
    segment::fuzz::frames(script);
}

/// What a frame holds, once it is open.
pub fn frame_content(content: &[u8]) {
    let _ = segment::fuzz::records(content);
}

/// A key file whose tag is right, and one slot whose checksum is right.
pub fn keys(bytes: &[u8]) {
    let mut slot = bytes.to_vec();
    slot.put_u32(crc32c::crc32c(bytes));
    if let Ok(read) = Slot::from_bytes(&slot) {
        assert_eq!(read.to_bytes(), slot);
    }
    let _ = KeyFile::parse(bytes);
    let mut file = bytes.to_vec();
    file.put(&[0; 32]);
    let Ok(parsed) = KeyFile::parse(&file) else {
        return;
    };
    let (root, epoch) = (Key::zero(), parsed.epoch.to_le_bytes());
    let parts: [&[u8]; 2] = [&parsed.vault_id, &epoch];
    let tag = derive(root.bytes(), "stint/v1/mac/keys", &parts);
    file.truncate(bytes.len());
    file.put(&crypto::mac(tag.bytes(), &[bytes]));
    let Ok(Ok(keys)) = KeyFile::parse(&file).map(|f| f.open(root)) else {
        return;
    };
    for id in keys.ids(RowKind::Day) {
        assert!(keys.day_key(id).is_none(), "nobody has sealed it");
    }
    let slots = keys.slots();
    let _ = slots.iter().any(|s| s.kind() == SlotKind::Recovery);
}

/// The recorder's list of keys, with a tag that is right.
pub fn manifest(body: &[u8]) {
    let mut bytes = body.to_vec();
    bytes.put(&[0; 32]);
    if let Ok(read) = Manifest::from_bytes(&bytes, &Zeros) {
        assert!(read.to_bytes(&Zeros).is_ok_and(|again| again == bytes));
        let _ = read.prekey(20_000);
    }
}

/// A device whose every tag is zeros.
struct Zeros;

impl Platform for Zeros {
    fn mac(&self, _: &[u8]) -> Result<[u8; 32], PlatformError> {
        Ok([0; 32])
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        Ok(None)
    }
    fn anchor_set(&self, _: &[u8]) -> Result<(), PlatformError> {
        Ok(())
    }
    fn wrap(&self, _: u32, _: &[u8]) -> Result<Vec<u8>, PlatformError> {
        Err(PlatformError::KeyLost)
    }
    fn destroy(&self, _: u32) -> Result<(), PlatformError> {
        Ok(())
    }
}

/// A block's plain bytes: its frame, compressed or not, then its columns.
pub fn block(schema: u16, plain: &[u8]) {
    let mut sealed = vec![0; SEALED_HEAD];
    sealed.put(plain);
    if let Some(content) = block::unpack(schema % (SCHEMA + 1), Zeroizing::new(sealed)) {
        columns_of(&content);
    }
}

/// The columns of a block. Both ways of reading them must say the same, and
/// what was read must come back when it is written again.
pub fn columns(schema: u16, content: &[u8]) {
    let content = content.to_vec().into();
    columns_of(&Content::new(schema % (SCHEMA + 1), content));
}

fn columns_of(content: &Content) {
    let decoded = columns::decode(content);
    let mut reader = columns::Reader::default();
    let batched = reader.read(content, None);
    let Ok(records) = decoded else {
        return;
    };
    assert!(batched.is_ok(), "one reader took what the other refused");
    let mut of_records = records.iter();
    for entry in reader.batch().entries() {
        let Some(StoredRecord { record, .. }) = of_records.next() else {
            break;
        };
        match (entry, &record.payload) {
            (Entry::Fix(at, boot, fix), payload) => {
                let moment = record.moment;
                assert!((at, boot) == (moment.utc, moment.boot));
                assert!(*payload == Payload::Fix(fix));
            }
            (Entry::Other(other), _) => assert!(other == record),
        }
    }
    assert_eq!(reader.batch().len(), records.len());
    let Ok(again) = columns::encode(&records) else {
        return;
    };
    let again = columns::decode(&Content::new(SCHEMA, again));
    assert!(again.is_ok_and(|again| again == records));
}

/// The root record's head, the index within, an entry of the integrity log,
/// and what the platform remembers.
pub fn index(bytes: &[u8]) {
    let _ = RootHead::parse(bytes);
    let _ = Anchor::parse(bytes);
    let _ = IntegrityNote::from_bytes(bytes);
    if let Some(index) = Index::parse(bytes) {
        let again = Index::parse(&index.plain());
        assert!(again.is_some_and(|again| {
            again.entries == index.entries
                && again.device_keys == index.device_keys
                && again.unread == index.unread
                && again.leaving == index.leaving
                && again.erased == index.erased
                && again.to_set_aside == index.to_set_aside
                && again.in_the_way == index.in_the_way
        }));
    }
}

/// What is within a backup, its hash right; `sealed` is whether the hash is
/// put behind `plain`.
pub fn backup(plain: &[u8], sealed: bool) {
    let mut bytes = plain.to_vec();
    if sealed {
        bytes.put(&crypto::sha256(&[plain]));
    }
    let read = backup::read_plain(&bytes[..]);
    assert!(
        !matches!(read, Err(VaultError::Io(_))),
        "memory can be read"
    );
}

/// Small inputs that parsers take: target, name, bytes.
pub fn seeds() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let records = segment::fuzz::written();
    let columns = columns::encode(&records).unwrap_or_default();
    let index = Index {
        generation: 3,
        to_unlink: vec![1, 2],
        ..Index::default()
    };
    let mut framed = vec![3];
    framed
        .put_u32(columns.len() as u32)
        .put_u32(0)
        .put(&columns);
    let mut v0 = vec![0];
    // No row, no name, and as many empty columns as there are.
    v0.put_varint(0).put_varint(0).put(&[0; 19]);
    vec![
        ("columns", "v1", [&[1][..], &columns].concat()),
        ("columns", "v1-framed", framed),
        ("columns", "v0-empty", v0),
        ("frames", "content", segment::fuzz::content()),
        ("index", "index", index.plain().to_vec()),
        (
            "backup",
            "plain",
            [&[0][..], &backup::sample(&columns)].concat(),
        ),
    ]
}
