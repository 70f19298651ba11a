//! A key file and its slots.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| stint_vault::fuzz::keys(bytes));
