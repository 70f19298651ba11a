//! Rosters in, and the plan against what happened.

use crate::common::*;
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

#[test]
fn each_wrong_line_of_a_table_has_its_own_answer() {
    let zones = london();
    let head = "start,end,client,earliest,latest\n";
    let refused = |text: &str| Roster::parse_csv("r.csv", text, Some(&zones)).unwrap_err();
    let row = |row: &str| {
        refused(&format!(
            "{head}2026-03-02 08:00,2026-03-02 08:30,Anna,,\n{row}\n"
        ))
    };
    for header in ["", "start,client,end\n", "start,end,client,earliest\n"] {
        let e = refused(header);
        assert!(matches!(e, PayError::Header { at, wanted: "start,end,client" } if at.line == 1));
    }
    let e = row("2026-03-02 09:00,2026-03-02 10:00,Bert");
    assert!(matches!(e, PayError::Cells { at } if at.line == 3));
    let e = row("2026-03-02 10:00,2026-03-02 09:00,Bert,,");
    assert!(matches!(e, PayError::RosterReversed { at } if at.line == 3));
    let e = row("2026-03-02 09:00,2026-03-02 10:00,Bert,2026-03-02 10:00,2026-03-02 09:00");
    assert!(matches!(e, PayError::RosterReversed { at } if at.line == 3));
    let e = row("2026-03-02 9 am,2026-03-02 10:00,Bert,,");
    assert!(
        matches!(e, PayError::RosterTime { at, text } if at.line == 3 && text == "2026-03-02 9 am")
    );
    let long = "x".repeat(10_000);
    let e = row(&format!("2026-03-02 09:00,2026-03-02 10:00,{long},,"));
    assert!(matches!(e, PayError::BadFigure { at, .. } if at.line == 3));
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

/// Starts and lengths may be off by what the phone didn't see: only what is late
/// or short even so is told.
#[test]
fn what_a_phone_may_have_noticed_late_is_no_delay() {
    for (planned, late, cut) in [
        ("11:14:30,2026-03-02 13:20", false, false),
        ("11:14,2026-03-02 13:20", true, false),
        ("11:20,2026-03-02 13:51", false, false),
        ("11:20,2026-03-02 13:52", false, true),
    ] {
        let mut log = Log::new(london());
        log.round("2026-03-02", 0);
        let csv = format!("start,end,client\n2026-03-02 {planned},Bert\n");
        log.roster = Some(Roster::parse("r.csv", &csv, Some(&log.zones)).unwrap());
        let all = log.findings(&contract(""), gb(), &[], ("2026-03-02", "2026-03-08"));
        let f = only(&all, FindingKind::Roster);
        assert_eq!(lines(f).contains(&"pay-roster-late"), late, "{planned}");
        assert_eq!(lines(f).contains(&"pay-roster-cut"), cut, "{planned}");
        assert_eq!(f.time.unwrap().is_exact(), !late);
    }
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

/// Plans and visits of one client: start and end, in minutes after midnight.
fn matched(plans: &[(i64, i64)], visits: &[(i64, i64)]) -> Vec<Option<usize>> {
    let mut log = Log::new(london());
    let clock = |m: i64| format!("{:02}:{:02}", m / 60, m % 60);
    for (from, to) in visits {
        log.visit(ANNA, "2026-03-02", &clock(*from), &clock(*to), 0);
    }
    let mut csv = "start,end,client\n".to_owned();
    for (from, to) in plans {
        csv += &format!(
            "2026-03-02 {},2026-03-02 {},Anna\n",
            clock(*from),
            clock(*to)
        );
    }
    let roster = Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap();
    let matched = Plans::of(&log.timeline, &roster);
    let found: Vec<Option<usize>> = (0..plans.len()).map(|p| matched.visit(p)).collect();
    for (p, v) in found.iter().enumerate() {
        assert!(v.is_none_or(|v| matched.plan(v) == Some(p)), "one to one");
    }
    found
}

#[test]
fn a_plan_becomes_one_visit_and_a_visit_has_one_plan() {
    // One visit, two plans beside it: the nearer has it.
    assert_eq!(
        matched(&[(540, 570), (600, 630)], &[(590, 620)]),
        [None, Some(0)]
    );
    // One plan, two visits.
    assert_eq!(matched(&[(600, 630)], &[(550, 580), (605, 640)]), [Some(1)]);
    // Both half an hour late: each has its own, not the next one's.
    assert_eq!(
        matched(&[(540, 570), (600, 630)], &[(570, 595), (630, 660)]),
        [Some(0), Some(1)]
    );
}

#[test]
fn a_plan_is_met_within_the_hour_or_while_it_lasts() {
    assert_eq!(matched(&[(600, 630)], &[(660, 690)]), [Some(0)]);
    assert_eq!(matched(&[(600, 630)], &[(661, 690)]), [None]);
    assert_eq!(matched(&[(600, 630)], &[(540, 570)]), [Some(0)]);
    assert_eq!(matched(&[(600, 630)], &[(539, 570)]), [None]);
    // A visit of hours that began long after its plan, or long before.
    assert_eq!(matched(&[(600, 840)], &[(720, 830)]), [Some(0)]);
    assert_eq!(matched(&[(600, 660)], &[(500, 655)]), [Some(0)]);
}

#[test]
fn only_work_at_the_named_place_meets_a_plan() {
    let mut log = Log::new(london());
    log.visit(SHOP, "2026-03-02", "09:00", "10:00", 0);
    log.visit(ANNA, "2026-03-02", "11:00", "12:00", 0);
    log.timeline.visits[1].not_work = true;
    let csv = "start,end,client\n2026-03-02 09:00,2026-03-02 10:00,Shop\n2026-03-02 11:00,2026-03-02 12:00,Anna\n";
    let roster = Roster::parse_csv("r.csv", csv, Some(&log.zones)).unwrap();
    assert_eq!(Plans::of(&log.timeline, &roster), Plans::default());
}

fn calendar(event: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VTIMEZONE\r\nTZID:GMT Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\n{event}SUMMARY:Anna\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn a_zone_that_a_program_named_itself_is_asked_for() {
    let text = calendar(
        "DTSTART;TZID=GMT Standard Time:20260702T090000\r\nDTEND;TZID=GMT Standard Time:20260702T100000\r\n",
    );
    match Roster::parse_ical("r.ics", &text, None) {
        Err(PayError::RosterZone { at, zone }) => {
            assert_eq!((at.line, zone.as_str()), (12, "GMT Standard Time"));
        }
        other => panic!("{other:?}"),
    }
    let zones = london();
    let roster = Roster::parse_ical("r.ics", &text, Some(&zones)).unwrap();
    // Summer time.
    let start = roster.visits()[0].interval.start().to_chrono();
    assert_eq!(start.to_rfc3339(), "2026-07-02T08:00:00+00:00");
}

#[test]
fn floating_times_need_a_zone_and_rules_are_refused() {
    let floating = calendar("DTSTART:20260302T090000\r\nDTEND:20260302T100000\r\n");
    let none = Roster::parse_ical("r.ics", &floating, None);
    assert!(matches!(none, Err(PayError::NoZone { at }) if at.line == 12));
    assert!(Roster::parse_ical("r.ics", &floating, Some(&london())).is_ok());
    let event = |more: &str| {
        let times = "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n";
        let text = calendar(&format!("{times}{more}\r\n"));
        Roster::parse_ical("r.ics", &text, None)
    };
    for repeats in [
        "RRULE:FREQ=DAILY",
        "RDATE:20260303T090000Z,20260304T090000Z",
    ] {
        let refused = event(repeats);
        assert!(matches!(refused, Err(PayError::RosterRepeats { at }) if at.line == 12));
    }
    // A visit that was called off is none that she missed.
    assert_eq!(event("STATUS:CANCELLED").unwrap().visits().len(), 0);
    assert_eq!(event("STATUS:CONFIRMED").unwrap().visits().len(), 1);
}

/// A stay at a place that nobody named, between two clients, on some mornings.
fn unnamed(mornings: &[&str], from: &str, to: &str) -> Log {
    let mut log = Log::new(london());
    for date in mornings {
        log.visit(HOME, date, "06:00", "08:30", 0);
        log.visit(ANNA, date, "09:00", "10:00", 0);
        log.visit(NOWHERE, date, from, to, 0);
        log.visit(BERT, date, "12:00", "12:30", 0);
    }
    log
}

fn class_of_unnamed(log: &Log) -> Class {
    let stay = |e: &&Entry| e.from == Some(NOWHERE) && e.to.is_none();
    log.ledger().entries().iter().find(stay).unwrap().class
}

fn planned(log: &mut Log, rows: &[(&str, &str, &str, &str)]) {
    let mut csv = "start,end,client\n".to_owned();
    for (date, from, to, client) in rows {
        csv += &format!("{date} {from},{date} {to},{client}\n");
    }
    log.roster = Some(Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap());
}

const WEEK: [&str; 4] = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];

#[test]
fn a_place_without_a_name_where_nothing_was_planned_is_her_own_business() {
    let mut log = unnamed(&WEEK, "10:30", "11:00");
    assert_eq!(class_of_unnamed(&log), Class::Visit);
    planned(&mut log, &WEEK.map(|date| (date, "09:00", "10:00", "Anna")));
    assert_eq!(class_of_unnamed(&log), Class::Unclear);
    // Three mornings are too few to tell.
    let mut log = unnamed(&WEEK[..3], "10:30", "11:00");
    planned(&mut log, &WEEK.map(|date| (date, "09:00", "10:00", "Anna")));
    assert_eq!(class_of_unnamed(&log), Class::Visit);
}

/// From home and back home, as to her own business; but Carla, whose place has
/// no name yet, was planned for that time.
#[test]
fn a_place_without_a_name_at_the_time_of_a_plan_is_a_clients() {
    let mut log = Log::new(london());
    log.visit(HOME, "2026-03-02", "06:00", "10:00", 0);
    log.visit(NOWHERE, "2026-03-02", "10:30", "11:00", 0);
    log.visit(HOME, "2026-03-02", "11:30", "15:00", 0);
    assert!(
        log.ledger()
            .entries()
            .iter()
            .all(|e| e.from != Some(NOWHERE))
    );
    for (from, to, wanted) in [
        ("10:20", "10:50", true),
        ("10:15", "10:45", true),
        ("10:14", "10:44", false),
    ] {
        planned(&mut log, &[("2026-03-02", from, to, "Carla")]);
        let entries = log.ledger();
        let mut stays = entries.entries().iter().filter(|e| e.from == Some(NOWHERE));
        assert_eq!(stays.any(|e| e.class == Class::Visit), wanted, "{from}");
    }
    // It stays a guess: nothing of it is certain.
    planned(&mut log, &[("2026-03-02", "10:30", "11:00", "Carla")]);
    let h = Hours::of(&log.ledger());
    assert_eq!(h.time(Class::Visit).best().mins(), 30.0);
    assert_eq!(h.time(Class::Visit).low.mins(), 0.0);
    // Anna has a place, and that is another one.
    planned(&mut log, &[("2026-03-02", "10:30", "11:00", "Anna")]);
    assert!(
        log.ledger()
            .entries()
            .iter()
            .all(|e| e.from != Some(NOWHERE))
    );
}

/// An hour late with Anna, she is an hour late with Carla; but no longer in the
/// next round.
#[test]
fn a_plan_is_as_late_as_the_one_before_it() {
    let late = |carla: (&str, &str)| {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "09:00", "10:00", 0);
        log.visit(HOME, "2026-03-02", "10:30", "12:30", 0);
        log.visit(NOWHERE, "2026-03-02", "13:00", "13:30", 0);
        log.visit(HOME, "2026-03-02", "14:00", "20:00", 0);
        let (from, to) = carla;
        planned(
            &mut log,
            &[
                ("2026-03-02", "08:00", "10:00", "Anna"),
                ("2026-03-02", from, to, "Carla"),
            ],
        );
        let ledger = log.ledger();
        let mut visits = ledger.entries().iter().filter(|e| e.class == Class::Visit);
        visits.any(|e| e.from == Some(NOWHERE))
    };
    assert!(late(("12:00", "12:30")));
    assert!(!late(("12:01", "12:30")));
    assert!(late(("13:00", "13:30")));
}

/// A roster of another week says nothing.
#[test]
fn a_roster_knows_its_own_days() {
    let mut log = unnamed(&WEEK, "10:30", "11:00");
    planned(&mut log, &[("2026-03-09", "09:00", "10:00", "Anna")]);
    assert_eq!(class_of_unnamed(&log), Class::Visit);
}
