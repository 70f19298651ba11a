//! Buffers of contents, which leave no copy behind in freed memory.

use stint_model::{
    CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Known, Moment, Payload, Record,
    RecordId, Source, StoredRecord, UtcMs,
};
use zeroize::{Zeroize, Zeroizing};

/// Empties a buffer and gives it room for `len` values, leaving no copy of what
/// it held behind. Within that room it grows without moving.
pub(crate) fn make_room<T>(buffer: &mut Vec<T>, len: usize)
where
    Vec<T>: Zeroize,
{
    match buffer.capacity() < len {
        true => {
            buffer.zeroize();
            buffer.reserve_exact(len);
        }
        false => buffer.clear(),
    }
}

/// Adds bytes to a buffer that is wiped, and leaves no copy behind by growing.
pub(crate) fn extend(buffer: &mut Zeroizing<Vec<u8>>, bytes: &[u8]) {
    let len = buffer.len() + bytes.len();
    if buffer.capacity() < len {
        let mut larger = Zeroizing::new(Vec::with_capacity(len.max(2 * buffer.capacity())));
        larger.extend_from_slice(buffer);
        *buffer = larger;
    }
    buffer.extend_from_slice(bytes);
}

/// Overwrites all that a buffer ever held, and empties it.
pub(crate) fn wipe<T: Clone>(buffer: &mut Vec<T>, with: &T) {
    buffer.clear();
    buffer.resize(buffer.capacity(), with.clone());
    // As if it were read, so that the compiler doesn't leave it out.
    std::hint::black_box(buffer.as_mut_slice());
    buffer.clear();
}

/// [`wipe`] for records. Texts within them are elsewhere, and stay.
pub(crate) fn wipe_records(records: &mut Vec<StoredRecord>) {
    let Ok(nowhere) = Coordinate::from_e7(0, 0) else {
        return;
    };
    // With all that a fix can have: what is absent would leave its place as it
    // was.
    let fix = Fix {
        position: nowhere,
        accuracy: Some(Decimetres(0)),
        altitude: Some(Decimetres(0)),
        speed: Some(CentimetresPerSecond(0)),
        bearing: Some(Degrees(0)),
    };
    let blank = StoredRecord {
        id: RecordId {
            install: 0,
            segment: 0,
            counter: 0,
        },
        record: Record {
            moment: Moment::at(UtcMs::MIN),
            source: Source::System,
            known: Known::Measured,
            payload: Payload::Fix(fix),
        },
    };
    wipe(records, &blank);
}

/// Moves records, and wipes where they were.
pub(crate) fn move_records(to: &mut Vec<StoredRecord>, from: &mut Vec<StoredRecord>) {
    grow(to, from.len());
    to.append(from);
    wipe_records(from);
}

/// Adds a record.
pub(crate) fn push_record(to: &mut Vec<StoredRecord>, record: StoredRecord) {
    grow(to, 1);
    to.push(record);
}

/// Makes room for so many more.
fn grow(records: &mut Vec<StoredRecord>, more: usize) {
    if records.capacity() - records.len() < more {
        let room = (records.len() + more).max(2 * records.capacity());
        let mut larger = Vec::with_capacity(room);
        larger.append(records);
        wipe_records(records);
        *records = larger;
    }
}
