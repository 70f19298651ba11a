//! What the ledger takes for another figure, and what it lets go.

use super::*;
use crate::open::case_view;
use crate::open::group::name;

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
        (61.0, 68.0, false, too_close(1)),
        // Down to a step alone.
        (68.0, 76.0, false, too_close(0)),
        (61.0, 76.0, false, None),
        // An older ledger doesn't tell.
        (61.0, 76.0, true, too_close(0)),
    ] {
        let mut desk = Desk::of([exact(from); 21]);
        desk.all().unwrap();
        if old {
            desk.ledger.as_rounded_once();
        }
        for member in 0..10 {
            desk.send(member, "2026-W47", exact(to));
        }
        desk.send(10, "2026-W47", exact(80.0));
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
    assert!(desk.ledger.forget(hers));
    let nothing = serde_json::json!({ "figure": "", "all": "", "hidden": true });
    assert_eq!(held(&desk), nothing, "nothing to try figures out against");
    assert!(!desk.ledger.forget(hers), "again is no more");
    assert!(!desk.ledger.forget(MemberKey([99; 32])));
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
