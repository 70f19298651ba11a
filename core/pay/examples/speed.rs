//! How long the two heaviest things take, on one core:
//!
//! - a made-up log of five years, fix by fix, to all findings;
//! - the best order of twelve visits with windows, and with `exact` the same
//!   days tried in every order, for the same answers.
//!
//! `cargo run --release -p stint-pay --example speed [-- exact]`
//!
//! With `instances` it prints the days to be ordered, one a line, for another
//! program: stops `length:from:until` in minutes, then all travel times.

#![allow(clippy::print_stdout, reason = "a program for a terminal")]

use std::error::Error;
use std::time::Instant;

use stint_analysis::{Analyser, Named, places};
use stint_model::{
    Coordinate, Decimetres, Fix, Interval, Millis, PlaceKind, ShortText, Timeline, UtcMs,
};
use stint_pay::{
    Contract, DateRange, Inputs, Ledger, Marks, Order, Roster, RulePack, Stop, Travel, Zones,
    best_order, findings, follow,
};

const YEARS: i64 = 5;
const CLIENTS: usize = 12;
const INSTANCES: u64 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let asked = std::env::args().nth(1).unwrap_or_default();
    if asked == "instances" {
        for seed in 0..INSTANCES {
            println!("{}", Day::new(seed, 12).written());
        }
        return Ok(());
    }
    five_years()?;
    orders(asked == "exact")
}

/// Numbers that are the same each time (Steele and others 2014, SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.unsigned_abs()) as i64
    }
}

/// A place of a made-up town, in ten-millionths of a degree.
fn spot(n: usize) -> (i32, i32) {
    let n = n as i32;
    (514_500_000 + n % 4 * 150_000, -26_000_000 + n / 4 * 240_000)
}

