//! A worker's days, made up: home, a round of clients, home again, recorded by
//! a phone that errs as phones do. Day by day, so that years take no memory.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    reason = "shared by tests and benches that each use a part"
)]

use stint_model::{Coordinate, Decimetres, Fix, UtcMs};

pub const DAY: i64 = 86_400_000;
/// 2021-01-04, a Monday.
pub const START: i64 = 18_631 * DAY;
const METRES_PER_E7: f64 = 0.011_119_5;

/// What is recorded, and where.
#[derive(Debug, Clone, Copy)]
pub struct Worker {
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// Home, in 1e-7 degree.
    pub home: (i32, i32),
    /// Ms between fixes.
    pub every: i64,
    /// Typical error of a fix in metres.
    pub noise: f64,
}

impl Default for Worker {
    fn default() -> Self {
        Self {
            seed: 1,
            home: (514_500_000, -25_900_000),
            every: 10_000,
            noise: 8.0,
        }
    }
}

/// A stay at a point, in metres from home, until some ms of the day; then on to
/// the next one at some m/s.
#[derive(Debug, Clone, Copy)]
struct Stop {
    at: (f64, f64),
    until: i64,
    speed: f64,
}

impl Worker {
    /// The fixes of one UTC day, counted from [`START`].
    pub fn day(&self, n: u32) -> Vec<(UtcMs, Fix)> {
        let mut chance = Chance(self.seed.wrapping_mul(0x9e37_79b9) ^ u64::from(n));
        let stops = self.plan(n, &mut chance);
        let midnight = START + i64::from(n) * DAY;
        let mut out = Vec::with_capacity((DAY / self.every) as usize);
        let mut leg = 0;
        let (mut east, mut north) = (0.0, 0.0);
        let mut t = 0;
        while t < DAY {
            let (at, moving) = loop {
                let stop = stops[leg];
                let Some(next) = stops.get(leg + 1).filter(|_| t >= stop.until) else {
                    break (stop.at, false);
                };
                let (dx, dy) = (next.at.0 - stop.at.0, next.at.1 - stop.at.1);
                // Along streets: first east, then north.
                let gone = (t - stop.until) as f64 / 1000.0 * stop.speed;
                if gone >= dx.abs() + dy.abs() {
                    leg += 1;
                    continue;
                }
                let x = gone.min(dx.abs()) * dx.signum();
                let y = (gone - dx.abs()).max(0.0) * dy.signum();
                break ((stop.at.0 + x, stop.at.1 + y), true);
            };
            // Errors of a phone go together for a minute or so.
            let keep = (-(self.every as f64) / 60_000.0).exp();
            let fresh = self.noise * (1.0 - keep * keep).sqrt();
            east = east * keep + fresh * chance.normal();
            north = north * keep + fresh * chance.normal();
            let tower = chance.share() < 0.002;
            let error = if tower { 600.0 } else { self.noise };
            let off = if tower {
                (600.0 * chance.normal(), 600.0 * chance.normal())
            } else {
                (east, north)
            };
            // Tunnels and the like.
            if !(moving && chance.share() < 0.05) {
                let accuracy = (error * (0.7 + chance.share())) as f32;
                out.push((
                    UtcMs::new(midnight + t).expect("in range"),
                    Fix {
                        position: self.coordinate(at.0 + off.0, at.1 + off.1),
                        accuracy: Some(Decimetres((accuracy * 10.0) as i32)),
                        altitude: None,
                        speed: None,
                        bearing: None,
                    },
                ));
            }
            t += self.every;
        }
        out
    }

    /// Some days' fixes in a row.
    pub fn days(self, count: u32) -> impl Iterator<Item = (UtcMs, Fix)> {
        (0..count).flat_map(move |n| self.day(n))
    }

    fn plan(&self, n: u32, chance: &mut Chance) -> Vec<Stop> {
        let stop = |at, until, speed| Stop { at, until, speed };
        let minutes = |m: f64| (m * 60_000.0) as i64;
        let mut t = minutes(400.0 + 60.0 * chance.share());
        let mut stops = vec![stop((0.0, 0.0), t, 8.0)];
        // Sundays at home.
        let clients = if n % 7 == 6 { 0 } else { 7 + chance.below(5) };
        for _ in 0..clients {
            let at = self.client(chance.below(24));
            let from = stops[stops.len() - 1].at;
            let speed = 5.0 + 7.0 * chance.share();
            let last = stops.len() - 1;
            stops[last].speed = speed;
            let way = (at.0 - from.0).abs() + (at.1 - from.1).abs();
            t += (way / speed * 1000.0) as i64 + minutes(10.0 + 45.0 * chance.share());
            stops.push(stop(at, t, 8.0));
        }
        stops.push(stop((0.0, 0.0), DAY, 8.0));
        stops
    }

    fn client(&self, k: u64) -> (f64, f64) {
        let mut chance = Chance(self.seed ^ (k + 1).wrapping_mul(0x51_7cc1));
        let at = |c: &mut Chance| (c.share() - 0.5) * 8_000.0;
        (at(&mut chance), at(&mut chance))
    }

    fn coordinate(&self, x: f64, y: f64) -> Coordinate {
        let lat = f64::from(self.home.0) + y / METRES_PER_E7;
        let scale = METRES_PER_E7 * (lat / 1e7).to_radians().cos();
        let lon = i64::from(self.home.1) + (x / scale) as i64;
        let lon = (lon + 1_800_000_000).rem_euclid(3_600_000_000) - 1_800_000_000;
        let lat = (lat as i32).clamp(-900_000_000, 900_000_000);
        Coordinate::from_e7(lat, i32::try_from(lon).expect("wrapped")).expect("on Earth")
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 up to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// About normal: the sum of twelve (Irwin-Hall).
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}
