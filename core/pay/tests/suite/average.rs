//! Weekly hours on average, with leave (Working Time Regulations 1998, reg. 4).

use chrono::{Days, NaiveDate};
use stint_model::Millis;
use stint_pay::*;

use crate::common::*;

/// A Monday.
const START: &str = "2026-03-02";

fn after(days: u64) -> NaiveDate {
    day(START) + Days::new(days)
}

/// Monday to Friday of some weeks from eight o'clock on.
fn work(log: &mut Log, weeks: impl Iterator<Item = u64>, until: &str) {
    for week in weeks {
        for n in 0..5 {
            log.visit(ANNA, &after(week * 7 + n).to_string(), "08:00", until, 0);
        }
    }
}

fn leave(log: &mut Log, first: u64, last: u64) {
    let days = DateRange::between(after(first), after(last));
    log.marks.leave.push(log.zones.days(days));
}

fn average(log: &Log, weeks: u64) -> Option<Finding> {
    let last = after(weeks * 7 - 1).to_string();
    let all = log.findings(&contract(""), gb(), &[], (START, &last));
    of(&all, FindingKind::WeekAverage)
        .first()
        .map(|f| (*f).clone())
}

fn best(f: &Finding) -> Millis {
    f.time.unwrap().best
}

/// Forty hours a week with eight of overtime in the first twelve, and four days
/// of leave: 776 hours in 17 weeks (an example of GOV.UK and nidirect,
/// "Calculating your working time"), told by a law that allows fewer.
#[test]
fn four_days_of_leave_are_made_up_for_by_the_next_four() {
    let mut log = Log::new(london());
    for week in 0..18 {
        for n in 0..5 {
            let date = after(week * 7 + n).to_string();
            if week == 16 && n > 0 {
                continue;
            }
            log.visit(ANNA, &date, "08:00", "16:00", 0);
        }
        if week < 12 {
            log.visit(ANNA, &after(week * 7 + 5).to_string(), "08:00", "16:00", 0);
        }
    }
    leave(&mut log, 16 * 7 + 1, 16 * 7 + 4);
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"week_average\"\nover_weeks = 17\nunit = \"hours\"\nsource = \"a stricter law\"\nchecked = 2026-11-24\nfigures = [{ from = 2022-01-01, value = \"45\" }]\n";
    let strict = RulePack::parse("strict.toml", text).unwrap();
    // Only the period that ends with the leave; the days after it are on
    // record, and are not looked at by themselves.
    let days = after(16 * 7).to_string();
    let last = after(17 * 7 - 1).to_string();
    let all = log.findings(&contract(""), &strict, &[], (&days, &last));
    let f = only(&all, FindingKind::WeekAverage);
    assert_eq!(best(f), Millis(776 * 3_600_000 / 17));
    let said = lines(f);
    assert!(said.contains(&"pay-average-leave") && said.contains(&"pay-average-after"));
}

/// Seventeen weeks of 48 hours are allowed, one minute more isn't.
#[test]
fn forty_eight_hours_to_the_minute() {
    for (extra, told) in [("08:00", false), ("08:01", true)] {
        let mut log = Log::new(london());
        work(&mut log, 0..17, "17:36");
        if told {
            log.visit(BERT, &after(5).to_string(), "08:00", extra, 0);
        }
        let found = average(&log, 17);
        assert_eq!(found.is_some(), told, "{extra}");
    }
}

/// Four weeks off in the middle of weeks of fifty hours: as leave they are left
/// out and made up for by the twenty days after; if nobody said so they count as
/// weeks of nothing, and the sentence asks.
#[test]
fn weeks_off_count_unless_they_were_leave() {
    let mut log = Log::new(london());
    work(&mut log, (0..8).chain(12..21), "18:00");
    assert!(average(&log, 21).is_none());
    leave(&mut log, 8 * 7, 12 * 7 - 1);
    let f = average(&log, 21).unwrap();
    assert_eq!(best(&f), Millis::from_mins(50 * 60));
    assert_eq!(f.days, DateRange::between(after(0), after(17 * 7 - 1)));
}

/// A Sunday on leave is not a day that she would have worked.
#[test]
fn leave_stands_for_as_many_days_as_she_works_in_a_week() {
    let mut log = Log::new(london());
    work(&mut log, (0..16).chain(17..19), "18:00");
    leave(&mut log, 16 * 7, 17 * 7 - 1);
    let f = average(&log, 19).unwrap();
    // Not seven days of ten hours each, which would make more than fifty.
    assert_eq!(best(&f), Millis::from_mins(50 * 60));
}

