//! Hours on the payslip against hours in the log.

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

fn told(log: &Log, c: &Contract, hours: &str) -> Option<Finding> {
    let csv = format!(
        "from,to,item,hours,amount\n{},{},basic,{hours},1.00\n",
        WEEK.0, WEEK.1
    );
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
    assert_eq!(lines(&f), ["pay-wage-visits", "pay-payslip-hours"]);
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
