//! What can be wrong with texts, found without reading them.

#![allow(unreachable_pub)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey,
};
use stint_messages::{Lang, Source};

/// Longest text in characters, where nothing else is said.
const MOST_CHARS: usize = 260;
/// Longest text by the end of its id, for places with little room.
const SHORT: [(&str, usize); 3] = [("-button", 28), ("-tab", 16), ("-notification", 100)];
/// Longest English sentence in words; longer ones are hard to read.
const MOST_WORDS: usize = 25;
/// How much room an argument takes.
const ARG_CHARS: usize = 8;

pub struct Text {
    pub domain: String,
    pub args: BTreeSet<String>,
    /// Arguments that choose a plural form.
    pub counts: BTreeSet<String>,
    /// Every text it can become, an argument written as `{}`.
    pub variants: Vec<String>,
    pub refers: BTreeSet<String>,
    /// From a comment `# max: 40`.
    pub max: Option<usize>,
    pub plural_problems: Vec<String>,
}

pub type Texts = BTreeMap<Lang, BTreeMap<String, Text>>;

pub fn read(sources: &[Source], problems: &mut Vec<String>) -> Texts {
    let mut all = Texts::new();
    for source in sources {
        let Some(lang) = Lang::ALL.into_iter().find(|l| l.code() == source.lang) else {
            problems.push(format!("{}: no such language", source.lang));
            continue;
        };
        let file = format!("{}/{}.ftl", source.lang, source.domain);
        let resource: Resource<&str> =
            fluent_syntax::parser::parse(source.text).unwrap_or_else(|(partial, errors)| {
                problems.push(format!("{file}: {} errors of syntax", errors.len()));
                partial
            });
        for entry in &resource.body {
            match entry {
                Entry::Message(m) => {
                    let id = m.id.name.to_owned();
                    if !id.starts_with(&format!("{}-", source.domain)) {
                        problems.push(format!("{file}: {id} should start with {}-", source.domain));
                    }
                    let text = text(source.domain, m);
                    if all
                        .entry(lang)
                        .or_default()
                        .insert(id.clone(), text)
                        .is_some()
                    {
                        problems.push(format!("{file}: {id} stands twice"));
                    }
                }
                Entry::Term(t) => problems.push(format!("{file}: term -{}", t.id.name)),
                Entry::Junk { .. } => problems.push(format!("{file}: lines that are no message")),
                _ => {}
            }
        }
    }
    all
}

fn text(domain: &str, m: &Message<&str>) -> Text {
    let mut text = Text {
        domain: domain.to_owned(),
        args: BTreeSet::new(),
        counts: BTreeSet::new(),
        variants: vec![String::new()],
        refers: BTreeSet::new(),
        max: None,
        plural_problems: Vec::new(),
    };
    if let Some(comment) = &m.comment {
        text.max = comment
            .content
            .iter()
            .find_map(|l| l.trim().strip_prefix("max:")?.trim().parse().ok());
    }
    if let Some(pattern) = &m.value {
        let variants = expand(pattern, &mut text);
        text.variants = variants;
    }
    text
}

fn expand(pattern: &Pattern<&str>, text: &mut Text) -> Vec<String> {
    let mut variants = vec![String::new()];
    for element in &pattern.elements {
        let pieces = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expand_expression(expression, text),
        };
        variants = variants
            .iter()
            .flat_map(|v| pieces.iter().map(move |p| format!("{v}{p}")))
            .collect();
    }
    variants
}

fn expand_expression(expression: &Expression<&str>, text: &mut Text) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => vec![expand_inline(inline, text)],
        Expression::Select { selector, variants } => {
            expand_inline(selector, text);
            let keys: Vec<&str> = variants
                .iter()
                .map(|v| match &v.key {
                    VariantKey::Identifier { name } => *name,
                    VariantKey::NumberLiteral { value } => *value,
                })
                .collect();
            let plural = keys.contains(&"other");
            if plural && !keys.contains(&"one") && !keys.contains(&"1") {
                text.plural_problems.push(format!("only {keys:?}"));
            }
            if let InlineExpression::VariableReference { id } = selector
                && plural
            {
                text.counts.insert(id.name.to_owned());
            }
            variants
                .iter()
                .flat_map(|v| expand(&v.value, text))
                .collect()
        }
    }
}

fn expand_inline(inline: &InlineExpression<&str>, text: &mut Text) -> String {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.args.insert(id.name.to_owned());
            "{}".to_owned()
        }
        InlineExpression::MessageReference { id, .. } => {
            text.refers.insert(id.name.to_owned());
            "{}".to_owned()
        }
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        InlineExpression::Placeable { expression } => expand_expression(expression, text).join(" "),
        _ => "{}".to_owned(),
    }
}

/// Ids and arguments are the same in every language.
pub fn same_everywhere(texts: &Texts) -> Vec<String> {
    let none = BTreeMap::new();
    let ids: BTreeSet<&String> = texts.values().flat_map(BTreeMap::keys).collect();
    let mut problems = Vec::new();
    for id in ids {
        for lang in Lang::ALL {
            let own = texts.get(&lang).unwrap_or(&none).get(id);
            let english = texts.get(&Lang::En).unwrap_or(&none).get(id);
            match (english, own) {
                (_, None) => problems.push(format!("{id} is missing in {}", lang.code())),
                (Some(e), Some(o)) if e.args != o.args => problems.push(format!(
                    "{id}: arguments {:?} in en, {:?} in {}",
                    e.args,
                    o.args,
                    lang.code()
                )),
                (Some(e), Some(o)) if e.domain != o.domain => {
                    problems.push(format!("{id} is in another file in {}", lang.code()));
                }
                _ => {}
            }
        }
    }
    problems
}

