//! The phone in her pocket: what its sensors say about where she is, and how
//! wrong they are.

use super::clock::{MINUTE, WallClock, span};
use super::diary::{Entry, is_caring};
use super::dice::Dice;
use super::life::Life;
use super::model::{
    Activity, Battery, CentimetresPerSecond, Decimetres, Degrees, DeviceEvent, Fix, Known, Mode,
    Payload, Percent, Source, Steps,
};
use super::patch::{HOME, Patch};
use super::plane::Point;
use super::travel::Second;
use super::trouble::Trouble;

/// Seconds in which an error of position forgets itself (1/e).
const FORGETS: f64 = 110.0;
/// Radius of 68 % of a round normal distribution, in standard deviations.
const RADIUS_68: f64 = 1.5096;
/// Metres between the masts of the cell network.
const MASTS: f64 = 1500.0;

/// How often a phone asks for its position, in seconds.
#[derive(Clone, Copy)]
struct Rhythm {
    moving: f64,
    arriving: f64,
    still: f64,
    asleep: f64,
}

const DENSE: Rhythm = Rhythm {
    moving: 5.0,
    arriving: 20.0,
    still: 60.0,
    asleep: 480.0,
};
const BALANCED: Rhythm = Rhythm {
    moving: 10.0,
    arriving: 30.0,
    still: 120.0,
    asleep: 600.0,
};

pub(super) struct Phone<'a> {
    life: &'a Life,
    patch: &'a Patch,
    trouble: &'a Trouble,
    clock: WallClock,
    rhythm: Rhythm,
    /// Error now, in standard deviations east and north.
    drift: Point,
    drifted_at: i64,
    /// Standard deviation inside each place, in metres.
    walls: Vec<f64>,
    entries: Vec<Entry>,
}

impl<'a> Phone<'a> {
    pub(super) fn new(
        life: &'a Life,
        patch: &'a Patch,
        trouble: &'a Trouble,
        clock: WallClock,
        dense: bool,
        dice: &mut Dice,
    ) -> Self {
        Self {
            life,
            patch,
            trouble,
            clock,
            rhythm: if dense { DENSE } else { BALANCED },
            drift: Point {
                x: dice.normal(),
                y: dice.normal(),
            },
            drifted_at: 0,
            walls: patch
                .addresses
                .iter()
                .map(|_| {
                    // Thick walls, one flat in six.
                    if dice.chance(0.17) {
                        dice.between(16.0, 28.0)
                    } else {
                        dice.between(5.0, 12.0)
                    }
                })
                .collect(),
            entries: Vec::new(),
        }
    }

    /// Everything that the phone notes by itself.
    pub(super) fn log(mut self, dice: &mut Dice) -> Vec<Entry> {
        for number in 0..self.life.visits.len() {
            self.stay(number, dice);
            if number < self.life.trips.len() {
                self.ride(number, dice);
            }
        }
        self.pulse(dice);
        for &(at, event) in &self.trouble.events {
            self.entries.push(Entry::system(at, Payload::Device(event)));
        }
        self.entries
    }

    fn stay(&mut self, number: usize, dice: &mut Dice) {
        let visit = self.life.visits[number];
        let (start, end) = (visit.interval.start().get(), visit.interval.end().get());
        let (door, wall) = (self.patch.door(visit.place), self.walls[visit.place]);
        let mut now = start + dice.seconds(1.0, self.rhythm.moving);
        while now < end {
            // She moves about the rooms.
            let at = door.moved(dice.between(-3.0, 3.0), dice.between(-3.0, 3.0));
            let roll = dice.unit();
            if roll < 0.012 {
                self.tower(now, at, dice);
            } else if roll < 0.25 {
                self.fix(now, at, wall * 1.5, Source::Network, None, dice);
            } else {
                self.fix(now, at, wall, Source::Gps, None, dice);
            }
            let every = if now - start < 4 * MINUTE {
                self.rhythm.arriving
            } else if visit.place == HOME && now - start > 20 * MINUTE {
                self.rhythm.asleep
            } else {
                self.rhythm.still
            };
            now += dice.seconds(every * 0.85, every * 1.3);
        }
    }

