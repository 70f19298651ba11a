//! The library that phones load asks its system for nothing that reaches a
//! network: what isn't linked can't be called. `bindings/sound` looks, here and
//! at each library that `bindings/android` makes.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::path::Path;
use std::process::{Command, Output};

fn sound(library: &Path, page: &str) -> Command {
    let mut sound = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("sound"));
    sound.arg(library).arg(page);
    sound
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A library of some lines of C, linked with an option.
fn compiled(dir: &Path, source: &str, option: &str) -> std::path::PathBuf {
    let (file, library) = (dir.join("made.c"), dir.join("made.so"));
    let malloc = "void *malloc(unsigned long); void *more(void) { return malloc(1); }\n";
    std::fs::write(&file, malloc.to_owned() + source).unwrap();
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", option, "-o"])
        .args([&library, &file])
        .status();
    assert!(made.unwrap().success());
    library
}

#[test]
fn the_library_has_no_socket() {
    // Cargo puts the library beside this test program.
    let here = std::env::current_exe().unwrap();
    let library = here.with_file_name("libstint_bindings.so");
    let output = sound(&library, "4096").output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn a_library_that_is_not_sound_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let refused = |library: &Path, page: &str, why: &str| {
        let output = sound(library, page).output().unwrap();
        assert!(
            !output.status.success() && said(&output).contains(why),
            "{why}"
        );
    };
    let small_pages = "-Wl,-z,max-page-size=4096";
    let plain = compiled(dir.path(), "", small_pages);
    assert!(sound(&plain, "4096").status().unwrap().success());
    refused(&plain, "16384", "pages of 16384 bytes");
    refused(&dir.path().join("made.c"), "4096", "");

    let tools = dir.path().join("tools");
    std::fs::create_dir(&tools).unwrap();
    for tool in ["bash", "awk", "grep", "dirname"] {
        let there = ["/usr/bin", "/bin"].map(|folder| Path::new(folder).join(tool));
        let there = there.iter().find(|file| file.exists()).unwrap();
        std::os::unix::fs::symlink(there, tools.join(tool)).unwrap();
    }
    let without_readelf = sound(&plain, "4096").env("PATH", &tools).output().unwrap();
    assert!(!without_readelf.status.success());
    assert!(said(&without_readelf).contains("readelf"));

    for call in [
        "socket",
        "sendmsg",
        "accept4",
        "sendmmsg",
        "recvmmsg",
        "socketpair",
        "gethostbyname_r",
        "getaddrinfo_a",
        "res_nquery",
        "android_getaddrinfofornet",
    ] {
        let source = format!("int {call}(void); int reach(void) {{ return {call}(); }}\n");
        let library = compiled(dir.path(), &source, small_pages);
        refused(&library, "4096", "asks for a network");
    }
}
