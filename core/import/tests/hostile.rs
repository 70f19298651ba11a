//! Files that are broken, huge, or made to harm.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use std::io::{Cursor, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use common::{in_zone, place_and_time, run, run_plain, skipped, zipped};
use stint_import::{ImportError, NoProgress, Options, Reason, Summary, import, import_from};
use stint_model::Record;

const HEADER: &str = "user,t_utc_ms,lat,lon,accuracy_m\n";
const ROW: &str = "a,1772429400000,52.5,-1.9,5\n";

fn one_row(row: &str) -> Summary {
    run_plain(format!("{HEADER}{row}\n").as_bytes()).unwrap().1
}

/// A file that exists only as far as it is read: `head`, then `unit` again and
/// again, then `tail`.
struct Generated {
    head: Vec<u8>,
    unit: Vec<u8>,
    middle: u64,
    tail: Vec<u8>,
    position: u64,
}

impl Generated {
    fn new(head: &str, unit: &str, about: u64, tail: &str) -> Self {
        let units = about / unit.len() as u64;
        // A long unit makes copying cheap.
        let times = (1 << 20) / unit.len();
        Self {
            head: head.into(),
            unit: unit.repeat(times).into(),
            middle: units * unit.len() as u64,
            tail: tail.into(),
            position: 0,
        }
    }

    fn len(&self) -> u64 {
        self.head.len() as u64 + self.middle + self.tail.len() as u64
    }
}

impl Read for Generated {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let head = self.head.len() as u64;
        let part = if self.position < head {
            &self.head[self.position as usize..]
        } else if self.position < head + self.middle {
            let at = self.position - head;
            let left = usize::try_from(self.middle - at).unwrap_or(usize::MAX);
            let part = &self.unit[(at % self.unit.len() as u64) as usize..];
            &part[..part.len().min(left)]
        } else {
            &self.tail[((self.position - head - self.middle) as usize).min(self.tail.len())..]
        };
        let n = part.len().min(out.len());
        out[..n].copy_from_slice(&part[..n]);
        self.position += n as u64;
        Ok(n)
    }
}

impl Seek for Generated {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(by) => self.len().saturating_add_signed(by),
            SeekFrom::Current(by) => self.position.saturating_add_signed(by),
        };
        Ok(self.position)
    }
}

fn count(mut file: Generated) -> Result<Summary, ImportError> {
    let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
    import_from(&mut file, &Options::default(), &mut sink, &mut NoProgress)
}

/// Peak memory of this process in KB, where the system tells it.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_file_of_more_than_two_gigabytes() {
    // Nearly all of it is one line, which is stepped over.
    let file = Generated::new(
        &format!("{HEADER}{ROW}"),
        "xxxxxxxx",
        2_200_000_000,
        &format!("\n{ROW}"),
    );
    assert!(file.len() > 2_u64.pow(31));
    let summary = count(file).unwrap();
    assert_eq!(summary.records, 1);
    assert_eq!(skipped(&summary, Reason::LineTooLong), 1);
    assert_eq!(skipped(&summary, Reason::Duplicate), 1);
    assert!(peak_kb().is_none_or(|kb| kb < 200_000));
}

#[test]
fn a_long_records_json_is_streamed() {
    let a = r#"{"latitudeE7":525000001,"longitudeE7":-19000002,"accuracy":47,"activity":[{"activity":[{"type":"STILL","confidence":62}],"timestamp":"2026-03-02T05:30:00.190Z"}],"timestamp":"2026-03-02T05:30:00.190Z"},"#;
    let b = a.replace("30:00", "31:00");
    let unit = format!("{a}\n{b}\n");
    let file = Generated::new("{\"locations\":[", &unit, 20_000_000, "{}]}");
    let summary = count(file).unwrap();
    assert!(summary.records > 80_000);
    assert_eq!(skipped(&summary, Reason::FieldMissing), 1);
    assert_eq!(summary.problems[0].line, summary.records + 1);
    assert!(peak_kb().is_none_or(|kb| kb < 200_000));
}

