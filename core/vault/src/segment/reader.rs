//! Reading a segment, with all that can have happened to it.

use std::io::{self, Read};

use stint_model::StoredRecord;

use crate::{
    bytes::Take,
    crypto::{hpke_export_from, same, sha256},
    secret::Key,
    wiped::move_records,
};

use super::{
    frame::{self, FRAME_HEAD, FrameKind, Outside},
    header::{self, BadHeader, HEADER_LEN, Header, PrevLink},
    ratchet::Ratchet,
    records, records_v0,
};

/// Frames that may be missing in a row and still be stepped over.
const MAX_LOST: usize = 256;

/// How a segment's bytes end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With its last frame, in order.
    Finished,
    /// After a whole frame: its recorder is alive or was killed.
    Open,
    /// Within a frame of so many bytes: its recorder was killed, or somebody
    /// cut it. Only the successor's link can tell.
    Torn(usize),
}

/// What is wrong with a segment beyond its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Damage {
    /// Frames, or runs of bytes, that couldn't be opened.
    pub(crate) places: usize,
    /// Bytes within them.
    pub(crate) bytes: usize,
}

/// Everything that could be read from a segment.
pub(crate) struct Segment {
    pub(crate) records: Vec<StoredRecord>,
    pub(crate) end: End,
    pub(crate) damage: Damage,
}

/// Why a segment can't be opened at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Header(BadHeader),
    /// Sealed to a key that isn't, or is no longer, ours.
    NoKey,
}

/// Whether a file's last whole frame says that it was ended in order. It needs
/// no key: the kind is visible. It is read a frame at a time, from its first.
pub(crate) fn is_finished(mut frames: impl Read) -> io::Result<bool> {
    let (mut last, mut bytes) = (None, Vec::new());
    loop {
        bytes.clear();
        let mut head = frames.by_ref().take(FRAME_HEAD as u64);
        head.read_to_end(&mut bytes)?;
        let Some(body) = frame::body_after(&bytes) else {
            return Ok(last == Some(FrameKind::Fin) && bytes.is_empty());
        };
        let mut body = frames.by_ref().take(body as u64);
        body.read_to_end(&mut bytes)?;
        match frame::outside(&bytes) {
            Ok(found) => last = Some(found.kind),
            Err(_) => return Ok(false),
        }
    }
}

/// Opens a segment with the secret key that `key` finds by the prekey's number.
pub(crate) fn read(
    file: &[u8],
    key: impl FnOnce(&Header) -> Option<Key>,
) -> Result<Segment, Unreadable> {
    let (header, ..) = header::parse(file).map_err(Unreadable::Header)?;
    let secret = key(&header).ok_or(Unreadable::NoKey)?;
    let exported = hpke_export_from(&secret, &header.enc, &header::info(&header))
        .filter(|e| same(&e.commit, &header.commit))
        .ok_or(Unreadable::NoKey)?;
    let seg_id = sha256(&[&file[..HEADER_LEN]]);
    let form = Form::of(&header);
    let mut frames = Frames::new(&file[HEADER_LEN..], seg_id, exported.chain, form);
    frames.prev_link = Some(header.prev_link);
    let end = frames.run();
    Ok(Segment {
        records: frames.records,
        end,
        damage: frames.damage,
    })
}

/// How frames hold records.
#[derive(Clone, Copy)]
enum Form {
    /// Version 0: whole.
    Whole,
    /// By their differences, in a segment of that number.
    Differences(u64),
}

impl Form {
    fn of(header: &Header) -> Self {
        match header.version {
            0 => Self::Whole,
            _ => Self::Differences(header.number),
        }
    }

    fn records(self, content: &[u8]) -> Option<Vec<StoredRecord>> {
        match self {
            Self::Whole => records_v0::decode(content),
            Self::Differences(segment) => records::decode(content, segment),
        }
    }
}

struct Frames<'a> {
    rest: &'a [u8],
    form: Form,
    seg_id: [u8; 32],
    ratchet: Ratchet,
    records: Vec<StoredRecord>,
    finished: Option<u64>,
    damage: Damage,
    /// What the header says of the predecessor.
    prev_link: Option<PrevLink>,
}

