//! Pay periods that hold days of two rates, and the rate of overtime.

use crate::common::*;
use crate::overtime::{WEEK, at_twenty};
use stint_model::{Arg, Currency, Millis};
use stint_pay::*;

pub(super) fn agreed(code: &str, extra: &str) -> Contract {
    let text = format!("jurisdiction = \"{code}\"\n{extra}");
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

fn germany(rate: &str, extra: &str) -> Contract {
    let month = "pay_period = { every = \"month\", first_day = 15 }";
    let text = format!("rate = \"{rate}\"\ntravel = \"unpaid\"\n{month}\n{extra}");
    agreed("DE", &text)
}

/// Of the two rates the second was not seen in its official text.
#[test]
fn each_rate_of_a_period_has_its_law() {
    let mut log = Log::new(london());
    log.round("2026-06-16", 0);
    log.round("2026-07-02", 0);
    let c = germany("16.00", "band = \"care-assistant\"");
    let all = log.findings(&c, pack("DE"), &[], ("2026-06-15", "2026-07-14"));
    let f = only(&all, FindingKind::BelowMinimumWage);
    let rates: Vec<_> = [
        ("2025-07-01", Sure::Official),
        ("2026-07-01", Sure::CheckThis),
    ]
    .map(|(from, sure)| (day(from), sure))
    .into();
    for (from, sure) in rates {
        let has = |c: &Citation| c.from == from && c.sure == sure;
        assert!(f.sources.iter().any(has), "{from}");
    }
    assert!(f.unverified());
}

/// 644.00 for forty hours and 991.20 for sixty are 16.35 an hour. Who got 16.30
/// isn't told that 16.10 is enough.
#[test]
fn the_least_of_two_rates_is_what_is_due_for_an_hour() {
    let mut log = Log::new(london());
    for n in 16..21 {
        log.visit(ANNA, &format!("2026-06-{n}"), "08:00", "16:00", 0);
    }
    for n in 1..7 {
        log.visit(ANNA, &format!("2026-07-0{n}"), "07:00", "17:00", 0);
    }
    let c = germany("16.30", "band = \"care-assistant\"");
    let all = log.findings(&c, pack("DE"), &[], ("2026-06-15", "2026-07-14"));
    let f = only(&all, FindingKind::BelowMinimumWage);
    assert_eq!(f.amount.unwrap().best.minor, 520);
    for (name, minor) in [("hourly", 1_630), ("rate", 1_635)] {
        let money = Arg::Money(stint_model::Money::new(minor, Currency::EUR));
        assert!(said(f).args.contains(&(name, money)), "{name}");
    }
}

/// Paid 1,635.00 of 1,635.20, she is told of less than the least, and of all that
/// is due: the least for an hour of both rates stands in no law.
#[test]
fn what_is_below_the_least_is_shown_below_it() {
    let mut log = Log::new(london());
    for n in 16..21 {
        log.visit(ANNA, &format!("2026-06-{n}"), "08:00", "16:00", 0);
    }
    for n in 1..7 {
        log.visit(ANNA, &format!("2026-07-0{n}"), "07:00", "17:00", 0);
    }
    let c = germany("16.35", "band = \"care-assistant\"");
    let all = log.findings(&c, pack("DE"), &[], ("2026-06-15", "2026-07-14"));
    let f = only(&all, FindingKind::BelowMinimumWage);
    assert_eq!(f.amount.unwrap().best.minor, 20);
    let euro = |minor| Arg::Money(stint_model::Money::new(minor, Currency::EUR));
    for (name, minor) in [("hourly", 1_635), ("rate", 1_636)] {
        assert!(said(f).args.contains(&(name, euro(minor))), "{name}");
    }
    let sum = f
        .working
        .iter()
        .find(|l| l.text.id == "pay-wage-due-in-all");
    let args = &sum.unwrap().text.args;
    assert!(args.contains(&("due", euro(163_520))));
    assert!(args.contains(&("time", Arg::Duration(Millis::from_mins(6_000)))));
}

/// Seven minutes at the minimum of 12.71 are 1.48, rounded: that isn't less than
/// 12.71 an hour.
#[test]
fn what_reached_the_least_is_not_shown_below_it() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-05-05", "09:00", "09:07", 0);
    let agreed = contract("");
    let c = Contract {
        rate: Rate {
            micros: 12_710_000,
            ..agreed.rate
        },
        ..agreed
    };
    let all = log.findings(&c, gb(), &[], ("2026-05-04", "2026-05-10"));
    let f = all.iter().find(|f| f.headline.id.starts_with("pay-wage-"));
    let f = f.unwrap();
    assert_eq!(f.amount.unwrap().best, gbp(0));
    for name in ["hourly", "rate"] {
        assert!(
            f.headline.args.contains(&(name, Arg::Money(gbp(1_271)))),
            "{name}"
        );
    }
}

