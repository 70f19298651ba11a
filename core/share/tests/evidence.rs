//! An evidence pack: what is in it, what isn't, and that no change of it
//! passes.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use stint_model::*;
use stint_share::open::{Evidence, open_evidence as opened};
use stint_share::*;
use zeroize::Zeroizing;

const DAY: i64 = 86_400_000;
/// 2026-11-16, 00:00 UTC.
const MONDAY: i64 = NOW - NOW % DAY - 7 * DAY;
const HOME: f64 = 51.777_123;

fn at(day: i64, minute: i64) -> UtcMs {
    UtcMs::new(MONDAY + day * DAY + minute * 60_000).unwrap()
}

fn record(counter: u32, utc: UtcMs, payload: Payload) -> StoredRecord {
    StoredRecord {
        id: RecordId {
            install: 77,
            segment: 3,
            counter,
        },
        record: Record {
            moment: Moment::at(utc),
            source: Source::Gps,
            known: Known::Measured,
            payload,
        },
    }
}

fn fix(lat: f64) -> Payload {
    Payload::Fix(Fix {
        position: Coordinate::from_degrees(lat, -1.5).unwrap(),
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    })
}

fn amendment(id: u64, change: Change) -> Amendment {
    Amendment {
        id: AmendmentId(id),
        made: Moment::at(at(1, 0)),
        interval: Interval::between(at(0, 480), at(0, 540)),
        records: Vec::new(),
        change,
    }
}

fn name(text: &str, kind: PlaceKind) -> Change {
    Change::NamePlace {
        at: Coordinate::from_degrees(51.5, -1.5).unwrap(),
        name: ShortText::new(text).unwrap(),
        kind,
    }
}

/// Two days: at home, at a client's from 8 to 9, at home again.
fn log() -> EvidenceLog {
    let days = (0..2).map(|day| {
        let first = day as u32 * 10;
        let records = vec![
            record(first, at(day, 400), fix(HOME)),
            record(first + 1, at(day, 475), Payload::Shift(Mark::Start)),
            record(first + 2, at(day, 485), fix(51.5)),
            record(first + 3, at(day, 500), fix(51.500_01)),
            record(
                first + 4,
                at(day, 510),
                Payload::Note(LongText::new("she told me").unwrap()),
            ),
            record(first + 5, at(day, 600), fix(HOME)),
        ];
        (at(day, 0).utc_day(), records)
    });
    EvidenceLog {
        days: days.collect(),
        amendments: vec![
            amendment(1, name("Anna Ruiz", PlaceKind::Client)),
            amendment(2, name("my mother", PlaceKind::Personal)),
            amendment(3, Change::Work),
            amendment(4, Change::NotWork),
            amendment(5, Change::Undo(AmendmentId(3))),
        ],
        work: (0..2)
            .map(|day| Interval::between(at(day, 480), at(day, 540)))
            .collect(),
        working_days: (0..2)
            .map(|day| Interval::between(at(day, 470), at(day, 560)))
            .collect(),
        naming: Naming::Initials,
        earlier: Vec::new(),
    }
}

fn lawyer() -> Union {
    Union::with(0, for_lawyers)
}

fn key() -> LogKey {
    LogKey::from_seed(&Zeroizing::new([42; 32]))
}

fn shown(worker: &Worker, log: &EvidenceLog) -> Preview {
    evidence(
        &worker.campaign,
        log,
        &key(),
        &worker.key,
        &PlainTexts,
        now(),
    )
    .unwrap()
}

fn sealed(worker: &mut Worker, log: &EvidenceLog) -> SealedPackage {
    let p = shown(worker, log);
    let digest = p.digest();
    p.confirm(&digest, &worker.key, &mut worker.log, now())
        .unwrap()
}

fn read(union: &Union, bytes: &[u8]) -> Evidence {
    opened(bytes, &union.keys, &union.campaign).unwrap()
}

