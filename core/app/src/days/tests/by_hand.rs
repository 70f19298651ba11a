//! Visits that were not recorded, and are typed without a position.

use stint_pay::Roster;
use stint_share::{Naming, Table};

use super::*;
use crate::traces::Shared;

#[test]
fn a_typed_visit_is_shared_as_the_place_that_it_is() {
    let (_home, mut phone) = Home::new();
    let zones = phone.zones().unwrap();
    let date = zones.date(at(0).utc);
    let range = DateRange::between(date, date.succ_opt().unwrap());
    let noon = zones.day(date).start().plus(Millis(DAY / 2));
    let hour = |n: i64| {
        Interval::between(
            noon.plus(Millis(n * DAY / 24)),
            noon.plus(Millis((n + 1) * DAY / 24)),
        )
    };
    for (n, who, kind) in [
        (0, "Mrs D", PlaceKind::Client),
        (2, "Mr E", PlaceKind::Client),
        (4, "The doctor", PlaceKind::Personal),
        (24, "Mrs D", PlaceKind::Client),
    ] {
        let change = Change::AddVisit {
            at: None,
            name: ShortText::new(who).unwrap(),
            kind,
        };
        phone.amend(hour(n), change, at(0)).unwrap();
    }
    let worker = Worker {
        every: 60_000,
        ..Worker::default()
    };
    add(&mut phone.vault, &records(worker.days(2)));
    let report = phone.report(range, at(DAY)).unwrap();
    let shared = Shared::of(&report, &Roster::default());
    let typed = || shared.visits().filter(|(v, _)| v.known == Known::Typed);
    let places: Vec<_> = typed().map(|(_, fact)| fact.place).collect();
    assert_eq!(places[0], places[3], "one client on both days");
    assert_ne!(places[0], places[1]);
    assert_eq!(places[2].kind, PlaceKind::Personal);
    let Table::Traces(trace) = phone.traces(&shared, Vec::new(), Naming::InFull).unwrap() else {
        panic!("not traces");
    };
    let named = trace.visits.iter().filter_map(|v| v.name.as_ref());
    let names: Vec<_> = named.map(|name| name.as_str()).collect();
    assert_eq!(names, ["Mrs D", "Mr E", "The doctor", "Mrs D"]);
    // Positions of these hours may be of anywhere: they stay with her.
    let stays = |at: UtcMs| typed().any(|(v, _)| v.interval.contains(at));
    assert!(!trace.fixes.is_empty() && !trace.fixes.iter().any(|f| stays(f.at)));
}
