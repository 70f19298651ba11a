//! A package as it reaches the desk: sealed, opened, and table by table. The
//! first byte says which.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_fuzz::{desk, invitation};
use stint_share::{fuzz, open};

const NAMES: [&str; 8] = [
    "datapackage.json",
    "datapackage.json.minisig",
    "consent.json",
    "README.txt",
    "weeks.csv",
    "visits.csv",
    "withdrawal.json",
    "withdrawal.json.minisig",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    match kind % 12 {
        0 => _ = open::open(rest, &desk().0, &desk().1),
        1 => fuzz::container(rest),
        2 => {
            let files: Vec<_> = rest
                .chunks(64)
                .map(|c| (NAMES[usize::from(c[0]) % NAMES.len()], c.to_vec()))
                .collect();
            fuzz::contained(&files);
        }
        which => fuzz::table(invitation(), usize::from(which - 3), rest),
    }
});
