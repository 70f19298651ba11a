//! Shifts whose end was forgotten.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use stint_analysis::{EndedBy, ShiftEnd, shift_end, unended};
use stint_model::{
    Coordinate, Figure, Interval, Known, Mark, Millis, Percent, Place, PlaceId, PlaceKind,
    Sureness, Timeline, UtcMs, Visit,
};

const DAY: i64 = 20_000 * 86_400_000;

/// A time of a day in hours.
fn at(hours: f64) -> UtcMs {
    UtcMs::new(DAY + (hours * 3_600_000.0) as i64).expect("in range")
}

fn between(from: f64, to: f64) -> Interval {
    Interval::between(at(from), at(to))
}

const KINDS: [PlaceKind; 5] = [
    PlaceKind::Home,
    PlaceKind::Client,
    PlaceKind::Office,
    PlaceKind::Personal,
    PlaceKind::Unknown,
];

/// Stays at the place of that number in [`KINDS`], by hours.
fn timeline(stays: &[(u32, f64, f64)]) -> Timeline {
    let centre = Coordinate::from_e7(514_500_000, -25_900_000).expect("on Earth");
    let place = |(id, kind)| Place {
        id: PlaceId(id),
        centre: Some(centre),
        kind,
        name: None,
        known: Known::Typed,
    };
    let visit = |&(place, from, to): &(u32, f64, f64)| {
        let interval = between(from, to);
        let length = interval.length();
        Visit {
            interval,
            dwell: Figure {
                measured: length,
                low: length - Millis::from_mins(2),
                high: length,
                ..Figure::default()
            },
            position: Some(centre),
            place: Some(PlaceId(place)),
            known: Known::Measured,
            sureness: Sureness(Percent::default()),
            fixes: 9,
            not_work: false,
        }
    };
    Timeline {
        places: (0..).zip(KINDS).map(place).collect(),
        visits: stays.iter().map(visit).collect(),
        ..Timeline::default()
    }
}

fn proposed(stays: &[(u32, f64, f64)], until: f64) -> Option<ShiftEnd> {
    shift_end(&timeline(stays), between(8.0, until))
}

#[test]
fn a_shift_ends_when_she_leaves_her_last_client_for_home() {
    let day = [
        (1, 8.1, 9.0),
        (1, 9.5, 12.0),
        (3, 12.2, 12.5),
        (0, 13.0, 20.0),
    ];
    let end = proposed(&day, 20.0).expect("proposed");
    assert_eq!(end.shift, between(8.0, 12.0));
    assert_eq!(end.earliest, at(12.0).plus(Millis::from_mins(-2)));
    assert_eq!(end.latest, at(13.0));
    assert_eq!(end.by, EndedBy::Home);
}

#[test]
fn a_break_at_home_ends_nothing() {
    let day = [(1, 8.1, 12.0), (0, 12.3, 15.5), (1, 16.0, 18.0)];
    assert_eq!(proposed(&day, 18.0), None, "she is still at work");
    let evening = [&day[..], &[(0, 18.5, 21.0)]].concat();
    let end = proposed(&evening, 21.0).expect("proposed");
    assert_eq!(end.shift, between(8.0, 18.0));
    assert_eq!(proposed(&[(1, 8.1, 12.0), (0, 12.3, 13.0)], 13.0), None);
}

#[test]
fn the_night_ends_it_whatever_comes_next_morning() {
    let days = [
        (1, 8.1, 17.0),
        (0, 17.5, 22.0),
        (0, 22.2, 31.0),
        (1, 32.0, 40.0),
    ];
    let end = proposed(&days, 56.0).expect("proposed");
    assert_eq!((end.shift, end.by), (between(8.0, 17.0), EndedBy::Home));
}

#[test]
fn a_long_rest_elsewhere_ends_it_less_surely() {
    let rest = [(1, 8.1, 17.0), (4, 17.5, 23.0)];
    let end = proposed(&rest, 23.0).expect("proposed");
    assert_eq!((end.shift, end.by), (between(8.0, 17.0), EndedBy::Rest));
    let home = proposed(&[(1, 8.1, 17.0), (0, 17.5, 23.0)], 23.0).expect("proposed");
    assert!(end.sureness < home.sureness);
    let client = [(1, 8.1, 17.0), (1, 17.5, 23.0)];
    assert_eq!(
        proposed(&client, 23.0),
        None,
        "a night with a client is work"
    );
}

#[test]
fn no_shift_is_longer_than_the_law_allows() {
    let day = [(1, 8.1, 17.0), (3, 17.5, 18.5), (3, 19.0, 21.5)];
    assert_eq!(proposed(&day, 20.9), None);
    let end = proposed(&day, 21.5).expect("proposed");
    assert_eq!((end.shift, end.by), (between(8.0, 17.0), EndedBy::TooLong));
    let on = [(1, 8.1, 17.0), (1, 20.0, 23.0)];
    assert_eq!(proposed(&on, 23.0), None, "she is still at work");
}

#[test]
fn where_nothing_is_known_nothing_is_proposed() {
    assert_eq!(proposed(&[], 40.0), None);
    assert_eq!(
        proposed(&[(0, 7.0, 16.0)], 16.0),
        None,
        "she never left home"
    );
    let mut not_work = timeline(&[(1, 8.1, 10.0), (1, 11.0, 12.0), (0, 13.0, 20.0)]);
    not_work.visits[1].not_work = true;
    let end = shift_end(&not_work, between(8.0, 20.0)).expect("proposed");
    assert_eq!(
        end.shift.end(),
        at(10.0),
        "she said that the second wasn't work"
    );
}

#[test]
fn what_is_proposed_lies_in_its_range_and_in_the_shift() {
    for a in 0..5 {
        for b in 0..5 {
            for c in [9.5, 12.0, 30.0] {
                let stays = [(a, 8.5, 9.0), (b, 9.2, c), (0, c + 0.5, c + 6.0)];
                if let Some(end) = proposed(&stays, c + 6.0) {
                    assert!(end.earliest <= end.shift.end() && end.shift.end() <= end.latest);
                    assert!(end.shift.start() == at(8.0) && end.shift.end() > at(8.0));
                    assert!(end.latest <= at(c + 6.0));
                }
            }
        }
    }
}

#[test]
fn shifts_without_an_end_are_found() {
    use Mark::{End, Start};
    let marks = [
        (8.0, Start),
        (12.0, End),
        (20.0, Start),
        (32.0, Start),
        (33.0, Start),
    ];
    let marks = marks.map(|(h, m)| (at(h), m));
    let open = [
        between(20.0, 32.0),
        between(32.0, 33.0),
        between(33.0, 40.0),
    ];
    assert_eq!(unended(marks, at(40.0)), open);
    assert_eq!(unended(marks[..2].to_vec(), at(40.0)), []);
    assert_eq!(unended([(at(9.0), End)], at(40.0)), []);
    assert_eq!(unended([(at(9.0), Start)], at(8.0)), [between(9.0, 9.0)]);
}