#[test]
fn work_is_shown_and_the_rest_is_counted() {
    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let sealed = sealed(&mut worker, &log());
    let read = read(&union, sealed.bytes());
    assert_eq!((read.records, read.shown), (12, 6));
    assert_eq!((read.amendments, read.amendments_shown), (5, 2));
    assert_eq!(
        read.days,
        ("2026-11-16".to_owned(), "2026-11-17".to_owned())
    );
    let text = String::from_utf8_lossy(read.tar());
    assert!(text.contains("515000000"), "a position at work is missing");
    for secret in ["517771230", "Ruiz", "mother", "told me", "not_work"] {
        assert!(!text.contains(secret), "{secret}");
    }
    // Not in the stored form either.
    for secret in ["Ruiz", "mother", "told me"] {
        let hex: String = secret.bytes().map(|b| format!("{b:02x}")).collect();
        assert!(!text.contains(&hex), "{secret}");
    }
    assert_eq!(consent_log(&worker.log).unwrap().len(), 1);
}

/// Each record away from work stays on the phone, or the preview says it goes.
#[test]
fn what_is_recorded_away_from_work_stays_or_is_said() {
    let device = || Payload::Device(DeviceEvent::RecorderKilled);
    let mut log = log();
    log.days[0].1.extend([
        record(50, at(0, 300), device()),
        record(51, at(0, 550), device()),
        record(
            52,
            at(0, 1_300),
            Payload::AppUse(AppUse {
                app: ShortText::new("Rota").unwrap(),
                interval: Interval::between(at(0, 1_290), at(0, 1_300)),
            }),
        ),
    ]);
    for (apps, shown_then) in [(false, 7), (true, 8)] {
        let union = Union::with(0, |t| {
            for_lawyers(t);
            if apps {
                t.fields.push(Field::AfterHours);
                t.fields.sort_by_key(|f| f.code());
            }
        });
        let mut worker = Worker::joining(&union, 1);
        let cautions = shown(&worker, &log);
        let said = |id| cautions.cautions().iter().any(|c| c.id == id);
        assert!(said("share-evidence-caution-home"));
        assert_eq!(said("share-evidence-caution-apps"), apps);
        let sealed = sealed(&mut worker, &log);
        let read = read(&union, sealed.bytes());
        assert_eq!((read.records, read.shown), (15, shown_then));
    }
}

#[test]
fn names_and_notes_leave_only_if_she_says_so() {
    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let in_full = EvidenceLog {
        naming: Naming::InFull,
        ..log()
    };
    let sealed = sealed(&mut worker, &in_full);
    let read = read(&union, sealed.bytes());
    let text = String::from_utf8_lossy(read.tar()).into_owned();
    assert!(text.contains("Anna Ruiz") && text.contains("she told me"));
    assert!(!text.contains("mother") && !text.contains("517771230"));
}

#[test]
fn nothing_is_sealed_without_the_very_digest() {
    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let p = shown(&worker, &log());
    let mut other = log();
    other.days[0].1.pop();
    let another = shown(&worker, &other).digest();
    let refused = p.confirm(&another, &worker.key, &mut worker.log, now());
    assert_eq!(refused.err(), Some(ShareError::DigestMismatch));
    assert!(worker.log.0.is_empty());
    // What a person decides on is the same in two previews, the digest isn't.
    let [one, two] = [(), ()].map(|()| shown(&worker, &log()));
    assert_eq!(one.shown(), two.shown());
    assert_ne!(one.digest(), two.digest());
    assert_ne!(one.shown(), shown(&worker, &other).shown());
}

#[test]
fn only_a_campaign_of_traces_gets_one() {
    let worker = Worker::joining(&Union::new(0), 1);
    let refused = evidence(
        &worker.campaign,
        &log(),
        &key(),
        &worker.key,
        &PlainTexts,
        now(),
    );
    assert_eq!(refused.err(), Some(ShareError::LevelAboveCampaign));
    let union = lawyer();
    let worker = Worker::joining(&union, 1);
    let nothing = EvidenceLog {
        days: vec![(at(0, 0).utc_day(), Vec::new())],
        ..log()
    };
    let refused = evidence(
        &worker.campaign,
        &nothing,
        &key(),
        &worker.key,
        &PlainTexts,
        now(),
    );
    assert_eq!(refused.err(), Some(ShareError::NothingToShare));
}

