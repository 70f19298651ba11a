//! What a package of each made-up worker would hold.

use chrono::NaiveDate;
use stint_model::{Figure, Millis, Percent, PlaceId, PlaceKind, Reason};
use zeroize::Zeroizing;

use super::person::{Draws, Parts, Person, Stop};
use crate::common::*;
use crate::invitation::answered_by;
use crate::sheet::{Cell, sheets};
use crate::{
    AreaVisit, Field, LegFact, Level, PlaceFact, Question, Table, Totals, VisitFact, WeekTotals,
    WorkerKey,
};

pub(super) const LEVELS: [Level; 4] = [Level::Weeks, Level::Days, Level::Visits, Level::Areas];

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

    /// All numbers of the week's row. Where "or more" has no high end, its low
    /// end stands for it.
    pub(super) fn numbers(&self) -> Vec<f64> {
        let mut out: Vec<f64> = Vec::new();
        for (_, cell) in self.rows("weeks").iter().flatten() {
            match cell {
                Cell::Text(_) => {}
                Cell::Whole(n) | Cell::Tenths(n) => out.push(*n as f64),
                _ => out.push(out.last().copied().unwrap_or(0.0)),
            }
        }
        out
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
            t.fields.push(answered_by(question));
            t.fields.sort_unstable();
            t.fields.dedup();
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
                    Question::UnpaidTravel => "unpaid_travel",
                    Question::Mileage => "distance",
                    Question::MissedBreaks => "missed_breaks",
                    Question::AfterHours => "after_hours",
                    Question::HoursWorked => "worked",
                    Question::ClientTime => "beyond_rota",
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

/// Of one of her days.
fn day_totals(person: &Person, day: u32, stops: &[Stop]) -> Totals {
    let beside = person.beside[&day];
    let after = Parts {
        measured: beside.after_hours,
        ..Parts::default()
    };
    let planned: f64 = stops.iter().map(|s| s.planned).sum();
    let stays = stops.iter().map(|s| s.dwell).sum();
    let recorded = (100.0 * beside.recorded) as u8;
    Totals {
        worked: Some(person.time(day, Person::length(stops))),
        unpaid_travel: Some(person.time(day, Person::ways(stops))),
        distance: Some(person.distance(day, Person::ways(stops))),
        missed_breaks: Some(beside.missed_breaks),
        after_hours: Some(after.map(|m| Millis((m * 60_000.0) as i64))),
        with_clients: Some(person.time(day, stays)),
        planned: Some(Millis::from_mins(planned as i64)),
        recorded: Percent::new(recorded).ok(),
    }
}

/// Of her week: the sum of her days, and what was recorded on average.
fn week_totals(person: &Person) -> Totals {
    let days = person.days.iter();
    let days: Vec<Totals> = days.map(|(d, s)| day_totals(person, *d, s)).collect();
    let time =
        |of: fn(&Totals) -> Option<Figure<Millis>>| days.iter().filter_map(of).reduce(Figure::plus);
    let distances = days.iter().filter_map(|d| d.distance);
    let recorded: u32 = days
        .iter()
        .filter_map(|d| d.recorded)
        .map(|p| u32::from(p.get()))
        .sum();
    Totals {
        worked: time(|d| d.worked),
        unpaid_travel: time(|d| d.unpaid_travel),
        distance: distances.reduce(Figure::plus),
        missed_breaks: days.iter().map(|d| d.missed_breaks).sum(),
        after_hours: time(|d| d.after_hours),
        with_clients: time(|d| d.with_clients),
        planned: days.iter().filter_map(|d| d.planned).reduce(|a, b| a + b),
        recorded: Percent::new((recorded / days.len() as u32) as u8).ok(),
    }
}

fn table(person: &Person, level: Level) -> Table {
    let place = |client: u32| PlaceFact {
        id: PlaceId(client),
        kind: PlaceKind::Client,
    };
    let weeks = vec![WeekTotals {
        week_of: date_of(0),
        totals: week_totals(person),
    }];
    let mut visits = Vec::new();
    let mut legs = Vec::new();
    for (day, stops) in &person.days {
        for (i, stop) in stops.iter().enumerate() {
            visits.push(AreaVisit {
                visit: VisitFact {
                    date: date_of(*day),
                    place: place(stop.client),
                    dwell: person.time(*day, stop.dwell),
                    planned: Some(Millis::from_mins(stop.planned as i64)),
                },
                at: Some(person.at(stop.client)),
            });
            if let Some(next) = stops.get(i + 1) {
                legs.push(LegFact {
                    date: date_of(*day),
                    from: Some(place(stop.client)),
                    to: Some(place(next.client)),
                    duration: person.time(*day, stop.way),
                    length: person.distance(*day, stop.way),
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
                    totals: day_totals(person, *day, stops),
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
