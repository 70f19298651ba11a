//! Ways between clients: what was paid of them, and where somebody owes them.

use crate::common::*;
use stint_model::{Arg, Currency, Gap, GapCause, Millis, Reason};
use stint_pay::*;

pub(super) const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// Twenty hours with clients and two on the way between them, from a Monday on.
fn week(monday: &str) -> Log {
    let mut log = Log::new(london());
    for n in 0..5 {
        let date = (day(monday) + chrono::Days::new(n)).to_string();
        log.visit(ANNA, &date, "08:00", "10:00", 0);
        let at = (date.as_str(), "10:00", "10:24");
        log.trip((ANNA, BERT), Reason::BetweenClients, at, 12.0, 0);
        log.visit(BERT, &date, "10:24", "12:24", 0);
    }
    log
}

pub(super) fn agreed(code: &str, rate: &str, extra: &str) -> Contract {
    let week = "pay_period = { every = \"week\", start = 2026-03-02 }";
    let text = format!(
        "jurisdiction = \"{code}\"\nrate = \"{rate}\"\ntravel = \"unpaid\"\n{week}\n{extra}"
    );
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

pub(super) fn slips(lines: &str, currency: Currency) -> Vec<Payslip> {
    let rows = lines
        .lines()
        .map(|l| format!("2026-03-02,2026-03-08,{l}\n"));
    let csv = format!("from,to,item,hours,amount\n{}", rows.collect::<String>());
    Payslip::parse_csv("slip.csv", &csv, currency).unwrap()
}

const WHOLE: Option<(i64, i64)> = Some((2_800, 120));
const HALF: Option<(i64, i64)> = Some((1_400, 60));
/// What isn't owed by the best figure, though it may be.
const PERHAPS: Option<(i64, i64)> = Some((0, 0));

/// At 14.00 the two hours are 28.00. What a payslip paid of them, or hours that
/// are paid in any case, is owed no more.
#[test]
fn ways_that_were_paid_are_not_owed() {
    for (lines_of, extra, left) in [
        ("", "", WHOLE),
        ("basic,20,280.00", "", WHOLE),
        ("basic,20,280.00\ntravel,2,28.00", "", PERHAPS),
        ("basic,20,280.00\ntravel,1,14.00", "", HALF),
        ("basic,22,308.00", "", PERHAPS),
        ("travel,2,28.00", "", PERHAPS),
        // Beyond all doubt, even of the ends.
        ("basic,24,336.00", "", None),
        // Holiday pay is for no hour with a client or on the way.
        ("basic,20,280.00\nleave,10,140.00", "", WHOLE),
        ("", "guaranteed_hours_week = \"24\"", None),
        ("", "guaranteed_hours_week = \"21\"", HALF),
        // Paid less for visits: that isn't owed for ways.
        ("basic,19,266.00", "", WHOLE),
    ] {
        let c = agreed("FR", "14.00", extra);
        let paid = slips(lines_of, Currency::EUR);
        let all = week(WEEK.0).findings(&c, pack("FR"), &paid, WEEK);
        let told = of(&all, FindingKind::UnpaidTravel);
        let told: Vec<_> = told
            .iter()
            .map(|f| {
                let amount = f.amount.unwrap();
                let best = amount.best.minor;
                let headline = match best {
                    0 => "pay-travel-due-maybe-headline",
                    _ => "pay-travel-due-headline",
                };
                assert_eq!((said(f).id, lines_sum(f)), (headline, best));
                assert!(amount.high.minor > 0);
                let unpaid = f.time.unwrap().best;
                assert!(said(f).args.contains(&("time", Arg::Duration(unpaid))));
                (best, unpaid.0 / 60_000)
            })
            .collect();
        assert_eq!(told, Vec::from_iter(left), "{lines_of} {extra}");
        let claim = of(&all, FindingKind::ClaimDeadline);
        let owed = left.is_some_and(|(best, _)| best > 0);
        assert!(claim.is_empty() || owed, "{lines_of} {extra}");
    }
}

/// The same week; with a gap, two of its visits' hours come after two that nobody
/// saw.
fn visits(gap: bool) -> Log {
    let mut log = week(WEEK.0);
    if gap {
        // Friday's last hour with Bert comes after two that weren't recorded.
        log.timeline.visits.pop();
        log.visit(BERT, "2026-03-06", "10:24", "11:24", 0);
        log.visit(BERT, "2026-03-06", "13:24", "14:24", 0);
        log.timeline.gaps.push(Gap {
            interval: log.interval("2026-03-06", "11:24", "13:24"),
            cause: GapCause::PhoneOff,
        });
    }
    log
}

/// Two of the hours that were paid were with a client whom the phone didn't see:
/// then none of the two on the way was. She isn't told that nothing is owed.
#[test]
fn pay_for_a_visit_that_nobody_saw_may_not_be_for_ways() {
    for (code, maybe) in [
        ("FR", "pay-travel-due-maybe-headline"),
        ("GB", "pay-travel-maybe-headline"),
    ] {
        let ways = |gap| {
            let paid = slips("basic,22,308.00", pack(code).currency());
            let all = visits(gap).findings(&agreed(code, "14.00", ""), pack(code), &paid, WEEK);
            only(&all, FindingKind::UnpaidTravel).clone()
        };
        let (seen, unseen) = (ways(false), ways(true));
        assert!(seen.amount.unwrap().high.minor < 2_800);
        assert!(!lines(&seen).contains(&"pay-travel-rest"));
        let amount = unseen.amount.unwrap();
        assert_eq!((said(&unseen).id, amount.best.minor), (maybe, 0));
        assert!(amount.high.minor >= 2_800, "{amount:?}");
        assert!(unseen.time.unwrap().high >= Millis::from_mins(120));
        assert_eq!(lines_sum(&unseen), 0);
        assert!(lines(&unseen).contains(&"pay-travel-rest"));
        assert!(unseen.narrow.iter().any(|p| p.id == "pay-narrow-unseen"));
        assert_eq!(unseen.is_worth_alone(), code == "GB");
    }
}

/// Ways that the payslip pays in a line of their own were paid, whatever lacks of
/// the visits: neither hours that nobody saw nor too little basic pay says else.
#[test]
fn ways_paid_in_a_line_of_their_own_were_paid() {
    let own_line = |log: &Log, lines_of: &str| {
        let paid = slips(lines_of, Currency::EUR);
        let all = log.findings(&agreed("FR", "14.00", ""), pack("FR"), &paid, WEEK);
        only(&all, FindingKind::UnpaidTravel).clone()
    };
    for (lines_of, best) in [
        ("basic,18,252.00\ntravel,2,28.00", 0),
        ("basic,18,252.00\ntravel,1,14.00", 1_400),
    ] {
        let f = own_line(&visits(false), lines_of);
        let amount = f.amount.unwrap();
        assert_eq!((amount.best.minor, lines_sum(&f)), (best, best));
        assert!(amount.high.minor < best + 1_000, "{lines_of}: {amount:?}");
    }
    // What nobody saw may have been ways for which that line is.
    let f = own_line(&visits(true), "basic,21,294.00\ntravel,2,28.00");
    let amount = f.amount.unwrap();
    assert_eq!(amount.best.minor, 0);
    assert!(amount.high.minor >= 1_400, "{amount:?}");
    assert!(lines(&f).contains(&"pay-travel-rest"));
    let f = own_line(&visits(false), "basic,18,252.00\ntravel,2,28.00");
    assert_eq!(
        line(&f, "pay-travel-paid-apart").money.unwrap().minor,
        -2_800
    );
}

/// The same two hours as waiting: they lie in the range until she says that she
/// didn't have to stand by.
#[test]
fn pay_for_waiting_may_not_be_for_ways() {
    let mut log = week(WEEK.0);
    log.visit(ANNA, "2026-03-07", "08:00", "09:00", 0);
    let shift = log.interval("2026-03-07", "08:00", "11:00");
    log.marks.shifts.push(shift);
    let high = |extra: &str| {
        let paid = slips("basic,23,322.00", Currency::EUR);
        let all = log.findings(&agreed("FR", "14.00", extra), pack("FR"), &paid, WEEK);
        only(&all, FindingKind::UnpaidTravel).amount.unwrap().high
    };
    assert!(high("").minor >= 2_800);
    assert!(high("waiting_is_work = true").minor >= 2_800);
    assert!(high("waiting_is_work = false").minor < 2_800);
}

/// What would need to be known of the pay is asked for wherever the ways are held
/// against it: the contract stands in for four of these days.
#[test]
fn the_worth_of_ways_asks_for_payslips() {
    for code in ["FR", "GB"] {
        let csv = "from,to,item,hours,amount\n2026-03-02,2026-03-04,basic,12,168.00\n";
        let part = Payslip::parse_csv("slip.csv", csv, pack(code).currency()).unwrap();
        let all = week(WEEK.0).findings(&agreed(code, "14.00", ""), pack(code), &part, WEEK);
        let f = only(&all, FindingKind::UnpaidTravel);
        let mut asked = f.narrow.iter().filter(|p| p.id == "pay-narrow-payslip");
        let days = [("from", "2026-03-05"), ("to", "2026-03-08")];
        let days = days.map(|(name, date)| (name, Arg::Date(day(date))));
        assert_eq!(asked.next().unwrap().args, days);
    }
}

/// The French rule is for ways within one half-day, and the record knows none.
#[test]
fn a_limit_that_the_record_does_not_know_is_said() {
    let limit = |code: &str| {
        let all = week(WEEK.0).findings(&agreed(code, "14.00", ""), pack(code), &[], WEEK);
        let f = only(&all, FindingKind::UnpaidTravel);
        (lines(f).contains(&"pay-travel-due-limit"), f.unverified())
    };
    assert_eq!(limit("FR"), (true, true));
    assert_eq!(limit("GB"), (false, false));
}

/// A payslip for the ways, or for all hours, leaves nothing of their worth either.
/// Hours that are guaranteed for days to come pay for no way of today.
#[test]
fn ways_that_were_paid_are_worth_no_more() {
    let worth = |log: &Log, lines_of: &str, extra: &str| {
        let c = agreed("GB", "14.00", extra);
        let all = log.findings(&c, gb(), &slips(lines_of, Currency::GBP), WEEK);
        let told = of(&all, FindingKind::UnpaidTravel);
        told.first().map(|f| f.amount.unwrap().best.minor)
    };
    let log = week(WEEK.0);
    let guaranteed = "guaranteed_hours_week = \"24\"";
    assert_eq!(worth(&log, "", ""), Some(2_800));
    assert_eq!(worth(&log, "basic,20,280.00\ntravel,2,28.00", ""), Some(0));
    assert_eq!(worth(&log, "travel,1,14.00", ""), Some(1_400));
    assert_eq!(worth(&log, "", guaranteed), None);
    let mut today = week(WEEK.0);
    today.today = day("2026-03-07");
    assert_eq!(worth(&today, "", guaranteed), Some(2_800));
}

/// Of a month's pay for ways nobody knows what is for those of a week. By the time
/// on the way it is a quarter; all of it at the low end, and none at the high one.
#[test]
fn a_months_pay_for_ways_is_shared_out() {
    let mut log = week(WEEK.0);
    for monday in ["2026-03-09", "2026-03-16", "2026-03-23"] {
        let other = week(monday).timeline;
        log.timeline.visits.extend(other.visits);
        log.timeline.trips.extend(other.trips);
    }
    for code in ["FR", "GB"] {
        let c = agreed(code, "14.00", "");
        for (paid, best, low) in [("56.00", 1_400, 0), ("20.00", 2_300, 800), ("112.00", 0, 0)] {
            let csv = format!("from,to,item,hours,amount\n2026-03-01,2026-03-31,travel,,{paid}\n");
            let month = Payslip::parse_csv("slip.csv", &csv, pack(code).currency()).unwrap();
            let days = (WEEK.0, "2026-03-29");
            let all = log.findings(&c, pack(code), &month, days);
            let told = of(&all, FindingKind::UnpaidTravel);
            assert_eq!(told.len(), 4, "{paid}");
            for f in told {
                let amount = f.amount.unwrap();
                assert_eq!((amount.best.minor, lines_sum(f)), (best, best), "{paid}");
                assert!(
                    amount.low.minor <= low && amount.low.minor + 300 > low,
                    "{amount:?}"
                );
                assert!(amount.high.minor >= 2_800, "{amount:?}");
                assert!(lines(f).contains(&"pay-travel-paid-wider"));
                assert!(f.narrow.iter().any(|p| p.id == "pay-narrow-payslip-wider"));
            }
        }
    }
    // One week alone is recorded: all of it may be for this one.
    let csv = "from,to,item,hours,amount\n2026-03-01,2026-03-31,travel,8,112.00\n";
    let month = Payslip::parse_csv("slip.csv", csv, Currency::EUR).unwrap();
    let c = agreed("FR", "14.00", "");
    let all = week(WEEK.0).findings(&c, pack("FR"), &month, WEEK);
    let f = only(&all, FindingKind::UnpaidTravel);
    assert_eq!(f.amount.unwrap().best.minor, 0);
    assert!(of(&all, FindingKind::ClaimDeadline).is_empty());
}

/// Payslips from the 26th to the 25th, pay by the calendar month. Three weeks of
/// ways in March and two days of the fourth: 95.20. The first payslip is for the
/// three weeks; of the second, for ten days of ways, two are in March.
#[test]
fn pay_for_ways_across_two_months_is_shared_between_them() {
    let mut log = Log::new(london());
    for monday in [
        "2026-03-02",
        "2026-03-09",
        "2026-03-16",
        "2026-03-30",
        "2026-04-06",
    ] {
        let other = week(monday).timeline;
        log.timeline.visits.extend(other.visits);
        log.timeline.trips.extend(other.trips);
    }
    let csv = "from,to,item,hours,amount\n2026-02-26,2026-03-25,travel,,42.00\n2026-03-26,2026-04-25,travel,,42.00\n";
    let paid = Payslip::parse_csv("slip.csv", csv, Currency::EUR).unwrap();
    let c = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..agreed("FR", "14.00", "")
    };
    let all = log.findings(&c, pack("FR"), &paid, ("2026-03-01", "2026-03-31"));
    let f = only(&all, FindingKind::UnpaidTravel);
    assert_eq!((f.amount.unwrap().best.minor, lines_sum(f)), (4_480, 4_480));
}

