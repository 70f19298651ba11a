//! The payslip against what the contract pays for the hours in the log.

use crate::common::*;
use stint_model::{Currency, Millis};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// Twenty hours with clients and 1:40 on the way between them.
fn typed() -> Log {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = days_after(WEEK.0, n);
        log.typed(ANNA, &date, "08:00", "10:00");
        log.typed_way((&date, "10:00", "10:20"), 8.0);
        log.typed(BERT, &date, "10:20", "12:20");
    }
    log
}

fn agreed(travel: Option<i64>) -> Contract {
    let plain = contract("");
    Contract {
        travel: match travel {
            None => TravelPay::Unpaid,
            Some(micros) => TravelPay::At(Rate {
                micros,
                ..plain.rate
            }),
        },
        ..plain
    }
}

/// What is told of a payslip with so many hours, paid as agreed.
fn told(log: &Log, c: &Contract, hours: &str) -> Option<Finding> {
    let pay = hours.parse::<f64>().unwrap() * 12.60;
    told_of(log, c, &format!("basic,{hours},{pay:.2}"))
}

fn told_of(log: &Log, c: &Contract, lines_of: &str) -> Option<Finding> {
    let rows = lines_of
        .lines()
        .map(|l| format!("{},{},{l}\n", WEEK.0, WEEK.1));
    let csv = format!("from,to,item,hours,amount\n{}", rows.collect::<String>());
    let slips = Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap();
    let all = log.findings(c, gb(), &slips, WEEK);
    of(&all, FindingKind::PayslipHours)
        .first()
        .map(|f| (*f).clone())
}

/// As many hours as the log has are all of them; a quarter of an hour less isn't.
#[test]
fn a_payslip_with_all_hours_lacks_none() {
    assert!(told(&typed(), &agreed(None), "20").is_none());
    let f = told(&typed(), &agreed(None), "19.75").unwrap();
    assert_eq!(minutes(f.time.unwrap()), (15.0, 15.0, 15.0));
    assert_eq!(f.amount.unwrap().best, gbp(315));
    // No line for time that there was none of.
    let told = [
        "pay-wage-visits",
        "pay-wage-paid-payslip",
        "pay-payslip-hours",
    ];
    assert_eq!(lines(&f)[..3], told);
}

/// Ways at 7.56 are worth as much as one hour of visits: with 21 hours at 12.60
/// all was paid, though it says 40 minutes less.
#[test]
fn more_hours_at_a_lower_rate_may_lack_no_money() {
    let c = agreed(Some(7_560_000));
    assert!(told(&typed(), &c, "21").is_none());
    let f = told(&typed(), &c, "20.75").unwrap();
    assert_eq!(minutes(f.time.unwrap()).1, 55.0);
    assert_eq!(f.amount.unwrap().best, gbp(315));
}

/// Nobody knows which hours are the unsure ones: they are taken for those that pay
/// most, at both ends.
#[test]
fn unsure_hours_are_worth_the_higher_rate() {
    let mut log = Log::new(london());
    for n in 0..5 {
        log.round(&days_after(WEEK.0, n), 2);
    }
    for (travel, most) in [(15_000_000, 15_000_000), (9_000_000, 12_600_000)] {
        let f = told(&log, &agreed(Some(travel)), "15").unwrap();
        let (time, money) = (f.time.unwrap(), f.amount.unwrap());
        let h = Hours::of(&log.ledger());
        let [visits, ways] = [Class::Visit, Class::Between].map(|c| h.span(c));
        let paid = Millis::from_mins(15 * 60);
        let logged = visits.plus(ways);
        assert_eq!(time.low, logged.low - paid);
        assert_eq!(time.high, logged.high - paid);
        let worth = |t: Millis| {
            let rate = Rate {
                micros: most,
                ..agreed(None).rate
            };
            rate.for_time(t).unwrap().minor
        };
        assert_eq!(
            money.best.minor - money.low.minor,
            worth(time.best - time.low)
        );
        assert_eq!(
            money.high.minor - money.best.minor,
            worth(time.high - time.best)
        );
    }
}

