//! Working time: every instant belongs to at most one entry.
//!
//! Entries are cut from a set of free time. What has been given away can't be
//! given again, so overlap and double counting are impossible by construction.

use std::collections::BTreeMap;

use stint_model::{Figure, Interval, Known, Metres, Millis, PlaceId, Timeline, UtcMs};

use crate::classes::Classes;
use crate::marks::Marks;
use crate::roster::Roster;

/// What a stretch of time was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// With a client.
    Visit,
    /// At the employer's premises.
    Office,
    /// On the way from one work place to another.
    Between,
    /// In a shift that she typed or marked and of which nothing was recorded.
    Shift,
    /// Between home and work.
    Commute,
    /// Her own business, or what she said is not work.
    Own,
    /// At home.
    Home,
    /// A break.
    Break,
    /// Asleep by arrangement at a work place.
    SleepIn,
    /// On call.
    OnCall,
    /// In a shift, at home or at no place and on no way that is known.
    Waiting,
    /// In a working day, but nothing tells what it was.
    Unclear,
    /// In a working day and not recorded.
    Unseen,
}

/// A stretch of one class.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// From, to.
    pub interval: Interval,
    /// What it was.
    pub class: Class,
    /// Length of the break that she marked and of which it is a part.
    pub of_break: Option<Millis>,
    /// Its length, by how it is known, with its range: what is certain at the
    /// low end, what can't be excluded at the high end.
    pub time: Figure<Millis>,
    /// How far the length may be off because its ends are not known to the
    /// second; it comes on top of the range and partly cancels out in sums.
    pub doubt: Millis,
    /// Its distance, for ways.
    pub length: Figure<Metres>,
    /// Where it began; for a stay, where it was.
    pub from: Option<PlaceId>,
    /// Where it ended, for ways.
    pub to: Option<PlaceId>,
}

/// Entries in order of time, without overlap.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
}

/// Two working stretches further apart than this are of two working days.
pub(crate) const DAY_PARTING: Millis = Millis(6 * 3_600_000);

impl Ledger {
    /// Working time within `window`. Breaks win over nights asleep, these over
    /// visits, visits over ways. Work and the ways to it win over time on call,
    /// which wins over time at home or elsewhere. What is left of a shift is
    /// waiting, as is what she spent at home in it, or unseen where nothing was
    /// recorded. The roster tells whether a
    /// place that nobody named is a client's.
    pub fn new(
        timeline: &Timeline,
        marks: &Marks,
        roster: Option<&Roster>,
        window: Interval,
    ) -> Self {
        let mut free = Free::new(window);
        let mut out = Vec::new();
        for b in joined(&marks.breaks) {
            take_plain(&mut free, b, Class::Break, &mut out);
        }
        for s in &marks.sleep_ins {
            take_plain(&mut free, *s, Class::SleepIn, &mut out);
        }
        let classes = Classes::new(timeline, roster);
        for o in calls(timeline, &classes, marks) {
            take_plain(&mut free, o, Class::OnCall, &mut out);
        }
        for v in &timeline.visits {
            let whole = classes.visit(v);
            if whole.class == Class::Home {
                // Her word against the phone's, which may have been left there.
                for at_home in marks.shifts.iter().filter_map(|s| s.overlap(v.interval)) {
                    take_plain(&mut free, at_home, Class::Waiting, &mut out);
                }
            }
            let pieces = free.take(v.interval);
            out.extend(pieces.into_iter().filter_map(|p| whole.cut(p)));
        }
        for t in &timeline.trips {
            let whole = classes.trip(t);
            let pieces = free.take(t.interval);
            out.extend(pieces.into_iter().filter_map(|p| whole.cut(p)));
        }
        out.sort_by_key(|e| e.interval);
        for s in &marks.shifts {
            if !seen_in(timeline, &classes, *s) {
                take_plain(&mut free, *s, Class::Shift, &mut out);
            }
        }
        out.sort_by_key(|e| e.interval);
        let days = working_days(&out, marks);
        for gap in &timeline.gaps {
            for day in days.iter().filter_map(|d| d.overlap(gap.interval)) {
                take_unsure(&mut free, day, Class::Unseen, &mut out);
            }
        }
        for s in &marks.shifts {
            take_plain(&mut free, *s, Class::Waiting, &mut out);
        }
        out.sort_by_key(|e| e.interval);
        out.retain(|e| {
            e.class != Class::Unclear || days.iter().any(|d| d.overlap(e.interval).is_some())
        });
        Self { entries: out }
    }

