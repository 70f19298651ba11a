//! Texts of people: short, printable, and silent in logs.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ModelError;

/// Characters that change the direction of the text around them; they can
/// make a name read as another one.
pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a shape of their own, line ends of every kind included.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $limit:expr, $controls:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The longest text, in bytes of UTF-8.
            pub const LIMIT: usize = $limit;

            /// A checked text.
            ///
            /// # Errors
            /// [`ModelError::TextTooLong`], [`ModelError::TextWithControls`].
            pub fn new(text: impl Into<String>) -> Result<Self, ModelError> {
                let text = text.into();
                if text.len() > Self::LIMIT {
                    return Err(ModelError::TextTooLong { limit: Self::LIMIT });
                }
                let allowed: fn(char) -> bool = $controls;
                if text.chars().any(|c| is_bidi_control(c) || (is_control(c) && !allowed(c))) {
                    return Err(ModelError::TextWithControls);
                }
                Ok(Self(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = ModelError;
            fn try_from(s: String) -> Result<Self, ModelError> {
                Self::new(s)
            }
        }

        impl From<$name> for String {
            fn from(t: $name) -> String {
                t.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "(hidden, {} bytes)"), self.0.len())
            }
        }
    };
}

text!(
    /// A name or a line: at most 280 bytes, no line breaks.
    ShortText, 280, |_| false
);
text!(
    /// A note: at most 4,000 bytes; line breaks and tabs are allowed.
    LongText, 4_000, |c| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}')
);
