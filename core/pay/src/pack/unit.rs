//! Units as they are written in a pack, and figures read in them.

use chrono::NaiveTime;
use stint_model::{Currency, Millis};

use super::key::Shape;
use crate::rate::{Per, Rate, parse_micros};

/// What the law does with a kind of time or cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// It counts.
    Counts,
    /// It doesn't.
    DoesNotCount,
    /// It depends on facts that no log holds.
    Depends,
}

/// A figure of a rule, in its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Money for an hour, a day, a month, a mile, a kilometre.
    Money(Rate),
    /// A length of time.
    Time(Millis),
    /// A time on the wall clock.
    Clock(NaiveTime),
    /// A factor in thousandths: 1500 is one and a half times.
    Thousandths(u32),
    /// Calendar months.
    Months(u32),
    /// A treatment.
    Word(Treatment),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit {
    Money(Currency, Per),
    Hours,
    Minutes,
    Clock,
    Times,
    Months,
    Years,
    Word,
}

impl Unit {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some((currency, per)) = text.split_once('/') {
            let per = match per {
                "hour" => Per::Hour,
                "day" => Per::Day,
                "month" => Per::Month,
                "mile" => Per::Mile,
                "km" => Per::Kilometre,
                _ => return None,
            };
            return Some(Unit::Money(Currency::new(currency).ok()?, per));
        }
        Some(match text {
            "hours" => Unit::Hours,
            "minutes" => Unit::Minutes,
            "clock" => Unit::Clock,
            "times" => Unit::Times,
            "months" => Unit::Months,
            "years" => Unit::Years,
            "word" => Unit::Word,
            _ => return None,
        })
    }

    pub(crate) fn fits(self, shape: Shape) -> bool {
        matches!(
            (self, shape),
            (Unit::Money(_, Per::Hour), Shape::MoneyAnHour)
                | (Unit::Money(_, Per::Day), Shape::MoneyADay)
                | (Unit::Money(_, Per::Month), Shape::MoneyAMonth)
                | (
                    Unit::Money(_, Per::Mile | Per::Kilometre),
                    Shape::MoneyADistance
                )
                | (Unit::Hours | Unit::Minutes, Shape::Time)
                | (Unit::Clock, Shape::Clock)
                | (Unit::Times, Shape::Factor)
                | (Unit::Months | Unit::Years, Shape::Calendar)
                | (Unit::Word, Shape::Word)
        )
    }

    pub(crate) fn read(self, text: &str) -> Option<Value> {
        let whole = |t: &str| t.parse::<u32>().ok();
        Some(match self {
            Unit::Money(currency, per) => Value::Money(Rate {
                micros: parse_micros(text)?,
                currency,
                per,
            }),
            Unit::Hours => Value::Time(hours(text)?),
            Unit::Minutes => Value::Time(Millis::from_mins(i64::from(whole(text)?))),
            Unit::Clock => Value::Clock(NaiveTime::parse_from_str(text, "%H:%M").ok()?),
            Unit::Times => Value::Thousandths(u32::try_from(parse_micros(text)? / 1000).ok()?),
            Unit::Months => Value::Months(whole(text)?),
            Unit::Years => Value::Months(whole(text)?.checked_mul(12)?),
            Unit::Word => Value::Word(match text {
                "counts" => Treatment::Counts,
                "does_not_count" => Treatment::DoesNotCount,
                "depends" => Treatment::Depends,
                _ => return None,
            }),
        })
    }
}

/// A decimal number of hours as time, exact to the millisecond.
pub(crate) fn hours(text: &str) -> Option<Millis> {
    let micros = parse_micros(text)?;
    Some(Millis(micros.checked_mul(36)? / 10))
}
