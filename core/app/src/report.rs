//! What a stretch of days means: rows, hours, findings. Data alone; words and
//! pictures are made of it in [`crate::words`] and [`crate::pictures`].

use std::sync::Arc;

use chrono::NaiveDate;
use stint_analysis::ShiftEnd;
use stint_model::{
    AppUse, Coverage, Figure, Gap, Interval, Metres, Millis, Moment, PlaceId, Timeline,
};
use stint_pay::{
    Class, DateRange, Finding, Hours, Ledger, Marks, Span, Zones, after_hours, after_hours_range,
    by_day, over, time_in_apps,
};

use crate::compose::{Composed, within};
use crate::days::Whole;
use crate::{AppError, Note, Phone, gone};

/// A stretch of one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// From, to.
    pub interval: Interval,
    /// What it was.
    pub class: Class,
    /// Its length, by how it is known, with its range.
    pub time: Figure<Millis>,
    /// Its distance, for ways.
    pub length: Figure<Metres>,
    /// Where it began; for a stay, where it was.
    pub place: Option<PlaceId>,
    /// Her name for that place.
    pub from: Option<String>,
    /// Her name for where it ended, for ways.
    pub to: Option<String>,
}

/// One local day.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Its date.
    pub date: NaiveDate,
    /// From midnight to midnight.
    pub interval: Interval,
    /// Its rows in order, without overlap.
    pub rows: Vec<Row>,
    /// Time by what it was.
    pub hours: Hours,
    /// What wasn't recorded, and why.
    pub gaps: Vec<Gap>,
    /// Her notes that begin on it, in order.
    pub notes: Vec<Note>,
    /// Work apps used outside working time.
    pub after_hours: Vec<AppUse>,
    /// Proposed ends of shifts that began on it and that she didn't end.
    pub shift_ends: Vec<ShiftEnd>,
    /// How much of the time from the first to the last work was recorded.
    pub coverage: Option<Coverage>,
    /// Some of its record was damaged or erased.
    pub gone: bool,
}

/// Some days together.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Which days.
    pub days: Vec<Day>,
    /// First and last of them.
    pub range: DateRange,
    /// Time by what it was, all days together.
    pub hours: Hours,
    /// Time after hours in work apps, with its range.
    pub after_hours: Span<Millis>,
    /// What it may mean in money and rest; empty without a contract.
    pub findings: Vec<Finding>,
    /// Whether there is a contract to compare with.
    pub has_contract: bool,
    /// Records it was made from.
    pub records: u64,
    /// What was damaged or erased of these days.
    pub gone: Vec<stint_vault::Finding>,
    /// Visits, trips and gaps, for pictures and for naming places.
    pub timeline: Timeline,
    /// Her wall clock.
    pub zones: Zones,
}

impl Day {
    /// Visits to places of work.
    pub fn work_visits(&self) -> usize {
        work_visits(self.rows.iter())
    }

    /// Time after hours in work apps.
    pub fn after_hours_time(&self) -> Millis {
        time_in_apps(&self.after_hours)
    }

    /// What wasn't recorded from the start of its work to the end.
    pub fn gaps_at_work(&self) -> impl Iterator<Item = Gap> + '_ {
        let span = self.coverage.map(|c| c.interval);
        self.gaps.iter().filter_map(move |g| {
            let interval = g.interval.overlap(span?)?;
            Some(Gap { interval, ..*g })
        })
    }
}

impl Report {
    /// Visits to places of work on all days.
    pub fn work_visits(&self) -> usize {
        work_visits(self.days.iter().flat_map(|d| &d.rows))
    }

    /// [`Report::work_visits`] with its range: at the low end only places whose
    /// role she told, at the high end each stay that may have been work.
    pub fn work_visits_range(&self) -> Span<usize> {
        let rows = || self.days.iter().flat_map(|d| &d.rows);
        let told = work_visits(rows().filter(|r| r.time.low > Millis::ZERO));
        let unclear = rows().filter(|r| r.class == Class::Unclear && r.length.best().0 == 0.0);
        let best = self.work_visits();
        Span::new(told, best, best + unclear.count())
    }

    /// Time after hours in work apps on all days.
    pub fn after_hours_time(&self) -> Millis {
        self.days.iter().map(Day::after_hours_time).sum()
    }

    /// Whether nothing at all is known of these days.
    pub fn is_empty(&self) -> bool {
        self.records == 0
            && self.gone.is_empty()
            && self.timeline.visits.is_empty()
            && self.timeline.trips.is_empty()
    }
}

/// Visits among rows in order of time. A break or midnight within a visit
/// doesn't make two of it.
fn work_visits<'r>(rows: impl Iterator<Item = &'r Row>) -> usize {
    let mut visits = 0;
    let mut before: Option<&Row> = None;
    for row in rows.filter(|r| r.class != Class::Break) {
        if matches!(row.class, Class::Visit | Class::Office) {
            let same = before.is_some_and(|b| b.class == row.class && b.place == row.place);
            visits += usize::from(!same);
        }
        before = Some(row);
    }
    visits
}

