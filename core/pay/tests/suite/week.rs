//! A week from timeline to findings, and the boundaries.

use crate::common::*;
use stint_model::{Currency, Interval, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn week() -> Log {
    let mut log = Log::new(london());
    for d in [
        "2026-03-02",
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-06",
    ] {
        log.round(d, 2);
    }
    log
}

/// The money of a finding's lines makes its best amount, to the penny.
fn lines_add_up(f: &Finding) {
    assert_eq!(
        lines_sum(f),
        f.amount.unwrap().best.minor,
        "{}",
        f.kind.id()
    );
}

#[test]
fn unpaid_travel_in_money() {
    let all = week().findings(&contract(""), gb(), &[], WEEK);
    let f = only(&all, FindingKind::UnpaidTravel);
    let m = f.amount.unwrap();
    // Five legs of 20 min at 12.60; each 90 s unsure, which together makes
    // 1.5 min times the root of 5, and a fifth of 7.5 min: 4.9 min, 1.02. Late
    // departures may have hidden 6 min more, 1.26.
    assert_eq!(
        (m.low, m.best, m.high),
        (gbp(1_998), gbp(2_100), gbp(2_328))
    );
    assert_eq!(f.working.len(), 7);
    lines_add_up(f);
}

#[test]
fn paid_travel_is_not_a_finding() {
    let c = contract("").clone();
    let paid = Contract {
        travel: TravelPay::AsVisits,
        ..c
    };
    let all = week().findings(&paid, gb(), &[], WEEK);
    assert!(all.iter().all(|f| f.kind != FindingKind::UnpaidTravel));
}

#[test]
fn minimum_wage_after_unpaid_travel() {
    let c = Contract {
        rate: Rate {
            micros: 12_300_000,
            ..contract("").rate
        },
        ..contract("")
    };
    let all = week().findings(&c, gb(), &[], WEEK);
    let f = only(&all, FindingKind::BelowMinimumWage);
    // 21 h 40 min at 12.21 (the rate until 31 March 2026) is 264.55; paid are
    // 20 h at 12.30, 246.00.
    assert_eq!(f.amount.unwrap().best, gbp(1_855));
    lines_add_up(f);
    let bars = &f.steps;
    assert_eq!(bars.first().unwrap().money, gbp(24_600));
    assert_eq!(bars.last().unwrap().money, gbp(26_455));
    let changes: i64 = bars[1..bars.len() - 1].iter().map(|s| s.money.minor).sum();
    assert_eq!(changes, 1_855);
}

#[test]
fn unreimbursed_costs_lower_the_pay() {
    let c = contract("own_costs = \"0.20\"\nmileage_paid = \"0.05\"");
    let all = week().findings(&c, gb(), &[], WEEK);
    let f = only(&all, FindingKind::BelowMinimumWage);
    // 40 km are 24.855 miles, at 15p 3.73. 264.55 + 3.73 - 252.00.
    assert_eq!(f.amount.unwrap().best, gbp(1_628));
    lines_add_up(f);
}

#[test]
fn a_payslip_of_the_period_says_what_was_paid() {
    let csv = "from,to,item,hours,amount\n2026-03-02,2026-03-08,basic,19,239.40\n2026-03-02,2026-03-08,mileage,,2.00\n2026-03-02,2026-03-08,total,,241.40\n";
    let slips = Payslip::parse_csv("slip.csv", csv, Currency::GBP).unwrap();
    let c = contract("mileage_paid = \"0.25\"");
    let all = week().findings(&c, gb(), &slips, WEEK);
    let wage = only(&all, FindingKind::BelowMinimumWage);
    assert_eq!(wage.amount.unwrap().best, gbp(26_455 - 23_940));
    let hours = only(&all, FindingKind::PayslipHours);
    assert_eq!(hours.amount.unwrap().best, gbp(1_260));
    lines_add_up(hours);
    // 24.855 miles at 25p are 6.21, paid 2.00; at the official 45p 11.18.
    let owed = only(&all, FindingKind::MileageOwed);
    assert_eq!(owed.amount.unwrap().best, gbp(421));
    lines_add_up(owed);
    let official = only(&all, FindingKind::MileageBelowOfficial);
    assert_eq!(official.amount.unwrap().best, gbp(918));
    lines_add_up(official);
}

#[test]
fn a_payslip_that_does_not_add_up_is_refused_by_line() {
    let csv = "from,to,item,hours,amount\n2026-03-02,2026-03-08,basic,19,239.40\n2026-03-02,2026-03-08,total,,239.41\n";
    let e = Payslip::parse_csv("slip.csv", csv, Currency::GBP).unwrap_err();
    assert!(matches!(e, PayError::PayslipSum { at, .. } if at.line == 3));
}

/// A pay period over the day on which the rate rises: in the United Kingdom
/// the new rate counts from the next period, elsewhere from its day.
#[test]
fn a_pay_period_over_a_rate_change() {
    let mut log = Log::new(london());
    log.round("2026-03-31", 0);
    log.round("2026-04-01", 0);
    let c = Contract {
        rate: Rate {
            micros: 10_000_000,
            ..contract("").rate
        },
        ..contract("")
    };
    let f = log.findings(&c, gb(), &[], ("2026-03-30", "2026-04-05"));
    // 8 h 40 min at 12.21, less 8 h at 10.00.
    assert_eq!(
        only(&f, FindingKind::BelowMinimumWage).amount.unwrap().best,
        gbp(10_582 - 8_000)
    );
    let same_day = "[pack]\njurisdiction = \"X\"\ncurrency = \"GBP\"\n[[rule]]\nkey = \"minimum_wage\"\nunit = \"GBP/hour\"\nsource = \"Law\"\nchecked = 2026-11-23\nfigures = [{ from = 2025-04-01, to = 2026-03-31, value = \"12.21\" }, { from = 2026-04-01, value = \"12.71\" }]\n";
    let pack = RulePack::parse("x.toml", same_day).unwrap();
    let f = log.findings(&c, &pack, &[], ("2026-03-30", "2026-04-05"));
    // 4 h 20 min at each of 12.21 and 12.71: 52.91 + 55.08 - 80.00.
    assert_eq!(
        only(&f, FindingKind::BelowMinimumWage).amount.unwrap().best,
        gbp(2_799)
    );
}

#[test]
fn no_rate_for_these_days_is_said() {
    let mut log = Log::new(london());
    log.round("2027-05-03", 0);
    let f = log.findings(&contract(""), gb(), &[], ("2027-05-03", "2027-05-09"));
    only(&f, FindingKind::NoMinimumWage);
}

fn day_of(minutes: i64) -> Vec<Finding> {
    let mut log = Log::new(london());
    let end = format!("{:02}:{:02}", 8 + minutes / 60, minutes % 60);
    log.visit(ANNA, "2026-03-02", "08:00", &end, 0);
    log.findings(&contract(""), gb(), &[], WEEK)
}

/// Reg. 12: more than six hours, not six hours. Both ends of the visit together
/// may be a minute and a half off: only what is surely more is told.
#[test]
fn the_minute_of_six_hours() {
    let has = |f: &[Finding]| f.iter().any(|f| f.kind == FindingKind::Break);
    assert!(!has(&day_of(360)));
    assert!(!has(&day_of(361)));
    assert!(has(&day_of(362)));
}

#[test]
fn a_break_of_twenty_minutes_is_enough() {
    for (until, missing) in [("12:20", false), ("12:19", true)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "08:00", "16:00", 0);
        let pause = log.interval("2026-03-02", "12:00", until);
        log.marks.breaks.push(pause);
        let all = log.findings(&contract(""), gb(), &[], WEEK);
        assert_eq!(
            all.iter().any(|f| f.kind == FindingKind::Break),
            missing,
            "{until}"
        );
    }
}

