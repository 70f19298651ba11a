//! Nights asleep on duty and time on call: by the law of pay, and by that of
//! weekly hours and rest.

use stint_model::{Amendment, AmendmentId, Change, Interval, Millis, Moment, Reason, UtcMs};
use stint_pay::*;

use crate::common::*;

const WEEK: (&str, &str) = ("2026-03-02", "2026-03-08");

/// An evening with Anna, a night asleep there, a morning with her.
fn night() -> Log {
    let mut log = Log::new(london());
    log.visit(ANNA, "2026-03-02", "20:00", "22:00", 0);
    log.visit(ANNA, "2026-03-03", "07:00", "09:00", 0);
    let asleep = log.interval("2026-03-02", "22:00", "07:00");
    log.marks.sleep_ins.push(asleep);
    // The record goes on.
    log.visit(HOME, "2026-03-03", "10:00", "23:00", 0);
    log.visit(ANNA, "2026-03-04", "08:00", "09:00", 0);
    log
}

fn worked(log: &Log, code: &str) -> (Millis, Finding) {
    let all = log.findings(&agreed_weekly(code, ""), pack(code), &[], WEEK);
    let wage = [FindingKind::BelowMinimumWage, FindingKind::MinimumWageMet];
    let f = all.iter().find(|f| wage.contains(&f.kind)).unwrap();
    (f.time.unwrap().best, f.clone())
}

/// Mencap v Tomlinson-Blake [2021] UKSC 8: time asleep by arrangement is not
/// time work, time awake for the purpose of working is.
#[test]
fn asleep_on_duty_is_no_paid_time_in_the_united_kingdom() {
    let log = night();
    let (best, f) = worked(&log, "GB");
    assert_eq!(best, Millis::from_mins(5 * 60));
    assert!(f.time.unwrap().high < Millis::from_mins(6 * 60));
    assert!(lines(&f).contains(&"pay-sleep-in-out"));
    assert!(f.sources.iter().any(|s| s.source.contains("UKSC 8")));
    assert!(!f.unverified());

    // Woken for forty minutes: the night is marked in two pieces.
    let mut woken = night();
    woken.marks.sleep_ins = vec![
        woken.interval("2026-03-02", "22:00", "02:00"),
        woken.interval("2026-03-03", "02:40", "07:00"),
    ];
    woken.visit(ANNA, "2026-03-03", "02:00", "02:40", 0);
    woken.timeline.visits.sort_by_key(|v| v.interval);
    assert_eq!(worked(&woken, "GB").0, Millis::from_mins(5 * 60 + 40));
}

/// Where the pack leaves it open, it is in the high end alone, and the finding
/// asks.
#[test]
fn asleep_on_duty_is_in_the_high_end_where_the_law_looks_at_more() {
    let log = night();
    let (best, f) = worked(&log, "US");
    assert_eq!(best, Millis::from_mins(5 * 60));
    assert!(f.time.unwrap().high >= Millis::from_mins(14 * 60));
    assert!(lines(&f).contains(&"pay-sleep-in-open"));
    assert!(f.narrow.iter().any(|p| p.id == "pay-narrow-on-duty"));
}

/// For rest the whole night at a client's counts (Jaeger): then there are only
/// eleven hours from nine to eight in the evening, and not from ten to seven.
#[test]
fn asleep_on_duty_is_no_rest() {
    let mut log = night();
    log.timeline.visits.retain(|v| v.place != Some(HOME));
    log.visit(ANNA, "2026-03-03", "18:00", "20:30", 0);
    log.timeline.visits.sort_by_key(|v| v.interval);
    let all = log.findings(&agreed_weekly("GB", ""), gb(), &[], WEEK);
    let f = of(&all, FindingKind::DayRest);
    let first = f.first().expect("nine hours of rest");
    assert_eq!(first.time.unwrap().best, Millis::from_mins(9 * 60));
    // Its text was not seen, so it says "check this".
    assert!(first.unverified());
    assert!(lines(first).contains(&"pay-sleep-in-counts"));

    // Without the night there are other nine hours, asleep at a client's.
    log.marks.sleep_ins.clear();
    let all = log.findings(&agreed_weekly("GB", ""), gb(), &[], WEEK);
    assert!(
        of(&all, FindingKind::DayRest)
            .iter()
            .all(|f| !f.unverified())
    );
}

#[test]
fn time_on_call_is_open_and_shown_apart() {
    let mut log = night();
    log.marks.sleep_ins.clear();
    let on_call = log.interval("2026-03-02", "22:00", "07:00");
    log.marks.on_call.push(on_call);
    let (best, f) = worked(&log, "GB");
    assert_eq!(best, Millis::from_mins(5 * 60));
    assert!(lines(&f).contains(&"pay-on-call-open"));
    let h = Hours::of(&log.ledger());
    assert_eq!(h.time(Class::OnCall).best(), Millis::from_mins(9 * 60));
    assert_eq!(h.time(Class::SleepIn).best(), Millis::ZERO);
}

