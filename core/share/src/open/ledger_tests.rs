//! What the ledger takes for another figure, and what it lets go.

use super::*;
use crate::open::book::Tag;
use crate::open::group::name;
use crate::open::{TakenBack, case_view};

/// What a member's package was sent under, taken back.
fn back(member: u8, package: u8) -> TakenBack {
    let consent = ConsentId([package; 16]);
    TakenBack {
        consents: vec![Tag::of(MemberKey([member; 32]), consent)],
        members: vec![MemberKey([member; 32])],
    }
}

/// A messenger names what it saves so that the newer file sorts first.
#[test]
fn a_correction_that_came_before_what_it_corrects_counts() {
    let mut desk = Desk::of([exact(60.0); 10]);
    for package in &mut desk.counted.packages {
        package.created = "2026-11-24T00:00:00Z".to_owned();
        package.case_view = true;
    }
    for member in 0..10 {
        let old = desk.send(member, "2026-W47", exact(240.0));
        old.created = "2026-11-23T00:00:00Z".to_owned();
        old.case_view = true;
    }
    let view = |desk: &Desk| {
        let hers = case_view(&desk.counted, &desk.union.campaign, MemberKey([3; 32]));
        hers.unwrap().weeks[0].figure
    };
    assert_eq!(view(&desk), exact(60.0).figure);
    for package in &mut desk.counted.packages {
        package.case_view = false;
    }
    assert_eq!(desk.all().unwrap().median.best, 60.0);
    // Of two of one day, the one that came later.
    for package in &mut desk.counted.packages {
        package.created.clear();
    }
    desk.ledger = Ledger::new(desk.union.campaign.invitation().campaign());
    assert_eq!(desk.all().unwrap().median.best, 240.0);
}

#[test]
fn ten_who_move_by_one_way_of_rounding_alone_hide_nobody() {
    for (from, to, old, found) in [
        // To the nearest step alone: in the distribution only the eleventh moves.
        (181.0, 188.0, false, too_close(1)),
        // Down to a step alone.
        (188.0, 196.0, false, too_close(0)),
        (181.0, 196.0, false, None),
        // An older ledger doesn't tell.
        (181.0, 196.0, true, too_close(0)),
    ] {
        let mut desk = Desk::of([exact(from); 21]);
        desk.all().unwrap();
        if old {
            desk.ledger.as_rounded_once();
        }
        for member in 0..10 {
            desk.send(member, "2026-W47", exact(to));
        }
        desk.send(10, "2026-W47", exact(200.0));
        assert_eq!(desk.all().err(), found, "{from} to {to}");
    }
}

#[test]
fn what_a_member_put_in_is_let_go_once_she_takes_something_back() {
    let mut desk = Desk::of([exact(60.0); 20]);
    desk.all().unwrap();
    let hers = MemberKey([0; 32]);
    let held = |desk: &Desk| {
        let ledger = serde_json::to_value(&desk.ledger).unwrap();
        ledger["releases"][0]["contributions"][name(hers)].clone()
    };
    assert_eq!(held(&desk)["step"].as_str().unwrap().len(), 64);
    assert!(desk.ledger.forget(&back(0, 0)));
    let nothing = serde_json::json!({ "figure": "", "all": "", "hidden": true });
    assert_eq!(held(&desk), nothing, "nothing to try figures out against");
    assert!(!desk.ledger.forget(&back(0, 0)), "again is no more");
    assert!(!desk.ledger.forget(&back(99, 0)));
    assert!(!desk.ledger.forget(&back(1, 99)), "what was in no release");
    // It survives its file, and nothing of hers is surely another figure.
    let sealed = desk.ledger.to_bytes(&desk.union.keys).unwrap();
    desk.ledger = Ledger::from_bytes(&sealed, &desk.union.keys).unwrap();
    for member in 0..10 {
        desk.send(member, "2026-W47", exact(240.0));
    }
    assert_eq!(desk.all().err(), too_close(9));
    desk.send(10, "2026-W47", exact(240.0));
    assert!(desk.all().is_ok());
}

/// At level 1 all that is below "up to" is published as one.
#[test]
fn ten_who_move_below_the_least_class_do_not_hide_who_leaves_it() {
    let up_to = |minutes| WeekFigure {
        end: Some(End::UpTo),
        ..exact(minutes)
    };
    let mut desk = Desk::of([up_to(60.0); 10]);
    desk.send(10, "2026-W47", exact(105.0));
    for member in 11..21 {
        desk.send(member, "2026-W47", exact(150.0));
    }
    let bins = |f: Finding| -> Vec<_> {
        let bins = f.distribution.iter();
        bins.map(|b| (b.from, b.members)).collect()
    };
    assert_eq!(bins(desk.all().unwrap()), [(0.0, 11), (120.0, 10)]);
    for member in 0..10 {
        desk.send(member, "2026-W48", exact(135.0));
    }
    desk.send(10, "2026-W48", exact(165.0));
    assert_eq!(desk.all().err(), too_close(1));
}

