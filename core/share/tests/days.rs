//! Which of two packages counts, by the days that they are of.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::path::Path;

use common::*;
use stint_model::UtcMs;
use stint_share::open::*;
use stint_share::*;

/// Her clock was a month ahead; put right, she corrects what she sent.
#[test]
fn a_correction_wins_over_a_package_by_a_clock_that_was_ahead() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let mut worker = Worker::joining(&union, 1);
    let in_days = |days: i64| UtcMs::new(NOW + days * 86_400_000).unwrap();
    let mut share = |minutes: i64, at: UtcMs| {
        let table = week("2026-11-16", minutes);
        let extras = Extras {
            case_view: true,
            ..Extras::default()
        };
        let p = preview(
            &worker.campaign,
            &table,
            extras,
            &worker.key,
            &PlainTexts,
            at,
        )
        .unwrap();
        let digest = p.digest();
        p.confirm(&digest, &worker.key, &mut worker.log, at)
            .unwrap()
    };
    let (ahead, right) = (share(300, in_days(30)), share(190, in_days(1)));
    let take =
        |sent: &SealedPackage, at| inbox.receive(sent.bytes(), &union.keys, &union.campaign, at);
    let refused = take(&ahead, in_days(0)).err();
    assert_eq!(refused, Some(PackageRefusal::OfALaterDay.into()));
    assert!(take(&right, in_days(1)).is_ok());
    // The folder is handed in again each week, also once that day has come.
    assert!(take(&ahead, in_days(31)).is_ok());
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let member = counted.packages[0].member;
    let view = case_view(&counted, &union.campaign, member).unwrap();
    assert_eq!(view.weeks[0].figure.unwrap().best, 195.0);
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
