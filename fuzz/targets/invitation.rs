//! Invitations, and the JSON of consent, withdrawal and deletion. The first
//! byte says which.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_share::fuzz;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    match kind % 3 {
        0 => fuzz::invitation(rest),
        1 => fuzz::json(rest),
        _ => fuzz::signature(rest),
    }
});
