//! From a phrase to a sentence.

use fluent_bundle::FluentArgs;
use stint_model::{Arg, Phrase};

use crate::book::Book;
use crate::{Lang, MessageError, Source};

/// Shown when even English has no words; a test keeps it from ever happening.
const LAST_RESORT: &str =
    "Something happened that this version of Stint has no words for. Please update Stint.";

/// The sentences of one language, with English behind it.
pub struct Messages {
    own: Book,
    /// Absent where the language is English itself.
    english: Option<Book>,
}

impl Messages {
    /// The sentences of `lang`.
    pub fn new(lang: Lang) -> Self {
        Self {
            own: Book::new(lang),
            english: (lang != Lang::En).then(|| Book::new(Lang::En)),
        }
    }

    /// The sentences of `lang` among `sources`.
    pub fn of(lang: Lang, sources: &[Source]) -> Self {
        Self {
            own: Book::of(lang, sources),
            english: (lang != Lang::En).then(|| Book::of(Lang::En, sources)),
        }
    }

    /// The language it speaks.
    pub fn lang(&self) -> Lang {
        self.own.lang()
    }

    /// The sentence of `phrase`. Where this language lacks it, the English
    /// one; where that is lacking too, a plain sentence that says so: never a
    /// raw id.
    pub fn say(&self, phrase: &Phrase) -> String {
        self.try_say(phrase)
            .ok()
            .or_else(|| self.english.as_ref()?.say(phrase).ok())
            .or_else(|| self.own.say(&Phrase::new("common-no-words")).ok())
            .unwrap_or_else(|| LAST_RESORT.to_owned())
    }

    /// The sentence of `phrase` in this language: plain text, nothing escaped.
    ///
    /// # Errors
    /// [`MessageError`], where the message or one of its arguments is missing.
    pub fn try_say(&self, phrase: &Phrase) -> Result<String, MessageError> {
        self.own.say(phrase)
    }

    /// The text of a message that takes no arguments, by a key that is only
    /// known while running, such as a command's name; nothing where there is
    /// no such message.
    pub fn text(&self, key: &str) -> Option<String> {
        let none = FluentArgs::new();
        let own = self.own.format(key, &none).ok();
        own.or_else(|| self.english.as_ref()?.format(key, &none).ok())
    }

    /// One value alone, as it stands in a sentence: "3 h 10 min", "41,20 €",
    /// "16 November 2026".
    pub fn value(&self, arg: &Arg) -> String {
        match arg {
            Arg::Phrase(phrase) => self.say(phrase),
            other => self.own.value(other),
        }
    }

    /// Things in a row: "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        self.own.list(items)
    }

    /// A date with its weekday: "Monday 16 November 2026".
    pub fn date_long(&self, date: chrono::NaiveDate) -> String {
        self.own.date_long(date)
    }

    /// A date with its weekday and without its year: "Mon 16 Nov".
    pub fn date_short(&self, date: chrono::NaiveDate) -> String {
        self.own.date_short(date)
    }
}
