//! Files that are huge, or made to look small.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use common::{run_plain, skipped, zipped};
use stint_import::{ImportError, NoProgress, Options, Reason, Summary, import_from};
use stint_model::Record;

const HEADER: &str = "user,t_utc_ms,lat,lon,accuracy_m\n";
const ROW: &str = "a,1772429400000,52.5,-1.9,5\n";

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