    fn ride(&mut self, number: usize, dice: &mut Dice) {
        let (trip, track) = (self.life.trips[number], &self.life.tracks[number]);
        let start = trip.interval.start().get();
        // The phone takes a moment to notice that it moves.
        let mut now = start + dice.seconds(3.0, 25.0);
        while let Some(&second) = track.get(((now - start) / 1000) as usize) {
            if dice.chance(0.006) {
                self.tower(now, second.at, dice);
            } else {
                let index = ((now - start) / 1000) as usize;
                let next = track.get(index + 1).map_or(second.at, |s| s.at);
                let sigma = if second.on_foot { 4.5 } else { 3.5 };
                self.fix(
                    now,
                    second.at,
                    sigma,
                    Source::Gps,
                    Some((second, next)),
                    dice,
                );
            }
            let every = self.rhythm.moving;
            now += dice.seconds(every * 0.9, every * 1.25);
        }
        let moves = match trip.mode {
            Mode::Motorised => Activity::Vehicle,
            _ if trip.length.0 > 2.5 * trip.interval.length().secs() => Activity::Cycling,
            _ => Activity::Walking,
        };
        let noticed = start + dice.seconds(25.0, 60.0);
        let rests = trip.interval.end().get() + dice.seconds(30.0, 120.0);
        for (at, activity) in [(noticed, moves), (rests, Activity::Still)] {
            self.push(Entry::system(at, Payload::Activity(activity)));
        }
    }

    /// A position with the error that wanders (first-order autoregressive)
    /// and a little that doesn't.
    fn fix(
        &mut self,
        now: i64,
        at: Point,
        sigma: f64,
        source: Source,
        moving: Option<(Second, Point)>,
        dice: &mut Dice,
    ) {
        let keeps = libm::exp(-((now - self.drifted_at) as f64) / 1000.0 / FORGETS);
        let renews = (1.0 - keeps * keeps).sqrt();
        self.drift = Point {
            x: self.drift.x * keeps + dice.normal() * renews,
            y: self.drift.y * keeps + dice.normal() * renews,
        };
        self.drifted_at = now;
        let seen = at.moved(
            self.drift.x * sigma + dice.normal() * 0.8,
            self.drift.y * sigma + dice.normal() * 0.8,
        );
        let claims = (sigma * RADIUS_68 * dice.between(0.75, 1.3)).max(3.0);
        let height =
            (source == Source::Gps).then(|| Decimetres(720 + (dice.normal() * 40.0) as i32));
        let (speed, bearing) = match moving {
            Some((second, next)) => course(second, next, dice),
            None => (None, None),
        };
        let fix = Fix {
            position: seen.on_earth(),
            accuracy: Decimetres::from_metres(claims).ok(),
            altitude: height,
            speed,
            bearing,
        };
        self.place(now, source, fix);
    }

    /// The cell network's guess: the nearest mast, hundreds of metres off.
    fn tower(&mut self, now: i64, at: Point, dice: &mut Dice) {
        let nearest = |v: f64| (v / MASTS).round() * MASTS;
        let mast = Point {
            x: nearest(at.x + 310.0) - 310.0,
            y: nearest(at.y - 240.0) + 240.0,
        };
        let guess = mast.toward(at, dice.between(0.0, 0.4));
        let claims = (guess.distance(at) * dice.between(1.0, 1.9) / 100.0).round() * 100.0;
        let fix = Fix {
            position: guess.on_earth(),
            accuracy: Decimetres::from_metres(claims.clamp(500.0, 2000.0)).ok(),
            altitude: None,
            speed: None,
            bearing: None,
        };
        self.place(now, Source::Network, fix);
    }

