//! Seeds for the fuzzing programs that only the vault's own writers can make:
//! `cargo run -p stint-vault --features fuzz --example fuzz_seeds fuzz/corpus`.
#![allow(clippy::expect_used, clippy::print_stderr, reason = "for developers")]

use std::{fs, path::PathBuf};

fn main() {
    let corpus: PathBuf = std::env::args().nth(1).expect("a folder").into();
    for (target, name, bytes) in stint_vault::fuzz::seeds() {
        let folder = corpus.join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), bytes).expect("a file");
    }
}
