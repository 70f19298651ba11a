//! The running day, and its one line of truth.

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Mark, Millis, Moment, Payload, Phrase, Record, Timeline, UtcMs};
use stint_pay::{Class, DateRange, Marks};

use crate::report::{Day, Report};
use crate::words::visits;
use crate::{AppError, Phone};

/// A shift that runs for longer was forgotten.
const LONGEST_SHIFT: Millis = Millis::from_mins(24 * 60);
/// A recorder that sees no place for so long isn't said to see any: standing
/// still, it notes one every quarter of an hour.
const SEES: Millis = Millis::from_mins(20);
/// So long at a place of work is more than passing by.
const WORK: Millis = Millis::from_mins(15);

/// The day that runs.
#[derive(Debug, Clone)]
pub struct Today {
    /// Its date.
    pub date: NaiveDate,
    /// Since when a shift runs.
    pub shift_since: Option<UtcMs>,
    /// Since when a break within it runs.
    pub break_since: Option<UtcMs>,
    /// Until when a place was seen today.
    pub seen_until: Option<UtcMs>,
    /// Work of today that is in no shift, though she marks shifts: a start that
    /// she may have forgotten.
    pub forgotten: Option<Interval>,
    /// The disk is full, and what was recorded last waits: none of this knows of
    /// it.
    pub is_behind: bool,
    /// All that is known of the day so far.
    pub report: Report,
}

impl Phone {
    /// The day that runs, with what was recorded until now; on a full disk, with
    /// what was taken in before.
    ///
    /// # Errors
    /// The vault can't be read or written.
    pub fn today(&mut self, now: Moment) -> Result<Today, AppError> {
        let is_behind = !self.take_in_what_fits(now)?;
        let zones = self.zones()?;
        let date = zones.date(now.utc);
        let (report, marks, whole) = self.report_with_marks(DateRange::between(date, date), now)?;
        let recent = Interval::between(now.utc.plus(Millis::ZERO - LONGEST_SHIFT), now.utc);
        let records = whole.marks(recent)?;
        let shift_since = running(&records, |p| match p {
            Payload::Shift(mark) => Some(*mark),
            _ => None,
        })
        .filter(|since| !marks.shifts.iter().any(|s| s.contains(*since)));
        let break_since = running(&records, |p| match p {
            Payload::Break(mark) => Some(*mark),
            _ => None,
        });
        let marks_shifts = !whole.shifts(&self.vault.amendments()?).is_empty();
        Ok(Today {
            date,
            shift_since,
            break_since: break_since.filter(|b| shift_since.is_some_and(|s| s <= *b)),
            seen_until: seen_until(&report, now.utc),
            forgotten: match shift_since {
                None if marks_shifts && !is_behind => {
                    unmarked(&report.timeline, &marks, zones.day(date))
                }
                _ => None,
            },
            is_behind,
            report,
        })
    }
}

impl Today {
    /// "Recording since 07:42. 3 visits, 58 min on the way."
    pub fn line(&self, now: Moment) -> Phrase {
        if self.is_behind {
            return Phrase::new("app-today-behind");
        }
        let clock = |t| Arg::Clock(self.report.zones.clock(t));
        let day = self.report.days.first();
        let known = |phrase: Phrase| {
            phrase
                .with("visits", visits(day.map_or(0, Day::work_visits)))
                .with(
                    "way",
                    Arg::Duration(day.map_or(Millis::ZERO, |d| d.hours.span(Class::Between).best)),
                )
        };
        let Some(since) = self.shift_since else {
            return match self.report.is_empty() {
                true => Phrase::new("app-today-nothing"),
                false => known(Phrase::new("app-today-idle")),
            };
        };
        if let Some(since) = self.break_since {
            return known(Phrase::new("app-today-break").with("since", clock(since)));
        }
        let seen = self.seen_until.filter(|t| since <= *t);
        match seen {
            Some(seen) if now.utc.since(seen) <= SEES => {
                known(Phrase::new("app-today-recording").with("since", clock(since)))
            }
            Some(seen) => known(
                Phrase::new("app-today-unseen")
                    .with("since", clock(since))
                    .with("seen", clock(seen)),
            ),
            None => Phrase::new("app-today-shift").with("since", clock(since)),
        }
    }
}

/// Since when something runs, by the last mark of it.
fn running(records: &[&Record], mark: impl Fn(&Payload) -> Option<Mark>) -> Option<UtcMs> {
    let last = |r: &&Record| Some((r.moment.utc, mark(&r.payload)?));
    let (at, mark) = records.iter().rev().find_map(last)?;
    (mark == Mark::Start).then_some(at)
}

fn seen_until(report: &Report, now: UtcMs) -> Option<UtcMs> {
    let visits = report.timeline.visits.iter().filter(|v| v.fixes > 0);
    let trips = report.timeline.trips.iter().filter(|t| t.fixes > 0);
    let ends = visits
        .map(|v| v.interval.end())
        .chain(trips.map(|t| t.interval.end()));
    ends.max().map(|t| t.min(now))
}

/// From the first to the last of a day's visits to places of work, if one of
/// them is in no shift.
fn unmarked(timeline: &Timeline, marks: &Marks, day: Interval) -> Option<Interval> {
    let is_work = |v: &&stint_model::Visit| {
        let place = v.place.and_then(|id| timeline.place(id));
        !v.not_work
            && place.is_some_and(|p| p.kind.is_work())
            && v.interval.overlap(day).is_some()
            && v.interval.length() >= WORK
    };
    let marked = |i: Interval| marks.shifts.iter().any(|s| s.overlap(i).is_some());
    let mut visits = timeline.visits.iter().filter(is_work).map(|v| v.interval);
    let first = visits.find(|i| !marked(*i))?;
    let last = visits.take_while(|i| !marked(*i)).last().unwrap_or(first);
    Some(Interval::between(first.start(), last.end()))
}
