//! Arrears of the minimum wage at today's rate.

use stint_model::{ModelError, Money};

use crate::error::PayError;
use crate::rate::Rate;

/// Arrears of the minimum wage as they are due today: what was missing, or
/// what was missing over the old rate times the rate of today, whichever is
/// more (National Minimum Wage Act 1998, s. 17(4)).
///
/// # Errors
/// [`PayError::Value`] for a sum too large.
pub fn arrears(missing: Money, old: Rate, today: Rate) -> Result<Money, PayError> {
    if old.micros <= 0 {
        return Ok(missing);
    }
    let n = i128::from(missing.minor) * i128::from(today.micros);
    let d = i128::from(old.micros);
    let minor = i64::try_from((n + d / 2).div_euclid(d)).map_err(|_| ModelError::Overflow)?;
    Ok(Money::new(minor.max(missing.minor), missing.currency))
}
