//! From an invitation to a finding, and back by withdrawal.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod common;

use common::*;
use stint_share::open::*;
use stint_share::*;

fn package(opened: Opened) -> Package {
    match opened {
        Opened::Package(p) => *p,
        Opened::Withdrawal(_) => panic!("a withdrawal"),
    }
}

/// How many files a withdrawal deleted, and the statement.
fn stated(received: Received) -> (u32, Vec<u8>) {
    match received {
        Received::Withdrawal(Obeyed {
            deleted,
            answer: Answer::Statement(statement),
            ..
        }) => (deleted, statement),
        other => panic!("not obeyed: {other:?}"),
    }
}

#[test]
fn either_recipient_opens_a_package() {
    let union = Union::new(1);
    let mut worker = Worker::joining(&union, 1);
    let code = union.campaign.codes()[0].clone();
    let sealed = worker.share(&week("2026-11-16", 190), with_code(&code));
    for keys in [&union.keys, &union.trustee] {
        let p = package(open(sealed.bytes(), keys, &union.campaign).unwrap());
        assert_eq!(p.level, Level::Weeks);
        let figure = p.weeks["2026-W47"].figure.unwrap();
        assert_eq!(
            (figure.low, figure.best, figure.high),
            (180.0, 195.0, 210.0)
        );
    }
    let stranger = OrganiserKeys::generate().unwrap();
    assert_eq!(
        open(sealed.bytes(), &stranger, &union.campaign).unwrap_err(),
        ShareError::Package(PackageRefusal::OtherRecipient)
    );
}

#[test]
fn twelve_members_make_a_finding_and_one_takes_back() {
    let union = Union::new(15);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let mut workers = Vec::new();
    for (i, code) in (1..).zip(union.campaign.codes().iter().take(12)) {
        let mut w = Worker::joining(&union, i);
        let sealed = w.share(
            &week("2026-11-16", 100 + 10 * i64::from(i)),
            with_code(code),
        );
        let received = inbox.receive(sealed.bytes(), &union.keys, &union.campaign, now());
        assert!(matches!(received, Ok(Received::Package(_))));
        let again = inbox.receive(sealed.bytes(), &union.keys, &union.campaign, now());
        assert!(matches!(again, Ok(Received::Again)));
        workers.push((w, sealed));
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    assert_eq!((counted.packages.len(), counted.codes_unused), (12, 3));
    let mut ledger = Ledger::new(union.campaign.invitation().campaign());
    let f = group_finding(&counted, &union.campaign, Whom::Confirmed, &mut ledger).unwrap();
    assert_eq!(f.members, 12);
    assert_eq!(f.median.best, 165.0);
    // Two of the twelve are known only as "up to two hours".
    assert_eq!((f.range, f.ends.up_to), ((0.0, 225.0), Some(120.0)));
    assert_eq!((f.ends.or_more, f.distribution[0].from), (None, 0.0));
    assert_eq!(f.affected, Affected::AtLeast { members: 3 });

    let (worker, sealed) = &mut workers[0];
    let id = sealed.receipt().id().unwrap();
    let sent = withdraw(&id, &worker.key, &mut worker.log, &PlainTexts, now()).unwrap();
    let answer = inbox
        .receive(sent.bytes(), &union.keys, &union.campaign, now())
        .unwrap();
    let (deleted, statement) = stated(answer);
    assert_eq!(deleted, 1);
    let stated = accept_deletion(
        &statement,
        sealed.receipt(),
        &worker.key,
        &mut worker.log,
        now(),
    );
    assert_eq!(stated.unwrap().packages_deleted(), 1);
    assert_eq!(consent_log(&worker.log).unwrap().len(), 3);

    // It stopped before the ledger knew. Whoever looks next makes it good.
    drop(inbox);
    let inbox = Inbox::at(dir.path()).unwrap();
    assert!(inbox.taken_back().is_empty(), "not looked yet");
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    assert!(ledger.forget(&inbox.taken_back()));
    assert!(!ledger.forget(&inbox.taken_back()), "once");
    assert_eq!(counted.packages.len(), 11);
    assert_eq!(
        group_finding(&counted, &union.campaign, Whom::Confirmed, &mut ledger).unwrap_err(),
        ShareError::TooCloseToEarlier {
            changed: 0,
            needed: 10
        }
    );
    let back = inbox.receive(sealed.bytes(), &union.keys, &union.campaign, now());
    assert_eq!(
        back.unwrap_err(),
        ShareError::Package(PackageRefusal::Withdrawn)
    );
}

#[test]
fn each_recipient_is_asked_to_erase_what_she_erased() {
    let union = Union::new(0);
    let mut worker = Worker::joining(&union, 1);
    let [gone, kept] =
        ["2026-11-16", "2026-11-02"].map(|day| worker.share(&week(day, 60), Extras::default()));
    // Erased is the Sunday of the first week: that week's totals hold it.
    let day = date("2026-11-22");
    assert!(gone.receipt().covers(day, day) && !kept.receipt().covers(day, day));
    let id = gone.receipt().id().unwrap();
    let asked = ask_erasure(&id, &worker.key, &mut worker.log, &PlainTexts, now()).unwrap();
    for keys in [&union.keys, &union.trustee] {
        let dir = tempfile::tempdir().unwrap();
        let inbox = Inbox::at(dir.path()).unwrap();
        for sent in [gone.bytes(), kept.bytes()] {
            inbox.receive(sent, keys, &union.campaign, now()).unwrap();
        }
        let answer = inbox.receive(asked.bytes(), keys, &union.campaign, now());
        let (deleted, statement) = stated(answer.unwrap());
        assert_eq!(deleted, 1);
        let left = inbox.count(keys, &union.campaign).unwrap().packages;
        assert_eq!(left.len(), 1);
        assert!(left[0].weeks.contains_key("2026-W45"));
        // Only the organiser's word is one that the invitation vouches for.
        let mut log = MemoryLog(worker.log.0.clone());
        let stated = accept_deletion(&statement, gone.receipt(), &worker.key, &mut log, now());
        match keys.signing_key() == union.keys.signing_key() {
            true => assert!(stated.is_ok()),
            false => {
                assert_eq!(stated.err(), Some(ShareError::StatementByAnother));
                assert_eq!(log.0, worker.log.0, "nothing is noted");
            }
        }
    }
    let again = ask_erasure(&id, &worker.key, &mut worker.log, &PlainTexts, now());
    assert_eq!(again.err(), Some(ShareError::AlreadyWithdrawn));
    let standing = standing_consents(&worker.log).unwrap();
    assert_eq!(standing.len(), 1);
}

#[test]
fn a_receipt_alone_takes_back() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let sealed = Worker::joining(&union, 1).share(&week("2026-11-16", 60), Extras::default());
    inbox
        .receive(sealed.bytes(), &union.keys, &union.campaign, now())
        .unwrap();
    let paper = sealed.receipt().to_bytes().unwrap();
    let sent = Receipt::parse(&paper)
        .unwrap()
        .withdrawal(&PlainTexts)
        .unwrap();
    let answer = inbox
        .receive(sent.bytes(), &union.keys, &union.campaign, now())
        .unwrap();
    assert_eq!(stated(answer).0, 1);
}

