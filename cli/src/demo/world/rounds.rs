//! Her rota: which days she works, whom she visits, and what the employer
//! planned for it. Plans often leave no time for travel.

use chrono::NaiveDate;

use super::clock::{MINUTE, WallClock, later, span};
use super::dice::Dice;
use super::model::Interval;
use super::patch::{OFFICE, Patch};

/// How the worker gets around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vehicle {
    /// Her own car.
    Car,
    /// A bicycle.
    Bicycle,
    /// On foot.
    Foot,
}

/// A line of the employer's roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedVisit {
    /// Which of [`super::Week::places`].
    pub place: usize,
    /// From when to when, in whole minutes. The next may start the minute
    /// this one ends, however far away it is.
    pub interval: Interval,
    /// Number of the shift it belongs to, from 0.
    pub shift: u32,
}

/// A stretch of planned visits that she does in one go.
pub(super) struct PlannedShift {
    pub(super) visits: Vec<PlannedVisit>,
    /// After this visit she takes a break.
    pub(super) break_after: Option<usize>,
    /// She forgets to touch "end".
    pub(super) end_forgotten: bool,
}

pub(super) struct PlannedDay {
    pub(super) date: NaiveDate,
    pub(super) shifts: Vec<PlannedShift>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Off,
    Early,
    Late,
    Split,
}

/// Plans `days` days from `start`, seven at a time.
pub(super) fn plan(
    patch: &Patch,
    start: NaiveDate,
    days: u8,
    clock: WallClock,
    dice: &mut Dice,
) -> Vec<PlannedDay> {
    let mut planner = Planner {
        patch,
        clock,
        shifts: 0,
    };
    let mut planned = Vec::new();
    let mut left = usize::from(days);
    while left > 0 {
        let length = left.min(7);
        let kinds = rota(length, dice);
        let working: Vec<usize> = (0..length).filter(|&d| kinds[d] != Kind::Off).collect();
        let office = working.get(2).copied();
        let forgets = working.get(working.len().saturating_sub(2)).copied();
        for (day, &kind) in kinds.iter().enumerate() {
            let date = later(start, planned.len() as u64);
            let mut shifts = planner.day(date, kind, office == Some(day), dice);
            if length >= 5
                && forgets == Some(day)
                && let Some(last) = shifts.last_mut()
            {
                last.end_forgotten = true;
            }
            planned.push(PlannedDay { date, shifts });
        }
        left -= length;
    }
    planned
}

/// One or two days off in a full week, one day with two shifts.
fn rota(length: usize, dice: &mut Dice) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = (0..length)
        .map(|_| {
            if dice.chance(0.2) {
                Kind::Late
            } else {
                Kind::Early
            }
        })
        .collect();
    kinds[0] = Kind::Early;
    if length < 2 {
        return kinds;
    }
    let split = 1 + dice.below(length - 1);
    kinds[split] = Kind::Split;
    if length == 7 {
        let offs = if dice.chance(0.3) { 1 } else { 2 };
        for _ in 0..offs {
            let day = 1 + dice.below(length - 1);
            if day != split {
                kinds[day] = Kind::Off;
            }
        }
        if !kinds.contains(&Kind::Off) {
            kinds[if split == 6 { 5 } else { 6 }] = Kind::Off;
        }
    }
    kinds
}

struct Planner<'a> {
    patch: &'a Patch,
    clock: WallClock,
    shifts: u32,
}

impl Planner<'_> {
    fn day(
        &mut self,
        date: NaiveDate,
        kind: Kind,
        office: bool,
        dice: &mut Dice,
    ) -> Vec<PlannedShift> {
        let early = 420 + 15 * dice.below(3) as i64;
        match kind {
            Kind::Off => Vec::new(),
            Kind::Early => {
                let visits = 8 + dice.below(2);
                let rest = Some(2 + dice.below(2));
                vec![self.shift(date, early, visits, rest, office, dice)]
            }
            Kind::Late => {
                let visits = 6 + dice.below(2);
                vec![self.shift(date, 780, visits, Some(2), office, dice)]
            }
            Kind::Split => {
                let morning = 3 + dice.below(2);
                let evening = 3 + dice.below(2);
                vec![
                    self.shift(date, early, morning, None, office, dice),
                    self.shift(
                        date,
                        945 + 15 * dice.below(3) as i64,
                        evening,
                        None,
                        false,
                        dice,
                    ),
                ]
            }
        }
    }

    fn shift(
        &mut self,
        date: NaiveDate,
        first: i64,
        visits: usize,
        break_after: Option<usize>,
        office: bool,
        dice: &mut Dice,
    ) -> PlannedShift {
        let mut places = self.round(visits, dice);
        if office {
            places.push(OFFICE);
        }
        let mut minute = first;
        let mut planned = Vec::new();
        for (number, place) in places.into_iter().enumerate() {
            let length = if place == OFFICE {
                30
            } else {
                dice.pick([15, 15, 20, 30, 30, 30, 45, 45, 60, 60])
            };
            let (start, end) = (
                self.clock.utc(date, minute),
                self.clock.utc(date, minute + length),
            );
            debug_assert_eq!(start % MINUTE, 0);
            planned.push(PlannedVisit {
                place,
                interval: span(start, end),
                shift: self.shifts,
            });
            let pause = if break_after == Some(number) {
                60
            } else {
                dice.pick([0, 0, 0, 0, 0, 5, 5, 5, 10, 10])
            };
            minute += length + pause;
        }
        self.shifts += 1;
        PlannedShift {
            visits: planned,
            break_after,
            end_forgotten: false,
        }
    }

    /// Clients in an order that is sensible for the most part: one of the
    /// four nearest comes next, now and then any.
    fn round(&self, visits: usize, dice: &mut Dice) -> Vec<usize> {
        let mut left: Vec<usize> = self.patch.clients().collect();
        let mut round = vec![left.swap_remove(dice.below(left.len()))];
        while round.len() < visits && !left.is_empty() {
            let here = self.patch.door(round[round.len() - 1]);
            left.sort_by(|&a, &b| {
                let distance = |place| here.distance(self.patch.door(place));
                distance(a).total_cmp(&distance(b)).then(a.cmp(&b))
            });
            let reach = if dice.chance(0.15) {
                left.len()
            } else {
                left.len().min(4)
            };
            round.push(left.remove(dice.below(reach)));
        }
        round
    }
}