fn best(found: Option<Finding>) -> Option<i64> {
    found.map(|f| {
        let best = f.amount.unwrap().best.minor;
        assert_eq!(lines_sum(&f), best);
        best
    })
}

/// All hours, at less than was agreed: 20 at 15.00 are 300.00, and 260.00 were paid.
/// It is told with a deadline, though the minimum wage was reached.
#[test]
fn all_hours_at_less_than_the_agreed_rate_are_paid_too_little() {
    let c = contract_at(15_000_000, "");
    assert_eq!(best(told_of(&typed(), &c, "basic,20,260.00")), Some(4_000));
    assert_eq!(best(told_of(&typed(), &c, "basic,,260.00")), Some(4_000));
    assert_eq!(best(told_of(&typed(), &c, "basic,20,300.00")), None);
    // Several lines are one pay, and what isn't pay for time is none of it.
    let parts = "basic,10,150.00\nbasic,10,110.00\nmileage,,40.00\ndeduction,,5.00";
    assert_eq!(best(told_of(&typed(), &c, parts)), Some(4_000));
    let f = told_of(&typed(), &c, "basic,,260.00").unwrap();
    assert!(f.time.is_none());
}

/// Fewer hours than the log has, at a lower or a higher rate than agreed: what
/// counts is the money. 20 hours at 12.60 are 252.00.
#[test]
fn too_few_hours_are_held_against_the_money() {
    let c = contract("");
    for (slip, missing) in [
        ("basic,16,180.00", Some(7_200)),
        ("basic,16,201.60", Some(5_040)),
        ("basic,16,260.00", None),
        // No amount at all: as if the hours were paid as agreed.
        ("basic,16,0.00", Some(5_040)),
        ("basic,0,0.00", Some(25_200)),
    ] {
        assert_eq!(best(told_of(&typed(), &c, slip)), missing, "{slip}");
    }
    // Its minimum wage is missed as well, and that isn't told as another pound.
    let f = told_of(&typed(), &c, "basic,16,180.00").unwrap();
    assert!(lines(&f).contains(&"pay-payslip-not-twice"));
}

/// 26 hours are paid in any case, and 252.00 are pay for twenty: 75.60 are missing.
/// Pay for leave may be for them, and leave without pay may take them away.
#[test]
fn guaranteed_hours_are_owed() {
    let c = contract("guaranteed_hours_week = \"26\"");
    let slip = "basic,20,252.00";
    assert_eq!(best(told_of(&typed(), &c, slip)), Some(7_560));
    let leave = format!("{slip}\nleave,4,50.40");
    assert_eq!(best(told_of(&typed(), &c, &leave)), Some(2_520));
    assert_eq!(best(told_of(&typed(), &c, "basic,26,327.60")), None);
    let mut log = typed();
    let leave = log.interval("2026-03-08", "00:00", "23:59");
    log.marks.leave.push(leave);
    let f = told_of(&log, &c, slip).unwrap();
    // Six days of seven are 22 h 17 min.
    assert_eq!(f.amount.unwrap().best.minor, 7_560);
    assert_eq!(f.amount.unwrap().low.minor, 2_880);
    // Days that aren't over may still bring the hours.
    let mut log = typed();
    log.today = day("2026-03-07");
    assert_eq!(best(told_of(&log, &c, slip)), None);
}

/// A line for overtime may hold the plain pay of its hours, too.
#[test]
fn premiums_with_hours_may_be_basic_pay() {
    let c = contract("");
    let overtime = "basic,16,201.60\npremium,2,37.80";
    let f = told_of(&typed(), &c, overtime).unwrap();
    let amount = f.amount.unwrap();
    assert_eq!((amount.low, amount.best), (gbp(2_520), gbp(5_040)));
    assert!(lines(&f).contains(&"pay-payslip-premium"));
    let all = "basic,16,201.60\npremium,4,75.60";
    assert_eq!(best(told_of(&typed(), &c, all)), None);
    let f = told_of(&typed(), &c, "basic,16,201.60\npremium,,60.00").unwrap();
    assert_eq!(f.amount.unwrap().low, gbp(5_040));
}