#[test]
fn one_endless_json_value_is_given_up() {
    for head in [
        "{\"locations\":[{\"timestamp\":\"",
        "{\"locations\":[{\"",
        "[{\"_type\":\"",
        "{\"semanticSegments\":[{\"timelinePath\":[",
    ] {
        let unit = if head.ends_with('[') { "{}," } else { "xxxx" };
        let error = count(Generated::new(head, unit, 50_000_000, "")).unwrap_err();
        assert!(
            matches!(error, ImportError::TooLong { line: 1 }),
            "{head} {error}"
        );
    }
}

#[test]
fn endless_xml_is_given_up() {
    let head = "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\">";
    let text = count(Generated::new(
        &format!("{head}<trk><name>"),
        "xxxx",
        50_000_000,
        "",
    ));
    assert!(matches!(text, Err(ImportError::TooLong { .. })));
    let deep = count(Generated::new(head, "<a>", 50_000_000, ""));
    assert!(matches!(deep, Err(ImportError::Damaged { line: 1 })));
}

#[test]
fn deep_json_is_given_up() {
    for head in ["{\"locations\":[", "{\"semanticSegments\":"] {
        assert!(count(Generated::new(head, "[", 1_000_000, "")).is_err());
        assert!(count(Generated::new(head, "{\"visit\":", 1_000_000, "")).is_err());
    }
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
fn zip_bombs() {
    let spaces = " ".repeat(50_000_000);
    let bomb = zipped(&[("data.csv", format!("{HEADER}{ROW}{spaces}").as_bytes())]);
    assert!(bomb.len() < 100_000);
    assert!(matches!(run_plain(&bomb), Err(ImportError::ZipBomb)));

    // The directory tells a harmless size: the bytes that come out count.
    let real = (HEADER.len() + ROW.len() + spaces.len()) as u32;
    let mut liar = bomb;
    let harmless = 1_000_u32.to_le_bytes();
    let mut at = 0;
    while at + 4 <= liar.len() {
        if liar[at..at + 4] == real.to_le_bytes() {
            liar[at..at + 4].copy_from_slice(&harmless);
        }
        at += 1;
    }
    let error = run_plain(&liar).unwrap_err();
    assert!(
        matches!(error, ImportError::ZipBomb | ImportError::ZipDamaged),
        "{error}"
    );
}

#[test]
fn zip_of_too_many_files() {
    let names: Vec<String> = (0..1_200).map(|i| format!("{i}")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b"x"[..])).collect();
    let error = run_plain(&zipped(&files)).unwrap_err();
    assert!(matches!(
        error,
        ImportError::ZipTooManyFiles { limit: 1_000 }
    ));
}

#[test]
fn zip_within_zip() {
    let inner = zipped(&[("data.csv", format!("{HEADER}{ROW}").as_bytes())]);
    let nested = zipped(&[("inner.zip", &inner)]);
    assert!(matches!(run_plain(&nested), Err(ImportError::ZipNested)));
    let mixed = zipped(&[
        ("inner.zip", &inner),
        ("d", format!("{HEADER}{ROW}").as_bytes()),
    ]);
    let (records, summary) = run_plain(&mixed).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(skipped(&summary, Reason::ZipNested), 1);
}

#[test]
fn damaged_and_encrypted_zips() {
    let whole = zipped(&[("data.csv", format!("{HEADER}{ROW}").as_bytes())]);
    for end in [10, whole.len() / 2, whole.len() - 1] {
        assert!(
            matches!(run_plain(&whole[..end]), Err(ImportError::ZipDamaged)),
            "{end}"
        );
    }
    assert!(matches!(
        run_plain(&zipped(&[])),
        Err(ImportError::Unrecognised)
    ));
    let mut locked = whole;
    let directory = locked.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    assert!(matches!(run_plain(&locked), Err(ImportError::ZipEncrypted)));
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
