//! Why a phrase has no sentence.

use stint_model::{Phrase, Say};
use thiserror::Error;

/// A mistake in the program or its texts; tests find both before anyone
/// reads them. It holds ids alone, never an argument's value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MessageError {
    /// No language has a message of that id.
    #[error("no message \"{id}\" in {lang}")]
    Missing {
        /// The message's id.
        id: String,
        /// The language's two letters.
        lang: &'static str,
    },
    /// The message needs an argument that it wasn't given, or names a message
    /// that isn't there.
    #[error("the message \"{id}\" in {lang} lacks an argument or refers to nothing")]
    Incomplete {
        /// The message's id.
        id: String,
        /// The language's two letters.
        lang: &'static str,
    },
    /// Phrases within phrases, deeper than any sentence.
    #[error("the message \"{id}\" is nested too deep")]
    TooDeep {
        /// The outermost id that was refused.
        id: String,
    },
}

impl Say for MessageError {
    fn say(&self) -> Phrase {
        Phrase::new("common-no-words")
    }
}
