//! No bytes whatever make an importer panic, or hold back without end.

use std::ops::ControlFlow;

use proptest::prelude::*;
use stint_model::Record;

use crate::intake::Intake;
use crate::watched::Watched;
use crate::{
    DateOrder, Format, ImportError, NoProgress, Options, StintCsv, Summary, Zone, detect,
    import_format, import_from, read_places, read_roster,
};

const FORMATS: [Format; 9] = [
    Format::WeclockAndroid,
    Format::WeclockIos,
    Format::Gpx,
    Format::GoogleTimeline,
    Format::GoogleRecords,
    Format::OwntracksRec,
    Format::OwntracksJson,
    Format::StintCsv,
    Format::StintRecords,
];

const FIXTURES: [&[u8]; 11] = [
    include_bytes!("../tests/fixtures/weclock-android.csv"),
    include_bytes!("../tests/fixtures/weclock-ios.csv"),
    include_bytes!("../tests/fixtures/track-1-0.gpx"),
    include_bytes!("../tests/fixtures/track-1-1.gpx"),
    include_bytes!("../tests/fixtures/Timeline-android.json"),
    include_bytes!("../tests/fixtures/Timeline-ios.json"),
    include_bytes!("../tests/fixtures/Records.json"),
    include_bytes!("../tests/fixtures/2026-03.rec"),
    include_bytes!("../tests/fixtures/owntracks.json"),
    include_bytes!("../tests/fixtures/stint.csv"),
    include_bytes!("../tests/fixtures/records.ndjson"),
];

fn read_as(format: Format, mut bytes: &[u8]) -> Result<Summary, ImportError> {
    let options = Options {
        zone: Zone::named("Europe/London").ok(),
        date_order: None,
    };
    let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
    let mut progress = NoProgress;
    let mut intake = Intake::new(&mut sink, &options);
    intake.begin(format);
    let watched = Watched::new(&mut bytes, &mut progress, None, None);
    import_format(format, watched, DateOrder::MonthFirst, &mut intake)?;
    Ok(intake.finish())
}

fn try_everything(bytes: &[u8]) {
    for format in FORMATS {
        let _ = read_as(format, bytes);
    }
    let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
    let mut reader = std::io::Cursor::new(bytes);
    let _ = import_from(&mut reader, &Options::default(), &mut sink, &mut NoProgress);
    let _ = read_places(bytes);
    let _ = read_roster(bytes);
    if let Ok(mut csv) = StintCsv::new(bytes) {
        while !matches!(csv.next(), Ok(None) | Err(ImportError::Read(_))) {}
    }
}

/// A valid file with bytes changed, cut out, or put in.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0..4_u8);
    (
        prop::sample::select(&FIXTURES[..]),
        prop::collection::vec(change, 1..8),
    )
        .prop_map(|(fixture, changes)| {
            let mut bytes = fixture.to_vec();
            for (at, byte, how) in changes {
                let at = at.index(bytes.len().max(1)).min(bytes.len());
                match how {
                    0 => bytes.insert(at, byte),
                    1 => bytes.truncate(at),
                    _ if at < bytes.len() && how == 2 => bytes[at] = byte,
                    _ if at < bytes.len() => {
                        bytes.remove(at);
                    }
                    _ => {}
                }
            }
            bytes
        })
}

/// Text made of the pieces that the formats are made of.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(
        &[
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\n",
            "\r\n",
            "\t",
            " ",
            "<",
            ">",
            "/",
            "&",
            ";",
            "<gpx>",
            "</gpx>",
            "<trkpt lat=\"1\" lon=\"2\">",
            "</trkpt>",
            "<time>",
            "</time>",
            "<!DOCTYPE x [<!ENTITY y \"z\">]>",
            "&y;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "\"locations\":[",
            "\"latitudeE7\":",
            "\"timestamp\":",
            "\"semanticSegments\":[",
            "\"timelinePath\":[",
            "\"_type\":\"location\"",
            "\"tst\":",
            "\"lat\":",
            "1e999",
            "-0",
            "9223372036854775808",
            "NaN",
            "null",
            "true",
            "2026-03-02T05:30:00Z",
            "geo:1,2",
            "3/4/26",
            "2:51 PM",
            "geologging",
            "user,t_utc_ms,lat,lon\n",
            "\u{feff}",
            "\u{fffd}",
            "1772429400000",
        ][..],
    );
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        try_everything(&bytes);
    }

    #[test]
    fn damaged_files(bytes in damaged()) {
        try_everything(&bytes);
    }

    #[test]
    fn pieces_of_formats(bytes in pieces()) {
        try_everything(&bytes);
    }

    #[test]
    fn damaged_zip_files(at in any::<prop::sample::Index>(), byte: u8, cut: bool) {
        let mut bytes = small_zip();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        try_everything(&bytes);
    }
}

fn small_zip() -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for fixture in [FIXTURES[0], FIXTURES[6]] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("data-{}", fixture.len()), options)
            .ok();
        zip.write_all(fixture).ok();
    }
    zip.finish()
        .map(std::io::Cursor::into_inner)
        .unwrap_or_default()
}

#[test]
fn every_fixture_is_recognised_and_read() {
    for fixture in FIXTURES {
        let format = detect(fixture).expect("recognised");
        let summary = read_as(format, fixture).expect("read");
        assert!(summary.records > 0, "{format:?}");
    }
}

#[test]
fn every_prefix_of_every_fixture_is_survived() {
    for fixture in FIXTURES {
        for end in 0..fixture.len() {
            try_everything(&fixture[..end]);
        }
    }
}
