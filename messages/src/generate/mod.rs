//! The phone shells' resource files, made from the same texts.
//!
//! Android's `res/values*/strings.xml` and Apple's `Localizable.xcstrings` can
//! say less than Fluent. A message that they can't hold (two plural forms, a
//! choice that isn't a plural form, a function) is left out of every language
//! and named, so that nobody misses it unknowingly; the core still says it.
//! The same texts make the same bytes.

mod android;
mod apple;
mod catalogue;

pub use android::{android, android_folder};
pub use apple::{apple, apple_language};
pub use catalogue::Why;

/// A file's text and what isn't in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The whole file.
    pub text: String,
    /// Ids of messages that the format can't hold, with the reason.
    pub left_out: Vec<(String, Why)>,
}
