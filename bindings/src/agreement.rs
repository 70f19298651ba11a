//! Her contract, typed into a form.

use stint_app::pay::{self, JURISDICTIONS, RulePack};

use crate::defect::caught;
use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::typed;
use crate::{CalendarDate, StintError, StintPhone};

mirror! {
    /// What she drives for work.
    both Vehicle = pay::Vehicle {
        /// A car or van.
        Car,
        /// A motorcycle.
        Motorcycle,
        /// A bicycle.
        Cycle,
    }
}

mirror! {
    /// Which way an employer rounds the length of each visit.
    both RoundingWay = pay::RoundingWay {
        /// To the next lower step.
        Down,
        /// To the nearest step, halves up.
        Nearest,
        /// To the next higher step.
        Up,
    }
}

/// Pay for travel between clients.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum TravelPay {
    /// None.
    Unpaid,
    /// As visits.
    AsVisits,
    /// At a rate of its own.
    At {
        /// For an hour.
        rate: String,
    },
}

/// How pay is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum PayPeriod {
    /// By month.
    Month {
        /// From this day of it, 1 to 28.
        first_day: u32,
    },
    /// By a number of days, such as 7 or 28.
    Days {
        /// How many, 1 to 31.
        days: u32,
        /// The first day of any one of them.
        start: CalendarDate,
    },
}

/// What her contract says. Amounts are in the rule pack's currency, as she
/// typed them, with a comma or a point; what it doesn't say is left out.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Agreement {
    /// Code of the rule pack, such as "GB": one of `jurisdictions()`.
    pub jurisdiction: String,
    /// Wage band of the pack; none is the general one.
    pub band: Option<String>,
    /// Agreed pay for an hour of visits.
    pub rate: String,
    /// Pay for travel between clients.
    pub travel: TravelPay,
    /// Whether waiting between visits counts as work; none if nobody has said.
    pub waiting_is_work: Option<bool>,
    /// Hours a week that are paid in any case.
    pub guaranteed_hours_week: Option<String>,
    /// Whether distances are in miles; else in kilometres.
    pub miles: bool,
    /// What the employer pays for a mile or kilometre between clients.
    pub mileage_paid: Option<String>,
    /// What she herself spends for it, on fuel for instance.
    pub own_costs: Option<String>,
    /// What she drives.
    pub vehicle: Vehicle,
    /// Band of the mileage rate, where the pack has bands.
    pub mileage_band: Option<String>,
    /// Miles or kilometres for this work in the current year before the record
    /// starts.
    pub driven_before: u32,
    /// Minutes that each visit is rounded to; zero is not at all.
    pub rounding_minutes: u32,
    /// Which way.
    pub rounding: RoundingWay,
    /// The employer's charge for a night of lodging; zero where it is free.
    pub lodging_charge: Option<String>,
    /// Nights of it a week.
    pub lodging_nights_week: u32,
    /// Pay periods.
    pub pay_period: PayPeriod,
    /// Whether she agreed in writing to work beyond the weekly average.
    pub opted_out: bool,
    /// Minutes that a planned visit may be moved, either way.
    pub visits_may_move_minutes: Option<u32>,
}

hidden!(Agreement);

/// A rule pack that comes with Stint.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Jurisdiction {
    /// Its code: a country of ISO 3166-1, or a part of one, such as "US-NY".
    pub code: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Its wage bands, by the names that a contract gives them.
    pub bands: Vec<String>,
}

/// The rule packs that come with Stint.
#[uniffi::export]
pub fn jurisdictions() -> Result<Vec<Jurisdiction>, StintError> {
    let of = |code: &&str| {
        let pack = RulePack::builtin(code)?;
        Ok(Jurisdiction {
            code: pack.jurisdiction().to_owned(),
            currency: pack.currency().code().to_owned(),
            bands: pack.bands().into_iter().map(str::to_owned).collect(),
        })
    };
    caught(|| JURISDICTIONS.iter().map(of).collect())
}

