//! What is written reads again as it was.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::{fix, run_plain};
use proptest::prelude::*;
use stint_import::{
    Gathered, GeoJsonWriter, GpxWriter, ImportError, Reason, RecordWriter, RecordsWriter, StintCsv,
    StintCsvWriter, TripsWriter, VisitsWriter, parse_record, read_places, read_roster, safe_cell,
};
use stint_model::{
    CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Interval, Known, LongText, Metres,
    Mode, Moment, Payload, PlaceKind, Record, Source, UtcMs,
};

fn record(time: i64, fix: Fix) -> Record {
    Record {
        moment: Moment::at(UtcMs::new(time).unwrap()),
        source: Source::Gps,
        known: Known::Measured,
        payload: Payload::Fix(fix),
    }
}

prop_compose! {
    fn any_fix()(
        lat in -900_000_000..=900_000_000_i32,
        lon in 1..=1_800_000_000_i32,
        west: bool,
        accuracy in prop::option::of(1..1_000_000_i32),
        speed in prop::option::of(0..20_000_u32),
        bearing in prop::option::of(0..360_u16),
    ) -> Fix {
        let lon = if west { -lon } else { lon };
        Fix {
            position: Coordinate::from_e7(lat, lon).unwrap(),
            accuracy: accuracy.map(Decimetres),
            altitude: None,
            speed: speed.map(CentimetresPerSecond),
            bearing: bearing.map(Degrees),
        }
    }
}

const TIMES: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;

