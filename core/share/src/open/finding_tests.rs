//! Each rule of a release on both sides of its limit.

use std::collections::BTreeMap;

use super::*;
use crate::common::*;
use crate::open::{MemberKey, Package, PackageId, WeekFigure};
use crate::{ConsentId, Level};

/// A desk whose members each sent some weeks.
struct Desk {
    union: Union,
    ledger: Ledger,
    counted: Counted,
}

fn figure(low: f64, best: f64, high: f64) -> WeekFigure {
    WeekFigure {
        end: None,
        figure: Some(Range { low, best, high }),
        recorded: None,
    }
}

fn exact(minutes: f64) -> WeekFigure {
    figure(minutes, minutes, minutes)
}

const UNKNOWN: WeekFigure = WeekFigure {
    end: None,
    figure: None,
    recorded: None,
};

fn recorded(percent: f64) -> WeekFigure {
    WeekFigure {
        recorded: Some(percent),
        ..exact(60.0)
    }
}

impl Desk {
    fn new(codes: usize) -> Self {
        let union = Union::new(codes);
        Self {
            ledger: Ledger::new(union.campaign.invitation().campaign()),
            union,
            counted: Counted::default(),
        }
    }

    /// Members 0.. with one week each.
    fn of(values: impl IntoIterator<Item = WeekFigure>) -> Self {
        let mut desk = Self::new(0);
        for (member, value) in (0..).zip(values) {
            desk.send(member, "2026-W47", value);
        }
        desk
    }

    fn send(&mut self, member: u8, week: &str, figure: WeekFigure) -> &mut Package {
        let id = self.counted.packages.len() as u8;
        self.counted
            .confirmation
            .insert(MemberKey([member; 32]), Confirmation::Confirmed);
        self.counted.packages.push(Package {
            id: PackageId([id; 16]),
            member: MemberKey([member; 32]),
            level: Level::Weeks,
            consent: ConsentId([id; 16]),
            case_view: false,
            created: String::new(),
            early: None,
            weeks: BTreeMap::from([(week.to_owned(), figure)]),
            part_weeks: BTreeMap::new(),
            code: None,
            claims_code: false,
        });
        self.counted.packages.last_mut().unwrap()
    }

    fn unconfirmed(&mut self, member: u8) {
        self.counted
            .confirmation
            .insert(MemberKey([member; 32]), Confirmation::NoCode);
    }

    fn leave(&mut self, member: u8) {
        let packages = &mut self.counted.packages;
        packages.retain(|p| p.member != MemberKey([member; 32]));
    }

    fn find(&mut self, whom: Whom) -> Result<Finding, ShareError> {
        group_finding(&self.counted, &self.union.campaign, whom, &mut self.ledger)
    }

    fn all(&mut self) -> Result<Finding, ShareError> {
        self.find(Whom::Everyone)
    }
}

#[path = "ledger_tests.rs"]
mod ledger;

fn too_small(members: u32) -> Option<ShareError> {
    let needed = GROUP_MINIMUM;
    Some(ShareError::GroupTooSmall { members, needed })
}

fn too_close(changed: u32) -> Option<ShareError> {
    let needed = GROUP_MINIMUM;
    Some(ShareError::TooCloseToEarlier { changed, needed })
}

#[test]
fn it_takes_ten_members() {
    assert_eq!(Desk::of([exact(60.0); 9]).all().err(), too_small(9));
    assert_eq!(Desk::of([exact(60.0); 10]).all().unwrap().members, 10);
    // Who sent nothing that is known isn't one of them.
    let mut desk = Desk::of([exact(60.0); 9]);
    desk.send(9, "2026-W47", UNKNOWN);
    assert_eq!(desk.all().err(), too_small(9));
}

#[test]
fn invented_members_do_not_fill_the_ten() {
    for (confirmed, found) in [(9, too_small(9)), (10, None)] {
        for whom in [Whom::Confirmed, Whom::Everyone] {
            let mut desk = Desk::new(15);
            for member in 0..25 {
                desk.send(member, "2026-W47", exact(60.0));
                if member >= confirmed {
                    desk.unconfirmed(member);
                }
            }
            assert_eq!(desk.find(whom).err(), found);
        }
    }
    // Nor a bin: the one real member below them would show.
    let mut desk = Desk::new(15);
    for member in 0..30 {
        let low = member < 12;
        desk.send(member, "2026-W47", exact(if low { 0.0 } else { 600.0 }));
        if (1..12).contains(&member) {
            desk.unconfirmed(member);
        }
    }
    let bins = desk.all().unwrap().distribution;
    assert_eq!(bins.len(), 1, "{bins:?}");
}

#[test]
fn case_views_do_not_fill_the_ten() {
    for (shown, found) in [(2, too_small(9)), (1, None)] {
        let mut desk = Desk::of([exact(60.0); 11]);
        for package in desk.counted.packages.iter_mut().take(shown) {
            package.case_view = true;
        }
        assert_eq!(desk.all().err(), found);
    }
}

