//! What leaves, what can't, and what two campaigns can't tell.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod common;

use std::collections::BTreeSet;
use std::io::Read;

use common::*;
use proptest::prelude::*;
use stint_model::{Figure, Metres, Millis, PlaceId, PlaceKind, Reason, UtcMs};
use stint_share::open::*;
use stint_share::*;
use zeroize::Zeroizing;

fn file(tar: &[u8], name: &str) -> String {
    for entry in tar::Archive::new(tar).entries().unwrap() {
        let mut entry = entry.unwrap();
        if entry.path_bytes() == name.as_bytes() {
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            return text;
        }
    }
    panic!("{name} is missing")
}

fn place(id: u32, kind: PlaceKind) -> Option<PlaceFact> {
    Some(PlaceFact {
        id: PlaceId(id),
        kind,
    })
}

fn km(best: f64) -> Figure<Metres> {
    Figure {
        measured: Metres(best),
        low: Metres(best * 0.9),
        high: Metres(best * 1.1),
        ..Figure::default()
    }
}

fn leg(day: &str, from: Option<PlaceFact>, to: Option<PlaceFact>, mins: i64) -> LegFact {
    LegFact {
        date: date(day),
        from,
        to,
        duration: minutes(mins, mins - 2, mins + 2),
        length: km(mins as f64 * 400.0),
        reason: Reason::BetweenClients,
    }
}

fn rounds() -> Table {
    use PlaceKind::{Client, Home, Personal};
    let day = "2026-11-17";
    let stay = |id, kind, mins| VisitFact {
        date: date(day),
        place: PlaceFact {
            id: PlaceId(id),
            kind,
        },
        dwell: minutes(mins, mins - 3, mins + 3),
        planned: None,
    };
    let Table::Weeks(weeks) = week(day, 22) else {
        panic!()
    };
    Table::Visits {
        weeks,
        visits: vec![
            stay(1, Home, 611),
            stay(2, Client, 47),
            stay(3, Client, 33),
            stay(4, Personal, 71),
        ],
        legs: vec![
            leg(day, place(1, Home), place(2, Client), 17),
            leg(day, place(2, Client), place(3, Client), 22),
            leg(day, place(3, Client), place(4, Personal), 13),
            leg(day, place(3, Client), None, 19),
        ],
    }
}

#[test]
fn level_3_leaves_home_out_and_rounds() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let sealed = worker.share(&rounds(), Extras::default());
    let tar = plain(&union, sealed.bytes());
    let visits = file(&tar, "visits.csv");
    let legs = file(&tar, "legs.csv");
    assert_eq!((visits.lines().count(), legs.lines().count()), (3, 2));
    assert!(visits.contains(",45,0,0,0,30,60"), "{visits}");
    assert!(visits.contains(",30,0,0,0,30,45"), "{visits}");
    assert!(
        legs.contains(",between-clients,15,0,0,0,15,30,9.0,0.0,0.0,0.0,7.5,10.0"),
        "{legs}"
    );
    for raw in ["47", "33", "611", "71", ",17,", ",13,", ",19,"] {
        assert!(!visits.contains(raw) && !legs.contains(raw), "{raw}");
    }
    // The question's figure is the week's total, not the sum of rounded legs.
    let opened = open(sealed.bytes(), &union.keys, &union.campaign).unwrap();
    let Opened::Package(p) = opened else { panic!() };
    assert_eq!(p.weeks["2026-W47"].figure.unwrap().best, 22.0);
}

