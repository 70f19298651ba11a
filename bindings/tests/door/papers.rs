//! Contract, payslips, what is owed, and the letter about it.

use stint_bindings::*;

use crate::world::{MONDAY, SUNDAY, World, now};

const NOVEMBER: [CalendarDate; 2] = [date(1), date(30)];

const fn date(day: u8) -> CalendarDate {
    CalendarDate {
        year: 2026,
        month: 11,
        day,
    }
}

fn agreement() -> Agreement {
    Agreement {
        jurisdiction: "GB".to_owned(),
        band: None,
        rate: "12,71".to_owned(),
        travel: TravelPay::Unpaid,
        waiting_is_work: None,
        guaranteed_hours_week: None,
        miles: true,
        mileage_paid: Some("0.25".to_owned()),
        own_costs: None,
        vehicle: Vehicle::Car,
        mileage_band: None,
        driven_before: 0,
        rounding_minutes: 0,
        rounding: RoundingWay::Nearest,
        lodging_charge: None,
        lodging_nights_week: 0,
        pay_period: PayPeriod::Month { first_day: 1 },
        opted_out: false,
        visits_may_move_minutes: None,
    }
}

fn payslip() -> Payslip {
    let line = |item, hours: Option<&str>, amount: &str| PayslipLine {
        item,
        hours: hours.map(str::to_owned),
        amount: amount.to_owned(),
    };
    Payslip {
        first: NOVEMBER[0],
        last: NOVEMBER[1],
        lines: vec![
            line(PayslipItem::Basic, Some("2"), "25.42"),
            line(PayslipItem::Deduction, None, "-1,50"),
        ],
        total: Some("23.92".to_owned()),
    }
}

#[test]
fn a_zone_that_is_longer_than_any_is_refused() {
    let phone = World::new().create().phone;
    let (file, zone) = ("roster.csv".to_owned(), Some("a".repeat(65)));
    let outcome = phone.keep_roster(file, String::new(), zone);
    assert_eq!(outcome, Err(StintError::TooLarge));
}

