//! The contract she signed and the payslip she got, both made up: visits are
//! paid as planned, travel isn't, and mileage is paid low.

use chrono::NaiveDate;

use super::model::{Currency, Millis, Money};
use super::plane::Point;
use super::rounds::{PlannedVisit, Vehicle};

/// The lowest lawful rate at age 21 and over from 1 April 2026, GBP 12.71,
/// and before it GBP 12.21: National Minimum Wage rates as GOV.UK gives them.
const FROM_APRIL_2026: i64 = 1271;
const BEFORE: i64 = 1221;
const MILEAGE_PENCE: i64 = 25;
const METRES_PER_MILE: f64 = 1609.344;

/// What was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contract {
    /// ISO 3166 code of the country whose law applies.
    pub country: &'static str,
    /// Pay for an hour.
    pub hourly: Money,
    /// Her age in whole years.
    pub age: u8,
    /// Whether the contract pays for travel between clients.
    pub travel_paid: bool,
    /// Pay for a mile with her own car; none on foot or by bicycle.
    pub per_mile: Option<Money>,
}

/// What was paid, for the whole simulated stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payslip {
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    /// Pay for an hour.
    pub hourly: Money,
    /// Time paid: visits as planned, nothing else.
    pub paid: Millis,
    /// Pay for that time.
    pub basic: Money,
    /// Pay for travel time: nothing.
    pub travel: Money,
    /// Hundredths of a mile paid: planned visits as the crow flies.
    pub miles_hundredths: i64,
    /// Pay for those miles.
    pub mileage: Money,
    /// The sum.
    pub gross: Money,
}

fn pence(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}

impl Contract {
    pub(super) fn signed(start: NaiveDate, vehicle: Vehicle) -> Self {
        let new_rate = NaiveDate::from_ymd_opt(2026, 4, 1).is_some_and(|day| start >= day);
        Self {
            country: "GB",
            hourly: pence(if new_rate { FROM_APRIL_2026 } else { BEFORE }),
            age: 34,
            travel_paid: false,
            per_mile: (vehicle == Vehicle::Car).then(|| pence(MILEAGE_PENCE)),
        }
    }
}

impl Payslip {
    pub(super) fn made(
        contract: &Contract,
        roster: &[PlannedVisit],
        doors: &[Point],
        from: NaiveDate,
        to: NaiveDate,
    ) -> Self {
        let paid: Millis = roster.iter().map(|v| v.interval.length()).sum();
        let minutes = paid.0 / 60_000;
        let basic = (minutes * contract.hourly.minor + 30) / 60;
        let straight: f64 = roster
            .windows(2)
            .filter(|pair| pair[0].shift == pair[1].shift)
            .map(|pair| doors[pair[0].place].distance(doors[pair[1].place]))
            .sum();
        let per_mile = contract.per_mile.map_or(0, |m| m.minor);
        let miles_hundredths = match contract.per_mile {
            Some(_) => (straight / METRES_PER_MILE * 100.0) as i64,
            None => 0,
        };
        let mileage = (miles_hundredths * per_mile + 50) / 100;
        Self {
            from,
            to,
            hourly: contract.hourly,
            paid,
            basic: pence(basic),
            travel: pence(0),
            miles_hundredths,
            mileage: pence(mileage),
            gross: pence(basic + mileage),
        }
    }
}
