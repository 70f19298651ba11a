//! Sums of a ledger: hours by class, with their ranges.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Figure, Metres, Millis};

use crate::ledger::{Class, Entry, Ledger};
use crate::span::Span;
use crate::zones::{DateRange, Zones};

/// What counts as working time beside work itself: true if it does, false if it
/// doesn't, none if that isn't known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Waiting in a shift.
    pub waiting: Option<bool>,
    /// Time asleep by arrangement at a work place.
    pub sleep_in: Option<bool>,
    /// Time on call.
    pub on_call: Option<bool>,
    /// Whether ways between home and work may count: they do for who has no
    /// fixed place of work, which nobody has said.
    pub home_ways_may: bool,
    /// Breaks up to this long count.
    pub short_break: Option<Millis>,
}

/// Time and distance of a stretch, by class.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hours {
    sums: BTreeMap<Class, Sum>,
    /// Of each marked break its whole length, and how much of it is in here.
    breaks: Vec<(Millis, Millis)>,
}

/// What is added up for one class.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Sum {
    time: Figure<Millis>,
    length: Figure<Metres>,
    doubt: Doubt,
}

/// Doubt about the ends of many stretches.
///
/// Errors of single ends are mostly independent and cancel out, so they add up
/// as the root of their squares; a share of them all points the same way (a
/// phone that notices every departure late) and adds up in full.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Doubt {
    sum: f64,
    squares: f64,
}

/// Share of the doubt that all ends have in common; measured on simulated
/// months, see `docs/src/pay.md`.
const COMMON: f64 = 0.2;

/// Further share of the doubt that may point one way alone: phones notice a
/// departure late, so that stays come out long and ways short, never the other
/// way round. Measured on simulated weeks, see `docs/src/pay.md`.
const LATE: f64 = 0.8;

impl Doubt {
    /// How far departures noticed late may have moved time from ways to stays.
    fn late(self) -> Millis {
        Millis((LATE * self.sum).round() as i64)
    }

    pub(crate) fn add(&mut self, d: Millis) {
        self.sum += d.0 as f64;
        self.squares += (d.0 as f64).powi(2);
    }

    fn plus(self, o: Self) -> Self {
        Self {
            sum: self.sum + o.sum,
            squares: self.squares + o.squares,
        }
    }

    pub(crate) fn half_width(self) -> Millis {
        let w = self.squares.sqrt() + COMMON * self.sum;
        Millis(w.min(self.sum).round() as i64)
    }
}

impl Sum {
    fn plus(self, o: Self) -> Self {
        Self {
            time: self.time.plus(o.time),
            length: self.length.plus(o.length),
            doubt: self.doubt.plus(o.doubt),
        }
    }

    /// The whole figure of stays, which late departures make too long.
    fn stays(self) -> Figure<Millis> {
        let f = widened(self.time, self.doubt);
        let low = Millis((f.low - self.doubt.late()).0.max(0));
        Figure { low, ..f }
    }

    /// The whole figure of ways, which late departures make too short.
    fn ways(self) -> Figure<Millis> {
        let f = widened(self.time, self.doubt);
        let high = f.high + self.doubt.late();
        Figure { high, ..f }
    }
}

fn widened(f: Figure<Millis>, doubt: Doubt) -> Figure<Millis> {
    let w = doubt.half_width();
    Figure {
        low: Millis((f.low - w).0.max(0)).min(f.best()),
        high: (f.high + w).max(f.best()),
        ..f
    }
}

fn span(f: Figure<Millis>) -> Span<Millis> {
    Span::new(f.low, f.best(), f.high)
}

impl Hours {
    /// The sums of a ledger.
    pub fn of(ledger: &Ledger) -> Self {
        let mut h = Self::default();
        for e in ledger.entries() {
            h.add(e);
        }
        h
    }

    fn add(&mut self, e: &Entry) {
        if let Some(whole) = e.of_break {
            self.breaks.push((whole, e.time.best()));
        }
        let mut doubt = Doubt::default();
        doubt.add(e.doubt);
        let one = Sum {
            time: e.time,
            length: e.length,
            doubt,
        };
        let sum = self.sums.entry(e.class).or_default();
        *sum = sum.plus(one);
    }

    fn sum(&self, class: Class) -> Sum {
        self.sums.get(&class).copied().unwrap_or_default()
    }

    /// Time of one class, by how it is known, with its whole range.
    pub fn time(&self, class: Class) -> Figure<Millis> {
        let sum = self.sum(class);
        match class {
            Class::Between | Class::Commute => sum.ways(),
            _ => sum.stays(),
        }
    }

