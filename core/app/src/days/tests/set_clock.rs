//! A phone whose wall clock was set wrong for some hours.

use stint_model::{BootTime, Millis, Moment};

use super::*;

const HOUR: i64 = 3_600_000;

/// A worker's days and marks with a boot clock; the wall clock is three hours
/// ahead or behind (`by`) from `from` for two hours.
fn days(by: i64, from: i64) -> Vec<Record> {
    let worker = Worker {
        every: 60_000,
        ..Worker::default()
    };
    let mut all = records(worker.days(2));
    for (hours, mark) in [(7, Mark::Start), (10, Mark::End), (31, Mark::Start)] {
        all.push(record(at(hours * HOUR).utc, Payload::Shift(mark)));
    }
    for r in &mut all {
        let since = r.moment.utc.since(at(0).utc).0;
        let wrong = (from..from + 2 * HOUR).contains(&since);
        r.moment = Moment {
            utc: r.moment.utc.plus(Millis(if wrong { by } else { 0 })),
            boot: Some(BootTime {
                boot: 5,
                ms: (since + HOUR) as u64,
            }),
            ..r.moment
        };
    }
    all
}

fn composed(by: i64, from: i64) -> (Timeline, Marks) {
    let (home, mut phone) = Home::new();
    add(&mut phone.vault, &days(by, from));
    phone.lock().unwrap();
    let phone = home.open();
    let window = Interval::between(at(0).utc, at(2 * DAY).utc);
    let composed = phone.compose(window).unwrap();
    (composed.timeline, composed.marks)
}

#[test]
fn a_clock_set_wrong_and_right_again_moves_no_visit_and_no_mark() {
    let straight = composed(0, 0);
    assert!(straight.0.visits.len() > 10);
    for from in [9 * HOUR, 36 * HOUR] {
        for by in [-3 * HOUR, 3 * HOUR] {
            assert_eq!(composed(by, from), straight, "{by} from {from}");
        }
    }
}

/// Fixes at a place every minute between two hours of the first day, with the
/// wall clock ahead by so many hours.
fn rest(north: f64, hours: std::ops::Range<i64>, ahead: i64) -> Vec<Record> {
    let fix = Fix {
        position: Coordinate::from_degrees(51.45 + north, -2.58).unwrap(),
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    };
    let logged = |min: i64| {
        let mut r = record(at(min * 60_000 + ahead * HOUR).utc, Payload::Fix(fix));
        r.moment.boot = Some(BootTime {
            boot: 5,
            ms: ((min + 60) * 60_000) as u64,
        });
        r
    };
    (hours.start * 60..hours.end * 60).map(logged).collect()
}

#[test]
fn an_evening_filed_under_the_next_day_is_left_out_of_it() {
    let (_home, mut phone) = Home::new();
    let evening = [rest(0.0, 20..22, 0), rest(0.1, 22..23, 3)];
    let night = rest(0.0, 24..31, 0);
    add(&mut phone.vault, &[evening.concat(), night].concat());
    let morning = Interval::between(at(DAY + HOUR / 2).utc, at(DAY + 6 * HOUR).utc);
    let visits = phone.compose(morning).unwrap().timeline.visits;
    assert_eq!(visits.len(), 1, "at home, and nowhere else");
    assert_eq!(visits[0].interval.overlap(morning), Some(morning));
}
