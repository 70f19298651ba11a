//! What a value refuses to be.

use thiserror::Error;

/// Why a value can't be built or read. No case holds the value itself:
/// errors end up in logs, and logs never hold a coordinate, a name or a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ModelError {
    /// A latitude beyond 90 degrees or a longitude beyond 180.
    #[error("the position is not on Earth")]
    CoordinateOutOfRange,
    /// A number that is NaN or infinite.
    #[error("the number is not finite")]
    NotFinite,
    /// A time before 1970 or after the year 9999.
    #[error("the time is outside the years 1970 to 9999")]
    TimeOutOfRange,
    /// An interval whose end lies before its start.
    #[error("the interval ends before it starts")]
    IntervalReversed,
    /// A zone offset beyond 18 hours.
    #[error("the zone offset is beyond 18 hours")]
    OffsetOutOfRange,
    /// A share above 100 %.
    #[error("the share is above 100 percent")]
    PercentOutOfRange,
    /// A text longer than its kind allows, in bytes of UTF-8.
    #[error("the text is longer than {limit} bytes")]
    TextTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// A text with control or bidirectional formatting characters.
    #[error("the text holds a control character")]
    TextWithControls,
    /// A currency code that isn't three capital letters.
    #[error("a currency is three capital letters, as in ISO 4217")]
    BadCurrency,
    /// Two amounts in different currencies.
    #[error("amounts in two currencies can't be added")]
    CurrencyMismatch,
    /// A sum too large to be held.
    #[error("the sum is too large")]
    Overflow,
    /// Bytes of a newer wire version than this program knows.
    #[error("this was written by a newer version of Stint (wire version {found}); please update")]
    NewerWire {
        /// The version byte that was found.
        found: u8,
    },
    /// Bytes that are not a value of this wire version.
    #[error("the stored value is damaged")]
    BadWire,
}