#[test]
fn eleven_hours_of_rest() {
    // Each end of a visit may be 45 s off: only what is surely short is told.
    for (start, short) in [("08:00", false), ("07:59", false), ("07:58", true)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-02", "15:00", "21:00", 0);
        log.visit(BERT, "2026-03-03", start, "12:00", 0);
        log.visit(HOME, "2026-03-03", "12:30", "23:00", 0);
        let all = log.findings(&contract(""), gb(), &[], WEEK);
        assert_eq!(
            all.iter().any(|f| f.kind == FindingKind::DayRest),
            short,
            "{start}"
        );
    }
}

/// The pause in the middle of a split shift is not the rest between two days.
#[test]
fn a_split_shift_before_a_day_off_is_no_short_rest() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-03", "07:00", "08:55", 0);
    log.visit(BERT, "2026-03-03", "15:52", "19:30", 0);
    log.visit(HOME, "2026-03-03", "20:00", "19:00", 0);
    let all = log.findings(&contract(""), gb(), &[], WEEK);
    assert!(all.iter().all(|f| f.kind != FindingKind::DayRest));
}

/// From 06:00 on there are 6:57 and 8 hours, and no eleven; where the record
/// ends before the 24 hours are over, nothing is told.
#[test]
fn a_split_shift_of_sixteen_hours_leaves_too_little_rest() {
    for (until, short) in [("07:00", true), ("05:00", false)] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-03", "06:00", "08:55", 0);
        log.visit(BERT, "2026-03-03", "15:52", "22:00", 0);
        log.visit(HOME, "2026-03-03", "22:30", until, 0);
        let all = log.findings(&contract(""), gb(), &[], WEEK);
        let told: Vec<_> = all
            .iter()
            .filter(|f| f.kind == FindingKind::DayRest)
            .collect();
        assert_eq!(told.len(), usize::from(short), "{until}");
        if let Some(f) = told.first() {
            assert_eq!(f.time.unwrap().best, Millis::from_mins(8 * 60));
        }
    }
}