/// Texts fit their place, English sentences are short, plural forms whole.
pub fn readable(texts: &Texts) -> Vec<String> {
    let mut problems = Vec::new();
    for (lang, own) in texts {
        for (id, text) in own {
            let english = texts.get(&Lang::En).and_then(|e| e.get(id));
            let most = limit(id, english.and_then(|t| t.max));
            for variant in &text.variants {
                let chars = variant
                    .replace("{}", &"x".repeat(ARG_CHARS))
                    .chars()
                    .count();
                if chars > most {
                    problems.push(format!(
                        "{id} in {}: {chars} characters, at most {most}",
                        lang.code()
                    ));
                }
                if variant.trim().is_empty() {
                    problems.push(format!("{id} in {}: empty", lang.code()));
                }
                if *lang == Lang::En {
                    problems.extend(
                        long_sentences(variant).map(|n| {
                            format!("{id}: a sentence of {n} words, at most {MOST_WORDS}")
                        }),
                    );
                }
            }
            for p in &text.plural_problems {
                problems.push(format!("{id} in {}: plural forms: {p}", lang.code()));
            }
        }
    }
    problems
}

fn limit(id: &str, said: Option<usize>) -> usize {
    said.or_else(|| SHORT.iter().find(|(end, _)| id.ends_with(end)).map(|s| s.1))
        .unwrap_or(MOST_CHARS)
}

fn long_sentences(text: &str) -> impl Iterator<Item = usize> {
    text.split(['.', '!', '?', ':', ';', '\n'])
        .map(|s| s.split_whitespace().count())
        .filter(|n| *n > MOST_WORDS)
}

/// A sentence that reads the same in English was forgotten.
pub fn untranslated(texts: &Texts) -> Vec<String> {
    let Some(english) = texts.get(&Lang::En) else {
        return vec!["no English".to_owned()];
    };
    let mut problems = Vec::new();
    for (lang, own) in texts.iter().filter(|(l, _)| **l != Lang::En) {
        for (id, text) in own.iter().filter(|(id, _)| !is_command_line(id)) {
            let Some(source) = english.get(id) else {
                continue;
            };
            let forgotten =
                |v: &&String| reads_as_a_sentence(v.as_str()) && source.variants.contains(v);
            if let Some(v) = text.variants.iter().find(forgotten) {
                problems.push(format!("{id} in {} is still English: {v}", lang.code()));
            }
        }
    }
    problems
}

/// What somebody types is the same in every language.
fn is_command_line(id: &str) -> bool {
    id.starts_with("cli-") && id.ends_with("-example") && id != "cli-help-example"
}

/// Two words or more, and not all of them names such as "OwnTracks Recorder".
fn reads_as_a_sentence(text: &str) -> bool {
    let letters = |w: &&str| w.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let words: Vec<&str> = text.split_whitespace().filter(letters).collect();
    let first = |w: &&str| w.chars().find(|c| c.is_alphabetic());
    words.len() >= 2
        && words
            .iter()
            .any(|w| first(w).is_some_and(char::is_lowercase))
}

/// Ids that no code names, but for the domains whose code isn't there yet, and
/// literals that look like ids and aren't.
pub fn unused_and_unknown(
    texts: &Texts,
    literals: &BTreeSet<String>,
    not_messages: &[&str],
    without_code: &[&str],
) -> Vec<String> {
    let Some(english) = texts.get(&Lang::En) else {
        return vec!["no English".to_owned()];
    };
    let referred: BTreeSet<&String> = english.values().flat_map(|t| &t.refers).collect();
    let domains: BTreeSet<&str> = english.values().map(|t| t.domain.as_str()).collect();
    let unused = english
        .iter()
        .filter(|(_, text)| !without_code.contains(&text.domain.as_str()))
        .map(|(id, _)| id)
        .filter(|id| !literals.contains(*id) && !referred.contains(id))
        .map(|id| format!("{id} is used nowhere"));
    let unknown = literals
        .iter()
        .filter(|l| l.split_once('-').is_some_and(|(d, _)| domains.contains(d)))
        .filter(|l| !english.contains_key(*l) && !not_messages.contains(&l.as_str()))
        .map(|l| format!("\"{l}\" looks like a message's id, but there is none"));
    unused.chain(unknown).collect()
}

/// String literals of lower-case words joined by `-`.
pub fn literals(code: &str) -> impl Iterator<Item = String> {
    let is_id = |s: &&str| {
        s.contains('-')
            && s.split('-').all(|w| {
                !w.is_empty()
                    && w.bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
    };
    code.split('"').filter(is_id).map(str::to_owned)
}

/// Android's names of resources, as ids: `R.string.app_title`, `@string/app_title`.
pub fn resource_names(code: &str) -> impl Iterator<Item = String> {
    let marks = ["R.string.", "R.plurals.", "@string/", "@plurals/"];
    marks.into_iter().flat_map(move |mark| {
        code.split(mark).skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .map(|c| if c == '_' { '-' } else { c })
                .collect()
        })
    })
}
