//! Nights whose hours are not like others.

use super::*;

#[test]
fn nights_with_an_hour_more_or_less() {
    for (zone, date, hours) in [
        ("Europe/London", "2025-03-30", 23.0),
        ("Europe/London", "2025-10-26", 25.0),
        ("America/New_York", "2025-03-09", 23.0),
        ("America/New_York", "2025-11-02", 25.0),
        ("Australia/Lord_Howe", "2025-04-06", 24.5),
        ("Australia/Lord_Howe", "2025-10-05", 23.5),
    ] {
        let (_home, mut phone) = Home::living_in(zone);
        let zones = phone.zones().unwrap();
        let date: chrono::NaiveDate = date.parse().unwrap();
        let range = DateRange::between(date.pred_opt().unwrap(), date.succ_opt().unwrap());
        let window = zones.days(range);
        // A whole night shift at one client, noon to noon.
        let worker = Worker::default();
        let fix = worker.day(0)[0].1;
        let mut noon = window.start().plus(Millis(DAY / 2));
        let mut rest = Vec::new();
        while noon < window.end().plus(Millis(-DAY / 2)) {
            rest.push((noon, fix));
            noon = noon.plus(Millis(60_000));
        }
        add(&mut phone.vault, &records(rest.iter().copied()));
        phone.keep_up();
        let now = Moment::at(window.end());
        let visit = phone.report(range, now).unwrap().timeline.visits[0].clone();
        phone
            .name_place(&visit, "Flat", PlaceKind::Client, now)
            .unwrap();
        let report = phone.report(range, now).unwrap();
        assert_eq!(report.timeline.visits.len(), 1, "{zone}");
        assert_eq!(report.records, rest.len() as u64);
        assert_eq!(report.days[1].interval.length().hours(), hours, "{zone}");
        let whole_day = report.days[1]
            .rows
            .iter()
            .map(|r| r.interval.length())
            .sum::<Millis>();
        assert_eq!(whole_day.hours(), hours, "{zone}: she was there all day");
        let rows = report.days.iter().flat_map(|d| &d.rows);
        let all = rows.map(|r| r.interval.length()).sum::<Millis>();
        assert_eq!(all, visit.interval.length(), "{zone}");
    }
}

#[test]
fn a_night_with_a_client_is_no_home() {
    let night =
        |from: i64| records((from..from + 310).map(|min| (at(min * 60_000).utc, at_the_door())));
    let mark = |min: i64, mark| record(at(min * 60_000).utc, Payload::Shift(mark));
    let (home, mut phone) = Home::new();
    add(&mut phone.vault, &night(10 * 60));
    let day = Interval::between(at(0).utc, at(DAY).utc);
    let is_home = |phone: &Phone| {
        let places = phone.compose(day).unwrap().timeline.places;
        places.iter().any(|p| p.kind == PlaceKind::Home)
    };
    assert!(is_home(&phone), "nothing speaks against it");
    let duty = [mark(9 * 60, Mark::Start), mark(16 * 60, Mark::End)];
    add(&mut phone.vault, &duty[..1]);
    assert!(is_home(&phone), "nobody knows when that shift ended");
    add(&mut phone.vault, &duty[1..]);
    assert!(!is_home(&phone));
    phone.lock().unwrap();
    assert!(!is_home(&home.open()));

    let (_home, mut phone) = Home::new();
    add(&mut phone.vault, &night(10 * 60));
    phone.amend(day, Change::AddShift, at(DAY)).unwrap();
    assert!(!is_home(&phone), "she added the shift");
    phone.undo(at(DAY)).unwrap();
    assert!(is_home(&phone));
}
