//! Frames: their outside, which both checksums guard, and what they hold.

use stint_model::{Record, RecordId};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    VaultError,
    bytes::Take,
    crypto::{open_once, seal_in_place},
};

use super::{ratchet::Ratchet, records};

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

const AAD: usize = 8 + 32 + 8 + 1 + 4;

fn associated_data(seg_id: &[u8; 32], index: u64, kind: FrameKind, len: u32) -> [u8; AAD] {
    let mut aad = [0; AAD];
    aad[..8].copy_from_slice(b"STNTFRM1");
    aad[8..40].copy_from_slice(seg_id);
    aad[40..48].copy_from_slice(&index.to_le_bytes());
    aad[48] = kind.code();
    aad[49..].copy_from_slice(&len.to_le_bytes());
    aad
}

/// Bytes of a frame before its content: its head, and the content's length.
const BEFORE: usize = FRAME_HEAD + 4;

/// A frame that is being made. What goes into it is sealed where it stands, so
/// that no copy of it stays behind; it never moves.
pub(super) struct NewFrame {
    bytes: Zeroizing<Vec<u8>>,
    /// Bytes of the content.
    content: usize,
}

impl Default for NewFrame {
    fn default() -> Self {
        // As large as a frame ever gets.
        let largest = FRAME_HEAD + LARGEST_CLASS + TAG + FRAME_TAIL;
        Self {
            bytes: Zeroizing::new(vec![0; largest]),
            content: 0,
        }
    }
}

impl NewFrame {
    /// The place for the content.
    fn room(&mut self) -> &mut [u8] {
        &mut self.bytes[BEFORE..FRAME_HEAD + LARGEST_CLASS]
    }

    /// Puts this in as the content.
    pub(super) fn hold(&mut self, content: &[u8]) -> Result<(), VaultError> {
        let place = self.room().get_mut(..content.len());
        place.ok_or(VaultError::TooLarge)?.copy_from_slice(content);
        self.content = content.len();
        Ok(())
    }

    /// Puts as many of these records in as fit, and returns how many that is.
    pub(super) fn hold_records<'a>(
        &mut self,
        install: u64,
        segment: u64,
        records: impl Iterator<Item = (&'a RecordId, &'a Record)>,
    ) -> Result<usize, VaultError> {
        let encoded = records::encode(self.room(), install, segment, records);
        let (content, count) = encoded.inspect_err(|_| self.bytes.as_mut_slice().zeroize())?;
        self.content = content;
        Ok(count)
    }

    /// Seals the frame, padded to a power-of-two class, and gives its bytes in
    /// the file.
    pub(super) fn seal(
        &mut self,
        ratchet: &mut Ratchet,
        seg_id: &[u8; 32],
        kind: FrameKind,
    ) -> Result<&[u8], VaultError> {
        let class = (4 + self.content).max(SMALLEST_CLASS).next_power_of_two();
        let len = (class + TAG) as u32;
        let (body, tail) = (FRAME_HEAD + class, FRAME_HEAD + class + TAG);
        let frame = &mut self.bytes[..tail + FRAME_TAIL];
        frame[FRAME_HEAD..BEFORE].copy_from_slice(&(self.content as u32).to_le_bytes());
        frame[BEFORE + self.content..body].fill(0);
        let index = ratchet.next();
        let key = ratchet.step();
        let aad = associated_data(seg_id, index, kind, len);
        let tag = seal_in_place(&key, index, &aad, &mut frame[FRAME_HEAD..body])?;
        frame[body..tail].copy_from_slice(&tag);
        frame[..4].copy_from_slice(&len.to_le_bytes());
        frame[4] = kind.code();
        let head = crc32c::crc32c(&frame[..5]);
        frame[5..FRAME_HEAD].copy_from_slice(&head.to_le_bytes());
        let sum = crc32c::crc32c(&frame[FRAME_HEAD..tail]);
        frame[tail..].copy_from_slice(&sum.to_le_bytes());
        Ok(frame)
    }
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

/// A frame's head: its kind, and how long its body is.
fn head_of(bytes: &[u8]) -> Result<(FrameKind, usize), NoFrame> {
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
    Ok((kind, len))
}

/// How many bytes of the frame follow its head.
pub(super) fn body_after(head: &[u8]) -> Option<usize> {
    head_of(head).ok().map(|(_, len)| len + FRAME_TAIL)
}

/// Finds the frame at the front of `bytes`.
pub(crate) fn outside(bytes: &[u8]) -> Result<Outside<'_>, NoFrame> {
    let (kind, len) = head_of(bytes)?;
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
