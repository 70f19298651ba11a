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

/// The order with the least travel; none if no order fits all windows.
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
