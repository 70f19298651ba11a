//! What no file may contain, and how long it may be.

use crate::workspace::{files, members, text, without_tests};

const LONGEST: usize = 400;

/// Source files that may be longer, with the reason.
const LONG_BY_NEED: [(&str, &str); 9] = [
    ("cli/src/args.rs", "the whole command line in one place"),
    ("cli/tests/bad_input.rs", "a table of refused commands"),
    ("cli/tests/journey.rs", "one journey, command by command"),
    ("core/analysis/tests/cases.rs", "a table of days"),
    (
        "core/share/src/open/hostile.rs",
        "a table of hostile packages",
    ),
    ("core/share/tests/privacy.rs", "a table of leaks"),
    (
        "core/vault/tests/kill.rs",
        "a child, its killer, and a table of works",
    ),
    ("core/vault/tests/rescue.rs", "a table of damages"),
    (
        "tests/crash/src/syscalls.rs",
        "the one file with unsafe code: every call that reaches a file",
    ),
];

fn is_source(file: &str) -> bool {
    [".rs", ".py", ".sh", ".kt", ".swift"]
        .iter()
        .any(|ending| file.ends_with(ending))
}

/// Fails with every place, not only the first.
fn none(places: Vec<String>, rule: &str) {
    assert!(places.is_empty(), "{rule}:\n{}", places.join("\n"));
}

/// The lines of `file` that hold one of `words`.
fn lines_with(file: &str, source: &str, words: &[String]) -> Vec<String> {
    let hit = |line: &str| words.iter().any(|w| line.contains(w.as_str()));
    source
        .lines()
        .enumerate()
        .filter(|(_, line)| hit(line))
        .map(|(i, line)| format!("{file}:{}: {}", i + 1, line.trim()))
        .collect()
}

/// Words that stand here in pieces, so that this file doesn't hold them.
fn joined(pieces: &[[&str; 2]]) -> Vec<String> {
    pieces.iter().map(|p| p.concat()).collect()
}

#[test]
fn no_source_file_is_too_long() {
    let mut places = Vec::new();
    for file in files().iter().filter(|f| is_source(f)) {
        let lines = text(file).unwrap_or_default().lines().count();
        let excused = LONG_BY_NEED.iter().any(|(name, _)| name == file);
        if lines > LONGEST && !excused {
            places.push(format!("{file}: {lines} lines"));
        }
    }
    none(places, "one concept a file, at most 400 lines");
}

#[test]
fn nothing_is_left_to_be_written() {
    let words = joined(&[
        ["todo", "!("],
        ["unimpl", "emented!("],
        ["FIX", "ME"],
        ["TO", "DO:"],
    ]);
    let places = files()
        .iter()
        .filter(|f| is_source(f))
        .flat_map(|f| lines_with(f, &text(f).unwrap_or_default(), &words))
        .collect();
    none(places, "unfinished");
}

#[test]
fn no_file_names_a_machine_or_a_registrys_host() {
    let words = joined(&[
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["/fa", "rm/"],
        ["/Us", "ers/"],
        ["C:\\", "Users"],
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["pypi", ".org"],
        ["pythonhosted", ".org"],
        ["npmjs", ".org"],
        ["maven.apache", ".org"],
        ["repo1.maven", ".org"],
        ["proxy.golang", ".org"],
        ["deb.debian", ".org"],
    ]);
    let places = files()
        .iter()
        .filter_map(|f| text(f).map(|t| (f, t)))
        // The name of Maven's XML vocabulary is a name, and nothing is loaded.
        .map(|(f, t)| (f, t.replace(&["http://maven.apache", ".org/"].concat(), "")))
        .flat_map(|(f, t)| lines_with(f, &t, &words))
        .collect();
    none(places, "a path of a machine or a registry's host");
}

