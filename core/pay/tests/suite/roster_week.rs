//! A week of the roster against the log, to the minute.

use crate::common::*;
use stint_model::{Arg, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");
const DAY: &str = "2026-03-02";

/// What is told of some plans: start, end, client.
fn told(log: &mut Log, plans: &[(&str, &str, &str)]) -> Option<Finding> {
    let mut csv = "start,end,client\n".to_owned();
    for (from, to, client) in plans {
        csv += &format!("{DAY} {from},{DAY} {to},{client}\n");
    }
    log.roster = Some(Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap());
    let all = log.findings(&contract(""), gb(), &[], WEEK);
    of(&all, FindingKind::Roster).first().map(|f| (*f).clone())
}

/// The first visit from nine to eleven, a way of twenty minutes, the second from
/// 11:20 to 12:20; all as she typed it.
fn log() -> Log {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "09:00", "11:00");
    log.typed_way((DAY, "11:00", "11:20"), 8.0);
    log.typed(BERT, DAY, "11:20", "12:20");
    log
}

const ANNA_AS_PLANNED: (&str, &str, &str) = ("09:00", "11:00", "Anna");

fn text(n: i64) -> Arg {
    Arg::Text(n.to_string())
}

fn time(minutes: i64) -> Arg {
    Arg::Duration(Millis::from_mins(minutes))
}

/// Exactly as planned, no visit is late, none is cut short, and the way took what
/// the plan left for it.
#[test]
fn a_roster_that_was_kept() {
    let f = told(&mut log(), &[ANNA_AS_PLANNED, ("11:20", "12:20", "Bert")]).unwrap();
    assert_eq!(said(&f).id, "pay-roster-kept-headline");
    assert_eq!(arg(said(&f), "planned"), &Arg::Count(2));
    assert!(said(&f).args.iter().all(|(name, _)| *name != "late"));
    assert_eq!(lines(&f), ["pay-roster-ways"]);
    let ways = &f.working[0].text;
    assert_eq!(arg(ways, "count"), &Arg::Count(1));
    for name in ["given", "took", "low", "high"] {
        assert_eq!(arg(ways, name), &time(20), "{name}");
    }
    assert!(f.narrow.is_empty());
    assert_eq!(minutes(f.time.unwrap()), (0.0, 0.0, 0.0));
}

/// Five minutes are no delay, and of a visit four fifths are not cut short.
#[test]
fn what_is_late_and_what_is_cut_short() {
    for (from, to, late, cut) in [
        ("11:15", "12:15", 0, 0),
        ("11:14", "12:14", 1, 0),
        // An hour of 75 minutes, and of 76.
        ("11:20", "12:35", 0, 0),
        ("11:20", "12:36", 0, 1),
        ("11:10", "12:40", 1, 1),
    ] {
        let f = told(&mut log(), &[ANNA_AS_PLANNED, (from, to, "Bert")]).unwrap();
        let has = |id| i64::from(lines(&f).contains(&id));
        // The plan leaves less than the way of twenty minutes.
        assert_eq!(has("pay-roster-impossible"), late, "{from} {to}");
        assert_eq!(has("pay-roster-cut"), cut, "{from} {to}");
        let kept = said(&f).id == "pay-roster-kept-headline";
        assert_eq!(kept, late + cut == 0, "{from} {to}");
        if !kept {
            assert_eq!(arg(said(&f), "late"), &text(late));
            assert_eq!(arg(said(&f), "impossible"), &text(late));
            assert_eq!(arg(said(&f), "cut"), &text(cut));
        }
    }
}

/// Late by an hour, as she left the first visit late; the plan left as long for the
/// way as it took, or a minute less.
#[test]
fn a_way_that_fits_its_gap_makes_no_plan_impossible() {
    for (next, id) in [
        ("10:20", "pay-roster-late"),
        ("10:19", "pay-roster-impossible"),
    ] {
        let plans = [("09:00", "10:00", "Anna"), (next, "12:00", "Bert")];
        let f = told(&mut log(), &plans).unwrap();
        assert_eq!(lines(&f)[0], id, "{next}");
    }
}

/// A visit that a phone saw may have begun 45 seconds earlier or later.
#[test]
fn a_delay_is_as_unsure_as_the_start_of_its_visit() {
    let mut log = Log::new(london());
    log.visit(ANNA, DAY, "09:00", "11:00", 0);
    let f = told(&mut log, &[("08:50", "10:50", "Anna")]).unwrap();
    assert_eq!(minutes(f.time.unwrap()), (9.25, 10.0, 10.75));
}

