//! Any record that there can be.

use proptest::{option, prelude::*};
use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, DeviceEvent, Fix, Known,
    LongText, Mark, Moment, Payload, Record, RecordId, ShortText, Source, StoredRecord, UtcMs,
    ZoneOffset,
};

fn moment() -> impl Strategy<Value = Moment> {
    let utc = prop_oneof![0..UtcMs::MAX.get(), 1_767_250_800_000..1_767_260_000_000i64];
    let boot = option::of((any::<u32>(), any::<u64>()));
    (utc, boot, -1080..=1080i16).prop_map(|(utc, boot, offset)| Moment {
        utc: UtcMs::new(utc).unwrap(),
        boot: boot.map(|(boot, ms)| BootTime { boot, ms }),
        offset: ZoneOffset::new(offset).unwrap(),
    })
}

pub(crate) fn fix() -> impl Strategy<Value = Fix> {
    let position = (
        -900_000_000..=900_000_000i32,
        -1_800_000_000..=1_800_000_000i32,
    );
    let optional = (
        option::of(any::<i32>()),
        option::of(any::<i32>()),
        option::of(any::<u32>()),
        option::of(any::<u16>()),
    );
    (position, optional).prop_map(|((lat, lon), (accuracy, altitude, speed, bearing))| Fix {
        position: Coordinate::from_e7(lat, lon).unwrap(),
        accuracy: accuracy.map(Decimetres),
        altitude: altitude.map(Decimetres),
        speed: speed.map(CentimetresPerSecond),
        bearing: bearing.map(Degrees),
    })
}

fn payload() -> impl Strategy<Value = Payload> {
    prop_oneof![
        8 => fix().prop_map(Payload::Fix),
        1 => Just(Payload::Shift(Mark::End)),
        1 => Just(Payload::Device(DeviceEvent::RecorderKilled)),
        1 => "[a-z ]{0,90}".prop_map(|text| Payload::Note(LongText::new(text).unwrap())),
    ]
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![
        Just(Source::Gps),
        Just(Source::Worker),
        "[a-c]".prop_map(|name| Source::Imported(ShortText::new(name).unwrap())),
    ]
}

pub(crate) fn stored() -> impl Strategy<Value = StoredRecord> {
    let known = prop_oneof![
        Just(Known::Measured),
        Just(Known::Estimated),
        Just(Known::Typed)
    ];
    let id = (any::<u64>(), any::<u64>(), any::<u32>());
    (id, moment(), source(), known, payload()).prop_map(|(id, moment, source, known, payload)| {
        StoredRecord {
            id: RecordId {
                install: id.0,
                segment: id.1,
                counter: id.2,
            },
            record: Record {
                moment,
                source,
                known,
                payload,
            },
        }
    })
}
