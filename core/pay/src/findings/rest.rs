//! Rest in each 24 hours and in each week.
//!
//! Only what holds under every reading is a finding: all that isn't surely
//! work counts as free (what nobody recorded, waiting, ways from home, guesses
//! about places), each rest is as long as it can honestly be, and where the
//! record ends before a period is over nothing is said of it.

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Millis, Phrase, UtcMs};

use super::on_duty::{self, Against};
use super::sure_work::{Work, sure_duty};
use super::{Finding, FindingKind, Inputs, Line};
use crate::ledger::DAY_PARTING;
use crate::pack::{Citation, RestCounted, RuleKey};
use crate::span::Span;
use crate::zones::DateRange;

/// A stretch without work, with the range of its length: both ends are as
/// unsure as the entries beside it.
#[derive(Clone, Copy)]
struct Rest {
    interval: Interval,
    length: Span<Millis>,
}

impl Rest {
    /// What lies of it in `period`: an end at the edge of the period is sure.
    fn within(self, period: Interval) -> Option<Rest> {
        let interval = self.interval.overlap(period)?;
        if interval == self.interval {
            return Some(self);
        }
        let (low, high) = (
            self.length.best - self.length.low,
            self.length.high - self.length.best,
        );
        let best = interval.length();
        Some(Rest {
            interval,
            length: Span::new(Millis((best - low).0.max(0)), best, best + high),
        })
    }

    /// Whether it surely parts the working day of a date from the next one: it is
    /// long, and the work after it begins on a later date. A long pause before
    /// more work on the same date may be that of a split shift.
    fn parts(&self, i: &Inputs<'_>, day: NaiveDate) -> bool {
        self.length.low >= DAY_PARTING && i.zones.date(self.interval.end()) > day
    }
}

/// The stretches between works, and the one after the last until `end`.
fn rests(works: &[Work], end: UtcMs) -> Vec<Rest> {
    let after = |i: usize| works.get(i + 1).map(|w| (w.interval.start(), w.slack));
    works
        .iter()
        .enumerate()
        .filter_map(|(i, w)| {
            let (until, slack) = after(i).unwrap_or((end, Millis::ZERO));
            // Work on call may go on after the record.
            let interval = Interval::new(w.interval.end(), until).ok()?;
            let (best, slack) = (interval.length(), w.slack + slack);
            Some(Rest {
                interval,
                length: Span::new(Millis((best - slack).0.max(0)), best, best + slack),
            })
        })
        .collect()
}

/// Where the record ends, with what she marked herself: nothing is known of
/// what came after.
fn record_end(i: &Inputs<'_>) -> Option<UtcMs> {
    let visits = i.timeline.visits.iter().map(|v| v.interval.end());
    let trips = i.timeline.trips.iter().map(|t| t.interval.end());
    let marked = i
        .marks
        .shifts
        .iter()
        .chain(&i.marks.sleep_ins)
        .map(|m| m.end());
    visits.chain(trips).chain(marked).max()
}

/// What is due each day: eleven hours in each 24 (Working Time Regulations 1998,
/// reg. 10; Directive 2003/88, art. 3), or as many between two working days
/// (Germany: ArbZG, s. 5; Spain: ET, art. 34.3), as the pack says. A period of 24
/// hours begins with the first work after a rest that was long enough, else with
/// the first work of the next working day, or once the period before is over; the
/// longest stretch begun in it that is free of work is judged. A pause in the
/// middle of a split shift is such a stretch, but no more than one of several.
pub(super) fn day_rests(i: &Inputs<'_>) -> Vec<Finding> {
    const PERIOD: Millis = Millis::from_mins(24 * 60);
    let works = sure_duty(i);
    let Some(end) = record_end(i) else {
        return Vec::new();
    };
    let rests = rests(&works, end);
    let mut out = Vec::new();
    let mut next = works.first().map(|w| w.interval.start());
    while let Some(start) = next {
        let period = Interval::between(start, start.plus(PERIOD));
        if period.end() > end {
            break;
        }
        let day = i.zones.date(start);
        let rules = i.rule(RuleKey::DayRest, day);
        let due = rules.first().and_then(|f| Some((*f, f.time()?)));
        let first = rests.partition_point(|r| r.interval.end() <= start);
        let begun = rests[first..].partition_point(|r| r.interval.start() < period.end());
        let begun = &rests[first..first + begun];
        let between = due.is_some_and(|(f, _)| f.counted == RestCounted::BetweenDays);
        let parting = begun.iter().position(|r| between && r.parts(i, day));
        // Up to the one that parts two working days each counts whole.
        let whole = match (between, parting) {
            (false, _) => 0,
            (true, Some(n)) => n + 1,
            (true, None) => begun.len(),
        };
        let judged = |(n, r): (usize, &Rest)| match n < whole {
            true => Some(*r),
            false => r.within(period),
        };
        let here = || begun.iter().enumerate().filter_map(judged);
        let longest = here().max_by_key(|r| r.length.high);
        // One that goes on when the record ends is as long as nobody knows.
        let enough = |r: &Rest| {
            let open = between && r.interval.end() == end;
            open || due.is_none_or(|(_, due)| r.length.high >= due)
        };
        // The first rest in the period that may be long enough ends it.
        let rested = begun
            .iter()
            .enumerate()
            .find(|at| judged(*at).is_some_and(|r| enough(&r)))
            .map(|(_, r)| r.interval.end());
        if rested.is_none()
            && let Some((figure, due)) = due
            && let Some(longest) = longest
            && i.days.contains(day)
        {
            let id = match figure.counted {
                RestCounted::In24Hours => "pay-rest-day-headline",
                RestCounted::BetweenDays => "pay-rest-between-headline",
            };
            let kind = FindingKind::DayRest;
            let f = too_short(i, (kind, id), start, longest, due, &figure.citation);
            out.push(with_duty(i, f, &works, period));
        }
        let parted = parting.map(|n| begun[n].interval.end());
        let from = rested.or(parted).unwrap_or(period.end());
        let after = works.partition_point(|w| w.interval.end() <= from);
        next = works.get(after).map(|w| w.interval.start().max(from));
    }
    out
}

