//! Anyone's log without a vault, analysed.
//! Rows stream through; nothing is kept but what is asked for.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{Read, Write};
use std::path::Path;

use stint_analysis::{Analyser, Named, Sink};
use stint_import::{
    ImportError, PlaceRow, Problem, Reason, RosterRow, StintCsv, TripsWriter, VisitsWriter,
};
use stint_model::{Figure, Gap, Metres, ShortText, Timeline, Trip, Visit, ZoneOffset};
use stint_pay::{Marks, Planned, Roster, Zones};

use crate::AppError;
pub use crate::convert::{Converted, LogFormat, convert};

/// Rows that can't be used and are listed singly; more are only counted.
const LISTED: usize = 20;
/// How often progress is told, in rows.
const BEAT: u64 = 1 << 16;

/// What an analysis is to write. What is absent isn't written.
pub struct Wanted<'w> {
    /// Visits, as CSV.
    pub visits: Option<&'w mut dyn Write>,
    /// Trips, as CSV.
    pub trips: Option<&'w mut dyn Write>,
    /// Weekly figures, as CSV, and what they may be made from.
    pub weeks: Option<(&'w mut dyn Write, Told)>,
}

/// What is known of people beside their logs: by person, the places that she
/// named and her roster, which calls places by their numbers.
#[derive(Default)]
pub struct Told {
    named: HashMap<String, Vec<Named>>,
    rosters: HashMap<String, Roster>,
}

impl Told {
    /// Of the places only those that were named are kept.
    pub fn new(places: Vec<PlaceRow>) -> Self {
        let mut named: HashMap<String, Vec<Named>> = HashMap::new();
        for place in places.into_iter().filter(|p| p.named) {
            named.entry(place.user).or_default().push(Named {
                at: place.position,
                kind: place.kind,
                name: name_of(place.place),
            });
        }
        let rosters = HashMap::new();
        Self { named, rosters }
    }

    /// With planned visits from the file `name`.
    ///
    /// # Errors
    /// Two visits of one person overlap.
    pub fn with_roster(mut self, name: &str, rows: Vec<RosterRow>) -> Result<Self, AppError> {
        let mut plans: HashMap<String, Vec<(usize, Planned)>> = HashMap::new();
        for row in rows {
            let Some(client) = name_of(row.place) else {
                continue;
            };
            let plan = Planned {
                interval: row.planned,
                client,
                may_start: None,
            };
            let line = usize::try_from(row.line).unwrap_or(usize::MAX);
            plans.entry(row.user).or_default().push((line, plan));
        }
        for (user, visits) in plans {
            self.rosters.insert(user, Roster::new(name, visits)?);
        }
        Ok(self)
    }
}

/// A place's number as a name for it.
fn name_of(place: u32) -> Option<ShortText> {
    ShortText::new(place.to_string()).ok()
}

/// What an analysis found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// People in the log.
    pub users: u64,
    /// Fixes read.
    pub fixes: u64,
    /// Rows that couldn't be used.
    pub refused: u64,
    /// The first of them.
    pub problems: Vec<Problem>,
    /// Rows that lie more than two minutes before rows above them; they were
    /// left out.
    pub out_of_order: u64,
    /// Visits.
    pub visits: u64,
    /// Trips.
    pub trips: u64,
    /// Gaps.
    pub gaps: u64,
}

/// Analyses a log in Stint's CSV, person by person. The rows of one person
/// stand together, in order of time.
///
/// # Errors
/// The log can't be read, or a result can't be written.
pub fn analyse(
    log: impl Read,
    wanted: Wanted<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Found, AppError> {
    let mut rows = StintCsv::new(log)?;
    let mut writing = Writing::start(wanted)?;
    let mut analyser = Analyser::new();
    let mut user: Option<String> = None;
    loop {
        let row = match rows.next() {
            Ok(None) => break,
            Ok(Some(row)) => row,
            Err(ImportError::Row { line, reason }) => {
                writing.refuse(line, reason);
                continue;
            }
            Err(e) => return Err(e.into()),
        };
        let (time, fix) = (row.time, row.fix);
        let next = (user.as_deref() != Some(row.user)).then(|| row.user.to_owned());
        if let Some(next) = next {
            if user.is_some() {
                writing.end_of_user(std::mem::take(&mut analyser))?;
            }
            writing.begin_user(&next, rows.line())?;
            user = Some(next);
        }
        analyser.push_fix(time, &fix, &mut writing);
        writing.found.fixes += 1;
        if writing.found.fixes % BEAT == 0 {
            progress(writing.found.fixes);
            writing.check()?;
        }
    }
    if user.is_some() {
        writing.end_of_user(analyser)?;
    }
    writing.finish()
}

/// Where results go: to files at once, and to a timeline where weeks are asked
/// for.
struct Writing<'w> {
    user: String,
    /// Hashes of all people so far: 8 bytes each, whatever their names.
    users: HashSet<u64>,
    hasher: RandomState,
    visits: Option<VisitsWriter<&'w mut dyn Write>>,
    trips: Option<TripsWriter<&'w mut dyn Write>>,
    weeks: Option<Weeks<'w>>,
    found: Found,
    failed: Option<ImportError>,
}