fn five_years() -> Result<(), Box<dyn Error>> {
    let zones = Zones::named("Europe/London")?;
    let first: chrono::NaiveDate = "2021-11-22".parse()?;
    let mut dice = Dice(1);
    let mut log: Vec<(UtcMs, Fix)> = Vec::new();
    let mut plan = "start,end,client\n".to_owned();
    let days = YEARS * 365;
    for n in (0..days).filter(|n| n % 7 < 5) {
        let date = first + chrono::Days::new(n.unsigned_abs());
        one_day(&zones, date, &mut dice, &mut log, &mut plan)?;
    }
    log.sort_by_key(|(t, _)| *t);
    let named: Vec<Named> = (0..=CLIENTS)
        .map(|n| {
            let (lat, lon) = spot(n);
            Ok(Named {
                at: Coordinate::from_e7(lat, lon)?,
                kind: if n == 0 {
                    PlaceKind::Home
                } else {
                    PlaceKind::Client
                },
                name: Some(ShortText::new(format!("client {n}"))?),
            })
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    let pack = RulePack::builtin("GB")?;
    let contract = "jurisdiction = \"GB\"\nrate = \"12.00\"\ntravel = \"unpaid\"\ndistance = \"miles\"\nown_costs = \"0.16\"\npay_period = { every = \"month\" }\n";
    let contract = Contract::parse("contract.toml", contract, pack)?;
    let roster = Roster::parse("roster.csv", &plan, Some(&zones))?;
    let last = first + chrono::Days::new(days.unsigned_abs() - 1);

    let started = Instant::now();
    let mut timeline = Timeline::default();
    let mut analyser = Analyser::new();
    for (at, fix) in &log {
        analyser.push_fix(*at, fix, &mut timeline);
    }
    analyser.finish(&mut timeline);
    places(&mut timeline, &named);
    let analysed = started.elapsed();
    let marks = Marks::default();
    let days = DateRange::between(first, last);
    let ledger = Ledger::new(&timeline, &marks, Some(&roster), zones.days(days));
    let found = findings(&Inputs {
        timeline: &timeline,
        ledger: &ledger,
        marks: &marks,
        zones: &zones,
        contract: &contract,
        pack,
        payslips: &[],
        roster: Some(&roster),
        days,
        today: last,
    })?;
    let all = started.elapsed();
    println!(
        "five years: {} fixes, {} visits, {} ways, {} planned visits, {} findings",
        log.len(),
        timeline.visits.len(),
        timeline.trips.len(),
        roster.visits().len(),
        found.len(),
    );
    println!(
        "  analysis {:.0} ms, findings {:.0} ms, together {:.0} ms",
        analysed.as_secs_f64() * 1e3,
        (all - analysed).as_secs_f64() * 1e3,
        all.as_secs_f64() * 1e3,
    );
    Ok(())
}

/// Home, seven clients, home: a fix every half minute.
fn one_day(
    zones: &Zones,
    date: chrono::NaiveDate,
    dice: &mut Dice,
    log: &mut Vec<(UtcMs, Fix)>,
    plan: &mut String,
) -> Result<(), Box<dyn Error>> {
    let eight = chrono::NaiveTime::from_hms_opt(8, 0, 0).ok_or("no such time")?;
    let mut at = zones.instant(date, eight);
    let mut here = 0;
    let mut stay = |here: usize, at: &mut UtcMs, minutes: i64, dice: &mut Dice| {
        for _ in 0..minutes * 2 {
            let (lat, lon) = spot(here);
            let off = |d: &mut Dice| d.below(1_800) as i32 - 900;
            log.push((*at, fix(lat + off(dice), lon + off(dice))?));
            *at = at.plus(Millis(30_000));
        }
        Ok::<_, Box<dyn Error>>(())
    };
    stay(0, &mut at, 20, dice)?;
    let mut drives: Vec<(UtcMs, usize, usize, i64)> = Vec::new();
    for n in 0..8 {
        let there = if n == 7 {
            0
        } else {
            1 + dice.below(CLIENTS as i64) as usize
        };
        if there == here {
            continue;
        }
        let steps = 12 + dice.below(12);
        drives.push((at, here, there, steps));
        at = at.plus(Millis(30_000 * steps));
        let minutes = if there == 0 { 30 } else { 20 + dice.below(35) };
        if there != 0 {
            let clock = |t: UtcMs| t.local(zones.offset(t)).format("%Y-%m-%d %H:%M");
            let end = at.plus(Millis::from_mins(minutes));
            plan.push_str(&format!("{},{},client {there}\n", clock(at), clock(end)));
        }
        stay(there, &mut at, minutes, dice)?;
        here = there;
    }
    for (from, a, b, steps) in drives {
        let ((alat, alon), (blat, blon)) = (spot(a), spot(b));
        for s in 0..steps {
            let part = |x: i32, y: i32| x + ((y - x) as i64 * s / steps) as i32;
            let way = fix(part(alat, blat), part(alon, blon))?;
            log.push((from.plus(Millis(30_000 * s)), way));
        }
    }
    Ok(())
}

fn fix(lat: i32, lon: i32) -> Result<Fix, Box<dyn Error>> {
    Ok(Fix {
        position: Coordinate::from_e7(lat, lon)?,
        accuracy: Some(Decimetres(120)),
        altitude: None,
        speed: None,
        bearing: None,
    })
}

/// A day of visits to be ordered.
struct Day {
    stops: Vec<Stop>,
    ways: Vec<i64>,
}

impl Day {
    /// Windows of two to six hours spread over nine, ways on a plane.
    fn new(seed: u64, n: usize) -> Self {
        let mut dice = Dice(seed + 100);
        let spots: Vec<(i64, i64)> = (0..n + 2)
            .map(|_| (dice.below(30), dice.below(30)))
            .collect();
        let stops = (0..n)
            .map(|_| {
                let (length, from, width) =
                    (15 + dice.below(20), dice.below(240), 120 + dice.below(240));
                Stop {
                    length: Millis::from_mins(length),
                    may_start: Interval::between(minute(from), minute(from + width)),
                }
            })
            .collect();
        let size = n + 2;
        let far = |k: usize| {
            let (a, b) = (spots[k / size], spots[k % size]);
            (a.0 - b.0).abs() + (a.1 - b.1).abs()
        };
        Self {
            stops,
            ways: (0..size * size).map(far).collect(),
        }
    }

    fn travel(&self) -> Travel {
        let size = self.stops.len() + 2;
        Travel::new(self.stops.len(), |a, b| {
            Millis::from_mins(self.ways[a * size + b])
        })
    }

    fn written(&self) -> String {
        let at = |t: UtcMs| t.since(minute(0)).0 / 60_000;
        let stops = self.stops.iter().map(|s| {
            let w = s.may_start;
            format!("{}:{}:{}", s.length.0 / 60_000, at(w.start()), at(w.end()))
        });
        let ways = self.ways.iter().map(ToString::to_string);
        stops.chain(ways).collect::<Vec<_>>().join(" ")
    }
}

fn minute(n: i64) -> UtcMs {
    UtcMs::MIN.plus(Millis::from_mins(30_000_000 + n))
}

fn orders(exact: bool) -> Result<(), Box<dyn Error>> {
    let mut slowest = 0.0_f64;
    for seed in 0..INSTANCES {
        let day = Day::new(seed, 12);
        let travel = day.travel();
        let started = Instant::now();
        let found = best_order(minute(0), &day.stops, &travel)?;
        let took = started.elapsed().as_secs_f64() * 1e3;
        slowest = slowest.max(took);
        let answer = found.as_ref().map(|o| o.travel.0 / 60_000);
        println!("order {seed}: {answer:?} min of travel, found in {took:.1} ms");
        if exact {
            let tried = every_order(&day.stops, &travel);
            if tried != found.map(|o| (o.travel, o.end)) {
                return Err(format!("day {seed}: trying every order finds another").into());
            }
        }
    }
    println!("twelve visits: slowest {slowest:.1} ms");
    Ok(())
}

/// All orders that keep the windows, one by one.
fn every_order(stops: &[Stop], travel: &Travel) -> Option<(Millis, UtcMs)> {
    fn go(
        stops: &[Stop],
        travel: &Travel,
        done: &mut Vec<usize>,
        best: &mut Option<(Millis, UtcMs)>,
    ) {
        // What can't be kept so far can't be kept later either.
        let Some(Order { travel: t, end, .. }) = follow(minute(0), stops, travel, done) else {
            return;
        };
        if done.len() == stops.len() {
            *best = Some(best.map_or((t, end), |b| b.min((t, end))));
            return;
        }
        for k in 0..stops.len() {
            if !done.contains(&k) {
                done.push(k);
                go(stops, travel, done, best);
                done.pop();
            }
        }
    }
    let mut best = None;
    go(stops, travel, &mut Vec::new(), &mut best);
    best
}
