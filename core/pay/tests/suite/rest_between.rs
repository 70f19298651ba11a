//! Rest between two working days (Germany: ArbZG, s. 5; Spain: ET, art. 34.3), and
//! weekly rest that may be saved up (ET, art. 37.1).

use crate::common::*;
use stint_model::{Interval, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// Day of March, from, to.
type Work = (u32, &'static str, &'static str);

/// The day and the minutes of each rest told as too short; the record goes on
/// at home until the tenth.
fn short(code: &str, works: &[Work]) -> Vec<(String, f64)> {
    let mut log = Log::new(london());
    for (day, from, to) in works {
        log.typed(ANNA, &format!("2026-03-{day:02}"), from, to);
    }
    log.typed(HOME, "2026-03-10", "08:00", "20:00");
    let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], WEEK);
    let told = of(&all, FindingKind::DayRest).into_iter();
    told.map(|f| (f.days.first.to_string(), f.time.unwrap().best.mins()))
        .collect()
}

fn one(day: &str, minutes: i64) -> Vec<(String, f64)> {
    vec![(day.to_owned(), Millis::from_mins(minutes).mins())]
}

#[test]
fn a_rest_counts_whole_where_the_law_is_about_two_days() {
    let spain = |next| {
        [
            (2, "09:00", "13:30"),
            (2, "17:00", "21:30"),
            (3, next, "13:30"),
        ]
    };
    assert_eq!(short("ES", &spain("09:30")), []);
    assert_eq!(short("ES", &spain("09:29")), one("2026-03-02", 719));
    let germany = |next| {
        [
            (2, "07:00", "11:00"),
            (2, "16:30", "20:30"),
            (3, next, "11:00"),
        ]
    };
    assert_eq!(short("DE", &germany("07:30")), []);
    assert_eq!(short("DE", &germany("07:29")), one("2026-03-02", 659));
    // In the 24 hours from seven on there are but ten and a half.
    assert_eq!(short("GB", &germany("07:30")), one("2026-03-02", 630));
    assert_eq!(short("NL", &germany("07:30")), one("2026-03-02", 630));
}

#[test]
fn the_pause_of_a_split_shift_parts_no_days() {
    // Seven hours at noon, eleven at night.
    let split = [
        (2, "07:00", "10:00"),
        (2, "17:00", "20:00"),
        (3, "07:00", "10:00"),
    ];
    assert_eq!(short("DE", &split), []);
    assert_eq!(short("ES", &split), one("2026-03-02", 660));
}

/// What comes after a short night makes up for nothing, however long it is.
#[test]
fn a_short_night_is_told_before_a_day_off() {
    for (works, minutes) in [
        // From late to early.
        (&[(2, "14:00", "22:00"), (3, "06:00", "12:00")][..], 480),
        (&[(2, "09:00", "20:00"), (3, "05:00", "08:30")], 540),
        (&[(2, "18:00", "22:00"), (3, "07:00", "10:00")], 540),
        // Back on the day on which a night's work ended.
        (&[(2, "22:00", "06:00"), (3, "14:00", "20:00")], 480),
    ] {
        for code in ["DE", "ES"] {
            assert_eq!(short(code, works), one("2026-03-02", minutes), "{works:?}");
        }
    }
}

#[test]
fn every_short_night_is_told_by_its_own_day() {
    // Nine and a half hours, eleven and a half, and two days off.
    let works = [
        (2, "09:00", "21:30"),
        (3, "07:00", "21:30"),
        (4, "09:00", "17:00"),
    ];
    let spain = [one("2026-03-02", 570), one("2026-03-03", 690)].concat();
    assert_eq!(short("ES", &works), spain);
    assert_eq!(short("DE", &works), one("2026-03-02", 570));
}

/// Nights from ten to six leave sixteen hours by day.
#[test]
fn nights_are_parted_by_day() {
    let nights: Vec<Work> = (2..7).map(|n| (n, "22:00", "06:00")).collect();
    assert_eq!(short("ES", &nights), []);
    assert_eq!(short("DE", &nights), []);
}

