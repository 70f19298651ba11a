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