#[test]
fn case_views_do_not_follow_a_release_that_they_would_undo() {
    for (shown, found) in [(2, Err(ShareError::CasesTellOfOthers)), (1, Ok(()))] {
        let mut desk = Desk::of([exact(60.0); 11]);
        desk.all().unwrap();
        for package in desk.counted.packages.iter_mut().take(shown) {
            package.case_view = true;
        }
        assert_eq!(desk.ledger.admit_case_views(&desk.counted), found);
    }
    let mut desk = Desk::of([exact(60.0); 3]);
    desk.counted.packages[0].case_view = true;
    assert_eq!(desk.ledger.admit_case_views(&desk.counted), Ok(()));
}

#[test]
fn a_case_that_was_shown_stays_one() {
    let mut desk = Desk::of([exact(60.0); 11]);
    for package in desk.counted.packages.iter_mut().take(2) {
        package.case_view = true;
    }
    desk.ledger.admit_case_views(&desk.counted).unwrap();
    for package in &mut desk.counted.packages {
        package.case_view = false;
    }
    assert_eq!(desk.all().err(), too_small(9));
}

#[test]
fn what_moves_less_than_a_step_is_no_other_figure() {
    for (moved, old, found) in [
        (7.0, false, too_close(0)),
        (15.0, false, None),
        // Of ledgers of the first builds only who is new is surely another.
        (15.0, true, too_close(0)),
    ] {
        let mut desk = Desk::of([exact(180.0); 20]);
        desk.all().unwrap();
        if old {
            desk.ledger.as_of_first_builds();
        }
        assert!(desk.all().is_ok(), "the same again");
        for member in 0..10 {
            desk.send(member, "2026-W47", exact(180.0 + moved));
        }
        assert_eq!(desk.all().err(), found);
    }
}

#[test]
fn a_second_release_takes_ten_with_other_figures() {
    for (changed, found) in [(9, too_close(9)), (10, None)] {
        let mut desk = Desk::of([exact(60.0); 20]);
        desk.all().unwrap();
        for member in 0..changed {
            desk.send(member, "2026-W48", exact(240.0));
        }
        assert_eq!(desk.all().err(), found);
        assert_eq!(desk.ledger.releases(), if found.is_none() { 2 } else { 1 });
    }
    for (new, found) in [(9, too_close(9)), (10, None)] {
        let mut desk = Desk::of([exact(60.0); 20]);
        desk.all().unwrap();
        for member in 20..20 + new {
            desk.send(member, "2026-W47", exact(60.0));
        }
        assert_eq!(desk.all().err(), found);
    }
}

#[test]
fn the_same_figures_sent_again_do_not_hide_who_left() {
    let mut desk = Desk::of((0..12).map(|i| exact(60.0 + f64::from(i))));
    desk.all().unwrap();
    desk.all().unwrap();
    assert_eq!(desk.ledger.releases(), 1, "the same is one release");
    desk.leave(0);
    assert_eq!(desk.all().err(), too_close(0));
    for member in 1..12 {
        desk.send(member, "2026-W47", exact(60.0 + f64::from(member)));
    }
    assert_eq!(desk.all().err(), too_close(0));
    // Nor does what moves no figure.
    for member in 1..12 {
        let again = WeekFigure {
            recorded: Some(70.0),
            ..exact(60.0 + f64::from(member))
        };
        desk.send(member, "2026-W47", again);
        desk.send(member, "2026-W48", UNKNOWN);
    }
    assert_eq!(desk.all().err(), too_close(0));
}

#[test]
fn changes_of_those_who_do_not_count_towards_the_ten_hide_nobody() {
    let mut desk = Desk::new(15);
    for member in 0..20 {
        desk.send(member, "2026-W47", exact(60.0));
    }
    desk.find(Whom::Confirmed).unwrap();
    desk.send(0, "2026-W48", exact(300.0));
    for member in 20..40 {
        desk.send(member, "2026-W47", exact(60.0));
        desk.unconfirmed(member);
    }
    assert_eq!(desk.all().err(), too_close(1));
}

#[test]
fn what_is_missing_is_part_of_a_release() {
    let mut desk = Desk::of([exact(60.0); 12]);
    desk.send(40, "2026-W47", UNKNOWN);
    desk.all().unwrap();
    // She adds to no figure, but to what is owed and unknown.
    desk.send(40, "2026-W48", UNKNOWN);
    assert_eq!(desk.all().err(), too_close(0));
}

#[test]
fn releases_of_version_one_are_not_forgotten() {
    let mut desk = Desk::of([exact(60.0); 20]);
    desk.all().unwrap();
    desk.ledger.as_version_one();
    assert_eq!(desk.all().err(), too_close(0));
    for member in 20..30 {
        desk.send(member, "2026-W47", exact(60.0));
    }
    assert!(desk.all().is_ok());
}

