//! How much of a day's work was recorded.

use super::*;

#[test]
fn a_shift_that_was_hardly_seen_is_hardly_covered() {
    let (_home, mut phone) = Home::new();
    let zones = phone.zones().unwrap();
    let date = zones.date(at(0).utc);
    let hour = |n: i64| zones.day(date).start().plus(Millis(n * DAY / 24));
    let mark = |n, mark| record(hour(n), Payload::Shift(mark));
    let seen = records((0..120).map(|min| (hour(9).plus(Millis(min * 60_000)), at_the_door())));
    add(&mut phone.vault, &[mark(7, Mark::Start)]);
    add(&mut phone.vault, &seen);
    add(&mut phone.vault, &[mark(15, Mark::End)]);
    let range = DateRange::between(date, date);
    let now = Moment::at(hour(20));
    let visit = phone.report(range, now).unwrap().timeline.visits[0].clone();
    phone
        .name_place(&visit, "Mrs D", PlaceKind::Client, now)
        .unwrap();
    let report = phone.report(range, now).unwrap();
    let coverage = report.days[0].coverage.unwrap();
    assert_eq!(coverage.interval, Interval::between(hour(7), hour(15)));
    assert!(coverage.recorded < Millis(DAY / 10), "{coverage:?}");
}
