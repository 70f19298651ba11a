//! Other people's files: the format is recognised by the content.
#![no_main]
use std::io::Cursor;
use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use stint_import::{
    ImportError, NoProgress, Options, StintCsv, Zone, import_from, parse_record, read_places,
    read_roster,
};
use stint_model::Record;

fuzz_target!(|bytes: &[u8]| {
    let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
    let zone = Zone::named("Europe/London").ok();
    for zone in [None, zone] {
        let options = Options {
            zone,
            ..Options::default()
        };
        let _ = import_from(
            &mut Cursor::new(bytes),
            &options,
            &mut sink,
            &mut NoProgress,
        );
    }
    let _ = read_places(bytes);
    let _ = read_roster(bytes);
    let _ = parse_record(bytes);
    if let Ok(mut csv) = StintCsv::new(bytes) {
        while !matches!(csv.next(), Ok(None) | Err(ImportError::Read(_))) {}
    }
});
