//! What a stretch of days means: rows, hours, findings. Data alone; words and
//! pictures are made of it in [`crate::words`] and [`crate::pictures`].

use chrono::NaiveDate;
use stint_analysis::ShiftEnd;
use stint_model::{
    AppUse, Coverage, Figure, Gap, Interval, Metres, Millis, Moment, PlaceId, Timeline,
};
use stint_pay::{
    Class, Contract, DateRange, Finding, Hours, Inputs, Ledger, Millimetres, Roster, RulePack,
    Span, Zones, after_hours, after_hours_range, by_day, findings, over, time_in_apps,
};

use crate::compose::{Composed, within};
use crate::on_record::OnRecord;
use crate::{AppError, Phone, gone};

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
        let zones = self.zones()?;
        let window = zones.days(range);
        let contract = self.contract()?;
        let judged = contract
            .as_ref()
            .map(|(contract, pack)| self.judged(range, contract, pack, &zones));
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
                let mut day = day(date, &zones, &timeline, &after_hours, &ledger, hours);
                day.gone = gone
                    .iter()
                    .any(|g| gone::is_of(g, DateRange::between(date, date), &zones));
                let began = |e: &&ShiftEnd| day.interval.contains(e.shift.start());
                day.shift_ends = ends.iter().filter(began).copied().collect();
                day
            })
            .collect();
        Ok(Report {
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
        })
    }
}

/// Days of the longest reference period of any pack: 26 weeks.
const LONGEST_AVERAGE: u64 = 26 * 7;

/// The days by which a stretch is judged, and those that are looked at for it.
struct Judged {
    /// What the law or the contract judges by something longer than a day (a
    /// pay period, a week) is judged by the whole of it.
    whole: DateRange,
    /// Averages and yearly thresholds look further back.
    seen: DateRange,
    /// The day of the first record of all.
    first_record: Option<NaiveDate>,
    /// Whether the record began before the year whose thresholds count.
    since_before_year: bool,
}

impl Phone {
    fn judged(
        &self,
        range: DateRange,
        contract: &Contract,
        pack: &RulePack,
        zones: &Zones,
    ) -> Judged {
        let periods = contract.pay_period.covering(range);
        let weeks = [range.first, range.last].map(DateRange::iso_week);
        let whole = periods.iter().chain(&weeks).fold(range, |all, days| {
            DateRange::between(all.first.min(days.first), all.last.max(days.last))
        });
        let first_record = self.vault.days().next().map(|d| zones.date(d.start()));
        let year = pack.year_starts().year_of(whole.first);
        let averaged = whole.last - chrono::Days::new(LONGEST_AVERAGE);
        let back = year.min(averaged).max(first_record.unwrap_or(whole.first));
        Judged {
            whole,
            seen: DateRange::between(back.min(whole.first), whole.last),
            first_record,
            since_before_year: first_record.is_some_and(|first| first < year),
        }
    }
}

impl Phone {
    /// Findings about some days, of what is known of those by which they are
    /// judged: only if the record begins before that and it is over, since
    /// half a period's hours against a whole period's pay would say anything.
    #[expect(clippy::too_many_arguments, reason = "all of one report")]
    fn findings(
        &self,
        range: DateRange,
        judged: Judged,
        composed: &Composed,
        roster: &Roster,
        contract: &Contract,
        pack: &RulePack,
        zones: &Zones,
        now: Moment,
    ) -> Result<Vec<Finding>, AppError> {
        let Judged {
            whole,
            seen,
            first_record,
            since_before_year,
        } = judged;
        let Composed {
            timeline, marks, ..
        } = composed;
        let ledger = Ledger::new(timeline, marks, Some(roster), zones.days(seen));
        let mut contract = contract.clone();
        if since_before_year {
            // That was of an earlier year.
            contract.driven_before = Millimetres(0);
        }
        let today = zones.date(now.utc);
        let found = findings(&Inputs {
            timeline,
            ledger: &ledger,
            marks,
            zones,
            contract: &contract,
            pack,
            payslips: &self.payslips(pack)?,
            roster: Some(roster),
            days: whole,
            today,
        })?;
        let gone = self.gone(seen, zones)?;
        let is_whole = |days| !gone.iter().any(|g| gone::is_of(g, days, zones));
        let record = OnRecord {
            first: first_record,
            today,
            is_whole: &is_whole,
        };
        Ok(record.kept(found, range))
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
            place: e.from,
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
        shift_ends: Vec::new(),
        coverage,
        gone: false,
    }
}

fn name(timeline: &Timeline, id: Option<PlaceId>) -> Option<String> {
    let place = timeline.place(id?)?;
    place.name.as_ref().map(|n| n.as_str().to_owned())
}
