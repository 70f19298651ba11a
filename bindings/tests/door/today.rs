//! The running day, shifts that were forgotten, places, and what erasing will
//! do.

use std::sync::Arc;

use stint_bindings::*;

use crate::world::{MONDAY, SUNDAY, World, at, fix, moment, now, shift, working_day};

const INVITATION: &str = include_str!("../data/invitation.txt");

/// A shift that runs since eight, with records until `minute` of the day.
fn until(world: &World, minutes: i64) -> (Arc<StintPhone>, Arc<StintRecorder>) {
    let phone = world.create().phone;
    let end = at(8, minutes);
    let records = working_day().into_iter();
    let records: Vec<_> = records.filter(|r| r.moment.utc_ms <= end).collect();
    let recorder = world.recorder();
    recorder.append(records, moment(end)).unwrap();
    (phone, recorder)
}

fn today(phone: &StintPhone, utc_ms: i64) -> Today {
    phone.today(Language::En, 360, moment(utc_ms)).unwrap()
}

#[test]
fn a_running_shift_is_one_line_of_truth() {
    let world = World::new();
    let (phone, _recorder) = until(&world, 150);
    let shown = today(&phone, at(10, 31));
    assert_eq!(shown.date, MONDAY);
    assert_eq!(shown.shift_since_ms, Some(at(8, 0)));
    assert!(
        shown.line.starts_with("Recording since 08:00. "),
        "{}",
        shown.line
    );
    assert_eq!((shown.break_since_ms, shown.forgotten), (None, None));
    assert!(!shown.rows.is_empty());
    // Nothing came since: it doesn't say that it records.
    let silent = today(&phone, at(11, 30));
    assert!(
        silent.line.contains("no place seen since"),
        "{}",
        silent.line
    );

    let pause = |mark, utc_ms| NewRecord {
        payload: Payload::Break { mark },
        ..shift(mark, utc_ms)
    };
    let world = World::new();
    let (phone, recorder) = until(&world, 30);
    recorder
        .append(vec![pause(Mark::Start, at(8, 31))], moment(at(8, 31)))
        .unwrap();
    let paused = today(&phone, at(8, 40));
    assert_eq!(paused.break_since_ms, Some(at(8, 31)));
    assert!(paused.line.starts_with("On a break since 08:31."));
    recorder
        .append(vec![pause(Mark::End, at(8, 45))], moment(at(8, 45)))
        .unwrap();
    assert_eq!(today(&phone, at(8, 46)).break_since_ms, None);
}

/// On the smallest phone, too: a name that is cut tells nothing.
#[test]
fn nothing_in_a_week_is_cut() {
    let world = World::new();
    let phone = world.after_work();
    let first = phone.day(MONDAY, Language::En, 360, now()).unwrap().visits[0].span;
    phone
        .name_place(first, "Mrs A".to_owned(), PlaceKind::Client, now())
        .unwrap();
    let (from, to) = (at(13, 0), at(24, 0));
    let long = Correction::AddVisit {
        position: None,
        name: "Mrs D".to_owned(),
        kind: PlaceKind::Client,
    };
    let span = Span {
        start_ms: from,
        end_ms: to,
    };
    phone.correct(span, long, now()).unwrap();
    for language in [Language::En, Language::De, Language::Fr, Language::Es] {
        for width in [280, 320, 360, 411, 540, 720] {
            let week = phone.week(MONDAY, language, width, now()).unwrap();
            let mut words = 0;
            for shape in week.picture.shapes() {
                if let Shape::Text { text, .. } = shape {
                    assert!(!text.contains('…'), "{language:?}, {width}: {text}");
                    words += 1;
                }
            }
            // Seven days, each with its total or that there is nothing.
            assert!(words >= 14, "{language:?}, {width}: {words}");
        }
    }
}

#[test]
fn before_and_after_a_shift_it_says_so() {
    let world = World::new();
    let phone = world.create().phone;
    let nothing = today(&phone, at(6, 0));
    assert!(nothing.line.starts_with("Nothing yet today."));
    assert_eq!(nothing.shift_since_ms, None);
    let recorder = world.recorder();
    recorder
        .append(vec![shift(Mark::Start, at(8, 0))], moment(at(8, 0)))
        .unwrap();
    let blind = today(&phone, at(8, 5));
    assert_eq!(blind.line, "Shift since 08:00. No place was seen yet.");
    recorder
        .append(vec![shift(Mark::End, at(8, 10))], moment(at(8, 10)))
        .unwrap();
    assert_eq!(today(&phone, at(8, 11)).shift_since_ms, None);
}

#[test]
fn a_forgotten_start_is_proposed_and_added() {
    let world = World::new();
    let phone = world.after_work();
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    let first = day.visits[0].span;
    phone
        .name_place(first, "Mrs A".to_owned(), PlaceKind::Client, now())
        .unwrap();
    // The same places on Tuesday, without a shift.
    let a_day = 24 * 3_600_000;
    let again = working_day().into_iter().filter_map(|mut r| {
        r.moment.utc_ms += a_day;
        matches!(r.payload, Payload::Fix { .. }).then_some(r)
    });
    let recorder = world.recorder();
    let end = moment(at(36, 1));
    recorder.append(again.collect(), end).unwrap();
    let shown = phone.today(Language::De, 360, end).unwrap();
    let forgotten = shown.forgotten.unwrap();
    assert!((forgotten.start_ms - at(32, 0)).abs() < 10 * 60_000);
    phone.correct(forgotten, Correction::AddShift, end).unwrap();
    assert_eq!(today(&phone, at(36, 2)).forgotten, None);
}

