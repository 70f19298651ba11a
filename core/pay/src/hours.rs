//! Sums of a ledger: hours by class, with their ranges.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use stint_model::{Figure, Metres, Millis};

use crate::ledger::{Class, Entry, Ledger};
use crate::span::Span;
use crate::zones::{DateRange, Zones};

/// Time and distance of a stretch, by class.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hours {
    time: BTreeMap<Class, Figure<Millis>>,
    length: BTreeMap<Class, Figure<Metres>>,
}

impl Hours {
    /// The sums of a ledger. Ranges add up at their worst.
    pub fn of(ledger: &Ledger) -> Self {
        let mut h = Self::default();
        for e in ledger.entries() {
            h.add(e);
        }
        h
    }

    fn add(&mut self, e: &Entry) {
        let time = self.time.entry(e.class).or_default();
        *time = time.plus(e.time);
        let length = self.length.entry(e.class).or_default();
        *length = length.plus(e.length);
    }

    /// Time of one class, by how it is known.
    pub fn time(&self, class: Class) -> Figure<Millis> {
        self.time.get(&class).copied().unwrap_or_default()
    }

    /// Distance of one class of ways, by how it is known.
    pub fn length(&self, class: Class) -> Figure<Metres> {
        self.length.get(&class).copied().unwrap_or_default()
    }

    /// Time of one class as a range.
    pub fn span(&self, class: Class) -> Span<Millis> {
        let f = self.time(class);
        Span::new(f.low, f.best(), f.high)
    }

    /// Working time: visits, office and ways between them; waiting if it is
    /// said to count. What is unclear, unseen or undecided is in the high end
    /// alone.
    pub fn working(&self, waiting_is_work: Option<bool>) -> Span<Millis> {
        let sure = [Class::Visit, Class::Office, Class::Between]
            .into_iter()
            .map(|c| self.span(c))
            .fold(Span::default(), Span::<Millis>::plus);
        let waiting = self.span(Class::Waiting);
        let waiting = match waiting_is_work {
            Some(true) => waiting,
            Some(false) => Span::default(),
            None => only_high(waiting.high),
        };
        let doubt = self.span(Class::Unclear).high + self.span(Class::Unseen).high;
        sure.plus(waiting).plus(only_high(doubt))
    }
}

fn only_high(high: Millis) -> Span<Millis> {
    Span::new(Millis::ZERO, Millis::ZERO, high)
}

/// The hours of each local day that has any entry, in order. Days of a changed
/// hour have 23 or 25.
pub fn by_day(ledger: &Ledger, zones: &Zones) -> BTreeMap<NaiveDate, Hours> {
    let mut days: BTreeMap<NaiveDate, Hours> = BTreeMap::new();
    for e in ledger.entries() {
        let mut date = zones.date(e.interval.start());
        loop {
            let day = zones.day(date);
            let whole = Ledger::single(e.clone());
            for piece in whole.within(day).entries() {
                days.entry(date).or_default().add(piece);
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
        let week = weeks.entry(DateRange::iso_week(date)).or_default();
        for (class, time) in hours.time {
            let sum = week.time.entry(class).or_default();
            *sum = sum.plus(time);
        }
        for (class, length) in hours.length {
            let sum = week.length.entry(class).or_default();
            *sum = sum.plus(length);
        }
    }
    weeks
}

/// The hours of some local days together, such as a pay period.
pub fn over(ledger: &Ledger, zones: &Zones, days: DateRange) -> Hours {
    Hours::of(&ledger.within(zones.days(days)))
}
