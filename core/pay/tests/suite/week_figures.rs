//! Weekly figures with likely ranges: what a silence may hide, and for how long.

use crate::common::*;
use stint_model::{Gap, GapCause};
use stint_pay::*;

const DAY: &str = "2026-03-02";

fn silent(log: &mut Log, from: &str, to: &str) {
    let gap = Gap {
        interval: log.interval(DAY, from, to),
        cause: GapCause::PhoneOff,
    };
    log.timeline.gaps.push(gap);
}

fn figures(log: &Log) -> Week {
    let all = weeks(&log.timeline, &log.marks, log.roster.as_ref(), &log.zones);
    assert_eq!(all.len(), 1);
    all[0]
}

fn assert_is(estimate: Estimate, low: f64, best: f64, high: f64) {
    let told = [estimate.low, estimate.best, estimate.high];
    for (is, wanted) in told.into_iter().zip([low, best, high]) {
        assert!((is - wanted).abs() < 0.01, "{told:?}: {low} {best} {high}");
    }
}

/// Nine weeks in ten lie within 1.64 standard errors: 4 % of the time at work places
/// and 5 % of that between them, where nothing else is unsure.
#[test]
fn a_typed_week_has_only_the_error_of_all() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "07:00", "12:00");
    log.typed_way((DAY, "12:00", "13:00"), 30.0);
    log.typed(OFFICE, DAY, "13:00", "18:00");
    let week = figures(&log);
    assert_eq!(week.monday, day(DAY));
    let wide = 1.64 * 0.04 * 600.0;
    assert_is(week.at_work_places_min, 600.0 - wide, 600.0, 600.0 + wide);
    let wide = 1.64 * 0.05 * 60.0;
    assert_is(week.between_min, 60.0 - wide, 60.0, 60.0 + wide);
    // 3 % of the way's own, a fifth of that and more for what ends have in common,
    // 5 % of the sum, and fifty metres that no fix shows.
    let own: f64 = 0.9 / 1.64;
    let common: f64 = 0.05 * 30.0;
    let squares = own.powi(2) + (0.22 * own).powi(2) + common.powi(2) + 0.05_f64.powi(2);
    let wide = 1.64 * squares.sqrt();
    assert_is(week.between_km, 30.0 - wide, 30.0, 30.0 + wide);
}

/// A silence of an hour and a half within a visit may hide visits for all of it and
/// ways for half of it; a shorter one is a phone's rhythm.
#[test]
fn a_long_silence_in_a_visit_may_hide_a_way() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "16:00");
    silent(&mut log, "10:00", "11:29");
    let wide = 1.64 * 0.04 * 480.0;
    let week = figures(&log);
    assert_is(week.at_work_places_min, 480.0 - wide, 480.0, 480.0 + wide);
    assert_is(week.between_min, 0.0, 0.0, 0.0);
    log.timeline.gaps.clear();
    silent(&mut log, "10:00", "11:30");
    let wide = 1.64 * 0.04 * 390.0;
    let week = figures(&log);
    let at = week.at_work_places_min;
    assert_is(at, 390.0 - wide, 390.0 + 63.0, 390.0 + 90.0 + wide);
    assert_is(week.between_min, 0.0, 18.0, 45.0);
    // Silences that only touch the visit say nothing of it.
    log.timeline.gaps.clear();
    silent(&mut log, "06:20", "08:00");
    silent(&mut log, "16:00", "17:40");
    let at = figures(&log).at_work_places_min;
    assert!((at.best - 480.0).abs() < 0.01);
}

/// What a silence of a working day hides is driven as fast as the rest of the week.
#[test]
fn what_is_hidden_is_driven_as_fast_as_the_rest() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "07:00", "08:00");
    log.typed_way((DAY, "08:00", "09:00"), 30.0);
    silent(&mut log, "09:00", "10:40");
    log.typed(BERT, DAY, "10:40", "12:00");
    let week = figures(&log);
    // A hundred minutes: seventy of visits, twenty of ways, at half a kilometre each.
    assert!((week.at_work_places_min.best - (140.0 + 70.0)).abs() < 0.01);
    assert!((week.between_min.best - (60.0 + 20.0)).abs() < 0.01);
    assert!((week.between_km.best - (30.0 + 10.0)).abs() < 0.01);
}

