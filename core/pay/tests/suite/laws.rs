//! Laws that hold for every input.

use crate::common::*;
use proptest::prelude::*;
use stint_model::*;
use stint_pay::*;

/// 2026-03-02 00:00 in London.
const START: i64 = 1_772_409_600_000;
const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

fn at(minute: i64) -> UtcMs {
    UtcMs::new(START + minute * 60_000).unwrap()
}

#[derive(Debug, Clone)]
struct Piece {
    start: i64,
    minutes: i64,
    place: u32,
    slack: i64,
    trip: bool,
}

/// Visits and trips anywhere in the week: also overlapping, also out of order.
fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let piece = (0..9_500i64, 1..400i64, 0..6u32, 0..30i64, any::<bool>()).prop_map(
        |(start, minutes, place, slack, trip)| Piece {
            start,
            minutes,
            place,
            slack,
            trip,
        },
    );
    prop::collection::vec(piece, 0..40)
}

fn log(pieces: &[Piece]) -> Log {
    let mut log = Log::new(london());
    for p in pieces {
        let interval = Interval::between(at(p.start), at(p.start + p.minutes));
        let best = interval.length();
        let slack = Millis::from_mins(p.slack.min(p.minutes));
        let time = Figure::known(Known::Measured, best, best - slack, best + slack);
        let sureness = Sureness(Percent::new(50).unwrap());
        if p.trip {
            let km = Metres(p.minutes as f64 * 500.0);
            log.timeline.trips.push(Trip {
                interval,
                duration: time,
                length: Figure::known(Known::Measured, km, km, km),
                mode: Mode::Motorised,
                reason: if p.place == 5 {
                    Reason::Unknown
                } else {
                    Reason::BetweenClients
                },
                from: Some(ANNA),
                to: Some(PlaceId(p.place)),
                known: Known::Measured,
                sureness,
                fixes: 3,
                not_work: false,
            });
        } else {
            log.timeline.visits.push(Visit {
                interval,
                dwell: time,
                position: None,
                place: Some(PlaceId(p.place)),
                known: Known::Measured,
                sureness,
                fixes: 3,
                not_work: false,
            });
        }
    }
    log.timeline.visits.sort_by_key(|v| v.interval);
    log.timeline.trips.sort_by_key(|t| t.interval);
    log
}

fn amount(all: &[Finding], kind: FindingKind) -> i64 {
    all.iter()
        .filter(|f| f.kind == kind)
        .filter_map(|f| f.amount)
        .map(|m| m.best.minor)
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_instant_belongs_to_two_entries(p in pieces()) {
        let ledger = log(&p).ledger();
        for w in ledger.entries().windows(2) {
            prop_assert!(w[0].interval.end() <= w[1].interval.start());
        }
    }

    /// Days add up to the whole, to the millisecond.
    #[test]
    fn days_add_up_to_the_whole(p in pieces()) {
        let log = log(&p);
        let ledger = log.ledger();
        let whole = Hours::of(&ledger);
        let days = by_day(&ledger, &log.zones);
        for class in [Class::Visit, Class::Office, Class::Between, Class::Unclear] {
            let sum: Millis = days.values().map(|h| h.time(class).best()).sum();
            prop_assert_eq!(sum, whole.time(class).best());
        }
    }

    #[test]
    fn ranges_hold_their_point_and_lines_their_total(p in pieces()) {
        let c = contract("own_costs = \"0.20\"\nmileage_paid = \"0.05\"");
        let all = log(&p).findings(&c, RulePack::builtin("GB").unwrap(), &[], WEEK);
        for f in &all {
            if let Some(m) = f.amount {
                prop_assert!(m.low.minor <= m.best.minor && m.best.minor <= m.high.minor);
                prop_assert_eq!(lines_sum(f), m.best.minor, "{}", f.kind.id());
            }
            if let Some(t) = f.time {
                prop_assert!(t.low <= t.best && t.best <= t.high);
            }
            if let (Some(first), Some(last)) = (f.steps.first(), f.steps.last()) {
                let middle: i64 = f.steps[1..f.steps.len() - 1].iter().map(|s| s.money.minor).sum();
                prop_assert_eq!(first.money.minor + middle, last.money.minor);
            }
        }
    }

    /// One more unpaid leg never lowers what is owed.
    #[test]
    fn owed_never_falls_when_unpaid_minutes_are_added(p in pieces(), minutes in 1..100i64) {
        let gb = RulePack::builtin("GB").unwrap();
        let c = contract("");
        let before = log(&p);
        let mut after = log(&p);
        // After all other pieces, on the same week's Sunday evening.
        let more = Piece {
            start: 9_960,
            minutes,
            place: 3,
            slack: 0,
            trip: true,
        };
        after.timeline.trips.extend(log(&[more]).timeline.trips);
        let a = before.findings(&c, gb, &[], WEEK);
        let b = after.findings(&c, gb, &[], WEEK);
        for kind in [FindingKind::UnpaidTravel, FindingKind::BelowMinimumWage] {
            prop_assert!(amount(&b, kind) >= amount(&a, kind));
        }
        prop_assert!(amount(&b, FindingKind::UnpaidTravel) > amount(&a, FindingKind::UnpaidTravel));
    }

    /// A year's distances may be cut at any point: the allowance stays.
    #[test]
    fn mileage_adds_up_over_the_threshold(a in 0..12_000i64, b in 0..12_000i64) {
        let gb = RulePack::builtin("GB").unwrap();
        let of = |before, d: &[i64]| {
            let driven: Vec<_> = d.iter().map(|m| (day("2026-06-01"), Millimetres::from_miles(*m))).collect();
            allowance(gb, Vehicle::Car, None, Millimetres::from_miles(before), &driven).unwrap()
        };
        let whole = of(0, &[a + b]).total.minor;
        let parts = of(0, &[a, b]);
        prop_assert_eq!(parts.total.minor, whole);
        prop_assert_eq!(parts.parts.iter().map(|p| p.3.minor).sum::<i64>(), whole);
        prop_assert_eq!(of(0, &[a]).total.minor + of(a, &[b]).total.minor, whole);
    }

    #[test]
    fn a_wall_clock_goes_there_and_back(days in 0..3_000u64, minute in 0..1_440u32) {
        let zones = london();
        let date = day("2022-01-01") + chrono::Days::new(days);
        let time = chrono::NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        let t = zones.instant(date, time);
        let shown = t.local(zones.offset(t));
        // Equal, but in the hour that the clock skips in March.
        prop_assert!(shown == date.and_time(time) || shown.time() > time);
        prop_assert_eq!(zones.date(zones.day(date).start()), date);
    }

    #[test]
    fn hostile_texts_are_refused_without_panic(text in "\\PC{0,200}") {
        let _ = RulePack::parse("x.toml", &text);
        let _ = Contract::parse("x.toml", &text, RulePack::builtin("GB").unwrap());
        let _ = Payslip::parse_csv("x.csv", &text, Currency::GBP);
        let _ = parse_micros(&text);
        let _ = parse_minor(&text);
    }

    #[test]
    fn hostile_figures_are_refused_without_panic(value in "\\PC{0,30}", unit in "[A-Za-z/]{0,12}", after in "\\PC{0,20}") {
        let text = format!("[pack]\njurisdiction = \"X\"\ncurrency = \"GBP\"\nyear_starts = {after:?}\n[[rule]]\nkey = \"break\"\nunit = {unit:?}\nafter = {after:?}\nsource = \"x\"\nchecked = 2026-01-01\nfigures = [{{ from = 2026-01-01, value = {value:?} }}]");
        let _ = RulePack::parse("x.toml", &text);
    }
}