#[test]
fn a_case_view_needs_its_own_consent() {
    let union = Union::new(0);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    for (seed, case_view) in [(1, true), (2, false)] {
        let extras = Extras {
            case_view,
            ..Extras::default()
        };
        let sealed = Worker::joining(&union, seed).share(&week("2026-11-16", 60), extras);
        inbox
            .receive(sealed.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let [yes, no] = [0, 1].map(|i| counted.packages[i].member);
    assert_eq!(
        case_view(&counted, &union.campaign, yes)
            .unwrap()
            .weeks
            .len(),
        1
    );
    assert_eq!(
        case_view(&counted, &union.campaign, no).unwrap_err(),
        ShareError::NoCaseConsent
    );
}

#[test]
fn nine_members_are_no_group() {
    let union = Union::new(9);
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    for (i, code) in (1..).zip(union.campaign.codes()) {
        let sealed = Worker::joining(&union, i).share(&week("2026-11-16", 60), with_code(code));
        inbox
            .receive(sealed.bytes(), &union.keys, &union.campaign, now())
            .unwrap();
    }
    let counted = inbox.count(&union.keys, &union.campaign).unwrap();
    let mut ledger = Ledger::new(union.campaign.invitation().campaign());
    for whom in [Whom::Confirmed, Whom::Everyone] {
        assert_eq!(
            group_finding(&counted, &union.campaign, whom, &mut ledger).unwrap_err(),
            ShareError::GroupTooSmall {
                members: 9,
                needed: 10
            }
        );
    }
    assert_eq!(ledger.releases(), 0);
}

#[test]
fn keys_campaign_and_ledger_survive_their_files() {
    let union = Union::new(3);
    let pass = || Passphrase::new("long enough to keep".to_owned());
    let file = union.keys.wrap(&pass(), WorkFactor::LogN(10)).unwrap();
    let keys = OrganiserKeys::unwrap(&file, &pass()).unwrap();
    assert_eq!(keys.signing_key(), union.keys.signing_key());
    let wrong = Passphrase::new("another passphrase".to_owned());
    assert_eq!(
        OrganiserKeys::unwrap(&file, &wrong).err(),
        Some(ShareError::WrongPassphrase)
    );
    let short = Passphrase::new("short".to_owned());
    assert_eq!(
        union.keys.wrap(&short, WorkFactor::LogN(10)).err(),
        Some(ShareError::PassphraseTooShort)
    );
    let sealed = union.campaign.to_sealed(&keys).unwrap();
    let campaign = DeskCampaign::from_sealed(&sealed, &keys).unwrap();
    assert_eq!(campaign.codes(), union.campaign.codes());
    let ledger = Ledger::new(campaign.invitation().campaign());
    let bytes = ledger.to_bytes(&keys).unwrap();
    assert_eq!(Ledger::from_bytes(&bytes, &keys).unwrap(), ledger);
    assert!(
        bytes.starts_with(b"age-encryption.org/v1"),
        "the ledger is sealed"
    );
    assert_eq!(
        Ledger::from_bytes(&bytes, &union.trustee).unwrap_err(),
        ShareError::BadLedger
    );
}