/// The pack knows no minimum wage from April 2027 on, so nothing points there.
#[test]
fn without_a_minimum_wage_ways_are_worth_the_same() {
    let days = ("2027-04-05", "2027-04-11");
    let mut log = week(days.0);
    log.today = day("2027-05-01");
    let all = log.findings(&agreed("GB", "16.00", ""), gb(), &[], days);
    only(&all, FindingKind::NoMinimumWage);
    let f = only(&all, FindingKind::UnpaidTravel);
    assert_eq!(f.amount.unwrap().best, gbp(3_200));
    assert_eq!(f.time.unwrap().best, Millis::from_mins(120));
    assert_eq!(lines(f)[0], "pay-travel-worth-no-least");
    assert!(f.is_worth_alone());
}

/// Of 22 hours the payslip paid 21, each at 14.00: an hour of the two on the way is
/// left. Shorter visits and ways leave less of it, longer ones more.
#[test]
fn what_is_left_of_the_ways_has_its_range() {
    let log = week(WEEK.0);
    let paid = slips("basic,21,294.00", Currency::GBP);
    let c = agreed("GB", "14.00", "");
    let all = log.findings(&c, gb(), &paid, WEEK);
    let f = only(&all, FindingKind::UnpaidTravel);
    let amount = f.amount.unwrap();
    let h = Hours::of(&log.ledger());
    let all_of = h.span(Class::Visit).plus(h.span(Class::Between));
    let left = |time: Millis| {
        let left = time - Millis::from_mins(21 * 60);
        c.rate.for_time(left).unwrap()
    };
    assert_eq!(amount.best, gbp(1_400));
    assert_eq!(amount.low, left(all_of.low));
    assert_eq!(amount.high, left(all_of.high));
    assert!(amount.low.minor > 0 && amount.high.minor < 2_800);
    let covered = &line(f, "pay-travel-paid").text;
    assert_eq!(arg(covered, "paid"), &Arg::Money(gbp(29_400)));
    assert_eq!(
        arg(covered, "time"),
        &Arg::Duration(Millis::from_mins(22 * 60))
    );
    assert_eq!(arg(covered, "due"), &Arg::Money(gbp(30_800)));
}

/// Where the rules pay ways as work they are wages, and have a deadline even where
/// the minimum is met.
#[test]
fn ways_that_are_owed_have_a_deadline() {
    let text = "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"travel_paid\"\nunit = \"word\"\nsource = \"an agreement\"\nchecked = 2026-11-24\nfigures = [{ from = 2022-01-01, value = \"counts\" }]\n";
    let strict = RulePack::parse("strict.toml", text).unwrap();
    let c = agreed("GB", "16.00", "");
    for (rules, deadlines) in [(&strict, 1), (gb(), 0)] {
        let all = week(WEEK.0).findings(&c, rules, &[], WEEK);
        only(&all, FindingKind::MinimumWageMet);
        assert_eq!(of(&all, FindingKind::ClaimDeadline).len(), deadlines);
    }
}
