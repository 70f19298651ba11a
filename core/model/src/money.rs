//! Money in whole minor units: pence, cents, öre. Never a float.

use serde::{Deserialize, Serialize};

use crate::ModelError;

/// An ISO 4217 code of three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Pound sterling.
    pub const GBP: Currency = Currency(*b"GBP");
    /// Euro.
    pub const EUR: Currency = Currency(*b"EUR");
    /// US dollar.
    pub const USD: Currency = Currency(*b"USD");

    /// A currency from its code.
    ///
    /// # Errors
    /// [`ModelError::BadCurrency`] unless `code` is three capital letters.
    pub fn new(code: &str) -> Result<Self, ModelError> {
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(b) if b.iter().all(u8::is_ascii_uppercase) => Ok(Self(b)),
            _ => Err(ModelError::BadCurrency),
        }
    }

    /// The code, as in "GBP".
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl TryFrom<String> for Currency {
    type Error = ModelError;
    fn try_from(s: String) -> Result<Self, ModelError> {
        Self::new(&s)
    }
}

impl From<Currency> for String {
    fn from(c: Currency) -> String {
        c.code().to_owned()
    }
}

/// An amount in minor units of one currency; negative where owed the other way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Pence, cents, öre.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Money {
    /// `minor` units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`ModelError::CurrencyMismatch`], [`ModelError::Overflow`].
    pub fn plus(self, other: Money) -> Result<Money, ModelError> {
        self.same(other)?;
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or(ModelError::Overflow)?;
        Ok(Money { minor, ..self })
    }

    /// This amount less `other`.
    ///
    /// # Errors
    /// [`ModelError::CurrencyMismatch`], [`ModelError::Overflow`].
    pub fn minus(self, other: Money) -> Result<Money, ModelError> {
        self.same(other)?;
        let minor = self
            .minor
            .checked_sub(other.minor)
            .ok_or(ModelError::Overflow)?;
        Ok(Money { minor, ..self })
    }

    fn same(self, other: Money) -> Result<(), ModelError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(ModelError::CurrencyMismatch)
        }
    }
}