#[test]
fn a_typed_contract_is_kept_read_back_and_taken_away() {
    let world = World::new();
    let phone = world.after_work();
    assert_eq!(phone.agreement(), Ok(None));
    phone.keep_agreement(agreement()).unwrap();
    let kept = phone.agreement().unwrap().unwrap();
    assert_eq!(kept.rate, "12.71");
    let as_kept = Agreement {
        rate: "12.71".to_owned(),
        ..agreement()
    };
    assert_eq!(kept, as_kept);

    let weekly = Agreement {
        travel: TravelPay::At {
            rate: "9".to_owned(),
        },
        pay_period: PayPeriod::Days {
            days: 7,
            start: MONDAY,
        },
        ..agreement()
    };
    phone.keep_agreement(weekly).unwrap();
    let owed = phone.owed(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!((owed.first, owed.last), (MONDAY, SUNDAY));

    phone.remove_contract().unwrap();
    assert_eq!(phone.remove_contract(), Err(StintError::NoContract));
    assert_eq!(phone.agreement(), Ok(None));
    let owed = phone.owed(MONDAY, Language::En, 360, now()).unwrap();
    assert!(!owed.has_contract && owed.about_findings.is_none());
}

#[test]
fn a_contract_that_can_not_be_read_changes_nothing() {
    let world = World::new();
    let phone = world.after_work();
    phone.keep_agreement(agreement()).unwrap();
    let kept = phone.agreement();
    let bad = [
        (StintError::BadForm, "much"),
        (StintError::BadText, ""),
        (StintError::BadText, "1\n2"),
        (StintError::TooLarge, &"1".repeat(65)),
    ];
    for (error, rate) in bad {
        let bad = Agreement {
            rate: rate.to_owned(),
            ..agreement()
        };
        assert_eq!(phone.keep_agreement(bad), Err(error), "{rate}");
    }
    let elsewhere = Agreement {
        jurisdiction: "XX".to_owned(),
        ..agreement()
    };
    assert_eq!(phone.keep_agreement(elsewhere), Err(StintError::NoRules));
    let no_band = Agreement {
        band: Some("\" }".to_owned()),
        ..agreement()
    };
    assert_eq!(phone.keep_agreement(no_band), Err(StintError::NoRules));
    let day_31 = Agreement {
        pay_period: PayPeriod::Month { first_day: 31 },
        ..agreement()
    };
    assert_eq!(phone.keep_agreement(day_31), Err(StintError::BadForm));
    for nights in [0, 8, 30] {
        let lodged = Agreement {
            lodging_charge: Some("12.00".to_owned()),
            lodging_nights_week: nights,
            ..agreement()
        };
        let refused = phone.keep_agreement(lodged);
        assert_eq!(refused, Err(StintError::LodgingNights), "{nights}");
    }
    assert_eq!(phone.agreement(), kept);
}

#[test]
fn every_jurisdiction_can_be_chosen() {
    let all = jurisdictions().unwrap();
    assert!(all.iter().any(|j| j.code == "GB" && j.currency == "GBP"));
    let world = World::new();
    let phone = world.create().phone;
    for jurisdiction in all {
        let mut typed = agreement();
        typed.jurisdiction = jurisdiction.code;
        typed.band = jurisdiction.bands.first().cloned();
        phone.keep_agreement(typed).unwrap();
    }
}

#[test]
fn a_typed_payslip_is_checked_kept_and_taken_away() {
    let world = World::new();
    let phone = world.after_work();
    assert_eq!(phone.payslips(), Ok(Vec::new()));
    assert_eq!(phone.keep_payslip(payslip()), Err(StintError::NoContract));
    phone.keep_agreement(agreement()).unwrap();
    phone.keep_payslip(payslip()).unwrap();
    let mut wrong = payslip();
    wrong.total = Some("24.92".to_owned());
    assert_eq!(phone.keep_payslip(wrong), Err(StintError::PayslipSum));
    let mut unread = payslip();
    unread.lines[0].amount = "1,000.00".to_owned();
    assert_eq!(phone.keep_payslip(unread), Err(StintError::BadForm));

    let kept = phone.payslips().unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].lines[1].amount, "-1.50");
    // The same days again: in its place.
    let mut corrected = kept[0].clone();
    corrected.lines[0].hours = Some("2.5".to_owned());
    phone.keep_payslip(corrected).unwrap();
    let again = phone.payslips().unwrap();
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].lines[0].hours.as_deref(), Some("2.50"));

    let [first, last] = NOVEMBER;
    phone.remove_payslip(first, last).unwrap();
    assert_eq!(phone.payslips(), Ok(Vec::new()));
    let gone = phone.remove_payslip(first, last);
    assert_eq!(gone, Err(StintError::NothingRecorded));
}

#[test]
fn what_is_owed_comes_with_its_working_and_a_letter() {
    let world = World::new();
    let phone = world.after_work();
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    for (visit, name) in day.visits.iter().zip(["Mrs A", "Mr B", "Mrs C"]) {
        let name = name.to_owned();
        phone
            .name_place(visit.span, name, PlaceKind::Client, now())
            .unwrap();
    }
    let letter = |to| phone.letter(MONDAY, to, Language::En, now()).unwrap();
    assert_eq!(letter(LetterTo::Union), None);
    phone.keep_agreement(agreement()).unwrap();
    let owed = phone.owed(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!([owed.first, owed.last], NOVEMBER);
    let unpaid = owed
        .findings
        .iter()
        .find(|f| f.kind == FindingKind::UnpaidTravel)
        .unwrap();
    assert!(!unpaid.working.is_empty() && !unpaid.sources.is_empty());
    assert!(unpaid.headline.contains("not paid"), "{}", unpaid.headline);
    // That less than the minimum was paid isn't shown, so an employer is asked for nothing.
    assert_eq!(letter(LetterTo::Employer), None);
    assert!(letter(LetterTo::Union).unwrap().contains(&unpaid.headline));
}
