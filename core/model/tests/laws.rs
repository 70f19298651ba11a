//! Laws that hold for any value and any bytes.

#![cfg(test)]

mod any;

use proptest::prelude::*;
use stint_model::{
    Amendment, ModelError, Record,
    wire::{self, VERSION},
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_record_comes_back_from_its_stored_form(record in any::record()) {
        let bytes = wire::encode(&record).unwrap();
        prop_assert_eq!(bytes[0], VERSION);
        prop_assert_eq!(wire::decode::<Record>(&bytes).unwrap(), record);
    }

    #[test]
    fn an_amendment_comes_back_from_its_stored_form(amendment in any::amendment()) {
        let bytes = wire::encode(&amendment).unwrap();
        prop_assert_eq!(wire::decode::<Amendment>(&bytes).unwrap(), amendment);
    }

    #[test]
    fn a_record_comes_back_from_json(record in any::record()) {
        let json = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
    }

    #[test]
    fn an_amendment_comes_back_from_json(amendment in any::amendment()) {
        let json = serde_json::to_string(&amendment).unwrap();
        prop_assert_eq!(serde_json::from_str::<Amendment>(&json).unwrap(), amendment);
    }

    #[test]
    fn a_cut_record_is_refused(record in any::record(), cut in any::<prop::sample::Index>()) {
        let bytes = wire::encode(&record).unwrap();
        let kept = cut.index(bytes.len());
        prop_assert_eq!(wire::decode::<Record>(&bytes[..kept]), Err(ModelError::BadWire));
    }

    #[test]
    fn bytes_left_over_are_refused(record in any::record(), more in prop::collection::vec(any::<u8>(), 1..20)) {
        let mut bytes = wire::encode(&record).unwrap();
        bytes.extend(more);
        prop_assert_eq!(wire::decode::<Record>(&bytes), Err(ModelError::BadWire));
    }

    #[test]
    fn a_newer_version_is_named(record in any::record(), version in (VERSION + 1)..=u8::MAX) {
        let mut bytes = wire::encode(&record).unwrap();
        bytes[0] = version;
        prop_assert_eq!(
            wire::decode::<Record>(&bytes),
            Err(ModelError::NewerWire { found: version })
        );
    }

    #[test]
    fn hostile_bytes_give_a_value_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut bytes = bytes;
        bytes.insert(0, VERSION);
        if let Ok(record) = wire::decode::<Record>(&bytes) {
            let again = wire::encode(&record).unwrap();
            prop_assert_eq!(wire::decode::<Record>(&again).unwrap(), record);
        }
        if let Ok(amendment) = wire::decode::<Amendment>(&bytes) {
            let again = wire::encode(&amendment).unwrap();
            prop_assert_eq!(wire::decode::<Amendment>(&again).unwrap(), amendment);
        }
    }

    #[test]
    fn a_record_with_a_flipped_bit_gives_a_value_or_an_error(
        record in any::record(),
        place in any::<prop::sample::Index>(),
        bit in 0..8_u8,
    ) {
        let mut bytes = wire::encode(&record).unwrap();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        if let Ok(other) = wire::decode::<Record>(&bytes) {
            prop_assert_ne!(other, record);
        }
    }

    #[test]
    fn nothing_of_a_record_prints_its_place_or_words(record in any::record()) {
        let shown = format!("{record:?}");
        let json = serde_json::to_value(&record).unwrap();
        for kind in ["fix", "visit"] {
            if let Some(place) = json["payload"][kind].get("position") {
                for number in ["lat_e7", "lon_e7"] {
                    let digits = place[number].to_string();
                    // Short numbers occur in times by chance.
                    prop_assert!(digits.len() < 9 || !shown.contains(&digits));
                }
            }
        }
        if let Some(words) = json["payload"]["note"].as_str() {
            prop_assert!(words.len() < 9 || !shown.contains(words));
        }
    }
}

#[test]
fn a_length_that_lies_costs_no_memory() {
    // A note that claims four thousand million bytes, and an amendment that
    // claims as many records.
    let claim = [0xff, 0xff, 0xff, 0xff, 0x0f];
    let mut note = vec![VERSION, 0, 0, 0, 5, 2, 3];
    note.extend(claim);
    assert_eq!(wire::decode::<Record>(&note), Err(ModelError::BadWire));
    let mut amendment = vec![VERSION, 1, 0, 0, 0, 0, 0];
    amendment.extend(claim);
    assert_eq!(
        wire::decode::<Amendment>(&amendment),
        Err(ModelError::BadWire)
    );
}

#[test]
fn no_bytes_and_a_lone_version_are_refused() {
    for bytes in [&[] as &[u8], &[VERSION]] {
        assert_eq!(wire::decode::<Record>(bytes), Err(ModelError::BadWire));
        assert_eq!(wire::decode::<Amendment>(bytes), Err(ModelError::BadWire));
    }
}

#[test]
fn json_is_held_to_the_same_limits() {
    let record = |payload: &str| {
        format!(r#"{{"moment":{{"utc":0}},"source":"gps","known":"measured","payload":{payload}}}"#)
    };
    let good = record(r#"{"fix":{"position":{"lat_e7":900000000,"lon_e7":0}}}"#);
    assert!(serde_json::from_str::<Record>(&good).is_ok());
    for payload in [
        r#"{"fix":{"position":{"lat_e7":900000001,"lon_e7":0}}}"#,
        r#"{"fix":{"position":{"lat_e7":0,"lon_e7":-1800000001}}}"#,
        r#"{"fix":{"position":{"lat_e7":0.5,"lon_e7":0}}}"#,
        r#"{"battery":{"level":101,"charging":false}}"#,
        r#"{"steps":{"count":-1,"interval":{"start":0,"end":1}}}"#,
        r#"{"steps":{"count":1,"interval":{"start":2,"end":1}}}"#,
        r#"{"note":"a\u202eb"}"#,
        r#"{"shift":"middle"}"#,
        r#"{"teleport":null}"#,
    ] {
        let error = serde_json::from_str::<Record>(&record(payload)).unwrap_err();
        assert!(
            !error.to_string().contains("900000001"),
            "an error shows the value it refuses"
        );
    }
    for moment in [
        r#"{"utc":-1}"#,
        r#"{"utc":253402300800000}"#,
        r#"{"utc":0,"offset":1081}"#,
    ] {
        let json = format!(
            r#"{{"moment":{moment},"source":"gps","known":"measured","payload":{{"shift":"start"}}}}"#
        );
        assert!(serde_json::from_str::<Record>(&json).is_err());
    }
}