proptest! {
    #[test]
    fn stint_csv(user in "[^\r\n]{0,20}", time in TIMES, fix in any_fix()) {
        let mut writer = StintCsvWriter::new(Vec::new()).unwrap();
        writer.fix(&user, UtcMs::new(time).unwrap(), &fix).unwrap();
        let bytes = writer.end().unwrap();
        let mut reader = StintCsv::new(&bytes[..]).unwrap();
        let row = reader.next().unwrap().unwrap();
        prop_assert_eq!(row.user, user.as_str());
        prop_assert_eq!(row.time.get(), time);
        prop_assert_eq!(row.fix.position, fix.position);
        prop_assert_eq!(row.fix.accuracy, fix.accuracy);
        prop_assert!(reader.next().unwrap().is_none());
    }

    #[test]
    fn gathered_rows_are_sorted_and_single(
        rows in prop::collection::vec(("[ab]{0,1}", TIMES, any_fix()), 0..30)
    ) {
        let mut gathered = Gathered::new();
        for (user, time, fix) in rows.iter().chain(&rows) {
            prop_assert!(gathered.add(Some(user), &record(*time, *fix)));
        }
        let out: Vec<_> = gathered
            .sorted()
            .map(|r| (r.user.to_owned(), r.time.get(), r.fix.position, r.fix.accuracy))
            .collect();
        let mut expected: Vec<_> = rows
            .iter()
            .map(|(user, time, fix)| (user.clone(), *time, fix.position, fix.accuracy))
            .collect();
        expected.sort();
        expected.dedup();
        prop_assert_eq!(out, expected);
    }

    #[test]
    fn no_cell_is_a_formula(text in "\\PC{0,10}|[=+@\t\r'\"-]{1,4}.{0,5}") {
        let cell = safe_cell(&text);
        let shown = cell.strip_prefix('"').unwrap_or(&cell);
        prop_assert!(!shown.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    #[test]
    fn gpx(user in "\\PC{0,20}", times in prop::collection::vec(TIMES, 1..5), fix_at in any_fix()) {
        let mut writer = GpxWriter::new(Vec::new()).unwrap();
        let mut times = times;
        times.dedup();
        for time in &times {
            writer.fix(&user, UtcMs::new(*time).unwrap(), &fix_at).unwrap();
        }
        let bytes = writer.end().unwrap();
        let (records, summary) = run_plain(&bytes).unwrap();
        prop_assert_eq!(summary.skipped_total(), 0);
        prop_assert_eq!(records.len(), times.len());
        for ((_, read), time) in records.iter().zip(times) {
            prop_assert_eq!(read.moment.utc.get(), time);
            prop_assert_eq!(fix(read).position, fix_at.position);
            prop_assert_eq!(fix(read).accuracy, fix_at.accuracy);
        }
    }

    #[test]
    fn records(time in TIMES, fix in any_fix(), note in "\\PC{0,50}") {
        let mut writer = Box::new(RecordsWriter::new(Vec::new()));
        let first = record(time, fix);
        let mut second = first.clone();
        let Ok(note) = LongText::new(note) else { return Ok(()) };
        second.payload = Payload::Note(note);
        prop_assert!(writer.record(None, &first).unwrap());
        prop_assert!(writer.record(None, &second).unwrap());
        let bytes = writer.end().unwrap();
        let mut lines = bytes.split(|b| *b == b'\n');
        prop_assert_eq!(parse_record(lines.next().unwrap()), Ok(first));
        prop_assert_eq!(parse_record(lines.next().unwrap()), Ok(second));
    }

    #[test]
    fn geojson(user in prop::option::of("\\PC{0,20}"), time in TIMES, fix in any_fix()) {
        let mut writer = GeoJsonWriter::new(Vec::new()).unwrap();
        for _ in 0..2 {
            prop_assert!(writer.record(user.as_deref(), &record(time, fix)).unwrap());
        }
        let bytes = writer.end().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(json["features"].as_array().unwrap().len(), 2);
        let feature = &json["features"][1];
        prop_assert_eq!(feature["geometry"]["coordinates"][0].as_f64().unwrap(), fix.position.lon());
        prop_assert_eq!(feature["geometry"]["coordinates"][1].as_f64().unwrap(), fix.position.lat());
        prop_assert_eq!(feature["properties"]["user"].as_str(), user.as_deref());
    }
}

#[test]
fn formats_say_what_they_have_no_place_for() {
    let mut shift = record(
        TIMES.start,
        Fix {
            position: Coordinate::from_e7(1, 1).unwrap(),
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        },
    );
    shift.payload = Payload::Shift(stint_model::Mark::Start);
    let writers: Vec<Box<dyn RecordWriter>> = vec![
        Box::new(StintCsvWriter::new(Vec::new()).unwrap()),
        Box::new(GpxWriter::new(Vec::new()).unwrap()),
        Box::new(GeoJsonWriter::new(Vec::new()).unwrap()),
    ];
    for mut writer in writers {
        assert!(!writer.record(None, &shift).unwrap());
        writer.finish().unwrap();
    }
}

#[test]
fn visits_and_trips() {
    let interval = Interval::new(UtcMs::new(1_000).unwrap(), UtcMs::new(61_000).unwrap()).unwrap();
    let mut visits = VisitsWriter::new(Vec::new()).unwrap();
    let at = Coordinate::from_e7(-5, 1_234_567_890).unwrap();
    visits.visit("=a,b", interval, at).unwrap();
    assert_eq!(
        String::from_utf8(visits.finish().unwrap()).unwrap(),
        "user,start_ms,end_ms,lat,lon\n\"'=a,b\",1000,61000,-0.0000005,123.4567890\n"
    );
    let mut trips = TripsWriter::new(Vec::new()).unwrap();
    let (m, low, high) = (Metres(732.14), Metres(700.0), Metres(f64::NAN));
    trips.trip("a", interval, m, Mode::Slow, low, high).unwrap();
    trips
        .trip("a", interval, m, Mode::Unknown, low, low)
        .unwrap();
    assert_eq!(
        String::from_utf8(trips.finish().unwrap()).unwrap(),
        "user,start_ms,end_ms,length_m,mode,length_low_m,length_high_m\n\
         a,1000,61000,732.1,slow,700.0,\n\
         a,1000,61000,732.1,,700.0,700.0\n"
    );
}

#[test]
fn places_and_rosters() {
    let places = read_places(
        &b"user,place_id,lat,lon,kind,named\r\na,0,52.5,-1.9,home,1\r\na,1,52.6,-1.9,cafe,0\r\n"[..],
    )
    .unwrap();
    assert_eq!(places[0].kind, PlaceKind::Home);
    assert!(places[0].named);
    assert_eq!(places[1].kind, PlaceKind::Unknown);
    assert_eq!(places[1].place, 1);
    let roster =
        read_roster(&b"planned_end_ms,planned_start_ms,place_id,user\n2000,1000,3,a\n"[..])
            .unwrap();
    assert_eq!((roster[0].planned.length().0, roster[0].line), (1_000, 2));
    let error =
        read_roster(&b"user,place_id,planned_start_ms,planned_end_ms\na,1,2,3\n\na,1,3,2\n"[..]);
    assert!(matches!(
        error,
        Err(ImportError::Row {
            line: 4,
            reason: Reason::Reversed
        })
    ));
    assert!(matches!(
        read_places(&b"user,place_id,lat,lon,named\n"[..]),
        Err(ImportError::ColumnMissing { column: "kind" })
    ));
    assert!(matches!(read_places(&b""[..]), Err(ImportError::Empty)));
}

#[test]
fn the_fast_reader_goes_on_after_a_bad_row() {
    let csv = b"t_utc_ms,lon,lat\n1772429400000,-1.9,52.5\nx,1,1\n\n1772429401000,-1.9,52.5\n";
    let mut reader = StintCsv::new(&csv[..]).unwrap();
    assert_eq!(reader.next().unwrap().unwrap().user, "");
    assert!(matches!(
        reader.next(),
        Err(ImportError::Row {
            line: 3,
            reason: Reason::TimeUnreadable
        })
    ));
    let row = reader.next().unwrap().unwrap();
    assert_eq!(row.fix.position.lat_e7(), 525_000_000);
    assert_eq!(row.fix.accuracy, None);
    assert!(reader.next().unwrap().is_none());
    assert_eq!(reader.line(), 5);
    assert!(matches!(
        StintCsv::new(&b"user,lat,lon\n"[..]).map(drop),
        Err(ImportError::ColumnMissing { column: "t_utc_ms" })
    ));
}
