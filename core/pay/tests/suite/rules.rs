//! Rules that only some packs have: nights, long days, meal and rest breaks,
//! wages by the month, figures that were not seen or that reach back.

use crate::common::*;
use stint_model::{Interval, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn minutes(t: Millis) -> i64 {
    t.0 / 60_000
}

/// Night is from 23:00 to 06:00: of a visit from 22:00 to 07:00 seven hours.
#[test]
fn night_work_is_told_by_the_week() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "22:00", "07:00", 0);
    let all = log.findings(&contract(""), pack("GB"), &[], WEEK);
    let f = only(&all, FindingKind::NightWork);
    assert_eq!(minutes(f.time.unwrap().best), 7 * 60);
    assert!(f.unverified());
    // A visit that ends at eleven is no night work.
    let mut evening = Log::new(london());
    evening.visit(ANNA, "2026-03-02", "21:00", "23:00", 0);
    let all = evening.findings(&contract(""), pack("GB"), &[], WEEK);
    assert!(of(&all, FindingKind::NightWork).is_empty());
}

/// In the night of 25 October 2026 London's clock goes back at two: from 23:00
/// to 06:00 are eight hours. In the one of 29 March there are six.
#[test]
fn nights_of_a_changed_hour_are_as_long_as_they_are() {
    for (evening, hours) in [("2026-10-24", 8), ("2026-03-28", 6)] {
        let mut log = Log::new(london());
        log.visit(ANNA, evening, "22:00", "07:00", 0);
        let all = log.findings(&contract(""), pack("GB"), &[], (evening, evening));
        let f = only(&all, FindingKind::NightWork);
        assert_eq!(minutes(f.time.unwrap().best), hours * 60, "{evening}");
    }
}

/// Reg. 6: hours over the days of the period less one day off a week. Six
/// nights of nine hours are nine hours in each 24; five are seven and a half.
#[test]
fn eight_hours_on_average_for_night_workers() {
    for (nights, told) in [(6, true), (5, false)] {
        let mut log = Log::new(london());
        for n in 0..nights {
            let evening = (day("2026-03-02") + chrono::Days::new(n)).to_string();
            log.visit(ANNA, &evening, "22:00", "07:00", 0);
        }
        let all = log.findings(&contract(""), pack("GB"), &[], WEEK);
        let found = of(&all, FindingKind::NightAverage);
        assert_eq!(found.len(), usize::from(told), "{nights}");
        if let Some(f) = found.first() {
            assert_eq!(minutes(f.time.unwrap().best), 9 * 60);
        }
    }
    // The same hours by day are no night work.
    let mut log = Log::new(london());
    for n in 0..6 {
        let date = (day("2026-03-02") + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "17:00", 0);
    }
    let all = log.findings(&contract(""), pack("GB"), &[], WEEK);
    assert!(of(&all, FindingKind::NightAverage).is_empty());
}

fn california(visits: &[(&str, &str)]) -> Vec<Finding> {
    let mut log = Log::new(london());
    for (from, to) in visits {
        log.visit(ANNA, "2026-03-02", from, to, 0);
    }
    log.findings(&agreed_weekly("US-CA", ""), pack("US-CA"), &[], WEEK)
}

/// Labor Code, s. 512: half an hour, begun before the end of the fifth hour;
/// without it one hour of pay. The rests beside it are ten minutes for each
/// four hours.
#[test]
fn meals_and_rests_in_california() {
    let breaks = |all: &[Finding]| -> Vec<(&'static str, i64)> {
        of(all, FindingKind::Break)
            .into_iter()
            .map(|f| (said(f).id, f.amount.unwrap().best.minor))
            .collect()
    };
    // Half an hour after four hours, and two rests of ten minutes.
    let good = [
        ("08:00", "10:00"),
        ("10:10", "12:00"),
        ("12:30", "14:30"),
        ("14:42", "16:00"),
    ];
    assert_eq!(breaks(&california(&good)), []);
    // The meal comes after five and a half hours.
    let late = [
        ("08:00", "10:00"),
        ("10:12", "13:42"),
        ("14:12", "15:00"),
        ("15:12", "16:00"),
    ];
    assert_eq!(
        breaks(&california(&late)),
        [("pay-break-late-headline", 2_000)]
    );
    // No break at all: neither meal nor rests.
    assert_eq!(
        breaks(&california(&[("08:00", "15:00")])),
        [
            ("pay-break-headline", 2_000),
            ("pay-rest-break-headline", 2_000)
        ]
    );
    // On a day of more than ten hours the first meal comes after six, the
    // second one in time.
    let long = [("07:00", "13:00"), ("13:30", "16:00"), ("16:30", "19:30")];
    let all = california(&long);
    let late = of(&all, FindingKind::Break)
        .into_iter()
        .find(|f| said(f).id == "pay-break-late-headline")
        .unwrap();
    let five = stint_model::Arg::Duration(Millis::from_mins(300));
    assert!(said(late).args.contains(&("before", five)));
    // One break of an hour after four hours is begun in time; what is missing is
    // half an hour more.
    for day in [
        &[("06:00", "10:00"), ("11:00", "17:30")][..],
        &[("06:00", "10:00"), ("10:30", "16:45"), ("17:15", "17:45")],
    ] {
        let all = california(day);
        let next = of(&all, FindingKind::Break)
            .into_iter()
            .find(|f| said(f).id == "pay-break-next-headline")
            .unwrap();
        for (name, minutes) in [("due", 30), ("before", 600)] {
            let arg = stint_model::Arg::Duration(Millis::from_mins(minutes));
            assert!(said(next).args.contains(&(name, arg)));
        }
    }
    // Three hours ask for nothing.
    assert_eq!(breaks(&california(&[("08:00", "11:00")])), []);
}