/// The records of frames without a header, of a segment of that number.
#[cfg(feature = "fuzz")]
pub(super) fn frames_of(
    bytes: &[u8],
    seg_id: [u8; 32],
    chain: Key,
    number: u64,
) -> Vec<StoredRecord> {
    let mut frames = Frames::new(bytes, seg_id, chain, Form::Differences(number));
    frames.run();
    frames.records
}

impl<'a> Frames<'a> {
    fn new(rest: &'a [u8], seg_id: [u8; 32], chain: Key, form: Form) -> Self {
        Self {
            rest,
            form,
            seg_id,
            ratchet: Ratchet::new(chain),
            records: Vec::new(),
            finished: None,
            damage: Damage::default(),
            prev_link: None,
        }
    }

    fn run(&mut self) -> End {
        while !self.rest.is_empty() {
            if self.finished.is_some() {
                self.lose(self.rest.len());
                break;
            }
            match frame::outside(self.rest) {
                Ok(found) if found.intact => self.take(&found),
                // Nothing after it is a frame: cut off, or the last one's bytes.
                _ if !self.resync() => return End::Torn(self.rest.len()),
                _ => {}
            }
        }
        if self.finished.is_some() {
            End::Finished
        } else {
            End::Open
        }
    }

    fn lose(&mut self, bytes: usize) {
        self.damage.places += 1;
        self.damage.bytes += bytes;
    }

    /// Opens the frame in front. One whose checksums are right, but which
    /// doesn't open here, was made or moved by somebody.
    fn take(&mut self, found: &Outside<'_>) {
        let index = self.ratchet.next();
        let opened = frame::open(&mut self.ratchet, &self.seg_id, found);
        let understood = match opened {
            Some(content) => self.understand(found.kind, &content, index),
            None => self.after_a_gap(found),
        };
        if !understood {
            self.lose(found.len);
        }
        self.rest = &self.rest[found.len..];
    }

    fn understand(&mut self, kind: FrameKind, content: &[u8], index: u64) -> bool {
        match kind {
            FrameKind::Fin => {
                let frames = Take(content).u64();
                self.finished = Some(index);
                frames == Some(index)
            }
            FrameKind::Checkpoint => self.is_of_predecessor(content),
            FrameKind::Records | FrameKind::Heartbeat | FrameKind::Clock | FrameKind::Trouble => {
                let Some(mut records) = self.form.records(content) else {
                    return false;
                };
                move_records(&mut self.records, &mut records);
                true
            }
        }
    }

    /// Whether a checkpoint says of the predecessor what the header says.
    fn is_of_predecessor(&self, content: &[u8]) -> bool {
        let mut take = Take(content);
        let fields = (take.u64(), take.u64(), take.array());
        let (Some(number), Some(len), Some(hash)) = fields else {
            return false;
        };
        let link = header::link_to(number, len, &hash);
        take.is_empty() && self.prev_link.is_none_or(|of_header| of_header == link)
    }

    /// Tries whether frames before this one are missing altogether.
    fn after_a_gap(&mut self, found: &Outside<'_>) -> bool {
        let mut ahead = self.ratchet.fork();
        for _ in 0..MAX_LOST {
            let index = ahead.next();
            if let Some(content) = frame::open(&mut ahead, &self.seg_id, found) {
                self.ratchet = ahead;
                self.lose(0);
                return self.understand(found.kind, &content, index);
            }
        }
        false
    }

    /// Steps over damaged bytes to the next frame that opens. Returns whether
    /// there is one.
    fn resync(&mut self) -> bool {
        for start in 1..self.rest.len() {
            let Ok(found) = frame::outside(&self.rest[start..]) else {
                continue;
            };
            if !found.intact {
                continue;
            }
            let mut ahead = self.ratchet.fork();
            // At least the damaged frame itself is missing.
            ahead.step();
            for _ in 0..MAX_LOST {
                let place = ahead.fork();
                if frame::open(&mut ahead, &self.seg_id, &found).is_some() {
                    self.ratchet = place;
                    self.lose(start);
                    self.rest = &self.rest[start..];
                    return true;
                }
            }
        }
        false
    }
}
