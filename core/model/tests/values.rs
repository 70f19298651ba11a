//! Positions, texts, money, figures, units: their limits, and their silence.

#![cfg(test)]

use proptest::prelude::*;
use stint_model::*;

fn hidden_place() -> Coordinate {
    Coordinate::from_degrees(51.123_456_7, -1.765_432_1).unwrap()
}

#[test]
fn a_position_prints_nothing_of_itself() {
    let place = hidden_place();
    assert_eq!(format!("{place:?}"), "Coordinate(hidden)");
    let fix = Fix {
        position: place,
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    };
    let visit = Visit {
        interval: Interval::between(UtcMs::MIN, UtcMs::MAX),
        dwell: Figure::default(),
        position: Some(place),
        place: None,
        known: Known::Measured,
        sureness: Sureness(Percent::new(100).unwrap()),
        fixes: 1,
        not_work: false,
    };
    let timeline = Timeline {
        places: vec![Place {
            id: PlaceId(1),
            centre: Some(place),
            kind: PlaceKind::Home,
            name: Some(ShortText::new("Ferngasse").unwrap()),
            known: Known::Typed,
        }],
        visits: vec![visit],
        ..Timeline::default()
    };
    for shown in [
        format!("{fix:?}"),
        format!("{fix:#?}"),
        format!("{timeline:?}"),
    ] {
        for secret in ["511234567", "51.12", "17654321", "1.76", "Ferngasse"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[test]
fn a_text_prints_only_its_length() {
    let name = ShortText::new("Mrs Ä.").unwrap();
    assert_eq!(format!("{name:?}"), "ShortText(hidden, 7 bytes)");
    let note = LongText::new("at her door").unwrap();
    assert_eq!(format!("{note:?}"), "LongText(hidden, 11 bytes)");
}

#[test]
fn positions_end_at_the_poles_and_the_date_line() {
    for (lat, lon) in [(90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)] {
        let place = Coordinate::from_degrees(lat, lon).unwrap();
        assert_eq!(
            (place.lat().to_bits(), place.lon().to_bits()),
            (f64::to_bits(lat), f64::to_bits(lon))
        );
    }
    for (lat, lon) in [
        (90.000_000_1, 0.0),
        (-91.0, 0.0),
        (0.0, 180.000_000_1),
        (0.0, -1e300),
    ] {
        assert_eq!(
            Coordinate::from_degrees(lat, lon),
            Err(ModelError::CoordinateOutOfRange)
        );
    }
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(
            Coordinate::from_degrees(bad, 0.0),
            Err(ModelError::NotFinite)
        );
        assert_eq!(
            Coordinate::from_degrees(0.0, bad),
            Err(ModelError::NotFinite)
        );
    }
    for (lat, lon) in [
        (900_000_001, 0),
        (i32::MIN, 0),
        (0, 1_800_000_001),
        (0, i32::MIN),
    ] {
        assert_eq!(
            Coordinate::from_e7(lat, lon),
            Err(ModelError::CoordinateOutOfRange)
        );
    }
}

#[test]
fn degrees_are_rounded_not_cut() {
    let place = Coordinate::from_degrees(0.000_000_09, -0.000_000_09).unwrap();
    assert_eq!((place.lat_e7(), place.lon_e7()), (1, -1));
}

#[test]
fn texts_end_at_their_limit_in_bytes() {
    assert!(ShortText::new("a".repeat(280)).is_ok());
    assert_eq!(
        ShortText::new("a".repeat(281)),
        Err(ModelError::TextTooLong { limit: 280 })
    );
    assert!(ShortText::new("ä".repeat(140)).is_ok());
    assert!(ShortText::new("ä".repeat(141)).is_err());
    assert!(LongText::new("a".repeat(4_000)).is_ok());
    assert_eq!(
        LongText::new("a".repeat(4_001)),
        Err(ModelError::TextTooLong { limit: 4_000 })
    );
}

#[test]
fn a_line_stays_one_line_and_reads_in_one_direction() {
    let two_lines = ["a\nb", "a\tb", "a\u{2028}b", "a\u{2029}b"];
    for text in two_lines {
        assert_eq!(ShortText::new(text), Err(ModelError::TextWithControls));
        assert!(LongText::new(text).is_ok());
    }
    for text in [
        "a\u{202E}b",
        "a\u{2066}b",
        "a\u{200F}b",
        "a\u{061C}b",
        "a\0b",
        "a\u{7f}b",
        "a\u{85}b",
        "a\rb",
    ] {
        assert_eq!(ShortText::new(text), Err(ModelError::TextWithControls));
        assert_eq!(LongText::new(text), Err(ModelError::TextWithControls));
    }
    assert!(ShortText::new("שלום علي Łódź 東京").is_ok());
}

#[test]
fn money_is_added_only_within_its_currency() {
    let pound = Money::new(100, Currency::GBP);
    assert_eq!(pound.plus(pound), Ok(Money::new(200, Currency::GBP)));
    assert_eq!(
        pound.minus(Money::new(250, Currency::GBP)),
        Ok(Money::new(-150, Currency::GBP))
    );
    let euro = Money::new(1, Currency::EUR);
    assert_eq!(pound.plus(euro), Err(ModelError::CurrencyMismatch));
    assert_eq!(pound.minus(euro), Err(ModelError::CurrencyMismatch));
    let most = Money::new(i64::MAX, Currency::GBP);
    assert_eq!(most.plus(pound), Err(ModelError::Overflow));
    let least = Money::new(i64::MIN, Currency::GBP);
    assert_eq!(least.minus(pound), Err(ModelError::Overflow));
}

#[test]
fn a_currency_is_three_capital_letters() {
    assert_eq!(Currency::new("SEK").unwrap().code(), "SEK");
    for bad in ["", "GB", "GBPS", "gbp", "€", "G1P", "ÄB"] {
        assert_eq!(Currency::new(bad), Err(ModelError::BadCurrency), "{bad}");
    }
}

#[test]
fn a_figure_keeps_its_parts_apart() {
    let measured = Figure::known(Known::Measured, Millis(60), Millis(50), Millis(70));
    let typed = Figure::known(Known::Typed, Millis(5), Millis(5), Millis(5));
    let estimated = Figure::known(Known::Estimated, Millis(9), Millis(0), Millis(20));
    let corrected = Figure::known(Known::Corrected, Millis(1), Millis(1), Millis(2));
    let sum = measured.plus(typed).plus(estimated).plus(corrected);
    assert_eq!(
        sum,
        Figure {
            measured: Millis(60),
            corrected: Millis(1),
            typed: Millis(5),
            estimated: Millis(9),
            low: Millis(56),
            high: Millis(97),
        }
    );
    assert_eq!(sum.best(), Millis(75));
}

#[test]
fn units_hold_their_limits() {
    assert_eq!(Percent::new(101), Err(ModelError::PercentOutOfRange));
    assert_eq!(Percent::new(100).map(Percent::get), Ok(100));
    assert_eq!(Decimetres::from_metres(8.46), Ok(Decimetres(85)));
    assert_eq!(Decimetres::from_metres(-0.06), Ok(Decimetres(-1)));
    assert_eq!(Decimetres::from_metres(1e300), Ok(Decimetres(i32::MAX)));
    assert_eq!(
        Decimetres::from_metres(f64::NAN),
        Err(ModelError::NotFinite)
    );
}

#[test]
fn every_cause_of_a_gap_is_listed_once() {
    for (i, cause) in GapCause::ALL.iter().enumerate() {
        assert_eq!(*cause as usize, i);
    }
    assert_eq!(GapCause::ALL.last(), Some(&GapCause::Unknown));
}

proptest! {
    #[test]
    fn degrees_and_integers_name_the_same_place(
        lat in -900_000_000..=900_000_000_i32,
        lon in -1_800_000_000..=1_800_000_000_i32,
    ) {
        let place = Coordinate::from_e7(lat, lon).unwrap();
        prop_assert_eq!(Coordinate::from_degrees(place.lat(), place.lon()), Ok(place));
    }

    #[test]
    fn money_taken_back_is_as_before(a in any::<i32>(), b in any::<i32>()) {
        let (a, b) = (
            Money::new(i64::from(a), Currency::EUR),
            Money::new(i64::from(b), Currency::EUR),
        );
        prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Ok(a));
    }

    #[test]
    fn any_text_is_taken_or_refused(text in any::<String>()) {
        if let Ok(short) = ShortText::new(text.clone()) {
            prop_assert_eq!(short.as_str(), text.as_str());
            prop_assert!(LongText::new(text).is_ok());
        }
    }
}
