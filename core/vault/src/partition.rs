//! What is written, hashed and erased together.

use stint_model::Stream;

/// The partition of what belongs to no day.
pub(crate) const TIMELESS: u32 = u32::MAX;

/// A stream of one day: the unit that is written, hashed and erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Partition {
    pub(crate) day: u32,
    pub(crate) stream: u16,
}

/// The stream of records as they were logged.
pub(crate) const RAW: u16 = 1;
/// The integrity log's stream, which no other crate sees.
const INTEGRITY: u16 = 6;

impl Partition {
    pub(crate) fn of(stream: Stream, day: u32) -> Self {
        let stream = match stream {
            Stream::Raw => RAW,
            Stream::Amendment => 2,
            Stream::Derived => 3,
            Stream::Settings => 4,
            Stream::Consent => 5,
        };
        Self { day, stream }
    }

    pub(crate) fn timeless(stream: Stream) -> Self {
        Self::of(stream, TIMELESS)
    }

    pub(crate) fn is_derived(&self) -> bool {
        *self == Self::of(Stream::Derived, self.day)
    }

    pub(crate) const INTEGRITY_LOG: Self = Self {
        day: TIMELESS,
        stream: INTEGRITY,
    };
}
