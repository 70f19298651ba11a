use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::common::*;
use crate::open::book::Tag;
use crate::open::{Confirmation, MemberKey, Package, PackageId, TakenBack, WeekFigure};
use crate::{ConsentId, Level};

/// Members with so many minutes each, as an inbox counts them.
fn group(values: &[i64]) -> Counted {
    let mut counted = Counted::default();
    for (i, value) in (0u64..).zip(values) {
        let mut name = [0; 32];
        name[..8].copy_from_slice(&i.to_le_bytes());
        let figure = Range {
            low: *value as f64,
            best: *value as f64,
            high: *value as f64,
        };
        let week = WeekFigure {
            end: None,
            figure: Some(figure),
            recorded: Some(90.0),
        };
        counted.packages.push(Package {
            id: PackageId(std::array::from_fn(|i| name[i])),
            member: MemberKey(name),
            level: Level::Weeks,
            consent: ConsentId([0; 16]),
            case_view: false,
            created: String::new(),
            early: None,
            weeks: BTreeMap::from([("2026-W47".to_owned(), week)]),
            part_weeks: BTreeMap::new(),
            code: None,
            claims_code: false,
        });
        counted
            .confirmation
            .insert(MemberKey(name), Confirmation::Confirmed);
    }
    counted
}

fn everyone(n: i64) -> Vec<i64> {
    (0..n).map(|i| i * 7 % 400).collect()
}

struct Desk {
    union: Union,
    ledger: Ledger,
}

impl Desk {
    fn new() -> Self {
        let union = Union::new(0);
        let ledger = Ledger::new(union.campaign.invitation().campaign());
        Self { union, ledger }
    }

    fn ask(&mut self, counted: &Counted, epsilon: Epsilon) -> Result<NoisyFinding, ShareError> {
        noisy_finding(
            counted,
            &self.union.campaign,
            Whom::Confirmed,
            epsilon,
            &mut self.ledger,
        )
    }
}

#[test]
fn it_takes_a_hundred_members() {
    let mut desk = Desk::new();
    let refused = desk.ask(&group(&everyone(99)), Epsilon::LITTLE);
    let small = ShareError::GroupTooSmall {
        members: 99,
        needed: 100,
    };
    assert_eq!(refused.err(), Some(small));
    assert_eq!(desk.ledger.releases(), 0);
    let finding = desk.ask(&group(&everyone(100)), Epsilon::LITTLE).unwrap();
    assert_eq!((finding.members, finding.left_milli), (100, 2_000));
}

#[test]
fn a_withdrawal_that_is_opened_again_costs_nothing() {
    let mut desk = Desk::new();
    let members = group(&everyone(300));
    let hers = members.packages[0].member;
    desk.ask(&members, Epsilon::MIDDLE).unwrap();
    let withdrawal = TakenBack {
        consents: vec![Tag::of(hers, ConsentId([0; 16]))],
        members: vec![hers],
    };
    assert!(desk.ledger.forget(&withdrawal));
    let mut members = members;
    members.packages[0].consent = ConsentId([1; 16]);
    let finding = desk.ask(&members, Epsilon::MIDDLE).unwrap();
    assert!(!desk.ledger.forget(&withdrawal));
    assert_eq!(desk.ask(&members, Epsilon::MIDDLE).unwrap(), finding);
    assert_eq!(desk.ledger.releases(), 2);
}

#[test]
fn asking_again_draws_nothing_new_and_costs_nothing() {
    let mut desk = Desk::new();
    let group = group(&everyone(300));
    let first = desk.ask(&group, Epsilon::MIDDLE).unwrap();
    for _ in 0..20 {
        assert_eq!(desk.ask(&group, Epsilon::MIDDLE).unwrap(), first);
    }
    let bytes = desk.ledger.to_bytes(&desk.union.keys).unwrap();
    desk.ledger = Ledger::from_bytes(&bytes, &desk.union.keys).unwrap();
    assert_eq!(desk.ask(&group, Epsilon::MIDDLE).unwrap(), first);
}

#[test]
fn the_budget_is_each_members_own_and_ends() {
    let mut desk = Desk::new();
    let mut sizes = 300..;
    for left in [2_000, 1_000, 0] {
        let group = group(&everyone(sizes.next().unwrap()));
        assert_eq!(desk.ask(&group, Epsilon::LITTLE).unwrap().left_milli, left);
    }
    let more = group(&everyone(400));
    let spent = ShareError::BudgetSpent {
        left_milli: 0,
        needed_milli: 250,
    };
    assert_eq!(desk.ask(&more, Epsilon::STRONG).err(), Some(spent));
    assert_eq!(desk.ledger.releases(), 3);
    // Members who weren't in those have all of theirs.
    let mut others = group(&everyone(700));
    others.packages.drain(..302);
    assert_eq!(
        desk.ask(&others, Epsilon::LITTLE).unwrap().left_milli,
        2_000
    );
}

