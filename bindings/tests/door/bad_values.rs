//! Whatever a shell can build is either taken or refused: never a panic.

use stint_bindings::*;

use crate::world::{MONDAY, World, at, fix, moment, now};

fn noted(text: &str) -> NewRecord {
    typed(Payload::Note {
        text: text.to_owned(),
    })
}

fn typed(payload: Payload) -> NewRecord {
    NewRecord {
        moment: moment(at(8, 0)),
        origin: Origin::Typed,
        payload,
    }
}

fn fix_with(accuracy_m: f64, speed_m_s: f64, bearing_deg: f64) -> NewRecord {
    typed(Payload::Fix {
        position: Position {
            latitude: 0.0,
            longitude: 0.0,
        },
        accuracy_m: Some(accuracy_m),
        altitude_m: Some(-400.0),
        speed_m_s: Some(speed_m_s),
        bearing_deg: Some(bearing_deg),
    })
}

/// No two of them are refused for the same reason.
fn bad_records() -> Vec<NewRecord> {
    let span = |start_ms, end_ms| Span { start_ms, end_ms };
    let mut late = noted("fine");
    late.moment.utc_ms = i64::MAX;
    let mut early = noted("fine");
    early.moment.utc_ms = -1;
    let mut offset = noted("fine");
    offset.moment.offset_minutes = 1081;
    vec![
        fix(at(8, 0), f64::NAN, 0.0),
        fix(at(8, 0), 90.000_000_1, 0.0),
        fix(at(8, 0), 0.0, f64::INFINITY),
        fix(at(8, 0), 0.0, -180.1),
        late,
        early,
        offset,
        fix_with(-1.0, 0.0, 0.0),
        fix_with(f64::INFINITY, 0.0, 0.0),
        fix_with(1.0, -1.0, 0.0),
        fix_with(1.0, f64::NAN, 0.0),
        fix_with(1.0, 0.0, -1.0),
        fix_with(1.0, 0.0, 360.1),
        noted(""),
        noted(" \n"),
        noted("\u{7}"),
        noted("abc\u{202e}def"),
        noted(&"é".repeat(2001)),
        typed(Payload::AppUse {
            app: "mail\nmail".to_owned(),
            span: span(1, 2),
        }),
        typed(Payload::AppUse {
            app: "mail".to_owned(),
            span: span(2, 1),
        }),
        typed(Payload::Steps {
            count: u32::MAX,
            span: span(-1, 1),
        }),
        typed(Payload::Battery {
            percent: 101,
            charging: true,
        }),
        typed(Payload::Answer {
            question: String::new(),
            answer: "yes".to_owned(),
        }),
    ]
}

#[test]
fn bad_records_are_named_and_the_good_ones_kept() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let bad = bad_records();
    let count = u32::try_from(bad.len()).unwrap();
    let mut batch = vec![fix_with(0.0, 0.0, 360.0)];
    batch.extend(bad);
    batch.push(noted("line one\nline two"));
    let appended = recorder.append(batch, moment(at(8, 1))).unwrap();
    assert_eq!(appended.stored, 2);
    assert_eq!(appended.refused, (1..=count).collect::<Vec<_>>());
    // Beside both: that the recorder started.
    assert_eq!(phone.take_in(moment(at(8, 2))).unwrap().added, 3);
}

#[test]
fn what_she_recorded_prints_nothing() {
    let record = fix(at(8, 0), 53.8, -1.55);
    let position = Position {
        latitude: 53.8,
        longitude: -1.55,
    };
    let correction = Correction::AddVisit {
        position: Some(position),
        name: "Mrs A".to_owned(),
        kind: PlaceKind::Client,
    };
    let key = WrappedKey {
        epoch: 53,
        blob: vec![53],
    };
    let printed = format!("{record:?} {position:?} {correction:?} {key:?}");
    assert_eq!(
        printed,
        "NewRecord(hidden) Position(hidden) Correction(hidden) WrappedKey(hidden)"
    );
}

#[test]
fn batches_have_a_limit_and_may_be_empty() {
    let world = World::new();
    world.create();
    let recorder = world.recorder();
    let now = moment(at(8, 0));
    let large = vec![noted("x"); 10_001];
    assert_eq!(recorder.append(large, now), Err(StintError::TooLarge));
    assert_eq!(recorder.append(Vec::new(), now).map(|a| a.stored), Ok(0));
    let never = recorder.append(Vec::new(), moment(-1));
    assert_eq!(never, Err(StintError::BadTime));
}

#[test]
fn folders_and_files_are_checked() {
    let world = World::new();
    for dir in ["", "here", "/a\0b", &format!("/{}", "a".repeat(5000))] {
        let dir = dir.to_owned();
        let bad = Some(StintError::BadPath);
        assert_eq!(begin_unlock(dir.clone()).err(), bad);
        let recorder = StintRecorder::open(dir.clone(), world.keys(), now());
        assert_eq!(recorder.err(), bad);
        let phone =
            StintPhone::unlock_with_passphrase(dir, world.keys(), "secret".to_owned(), now(), None);
        assert_eq!(phone.err(), bad);
    }
    let nowhere = world.path("nowhere").to_str().unwrap().to_owned();
    let missing = Some(StintError::NoVault);
    assert_eq!(begin_unlock(nowhere.clone()).err(), missing);
    let recorder = StintRecorder::open(nowhere.clone(), world.keys(), now());
    assert_eq!(recorder.err(), missing);
    let phone = world.create().phone;
    let import = |file: &str| phone.import_file(file.to_owned(), Language::En, None).err();
    assert_eq!(import("log.csv"), Some(StintError::BadPath));
    assert_eq!(import(&nowhere), Some(StintError::FileUnreadable));
    assert_eq!(import(&world.vault()), Some(StintError::FileUnreadable));
    let empty = world.path("empty");
    std::fs::write(&empty, "").unwrap();
    assert_eq!(import(empty.to_str().unwrap()), Some(StintError::FileEmpty));
}

