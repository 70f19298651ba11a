//! Every text of Stint is there in every language, is used, is short enough to
//! be read, and forms a sentence.

#![allow(clippy::unwrap_used)]

mod cases;
mod commands;
mod lint;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use lint::Texts;
use stint_messages::generate::{android, apple};
use stint_messages::{Lang, Messages, SHELL_SOURCES, SOURCES, Source};
use stint_model::{Arg, Phrase};

/// Literals that start like an id and are none. Say why.
const NOT_MESSAGES: [&str; 5] = [
    // Names of folders.
    "vault-12",
    "vault-2",
    "vault-2a",
    "vault-3",
    "vault-of-others",
];

/// Domains that only shells show, each with the folders of these shells. Until
/// all of them are there, nobody can say that a text is used nowhere.
const OF_SHELLS: [(&str, &[&str]); 5] = [
    ("android", &["android"]),
    ("device", &["android"]),
    ("ios", &["ios"]),
    ("shell", &["android", "ios"]),
    ("watch", &["ios"]),
];

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

fn texts() -> Texts {
    let mut problems = Vec::new();
    let texts = lint::read(&all(), &mut problems);
    none(&problems);
    texts
}

fn all() -> Vec<Source> {
    [SOURCES, SHELL_SOURCES].concat()
}

#[test]
fn files_are_sound() {
    assert_eq!(texts().len(), Lang::ALL.len());
}

#[test]
fn every_text_is_in_every_language() {
    none(&lint::same_everywhere(&texts()));
}

#[test]
fn every_text_can_be_read() {
    none(&lint::readable(&texts()));
}

#[test]
fn nothing_is_left_in_english() {
    none(&lint::untranslated(&texts()));
}

#[test]
fn every_text_is_used_and_every_id_has_its_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = BTreeSet::new();
    collect(root, &mut found);
    assert!(
        found.contains("common-gap-unknown"),
        "the scan found nothing"
    );
    let help = commands::help_ids(&fs::read_to_string(root.join("cli/src/args.rs")).unwrap());
    assert!(
        help.contains("cli-share-send-about") && help.contains("cli-arg-passphrase_file"),
        "the commands weren't found: {help:?}"
    );
    found.extend(help);
    let door = fs::read_to_string(root.join("bindings/src/error.rs")).unwrap();
    let errors = cases::error_ids(&door);
    assert!(errors.contains("shell-error-disk-full"), "{errors:?}");
    found.extend(errors);
    let is_lacking = |folder: &&str| !root.join(folder).is_dir();
    let without_shell: Vec<&str> = OF_SHELLS
        .iter()
        .filter(|(_, folders)| folders.iter().any(is_lacking))
        .map(|(domain, _)| *domain)
        .collect();
    none(&lint::unused_and_unknown(
        &texts(),
        &found,
        &NOT_MESSAGES,
        &without_shell,
    ));
}

#[test]
fn texts_of_shells_are_those_of_known_shells() {
    for source in SHELL_SOURCES {
        assert!(
            OF_SHELLS.iter().any(|(domain, _)| *domain == source.domain),
            "whose texts are those of {}?",
            source.domain
        );
    }
    assert!(SOURCES.iter().all(|s| s.domain != "shell"));
}

/// A shell can't say what its system's format can't hold.
#[test]
fn every_text_of_a_shell_fits_its_resource_files() {
    for lang in Lang::ALL {
        assert_eq!(android(SHELL_SOURCES, lang).left_out, []);
    }
    assert_eq!(apple(SHELL_SOURCES).left_out, []);
}

/// The help of the terminal program builds its ids from the names of commands
/// and arguments. Only those that exist count.
#[test]
fn help_of_commands_that_do_not_exist_is_found() {
    let args = "\
        #[derive(Parser)]\n\
        #[command(name = \"stint\")]\n\
        pub(crate) struct Cli {\n    pub(crate) json: bool,\n    #[command(subcommand)]\n    pub(crate) command: Command,\n}\n\
        #[derive(Subcommand)]\n\
        pub(crate) enum Command {\n    Init(InitArgs),\n    Share(ShareArgs),\n}\n\
        #[derive(Args)]\n\
        pub(crate) struct InitArgs {\n    #[command(flatten)]\n    pub(crate) dir: Dir,\n    pub(crate) recovery_out: Option<PathBuf>,\n}\n\
        #[derive(Args)]\n\
        pub(crate) struct ShareArgs {\n    #[command(subcommand)]\n    pub(crate) command: ShareCommand,\n}\n\
        #[derive(Subcommand)]\n\
        pub(crate) enum ShareCommand {\n    SendAll {\n        #[command(flatten)]\n        dir: Dir,\n        date: NaiveDate,\n    },\n    Log(LogArgs),\n}\n\
        #[derive(ValueEnum)]\n\
        pub(crate) enum Kind {\n    Home,\n}\n";
    let found: Vec<String> = commands::help_ids(args).into_iter().collect();
    let expected = [
        "cli-arg-date",
        "cli-arg-json",
        "cli-arg-recovery_out",
        "cli-init-about",
        "cli-init-example",
        "cli-share-about",
        "cli-share-example",
        "cli-share-log-about",
        "cli-share-log-example",
        "cli-share-send-all-about",
        "cli-share-send-all-example",
        "cli-stint-about",
        "cli-stint-example",
    ];
    assert_eq!(found, expected);
    let mut problems = Vec::new();
    let texts = lint::read(
        &[Source {
            lang: "en",
            domain: "cli",
            text: "cli-init-about = a\ncli-gone-about = b\ncli-arg-gone = c\n",
        }],
        &mut problems,
    );
    let help = commands::help_ids(args);
    assert_eq!(
        lint::unused_and_unknown(&texts, &help, &[], &[])
            .iter()
            .filter(|p| p.contains("used nowhere"))
            .count(),
        2
    );
}

