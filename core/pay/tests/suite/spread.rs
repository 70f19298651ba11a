//! New York's spread of hours.

use crate::common::*;
use stint_model::{Gap, GapCause, Interval, Millis, Money};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn agreed(rate: &str, band: &str) -> Contract {
    let text = format!(
        "jurisdiction = \"US-NY\"\nrate = \"{rate}\"\ntravel = \"as_visits\"\nband = \"{band}\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}"
    );
    Contract::parse("contract.toml", &text, pack("US-NY")).unwrap()
}

/// New York: from seven to half past five are more than ten hours, with one
/// hour more at the minimum wage; from seven to five are not.
#[test]
fn a_long_day_in_new_york_is_worth_an_hour_more() {
    let c = agreed("18.65", "home-care-rest");
    for (until, due) in [("17:30", 1_865), ("17:00", 0)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "07:00", "10:00", 0);
        log.visit(BERT, "2026-03-02", "14:00", until, 0);
        let all = log.findings(&c, pack("US-NY"), &[], WEEK);
        let wage = all
            .iter()
            .find(|f| {
                matches!(
                    f.kind,
                    FindingKind::BelowMinimumWage | FindingKind::MinimumWageMet
                )
            })
            .unwrap();
        assert_eq!(wage.amount.unwrap().best.minor, due, "{until}");
        let said = lines(wage).contains(&"pay-wage-spread");
        assert_eq!(said, due > 0);
        // What is due for an hour holds the hour more, as what is missing does.
        let arg = |name| wage.headline.args.iter().find(|(n, _)| *n == name);
        let [hourly, least] = ["hourly", "rate"].map(|name| arg(name).unwrap().1.clone());
        assert_eq!(hourly != least, due > 0);
        assert_eq!(lines_sum(wage), due);
    }
}

/// From seven to five a minute more would be a long day. Who was paid far more
/// than its hour is not said to be below the minimum for that.
#[test]
fn a_day_that_may_be_long_is_held_against_all_pay() {
    for (rate, met) in [(30, true), (19, false)] {
        let c = agreed(&format!("{rate}.65"), "home-care-downstate");
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "07:00", "17:00", 0);
        log.visit(ANNA, "2026-03-03", "08:00", "16:00", 0);
        let all = log.findings(&c, pack("US-NY"), &[], WEEK);
        let kind = match met {
            true => FindingKind::MinimumWageMet,
            false => FindingKind::BelowMinimumWage,
        };
        let f = only(&all, kind);
        let amount = f.amount.unwrap();
        assert_eq!(amount.best.minor, 0);
        assert_eq!(amount.high.minor >= 1_965, !met);
        assert_says_so(f);
    }
}

/// What may be added stands in the working, with its law, and its ends are asked
/// for.
fn assert_says_so(f: &Finding) {
    let line = |l: &&Line| l.text.id == "pay-wage-spread-maybe";
    let line = f.working.iter().find(line).unwrap();
    assert_eq!(line.money, None);
    let law = |c: &Citation| c.source.ends_with("142-2.4");
    assert!(f.sources.iter().any(law));
    assert!(f.narrow.iter().any(|p| p.id == "pay-narrow-ends"));
}

/// Nine and a half hours are surely work. What comes after them may be, at a
/// place that nobody named or while the phone was off, and the day is long then.
#[test]
fn a_day_is_long_if_all_was_work_that_may_have_been() {
    let mut unnamed = Log::new(london());
    unnamed.visit(ANNA, "2026-03-02", "07:00", "16:30", 0);
    unnamed.visit(NOWHERE, "2026-03-02", "16:45", "18:00", 0);
    let mut silent = Log::new(london());
    silent.visit(ANNA, "2026-03-02", "07:00", "16:30", 0);
    let shift = silent.interval("2026-03-02", "07:00", "18:00");
    silent.marks.shifts.push(shift);
    silent.timeline.gaps.push(Gap {
        interval: silent.interval("2026-03-02", "16:30", "18:00"),
        cause: GapCause::PhoneOff,
    });
    let c = agreed("19.65", "home-care-downstate");
    for (log, most) in [(unnamed, 1_965), (silent, 1_965 + 2_948)] {
        let all = log.findings(&c, pack("US-NY"), &[], WEEK);
        let f = only(&all, FindingKind::BelowMinimumWage);
        let amount = f.amount.unwrap();
        let none = Money::new(0, amount.best.currency);
        assert_eq!((amount.low, amount.best), (none, none));
        assert!(
            (most..most + 100).contains(&amount.high.minor),
            "{amount:?}"
        );
        assert_says_so(f);
        assert!(!lines(f).contains(&"pay-wage-spread"));
    }
}

/// An errand after work is none, and neither is a way home.
#[test]
fn what_is_no_work_makes_no_day_long() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "07:00", "16:00", 0);
    let home = ("2026-03-02", "16:00", "17:00");
    log.trip((ANNA, HOME), stint_model::Reason::Commute, home, 30.0, 0);
    log.visit(SHOP, "2026-03-02", "17:10", "18:00", 0);
    let c = agreed("19.65", "home-care-downstate");
    let all = log.findings(&c, pack("US-NY"), &[], WEEK);
    let told = all.iter().flat_map(lines);
    assert!(!told.into_iter().any(|id| id.starts_with("pay-wage-spread")));
}