struct Weeks<'w> {
    out: &'w mut dyn Write,
    told: Told,
    timeline: Timeline,
}

impl<'w> Writing<'w> {
    fn start(wanted: Wanted<'w>) -> Result<Self, AppError> {
        Ok(Self {
            user: String::new(),
            users: HashSet::new(),
            hasher: RandomState::new(),
            visits: wanted.visits.map(VisitsWriter::new).transpose()?,
            trips: wanted.trips.map(TripsWriter::new).transpose()?,
            weeks: wanted
                .weeks
                .map(|(out, told)| Weeks::start(out, told))
                .transpose()?,
            found: Found::default(),
            failed: None,
        })
    }

    fn refuse(&mut self, line: u64, reason: Reason) {
        self.found.refused += 1;
        if self.found.problems.len() < LISTED {
            self.found.problems.push(Problem {
                file_in_zip: None,
                line,
                reason,
            });
        }
    }

    /// Begins with the next person. One who was there before would be analysed
    /// in pieces, each without the others.
    fn begin_user(&mut self, user: &str, line: u64) -> Result<(), AppError> {
        self.user.clear();
        self.user.push_str(user);
        if !self.users.insert(self.hasher.hash_one(user)) {
            return Err(AppError::PersonAgain { line });
        }
        self.found.users += 1;
        Ok(())
    }

    fn end_of_user(&mut self, analyser: Analyser) -> Result<(), AppError> {
        self.found.out_of_order += analyser.finish(self).too_late;
        if let Some(weeks) = &mut self.weeks {
            weeks.write(&self.user)?;
        }
        self.check()
    }

    /// A sink can't fail; what failed in it is told here.
    fn check(&mut self) -> Result<(), AppError> {
        match self.failed.take() {
            Some(e) => Err(e.into()),
            None => Ok(()),
        }
    }

    fn keep(&mut self, outcome: Result<(), ImportError>) {
        if let Err(e) = outcome {
            self.failed.get_or_insert(e);
        }
    }

    fn finish(self) -> Result<Found, AppError> {
        if let Some(w) = self.visits {
            w.finish()?;
        }
        if let Some(w) = self.trips {
            w.finish()?;
        }
        if let Some(w) = self.weeks {
            w.out.flush().map_err(ImportError::Write)?;
        }
        Ok(self.found)
    }
}

impl Sink for Writing<'_> {
    fn visit(&mut self, visit: Visit) {
        self.found.visits += 1;
        if let (Some(w), Some(at)) = (&mut self.visits, visit.position) {
            let outcome = w.visit(&self.user, visit.interval, at);
            self.keep(outcome);
        }
        if let Some(weeks) = &mut self.weeks {
            weeks.timeline.visits.push(visit);
        }
    }

    fn trip(&mut self, trip: Trip) {
        self.found.trips += 1;
        if let Some(w) = &mut self.trips {
            let Figure { low, high, .. } = trip.length;
            let best: Metres = trip.length.best();
            let outcome = w.trip(&self.user, trip.interval, best, trip.mode, low, high);
            self.keep(outcome);
        }
        if let Some(weeks) = &mut self.weeks {
            weeks.timeline.trips.push(trip);
        }
    }

    fn gap(&mut self, gap: Gap) {
        self.found.gaps += 1;
        if let Some(weeks) = &mut self.weeks {
            weeks.timeline.gaps.push(gap);
        }
    }
}

impl<'w> Weeks<'w> {
    fn start(out: &'w mut dyn Write, told: Told) -> Result<Self, AppError> {
        const HEADER: &str = "user,week,\
            at_work_places_min,at_work_places_min_low,at_work_places_min_high,\
            between_min,between_min_low,between_min_high,\
            between_km,between_km_low,between_km_high";
        writeln!(out, "{HEADER}").map_err(ImportError::Write)?;
        Ok(Self {
            out,
            told,
            timeline: Timeline::default(),
        })
    }

    /// Writes the weeks of one person, in UTC as the format has it.
    fn write(&mut self, user: &str) -> Result<(), AppError> {
        let mut timeline = std::mem::take(&mut self.timeline);
        let named = self
            .told
            .named
            .get(user)
            .map(Vec::as_slice)
            .unwrap_or_default();
        stint_analysis::places(&mut timeline, named);
        let zones = Zones::fixed(ZoneOffset::UTC);
        let roster = self.told.rosters.get(user);
        for week in stint_pay::weeks(&timeline, &Marks::default(), roster, &zones) {
            let cells = [week.at_work_places_min, week.between_min, week.between_km]
                .map(|e| format!("{:.2},{:.2},{:.2}", e.best, e.low, e.high));
            let user = stint_import::safe_cell(user);
            writeln!(self.out, "{user},{},{}", week.monday, cells.join(","))
                .map_err(ImportError::Write)?;
        }
        Ok(())
    }
}

/// Opens a log for [`analyse`].
///
/// # Errors
/// It can't be opened.
pub fn open(path: &Path) -> Result<File, AppError> {
    if path.is_dir() {
        return Err(ImportError::Folder.into());
    }
    Ok(File::open(path).map_err(ImportError::Read)?)
}
