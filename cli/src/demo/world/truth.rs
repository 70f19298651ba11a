//! What really happened, to stand beside what was computed.

use chrono::{Datelike, NaiveDate, Weekday};

use super::clock::WallClock;
use super::model::{Coordinate, Gap, Interval, Metres, Millis, Mode, PlaceKind, Reason, ShortText};

/// A place as the worker knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TruePlace {
    /// The name she would give it.
    pub name: ShortText,
    /// What it is to her.
    pub kind: PlaceKind,
    /// Its front door.
    pub position: Coordinate,
}

/// A stay, from coming through the door to leaving through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrueVisit {
    /// Which of [`super::Week::places`].
    pub place: usize,
    /// When.
    pub interval: Interval,
}

/// A journey from door to door; it begins where one visit ends and ends
/// where the next begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrueTrip {
    /// When.
    pub interval: Interval,
    /// Metres along the streets.
    pub length: Metres,
    /// Motorised if any part of it was driven.
    pub mode: Mode,
    /// Why: `BetweenClients` with work at both ends, `Personal` with her own
    /// business at one end, else `Commute`.
    pub reason: Reason,
    /// Which of [`super::Week::places`] it left.
    pub from: usize,
    /// Which of [`super::Week::places`] it reached.
    pub to: usize,
}

/// A shift, from arriving at its first work place to leaving its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrueShift {
    /// When.
    pub interval: Interval,
    /// Whether she forgot to touch "end": no record tells of it.
    pub end_forgotten: bool,
}

/// Sums over a day or a week. Each thing counts where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Totals {
    /// Visits to clients and the office.
    pub work_visits: u32,
    /// Time at clients and the office.
    pub at_work_places: Millis,
    /// Shifts less breaks: the time she worked.
    pub worked: Millis,
    /// Travel with work at both ends. None of it was paid.
    pub between: Millis,
    /// Its length.
    pub between_length: Metres,
    /// Travel with home at one end and work at the other.
    pub commute: Millis,
    /// Its length.
    pub commute_length: Metres,
    /// All journeys' length.
    pub all_length: Metres,
    /// The work app in front, outside shifts.
    pub after_hours: Millis,
    /// Breaks.
    pub breaks: Millis,
    /// Time without positions.
    pub gaps: Millis,
}

impl Totals {
    pub(super) fn add(&mut self, o: &Totals) {
        self.work_visits += o.work_visits;
        self.at_work_places = self.at_work_places + o.at_work_places;
        self.worked = self.worked + o.worked;
        self.between = self.between + o.between;
        self.between_length = self.between_length + o.between_length;
        self.commute = self.commute + o.commute;
        self.commute_length = self.commute_length + o.commute_length;
        self.all_length = self.all_length + o.all_length;
        self.after_hours = self.after_hours + o.after_hours;
        self.breaks = self.breaks + o.breaks;
        self.gaps = self.gaps + o.gaps;
    }
}

/// A local day's sums.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrueDay {
    /// The date on her wall clock.
    pub date: NaiveDate,
    /// The sums.
    pub totals: Totals,
}

/// An ISO week's sums, as far as the simulated days reach into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrueWeek {
    /// The week's Monday.
    pub monday: NaiveDate,
    /// The sums.
    pub totals: Totals,
}

/// What really happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Truth {
    /// Stays in order of time; the first and the last are at home, cut off at
    /// local midnight.
    pub visits: Vec<TrueVisit>,
    /// Journeys in order of time.
    pub trips: Vec<TrueTrip>,
    /// Shifts in order of time.
    pub shifts: Vec<TrueShift>,
    /// Breaks in order of time, each within a shift.
    pub breaks: Vec<Interval>,
    /// The work app in front, in order of time.
    pub app_use: Vec<Interval>,
    /// Stretches without positions, in order of time, and why.
    pub gaps: Vec<Gap>,
    /// One entry for each simulated day.
    pub days: Vec<TrueDay>,
    /// One entry for each ISO week touched.
    pub weeks: Vec<TrueWeek>,
    /// Over all days.
    pub totals: Totals,
}

impl Truth {
    /// Fills in days, weeks and totals.
    pub(super) fn add_up(&mut self, places: &[TruePlace], dates: &[NaiveDate], clock: WallClock) {
        let day_of = |interval: Interval| clock.date(interval.start().get());
        self.days = dates
            .iter()
            .map(|&date| TrueDay {
                date,
                totals: self.day(places, |i| day_of(i) == date),
            })
            .collect();
        for day in &self.days {
            let monday = day.date.week(Weekday::Mon).first_day();
            match self.weeks.last_mut() {
                Some(week) if week.monday == monday => week.totals.add(&day.totals),
                _ => self.weeks.push(TrueWeek {
                    monday,
                    totals: day.totals,
                }),
            }
            self.totals.add(&day.totals);
        }
        debug_assert!(
            self.weeks
                .iter()
                .all(|w| w.monday.weekday() == Weekday::Mon)
        );
    }

    fn day(&self, places: &[TruePlace], on: impl Fn(Interval) -> bool) -> Totals {
        let mut sums = Totals::default();
        for visit in self.visits.iter().filter(|v| on(v.interval)) {
            if places[visit.place].kind.is_work() {
                sums.work_visits += 1;
                sums.at_work_places = sums.at_work_places + visit.interval.length();
            }
        }
        for trip in self.trips.iter().filter(|t| on(t.interval)) {
            sums.all_length = sums.all_length + trip.length;
            match trip.reason {
                Reason::BetweenClients => {
                    sums.between = sums.between + trip.interval.length();
                    sums.between_length = sums.between_length + trip.length;
                }
                Reason::Commute => {
                    sums.commute = sums.commute + trip.interval.length();
                    sums.commute_length = sums.commute_length + trip.length;
                }
                _ => {}
            }
        }
        let length = |all: &[Interval]| all.iter().filter(|i| on(**i)).map(|i| i.length()).sum();
        sums.breaks = length(&self.breaks);
        let shifts: Vec<Interval> = self.shifts.iter().map(|s| s.interval).collect();
        sums.worked = length(&shifts) - sums.breaks;
        sums.gaps = length(&self.gaps.iter().map(|g| g.interval).collect::<Vec<_>>());
        for used in self.app_use.iter().filter(|i| on(**i)) {
            let in_shift: Millis = shifts
                .iter()
                .filter_map(|s| s.overlap(*used))
                .map(Interval::length)
                .sum();
            sums.after_hours = sums.after_hours + (used.length() - in_shift);
        }
        sums
    }
}
