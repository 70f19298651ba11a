//! Weekly hours on average over the law's reference period.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use stint_model::{Arg, Interval, Millis, Phrase};

use super::on_duty::{self, Against};
use super::{Finding, FindingKind, Inputs, Line};
use crate::hours;
use crate::pack::RuleKey;
use crate::span::Span;
use crate::zones::DateRange;

/// A week of the calendar, worked or not.
struct Week {
    days: DateRange,
    time: Span<Millis>,
    /// Days of leave, at most as many as she works in other weeks: where the
    /// law counts days worked in their place, a Sunday that she never works
    /// must not be one.
    leave: usize,
}

impl Week {
    /// Neither worked nor leave, as far as anyone said.
    const fn is_idle(&self) -> bool {
        self.time.best.0 == 0 && self.leave == 0
    }
}

/// A reference period with what the law adds to it and leaves out of it.
struct Period<'a> {
    weeks: &'a [Week],
    /// Hours in it and on days worked after it in place of leave.
    sum: Span<Millis>,
    /// Days of leave in it.
    leave: usize,
    /// Days worked after it in their place, and the hours of these.
    after: (usize, Millis),
    average: Span<Millis>,
}

/// The worst average over as many weeks in a row as the pack says, or over all
/// of them if the log holds fewer or the pack says no number; of those that end
/// in the days looked at. One that is surely over the most goes before one that
/// may be: of the latter the best figure is above it and the low end isn't, and the
/// sentence tells both ends.
///
/// Leave is left out (Working Time Regulations 1998, reg. 4(6) and (7)): to the
/// hours of the period those of the next days worked after it are added, as
/// many as there were days of leave. Where the record doesn't hold these yet,
/// the sum without them is told. If the whole record is the period, nothing
/// can come after it, and it is shorter by its leave. Weeks without any
/// work count as weeks of nothing, unless she says that they were leave.
pub(super) fn weekly(i: &Inputs<'_>) -> Option<Finding> {
    if i.contract.opted_out {
        return None;
    }
    let figure = *i.rule(RuleKey::WeekAverage, i.days.last).first()?;
    let most = figure.time()?;
    let by_day = worked_days(i);
    let weeks = weeks(i, &by_day);
    let asked = figure.over_weeks.map_or(weeks.len(), |n| n as usize);
    let length = asked.min(weeks.len()).max(1);
    let judged = |w: &&[Week]| w.last().is_some_and(|w| i.days.contains(w.days.last));
    let worst = weeks
        .windows(length)
        .filter(judged)
        .map(|w| Period::new(w, &by_day, w.len() == weeks.len()))
        .max_by_key(|p| (p.average.low > most, p.average.best))?;
    (worst.average.best > most).then(|| worst.finding(i, most, figure))
}

/// Days with any work, and how much.
fn worked_days(i: &Inputs<'_>) -> BTreeMap<NaiveDate, Span<Millis>> {
    hours::by_day(i.ledger, i.zones)
        .into_iter()
        .map(|(day, h)| (day, h.working(i.counted(Against::Hours, day))))
        .filter(|(_, time)| time.best.0 > 0)
        .collect()
}

/// Each week from the first worked to the last that is over.
fn weeks(i: &Inputs<'_>, by_day: &BTreeMap<NaiveDate, Span<Millis>>) -> Vec<Week> {
    let mut worked: BTreeMap<DateRange, Span<Millis>> = hours::by_week(i.ledger, i.zones)
        .into_iter()
        .filter(|(w, _)| w.last <= i.days.last)
        .map(|(w, h)| (w, h.working(i.counted(Against::Hours, w.first))))
        .filter(|(_, time)| time.best.0 > 0)
        .collect();
    let (Some(first), Some(last)) = (
        worked.first_key_value().map(|(w, _)| *w),
        worked.last_key_value().map(|(w, _)| *w),
    ) else {
        return Vec::new();
    };
    let usual = usual_days(worked.keys().copied(), by_day);
    let leave = leave_days(i);
    let week = |days: DateRange| {
        let on_leave = days
            .iter()
            .filter(|d| leave.contains(d) && !by_day.contains_key(d));
        Week {
            days,
            time: worked.remove(&days).unwrap_or_default(),
            leave: on_leave.count().min(usual),
        }
    };
    let all = DateRange::between(first.first, last.last);
    all.iso_weeks().map(week).collect()
}