    /// All entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The parts of entries that lie in `interval`, cut at its ends. Cutting a
    /// ledger at any instants and adding the parts up gives the whole exactly.
    pub fn within(&self, interval: Interval) -> Ledger {
        let first = self
            .entries
            .partition_point(|e| e.interval.end() <= interval.start());
        let entries = self.entries[first..]
            .iter()
            .take_while(|e| e.interval.start() < interval.end())
            .filter_map(|e| e.cut(interval))
            .collect();
        Ledger { entries }
    }

    /// Stretches from a first working entry to a last, where no pause of six
    /// hours parts them.
    pub fn working_days(&self) -> Vec<Interval> {
        working_days(&self.entries, &Marks::default())
    }
}

impl Entry {
    /// The part of it within `to`, if there is one.
    pub(crate) fn cut(&self, to: Interval) -> Option<Entry> {
        let piece = self.interval.overlap(to)?;
        Some(Entry {
            interval: piece,
            time: slice_time(self.time, self.interval, piece),
            doubt: slice(self.doubt, self.interval, piece),
            length: slice_length(self.length, self.interval, piece),
            ..self.clone()
        })
    }
}

impl Class {
    /// Whether it is work by its nature.
    pub const fn is_work(self) -> bool {
        matches!(
            self,
            Class::Visit | Class::Office | Class::Between | Class::Shift
        )
    }
}

/// Time on call without what she was called to, and the ways there.
fn calls(timeline: &Timeline, classes: &Classes<'_>, marks: &Marks) -> Vec<Interval> {
    if marks.on_call.is_empty() {
        return Vec::new();
    }
    let visits = timeline.visits.iter().map(|v| classes.visit(v));
    let trips = timeline.trips.iter().map(|t| classes.trip(t));
    let called: Vec<Interval> = visits
        .chain(trips)
        .filter(|e| e.class.is_work() || e.class == Class::Commute)
        .map(|e| e.interval)
        .collect();
    marks
        .on_call
        .iter()
        .flat_map(|whole| {
            let mut free = Free::new(*whole);
            for away in &called {
                free.take(*away);
            }
            free.0.into_iter().map(|(a, b)| Interval::between(a, b))
        })
        .collect()
}

/// Whether any stay or way was recorded in a shift, but at home. Where none was,
/// the shift itself is all that is known: work, as she marked or typed it.
fn seen_in(timeline: &Timeline, classes: &Classes<'_>, shift: Interval) -> bool {
    let touches = |i: Interval| i.overlap(shift).is_some();
    let mut visits = timeline.visits.iter().filter(|v| touches(v.interval));
    visits.any(|v| classes.visit(v).class != Class::Home)
        || timeline.trips.iter().any(|t| touches(t.interval))
}

fn working_days(entries: &[Entry], marks: &Marks) -> Vec<Interval> {
    let mut spans: Vec<Interval> = entries
        .iter()
        .filter(|e| e.class.is_work())
        .map(|e| e.interval)
        .chain(marks.shifts.iter().copied())
        .collect();
    spans.sort_unstable();
    let mut days: Vec<Interval> = Vec::new();
    for s in spans {
        match days.last_mut() {
            Some(d) if s.start().since(d.end()) < DAY_PARTING => {
                *d = Interval::between(d.start(), d.end().max(s.end()));
            }
            _ => days.push(s),
        }
    }
    days
}

