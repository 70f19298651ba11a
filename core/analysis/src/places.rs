//! Places that keep their identity, and why she travelled between them.

use stint_model::{
    Coordinate, GapCause, Interval, Known, Millis, Mode, Place, PlaceId, PlaceKind, Reason,
    ShortText, Timeline, Trip, UtcMs, Visit,
};

use crate::plane::{Plane, metres};

/// A place that she named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Any point at it.
    pub at: Coordinate,
    /// What it is to her.
    pub kind: PlaceKind,
    /// Her name for it.
    pub name: Option<ShortText>,
}

/// Centres of visits this near are one place. Neighbouring clients live 40 m
/// apart or more, and centres of visits are 8 m off in the median and 20 m in
/// nine of ten.
const SAME_PLACE_M: f64 = 28.0;
/// A point that she names may lie this far from the place's centre.
const NAMED_PLACE_M: f64 = 45.0;
/// Fixes beyond this many add nothing to how well a visit is placed: their
/// errors go together.
const FIXES_THAT_COUNT: u32 = 30;
/// A rest this long is a night's, whatever the hour.
const NIGHT: Millis = Millis(5 * 3_600_000);
/// Who comes so long after she came before comes on another day, in any zone.
const ANOTHER_DAY: Millis = Millis(18 * 3_600_000);
/// An office is visited on at least this many days.
const OFFICE_DAYS: usize = 3;

/// Finds the places of all visits, proposes home, and gives each trip its ends
/// and its reason.
///
/// Places already in the timeline keep their numbers and `named` ones keep
/// their kind and name; new ones are numbered by first visit. Home is proposed
/// where she spends her nights or whatever time she sleeps; all kinds but hers
/// are [`Known::Estimated`].
pub fn places(timeline: &mut Timeline, named: &[Named]) {
    places_off_duty(timeline, named, &[]);
}

/// [`places`] for a worker who marked her shifts: a night within one, with a
/// client or asleep on duty, says nothing about where she lives.
pub fn places_off_duty(timeline: &mut Timeline, named: &[Named], shifts: &[Interval]) {
    adopt(timeline, named);
    let centres = timeline.places.iter().filter_map(|p| p.centre);
    let mut sites: Vec<Site> = centres.map(Site::at).collect();
    let fixed = sites.len();
    let mut order: Vec<usize> = (0..timeline.visits.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(weight(&timeline.visits[i])), i));
    for &i in &order {
        let v = &timeline.visits[i];
        let Some(at) = v.position else { continue };
        match nearest(&sites, at, SAME_PLACE_M, fixed) {
            Some(k) => sites[k].add(at, weight(v), k < fixed),
            None => sites.push(Site::seen(at, weight(v))),
        }
    }
    number(timeline, &sites, fixed);
    propose_home(timeline, shifts);
    propose_office(timeline);
    set_reasons(timeline);
}

/// Puts named places among those of the timeline.
fn adopt(timeline: &mut Timeline, named: &[Named]) {
    for n in named {
        let known = timeline
            .places
            .iter_mut()
            .filter(|p| p.known == Known::Typed)
            .find(|p| p.centre.is_some_and(|c| metres(c, n.at) < 1.0));
        if let Some(p) = known {
            p.kind = n.kind;
            p.name.clone_from(&n.name);
            continue;
        }
        let near = timeline
            .places
            .iter_mut()
            .filter(|p| p.known != Known::Typed)
            .filter_map(|p| Some((metres(p.centre?, n.at), p)))
            .filter(|(d, _)| *d <= SAME_PLACE_M)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, p)) = near {
            p.kind = n.kind;
            p.name.clone_from(&n.name);
            p.known = Known::Typed;
            continue;
        }
        let id = next_place_id(&timeline.places);
        timeline.places.push(Place {
            id,
            centre: Some(n.at),
            kind: n.kind,
            name: n.name.clone(),
            known: Known::Typed,
        });
    }
}

struct Site {
    plane: Plane,
    x: f64,
    y: f64,
    weight: f64,
}

