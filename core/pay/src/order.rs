//! The best order of a day's visits inside their time windows. Exact.
//!
//! Dynamic programming over sets of visits done and the last one (Held and
//! Karp 1962), with one list of labels for each: a label is the time she is
//! free again and the travel so far, and is dropped if another is no later and
//! no longer. So the travel found is the least there is, and of those the
//! earliest end.

use stint_model::{Interval, Millis, UtcMs};

use crate::error::PayError;

/// Most visits of a day that are put in order.
pub const MOST_VISITS: usize = 12;

/// A visit that may be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// How long it takes.
    pub length: Millis,
    /// From when until when it may start.
    pub may_start: Interval,
}

/// Travel times between the start (0), each stop (1 to n) and the end (n + 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Travel {
    size: usize,
    times: Vec<Millis>,
}

impl Travel {
    /// Travel times from a function of two numbers as above.
    pub fn new(stops: usize, time: impl Fn(usize, usize) -> Millis) -> Self {
        let size = stops + 2;
        let times = (0..size * size)
            .map(|n| Millis(time(n / size, n % size).0.max(0)))
            .collect();
        Self { size, times }
    }

    fn time(&self, from: usize, to: usize) -> Millis {
        self.times[from * self.size + to]
    }
}

/// Visits in an order, with the times they start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Numbers of the stops, from 0, and when each starts.
    pub visits: Vec<(usize, UtcMs)>,
    /// Time on the way, from start to end.
    pub travel: Millis,
    /// When the end is reached.
    pub end: UtcMs,
}

#[derive(Clone, Copy)]
struct Label {
    free: UtcMs,
    travel: Millis,
    /// Last stop before, and which of its labels.
    from: (usize, usize),
}

/// The order with the least travel, of those the one with the earliest end;
/// none if no order fits all windows.
///
/// # Errors
/// [`PayError::TooManyVisits`] beyond [`MOST_VISITS`].
pub fn best_order(
    start: UtcMs,
    stops: &[Stop],
    travel: &Travel,
) -> Result<Option<Order>, PayError> {
    let n = stops.len();
    if n > MOST_VISITS || travel.size != n + 2 {
        return Err(PayError::TooManyVisits {
            count: n,
            limit: MOST_VISITS,
        });
    }
    if n == 0 {
        let way = travel.time(0, 1);
        return Ok(Some(Order {
            visits: Vec::new(),
            travel: way,
            end: start.plus(way),
        }));
    }
    let least = Least::new(start, stops, travel);
    let mut labels: Vec<Vec<Label>> = vec![Vec::new(); n << n];
    let at = |set: usize, last: usize| set * n + last;
    for (k, stop) in stops.iter().enumerate() {
        let way = travel.time(0, k + 1);
        if let Some(free) = served(stop, start.plus(way)) {
            let label = Label {
                free,
                travel: way,
                from: (usize::MAX, 0),
            };
            labels[at(1 << k, k)].push(label);
        }
    }
    for set in 1..1usize << n {
        for last in (0..n).filter(|k| set >> k & 1 == 1) {
            for which in 0..labels[at(set, last)].len() {
                let l = labels[at(set, last)][which];
                if !least.may_win(set, l) {
                    continue;
                }
                for (k, stop) in stops.iter().enumerate().filter(|(k, _)| set >> k & 1 == 0) {
                    let way = travel.time(last + 1, k + 1);
                    if let Some(free) = served(stop, l.free.plus(way)) {
                        let label = Label {
                            free,
                            travel: l.travel + way,
                            from: (last, which),
                        };
                        keep(&mut labels[at(set | 1 << k, k)], label);
                    }
                }
            }
        }
    }
    let full = (1 << n) - 1;
    let best = (0..n)
        .flat_map(|last| {
            let way = travel.time(last + 1, n + 1);
            labels[at(full, last)]
                .iter()
                .enumerate()
                .map(move |(which, l)| (l.travel + way, l.free.plus(way), last, which))
        })
        .min();
    Ok(best.map(|(travel, end, last, which)| Order {
        visits: trace(&labels, stops, n, last, which),
        travel,
        end,
    }))
}

