//! Lodging by the employer in the finding about the minimum wage (National
//! Minimum Wage Regulations 2015, reg. 14 to 16).

use crate::common::*;
use stint_model::{Currency, Money};
use stint_pay::*;

const WEEK: (&str, &str) = ("2026-05-04", "2026-05-10");

/// Forty hours at a client's.
fn week() -> Log {
    let mut log = Log::new(london());
    for n in 4..9 {
        log.visit(ANNA, &format!("2026-05-0{n}"), "08:00", "16:00", 0);
    }
    log
}

fn slips(lines: &[&str]) -> Vec<Payslip> {
    let rows = lines.iter().map(|l| format!("2026-05-04,2026-05-10,{l}\n"));
    let csv = format!("from,to,item,hours,amount\n{}", rows.collect::<String>());
    Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap()
}

fn wage(extra: &str, lines: &[&str]) -> Finding {
    let all = week().findings(&contract(extra), gb(), &slips(lines), WEEK);
    let kinds = [FindingKind::BelowMinimumWage, FindingKind::MinimumWageMet];
    let found = all.iter().find(|f| kinds.contains(&f.kind)).unwrap();
    found.clone()
}

fn narrow(f: &Finding) -> Vec<&'static str> {
    f.narrow.iter().map(|p| p.id).collect()
}

/// 40 hours at 12.71 are 508.40. Five nights at 12.00 are 4.50 above the offset
/// of 11.10: that much is missing, not the whole charge on top.
#[test]
fn lodging_on_a_payslip_is_counted_once() {
    let charged = "lodging_charge = \"12.00\"\nlodging_nights_week = 5";
    let f = wage(charged, &["basic,40,508.40", "lodging,,60.00"]);
    assert_eq!(f.amount.unwrap().best, gbp(450));
    let money = |id: &str| {
        let line = f.working.iter().find(|l| l.text.id == id).unwrap();
        line.money.unwrap()
    };
    // What the payslip paid stands there as the payslip says it.
    assert_eq!(money("pay-wage-paid-payslip"), gbp(-50_840));
    assert_eq!(money("pay-wage-lodging"), gbp(450));
    assert_eq!(lines_sum(&f), 450);
    let law = "https://www.gov.uk/national-minimum-wage-accommodation";
    assert!(f.sources.iter().any(|s| s.link.as_deref() == Some(law)));
    let bars: Vec<i64> = f.steps.iter().map(|s| s.money.minor).collect();
    assert_eq!(bars, [50_840, -450, 450, 50_840]);
    assert!(!narrow(&f).iter().any(|id| id.contains("lodging")));
    // Entered as another deduction it may count twice: that is asked.
    let f = wage(charged, &["basic,40,508.40", "deduction,,60.00"]);
    assert!(narrow(&f).contains(&"pay-narrow-lodging-line"));
}

/// Seven nights at 11.10 are 77.70. For how many nights the line is isn't known:
/// it may lower the pay by all of it, and by what is beyond those it does.
#[test]
fn lodging_without_a_charge_is_asked_about() {
    let bare = wage("", &["basic,40,508.40"]).amount.unwrap();
    assert_eq!(bare.best, gbp(0));
    for (taken, best) in [(200, 12_230), (60, 0)] {
        let line = format!("lodging,,{taken}.00");
        let f = wage("", &["basic,40,508.40", &line]);
        let amount = f.amount.unwrap();
        assert_eq!(f.kind, FindingKind::BelowMinimumWage, "{taken}");
        assert_eq!(amount.best, gbp(best));
        assert_eq!(amount.high.minor - bare.high.minor, taken * 100);
        assert_eq!(lines_sum(&f), best);
        assert!(lines(&f).contains(&"pay-wage-lodging-slip"));
        assert!(narrow(&f).contains(&"pay-narrow-lodging-charge"));
    }
    // Paid far above the minimum, it is reached whatever the nights were.
    let f = wage("", &["basic,40,708.40", "lodging,,60.00"]);
    assert_eq!(f.kind, FindingKind::MinimumWageMet);
    assert_eq!(f.amount.unwrap().high, gbp(0));
}

/// Left out, the nights were none, and those of a month were taken for a week's:
/// refused before it is kept, by line.
#[test]
fn a_charge_needs_the_nights_of_a_week() {
    let keep = |nights: &str| {
        let text = format!(
            "jurisdiction = \"GB\"\nrate = \"12.71\"\ntravel = \"unpaid\"\npay_period = {{ every = \"month\" }}\nlodging_charge = \"12.00\"\n{nights}"
        );
        Contract::parse_to_keep("contract.toml", &text, None)
    };
    for (nights, line) in [
        ("", 5),
        ("lodging_nights_week = 0", 6),
        ("lodging_nights_week = 30", 6),
    ] {
        let refused = keep(nights).unwrap_err();
        assert!(
            matches!(&refused, PayError::LodgingNights { at } if at.line == line),
            "{nights}: {refused}"
        );
    }
    keep("lodging_nights_week = 7").unwrap();
}

