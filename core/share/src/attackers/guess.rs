//! What each attacker knows, what total he infers from it, and how well a
//! candidate's rows fit.

use std::collections::BTreeMap;

use super::person::{Draws, Person, Stop, WAYS};
use super::world::{People, Row, Shared, date_of, number, text};
use crate::Question;
use crate::area;
use crate::sheet::Cell;

/// A total that somebody infers of a target.
pub(super) struct Guess {
    pub(super) target: usize,
    /// In the week: minutes on the way, minutes at work, or whatever else goes
    /// with the answer. Which unit doesn't matter: a plane is fitted.
    pub(super) total: f64,
}

/// Days that people work on average, and the average share on the way: what
/// everybody in the trade knows.
const DAYS: f64 = 4.65;
const WAY: f64 = 0.165;
const SHIFT: f64 = 420.0;

/// From four places and times: the district, and with it how long ways are
/// there; and on how many days she works at least.
pub(super) fn points_guess(people: &People, target: usize, draws: &mut Draws) -> Guess {
    let points = Points::of(people, target, draws);
    let way = match people.question {
        Question::UnpaidTravel | Question::Mileage => WAYS[people.people[target].district as usize],
        // The district says nothing of how long somebody works.
        _ => 1.0,
    };
    let days = points.days().max(3) as f64;
    Guess {
        target,
        total: SHIFT * way * (0.7 * DAYS + 0.3 * days.max(4.0)),
    }
}

/// From the begin and end of two days: how long her days are.
pub(super) fn colleague_guess(people: &People, target: usize, draws: &mut Draws) -> Guess {
    let lengths: Vec<f64> = two_days(&people.people[target], draws)
        .map(|(_, length)| length)
        .collect();
    let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
    // Two days out of a mean: half is hers, half is that day's.
    Guess {
        target,
        total: f64::midpoint(mean, SHIFT) * WAY * DAYS,
    }
}

/// From the rota: each way as planned, ten per cent off, or each shift, five per
/// cent off; on how many days a break is due; how long visits are planned to be.
/// From the logs of its own apps: their use, ten per cent off. The week in all.
pub(super) fn employer_guess(people: &People, target: usize, draws: &mut Draws) -> Guess {
    let person = &people.people[target];
    let days = person.days.values();
    let total: f64 = match people.question {
        Question::UnpaidTravel | Question::Mileage => days
            .map(|stops| Person::ways(stops) * (1.0 + 0.1 * draws.normal()))
            .sum(),
        Question::HoursWorked => days
            .map(|stops| Person::length(stops) * (1.0 + 0.05 * draws.normal()))
            .sum(),
        Question::MissedBreaks => person.breaks_due(),
        Question::AfterHours => person.after_hours() * (1.0 + 0.1 * draws.normal()),
        Question::ClientTime => days.flatten().map(|stop| stop.planned).sum(),
    };
    Guess { target, total }
}

/// What is inferred of candidates, as a plane through all the numbers that they
/// share: whatever of these helps to tell them apart counts for as much as it
/// does.
pub(super) struct Plane(Vec<f64>);

impl Plane {
    /// Least squares. The attacker could make up people himself to learn it.
    pub(super) fn fit(points: &[(&[f64], f64)]) -> Self {
        let n = points.first().map_or(0, |(x, _)| x.len()) + 1;
        let with_one = |x: &[f64], i: usize| x.get(i).copied().unwrap_or(1.0);
        let mut rows = vec![vec![0.0; n + 1]; n];
        for (x, y) in points {
            for (i, row) in rows.iter_mut().enumerate() {
                for (j, sum) in row.iter_mut().enumerate() {
                    let of = if j < n { with_one(x, j) } else { *y };
                    *sum += with_one(x, i) * of;
                }
            }
        }
        for (i, row) in rows.iter_mut().enumerate() {
            // Columns that are always empty, or that say the same as others.
            row[i] += 1e-3;
        }
        for i in 0..n {
            let pivot = rows[i].clone();
            for (_, row) in rows.iter_mut().enumerate().filter(|(k, _)| *k != i) {
                let factor = row[i] / pivot[i];
                row.iter_mut()
                    .zip(&pivot)
                    .for_each(|(a, p)| *a -= factor * p);
            }
        }
        Self(
            rows.iter()
                .enumerate()
                .map(|(i, row)| row[n] / row[i])
                .collect(),
        )
    }

    pub(super) fn at(&self, x: &[f64]) -> f64 {
        let one = [1.0];
        let all = x.iter().chain(&one);
        all.zip(&self.0).map(|(x, factor)| x * factor).sum()
    }
}

/// Two of her days, with how long they were to five minutes.
fn two_days<'p>(
    person: &'p Person,
    draws: &mut Draws,
) -> impl Iterator<Item = (u32, f64)> + use<'p> {
    let days: Vec<(&u32, &Vec<Stop>)> = person.days.iter().collect();
    let first = draws.below(days.len());
    let second = (first + 1 + draws.below(days.len() - 1)) % days.len();
    [days[first], days[second]].into_iter().map(|(day, stops)| {
        let length = Person::length(stops);
        (*day, (length / 5.0).round() * 5.0)
    })
}

/// Four stays: the day, which client (as the attacker tells places apart),
/// the square, and whether it lies at the end of a day.
pub(super) struct Points(Vec<(u32, u32, (i64, i64))>);

impl Points {
    pub(super) fn of(people: &People, target: usize, draws: &mut Draws) -> Self {
        let person = &people.people[target];
        let days: Vec<(&u32, &Vec<Stop>)> = person.days.iter().collect();
        let point = |_| {
            let (day, stops) = days[draws.below(days.len())];
            let stop = stops[draws.below(stops.len())];
            let cell = area::Cell::of(person.at(stop.client));
            (*day, stop.client, (cell.south(), cell.west()))
        };
        Self((0..4).map(point).collect())
    }

