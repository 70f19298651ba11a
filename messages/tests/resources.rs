//! The shells' resource files, held still. `UPDATE_GOLDEN=1` writes them anew.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;
use std::{env, fs};

use stint_messages::generate::{Why, android, android_folder, apple, apple_language};
use stint_messages::{Lang, SOURCES, Source};

const fn source(lang: &'static str, text: &'static str) -> Source {
    Source {
        lang,
        domain: "try",
        text,
    }
}

/// Every difficulty once.
const TRICKY: [Source; 4] = [
    source(
        "en",
        r#"
# Shown on the first screen.
try-plain = Record my work
try-quotes = It's "yours" \ & <safe> > all
try-at = @home
try-question = ? what
try-spaces = { "  " }two  spaces{ " " }
try-lines =
    First line.
    Second line.
try-percent = 100% yours
try-percent-of = { $share }% of { $name }
try-two = { $place } at { $time }
try-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
try-visits-on = You made { $count ->
        [one] one visit
       *[other] { $count } visits
    } on { $day }.
try-refer = See: { try-plain }
try-exact =
    { $count ->
        [0] none
       *[other] some
    }
try-double = { $a ->
        [one] x
       *[other] y
    } { $b ->
        [one] x
       *[other] y
    }
try-function = { NUMBER($n) }
try-lonely = Only English
"#,
    ),
    source(
        "de",
        r#"
try-plain = Meine Arbeit aufzeichnen
try-quotes = „Deins“
try-at = @Zuhause
try-question = ? was
try-spaces = zwei  Leerzeichen
try-lines =
    Erste Zeile.
    Zweite Zeile.
try-percent = 100 % deins
try-percent-of = { $share } % von { $name }
try-two = um { $time } bei { $place }
try-visits =
    { $count ->
        [one] { $count } Besuch
       *[other] { $count } Besuche
    }
try-visits-on = Am { $day } waren es { $count ->
        [one] ein Besuch
       *[other] { $count } Besuche
    }.
try-refer = Siehe: { try-plain }
try-exact =
    { $count ->
        [0] keine
       *[other] einige
    }
try-double = x
try-function = x
"#,
    ),
    source(
        "fr",
        r#"
try-plain = Enregistrer mon travail
try-quotes = C'est « à toi »
try-at = @maison
try-question = ? quoi
try-spaces = deux  espaces
try-lines =
    Première ligne.
    Deuxième ligne.
try-percent = 100{ "\u00A0" }% à toi
try-percent-of = { $share } % de { $name }
try-two = { $place } à { $time }
try-visits =
    { $count ->
        [one] { $count } visite
       *[other] { $count } visites
    }
try-visits-on = Le { $day } : { $count ->
        [one] une visite
       *[other] { $count } visites
    }.
try-refer = Voir : { try-plain }
try-exact = x
try-double = x
try-function = x
"#,
    ),
    source(
        "es",
        r#"
try-plain = Registrar mi trabajo
try-quotes = «Tuyo»
try-at = @casa
try-question = ¿qué?
try-spaces = dos  espacios
try-lines =
    Primera línea.
    Segunda línea.
try-percent = 100 % tuyo
try-percent-of = { $share } % de { $name }
try-two = { $place } a las { $time }
try-visits =
    { $count ->
        [one] { $count } visita
       *[other] { $count } visitas
    }
try-visits-on = El { $day }: { $count ->
        [one] una visita
       *[other] { $count } visitas
    }.
try-refer = Ver: { try-plain }
try-exact = x
try-double = x
try-function = x
"#,
    ),
];

fn check(name: &str, found: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let file = folder.join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&file, found).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == found,
        "{name} changed; UPDATE_GOLDEN=1 writes it anew"
    );
}

#[test]
fn android_files_stay_as_they_are() {
    for lang in Lang::ALL {
        let made = android(&TRICKY, lang);
        check(&format!("{}-strings.xml", android_folder(lang)), &made.text);
    }
}

#[test]
fn the_apple_file_stays_as_it_is() {
    check("Localizable.xcstrings", &apple(&TRICKY).text);
    for lang in Lang::ALL {
        check(
            &format!("texts-{}.json", lang.code()),
            &apple_language(&TRICKY, lang).text,
        );
    }
}

#[test]
fn what_a_format_cant_hold_is_named() {
    let expected = [
        ("try-double", Why::TwoChoices),
        ("try-exact", Why::NotPlural),
        ("try-function", Why::Unsupported),
        ("try-lonely", Why::Missing),
    ]
    .map(|(id, why)| (id.to_owned(), why));
    assert_eq!(android(&TRICKY, Lang::Fr).left_out, expected);
    assert_eq!(apple(&TRICKY).left_out, expected);
}

#[test]
fn escapes_survive_the_resource_compiler() {
    let text = android(&TRICKY, Lang::En).text;
    for line in [
        r#"<string name="try_quotes">It\'s \"yours\" \\ &amp; &lt;safe&gt; &gt; all</string>"#,
        r#"<string name="try_at">\@home</string>"#,
        r#"<string name="try_question">\? what</string>"#,
        r#"<string name="try_spaces">\u0020\u0020two \u0020spaces\u0020</string>"#,
        r#"<string name="try_lines">First line.\nSecond line.</string>"#,
        r#"<string name="try_percent" formatted="false">100% yours</string>"#,
        r#"<string name="try_percent_of">%1$s%% of %2$s</string>"#,
        r#"<item quantity="one">You made one visit on %2$s.</item>"#,
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    // Positions are those of English in every language.
    let german = android(&TRICKY, Lang::De).text;
    assert!(german.contains(r#"<string name="try_two">um %2$s bei %1$s</string>"#));
    // Millions have a form of their own in French.
    let french = android(&TRICKY, Lang::Fr).text;
    assert!(french.contains(r#"<item quantity="many">%1$d visites</item>"#));
}

#[test]
fn the_apple_file_is_json_with_every_language() {
    let made = apple(SOURCES);
    let json: serde_json::Value = serde_json::from_str(&made.text).unwrap();
    let strings = json["strings"].as_object().unwrap();
    assert!(strings.len() > 100);
    for (id, unit) in strings {
        let languages = unit["localizations"].as_object().unwrap();
        assert_eq!(languages.len(), 4, "{id}");
    }
    let plural = &strings["common-count-visits"]["localizations"]["en"]["variations"]["plural"];
    assert_eq!(plural["one"]["stringUnit"]["value"], "%1$lld visit");
}

#[test]
fn the_same_texts_make_the_same_bytes() {
    assert_eq!(apple(SOURCES), apple(SOURCES));
    assert_eq!(android(SOURCES, Lang::De), android(SOURCES, Lang::De));
}