/// All that is told of a day adds up: two of four late, one of them cut short, one
/// not in the record, and a client whose place has no name.
#[test]
fn a_week_of_the_roster_is_added_up() {
    let mut log = log();
    log.typed_way((DAY, "12:20", "12:30"), 3.0);
    log.typed(ANNA, DAY, "12:30", "13:00");
    log.typed(BERT, DAY, "18:00", "19:00");
    let plans = [
        ANNA_AS_PLANNED,
        ("11:05", "12:05", "Bert"),
        ("12:10", "12:50", "Anna"),
        ("14:00", "15:00", "Carla"),
        ("15:30", "16:00", "Anna"),
        ("18:00", "19:00", "Bert"),
    ];
    let f = told(&mut log, &plans).unwrap();
    let head = said(&f);
    assert_eq!(arg(head, "planned"), &Arg::Count(4));
    assert_eq!(arg(head, "late"), &text(2));
    assert_eq!(arg(head, "impossible"), &text(2));
    assert_eq!(arg(head, "cut"), &text(1));
    // Fifteen minutes and twenty.
    assert_eq!(minutes(f.time.unwrap()), (35.0, 35.0, 35.0));
    let ways = &line(&f, "pay-roster-ways").text;
    assert_eq!(arg(ways, "count"), &Arg::Count(2));
    assert_eq!(arg(ways, "given"), &time(5 + 5));
    assert_eq!(arg(ways, "took"), &time(20 + 10));
    let unseen = &line(&f, "pay-roster-unseen").text;
    assert_eq!(arg(unseen, "count"), &Arg::Count(1));
    let strangers = f.narrow.iter().find(|p| p.id == "pay-roster-strangers");
    let names = Arg::Text("Carla".to_owned());
    assert_eq!(arg(strangers.unwrap(), "names"), &names);
}

/// A pause of two hours parts two rounds: what lies in it was no time for a way.
#[test]
fn the_plan_leaves_no_two_hours_for_a_way() {
    for (from, ways) in [("13:00", false), ("12:59", true)] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "09:00", "11:00");
        log.typed_way((DAY, "12:30", "12:50"), 8.0);
        log.typed(BERT, DAY, "13:00", "14:00");
        let f = told(&mut log, &[ANNA_AS_PLANNED, (from, "14:00", "Bert")]).unwrap();
        let told = lines(&f).contains(&"pay-roster-ways");
        assert_eq!(told, ways, "{from}");
    }
    // Nor is there a way where none was made.
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "09:00", "11:00");
    log.typed(BERT, DAY, "11:00", "12:00");
    let f = told(&mut log, &[ANNA_AS_PLANNED, ("11:00", "12:00", "Bert")]).unwrap();
    assert_eq!(lines(&f), [""; 0]);
}

/// What was planned from the end of the record on may still have come.
#[test]
fn nothing_is_known_of_plans_after_the_record() {
    for (from, unseen) in [("12:19", true), ("12:20", false), ("12:21", false)] {
        let f = told(&mut log(), &[ANNA_AS_PLANNED, (from, "13:30", "Anna")]).unwrap();
        assert_eq!(lines(&f).contains(&"pay-roster-unseen"), unseen, "{from}");
    }
    // Nor of those outside the days that are looked at.
    let mut log = log();
    log.typed(ANNA, "2026-03-10", "09:00", "10:00");
    let plan = "2026-03-09 09:00,2026-03-09 10:00,Bert\n";
    let csv = format!("start,end,client\n{plan}");
    log.roster = Some(Roster::parse_csv("r.csv", &csv, Some(&log.zones)).unwrap());
    let all = log.findings(&contract(""), gb(), &[], WEEK);
    assert!(of(&all, FindingKind::Roster).is_empty());
}

/// Of a plan of which nothing was seen nothing is said, but that.
#[test]
fn a_plan_of_which_nothing_was_seen() {
    let f = told(&mut log(), &[("09:00", "10:00", "Carla")]).unwrap();
    assert_eq!(said(&f).id, "pay-roster-unseen-headline");
    assert_eq!(f.narrow[0].id, "pay-roster-strangers");
}
