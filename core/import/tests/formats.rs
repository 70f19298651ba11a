//! Each format, from synthetic files made for these tests.

mod common;

use common::{fix, in_zone, place_and_time, run, run_plain, skipped, zipped};
use stint_import::{DateOrder, Format, ImportError, Reason, detect};
use stint_model::{Activity, Known, Payload, Source};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("fixtures/", $name))
    };
}

#[test]
fn stint_csv() {
    let (records, summary) = run_plain(fixture!("stint.csv")).unwrap();
    assert_eq!(summary.formats, [Format::StintCsv]);
    assert_eq!(records.len(), 3);
    assert_eq!(records[0].0.as_deref(), Some("anna"));
    let first = &records[0].1;
    assert_eq!(
        place_and_time(first),
        (525_000_001, -19_000_002, 1_772_429_400_008, 0)
    );
    assert_eq!(fix(first).accuracy.unwrap().0, 66);
    assert_eq!(fix(&records[1].1).accuracy, None);
    assert_eq!(records[2].0.as_deref(), Some("ben, the 2nd"));
    assert_eq!(first.known, Known::Measured);
    match &first.source {
        Source::Imported(name) => assert_eq!(name.as_str(), "stint-csv"),
        _ => panic!("wrong source"),
    }
    let span = summary.span.unwrap();
    assert_eq!(span.start().get(), 1_772_429_400_008);
    assert_eq!(span.end().get(), 1_772_429_460_001);
}

#[test]
fn weclock_ios_takes_local_times_in_the_zone_given() {
    let file = fixture!("weclock-ios.csv");
    assert_eq!(detect(file), Some(Format::WeclockIos));
    let (records, summary) = run(file, &in_zone("America/New_York")).unwrap();
    // 2026-03-23 14:51 EDT
    assert_eq!(
        place_and_time(&records[0].1),
        (423_054_178, -711_125_972, 1_774_291_860_000, -240)
    );
    assert_eq!(records.len(), 2);
    assert_eq!(skipped(&summary, Reason::OtherKind), 2);
    assert_eq!(skipped(&summary, Reason::NotANumber), 1);
    assert_eq!(skipped(&summary, Reason::FieldMissing), 1);
    let problem = summary
        .problems
        .iter()
        .find(|p| p.reason == Reason::FieldMissing)
        .unwrap();
    assert_eq!(problem.line, 5);
}

#[test]
fn weclock_ios_without_a_zone_says_so_for_each_row() {
    let (records, summary) = run_plain(fixture!("weclock-ios.csv")).unwrap();
    assert!(records.is_empty());
    assert_eq!(skipped(&summary, Reason::ZoneMissing), 4);
}

#[test]
fn weclock_ios_of_other_languages() {
    for row in [
        "0,1,geologging,23/03/2026, 14:51,52.5, -1.9\n",
        "0,1,geologging,23.03.26, 14:51,52.5, -1.9\n",
        "0,1,geologging,23/03/2026 14:51,52.5, -1.9\n",
        "0,1,geologging,2026-03-23, 2:51\u{202f}p.m.,52.5, -1.9\n",
        "0,1,geologging,\"23/03/2026, 14:51:00\",52.5, -1.9\n",
    ] {
        let (records, _) = run(row.as_bytes(), &in_zone("Europe/London")).unwrap();
        assert_eq!(
            place_and_time(&records[0].1),
            (525_000_000, -19_000_000, 1_774_277_460_000, 0),
            "{row}"
        );
    }
}

#[test]
fn weclock_dates_that_read_both_ways_are_refused_until_told() {
    let row = b"0,1,geologging,3/4/26, 2:51 PM,52.5, -1.9\n";
    let told = |order| {
        let mut options = in_zone("Etc/UTC");
        options.date_order = order;
        run(row, &options)
    };
    assert!(matches!(told(None), Err(ImportError::DateOrderUnknown)));
    let utc = |imported: common::Imported| imported.unwrap().0[0].1.moment.utc.get();
    // 4 March and 3 April, 14:51 UTC
    assert_eq!(utc(told(Some(DateOrder::MonthFirst))), 1_772_635_860_000);
    assert_eq!(utc(told(Some(DateOrder::DayFirst))), 1_775_227_860_000);
}

