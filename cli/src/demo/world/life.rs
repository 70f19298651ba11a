//! What she then did: arrives early or late, stays longer or less, drives
//! through traffic, rests, goes home.

use chrono::NaiveDate;

use super::clock::{MINUTE, WallClock, later, span};
use super::dice::Dice;
use super::model::{Interval, Metres, Mode, Reason};
use super::patch::{CAFE, HOME, Patch, SHOP};
use super::rounds::{PlannedDay, PlannedShift, Vehicle};
use super::streets::{Address, Route, Streets};
use super::travel::{Gait, Journey, Second, traffic};
use super::truth::{TrueShift, TrueTrip, TrueVisit};

/// Neighbours this near are reached on foot; the car stays where it is.
const WALKS_BELOW: f64 = 200.0;

/// Her days as they went. Visits and trips alternate without a seam.
#[derive(Default)]
pub(super) struct Life {
    pub(super) visits: Vec<TrueVisit>,
    pub(super) trips: Vec<TrueTrip>,
    /// Where she was in each second of each trip.
    pub(super) tracks: Vec<Vec<Second>>,
    pub(super) shifts: Vec<TrueShift>,
    pub(super) breaks: Vec<Interval>,
}

pub(super) struct Liver<'a> {
    streets: &'a Streets,
    patch: &'a Patch,
    vehicle: Vehicle,
    clock: WallClock,
    dice: &'a mut Dice,
    now: i64,
    /// Since when she has been where she is.
    since: i64,
    place: usize,
    /// Where her car or bicycle stands.
    parked: usize,
    life: Life,
}

impl<'a> Liver<'a> {
    pub(super) fn new(
        streets: &'a Streets,
        patch: &'a Patch,
        vehicle: Vehicle,
        clock: WallClock,
        dice: &'a mut Dice,
    ) -> Self {
        let life = Life::default();
        Self {
            streets,
            patch,
            vehicle,
            clock,
            dice,
            now: 0,
            since: 0,
            place: HOME,
            parked: HOME,
            life,
        }
    }

    /// Lives through the plan, from the first local midnight to the last.
    pub(super) fn live(mut self, start: NaiveDate, plan: &[PlannedDay]) -> Life {
        self.now = self.clock.utc(start, 0);
        self.since = self.now;
        for day in plan {
            if day.shifts.is_empty() {
                self.day_off(day.date);
            }
            for shift in &day.shifts {
                self.work(shift);
                if self.dice.chance(0.25) && shift.break_after.is_some() {
                    self.errand();
                }
                self.go(HOME);
            }
        }
        let end = self
            .clock
            .utc(later(start, plan.len() as u64), 0)
            .max(self.now);
        self.leave_at(end);
        self.life
    }

    fn day_off(&mut self, date: NaiveDate) {
        if self.dice.chance(0.6) {
            let leave = self.clock.utc(date, 600) + self.dice.seconds(0.0, 7200.0);
            self.wait_until(leave);
            self.errand();
            self.go(HOME);
        }
    }

    fn errand(&mut self) {
        self.go(SHOP);
        self.now += self.dice.seconds(480.0, 1500.0);
    }

    fn work(&mut self, shift: &PlannedShift) {
        let Some(first) = shift.visits.first() else {
            return;
        };
        let planned = first.interval.start().get();
        let slack = self.dice.seconds(60.0, 420.0);
        self.wait_until(planned - self.guess(first.place, planned) - slack);
        let mut started = None;
        for (number, visit) in shift.visits.iter().enumerate() {
            self.go(visit.place);
            let started = *started.get_or_insert(self.now);
            debug_assert!(started <= self.now);
            self.care(visit.interval);
            if shift.break_after == Some(number)
                && let Some(next) = shift.visits.get(number + 1)
            {
                self.rest(next.place, next.interval.start().get());
            }
        }
        self.life.shifts.push(TrueShift {
            interval: span(started.unwrap_or(self.now), self.now),
            end_forgotten: shift.end_forgotten,
        });
    }

    /// Stays for about as long as planned; a late worker hurries.
    fn care(&mut self, planned: Interval) {
        let late = self.now - planned.start().get();
        let mut share = self.dice.between(0.9, 1.12);
        if late > 10 * MINUTE {
            share *= 0.85;
        }
        let length = (planned.length().0 as f64 * share) as i64;
        self.now = self.now.max(planned.start().get()) + length.max(11 * MINUTE);
        self.now -= self.now % 1000;
    }

