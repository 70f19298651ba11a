//! The texts, built into the program.

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

/// Every file of messages that the core says, by language, then by name.
pub static SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/core.rs"));

/// Those that only a phone's shell shows. [`generate`](crate::generate) makes
/// its resource files of them; nothing that the library for phones does names
/// this list, so they aren't in it twice.
pub static SHELL_SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/shells.rs"));
