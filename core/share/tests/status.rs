//! How far a campaign has come, without a finding.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::path::Path;

use common::*;
use stint_share::open::*;

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
    let status = Status::of(&counted, &union.campaign, Whom::Everyone);
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
