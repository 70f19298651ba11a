//! Hostile cells at levels 4 and 5: places, times, names.

use stint_model::{Coordinate, LongText, PlaceId, PlaceKind, ShortText, UtcMs};

use super::hostile::Sender;
use crate::PackageRefusal as R;
use crate::common::*;
use crate::{
    AreaVisit, Level, Naming, PlaceFact, Purpose, RecipientRole, Table, Trace, TraceFix, TraceNote,
    TraceVisit, VisitFact,
};

fn stay() -> VisitFact {
    VisitFact {
        date: date("2026-11-17"),
        place: PlaceFact {
            id: PlaceId(2),
            kind: PlaceKind::Client,
        },
        dwell: minutes(47, 44, 50),
        planned: None,
    }
}

fn position() -> Coordinate {
    Coordinate::from_degrees(51.993_217, -1.234_568).unwrap()
}

#[test]
fn tricks_with_cells() {
    let visit = |id| AreaVisit {
        visit: VisitFact {
            place: PlaceFact {
                id: PlaceId(id),
                kind: PlaceKind::Client,
            },
            ..stay()
        },
        at: Some(position()),
    };
    let table = Table::Areas {
        weeks: Vec::new(),
        visits: (1..6).map(visit).collect(),
        legs: Vec::new(),
        homes: Vec::new(),
    };
    let s = Sender::sharing(Union::with(0, |t| t.level = Level::Areas), &table);
    let with = |cell: &str| s.signed("visits.csv", |t| t.replacen("51.95", cell, 1));
    assert_eq!(with("51.97"), R::ImpossibleFigure);
    assert_eq!(with("51.9932"), R::BadTable);
    assert_eq!(with("200.00"), R::ImpossibleFigure);
    assert_eq!(with("=1.95"), R::BadTable);
    assert_eq!(with("--1.95"), R::BadTable);
}

#[test]
fn how_much_was_recorded_is_never_told_closer_than_by_halves() {
    let s = Sender::sharing(Union::new(0), &week("2026-11-16", 190));
    let with = |cell: &str| s.signed("weeks.csv", |t| t.replacen(",50\r\n", cell, 1));
    for off in ["51", "83", "100"] {
        assert_eq!(with(&format!(",{off}\r\n")), R::ImpossibleFigure, "{off}");
    }
}

#[test]
fn tricks_with_traces() {
    let at = |minute: i64| UtcMs::new(1_794_902_400_000 + minute * 60_000).unwrap();
    let table = Table::Traces(Trace {
        weeks: Vec::new(),
        visits: vec![TraceVisit {
            visit: stay(),
            from: at(0),
            to: at(47),
            name: Some(ShortText::new("Ana Ruiz").unwrap()),
        }],
        legs: Vec::new(),
        fixes: vec![TraceFix {
            date: date("2026-11-17"),
            at: at(5),
            position: position(),
            accuracy_m: Some(12),
        }],
        notes: vec![TraceNote {
            date: date("2026-11-17"),
            at: at(6),
            text: LongText::new("she fell").unwrap(),
        }],
        naming: Naming::InFull,
    });
    let union = Union::with(0, |t| {
        (t.level, t.purpose) = (Level::Traces, Purpose::Enforcement);
        t.recipients
            .iter_mut()
            .for_each(|r| r.role = RecipientRole::Lawyer);
    });
    let s = Sender::sharing(union, &table);
    let fixes = |from: &str, to: &str| s.signed("fixes.csv", |t| t.replacen(from, to, 1));
    assert_eq!(fixes("51.99322", "51.9932"), R::BadTable);
    assert_eq!(fixes("51.99322", "1e5.00000"), R::BadTable);
    assert_eq!(fixes("-1.23457", "-999.23457"), R::ImpossibleFigure);
    assert_eq!(fixes(",12", ",999999"), R::ImpossibleFigure);
    assert_eq!(fixes("08:05:00Z", "08:05:00+00:00"), R::BadTable);
    assert_eq!(fixes("2026-11-17,", "2020-11-17,"), R::OutsideCampaign);
    let name = |to: &str| s.signed("visits.csv", |t| t.replacen("Ana Ruiz", to, 1));
    assert_eq!(name("=cmd()"), R::Formula);
    assert_eq!(name("Ana\u{202E}ziuR"), R::BadTable);
    assert_eq!(name(&"a".repeat(ShortText::LIMIT + 2)), R::BadTable);
    let note = |to: &str| s.signed("notes.csv", |t| t.replacen("she fell", to, 1));
    assert_eq!(note("@SUM(1)"), R::Formula);
    assert_eq!(note(&"a".repeat(LongText::LIMIT + 2)), R::BadTable);
}