/// One that was kept before is read. What its lodging does isn't known: it is in
/// the range, and asked for.
#[test]
fn a_kept_charge_without_its_nights_is_asked_about() {
    let bare = wage("", &["basic,40,508.40"]).amount.unwrap();
    for nights in ["0", "30"] {
        let kept =
            |charge: &str| format!("lodging_charge = \"{charge}\"\nlodging_nights_week = {nights}");
        // Seven nights at 0.90 above the offset of 11.10.
        let f = wage(&kept("12.00"), &["basic,40,508.40"]);
        let amount = f.amount.unwrap();
        assert_eq!(amount.best, bare.best);
        assert_eq!(amount.high.minor - bare.high.minor, 630);
        assert!(lines(&f).contains(&"pay-wage-lodging-nights"));
        assert!(narrow(&f).contains(&"pay-narrow-lodging-nights"));
        // Free, it may add as many offsets to the pay.
        let f = wage(&kept("0"), &["basic,40,400.00"]);
        let short = wage("", &["basic,40,400.00"]).amount.unwrap();
        assert_eq!(f.amount.unwrap().low.minor, short.low.minor - 7 * 1_110);
        // More than the charge for each night: another one was taken off, and the
        // payslip tells as it does without a charge.
        let line = &["basic,40,508.40", "lodging,,200.00"];
        let (f, without) = (wage(&kept("12.00"), line), wage("", line));
        assert_eq!(f.amount, without.amount);
        assert!(narrow(&f).contains(&"pay-narrow-lodging-nights"));
    }
    // In a form the charge stands there, and its nights are to be filled in.
    let typed = Agreement::of(&contract("lodging_charge = \"12.00\""));
    assert_eq!(typed.lodging_charge.as_deref(), Some("12.00"));
    assert_eq!(typed.lodging_nights_week, 0);
}

/// A payslip's line and a charge for a night make the nights: up to the offset of
/// 11.10 they change nothing, and each night above it takes what is above.
#[test]
fn a_charge_tells_how_many_nights_a_payslip_takes_off() {
    let bare = wage("", &["basic,40,508.40"]).amount.unwrap();
    for (charge, taken, best, more) in [
        ("8.00", "56.00", 0, 0),
        ("11.10", "77.70", 0, 0),
        ("12.00", "60.00", 450, 0),
        ("12.00", "84.00", 630, 0),
        // Five nights, and five pounds of which nobody knows what they are for.
        ("12.00", "65.00", 450, 500),
        ("8.00", "60.00", 0, 400),
    ] {
        let charged = format!("lodging_charge = \"{charge}\"\nlodging_nights_week = 0");
        let f = wage(&charged, &["basic,40,508.40", &format!("lodging,,{taken}")]);
        let amount = f.amount.unwrap();
        assert_eq!((amount.best.minor, lines_sum(&f)), (best, best), "{taken}");
        let high = amount.high.minor - bare.high.minor;
        assert_eq!(high, best + more, "{charge} {taken}");
        assert!(lines(&f).contains(&"pay-wage-lodging-charge"));
        let rest = lines(&f).contains(&"pay-wage-lodging-rest");
        assert_eq!(rest, more > 0, "{charge} {taken}");
        assert!(narrow(&f).contains(&"pay-narrow-lodging-nights"));
    }
}

/// 240.00 in a month at 12.00 are twenty nights, 18.00 above the offset. Of that
/// month's payslip a week has seven of them at most.
#[test]
fn a_charge_limits_what_a_months_lodging_takes() {
    let charged = "lodging_charge = \"12.00\"\nlodging_nights_week = 0";
    let weekly = contract(charged);
    let monthly = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..weekly.clone()
    };
    let (month, week_of) = ("2026-05-01,2026-05-31", "2026-05-04,2026-05-10");
    for (c, days, best, high) in [(&monthly, month, 1_800, 1_800), (&weekly, week_of, 0, 630)] {
        let of = |lodging: &str| {
            let csv = format!(
                "from,to,item,hours,amount\n{days},basic,40,508.40\n{month},lodging,,{lodging}\n"
            );
            let paid = Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap();
            let all = week().findings(c, gb(), &paid, WEEK);
            let f = all.iter().find(|f| f.headline.id.starts_with("pay-wage-"));
            f.unwrap().amount.unwrap()
        };
        let (with, without) = (of("240.00"), of("0.00"));
        assert_eq!(with.best.minor, best, "{days}");
        assert_eq!(with.high.minor - without.high.minor, high, "{days}");
    }
}

