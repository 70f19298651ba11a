//! What is sent is said first, what is trusted stays trusted, and what was
//! given can be taken back.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::collections::BTreeMap;

use common::*;
use stint_model::{Answer, *};
use stint_share::open::*;
use stint_share::*;
use zeroize::Zeroizing;

fn ids(phrases: &[Phrase]) -> Vec<&'static str> {
    phrases.iter().map(|p| p.id).collect()
}

#[test]
fn what_goes_along_is_said_too() {
    let union = Union::new(1);
    let worker = Worker::joining(&union, 1);
    let extras = with_anchor(&union.campaign.codes()[0]);
    let said = |extras| {
        let p = worker.preview(&week("2026-11-16", 190), extras);
        let along = p.rows().last().unwrap().clone();
        assert_eq!(along.heading.id, "share-row-along");
        (ids(&along.cells), along.written)
    };
    let (all, written) = said(extras);
    for id in ["share-along-code", "share-along-anchor", "share-along-key"] {
        assert!(all.contains(&id), "{id}");
    }
    // Each with its value, as it is written.
    assert_eq!(written.len() + 1, all.len());
    let (few, _) = said(Extras::default());
    assert!(!few.contains(&"share-along-code") && !few.contains(&"share-along-anchor"));
}

#[test]
fn a_week_that_is_a_part_is_told_and_counted_as_one() {
    // The campaign begins on a Wednesday; today is Monday the 23rd.
    let union = Union::with(0, |t| t.start = date("2026-11-11"));
    let of = |day: &str| {
        let mut worker = Worker::joining(&union, 1);
        let table = week(day, 190);
        let warned = ids(worker.preview(&table, Extras::default()).cautions());
        let sealed = worker.share(&table, Extras::default());
        let Ok(Opened::Package(p)) = open(sealed.bytes(), &union.keys, &union.campaign) else {
            panic!()
        };
        let told = warned.contains(&"share-caution-part-week");
        (told, p.weeks.len(), p.part_weeks.len())
    };
    assert_eq!(of("2026-11-11"), (true, 0, 1));
    assert_eq!(of("2026-11-16"), (false, 1, 0));
    assert_eq!(of("2026-11-23"), (true, 0, 1));
}

/// By UTC it is Monday the 23rd.
#[test]
fn a_week_that_still_runs_where_she_is_is_a_part() {
    let union = Union::new(0);
    let of = |today: Option<&str>| {
        let mut worker = Worker::joining(&union, 1);
        let table = week("2026-11-16", 190);
        let extras = || Extras {
            today: today.map(date),
            ..Extras::default()
        };
        let warned = ids(worker.preview(&table, extras()).cautions());
        let sealed = worker.share(&table, extras());
        let Ok(Opened::Package(p)) = open(sealed.bytes(), &union.keys, &union.campaign) else {
            panic!()
        };
        let receipt = sealed.receipt();
        let over = receipt.covers_over(date("2026-11-16"), date("2026-11-22"));
        let told = warned.contains(&"share-caution-part-week");
        (told, p.weeks.len(), over)
    };
    assert_eq!(of(Some("2026-11-22")), (true, 0, false), "Los Angeles");
    assert_eq!(of(Some("2026-11-24")), (false, 1, true), "Auckland");
    assert_eq!(of(None), (false, 1, true));
}

