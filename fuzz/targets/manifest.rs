//! The recorder's list of public keys.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| stint_vault::fuzz::manifest(bytes));