/// Spain sets the wage by the month, fourteen times a year, for forty hours a
/// week: 1,134 x 14 over 365 / 7 x 40 hours.
#[test]
fn a_wage_by_the_month_is_shared_over_its_hours() {
    let (figure, rate) = pack("ES").minimum_wage(None, day("2024-06-03")).unwrap();
    assert_eq!(figure.key, RuleKey::MinimumWageMonth);
    assert_eq!(rate.micros, 1_134_000_000 * 14 * 7 / (365 * 40));
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = (day("2024-06-03") + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "12:00", 0);
    }
    let cheap = Contract {
        rate: Rate {
            micros: 7_000_000,
            ..agreed_weekly("ES", "").rate
        },
        ..agreed_weekly("ES", "")
    };
    let all = log.findings(&cheap, pack("ES"), &[], ("2024-06-03", "2024-06-09"));
    let f = only(&all, FindingKind::BelowMinimumWage);
    // 20 h at 7.611780 are 152.24, paid 140.00.
    assert_eq!(f.amount.unwrap().best.minor, 1_224);
    assert!(lines(f).contains(&"pay-wage-month"));
    // The law of the wage, and that of the hours of a full week.
    let sources: Vec<&str> = f.sources.iter().map(|c| c.source.as_str()).collect();
    assert!(sources.contains(&"Estatuto de los Trabajadores, art. 34"));
}

/// The official mileage rate of 2026 was decided in June and holds from April.
#[test]
fn a_rate_that_reaches_back_says_so() {
    for (first, back) in [("2026-05-04", true), ("2026-07-06", false)] {
        let mut log = Log::new(london());
        log.round(first, 0);
        let all = log.findings(&contract(""), pack("GB"), &[], (first, first));
        let f = only(&all, FindingKind::MileageBelowOfficial);
        assert_eq!(lines(f).contains(&"pay-reaches-back"), back, "{first}");
    }
}

/// The Netherlands' pack names no law on ways between clients; what rests on
/// them says so.
#[test]
fn ways_without_a_law_say_so() {
    let mut log = Log::new(london());
    log.round("2026-03-02", 0);
    for (code, said) in [("NL", true), ("GB", false)] {
        let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], WEEK);
        for kind in [FindingKind::UnpaidTravel, FindingKind::MinimumWageMet] {
            let f = only(&all, kind);
            let ids: Vec<_> = f.narrow.iter().map(|p| p.id).collect();
            assert_eq!(ids.contains(&"pay-narrow-travel-law"), said, "{code}");
        }
    }
}

/// What was missing at 12.21 is due at 12.71 (NMWA 1998, s. 17).
#[test]
fn arrears_are_due_at_todays_rate() {
    let mut log = Log::new(london());
    log.round("2026-03-02", 0);
    let poor = Contract {
        rate: Rate {
            micros: 10_000_000,
            ..contract("").rate
        },
        ..contract("")
    };
    let all = log.findings(&poor, pack("GB"), &[], WEEK);
    let f = only(&all, FindingKind::BelowMinimumWage);
    // 4 h 20 min at 12.21 less 4 h at 10.00: 12.91; over 12.21 x 12.71: 13.44.
    assert_eq!(f.amount.unwrap().best.minor, 1_291);
    let line = f
        .working
        .iter()
        .find(|l| l.text.id == "pay-wage-arrears")
        .unwrap();
    let due = line.text.args.iter().find(|(n, _)| *n == "due").unwrap();
    assert_eq!(
        due.1,
        stint_model::Arg::Money(stint_model::Money::new(1_344, stint_model::Currency::GBP))
    );
    // Both rates have their law.
    for from in ["2025-04-01", "2026-04-01"] {
        assert!(f.sources.iter().any(|c| c.from == day(from)), "{from}");
    }
}

