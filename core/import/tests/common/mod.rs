//! Helpers of the tests.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests; each test file uses some of them"
)]

use std::io::Cursor;
use std::ops::ControlFlow;

use stint_import::{ImportError, NoProgress, Options, Reason, Summary, Zone, import_from};
use stint_model::{Fix, Payload, Record};

/// What reached the sink, and the summary.
pub(crate) type Imported = Result<(Vec<(Option<String>, Record)>, Summary), ImportError>;

pub(crate) fn run(bytes: &[u8], options: &Options) -> Imported {
    let mut records = Vec::new();
    let mut sink = |user: Option<&str>, record: Record| {
        records.push((user.map(str::to_owned), record));
        ControlFlow::Continue(())
    };
    let summary = import_from(&mut Cursor::new(bytes), options, &mut sink, &mut NoProgress)?;
    assert_eq!(summary.records, records.len() as u64);
    Ok((records, summary))
}

pub(crate) fn run_plain(bytes: &[u8]) -> Imported {
    run(bytes, &Options::default())
}

pub(crate) fn in_zone(name: &str) -> Options {
    Options {
        zone: Some(Zone::named(name).unwrap()),
        date_order: None,
    }
}

pub(crate) fn fix(record: &Record) -> Fix {
    match record.payload {
        Payload::Fix(fix) => fix,
        _ => panic!("not a fix"),
    }
}

/// Latitude, longitude in 1e-7 degree, UTC ms, offset in minutes.
pub(crate) fn place_and_time(record: &Record) -> (i32, i32, i64, i16) {
    let at = fix(record).position;
    (
        at.lat_e7(),
        at.lon_e7(),
        record.moment.utc.get(),
        record.moment.offset.minutes(),
    )
}

pub(crate) fn skipped(summary: &Summary, reason: Reason) -> u64 {
    summary.skipped.get(&reason).copied().unwrap_or(0)
}

/// A zip file of these files.
pub(crate) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
