//! Lodging by the employer, held against the minimum wage (National Minimum
//! Wage Regulations 2015, reg. 14 to 16; worked examples: HMRC NMWM10200,
//! NMWM10220 and the GOV.UK calculator).

use stint_model::{ModelError, Money};

use crate::rate::Rate;

/// What the employer charges for lodging.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lodging {
    /// Charge for a night; zero where it is free.
    pub charge: Money,
    /// Nights a week, 1 to 7; none where the contract doesn't say, as some that
    /// were kept before didn't have to.
    pub nights_week: Option<u32>,
}

impl Lodging {
    /// What lodging adds to pay, or takes from it, over a period of some days:
    /// free lodging adds the offset; a charge above the offset takes the
    /// excess; a charge up to it changes nothing. None where the nights aren't
    /// known.
    ///
    /// Periods other than weeks are taken as a number of weeks rounded to three
    /// places, as the GOV.UK calculator does.
    ///
    /// # Errors
    /// [`ModelError::Overflow`].
    pub fn adjustment(self, offset: Rate, days: i64) -> Result<Option<Money>, ModelError> {
        let Some(nights) = self.nights_week else {
            return Ok(None);
        };
        let night = self.of_a_night(offset);
        let weeks_thousandths = (days.saturating_mul(1000) + 3).div_euclid(7);
        let exact = i128::from(night.minor) * i128::from(nights) * i128::from(weeks_thousandths);
        let rounded = if exact < 0 { exact - 500 } else { exact + 500 } / 1000;
        let minor = i64::try_from(rounded).map_err(|_| ModelError::Overflow)?;
        Ok(Some(Money::new(minor, offset.currency)))
    }

    /// The same for one night.
    pub(crate) fn of_a_night(self, offset: Rate) -> Money {
        let offset = offset.money();
        let minor = match self.charge.minor {
            0 => offset.minor,
            charge => offset.minor.saturating_sub(charge).min(0),
        };
        Money::new(minor, offset.currency)
    }
}
