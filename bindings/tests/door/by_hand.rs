//! What she adds with her own words: visits that were not recorded, notes.

use stint_bindings::*;

use crate::world::{MONDAY, SUNDAY, World, at, moment, now, working_day};

const INVITATION: &str = include_str!("../data/invitation.txt");

fn add_visit(phone: &StintPhone, who: &str, from: i64, to: i64) {
    let span = Span {
        start_ms: from,
        end_ms: to,
    };
    let visit = Correction::AddVisit {
        position: None,
        name: who.to_owned(),
        kind: PlaceKind::Client,
    };
    phone.correct(span, visit, now()).unwrap();
}

fn day(phone: &StintPhone) -> DayReport {
    phone.day(MONDAY, Language::En, 360, now()).unwrap()
}

#[test]
fn a_visit_added_by_hand_keeps_its_client() {
    let world = World::new();
    let phone = world.create().phone;
    add_visit(&phone, "Mrs D", at(14, 0), at(15, 0));
    let shown = day(&phone);
    assert_eq!(shown.rows.len(), 1);
    assert_eq!(shown.rows[0].what, "visit: Mrs D");
    assert_eq!(shown.rows[0].known, ["typed"]);
    let visit = &shown.visits[0];
    assert_eq!(visit.name.as_deref(), Some("Mrs D"));
    assert_eq!(visit.kind, PlaceKind::Client);
    assert!(!visit.can_be_named, "there is no place to name");
    let week = phone.week(MONDAY, Language::En, 360, now()).unwrap();
    assert_eq!(week.at_work_places.typed_ms, 3_600_000);
    assert_eq!(week.days[0].work_visits, 1);
    assert!(shown.sketch.is_none());

    // It stands on top of whatever is recorded and analysed later.
    phone.lock().unwrap();
    let recorder = world.recorder();
    recorder.append(working_day(), moment(at(12, 1))).unwrap();
    recorder.stop(moment(at(12, 1))).unwrap();
    let phone = world.unlock().unwrap();
    let shown = day(&phone);
    assert_eq!(shown.visits.len(), 4);
    let last = shown.visits.last().unwrap();
    assert_eq!(last.name.as_deref(), Some("Mrs D"));
    assert!(shown.rows.iter().any(|r| r.what == "visit: Mrs D"));
    assert_eq!(phone.undo(now()), Ok(Undone::AddVisit));
    assert_eq!(day(&phone).visits.len(), 3);
}

#[test]
fn a_client_named_before_is_the_same_client() {
    let world = World::new();
    let phone = world.after_work();
    let first = day(&phone).visits[0].span;
    phone
        .name_place(first, "Mrs A".to_owned(), PlaceKind::Client, now())
        .unwrap();
    add_visit(&phone, "Mrs A", at(14, 0), at(15, 0));
    let places = phone.places().unwrap();
    let her = places.iter().find(|p| p.name.as_deref() == Some("Mrs A"));
    assert_eq!(her.map(|p| p.visits), Some(2));
    assert!(day(&phone).visits[3].can_be_named);
}

#[test]
fn a_campaign_gets_the_visit_and_not_the_name() {
    let world = World::new();
    let phone = world.after_work();
    let invitation = Invitation::from_qr(INVITATION.trim().to_owned()).unwrap();
    let campaign = phone.join(&invitation, None, now()).unwrap();
    let rows = || {
        let along = Along {
            member_code: None,
            case_view: false,
        };
        let shown = phone.preview(
            &campaign,
            Level::Visits,
            MONDAY,
            SUNDAY,
            along,
            Language::En,
            now(),
        );
        shown.unwrap().rows().unwrap()
    };
    let first = day(&phone).visits[0].span;
    phone
        .name_place(first, "Mrs A".to_owned(), PlaceKind::Client, now())
        .unwrap();
    let before = rows().len();
    add_visit(&phone, "Mrs D", at(14, 0), at(15, 0));
    let after = rows();
    assert_eq!(after.len(), before + 1);
    for cell in after.iter().flat_map(|r| &r.written) {
        assert!(!cell.value.contains("Mrs"), "{}", cell.value);
    }
}

#[test]
fn her_notes_stand_in_the_day() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let text = |text: &str| text.to_owned();
    let record = |utc_ms, payload| NewRecord {
        moment: moment(utc_ms),
        origin: Origin::Typed,
        payload,
    };
    let noted = Payload::Note {
        text: text("The lift was broken."),
    };
    let mut records = working_day();
    records.push(record(at(9, 15), noted));
    recorder.append(records, moment(at(12, 1))).unwrap();
    phone.take_in(moment(at(12, 2))).unwrap();
    let later = Correction::Note {
        text: text("Her daughter was there."),
    };
    let span = Span {
        start_ms: at(8, 0),
        end_ms: at(8, 30),
    };
    phone.correct(span, later, now()).unwrap();
    let said = [
        "08:00 to 08:30: Her daughter was there.",
        "09:15: The lift was broken.",
    ];
    let notes = day(&phone).notes;
    let found: Vec<&str> = notes.iter().map(|n| n.said.as_str()).collect();
    assert_eq!(found, said);
    assert_eq!(notes[0].text, "Her daughter was there.");
    assert_eq!(notes[1].span.start_ms, at(9, 15));
    let shown = phone.today(Language::En, 360, moment(at(12, 3))).unwrap();
    assert_eq!(shown.notes, notes);
    let page = phone.page(MONDAY, MONDAY, Language::En, now()).unwrap();
    assert!(said.iter().all(|line| page.contains(line)));
    assert_eq!(phone.undo(now()), Ok(Undone::Note));
    assert_eq!(day(&phone).notes, notes[1..]);
    // Of another day there are none.
    let sunday = phone.day(SUNDAY, Language::En, 360, now()).unwrap();
    assert_eq!(sunday.notes, []);
}
