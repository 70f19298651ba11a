//! Which of two packages counts, by the days that they are of.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use stint_model::UtcMs;
use stint_share::open::*;
use stint_share::*;
use tempfile::TempDir;

const OVER: &str = "2026-11-16";
/// Begins on the day 0 of these tests.
const RUNNING: &str = "2026-11-23";

/// A member and the desk, each with a clock of its own.
struct Story {
    union: Union,
    dir: TempDir,
    worker: Worker,
    code: Option<MemberCode>,
}

fn on_day(day: i64) -> UtcMs {
    UtcMs::new(NOW + day * 86_400_000).unwrap()
}

impl Story {
    fn with_codes(codes: usize) -> Self {
        let union = Union::new(codes);
        Self {
            worker: Worker::joining(&union, 1),
            dir: tempfile::tempdir().unwrap(),
            union,
            code: None,
        }
    }

    fn new() -> Self {
        Self::with_codes(0)
    }

    /// So many minutes of a week, sent on a day by the phone's clock.
    fn send(&mut self, of: &str, minutes: i64, day: i64) -> SealedPackage {
        let extras = Extras {
            case_view: true,
            member_code: self.code.clone(),
            ..Extras::default()
        };
        let Worker { campaign, key, log } = &mut self.worker;
        let table = week(of, minutes);
        let p = preview(campaign, &table, extras, key, &PlainTexts, on_day(day)).unwrap();
        let digest = p.digest();
        p.confirm(&digest, key, log, on_day(day)).unwrap()
    }

    fn inbox(&self) -> Inbox {
        Inbox::at(self.dir.path()).unwrap()
    }

    /// Handed in on a day by the desk's clock.
    fn hand_in(&self, sent: &SealedPackage, day: i64) -> Result<Received, ShareError> {
        let (keys, campaign) = (&self.union.keys, &self.union.campaign);
        let inbox = self.inbox();
        let received = inbox.receive(sent.bytes(), keys, campaign, on_day(day));
        inbox.save(keys).unwrap();
        received
    }

    #[track_caller]
    fn taken(&self, sent: &SealedPackage, day: i64) -> Package {
        match self.hand_in(sent, day) {
            Ok(Received::Package(package)) => *package,
            other => panic!("not taken: {other:?}"),
        }
    }

    #[track_caller]
    fn refused(&self, sent: &SealedPackage, day: i64) {
        let refused = self.hand_in(sent, day).err();
        assert_eq!(refused, Some(PackageRefusal::OfALaterDay.into()));
    }

    fn counted(&self) -> Counted {
        let (keys, campaign) = (&self.union.keys, &self.union.campaign);
        self.inbox().count(keys, campaign).unwrap()
    }

    /// What counts of the only week, rounded, and whether it is said that this
    /// may be the wrong figure.
    fn counts(&self) -> (f64, bool) {
        let counted = self.counted();
        let member = counted.packages[0].member;
        let view = case_view(&counted, &self.union.campaign, member).unwrap();
        assert_eq!(view.weeks.len(), 1);
        let said = self.unsettled(Whom::Everyone) > 0;
        (view.weeks[0].figure.unwrap().best, said)
    }

    fn unsettled(&self, whom: Whom) -> u32 {
        let status = Status::of(&self.counted(), &self.union.campaign, whom);
        let ids: Vec<_> = status.counted().iter().map(|p| p.id).collect();
        let said = ids.contains(&"share-status-unsettled");
        assert_eq!(said, status.unsettled > 0);
        status.unsettled
    }
}

#[test]
fn of_a_clock_that_was_ahead_nothing_wins_over_a_correction() {
    let mut s = Story::new();
    // Sent on day 7 by a clock that was four days ahead; put right, she corrects it
    // on the same day. The desk looks a day later.
    let (ahead, right) = (s.send(OVER, 300, 11), s.send(OVER, 190, 7));
    s.refused(&ahead, 8);
    let right = s.taken(&right, 8);
    assert_eq!(s.counts(), (195.0, false));
    // The folder is handed in again each week, also once that day has come.
    let ahead = s.taken(&ahead, 12);
    assert_eq!(s.counts(), (195.0, true));
    assert!(ahead.contradicts(&right) && right.contradicts(&ahead));
    assert!(right.counts_over(&ahead) && !ahead.counts_over(&right));
    // On the day that the first says of itself, nothing is surely later.
    let again = s.send(OVER, 190, 11);
    s.taken(&again, 12);
    assert_eq!(s.counts(), (195.0, true));
    // After it, whichever clock was wrong.
    let last = s.send(OVER, 240, 12);
    let last = s.taken(&last, 12);
    assert_eq!(s.counts(), (240.0, false));
    assert!(!last.contradicts(&ahead) && !ahead.contradicts(&last));
}