#[uniffi::export]
impl StintPhone {
    /// What the kept contract says, to be changed in a form.
    pub fn agreement(&self) -> Result<Option<Agreement>, StintError> {
        let kept = self.slot.with(|phone| Ok(phone.agreement()?))?;
        Ok(kept.map(Agreement::from))
    }

    /// Keeps a contract that she typed, in place of the one before. It is
    /// checked first; a bad one changes nothing.
    pub fn keep_agreement(&self, agreement: Agreement) -> Result<(), StintError> {
        let agreement = agreement.check()?;
        self.slot
            .with(|phone| Ok(phone.keep_agreement(&agreement)?))
    }

    /// Takes the contract away. Payslips stay, and count again with the next.
    pub fn remove_contract(&self) -> Result<(), StintError> {
        self.slot.with(|phone| Ok(phone.remove_contract()?))
    }
}

impl Agreement {
    fn check(self) -> Result<pay::Agreement, StintError> {
        let some = |text: Option<String>| text.map(typed).transpose();
        Ok(pay::Agreement {
            jurisdiction: typed(self.jurisdiction)?,
            band: some(self.band)?,
            rate: typed(self.rate)?,
            travel: match self.travel {
                TravelPay::Unpaid => pay::AgreedTravel::Unpaid,
                TravelPay::AsVisits => pay::AgreedTravel::AsVisits,
                TravelPay::At { rate } => pay::AgreedTravel::At(typed(rate)?),
            },
            waiting_is_work: self.waiting_is_work,
            guaranteed_hours_week: some(self.guaranteed_hours_week)?,
            miles: self.miles,
            mileage_paid: some(self.mileage_paid)?,
            own_costs: some(self.own_costs)?,
            vehicle: self.vehicle.into(),
            mileage_band: some(self.mileage_band)?,
            driven_before: self.driven_before,
            rounding_minutes: self.rounding_minutes,
            rounding: self.rounding.into(),
            lodging_charge: some(self.lodging_charge)?,
            lodging_nights_week: self.lodging_nights_week,
            pay_period: match self.pay_period {
                PayPeriod::Month { first_day } => pay::PayPeriod::Month { first_day },
                PayPeriod::Days { days, start } => pay::PayPeriod::Days {
                    days,
                    start: start.check()?,
                },
            },
            opted_out: self.opted_out,
            visits_may_move_minutes: self.visits_may_move_minutes,
        })
    }
}

impl From<pay::Agreement> for Agreement {
    fn from(kept: pay::Agreement) -> Self {
        Self {
            jurisdiction: kept.jurisdiction,
            band: kept.band,
            rate: kept.rate,
            travel: match kept.travel {
                pay::AgreedTravel::Unpaid => TravelPay::Unpaid,
                pay::AgreedTravel::AsVisits => TravelPay::AsVisits,
                pay::AgreedTravel::At(rate) => TravelPay::At { rate },
            },
            waiting_is_work: kept.waiting_is_work,
            guaranteed_hours_week: kept.guaranteed_hours_week,
            miles: kept.miles,
            mileage_paid: kept.mileage_paid,
            own_costs: kept.own_costs,
            vehicle: kept.vehicle.into(),
            mileage_band: kept.mileage_band,
            driven_before: kept.driven_before,
            rounding_minutes: kept.rounding_minutes,
            rounding: kept.rounding.into(),
            lodging_charge: kept.lodging_charge,
            lodging_nights_week: kept.lodging_nights_week,
            pay_period: match kept.pay_period {
                pay::PayPeriod::Month { first_day } => PayPeriod::Month { first_day },
                pay::PayPeriod::Days { days, start } => PayPeriod::Days {
                    days,
                    start: start.into(),
                },
            },
            opted_out: kept.opted_out,
            visits_may_move_minutes: kept.visits_may_move_minutes,
        }
    }
}