/// On 29 March 2026 the clock skips from 01:00 to 02:00: from 21:00 to 08:00
/// there are ten hours.
#[test]
fn rest_over_the_night_of_the_hour_change() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-28", "15:00", "21:00", 0);
    log.visit(BERT, "2026-03-29", "08:00", "12:00", 0);
    log.visit(HOME, "2026-03-29", "12:30", "23:00", 0);
    let all = log.findings(&contract(""), gb(), &[], ("2026-03-28", "2026-03-29"));
    let f = only(&all, FindingKind::DayRest);
    assert_eq!(f.time.unwrap().best, Millis::from_mins(600));
}

#[test]
fn days_of_23_and_25_hours() {
    let z = london();
    let hours = |d: &str| z.day(day(d)).length().hours();
    assert_eq!(
        (
            hours("2026-03-29"),
            hours("2026-10-25"),
            hours("2026-10-26")
        ),
        (23.0, 25.0, 24.0)
    );
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-10-24", "22:00", "07:00", 0);
    let days = by_day(&log.ledger(), &log.zones);
    let visit = |d: &str| days[&day(d)].time(Class::Visit).best();
    assert_eq!(visit("2026-10-24"), Millis::from_mins(120));
    assert_eq!(visit("2026-10-25"), Millis::from_mins(8 * 60));
}

#[test]
fn a_visit_over_midnight_is_shared_by_two_days() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "23:59", "00:01", 0);
    let days = by_day(&log.ledger(), &log.zones);
    let minute = Millis::from_mins(1);
    assert_eq!(days[&day("2026-03-02")].time(Class::Visit).best(), minute);
    assert_eq!(days[&day("2026-03-03")].time(Class::Visit).best(), minute);
}

#[test]
fn what_overlaps_counts_once() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "09:00", "11:00", 0);
    log.visit(BERT, "2026-03-02", "10:00", "12:00", 0);
    let shift = log.interval("2026-03-02", "08:00", "13:00");
    log.marks.shifts.push(shift);
    log.marks.shifts.push(shift);
    let ledger = log.ledger();
    let sum: Millis = ledger.entries().iter().map(|e| e.interval.length()).sum();
    assert_eq!(sum, shift.length());
    let h = Hours::of(&ledger);
    assert_eq!(h.time(Class::Visit).best(), Millis::from_mins(180));
    assert_eq!(h.time(Class::Waiting).best(), Millis::from_mins(120));
    assert_eq!(h.working(Counted::default()).best, Millis::from_mins(180));
    assert_eq!(
        h.working(Counted {
            waiting: Some(true),
            ..Counted::default()
        })
        .best,
        Millis::from_mins(300)
    );
    let high = h.working(Counted::default()).high;
    assert!(high >= Millis::from_mins(300) && high < Millis::from_mins(305));
}

#[test]
fn an_added_shift_that_was_undone_adds_nothing() {
    use stint_model::{Amendment, AmendmentId, Change, Moment, UtcMs};
    let at = |id, change| Amendment {
        id: AmendmentId(id),
        made: Moment::at(UtcMs::MIN),
        interval: Interval::between(UtcMs::MIN, UtcMs::new(3_600_000).unwrap()),
        records: Vec::new(),
        change,
    };
    let undone = [at(1, Change::AddShift), at(2, Change::Undo(AmendmentId(1)))];
    assert!(Marks::default().amended(&undone).shifts.is_empty());
    let redone = [
        undone[0].clone(),
        undone[1].clone(),
        at(3, Change::Undo(AmendmentId(2))),
    ];
    assert_eq!(Marks::default().amended(&redone).shifts.len(), 1);
}

fn app(log: &mut Log, date: &str, from: &str, to: &str) {
    use stint_model::{AppUse, ShortText};
    let interval = log.interval(date, from, to);
    log.marks.app_use.push(AppUse {
        app: ShortText::new("Rota").unwrap(),
        interval,
    });
}

#[test]
fn work_apps_after_work() {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "09:00", "17:00", 0);
    log.visit(ANNA, "2026-03-03", "09:00", "17:00", 0);
    app(&mut log, "2026-03-02", "16:50", "17:10");
    app(&mut log, "2026-03-02", "22:00", "22:20");
    app(&mut log, "2026-03-02", "22:10", "22:30");
    let all = log.findings(&contract(""), gb(), &[], WEEK);
    let f = only(&all, FindingKind::AfterHours);
    // Ten minutes after five, and half an hour at ten that counts once.
    assert_eq!(f.time.unwrap().best, Millis::from_mins(40));
    // From half past ten to nine in the morning are ten and a half hours.
    assert_eq!(f.sources.len(), 1);
}

#[test]
fn who_agreed_to_work_longer_has_no_average() {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = (day("2026-03-02") + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "18:00", 0);
    }
    let told = |c: &Contract| {
        let all = log.findings(c, gb(), &[], WEEK);
        of(&all, FindingKind::WeekAverage).len()
    };
    assert_eq!(told(&contract("")), 1);
    assert_eq!(told(&contract("opted_out = true")), 0);
}