/// What is told of a day's length in the finding about the wage.
fn spread(log: &Log, extra: &str, rules: &RulePack) -> &'static str {
    let text = format!(
        "jurisdiction = \"US-NY\"\nrate = \"19.65\"\ntravel = \"as_visits\"\nband = \"home-care-downstate\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}\n{extra}"
    );
    let c = Contract::parse("contract.toml", &text, pack("US-NY")).unwrap();
    let all = log.findings(&c, rules, &[], WEEK);
    let told = all.iter().flat_map(lines);
    let mut told = told.filter(|id| id.starts_with("pay-wage-spread"));
    let first = told.next().unwrap_or(NONE);
    assert_eq!(told.next(), None);
    first
}

const NONE: &str = "";
const LONG: &str = "pay-wage-spread";
const MAYBE: &str = "pay-wage-spread-maybe";

/// More than ten hours, not ten. Of measured visits the first and the last end may
/// be 45 seconds off each, of typed ones none.
#[test]
fn exactly_ten_hours_are_no_long_day() {
    for (until, typed, measured) in [
        ("16:58", NONE, NONE),
        ("16:59", NONE, MAYBE),
        ("17:00", NONE, MAYBE),
        ("17:01", LONG, MAYBE),
        ("17:02", LONG, LONG),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "07:00", "09:00");
        log.typed(ANNA, "2026-03-02", "15:00", until);
        assert_eq!(spread(&log, "", pack("US-NY")), typed, "{until}");
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "07:00", "09:00", 0);
        log.visit(ANNA, "2026-03-02", "15:00", until, 0);
        assert_eq!(spread(&log, "", pack("US-NY")), measured, "{until}");
    }
}

/// The end of a stay that may have been work may be 45 seconds off, as those of
/// work may.
#[test]
fn what_may_be_work_has_unsure_ends_too() {
    for (until, told) in [("16:58", NONE), ("16:59", MAYBE)] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "07:00", "16:00");
        log.visit(NOWHERE, "2026-03-02", "16:15", until, 0);
        log.typed(ANNA, "2026-03-03", "12:00", "13:00");
        let late = log.interval("2026-03-02", "16:00", "17:00");
        log.marks.shifts.push(late);
        let c = "waiting_is_work = false";
        assert_eq!(spread(&log, c, pack("US-NY")), told, "{until}");
    }
}

/// Work over midnight is of the day it began on; what touches it goes on with it,
/// and what comes after a pause is of the next day.
#[test]
fn a_day_goes_on_over_midnight_without_a_pause() {
    for (from, told) in [("00:00", MAYBE), ("00:30", NONE)] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "15:00", "00:00");
        log.typed(NOWHERE, "2026-03-03", from, "01:30");
        log.typed(ANNA, "2026-03-03", "01:45", "02:00");
        assert_eq!(spread(&log, "", pack("US-NY")), told, "{from}");
    }
}

/// An hour and a half of waiting at the end of nine hours makes the day long where
/// it is work, and may where nobody said.
#[test]
fn waiting_makes_a_day_long_where_it_counts() {
    for (extra, told) in [
        ("", MAYBE),
        ("waiting_is_work = true", LONG),
        ("waiting_is_work = false", NONE),
    ] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "07:00", "16:00");
        let shift = log.interval("2026-03-02", "07:00", "17:30");
        log.marks.shifts.push(shift);
        assert_eq!(spread(&log, extra, pack("US-NY")), told, "{extra}");
    }
}

/// Time on duty makes a day long as the law of pay says.
#[test]
fn time_on_duty_makes_a_day_long_where_it_may_count() {
    type Marked = fn(&mut Marks) -> &mut Vec<Interval>;
    let kinds: [(&str, Marked); 2] = [
        ("sleep_in", |m| &mut m.sleep_ins),
        ("on_call", |m| &mut m.on_call),
    ];
    for (key, marked) in kinds {
        for (word, told) in [("depends", MAYBE), ("does_not_count", NONE)] {
            let text = format!(
                "[pack]\njurisdiction = \"US-NY\"\ncurrency = \"USD\"\nbased_on = \"US-NY\"\n[[rule]]\nkey = \"{key}\"\nunit = \"word\"\nsource = \"a law\"\nchecked = 2026-11-24\nfigures = [{{ from = 2022-01-01, value = \"{word}\" }}]\n"
            );
            let rules = RulePack::parse("duty.toml", &text).unwrap();
            let mut log = Log::new(london());
            log.typed(ANNA, "2026-03-02", "07:00", "16:00");
            let duty = log.interval("2026-03-02", "16:00", "17:30");
            marked(&mut log.marks).push(duty);
            assert_eq!(spread(&log, "", &rules), told, "{key} {word}");
        }
    }
}

/// 29 CFR 785.18: a rest of twenty minutes is working time, and so may make the day
/// long; one of twenty-one isn't.
#[test]
fn a_short_rest_at_the_end_may_make_a_day_long() {
    for (length, told) in [(20, MAYBE), (21, NONE)] {
        let mut log = Log::new(london());
        log.typed(ANNA, "2026-03-02", "07:00", "16:50");
        let end = log.interval("2026-03-02", "07:00", "16:50").end();
        let pause = Interval::between(end, end.plus(Millis::from_mins(length)));
        log.marks.breaks.push(pause);
        assert_eq!(spread(&log, "", pack("US-NY")), told, "{length}");
    }
}
