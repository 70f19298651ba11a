//! The stored form of records and amendments, and a record's line of JSON.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_model::{Amendment, Record, wire};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = wire::decode::<Record>(bytes) {
        let again = wire::encode(&record).expect("a record that was read can be written");
        assert_eq!(wire::decode::<Record>(&again).as_ref(), Ok(&record));
        let json = serde_json::to_vec(&record).expect("as JSON, too");
        let back: Record = serde_json::from_slice(&json).expect("and be read again");
        assert_eq!(back, record);
    }
    if let Ok(amendment) = wire::decode::<Amendment>(bytes) {
        let again = wire::encode(&amendment).expect("an amendment that was read can be written");
        assert_eq!(wire::decode::<Amendment>(&again).as_ref(), Ok(&amendment));
    }
    let _ = serde_json::from_slice::<Record>(bytes);
    let _ = serde_json::from_slice::<Amendment>(bytes);
});
