//! Any records come back; any bytes are refused or read; neighbours are short.

use proptest::prelude::*;
use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, DeviceEvent, Fix, Known,
    Moment, Payload, Record, RecordId, Source, StoredRecord, UtcMs, ZoneOffset,
};

use super::{decode, encode};
use crate::{VaultError, tests::any::stored};

const INSTALL: u64 = 0x5EED_1234_5678_9ABC;
const SEGMENT: u64 = 900;

/// As many as fit into a room, and their bytes; whatever is behind them is zeros.
fn fitting(records: &[StoredRecord], room: usize) -> Result<(Vec<u8>, usize), VaultError> {
    let mut room = vec![0; room];
    let named = records.iter().map(|r| (&r.id, &r.record));
    let (len, count) = encode(&mut room, INSTALL, SEGMENT, named)?;
    assert!(room[len..].iter().all(|b| *b == 0), "something stayed");
    room.truncate(len);
    Ok((room, count))
}

fn encoded(records: &[StoredRecord]) -> Vec<u8> {
    let (bytes, count) = fitting(records, 1 << 16).unwrap();
    assert_eq!(count, records.len());
    bytes
}

/// As a phone records: one install, numbers that follow.
fn numbered(records: impl IntoIterator<Item = Record>) -> Vec<StoredRecord> {
    let named = (0..).zip(records).map(|(counter, record)| StoredRecord {
        id: RecordId {
            install: INSTALL,
            segment: SEGMENT,
            counter,
        },
        record,
    });
    named.collect()
}

/// The n-th fix of a walk, with all that a fix can have.
fn walked(n: i32) -> Record {
    let utc = 1_767_250_800_000 + i64::from(n) * 10_000;
    Record {
        moment: Moment {
            utc: UtcMs::new(utc).unwrap(),
            boot: Some(BootTime {
                boot: u32::MAX,
                ms: (utc - 1_767_000_000_123) as u64,
            }),
            offset: ZoneOffset::new(-570).unwrap(),
        },
        source: Source::Fused,
        known: Known::Measured,
        payload: Payload::Fix(Fix {
            position: Coordinate::from_e7(-874_600_000 - 700 * n, 1_725_000_000 + 900 * n).unwrap(),
            accuracy: Some(Decimetres(160 + n % 7)),
            altitude: Some(Decimetres(12_345 - n % 11)),
            speed: Some(CentimetresPerSecond(140)),
            bearing: Some(Degrees(359 - (n % 50) as u16)),
        }),
    }
}

fn event(n: i32) -> Record {
    Record {
        source: Source::System,
        payload: Payload::Device(DeviceEvent::RecorderAlive),
        ..walked(n)
    }
}

proptest! {
    #[test]
    fn records_come_back(mut records in prop::collection::vec(stored(), 1..100)) {
        records.iter_mut().for_each(|r| r.id.install = INSTALL);
        prop_assert_eq!(decode(&encoded(&records), SEGMENT), Some(records));
    }

    #[test]
    fn as_many_as_fit_come_back(
        mut records in prop::collection::vec(stored(), 1..20),
        room in 0usize..400,
    ) {
        records.iter_mut().for_each(|r| r.id.install = INSTALL);
        match fitting(&records, room) {
            Ok((bytes, count)) => {
                prop_assert!(bytes.len() <= room);
                prop_assert_eq!(&decode(&bytes, SEGMENT).unwrap()[..], &records[..count]);
                prop_assert!(count == records.len() || encoded(&records[..=count]).len() > room);
            }
            Err(e) => {
                prop_assert!(matches!(e, VaultError::TooLarge));
                prop_assert!(encoded(&records[..1]).len() > room);
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes: Vec<u8>, segment: u64) {
        let _ = decode(&bytes, segment);
    }

    #[test]
    fn changed_bytes_are_refused_or_read(
        records in prop::collection::vec(stored(), 1..20),
        at: prop::sample::Index,
        flip in 1u8..,
    ) {
        let mut bytes = encoded(&records);
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        if let Some(read) = decode(&bytes, SEGMENT)
            && !read.is_empty()
        {
            // What was read is what such a frame would hold.
            let install = read[0].id.install;
            let again = decode(&encoded(&read), SEGMENT).unwrap();
            prop_assert!(again.iter().zip(&read).all(|(a, r)| a.record == r.record));
            prop_assert!(read.iter().all(|r| r.id.install == install));
        }
    }
}

#[test]
fn a_frame_that_was_cut_is_refused() {
    let bytes = encoded(&numbered([walked(0), event(1), walked(2)]));
    for len in 0..8 {
        assert_eq!(decode(&bytes[..len], SEGMENT), None);
    }
    let whole = (8..bytes.len()).filter(|len| decode(&bytes[..*len], SEGMENT).is_some());
    // None, one and two records.
    assert_eq!(whole.count(), 3);
}

#[test]
fn one_record_fits_the_smallest_class() {
    // What a frame of 64 bytes has beside its length.
    let most = 60;
    for record in [walked(0), event(0)] {
        let mut records = numbered([record]);
        records[0].id.counter = (1 << 21) - 1;
        let len = encoded(&records).len();
        assert!(len <= most, "{len}");
    }
}

#[test]
fn neighbours_are_short() {
    let alone = encoded(&numbered((0..1).map(walked))).len();
    let many = encoded(&numbered((0..101).map(walked))).len();
    assert!((many - alone) / 100 <= 12, "{}", many - alone);
}

#[test]
fn the_form_stands_still() {
    let mut other = walked(2);
    other.moment.boot = None;
    let mut named = walked(3);
    named.source = Source::Imported(stint_model::ShortText::new("gpx").unwrap());
    let mut records = numbered([walked(0), walked(1), event(1), other, named]);
    records[4].id.segment = 899;
    let expected = [
        "bc9a78563412ed5e",
        "1680b6d985ef6602ffffffff0ff699c296ed66f30800020fffd88ac20680a58bed0cc002f2c0019802ce05",
        "00a09c01f70a880e02010001",
        "0c00f308000402000800",
        "06a09c0100f3080002f70a880e02010001",
        "070104a09c0102ffffffff0f00f308000603677078f70a880e02010001",
    ];
    assert_eq!(hex::encode(encoded(&records)), expected.concat());
}

#[test]
fn what_no_frame_holds_is_refused() {
    let refused = |record: &[u8]| {
        let bytes = [&INSTALL.to_le_bytes()[..], record].concat();
        assert_eq!(decode(&bytes, SEGMENT), None);
        bytes
    };
    // A fix at no place yet: flags, time, latitude, longitude.
    let fix = [&INSTALL.to_le_bytes()[..], &[0, 0, 0, 0]].concat();
    assert_eq!(decode(&fix, SEGMENT).unwrap().len(), 1);
    // An unknown flag; parts of what isn't a fix; a fifth part.
    refused(&[32, 0, 0, 0]);
    refused(&[8 | 16, 0, 2, 0, 8, 0]);
    refused(&[16, 0, 16, 0, 0]);
    // A fix in another form than fixes have.
    let mut bytes = [0; 64];
    let fix = postcard::to_slice(&walked(0).payload, &mut bytes).unwrap();
    refused(&[&[8, 0, fix.len() as u8, 0][..], fix].concat());
    // A payload with a byte too many.
    refused(&[8, 0, 3, 0, 8, 0, 0]);
    // Another clock than none, the same and another.
    refused(&[2, 0, 3, 0, 0]);
    // A source, and a way of knowing, that there isn't.
    refused(&[4, 0, 0, 0, 7, 0, 0]);
    refused(&[4, 0, 0, 4, 0, 0, 0]);
}
