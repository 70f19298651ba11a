//! What is paid more for an hour of overtime, by the average of the week.

use crate::common::*;
use crate::rates::agreed;
use stint_model::{Arg, Currency, Millis};
use stint_pay::*;

/// Thirty hours of visits and fifteen between them.
fn america() -> Log {
    let mut log = Log::new(london());
    for n in 2..7 {
        let date = format!("2026-03-0{n}");
        log.visit(ANNA, &date, "08:00", "11:00", 0);
        let way = (date.as_str(), "11:00", "14:00");
        log.trip(
            (ANNA, BERT),
            stint_model::Reason::BetweenClients,
            way,
            90.0,
            0,
        );
        log.visit(BERT, &date, "14:00", "17:00", 0);
    }
    log
}

pub(super) const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

pub(super) fn at_twenty(code: &str, extra: &str) -> Contract {
    let week = "pay_period = { every = \"week\", start = 2026-03-02 }";
    agreed(code, &format!("rate = \"20.00\"\n{week}\n{extra}"))
}

fn premium(code: &str, extra: &str, slips: &[Payslip]) -> Finding {
    let all = america().findings(&at_twenty(code, extra), pack(code), slips, WEEK);
    let f = only(&all, FindingKind::Overtime).clone();
    let amount = f.amount.unwrap();
    assert_eq!(lines_sum(&f), amount.best.minor);
    assert!(amount.low.minor <= amount.best.minor && amount.best.minor <= amount.high.minor);
    f
}

/// 29 CFR 778.109: all pay of the week over all its hours. 750 over 45 hours
/// are 16.67, of which half is due for five hours; 600 are 13.33; 900 are the
/// agreed 20.
#[test]
fn overtime_is_paid_on_the_average_of_the_week() {
    for (travel, due, averaged) in [
        ("10.00", 4_167, true),
        ("unpaid", 3_333, true),
        ("as_visits", 5_000, false),
    ] {
        let f = premium("US", &format!("travel = \"{travel}\""), &[]);
        assert_eq!(f.amount.unwrap().best.minor, due, "{travel}");
        assert_eq!(lines(&f).contains(&"pay-overtime-average"), averaged);
        let law = "29 CFR 778.107, 778.109 and 778.115";
        assert_eq!(f.sources.iter().any(|c| c.source == law), averaged);
    }
    // Not below the minimum wage: half of 19.65 for five hours.
    let f = premium(
        "US-NY",
        "travel = \"unpaid\"\nband = \"home-care-downstate\"",
        &[],
    );
    assert_eq!(f.amount.unwrap().best.minor, 4_913);
    assert!(lines(&f).contains(&"pay-overtime-least"));
}

/// Hours that the contract pays in any case are pay of the week, too; those that
/// weren't worked are pay for no hour of it.
#[test]
fn guaranteed_hours_are_in_the_average() {
    for (hours, due) in [("45", 5_000), ("60", 5_000), ("40", 4_444), ("20", 3_333)] {
        let extra = format!("travel = \"unpaid\"\nguaranteed_hours_week = \"{hours}\"");
        let f = premium("US", &extra, &[]);
        assert_eq!(f.amount.unwrap().best.minor, due, "{hours}");
        assert_eq!(lines(&f).contains(&"pay-overtime-average"), due != 5_000);
    }
}

/// 700 for 45 hours are 15.56, half of which is due for five. Five hours nobody
/// saw may have been paid visits: 800 for fifty are 16.00, and 8.00 for ten.
#[test]
fn each_end_of_overtime_has_its_own_average() {
    let mut log = Log::new(london());
    for n in 2..7 {
        let date = format!("2026-03-0{n}");
        log.visit(ANNA, &date, "08:00", "11:30", 0);
        let way = (date.as_str(), "11:30", "13:30");
        let reason = stint_model::Reason::BetweenClients;
        log.trip((ANNA, BERT), reason, way, 60.0, 0);
        log.visit(BERT, &date, "13:30", "16:00", 0);
        log.visit(BERT, &date, "17:00", "18:00", 0);
        log.timeline.gaps.push(stint_model::Gap {
            interval: log.interval(&date, "16:00", "17:00"),
            cause: stint_model::GapCause::PhoneOff,
        });
    }
    let c = at_twenty("US", "travel = \"unpaid\"");
    let all = log.findings(&c, pack("US"), &[], WEEK);
    let amount = only(&all, FindingKind::Overtime).amount.unwrap();
    assert_eq!(amount.best.minor, 3_889);
    assert!((8_000..8_500).contains(&amount.high.minor), "{amount:?}");
    // 700 for no more than 45 hours.
    assert!((3_300..3_889).contains(&amount.low.minor), "{amount:?}");
}