fn take_plain(free: &mut Free, interval: Interval, class: Class, out: &mut Vec<Entry>) {
    for piece in free.take(interval) {
        let l = piece.length();
        out.push(Entry {
            interval: piece,
            class,
            of_break: (class == Class::Break).then_some(l),
            time: Figure::known(Known::Typed, l, l, l),
            doubt: Millis::ZERO,
            length: Figure::default(),
            from: None,
            to: None,
        });
    }
}

/// Sorted stretches, one for those that touch.
fn joined(sorted: &[Interval]) -> Vec<Interval> {
    let mut out: Vec<Interval> = Vec::new();
    for next in sorted {
        match out.last_mut() {
            Some(last) if next.start() <= last.end() => {
                *last = Interval::between(last.start(), next.end().max(last.end()));
            }
            _ => out.push(*next),
        }
    }
    out
}

fn take_unsure(free: &mut Free, interval: Interval, class: Class, out: &mut Vec<Entry>) {
    for piece in free.take(interval) {
        out.push(Entry {
            interval: piece,
            class,
            of_break: None,
            time: Figure::known(
                Known::Estimated,
                piece.length(),
                Millis::ZERO,
                piece.length(),
            ),
            doubt: Millis::ZERO,
            length: Figure::default(),
            from: None,
            to: None,
        });
    }
}

/// Time that nothing has taken yet: disjoint, by start.
struct Free(BTreeMap<UtcMs, UtcMs>);

impl Free {
    fn new(window: Interval) -> Self {
        Self(BTreeMap::from([(window.start(), window.end())]))
    }

    /// Takes what is free of `wanted`, in order of time.
    fn take(&mut self, wanted: Interval) -> Vec<Interval> {
        let touched: Vec<Interval> = self
            .0
            .range(..wanted.end())
            .rev()
            .map(|(s, e)| Interval::between(*s, *e))
            .take_while(|i| i.end() > wanted.start())
            .collect();
        let mut taken = Vec::with_capacity(touched.len());
        for whole in touched.into_iter().rev() {
            let Some(piece) = whole.overlap(wanted) else {
                continue;
            };
            self.0.remove(&whole.start());
            if whole.start() < piece.start() {
                self.0.insert(whole.start(), piece.start());
            }
            if piece.end() < whole.end() {
                self.0.insert(piece.end(), whole.end());
            }
            taken.push(piece);
        }
        taken
    }
}

/// The share of `whole` up to `t`, as an exact fraction.
fn share(whole: Interval, t: UtcMs) -> (i128, i128) {
    let part = t.since(whole.start()).0;
    (i128::from(part), i128::from(whole.length().0.max(1)))
}

fn slice(v: Millis, whole: Interval, piece: Interval) -> Millis {
    let (a, n) = share(whole, piece.start());
    let (b, _) = share(whole, piece.end());
    let v = i128::from(v.0);
    // Differences of rounded prefixes, so that pieces add up to the whole.
    Millis(((v * b).div_euclid(n) - (v * a).div_euclid(n)) as i64)
}

fn slice_time(f: Figure<Millis>, whole: Interval, piece: Interval) -> Figure<Millis> {
    let cut = |v: Millis| slice(v, whole, piece);
    Figure {
        measured: cut(f.measured),
        corrected: cut(f.corrected),
        typed: cut(f.typed),
        estimated: cut(f.estimated),
        low: cut(f.low),
        high: cut(f.high),
    }
}

fn slice_length(f: Figure<Metres>, whole: Interval, piece: Interval) -> Figure<Metres> {
    let (a, n) = share(whole, piece.start());
    let (b, _) = share(whole, piece.end());
    let factor = (b - a) as f64 / n as f64;
    let cut = |v: Metres| Metres(v.0 * factor);
    Figure {
        measured: cut(f.measured),
        corrected: cut(f.corrected),
        typed: cut(f.typed),
        estimated: cut(f.estimated),
        low: cut(f.low),
        high: cut(f.high),
    }
}
