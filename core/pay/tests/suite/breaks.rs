//! Breaks and short rests in the working day, to the minute.

use crate::common::*;
use stint_model::{Arg, Gap, GapCause, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");
const DAY: &str = "2026-03-02";

/// A day of visits that she typed herself.
fn typed(visits: &[(&str, &str)]) -> Log {
    let mut log = Log::new(london());
    for (from, to) in visits {
        log.typed(ANNA, DAY, from, to);
    }
    log
}

fn measured(visits: &[(&str, &str)]) -> Log {
    let mut log = Log::new(london());
    for (from, to) in visits {
        log.visit(ANNA, DAY, from, to, 0);
    }
    log
}

fn told(log: &Log, code: &str) -> Vec<Finding> {
    let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], WEEK);
    of(&all, FindingKind::Break).into_iter().cloned().collect()
}

fn sentences(log: &Log, code: &str) -> Vec<&'static str> {
    told(log, code).iter().map(|f| said(f).id).collect()
}

const NONE: [&str; 0] = [];
const SHORT: [&str; 1] = ["pay-break-headline"];
const UNBROKEN: [&str; 1] = ["pay-break-unbroken-headline"];
const LATE: [&str; 1] = ["pay-break-late-headline"];

/// Reg. 12: a break where a day has more than six hours, for the young more than
/// four and a half.
#[test]
fn exactly_six_hours_need_no_break() {
    for (until, adult, young) in [
        ("12:30", 0, 0),
        ("12:31", 0, 1),
        ("14:00", 0, 1),
        ("14:01", 1, 1),
    ] {
        let log = typed(&[("08:00", until)]);
        let short = |band| {
            let all = log.findings(&contract(band), gb(), &[], WEEK);
            of(&all, FindingKind::Break).len()
        };
        assert_eq!(short(""), adult, "{until}");
        assert_eq!(short("band = \"under-18\""), young, "{until}");
    }
}

/// Code du travail, art. L3121-16: the break is due as soon as six hours are reached.
#[test]
fn exactly_six_hours_need_a_break_in_france() {
    assert_eq!(sentences(&typed(&[("08:00", "14:00")]), "FR"), SHORT);
    assert_eq!(sentences(&typed(&[("08:00", "13:59")]), "FR"), NONE);
    assert_eq!(sentences(&typed(&[("08:00", "14:00")]), "ES"), NONE);
    assert_eq!(sentences(&typed(&[("08:00", "14:01")]), "ES"), SHORT);
}

/// Twenty minutes in one piece are enough; nineteen, or twice ten, aren't.
#[test]
fn exactly_the_break_that_is_due_is_enough() {
    let day = |until| typed(&[("08:00", "12:00"), (until, "16:00")]);
    assert_eq!(sentences(&day("12:20"), "GB"), NONE);
    assert_eq!(sentences(&day("12:19"), "GB"), SHORT);
    let twice = [("08:00", "10:00"), ("10:10", "12:00"), ("12:10", "16:00")];
    assert_eq!(sentences(&typed(&twice), "GB"), SHORT);
}

/// ArbZG § 4: thirty minutes beyond six hours and forty-five beyond nine, in
/// pieces of fifteen or more.
#[test]
fn breaks_in_germany_may_be_had_in_pieces() {
    for (second, third, sentence) in [
        // Two pauses, from ten and from twelve on, and eight hours of work.
        ("10:15", "12:15", &NONE[..]),
        ("10:16", "12:14", &SHORT),
        ("10:14", "12:30", &NONE),
        ("10:14", "12:29", &SHORT),
    ] {
        let day = [("08:00", "10:00"), (second, "12:00"), (third, "16:30")];
        assert_eq!(sentences(&typed(&day), "DE"), sentence, "{second} {third}");
    }
    // Nine hours, and nine hours and a minute.
    let nine = |until| typed(&[("08:00", "12:00"), ("12:30", until)]);
    assert_eq!(sentences(&nine("17:30"), "DE"), NONE);
    assert_eq!(sentences(&nine("17:31"), "DE"), SHORT);
}

