//! What each level of detail lets out, and what it never does.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use proptest::prelude::*;
use stint_model::{
    Coordinate, Figure, LongText, Metres, Millis, PlaceId, PlaceKind, Reason, ShortText, UtcMs,
};
use stint_share::open::*;
use stint_share::*;

/// Canaries: none of these may leave below the level that is for it.
const HOME: (f64, f64) = (51.478_123, -0.123_457);
const CLIENT: (f64, f64) = (51.993_217, -1.234_568);
const NAME: &str = "Zebedee Quux";
const NOTE: &str = "she fell on the stairs";

fn at((lat, lon): (f64, f64)) -> Coordinate {
    Coordinate::from_degrees(lat, lon).unwrap()
}

fn place(id: u32, kind: PlaceKind) -> PlaceFact {
    PlaceFact {
        id: PlaceId(id),
        kind,
    }
}

fn time(minute: i64) -> UtcMs {
    // 2026-11-17, 08:00 UTC.
    UtcMs::new(1_794_902_400_000 + minute * 60_000).unwrap()
}

fn stay(id: u32, kind: PlaceKind, mins: i64) -> VisitFact {
    VisitFact {
        date: date("2026-11-17"),
        place: place(id, kind),
        dwell: minutes(mins, mins - 3, mins + 3),
        planned: Some(Millis::from_mins(30)),
    }
}

fn leg(from: PlaceFact, to: PlaceFact) -> LegFact {
    LegFact {
        date: date("2026-11-17"),
        from: Some(from),
        to: Some(to),
        duration: minutes(22, 20, 24),
        length: Figure {
            measured: Metres(8_800.0),
            low: Metres(8_000.0),
            high: Metres(9_500.0),
            ..Figure::default()
        },
        reason: Reason::BetweenClients,
    }
}

fn weeks() -> Vec<WeekTotals> {
    let Table::Weeks(mut weeks) = week("2026-11-17", 22) else {
        panic!()
    };
    weeks[0].totals.with_clients = Some(minutes(80, 74, 86));
    weeks[0].totals.planned = Some(Millis::from_mins(60));
    weeks
}

fn areas() -> Table {
    use PlaceKind::{Client, Home};
    let visit = |visit, at| AreaVisit { visit, at };
    Table::Areas {
        weeks: weeks(),
        // Two stays at each end of the day, which may not tell where they are.
        visits: vec![
            visit(stay(1, Home, 611), Some(at(HOME))),
            visit(stay(4, Client, 15), Some(at(CLIENT))),
            visit(stay(5, Client, 15), Some(at(CLIENT))),
            visit(stay(2, Client, 47), Some(at(CLIENT))),
            // A client next door to her home.
            visit(stay(3, Client, 33), Some(at((51.479, -0.121)))),
            visit(stay(5, Client, 15), Some(at(CLIENT))),
            visit(stay(4, Client, 15), Some(at(CLIENT))),
        ],
        legs: vec![
            leg(place(1, Home), place(2, Client)),
            leg(place(2, Client), place(3, Client)),
        ],
        homes: vec![at(HOME)],
    }
}

fn traces(naming: Naming) -> Table {
    use PlaceKind::{Client, Home};
    let visit = |visit, from, to, name: &str| TraceVisit {
        visit,
        from: time(from),
        to: time(to),
        name: Some(ShortText::new(name).unwrap()),
    };
    let fix = |minute, place| TraceFix {
        date: date("2026-11-17"),
        at: time(minute),
        position: at(place),
        accuracy_m: Some(12),
    };
    let note = |minute, text: &str| TraceNote {
        date: date("2026-11-17"),
        at: time(minute),
        text: LongText::new(text).unwrap(),
    };
    Table::Traces(Trace {
        weeks: weeks(),
        visits: vec![
            visit(stay(1, Home, 60), 0, 60, "At home"),
            visit(stay(2, Client, 47), 80, 127, NAME),
        ],
        legs: vec![TraceLeg {
            leg: leg(place(1, Home), place(2, Client)),
            from: time(60),
            to: time(80),
        }],
        fixes: vec![
            fix(10, HOME),
            fix(70, HOME),
            fix(90, CLIENT),
            fix(127, HOME),
        ],
        notes: vec![note(10, "at home, ill"), note(100, NOTE)],
        naming,
    })
}

/// A campaign that asks for all, at that level.
fn union(level: Level) -> Union {
    Union::with(0, |t| {
        t.level = level;
        t.question = Question::ClientTime;
        t.fields.push(Field::Rota);
        if level == Level::Traces {
            for_lawyers(t);
        }
    })
}

/// The package's whole plaintext, as text, and that the desk takes it.
fn sent(union: &Union, table: &Table) -> String {
    let sealed = Worker::joining(union, 1).share(table, Extras::default());
    assert!(open(sealed.bytes(), &union.keys, &union.campaign).is_ok());
    String::from_utf8(plain(union, sealed.bytes())).unwrap()
}