/// An hour of waiting of which nobody knows if it counts would count at the
/// higher rate.
#[test]
fn the_high_end_takes_the_higher_rate() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2025-12-16", "09:00", "13:00", 0);
    log.visit(ANNA, "2026-01-05", "09:00", "11:00", 0);
    log.visit(ANNA, "2026-01-05", "12:00", "13:00", 0);
    let shift = log.interval("2026-01-05", "09:00", "13:00");
    log.marks.shifts.push(shift);
    let slip = "from,to,item,hours,amount\n2025-12-15,2026-01-14,basic,7,70.00\n";
    let slips = Payslip::parse_csv("slip.csv", slip, Currency::EUR).unwrap();
    let days = ("2025-12-15", "2026-01-14");
    let all = log.findings(&germany("13.00", ""), pack("DE"), &slips, days);
    let f = only(&all, FindingKind::BelowMinimumWage);
    let (money, time) = (f.amount.unwrap(), f.time.unwrap());
    let rate = |on| pack("DE").minimum_wage(None, day(on)).unwrap().1;
    let more = rate("2026-01-05").for_time(time.high - time.best).unwrap();
    assert!(time.high - time.best >= Millis::from_mins(60));
    assert_eq!(money.high.minor - money.best.minor, more.minor);
    // Nor is it known at which of them there was less.
    let less = rate("2026-01-05").for_time(time.best - time.low).unwrap();
    assert_eq!(money.best.minor - money.low.minor, less.minor);
}

/// Of an hour with ten minutes' break the employer counts fifty minutes, which
/// are three quarters, not twice one.
#[test]
fn a_visit_is_rounded_once() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-03", "09:00", "10:00", 0);
    let pause = log.interval("2026-03-03", "09:25", "09:35");
    log.marks.breaks.push(pause);
    // As long a visit on the next day is another.
    log.visit(ANNA, "2026-03-04", "09:00", "09:50", 0);
    let c = contract("rounding_minutes = 15\nrounding = \"down\"");
    let all = log.findings(&c, gb(), &[], WEEK);
    let f = only(&all, FindingKind::BelowMinimumWage);
    let paid = f
        .working
        .iter()
        .find(|l| l.text.id == "pay-wage-paid-contract");
    assert_eq!(paid.unwrap().money, Some(gbp(-2 * 945)));
}

/// Twenty minutes of a week in April at the rate of April, whatever other weeks
/// are looked at with it.
#[test]
fn the_bar_of_travel_has_the_rate_of_its_own_period() {
    let mut log = Log::new(london());
    log.round("2026-03-03", 0);
    log.round("2026-04-07", 0);
    let all = log.findings(&contract(""), gb(), &[], ("2026-03-02", "2026-04-12"));
    let april = of(&all, FindingKind::BelowMinimumWage)
        .into_iter()
        .find(|f| f.days.contains(day("2026-04-07")))
        .unwrap();
    let travel = april.steps.iter().find(|s| s.label.id == "pay-step-travel");
    assert_eq!(travel.unwrap().money, gbp(424));
}

