//! Messages in the simpler shape that both platforms share.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::{Lang, Source};

/// References within references, deeper than any text.
const MAX_DEPTH: u8 = 4;

/// Why a message is in no resource file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It has no text, or lacks in a language.
    Missing,
    /// It has more than one choice.
    TwoChoices,
    /// It chooses by something else than a plural form.
    NotPlural,
    /// It calls a function, has attributes, or refers to what isn't there.
    Unsupported,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Why::Missing => "missing in a language",
            Why::TwoChoices => "more than one choice",
            Why::NotPlural => "a choice that is no plural form",
            Why::Unsupported => "a function, an attribute or a bad reference",
        })
    }
}

/// CLDR's plural categories, in the order of resource files.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Text(String),
    Arg(String),
    Plural {
        arg: String,
        /// By category.
        forms: BTreeMap<usize, Vec<Part>>,
    },
}

/// One message in every language.
pub(super) struct Message {
    pub(super) id: String,
    /// The comment that stands above the English text.
    pub(super) comment: String,
    pub(super) texts: BTreeMap<Lang, Vec<Part>>,
    /// Names in the order of the English text; positions count from one.
    pub(super) args: Vec<String>,
    /// Those that choose a plural form.
    pub(super) counts: BTreeSet<String>,
}

impl Message {
    /// Position of an argument, from one.
    pub(super) fn position(&self, arg: &str) -> usize {
        self.args.iter().position(|a| a == arg).map_or(1, |i| i + 1)
    }
}

type Ast = fluent_syntax::ast::Resource<String>;

/// Every message, by id, and those that no resource file can hold.
pub(super) fn read(sources: &[Source]) -> (Vec<Message>, Vec<(String, Why)>) {
    let asts: BTreeMap<Lang, Vec<Ast>> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let own = sources.iter().filter(|s| s.lang == lang.code());
            let parsed = own.map(|s| {
                fluent_syntax::parser::parse(s.text.to_owned())
                    .unwrap_or_else(|(partial, _)| partial)
            });
            (lang, parsed.collect())
        })
        .collect();
    let patterns: BTreeMap<Lang, Patterns<'_>> = asts
        .iter()
        .map(|(lang, asts)| (*lang, patterns(asts)))
        .collect();
    let ids: BTreeSet<&str> = patterns.values().flat_map(|p| p.keys().copied()).collect();
    let mut entries = Vec::new();
    let mut left_out = Vec::new();
    for id in ids {
        match entry(id, &patterns) {
            Ok(mut entry) => {
                entry.comment = comment(id, &asts[&Lang::En]);
                entries.push(entry);
            }
            Err(why) => left_out.push((id.to_owned(), why)),
        }
    }
    (entries, left_out)
}

type Patterns<'a> = BTreeMap<&'a str, Result<&'a Pattern<String>, Why>>;

fn patterns(asts: &[Ast]) -> Patterns<'_> {
    asts.iter()
        .flat_map(|r| &r.body)
        .filter_map(|e| match e {
            Entry::Message(m) => {
                let value = match &m.value {
                    _ if !m.attributes.is_empty() => Err(Why::Unsupported),
                    Some(pattern) => Ok(pattern),
                    None => Err(Why::Missing),
                };
                Some((m.id.name.as_str(), value))
            }
            _ => None,
        })
        .collect()
}

fn comment(id: &str, asts: &[Ast]) -> String {
    asts.iter()
        .flat_map(|r| &r.body)
        .find_map(|e| match e {
            Entry::Message(m) if m.id.name == id => m.comment.as_ref(),
            _ => None,
        })
        .map(|c| c.content.join(" "))
        .unwrap_or_default()
}