#[test]
fn a_part_of_a_week_makes_no_average_but_stands_in_her_case() {
    let union = Union::with(0, |t| t.start = date("2026-11-11"));
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let mut worker = Worker::joining(&union, 1);
    for (day, travel) in [("2026-11-11", 30), ("2026-11-16", 400)] {
        let extras = Extras {
            case_view: true,
            ..Extras::default()
        };
        let sent = worker.share(&week(day, travel), extras);
        inbox
            .receive(sent.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let weeks: Vec<&String> = counted
        .packages
        .iter()
        .flat_map(|p| p.weeks.keys())
        .collect();
    assert_eq!(weeks, ["2026-W47"]);
    let member = counted.packages[0].member;
    let case = case_view(&counted, &union.campaign, member).unwrap();
    let part = |w: &CaseWeek| format!("{:?}", w.sentence).contains("share-case-part-of");
    let parts: Vec<bool> = case.weeks.iter().map(part).collect();
    assert_eq!(parts, [true, false]);
}

fn pins_of(invitation: &Invitation) -> MemoryPins {
    let mut pins = MemoryPins::default();
    let again = Invitation::parse(invitation.bytes()).unwrap();
    again.join(&mut pins, Trust::AsShown, now()).unwrap();
    pins
}

#[test]
fn another_invitation_of_a_name_takes_no_pin_away() {
    let (real, fake) = (Union::new(0), Union::new(0));
    let mut pins = pins_of(&real.invitation());
    assert!(matches!(
        fake.invitation().standing(&pins).unwrap(),
        Standing::Clash { .. }
    ));
    fake.invitation().unpin(&mut pins, &[]).unwrap();
    assert!(matches!(
        fake.invitation().standing(&pins).unwrap(),
        Standing::Clash { .. }
    ));
    // Nor does leaving one campaign while she stays in another of that key.
    let next = DeskCampaign::create(&real.keys, terms_of(&real), 0).unwrap();
    let next = next.invitation();
    real.invitation()
        .unpin(&mut pins, std::slice::from_ref(next))
        .unwrap();
    assert_eq!(next.standing(&pins).unwrap(), Standing::Known);
    real.invitation().unpin(&mut pins, &[]).unwrap();
    assert_eq!(next.standing(&pins).unwrap(), Standing::New);
}

fn terms_of(union: &Union) -> Terms {
    union.invitation().terms().clone()
}

#[test]
fn looking_pins_nothing() {
    let union = Union::new(0);
    let pins = MemoryPins::default();
    let campaign = union
        .invitation()
        .consider(&pins, Trust::AsShown, now())
        .unwrap();
    assert_eq!(campaign.id(), union.invitation().campaign());
    assert!(pins.0.is_empty());
    // What joining refuses, looking refuses.
    let pins = pins_of(&Union::new(0).invitation());
    let refused = union.invitation().consider(&pins, Trust::AsShown, now());
    assert_eq!(
        refused.err(),
        Some(InvitationRefusal::SameNameOtherKey.into())
    );
}

#[test]
fn erasure_is_asked_for_after_the_campaigns_key_is_gone() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let mut worker = Worker::joining(&union, 1);
    let sealed = worker.share(&week("2026-11-16", 190), Extras::default());
    let receive = |bytes: &[u8]| inbox.receive(bytes, &union.keys, &union.campaign, now());
    receive(sealed.bytes()).unwrap();
    // Erasing the campaign destroyed her key; the vault draws another.
    let other = WorkerKey::from_seed(worker.campaign.id(), &Zeroizing::new([2; 32]));
    let consent = sealed.receipt().id().unwrap();
    let asked = ask_erasure(&consent, &other, &mut worker.log, &PlainTexts, now()).unwrap();
    receive(asked.bytes()).unwrap();
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    assert!(counted.packages.is_empty());
    assert!(standing_consents(&worker.log).unwrap().is_empty());
}

fn lawyer(change: impl FnOnce(&mut Terms)) -> Union {
    Union::with(0, |t| {
        for_lawyers(t);
        t.fields.push(Field::AfterHours);
        t.fields.sort_unstable();
        change(t);
    })
}

fn monday() -> UtcDay {
    UtcDay(now().utc_day().0 - 7)
}

fn at(minute: i64) -> UtcMs {
    monday().start().plus(Millis::from_mins(minute))
}

fn pack(union: &Union, changes: Vec<Change>, payloads: Vec<Payload>) -> Preview {
    let worker = Worker::joining(union, 1);
    let record = |(counter, payload)| StoredRecord {
        id: RecordId {
            install: 1,
            segment: 2,
            counter,
        },
        record: Record {
            moment: Moment::at(at(480)),
            source: Source::Gps,
            known: Known::Measured,
            payload,
        },
    };
    let amendment = |(id, change)| Amendment {
        id: AmendmentId(id),
        made: Moment::at(at(1_000)),
        interval: Interval::between(at(480), at(500)),
        records: Vec::new(),
        change,
    };
    let log = EvidenceLog {
        days: vec![(monday(), (0..).zip(payloads).map(record).collect())],
        amendments: (1..).zip(changes).map(amendment).collect(),
        work: vec![monday().interval()],
        working_days: vec![monday().interval()],
        naming: Naming::InFull,
        earlier: Vec::new(),
    };
    let key = LogKey::from_seed(&Zeroizing::new([22; 32]));
    evidence(
        &worker.campaign,
        &log,
        &key,
        &worker.key,
        &PlainTexts,
        now(),
    )
    .unwrap()
}

/// Two corrections that differ in anything that is sent differ in words.
#[test]
fn a_correction_is_said_with_all_that_it_holds() {
    let union = lawyer(|_| {});
    let text = |t: &str| ShortText::new(t).unwrap();
    let place = |lat| Coordinate::from_degrees(lat, -1.0).unwrap();
    let visit = |name: &str, kind, lat: Option<f64>| Change::AddVisit {
        at: lat.map(place),
        name: text(name),
        kind,
    };
    let named = |name: &str, lat| Change::NamePlace {
        at: place(lat),
        name: text(name),
        kind: PlaceKind::Client,
    };
    let bounds = |start, end| Change::Bounds {
        start: at(start),
        end: at(end),
    };
    let note = |t: &str| Change::Note(LongText::new(t).unwrap());
    let all = vec![
        Change::Confirm,
        named("Anna", 51.0),
        named("Bert", 51.0),
        named("Anna", 51.000_001),
        bounds(480, 490),
        bounds(481, 490),
        bounds(480, 491),
        Change::Split { at: at(485) },
        Change::Split { at: at(486) },
        Change::Join,
        Change::Work,
        Change::TripReason(Reason::BetweenClients),
        Change::TripReason(Reason::Office),
        Change::TripReason(Reason::Break),
        Change::TripReason(Reason::Commute),
        Change::TripReason(Reason::Personal),
        Change::TripReason(Reason::Unknown),
        visit("Anna", PlaceKind::Client, None),
        visit("Anna", PlaceKind::Office, None),
        visit("Anna", PlaceKind::Client, Some(51.0)),
        visit("Bert", PlaceKind::Client, None),
        Change::AddShift,
        Change::AddBreak,
        Change::AddSleepIn,
        Change::AddOnCall,
        Change::AddLeave,
        note("she fell"),
        note("she fell twice"),
        Change::Undo(AmendmentId(1)),
        Change::Undo(AmendmentId(2)),
    ];
    let shift = Payload::Shift(Mark::Start);
    let mut said: BTreeMap<String, &Change> = BTreeMap::new();
    let p = pack(&union, all.clone(), vec![shift]);
    let corrections = p.rows().iter();
    let corrections: Vec<_> = corrections
        .filter(|r| r.heading.id == "share-evidence-correction")
        .collect();
    assert_eq!(corrections.len(), all.len());
    for (row, change) in corrections.iter().zip(&all) {
        let words = format!("{:?}{:?}", row.heading, row.cells);
        let same = said.insert(words, change);
        assert!(same.is_none(), "{change:?} and {same:?}");
    }
}

#[test]
fn her_own_words_and_apps_are_said_as_such() {
    let union = lawyer(|_| {});
    let long = |t: &str| LongText::new(t).unwrap();
    let payloads = vec![
        Payload::Shift(Mark::Start),
        Payload::Note(long("she fell on the stairs")),
        Payload::Answer(Answer {
            question: ShortText::new("tired").unwrap(),
            answer: long("very"),
        }),
        Payload::AppUse(AppUse {
            app: ShortText::new("Rota").unwrap(),
            interval: Interval::between(at(1_300), at(1_310)),
        }),
    ];
    let p = pack(&union, Vec::new(), payloads);
    let day = ids(&p.rows()[0].cells);
    assert_eq!(day, ["share-evidence-app-uses", "share-evidence-others"]);
    let words = format!("{:?}", p.rows());
    for told in ["she fell on the stairs", "tired", "very"] {
        assert!(words.contains(&format!("Text(\"{told}\")")), "{told}");
    }
}

#[test]
fn days_outside_the_campaign_are_said() {
    let warned = |start: &str| {
        let union = lawyer(|t| t.start = date(start));
        let p = pack(&union, Vec::new(), vec![Payload::Shift(Mark::Start)]);
        ids(p.cautions()).contains(&"share-evidence-caution-outside")
    };
    assert!(!warned("2026-11-16"));
    assert!(warned("2026-11-17"));
}