    fn days(&self) -> usize {
        let mut days: Vec<u32> = self.0.iter().map(|(day, ..)| *day).collect();
        days.sort_unstable();
        days.dedup();
        days.len()
    }

    fn fit(&self, shared: &Shared) -> f64 {
        let worked = shared.rows("days");
        let visits = shared.rows("visits");
        let mut fit = 0.0;
        for (day, _, square) in &self.0 {
            let date = date_of(*day).to_string();
            if !worked.is_empty() && !worked.iter().any(|r| text(r, "date") == date) {
                fit -= 10.0;
            }
            if visits.is_empty() {
                continue;
            }
            let of_day: Vec<&Row> = visits.iter().filter(|r| text(r, "date") == date).collect();
            let area = |r: &&Row| match (edge(r, "area_south"), edge(r, "area_west")) {
                (Some(south), Some(west)) => (south, west) == *square,
                _ => false,
            };
            fit -= match () {
                () if of_day.is_empty() => 10.0,
                () if of_day.iter().any(area) => 0.0,
                // Hidden, or not there.
                () => 2.0,
            };
        }
        // Two stays at one place have one pseudonym.
        for (i, a) in self.0.iter().enumerate() {
            for b in self
                .0
                .iter()
                .skip(i + 1)
                .filter(|b| a.1 == b.1 && a.0 != b.0)
            {
                let names = |day: u32| -> Vec<&str> {
                    let date = date_of(day).to_string();
                    let of_day = visits.iter().filter(|r| text(r, "date") == date);
                    of_day.map(|r| text(r, "place")).collect()
                };
                let (here, there) = (names(a.0), names(b.0));
                if !visits.is_empty() && !here.iter().any(|n| there.contains(n)) {
                    fit -= 5.0;
                }
            }
        }
        fit
    }
}

fn edge(row: &Row, column: &str) -> Option<i64> {
    row.iter().find_map(|(name, cell)| match cell {
        Cell::Hundredths(n) if *name == column => Some(*n),
        _ => None,
    })
}

/// What rota and payroll say of each day: planned time with clients and on the
/// way, and how many visits.
pub(super) struct Employer(BTreeMap<u32, (f64, f64, usize)>);

impl Employer {
    pub(super) fn of(people: &People, target: usize) -> Self {
        let mut draws = Draws::from(target as u64 + 77);
        let days = people.people[target].days.iter();
        Self(
            days.map(|(day, stops)| {
                // Planned in quarters of an hour; ways ten per cent off.
                let dwell = stops.iter().map(|s| (s.dwell / 15.0).round() * 15.0).sum();
                let ways = Person::ways(stops) * (1.0 + 0.1 * draws.normal());
                (*day, (dwell, ways, stops.len()))
            })
            .collect(),
        )
    }

    fn fit(&self, shared: &Shared) -> f64 {
        let ways: f64 = self.0.values().map(|(_, ways, _)| ways).sum();
        let weeks = shared.rows("weeks");
        let mut fit = 0.0;
        if !weeks.is_empty() {
            fit -= ((shared.total() - ways) / (0.05 * ways)).powi(2);
        }
        for day in 0..7 {
            let date = date_of(day).to_string();
            let plan = self.0.get(&day);
            let total = shared.rows("days").iter().find(|r| text(r, "date") == date);
            fit -= match (plan, total, shared.rows("days").is_empty()) {
                (_, _, true) | (None, None, _) => 0.0,
                (Some((dwell, ways, _)), Some(row), _) => {
                    let length = (number(row, "worked_") - dwell - ways) / 30.0;
                    let travel = (number(row, "unpaid_travel") - ways) / (0.1 * ways + 5.0);
                    length.powi(2) + travel.powi(2)
                }
                _ => 20.0,
            };
            let visits = shared.rows("visits").iter();
            let count = visits.filter(|r| text(r, "date") == date).count();
            let planned = plan.map_or(0, |(.., n)| *n);
            if !shared.rows("visits").is_empty() {
                fit -= (count as f64 - planned as f64).powi(2);
            }
        }
        fit
    }
}

/// What somebody knows, by which rows are compared.
pub(super) enum Known {
    Points(Points),
    Colleague(Vec<(u32, f64)>),
    Employer(Employer),
}

impl Known {
    pub(super) fn colleague(people: &People, target: usize, draws: &mut Draws) -> Self {
        Known::Colleague(two_days(&people.people[target], draws).collect())
    }

    /// The greater, the better.
    pub(super) fn fit(&self, shared: &Shared) -> f64 {
        match self {
            Known::Points(points) => points.fit(shared),
            Known::Employer(employer) => employer.fit(shared),
            Known::Colleague(days) => days
                .iter()
                .map(|(day, length)| {
                    let date = date_of(*day).to_string();
                    let of_day = |sheet| {
                        shared
                            .rows(sheet)
                            .iter()
                            .filter(|r| text(r, "date") == date)
                    };
                    let mut seen: f64 = of_day("days").map(|r| number(r, "worked_")).sum();
                    seen += of_day("visits").map(|r| number(r, "dwell")).sum::<f64>();
                    seen += of_day("legs").map(|r| number(r, "duration")).sum::<f64>();
                    match shared.rows("days").is_empty() && shared.rows("visits").is_empty() {
                        true => 0.0,
                        false => -((seen - length) / 10.0).powi(2),
                    }
                })
                .sum(),
        }
    }
}
