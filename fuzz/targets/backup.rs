//! A backup: what is within, with its hash and without, and the age file
//! around it. The first byte says which.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_fuzz::recovery_code;
use stint_vault::{Vault, fuzz};

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    match kind % 4 {
        0 => fuzz::backup(rest, true),
        1 => fuzz::backup(rest, false),
        2 => _ = Vault::verify_backup(rest, recovery_code()),
        _ => {
            let file = include_bytes!("../../core/vault/tests/fixtures/v1/backup.age");
            let edited = fuzz::edited(file, rest);
            let read = Vault::verify_backup(&edited[..], recovery_code());
            assert!(
                read.is_err() || edited == file,
                "a changed backup was taken"
            );
        }
    }
});