#[test]
fn findings_with_and_without_noise_do_not_stand_together() {
    let mut desk = Desk::new();
    let group = group(&everyone(200));
    desk.ask(&group, Epsilon::LITTLE).unwrap();
    let other = Some(ShareError::OtherKindReleased);
    let exact = |desk: &mut Desk| {
        let ledger = &mut desk.ledger;
        super::super::group_finding(&group, &desk.union.campaign, Whom::Confirmed, ledger)
    };
    assert_eq!(exact(&mut desk).err(), other);
    let mut desk = Desk::new();
    exact(&mut desk).unwrap();
    assert_eq!(desk.ask(&group, Epsilon::LITTLE).err(), other);
}

#[test]
fn another_campaigns_ledger_is_refused() {
    let mut desk = Desk::new();
    desk.ledger = Ledger::new(crate::CampaignId([1; 16]));
    let refused = desk.ask(&group(&everyone(100)), Epsilon::LITTLE);
    assert_eq!(refused.err(), Some(ShareError::BadLedger));
}

#[test]
fn bars_are_the_same_whatever_the_data_are() {
    let bars = |values: &[i64]| -> Vec<(f64, f64)> {
        let finding = Desk::new().ask(&group(values), Epsilon::LITTLE).unwrap();
        finding
            .distribution
            .iter()
            .map(|b| (b.from, b.to))
            .collect()
    };
    assert_eq!(bars(&[0; 100]), bars(&[10_080; 150]));
    for question in Question::ALL {
        let edges = edges(*question);
        assert!(edges.windows(2).all(|w| w[0] < w[1]));
        assert_eq!(counts(&[0.0, 0.5, 1e9], *question).iter().sum::<u32>(), 3);
        assert_eq!(counts(&[1e9], *question).last(), Some(&1));
        assert_eq!(counts(&[0.0], *question)[0], 1);
        assert_eq!(counts(&[], *question).len(), edges.len());
    }
}

#[test]
fn the_noise_is_what_was_said_before() {
    // 400 members in one bar: what is off is the noise, seen 100 times.
    let group = group(&vec![90; 400]);
    for epsilon in [Epsilon::STRONG, Epsilon::MIDDLE, Epsilon::LITTLE] {
        let said = epsilon.expected_error();
        let mut off = Vec::new();
        for _ in 0..40 {
            let mut desk = Desk::new();
            desk.ask(&group, epsilon).unwrap();
            let exact = counts(&[90.0; 400], Question::UnpaidTravel);
            off.extend(
                desk.ledger
                    .drawn()
                    .iter()
                    .zip(exact)
                    .map(|(d, e)| (d - i64::from(e)).unsigned_abs()),
            );
        }
        let n = off.len() as f64;
        let average = off.iter().sum::<u64>() as f64 / n;
        let most = u64::from(said.mostly_below);
        let beyond = off.iter().filter(|o| **o > most).count() as f64 / n;
        // 440 draws: the average within a quarter (five standard errors),
        // beyond the bound at most 5 % and five standard errors.
        assert!(
            (average / said.on_average - 1.0).abs() < 0.25,
            "{average} {said:?}"
        );
        assert!(beyond < 0.105, "{beyond} {said:?}");
        let signs: BTreeSet<bool> = off.iter().map(|o| *o > 0).collect();
        assert_eq!(signs.len(), 2, "some bars are off, some aren't");
    }
    let said = Epsilon::LITTLE.expected_error();
    assert_eq!((said.on_average.round(), said.mostly_below), (2.0, 6));
}

#[test]
fn the_middle_is_where_the_members_are() {
    let mut desk = Desk::new();
    let finding = desk
        .ask(&group(&vec![150; 1_000]), Epsilon::LITTLE)
        .unwrap();
    assert_eq!(
        (finding.median.low, finding.median.best, finding.median.high),
        (120.0, 150.0, 180.0)
    );
    let none = desk.ask(&group(&vec![0; 1_001]), Epsilon::LITTLE).unwrap();
    assert_eq!(none.median, Range::default());
    assert!(none.without > 900);
}
