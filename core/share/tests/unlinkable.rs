//! Two campaigns can't tell that a worker of one is a worker of the other: no
//! value but the label of a week, or of a day, is in what both of them get,
//! unless it is in what everybody sends, or is the answer to a question that
//! both ask, which the preview says.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use common::*;
use stint_model::{
    Coordinate, Figure, Metres, Millis, Percent, PlaceId, PlaceKind, Reason, ShortText, UtcMs,
};
use stint_share::*;

/// All values of a plaintext, each with where it stands: a column of a table,
/// a key of a document.
fn values(tar: &[u8]) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in tar::Archive::new(tar).entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let mut add = |value: &str, at: String| {
            out.entry(value.to_owned()).or_default().insert(at);
        };
        if name.ends_with(".csv") {
            let mut lines = text.lines().map(|l| l.split(','));
            let header: Vec<&str> = lines.next().unwrap().collect();
            for (column, cell) in lines.flat_map(|l| header.iter().zip(l)) {
                add(cell, format!("{name} {column}"));
            }
        } else if name.ends_with(".json") {
            walk(&serde_json::from_str(&text).unwrap(), "", &mut |v, key| {
                add(v, format!("{name} {key}"));
            });
        } else {
            text.lines().for_each(|l| add(l, name.clone()));
        }
    }
    out
}

fn walk(v: &serde_json::Value, key: &str, out: &mut impl FnMut(&str, &str)) {
    match v {
        serde_json::Value::Object(m) => m.iter().for_each(|(key, v)| walk(v, key, out)),
        serde_json::Value::Array(a) => a.iter().for_each(|v| walk(v, key, out)),
        other => out(other.to_string().trim_matches('"'), key),
    }
}

/// A worker's week: no two workers have a number in common.
#[derive(Clone, Copy)]
struct Life {
    monday: &'static str,
    /// Minutes; all else follows from it.
    worked: i64,
    recorded: u8,
    lat: f64,
}

const HERS: Life = Life {
    monday: "2026-11-16",
    worked: 1_737,
    recorded: 83,
    lat: 51.5,
};
const ANOTHERS: Life = Life {
    monday: "2026-11-09",
    worked: 1_391,
    recorded: 71,
    lat: 53.4,
};

impl Life {
    fn figure(worked: i64) -> Figure<Millis> {
        Figure {
            typed: Millis::from_mins(worked / 9),
            estimated: Millis::from_mins(worked / 7),
            ..minutes(worked, worked - worked / 11, worked * 3 / 2)
        }
    }

    fn totals(self) -> Totals {
        Totals {
            worked: Some(Self::figure(self.worked)),
            unpaid_travel: Some(Self::figure(self.worked / 5)),
            recorded: Some(Percent::new(self.recorded).unwrap()),
            ..Totals::default()
        }
    }

    fn place(self, id: u32) -> PlaceFact {
        PlaceFact {
            id: PlaceId(id + self.worked as u32),
            kind: PlaceKind::Client,
        }
    }

    fn visit(self) -> VisitFact {
        VisitFact {
            date: date(self.monday),
            place: self.place(1),
            dwell: Self::figure(self.worked / 31),
            planned: None,
        }
    }

    fn leg(self) -> LegFact {
        LegFact {
            date: date(self.monday),
            from: Some(self.place(1)),
            to: Some(self.place(2)),
            duration: Self::figure(self.worked / 37),
            length: Figure {
                measured: Metres(self.worked as f64 * 7.0),
                low: Metres(self.worked as f64 * 5.0),
                high: Metres(self.worked as f64 * 9.0),
                ..Figure::default()
            },
            reason: Reason::BetweenClients,
        }
    }

    fn weeks(self) -> Vec<WeekTotals> {
        vec![WeekTotals {
            week_of: date(self.monday),
            totals: self.totals(),
        }]
    }

    fn table(self, level: Level) -> Table {
        let at = Coordinate::from_degrees(self.lat, -1.2 - self.lat / 100.0).unwrap();
        let eight = i64::from(date(self.monday).to_epoch_days()) * 86_400_000 + 28_800_000;
        let time = |minute: i64| UtcMs::new(eight + minute * 61_000).unwrap();
        match level {
            Level::Weeks => Table::Weeks(self.weeks()),
            Level::Days => Table::Days(vec![DayTotals {
                date: date(self.monday),
                totals: self.totals(),
            }]),
            Level::Visits => Table::Visits {
                weeks: self.weeks(),
                visits: vec![self.visit()],
                legs: vec![self.leg()],
            },
            Level::Areas => Table::Areas {
                weeks: self.weeks(),
                visits: vec![AreaVisit {
                    visit: self.visit(),
                    at: Some(at),
                }],
                legs: vec![self.leg()],
                homes: Vec::new(),
            },
            Level::Traces => Table::Traces(Trace {
                weeks: self.weeks(),
                visits: vec![TraceVisit {
                    visit: self.visit(),
                    from: time(1),
                    to: time(57),
                    name: Some(ShortText::new("Anna Ruiz").unwrap()),
                }],
                legs: vec![TraceLeg {
                    leg: self.leg(),
                    from: time(57),
                    to: time(91),
                }],
                fixes: vec![TraceFix {
                    date: date(self.monday),
                    at: time(3),
                    position: at,
                    accuracy_m: Some(self.recorded.into()),
                }],
                notes: Vec::new(),
                naming: Naming::Initials,
            }),
        }
    }
}

