//! A made-up town, a worker's days in it, and her phone's log of them.
//!
//! Everything follows from a seed, the same on every platform: chance is PCG
//! (`dice.rs`), mathematics is IEEE 754 arithmetic and `libm`. What the phone
//! logged ([`Week::records`]) and what really happened ([`Week::truth`]) are
//! both known, so that computed figures can stand beside true ones.

mod clock;
mod diary;
mod dice;
mod life;
mod names;
mod patch;
mod payslip;
mod phone;
mod plane;
mod rounds;
mod streets;
mod travel;
mod trouble;
mod truth;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use chrono_tz::Tz;
use stint_app::model;

pub use payslip::{Contract, Payslip};
pub use rounds::{PlannedVisit, Vehicle};
pub use truth::{Totals, TrueDay, TruePlace, TrueShift, TrueTrip, TrueVisit, TrueWeek, Truth};

use clock::{WallClock, later};
use dice::Dice;
use life::Liver;
use model::{Interval, Record};
use patch::Patch;
use phone::Phone;
use streets::Streets;
use trouble::Trouble;

/// A worker's simulated days.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Her first name.
    pub worker: &'static str,
    /// Who employs her.
    pub employer: &'static str,
    /// The work app's name in app-use records.
    pub work_app: &'static str,
    /// How she gets around.
    pub vehicle: Vehicle,
    /// The zone of her wall clock.
    pub zone: Tz,
    /// The first day.
    pub start: NaiveDate,
    /// How many days, 1 to 28.
    pub days: u8,
    /// Her places: home, office, café, shop, then clients.
    pub places: Vec<TruePlace>,
    /// What her employer planned, in order of time.
    pub roster: Vec<PlannedVisit>,
    /// What her phone logged, in order of time.
    pub records: Vec<Record>,
    /// What really happened.
    pub truth: Truth,
    /// What was agreed.
    pub contract: Contract,
    /// What she was paid for these days.
    pub payslip: Payslip,
}

impl Week {
    /// Simulates `days` days (held to 1 to 28) from local midnight of `start`
    /// (years 1971 to 9998) in `zone`. Of eight seeds in a row one goes by
    /// bicycle, one on foot and six by car; of the drivers a third has a phone
    /// that asks less often for its position.
    pub fn simulate(seed: u64, days: u8, start: NaiveDate, zone: Tz) -> Week {
        let days = days.clamp(1, 28);
        let clock = WallClock { zone };
        let vehicle = match seed % 8 {
            6 => Vehicle::Bicycle,
            7 => Vehicle::Foot,
            _ => Vehicle::Car,
        };
        let streets = Streets::build(&mut Dice::new(seed, 1));
        let patch = Patch::draw(&streets, vehicle, &mut Dice::new(seed, 2));
        let plan = rounds::plan(&patch, start, days, clock, &mut Dice::new(seed, 3));
        let mut chance = Dice::new(seed, 4);
        let mut life = Liver::new(&streets, &patch, vehicle, clock, &mut chance).live(start, &plan);
        let trouble = Trouble::strike(&life, start, days, clock, &mut Dice::new(seed, 5));
        let app_use = diary::app_use(&life, &patch, clock, &mut Dice::new(seed, 6));
        let records = log(seed, &life, &patch, &trouble, &app_use, clock);

        let places = patch.places();
        let roster: Vec<PlannedVisit> = plan
            .iter()
            .flat_map(|d| &d.shifts)
            .flat_map(|s| s.visits.clone())
            .collect();
        let dates: Vec<NaiveDate> = plan.iter().map(|d| d.date).collect();
        let mut truth = Truth {
            visits: std::mem::take(&mut life.visits),
            trips: std::mem::take(&mut life.trips),
            shifts: life.shifts,
            breaks: life.breaks,
            app_use,
            gaps: trouble.gaps,
            days: Vec::new(),
            weeks: Vec::new(),
            totals: Totals::default(),
        };
        truth.add_up(&places, &dates, clock);
        let contract = Contract::signed(start, vehicle);
        let last = later(start, u64::from(days) - 1);
        let payslip = Payslip::made(&contract, &roster, &patch.doors(), start, last);
        Week {
            worker: names::WORKERS[(seed % names::WORKERS.len() as u64) as usize],
            employer: names::EMPLOYER,
            work_app: names::WORK_APP,
            vehicle,
            zone,
            start,
            days,
            places,
            roster,
            records,
            truth,
            contract,
            payslip,
        }
    }
}

/// All that the phone wrote down, in order of time.
fn log(
    seed: u64,
    life: &life::Life,
    patch: &Patch,
    trouble: &Trouble,
    app_use: &[Interval],
    clock: WallClock,
) -> Vec<Record> {
    let mut chance = Dice::new(seed, 7);
    let dense = seed % 3 != 2;
    let mut entries = diary::touches(life, &mut chance);
    entries.extend(diary::notes(life, patch, &mut chance));
    entries.extend(diary::app_entries(app_use));
    entries.retain(|entry| !trouble.is_silent(entry.at));
    let mut chance = Dice::new(seed, 8);
    entries.extend(Phone::new(life, patch, trouble, clock, dense, &mut chance).log(&mut chance));
    entries.sort_by_key(|entry| entry.at);
    entries
        .into_iter()
        .map(|entry| Record {
            moment: trouble.boots.moment(entry.at, clock),
            source: entry.source,
            known: entry.known,
            payload: entry.payload,
        })
        .collect()
}

/// Seeds for `members` workers of one employer, the first of them `seed`
/// itself; simulate each with [`Week::simulate`].
pub fn crowd(seed: u64, members: usize) -> Vec<u64> {
    let mut chance = Dice::new(seed, 9);
    (0..members)
        .map(|number| if number == 0 { seed } else { chance.bits() })
        .collect()
}
