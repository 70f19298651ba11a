//! The root record, the index within, the integrity log, the anchor.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| stint_vault::fuzz::index(bytes));