    /// Distance of one class of ways, by how it is known.
    pub fn length(&self, class: Class) -> Figure<Metres> {
        self.sum(class).length
    }

    /// The range of [`Hours::time`].
    pub fn span(&self, class: Class) -> Span<Millis> {
        span(self.time(class))
    }

    /// Time with clients and at the office.
    pub fn at_places(&self) -> Figure<Millis> {
        self.places().stays()
    }

    /// Time with clients, at the office, on ways between them and in shifts of
    /// which nothing was recorded. An end of a
    /// visit that is off moves time from the visit to the way, not out of work:
    /// so the doubt is that of the visits or of the ways, whichever is more,
    /// not of both.
    pub fn worked(&self) -> Figure<Millis> {
        let (places, ways) = (self.places(), self.sum(Class::Between));
        let more = if places.doubt.half_width() >= ways.doubt.half_width() {
            places.doubt
        } else {
            ways.doubt
        };
        let typed = self.sum(Class::Shift).time;
        widened(places.time.plus(ways.time).plus(typed), more)
    }

    /// Working time: [`Hours::worked`], and what else is said to count. What is
    /// unclear, unseen or undecided is in the high end alone.
    pub fn working(&self, counted: Counted) -> Span<Millis> {
        let breaks = counted
            .short_break
            .map_or(Millis::ZERO, |most| self.short_breaks(most));
        let mut doubt = self.span(Class::Unclear).high + self.span(Class::Unseen).high;
        if counted.home_ways_may {
            doubt = doubt + self.span(Class::Commute).high;
        }
        [
            (Class::Waiting, counted.waiting),
            (Class::SleepIn, counted.sleep_in),
            (Class::OnCall, counted.on_call),
        ]
        .into_iter()
        .map(|(class, counts)| match counts {
            Some(true) => self.span(class),
            Some(false) => Span::default(),
            None => only_high(self.span(class).high),
        })
        .fold(span(self.worked()), Span::plus)
        .plus(Span::new(breaks, breaks, breaks + doubt))
    }

    /// Time in marked breaks up to that length.
    pub fn short_breaks(&self, most: Millis) -> Millis {
        let short = self.breaks.iter().filter(|(whole, _)| *whole <= most);
        short.map(|(_, time)| *time).sum()
    }

    fn places(&self) -> Sum {
        self.sum(Class::Visit).plus(self.sum(Class::Office))
    }

    fn plus(&mut self, o: Self) {
        self.breaks.extend(o.breaks);
        for (class, sum) in o.sums {
            let mine = self.sums.entry(class).or_default();
            *mine = mine.plus(sum);
        }
    }
}

fn only_high(high: Millis) -> Span<Millis> {
    Span::new(Millis::ZERO, Millis::ZERO, high)
}

impl Entry {
    /// Its length with its whole range, the doubt about its ends included.
    pub fn figure(&self) -> Figure<Millis> {
        let mut doubt = Doubt::default();
        doubt.add(self.doubt);
        widened(self.time, doubt)
    }
}

/// The hours of each local day that has any entry, in order. Days of a changed
/// hour have 23 or 25.
pub fn by_day(ledger: &Ledger, zones: &Zones) -> BTreeMap<NaiveDate, Hours> {
    let mut days: BTreeMap<NaiveDate, Hours> = BTreeMap::new();
    for e in ledger.entries() {
        let mut date = zones.date(e.interval.start());
        loop {
            let day = zones.day(date);
            if let Some(piece) = e.cut(day) {
                days.entry(date).or_default().add(&piece);
            }
            match date.succ_opt() {
                Some(next) if day.end() < e.interval.end() => date = next,
                _ => break,
            }
        }
    }
    days
}

/// The hours of each ISO week (Monday to Sunday, local) that has any entry.
pub fn by_week(ledger: &Ledger, zones: &Zones) -> BTreeMap<DateRange, Hours> {
    let mut weeks: BTreeMap<DateRange, Hours> = BTreeMap::new();
    for (date, hours) in by_day(ledger, zones) {
        weeks
            .entry(DateRange::iso_week(date))
            .or_default()
            .plus(hours);
    }
    weeks
}

/// The hours of some local days together, such as a pay period.
pub fn over(ledger: &Ledger, zones: &Zones, days: DateRange) -> Hours {
    Hours::of(&ledger.within(zones.days(days)))
}