fn entry(id: &str, patterns: &BTreeMap<Lang, Patterns<'_>>) -> Result<Message, Why> {
    let mut entry = Message {
        id: id.to_owned(),
        comment: String::new(),
        texts: BTreeMap::new(),
        args: Vec::new(),
        counts: BTreeSet::new(),
    };
    for (lang, own) in patterns {
        let pattern = (*own.get(id).ok_or(Why::Missing)?)?;
        let mut parts = Vec::new();
        convert(pattern, own, 0, &mut parts)?;
        let choices = parts.iter().filter(|p| matches!(p, Part::Plural { .. }));
        if choices.count() > 1 {
            return Err(Why::TwoChoices);
        }
        entry.texts.insert(*lang, merged(parts));
    }
    // English is first in `Lang`'s order, so its order of arguments stands.
    let texts: Vec<Vec<Part>> = entry.texts.values().cloned().collect();
    for parts in &texts {
        note_args(parts, &mut entry);
    }
    Ok(entry)
}

fn note_args(parts: &[Part], entry: &mut Message) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Arg(name) => note_arg(name, entry),
            Part::Plural { arg, forms } => {
                note_arg(arg, entry);
                entry.counts.insert(arg.clone());
                for form in forms.values() {
                    note_args(form, entry);
                }
            }
        }
    }
}

fn note_arg(name: &str, entry: &mut Message) {
    if !entry.args.iter().any(|a| a == name) {
        entry.args.push(name.to_owned());
    }
}

fn convert(
    pattern: &Pattern<String>,
    own: &Patterns<'_>,
    depth: u8,
    out: &mut Vec<Part>,
) -> Result<(), Why> {
    if depth > MAX_DEPTH {
        return Err(Why::Unsupported);
    }
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push(Part::Text(value.clone())),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => convert_inline(inline, own, depth, out)?,
                Expression::Select { selector, variants } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        return Err(Why::NotPlural);
                    };
                    let mut forms = BTreeMap::new();
                    for variant in variants {
                        let category = category(&variant.key)?;
                        let mut parts = Vec::new();
                        convert(&variant.value, own, depth + 1, &mut parts)?;
                        if parts.iter().any(|p| matches!(p, Part::Plural { .. })) {
                            return Err(Why::TwoChoices);
                        }
                        forms.insert(category, merged(parts));
                    }
                    out.push(Part::Plural {
                        arg: id.name.clone(),
                        forms,
                    });
                }
            },
        }
    }
    Ok(())
}

/// Exact numbers have no counterpart: Android's "zero" is a grammatical form.
fn category(key: &VariantKey<String>) -> Result<usize, Why> {
    match key {
        VariantKey::Identifier { name } => CATEGORIES
            .iter()
            .position(|c| c == name)
            .ok_or(Why::NotPlural),
        VariantKey::NumberLiteral { .. } => Err(Why::NotPlural),
    }
}

fn convert_inline(
    inline: &InlineExpression<String>,
    own: &Patterns<'_>,
    depth: u8,
    out: &mut Vec<Part>,
) -> Result<(), Why> {
    match inline {
        InlineExpression::StringLiteral { value } => {
            out.push(Part::Text(unescape_unicode_to_string(value).into_owned()));
            Ok(())
        }
        InlineExpression::NumberLiteral { value } => {
            out.push(Part::Text(value.clone()));
            Ok(())
        }
        InlineExpression::VariableReference { id } => {
            out.push(Part::Arg(id.name.clone()));
            Ok(())
        }
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => {
            let pattern = (*own.get(id.name.as_str()).ok_or(Why::Unsupported)?)?;
            convert(pattern, own, depth + 1, out)
        }
        _ => Err(Why::Unsupported),
    }
}

/// Neighbouring texts as one.
fn merged(parts: Vec<Part>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match (out.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => out.push(part),
        }
    }
    out
}

/// The forms that a language's resource file must have. French and Spanish
/// have "many" for millions (CLDR 38), which is written like "other".
pub(super) fn complete(
    lang: Lang,
    forms: &BTreeMap<usize, Vec<Part>>,
) -> BTreeMap<usize, Vec<Part>> {
    const MANY: usize = 4;
    const OTHER: usize = 5;
    let mut all = forms.clone();
    if matches!(lang, Lang::Fr | Lang::Es)
        && let Some(other) = forms.get(&OTHER)
    {
        all.entry(MANY).or_insert_with(|| other.clone());
    }
    all
}
