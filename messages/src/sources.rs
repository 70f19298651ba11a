//! The texts, built into the program.

use std::io::Read;

use flate2::read::DeflateDecoder;

use crate::Lang;

/// One file of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The folder: a language's two letters.
    pub lang: &'static str,
    /// The file's name without `.ftl`; every id in it starts with it.
    pub domain: &'static str,
    /// Fluent source.
    pub text: &'static str,
}

/// Every file of messages that the core says, by language, then by name; for
/// tools and tests. [`Messages::new`](crate::Messages::new) reads them packed.
pub static SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/core.rs"));

/// Those that only a phone's shell shows. [`generate`](crate::generate) makes
/// its resource files of them; nothing that the library for phones does names
/// this list, so they aren't in it twice.
pub static SHELL_SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/shells.rs"));

/// All that the core says in one language, as one file of messages.
pub(crate) fn unpacked(lang: Lang) -> String {
    let packed: &[u8] = match lang {
        Lang::En => include_bytes!(concat!(env!("OUT_DIR"), "/en.deflate")),
        Lang::De => include_bytes!(concat!(env!("OUT_DIR"), "/de.deflate")),
        Lang::Fr => include_bytes!(concat!(env!("OUT_DIR"), "/fr.deflate")),
        Lang::Es => include_bytes!(concat!(env!("OUT_DIR"), "/es.deflate")),
    };
    let mut text = String::new();
    // It was packed when this was built, and a test unpacks each. What isn't
    // there is said in English, or as the last resort.
    if DeflateDecoder::new(packed)
        .read_to_string(&mut text)
        .is_err()
    {
        text.clear();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_the_core_says() {
        for lang in Lang::ALL {
            let own = SOURCES.iter().filter(|s| s.lang == lang.code());
            let all: String = own.flat_map(|s| [s.text, "\n"]).collect();
            assert!(all.len() > 10_000 && unpacked(lang) == all, "{lang:?}");
        }
    }
}