/// As long as the days in place of leave are not on record, they are not
/// counted, neither as worked nor as free.
#[test]
fn days_that_are_still_to_come_are_not_counted() {
    let mut log = Log::new(london());
    work(&mut log, 0..17, "18:00");
    work(&mut log, 17..18, "18:00");
    // Two weeks off at the end of the reference period, one week after it.
    let keep = log.zones.day(after(15 * 7)).start();
    let until = log.zones.day(after(17 * 7)).start();
    log.timeline
        .visits
        .retain(|v| v.interval.start() < keep || v.interval.start() >= until);
    leave(&mut log, 15 * 7, 17 * 7 - 1);
    let last = after(17 * 7 - 1).to_string();
    let all = log.findings(&contract(""), gb(), &[], (&last, &last));
    // 16 weeks of 50 hours in 17: below 48.
    assert!(of(&all, FindingKind::WeekAverage).is_empty());
}

/// The whole record is shorter than the reference period: nothing can come
/// after it, so it is shorter by its leave, and its low end isn't.
#[test]
fn a_short_record_is_shorter_by_its_leave() {
    let mut log = Log::new(london());
    work(&mut log, [0, 2, 3].into_iter(), "20:00");
    leave(&mut log, 7, 11);
    let f = average(&log, 4).unwrap();
    let t = f.time.unwrap();
    assert_eq!(t.best, Millis(180 * 3_600_000 * 7 / 23));
    assert!(t.low < Millis(180 * 3_600_000 / 4 + 1));
}

/// An idle week that nobody explained is at the high end alone.
#[test]
fn an_idle_week_is_asked_about() {
    let mut log = Log::new(london());
    work(&mut log, [0, 1, 3].into_iter(), "22:00");
    let f = average(&log, 4).unwrap();
    let t = f.time.unwrap();
    assert_eq!(t.best, Millis(210 * 3_600_000 / 4));
    assert!(t.high >= Millis::from_mins(70 * 60));
    let asked: Vec<_> = f.narrow.iter().map(|p| p.id).collect();
    assert!(asked.contains(&"pay-narrow-leave"));
}

/// The EU's pack says no reference period: the average of the weeks on record is
/// told as that. Germany's is 24 weeks, France's 12 with fewer hours.
#[test]
fn an_average_without_a_period_says_so() {
    let told = |code: &str, until: &str| -> Option<(&'static str, i64)> {
        let mut log = Log::new(london());
        work(&mut log, 0..26, until);
        let text = format!(
            "jurisdiction = \"{code}\"\nrate = \"20.00\"\ntravel = \"unpaid\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}"
        );
        let c = Contract::parse("contract.toml", &text, pack(code)).unwrap();
        let last = after(26 * 7 - 1).to_string();
        let all = log.findings(&c, pack(code), &[], (START, &last));
        let found = of(&all, FindingKind::WeekAverage);
        found.first().map(|f| (said(f).id, f.days.len() / 7))
    };
    let (open, known) = ("pay-average-open-headline", "pay-average-headline");
    // Fifty hours a week, and forty-five.
    assert_eq!(told("NL", "18:00"), Some((open, 26)));
    assert_eq!(told("DE", "18:00"), Some((known, 24)));
    assert_eq!(told("DE", "17:00"), None);
    assert_eq!(told("FR", "17:00"), Some((known, 12)));
}

/// At home on a day of leave she is on leave, and not at work.
#[test]
fn a_day_at_home_is_a_day_of_leave() {
    let mut log = Log::new(london());
    work(&mut log, (0..8).chain(12..21), "18:00");
    leave(&mut log, 8 * 7, 12 * 7 - 1);
    let away = average(&log, 21).unwrap();
    for n in 8 * 7..12 * 7 {
        log.typed(HOME, &after(n).to_string(), "08:00", "20:00");
    }
    log.timeline.visits.sort_by_key(|v| v.interval);
    let home = average(&log, 21).unwrap();
    assert_eq!(best(&home), Millis::from_mins(50 * 60));
    assert_eq!(lines(&home), lines(&away));
}

/// Weeks before the first one worked are none of the record: one week of fifty
/// hours after two at home is a week of fifty hours.
#[test]
fn an_average_begins_with_the_first_week_worked() {
    let mut log = Log::new(london());
    for n in 0..14 {
        log.typed(HOME, &after(n).to_string(), "08:00", "20:00");
    }
    work(&mut log, 2..3, "18:00");
    let f = average(&log, 3).unwrap();
    assert_eq!(best(&f), Millis::from_mins(50 * 60));
    let weeks = stint_model::Arg::Count(1);
    assert_eq!(arg(said(&f), "weeks"), &weeks);
}

