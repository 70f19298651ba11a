//! How far a campaign has come, without a finding.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::path::Path;

use common::*;
use stint_model::UtcMs;
use stint_share::open::*;
use stint_share::*;

#[test]
fn the_status_needs_no_finding() {
    let union = Union::new(5);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(Path::new(dir.path())).unwrap();
    let sent = [(1, "2026-11-09"), (1, "2026-11-16"), (2, "2026-11-16")];
    let mut workers = [1, 2].map(|seed| Worker::joining(&union, seed));
    for (who, day) in sent {
        let code = &union.campaign.codes()[who];
        let sealed = workers[who - 1].share(&week(day, 60), with_code(code));
        inbox
            .receive(sealed.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let status = Status::of(&counted, &union.campaign);
    let whole = Status {
        packages: 3,
        members: 2,
        confirmed: 2,
        refused: 0,
        codes_unused: 3,
        weeks_owed: 1,
        unsettled: 0,
    };
    assert_eq!(status, whole);
    let ids: Vec<_> = status.sentences().iter().map(|p| p.id).collect();
    let said = [
        "share-status",
        "share-finding-weeks-owed",
        "share-status-bias-weeks",
        "share-finding-bias",
    ];
    assert_eq!(ids, said);
    let reminder = Status::reminder(&union.campaign);
    assert_eq!(reminder.id, "share-status-reminder");
}

#[test]
fn two_packages_of_one_day_that_tell_different_figures_are_told() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(Path::new(dir.path())).unwrap();
    let mut worker = Worker::joining(&union, 1);
    let mut take = |minutes: i64, on_day: i64| {
        let at = UtcMs::new(NOW + on_day * 86_400_000).unwrap();
        let table = week("2026-11-16", minutes);
        let p = preview(
            &worker.campaign,
            &table,
            Extras::default(),
            &worker.key,
            &PlainTexts,
            at,
        )
        .unwrap();
        let digest = p.digest();
        let sealed = p
            .confirm(&digest, &worker.key, &mut worker.log, at)
            .unwrap();
        let taken = inbox.receive(sealed.bytes(), &union.keys, &union.campaign, at);
        let Ok(Received::Package(package)) = taken else {
            panic!("not taken: {taken:?}");
        };
        let counted = inbox.count(&union.keys, &union.campaign).unwrap();
        (*package, Status::of(&counted, &union.campaign))
    };
    let (first, _) = take(190, 0);
    let (same, status) = take(190, 0);
    assert!(!same.contradicts(&first) && status.unsettled == 0);
    let (other, status) = take(300, 0);
    assert!(other.contradicts(&first) && first.contradicts(&other));
    let ids: Vec<_> = status.counted().iter().map(|p| p.id).collect();
    assert_eq!(ids, ["share-status", "share-status-unsettled"]);
    // A later package settles it.
    let (later, status) = take(190, 1);
    assert!(!later.contradicts(&other) && status.unsettled == 0);
}
