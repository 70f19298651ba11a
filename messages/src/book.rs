//! One language's messages, parsed.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use stint_model::{Arg, Phrase};

use crate::format::grouped;
use crate::sources::unpacked;
use crate::{Lang, MessageError, Source};

/// Deeper nesting of phrases than this is refused.
const MAX_DEPTH: u8 = 8;

pub(crate) struct Book {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Book {
    /// All that the core says in `lang`.
    pub(crate) fn new(lang: Lang) -> Self {
        Self::made_of(lang, [unpacked(lang)])
    }

    /// What `sources` say in `lang`.
    pub(crate) fn of(lang: Lang, sources: &[Source]) -> Self {
        let own = sources.iter().filter(|s| s.lang == lang.code());
        Self::made_of(lang, own.map(|s| s.text.to_owned()))
    }

    fn made_of(lang: Lang, texts: impl IntoIterator<Item = String>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
        // Isolation marks would show as boxes in terminals and break searches.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| count(Lang::En, value),
            Lang::De => |value, _| count(Lang::De, value),
            Lang::Fr => |value, _| count(Lang::Fr, value),
            Lang::Es => |value, _| count(Lang::Es, value),
        }));
        for text in texts {
            // A test refuses files with errors; what can be read of one is kept.
            let resource = FluentResource::try_new(text);
            bundle.add_resource_overriding(resource.unwrap_or_else(|(partial, _)| partial));
        }
        Self { lang, bundle }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence of `phrase`.
    pub(crate) fn say(&self, phrase: &Phrase) -> Result<String, MessageError> {
        self.say_within(phrase, 0)
    }

    fn say_within(&self, phrase: &Phrase, depth: u8) -> Result<String, MessageError> {
        if depth >= MAX_DEPTH {
            return Err(MessageError::TooDeep {
                id: phrase.id.to_owned(),
            });
        }
        let mut args = FluentArgs::with_capacity(phrase.args.len());
        for (name, arg) in &phrase.args {
            args.set(
                *name,
                match arg {
                    Arg::Count(n) => FluentValue::from(*n),
                    Arg::Phrase(inner) => self.say_within(inner, depth + 1)?.into(),
                    other => self.value(other).into(),
                },
            );
        }
        self.format(phrase.id, &args)
    }

    /// The message `id` with `args` that have their final form.
    pub(crate) fn format(&self, id: &str, args: &FluentArgs) -> Result<String, MessageError> {
        let lang = self.lang.code();
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|m| m.value())
            .ok_or_else(|| MessageError::Missing {
                id: id.to_owned(),
                lang,
            })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        if errors.is_empty() {
            Ok(text.into_owned())
        } else {
            Err(MessageError::Incomplete {
                id: id.to_owned(),
                lang,
            })
        }
    }
}

/// Whole numbers are grouped as the language does; everything else arrives as
/// text.
fn count(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        // Exact up to 2^53, far beyond any count of Stint.
        FluentValue::Number(n) => Some(grouped(n.value as i64, lang)),
        _ => None,
    }
}
