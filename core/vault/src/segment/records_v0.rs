//! Frames of records in segments of version 0: each record whole. They are only
//! read now.

use stint_model::{Record, RecordId, StoredRecord, wire};

use crate::bytes::Take;

/// Install, count, then each record behind its name and length; `None` if it
/// can't be one.
pub(super) fn decode(content: &[u8]) -> Option<Vec<StoredRecord>> {
    let mut take = Take(content);
    let (install, count) = (take.u64()?, take.u16()?);
    let mut records = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        let id = RecordId {
            install,
            segment: take.u64()?,
            counter: take.u32()?,
        };
        let len = take.u16()?;
        let record = wire::decode::<Record>(take.bytes(usize::from(len))?).ok()?;
        records.push(StoredRecord { id, record });
    }
    take.is_empty().then_some(records)
}
