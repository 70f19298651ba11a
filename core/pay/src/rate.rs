//! Money for an hour or a mile, exact in millionths, and its products rounded
//! once to the penny.

use stint_model::{Arg, Currency, Metres, Millis, ModelError, Money, Phrase};

/// Millimetres in an international mile, exact by definition (1959).
pub const MM_PER_MILE: i64 = 1_609_344;
/// Millimetres in a kilometre.
pub const MM_PER_KM: i64 = 1_000_000;
const MS_PER_HOUR: i128 = 3_600_000;
const MICROS_PER_MINOR: i128 = 10_000;

/// What a rate is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A month.
    Month,
    /// An international mile.
    Mile,
    /// A kilometre.
    Kilometre,
}

/// A rate of money: `micros` millionths of `currency` for each `per`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rate {
    /// Millionths of the currency's main unit (pound, euro, dollar).
    pub micros: i64,
    /// The currency.
    pub currency: Currency,
    /// What for.
    pub per: Per,
}

/// A distance in whole millimetres, so that a threshold of 10,000 miles is
/// met exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millimetres(pub i64);

impl Millimetres {
    /// `miles` international miles.
    pub const fn from_miles(miles: i64) -> Self {
        Self(miles.saturating_mul(MM_PER_MILE))
    }

    /// `km` kilometres.
    pub const fn from_km(km: i64) -> Self {
        Self(km.saturating_mul(MM_PER_KM))
    }

    /// From metres as analysis computes them; not finite or negative is none.
    pub fn from_metres(m: Metres) -> Self {
        Self(if m.0.is_finite() {
            (m.0 * 1000.0).round().max(0.0) as i64
        } else {
            0
        })
    }

    /// In metres.
    pub fn metres(self) -> Metres {
        Metres(self.0 as f64 / 1000.0)
    }

    /// The sum, held at the type's limit.
    #[must_use]
    pub fn plus(self, o: Self) -> Self {
        Self(self.0.saturating_add(o.0))
    }
}

/// Money not yet rounded: exact, in units of 1e-6 of the currency times the
/// smallest unit of time or distance. Parts add up before they are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact {
    /// Numerator in micros.
    numerator: i128,
    denominator: i128,
}

impl Exact {
    pub(crate) const fn zero() -> Self {
        Self {
            numerator: 0,
            denominator: 1,
        }
    }

    pub(crate) fn of_money(money: Money) -> Self {
        Self {
            numerator: i128::from(money.minor) * MICROS_PER_MINOR,
            denominator: 1,
        }
    }

    pub(crate) fn of_time(rate: Rate, time: Millis) -> Self {
        Self {
            numerator: i128::from(rate.micros) * i128::from(time.0),
            denominator: MS_PER_HOUR,
        }
    }

    pub(crate) fn of_distance(rate: Rate, distance: Millimetres) -> Self {
        let unit = match rate.per {
            Per::Mile => MM_PER_MILE,
            _ => MM_PER_KM,
        };
        Self {
            numerator: i128::from(rate.micros) * i128::from(distance.0),
            denominator: i128::from(unit),
        }
    }

    /// The sum. Denominators are few and small (hour, mile, kilometre), and
    /// sums are mostly of one kind, so they don't grow.
    pub(crate) fn plus(self, o: Self) -> Self {
        if self.denominator == o.denominator {
            return Self {
                numerator: self.numerator.saturating_add(o.numerator),
                denominator: self.denominator,
            };
        }
        if self.numerator == 0 {
            return o;
        }
        if o.numerator == 0 {
            return self;
        }
        Self {
            numerator: self
                .numerator
                .saturating_mul(o.denominator)
                .saturating_add(o.numerator.saturating_mul(self.denominator)),
            denominator: self.denominator.saturating_mul(o.denominator),
        }
    }

    pub(crate) fn minus(self, o: Self) -> Self {
        self.plus(Self {
            numerator: -o.numerator,
            ..o
        })
    }

    /// What it comes to for an hour, to the nearest millionth.
    pub(crate) fn per_hour(self, time: Millis, currency: Currency) -> Option<Rate> {
        let d = self.denominator.checked_mul(i128::from(time.0))?;
        let n = self.numerator.checked_mul(MS_PER_HOUR)?;
        let micros = n.checked_add(d / 2)?.checked_div(d)?;
        Some(Rate {
            micros: i64::try_from(micros).ok()?,
            currency,
            per: Per::Hour,
        })
    }

