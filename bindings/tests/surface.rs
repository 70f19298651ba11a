//! What Kotlin and Swift see of the door, pinned in `surface/`: a change of it
//! is seen in review. After one that is meant:
//! `UPDATE_SURFACE=1 cargo test -p stint-bindings --features bindgen --test surface`

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

use uniffi::{GenerateOptions, TargetLanguage};

/// The sources as `uniffi-bindgen` writes them, without comments.
fn generated(language: TargetLanguage, file: &str) -> String {
    // Cargo puts the library beside this test program.
    let library = std::env::current_exe()
        .unwrap()
        .parent()
        .unwrap()
        .join(format!(
            "{}stint_bindings{}",
            std::env::consts::DLL_PREFIX,
            std::env::consts::DLL_SUFFIX
        ));
    let out = tempfile::tempdir().unwrap();
    uniffi::generate(GenerateOptions {
        languages: vec![language],
        source: library.to_str().unwrap().into(),
        out_dir: out.path().to_str().unwrap().into(),
        config_override: None,
        format: false,
        crate_filter: None,
        metadata_no_deps: true,
    })
    .unwrap();
    let bare = without_comments(&fs::read_to_string(out.path().join(file)).unwrap());
    // Before the first interface and after the last function stands only what
    // uniffi needs for itself.
    let first = ["\npublic interface ", "\npublic protocol "]
        .iter()
        .find_map(|start| bare.find(start))
        .unwrap();
    let end = bare
        .find("private enum InitializationResult")
        .unwrap_or(bare.len());
    bare[first..end].replace("stint.bindings.", "")
}

fn without_comments(source: &str) -> String {
    let mut rest = source;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/**") {
        bare += before;
        rest = comment.split_once("*/").unwrap().1;
    }
    bare + rest
}

/// Names that uniffi needs for itself.
fn is_plumbing(line: &str) -> bool {
    [
        "Uniffi",
        "uniffi",
        "FfiConverter",
        "InternalException",
        "NoHandle",
        "RustBuffer",
    ]
    .iter()
    .any(|name| line.contains(name))
}

/// One line for each thing a shell can name. In Kotlin only what was exported
/// stands in backticks.
fn kotlin() -> String {
    let source = generated(TargetLanguage::Kotlin, "stint/bindings/stint_bindings.kt");
    let mut out = String::new();
    let mut in_enum = false;
    for line in source.lines().map(str::trim).filter(|l| !is_plumbing(l)) {
        let heading = [
            "public interface ",
            "data class ",
            "sealed class ",
            "enum class ",
        ]
        .iter()
        .any(|start| line.starts_with(start));
        let object = line.starts_with("open class ") && line.contains("AutoCloseable");
        if heading || object {
            in_enum = line.starts_with("enum class");
            out += &format!("{}\n", line.trim_end_matches([' ', '{', '(']));
        } else if let Some((_, function)) = line.split_once("fun `")
            && !line.contains("override ")
        {
            let throws = if line.starts_with("@Throws") {
                " throws"
            } else {
                ""
            };
            out += &format!(
                "    fun `{}{throws}\n",
                function.trim_end_matches([' ', '{'])
            );
        } else if line.starts_with("val `") {
            out += &format!("    {line}\n");
        } else if in_enum && is_case(line) {
            out += &format!("    {}\n", line.trim_end_matches([',', ';']));
        } else if let Some(case) = line.strip_prefix("object ").or(line.strip_prefix("class "))
            && line.contains(" : ")
        {
            out += &format!("    {case}\n");
        }
    }
    out
}

fn is_case(line: &str) -> bool {
    let name = line.trim_end_matches([',', ';']);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

fn swift() -> String {
    let source = generated(TargetLanguage::Swift, "StintBindings.swift");
    let mut out = String::new();
    let mut in_case = false;
    // What a function does stands behind it on its line, and isn't its surface.
    let lines = source
        .lines()
        .map(str::trim)
        .map(|l| match l.split_once("{try ") {
            Some((function, _)) if l.starts_with("public func ") => function,
            _ => l,
        });
    for line in lines.filter(|l| !is_plumbing(l)) {
        let heading = [
            "public protocol ",
            "public struct ",
            "public enum ",
            "enum ",
            "open class ",
        ]
        .iter()
        .any(|start| line.starts_with(start));
        let member = line.starts_with("func ") && !line.ends_with('{')
            || line.starts_with("public static func ")
                && ![" lift(", " lower(", " read(", " write("]
                    .iter()
                    .any(|own| line.contains(own))
            || line.starts_with("public let ");
        if line.starts_with("public func ") || heading {
            out += &format!("{}\n", line.trim_end_matches([' ', '{']));
        } else if member {
            out += &format!("    {}\n", line.trim_end_matches([' ', '{']));
        } else if in_case
            || line.starts_with("case ") && !line.contains('.') && !line.contains(": return")
        {
            out += &format!("    {line}\n");
            in_case = if in_case {
                !line.starts_with(')')
            } else {
                line.ends_with('(')
            };
        }
    }
    out
}

fn pinned(name: &str, surface: &str) {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("surface")
        .join(name);
    if std::env::var_os("UPDATE_SURFACE").is_some() {
        fs::write(&path, surface).unwrap();
    }
    let pinned = fs::read_to_string(&path).unwrap_or_default();
    let changed = pinned
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(surface.lines().map(Some).chain(std::iter::repeat(None)))
        .take_while(|(a, b)| a.is_some() || b.is_some())
        .find(|(a, b)| a != b);
    assert_eq!(changed, None, "{name}: see the first lines of this test");
}

/// What stands under a heading.
fn block<'s>(surface: &'s str, heading: &str) -> Vec<&'s str> {
    let mut lines = surface.lines().skip_while(|l| !l.starts_with(heading));
    assert!(lines.next().is_some(), "{heading}");
    lines.take_while(|l| l.starts_with(' ')).collect()
}

#[test]
fn kotlin_sees_what_is_pinned() {
    pinned("kotlin.txt", &kotlin());
}

#[test]
fn swift_sees_what_is_pinned() {
    pinned("swift.txt", &swift());
}

#[test]
fn the_recorder_has_no_way_to_read() {
    let surface = kotlin();
    let names: Vec<_> = block(&surface, "public interface StintRecorderInterface")
        .iter()
        .filter_map(|l| l.split('`').nth(1))
        .collect();
    assert_eq!(names, ["append", "heartbeat", "stop"]);
}

#[test]
fn what_leaves_has_no_constructor() {
    let (kotlin, swift) = (kotlin(), swift());
    for name in [
        "Campaign",
        "Picture",
        "Preview",
        "RecoveryCode",
        "SealedPackage",
    ] {
        let heading = format!("open class {name}:");
        assert_eq!(block(&kotlin, &heading), [""; 0], "{name}");
        assert_eq!(block(&swift, &heading), [""; 0], "{name}");
    }
    let makers = |surface: &str, what: &str| {
        let made = |l: &&str| l.ends_with(what) || l.ends_with(&format!("{what} throws"));
        surface.lines().filter(made).count()
    };
    assert_eq!(makers(&kotlin, "): SealedPackage"), 1);
    assert_eq!(makers(&kotlin, "): Preview"), 1);
}
