//! Frames: their outside, which both checksums guard, and what they hold.

use stint_model::{Record, RecordId, StoredRecord, wire};
use zeroize::Zeroizing;

use crate::{
    VaultError,
    bytes::{Put, Take},
    crypto::{open_once, seal_once},
};

use super::ratchet::Ratchet;

/// Length, kind and their checksum.
pub(crate) const FRAME_HEAD: usize = 9;
/// The body's checksum.
pub(crate) const FRAME_TAIL: usize = 4;
const TAG: usize = 16;
const SMALLEST_CLASS: usize = 64;
/// The largest padded plaintext of one frame.
pub(crate) const LARGEST_CLASS: usize = 64 << 10;

/// What a frame is for; visible from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FrameKind {
    /// Records.
    Records,
    /// The segment was ended in order.
    Fin,
    /// The recorder is alive.
    Heartbeat,
    /// The wall clock or its zone changed.
    Clock,
    /// Something went wrong: full disk, permission lost, killed.
    Trouble,
    /// What the predecessor's file was when this segment began.
    Checkpoint,
}

impl FrameKind {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Records => 1,
            Self::Fin => 2,
            Self::Heartbeat => 3,
            Self::Clock => 4,
            Self::Trouble => 5,
            Self::Checkpoint => 6,
        }
    }

    pub(crate) fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            1 => Self::Records,
            2 => Self::Fin,
            3 => Self::Heartbeat,
            4 => Self::Clock,
            5 => Self::Trouble,
            6 => Self::Checkpoint,
            _ => return None,
        })
    }
}

fn associated_data(seg_id: &[u8; 32], index: u64, kind: FrameKind, len: u32) -> Vec<u8> {
    let mut aad = Vec::with_capacity(53);
    aad.put(b"STNTFRM1").put(seg_id).put_u64(index);
    aad.put_u8(kind.code()).put_u32(len);
    aad
}

/// Seals one frame, padded to a power-of-two class.
pub(crate) fn seal(
    ratchet: &mut Ratchet,
    seg_id: &[u8; 32],
    kind: FrameKind,
    content: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let needed = content.len() + 4;
    let class = needed.max(SMALLEST_CLASS).next_power_of_two();
    if class > LARGEST_CLASS {
        return Err(VaultError::TooLarge);
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(class));
    plain.put_u32(content.len() as u32).put(content);
    plain.resize(class, 0);
    let len = (class + TAG) as u32;
    let index = ratchet.next();
    let key = ratchet.step();
    let body = seal_once(
        &key,
        index,
        &associated_data(seg_id, index, kind, len),
        &plain,
    )?;

    let mut out = Vec::with_capacity(FRAME_HEAD + body.len() + FRAME_TAIL);
    out.put_u32(len).put_u8(kind.code());
    let crc = crc32c::crc32c(&out);
    out.put_u32(crc).put(&body).put_u32(crc32c::crc32c(&body));
    Ok(out)
}

/// A frame as found in a file, not yet opened.
pub(crate) struct Outside<'a> {
    pub(crate) kind: FrameKind,
    body: &'a [u8],
    /// Bytes in the file.
    pub(crate) len: usize,
    /// Whether the body's checksum is right.
    pub(crate) intact: bool,
}

/// Why no frame can be taken from the front of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoFrame {
    /// The file ends within the frame.
    Cut,
    /// Length or kind are damaged.
    BadHead,
}

/// Finds the frame at the front of `bytes`.
pub(crate) fn outside(bytes: &[u8]) -> Result<Outside<'_>, NoFrame> {
    let head = bytes.get(..FRAME_HEAD).ok_or(NoFrame::Cut)?;
    let mut take = Take(head);
    let fields = (take.u32(), take.u8(), take.u32());
    let (Some(len), Some(kind), Some(crc)) = fields else {
        return Err(NoFrame::BadHead);
    };
    if crc != crc32c::crc32c(&head[..5]) {
        return Err(NoFrame::BadHead);
    }
    let kind = FrameKind::from_code(kind).ok_or(NoFrame::BadHead)?;
    let len = len as usize;
    let class = len.wrapping_sub(TAG);
    if !class.is_power_of_two() || !(SMALLEST_CLASS..=LARGEST_CLASS).contains(&class) {
        return Err(NoFrame::BadHead);
    }
    let rest = &bytes[FRAME_HEAD..];
    let body = rest.get(..len).ok_or(NoFrame::Cut)?;
    let crc = rest.get(len..len + FRAME_TAIL).ok_or(NoFrame::Cut)?;
    Ok(Outside {
        kind,
        body,
        len: FRAME_HEAD + len + FRAME_TAIL,
        intact: crc == crc32c::crc32c(body).to_le_bytes(),
    })
}

/// Opens a frame at the ratchet's place, and no other: a frame that is valid
/// elsewhere isn't valid here. The ratchet moves on either way.
pub(crate) fn open(
    ratchet: &mut Ratchet,
    seg_id: &[u8; 32],
    found: &Outside<'_>,
) -> Option<Zeroizing<Vec<u8>>> {
    let index = ratchet.next();
    let key = ratchet.step();
    let aad = associated_data(seg_id, index, found.kind, found.body.len() as u32);
    let plain = open_once(&key, index, &aad, found.body)?;
    let mut take = Take(&plain);
    let len = take.u32()? as usize;
    let content = take.bytes(len)?;
    Some(Zeroizing::new(content.to_vec()))
}

/// Records in one frame: install, count, then each with its number and length.
pub(crate) struct FrameRecords;

impl FrameRecords {
    /// Bytes in front of the records.
    pub(crate) const HEAD: usize = 8 + 2;
    /// Bytes in front of each record.
    pub(crate) const EACH: usize = 8 + 4 + 2;
    /// The most that fits into one frame.
    pub(crate) const ROOM: usize = LARGEST_CLASS - 4 - Self::HEAD;

    pub(crate) fn encode<'a>(
        install: u64,
        records: impl ExactSizeIterator<Item = &'a (RecordId, Zeroizing<Vec<u8>>)> + Clone,
    ) -> Zeroizing<Vec<u8>> {
        // Reserved up front, so that no copy is left behind by growing.
        let sizes = records.clone().map(|(_, bytes)| bytes.len() + Self::EACH);
        let mut out = Zeroizing::new(Vec::with_capacity(Self::HEAD + sizes.sum::<usize>()));
        out.put_u64(install).put_u16(records.len() as u16);
        for (id, bytes) in records {
            out.put_u64(id.segment).put_u32(id.counter);
            out.put_u16(bytes.len() as u16).put(bytes);
        }
        out
    }

    pub(crate) fn decode(content: &[u8]) -> Result<Vec<StoredRecord>, VaultError> {
        let mut take = Take(content);
        let damaged = || VaultError::DayDamaged;
        let install = take.u64().ok_or_else(damaged)?;
        let count = take.u16().ok_or_else(damaged)?;
        let mut records = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let mut field = || {
                let segment = take.u64()?;
                let counter = take.u32()?;
                let len = take.u16()?;
                Some((segment, counter, take.bytes(usize::from(len))?))
            };
            let (segment, counter, bytes) = field().ok_or_else(damaged)?;
            let id = RecordId {
                install,
                segment,
                counter,
            };
            let record = wire::decode::<Record>(bytes)?;
            records.push(StoredRecord { id, record });
        }
        if take.is_empty() {
            Ok(records)
        } else {
            Err(damaged())
        }
    }
}