/// How many days a week she works, in the middle one of the worked weeks.
fn usual_days(
    weeks: impl Iterator<Item = DateRange>,
    by_day: &BTreeMap<NaiveDate, Span<Millis>>,
) -> usize {
    let mut counts: Vec<usize> = weeks
        .map(|w| by_day.range(w.first..=w.last).count())
        .collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

fn leave_days(i: &Inputs<'_>) -> BTreeSet<NaiveDate> {
    let whole = |leave: &Interval| {
        let last = leave.end().plus(Millis(-1)).max(leave.start());
        DateRange::between(i.zones.date(leave.start()), i.zones.date(last))
    };
    i.marks.leave.iter().flat_map(|l| whole(l).iter()).collect()
}

impl<'a> Period<'a> {
    fn new(weeks: &'a [Week], by_day: &BTreeMap<NaiveDate, Span<Millis>>, is_all: bool) -> Self {
        let leave: usize = weeks.iter().map(|w| w.leave).sum();
        let end = weeks.last().map(|w| w.days.last);
        let after: Vec<Span<Millis>> = end
            .and_then(|d| d.succ_opt())
            .into_iter()
            .flat_map(|next| by_day.range(next..))
            .take(leave)
            .map(|(_, time)| *time)
            .collect();
        let sum = weeks
            .iter()
            .map(|w| w.time)
            .chain(after.iter().copied())
            .fold(Span::<Millis>::default(), Span::plus);
        let days = weeks.len() * 7;
        let idle = weeks.iter().filter(|w| w.is_idle()).count() * 7;
        let missing = leave - after.len();
        let shorter = if is_all { missing } else { 0 };
        let a_week = |t: Millis, days: usize| Millis(t.0 * 7 / (days.max(7) as i64));
        Self {
            weeks,
            sum,
            leave,
            after: (after.len(), after.iter().map(|s| s.best).sum()),
            average: Span::new(
                a_week(sum.low, days),
                a_week(sum.best, days - shorter),
                a_week(sum.high, days.saturating_sub(idle + missing)),
            ),
        }
    }

    fn finding(&self, i: &Inputs<'_>, most: Millis, figure: &crate::pack::Figure) -> Finding {
        let days = match (self.weeks.first(), self.weeks.last()) {
            (Some(a), Some(z)) => DateRange::between(a.days.first, z.days.last),
            _ => i.days,
        };
        // Without the law's period, all weeks on record are the best there is,
        // and no more than that.
        let sure = self.average.low > most;
        let id = match (figure.over_weeks, sure) {
            (Some(_), true) => "pay-average-headline",
            (Some(_), false) => "pay-average-may-headline",
            (None, true) => "pay-average-open-headline",
            (None, false) => "pay-average-open-may-headline",
        };
        let headline = Phrase::new(id)
            .with("weeks", Arg::count(self.weeks.len()))
            .with("from", Arg::Date(days.first))
            .with("to", Arg::Date(days.last))
            .with("most", Arg::Duration(most));
        let headline = match sure {
            true => headline.with("time", Arg::Duration(self.average.best)),
            false => self.with_ends(headline),
        };
        let duty = on_duty::said_of_hours(i, days);
        let mut working = self.lines();
        working.extend(duty.lines);
        let mut narrow = i.narrow_hours(days);
        narrow.extend(duty.narrow);
        let idle = self.weeks.iter().filter(|w| w.is_idle()).count();
        if idle > 0 {
            narrow.push(Phrase::new("pay-narrow-leave").with("weeks", Arg::count(idle)));
        }
        Finding {
            kind: FindingKind::WeekAverage,
            days,
            headline,
            amount: None,
            time: Some(self.average),
            working,
            sources: std::iter::once(figure.citation.clone())
                .chain(duty.laws)
                .collect(),
            narrow,
            steps: Vec::new(),
            plans: Vec::new(),
        }
    }

    fn with_ends(&self, p: Phrase) -> Phrase {
        p.with("low", Arg::Duration(self.average.low))
            .with("high", Arg::Duration(self.average.high))
    }

    fn lines(&self) -> Vec<Line> {
        let line = |text| Line { text, money: None };
        let mut lines: Vec<Line> = self
            .weeks
            .iter()
            .map(|w| {
                let time = Arg::Duration(w.time.best);
                let day = Arg::Date(w.days.first);
                line(
                    Phrase::new("pay-average-week")
                        .with("day", day)
                        .with("time", time),
                )
            })
            .collect();
        if self.leave > 0 {
            let (days, time) = self.after;
            lines.push(line(
                Phrase::new("pay-average-leave").with("days", Arg::count(self.leave)),
            ));
            if days > 0 {
                lines.push(line(
                    Phrase::new("pay-average-after")
                        .with("days", Arg::count(days))
                        .with("time", Arg::Duration(time)),
                ));
            }
        }
        lines.push(line(
            Phrase::new("pay-average-sum")
                .with("time", Arg::Duration(self.sum.best))
                .with("weeks", Arg::count(self.weeks.len())),
        ));
        lines.push(line(self.with_ends(Phrase::new("pay-average-line"))));
        lines
    }
}
