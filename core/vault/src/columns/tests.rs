//! Any records come back, as rows and in batches; any bytes are refused or read.

use proptest::prelude::*;
use stint_model::{BootTime, Interval, Payload, StoredRecord, UtcMs};

use super::{Entry, Reader, decode, encode};
use crate::{
    block::Content,
    tests::any::{fix, stored},
};

fn content(bytes: zeroize::Zeroizing<Vec<u8>>) -> Content {
    Content::new(1, bytes)
}

type Seen = (UtcMs, Option<BootTime>, Payload);

/// What batches give, as far as it is comparable with rows.
fn entries(reader: &Reader) -> Vec<Seen> {
    let entries = reader.batch().entries().map(|entry| match entry {
        Entry::Fix(at, boot, fix) => (at, boot, Payload::Fix(fix)),
        Entry::Other(r) => (r.moment.utc, r.moment.boot, r.payload.clone()),
    });
    entries.collect()
}

fn of_rows(records: &[StoredRecord], within: Option<Interval>) -> Vec<Seen> {
    let wanted = |at| within.is_none_or(|i| i.contains(at));
    let rows = records.iter().map(|r| {
        let moment = r.record.moment;
        (moment.utc, moment.boot, r.record.payload.clone())
    });
    rows.filter(|(at, ..)| wanted(*at)).collect()
}

proptest! {
    #[test]
    fn records_come_back(records in prop::collection::vec(stored(), 0..300)) {
        let block = content(encode(&records).unwrap());
        prop_assert_eq!(&decode(&block).unwrap(), &records);
        let mut reader = Reader::default();
        for within in [None, Some(Interval::between(UtcMs::MIN, UtcMs::new(1_767_255_000_000).unwrap()))] {
            // Twice, since buffers are used again.
            reader.read(&block, within).unwrap();
            reader.read(&block, within).unwrap();
            prop_assert_eq!(entries(&reader), of_rows(&records, within));
            prop_assert_eq!(reader.batch().len(), entries(&reader).len());
        }
    }

    #[test]
    fn alike_records_come_back(record in stored(), many in 0usize..400) {
        let records = vec![record; many];
        let block = content(encode(&records).unwrap());
        prop_assert!(block.len() < 700, "{}", block.len());
        prop_assert_eq!(&decode(&block).unwrap(), &records);
        let mut reader = Reader::default();
        reader.read(&block, None).unwrap();
        prop_assert_eq!(entries(&reader), of_rows(&records, None));
    }

    #[test]
    fn fixes_keep_the_boot_clock(
        mut records in prop::collection::vec(stored(), 0..100),
        fix in fix(),
        boots in prop::collection::vec((0u32..3, any::<u64>()), 100),
    ) {
        for (r, (boot, ms)) in records.iter_mut().zip(boots) {
            r.record.payload = Payload::Fix(fix);
            r.record.moment.boot = Some(BootTime { boot, ms });
        }
        let block = content(encode(&records).unwrap());
        let mut reader = Reader::default();
        reader.read(&block, None).unwrap();
        prop_assert_eq!(entries(&reader), of_rows(&records, None));
    }

    #[test]
    fn changed_bytes_are_refused_or_read(
        records in prop::collection::vec(stored(), 1..40),
        at: prop::sample::Index,
        flip in 1u8..,
    ) {
        let mut bytes = encode(&records).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        let block = content(bytes);
        let rows = decode(&block);
        let mut reader = Reader::default();
        if let (Ok(rows), Ok(())) = (rows, reader.read(&block, None)) {
            prop_assert_eq!(entries(&reader), of_rows(&rows, None));
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes: Vec<u8>, schema in 0u16..2) {
        let block = Content::new(schema, bytes.into());
        let _ = decode(&block);
        let _ = Reader::default().read(&block, None);
    }
}