#[test]
fn a_weeks_total_answers_the_question_and_nothing_beside_it() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let sealed = worker.share(&week("2026-11-16", 190), Extras::default());
    let tar = plain(&union, sealed.bytes());
    let csv = file(&tar, "weeks.csv");
    assert!(csv.contains("unpaid_travel_measured_min") && csv.contains("195"));
    for beside in ["worked", "1800", "distance", "missed"] {
        assert!(!csv.contains(beside), "{beside}: {csv}");
    }
    let readme = file(&tar, "README.txt");
    for part in ["what", "level", "files", "known", "check", "use"] {
        assert!(readme.contains(&format!("share-readme-{part}")), "{part}");
    }
    // The consent says what was sent, not what might have been.
    let consent = file(&tar, "consent.json");
    assert!(consent.contains("\"unpaid-travel\"") && !consent.contains("\"hours\""));
}

#[test]
fn what_the_campaign_does_not_ask_for_stays() {
    let union = Union::with(0, |t| t.fields = vec![Field::UnpaidTravel]);
    let mut worker = Worker::joining(&union, 1);
    let sealed = worker.share(&week("2026-11-16", 190), Extras::default());
    let csv = file(&plain(&union, sealed.bytes()), "weeks.csv");
    assert!(csv.contains("195") && !csv.contains("1800") && !csv.contains("worked"));
    let too_much = Union::with(0, |t| t.level = Level::Weeks);
    let worker = Worker::joining(&too_much, 1);
    let refused = preview(
        &worker.campaign,
        &rounds(),
        Extras::default(),
        &worker.key,
        &PlainTexts,
        now(),
    );
    assert_eq!(refused.err(), Some(ShareError::LevelAboveCampaign));
}

#[test]
fn a_place_keeps_its_pseudonym_within_a_campaign() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let mut names = || {
        let sealed = worker.share(&rounds(), Extras::default());
        let csv = file(&plain(&union, sealed.bytes()), "visits.csv");
        let name = |l: &str| l.split(',').nth(1).unwrap().to_owned();
        csv.lines().skip(1).map(name).collect::<Vec<_>>()
    };
    let (first, second) = (names(), names());
    assert_eq!(first, second);
    assert_ne!(first[0], first[1]);
}

