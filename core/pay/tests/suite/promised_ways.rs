//! Ways that the contract pays, and a payslip doesn't.

use crate::common::*;
use crate::ways::{WEEK, agreed, slips};
use stint_model::Currency;
use stint_pay::*;

/// Twenty hours with clients and two on the way, typed: nothing of it is unsure.
fn exact_week() -> Log {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = days_after(WEEK.0, n);
        log.typed(ANNA, &date, "08:00", "10:00");
        log.typed_way((&date, "10:00", "10:24"), 12.0);
        log.typed(BERT, &date, "10:24", "12:24");
    }
    log
}

/// Of ways at 9.00 an hour the contract leaves 5.00 of the agreed 14.00: worth that
/// nobody promised. What a payslip didn't pay of the 9.00 is owed, with a deadline,
/// and told once.
#[test]
fn ways_at_a_lower_rate_lack_the_rest_of_it() {
    let nine = |rate: Rate| {
        TravelPay::At(Rate {
            micros: 9_000_000,
            ..rate
        })
    };
    for (lines_of, left, owed) in [
        ("", 1_000, None),
        ("basic,20,280.00\ntravel,2,18.00", 1_000, None),
        ("basic,20,280.00", 1_000, Some(1_800)),
        ("basic,,280.00", 1_000, Some(1_800)),
        ("basic,,290.00", 1_000, Some(800)),
        ("basic,,300.00", 800, None),
        ("basic,20,280.00\ntravel,,23.00", 500, None),
    ] {
        let plain = agreed("GB", "14.00", "");
        let c = Contract {
            travel: nine(plain.rate),
            ..plain
        };
        let all = exact_week().findings(&c, gb(), &slips(lines_of, Currency::GBP), WEEK);
        let f = only(&all, FindingKind::UnpaidTravel);
        assert_eq!(f.amount.unwrap().best.minor, left, "{lines_of}");
        assert_eq!(lines_sum(f), left);
        assert_eq!(said(f).id, "pay-travel-less-headline");
        assert!(f.is_worth_alone());
        let told = of(&all, FindingKind::PayslipHours);
        let told = told.first().map(|f| f.amount.unwrap().best.minor);
        assert_eq!(told, owed, "{lines_of}");
        let claim = of(&all, FindingKind::ClaimDeadline);
        assert_eq!(claim.len(), usize::from(owed.is_some()), "{lines_of}");
    }
}

/// Ways that are paid as visits are promised: a payslip that doesn't pay them owes
/// them, whether it says its hours or not.
#[test]
fn ways_that_the_contract_pays_as_visits_are_owed() {
    for lines_of in ["basic,,280.00", "basic,20,280.00"] {
        let c = Contract {
            travel: TravelPay::AsVisits,
            ..agreed("GB", "14.00", "")
        };
        let all = exact_week().findings(&c, gb(), &slips(lines_of, Currency::GBP), WEEK);
        assert!(of(&all, FindingKind::UnpaidTravel).is_empty());
        let f = only(&all, FindingKind::PayslipHours);
        assert_eq!((f.amount.unwrap().best.minor, lines_sum(f)), (2_800, 2_800));
        only(&all, FindingKind::ClaimDeadline);
    }
}
