//! Each crate carries the workspace's lints.

use toml::{Table, Value};

use crate::workspace::{members, text};

/// Crates that can't forbid unsafe code, with the reason.
const UNSAFE_BY_NEED: [(&str, &str); 2] = [
    (
        "bindings",
        "uniffi generates the foreign function interface, which is unsafe by its nature",
    ),
    (
        "crash",
        "tests alone: it stands between a program and its C library, to fake a failing system",
    ),
];

fn table(file: &str) -> Table {
    text(file)
        .unwrap_or_else(|| panic!("{file} is not text"))
        .parse()
        .unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn level(lints: &Value, tool: &str, lint: &str) -> String {
    let value = lints.get(tool).and_then(|t| t.get(lint));
    let level = value.and_then(|v| v.get("level").or(Some(v)));
    level.and_then(Value::as_str).unwrap_or("unset").to_owned()
}

#[test]
fn the_workspace_forbids_unsafe_code_and_demands_docs() {
    let manifest = table("Cargo.toml");
    let lints = &manifest["workspace"]["lints"];
    assert_eq!(level(lints, "rust", "unsafe_code"), "forbid");
    assert_eq!(level(lints, "rust", "missing_docs"), "deny");
    for lint in ["all", "unwrap_used", "expect_used", "panic", "todo"] {
        assert_eq!(level(lints, "clippy", lint), "warn", "{lint}");
    }
}

#[test]
fn each_crate_carries_the_lints() {
    for member in members() {
        let file = format!("{}Cargo.toml", member.folder);
        let inherits = table(&file)
            .get("lints")
            .and_then(|l| l.get("workspace"))
            .and_then(Value::as_bool)
            .unwrap_or(false);
        let excused = UNSAFE_BY_NEED.iter().any(|(name, _)| *name == member.name);
        assert!(
            inherits || excused,
            "{file} needs [lints] with workspace = true"
        );
    }
}

#[test]
fn no_source_lifts_a_lint_for_good() {
    for member in members() {
        if UNSAFE_BY_NEED.iter().any(|(name, _)| *name == member.name) {
            continue;
        }
        for (file, source) in member.sources() {
            for (line, text) in source.lines().enumerate() {
                let code = text.trim_start();
                let lifts = code.starts_with("#[allow(") || code.starts_with("#![allow(");
                assert!(
                    !lifts,
                    "{file}:{}: use #[expect(.., reason = \"..\")], which ends when its cause does",
                    line + 1
                );
            }
        }
    }
}