/// At home she is on call, but not while she is with a client, nor on the way
/// there and back.
#[test]
fn on_call_at_home_until_she_is_called() {
    let mut log = Log::new(london());
    let on = |from: &'static str, to: &'static str| ("2026-03-02", from, to);
    log.visit(HOME, "2026-03-02", "17:00", "18:40", 0);
    log.trip((HOME, ANNA), Reason::Commute, on("18:40", "19:00"), 5.0, 0);
    log.visit(ANNA, "2026-03-02", "19:00", "20:00", 0);
    log.trip((ANNA, HOME), Reason::Commute, on("20:00", "20:20"), 5.0, 0);
    log.visit(HOME, "2026-03-02", "20:20", "23:00", 0);
    let on_call = log.interval("2026-03-02", "18:00", "21:00");
    log.marks.on_call.push(on_call);
    let h = Hours::of(&log.ledger());
    let minutes = |class| h.time(class).best().0 / 60_000;
    assert_eq!(minutes(Class::OnCall), 40 + 40);
    assert_eq!(minutes(Class::Visit), 60);
    assert_eq!(minutes(Class::Commute), 40);
    assert_eq!(minutes(Class::Home), 60 + 120);
}

/// Nothing is asked where the law is clear.
#[test]
fn what_the_law_says_is_not_asked_for() {
    let all = night().findings(&agreed_weekly("GB", ""), gb(), &[], WEEK);
    let asked = |f: &Finding| f.narrow.iter().any(|p| p.id == "pay-narrow-on-duty");
    assert!(!all.iter().any(asked));
}

#[test]
fn what_counts_adds_to_all_three_ends() {
    let mut log = Log::new(london());
    let asleep = log.interval("2026-03-02", "22:00", "06:00");
    log.marks.sleep_ins.push(asleep);
    let h = Hours::of(&log.ledger());
    let with = |sleep_in| {
        let counted = Counted {
            sleep_in,
            ..Counted::default()
        };
        h.working(counted)
    };
    let eight = Millis::from_mins(8 * 60);
    assert_eq!(with(Some(true)), Span::exact(eight));
    assert_eq!(with(Some(false)), Span::default());
    assert_eq!(with(None), Span::new(Millis::ZERO, Millis::ZERO, eight));
}

#[test]
fn a_work_app_on_duty_at_night_is_not_after_hours() {
    let mut log = night();
    let used = stint_model::AppUse {
        app: stint_model::ShortText::new("Rota").unwrap(),
        interval: log.interval("2026-03-03", "01:00", "01:30"),
    };
    log.marks.app_use.push(used);
    let ledger = log.ledger();
    assert!(after_hours(&log.marks, &ledger, &log.zones).is_empty());
    // On call she is off duty until she is called; that may have been then.
    log.marks.on_call.append(&mut log.marks.sleep_ins);
    let ledger = log.ledger();
    let span = after_hours_range(&log.marks, &ledger, &log.zones);
    assert_eq!(
        span,
        Span::new(Millis::ZERO, Millis::from_mins(30), Millis::from_mins(30))
    );
}

#[test]
fn marks_come_from_amendments_and_go_with_their_undo() {
    let interval = Interval::between(UtcMs::MIN, UtcMs::MIN.plus(Millis::from_mins(60)));
    let made = |id, change| Amendment {
        id: AmendmentId(id),
        made: Moment::at(UtcMs::MIN),
        interval,
        records: Vec::new(),
        change,
    };
    let mut all = vec![
        made(1, Change::AddSleepIn),
        made(2, Change::AddOnCall),
        made(3, Change::AddLeave),
    ];
    let marks = Marks::default().amended(&all);
    assert_eq!(marks.sleep_ins, [interval]);
    assert_eq!(marks.on_call, [interval]);
    assert_eq!(marks.leave, [interval]);
    for id in 1..4 {
        all.push(made(id + 10, Change::Undo(AmendmentId(id))));
    }
    assert_eq!(Marks::default().amended(&all), Marks::default());
}

/// Her word against the phone's, which may lie in the kitchen: what she marked
/// and spent at home is at the high end alone; what nobody saw of the shift stays
/// work.
#[test]
fn a_shift_is_not_wiped_out_by_a_stay_at_home() {
    for (home_until, shift, waiting) in [
        ("16:00", 0, 8 * 60),
        ("08:01", 8 * 60 - 1, 1),
        ("08:00", 8 * 60, 0),
    ] {
        let mut log = Log::new(london());
        log.visit(HOME, "2026-03-02", "06:00", home_until, 0);
        let marked = log.interval("2026-03-02", "08:00", "16:00");
        log.marks.shifts.push(marked);
        let h = Hours::of(&log.ledger());
        let minutes = |class| h.time(class).best().0 / 60_000;
        assert_eq!(minutes(Class::Shift), shift, "{home_until}");
        assert_eq!(minutes(Class::Waiting), waiting, "{home_until}");
        assert_eq!(minutes(Class::Home), 2 * 60, "{home_until}");
    }
}