/// On 29 March 2026 the clock skips an hour: from nine to nine there are eleven.
#[test]
fn the_night_of_the_hour_change_is_an_hour_shorter() {
    let works = [
        (28, "15:00", "21:00"),
        (29, "09:00", "12:00"),
        (31, "09:00", "12:00"),
    ];
    let mut log = Log::new(london());
    for (day, from, to) in works {
        log.typed(ANNA, &format!("2026-03-{day}"), from, to);
    }
    let told = |code| {
        let days = ("2026-03-28", "2026-03-29");
        let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], days);
        let found = of(&all, FindingKind::DayRest);
        found.first().map(|f| (said(f).id, f.time.unwrap().best))
    };
    let eleven = Millis::from_mins(660);
    assert_eq!(told("ES"), Some(("pay-rest-between-headline", eleven)));
    assert_eq!(told("DE"), None);
}

/// Where the record ends in a rest, that may have gone on.
#[test]
fn a_rest_at_the_end_of_the_record_is_not_judged() {
    let mut log = Log::new(london());
    log.typed(ANNA, "2026-03-02", "09:00", "21:30");
    log.typed(HOME, "2026-03-02", "22:00", "09:10");
    let all = log.findings(&agreed_weekly("ES", ""), pack("ES"), &[], WEEK);
    assert!(of(&all, FindingKind::DayRest).is_empty());
}

/// A day and a half a week, or three days in the fortnight with the week before or
/// after.
#[test]
fn weekly_rest_in_spain_may_be_saved_up() {
    for (day, hours, told) in [
        (11, 36, 0),
        (11, 35, 1),
        (4, 72, 0),
        (4, 71, 1),
        (18, 72, 0),
        (18, 71, 1),
    ] {
        let mut log = Log::new(london());
        let start = log
            .interval(&format!("2026-03-{day:02}"), "20:00", "21:00")
            .start();
        let free = Interval::between(start, start.plus(Millis::from_mins(hours * 60)));
        for n in 0..24 {
            let shift = log.interval(&days_after("2026-03-01", n), "08:00", "20:00");
            if shift.overlap(free).is_none() {
                log.marks.shifts.push(shift);
            }
        }
        let hour = Interval::between(free.end(), free.end().plus(Millis::from_mins(60)));
        if log.marks.shifts.iter().all(|s| s.overlap(hour).is_none()) {
            log.marks.shifts.push(hour);
        }
        log.marks.shifts.sort_unstable();
        let days = ("2026-03-09", "2026-03-15");
        let all = log.findings(&agreed_weekly("ES", ""), pack("ES"), &[], days);
        let found = of(&all, FindingKind::WeekRest);
        assert_eq!(found.len(), told, "{day} {hours}");
        for f in found {
            assert!(f.sources[0].note.is_some());
        }
    }
}

#[test]
fn only_daily_rest_can_be_counted_between_days() {
    let pack = |key: &str, counted: &str| {
        let text = format!(
            "[pack]\njurisdiction = \"XX\"\ncurrency = \"EUR\"\n[[rule]]\nkey = \"{key}\"\ncounted = \"{counted}\"\nunit = \"hours\"\nsource = \"a law\"\nchecked = 2026-11-24\nfigures = [{{ from = 2022-01-01, value = \"11\" }}]\n"
        );
        RulePack::parse("x.toml", &text)
    };
    let counted = |word| pack("day_rest", word).unwrap().figures()[0].counted;
    assert_eq!(counted("between_days"), RestCounted::BetweenDays);
    assert_eq!(counted("in_24_hours"), RestCounted::In24Hours);
    for (key, word) in [("week_rest", "between_days"), ("day_rest", "never")] {
        match pack(key, word) {
            Err(PayError::BadForm { at, .. }) => assert_eq!(at.line, 6),
            other => panic!("{other:?}"),
        }
    }
}