#[test]
fn secrets_have_a_limit() {
    let world = World::new();
    world.create().phone.lock().unwrap();
    let long = "a".repeat(2000);
    let large = Some(StintError::TooLarge);
    let (dir, keys) = (|| world.vault(), || world.keys());
    let phone = StintPhone::unlock_with_passphrase(dir(), keys(), long.clone(), now(), None);
    assert_eq!(phone.err(), large);
    let phone = StintPhone::unlock_with_recovery(dir(), keys(), long.clone(), now(), None);
    assert_eq!(phone.err(), large);
    let phone = StintPhone::finish_unlock(dir(), keys(), long.into_bytes(), now(), None);
    assert_eq!(phone.err(), large);
    let phone = StintPhone::finish_unlock(dir(), keys(), Vec::new(), now(), None);
    assert_eq!(phone.err(), Some(StintError::WrongPlatformKey));
}

/// What Kotlin hands in for half a letter: it may be any.
#[test]
fn a_passphrase_with_byte_0_is_no_passphrase() {
    let world = World::new();
    let phone = world.create().phone;
    let halved = "one two three\0".to_owned();
    let bad = Some(StintError::BadText);
    assert_eq!(phone.set_passphrase(halved.clone(), now()).err(), bad);
    phone.lock().unwrap();
    assert_eq!(Opening::by_passphrase(halved.clone()).err(), bad);
    let (dir, keys, zone) = (world.vault(), world.keys(), "UTC".to_owned());
    let phone = StintPhone::unlock_with_passphrase(dir, keys, halved.clone(), now(), None);
    assert_eq!(phone.err(), bad);
    let other = world.path("other").to_str().unwrap().to_owned();
    let created = create_phone(other, world.keys(), Some(halved), false, zone, now());
    assert_eq!(created.err(), bad);
}

#[test]
fn reports_and_corrections_refuse_impossible_days_and_texts() {
    let world = World::new();
    let phone = world.create().phone;
    let never = CalendarDate {
        month: 13,
        ..MONDAY
    };
    let week = phone.week(never, Language::En, 360, now());
    assert_eq!(week.err(), Some(StintError::BadDate));
    for (year, width) in [(1970, 0), (9999, u16::MAX)] {
        let edge = CalendarDate { year, ..MONDAY };
        assert!(phone.week(edge, Language::En, width, now()).is_ok());
        assert!(phone.day(edge, Language::En, width, now()).is_ok());
    }
    let back = phone.page(
        MONDAY,
        CalendarDate { day: 15, ..MONDAY },
        Language::En,
        now(),
    );
    assert_eq!(back.err(), Some(StintError::BadSpan));
    let span = Span {
        start_ms: at(8, 0),
        end_ms: at(9, 0),
    };
    let correct = |correction| phone.correct(span, correction, now());
    let split = Correction::Split { at_ms: span.end_ms };
    assert_eq!(correct(split), Err(StintError::BadSpan));
    let visit = |name: &str, latitude| Correction::AddVisit {
        position: Some(Position {
            latitude,
            longitude: 0.0,
        }),
        name: name.to_owned(),
        kind: PlaceKind::Client,
    };
    assert_eq!(correct(visit("", 1.0)), Err(StintError::BadText));
    assert_eq!(correct(visit("a\u{0}", 1.0)), Err(StintError::BadText));
    assert_eq!(
        correct(visit(&"a".repeat(281), 1.0)),
        Err(StintError::TooLarge)
    );
    assert_eq!(correct(visit("Mrs A", 91.0)), Err(StintError::BadNumber));
    assert_eq!(correct(visit("Mrs A", 53.0)), Ok(()));
}

#[test]
fn nonsense_is_no_invitation_and_no_campaign() {
    let not_one = Some(StintError::NotAnInvitation);
    for bytes in [Vec::new(), vec![0xff; 100], vec![0; 100_000]] {
        assert_eq!(Invitation::from_bytes(bytes).err(), not_one);
    }
    for text in ["", "https://example.org", "STINT"] {
        assert_eq!(Invitation::from_qr(text.to_owned()).err(), not_one);
    }
    let world = World::new();
    let phone = world.create().phone;
    for name in ["", "xyz", &"0".repeat(33)] {
        let outcome = phone.withdraw(name.to_owned(), Language::En, now());
        assert_eq!(outcome.err(), Some(StintError::BadCampaignName));
    }
    let outcome = phone.withdraw("0".repeat(32), Language::En, now());
    assert_eq!(outcome.err(), Some(StintError::NothingShared));
}
