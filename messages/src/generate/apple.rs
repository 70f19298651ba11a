//! `Localizable.xcstrings`, the string catalogue of Xcode 15: JSON with a
//! localization for each language, plural forms as `variations` or, beside
//! other arguments, as `substitutions`. And a catalogue of one language alone,
//! which an app reads as it starts: all four take it four times as long.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::Generated;
use super::catalogue::{CATEGORIES, Message, Part, complete, read};
use crate::{Lang, Source};

/// The catalogue of all languages, made of `sources`.
///
/// Keys are ids. Arguments are `%1$@` in the order of the English text,
/// `%1$lld` where they choose a plural form.
pub fn apple(sources: &[Source]) -> Generated {
    let (entries, left_out) = read(sources);
    let strings: Map<String, Value> = entries
        .iter()
        .map(|entry| {
            let mut unit = Map::new();
            if !entry.comment.is_empty() {
                unit.insert("comment".to_owned(), json!(entry.comment));
            }
            unit.insert("extractionState".to_owned(), json!("manual"));
            // Sorted by hand: serde_json may keep the order of insertion.
            let localizations: BTreeMap<&str, Value> = entry
                .texts
                .iter()
                .map(|(lang, parts)| (lang.code(), localization(entry, parts, *lang)))
                .collect();
            unit.insert("localizations".to_owned(), json!(localizations));
            (entry.id.clone(), Value::Object(unit))
        })
        .collect();
    let file = json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" });
    Generated {
        text: format!("{file:#}\n"),
        left_out,
    }
}

/// The catalogue of one language, made of `sources`: each text with the number
/// of arguments that it takes in `arguments`, which a language alone doesn't
/// tell, as a form may leave one out ("one visit").
pub fn apple_language(sources: &[Source], lang: Lang) -> Generated {
    let (entries, left_out) = read(sources);
    let strings: Map<String, Value> = entries
        .iter()
        .map(|entry| {
            let own = localization(entry, &entry.texts[&lang], lang);
            let unit =
                json!({ "arguments": entry.args.len(), "localizations": { lang.code(): own } });
            (entry.id.clone(), unit)
        })
        .collect();
    let file = json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" });
    Generated {
        text: format!("{file}\n"),
        left_out,
    }
}

fn localization(entry: &Message, parts: &[Part], lang: Lang) -> Value {
    let plural = parts.iter().find_map(|p| match p {
        Part::Plural { arg, forms } => Some((arg, forms)),
        Part::Text(_) | Part::Arg(_) => None,
    });
    let Some((arg, forms)) = plural else {
        return string_unit(&written(entry, parts, ""));
    };
    // Its own argument, within a substitution, is `%arg`.
    let own = if parts.len() == 1 && entry.args.len() == 1 {
        ""
    } else {
        arg
    };
    let variations: BTreeMap<&str, Value> = complete(lang, forms)
        .into_iter()
        .map(|(category, form)| {
            let value = written(entry, &form, own);
            (CATEGORIES[category], string_unit(&value))
        })
        .collect();
    let plural = json!({ "plural": variations });
    if own.is_empty() {
        return json!({ "variations": plural });
    }
    json!({
        "stringUnit": { "state": "translated", "value": written(entry, parts, "") },
        "substitutions": {
            arg: {
                "argNum": entry.position(arg),
                "formatSpecifier": "lld",
                "variations": plural,
            }
        }
    })
}

fn string_unit(value: &str) -> Value {
    json!({ "stringUnit": { "state": "translated", "value": value } })
}

fn written(entry: &Message, parts: &[Part], own: &str) -> String {
    let mut out = String::new();
    for part in parts {
        // Writing to a String can't fail.
        let _ = match part {
            Part::Text(text) if entry.args.is_empty() => write!(out, "{text}"),
            Part::Text(text) => write!(out, "{}", text.replace('%', "%%")),
            Part::Arg(name) if name == own => write!(out, "%arg"),
            Part::Arg(name) if entry.counts.contains(name) => {
                write!(out, "%{}$lld", entry.position(name))
            }
            Part::Arg(name) => write!(out, "%{}$@", entry.position(name)),
            Part::Plural { arg, .. } => write!(out, "%#@{arg}@"),
        };
    }
    out
}
