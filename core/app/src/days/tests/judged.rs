//! What a report finds at the end of its days, and by the days after them.

use stint_pay::{Finding, FindingKind};

use super::*;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// A phone with a contract, on record since October, and shifts that she typed:
/// the day, from, to.
fn phone(contract: &str, shifts: &[(&str, &str, &str)]) -> (Home, Phone) {
    let (home, mut phone) = Home::new();
    phone.keep_contract(contract).unwrap();
    let zones = phone.zones().unwrap();
    let first = zones.day(day("2026-10-01")).start();
    let marks = [Mark::Start, Mark::End].map(|m| record(first, Payload::Shift(m)));
    add(&mut phone.vault, &marks);
    let clock = |date, time: &str| zones.instant(date, time.parse().unwrap());
    for (date, from, to) in shifts {
        let date = day(date);
        let ends = if to > from {
            date
        } else {
            date.succ_opt().unwrap()
        };
        let shift = Interval::between(clock(date, from), clock(ends, to));
        phone.amend(shift, Change::AddShift, at(0)).unwrap();
    }
    (home, phone)
}

fn contract(code: &str, every: &str) -> String {
    format!(
        "jurisdiction = \"{code}\"\nrate = \"10.00\"\ntravel = \"as_visits\"\npay_period = {{ {every} }}\n"
    )
}

const WEEKLY: &str = "every = \"week\", start = 2026-11-02";
const MONTHLY: &str = "every = \"month\"";

fn found(phone: &Phone, days: (&str, &str), today: &str, kind: FindingKind) -> Vec<Finding> {
    let zones = phone.zones().unwrap();
    let now = Moment::at(zones.day(day(today)).start());
    let range = DateRange::between(day(days.0), day(days.1));
    let all = phone.report(range, now).unwrap().findings;
    all.into_iter().filter(|f| f.kind == kind).collect()
}

/// Each day from one to another.
fn daily(first: &str, last: &str) -> Vec<String> {
    let days = DateRange::between(day(first), day(last));
    days.iter().map(|d| d.to_string()).collect()
}

#[test]
fn a_week_without_rest_is_told_by_the_work_after_it() {
    // A week of a weekly paid worker; a week at the end of a month, whose
    // fortnights reach into the next.
    for (code, every, days, week) in [
        ("DE", WEEKLY, ("2026-11-09", "2026-11-15"), "2026-11-09"),
        ("GB", MONTHLY, ("2026-11-01", "2026-11-30"), "2026-11-23"),
    ] {
        let dates = daily("2026-11-08", "2026-12-08");
        let shifts: Vec<_> = dates
            .iter()
            .map(|d| (d.as_str(), "08:00", "16:00"))
            .collect();
        let (_home, phone) = phone(&contract(code, every), &shifts);
        let told = found(&phone, days, "2026-12-20", FindingKind::WeekRest);
        let weeks: Vec<_> = told.iter().map(|f| f.days.first).collect();
        assert!(weeks.contains(&day(week)), "{code}");
    }
}

#[test]
fn the_night_and_the_rest_after_a_sunday_are_whole() {
    let shifts = [
        ("2026-11-15", "22:00", "06:00"),
        ("2026-11-16", "12:00", "20:00"),
        ("2026-11-18", "12:00", "20:00"),
    ];
    let (_home, phone) = phone(&contract("GB", WEEKLY), &shifts);
    let week = ("2026-11-09", "2026-11-15");
    let night = found(&phone, week, "2026-12-20", FindingKind::NightWork);
    assert_eq!(night.len(), 1);
    assert_eq!(night[0].time.unwrap().best, Millis::from_mins(7 * 60));
    // From six to noon on Monday.
    let rest = found(&phone, week, "2026-12-20", FindingKind::DayRest);
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].time.unwrap().best, Millis::from_mins(6 * 60));
}

#[test]
fn a_report_has_the_deadline_of_the_wages_it_tells_of() {
    let shifts = [
        ("2026-10-05", "08:00", "16:00"),
        // In the week that October ends in, and in a month that isn't asked for
        // or isn't over.
        ("2026-11-01", "08:00", "16:00"),
    ];
    let (_home, phone) = phone(&contract("GB", MONTHLY), &shifts);
    let october = DateRange::between(day("2026-10-01"), day("2026-10-31"));
    for (days, today) in [
        (("2026-10-01", "2026-10-31"), "2026-12-10"),
        (("2026-10-01", "2026-11-30"), "2026-11-29"),
    ] {
        let told = found(&phone, days, today, FindingKind::ClaimDeadline);
        let told: Vec<_> = told.iter().map(|f| f.days).collect();
        assert_eq!(told, [october], "{today}");
    }
}