/// A campaign with codes, which asks that question and for these.
fn union(question: Question, level: Level, fields: &[Field]) -> Union {
    Union::with(1, |t| {
        (t.question, t.level, t.fields) = (question, level, fields.to_vec());
        if level == Level::Traces {
            for_lawyers(t);
        }
    })
}

fn sent(union: &Union, life: Life, level: Level, seed: u8) -> BTreeMap<String, BTreeSet<String>> {
    // The vault's seed of each campaign is its own.
    let mut worker = Worker::joining(union, seed);
    let extras = with_anchor(&union.campaign.codes()[0]);
    let sealed = worker.share(&life.table(level), extras);
    values(&plain(union, sealed.bytes()))
}

/// Where the values stand that both campaigns get of her, and not of others.
fn common_to(campaigns: [&Union; 2], level: Level, seeds: [u8; 2]) -> BTreeSet<String> {
    let of = |union, life, seed| sent(union, life, level, seed);
    let hers = [
        of(campaigns[0], HERS, seeds[0]),
        of(campaigns[1], HERS, seeds[1]),
    ];
    let anothers = [of(campaigns[0], ANOTHERS, 3), of(campaigns[1], ANOTHERS, 4)];
    let everybodys = |value: &String| anothers.iter().all(|a| a.contains_key(value));
    let mut out = BTreeSet::new();
    for (value, here) in &hers[0] {
        if let (Some(there), false) = (hers[1].get(value), everybodys(value)) {
            out.extend(here.union(there).cloned());
        }
    }
    out
}

use Field::{Hours, UnpaidTravel, Visits};

#[test]
fn a_weeks_label_is_all_that_repeats_at_levels_1_and_2() {
    for (level, label) in [
        (Level::Weeks, "weeks.csv week"),
        (Level::Days, "days.csv date"),
    ] {
        let travel = union(Question::UnpaidTravel, level, &[UnpaidTravel]);
        let hours = union(Question::HoursWorked, level, &[Hours]);
        // Two seeds, as a vault draws them; and even one.
        for seeds in [[1, 2], [5, 5]] {
            let common = common_to([&travel, &hours], level, seeds);
            assert_eq!(common, BTreeSet::from([label.to_owned()]), "{level:?}");
        }
    }
}

/// With visits asked for twice, what is known of them repeats: when and how
/// long. No pseudonym does, no key and no digest.
#[test]
fn of_visits_only_times_and_figures_repeat() {
    for level in [Level::Visits, Level::Areas, Level::Traces] {
        let travel = union(Question::UnpaidTravel, level, &[UnpaidTravel, Visits]);
        let hours = union(Question::HoursWorked, level, &[Hours, Visits]);
        let common = common_to([&travel, &hours], level, [5, 5]);
        assert!(common.contains("weeks.csv week"), "{common:?}");
        for at in &common {
            let figure = at.starts_with("visits.csv dwell_");
            let known = figure
                || [
                    "weeks.csv week",
                    "visits.csv date",
                    "legs.csv date",
                    // A square of five kilometres.
                    "visits.csv area_south",
                    "visits.csv area_west",
                    // How long such a table is follows from its figures.
                    "datapackage.json bytes",
                ]
                .contains(&at.as_str());
            // Her own lawyers get her routes, with times: files that are the same.
            let route = level == Level::Traces
                && [
                    "visits.csv",
                    "legs.csv",
                    "fixes.csv",
                    "datapackage.json hash",
                ]
                .iter()
                .any(|file| at.starts_with(file));
            assert!(known || route, "{level:?}: {at}");
            for never in ["place", "from", "to"] {
                let name = at.rsplit(' ').next().unwrap();
                assert_ne!(name, never, "{level:?}: {at}");
            }
        }
    }
}

/// How much of a day was recorded is hers alone: it is told by halves.
#[test]
fn the_share_that_was_recorded_is_told_by_halves() {
    for level in Level::ALL {
        let union = union(Question::HoursWorked, *level, &[Hours]);
        let told = |recorded| {
            let life = Life { recorded, ..HERS };
            let all = sent(&union, life, *level, 1);
            let at = |places: &BTreeSet<String>| {
                places
                    .iter()
                    .any(|p| p.ends_with("recorded_at_least_percent"))
            };
            let cells = all.into_iter().filter(|(_, places)| at(places));
            cells.map(|(value, _)| value).collect::<Vec<_>>()
        };
        assert_eq!([0, 49].map(told), [["0"], ["0"]], "{level:?}");
        assert_eq!([50, 83, 100].map(told), [["50"], ["50"], ["50"]]);
    }
}