#[test]
fn weclock_android_zip() {
    let csv = fixture!("weclock-android.csv");
    let zip = zipped(&[
        ("weclock-export/data.csv", csv),
        ("read\u{202e}me.txt", b"hello"),
    ]);
    assert_eq!(detect(&zip), Some(Format::Zip));
    let (records, summary) = run(&zip, &in_zone("Europe/London")).unwrap();
    assert_eq!(summary.formats, [Format::Zip, Format::WeclockAndroid]);
    assert_eq!(records.len(), 2);
    // Summer time: 14:51:02 BST
    assert_eq!(
        place_and_time(&records[0].1),
        (525_000_001, -19_000_002, 1_780_408_262_000, 60)
    );
    assert_eq!(skipped(&summary, Reason::OtherKind), 1);
    assert_eq!(skipped(&summary, Reason::FileUnrecognised), 1);
    let names: Vec<_> = summary
        .problems
        .iter()
        .map(|p| p.file_in_zip.as_deref())
        .collect();
    assert_eq!(
        names,
        [Some("weclock-export/data.csv"), Some("read_me.txt")]
    );
}

#[test]
fn gpx_takes_track_points_only() {
    let (records, summary) = run_plain(fixture!("track-1-1.gpx")).unwrap();
    assert_eq!(summary.formats, [Format::Gpx]);
    assert_eq!(records.len(), 3);
    assert_eq!(
        place_and_time(&records[0].1),
        (525_000_000, -19_000_000, 1_772_429_400_000, 0)
    );
    assert_eq!(fix(&records[0].1).altitude, None);
    let second = &records[1].1;
    assert_eq!(
        place_and_time(second),
        (525_010_000, -19_000_000, 1_772_429_430_500, 120)
    );
    assert_eq!(fix(second).altitude.unwrap().0, 1_500);
    assert_eq!(fix(second).speed.unwrap().0, 135);
    assert_eq!(fix(second).accuracy.unwrap().0, 85);
    assert_eq!(skipped(&summary, Reason::OtherKind), 2);
    assert_eq!(skipped(&summary, Reason::ZoneMissing), 1);
    assert_eq!(skipped(&summary, Reason::FieldMissing), 2);
}

#[test]
fn gpx_1_0_has_speed_and_course_of_its_own() {
    let (records, _) = run_plain(fixture!("track-1-0.gpx")).unwrap();
    let only = fix(&records[0].1);
    assert_eq!(only.speed.unwrap().0, 1_250);
    assert_eq!(only.bearing.unwrap().0, 271);
}

#[test]
fn google_records() {
    let (records, summary) = run_plain(fixture!("Records.json")).unwrap();
    assert_eq!(summary.formats, [Format::GoogleRecords]);
    assert_eq!(records.len(), 3);
    assert_eq!(
        place_and_time(&records[0].1),
        (525_000_001, -19_000_002, 1_772_429_400_190, 0)
    );
    let first = fix(&records[0].1);
    assert_eq!(first.accuracy.unwrap().0, 470);
    assert_eq!(first.altitude.unwrap().0, 890);
    assert_eq!(first.speed.unwrap().0, 300);
    assert_eq!(first.bearing.unwrap().0, 188);
    // The older form, with timestampMs as text; and a wrapped longitude.
    assert_eq!(records[1].1.moment.utc.get(), 1_772_429_460_000);
    assert_eq!(fix(&records[2].1).position.lon_e7(), -19_000_002);
    assert_eq!(skipped(&summary, Reason::FieldMissing), 2);
    assert_eq!(skipped(&summary, Reason::OffEarth), 1);
    assert_eq!(skipped(&summary, Reason::TimeUnreadable), 1);
    assert_eq!(skipped(&summary, Reason::NotANumber), 1);
}