/// Literals in all code but tests, which may name what isn't there.
fn collect(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            // What a program generates names every text.
            let skipped = [
                "tests",
                "Tests",
                "test",
                "Generated",
                "target",
                "node_modules",
                "build",
                "examples",
                "benches",
            ];
            if !name.starts_with('.') && !skipped.contains(&name.as_str()) {
                collect(&path, found);
            }
            continue;
        }
        match path.extension().and_then(|e| e.to_str()) {
            Some("rs") => found.extend(lint::literals(&fs::read_to_string(&path).unwrap())),
            // The shells name Android's resources and Apple's keys.
            Some("kt" | "swift" | "xml") => {
                let code = fs::read_to_string(&path).unwrap_or_default();
                found.extend(lint::literals(&code));
                found.extend(lint::resource_names(&code));
            }
            _ => {}
        }
    }
}

/// Reports, errors and findings stand on phones, too.
#[test]
fn only_the_terminals_texts_name_its_commands() {
    for (lang, own) in texts() {
        for (id, text) in own.iter().filter(|(_, text)| text.domain != "cli") {
            let names = |v: &String| v.contains("stint ") || v.contains('`');
            assert!(!text.variants.iter().any(names), "{id} in {}", lang.code());
        }
    }
}

#[test]
fn every_text_forms_a_sentence() {
    for (lang, own) in texts() {
        let messages = Messages::of(lang, &all());
        for (id, text) in own {
            for n in [0, 1, 2, 1_000_000] {
                let mut phrase = Phrase::new(Box::leak(id.clone().into_boxed_str()));
                for arg in &text.args {
                    let value = if text.counts.contains(arg) {
                        Arg::Count(n)
                    } else {
                        Arg::Text("Ada".to_owned())
                    };
                    phrase = phrase.with(Box::leak(arg.clone().into_boxed_str()), value);
                }
                let said = messages.try_say(&phrase).unwrap();
                assert!(
                    !said.contains(['{', '}', '\u{2068}', '\u{2069}']),
                    "{id}: {said}"
                );
            }
        }
    }
}

/// The checks above find what they are for.
#[test]
fn bad_texts_are_found() {
    let source = |lang, text| Source {
        lang,
        domain: "bad",
        text,
    };
    let sources = [
        source(
            "en",
            "bad-one = Please press the red button\n\
             bad-two = { $a } and { $b }\n\
             # max: 5\n\
             bad-long = far too long\n\
             bad-words = a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d\n\
             bad-plural = { $n ->\n   *[other] { $n } things\n }\n\
             other-domain = x\n\
             bad-go-button = This is much too long for a button\n",
        ),
        source(
            "de",
            "bad-one = Please press the red button\nbad-two = { $a }\n",
        ),
    ];
    let mut problems = Vec::new();
    let texts = lint::read(&sources, &mut problems);
    let has = |problems: &[String], part: &str| {
        assert!(
            problems.iter().any(|p| p.contains(part)),
            "{part}: {problems:?}"
        );
    };
    has(&problems, "other-domain should start with bad-");
    let same = lint::same_everywhere(&texts);
    has(&same, "bad-long is missing in de");
    has(&same, "bad-one is missing in fr");
    has(&same, "bad-two: arguments");
    let readable = lint::readable(&texts);
    has(&readable, "bad-long in en: 12 characters, at most 5");
    has(&readable, "bad-words: a sentence of 30 words");
    has(&readable, "bad-plural in en: plural forms");
    has(&readable, "bad-go-button in en");
    has(
        &lint::untranslated(&texts),
        "bad-one in de is still English",
    );
    let code = "Phrase::new(\"bad-one\"); let x = \"bad-typo\"; f(\"not-ours\")";
    let used = lint::unused_and_unknown(&texts, &lint::literals(code).collect(), &[], &[]);
    has(&used, "bad-two is used nowhere");
    has(&used, "\"bad-typo\" looks like a message's id");
    assert!(
        !used
            .iter()
            .any(|p| p.contains("bad-one") || p.contains("not-ours"))
    );
    let code = "stringResource(R.string.bad_one); Text(\"bad-two\")";
    let shown = lint::literals(code)
        .chain(lint::resource_names(code))
        .collect();
    let unused = lint::unused_and_unknown(&texts, &shown, &[], &[]);
    has(&unused, "bad-long is used nowhere");
    assert!(!unused.iter().any(|p| p.contains("bad-one is")));
    assert!(!unused.iter().any(|p| p.contains("bad-two is")));
    let waiting = lint::unused_and_unknown(&texts, &shown, &[], &["bad"]);
    assert_eq!(waiting, [""; 0]);
}