#[test]
fn how_many_are_affected_is_exact_only_between_tens() {
    let affected = |with: usize, without: usize| {
        let some = std::iter::repeat_n(exact(60.0), with);
        let none = std::iter::repeat_n(figure(0.0, 30.0, 60.0), without);
        Desk::of(some.chain(none)).all().unwrap().affected
    };
    assert_eq!(affected(9, 10), Affected::Few);
    assert_eq!(affected(0, 19), Affected::Few);
    assert_eq!(affected(10, 10), Affected::Exactly { members: 10 });
    assert_eq!(affected(10, 9), Affected::AtLeast { members: 10 });
    assert_eq!(affected(19, 0), Affected::AtLeast { members: 10 });
}

#[test]
fn an_average_that_tells_of_one_or_two_is_withheld() {
    let mean = |values: [(f64, f64, f64); 2], others: (f64, f64, f64)| {
        let one = |(low, best, high)| figure(low, best, high);
        let members = values.into_iter().chain([others; 9]).map(one);
        Desk::of(members).all().unwrap().mean
    };
    let same = |v: f64| (v, v, v);
    // Nine of 10 and one of 10 come to 100: over 100 is over a half.
    assert!(mean([same(100.0), same(10.0)], same(10.0)).is_some());
    assert!(mean([same(101.0), same(10.0)], same(10.0)).is_none());
    // Nine of 10 come to 90: two of 90 are two thirds.
    assert!(mean([same(90.0), same(90.0)], same(10.0)).is_some());
    assert!(mean([same(90.0), same(91.0)], same(10.0)).is_none());
    // Also where only the least or only the most tells.
    let even = (10.0, 10.0, 10.0);
    assert!(mean([(9.0, 10.0, 10.0), (9.0, 10.0, 10.0)], (0.0, 10.0, 10.0)).is_none());
    assert!(mean([(10.0, 10.0, 900.0), even], even).is_none());
    // Or of the members that the desk can't see otherwise.
    let mut desk = Desk::of([exact(60.0); 22]);
    desk.counted.packages[0].weeks = BTreeMap::from([("2026-W47".to_owned(), exact(700.0))]);
    assert!(desk.all().unwrap().mean.is_some());
    let mut desk = Desk::of([exact(60.0); 22]);
    desk.counted.packages[0].weeks = BTreeMap::from([("2026-W47".to_owned(), exact(700.0))]);
    for package in desk.counted.packages.iter_mut().skip(12) {
        package.case_view = true;
    }
    assert!(desk.all().unwrap().mean.is_none());
}

#[test]
fn small_numbers_of_what_is_missing_stay_out() {
    // Weeks owed: all but some sent a second week.
    for (owing, found) in [(9, None), (10, Some(10))] {
        let mut desk = Desk::of([exact(60.0); 20]);
        for member in owing..20 {
            desk.send(member, "2026-W48", exact(60.0));
        }
        assert_eq!(desk.all().unwrap().missing.weeks_owed, found);
    }
    for (unknown, found) in [(9, None), (10, Some(10))] {
        let mut desk = Desk::of([exact(60.0); 20]);
        for member in 0..unknown {
            desk.send(member, "2026-W48", UNKNOWN);
        }
        assert_eq!(desk.all().unwrap().missing.weeks_unknown, found);
    }
    // Ten weeks of one member are hers.
    let mut desk = Desk::of([exact(60.0); 20]);
    for week in 10..30 {
        desk.send(0, &format!("2026-W{week}"), UNKNOWN);
    }
    assert_eq!(desk.all().unwrap().missing.weeks_unknown, None);
    for (without, found) in [(9, None), (10, Some(10))] {
        let mut desk = Desk::new(30);
        for member in 0..10 + without {
            desk.send(member, "2026-W47", exact(60.0));
            if member >= 10 {
                desk.unconfirmed(member);
            }
        }
        let missing = desk.find(Whom::Confirmed).unwrap().missing;
        assert_eq!(missing.unconfirmed, found);
    }
}

/// One member's first or last week would tell when she took part.
#[test]
fn which_weeks_came_is_not_told() {
    let weeks = |more: &[&str]| {
        let mut desk = Desk::of([exact(60.0); 12]);
        for week in more {
            desk.send(0, week, exact(60.0));
        }
        desk.all().unwrap().weeks
    };
    assert_eq!(weeks(&["2026-W40", "2027-W01"]), weeks(&[]));
}

#[test]
fn how_much_was_recorded_takes_ten_members_not_ten_weeks() {
    // What is a least share stays one: it is rounded down.
    for (members, found) in [(9, None), (10, Some(80.0))] {
        let mut desk = Desk::of([exact(60.0); 12]);
        for member in 0..members {
            desk.send(member, "2026-W47", recorded(84.0));
            desk.send(member, "2026-W48", recorded(84.0));
        }
        assert_eq!(desk.all().unwrap().missing.recorded_percent, found);
    }
}