/// The body of each error type in a source: from its derive to its end.
fn error_types(source: &str) -> Vec<&str> {
    let derives_error = |attribute: &str| {
        attribute
            .split_once(')')
            .is_some_and(|(names, _)| names.split([',', '(']).any(|n| n.trim().ends_with("Error")))
    };
    source
        .match_indices("#[derive(")
        .filter(|(at, _)| derives_error(&source[*at..]))
        .map(|(at, _)| {
            let rest = &source[at..];
            &rest[..rest.find("\n}").unwrap_or(rest.len())]
        })
        .collect()
}

/// Errors end up in logs: none may hold a position, a name or words.
#[test]
fn no_error_holds_a_position_or_a_name() {
    const SECRETS: [&str; 9] = [
        "f64",
        "f32",
        "Coordinate",
        "Fix",
        "Place",
        "ShortText",
        "LongText",
        "Record",
        "Secret",
    ];
    let mut places = Vec::new();
    let mut seen = 0;
    for member in members() {
        for (file, source) in member.sources() {
            for error in error_types(&source) {
                seen += 1;
                for line in error.lines() {
                    let code = line.split("//").next().unwrap_or_default();
                    // What stands in quotes is said to developers; types stand outside.
                    let types = code.split('"').step_by(2);
                    let mut words =
                        types.flat_map(|t| t.split(|c: char| !c.is_alphanumeric() && c != '_'));
                    if words.any(|w| SECRETS.contains(&w)) {
                        places.push(format!("{file}: {}", line.trim()));
                    }
                }
            }
        }
    }
    assert!(seen > 0, "this test no longer finds the error types");
    none(
        places,
        "an error could show a coordinate, a name or a secret",
    );
}

#[test]
fn every_error_can_be_said_to_a_person() {
    let mut places = Vec::new();
    // The door's errors hold nothing and are put into words by the shells.
    let silent = ["tests", "bindings"];
    for member in members()
        .iter()
        .filter(|m| !silent.contains(&m.name.as_str()))
    {
        let sources = member.sources();
        let errors: Vec<&str> = sources.iter().flat_map(|(_, s)| error_types(s)).collect();
        for name in errors.iter().filter_map(|body| type_name(body)) {
            let says = format!("Say for {name}");
            let said = sources.iter().any(|(_, s)| s.contains(&says));
            // One that another error carries is said by that one.
            let carried = format!("#[from] {name}");
            if !said && !errors.iter().any(|body| body.contains(&carried)) {
                places.push(format!("{}: {name}", member.name));
            }
        }
    }
    none(places, "an error without `impl Say`");
}

/// The name of a public type; private ones never reach a person.
fn type_name(body: &str) -> Option<&str> {
    let rest = ["pub enum ", "pub struct "]
        .iter()
        .find_map(|start| body.split_once(start).map(|(_, rest)| rest))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
}

#[test]
fn texts_end_with_a_line_end() {
    let mut places = Vec::new();
    for file in files()
        .iter()
        .filter(|f| is_source(f) || f.ends_with(".md"))
    {
        let text = text(file).unwrap_or_default();
        if !text.is_empty() && !text.ends_with('\n') {
            places.push(file.clone());
        }
        if text.contains('\r') {
            places.push(format!("{file}: carriage returns"));
        }
    }
    none(places, "text files end with \\n, and hold no \\r");
}

#[test]
fn the_rules_know_a_breach() {
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests {}"), "a\n");
    let source = "#[derive(Debug, thiserror::Error)]\npub enum E {\n    At(f64),\n}\nstruct S;";
    let errors = error_types(source);
    assert_eq!(errors.len(), 1);
    assert!(errors[0].ends_with("At(f64),"));
    assert_eq!(type_name(errors[0]), Some("E"));
    assert!(error_types("#[derive(Debug)]\nenum E {\n}\n").is_empty());
    assert_eq!(
        lines_with("f", "a\nb /x/ c", &["/x/".to_owned()]),
        ["f:2: b /x/ c"]
    );
}
