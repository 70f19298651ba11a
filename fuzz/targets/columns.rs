//! A day's block, of either version, with and without its frame. The first
//! byte says which.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_vault::fuzz;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    let schema = u16::from(kind & 1);
    match kind & 2 {
        0 => fuzz::columns(schema, rest),
        _ => fuzz::block(schema, rest),
    }
});