/// What the payslip paid above the plain rate may be that overtime.
#[test]
fn a_payslips_premium_stands_beside_the_overtime() {
    let slip = |item: &str| {
        let csv = format!("from,to,item,hours,amount\n2026-03-01,2026-03-14,{item},,30.00\n");
        Payslip::parse_csv("slip.csv", &csv, Currency::USD).unwrap()
    };
    let f = premium("US", "travel = \"unpaid\"", &slip("premium"));
    let line = f
        .working
        .iter()
        .find(|l| l.text.id == "pay-overtime-on-slip");
    let money = Arg::Money(stint_model::Money::new(3_000, Currency::USD));
    assert!(line.unwrap().text.args.contains(&("money", money)));
    let f = premium("US", "travel = \"unpaid\"", &slip("basic"));
    assert!(!lines(&f).contains(&"pay-overtime-on-slip"));
}

/// 29 CFR 785.18: a break of twenty minutes is working time, one of twenty-one
/// is not, nor is half of a longer one that midnight cuts.
#[test]
fn short_breaks_count_where_the_law_says_so() {
    for (code, visit, pause, counted) in [
        ("US", ("09:00", "13:00"), ("11:00", "11:20"), 240),
        ("US-CA", ("09:00", "13:00"), ("11:00", "11:20"), 240),
        ("US", ("09:00", "13:00"), ("11:00", "11:21"), 219),
        ("US", ("22:00", "02:00"), ("23:45", "00:15"), 210),
        ("GB", ("09:00", "13:00"), ("11:00", "11:20"), 220),
    ] {
        let mut log = Log::new(london());
        log.visit(ANNA, "2026-03-03", visit.0, visit.1, 0);
        // The same pause marked in two parts is one.
        let whole = log.interval("2026-03-03", pause.0, pause.1);
        let middle = whole.start().plus(Millis::from_mins(9));
        let parts = [(whole.start(), middle), (middle, whole.end())];
        log.marks
            .breaks
            .extend(parts.map(|(a, b)| stint_model::Interval::between(a, b)));
        let c = at_twenty(code, "travel = \"unpaid\"");
        let all = log.findings(&c, pack(code), &[], WEEK);
        let f = only(&all, FindingKind::MinimumWageMet);
        assert_eq!(
            f.time.unwrap().best,
            Millis::from_mins(counted),
            "{code} {pause:?}"
        );
        let said = lines(f).contains(&"pay-wage-short-breaks");
        assert_eq!(said, counted == 240);
        let law = |c: &Citation| c.source == "29 CFR 785.18";
        assert_eq!(f.sources.iter().any(law), counted == 240);
    }
}

/// Forty hours of visits and five of waiting that counts and that nobody pays: 800
/// over 45 hours are 17.78, half of which is due for five.
#[test]
fn unpaid_waiting_lowers_the_average_of_the_week() {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = days_after(WEEK.0, n);
        log.typed(ANNA, &date, "08:00", "12:00");
        log.typed(BERT, &date, "13:00", "17:00");
        let shift = log.interval(&date, "08:00", "17:00");
        log.marks.shifts.push(shift);
    }
    let c = at_twenty("US", "travel = \"unpaid\"\nwaiting_is_work = true");
    let all = log.findings(&c, pack("US"), &[], WEEK);
    let f = only(&all, FindingKind::Overtime);
    let amount = f.amount.unwrap();
    let all = [amount.low, amount.best, amount.high].map(|m| m.minor);
    assert_eq!(all, [4_444; 3]);
    let half = Arg::Percent(150.0);
    let raised = f
        .working
        .iter()
        .filter(|l| l.text.id == "pay-overtime-part");
    let factors: Vec<&Arg> = raised.map(|l| arg(&l.text, "factor")).collect();
    assert_eq!(factors, [&Arg::Percent(100.0), &half]);
}

/// Exactly forty hours have no overtime.
#[test]
fn exactly_forty_hours_are_plain() {
    for (until, told) in [("16:00", 0), ("16:01", 1)] {
        let mut log = Log::new(london());
        for n in 0..5 {
            log.typed(
                ANNA,
                &days_after(WEEK.0, n),
                "08:00",
                if n == 0 { until } else { "16:00" },
            );
        }
        let all = log.findings(
            &at_twenty("US", "travel = \"unpaid\""),
            pack("US"),
            &[],
            WEEK,
        );
        assert_eq!(of(&all, FindingKind::Overtime).len(), told, "{until}");
    }
}
