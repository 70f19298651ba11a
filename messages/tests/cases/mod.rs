//! The ids of the sentences that shells have for each error of the door, read
//! from the source that declares it.

#![allow(unreachable_pub)]

use std::collections::BTreeSet;

use crate::commands::kebab;

/// `shell-error-<case>` of each case of `StintError` in `source`.
pub fn error_ids(source: &str) -> BTreeSet<String> {
    let body = source.split_once("pub enum StintError {");
    let cases = body.map_or("", |(_, rest)| rest.split("\n}").next().unwrap_or_default());
    cases
        .lines()
        .filter_map(|l| l.strip_prefix("    ")?.strip_suffix(','))
        .filter(|name| name.starts_with(char::is_uppercase))
        .map(|name| format!("shell-error-{}", kebab(name)))
        .collect()
}