/// Ways are paid more than visits here, so that the week's least average has few of
/// them: as many hours as there surely were, and of these as many visits as the
/// shortest ways leave.
#[test]
fn visits_and_ways_are_not_both_as_short_as_they_can_be() {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = days_after(WEEK.0, n);
        log.visit(ANNA, &date, "08:00", "12:00", 0);
        let way = (date.as_str(), "12:00", "14:00");
        log.trip(
            (ANNA, BERT),
            stint_model::Reason::BetweenClients,
            way,
            60.0,
            0,
        );
        log.visit(BERT, &date, "14:00", "18:00", 0);
    }
    let c = at_twenty("US", "travel = \"30.00\"");
    let all = log.findings(&c, pack("US"), &[], WEEK);
    let low = only(&all, FindingKind::Overtime).amount.unwrap().low.minor;
    let days = by_day(&log.ledger(), &log.zones);
    // The hours of a day are as short as they can be, each by itself.
    let worked: Millis = days.values().map(|h| h.worked().low).sum();
    let h = Hours::of(&log.ledger());
    let ways = h.span(Class::Between).low;
    let visits = h.worked().low.min(worked) - ways;
    let average = (visits.hours() * 20.0 + ways.hours() * 30.0) / worked.hours();
    let due = average / 2.0 * (worked.hours() - 40.0);
    assert!((low as f64 / 100.0 - due).abs() < 0.02, "{low} {due}");
}

/// A visit is counted as the next lower, nearest or next higher quarter of an hour;
/// half of one is nearer to the higher.
#[test]
fn a_visit_is_rounded_as_agreed() {
    for (way, of, as_) in [
        ("down", 44, 30),
        ("down", 45, 45),
        ("nearest", 37, 30),
        ("nearest", 38, 45),
        ("nearest", 45, 45),
        ("up", 45, 45),
        ("up", 46, 60),
    ] {
        let c = contract(&format!("rounding_minutes = 15\nrounding = \"{way}\""));
        let counted = c.rounding.apply(Millis::from_mins(of));
        assert_eq!(counted, Millis::from_mins(as_), "{way} {of}");
    }
    let nearest = contract("rounding_minutes = 15\nrounding = \"nearest\"").rounding;
    let half = Millis(7 * 60_000 + 30_000);
    assert_eq!(nearest.apply(half), Millis::from_mins(15));
    assert_eq!(nearest.apply(half - Millis(1)), Millis::ZERO);
    // Without a step nothing is rounded.
    assert_eq!(contract("").rounding.apply(half), half);
}

/// Rules of her own are for the country that they are of.
#[test]
fn own_rules_are_for_their_own_country() {
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"minimum_wage\"\nunit = \"GBP/hour\"\nsource = \"an agreement\"\nchecked = 2026-11-24\nfigures = [{ from = 2022-01-01, value = \"15.00\" }]\n";
    let own = RulePack::parse("own.toml", text).unwrap();
    let least = |code: &str| {
        let text = format!(
            "jurisdiction = \"{code}\"\nrate = \"20.00\"\ntravel = \"unpaid\"\npay_period = {{ every = \"month\" }}"
        );
        let (_, pack) = Contract::parse_with_own("c.toml", &text, Some(own.clone())).unwrap();
        pack.minimum_wage(None, day("2026-03-02")).unwrap().1.micros
    };
    assert_eq!(least("GB"), 15_000_000);
    assert_eq!(least("DE"), 13_900_000);
}

/// A day at home has no wage: neither a line nor the law of its rate.
#[test]
fn a_day_without_work_has_no_rate() {
    let mut log = Log::new(london());
    log.typed(ANNA, "2025-12-16", "09:00", "13:00");
    log.typed(HOME, "2026-01-05", "09:00", "13:00");
    let days = ("2025-12-15", "2026-01-14");
    let all = log.findings(&germany("12.00", ""), pack("DE"), &[], days);
    let f = only(&all, FindingKind::BelowMinimumWage);
    let days = lines(f).into_iter().filter(|id| *id == "pay-wage-day");
    assert_eq!(days.count(), 1);
    let from: Vec<_> = f.sources.iter().map(|c| c.from).collect();
    assert!(from.contains(&day("2025-01-01")) && !from.contains(&day("2026-01-01")));
}
