//! Made-up workers, each with a week, and what a package of hers would hold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Coordinate, Figure, Metres, Millis, PlaceId, PlaceKind, Reason};
use zeroize::Zeroizing;

use crate::common::*;
use crate::sheet::{Cell, sheets};
use crate::{
    AreaVisit, Field, LegFact, Level, PlaceFact, Question, Table, Totals, VisitFact, WeekTotals,
    WorkerKey,
};

pub(super) const LEVELS: [Level; 4] = [Level::Weeks, Level::Days, Level::Visits, Level::Areas];

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
    pub(super) way: f64,
}

/// A person's week: her days by number from Monday, 0.
pub(super) struct Person {
    pub(super) district: u32,
    pub(super) days: BTreeMap<u32, Vec<Stop>>,
}

/// Share of a shift on the way, by district.
pub(super) const WAYS: [f64; 3] = [0.14, 0.17, 0.21];

impl Person {
    fn made(d: &mut Draws) -> Self {
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
        Self { district, days }
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
        way: if i < last { ways * part / all } else { 0.0 },
    };
    dwells
        .into_iter()
        .zip(parts)
        .enumerate()
        .map(stop)
        .collect()
}

/// What one package holds, cell by cell, as it was written.
pub(super) struct Shared {
    /// How the columns begin that answer the question.
    answer: &'static str,
    sheets: Vec<(&'static str, Vec<Row>)>,
}

/// A row by the names of its columns.
pub(super) type Row = Vec<(&'static str, Cell)>;

pub(super) fn number(row: &Row, start: &str) -> f64 {
    // The four parts of a figure; a count has one.
    let of = |(name, cell): &(&'static str, Cell)| match cell {
        Cell::Whole(n) | Cell::Tenths(n)
            if name.starts_with(start) && !name.contains("_low") && !name.contains("_high") =>
        {
            *n as f64
        }
        _ => 0.0,
    };
    row.iter().map(of).sum()
}

pub(super) fn text<'r>(row: &'r Row, column: &str) -> &'r str {
    let found = row.iter().find(|(name, _)| *name == column);
    match found {
        Some((_, Cell::Text(t))) => t,
        _ => "",
    }
}

impl Shared {
    pub(super) fn rows(&self, sheet: &str) -> &[Row] {
        let found = self.sheets.iter().find(|(name, _)| *name == sheet);
        found.map(|(_, rows)| rows.as_slice()).unwrap_or_default()
    }

    /// The week's total of the question.
    pub(super) fn total(&self) -> f64 {
        let weeks = self.rows("weeks").iter();
        weeks.map(|r| number(r, self.answer)).sum()
    }
}

pub(super) struct People {
    pub(super) question: Question,
    pub(super) people: Vec<Person>,
    pub(super) shared: Vec<Shared>,
}

pub(super) fn date_of(day: u32) -> NaiveDate {
    date("2026-11-16") + chrono::Days::new(u64::from(day))
}

impl People {
    /// So many, each with what a package at this level would hold.
    pub(super) fn made(n: usize, question: Question, level: Level, seed: u64) -> Self {
        let union = Union::with(0, |t| {
            t.question = question;
            t.level = Level::Areas;
            t.fields = vec![Field::Hours, Field::UnpaidTravel, Field::Visits];
            if question == Question::Mileage {
                t.fields.insert(2, Field::Distance);
            }
        });
        let invitation = union.invitation();
        let mut draws = Draws::from(seed);
        let people: Vec<Person> = (0..n).map(|_| Person::made(&mut draws)).collect();
        let shared = (0u64..).zip(&people).map(|(i, person)| {
            let mut seed = [0; 32];
            seed[..8].copy_from_slice(&i.to_le_bytes());
            let key = WorkerKey::from_seed(invitation.campaign(), &Zeroizing::new(seed));
            let sheets = sheets(&table(person, level), &invitation, &key).unwrap();
            let of = |s: crate::sheet::Sheet| {
                let names: Vec<&'static str> = s.schema.columns.iter().map(|c| c.name).collect();
                let row = |cells: Vec<Cell>| names.iter().copied().zip(cells).collect();
                (s.schema.name, s.rows.into_iter().map(row).collect())
            };
            Shared {
                answer: match question {
                    Question::HoursWorked => "worked",
                    Question::Mileage => "distance",
                    _ => "unpaid_travel",
                },
                sheets: sheets.into_iter().map(of).collect(),
            }
        });
        let shared = shared.collect();
        Self {
            question,
            people,
            shared,
        }
    }
}

fn figure(minutes: f64) -> Figure<Millis> {
    let time = Millis((minutes * 60_000.0) as i64);
    Figure {
        measured: time,
        low: time,
        high: time,
        ..Figure::default()
    }
}

/// At 24 km an hour.
fn distance(minutes: f64) -> Figure<Metres> {
    let length = Metres(minutes * 400.0);
    Figure {
        measured: length,
        low: length,
        high: length,
        ..Figure::default()
    }
}

fn totals<'s>(days: impl Iterator<Item = &'s Vec<Stop>> + Clone) -> Totals {
    Totals {
        worked: Some(figure(days.clone().map(|s| Person::length(s)).sum())),
        unpaid_travel: Some(figure(days.clone().map(|s| Person::ways(s)).sum())),
        distance: Some(distance(days.map(|s| Person::ways(s)).sum())),
        ..Totals::default()
    }
}

fn table(person: &Person, level: Level) -> Table {
    let place = |client: u32| PlaceFact {
        id: PlaceId(client),
        kind: PlaceKind::Client,
    };
    let weeks = vec![WeekTotals {
        week_of: date_of(0),
        totals: totals(person.days.values()),
    }];
    let mut visits = Vec::new();
    let mut legs = Vec::new();
    for (day, stops) in &person.days {
        for (i, stop) in stops.iter().enumerate() {
            visits.push(AreaVisit {
                visit: VisitFact {
                    date: date_of(*day),
                    place: place(stop.client),
                    dwell: figure(stop.dwell),
                    planned: None,
                },
                at: Some(person.at(stop.client)),
            });
            if let Some(next) = stops.get(i + 1) {
                legs.push(LegFact {
                    date: date_of(*day),
                    from: Some(place(stop.client)),
                    to: Some(place(next.client)),
                    duration: figure(stop.way),
                    length: distance(stop.way),
                    reason: Reason::BetweenClients,
                });
            }
        }
    }
    match level {
        Level::Weeks => Table::Weeks(weeks),
        Level::Days => Table::Days(
            person
                .days
                .iter()
                .map(|(day, stops)| crate::DayTotals {
                    date: date_of(*day),
                    totals: totals(std::iter::once(stops)),
                })
                .collect(),
        ),
        Level::Visits => Table::Visits {
            weeks,
            visits: visits.into_iter().map(|v| v.visit).collect(),
            legs,
        },
        Level::Areas | Level::Traces => Table::Areas {
            weeks,
            visits,
            legs,
            homes: Vec::new(),
        },
    }
}
