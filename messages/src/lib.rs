//! Every text that a person reads, in Fluent.
//!
//! The core names a message ([`stint_model::Phrase`]); this crate turns it into
//! a sentence in the reader's language, with that language's numbers, dates,
//! money and plural forms. The texts live in `messages/<lang>/<domain>.ftl`
//! and are built into the program. [`generate`] makes the phone shells' resource
//! files from the same texts.

mod book;
mod error;
mod format;
pub mod generate;
mod lang;
mod messages;
mod sources;

pub use error::MessageError;
pub use lang::Lang;
pub use messages::Messages;
pub use sources::{SHELL_SOURCES, SOURCES, Source};
