//! Rosters in, and the plan against what happened.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

#[allow(dead_code, reason = "each test file uses its part")]
mod common;
use common::*;
use stint_pay::*;

const ICAL: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260302T090000Z\r\nDTEND:20260302T110000Z\r\nSUMMARY:Anna\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;TZID=Europe/London:20260302T110500\r\nDTEND;TZID=Europe/London:20260302T140000\r\nSUMMARY:Bert\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn both_forms_say_the_same() {
    let csv = "start,end,client\n2026-03-02T09:00:00Z,2026-03-02T11:00:00+00:00,Anna\n2026-03-02 11:05,2026-03-02 14:00,Bert\n";
    let zones = london();
    let a = Roster::parse_csv("r.csv", csv, Some(&zones)).unwrap();
    let b = Roster::parse_ical("r.ics", ICAL, None).unwrap();
    assert_eq!(a, b);
    assert_eq!(a.visits().len(), 2);
}

#[test]
fn what_is_wrong_is_named_by_line() {
    let no_zone = "start,end,client\n2026-03-02 09:00,2026-03-02 11:00,Anna\n";
    let e = Roster::parse_csv("r.csv", no_zone, None).unwrap_err();
    assert!(matches!(e, PayError::NoZone { at } if at.line == 2));
    let floating = ICAL.replace(";TZID=Europe/London", "");
    let e = Roster::parse_ical("r.ics", &floating, None).unwrap_err();
    assert!(matches!(e, PayError::NoZone { at } if at.line == 11));
    let overlap = "start,end,client\n2026-03-02T09:00:00Z,2026-03-02T11:00:00Z,Anna\n2026-03-02T10:59:00Z,2026-03-02T12:00:00Z,Bert\n";
    let e = Roster::parse_csv("r.csv", overlap, None).unwrap_err();
    assert!(matches!(e, PayError::RosterOverlap { at, other: 2 } if at.line == 3));
    let repeats = ICAL.replace("SUMMARY:Anna", "RRULE:FREQ=DAILY\r\nSUMMARY:Anna");
    let e = Roster::parse_ical("r.ics", &repeats, None).unwrap_err();
    assert!(matches!(e, PayError::RosterRepeats { at } if at.line == 4));
}

/// The plan leaves five minutes for a way of twenty, and the second visit of
/// two hours was planned for nearly three.
#[test]
fn late_because_of_the_plan() {
    let mut log = Log::new(london());
    log.round("2026-03-02", 0);
    log.roster = Some(Roster::parse_ical("r.ics", ICAL, None).unwrap());
    let gb = RulePack::builtin("GB").unwrap();
    let all = log.findings(&contract(""), gb, &[], ("2026-03-02", "2026-03-08"));
    let f = only(&all, FindingKind::Roster);
    let ids: Vec<&str> = f.working.iter().map(|l| l.text.id).collect();
    assert_eq!(
        ids,
        ["pay-roster-impossible", "pay-roster-cut", "pay-roster-ways"]
    );
}

#[test]
fn ways_as_driven_else_by_the_beeline() {
    let mut log = Log::new(london());
    log.round("2026-03-02", 0);
    let legs = Legs::learn(&log.timeline);
    let driven = legs.between(BERT, ANNA).unwrap();
    assert_eq!(
        (driven.known, driven.time.best.mins()),
        (stint_model::Known::Measured, 20.0)
    );
    let guess = legs.between(ANNA, SHOP).unwrap();
    assert_eq!(guess.known, stint_model::Known::Estimated);
    assert!(guess.time.low < guess.time.best && guess.time.best < guess.time.high);
    // Two hundredths of a degree of latitude are 2,224 m.
    assert!((guess.length.best.0 - 2_224.0 * 1.273).abs() < 10.0);
}