#[test]
fn each_way_of_the_desk_refuses_what_is_the_others() {
    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let pack = sealed(&mut worker, &log());
    let refused = open::open(pack.bytes(), &union.keys, &union.campaign).err();
    assert_eq!(refused, Some(PackageRefusal::IsEvidence.into()));
    let package = worker.share(&week("2026-11-16", 190), Extras::default());
    let refused = opened(package.bytes(), &union.keys, &union.campaign).err();
    assert_eq!(refused, Some(PackageRefusal::NotEvidence.into()));
}

#[test]
fn what_was_sent_before_shows_that_the_log_is_older() {
    let union = Union::new(0);
    let mut member = Worker::joining(&union, 2);
    let whole = log();
    let digests = whole
        .days
        .iter()
        .map(|(day, records)| DayDigest::of(*day, records, &key()).unwrap());
    let anchor = Anchor {
        generation: 9,
        days: digests.collect(),
    };
    let extras = Extras {
        anchor: Some(anchor),
        ..Extras::default()
    };
    let package = member.share(&week("2026-11-16", 190), extras);
    let datapackage = String::from_utf8_lossy(&plain(&union, package.bytes())).into_owned();

    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let mut later = whole.clone();
    later.days[1]
        .1
        .push(record(99, at(1, 700), Payload::Shift(Mark::End)));
    later.earlier = vec![package.receipt().clone()];
    assert!(
        shown(&worker, &later)
            .cautions()
            .iter()
            .any(|c| c.id == "share-evidence-caution-earlier")
    );
    let sealed = sealed(&mut worker, &later);
    let read = read(&union, sealed.bytes());
    let [earlier] = read.earlier.as_slice() else {
        panic!("{:?}", read.earlier)
    };
    assert_eq!(earlier.same, ["2026-11-16"]);
    assert_eq!(earlier.differs, ["2026-11-17"]);
    assert!(datapackage.contains(&earlier.blinded_anchor));
}

/// A pack whose lines were changed, and signed and sealed anew by the worker
/// herself: no chain holds by accident.
fn forged(change: impl Fn(&mut Vec<String>)) -> Option<ShareError> {
    let union = lawyer();
    let mut worker = Worker::joining(&union, 1);
    let pack = sealed(&mut worker, &log());
    let tar = plain(&union, pack.bytes());
    let bytes = forge_evidence(&tar, &worker, &union, change);
    opened(bytes.as_slice(), &union.keys, &union.campaign).err()
}

#[test]
fn what_is_changed_dropped_or_moved_breaks_the_chain() {
    let broken = Some(PackageRefusal::BrokenChain.into());
    assert_eq!(forged(|_| {}), None);
    assert_eq!(forged(|lines| drop(lines.remove(0))), broken);
    assert_eq!(forged(|lines| lines.swap(0, 1)), broken);
    assert_eq!(forged(|lines| lines.swap(0, 6)), broken);
    assert_eq!(forged(|lines| lines.push(lines[11].clone())), broken);
    let other_leaf =
        |lines: &mut Vec<String>| lines[0] = lines[0].replace("leaf\":\"", "leaf\":\"0");
    assert!(forged(other_leaf).is_some());
    let bad = Some(PackageRefusal::BadLine.into());
    let shift = |lines: &mut Vec<String>| lines[1] = lines[1].replace("\"start\"", "\"end\"");
    assert_eq!(forged(shift), bad);
    let spaced = |lines: &mut Vec<String>| lines[1] = lines[1].replace(":", ": ");
    assert_eq!(forged(spaced), bad);
}