#[test]
fn a_forgotten_end_is_proposed_and_taken() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let mut records = working_day();
    records.pop();
    // Home at noon, until the evening.
    records.extend((0..=600).map(|minute| fix(at(12, 20 + minute), 53.70, -1.60)));
    recorder.append(records, moment(at(22, 30))).unwrap();
    phone.take_in(moment(at(22, 30))).unwrap();
    let proposed = phone.proposed_ends(MONDAY, Language::En, now()).unwrap();
    assert_eq!(proposed.len(), 1);
    let end = &proposed[0];
    assert_eq!(end.shift.start_ms, at(8, 0));
    assert!(end.earliest_ms <= end.shift.end_ms && end.shift.end_ms <= end.latest_ms);
    assert!((1..=100).contains(&end.sure_percent));
    assert!(!end.said.contains("stint shift"), "{}", end.said);
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!(&day.proposed_ends, &proposed);
    assert_eq!(phone.take_proposed_ends(MONDAY, now()), Ok(1));
    let left = phone.proposed_ends(MONDAY, Language::En, now());
    assert_eq!(left, Ok(Vec::new()));
    let again = phone.take_proposed_ends(MONDAY, now());
    assert_eq!(again, Err(StintError::NothingRecorded));
}

#[test]
fn places_are_seen_renamed_and_cleared() {
    let world = World::new();
    let phone = world.after_work();
    let places = phone.places().unwrap();
    assert_eq!(places.len(), 3);
    assert!(places.iter().all(|p| p.visits == 1 && p.latest == MONDAY));
    let one = places[0].visit;
    let cleared = phone.clear_place(one, now());
    assert_eq!(cleared, Err(StintError::NothingToUndo));
    for name in ["Mrs A", "Mr B"] {
        phone
            .name_place(one, name.to_owned(), PlaceKind::Client, now())
            .unwrap();
    }
    let named = |phone: &StintPhone| {
        let places = phone.places().unwrap();
        assert_eq!(places.len(), 3);
        places.into_iter().find(|p| p.visit == one).unwrap()
    };
    let place = named(&phone);
    assert_eq!(place.name.as_deref(), Some("Mr B"));
    assert_eq!((place.kind, place.guessed), (PlaceKind::Client, false));
    phone.clear_place(one, now()).unwrap();
    let place = named(&phone);
    assert_eq!((place.name, place.kind), (None, PlaceKind::Unknown));
}

#[test]
fn what_erasing_will_do_is_said_before() {
    let world = World::new();
    let phone = world.after_work();
    let invitation = Invitation::from_qr(INVITATION.trim().to_owned()).unwrap();
    phone.join(&invitation, None, now()).unwrap();
    let en = Language::En;
    let day = phone.before_erasing_days(MONDAY, MONDAY, en).unwrap();
    let records = phone.arrived().added;
    assert!(day.goes[0].contains(&records.to_string()), "{day:?}");
    assert_eq!(day.stays.len(), 2);
    let campaign = phone.before_erasing_campaign(&invitation, en).unwrap();
    assert!(campaign.goes[0].contains(&invitation.organisation()));
    let all = phone.before_erasing_everything(en).unwrap();
    assert_eq!(all, before_erasing_locked(en));
    assert_ne!(all, before_erasing_locked(Language::Es));
    // Saying it does nothing.
    let left = phone.day(MONDAY, en, 360, now()).unwrap();
    assert_eq!(left.visits.len(), 3);
}

#[test]
fn joined_campaigns_are_listed_until_they_are_forgotten() {
    let world = World::new();
    let phone = world.after_work();
    assert!(phone.campaigns(now()).unwrap().is_empty());
    let invitation = Invitation::from_qr(INVITATION.trim().to_owned()).unwrap();
    for _ in 0..2 {
        phone.join(&invitation, None, now()).unwrap();
    }
    phone.lock().unwrap();
    let phone = world.unlock().unwrap();
    let joined = phone.campaigns(now()).unwrap();
    assert_eq!(joined.len(), 1);
    let campaign = &joined[0];
    assert_eq!(campaign.invitation.campaign(), invitation.campaign());
    assert!(campaign.trusted && !campaign.over && !campaign.stands);
    assert_eq!(campaign.last_shared, None);
    assert_eq!(campaign.weeks_due, [MONDAY]);

    let joined = phone.join(&campaign.invitation, None, now()).unwrap();
    let along = Along {
        member_code: None,
        case_view: false,
    };
    let preview = phone
        .preview(
            &joined,
            Level::Weeks,
            MONDAY,
            SUNDAY,
            along,
            Language::En,
            now(),
        )
        .unwrap();
    phone
        .confirm(&preview, preview.digest().unwrap(), now())
        .unwrap();
    let shared = phone.campaigns(now()).unwrap();
    assert!(shared[0].stands && shared[0].last_shared.is_some());
    assert_eq!(shared[0].weeks_due, []);
    let name = invitation.campaign();
    phone.withdraw(name, Language::En, now()).unwrap();
    let withdrawn = phone.campaigns(now()).unwrap();
    assert!(!withdrawn[0].stands);
    assert_eq!(withdrawn[0].weeks_due, [MONDAY]);

    // A year later it is over.
    let later = moment(at(24 * 365, 0));
    let over = phone.campaigns(later).unwrap();
    assert!(over[0].over && over[0].weeks_due.is_empty());
    phone.forget(&invitation).unwrap();
    assert!(phone.campaigns(now()).unwrap().is_empty());
}
