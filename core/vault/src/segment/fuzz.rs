//! Frames under keys that nobody has, for the fuzzing programs.

use stint_model::{Moment, Payload, Record, RecordId, Source, StoredRecord, UtcMs};

use crate::{bytes::Put, fuzz::edited, secret::Key};

use super::{
    frame::{FRAME_HEAD, FRAME_TAIL, FrameKind, NewFrame, outside},
    ratchet::Ratchet,
    reader::frames_of,
    records, records_v0,
};

/// The number of the segment that the frames are of.
const SEGMENT: u64 = 3;

/// What an open frame holds, in the form of either version.
pub(crate) fn records(content: &[u8]) -> Option<Vec<StoredRecord>> {
    let whole = records_v0::decode(content);
    records::decode(content, SEGMENT).or(whole)
}

/// Seven frames and their end, edited; with an odd script the checksums are
/// mended. What can still be read was written, in order, and none twice.
pub(crate) fn frames(script: &[u8]) {
    let Some((file, written)) = made() else {
        return;
    };
    let mut bytes = edited(&file, script);
    if script.len() % 2 == 1 {
        mend(&mut bytes);
    }
    let mut written = written.iter();
    for read in frames_of(&bytes, [7; 32], Key::zero(), SEGMENT) {
        assert!(written.any(|w| *w == read), "a record that nobody wrote");
    }
}

/// What a frame of all their records holds.
pub(crate) fn content() -> Vec<u8> {
    let (written, mut room) = (written(), vec![0; 1 << 10]);
    let named = written.iter().map(|r| (&r.id, &r.record));
    let len = records::encode(&mut room, 1, SEGMENT, named).map_or(0, |(len, _)| len);
    room.truncate(len);
    room
}

/// The records of those frames.
pub(crate) fn written() -> Vec<StoredRecord> {
    made().map(|(_, written)| written).unwrap_or_default()
}

fn made() -> Option<(Vec<u8>, Vec<StoredRecord>)> {
    let mut file = Vec::new();
    let mut written = Vec::new();
    let mut ratchet = Ratchet::new(Key::zero());
    let mut frame = NewFrame::default();
    for n in 0..7 {
        let id = RecordId {
            install: 1,
            segment: SEGMENT,
            counter: n,
        };
        let record = Record {
            moment: Moment::at(UtcMs::new(i64::from(n)).ok()?),
            source: Source::System,
            known: stint_model::Known::Measured,
            payload: Payload::Fix(stint_model::Fix {
                position: stint_model::Coordinate::from_e7(n as i32, 0).ok()?,
                accuracy: None,
                altitude: None,
                speed: None,
                bearing: None,
            }),
        };
        frame
            .hold_records(1, SEGMENT, std::iter::once((&id, &record)))
            .ok()?;
        file.put(
            frame
                .seal(&mut ratchet, &[7; 32], FrameKind::Records)
                .ok()?,
        );
        written.push(StoredRecord { id, record });
    }
    frame.hold(&7u64.to_le_bytes()).ok()?;
    file.put(frame.seal(&mut ratchet, &[7; 32], FrameKind::Fin).ok()?);
    Some((file, written))
}

/// Makes every checksum right that stands where one is expected.
fn mend(bytes: &mut [u8]) {
    let mut at = 0;
    while let Some(head) = bytes.get_mut(at..at + FRAME_HEAD) {
        let crc = crc32c::crc32c(&head[..5]);
        head[5..].copy_from_slice(&crc.to_le_bytes());
        let Ok(len) = outside(&bytes[at..]).map(|found| found.len) else {
            at += 1;
            continue;
        };
        let (body, crc) = (at + FRAME_HEAD, at + len - FRAME_TAIL);
        let sum = crc32c::crc32c(&bytes[body..crc]);
        bytes[crc..at + len].copy_from_slice(&sum.to_le_bytes());
        at += len;
    }
}
