//! A best value with its honest range.

use stint_model::{Millis, ModelError, Money};

/// `low <= best <= high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span<T> {
    /// The least it can honestly be.
    pub low: T,
    /// The best single value: measured plus labelled estimate.
    pub best: T,
    /// The most it can honestly be.
    pub high: T,
}

/// What is left over where that can't be less than nothing.
pub(crate) fn at_least_nothing(money: Money) -> Money {
    Money::new(money.minor.max(0), money.currency)
}

impl<T: Copy + PartialOrd> Span<T> {
    /// A value known exactly.
    pub const fn exact(value: T) -> Self {
        Self {
            low: value,
            best: value,
            high: value,
        }
    }

    /// A value with its range, widened if need be to hold it.
    pub fn new(low: T, best: T, high: T) -> Self {
        Self {
            low: if low < best { low } else { best },
            best,
            high: if high > best { high } else { best },
        }
    }

    /// Whether the range has no width.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }

    /// Each of the three through `f`, which must not reverse an order.
    ///
    /// # Errors
    /// Those of `f`.
    pub fn try_map<U: Copy + PartialOrd, E>(
        self,
        f: impl Fn(T) -> Result<U, E>,
    ) -> Result<Span<U>, E> {
        Ok(Span::new(f(self.low)?, f(self.best)?, f(self.high)?))
    }
}

impl Span<Millis> {
    /// The sum, ranges at their worst.
    #[must_use]
    pub fn plus(self, o: Self) -> Self {
        Self {
            low: self.low + o.low,
            best: self.best + o.best,
            high: self.high + o.high,
        }
    }
}

/// Amounts of one currency with their range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneySpan {
    /// The least.
    pub low: Money,
    /// The best single value.
    pub best: Money,
    /// The most.
    pub high: Money,
}

impl MoneySpan {
    /// An amount known exactly.
    pub const fn exact(m: Money) -> Self {
        Self {
            low: m,
            best: m,
            high: m,
        }
    }

    /// Three amounts, put in order around the best.
    ///
    /// # Errors
    /// [`ModelError::CurrencyMismatch`].
    pub fn new(low: Money, best: Money, high: Money) -> Result<Self, ModelError> {
        if low.currency != best.currency || high.currency != best.currency {
            return Err(ModelError::CurrencyMismatch);
        }
        let least = low.minor.min(high.minor).min(best.minor);
        let most = low.minor.max(high.minor).max(best.minor);
        Ok(Self {
            low: Money::new(least, best.currency),
            best,
            high: Money::new(most, best.currency),
        })
    }

    /// The sum, ranges at their worst.
    ///
    /// # Errors
    /// [`ModelError::CurrencyMismatch`], [`ModelError::Overflow`].
    pub fn plus(self, o: Self) -> Result<Self, ModelError> {
        Ok(Self {
            low: self.low.plus(o.low)?,
            best: self.best.plus(o.best)?,
            high: self.high.plus(o.high)?,
        })
    }
}
