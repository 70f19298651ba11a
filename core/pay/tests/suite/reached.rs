//! The minimum wage where the law asks for it in each week, or in each hour.

use crate::common::*;
use stint_model::{Arg, Currency};
use stint_pay::*;

const WEEKS: (&str, &str) = ("2026-03-02", "2026-03-15");

fn agreed(code: &str, rate: &str, extra: &str) -> Contract {
    let text = format!("jurisdiction = \"{code}\"\nrate = \"{rate}\"\n{extra}");
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

const TWO_WEEKS: &str = "pay_period = { every = \"two_weeks\", start = 2026-03-02 }";

/// Each of five days from a Monday on so many minutes with Anna, and then on the
/// way.
fn days(log: &mut Log, monday: &str, visit: i64, way: i64) {
    let clock = |m: i64| format!("{:02}:{:02}", 6 + m / 60, m % 60);
    for n in 0..5 {
        let date = days_after(monday, n);
        log.typed(ANNA, &date, &clock(0), &clock(visit));
        let (from, to) = (clock(visit), clock(visit + way));
        log.typed_way((&date, &from, &to), 10.0);
    }
}

/// Ten hours of visits and twelve of ways, then forty and two.
fn two_weeks() -> Log {
    let mut log = Log::new(london());
    days(&mut log, WEEKS.0, 120, 144);
    days(&mut log, "2026-03-09", 480, 24);
    log
}

/// 12.00 for ten hours of 22 at 7.25: 39.50 are missing, whatever the next week paid.
#[test]
fn each_week_reaches_the_federal_wage_by_itself() {
    for period in [TWO_WEEKS, "pay_period = { every = \"month\" }"] {
        let c = agreed("US", "12.00", &format!("travel = \"unpaid\"\n{period}"));
        let all = two_weeks().findings(&c, pack("US"), &[], WEEKS);
        let f = only(&all, FindingKind::BelowMinimumWage);
        assert_eq!((f.amount.unwrap().best.minor, lines_sum(f)), (3_950, 3_950));
        assert_eq!(
            (f.days.first, f.days.last),
            (day(WEEKS.0), day("2026-03-08"))
        );
        assert!(lines(f).contains(&"pay-wage-each-week"));
        assert!(f.sources.iter().any(|c| c.source.contains("776.4")));
        let met = only(&all, FindingKind::MinimumWageMet);
        assert_eq!(met.days.first, day("2026-03-09"));
    }
}

fn slip(lines_of: &str) -> Vec<Payslip> {
    let csv = format!("from,to,item,hours,amount\n2026-03-02,2026-03-15,{lines_of}\n");
    Payslip::parse_csv("slip.csv", &csv, Currency::new("USD").unwrap()).unwrap()
}

/// A payslip for both weeks: what it pays beyond the contract may be of either, and
/// so may what it lacks. Then nobody says that a week was paid enough.
#[test]
fn a_payslip_for_two_weeks_is_not_parted_by_guess() {
    let c = agreed("US", "12.00", &format!("travel = \"unpaid\"\n{TWO_WEEKS}"));
    let told = |lines_of: &str| {
        let all = two_weeks().findings(&c, pack("US"), &slip(lines_of), WEEKS);
        let wages = all.iter().filter(|f| {
            let kind = f.kind;
            kind == FindingKind::BelowMinimumWage || kind == FindingKind::MinimumWageMet
        });
        let mut wages: Vec<Finding> = wages.cloned().collect();
        wages.sort_by_key(|f| f.days);
        assert!(
            wages
                .iter()
                .all(|f| lines_sum(f) == f.amount.unwrap().best.minor)
        );
        wages
    };
    let plain = told("basic,50,600.00");
    assert_eq!(plain[0].amount.unwrap().best.minor, 3_950);
    // The ways were paid in it: 14 hours at 12.00, of which 57.75 by time.
    let more = told("basic,,768.00");
    let amount = more[0].amount.unwrap();
    assert_eq!((amount.low.minor, amount.best.minor), (0, 0));
    assert!(amount.high.minor >= 3_950);
    assert!(lines(&more[0]).contains(&"pay-wage-slip-more"));
    // 280.00 too little may be all of the second week's, which then has 200.00.
    let less = told("basic,,320.00");
    assert_eq!(less[1].kind, FindingKind::BelowMinimumWage);
    assert!(less[1].amount.unwrap().high.minor >= 10_450);
}

/// A week of leave, paid or not, takes nothing from the week that was worked.
#[test]
fn leave_in_one_week_is_no_pay_missing_in_the_other() {
    let mut log = Log::new(london());
    for n in 0..5 {
        log.typed(ANNA, &days_after(WEEKS.0, n), "08:00", "16:00");
    }
    let extra = format!("travel = \"unpaid\"\nguaranteed_hours_week = \"40\"\n{TWO_WEEKS}");
    let c = agreed("US", "12.00", &extra);
    for slip in [
        slip("basic,40,480.00"),
        slip("basic,40,480.00\n2026-03-02,2026-03-15,leave,40,480.00"),
    ] {
        let all = log.findings(&c, pack("US"), &slip, WEEKS);
        let below = of(&all, FindingKind::BelowMinimumWage);
        let best: Vec<_> = below.iter().map(|f| f.amount.unwrap().best.minor).collect();
        assert!(best.iter().all(|b| *b == 0), "{best:?}");
    }
}

/// 22.00 for 25 hours of thirty: five were paid with nothing, and each is owed at
/// 16.90 in California.
#[test]
fn each_hour_reaches_californias_wage_by_itself() {
    let mut log = Log::new(london());
    days(&mut log, WEEKS.0, 300, 60);
    let wage = |travel: &str, slips: &[Payslip]| {
        let c = agreed(
            "US-CA",
            "22.00",
            &format!("travel = \"{travel}\"\n{TWO_WEEKS}"),
        );
        let all = log.findings(&c, pack("US-CA"), slips, WEEKS);
        let wage = all
            .iter()
            .find(|f| said(f).id.starts_with("pay-wage-hours-"));
        let f = wage.unwrap().clone();
        assert_eq!(lines_sum(&f), f.amount.unwrap().best.minor);
        f
    };
    let f = wage("unpaid", &[]);
    assert_eq!(f.kind, FindingKind::BelowMinimumWage);
    assert_eq!(f.amount.unwrap().best.minor, 8_450);
    assert_eq!(
        arg(said(&f), "rate"),
        &Arg::Money(stint_model::Money::new(
            1_690,
            f.amount.unwrap().best.currency
        ))
    );
    // 550.00 less what 25 hours at 5.10 got above it.
    assert_eq!(line(&f, "pay-wage-over-hour").money.unwrap().minor, 12_750);
    assert!(f.sources.iter().any(|c| c.source.contains("Armenta")));
    assert_eq!(f.steps.first().unwrap().money.minor, 42_250);
    for (travel, slips, best, low) in [
        ("16.90", Vec::new(), 0, 0),
        ("10.00", Vec::new(), 3_450, 3_400),
        ("unpaid", slip("basic,25,550.00"), 8_450, 8_400),
        ("unpaid", slip("basic,30,660.00"), 0, 0),
        ("unpaid", slip("basic,,660.00"), 0, 0),
        // Overtime at no less than agreed pays its hours; less may have been a bonus.
        (
            "unpaid",
            slip("basic,25,550.00\n2026-03-02,2026-03-15,premium,5,165.00"),
            0,
            0,
        ),
        (
            "unpaid",
            slip("basic,25,550.00\n2026-03-02,2026-03-15,premium,5,50.00"),
            8_450,
            3_400,
        ),
        // Without hours it may have been for all of them.
        ("unpaid", slip("basic,,550.00"), 8_450, 0),
    ] {
        let f = wage(travel, &slips);
        let amount = f.amount.unwrap();
        assert_eq!(amount.best.minor, best, "{travel} {slips:?}");
        assert!(amount.low.minor >= low && amount.low.minor <= best);
        assert_eq!(amount.low.minor == 0, low == 0, "{amount:?}");
    }
}

/// The word is one that is obeyed, or the pack is refused.
#[test]
fn over_what_it_is_reached_has_one_word() {
    for (key, word, ok) in [
        ("wage_each_week", "counts", true),
        ("wage_each_hour", "counts", true),
        ("wage_each_week", "depends", false),
        ("wage_each_hour", "does_not_count", false),
    ] {
        let text = format!(
            "[pack]\njurisdiction = \"X\"\ncurrency = \"GBP\"\n[[rule]]\nkey = \"{key}\"\nunit = \"word\"\nsource = \"Law\"\nchecked = 2026-11-23\nfigures = [{{ from = 2022-01-01, value = \"{word}\" }}]\n"
        );
        let read = RulePack::parse("my.toml", &text);
        assert_eq!(read.is_ok(), ok, "{key} {word}");
    }
}
