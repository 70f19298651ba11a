//! A sentence before it has a language.
//!
//! No crate of the core writes text for people. It names a message and its
//! arguments; the crate `stint-messages` turns that into a sentence in the
//! reader's language, with that language's numbers, dates and units.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::{Currency, Metres, Millis, Money};

/// One value within a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A name or another text, shown as it is.
    Text(String),
    /// A whole number; it chooses the plural form.
    Count(i64),
    /// A share in percent, with fraction.
    Percent(f64),
    /// A length of time, shown as "3 h 10 min".
    Duration(Millis),
    /// A distance, shown in kilometres or metres.
    Distance(Metres),
    /// A length of way in miles, where a rate is for a mile.
    Miles(Metres),
    /// An amount, shown with its currency.
    Money(Money),
    /// An amount for an hour or a mile in millionths, shown with all its digits,
    /// so that the sum can be done again by hand: "$0.725".
    Rate(i64, Currency),
    /// A calendar date.
    Date(NaiveDate),
    /// A time on the wall clock.
    Clock(NaiveTime),
    /// A date with a time on the wall clock.
    DateTime(NaiveDateTime),
    /// A sentence or word of its own.
    Phrase(Phrase),
}

impl Arg {
    /// A count of any integer type; what doesn't fit is held at the limit.
    pub fn count(n: impl TryInto<i64>) -> Self {
        Self::Count(n.try_into().unwrap_or(i64::MAX))
    }
}

/// A message's key with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The message's key in `messages/`.
    pub id: &'static str,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Phrase {
    /// The message `id` without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }
}

/// What can be said to a person: every error of Stint, and more.
pub trait Say {
    /// The sentence, before it has a language.
    fn say(&self) -> Phrase;
}
