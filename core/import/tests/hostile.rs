//! Files that are broken, of the wrong kind, or hold what can't be.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use std::io::Cursor;
use std::ops::ControlFlow;

use common::{in_zone, place_and_time, run, run_plain, skipped};
use stint_import::{ImportError, NoProgress, Options, Reason, Summary, import, import_from};
use stint_model::Record;

const HEADER: &str = "user,t_utc_ms,lat,lon,accuracy_m\n";
const ROW: &str = "a,1772429400000,52.5,-1.9,5\n";

fn one_row(row: &str) -> Summary {
    run_plain(format!("{HEADER}{row}\n").as_bytes()).unwrap().1
}

#[test]
fn entities_are_not_expanded() {
    let gpx = r#"<?xml version="1.0"?>
<!DOCTYPE gpx [<!ENTITY a "2026-03-02T05:30:00Z"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
<trkpt lat="52.5" lon="-1.9"><time>&a;</time></trkpt>
<trkpt lat="52.5" lon="-1.9"><time>&f;</time></trkpt>
<trkpt lat="52.5" lon="-1.9"><time>2026-03-02T05:30:00Z</time><name>&b;</name></trkpt>
</trkseg></trk></gpx>"#;
    let (records, summary) = run_plain(gpx.as_bytes()).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(skipped(&summary, Reason::TimeUnreadable), 2);
}

#[test]
fn truncated_files() {
    let json = include_str!("fixtures/Records.json");
    let cut = &json[..json.find("timestampMs").unwrap()];
    assert!(matches!(
        run_plain(cut.as_bytes()),
        Err(ImportError::Truncated { line: 15 })
    ));
    let gpx = include_str!("fixtures/track-1-0.gpx");
    let cut = &gpx[..gpx.find("</trkseg>").unwrap()];
    assert!(matches!(
        run_plain(cut.as_bytes()),
        Err(ImportError::Truncated { line: 5 })
    ));
    // A table loses its last row only.
    let (records, summary) = run_plain(format!("{HEADER}{ROW}a,17724294").as_bytes()).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(summary.skipped_total(), 1);
}

#[test]
fn damaged_json_names_its_line() {
    let json = "{\"locations\":[\n{},\n{\"latitudeE7\":NaN}]}";
    assert!(matches!(
        run_plain(json.as_bytes()),
        Err(ImportError::Damaged { line: 3 })
    ));
}

#[test]
fn latin_1() {
    let csv = [HEADER.as_bytes(), b"J\xfcrgen,1772429400000,52.5,-1.9,5\n"].concat();
    let (records, _) = run_plain(&csv).unwrap();
    assert_eq!(records[0].0.as_deref(), Some("Jürgen"));
    let gpx = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><gpx><trk><name>Z\xfcrich</name><trkseg>\
        <trkpt lat=\"52.5\" lon=\"-1.9\"><time>2026-03-02T05:30:00Z</time></trkpt></trkseg></trk></gpx>";
    assert_eq!(run_plain(gpx).unwrap().0.len(), 1);
    let json = b"{\"semanticSegments\":[{\"startTime\":\"2026-03-02T05:00:00Z\",\"timelinePath\":\
        [{\"point\":\"52.5\xb0, -1.9\xb0\",\"time\":\"2026-03-02T05:01:00Z\"}]}]}";
    assert_eq!(run_plain(json).unwrap().0.len(), 1);
}

#[test]
fn byte_order_mark_and_crlf() {
    let csv = format!("\u{feff}{HEADER}{ROW}").replace('\n', "\r\n");
    let (records, summary) = run_plain(csv.as_bytes()).unwrap();
    assert_eq!((records.len(), summary.skipped_total()), (1, 0));
    for fixture in [
        include_str!("fixtures/track-1-0.gpx"),
        include_str!("fixtures/Records.json"),
        include_str!("fixtures/2026-03.rec"),
        include_str!("fixtures/weclock-android.csv"),
        include_str!("fixtures/records.ndjson"),
    ] {
        let plain = run(fixture.as_bytes(), &in_zone("Etc/UTC")).unwrap();
        let dressed = format!("\u{feff}{fixture}").replace('\n', "\r\n");
        let dressed = run(dressed.as_bytes(), &in_zone("Etc/UTC")).unwrap();
        assert_eq!(plain, dressed);
    }
}

#[test]
fn values_that_cannot_be() {
    for (row, reason) in [
        ("a,1772429400000,NaN,-1.9,5", Reason::NotANumber),
        ("a,1772429400000,inf,-1.9,5", Reason::NotANumber),
        ("a,1772429400000,fifty,-1.9,5", Reason::NotANumber),
        ("a,1772429400000,\"52,5\",-1.9,5", Reason::NotANumber),
        ("a,1772429400000,90.0000001,-1.9,5", Reason::OffEarth),
        ("a,1772429400000,52.5,180.1,5", Reason::OffEarth),
        ("a,1772429400000,52.5,1e300,5", Reason::OffEarth),
        ("a,1772429400000,0,0.0,5", Reason::NoPosition),
        ("a,1772429400000,,-1.9,5", Reason::FieldMissing),
        ("a,1772429400000", Reason::FieldMissing),
        ("a,1772429400000,52.5,-1.9,wide", Reason::NotANumber),
        ("a,noon,52.5,-1.9,5", Reason::TimeUnreadable),
        ("a,99999999999999999999,52.5,-1.9,5", Reason::TimeUnreadable),
        ("a,0,52.5,-1.9,5", Reason::TimeImplausible),
        ("a,-1,52.5,-1.9,5", Reason::TimeImplausible),
        ("a,946684799999,52.5,-1.9,5", Reason::TimeImplausible),
        ("a,4102444800000,52.5,-1.9,5", Reason::TimeImplausible),
        ("a,9223372036854775807,52.5,-1.9,5", Reason::TimeImplausible),
        ("\"a,1772429400000,52.5,-1.9,5", Reason::Malformed),
    ] {
        let summary = one_row(row);
        assert_eq!(summary.records, 0, "{row}");
        assert_eq!(skipped(&summary, reason), 1, "{row} {:?}", summary.skipped);
        assert_eq!(summary.problems[0].line, 2);
    }
}

#[test]
fn values_at_the_edge_that_can_be() {
    for row in [
        "a,1772429400000,90,180,5",
        "a,1772429400000,-90,-180,",
        "a,946684800000,52.5,-1.9,5",
        "a,4102444799999,52.5,-1.9,5",
        "a,1772429400000,52.5,-1.9,-1",
        "a,1772429400000,52.5,-1.9,1e300",
        " a , 1772429400000 , 52.5 , -1.9 , 5 ",
    ] {
        assert_eq!(one_row(row).records, 1, "{row}");
    }
}

#[test]
fn years_1970_and_2100_in_every_clock() {
    for (file, zone) in [
        (
            "0,1,geologging,1/15/1970, 2:51 PM,52.5,-1.9\n",
            "Europe/London",
        ),
        (
            "0,1,geologging,1/15/2100, 2:51 PM,52.5,-1.9\n",
            "Europe/London",
        ),
        (
            "{\"locations\":[{\"latitudeE7\":525,\"longitudeE7\":1,\"timestampMs\":\"0\"}]}",
            "Etc/UTC",
        ),
        (
            "{\"locations\":[{\"latitudeE7\":525,\"longitudeE7\":1,\"timestamp\":\"2100-01-01T00:00:00Z\"}]}",
            "Etc/UTC",
        ),
        (
            "{\"_type\":\"location\",\"lat\":1,\"lon\":1,\"tst\":0}",
            "Etc/UTC",
        ),
        (
            "{\"_type\":\"location\",\"lat\":1,\"lon\":1,\"tst\":4102444800}",
            "Etc/UTC",
        ),
        (
            "<gpx><trkpt lat=\"1\" lon=\"1\"><time>1970-01-01T00:00:00Z</time></trkpt></gpx>",
            "Etc/UTC",
        ),
        (
            "<gpx><trkpt lat=\"1\" lon=\"1\"><time>2100-01-01T00:00:00Z</time></trkpt></gpx>",
            "Etc/UTC",
        ),
    ] {
        let (records, summary) = run(file.as_bytes(), &in_zone(zone)).unwrap();
        assert!(records.is_empty(), "{file}");
        assert_eq!(skipped(&summary, Reason::TimeImplausible), 1, "{file}");
    }
}

#[test]
fn the_nights_when_clocks_change() {
    let at = |date, time| {
        let row = format!("0,1,geologging,{date}, {time},52.5,-1.9\n");
        run(row.as_bytes(), &in_zone("Europe/London")).unwrap()
    };
    assert_eq!(skipped(&at("29/03/2026", "01:30").1, Reason::TimeNever), 1);
    assert_eq!(skipped(&at("25/10/2026", "01:30").1, Reason::TimeTwice), 1);
    let before = at("29/03/2026", "00:59").0;
    let after = at("29/03/2026", "02:00").0;
    let minute = after[0].1.moment.utc.since(before[0].1.moment.utc);
    assert_eq!(minute.0, 60_000);
    assert_eq!(place_and_time(&after[0].1).3, 60);
}

#[test]
fn repeated_rows_count_once() {
    let file = format!("{HEADER}{ROW}{ROW}{ROW}b,1772429400000,52.5,-1.9,5\n{ROW}");
    let (records, summary) = run_plain(file.as_bytes()).unwrap();
    assert_eq!(records.len(), 3);
    assert_eq!(skipped(&summary, Reason::Duplicate), 2);
    assert_eq!(summary.faults(), 0);
}

#[test]
fn empty_files_and_wrong_formats() {
    for blank in [&b""[..], b"\n \r\n", b"\xef\xbb\xbf"] {
        assert!(matches!(run_plain(blank), Err(ImportError::Empty)));
    }
    for other in [
        &b"%PDF-1.7\n"[..],
        b"\x89PNG\r\n\x1a\n",
        b"{\"a\":1}",
        b"[]",
        b"<html></html>",
        b"name,age\nanna,12\n",
        b"\xff\xfeu\0s\0e\0r\0",
    ] {
        assert!(matches!(run_plain(other), Err(ImportError::Unrecognised)));
    }
    let (records, _) = run_plain(HEADER.as_bytes()).unwrap();
    assert!(records.is_empty());
}

#[test]
fn folders_and_missing_files() {
    let dir = tempfile::tempdir().unwrap();
    let try_path = |path: &std::path::Path| {
        let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
        import(path, &Options::default(), &mut sink, &mut NoProgress)
    };
    assert!(matches!(try_path(dir.path()), Err(ImportError::Folder)));
    assert!(matches!(
        try_path(&dir.path().join("none")),
        Err(ImportError::Read(_))
    ));
    let file = dir.path().join("named.wrongly.jpg");
    std::fs::write(&file, format!("{HEADER}{ROW}")).unwrap();
    assert_eq!(try_path(&file).unwrap().records, 1);
}

#[test]
fn a_huge_line_costs_only_itself() {
    let long = "x".repeat(3_000_000);
    let file = format!("{HEADER}{long}\n{ROW}");
    let (records, summary) = run_plain(file.as_bytes()).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(summary.problems[0].line, 2);
    assert_eq!(summary.problems[0].reason, Reason::LineTooLong);
}

#[test]
fn the_list_of_problems_is_bounded_and_the_counts_are_exact() {
    let file = format!("{HEADER}{}", "a,0,1,1,\n".repeat(10_000));
    let (_, summary) = run_plain(file.as_bytes()).unwrap();
    assert_eq!(skipped(&summary, Reason::TimeImplausible), 10_000);
    assert_eq!(summary.problems.len() as u64, Summary::PROBLEMS_PER_REASON);
}

#[test]
fn sink_and_progress_can_stop() {
    for fixture in [
        &include_bytes!("fixtures/Records.json")[..],
        include_bytes!("fixtures/track-1-1.gpx"),
        include_bytes!("fixtures/stint.csv"),
        include_bytes!("fixtures/2026-03.rec"),
        include_bytes!("fixtures/records.ndjson"),
        include_bytes!("fixtures/Timeline-android.json"),
    ] {
        let mut seen = 0;
        let mut sink = |_: Option<&str>, _: Record| {
            seen += 1;
            ControlFlow::Break(())
        };
        let result = import_from(
            &mut Cursor::new(fixture),
            &Options::default(),
            &mut sink,
            &mut NoProgress,
        );
        assert!(matches!(result, Err(ImportError::Stopped)));
    }
    struct Impatient;
    impl stint_import::Progress for Impatient {
        fn bytes(&mut self, _: u64, _: Option<u64>) -> ControlFlow<()> {
            ControlFlow::Break(())
        }
    }
    let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
    let bytes = include_bytes!("fixtures/Records.json");
    let result = import_from(
        &mut Cursor::new(bytes),
        &Options::default(),
        &mut sink,
        &mut Impatient,
    );
    assert!(matches!(result, Err(ImportError::Stopped)));
}
