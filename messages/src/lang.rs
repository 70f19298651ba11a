//! The languages Stint speaks.

use unic_langid::LanguageIdentifier;

/// A language with a complete set of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// English, the source of the others.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

impl Lang {
    /// Every language, English first.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::De, Lang::Fr, Lang::Es];

    /// The language of a tag such as "fr", "de-AT", "de_DE.UTF-8" or "es@euro";
    /// English for every other, an empty one, or "C".
    pub fn parse(tag: &str) -> Self {
        let letters = tag
            .trim_start()
            .split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|l| l.code().eq_ignore_ascii_case(letters))
            .unwrap_or_default()
    }

    /// Its two letters of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::De => "de",
            Lang::Fr => "fr",
            Lang::Es => "es",
        }
    }

    /// The mark between groups of three digits: a no-break space in French.
    pub(crate) const fn thousands_mark(self) -> char {
        match self {
            Lang::En => ',',
            Lang::De | Lang::Es => '.',
            Lang::Fr => '\u{a0}',
        }
    }

    /// The fewest digits that are grouped: Spanish writes 4000, but 40.000.
    pub(crate) const fn grouped_from(self) -> usize {
        match self {
            Lang::Es => 5,
            Lang::En | Lang::De | Lang::Fr => 4,
        }
    }

    pub(crate) fn id(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_in_what_systems_call_it() {
        for (tag, lang) in [
            ("de_DE.UTF-8", Lang::De),
            ("fr", Lang::Fr),
            ("ES-mx", Lang::Es),
            (" es@euro", Lang::Es),
            ("en_GB", Lang::En),
            ("C.UTF-8", Lang::En),
            ("", Lang::En),
            ("deu", Lang::En),
            ("_de", Lang::En),
        ] {
            assert_eq!(Lang::parse(tag), lang, "{tag}");
        }
    }
}