/// A shift that was only typed is work as it stands, less its breaks; where a
/// place was seen in it, the places tell.
#[test]
fn findings_are_made_of_shifts_without_places() {
    let mut log = Log::new(london());
    let shift = log.interval("2026-03-02", "08:00", "16:00");
    let pause = log.interval("2026-03-02", "12:00", "12:10");
    log.marks.shifts.push(shift);
    log.marks.breaks.push(pause);
    let h = Hours::of(&log.ledger());
    assert_eq!(minutes(h.time(Class::Shift).typed), 470);
    assert_eq!(minutes(h.working(Counted::default()).low), 470);
    let csv = "from,to,item,hours,amount\n2026-03-02,2026-03-08,basic,7,88.20\n";
    let slips = Payslip::parse_csv("s.csv", csv, stint_model::Currency::GBP).unwrap();
    let all = log.findings(&contract(""), pack("GB"), &slips, WEEK);
    // Ten minutes' break of twenty, and fifty minutes that were not paid.
    only(&all, FindingKind::Break);
    let slip = only(&all, FindingKind::PayslipHours);
    assert_eq!(slip.amount.unwrap().best.minor, 1_050);
    log.visit(ANNA, "2026-03-02", "09:00", "11:00", 0);
    let h = Hours::of(&log.ledger());
    assert_eq!(minutes(h.time(Class::Shift).best()), 0);
    assert_eq!(minutes(h.time(Class::Visit).best()), 120);
}

/// Only the last week is looked at, but the average is of all the weeks that
/// the ledger holds.
#[test]
fn an_average_looks_back_beyond_the_days_asked_for() {
    let mut log = Log::new(london());
    for n in 0..28 {
        let date = day("2026-03-02") + chrono::Days::new(n);
        log.visit(ANNA, &date.to_string(), "08:00", "15:30", 0);
    }
    let days = ("2026-03-23", "2026-03-29");
    let all = log.findings(&contract(""), pack("GB"), &[], days);
    assert_eq!(only(&all, FindingKind::WeekAverage).working.len(), 6);
}

/// The yearly threshold counts what the ledger holds of the year before the
/// days that are asked for.
#[test]
fn miles_before_the_days_asked_for_count_to_the_threshold() {
    let mut log = Log::new(london());
    log.round("2026-06-01", 0);
    log.round("2026-06-08", 0);
    // The first of two ways of 4.97 miles passes the ten thousandth.
    let c = contract("driven_before = 9998");
    let days = ("2026-06-08", "2026-06-14");
    let all = log.findings(&c, pack("GB"), &[], days);
    let f = only(&all, FindingKind::MileageBelowOfficial);
    // 8 km at 25p a mile.
    assert_eq!(f.amount.unwrap().best.minor, 124);
}

#[test]
fn a_month_and_its_weeks_pay_the_same() {
    let mut log = Log::new(london());
    for n in 0..28 {
        let date = (day("2026-02-02") + chrono::Days::new(n)).to_string();
        log.round(&date, 0);
    }
    let by = |c: &Contract| -> i64 {
        let all = log.findings(c, pack("GB"), &[], ("2026-02-02", "2026-03-01"));
        of(&all, FindingKind::UnpaidTravel)
            .iter()
            .map(|f| f.amount.unwrap().best.minor)
            .sum()
    };
    let start = day("2026-02-02");
    let weeks = by(&contract(""));
    let month = by(&Contract {
        pay_period: PayPeriod::Days { days: 28, start },
        ..contract("")
    });
    assert_eq!((weeks, month), (28 * 420, 28 * 420));
    let ledger = log.ledger();
    let sum: Millis = by_week(&ledger, &log.zones)
        .values()
        .map(|h| h.worked().best())
        .sum();
    assert_eq!(sum, Hours::of(&ledger).worked().best());
    let whole = Interval::between(log.window().start(), log.window().end());
    assert_eq!(Hours::of(&ledger.within(whole)).worked().best(), sum);
}
