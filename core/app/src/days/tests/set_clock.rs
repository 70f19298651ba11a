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
