//! Every message that this crate names exists in all four languages, and none
//! is left over.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn ids_of(lang: &str) -> BTreeSet<String> {
    let path = root().join("messages").join(lang).join("pay.ftl");
    std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter_map(|l| l.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .filter(|id| id.starts_with("pay-"))
        .collect()
}

/// Arguments used by each message, to find one that a translation forgot.
fn args_of(lang: &str) -> BTreeSet<(String, String)> {
    let path = root().join("messages").join(lang).join("pay.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let mut id = String::new();
    let mut out = BTreeSet::new();
    for line in text.lines() {
        if let Some((name, _)) = line.split_once(" =").filter(|(n, _)| n.starts_with("pay-")) {
            id = name.to_owned();
        }
        for part in line.split("{ $").skip(1) {
            let arg = part.split([' ', '}']).next().unwrap();
            out.insert((id.clone(), arg.to_owned()));
        }
    }
    out
}

fn sources(dir: &Path, out: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            out.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn all_languages_say_the_same_things() {
    for lang in ["de", "fr", "es"] {
        assert_eq!(ids_of("en"), ids_of(lang), "{lang}");
        assert_eq!(args_of("en"), args_of(lang), "{lang}");
    }
}

#[test]
fn every_message_is_used_and_every_used_one_exists() {
    let mut code = String::new();
    sources(&root().join("core/pay/src"), &mut code);
    let used: BTreeSet<String> = code
        .split('"')
        .filter(|s| s.starts_with("pay-") && s.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        .map(str::to_owned)
        .collect();
    let mut known = ids_of("en");
    // Shown once by the shells themselves.
    known.remove("pay-not-advice");
    assert_eq!(used, known);
}
