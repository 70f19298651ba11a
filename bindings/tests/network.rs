//! The library that phones load asks its system for nothing that reaches a
//! network: what isn't linked can't be called.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::process::Command;

const NEVER: [&str; 9] = [
    "accept",
    "bind",
    "connect",
    "getaddrinfo",
    "gethostbyname",
    "listen",
    "recvfrom",
    "sendto",
    "socket",
];

#[test]
fn the_library_has_no_socket() {
    // Cargo puts the library beside this test program.
    let here = std::env::current_exe().unwrap();
    let library = here.with_file_name("libstint_bindings.so");
    let listed = Command::new("nm")
        .args(["--dynamic", "--undefined-only", "--format=posix"])
        .arg(library)
        .output()
        .unwrap();
    assert!(listed.status.success());
    let listed = String::from_utf8(listed.stdout).unwrap();
    let asked: Vec<_> = listed
        .lines()
        .filter_map(|line| line.split([' ', '@']).next())
        .collect();
    assert!(asked.contains(&"fdatasync"), "a list of what it asks for");
    let found: Vec<_> = asked.iter().filter(|name| NEVER.contains(name)).collect();
    assert_eq!(found, [&""; 0]);
}