/// By the month, forty hours of it for 100.00.
fn of_may(extra: &str, slip: &str) -> Finding {
    let c = Contract {
        pay_period: PayPeriod::Month { first_day: 1 },
        ..contract(extra)
    };
    let basic = "2026-05-01,2026-05-31,basic,40,100.00\n";
    let csv = format!("from,to,item,hours,amount\n{basic}{slip}");
    let paid = Payslip::parse_csv("slip.csv", &csv, Currency::GBP).unwrap();
    let all = week().findings(&c, gb(), &paid, WEEK);
    only(&all, FindingKind::BelowMinimumWage).clone()
}

/// She lodged all May at 20.00 a night, 8.90 above the offset, and has one weekly
/// payslip of it: on each other day she may have lodged, too.
#[test]
fn days_without_a_payslip_may_have_had_a_night() {
    let bare = of_may("", "");
    for (charge, taken, best, more, less) in [
        ("20.00", "", 0, 27_590, 0),
        ("20.00", "140.00", 6_230, 27_590, 0),
        // No charge of 20.00: what it takes off may count, and the other nights.
        ("20.00", "700.00", 35_590, 70_000 + 24 * 890, 0),
        ("8.00", "56.00", 0, 0, 0),
        ("0", "", 0, 0, 31 * 1_110),
        ("0", "70.00", 0, 7_000, 24 * 1_110),
    ] {
        let charged = format!("lodging_charge = \"{charge}\"\nlodging_nights_week = 0");
        let slip = format!("2026-05-04,2026-05-10,lodging,,{taken}\n");
        let f = of_may(&charged, if taken.is_empty() { "" } else { &slip });
        let (amount, without) = (f.amount.unwrap(), bare.amount.unwrap());
        let moved = |end: fn(MoneySpan) -> Money| end(amount).minor - end(without).minor;
        let moved = (moved(|a| a.low), moved(|a| a.best), moved(|a| a.high));
        assert_eq!(moved, (best - less, best, more), "{charge} {taken}");
        assert_eq!(lines_sum(&f), amount.best.minor);
        let told = lines(&f)
            .iter()
            .any(|id| id.starts_with("pay-wage-lodging-nights"));
        assert_eq!(
            told,
            charge != "8.00" || taken.is_empty(),
            "{charge} {taken}"
        );
    }
}

/// Where the law's figure isn't known, lodging is left out, and that is said.
#[test]
fn lodging_is_not_ignored_in_silence() {
    let lodged = |code: &str| {
        let text = format!(
            "jurisdiction = \"{code}\"\nrate = \"10.00\"\ntravel = \"unpaid\"\nlodging_charge = \"0\"\nlodging_nights_week = 7\npay_period = {{ every = \"week\", start = 2026-05-04 }}"
        );
        let c = Contract::parse("contract.toml", &text, pack(code)).unwrap();
        let all = week().findings(&c, pack(code), &[], WEEK);
        only(&all, FindingKind::BelowMinimumWage).clone()
    };
    let german = lodged("DE");
    assert!(lines(&german).contains(&"pay-wage-lodging-no-rule"));
    // 40 h at 14.15 less 40 at 10.00 less seven nights at 4.77.
    let irish = lodged("IE");
    assert_eq!(irish.amount.unwrap().best.minor, 16_600 - 3_339);
    assert!(irish.unverified());
}

/// Another deduction may be for lodging only where there is a charge for it and no
/// line of its own.
#[test]
fn only_a_deduction_that_may_be_for_lodging_is_asked_about() {
    let charged = "lodging_charge = \"12.00\"\nlodging_nights_week = 5";
    let free = "lodging_charge = \"0\"\nlodging_nights_week = 5";
    for (agreed, items, asked) in [
        (charged, &["deduction,,60.00"][..], true),
        (charged, &[], false),
        (charged, &["deduction,,60.00", "lodging,,60.00"], false),
        (free, &["deduction,,60.00"], false),
    ] {
        let all = [&["basic,40,508.40"][..], items].concat();
        let asks = narrow(&wage(agreed, &all)).contains(&"pay-narrow-lodging-line");
        assert_eq!(asks, asked, "{agreed} {items:?}");
    }
}