    /// A break at the café, cut short when the next visit is near.
    fn rest(&mut self, next: usize, planned: i64) {
        self.go(CAFE);
        let arrived = self.now;
        let leave = planned - self.guess(next, planned) - MINUTE;
        let leave = leave - leave % 1000;
        self.now = leave.clamp(arrived + 12 * MINUTE, arrived + 45 * MINUTE);
        self.life.breaks.push(span(arrived, self.now));
    }

    /// What she thinks the way takes.
    fn guess(&self, to: usize, at: i64) -> i64 {
        let route = self.way(self.place, to, false);
        let seconds = match self.vehicle {
            Vehicle::Car => route.length() / (8.0 * self.pace(at)) + 130.0,
            Vehicle::Bicycle => route.length() / 3.8 + 40.0,
            Vehicle::Foot => route.length() / 1.3,
        };
        (seconds * 1000.0) as i64
    }

    fn pace(&self, at: i64) -> f64 {
        traffic(self.clock.minute_of_day(at) / 60)
    }

    fn way(&self, from: usize, to: usize, drives: bool) -> Route {
        let main_road = if self.vehicle == Vehicle::Car {
            0.7
        } else {
            1.0
        };
        let address = |place: usize| -> Address { self.patch.addresses[place] };
        self.streets
            .route(address(from), address(to), main_road, drives)
    }

    fn wait_until(&mut self, ms: i64) {
        self.now = self.now.max(ms - ms % 1000);
    }

    fn leave_at(&mut self, ms: i64) {
        self.now = ms;
        let interval = span(self.since, self.now);
        self.life.visits.push(TrueVisit {
            place: self.place,
            interval,
        });
    }

    fn go(&mut self, to: usize) {
        if to == self.place {
            return;
        }
        self.leave_at(self.now);
        let stretches = self.stretches(to);
        let jam = if self.dice.chance(0.12) {
            self.dice.between(0.5, 0.8)
        } else {
            1.0
        };
        let pace = self.pace(self.now) * self.dice.between(0.88, 1.1) * jam;
        let driven = stretches.iter().any(|(_, gait)| *gait == Gait::Drive);
        let journey = Journey::over(&stretches, pace, self.dice);
        let left = self.now;
        self.now += journey.millis();
        self.life.trips.push(TrueTrip {
            interval: span(left, self.now),
            length: Metres(journey.length),
            mode: if driven { Mode::Motorised } else { Mode::Slow },
            reason: self.reason(self.place, to),
            from: self.place,
            to,
        });
        self.life.tracks.push(journey.seconds);
        self.place = to;
        self.since = self.now;
    }

    fn reason(&self, from: usize, to: usize) -> Reason {
        match (
            self.patch.kind(from).is_work(),
            self.patch.kind(to).is_work(),
        ) {
            (true, true) => Reason::BetweenClients,
            _ if [from, to].iter().any(|p| [CAFE, SHOP].contains(p)) => Reason::Personal,
            _ => Reason::Commute,
        }
    }

    /// On foot to a near neighbour, back to the car first if it stands
    /// elsewhere, then by car.
    fn stretches(&mut self, to: usize) -> Vec<(Route, Gait)> {
        let rides = match self.vehicle {
            Vehicle::Foot => return vec![(self.way(self.place, to, false), Gait::Walk)],
            Vehicle::Bicycle => Gait::Cycle,
            Vehicle::Car => Gait::Drive,
        };
        let drives = rides == Gait::Drive;
        let direct = self.way(self.place, to, false);
        if direct.length() < WALKS_BELOW && to != HOME {
            return vec![(direct, Gait::Walk)];
        }
        if self.parked == self.place {
            self.parked = to;
            return vec![(self.way(self.place, to, drives), rides)];
        }
        let mut back = self.way(self.place, self.parked, false);
        let mut ride = self.way(self.parked, to, drives);
        self.parked = to;
        // The car stands in the street: neither stretch goes by the front door.
        back.pieces.pop();
        if let Some(kerb) = ride.pieces.first().map(|piece| piece.to) {
            ride.from = kerb;
        }
        vec![(back, Gait::Walk), (ride, rides)]
    }
}