#[test]
fn a_withdrawal_that_is_opened_again_spoils_no_later_release() {
    let mut desk = Desk::of([exact(240.0); 12]);
    desk.all().unwrap();
    let withdrawals = [0, 1, 2].map(|member| back(member, member));
    desk.counted.packages.drain(..3);
    for withdrawal in &withdrawals {
        assert!(desk.ledger.forget(withdrawal));
    }
    // They share again, and enough others changed.
    for member in 0..3 {
        desk.send(member, "2026-W47", exact(300.0)).consent = ConsentId([100; 16]);
    }
    for member in 3..13 {
        desk.send(member, "2026-W48", exact(400.0));
    }
    let finding = desk.all().unwrap();
    for withdrawal in &withdrawals {
        assert!(!desk.ledger.forget(withdrawal));
    }
    assert_eq!(desk.all(), Ok(finding), "the same is admitted");
    // Where the inbox was lost and the package is here again, it goes again.
    desk.send(0, "2026-W49", exact(300.0)).consent = ConsentId([0; 16]);
    for member in 3..13 {
        desk.send(member, "2026-W49", exact(900.0));
    }
    desk.all().unwrap();
    assert!(desk.ledger.forget(&withdrawals[0]));
}

#[test]
fn what_older_releases_rest_on_is_found_by_the_member() {
    let mut desk = Desk::of([exact(240.0); 12]);
    desk.all().unwrap();
    desk.ledger.as_version_two();
    for member in 12..22 {
        desk.send(member, "2026-W47", exact(240.0));
    }
    desk.all().unwrap();
    let read_again = TakenBack {
        consents: Vec::new(),
        members: vec![MemberKey([0; 32])],
    };
    assert!(desk.ledger.forget(&read_again));
    assert!(!desk.ledger.forget(&read_again));
    assert!(desk.all().is_ok(), "the later one is as it was");
    assert!(desk.ledger.forget(&back(0, 0)));
}

#[test]
fn of_two_lists_the_one_that_tells_of_more_is_known() {
    let mut desk = Desk::of([exact(240.0); 12]);
    let empty = desk.ledger.clone();
    desk.all().unwrap();
    let one = desk.ledger.clone();
    for member in 0..12 {
        desk.send(member, "2026-W48", exact(400.0));
    }
    desk.all().unwrap();
    desk.ledger.forget(&back(0, 0));
    assert!(desk.ledger.holds(&one) && one.holds(&empty) && one.holds(&one));
    assert!(!one.holds(&desk.ledger) && !empty.holds(&one));
    // Two that went on apart.
    let mut apart = one.clone();
    desk.counted.packages[0].case_view = true;
    apart.admit_case_views(&desk.counted).unwrap();
    assert!(!apart.holds(&desk.ledger) && !desk.ledger.holds(&apart));
    assert!(!one.holds(&Ledger::new(crate::CampaignId([1; 16]))));
}

#[test]
fn two_lists_with_the_same_members_and_other_figures_went_on_apart() {
    let mut desk = Desk::of([exact(240.0); 12]);
    desk.all().unwrap();
    let one = desk.ledger.clone();
    let sent = desk.counted.packages.len();
    let mut went_on = |minutes| {
        desk.ledger = one.clone();
        desk.counted.packages.truncate(sent);
        for member in 0..12 {
            desk.send(member, "2026-W48", exact(minutes));
        }
        desk.all().unwrap();
        desk.ledger.clone()
    };
    let (a, b) = (went_on(400.0), went_on(500.0));
    assert!(a.holds(&one) && b.holds(&one));
    assert!(!a.holds(&b) && !b.holds(&a));
    // What is let go only goes: the list that let go of more is the later one.
    let let_go = |list: &Ledger, member| {
        let mut list = list.clone();
        assert!(list.forget(&back(member, member)));
        list
    };
    let without = let_go(&a, 0);
    assert!(without.holds(&a) && !a.holds(&without));
    assert!(without.holds(&one) && !without.holds(&b) && !b.holds(&without));
    // Neither brings figures back that the other let go.
    let (other, early) = (let_go(&a, 1), let_go(&one, 0));
    assert!(!other.holds(&without) && !without.holds(&other));
    assert!(!a.holds(&early) && !early.holds(&a));
    // One that an older version wrote tells the same, but for bins.
    let mut older = a.clone();
    older.as_rounded_once();
    assert!(older.holds(&a) && a.holds(&older));
    assert!(!older.holds(&b) && !b.holds(&older));
}

#[test]
fn a_list_that_would_not_let_go_holds_no_list_that_would() {
    let mut desk = Desk::of([exact(240.0); 12]);
    desk.all().unwrap();
    let before = desk.ledger.clone();
    // The same figures once more, under a consent of their own.
    desk.send(0, "2026-W47", exact(240.0));
    desk.all().unwrap();
    assert_eq!(desk.ledger.releases(), 1);
    assert!(desk.ledger.holds(&before) && !before.holds(&desk.ledger));
}