    /// Rounded to the nearest minor unit, halves away from zero.
    pub(crate) fn money(self, currency: Currency) -> Result<Money, ModelError> {
        let d = self.denominator.saturating_mul(MICROS_PER_MINOR);
        let half = d / 2;
        let n = if self.numerator >= 0 {
            self.numerator.saturating_add(half) / d
        } else {
            self.numerator.saturating_sub(half) / d
        };
        let minor = i64::try_from(n).map_err(|_| ModelError::Overflow)?;
        Ok(Money::new(minor, currency))
    }
}

impl Rate {
    /// Pay for a stretch of time, rounded to the nearest penny.
    ///
    /// # Errors
    /// [`ModelError::Overflow`].
    pub fn for_time(self, time: Millis) -> Result<Money, ModelError> {
        Exact::of_time(self, time).money(self.currency)
    }

    /// Allowance for a distance, rounded to the nearest penny.
    ///
    /// # Errors
    /// [`ModelError::Overflow`].
    pub fn for_distance(self, distance: Millimetres) -> Result<Money, ModelError> {
        Exact::of_distance(self, distance).money(self.currency)
    }

    /// The rate itself in minor units, rounded; for showing.
    pub fn money(self) -> Money {
        let n = i128::from(self.micros);
        let half = if n < 0 {
            -MICROS_PER_MINOR / 2
        } else {
            MICROS_PER_MINOR / 2
        };
        Money::new(((n + half) / MICROS_PER_MINOR) as i64, self.currency)
    }

    /// The rate with what it is for: "$0.725 a mile".
    pub fn phrase(self) -> Phrase {
        let id = match self.per {
            Per::Hour => "pay-per-hour",
            Per::Day => "pay-per-day",
            Per::Month => "pay-per-month",
            Per::Mile => "pay-per-mile",
            Per::Kilometre => "pay-per-km",
        };
        Phrase::new(id).with("rate", self.arg())
    }

    /// The rate with all its digits, for rates that were agreed or are law; of an
    /// average, [`Self::money`] says enough.
    pub fn arg(self) -> Arg {
        Arg::Rate(self.micros, self.currency)
    }

    /// A distance in the unit that the rate is for, so that the sum can be done
    /// again by hand.
    pub(crate) fn shown(self, distance: Millimetres) -> Arg {
        match self.per {
            Per::Mile => Arg::Miles(distance.metres()),
            _ => Arg::Distance(distance.metres()),
        }
    }

    /// This rate `thousandths` / 1000 times, as for overtime.
    #[must_use]
    pub fn times(self, thousandths: u32) -> Self {
        let m = i128::from(self.micros) * i128::from(thousandths) / 1000;
        Self {
            micros: i64::try_from(m).unwrap_or(i64::MAX),
            ..self
        }
    }
}

/// Lines of a sum: each is rounded so that the lines add up to the rounded
/// total, to the penny. Line n is the rounded sum up to n less the rounded sum
/// up to n - 1, so no line is off by more than a penny.
#[derive(Debug)]
pub(crate) struct Tally {
    exact: Exact,
    rounded: Money,
}

impl Tally {
    pub(crate) fn new(currency: Currency) -> Self {
        Self {
            exact: Exact::zero(),
            rounded: Money::new(0, currency),
        }
    }

    pub(crate) fn add(&mut self, part: Exact) -> Result<Money, ModelError> {
        self.exact = self.exact.plus(part);
        let now = self.exact.money(self.rounded.currency)?;
        let line = now.minus(self.rounded)?;
        self.rounded = now;
        Ok(line)
    }

    pub(crate) fn total(&self) -> Money {
        self.rounded
    }
}

/// Reads a plain decimal such as "12.71" into millionths: digits, at most one
/// point, at most six digits after it. No sign, no exponent, no separators.
pub fn parse_micros(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let pointless = text.contains('.') && part.is_empty();
    if whole.is_empty() || pointless || part.len() > 6 || !digits(whole) || !digits(part) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<6}").parse().ok()?;
    whole.checked_mul(1_000_000)?.checked_add(part)
}

/// Millionths as a decimal number with two decimals at least.
pub(crate) fn decimal(micros: i64) -> String {
    let (sign, size) = (if micros < 0 { "-" } else { "" }, micros.unsigned_abs());
    let text = format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000);
    let least = text.len() - 4;
    let cut = text.trim_end_matches('0').len().max(least);
    text[..cut].to_owned()
}

/// Reads an amount such as "495.69" into minor units; more than two digits
/// after the point are refused, a leading minus is allowed.
pub fn parse_minor(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |t| (-1, t));
    let micros = parse_micros(digits)?;
    (micros % 10_000 == 0).then_some(sign * (micros / 10_000))
}
