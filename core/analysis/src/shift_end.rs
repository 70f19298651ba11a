//! When a shift ended that she forgot to end: proposed, never taken by itself.

use stint_model::{
    Interval, Mark, Millis, Percent, PlaceId, PlaceKind, Sureness, Timeline, UtcMs, Visit,
};

/// So long at home ends a shift, unless she goes to work again: between two
/// rounds of a day it doesn't.
const HOME: Millis = Millis::from_mins(120);
/// So long anywhere but at a place of work ends a shift.
const REST: Millis = Millis::from_mins(300);
/// No shift is longer: the law leaves 11 hours of rest in 24 (directive
/// 2003/88/EC, article 3).
const LONGEST: Millis = Millis::from_mins(13 * 60);

/// By what a shift is taken to have ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedBy {
    /// She was at home, and didn't go to work again.
    Home,
    /// She rested for five hours where she doesn't work.
    Rest,
    /// It would be longer than the law allows a shift to be.
    TooLong,
}

/// When a shift may have ended that she began and didn't end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShiftEnd {
    /// From her mark to the proposed end: when she left the last place that may
    /// have been work.
    pub shift: Interval,
    /// It can hardly have ended before this ...
    pub earliest: UtcMs,
    /// ... or after this.
    pub latest: UtcMs,
    /// Why it is taken to have ended.
    pub by: EndedBy,
    /// How sure.
    pub sureness: Sureness,
}

/// The shifts that she began and didn't end, each up to the next one that she
/// began, the last one up to `until`. Marks come in order of time.
pub fn unended(marks: impl IntoIterator<Item = (UtcMs, Mark)>, until: UtcMs) -> Vec<Interval> {
    let mut open = None;
    let mut unended = Vec::new();
    for (t, mark) in marks {
        if let (Mark::Start, Some(from)) = (mark, open) {
            unended.push(Interval::between(from, t));
        }
        open = (mark == Mark::Start).then_some(t);
    }
    unended.extend(open.map(|from| Interval::between(from, until.max(from))));
    unended
}

/// When the shift that is open for the whole of `open` may have ended; nothing
/// if she may still be in it, or if nothing tells.
///
/// The timeline has its places and her corrections.
pub fn shift_end(timeline: &Timeline, open: Interval) -> Option<ShiftEnd> {
    let stays = stays(timeline, open);
    let rest = (0..stays.len()).find_map(|k| Some((k, stays[k].ends_work(&stays[k + 1..])?)));
    let (before, by, latest) = match rest {
        Some((k, by)) => (&stays[..k], by, stays[k].interval.start()),
        None if open.length() > LONGEST => {
            let longest = open.start().plus(LONGEST);
            let begun = stays.partition_point(|s| s.interval.start() < longest);
            let next = stays.get(begun).map_or(open.end(), |s| s.interval.start());
            (&stays[..begun], EndedBy::TooLong, next)
        }
        None => return None,
    };
    let last = before.iter().rfind(|s| s.may_be_work());
    let at = match (last, by) {
        (Some(last), _) => last.interval.end(),
        (None, EndedBy::TooLong) => return None,
        (None, _) => latest,
    };
    if at <= open.start() || at >= open.end() {
        return None;
    }
    // A place that she didn't tell may have been her own business.
    let surely = before.iter().rfind(|s| s.is_work()).or(last);
    Some(ShiftEnd {
        shift: Interval::between(open.start(), at),
        earliest: surely.map_or(at, |s| s.left_after.max(open.start())),
        latest: latest.max(at),
        by,
        sureness: sureness(by, last.map(|l| l.kind)),
    })
}

/// Time at one place, silences and ways around the block included.
struct Stay {
    place: Option<PlaceId>,
    kind: PlaceKind,
    not_work: bool,
    interval: Interval,
    /// She was surely here until then.
    left_after: UtcMs,
}

impl Stay {
    fn is_work(&self) -> bool {
        self.kind.is_work() && !self.not_work
    }

    fn may_be_work(&self) -> bool {
        !self.not_work && !matches!(self.kind, PlaceKind::Home | PlaceKind::Personal)
    }

    /// Whether a shift ended before this, if these stays follow.
    fn ends_work(&self, later: &[Stay]) -> Option<EndedBy> {
        let length = self.interval.length();
        match self.kind {
            PlaceKind::Home if length >= REST => Some(EndedBy::Home),
            PlaceKind::Home if length >= HOME && !later.iter().any(Stay::may_be_work) => {
                Some(EndedBy::Home)
            }
            _ if length >= REST && !self.is_work() => Some(EndedBy::Rest),
            _ => None,
        }
    }
}

fn stays(timeline: &Timeline, open: Interval) -> Vec<Stay> {
    let visits = &timeline.visits;
    let first = visits.partition_point(|v| v.interval.end() <= open.start());
    let mut stays: Vec<Stay> = Vec::new();
    for v in &visits[first..] {
        let Some(interval) = v.interval.overlap(open) else {
            break;
        };
        let left_after = surely_until(v).min(interval.end());
        match stays.last_mut() {
            Some(s) if s.place.is_some() && s.place == v.place && s.not_work == v.not_work => {
                s.interval = Interval::between(s.interval.start(), interval.end());
                s.left_after = left_after;
            }
            _ => stays.push(Stay {
                place: v.place,
                kind: v
                    .place
                    .and_then(|id| timeline.place(id))
                    .map_or(PlaceKind::Unknown, |p| p.kind),
                not_work: v.not_work,
                interval,
                left_after,
            }),
        }
    }
    stays
}

/// A dwell that may be shorter by so much may have ended earlier by so much.
fn surely_until(v: &Visit) -> UtcMs {
    v.interval.end().plus(v.dwell.low - v.dwell.best())
}

/// At home, the share of simulated shifts whose end was within ten minutes of
/// what is proposed, rounded down to tens. There are no logs with the others:
/// they are set lower.
fn sureness(by: EndedBy, last: Option<PlaceKind>) -> Sureness {
    let named = last.is_some_and(PlaceKind::is_work);
    let percent = match (by, named) {
        (EndedBy::Home, true) => 90,
        (EndedBy::Home, false) => 70,
        (EndedBy::Rest, true) => 60,
        (EndedBy::Rest, false) => 40,
        (EndedBy::TooLong, _) => 30,
    };
    Sureness(Percent::new(percent).unwrap_or_default())
}