fn table_of<'a>(text: &'a str, header: &str) -> &'a str {
    let from = text.find(header).unwrap();
    text[from..].split('\0').next().unwrap()
}

#[test]
fn level_4_gives_cells_and_none_around_home() {
    let text = sent(&union(Level::Areas), &areas());
    let visits = table_of(&text, "date,place,");
    let rows: Vec<&str> = visits.lines().skip(1).collect();
    assert_eq!(rows.len(), 6, "{visits}");
    assert!(rows[2].ends_with(",30,51.95,-1.25"), "{visits}");
    for hidden in [0, 3, 5] {
        assert!(rows[hidden].ends_with(",30,,"), "{visits}");
    }
    // A place at the end of a day is hidden at noon, too.
    assert_eq!(rows[1].ends_with(",,"), rows[4].ends_with(",,"), "{visits}");
    assert_eq!(table_of(&text, "date,from,").lines().count(), 2);
}

/// A day off, or one with no planned visit, has nothing to hold the rota against.
#[test]
fn a_day_that_the_rota_plans_nothing_for_does_not_hide_the_week() {
    let union = union(Level::Visits);
    let day = |day: &str, with_clients: Option<i64>, planned: Option<i64>| DayTotals {
        date: date(day),
        totals: Totals {
            worked: Some(minutes(300, 290, 310)),
            with_clients: with_clients.map(|n| minutes(n, n, n)),
            planned: planned.map(Millis::from_mins),
            ..Totals::default()
        },
    };
    let beyond = |tuesday: Option<i64>, planned: Option<i64>, thursday: Option<i64>| {
        let days = vec![
            day("2026-11-17", tuesday, planned),
            day("2026-11-18", None, None),
            day("2026-11-19", thursday, thursday.map(|_| 60)),
        ];
        let sealed = Worker::joining(&union, 1).share(&Table::Days(days), Extras::default());
        match open(sealed.bytes(), &union.keys, &union.campaign) {
            Ok(Opened::Package(p)) => p.weeks["2026-W47"].figure.map(|f| f.best),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(beyond(Some(80), Some(60), Some(100)), Some(60.0));
    assert_eq!(beyond(None, None, Some(100)), Some(40.0));
    // Time without its plan is unknown, and so is a week of nothing.
    assert_eq!(beyond(Some(80), None, Some(100)), None);
    assert_eq!(beyond(None, None, None), None);
}

#[test]
fn levels_up_to_4_hold_no_coordinate_no_name_and_no_time_of_day() {
    let visits = |t| match t {
        Table::Areas {
            weeks,
            visits,
            legs,
            ..
        } => Table::Visits {
            weeks,
            visits: visits.iter().map(|v| v.visit).collect(),
            legs,
        },
        other => other,
    };
    let days = vec![DayTotals {
        date: date("2026-11-17"),
        totals: weeks()[0].totals,
    }];
    let all = [
        Table::Weeks(weeks()),
        Table::Days(days),
        visits(areas()),
        areas(),
    ];
    for table in all {
        let text = sent(&union(Level::Areas), &table);
        let e7 = |v: f64| format!("{:.0}", v * 1e7);
        for (lat, lon) in [HOME, CLIENT] {
            for v in [lat, lon] {
                let short = format!("{v:.3}");
                assert!(!text.contains(&short) && !text.contains(&e7(v)), "{short}");
            }
        }
        for canary in [NAME, NOTE, "Zebedee", "T08:", "T09:", "lat,lon"] {
            assert!(!text.contains(canary), "{canary}");
        }
    }
}

#[test]
fn level_5_gives_work_alone_and_initials() {
    let text = sent(&union(Level::Traces), &traces(Naming::Initials));
    let fixes = table_of(&text, "date,time,lat");
    assert_eq!(
        fixes.lines().skip(1).collect::<Vec<_>>(),
        ["2026-11-17,2026-11-17T09:30:00Z,51.99322,-1.23457,12"]
    );
    let visits = table_of(&text, "date,place,");
    assert_eq!(visits.lines().count(), 2, "{visits}");
    assert!(
        visits.contains(",47,0,0,0,44,50,30,2026-11-17T09:20:00Z,2026-11-17T10:07:00Z,Z. Q."),
        "{visits}"
    );
    assert_eq!(table_of(&text, "date,from,").lines().count(), 1);
    for canary in [NAME, NOTE, "at home, ill", "At home", "51.478", "-0.123"] {
        assert!(!text.contains(canary), "{canary}");
    }
}

#[test]
fn names_and_notes_leave_in_full_only_if_she_says_so() {
    let text = sent(&union(Level::Traces), &traces(Naming::InFull));
    assert!(text.contains(NAME) && text.contains(NOTE));
    assert!(!text.contains("at home, ill"));
    let union = union(Level::Traces);
    let worker = Worker::joining(&union, 1);
    let warned = |naming| {
        let p = worker.preview(&traces(naming), Extras::default());
        let ids: Vec<&str> = p.cautions().iter().map(|c| c.id).collect();
        ids.join(" ")
    };
    assert!(warned(Naming::InFull).contains("share-caution-names-in-full"));
    assert!(warned(Naming::Initials).contains("share-caution-initials"));
    assert!(warned(Naming::Initials).contains("share-caution-traces"));
}

#[test]
fn full_traces_go_to_lawyers_only_and_to_enforce_a_right() {
    let keys = OrganiserKeys::generate().unwrap();
    let with = |purpose, role| {
        let mut t = terms(vec![keys.as_recipient(role).unwrap()]);
        (t.level, t.purpose) = (Level::Traces, purpose);
        keys.sign(t).map(|i| i.terms().level)
    };
    let refused = Err(ShareError::Invitation(InvitationRefusal::LevelNotOffered));
    use RecipientRole::{Lawyer, Organisation};
    assert_eq!(with(Purpose::Enforcement, Lawyer), Ok(Level::Traces));
    assert_eq!(with(Purpose::Enforcement, Organisation), refused);
    assert_eq!(with(Purpose::Research, Lawyer), refused);
}

#[test]
fn nothing_above_the_question_is_proposed() {
    let keys = OrganiserKeys::generate().unwrap();
    let recipients = vec![keys.as_recipient(RecipientRole::Lawyer).unwrap()];
    for question in Question::ALL {
        for level in Level::ALL {
            let mut t = terms(recipients.clone());
            (t.question, t.level) = (*question, *level);
            assert_eq!(t.usual_level(), Level::Weeks);
        }
    }
}

#[test]
fn time_beyond_the_rota_is_netted_over_the_week() {
    let union = union(Level::Days);
    let day = |day: &str, time, planned| DayTotals {
        date: date(day),
        totals: Totals {
            with_clients: Some(minutes(time, time - 5, time + 5)),
            planned: Some(Millis::from_mins(planned)),
            ..Totals::default()
        },
    };
    let table = Table::Days(vec![day("2026-11-16", 70, 60), day("2026-11-17", 56, 60)]);
    let sealed = Worker::joining(&union, 1).share(&table, Extras::default());
    let Ok(Opened::Package(p)) = open(sealed.bytes(), &union.keys, &union.campaign) else {
        panic!()
    };
    let found = p.weeks["2026-W47"].figure.unwrap();
    assert_eq!((found.low, found.best, found.high), (0.0, 6.0, 16.0));
}

#[test]
fn a_total_beyond_the_rota_leaves_without_the_rota() {
    let union = union(Level::Weeks);
    let beyond = |time, planned| {
        let mut weeks = weeks();
        weeks[0].totals.with_clients = Some(minutes(time, time - 30, time + 30));
        weeks[0].totals.planned = Some(Millis::from_mins(planned));
        let table = Table::Weeks(weeks);
        let text = sent(&union, &table);
        assert!(!text.contains("planned_min") && !text.contains("with_clients"));
        let row = table_of(&text, "week,beyond_rota").lines().nth(1).unwrap();
        row.to_owned()
    };
    assert_eq!(beyond(1_313, 1_200), "2026-W47,120,0,0,0,75,150,50");
    assert_eq!(beyond(1_213, 1_200), "2026-W47,30,0,0,0,0,60,50");
    assert_eq!(beyond(1_100, 1_200), "2026-W47,0,0,0,0,0,0,50");
    // The desk's figure is the same as at level 2, where it takes the difference.
    let sealed = Worker::joining(&union, 1).share(&Table::Weeks(weeks()), Extras::default());
    let Ok(Opened::Package(p)) = open(sealed.bytes(), &union.keys, &union.campaign) else {
        panic!()
    };
    assert_eq!(p.weeks["2026-W47"].figure.unwrap().best, 30.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Wherever she lives and works: what a phone writes, a desk reads, and
    /// no cell around home is in it.
    #[test]
    fn a_desk_reads_every_place_on_earth(
        lat in -85.0..85.0f64, lon in -179.0..179.0f64, north in -2.0..2.0f64, east in -0.9..0.9f64,
    ) {
        let home = at((lat, lon));
        let client = at((lat + north, lon + east));
        let table = Table::Areas {
            weeks: weeks(),
            visits: (1..6)
                .map(|id| AreaVisit { visit: stay(id, PlaceKind::Client, 47), at: Some(client) })
                .collect(),
            legs: Vec::new(),
            homes: vec![home],
        };
        let text = sent(&union(Level::Areas), &table);
        let row = table_of(&text, "date,place,").lines().nth(3).unwrap().to_owned();
        let hidden = row.ends_with(",,");
        prop_assert!(hidden || north.abs() > 0.05 || east.abs() > 0.05, "{}", row);
        prop_assert!(!hidden || (north.abs() < 0.21 && east.abs() < 0.21), "{}", row);
    }
}
