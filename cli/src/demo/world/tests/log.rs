//! What the phone logged.

use std::collections::BTreeSet;

use crate::demo::world::model::{
    DeviceEvent, GapCause, Interval, Mark, Millis, Payload, Source, UtcMs, ZoneOffset, wire,
};
use chrono_tz::Europe::London;

use super::*;

#[test]
fn records_are_valid_sorted_and_round_trip() {
    for week in &weeks()[..8] {
        assert!(
            week.records
                .windows(2)
                .all(|w| w[0].moment.utc <= w[1].moment.utc)
        );
        for record in &week.records {
            let bytes = wire::encode(record).unwrap();
            assert_eq!(wire::decode::<Record>(&bytes).unwrap(), *record);
            assert!(record.moment.boot.is_some());
            assert_eq!(record.moment.offset, ZoneOffset::UTC);
        }
    }
}

#[test]
fn boot_clocks_run_with_the_wall_clock_and_start_again() {
    let week = week(1);
    for pair in week.records.windows(2) {
        let (a, b) = (pair[0].moment, pair[1].moment);
        let (x, y) = (a.boot.unwrap(), b.boot.unwrap());
        if x.boot == y.boot {
            assert_eq!((y.ms - x.ms) as i64, b.utc.since(a.utc).0);
        }
    }
    let boots: BTreeSet<u32> = week
        .records
        .iter()
        .filter_map(|r| r.moment.boot)
        .map(|b| b.boot)
        .collect();
    assert_eq!(boots.len(), 2);
    assert_eq!(events(&week, DeviceEvent::PhoneOff).len(), 1);
    assert_eq!(events(&week, DeviceEvent::FirstUnlock).len(), 1);
}

#[test]
fn one_end_is_forgotten_and_everything_else_is_touched() {
    for (seed, week) in weeks().iter().enumerate() {
        let shifts = week.truth.shifts.len();
        assert_eq!(
            touches(week, &Payload::Shift(Mark::Start)),
            shifts,
            "seed {seed}"
        );
        assert_eq!(
            touches(week, &Payload::Shift(Mark::End)),
            shifts - 1,
            "seed {seed}"
        );
        assert_eq!(
            touches(week, &Payload::Break(Mark::Start)),
            week.truth.breaks.len()
        );
        assert_eq!(
            touches(week, &Payload::Break(Mark::End)),
            week.truth.breaks.len()
        );
    }
}

#[test]
fn gaps_are_empty_and_their_causes_are_named() {
    for (seed, week) in weeks().iter().enumerate() {
        let of = |cause| week.truth.gaps.iter().filter(move |g| g.cause == cause);
        assert_eq!(of(GapCause::StoppedBySystem).count(), 1, "seed {seed}");
        assert_eq!(of(GapCause::PermissionMissing).count(), 1, "seed {seed}");
        for gap in &week.truth.gaps {
            let length = gap.interval.length().mins();
            let blind = gap.cause == GapCause::PermissionMissing || gap.cause == GapCause::NoSignal;
            for record in &week.records {
                let at = record.moment.utc;
                let inside = gap.interval.contains(at) && at != gap.interval.start();
                let fix = matches!(record.payload, Payload::Fix(_));
                assert!(!(inside && (fix || !blind)), "seed {seed}: {:?}", gap.cause);
            }
            if gap.cause == GapCause::StoppedBySystem {
                assert!((10.0..60.0).contains(&length), "seed {seed}: {length}");
                assert_eq!(
                    events(week, DeviceEvent::RecorderKilled),
                    [gap.interval.end()]
                );
                let over = |t: &&TrueTrip| t.interval.overlap(gap.interval) == Some(t.interval);
                assert!(week.truth.trips.iter().any(|t| over(&t)));
            }
        }
        assert_eq!(events(week, DeviceEvent::PermissionLost).len(), 1);
        assert_eq!(events(week, DeviceEvent::PermissionGranted).len(), 1);
        assert!(
            events(week, DeviceEvent::RecorderAlive).len() > 600,
            "seed {seed}"
        );
    }
}