#[test]
fn a_desk_that_was_behind_does_not_lose_a_correction_in_silence() {
    let mut s = Story::new();
    let (first, later) = (s.send(OVER, 300, 0), s.send(OVER, 190, 9));
    s.refused(&later, -300);
    s.taken(&later, 10);
    assert_eq!(
        s.counts(),
        (195.0, true),
        "nothing says which clock was wrong"
    );
    s.taken(&first, 10);
    assert_eq!(s.counts(), (300.0, true));
    // Where it saw both.
    let mut s = Story::new();
    let (later, first) = (s.send(OVER, 190, 9), s.send(OVER, 300, 0));
    for sent in [&later, &first] {
        s.refused(sent, -300);
    }
    let (later, first) = (s.taken(&later, 10), s.taken(&first, 10));
    assert!(first.contradicts(&later) && later.counts_over(&first));
    assert_eq!(s.counts(), (195.0, true));
}

#[test]
fn what_was_taken_in_did_not_come_early_when_the_desk_goes_back() {
    let mut s = Story::new();
    let (first, later) = (s.send(OVER, 300, 0), s.send(OVER, 190, 9));
    s.taken(&first, 0);
    s.taken(&later, 9);
    for sent in [&later, &first] {
        assert!(matches!(s.hand_in(sent, -300), Ok(Received::Again)));
    }
    assert_eq!(s.counts(), (195.0, false));
}

/// By a clock that jumped ahead, the days until then are a whole week.
#[test]
fn what_came_early_is_no_settled_figure_also_where_it_is_the_only_one() {
    let mut s = Story::new();
    let ahead = s.send(RUNNING, 60, 8);
    s.refused(&ahead, 2);
    s.taken(&ahead, 9);
    assert_eq!(s.counts(), (60.0, true));
    let whole = s.send(RUNNING, 240, 9);
    s.taken(&whole, 9);
    assert_eq!(s.counts(), (240.0, false));
}

#[test]
fn two_packages_of_one_day_that_tell_different_figures_are_told() {
    let mut s = Story::new();
    let mut take = |minutes: i64, day: i64| {
        let sent = s.send(OVER, minutes, day);
        (s.taken(&sent, day), s.unsettled(Whom::Everyone))
    };
    let (first, _) = take(190, 0);
    let (same, unsettled) = take(190, 0);
    assert!(!same.contradicts(&first) && unsettled == 0);
    let (other, unsettled) = take(300, 0);
    assert!(other.contradicts(&first) && first.contradicts(&other));
    assert_eq!(unsettled, 1);
    // A later package settles it.
    let (later, unsettled) = take(190, 1);
    assert!(!later.contradicts(&other) && unsettled == 0);
}

#[test]
fn only_what_a_finding_uses_is_unsettled() {
    // No average counts a week that isn't over.
    let mut s = Story::new();
    let [first, other] = [190, 300].map(|minutes| s.send(RUNNING, minutes, 2));
    let (first, other) = (s.taken(&first, 2), s.taken(&other, 2));
    assert!(!first.part_weeks.is_empty() && !other.contradicts(&first));
    assert_eq!(s.unsettled(Whom::Everyone), 0);
    // Nor who has no code, where only members with a code count.
    for code in [false, true] {
        let mut s = Story::with_codes(2);
        s.code = code.then(|| s.union.campaign.codes()[0].clone());
        for minutes in [190, 300] {
            let sent = s.send(OVER, minutes, 0);
            s.taken(&sent, 0);
        }
        let both = [Whom::Everyone, Whom::Confirmed].map(|whom| s.unsettled(whom));
        assert_eq!(both, [1, u32::from(code)]);
    }
}

/// What is published says that there are such, in words and in the file for
/// programs, and not of how many members.
#[test]
fn a_finding_says_that_a_week_is_left_open_without_a_number() {
    let mut s = Story::new();
    for seed in 2..=11 {
        let sealed = Worker::joining(&s.union, seed).share(&week(OVER, 190), Extras::default());
        s.taken(&sealed, 0);
    }
    for (minutes, open) in [(190, false), (190, false), (300, true)] {
        let sent = s.send(OVER, minutes, 0);
        s.taken(&sent, 0);
        let campaign = &s.union.campaign;
        let mut ledger = Ledger::new(campaign.invitation().campaign());
        let finding = group_finding(&s.counted(), campaign, Whom::Everyone, &mut ledger).unwrap();
        let mut said = finding.notes.iter();
        let said = said.find(|n| n.id == "share-finding-unsettled");
        assert_eq!(said.is_some(), open);
        assert!(said.is_none_or(|n| n.args.is_empty()));
        let json: serde_json::Value = serde_json::from_slice(&finding.to_json().unwrap()).unwrap();
        assert_eq!(json["missing"]["some_unsettled"], open);
    }
}
