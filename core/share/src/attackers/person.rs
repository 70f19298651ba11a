//! Made-up workers, each with a week.

use std::collections::BTreeMap;

use stint_model::{Coordinate, Figure, Metres, Millis};

/// Numbers that are the same in each run (SplitMix64).
pub(super) struct Draws(u64);

impl Draws {
    pub(super) fn from(seed: u64) -> Self {
        Self(seed)
    }

    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        (self.word() % n as u64) as usize
    }

    /// Of the standard normal distribution, nearly: twelve uniform numbers.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// One visit and the way to the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    pub(super) client: u32,
    pub(super) dwell: f64,
    /// What the rota plans for it: whole quarters of an hour.
    pub(super) planned: f64,
    pub(super) way: f64,
}

/// A person's week: her days by number from Monday, 0.
pub(super) struct Person {
    pub(super) district: u32,
    pub(super) days: BTreeMap<u32, Vec<Stop>>,
    /// Of the same days.
    pub(super) beside: BTreeMap<u32, Beside>,
    /// Whether she types her days, instead of having them recorded.
    types: bool,
}

/// What a day has beside its stops.
#[derive(Clone, Copy)]
pub(super) struct Beside {
    /// How much of it her phone recorded, from 0 to 1.
    pub(super) recorded: f64,
    pub(super) missed_breaks: u32,
    /// Minutes in work apps after hours.
    pub(super) after_hours: f64,
}

/// From so many minutes of work on a break is due.
const BREAK_DUE: f64 = 360.0;

/// Share of a shift on the way, by district.
pub(super) const WAYS: [f64; 3] = [0.14, 0.17, 0.21];

impl Person {
    pub(super) fn made(d: &mut Draws) -> Self {
        let district = [0, 0, 1, 1, 2][d.below(5)];
        let count = match d.below(20) {
            0..3 => 3,
            3..7 => 4,
            7..17 => 5,
            _ => 6,
        };
        let mut free: Vec<u32> = (0..7).collect();
        let shift = (420.0 + 72.0 * d.normal()).clamp(210.0, 600.0);
        let share = WAYS[district as usize] * (0.25 * d.normal()).exp();
        let mut days = BTreeMap::new();
        for _ in 0..count {
            let day = free.swap_remove(d.below(free.len()));
            let length = (shift + 78.0 * d.normal()).clamp(90.0, 780.0);
            let ways = length * (share * (0.25 * d.normal()).exp()).min(0.6);
            days.insert(day, stops(length, ways, d));
        }
        // Of its own, so that who works when stays the same.
        let mut own = Draws::from(d.word());
        let (misses, after) = (own.unit(), 12.0 * (0.9 * own.normal()).exp());
        let overrun = 1.0 + 0.2 * own.unit();
        let beside = |(day, stops): (&u32, &mut Vec<Stop>)| {
            for stop in stops.iter_mut() {
                stop.planned = (stop.dwell / overrun / 15.0).round() * 15.0;
            }
            let whole = own.unit() < 0.7;
            let due = Self::length(stops) > BREAK_DUE;
            let beside = Beside {
                recorded: if whole { 1.0 } else { 0.4 + 0.6 * own.unit() },
                missed_breaks: u32::from(due && own.unit() < misses),
                after_hours: after * (0.6 * own.normal()).exp(),
            };
            (*day, beside)
        };
        let beside = days.iter_mut().map(beside).collect();
        Self {
            district,
            days,
            beside,
            types: own.unit() < 0.1,
        }
    }

    /// On how many days a break is due.
    pub(super) fn breaks_due(&self) -> f64 {
        let due = self.days.values().filter(|s| Self::length(s) > BREAK_DUE);
        due.count() as f64
    }

    pub(super) fn after_hours(&self) -> f64 {
        self.beside.values().map(|b| b.after_hours).sum()
    }

    pub(super) fn time(&self, day: u32, minutes: f64) -> Figure<Millis> {
        self.figure(day, minutes)
            .map(|m| Millis((m * 60_000.0) as i64))
    }

    /// At 24 km an hour.
    pub(super) fn distance(&self, day: u32, minutes: f64) -> Figure<Metres> {
        self.figure(day, minutes).map(|m| Metres(m * 400.0))
    }

    /// Parts and range as a phone has them: three per cent off where it saw
    /// something, half of what it estimates across gaps, a tenth of what she
    /// types.
    fn figure(&self, day: u32, whole: f64) -> Parts {
        let recorded = self.beside.get(&day).map_or(1.0, |b| b.recorded);
        match self.types {
            true => Parts {
                typed: whole,
                off: 0.1 * whole,
                ..Parts::default()
            },
            false => Parts {
                measured: whole * recorded,
                estimated: whole * (1.0 - recorded),
                off: whole * (0.03 + 0.5 * (1.0 - recorded)),
                ..Parts::default()
            },
        }
    }

    /// Where a client of hers lives: a square of her district.
    pub(super) fn at(&self, client: u32) -> Coordinate {
        let square = (client * 7 + self.district * 5) % 36;
        let lat = 51.0 + f64::from(self.district) + f64::from(square / 6) * 0.05 + 0.02;
        let lon = -1.0 + f64::from(square % 6) * 0.05 + 0.02;
        Coordinate::from_degrees(lat, lon).unwrap_or(Coordinate::from_degrees(0.0, 0.0).unwrap())
    }

    pub(super) fn ways(stops: &[Stop]) -> f64 {
        stops.iter().map(|s| s.way).sum()
    }

    pub(super) fn length(stops: &[Stop]) -> f64 {
        stops.iter().map(|s| s.way + s.dwell).sum()
    }
}

fn stops(length: f64, ways: f64, d: &mut Draws) -> Vec<Stop> {
    let mut dwells = Vec::new();
    let mut left = length - ways;
    while left > 15.0 {
        let dwell = (20.0 + 40.0 * d.unit()).min(left);
        dwells.push(dwell);
        left -= dwell;
    }
    let parts: Vec<f64> = dwells.iter().map(|_| 0.5 + d.unit()).collect();
    let all: f64 = parts.iter().sum::<f64>() - parts.last().copied().unwrap_or(0.0);
    let last = dwells.len() - 1;
    let stop = |(i, (dwell, part))| Stop {
        client: d.below(12) as u32,
        dwell,
        planned: dwell,
        way: if i < last { ways * part / all } else { 0.0 },
    };
    dwells
        .into_iter()
        .zip(parts)
        .enumerate()
        .map(stop)
        .collect()
}

/// A figure before it has a unit.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) measured: f64,
    pub(super) typed: f64,
    pub(super) estimated: f64,
    /// How far off it may be, either way.
    pub(super) off: f64,
}

impl Parts {
    pub(super) fn map<T: Copy + Default>(&self, unit: impl Fn(f64) -> T) -> Figure<T> {
        let best = self.measured + self.typed + self.estimated;
        Figure {
            measured: unit(self.measured),
            typed: unit(self.typed),
            estimated: unit(self.estimated),
            low: unit(best - self.off),
            high: unit(best + self.off),
            ..Figure::default()
        }
    }
}
