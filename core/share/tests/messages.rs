//! Every message this crate names exists in every language, and no other.
#![allow(missing_docs, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn named(dir: &Path, ids: &mut BTreeSet<String>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, ids);
        } else {
            let text = fs::read_to_string(path).unwrap();
            let quoted = text.split('"').filter(|s| s.starts_with("share-"));
            ids.extend(quoted.map(str::to_owned));
        }
    }
}

#[test]
fn ids_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    named(&root.join("src"), &mut used);
    for language in ["en", "de", "fr", "es"] {
        let file = root.join(format!("../../messages/{language}/share.ftl"));
        let text = fs::read_to_string(file).unwrap();
        let ids = text.lines().filter(|l| l.starts_with("share-"));
        let ids: BTreeSet<String> = ids
            .map(|l| l.split(' ').next().unwrap().to_owned())
            .collect();
        assert_eq!(ids, used, "{language}");
    }
}

/// What is shown wherever she was is named before the yes: these are slept and
/// waited at home.
#[test]
fn nights_on_duty_and_on_call_are_named_in_the_caution() {
    let words = [
        ("en", ["asleep on duty", "on call"]),
        ("de", ["Schlaf im Dienst", "Bereitschaft"]),
        ("fr", ["dormies en service", "astreintes"]),
        ("es", ["dormidas en servicio", "guardias"]),
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (language, words) in words {
        let file = root.join(format!("../../messages/{language}/share.ftl"));
        let text = fs::read_to_string(file).unwrap();
        let mut lines = text.lines();
        let said = lines.find(|l| l.starts_with("share-evidence-caution-home = "));
        for word in words {
            assert!(said.unwrap().contains(word), "{language}: {word}");
        }
    }
}