impl Phone {
    /// What the given local days mean, first and last included.
    ///
    /// # Errors
    /// The vault can't be read, or a stored contract or payslip is damaged.
    pub fn report(&self, range: DateRange, now: Moment) -> Result<Report, AppError> {
        Ok(self.report_with_marks(range, now)?.0)
    }

    /// The same, with the marks it rests on and all that is recorded.
    pub(crate) fn report_with_marks(
        &self,
        range: DateRange,
        now: Moment,
    ) -> Result<(Report, Marks, Arc<Whole>), AppError> {
        let zones = self.zones()?;
        let window = zones.days(range);
        let contract = self.contract()?;
        let judged = contract
            .as_ref()
            .map(|(contract, pack)| self.judged(range, contract, pack, &zones))
            .transpose()?;
        let all = self.compose(zones.days(judged.as_ref().map_or(range, |j| j.seen)))?;
        let roster = self.roster()?;
        let findings = match (&contract, judged) {
            (Some((contract, pack)), Some(judged)) => {
                self.findings(range, judged, &all, &roster, contract, pack, &zones, now)?
            }
            _ => Vec::new(),
        };
        let Composed {
            timeline,
            marks,
            notes,
            ends,
            whole,
        } = all;
        let timeline = within(timeline, window);
        let ledger = Ledger::new(&timeline, &marks, Some(&roster), window);
        let hours = over(&ledger, &zones, range);
        let in_apps = after_hours_range(&marks, &ledger, &zones);
        let after_hours = after_hours(&marks, &ledger, &zones);
        let mut by_day = by_day(&ledger, &zones);
        let gone = self.gone(range, &zones)?;
        let days = range
            .iter()
            .map(|date| {
                let hours = by_day.remove(&date).unwrap_or_default();
                let interval = zones.day(date);
                let shifts = marks.shifts.iter();
                let shifts: Vec<Interval> = shifts.filter_map(|s| s.overlap(interval)).collect();
                let mut day = day(
                    date,
                    interval,
                    &shifts,
                    &timeline,
                    &after_hours,
                    &ledger,
                    hours,
                );
                day.gone = gone
                    .iter()
                    .any(|g| gone::is_of(g, DateRange::between(date, date), &zones));
                let began = |e: &&ShiftEnd| day.interval.contains(e.shift.start());
                day.shift_ends = ends.iter().filter(began).copied().collect();
                let of_day = notes
                    .iter()
                    .filter(|n| day.interval.contains(n.interval.start()));
                day.notes = of_day.cloned().collect();
                day
            })
            .collect();
        let report = Report {
            days,
            range,
            hours,
            after_hours: in_apps,
            findings,
            has_contract: contract.is_some(),
            records: whole.records(&self.vault, window)?,
            gone,
            timeline,
            zones,
        };
        Ok((report, marks, whole))
    }
}

fn day(
    date: NaiveDate,
    interval: Interval,
    shifts: &[Interval],
    timeline: &Timeline,
    after_hours: &[AppUse],
    ledger: &Ledger,
    hours: Hours,
) -> Day {
    let today = ledger.within(interval);
    let rows = today
        .entries()
        .iter()
        .map(|e| Row {
            interval: e.interval,
            class: e.class,
            time: e.figure(),
            length: e.length,
            place: e.from,
            from: name(timeline, e.from),
            to: name(timeline, e.to),
        })
        .collect();
    // From the first work that she marked or that was seen, to the last.
    let work = || {
        today
            .working_days()
            .into_iter()
            .chain(shifts.iter().copied())
    };
    let (first, last) = (
        work().map(|w| w.start()).min(),
        work().map(|w| w.end()).max(),
    );
    let whole = first.zip(last).map(|(a, b)| Interval::between(a, b));
    let coverage = whole.map(|whole| stint_analysis::coverage(timeline, whole));
    Day {
        date,
        interval,
        rows,
        hours,
        gaps: timeline
            .gaps
            .iter()
            .filter_map(|g| {
                let interval = g.interval.overlap(interval)?;
                Some(Gap { interval, ..*g })
            })
            .collect(),
        notes: Vec::new(),
        after_hours: after_hours
            .iter()
            .filter(|used| interval.contains(used.interval.start()))
            .cloned()
            .collect(),
        shift_ends: Vec::new(),
        coverage,
        gone: false,
    }
}

fn name(timeline: &Timeline, id: Option<PlaceId>) -> Option<String> {
    let place = timeline.place(id?)?;
    place.name.as_ref().map(|n| n.as_str().to_owned())
}
