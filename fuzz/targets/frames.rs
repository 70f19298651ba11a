//! A segment's frames, edited; and what an open frame holds.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_vault::fuzz;

fuzz_target!(|bytes: &[u8]| {
    fuzz::frame_content(bytes);
    fuzz::frames(bytes);
});
