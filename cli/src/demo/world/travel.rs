//! Moving along a way, second by second.

use super::dice::Dice;
use super::plane::Point;
use super::streets::{Class, Route};

/// Metres a second.
const WALK: f64 = 1.35;
const CYCLE: f64 = 4.3;
const MAIN_ROAD: f64 = 12.5;
const SIDE_STREET: f64 = 8.6;
const CORNER: f64 = 4.0;
/// Metres a second, each second.
const ACCELERATE: f64 = 1.4;
const BRAKE: f64 = 1.9;
/// A turn sharper than this (cosine of about 50 degrees) is taken slowly.
const SHARP: f64 = 0.64;

/// How she moves.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Gait {
    Walk,
    Cycle,
    Drive,
}

/// Where she is in one second of a journey.
#[derive(Clone, Copy)]
pub(super) struct Second {
    pub(super) at: Point,
    /// Metres a second.
    pub(super) speed: f64,
    pub(super) under_ground: bool,
    pub(super) on_foot: bool,
}

/// A journey from door to door.
pub(super) struct Journey {
    pub(super) seconds: Vec<Second>,
    /// Metres along the way.
    pub(super) length: f64,
}

impl Journey {
    /// Goes one stretch after the other. `pace` is the share of the free
    /// speed that traffic leaves to a car.
    pub(super) fn over(stretches: &[(Route, Gait)], pace: f64, dice: &mut Dice) -> Self {
        let mut journey = Self {
            seconds: Vec::new(),
            length: 0.0,
        };
        for (route, gait) in stretches {
            journey.length += route.length();
            journey.follow(&Way::along(route, *gait, pace, dice));
        }
        journey
    }

    pub(super) fn millis(&self) -> i64 {
        self.seconds.len() as i64 * 1000
    }

    fn follow(&mut self, way: &Way) {
        let (mut gone, mut speed, mut leg) = (0.0_f64, 0.0_f64, 0);
        while leg < way.legs.len() {
            let here = &way.legs[leg];
            let most = way.most(leg, gone);
            speed = (speed + ACCELERATE).min(most).max(0.8);
            gone += speed;
            if gone < here.ends_at {
                self.push(way, leg, gone, speed);
            } else if here.wait > 0 || leg + 1 == way.legs.len() {
                gone = here.ends_at;
                speed = 0.0;
                for _ in 0..=here.wait {
                    self.push(way, leg, gone, 0.0);
                }
                leg += 1;
            } else {
                while leg + 1 < way.legs.len()
                    && gone >= way.legs[leg].ends_at
                    && way.legs[leg].wait == 0
                {
                    leg += 1;
                }
                gone = gone.min(way.legs[leg].ends_at);
                self.push(way, leg, gone, speed);
            }
        }
    }

    fn push(&mut self, way: &Way, leg: usize, gone: f64, speed: f64) {
        let here = &way.legs[leg];
        let length = here.from.distance(here.to).max(1e-9);
        let share = 1.0 - (here.ends_at - gone) / length;
        self.seconds.push(Second {
            at: here.from.toward(here.to, share.clamp(0.0, 1.0)),
            speed,
            under_ground: here.under_ground,
            on_foot: here.limit <= WALK,
        });
    }
}

struct Leg {
    from: Point,
    to: Point,
    /// Metres from the beginning of the way.
    ends_at: f64,
    limit: f64,
    /// Speed at which its end can be passed.
    exit: f64,
    /// Seconds of standing at its end.
    wait: u32,
    under_ground: bool,
}

struct Way {
    legs: Vec<Leg>,
}

impl Way {
    fn along(route: &Route, gait: Gait, pace: f64, dice: &mut Dice) -> Self {
        let mut legs: Vec<Leg> = Vec::with_capacity(route.pieces.len());
        let (mut from, mut ends_at) = (route.from, 0.0);
        for (number, piece) in route.pieces.iter().enumerate() {
            ends_at += from.distance(piece.to);
            let limit = match (gait, piece.class) {
                (Gait::Walk, _) => WALK,
                _ if piece.walked => WALK,
                (Gait::Cycle, _) => CYCLE,
                (Gait::Drive, Class::Side) => SIDE_STREET * pace,
                (Gait::Drive, Class::Main | Class::Tunnel) => MAIN_ROAD * pace,
            };
            let next = route.pieces.get(number + 1);
            let exit = match next {
                Some(next) if turn(from, piece.to, next.to) < SHARP => CORNER,
                Some(_) => f64::MAX,
                None => 0.0,
            };
            let parks = gait == Gait::Drive && next.is_some_and(|n| n.walked != piece.walked);
            let crosses_main = next.is_some_and(|n| n.class != piece.class);
            let wait = if parks {
                dice.between(12.0, 50.0) as u32
            } else if gait != Gait::Walk
                && !piece.walked
                && dice.chance(if crosses_main { 0.35 } else { 0.06 })
            {
                dice.between(4.0, 40.0) as u32
            } else {
                0
            };
            let exit = if wait > 0 { 0.0 } else { exit };
            let under_ground = piece.class == Class::Tunnel;
            legs.push(Leg {
                from,
                to: piece.to,
                ends_at,
                limit,
                exit,
                wait,
                under_ground,
            });
            from = piece.to;
        }
        Self { legs }
    }

    /// The greatest speed now at which every corner and stop ahead can still
    /// be met.
    fn most(&self, leg: usize, gone: f64) -> f64 {
        let mut most = self.legs[leg].limit;
        for ahead in &self.legs[leg..] {
            let distance = ahead.ends_at - gone;
            if distance > 80.0 {
                break;
            }
            if ahead.exit < most {
                let room = ahead.exit * ahead.exit + 2.0 * BRAKE * distance.max(0.0);
                most = most.min(room.sqrt());
            }
        }
        most
    }
}

/// Cosine of the angle between two pieces; 1 goes straight on.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    let lengths = a.distance(b) * b.distance(c);
    if lengths < 1e-6 {
        return 1.0;
    }
    ((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)) / lengths
}

/// The share of its free speed that a car keeps at a local hour of the day.
pub(super) fn traffic(hour: u32) -> f64 {
    match hour {
        7 => 0.72,
        8 => 0.56,
        9..=11 => 0.82,
        12..=14 => 0.76,
        15 => 0.62,
        16 | 17 => 0.54,
        18 => 0.74,
        _ => 0.96,
    }
}
