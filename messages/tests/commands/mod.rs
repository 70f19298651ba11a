//! The ids that the terminal program's help makes from its commands and their
//! arguments, read from the source that declares them.

#![allow(unreachable_pub)]

use std::collections::{BTreeMap, BTreeSet};

/// A command: the name of its variant and the type of what it carries.
struct Command {
    name: String,
    carries: Option<String>,
}

/// `cli-<command>-about`, `cli-<command>-example` and `cli-arg-<name>` of every
/// command and argument in `args`, the source of clap's derived types.
pub fn help_ids(args: &str) -> BTreeSet<String> {
    let mut commands: BTreeMap<String, Vec<Command>> = BTreeMap::new();
    let mut subcommands: BTreeMap<String, String> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for item in args.split("#[derive(").skip(1) {
        let (derives, body) = item.split_once(")]").unwrap_or_default();
        let (kind, name) = declared(body);
        let derives: Vec<&str> = derives.split(", ").collect();
        if kind == "enum" && derives.contains(&"Subcommand") {
            commands.insert(name, variants(body));
            arguments(body, &mut found);
        } else if kind == "struct"
            && let Some(inner) = arguments(body, &mut found)
        {
            subcommands.insert(name, inner);
        }
    }
    let Some(first) = subcommands.get("Cli") else {
        return found;
    };
    both("stint", &mut found);
    walk(first, "", &commands, &subcommands, &mut found);
    found
}

fn both(path: &str, found: &mut BTreeSet<String>) {
    found.insert(format!("cli-{path}-about"));
    found.insert(format!("cli-{path}-example"));
}

fn walk(
    of: &str,
    path: &str,
    commands: &BTreeMap<String, Vec<Command>>,
    subcommands: &BTreeMap<String, String>,
    found: &mut BTreeSet<String>,
) {
    for command in commands.get(of).into_iter().flatten() {
        let path = format!("{path}{}", command.name);
        both(&path, found);
        if let Some(inner) = command.carries.as_ref().and_then(|c| subcommands.get(c)) {
            walk(inner, &format!("{path}-"), commands, subcommands, found);
        }
    }
}

/// `enum` or `struct`, and its name.
fn declared(body: &str) -> (&str, String) {
    let mut words = body.split_whitespace();
    let kind = words.find(|w| matches!(*w, "enum" | "struct"));
    (
        kind.unwrap_or_default(),
        words.next().unwrap_or_default().to_owned(),
    )
}

fn variants(body: &str) -> Vec<Command> {
    let at_depth_one = |l: &&str| l.starts_with("    ") && !l.starts_with("     ");
    body.lines()
        .filter(at_depth_one)
        .map(str::trim)
        .filter(|l| l.starts_with(char::is_uppercase))
        .map(|l| {
            let end = l.find(|c: char| !c.is_alphanumeric()).unwrap_or(l.len());
            let carries = l[end..].strip_prefix('(').and_then(|c| c.split_once(')'));
            Command {
                name: kebab(&l[..end]),
                carries: carries.map(|(inner, _)| inner.to_owned()),
            }
        })
        .collect()
}

/// Adds each field that is an argument; the type of the field that is a
/// subcommand.
fn arguments(body: &str, found: &mut BTreeSet<String>) -> Option<String> {
    let mut subcommand = None;
    let mut mark = "";
    for line in body.lines().map(str::trim) {
        if line == "}" {
            mark = "";
        }
        if line.starts_with("#[command(") {
            mark = line;
        }
        let field = line.strip_prefix("pub(crate) ").unwrap_or(line);
        let Some((name, kind)) = field.split_once(": ") else {
            continue;
        };
        if !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            continue;
        }
        if mark.contains("subcommand") {
            subcommand = Some(kind.trim_end_matches(',').to_owned());
        } else if !mark.contains("flatten") {
            found.insert(format!("cli-arg-{name}"));
        }
        mark = "";
    }
    subcommand
}

/// `SendAll` as `send-all`.
pub fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}