/// ArbZG § 4: nobody works longer than six hours without any break. A break of
/// fifteen minutes is one.
#[test]
fn exactly_six_hours_in_a_row_are_allowed() {
    let day = |pause, back| typed(&[("08:00", pause), (back, "16:30")]);
    assert_eq!(sentences(&day("14:00", "14:30"), "DE"), NONE);
    assert_eq!(sentences(&day("14:01", "14:31"), "DE"), UNBROKEN);
    let after = |back| typed(&[("08:00", "11:00"), (back, "14:01"), ("14:31", "16:30")]);
    assert_eq!(sentences(&after("11:15"), "DE"), NONE);
    assert_eq!(sentences(&after("11:00"), "DE"), UNBROKEN);
    // A phone may have noticed both ends too late or too early.
    let seen = |pause, back| measured(&[("08:00", pause), (back, "16:30")]);
    assert_eq!(sentences(&seen("14:01", "14:31"), "DE"), NONE);
    assert_eq!(sentences(&seen("14:02", "14:32"), "DE"), UNBROKEN);
}

/// A pause of fourteen minutes doesn't part two stretches of work.
#[test]
fn a_pause_too_short_to_count_breaks_nothing() {
    let day = |back| {
        typed(&[
            ("08:00", "11:00"),
            (back, "14:20"),
            ("14:50", "16:00"),
            ("16:15", "17:00"),
        ])
    };
    assert_eq!(sentences(&day("11:15"), "DE"), NONE);
    assert_eq!(sentences(&day("11:14"), "DE"), UNBROKEN);
}

/// The range of a pause is that of both its ends: each may be 45 seconds off.
#[test]
fn a_break_is_as_unsure_as_the_visits_beside_it() {
    let day = [("08:00", "12:00"), ("12:20", "17:30")];
    let found = told(&measured(&day), "DE");
    assert_eq!(said(&found[0]).id, "pay-break-headline");
    let taken = minutes(found[0].time.unwrap());
    assert_eq!(taken, (18.5, 20.0, 21.5));
}

/// Labor Code, s. 512; Brinker (2012): the meal begins no later than the end of
/// the fifth hour, and half an hour is enough.
#[test]
fn a_meal_at_the_end_of_the_fifth_hour_is_in_time() {
    let day = |pause, back| typed(&[("08:00", pause), (back, "13:50"), ("14:10", "15:00")]);
    assert_eq!(sentences(&day("13:00", "13:30"), "US-CA"), NONE);
    assert_eq!(sentences(&day("13:01", "13:31"), "US-CA"), LATE);
    assert_eq!(sentences(&day("13:00", "13:29"), "US-CA")[0], SHORT[0]);
    // A phone may have noticed both ends too late or too early.
    let seen = |pause, back| measured(&[("08:00", pause), (back, "13:50"), ("14:15", "15:00")]);
    assert_eq!(sentences(&seen("13:01", "13:31"), "US-CA"), NONE);
    assert_eq!(sentences(&seen("13:02", "13:32"), "US-CA"), LATE);
}

/// Five hours need no meal, and a minute more one.
#[test]
fn a_meal_is_due_beyond_five_hours() {
    let day = |until| typed(&[("08:00", "10:00"), ("10:10", until)]);
    assert_eq!(sentences(&day("13:10"), "US-CA"), NONE);
    assert_eq!(sentences(&day("13:11"), "US-CA")[0], SHORT[0]);
}

/// Rests of ten minutes: one from three and a half hours on, two beyond six, three
/// beyond ten (wage orders, s. 12).
#[test]
fn rests_are_due_from_their_own_hours_on() {
    let rests = |day: &[(&str, &str)]| {
        let found = told(&typed(day), "US-CA");
        let rest = |f: &&Finding| said(f).id == "pay-rest-break-headline";
        found.iter().find(rest).map(|f| arg(said(f), "due").clone())
    };
    let due = |minutes| Some(Arg::Duration(Millis::from_mins(minutes)));
    assert_eq!(rests(&[("08:00", "11:29")]), None);
    assert_eq!(rests(&[("08:00", "11:30")]), due(10));
    assert_eq!(rests(&[("08:00", "10:00"), ("10:10", "11:40")]), None);
    assert_eq!(rests(&[("08:00", "10:00"), ("10:09", "11:39")]), due(10));
    // Six hours with a meal and one rest, and a minute more.
    let six = |until| [("08:00", "10:00"), ("10:10", "12:00"), ("12:30", until)];
    assert_eq!(rests(&six("14:40")), None);
    assert_eq!(rests(&six("14:41")), due(20));
}

