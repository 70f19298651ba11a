//! `strings.xml`, after
//! <https://developer.android.com/guide/topics/resources/string-resource>.

use std::fmt::Write as _;

use super::Generated;
use super::catalogue::{CATEGORIES, Message, Part, complete, read};
use crate::{Lang, Source};

/// The folder of a language below `res/`.
pub fn android_folder(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "values",
        Lang::De => "values-de",
        Lang::Fr => "values-fr",
        Lang::Es => "values-es",
    }
}

/// `strings.xml` of one language, made of `sources`.
///
/// Names are ids with `_` for `-`. Arguments are `%1$s` in the order of the
/// English text, `%1$d` where they choose a plural form; such a message is a
/// `<plurals>`.
pub fn android(sources: &[Source], lang: Lang) -> Generated {
    let (entries, left_out) = read(sources);
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <!-- Made from messages/; change the texts there. -->\n<resources>\n",
    );
    for entry in &entries {
        if let Some(parts) = entry.texts.get(&lang) {
            write_entry(&mut text, entry, parts, lang);
        }
    }
    text.push_str("</resources>\n");
    Generated { text, left_out }
}

fn write_entry(out: &mut String, entry: &Message, parts: &[Part], lang: Lang) {
    let name = entry.id.replace('-', "_");
    let plural = parts.iter().find_map(|p| match p {
        Part::Plural { forms, .. } => Some(forms),
        Part::Text(_) | Part::Arg(_) => None,
    });
    // Writing to a String can't fail.
    let Some(forms) = plural else {
        let value = value(entry, parts, None);
        let formatted = if entry.args.is_empty() && value.contains('%') {
            " formatted=\"false\""
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "    <string name=\"{name}\"{formatted}>{value}</string>"
        );
        return;
    };
    let _ = writeln!(out, "    <plurals name=\"{name}\">");
    for (category, form) in complete(lang, forms) {
        let value = value(entry, parts, Some(&form));
        let quantity = CATEGORIES[category];
        let _ = writeln!(out, "        <item quantity=\"{quantity}\">{value}</item>");
    }
    out.push_str("    </plurals>\n");
}

/// The text with `form` in the place of its plural.
fn value(entry: &Message, parts: &[Part], form: Option<&[Part]>) -> String {
    let mut plain = String::new();
    for part in parts {
        match part {
            Part::Plural { .. } => {
                for inner in form.unwrap_or_default() {
                    write_part(&mut plain, entry, inner);
                }
            }
            other => write_part(&mut plain, entry, other),
        }
    }
    escape(&plain)
}

fn write_part(out: &mut String, entry: &Message, part: &Part) {
    match part {
        // With arguments, a percent sign of the text itself is doubled.
        Part::Text(text) if !entry.args.is_empty() => out.push_str(&text.replace('%', "%%")),
        Part::Text(text) => out.push_str(text),
        Part::Arg(name) | Part::Plural { arg: name, .. } => {
            let kind = if entry.counts.contains(name) {
                'd'
            } else {
                's'
            };
            let _ = write!(out, "%{}${kind}", entry.position(name));
        }
    }
}

/// For the resource compiler, then for XML. White space that it would fold or
/// trim is written as an escape.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let last = text.chars().count().saturating_sub(1);
    let mut spaced = true;
    for (i, c) in text.chars().enumerate() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '@' | '?' if i == 0 => {
                out.push('\\');
                out.push(c);
            }
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            ' ' if spaced || i == last => out.push_str("\\u0020"),
            '\u{a0}' => out.push_str("\\u00A0"),
            c => out.push(c),
        }
        spaced = c == ' ';
    }
    out
}