/// A week's basic pay and two papers for its ways are one pay.
#[test]
fn payslips_that_share_days_are_taken_together() {
    let csv = "from,to,item,hours,amount\n2026-03-02,2026-03-08,basic,20,252.00\n2026-03-02,2026-03-04,travel,,6.00\n2026-03-05,2026-03-08,travel,,4.00\n";
    let slips = Payslip::parse_csv("slip.csv", csv, Currency::GBP).unwrap();
    let all = typed().findings(&agreed(Some(9_000_000)), gb(), &slips, WEEK);
    // 1:40 at 9.00 are 15.00.
    let f = only(&all, FindingKind::PayslipHours);
    assert_eq!((f.amount.unwrap().best, lines_sum(f)), (gbp(500), 500));
    // Where a day has no basic pay, nobody knows what was paid for it.
    let part = csv.replace("2026-03-08,basic", "2026-03-07,basic");
    let slips = Payslip::parse_csv("slip.csv", &part, Currency::GBP).unwrap();
    let all = typed().findings(&agreed(Some(9_000_000)), gb(), &slips, WEEK);
    assert!(of(&all, FindingKind::PayslipHours).is_empty());
}

/// A month's pay is a twelfth of a year's, also in a month of 31 days, and a
/// salary is for all its hours.
#[test]
fn a_monthly_salary_lacks_nothing_in_a_long_month() {
    let text = "jurisdiction = \"GB\"\nrate = \"12.60\"\ntravel = \"unpaid\"\nguaranteed_hours_week = \"35\"\npay_period = { every = \"month\" }";
    let c = Contract::parse("contract.toml", text, gb()).unwrap();
    let days = ("2026-03-01", "2026-03-31");
    let found = |log: &Log, lines: &str| {
        let csv = format!("from,to,item,hours,amount\n{},{},{lines}\n", days.0, days.1);
        let slips = Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap();
        let all = log.findings(&c, gb(), &slips, days);
        best(
            of(&all, FindingKind::PayslipHours)
                .first()
                .map(|f| (*f).clone()),
        )
    };
    let mut log = Log::new(london());
    log.typed(ANNA, "2026-03-02", "08:00", "16:00");
    assert_eq!(found(&log, "basic,151.67,1911.04"), None);
    assert_eq!(found(&log, "basic,,1911.04"), None);
    assert_eq!(found(&log, "basic,,1811.04"), Some(9_996));
    // 22 days of 7 h 30 min are 165 hours.
    for n in (0..30).filter(|n| n % 7 < 5) {
        log.typed(ANNA, &days_after("2026-03-02", n), "08:00", "15:30");
    }
    assert_eq!(found(&log, "basic,,1911.04"), None);
}

/// A minute more or less may be worth a whole step.
#[test]
fn doubt_at_the_edge_of_a_step_is_worth_the_step() {
    let c = contract("rounding_minutes = 15\nrounding = \"up\"");
    let mut log = Log::new(london());
    for n in 0..5 {
        log.visit(ANNA, &days_after(WEEK.0, n), "08:00", "09:01", 2);
    }
    assert_eq!(best(told_of(&log, &c, "basic,5,63.00")), None);
    let f = told_of(&log, &c, "basic,4,50.40").unwrap();
    let amount = f.amount.unwrap();
    assert_eq!(amount.best, gbp(2_835));
    assert!(amount.low.minor < 1_260, "{amount:?}");
}

/// What was taken back may be of other days, and leave at less than the agreed
/// rate, as in sickness, is all that is due for its hours.
#[test]
fn corrections_and_sickness_are_no_sure_debt() {
    let slip = "basic,20,252.00\nbasic,,-50.00";
    assert_eq!(best(told_of(&typed(), &agreed(None), slip)), None);
    let c = contract("guaranteed_hours_week = \"38\"");
    let slip = "basic,20,252.00\nleave,18,71.25";
    assert_eq!(best(told_of(&typed(), &c, slip)), None);
    let slip = "basic,20,252.00\nleave,,71.25";
    assert_eq!(best(told_of(&typed(), &c, slip)), None);
}
