//! A file in place of a segment.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| stint_vault::fuzz::segment(bytes));