#[test]
fn google_timeline_of_android() {
    let (records, summary) = run_plain(fixture!("Timeline-android.json")).unwrap();
    assert_eq!(summary.formats, [Format::GoogleTimeline]);
    assert_eq!(records.len(), 5);
    let kinds: Vec<_> = records.iter().map(|(_, r)| &r.payload).collect();
    assert!(matches!(kinds[0], Payload::Fix(_)));
    assert!(matches!(kinds[1], Payload::Fix(_)));
    match kinds[2] {
        Payload::Visit(visit) => {
            assert_eq!(visit.position.lat_e7(), 525_000_000);
            assert_eq!(visit.interval.length().0, 45 * 60_000);
        }
        _ => panic!("not a visit"),
    }
    assert_eq!(records[2].1.moment.offset.minutes(), 60);
    assert_eq!(fix(&records[3].1).accuracy.unwrap().0, 130);
    assert_eq!(*kinds[4], Payload::Activity(Activity::Walking));
    // An activity segment, a nested visit, a wifi scan.
    assert_eq!(skipped(&summary, Reason::OtherKind), 3);
    assert_eq!(skipped(&summary, Reason::NotANumber), 1);
}

#[test]
fn google_timeline_of_ios() {
    let (records, summary) = run_plain(fixture!("Timeline-ios.json")).unwrap();
    assert_eq!(records.len(), 3);
    match &records[0].1.payload {
        Payload::Visit(visit) => assert_eq!(visit.position.lon_e7(), -19_000_000),
        _ => panic!("not a visit"),
    }
    assert_eq!(
        place_and_time(&records[2].1),
        (525_020_000, -19_000_000, 1_772_432_820_000, 60)
    );
    assert_eq!(skipped(&summary, Reason::OtherKind), 1);
}

#[test]
fn owntracks_rec() {
    let (records, summary) = run_plain(fixture!("2026-03.rec")).unwrap();
    assert_eq!(summary.formats, [Format::OwntracksRec]);
    assert_eq!(records.len(), 2);
    assert_eq!(records[0].0.as_deref(), Some("anna"));
    let first = fix(&records[0].1);
    assert_eq!(first.speed.unwrap().0, 1_000);
    assert_eq!(first.accuracy.unwrap().0, 120);
    assert_eq!(first.altitude, None);
    assert_eq!(records[0].1.moment.utc.get(), 1_772_429_400_000);
    assert_eq!(skipped(&summary, Reason::OtherKind), 2);
    assert_eq!(skipped(&summary, Reason::Malformed), 1);
}

#[test]
fn owntracks_json_in_all_its_shapes() {
    let one = r#"{"_type":"location","lat":52.5,"lon":-1.9,"tst":1772429400,"topic":"owntracks/anna/phone"}"#;
    let two = r#"{"_type":"location","lat":52.6,"lon":-1.9,"tst":1772429460,"username":"anna"}"#;
    for (shape, n) in [
        (one.to_owned(), 1),
        (format!("{one}\n{two}\n"), 2),
        (format!("[{one},{two}]"), 2),
        (
            format!("{{\"count\":2,\"data\":[{one},{two}],\"status\":200}}"),
            2,
        ),
    ] {
        let (records, summary) = run_plain(shape.as_bytes()).unwrap();
        assert_eq!(summary.formats, [Format::OwntracksJson]);
        assert_eq!(records.len(), n, "{shape}");
        assert_eq!(records[0].0.as_deref(), Some("anna"));
        assert_eq!(summary.skipped_total(), 0);
    }
}

#[test]
fn stint_records_come_back_as_they_were() {
    let (records, summary) = run_plain(fixture!("records.ndjson")).unwrap();
    assert_eq!(summary.formats, [Format::StintRecords]);
    assert_eq!(records.len(), 2);
    assert_eq!(records[0].1.source, Source::Gps);
    assert_eq!(records[1].1.known, Known::Typed);
    assert_eq!(skipped(&summary, Reason::Malformed), 1);
}

#[test]
fn a_takeout_zip_is_read_too() {
    let zip = zipped(&[("Takeout/Records.json", fixture!("Records.json"))]);
    let (records, _) = run_plain(&zip).unwrap();
    assert_eq!(records.len(), 3);
}

#[test]
fn times_in_utc_take_the_wall_clock_of_the_zone_given() {
    let (records, _) = run(fixture!("Records.json"), &in_zone("Europe/Paris")).unwrap();
    assert_eq!(records[0].1.moment.offset.minutes(), 60);
}