    fn place(&mut self, at: i64, source: Source, fix: Fix) {
        if !self.trouble.is_blind(at) {
            let payload = Payload::Fix(fix);
            self.entries.push(Entry {
                at,
                source,
                known: Known::Measured,
                payload,
            });
        }
    }

    fn push(&mut self, entry: Entry) {
        if !self.trouble.is_silent(entry.at) {
            self.entries.push(entry);
        }
    }

    /// Each ten minutes: alive, steps; each half hour: battery.
    fn pulse(&mut self, dice: &mut Dice) {
        let (Some(first), Some(last)) = (self.life.visits.first(), self.life.visits.last()) else {
            return;
        };
        let slot = 10 * MINUTE;
        let mut now = first.interval.start().get() + slot;
        let mut count = 0_u64;
        while now < last.interval.end().get() {
            let alive = Payload::Device(DeviceEvent::RecorderAlive);
            self.push(Entry::system(now + dice.seconds(0.0, 9.0), alive));
            let taken = self.steps(now - slot, now, dice);
            if taken > 0 {
                let interval = span(now - slot, now);
                let steps = Payload::Steps(Steps {
                    count: taken,
                    interval,
                });
                self.push(Entry::system(now + dice.seconds(0.0, 5.0), steps));
            }
            if count.is_multiple_of(3) {
                let battery = Payload::Battery(self.battery(now, dice));
                self.push(Entry::system(now + dice.seconds(0.0, 5.0), battery));
            }
            count += 1;
            now += slot;
        }
    }

    fn steps(&self, from: i64, to: i64, dice: &mut Dice) -> u32 {
        let mut walked = 0_usize;
        let slot = span(from, to);
        for (trip, track) in self.life.trips.iter().zip(&self.life.tracks) {
            if let Some(shared) = trip.interval.overlap(slot) {
                let begins = trip.interval.start().get();
                let skip = ((shared.start().get() - begins) / 1000) as usize;
                let take = (shared.length().0 / 1000) as usize;
                let on_foot = |s: &&Second| s.on_foot && s.speed > 0.3;
                walked += track.iter().skip(skip).take(take).filter(on_foot).count();
            }
        }
        let caring = (0..15)
            .filter(|m| is_caring(self.life, self.patch, from + m * MINUTE))
            .count();
        let awake = (380..1340).contains(&self.clock.minute_of_day(from));
        let pottering = if awake && dice.chance(0.4) {
            dice.between(5.0, 80.0)
        } else {
            0.0
        };
        (walked as f64 * 1.85 + caring as f64 * dice.between(8.0, 26.0) + pottering) as u32
    }

    fn battery(&self, now: i64, dice: &mut Dice) -> Battery {
        let minute = self.clock.minute_of_day(now);
        let (level, charging) = match minute {
            0..=89 => (55 + minute / 2, true),
            90..=389 => (100, true),
            390..=1349 => (100 - (minute - 390) / 15 - dice.below(3) as u32, false),
            _ => (38 + (minute - 1350) / 6, true),
        };
        let level = u8::try_from(level.min(100)).unwrap_or(100);
        Battery {
            level: Percent::new(level).unwrap_or_default(),
            charging,
        }
    }
}

/// Speed and direction as satellites give them; no direction at a standstill.
fn course(
    second: Second,
    next: Point,
    dice: &mut Dice,
) -> (Option<CentimetresPerSecond>, Option<Degrees>) {
    let speed = (second.speed + dice.normal() * 0.25).max(0.0);
    let (x, y) = (next.x - second.at.x, next.y - second.at.y);
    let bearing = (second.speed > 0.5 && (x != 0.0 || y != 0.0)).then(|| {
        let degrees = libm::atan2(x, y).to_degrees() + dice.normal() * 3.0;
        Degrees(degrees.round().rem_euclid(360.0) as u16)
    });
    (Some(CentimetresPerSecond((speed * 100.0) as u32)), bearing)
}