/// Weeks of one, six, six and six days: a week of leave stands for six of them, so
/// that six days of ten hours after it are added.
#[test]
fn leave_stands_for_the_days_of_a_middle_week() {
    let mut log = Log::new(london());
    work(&mut log, (0..16).chain(17..19), "18:00");
    for week in (0..16).chain(17..19) {
        log.typed(ANNA, &after(week * 7 + 5).to_string(), "08:00", "18:00");
    }
    log.timeline.visits.sort_by_key(|v| v.interval);
    // Of the first two weeks only their Mondays.
    let (first, third) = (
        log.zones.day(after(1)).start(),
        log.zones.day(after(14)).start(),
    );
    let second = log.zones.day(after(7));
    log.timeline.visits.retain(|v| {
        let start = v.interval.start();
        start < first || start >= third || second.contains(start)
    });
    leave(&mut log, 16 * 7, 17 * 7 - 1);
    let f = average(&log, 19).unwrap();
    // The worst are the weeks 2 to 18: ten hours, fifteen times sixty, and six days
    // of the week after them.
    let sum = (10 + 15 * 60 + 60) * 3_600_000;
    assert_eq!(best(&f), Millis(sum / 17));
}

/// Weeks without work that nobody called leave are passed over at the high end
/// alone, and asked about; where there are none, nothing is.
#[test]
fn only_idle_weeks_are_asked_about() {
    let asks = |f: &Finding| f.narrow.iter().any(|p| p.id == "pay-narrow-leave");
    let mut log = Log::new(london());
    for week in (0..8).chain(9..17) {
        for n in 0..5 {
            log.typed(ANNA, &after(week * 7 + n).to_string(), "08:00", "18:30");
        }
    }
    let f = average(&log, 17).unwrap();
    let hours = 16 * 5 * 630 * 60_000;
    let time = f.time.unwrap();
    assert_eq!(
        (time.low, time.best),
        (Millis(hours / 17), Millis(hours / 17))
    );
    assert_eq!(time.high, Millis(hours / 16));
    assert!(asks(&f));
    for n in 0..5 {
        log.typed(ANNA, &after(8 * 7 + n).to_string(), "08:00", "18:30");
    }
    log.timeline.visits.sort_by_key(|v| v.interval);
    let f = average(&log, 17).unwrap();
    assert!(f.time.unwrap().is_exact() && !asks(&f));
    assert!(!lines(&f).contains(&"pay-average-leave"));
}

/// Exactly seventeen weeks of exactly 48 hours are allowed; eighteen weeks of which
/// the first was longer are judged by the worst seventeen.
#[test]
fn exactly_forty_eight_hours_on_average() {
    for (until, told) in [("17:36", false), ("17:37", true)] {
        let mut log = Log::new(london());
        for week in 0..17 {
            for n in 0..5 {
                log.typed(ANNA, &after(week * 7 + n).to_string(), "08:00", until);
            }
        }
        assert_eq!(average(&log, 17).is_some(), told, "{until}");
    }
}

/// As long as no day after the leave is on record none is told of.
#[test]
fn days_in_place_of_leave_are_told_if_there_are_any() {
    let mut log = Log::new(london());
    work(&mut log, 0..2, "18:00");
    leave(&mut log, 2 * 7 - 3, 2 * 7 - 3);
    log.timeline.visits.pop();
    let f = average(&log, 2).unwrap();
    assert!(lines(&f).contains(&"pay-average-leave"));
    assert!(!lines(&f).contains(&"pay-average-after"));
}

/// Seventeen weeks of 36 hours at a named place and 14 at one that nobody named: the
/// latter may have been her own. With 49 hours at the named one the sentence is sure.
#[test]
fn what_may_be_over_the_most_is_told_as_a_range() {
    for (until, id) in [
        ("15:12", "pay-average-may-headline"),
        ("17:48", "pay-average-headline"),
    ] {
        let mut log = Log::new(london());
        for week in 0..17 {
            for n in 0..5 {
                let date = after(week * 7 + n).to_string();
                log.typed(ANNA, &date, "08:00", until);
                log.typed(NOWHERE, &date, until, "18:00");
            }
        }
        let f = average(&log, 17).unwrap();
        let time = f.time.unwrap();
        assert_eq!(time.best, Millis::from_mins(50 * 60));
        assert_eq!(said(&f).id, id);
        let told = &line(&f, "pay-average-line").text;
        for (name, end) in [("low", time.low), ("high", time.high)] {
            let end = stint_model::Arg::Duration(end);
            assert_eq!(arg(told, name), &end);
            if id == "pay-average-may-headline" {
                assert_eq!(time.low, Millis::from_mins(36 * 60));
                assert_eq!(arg(said(&f), name), &end);
            }
        }
    }
}

/// Weeks that are surely over the most are told before more that may be.
#[test]
fn what_is_sure_is_told_before_what_may_be() {
    let mut log = Log::new(london());
    for week in 0..18 {
        for n in 0..5 {
            let date = after(week * 7 + n).to_string();
            log.typed(
                ANNA,
                &date,
                "08:00",
                if week < 17 { "17:42" } else { "08:06" },
            );
            if week == 17 {
                log.typed(NOWHERE, &date, "08:06", "22:00");
            }
        }
    }
    let f = average(&log, 18).unwrap();
    assert_eq!(said(&f).id, "pay-average-headline");
    assert_eq!(f.days.first, after(0));
}