/// What a rule for longer days asks is told as what it asks more than the one
/// before; where it only wants the same break earlier, as that break.
#[test]
fn the_same_break_earlier_on_a_longer_day() {
    for (value, id, own) in [
        ("30", "pay-break-late-headline", 30),
        ("60", "pay-break-next-headline", 30),
    ] {
        let rule = |after: u32, before: u32, value: &str| {
            format!(
                "[[rule]]\nkey = \"break\"\nafter = \"{after} hours\"\nbefore = \"{before} hours\"\nleast_block = \"30 minutes\"\nunit = \"minutes\"\nsource = \"a law\"\nchecked = 2026-11-24\nfigures = [{{ from = 2022-01-01, value = \"{value}\" }}]\n"
            )
        };
        let head = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n";
        let text = format!("{head}{}{}", rule(5, 5, "30"), rule(8, 4, value));
        let strict = RulePack::parse("strict.toml", &text).unwrap();
        let log = typed(&[("06:00", "10:30"), ("11:30", "16:00")]);
        let all = log.findings(&contract(""), &strict, &[], WEEK);
        let f = only(&all, FindingKind::Break);
        assert_eq!(said(f).id, id);
        let due = Arg::Duration(Millis::from_mins(own));
        assert_eq!(arg(said(f), "due"), &due);
    }
}

/// An hour of waiting between two visits is a break unless she said that it is
/// work.
#[test]
fn waiting_is_a_break_where_it_is_no_work() {
    for (extra, told) in [
        ("waiting_is_work = true", 1),
        ("waiting_is_work = false", 0),
        ("", 0),
    ] {
        let mut log = typed(&[("08:00", "11:00"), ("12:00", "15:30")]);
        let shift = log.interval(DAY, "08:00", "15:30");
        log.marks.shifts.push(shift);
        let all = log.findings(&contract(extra), gb(), &[], WEEK);
        assert_eq!(of(&all, FindingKind::Break).len(), told, "{extra}");
    }
}

/// While the phone was silent she may have had a break, if that was long enough.
#[test]
fn a_silence_may_have_been_a_break() {
    for (gap, sentence) in [
        (None, &SHORT[..]),
        (Some(("11:00", "11:20")), &NONE),
        (Some(("11:00", "11:19")), &SHORT),
        // One in the morning says nothing of the day.
        (Some(("06:00", "07:00")), &SHORT),
        (Some(("07:00", "08:00")), &SHORT),
        (Some(("16:00", "17:00")), &SHORT),
    ] {
        let mut log = typed(&[("08:00", "16:00")]);
        if let Some((from, to)) = gap {
            log.timeline.gaps.push(Gap {
                interval: log.interval(DAY, from, to),
                cause: GapCause::PhoneOff,
            });
        }
        assert_eq!(sentences(&log, "GB"), sentence, "{gap:?}");
    }
}

/// Where one visit goes over into the next, an end that is off moves no work: only
/// the day's first and last end are unsure.
#[test]
fn an_end_between_two_visits_takes_nothing_off_the_day() {
    for (until, sentence) in [("14:01", &NONE[..]), ("14:02", &SHORT)] {
        let mut log = measured(&[("08:00", "11:00")]);
        log.visit(BERT, DAY, "11:00", until, 0);
        assert_eq!(sentences(&log, "GB"), sentence, "{until}");
    }
}

/// California pays an hour for a break that was missed; one that she took where
/// she worked no phone sees.
#[test]
fn the_hour_for_a_missed_break_is_not_certain() {
    let all = told(&typed(&[("09:00", "14:00")]), "US-CA");
    let amounts: Vec<_> = all.iter().filter_map(|f| f.amount).collect();
    assert!(!amounts.is_empty());
    for amount in amounts {
        let minor = (amount.low.minor, amount.best.minor, amount.high.minor);
        assert_eq!(minor, (0, 2000, 2000));
    }
}