/// A phone that fell silent at home by day may have been carried to work: two and a
/// half hours or more, less than an hour away from work, between seven and ten, and
/// for five hours at most.
#[test]
fn a_silence_at_home_beside_work_may_hide_work() {
    for (from, to, hidden) in [
        ("10:30", "13:00", 150.0),
        ("10:30", "12:59", 0.0),
        // Begun an hour after the visit, and ended an hour before it.
        ("10:59", "13:29", 150.0),
        ("11:00", "13:30", 0.0),
        ("10:30", "15:30", 300.0),
        ("10:30", "16:30", 300.0),
        ("04:31", "07:01", 0.0),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "10:00");
        silent(&mut log, from, to);
        let week = figures(&log);
        let wide = 1.64 * 0.04 * 120.0;
        let at = week.at_work_places_min;
        assert_is(at, 120.0 - wide, 120.0, 120.0 + hidden + wide);
        assert_is(week.between_min, 0.0, 0.0, hidden / 2.0);
    }
    for (visit, gap, hidden) in [
        // By day, before the visit and in the evening.
        (("17:00", "18:00"), ("13:30", "16:01"), 151.0),
        (("17:00", "18:00"), ("13:30", "16:00"), 0.0),
        (("18:00", "19:00"), ("19:30", "00:30"), 150.0),
        (("18:00", "19:00"), ("19:31", "00:30"), 0.0),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, visit.0, visit.1);
        silent(&mut log, gap.0, gap.1);
        let wide = 1.64 * 0.04 * 60.0;
        let at = figures(&log).at_work_places_min;
        assert_is(at, 60.0 - wide, 60.0, 60.0 + hidden + wide);
    }
}

/// What the visit takes of a silence is counted there, and not once more.
#[test]
fn a_silence_is_hidden_once() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "10:30");
    silent(&mut log, "10:00", "12:30");
    let wide = 1.64 * 0.04 * 120.0;
    let at = figures(&log).at_work_places_min;
    assert_is(at, 120.0 - wide, 120.0 + 21.0, 120.0 + 150.0 + wide);
}

/// A guess that a place is a client's is wrong once in ten times.
#[test]
fn a_guessed_place_may_be_no_clients() {
    let mut log = Log::new(london());
    log.typed(ANNA, DAY, "08:00", "09:00");
    log.typed(NOWHERE, DAY, "09:20", "10:20");
    log.typed(BERT, DAY, "10:40", "11:40");
    let at = figures(&log).at_work_places_min;
    let guess: f64 = 0.1 * 0.9 * 60.0 * 60.0;
    let common: f64 = 0.04 * 180.0;
    let wide = 1.64 * (guess + common * common).sqrt();
    assert_is(at, 180.0 - wide, 180.0, 180.0 + wide);
}

/// Of what a phone didn't see of a way's ends, beyond a minute and a half, 12 % belong
/// to the way and not to the stay before it.
#[test]
fn departures_noticed_late_are_put_right() {
    for (unseen, late) in [(3.0, 0.0), (13.0, 0.6)] {
        let mut log = Log::new(london());
        log.typed(ANNA, DAY, "08:00", "09:00");
        let way = (DAY, "09:00", "10:00");
        log.trip(
            (ANNA, BERT),
            stint_model::Reason::BetweenClients,
            way,
            30.0,
            0,
        );
        let trip = &mut log.timeline.trips[0];
        trip.duration.estimated = stint_model::Millis((unseen * 60_000.0) as i64);
        trip.duration.measured = trip.interval.length() - trip.duration.estimated;
        log.typed(BERT, DAY, "10:00", "11:00");
        let week = figures(&log);
        // The way's ends are unsure by half of what was not seen of it.
        let wanted = (week.between_min.best, week.at_work_places_min.best);
        assert!(
            (wanted.0 - (60.0 + late)).abs() < 0.001,
            "{unseen}: {wanted:?}"
        );
        assert!(
            (wanted.1 - (120.0 - late)).abs() < 0.001,
            "{unseen}: {wanted:?}"
        );
    }
}
