//! Buffers of contents, which leave no copy behind in freed memory.

use stint_model::StoredRecord;
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

/// Overwrites all that a buffer ever held, and empties it: each byte, since what
/// lies between a value's fields can hold what lay there before it. Texts of
/// records are elsewhere, and stay.
pub(crate) fn wipe<T>(buffer: &mut Vec<T>) {
    buffer.clear();
    buffer.spare_capacity_mut().zeroize();
}

/// Moves records, and wipes where they were.
pub(crate) fn move_records(to: &mut Vec<StoredRecord>, from: &mut Vec<StoredRecord>) {
    grow(to, from.len());
    to.append(from);
    wipe(from);
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
        wipe(records);
        *records = larger;
    }
}