impl Site {
    fn at(centre: Coordinate) -> Self {
        Self::seen(centre, FIXES_THAT_COUNT)
    }
    fn seen(at: Coordinate, weight: u32) -> Self {
        Self {
            plane: Plane::new(at),
            x: 0.0,
            y: 0.0,
            weight: f64::from(weight),
        }
    }
    fn add(&mut self, at: Coordinate, weight: u32, fixed: bool) {
        if fixed {
            return;
        }
        let (x, y) = self.plane.xy(at);
        self.weight += f64::from(weight);
        let share = f64::from(weight) / self.weight;
        self.x += (x - self.x) * share;
        self.y += (y - self.y) * share;
    }
    /// Square metres: a root for each of some million pairs would take longer
    /// than all else that is done on start.
    fn distance_squared(&self, at: Coordinate) -> f64 {
        let (x, y) = self.plane.xy(at);
        let (x, y) = (x - self.x, y - self.y);
        x * x + y * y
    }
    fn centre(&self) -> Coordinate {
        self.plane.coordinate(self.x, self.y)
    }
}

fn weight(v: &Visit) -> u32 {
    v.fixes.clamp(1, FIXES_THAT_COUNT)
}

fn nearest(sites: &[Site], at: Coordinate, within: f64, fixed: usize) -> Option<usize> {
    let reach = |k: usize| if k < fixed { NAMED_PLACE_M } else { within };
    sites
        .iter()
        .enumerate()
        .map(|(k, s)| (s.distance_squared(at), k))
        .filter(|(d, k)| *d <= reach(*k) * reach(*k))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| k)
}

/// Gives visits their place, and new places their numbers in order of time.
fn number(timeline: &mut Timeline, sites: &[Site], fixed: usize) {
    let seen = timeline.places.iter().filter(|p| p.centre.is_some());
    let mut ids: Vec<Option<PlaceId>> = seen.map(|p| Some(p.id)).collect();
    ids.resize(sites.len(), None);
    for v in &mut timeline.visits {
        let Some(at) = v.position else { continue };
        let Some(k) = nearest(sites, at, f64::INFINITY, fixed) else {
            continue;
        };
        let id = ids[k].unwrap_or_else(|| {
            let id = next_place_id(&timeline.places);
            timeline.places.push(Place {
                id,
                centre: Some(sites[k].centre()),
                kind: PlaceKind::Unknown,
                name: None,
                known: Known::Estimated,
            });
            id
        });
        ids[k] = Some(id);
        v.place = Some(id);
    }
}

/// Home is where most nights were spent: rests of five hours or more that
/// begin and end at the same place, in a visit or across a silence.
fn propose_home(timeline: &mut Timeline, shifts: &[Interval]) {
    if timeline
        .places
        .iter()
        .any(|p| p.kind == PlaceKind::Home && p.known == Known::Typed)
    {
        return;
    }
    // Where she wanted nothing recorded, nobody knows where she slept.
    let chosen: Vec<Interval> = timeline
        .gaps
        .iter()
        .filter(|g| {
            matches!(
                g.cause,
                GapCause::OutsideRecordedHours | GapCause::PausedByWorker
            )
        })
        .map(|g| g.interval)
        .collect();
    let may_be_home = |id: &PlaceId| {
        let place = timeline.place(*id);
        place.is_some_and(|p| p.known != Known::Typed || p.kind == PlaceKind::Unknown)
    };
    let mut nights: Vec<(PlaceId, i64, i64)> = Vec::new();
    let on_duty = |rest: Interval| shares(shifts, rest);
    let mut count = |place: Option<PlaceId>, at: Interval| {
        let rest = at.length();
        let place = place.filter(may_be_home);
        if let Some(id) = place.filter(|_| rest >= NIGHT && !on_duty(at)) {
            match nights.iter_mut().find(|n| n.0 == id) {
                Some(n) => {
                    n.1 += 1;
                    n.2 += rest.0;
                }
                None => nights.push((id, 1, rest.0)),
            }
        }
    };
    for v in &timeline.visits {
        count(v.place, v.interval);
    }
    for pair in timeline.visits.windows(2) {
        let [a, b] = pair else { continue };
        let between = Interval::between(a.interval.end(), b.interval.start());
        let away = |t: &Trip| t.interval.overlap(between).is_some();
        if a.place == b.place && !shares(&chosen, between) && !timeline.trips.iter().any(away) {
            count(a.place, between);
        }
    }
    let best = nights.iter().max_by_key(|n| (n.1, n.2)).map(|n| n.0);
    set_kind(timeline, best, PlaceKind::Home);
}

