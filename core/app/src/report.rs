//! What a stretch of days means: rows, hours, findings. Data alone; words and
//! pictures are made of it in [`crate::words`] and [`crate::pictures`].

use chrono::NaiveDate;
use stint_model::{
    AppUse, Coverage, Figure, Gap, Interval, Metres, Millis, Moment, PlaceId, Timeline,
};
use stint_pay::{
    Class, DateRange, Finding, Hours, Inputs, Ledger, Zones, after_hours, by_day, findings, over,
    time_in_apps,
};

use crate::compose::{Composed, compose};
use crate::{AppError, Phone};

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
    /// Her name for where it began; for a stay, where it was.
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
    /// Work apps used outside working time.
    pub after_hours: Vec<AppUse>,
    /// How much of the time from the first to the last work was recorded.
    pub coverage: Option<Coverage>,
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
    /// What it may mean in money and rest; empty without a contract.
    pub findings: Vec<Finding>,
    /// Whether there is a contract to compare with.
    pub has_contract: bool,
    /// Records it was made from.
    pub records: u64,
    /// Visits, trips and gaps, for pictures and for naming places.
    pub timeline: Timeline,
    /// Her wall clock.
    pub zones: Zones,
}

impl Day {
    /// Visits to places of work.
    pub fn work_visits(&self) -> usize {
        let at_work = |r: &&Row| matches!(r.class, Class::Visit | Class::Office);
        self.rows.iter().filter(at_work).count()
    }

    /// Time after hours in work apps.
    pub fn after_hours_time(&self) -> Millis {
        time_in_apps(&self.after_hours)
    }
}

impl Report {
    /// Visits to places of work on all days.
    pub fn work_visits(&self) -> usize {
        self.days.iter().map(Day::work_visits).sum()
    }

    /// Time after hours in work apps on all days.
    pub fn after_hours_time(&self) -> Millis {
        self.days.iter().map(Day::after_hours_time).sum()
    }

    /// Whether nothing at all is known of these days.
    pub fn is_empty(&self) -> bool {
        self.records == 0 && self.timeline.visits.is_empty() && self.timeline.trips.is_empty()
    }
}

impl Phone {
    /// What the given local days mean, first and last included.
    ///
    /// # Errors
    /// The vault can't be read, or a stored contract or payslip is damaged.
    pub fn report(&self, range: DateRange, now: Moment) -> Result<Report, AppError> {
        let zones = self.zones()?;
        let window = zones.days(range);
        let Composed {
            timeline,
            marks,
            records,
        } = compose(&self.vault, window)?;
        let ledger = Ledger::new(&timeline, &marks, window);
        let contract = self.contract()?;
        let findings = match &contract {
            Some((contract, pack)) => findings(&Inputs {
                timeline: &timeline,
                ledger: &ledger,
                marks: &marks,
                zones: &zones,
                contract,
                pack,
                payslips: &self.payslips(pack)?,
                roster: None,
                days: range,
                today: zones.date(now.utc),
            })?,
            None => Vec::new(),
        };
        let hours = over(&ledger, &zones, range);
        let after_hours = after_hours(&marks, &ledger, &zones);
        let mut by_day = by_day(&ledger, &zones);
        let days = range
            .iter()
            .map(|date| {
                let hours = by_day.remove(&date).unwrap_or_default();
                day(date, &zones, &timeline, &after_hours, &ledger, hours)
            })
            .collect();
        Ok(Report {
            days,
            range,
            hours,
            findings,
            has_contract: contract.is_some(),
            records,
            timeline,
            zones,
        })
    }
}

fn day(
    date: NaiveDate,
    zones: &Zones,
    timeline: &Timeline,
    after_hours: &[AppUse],
    ledger: &Ledger,
    hours: Hours,
) -> Day {
    let interval = zones.day(date);
    let today = ledger.within(interval);
    let rows = today
        .entries()
        .iter()
        .map(|e| Row {
            interval: e.interval,
            class: e.class,
            time: e.figure(),
            length: e.length,
            from: name(timeline, e.from),
            to: name(timeline, e.to),
        })
        .collect();
    let work = today.working_days();
    let coverage = match (work.first(), work.last()) {
        (Some(first), Some(last)) => {
            let whole = Interval::between(first.start(), last.end());
            Some(stint_analysis::coverage(timeline, whole))
        }
        _ => None,
    };
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
        after_hours: after_hours
            .iter()
            .filter(|used| interval.contains(used.interval.start()))
            .cloned()
            .collect(),
        coverage,
    }
}

fn name(timeline: &Timeline, id: Option<PlaceId>) -> Option<String> {
    let place = timeline.place(id?)?;
    place.name.as_ref().map(|n| n.as_str().to_owned())
}