#[test]
fn a_co_recipient_cannot_use_a_code_for_himself() {
    let union = Union::new(1);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let code = union.campaign.codes()[0].clone();
    let mut worker = Worker::joining(&union, 1);
    let sealed = worker.share(&week("2026-11-16", 60), with_code(&code));
    // The code is not in the package; a proof bound to her key is.
    let text = String::from_utf8_lossy(&plain(&union, sealed.bytes())).into_owned();
    assert!(!text.contains(code.text().as_str()) && !text.contains(&code.text().replace('-', "")));
    let receive = |w: &mut Worker, extras| {
        let s = w.share(&week("2026-11-16", 60), extras);
        inbox
            .receive(s.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    };
    inbox
        .receive(sealed.bytes(), &union.keys, &union.campaign, now())
        .unwrap();
    receive(&mut Worker::joining(&union, 2), with_code(&code));
    receive(
        &mut Worker::joining(&union, 3),
        with_code(&MemberCode::generate().unwrap()),
    );
    receive(&mut Worker::joining(&union, 4), Extras::default());
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let found: Vec<Confirmation> = counted
        .packages
        .iter()
        .map(|p| counted.confirmation[&p.member])
        .collect();
    use Confirmation as C;
    assert_eq!(
        found,
        [C::Confirmed, C::UsedBefore, C::UnknownCode, C::NoCode]
    );
}

#[test]
fn five_hundred_invented_members_confirm_nothing() {
    let union = Union::with(20, |_| {});
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    for i in 0..500u16 {
        let mut seed = [9; 32];
        seed[..2].copy_from_slice(&i.to_le_bytes());
        let mut invented = Worker::joining_with(&union, seed);
        let sealed = invented.share(&week("2026-11-16", 600), Extras::default());
        inbox
            .receive(sealed.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let mut ledger = Ledger::new(union.campaign.invitation().campaign());
    let found = group_finding(&counted, &union.campaign, Whom::Confirmed, &mut ledger);
    assert_eq!(
        found.unwrap_err(),
        ShareError::GroupTooSmall {
            members: 0,
            needed: 10
        }
    );
}

#[test]
fn a_copy_sealed_anew_does_not_count_twice() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let sealed = Worker::joining(&union, 1).share(&week("2026-11-16", 60), Extras::default());
    let content = plain(&union, sealed.bytes());
    let key: age::x25519::Recipient = union.keys.recipient().unwrap().text().parse().unwrap();
    let copy = age::encrypt(&key, &content).unwrap();
    for bytes in [sealed.bytes(), &copy] {
        inbox
            .receive(bytes, &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    assert_eq!((counted.packages.len(), counted.refused.len()), (1, 1));
}

#[test]
fn the_end_of_the_retention_deletes_everything() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let sealed = Worker::joining(&union, 1).share(&week("2026-11-16", 60), Extras::default());
    inbox
        .receive(sealed.bytes(), &union.keys, &union.campaign, now())
        .unwrap();
    assert_eq!(
        inbox
            .end_retention(&union.keys, &union.campaign, now())
            .unwrap(),
        None
    );
    let later = UtcMs::new(NOW + 500 * 86_400_000).unwrap();
    let receipt = inbox
        .end_retention(&union.keys, &union.campaign, later)
        .unwrap()
        .unwrap();
    assert_eq!(receipt.deleted, 1);
    inbox
        .retention_stated(&union.keys, &union.campaign)
        .unwrap();
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    let late = inbox.receive(sealed.bytes(), &union.keys, &union.campaign, later);
    assert_eq!(
        late.unwrap_err(),
        ShareError::Package(PackageRefusal::RetentionOver)
    );
}

#[test]
fn nothing_leaves_without_the_digest_of_what_was_shown() {
    let union = Union::new(0);
    let worker = Worker::joining(&union, 1);
    let mut log = MemoryLog::default();
    let shown = worker
        .preview(&week("2026-11-16", 60), Extras::default())
        .digest();
    let other = worker.preview(&week("2026-11-16", 61), Extras::default());
    let refused = other.confirm(&shown, &worker.key, &mut log, now());
    assert_eq!(refused.err(), Some(ShareError::DigestMismatch));
    let p = worker.preview(&week("2026-11-16", 60), Extras::default());
    let digest = p.digest();
    let tomorrow = UtcMs::new(NOW + 86_400_000).unwrap();
    assert_eq!(
        p.confirm(&digest, &worker.key, &mut log, tomorrow).err(),
        Some(ShareError::PreviewStale)
    );
    let p = worker.preview(&week("2026-11-16", 60), Extras::default());
    let digest = p.digest();
    let other_key = WorkerKey::from_seed(worker.campaign.id(), &Zeroizing::new([2; 32]));
    assert_eq!(
        p.confirm(&digest, &other_key, &mut log, now()).err(),
        Some(ShareError::Signer)
    );
    assert!(log.0.is_empty());

    struct FullDisk;
    impl ConsentStore for FullDisk {
        fn append(&mut self, _: &[u8]) -> Result<(), ShareError> {
            Err(ShareError::Store)
        }
        fn entries(&self) -> Result<Vec<Vec<u8>>, ShareError> {
            Ok(Vec::new())
        }
    }
    let p = worker.preview(&week("2026-11-16", 60), Extras::default());
    let digest = p.digest();
    let refused = p.confirm(&digest, &worker.key, &mut FullDisk, now());
    assert_eq!(refused.err(), Some(ShareError::Store));
}

#[test]
fn a_changed_log_is_noticed() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    for i in 0..3 {
        worker.share(&week("2026-11-16", 60 + i), Extras::default());
    }
    let good = worker.log.0.clone();
    assert_eq!(consent_log(&worker.log).unwrap().len(), 3);
    let broken = |entries: Vec<Vec<u8>>| consent_log(&MemoryLog(entries)).is_err();
    assert!(broken(good[1..].to_vec()));
    assert!(broken(vec![good[0].clone(), good[2].clone()]));
    assert!(broken(vec![
        good[1].clone(),
        good[0].clone(),
        good[2].clone()
    ]));
    assert!(broken([good.clone(), vec![good[2].clone()]].concat()));
    for at in (0..good[1].len()).step_by(61) {
        let mut entries = good.clone();
        entries[1][at] ^= 1;
        assert!(broken(entries), "byte {at}");
    }
    worker.log.0.remove(0);
    let p = worker.preview(&week("2026-11-16", 60), Extras::default());
    let digest = p.digest();
    assert!(
        p.confirm(&digest, &worker.key, &mut worker.log, now())
            .is_err()
    );
}

#[test]
fn the_preview_shows_every_row_as_it_is_written() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let p = worker.preview(&rounds(), Extras::default());
    let (along, tables) = p.rows().split_last().unwrap();
    assert_eq!(along.heading.id, "share-row-along");
    let shown: Vec<String> = tables
        .iter()
        .map(|r| {
            r.written
                .iter()
                .map(|(_, v)| v.clone())
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect();
    assert!(p.rows().iter().all(|r| !r.cells.is_empty()));
    let digest = p.digest();
    let sealed = p
        .confirm(&digest, &worker.key, &mut worker.log, now())
        .unwrap();
    let tar = plain(&union, sealed.bytes());
    let sent: Vec<String> = ["weeks.csv", "visits.csv", "legs.csv"]
        .iter()
        .flat_map(|n| {
            file(&tar, n)
                .lines()
                .skip(1)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(shown, sent);
}

#[test]
fn kantara_view_has_its_required_fields() {
    let union = Union::new(0);
    let record = Worker::joining(&union, 1)
        .preview(&rounds(), Extras::default())
        .record()
        .clone();
    let view = record.kantara();
    for field in [
        "version",
        "jurisdiction",
        "consentTimestamp",
        "collectionMethod",
        "consentReceiptID",
        "publicKey",
        "language",
        "piiPrincipalId",
        "piiControllers",
        "policyUrl",
        "services",
        "sensitive",
        "spiCat",
    ] {
        assert!(!view[field].is_null(), "{field}");
    }
}

#[test]
fn weekly_packages_are_64_kib_and_little_more() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let mut sizes = BTreeSet::new();
    for i in 0..40 {
        let Table::Weeks(weeks) = week("2026-11-16", 60 + 7 * i) else {
            panic!()
        };
        let days = date("2026-11-16").iter_days().take(7);
        let days = Table::Days(
            days.map(|date| DayTotals {
                date,
                totals: weeks[0].totals,
            })
            .collect(),
        );
        for table in [Table::Weeks(weeks), days] {
            let sealed = worker.share(&table, Extras::default());
            assert_eq!(plain(&union, sealed.bytes()).len(), 64 * 1024);
            sizes.insert(sealed.bytes().len());
        }
    }
    println!("sealed sizes: {sizes:?}");
    assert!(sizes.iter().all(|s| *s <= 65 * 1024));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What can't be is refused, and never panics.
    #[test]
    fn strange_figures_are_refused(measured in any::<f64>(), low in any::<i64>()) {
        let union = Union::new(0);
        let worker = Worker::joining(&union, 1);
        let distance = Figure { measured: Metres(measured), low: Metres(0.0), high: Metres(measured), ..Figure::default() };
        let travel = Figure { low: Millis(low), ..minutes(60, 0, 60) };
        let table = Table::Days(vec![DayTotals {
            date: date("2026-11-16"),
            totals: Totals { distance: Some(distance), unpaid_travel: Some(travel), ..Totals::default() },
        }]);
        let made = preview(&worker.campaign, &table, Extras::default(), &worker.key, &PlainTexts, now());
        let sane = (0.0..=7_000_000.0).contains(&measured) && (0..=3_600_600).contains(&low);
        prop_assert_eq!(made.is_ok(), sane);
    }
}