/// Whether these make up half of `rest` or more.
fn shares(these: &[Interval], rest: Interval) -> bool {
    let shared = these.iter().filter_map(|i| i.overlap(rest));
    2 * shared.map(|o| o.length().0).sum::<i64>() >= rest.length().0
}

/// The office is where she is on most days without living there, if that is
/// at least three days and at least half as often again as anywhere else.
fn propose_office(timeline: &mut Timeline) {
    if timeline
        .places
        .iter()
        .any(|p| p.kind == PlaceKind::Office && p.known == Known::Typed)
    {
        return;
    }
    // Days at each, and when she came on the last of them.
    let mut days: Vec<(PlaceId, usize, UtcMs)> = Vec::new();
    for v in &timeline.visits {
        let Some(place) = v.place.and_then(|id| timeline.place(id)) else {
            continue;
        };
        if place.kind != PlaceKind::Unknown {
            continue;
        }
        let came = v.interval.start();
        match days.iter_mut().find(|d| d.0 == place.id) {
            Some(d) if came.since(d.2) < ANOTHER_DAY => {}
            Some(d) => (d.1, d.2) = (d.1 + 1, came),
            None => days.push((place.id, 1, came)),
        }
    }
    days.sort_by_key(|d| std::cmp::Reverse(d.1));
    let first = days.first().map_or(0, |d| d.1);
    let second = days.get(1).map_or(0, |d| d.1);
    if first >= OFFICE_DAYS && first * 2 >= second * 3 {
        let best = days.first().map(|d| d.0);
        set_kind(timeline, best, PlaceKind::Office);
    }
}

fn set_kind(timeline: &mut Timeline, id: Option<PlaceId>, kind: PlaceKind) {
    for p in &mut timeline.places {
        if p.known != Known::Typed && p.kind == kind && Some(p.id) != id {
            p.kind = PlaceKind::Unknown;
        }
        if Some(p.id) == id && p.known != Known::Typed {
            p.kind = kind;
        }
    }
}

/// Gives each trip its ends and the reason that follows from them; one within
/// a break that she marked keeps that.
pub(crate) fn set_reasons(timeline: &mut Timeline) {
    let Timeline {
        places,
        visits,
        trips,
        ..
    } = timeline;
    let kind = |id: Option<PlaceId>| {
        places
            .iter()
            .find(|p| Some(p.id) == id)
            .map_or(PlaceKind::Unknown, |p| p.kind)
    };
    for t in trips {
        let after = visits.partition_point(|v| v.interval.start() < t.interval.end());
        let before = visits[..after]
            .iter()
            .rev()
            .find(|v| v.interval.end() <= t.interval.start());
        let touches_start = before.filter(|v| v.interval.end() == t.interval.start());
        let touches_end = visits
            .get(after)
            .filter(|v| v.interval.start() == t.interval.end());
        t.from = touches_start.and_then(|v| v.place);
        t.to = touches_end.and_then(|v| v.place);
        if t.reason != Reason::Break {
            t.reason = reason(kind(t.from), kind(t.to));
        }
        settle_mode(t);
    }
}

fn reason(a: PlaceKind, b: PlaceKind) -> Reason {
    use PlaceKind as K;
    match (a, b) {
        (K::Personal, _) | (_, K::Personal) => Reason::Personal,
        (a, b) if a.is_work() && b.is_work() => Reason::BetweenClients,
        (K::Home, w) | (w, K::Home) if w.is_work() => Reason::Commute,
        (K::Office, _) | (_, K::Office) => Reason::Office,
        _ => Reason::Unknown,
    }
}

/// A trip without a length can't tell its mode.
fn settle_mode(t: &mut Trip) {
    if t.length.best().0 <= 0.0 {
        t.mode = Mode::Unknown;
    }
}

pub(crate) fn nearest_place(places: &[Place], at: Coordinate) -> Option<PlaceId> {
    places
        .iter()
        .filter_map(|p| Some((metres(p.centre?, at), p.id)))
        .filter(|(d, _)| *d <= NAMED_PLACE_M)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id)| id)
}

pub(crate) fn next_place_id(places: &[Place]) -> PlaceId {
    PlaceId(
        places
            .iter()
            .map(|p| p.id.0)
            .max()
            .map_or(0, |m| m.saturating_add(1)),
    )
}