/// What at least lies ahead, by which most beginnings are seen to lead nowhere.
struct Least<'a> {
    stops: &'a [Stop],
    /// The shortest way to each stop, wherever from.
    to: Vec<Millis>,
    /// The shortest way to the end.
    to_end: Millis,
    /// The travel of an order that was simple to find.
    known: Option<Millis>,
}

impl<'a> Least<'a> {
    fn new(start: UtcMs, stops: &'a [Stop], travel: &Travel) -> Self {
        let n = stops.len();
        let shortest = |to: usize| {
            let ways = (0..=n).filter(|from| *from != to);
            ways.map(|from| travel.time(from, to)).min()
        };
        let given: Vec<usize> = (0..n).collect();
        let orders = [Some(given), nearest_next(start, stops, travel)];
        Self {
            stops,
            to: (0..n).filter_map(|k| shortest(k + 1)).collect(),
            to_end: shortest(n + 1).unwrap_or_default(),
            known: orders
                .into_iter()
                .flatten()
                .filter_map(|order| follow(start, stops, travel, &order))
                .map(|found| found.travel)
                .min(),
        }
    }

    /// Whether a beginning may still lead to an order that is as good as the
    /// known one and in time for every stop that is left.
    fn may_win(&self, set: usize, l: Label) -> bool {
        let mut travel = l.travel + self.to_end;
        for (k, (stop, way)) in self.stops.iter().zip(&self.to).enumerate() {
            if set >> k & 1 == 1 {
                continue;
            }
            if l.free.plus(*way) > stop.may_start.end() {
                return false;
            }
            travel = travel + *way;
        }
        self.known.is_none_or(|known| travel <= known)
    }
}

/// The order that goes on to the nearest stop whose window isn't over; none if
/// that misses one.
fn nearest_next(start: UtcMs, stops: &[Stop], travel: &Travel) -> Option<Vec<usize>> {
    let mut left: Vec<usize> = (0..stops.len()).collect();
    let (mut order, mut free, mut from) = (Vec::new(), start, 0);
    while !left.is_empty() {
        let next = |k: usize| served(&stops[k], free.plus(travel.time(from, k + 1)));
        let reached = left
            .iter()
            .enumerate()
            .filter_map(|(i, k)| Some((next(*k)?, i)));
        let (then, i) = reached.min()?;
        let k = left.swap_remove(i);
        (free, from) = (then, k + 1);
        order.push(k);
    }
    Some(order)
}

/// When she is free again, if she may still start on arrival or later.
fn served(stop: &Stop, arrival: UtcMs) -> Option<UtcMs> {
    let begin = arrival.max(stop.may_start.start());
    (begin <= stop.may_start.end()).then(|| begin.plus(stop.length))
}

fn keep(list: &mut Vec<Label>, new: Label) {
    if list
        .iter()
        .any(|l| l.free <= new.free && l.travel <= new.travel)
    {
        return;
    }
    // Labels already extended are never of this set, so none is referred to.
    list.retain(|l| !(new.free <= l.free && new.travel <= l.travel));
    list.push(new);
}

fn trace(
    labels: &[Vec<Label>],
    stops: &[Stop],
    n: usize,
    last: usize,
    which: usize,
) -> Vec<(usize, UtcMs)> {
    let mut visits = Vec::with_capacity(n);
    let (mut set, mut last, mut which) = ((1usize << n) - 1, last, which);
    while last != usize::MAX {
        let l = labels[set * n + last][which];
        visits.push((last, l.free.plus(Millis(-stops[last].length.0))));
        set &= !(1 << last);
        (last, which) = l.from;
    }
    visits.reverse();
    visits
}

/// The travel and end of a given order, each visit as early as it may; none if
/// a window is missed.
pub fn follow(start: UtcMs, stops: &[Stop], travel: &Travel, order: &[usize]) -> Option<Order> {
    let (mut free, mut way, mut from) = (start, Millis::ZERO, 0);
    let mut visits = Vec::with_capacity(order.len());
    for &k in order {
        let stop = stops.get(k)?;
        let leg = travel.time(from, k + 1);
        free = served(stop, free.plus(leg))?;
        visits.push((k, free.plus(Millis(-stop.length.0))));
        way = way + leg;
        from = k + 1;
    }
    let last = travel.time(from, stops.len() + 1);
    Some(Order {
        visits,
        travel: way + last,
        end: free.plus(last),
    })
}