/// Seventeen weeks of 55 hours from February to May, of which a report from May
/// to August begins with the last. Half a year before its last day, or the year
/// of the thresholds, would hold but twelve or eight of them.
#[test]
fn a_long_report_sees_the_weeks_before_its_first() {
    let week = |n: u64| day("2027-02-01") + chrono::Days::new(7 * n);
    let mut dates = Vec::new();
    for n in 0..17 {
        let days = [0, 2, 4].map(|d| (week(n) + chrono::Days::new(d)).to_string());
        dates.extend(days.map(|d| (d, "04:00", "22:20")));
    }
    dates.extend((17..30).map(|n| (week(n).to_string(), "08:00", "16:00")));
    let shifts: Vec<_> = dates.iter().map(|(d, a, b)| (d.as_str(), *a, *b)).collect();
    let (_home, phone) = phone(&contract("GB", WEEKLY), &shifts);
    let days = ("2027-05-01", "2027-08-31");
    let told = found(&phone, days, "2027-11-01", FindingKind::WeekAverage);
    let first: Vec<_> = told.iter().map(|f| f.days.first).collect();
    assert_eq!(first, [week(0)]);
}

/// On each Monday of a quarter two clients and some 20 km between them. Three
/// months' mileage gives back less than they cost: what lacks in the first week is
/// the same whether a report looks at that week or at all of them.
#[test]
fn a_payslip_is_seen_whole_whichever_of_its_days_are_asked_for() {
    let costs = "distance = \"miles\"\nown_costs = \"0.45\"\n";
    let (_home, mut phone) = phone(&(contract("GB", WEEKLY) + costs), &[]);
    let zones = phone.zones().unwrap();
    let on_the_way = |share: f64| Coordinate::from_degrees(51.45 + 0.18 * share, -2.58).unwrap();
    for n in 0..12 {
        let monday = day("2026-10-05") + chrono::Days::new(7 * n);
        let morning = zones.day(monday).start().plus(Millis(DAY / 3));
        let round = (0..180).map(|minute| Fix {
            position: on_the_way((f64::from(minute - 60) / 30.0).clamp(0.0, 1.0)),
            ..at_the_door()
        });
        let minutes = (0i64..).map(|n| morning.plus(Millis::from_mins(n)));
        add(&mut phone.vault, &records(minutes.zip(round)));
    }
    for (at_end, name) in [(0.0, "Anna"), (1.0, "Bert")] {
        let change = Change::NamePlace {
            at: on_the_way(at_end),
            name: ShortText::new(name).unwrap(),
            kind: PlaceKind::Client,
        };
        let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
        phone.amend(ever, change, at(0)).unwrap();
    }
    let slip = "from,to,item,hours,amount\n2026-10-01,2026-12-31,mileage,,50.00\n";
    phone.keep_payslips(slip).unwrap();
    for kind in [
        FindingKind::BelowMinimumWage,
        FindingKind::MileageBelowOfficial,
    ] {
        let first = |days| {
            let told = found(&phone, days, "2027-02-01", kind);
            told[0].clone()
        };
        let week = first(("2026-10-05", "2026-10-11"));
        let quarter = first(("2026-10-05", "2026-12-27"));
        assert!(week.amount.unwrap().best.minor > 0);
        assert_eq!((week.days, week.amount), (quarter.days, quarter.amount));
    }
}

/// A contract as phones kept it before a charge for lodging needed its nights: it
/// can be read, its report made, and the form opened in which to add them.
#[test]
fn a_contract_of_before_locks_nothing() {
    let lodged = contract("GB", MONTHLY) + "lodging_charge = \"12.00\"\nlodging_nights_week = 0\n";
    let (_home, mut phone) = Home::new();
    let refused = phone.keep_contract(&lodged);
    let nights = stint_pay::PayError::LodgingNights {
        at: stint_pay::At {
            file: "contract".to_owned(),
            line: 6,
        },
    };
    assert!(matches!(refused, Err(crate::AppError::Pay(e)) if e == nights));
    phone
        .vault
        .set_setting("contract", lodged.as_bytes())
        .unwrap();
    let mut form = phone.agreement().unwrap().unwrap();
    assert_eq!(form.lodging_charge.as_deref(), Some("12.00"));
    assert_eq!(phone.typed_payslips().unwrap(), []);
    found(
        &phone,
        ("2026-11-01", "2026-11-30"),
        "2026-12-20",
        FindingKind::DayRest,
    );
    form.lodging_nights_week = 5;
    phone.keep_agreement(&form).unwrap();
}