/// A day in each week, or twice a day or once two in each fortnight (Working
/// Time Regulations 1998, reg. 11; without agreement weeks start on Monday). A
/// rest counts whole for each week it touches.
pub(super) fn week_rests(i: &Inputs<'_>) -> Vec<Finding> {
    let works = sure_duty(i);
    let (Some(first), Some(last)) = (works.first(), works.last()) else {
        return Vec::new();
    };
    let record = Interval::between(first.interval.start(), last.interval.end());
    let rests = rests(&works, record.end());
    let mut out = Vec::new();
    for week in i.days.iso_weeks() {
        let found = week_rest(i, &rests, record, week);
        out.extend(found.map(|f| with_duty(i, f, &works, i.zones.days(week))));
    }
    out
}

fn week_rest(i: &Inputs<'_>, rests: &[Rest], record: Interval, week: DateRange) -> Option<Finding> {
    let figure = *i.rule(RuleKey::WeekRest, week.first).first()?;
    let due = figure.time()?;
    // Only what the log covers from end to end tells anything.
    let touching = |days: DateRange| -> Option<Vec<Rest>> {
        let days = i.zones.days(days);
        let covered = record.start() <= days.start() && days.end() <= record.end();
        let found = rests.iter().filter(|r| r.interval.overlap(days).is_some());
        covered.then(|| found.copied().collect())
    };
    let longest = touching(week)?.into_iter().max_by_key(|r| r.length.high)?;
    if longest.length.high >= due {
        return None;
    }
    // Rest in the week before or after may make up for it, and a fortnight
    // that isn't covered may hold such rest.
    // Whose band has a weekly rest of its own has no other's fortnight.
    if let Some(double) = i.rule(RuleKey::FortnightRest, week.first).first()
        && double.select == figure.select
        && let Some(double) = double.time()
    {
        let fortnights = [week.first.pred_opt()?, week.last.succ_opt()?].map(|day| {
            let other = DateRange::iso_week(day);
            DateRange::between(week.first.min(other.first), week.last.max(other.last))
        });
        for fortnight in fortnights {
            let found = touching(fortnight)?;
            let long = |least: Millis| found.iter().filter(|r| r.length.high >= least).count();
            if long(double) > 0 || long(due) >= 2 {
                return None;
            }
        }
    }
    let start = i.zones.days(week).start();
    let told = (FindingKind::WeekRest, "pay-rest-week-headline");
    let mut f = too_short(i, told, start, longest, due, &figure.citation);
    f.days = week;
    Some(f)
}

/// A finding that also says by which law time on duty is no rest, where there
/// was such time.
fn with_duty(i: &Inputs<'_>, mut f: Finding, works: &[Work], period: Interval) -> Finding {
    let touched = works
        .iter()
        .filter(|w| w.interval.overlap(period).is_some());
    let mut laws: Vec<Citation> = touched.filter_map(|w| w.law.clone()).collect();
    laws.dedup();
    if !laws.is_empty() {
        let last = period.end().plus(Millis(-1));
        let days = DateRange::between(i.zones.date(period.start()), i.zones.date(last));
        f.working
            .extend(on_duty::said(i, Against::Hours, days).lines);
    }
    f.sources.extend(laws);
    f
}

fn too_short(
    i: &Inputs<'_>,
    (kind, id): (FindingKind, &'static str),
    start: UtcMs,
    rest: Rest,
    due: Millis,
    citation: &Citation,
) -> Finding {
    let clock = |t: UtcMs| Arg::DateTime(t.local(i.zones.offset(t)));
    let day: NaiveDate = i.zones.date(start);
    Finding {
        kind,
        days: DateRange::between(day, day),
        headline: Phrase::new(id)
            .with("day", Arg::Date(day))
            .with("start", clock(start))
            .with("rest", Arg::Duration(rest.length.best))
            .with("due", Arg::Duration(due)),
        amount: None,
        time: Some(rest.length),
        working: vec![Line {
            text: Phrase::new("pay-rest-line")
                .with("start", clock(rest.interval.start()))
                .with("end", clock(rest.interval.end()))
                .with("low", Arg::Duration(rest.length.low))
                .with("high", Arg::Duration(rest.length.high)),
            money: None,
        }],
        sources: vec![citation.clone()],
        narrow: vec![Phrase::new("pay-narrow-ends")],
        steps: Vec::new(),
        plans: Vec::new(),
    }
}