#[test]
fn noise_wanders_and_says_how_wrong_it_is() {
    let (mut within, mut claimed) = (0_u32, 0_u32);
    let (mut products, mut squares) = (0.0, 0.0);
    let (mut towers, mut all) = (0, 0);
    for week in &weeks()[..20] {
        let mut before: Option<(UtcMs, f64)> = None;
        for (at, source, fix) in fixes(week) {
            all += 1;
            let accuracy = fix.accuracy.unwrap().metres();
            if accuracy >= 500.0 {
                towers += 1;
                assert!(accuracy <= 2000.0 && *source == Source::Network);
                continue;
            }
            assert!((3.0..=85.0).contains(&accuracy));
            let number = week
                .truth
                .visits
                .partition_point(|v| v.interval.end() <= at);
            let visit = week.truth.visits[number];
            if !visit.interval.contains(at) {
                continue;
            }
            let door = week.places[visit.place].position;
            claimed += 1;
            within += u32::from(metres(fix.position, door) <= accuracy);
            let north = (fix.position.lat() - door.lat()) * 111_284.5;
            if *source == Source::Gps {
                if let Some((then, error)) = before
                    && at.since(then).secs() < 90.0
                {
                    products += error * north;
                    squares += north * north;
                }
                before = Some((at, north));
            } else {
                before = None;
            }
        }
    }
    let share = f64::from(within) / f64::from(claimed);
    assert!(
        (0.60..=0.76).contains(&share),
        "{share} within the radius of 68 %"
    );
    let correlation = products / squares;
    assert!(
        (0.3..=0.85).contains(&correlation),
        "lag correlation {correlation}"
    );
    let share = f64::from(towers) / f64::from(all);
    assert!((0.005..=0.02).contains(&share), "{share} from towers");
}

#[test]
fn dense_on_the_move_and_sparse_at_rest() {
    let week = week(1);
    let times: Vec<UtcMs> = fixes(&week).map(|(at, ..)| at).collect();
    let moving = |at: UtcMs| week.truth.trips.iter().any(|t| t.interval.contains(at));
    let (mut on_the_way, mut at_rest) = (Vec::new(), Vec::new());
    for pair in times.windows(2) {
        let seconds = pair[1].since(pair[0]).secs();
        let list = if moving(pair[0]) && moving(pair[1]) {
            &mut on_the_way
        } else {
            &mut at_rest
        };
        list.push(seconds);
    }
    on_the_way.sort_by(f64::total_cmp);
    at_rest.sort_by(f64::total_cmp);
    assert!((4.0..=8.0).contains(&on_the_way[on_the_way.len() / 2]));
    assert!((40.0..=700.0).contains(&at_rest[at_rest.len() / 2]));
}

#[test]
fn some_ways_go_through_the_tunnel() {
    let lost: usize = weeks()
        .iter()
        .map(|w| events(w, DeviceEvent::SignalLost).len())
        .sum();
    let found: usize = weeks()
        .iter()
        .map(|w| events(w, DeviceEvent::SignalFound).len())
        .sum();
    assert!(lost > 20);
    assert_eq!(lost, found);
}

#[test]
fn the_app_is_used_after_hours() {
    let week = week(1);
    let logged: Vec<Interval> = week
        .records
        .iter()
        .filter_map(|r| match &r.payload {
            Payload::AppUse(used) => Some(used.interval),
            _ => None,
        })
        .collect();
    let in_shift = |i: &Interval| {
        week.truth
            .shifts
            .iter()
            .any(|s| s.interval.overlap(*i).is_some())
    };
    let after: Millis = logged
        .iter()
        .filter(|i| !in_shift(i))
        .map(|i| i.length())
        .sum();
    assert_eq!(after, week.truth.totals.after_hours);
    assert!(logged.iter().all(|i| week.truth.app_use.contains(i)));
}

#[test]
fn the_clocks_change_while_she_sleeps() {
    // London: 29 March 2026 forward, 25 October 2026 back.
    for (start, change, hours, from, to) in [
        (date(2026, 3, 23), 1_774_746_000_000, 167, 0, 60),
        (date(2026, 10, 19), 1_792_890_000_000, 169, 60, 0),
    ] {
        for seed in 0..8 {
            let week = Week::simulate(seed, 7, start, London);
            for record in &week.records {
                let expected = if record.moment.utc.get() < change {
                    from
                } else {
                    to
                };
                assert_eq!(record.moment.offset.minutes(), expected);
            }
            let visits = &week.truth.visits;
            let whole = visits[visits.len() - 1]
                .interval
                .end()
                .since(visits[0].interval.start());
            assert_eq!(whole, Millis::from_mins(hours * 60));
            for shift in &week.truth.shifts {
                let offset = if shift.interval.start().get() < change {
                    from
                } else {
                    to
                };
                let local = shift
                    .interval
                    .start()
                    .local(ZoneOffset::new(offset).unwrap());
                assert!((6..17).contains(&chrono::Timelike::hour(&local)));
            }
        }
    }
}
